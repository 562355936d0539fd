"""The figures of a period, and below them what was found."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hotline_desktop.core.dates import span
from hotline_desktop.core.review.report import Report
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

from .points import Desk, Points
from .tiles import Tiles
from .words import compared, none_found


class FiguresPage(QWidget):
    """Heading, tiles, findings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        theme.set_role(self, "panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(2 * theme.GRID)
        self.heading, self.compared = QLabel(), QLabel()
        theme.set_role(self.heading, "title")
        theme.set_role(self.compared, "muted")
        for label in (self.heading, self.compared):
            label.setWordWrap(True)
        self.tiles = Tiles()
        self.points = Points(desk)
        column.addWidget(self.heading)
        column.addWidget(self.compared)
        column.addWidget(self.tiles)
        column.addWidget(self.points)
        column.addStretch(1)

    def show_report(self, report: Report) -> None:
        """Show this."""
        self.heading.setText(span(report.period.first, report.period.last))
        words = [compared(report)]
        if report.review_id is not None:
            words.append(tr("This review is kept."))
        self.compared.setText(" ".join(words))
        self.tiles.show_measures(report.measures)
        self.points.show_points(report.points, report.earlier, none_found(report), report.notes)
