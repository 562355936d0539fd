"""Who somebody is at a glance: a small picture, or initials on a colour of their own."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QImageWriter,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster.staff import COLOURS, LARGEST_PHOTO, initials
from hotline_desktop.core.text import tr

from .. import theme

SIDE = 160
"""Pixels of a kept picture: enough for the card at 200 %."""

LARGEST_SIDE = 12_000
QUALITY = (88, 75, 60, 40)


def person_colour(operator_id: int, colour: str) -> tuple[QColor, QColor]:
    """The ink and the ground of a person's initials, readable in either theme."""
    hue = max(0, QColor(colour or COLOURS[operator_id % len(COLOURS)]).hslHue())
    if theme.tokens().dark:
        return QColor.fromHsl(hue, 150, 205), QColor.fromHsl(hue, 80, 60)
    return QColor.fromHsl(hue, 150, 70), QColor.fromHsl(hue, 140, 225)


def paint_avatar(
    painter: QPainter, disc: QRectF, operator_id: int, name: str, colour: str, photo: bytes
) -> None:
    """A round picture, or initials where there is none (or it is damaged)."""
    picture = _picture(photo, round(disc.width() * painter.device().devicePixelRatioF()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    if picture is not None:
        round_ = QPainterPath()
        round_.addEllipse(disc)
        painter.setClipPath(round_, Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(disc, picture, QRectF(picture.rect()))
    else:
        ink, ground = person_colour(operator_id, colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(disc)
        painter.setPen(ink)
        size = "caption" if disc.width() < 40 else "title"
        painter.setFont(theme.font(size, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def _picture(photo: bytes, side: int) -> QPixmap | None:
    if not photo:
        return None
    key = f"avatar/{hashlib.blake2b(photo, digest_size=8).hexdigest()}/{side}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        image = QImage.fromData(photo)
        if image.isNull():
            return None
        found = QPixmap.fromImage(
            image.scaled(
                QSize(side, side),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        QPixmapCache.insert(key, found)
    return found


def small_picture(file: Path) -> bytes:
    """The middle square of a picture, small, as JPEG; the upper part of an upright one.

    Raises:
        UserError: it is no picture that can be read.
    """
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    too_large = max(size.width(), size.height()) > LARGEST_SIDE
    image = QImage() if too_large else reader.read()
    if image.isNull():
        raise UserError(
            tr("“{file}” is no picture that can be read.", file=file.name),
            tr("Nothing was changed."),
            tr("Choose a JPEG or PNG file."),
        )
    side = min(image.width(), image.height())
    # A face is in the upper part of an upright photograph.
    top = (image.height() - side) // (2 if image.width() >= image.height() else 6)
    square = image.copy(QRect((image.width() - side) // 2, top, side, side))
    small = square.scaled(
        QSize(SIDE, SIDE),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    plain = QImage(small.size(), QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    with QPainter(plain) as painter:
        painter.drawImage(0, 0, small)
    for quality in QUALITY:
        stored = QByteArray()
        buffer = QBuffer(stored)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"jpg"))
        writer.setQuality(quality)
        writer.write(plain)
        if stored.size() <= LARGEST_PHOTO:
            break
    return bytes(stored.data())


class Avatar(QWidget):
    """A large one, in a card."""

    def __init__(self, side: int = 18 * theme.GRID) -> None:
        super().__init__()
        self.setFixedSize(side, side)
        self._who: tuple[int, str, str, bytes] = (0, "", "", b"")

    def show_person(self, operator_id: int, name: str, colour: str, photo: bytes) -> None:
        """Whose picture it is."""
        self._who = (operator_id, name, colour, photo)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_avatar(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), *self._who)
