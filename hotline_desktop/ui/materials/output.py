"""A sheet onto paper: a printer, a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice, QPainter

from hotline_desktop.core.advertising.materials import KINDS, Material
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper

from .sheets import paint_sheet

TENTHS_OF_A_MILLIMETRE = 254.0
"""In an inch."""

PAGE = paper.layout(paper.PORTRAIT, 0)


def draw(wanted: Material) -> paper.Draw:
    """What puts a material onto the pages of a device."""

    def onto(device: QPagedPaintDevice) -> None:
        with QPainter(device) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(
                device.logicalDpiX() / TENTHS_OF_A_MILLIMETRE,
                device.logicalDpiY() / TENTHS_OF_A_MILLIMETRE,
            )
            paint_sheet(painter, wanted)

    return onto


def save(target: Path, wanted: Material) -> None:
    """Write a material as a PDF whose text can be selected.

    Raises:
        UserError: it has no number to call, or the file cannot be written.
    """
    if not wanted.number.strip():
        raise UserError(
            tr("There is no number to call on it."),
            action=tr("Give the line a number: Hotline, Line."),
        )
    title = f"{KINDS[wanted.kind]()} – {wanted.line}"
    paper.save_pdf(target, title, draw(wanted), PAGE)
