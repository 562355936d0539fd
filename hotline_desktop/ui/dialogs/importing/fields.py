"""What the columns of a spreadsheet can become, in the words of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from ....core.calls.fields import BY_NAME
from ....core.text import tr
from ....exchange.calls import mapping
from ....exchange.lists.registry import CALLS, LISTS
from ....exchange.sheets import values

LEAVE_OUT = ""
LABELLED_NOTES = "notes:labelled"
"""The notes, where each value stands behind its heading."""

MOMENTS = ("started", "date", "ended", "callback_due", "callback_done", "entered")
"""Fields whose cells are dates, perhaps written with the day or with the month first."""

DURATIONS = ("duration", "wait")

_OWN_WORDS: dict[str, Callable[[], str]] = {
    "date": lambda: tr("Date"),
    "time": lambda: tr("Time of day"),
    "answered": lambda: tr("Answered: yes or no"),
    "abandoned": lambda: tr("Caller hung up: yes or no"),
    "resolved": lambda: tr("Resolved: yes or no"),
    "id": lambda: tr("Identity from an earlier export"),
}

GROUPS = (
    ("started", "date", "time", "ended", "duration", "wait", "callback_due", "callback_done"),
    ("number", "caller_name", "organisation", "direction", "source", "placement"),
    ("question", "answer", "topic", "urgency", "notes", LABELLED_NOTES),
    ("outcome", "answered", "abandoned", "resolved", "referred_to"),
    ("operator", "entered_by", "entered", "line", "external_id", "outside_hours", "id"),
)
"""Fields in the order of the choice, a line between the groups."""


def label(field: str, area: str = CALLS) -> str:
    """A field of a list as people call it."""
    if field == LEAVE_OUT:
        return tr("Leave out")
    if area != CALLS:
        return LISTS[area].labels[field]()
    if field == LABELLED_NOTES:
        return tr("Notes, with its heading")
    if field in _OWN_WORDS:
        return _OWN_WORDS[field]()
    return BY_NAME[field].label()


def choices(area: str = CALLS) -> QStandardItemModel:
    """All fields for the choice at a column; the data of an item is the field's name."""
    model = QStandardItemModel()

    def add(field: str) -> None:
        item = QStandardItem(label(field, area))
        item.setData(field, Qt.ItemDataRole.UserRole)
        model.appendRow(item)

    add(LEAVE_OUT)
    for group in GROUPS if area == CALLS else (tuple(LISTS[area].labels),):
        line = QStandardItem()
        line.setData("separator", Qt.ItemDataRole.AccessibleDescriptionRole)
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(line)
        for field in group:
            if area != CALLS or field == LABELLED_NOTES or field in mapping.FIELDS:
                add(field)
    return model


def unit_label(unit: str) -> str:
    """A unit of a duration column, one of ``values.DURATION_UNITS``."""
    words: dict[str, Callable[[], str]] = {
        "seconds": lambda: tr("Bare numbers are seconds"),
        "minutes": lambda: tr("Bare numbers are minutes"),
        "hours": lambda: tr("Bare numbers are hours"),
        "days": lambda: tr("Bare numbers are days"),
        "m:s": lambda: tr("1:05 is a minute and 5 seconds"),
        "h:m": lambda: tr("1:05 is an hour and 5 minutes"),
    }
    return words[unit]()


UNITS = values.DURATION_UNITS
