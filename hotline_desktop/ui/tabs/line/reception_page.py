"""Who takes the calls: own staff, a call centre, or both, and how the two compare."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.line import reception
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.reception import OWN, Reception, set_partners, set_receptions
from hotline_desktop.core.line.reception_settings import OwnCost, own_cost, state_own_cost
from hotline_desktop.core.money import NOTHING, parse_money
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, section
from hotline_desktop.ui.widgets.flow import FlowLayout
from hotline_desktop.ui.widgets.inset import inset

from .page import SplitFormPage, take_away
from .reception_rows import ReceptionBox, money_edit, show_money
from .reception_view import ReceptionView

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

MOST_BATCHES = 12


class ReceptionPage(SplitFormPage):
    """Ways of reception with their dates, whose calls are whose, and the cost of both."""

    def __init__(self, context: Context) -> None:
        self.view = ReceptionView(context)
        super().__init__(
            context,
            tr("Reception"),
            tr("Who takes the calls, and from when on. The way can be changed at any time."),
            self.view,
        )
        self.rows: list[ReceptionBox] = []
        self._rows = self.add_list(tr("Ways of reception"))
        self.add = self.add_button(tr("Add a way of reception"), self.add_change)
        self._build_partners()
        self._build_own_cost()
        self.left.addStretch(1)

    def _build_partners(self) -> None:
        self.left.addWidget(section(tr("The call centre's calls")))
        words = QLabel(
            tr("Those that its people took, or that came with its spreadsheets. While it takes all "
               "calls, also those that name nobody.")
        )  # fmt: skip
        words.setWordWrap(True)
        theme.set_role(words, "muted")
        self.left.addWidget(words)
        self.operators: dict[int, QCheckBox] = {}
        self.batches: dict[int, QCheckBox] = {}
        self._operators, self._batches = QWidget(), QWidget()
        for place in (self._operators, self._batches):
            FlowLayout(place, 4 * theme.GRID)
            self.left.addWidget(place)

    def _build_own_cost(self) -> None:
        self.left.addWidget(section(tr("What own staff costs")))
        self.hourly = money_edit(tr("A paid hour"), NOTHING)
        self.monthly = money_edit(tr("Room and equipment a month"), NOTHING)
        self.occupancy = inset(QSpinBox())
        self.occupancy.setRange(1, 100)
        self.occupancy.setSuffix(" %")
        self.by_roster = QCheckBox(tr("Paid hours are those of the roster, where it has shifts"))
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * theme.GRID)
        for column, (label, edit) in enumerate((
            (tr("A paid hour"), self.hourly),
            (tr("Room and equipment a month"), self.monthly),
            (tr("Time spent on calls"), self.occupancy),
        )):  # fmt: skip
            grid.addWidget(field(label, edit), 0, column)
            grid.setColumnStretch(column, 1)
        self.left.addWidget(place)
        self.left.addWidget(self.by_roster)
        for money in (self.hourly, self.monthly):
            money.textEdited.connect(self.edited)
        self.occupancy.valueChanged.connect(self.edited)
        self.by_roster.toggled.connect(self.edited)

    # --- what stands in it ---

    def shown_of(self, line: LineInfo) -> object:
        return (
            line.id,
            reception.receptions(line.id),
            lists.entries(Operator),
            reception.call_batches(),
            reception.partner_operators(),
            reception.partner_batches(),
            own_cost(),
        )

    def show_line(self, line: LineInfo) -> None:
        super().show_line(line)
        self.view.show_line(line)

    def fill(self, line: LineInfo) -> None:
        for row in list(self.rows):
            self._drop(row)
        for one in reception.receptions(line.id):
            self._put(one)
        people = [(entry.id, entry.name) for entry in lists.entries(Operator)]
        self._tick(self._operators, self.operators, people, reception.partner_operators())
        files = [(id, f"{name} ({calls})") for id, name, calls in reception.call_batches()]
        self._tick(self._batches, self.batches, files[:MOST_BATCHES], reception.partner_batches())
        cost = own_cost()
        show_money(self.hourly, cost.hourly)
        show_money(self.monthly, cost.monthly)
        self.occupancy.setValue(round(cost.occupancy * 100))
        self.by_roster.setChecked(cost.by_roster)

    def _tick(
        self,
        place: QWidget,
        boxes: dict[int, QCheckBox],
        offered: list[tuple[int, str]],
        ticked: frozenset[int],
    ) -> None:
        layout = place.layout()
        assert isinstance(layout, FlowLayout)
        layout.clear()
        boxes.clear()
        for id, name in offered:
            box = QCheckBox(name)
            box.setChecked(id in ticked)
            box.toggled.connect(self.edited)
            layout.addWidget(box)
            boxes[id] = box
        place.setVisible(bool(offered))

    def typed(self) -> object:
        return (
            [row.typed() for row in self.rows],
            _ticked(self.operators),
            _ticked(self.batches),
            self.hourly.text().strip(),
            self.monthly.text().strip(),
            self.occupancy.value(),
            self.by_roster.isChecked(),
        )

    def store(self, line: LineInfo) -> None:
        found = [row.reception() for row in self.rows]
        cost = OwnCost(
            parse_money(self.hourly.text()),
            parse_money(self.monthly.text()),
            Decimal(self.occupancy.value()) / 100,
            self.by_roster.isChecked(),
        )
        older = reception.partner_batches() - self.batches.keys()
        with transaction():
            set_receptions(line.id, found)
            set_partners(_ticked(self.operators), [*_ticked(self.batches), *older])
            state_own_cost(cost)
        self.view.reload()

    def focus_first(self) -> None:
        (self.rows[0].starts if self.rows else self.add).setFocus()

    # --- ways of reception ---

    def add_change(self) -> ReceptionBox:
        """One more way of reception: the first since the opening, others after the latest."""
        assert self.line is not None
        today = self.context.now().astimezone(self.line.zone).date()
        taken = [row.starts_on() for row in self.rows]
        starts = max([today, *(day + timedelta(days=1) for day in taken)])
        if not taken:
            starts = self.line.opens or today
        row = self._put(Reception(starts, OWN))
        row.starts.setFocus()
        self.edited()
        return row

    def _put(self, one: Reception) -> ReceptionBox:
        row = ReceptionBox(one)
        row.edited.connect(self.edited)
        row.remove.clicked.connect(lambda: self._removed(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        return row

    def _removed(self, row: ReceptionBox) -> None:
        self.add.setFocus()
        self._drop(row)
        self.edited()

    def _drop(self, row: ReceptionBox) -> None:
        self.rows.remove(row)
        take_away(self._rows, row)


def _ticked(boxes: dict[int, QCheckBox]) -> list[int]:
    return [id for id, box in boxes.items() if box.isChecked()]
