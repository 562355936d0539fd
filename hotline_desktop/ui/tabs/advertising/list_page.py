"""The list of placements, searched, narrowed, edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.advertising import placements as store
from hotline_desktop.core.advertising.placements import Placing
from hotline_desktop.core.advertising.results import Result, Results
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.money import written
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Chip, Column
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.widgets.list_card import IdListing, ListCard

from .card import PlacementCard

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

ALL, RUNNING, COMING, OVER = "all", "running", "coming", "over"


@dataclass(frozen=True)
class PlacementRow:
    """A placement as the list shows it."""

    id: int
    placing: Placing
    channel: str
    result: Result
    today: date


def state_of(placing: Placing, today: date) -> str:
    """``running``, ``coming`` or ``over``."""
    if placing.runs(today):
        return RUNNING
    return COMING if placing.starts > today else OVER


def state_chip(row: PlacementRow) -> Chip:
    """The state as a coloured word."""
    return {
        RUNNING: Chip(capital(tr("running")), "good"),
        COMING: Chip(capital(tr("to come")), "info"),
        OVER: Chip(capital(tr("over"))),
    }[state_of(row.placing, row.today)]


def dates_text(placing: Placing, today: date) -> str:
    """From when to when; the year where it is another than today's."""
    locale = QLocale()

    def written_day(day: date) -> str:
        shape = "d MMM" if day.year == today.year else "d MMM yyyy"
        return locale.toString(QDate(day.year, day.month, day.day), shape)

    if placing.ends is None:
        return tr("since {day}", day=written_day(placing.starts))
    if placing.ends == placing.starts:
        return written_day(placing.starts)
    return f"{written_day(placing.starts)} – {written_day(placing.ends)}"


COLUMNS: tuple[Column, ...] = (
    Column("name", lambda: tr("What and where"), lambda r: r.placing.title, width=210,
           stretch=True, strong=True),
    Column("channel", lambda: tr("Channel"), lambda r: r.channel, width=110, muted=True),
    Column("state", lambda: tr("State"), lambda r: state_chip(r).text, width=96, chip=state_chip),
    Column("dates", lambda: tr("Dates"),
           lambda r: dates_text(r.placing, r.today), width=150,
           muted=True),
    Column("cost", lambda: tr("Cost"),
           lambda r: written(r.placing.cost) if r.placing.cost else "–", width=92, align="right"),
    Column("calls", lambda: tr("Calls"), lambda r: QLocale().toString(r.result.calls), width=70,
           align="right"),
)  # fmt: skip


class ListPage(QWidget):
    """Search, list, card.

    Signals:
        changed: a placement was added, changed, deleted or brought back.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: dict[int, PlacementRow] = {}
        self.table = TableView(
            COLUMNS, name="placements", label=tr("Advertisements"), state=context.state
        )
        self.card = PlacementCard(context)
        self.repeat_button = QPushButton(icon("copy-plus"), tr("Repeat"))
        self.repeat_button.setToolTip(tr("Adds the same advertisement from today on"))
        self.repeat_button.clicked.connect(self.repeat)
        self.delete_button = QPushButton(icon("trash-2"), tr("Delete"))
        self.delete_button.clicked.connect(lambda: self.delete(self._chosen()))
        self.shown = QComboBox()
        self.shown.setAccessibleName(tr("Which advertisements to show"))
        for text, key in (
            (tr("All advertisements"), ALL),
            (tr("Running now"), RUNNING),
            (tr("To come"), COMING),
            (tr("Over"), OVER),
        ):
            self.shown.addItem(text, key)
        filters = QWidget()
        row = QHBoxLayout(filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shown)
        row.addStretch(1)
        self.list = ListCard(
            self.table,
            self.card,
            hint=tr("Search the advertisements"),
            new_text=tr("New advertisement"),
            filters=filters,
            actions=(self.repeat_button, self.delete_button),
            name="placements",
            state=context.state,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.shown.currentIndexChanged.connect(lambda _index: self._list())
        self.list.searched.connect(lambda _text: self._list())
        self.list.saved.connect(self._saved)
        self.table.delete_requested.connect(self.delete)

    def show_results(self, line: LineInfo, found: Results) -> None:
        """Show the placements of a line with what they brought."""
        today = self._context.now().astimezone(line.zone).date()
        rows = [
            PlacementRow(placing.id, placing, channel.name, result, today)
            for channel in found.channels
            for placing, result in channel.placements
        ]
        rows.sort(key=lambda row: (row.placing.starts, row.id), reverse=True)
        self._rows = {row.id: row for row in rows}
        self.card.set_placements(
            line,
            {row.id: row.placing for row in rows},
            {row.id: row.result for row in rows},
        )
        if self.list.entry is not None and self.list.entry not in self._rows:
            self.list.show_nothing()
        self._list()
        self.list.reload_card()

    def ids(self) -> list[int]:
        """The placements that search and choice let through."""
        words = self.list.search.text().casefold().split()
        which = self.shown.currentData()
        return [
            id
            for id, row in self._rows.items()
            if which in (ALL, state_of(row.placing, row.today)) and _fits(row, words)
        ]

    def _list(self) -> None:
        if self._rows:
            self.table.set_empty(tr("No advertisement fits"), tr("Search with fewer words."))
        else:
            self.table.set_empty(
                tr("No advertisements yet"),
                tr("Note where the number of the line is made known, and what that costs."),
                icon="megaphone",
                action=tr("New advertisement"),
                on_action=self.list.new_entry,
            )
        ids = self.ids()
        self.table.set_listing(IdListing(ids, self._read))
        self.list.foot.setText(tr("%n advertisements", len(ids)))

    def _read(self, ids: Sequence[int]) -> list[PlacementRow]:
        return [self._rows[id] for id in ids if id in self._rows]

    def _chosen(self) -> list[int]:
        ids = self.table.selected_ids()
        return ids or ([self.list.entry] if self.list.entry is not None else [])

    def _saved(self, placement_id: int) -> None:
        self.changed.emit()
        ids = self.ids()
        if placement_id in ids:
            self.table.select_id(placement_id, ids.index(placement_id))
            self.list.reload_card()

    def open_placement(self, placement_id: int) -> None:
        """Show this placement in the card, whatever was searched for."""
        self.list.search.clear()
        self.shown.setCurrentIndex(0)
        ids = self.ids()
        if placement_id in ids:
            self.table.select_id(placement_id, ids.index(placement_id))

    def repeat(self) -> None:
        """Add the chosen advertisement once more, for as many days from today on."""
        for id in self._chosen()[:1]:
            if id not in self._rows or not self.list.keep():
                return
            row = self._rows[id]
            self._saved(store.repeat_placement(row.placing, row.today, self._context.now()))

    def delete(self, ids: list[int]) -> None:
        """Take advertisements off the list, with a way back; their calls keep them."""
        if not ids:
            return
        store.delete_placements(ids, self._context.now())
        self.list.show_nothing()
        self.changed.emit()
        self._context.messages.note(
            tr("%n advertisements deleted.", len(ids)), tr("Undo"), lambda: self._restore(ids)
        )

    def _restore(self, ids: list[int]) -> None:
        store.delete_placements(ids, None)
        self.changed.emit()


def _fits(row: PlacementRow, words: Sequence[str]) -> bool:
    one = row.placing
    text = f"{row.channel} {one.title} {one.contact} {one.text}".casefold()
    return all(word in text for word in words)
