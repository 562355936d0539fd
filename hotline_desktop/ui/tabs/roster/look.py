"""What the painters of the day share."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from hotline_desktop.core.roster.day_view import DayView
from hotline_desktop.ui import theme

from .scale import Scale, Spot

PAD = 4 * theme.GRID


@dataclass(frozen=True)
class Look:
    """What one painting shows.

    ``changed`` are breaks that a proposed plan would move; ``now`` are minutes, None on other days;
    ``marked`` are minutes that a finding is about.
    """

    view: DayView
    scale: Scale
    there: list[int]
    selected: Spot | None
    focused: bool
    now: int | None
    changed: frozenset[int] = frozenset()
    marked: tuple[int, int] | None = None


def cut_text(painter: QPainter, box: QRectF, text: str, font: QFont) -> None:
    painter.setFont(font)
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)
