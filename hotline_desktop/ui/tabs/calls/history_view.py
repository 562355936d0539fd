"""Who changed what in a call."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.fields import BY_COLUMN
from hotline_desktop.core.calls.rows import instant
from hotline_desktop.core.history import edits_of
from hotline_desktop.core.number_texts import duration_text
from hotline_desktop.core.text import tr
from hotline_desktop.ui.widgets import history

from .columns import CallTexts
from .formats import short_instant

LISTS = {
    "topic_id": "topics", "outcome_id": "outcomes", "source_id": "sources",
    "placement_id": "placements",
    "taken_by_id": "operators", "entered_by_id": "operators",
}  # fmt: skip


def history_lines(call_id: int, texts: CallTexts) -> list[tuple[str, list[str]]]:
    """For each edit, newest first: when and by whom, and what changed; the entry comes last."""
    found = []
    assert texts.line is not None
    for edit in edits_of("call", call_id):
        who = texts.name("operators", edit.by_id) or tr("Nobody sat here")
        head = f"{short_instant(edit.at, texts.line)} · {who}"
        found.append((head, [_change(c, pair, texts) for c, pair in edit.changes.items()]))
    row = browse.call_row(call_id)
    if row is not None:
        who = texts.entered_by(row) or tr("Nobody sat here")
        found.append((f"{texts.entered(row)} · {who}", [tr("Call entered")]))
    return found


def _change(column: str, pair: tuple[Any, Any], texts: CallTexts) -> str:
    if column == "deleted_at":
        return tr("Moved to the bin") if pair[1] else tr("Taken out of the bin")
    field = BY_COLUMN.get(column)
    label = field.label() if field else column
    before, after = (_value(column, value, texts) for value in pair)
    return history.changed(label, before, after)


def _value(column: str, value: Any, texts: CallTexts) -> str:
    if value is None:
        return ""
    if column in LISTS:
        return texts.name(LISTS[column], int(value))
    if column == "urgency":
        return outcomes.urgency_name(int(value))
    if column == "direction":
        return outcomes.direction_name(str(value))
    kind = BY_COLUMN[column].kind if column in BY_COLUMN else "text"
    if kind == "instant":
        at = instant(int(value))
        return short_instant(at, texts.line) if at and texts.line else ""
    if kind == "duration":
        return duration_text(int(value))
    if kind == "yes_no" or column == "withheld":
        return tr("yes") if value else tr("no")
    return " ".join(str(value).split())


def show_history(parent: QWidget, call_id: int, texts: CallTexts) -> QDialog:
    """Open the history beside the card; nothing waits for it."""
    return history.show(parent, history_lines(call_id, texts))
