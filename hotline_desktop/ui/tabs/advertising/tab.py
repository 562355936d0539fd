"""Advertising: placements, their calendar, what they bring, and materials to hand out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import settings
from hotline_desktop.core.advertising.results import Results, results
from hotline_desktop.core.line.lines import LineInfo, lines
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon

from .calendar import Bar, PlacementCalendar, span_words
from .list_page import ListPage
from .materials_page import MaterialsPage
from .results_page import ResultsPage

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

AREAS = (
    events.ADVERTISING, events.CALLS, events.LISTS, events.LINE, events.IMPORTS, events.EVERYTHING,
)  # fmt: skip
WEEKS = (13, 26, 52)


class AdvertisingTab(QWidget):
    """Where the line is made known."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self._stale = True
        theme.set_role(self, "panel")
        self.placements = ListPage(context)
        self.calendar = PlacementCalendar()
        self.results = ResultsPage(context)
        self.materials = MaterialsPage(context)
        self.pages: dict[str, QWidget] = {
            "list": self.placements,
            "calendar": self._calendar_page(),
            "results": self.results,
            "materials": self.materials,
        }
        self.choices: dict[str, QPushButton] = {}
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top())
        column.addWidget(self.stack, 1)
        self.placements.changed.connect(self._tell)
        self.calendar.opened.connect(self.open_placement)
        self.results.opened.connect(self.open_placement)
        self.results.period_changed.connect(self._show_results)
        self.results.export_wanted.connect(self.export)
        context.changes.changed.connect(self._changed)
        self.reload()
        self.show_page(str(context.state.value("advertising/page", "list")))

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 0)
        row.setSpacing(2 * theme.GRID)
        for name, text in (
            ("list", tr("Advertisements")),
            ("calendar", tr("Calendar")),
            ("results", tr("Results")),
            ("materials", tr("Materials")),
        ):
            choice = QPushButton(text)
            theme.set_role(choice, "chip")
            choice.setCheckable(True)
            choice.clicked.connect(lambda _on=False, name=name: self.show_page(name))
            self.choices[name] = choice
            row.addWidget(choice)
        row.addStretch(1)
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(tr("Which line"))
        self.chooser.activated.connect(lambda _index: self._line_chosen())
        row.addWidget(self.chooser)
        return row

    def _calendar_page(self) -> QWidget:
        page = QWidget()
        self.span = QLabel()
        theme.set_role(self.span, "heading")
        self.weeks = QComboBox()
        self.weeks.setAccessibleName(tr("How much to show"))
        for weeks in WEEKS:
            self.weeks.addItem(tr("%n weeks", weeks), weeks)
        self.weeks.setCurrentIndex(1)
        self.weeks.activated.connect(
            lambda _index: self.calendar.set_weeks(self.weeks.currentData())
        )
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 4)
        top.setSpacing(2 * theme.GRID)
        for name, words, weeks in (
            ("chevron-left", tr("Earlier"), -4),
            ("chevron-right", tr("Later weeks"), 4),
        ):
            button = QPushButton(icon(name), "")
            theme.set_role(button, "quiet")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _on=False, weeks=weeks: self.calendar.go(weeks))
            top.addWidget(button)
        today = QPushButton(tr("Today"))
        today.clicked.connect(self.calendar.go_today)
        top.addWidget(today)
        top.addWidget(self.span)
        top.addStretch(1)
        top.addWidget(self.weeks)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.calendar)
        self.calendar.setProperty("role", "body")
        self.calendar.moved.connect(
            lambda: self.span.setText(span_words(self.calendar.first, self.calendar.last))
        )
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(area, 1)
        return page

    # --- showing ---

    def show_page(self, name: str) -> None:
        """Show ``list``, ``calendar``, ``results`` or ``materials``."""
        page = self.pages.get(name, self.placements)
        shown = next(key for key, one in self.pages.items() if one is page)
        for key, choice in self.choices.items():
            choice.setChecked(key == shown)
        self.stack.setCurrentWidget(page)
        self._context.state.setValue("advertising/page", shown)

    def open_placement(self, placement_id: int) -> None:
        """Show a placement in the list."""
        self.show_page("list")
        self.placements.open_placement(placement_id)
        self.placements.table.setFocus()

    def take_keyboard(self) -> None:
        """The tab was chosen."""
        page: Any = self.stack.currentWidget()
        (page.list.search if page is self.placements else page).setFocus()

    def reload(self) -> None:
        """Read lines, placements and figures again."""
        self._stale = False
        known = lines() or lines(retired=True)
        wanted = self._line.id if self._line else settings.get(settings.LAST_LINE)
        self._line = next((one for one in known if one.id == wanted), known[0])
        self.chooser.clear()
        for line in known:
            self.chooser.addItem(line.name, line.id)
        self.chooser.setCurrentIndex(self.chooser.findData(self._line.id))
        self.chooser.setVisible(len(known) > 1)
        everything = self._figures()
        self.placements.show_results(self._line, everything)
        bars = []
        for channel in sorted(everything.channels, key=lambda one: one.name):
            if channel.placements:
                bars.append(Bar(channel.name))
                own = sorted(channel.placements, key=lambda one: one[0].starts)
                bars += [Bar(channel.name, placing) for placing, _ in own]
        today = self._context.now().astimezone(self._line.zone).date()
        self.calendar.show_bars(bars, today)
        self._show_results()
        self.materials.show_line(self._line)

    def _line_chosen(self) -> None:
        if self.placements.list.keep():
            chosen = self.chooser.currentData()
            self._line = next(line for line in lines(retired=True) if line.id == chosen)
            self.placements.list.show_nothing()
            self.reload()

    def _figures(self, *, of_period: bool = False) -> Results:
        assert self._line is not None
        zone = self._line.zone
        today = self._context.now().astimezone(zone).date()
        first, last = self.results.days(today) if of_period else (None, None)
        return results(self._line.id, zone, today, first, last)

    def _show_results(self) -> None:
        self.results.show_results(self._figures(of_period=True))

    def _tell(self) -> None:
        self.reload()
        self._context.changes.tell(events.ADVERTISING, self)

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self or area not in AREAS:
            return
        if area == events.EVERYTHING:
            self._line = None
        self._stale = True
        if self.isVisible():
            self.reload()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._stale:
            self.reload()
        return super().event(event)

    def export(self) -> None:
        """Write placements and figures of the period into a workbook."""
        from hotline_desktop.exchange.workbooks.advertising import write_advertising
        from hotline_desktop.ui.saving import save_workbook

        found = self._figures(of_period=True)
        save_workbook(
            self._context,
            self.window(),
            tr("Advertising"),
            lambda target, language: write_advertising(target, language, found),
        )

    def save_draft(self) -> None:
        """The window closes or speaks another language: keep what is typed."""
        self.placements.list.keep()
