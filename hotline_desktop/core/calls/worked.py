"""The columns of a call that follow from what is said of it; needs no database."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime, timedelta
from operator import itemgetter
from typing import Any, NamedTuple

from hotline_desktop.core import phones
from hotline_desktop.core.line.hours import Hours
from hotline_desktop.core.lists import folded
from hotline_desktop.core.search import index

from .values import CallValues

VALUE_NAMES = tuple(field.name for field in fields(CallValues))
INSTANT_NAMES = ("started_at", "ended_at", "callback_due", "callback_done")
COLUMNS = (*VALUE_NAMES, "caller_id", "caller_key", "outside_hours")
"""In the order of ``Worked.columns``."""

STARTED = COLUMNS.index("started_at")
MARKS = ("topic_id", "taken_by_id", "outcome_id", "source_id")
"""The entries of lists that the search knows a call by, in the order of ``index.Entry``."""
marks_of = itemgetter(*map(COLUMNS.index, MARKS))

_in_order = itemgetter(*COLUMNS)

TEXT_NAMES = (
    "caller_name", "organisation", "question", "answer", "referred_to", "notes", "external_id",
)  # fmt: skip
_texts = itemgetter(*TEXT_NAMES)


class Worked(NamedTuple):
    """A call worked out as far as that needs no database.

    Attributes:
        columns: what is stored, in the order of ``COLUMNS``; instants in seconds.
        words: for the search.
        digest: of the spreadsheet row that it came from.
    """

    columns: tuple[Any, ...]
    words: index.Words
    digest: str = ""

    @classmethod
    def out(cls, values: CallValues, region: str, hours: Hours, digest: str = "") -> Worked:
        """Work a call out.

        Args:
            values: what is said of it.
            region: whose rules read its number.
            hours: of its line.
            digest: of the spreadsheet row that it came from.
        """
        row = vars(values) | derived(values, region, hours)
        number = row["caller_id"] or values.number
        words = index.words_of(_texts(row), number, region)
        for name in INSTANT_NAMES:
            if row[name] is not None:
                row[name] = int(row[name].timestamp())
        return cls(_in_order(row), words, digest)


def derived(values: CallValues, region: str, hours: Hours) -> dict[str, Any]:
    """The columns that follow from others."""
    return {
        "caller_id": "" if values.withheld else phones.normalise(values.number, region),
        "caller_key": folded(values.caller_name),
        "outside_hours": hours.misses(values.started_at),
        **end_of(values.started_at, values.duration, values.ended_at),
    }


def end_of(started: datetime, duration: int | None, ended: datetime | None) -> dict[str, Any]:
    """Duration and end, each from the other where only one is known."""
    if duration is None and ended is not None:
        duration = int((ended - started).total_seconds())
    elif ended is None and duration is not None:
        ended = started + timedelta(seconds=duration)
    return {"duration": duration, "ended_at": ended}
