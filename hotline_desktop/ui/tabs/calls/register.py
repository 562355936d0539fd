"""The register: search, chips, table and totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter, CallSort, Totals
from hotline_desktop.core.calls.rows import CallRow
from hotline_desktop.core.number_texts import duration_text
from hotline_desktop.core.search.words import other_layout
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import COUNT_AFTER_MS
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tasks import Progress, Task, Tasks

from .columns import CallTexts, columns
from .filters import FilterBar
from .offers import Offers


class CallListing:
    """The calls of one filter in one order."""

    def __init__(self, wanted: CallFilter, sort: CallSort) -> None:
        self.wanted, self.sort = wanted, sort

    def page(self, after: Any | None, limit: int) -> Sequence[CallRow]:
        """The calls that stand after the key."""
        return browse.page(self.wanted, self.sort, after, limit)

    def anchors(self, step: int) -> tuple[int, Sequence[Any]]:
        """How many there are, and the key before every ``step``-th."""
        return browse.anchors(self.wanted, self.sort, step)


class Register(QWidget):
    """Everything left of the card."""

    call_chosen = Signal(int)
    call_opened = Signal(int)
    new_requested = Signal()
    readiness_requested = Signal()
    delete_requested = Signal(list)

    def __init__(
        self,
        now: Callable[[], datetime],
        region: Callable[[], str],
        tasks: Tasks,
        state: QSettings | None = None,
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._counting: Task | None = None
        self._recount = False
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._count)
        self.texts = CallTexts(now, region)
        theme.set_role(self, "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_top(now))
        self.table = TableView(
            columns(self.texts),
            name="calls",
            label=tr("Registered calls"),
            tasks=tasks,
            state=state,
        )
        self.table.sort_by("started", descending=True)
        self.table.opened.connect(lambda row: self.call_opened.emit(row.id))
        self.table.picked.connect(self._row_picked)
        self.table.delete_requested.connect(self.delete_requested)
        layout.addWidget(self.table, 1)
        self.totals = QLabel()
        theme.set_role(self.totals, "caption")
        self.totals.setContentsMargins(16, 6, 16, 6)
        self.totals.setToolTip(tr("Answered are all calls but hang-ups."))
        layout.addWidget(self.totals)

    def _build_top(self, now: Callable[[], datetime]) -> QWidget:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search calls: words, names, numbers"))
        self.search.setToolTip("Ctrl+F")
        self.search.setAccessibleName(tr("Search calls"))
        self.search.setClearButtonEnabled(True)
        glass = QAction(icon("search"), "", self.search)
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.reload)
        row.addWidget(self.search, 1)
        self.new_button = QPushButton(icon("phone-incoming", "accent_text"), tr("New call"))
        theme.set_role(self.new_button, "primary")
        self.new_button.setToolTip("F2")
        self.new_button.clicked.connect(self.new_requested)
        row.addWidget(self.new_button)
        column.addLayout(row)
        self.filters = FilterBar(now)
        self.filters.changed.connect(self.reload)
        column.addWidget(self.filters)
        return top

    def set_offers(self, offers: Offers, here: int | None) -> None:
        """The lists, as they are now."""
        self.texts.offers = offers
        self.filters.set_offers(offers, here)

    def wanted(self) -> CallFilter:
        """What search box and chips ask for."""
        return self.filters.wanted(self.search.text())

    def sort(self) -> CallSort:
        """The order on show."""
        by, descending = self.table.sort
        return CallSort(by or "started", descending)

    def reload(self) -> None:
        """Show what is asked for now."""
        wanted = self.wanted()
        self._show_empty(wanted)
        self.table.show_listing(
            lambda by, descending: CallListing(wanted, CallSort(by or "started", descending))
        )
        if self.table.paged.rowCount() == 0 and wanted.text:
            self._try_other_layout(wanted)
        self._count_soon.start()

    def refresh(self) -> None:
        """Read the same calls again after one of them changed."""
        self.table.reload()
        self._count_soon.start()

    def select(self, call_id: int) -> None:
        """Put the selection on a call, if it is in sight."""
        self.table.select_id(call_id)

    def _try_other_layout(self, wanted: CallFilter) -> None:
        other = other_layout(wanted.text)
        if other and browse.page(self.filters.wanted(other), limit=1):
            self.table.set_empty(
                tr("Nothing found"),
                tr("Did you mean “{text}”?", text=other),
                icon="keyboard",
                action=tr("Search for “{text}”", text=other),
                on_action=lambda: self.search.setText(other),
            )

    def _show_empty(self, wanted: CallFilter) -> None:
        if wanted == CallFilter():
            self.table.set_empty(
                tr("No calls yet"),
                tr("Press F2 when the phone rings, or import a spreadsheet (File menu)."),
                icon="phone-incoming",
                action=tr("What is left to prepare"),
                on_action=self.readiness_requested.emit,
            )
        else:
            self.table.set_empty(
                tr("Nothing found"),
                tr("No call fits the search and the filters together."),
                icon="search",
                action=tr("Show all calls"),
                on_action=self.show_all,
            )

    def show_all(self) -> None:
        """Lift search and filters."""
        self.filters.blockSignals(True)
        self.filters.clear()
        self.filters.blockSignals(False)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.reload()

    def show_days(self, first: date, last: date) -> None:
        """Show the calls of these days, both included, and nothing else."""
        self.show_all()
        self.filters.dates.pick_days(first, last)

    def show_calls(self, wanted: CallFilter, title: str) -> None:
        """Show these calls and nothing else; ``title`` says which they are."""
        self.show_all()
        self.filters.give(wanted, title)

    def _row_picked(self, row: Any) -> None:
        if row is not None:
            self.call_chosen.emit(row.id)

    def _count(self) -> None:
        if self._counting is not None:
            # One count at a time: the running one is broken off, this one follows it.
            self._recount = True
            self._counting.cancel()
            return
        wanted = self.wanted()

        def work(_progress: Progress) -> Totals:
            return browse.totals(wanted)

        self._counting = self._tasks.run(
            work, lambda found: self._show_totals(found, wanted), interrupt=True
        )
        self._counting.finished.connect(self._counted)

    def _counted(self) -> None:
        self._counting = None
        if self._recount:
            self._recount = False
            self._count()

    def _show_totals(self, found: Totals, wanted: CallFilter) -> None:
        if wanted != self.wanted() and not wanted.callbacks_due:
            return
        parts = [tr("%n call(s)", found.calls), tr("%n answered", found.answered)]
        if found.mean_duration is not None:
            parts.append(tr("mean duration {time}", time=duration_text(round(found.mean_duration))))
        self.totals.setText("  ·  ".join(parts))
