"""The hotline itself: a line chosen above, its pages at the left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core import settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line import lines as known_lines
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.state import state_words
from hotline_desktop.core.setup import OFFICE_HOURS
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.elided import ElidedChoice, ElidedLabel

from .page import FormPage, LinePage
from .pages import PAGES, Page

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

MINUTE_MS = 60_000
CHOOSER = 90 * theme.GRID
SIDE, NARROW_SIDE = 42 * theme.GRID, 12 * theme.GRID
NARROW = 760
"""Logical pixels: below, the names of the pages give way to their icons."""

AREAS = (
    events.LINE, events.SETTINGS, events.CARRIERS, events.ANSWERS, events.ROSTER, events.LISTS,
    events.ADVERTISING, events.IMPORTS, events.CALLS, events.EVERYTHING,
)  # fmt: skip


class LineTab(QWidget):
    """Everything about the lines of the office.

    Signals:
        go: another place of the window is wanted.
    """

    go = Signal(str)

    def __init__(self, context: Context, pages: tuple[Page, ...] = PAGES) -> None:
        super().__init__()
        self._context = context
        self._declared = pages
        self._made: dict[str, LinePage] = {}
        self._line: LineInfo | None = None
        self._stale, self._met = True, False
        theme.set_role(self, "panel")
        self.chooser = ElidedChoice()
        self.chooser.setAccessibleName(tr("Which line"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chooser.setMaximumWidth(CHOOSER)
        self.chooser.activated.connect(lambda _n: self.choose_line(self.chooser.currentData()))
        self.now_words = ElidedLabel(role="muted")
        self.more = QPushButton(icon("plus"), tr("Lines"))
        self.more.setProperty("menu", True)
        self.more.setToolTip(tr("Add a line, or retire one"))
        menu = QMenu(self.more)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu))
        self.more.setMenu(menu)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 8)
        top.setSpacing(3 * theme.GRID)
        top.addWidget(self.chooser)
        top.addWidget(self.now_words, 1)
        top.addWidget(self.more)
        self.side = QListWidget()
        self.side.setAccessibleName(tr("Pages of the line"))
        self.side.setIconSize(QSize(18, 18))
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.side.setFrameShape(QListWidget.Shape.NoFrame)
        self.side.setContentsMargins(0, theme.GRID, 0, 0)
        for page in pages:
            item = QListWidgetItem(icon(page.icon), page.title(), self.side)
            item.setToolTip(page.title())
            item.setSizeHint(QSize(0, theme.ROW + theme.GRID))
        self.side.currentRowChanged.connect(self._side_moved)
        self.side.itemActivated.connect(lambda _item: self._into_page())
        self.stack = QStackedWidget()
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.side)
        below.addWidget(_hairline(upright=True))
        below.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(_hairline(upright=False))
        column.addLayout(below, 1)
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self._show_now)
        self._clock.start()
        context.changes.changed.connect(self._changed)
        theme.notifier().changed.connect(self.side.viewport().update)
        self.reload()
        self.show_page(str(context.state.value("line/page", pages[0].id)))

    # --- lines ---

    @property
    def line(self) -> LineInfo | None:
        """The line on show."""
        return self._line

    def reload(self) -> None:
        """Read the lines again, and what is shown of them."""
        self._stale = False
        in_use = known_lines.lines() or known_lines.lines(retired=True)
        wanted = self._line.id if self._line else settings.get(settings.LAST_LINE)
        self.chooser.clear()
        for line in in_use:
            self.chooser.addItem(line.name, line.id)
        self._line = next((one for one in in_use if one.id == wanted), in_use[0])
        self.chooser.setCurrentIndex(self.chooser.findData(self._line.id))
        self.chooser.setToolTip(self._line.name)
        self._show_now()
        page = self.page()
        if page is not None:
            page.show_line(self._line)

    def choose_line(self, line_id: int) -> None:
        """Show another line; what is typed about this one is saved before."""
        page = self.page()
        if page is not None and not page.keep():
            assert self._line is not None
            self.chooser.setCurrentIndex(self.chooser.findData(self._line.id))
            return
        self._line = known_lines.line_info(line_id)
        self.reload()

    def add_line(self) -> None:
        """Add a line and show its first page, with its name to be typed."""
        page = self.page()
        if self._line is None or (page is not None and not page.keep()):
            return
        line_id = known_lines.add_line(
            name=tr("New line"),
            organisation=self._line.organisation,
            number="",
            language=self._line.language,
            timezone=self._line.zone.key,
            now=self._context.now(),
        )
        set_hours(line_id, OFFICE_HOURS)
        self._line = known_lines.line_info(line_id)
        self._tell()
        self.show_page("line")
        shown = self.page()
        if shown is not None:
            shown.focus_first()

    def retire_line(self) -> None:
        """Offer the line no longer, with a way back; its calls stay."""
        if self._line is None:
            return
        line = self._line
        try:
            known_lines.retire_line(line.id, self._context.now())
        except UserError as error:
            self._context.messages.error(error)
            return
        self._line = None
        self._tell()
        self._context.messages.note(
            tr("“{line}” is retired. Its calls stay.", line=line.name),
            tr("Undo"),
            partial(self.take_back, line.id),
        )

    def take_back(self, line_id: int) -> None:
        """Offer a retired line again, and show it."""
        known_lines.take_back_line(line_id)
        self._line = known_lines.line_info(line_id)
        self._tell()

    def _tell(self) -> None:
        self.reload()
        self._context.changes.tell(events.LINE, self)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(icon("plus"), tr("Add a line")).triggered.connect(self.add_line)
        if self._line is not None:
            retire = menu.addAction(icon("archive"), tr("Retire “{line}”", line=self._line.name))
            retire.triggered.connect(self.retire_line)
            retire.setEnabled(self.chooser.count() > 1)
        in_use = {line.id for line in known_lines.lines()}
        retired = [one for one in known_lines.lines(retired=True) if one.id not in in_use]
        if retired and in_use:
            menu.addSeparator()
            for line in retired:
                action = menu.addAction(icon("undo-2"), tr("Use “{line}” again", line=line.name))
                action.triggered.connect(partial(self.take_back, line.id))

    # --- pages ---

    def page(self) -> LinePage | None:
        """The page on show."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, LinePage) else None

    def take_keyboard(self) -> None:
        """The tab was chosen."""
        self.side.setFocus()

    def show_page(self, page_id: str) -> None:
        """Show the page of this id."""
        for row, page in enumerate(self._declared):
            if page.id == page_id:
                self.side.setCurrentRow(row)
                return
        self.side.setCurrentRow(0)

    def _side_moved(self, row: int) -> None:
        before = self.page()
        declared = self._declared[row]
        if before is not None and before is self._made.get(declared.id):
            return
        if before is not None and not before.keep():
            # It says itself why it stays.
            ids = [page.id for page in self._declared]
            shown = next(id for id, made in self._made.items() if made is before)
            self.side.setCurrentRow(ids.index(shown))
            return
        if declared.id not in self._made:
            page = declared.factory(self._context)
            page.go.connect(self.go)
            self._made[declared.id] = page
            self.stack.addWidget(page)
        page = self._made[declared.id]
        if self._line is not None:
            page.show_line(self._line)
        self.stack.setCurrentWidget(page)
        self._context.state.setValue("line/page", declared.id)

    # --- what goes on ---

    def _show_now(self) -> None:
        if self._line is None:
            return
        words = state_words(self._line.hours, self._context.now())
        self.now_words.set_whole(capital(words))

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self or area not in AREAS:
            return
        if area == events.EVERYTHING:
            self._line = None
        self._stale = True
        if self.isVisible():
            self.reload()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            if self._stale:
                self.reload()
            if not self._met:
                # The keyboard's place: the list of pages; Enter leads into one.
                self._met = True
                self.side.setFocus()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self.side.setFixedWidth(NARROW_SIDE if narrow else SIDE)
        # Until when it is open says more than the end of a long name.
        self.chooser.setMaximumWidth(min(CHOOSER, 2 * self.width() // 5))
        for row, page in enumerate(self._declared):
            self.side.item(row).setText("" if narrow else page.title())

    def _into_page(self) -> None:
        page = self.page()
        if page is not None:
            page.focus_first()

    def save_draft(self) -> None:
        """The window closes or speaks another language: keep what is typed."""
        page = self.page()
        if page is not None:
            page.keep()

    def check_saved(self) -> None:
        """The window closes.

        Raises:
            UserError: something is typed that could not be saved.
        """
        page = self.page()
        if isinstance(page, FormPage) and page.error is not None:
            raise page.error

    def stop(self) -> None:
        """The window closes: ask the data nothing more."""
        self._clock.stop()


def _hairline(*, upright: bool) -> QWidget:
    line = QWidget()
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    line.setObjectName("hairline")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
