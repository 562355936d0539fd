"""The columns of the preview: whatever is filled in its rows."""

from __future__ import annotations

from collections.abc import Sequence

from ....core.line.lines import LineInfo
from ....core.text import tr
from ....exchange.calls.importing import PreviewRow
from ....exchange.lists.registry import CALLS, LISTS
from ...table import Column
from . import fields, session
from .words import action_chip, outcome_text, value_text

_WIDTHS = {"question": 230, "answer": 230, "notes": 230, "number": 155, "caller_name": 160,
           "duration": 115, "wait": 100, "time": 90}  # fmt: skip
_FIRST = ("started", "caller_name", "number", "question", "topic", "outcome", "operator",
          "duration", "wait", "source")  # fmt: skip
"""What is looked at first; the other fields follow in the order of their choice."""

_TOLD_BY_OUTCOME = frozenset({"answered", "abandoned", "resolved"})


def preview_columns(
    rows: Sequence[PreviewRow], *, with_reasons: bool, area: str = CALLS
) -> tuple[Column, ...]:
    """The columns for these rows; ``with_reasons``: they are refused and only say why."""
    line = session.line_here()
    filled = {name for row in rows for name, value in row.values.items() if value not in (None, "")}
    found = [
        Column("row", lambda: tr("Row"), lambda row: str(row.number), width=56, align="right",
               muted=True),
        Column("action", lambda: "", lambda row: action_chip(row.action).text, width=120,
               chip=lambda row: action_chip(row.action)),
    ]  # fmt: skip
    others = (name for group in fields.GROUPS for name in group if name not in _FIRST)
    if area != CALLS:
        found += [_text_column(name, area) for name in LISTS[area].labels if name in filled]
    for name in (*_FIRST, *others) if area == CALLS else ():
        if name == "outcome" and filled & {"outcome", "outcome_kind"}:
            found.append(_outcome_column())
        elif name in filled and name not in _TOLD_BY_OUTCOME:
            found.append(_value_column(name, line))
    if any(row.reason for row in rows):
        reason = Column(
            "reason",
            lambda: tr("Why"),
            lambda row: row.reason,
            width=260 if with_reasons else 200,
            stretch=with_reasons,
        )
        found.insert(2, reason)
    return tuple(found)


def _text_column(name: str, area: str) -> Column:
    return Column(
        name,
        lambda: fields.label(name, area),
        lambda row: " ".join(row.values.get(name, "").split()),
        width=_WIDTHS.get(name, 170),
    )


def _value_column(name: str, line: LineInfo) -> Column:
    return Column(
        name,
        lambda: fields.label(name),
        lambda row: value_text(name, row.values.get(name), line),
        width=_WIDTHS.get(name, 145),
        align="right" if name in fields.DURATIONS else "left",
    )


def _outcome_column() -> Column:
    return Column(
        "outcome",
        lambda: fields.label("outcome"),
        lambda row: outcome_text(row.values),
        width=145,
    )
