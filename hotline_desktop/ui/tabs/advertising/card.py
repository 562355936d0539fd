"""The card of a placement: what, where, when, for how much, and what it brought."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from hotline_desktop.core import lists
from hotline_desktop.core.advertising import placements as store
from hotline_desktop.core.advertising.placements import Placing
from hotline_desktop.core.advertising.results import Result, days_around
from hotline_desktop.core.carriers.verdict import amount
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.money import parse_money, written
from hotline_desktop.core.storage.tables import Source
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, pair
from hotline_desktop.ui.widgets.chart import ChartView
from hotline_desktop.ui.widgets.list_card import EntryCard
from hotline_desktop.ui.widgets.optional_date import from_qdate, to_qdate
from hotline_desktop.ui.widgets.typed_date import DateEdit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


class PlacementCard(EntryCard):
    """The fields of a placement, and the days around it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._line: LineInfo | None = None
        self._known: dict[int, Placing] = {}
        self._brought: dict[int, Result] = {}
        self._id: int | None = None
        self._stored: tuple[object, ...] = ()
        self._filling = False
        self.channel = QComboBox()
        self.name, self.place = QLineEdit(), QLineEdit()
        self.first = self.name
        self.starts, self.ends = DateEdit(), DateEdit()
        self.stays = QCheckBox(tr("Until further notice"))
        self.cost, self.contact = QLineEdit(), QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(72)
        self.facts, self.means = QLabel(), QLabel()
        for label in (self.facts, self.means):
            label.setWordWrap(True)
            theme.set_role(label, "muted")
        self.chart = ChartView()
        self.chart.setFixedHeight(52 * theme.GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self.facts)
        layout.addWidget(field(tr("Channel"), self.channel))
        layout.addWidget(field(tr("What it is"), self.name))
        layout.addWidget(field(tr("Where"), self.place))
        layout.addLayout(
            pair(field(tr("First day"), self.starts), field(tr("Last day"), self.ends))
        )
        layout.addWidget(self.stays)
        layout.addLayout(pair(field(tr("Cost"), self.cost), field(tr("Contact"), self.contact)))
        layout.addWidget(field(tr("What it says"), self.text))
        layout.addWidget(self.chart)
        layout.addWidget(self.means)
        layout.addStretch(1)
        for edit in (self.name, self.place, self.cost, self.contact):
            edit.textEdited.connect(self._typed)
        for day in (self.starts, self.ends):
            day.setCalendarPopup(True)
            day.dateChanged.connect(self._typed)
        self.text.textChanged.connect(self._typed)
        self.channel.activated.connect(self._typed)
        self.stays.toggled.connect(self.ends.setDisabled)
        self.stays.toggled.connect(self._typed)

    def set_placements(
        self, line: LineInfo, known: dict[int, Placing], brought: dict[int, Result]
    ) -> None:
        """What there is to be shown from now on."""
        self._line, self._known, self._brought = line, known, brought

    def _typed(self, *_ignored: object) -> None:
        if not self._filling:
            self.edited.emit()

    def show_entry(self, entry_id: int | None) -> None:
        assert self._line is not None
        self._id = entry_id
        shown = self._known.get(entry_id or 0) or Placing(self._line.id, 0, "", self._today())
        self._filling = True
        self._fill_channels(shown.source_id)
        self.name.setText(shown.name)
        self.place.setText(shown.place)
        self.starts.setDate(to_qdate(shown.starts))
        self.ends.setDate(to_qdate(shown.ends or shown.starts))
        self.stays.setChecked(shown.ends is None and bool(shown.id))
        self.cost.setText(written(shown.cost) if shown.cost else "")
        self.contact.setText(shown.contact)
        self.text.setPlainText(shown.text)
        for edit in (self.name, self.place, self.contact):
            edit.setCursorPosition(0)
        self._filling = False
        self._stored = self._raw()
        self._show_facts(shown)

    def _fill_channels(self, source_id: int) -> None:
        self.channel.clear()
        for entry in lists.entries(Source):
            self.channel.addItem(entry.name, entry.id)
        chosen = lists.canonical(Source).get(source_id, 0)
        if chosen and self.channel.findData(chosen) < 0:
            self.channel.addItem(lists.names(Source)[chosen], chosen)
        self.channel.setCurrentIndex(max(0, self.channel.findData(chosen)))

    def _today(self) -> date:
        assert self._line is not None
        return self._context.now().astimezone(self._line.zone).date()

    def _show_facts(self, shown: Placing) -> None:
        assert self._line is not None
        begun = bool(shown.id) and shown.starts <= self._today()
        for widget in (self.facts, self.chart, self.means):
            widget.setVisible(begun)
        if not begun:
            return
        self.facts.setText(result_words(self._brought.get(shown.id, Result())))
        chart, means = days_around(shown, self._line.hours, self._today())
        self.chart.show_chart(chart)
        self.means.setText(means)

    def _raw(self) -> tuple[object, ...]:
        return (
            self.channel.currentData(),
            self.name.text().strip(),
            self.place.text().strip(),
            self.starts.date(),
            None if self.stays.isChecked() else self.ends.date(),
            self.cost.text().strip(),
            self.contact.text().strip(),
            self.text.toPlainText().strip(),
        )

    def values(self) -> Placing:
        """What is typed and chosen.

        Raises:
            UserError: the cost is no amount of money.
        """
        assert self._line is not None
        return Placing(
            self._line.id,
            self.channel.currentData(),
            self.name.text(),
            from_qdate(self.starts.date()),
            None if self.stays.isChecked() else from_qdate(self.ends.date()),
            self.place.text(),
            parse_money(self.cost.text()),
            self.contact.text(),
            self.text.toPlainText(),
            self._id or 0,
        )

    def dirty(self) -> bool:
        return bool(self._stored) and self._raw() != self._stored

    def store(self) -> int:
        typed = self.values()
        if self._id is None:
            self._id = store.add_placement(typed, self._context.now())
        else:
            store.change_placement(typed)
        self._stored = self._raw()
        return self._id


def result_words(result: Result) -> str:
    """What a placement brought, in a sentence."""
    said = [tr("%n calls named it", result.calls), tr("%n resolved", result.resolved)]
    if result.per_call is not None:
        said.append(tr("{cost} a call", cost=amount(result.per_call)))
    if result.per_resolved is not None:
        said.append(tr("{cost} a resolved one", cost=amount(result.per_resolved)))
    return " · ".join(said)
