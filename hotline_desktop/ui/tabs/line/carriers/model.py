"""Offers side by side: one a column, their fields and what they cost as rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from hotline_desktop.core.carriers.compare import BEST, Judgement
from hotline_desktop.core.carriers.comparison import Comparison
from hotline_desktop.core.carriers.fields import GROUPS, Field, raw, shown, typed
from hotline_desktop.core.carriers.values import Offer
from hotline_desktop.core.carriers.verdict import amount
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.money import written
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.table import AnyIndex

NUMBERS = ("money", "whole", "percent")


@dataclass(frozen=True)
class Row:
    """A row: a heading, a result or a field.

    Attributes:
        result: key of a result, empty elsewhere.
    """

    title: Callable[[], str]
    field: Field | None = None
    result: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it only names the rows below it."""
        return self.field is None and not self.result


ROWS: tuple[Row, ...] = (
    Row(lambda: tr("What it costs")),
    Row(lambda: tr("A month"), result="monthly"),
    Row(lambda: tr("At the start"), result="once"),
    Row(lambda: tr("Over the whole term"), result="term"),
    Row(lambda: tr("By your weights"), result="score"),
    *(
        row
        for title, fields in GROUPS
        for row in (Row(title), *(Row(field.label, field) for field in fields))
    ),
)


class OffersModel(QAbstractTableModel):
    """The offers of a line. What cannot be read stays in its cell until it is mended.

    Args:
        keep: stores an offer that was edited, or raises a ``UserError``.

    Signals:
        refused: what was wrong with what was typed, and where.
    """

    refused = Signal(object, QModelIndex)

    def __init__(self, keep: Callable[[int, Offer], object]) -> None:
        super().__init__()
        self._keep = keep
        self.offers: dict[int, Offer] = {}
        self._results: dict[int, dict[str, str]] = {}
        self._first: dict[str, int] = {}
        self._typed: dict[tuple[int, int], str] = {}

    @property
    def ids(self) -> list[int]:
        """The offers from left to right."""
        return list(self.offers)

    def set_offers(self, offers: dict[int, Offer]) -> None:
        """Show these; the same ones as before only show their new values."""
        if list(offers) == self.ids:
            self.offers = offers
            self._tell_all()
        else:
            self.beginResetModel()
            self.offers = offers
            self._typed = {at: text for at, text in self._typed.items() if at[0] in offers}
            self.endResetModel()

    def set_results(self, comparison: Comparison, judged: list[Judgement]) -> None:
        """Show what the offers cost, and how they do by the weights."""
        scores = {one.offer_id: one.mean for one in judged}
        self._results = {
            cost.offer_id: {
                "monthly": amount(cost.monthly),
                "once": amount(cost.once),
                "term": amount(cost.term),
                "score": _score(scores.get(cost.offer_id)),
            }
            for cost in comparison.costs
        }
        self._first = {}
        if len(comparison.costs) > 1:
            self._first = {"term": comparison.costs[0].offer_id}
            if judged and judged[0].mean is not None:
                self._first["score"] = judged[0].offer_id
        self._tell_all()

    def _tell_all(self) -> None:
        if self.offers:
            last = self.index(len(ROWS) - 1, len(self.offers) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.offers) - 1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or not self.offers else len(ROWS)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.offers)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = ROWS[index.row()]
        if row.is_heading:
            return Qt.ItemFlag.NoItemFlags  # the cursor passes over it
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsEditable if row.field else found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            shows = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            if shows and section < len(self.offers):
                offer = self.offers[self.ids[section]]
                return f"{offer.carrier}\n{offer.name}"
            return None
        row = ROWS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title()
        if role == Qt.ItemDataRole.ToolTipRole and row.field:
            return row.field.hint() or None
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = ROWS[index.row()]
        if row.is_heading:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        id = self.ids[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown(self.offers[id], row.field) if row.field else self._result(id, row.result)
        if role == Qt.ItemDataRole.EditRole and row.field:
            kept = self._typed.get((id, index.row()))
            if kept is not None:
                return kept
            value = raw(self.offers[id], row.field)
            return value if row.field.choices is not None else shown(self.offers[id], row.field)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = bool(row.result) or (row.field is not None and row.field.kind in NUMBERS)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        if self._first.get(row.result) == id:
            return _look_of_first(role)
        if role == Qt.ItemDataRole.FontRole and row.result == "term":
            return theme.font(bold=True)
        return None

    def _result(self, id: int, key: str) -> str:
        text = self._results.get(id, {}).get(key, "–")
        if self._first.get(key) != id:
            return text
        word = tr("the cheapest") if key == "term" else tr("the best")
        return f"{text}\n{word}"

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = ROWS[index.row()]
        if role != Qt.ItemDataRole.EditRole or row.field is None:
            return False
        id = self.ids[index.column()]
        self._typed.pop((id, index.row()), None)
        try:
            offer = typed(self.offers[id], row.field, str(value))
            if offer != self.offers[id]:
                self._keep(id, offer)
        except UserError as error:
            self._typed[(id, index.row())] = str(value)
            self.refused.emit(error, self.index(index.row(), index.column()))
            return False
        return True


def _score(mean: Any) -> str:
    return "–" if mean is None else tr("{score} of {best}", score=written(mean, 1), best=BEST)


def _look_of_first(role: int) -> Any:
    if role == Qt.ItemDataRole.FontRole:
        return theme.font(bold=True)
    if role == Qt.ItemDataRole.ForegroundRole:
        return theme.color("good")
    if role == Qt.ItemDataRole.BackgroundRole:
        return theme.color("good_soft")
    return None
