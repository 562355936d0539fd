"""The program's icon as systems want it: PNG pictures of each size, and an .ico for Windows."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from project import ROOT

SIDES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)


def make_icons(source: Path, folder: Path) -> None:
    """Draw ``source`` (SVG) as ``hotline-SIDE.png`` and ``hotline.ico`` in ``folder``."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    for side in sorted({*SIDES, *ICO_SIDES}):
        (folder / f"hotline-{side}.png").write_bytes(_png(source, side))
    pictures = [(side, (folder / f"hotline-{side}.png").read_bytes()) for side in ICO_SIDES]
    (folder / "hotline.ico").write_bytes(_ico(pictures))


def make_side(source: Path, file: Path) -> None:
    """Draw the picture beside the first and last page of the installer: 164 by 314 points."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(328, 628, QImage.Format.Format_RGB32)
    image.fill(QColor("#eaf0fa"))
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter, QRectF(74, 96, 180, 180))
    painter.end()
    image.save(str(file), "BMP")  # type: ignore[call-overload]


def _png(source: Path, side: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """An icon file of PNG pictures, as Windows reads since Vista.

    Its head is ICONDIR, then an ICONDIRENTRY a picture:
    https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
    """
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for side, png in pictures:
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + entries + b"".join(png for _side, png in pictures)


if __name__ == "__main__":
    drawing, target = ROOT / "resources" / "icons" / "hotline.svg", Path(sys.argv[1])
    make_icons(drawing, target)
    make_side(drawing, target / "side.bmp")
