"""A prepared answer as a row of the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale

from hotline_desktop.core import lists
from hotline_desktop.core.answers import browse
from hotline_desktop.core.answers.values import DRAFT, AnswerValues
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr
from hotline_desktop.ui.table import Chip, Column

LEVELS: tuple[Callable[[], str], ...] = (
    lambda: tr("not assessed"),
    lambda: tr("low"),
    lambda: tr("medium"),
    lambda: tr("high"),
)
"""Words for likelihood and sharpness, 0 to 3."""


@dataclass(frozen=True)
class AnswerRow:
    """What the list shows of an answer: its head, and how often it was given."""

    id: int
    values: AnswerValues
    topic: str
    times: int


def read_rows(ids: Sequence[int], *, deleted: bool = False) -> list[AnswerRow]:
    """The rows of these answers; ``deleted`` with those in the bin."""
    used = browse.usage(ids)
    names = lists.names(Topic)
    return [
        AnswerRow(
            id,
            values,
            names.get(values.topic_id or 0, ""),
            used[id].times if id in used else 0,
        )
        for id, values in browse.heads(ids, deleted=deleted)
    ]


def state_chip(values: AnswerValues, today: date) -> Chip | None:
    """What is to be known of an answer at a glance, the weightiest first."""
    if values.state == DRAFT:
        return Chip(tr("Draft"))
    if values.valid_until is not None and values.valid_until < today:
        return Chip(tr("No longer valid"), "bad")
    if values.hot:
        return Chip(tr("Hot topic"), "warn")
    return None


def columns(today: date) -> tuple[Column, ...]:
    """The columns of the list."""

    def chip(row: AnswerRow) -> Chip | None:
        return state_chip(row.values, today)

    def chip_text(row: AnswerRow) -> str:
        found = chip(row)
        return found.text if found else ""

    return (
        Column("question", lambda: tr("Question"), lambda r: r.values.question, width=300,
               stretch=True, strong=True),
        Column("state", lambda: tr("State"), chip_text, width=132, chip=chip),
        Column("topic", lambda: tr("Topic"), lambda r: r.topic, width=140, muted=True),
        Column("times", lambda: tr("Given"), lambda r: QLocale().toString(r.times),
               width=72, align="right", muted=True),
    )  # fmt: skip
