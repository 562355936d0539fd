"""Sentences about imports that several windows say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ....core import lists
from ....core.calls import outcomes
from ....core.imports.batches import TakenBack
from ....core.line.lines import LineInfo
from ....core.number_texts import duration_text
from ....core.storage.tables import Outcome
from ....core.text import tr
from ....exchange.lists.registry import CALLS, LISTS
from ... import events
from ...table import Chip
from ...tabs.calls.formats import short_instant
from . import fields

ACTIONS = ("new", "changed", "same", "refused")


def action_chip(action: str) -> Chip:
    """What becomes of a row, as a coloured word."""
    return {
        "new": lambda: Chip(tr("New"), "good"),
        "changed": lambda: Chip(tr("Changed"), "info"),
        "same": lambda: Chip(tr("Already there")),
        "refused": lambda: Chip(tr("Refused"), "bad"),
        "partly": lambda: Chip(tr("In part"), "warn"),
    }[action]()


def value_text(field: str, value: Any, line: LineInfo) -> str:
    """A value of a row as people read it."""
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        return short_instant(value, line)
    if field in fields.DURATIONS:
        return duration_text(int(value))
    if field == "urgency":
        return outcomes.urgency_name(int(value))
    if field == "direction":
        return outcomes.direction_name(str(value))
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    return " ".join(str(value).split())


def outcome_text(values: dict[str, Any]) -> str:
    """The outcome that a row names, or that its yes-or-no columns tell."""
    if values.get("outcome"):
        return str(values["outcome"])
    kind = values.get("outcome_kind")
    return lists.BUILT_IN[Outcome][kind]() if kind else ""


def imported_text(new: int, changed: int, area: str = CALLS) -> str:
    """What an import did, in one line."""
    if area != CALLS:
        counted = LISTS[area].counted
        parts = [tr("Added: {what}", what=counted(new))] if new or not changed else []
        parts += [tr("Changed: {what}", what=counted(changed))] if changed else []
        return "; ".join(parts)
    if new and changed:
        return tr("%n call(s) added", new) + ", " + tr("%n changed", changed)
    if changed:
        return tr("%n call(s) changed", changed)
    return tr("%n call(s) added", new)


def tell_changes(changes: events.Changes, area: str) -> None:
    """Say that an import of this list, or its taking back, changed things."""
    for changed in (area, events.LISTS, events.IMPORTS):
        changes.tell(changed)


def taken_back_text(done: TakenBack, area: str = CALLS) -> str:
    """What taking an import back did, in a few sentences."""
    if area != CALLS:
        return _area_taken_back(done, LISTS[area].counted)
    parts = []
    if done.removed:
        parts.append(tr("%n call(s) removed.", done.removed))
    if done.binned:
        parts.append(tr("%n edited since went to the deleted calls.", done.binned))
    if done.restored:
        parts.append(tr("%n call(s) as before again.", done.restored))
    if done.kept:
        parts.append(tr("%n edited since left as they are.", done.kept))
    if done.entries:
        parts.append(tr("%n list entry(ies) removed.", done.entries))
    return " ".join(parts) or tr("There was nothing left to take back.")


def _area_taken_back(done: TakenBack, counted: Callable[[int], str]) -> str:
    parts = []
    if done.removed:
        parts.append(tr("Removed: {what}.", what=counted(done.removed)))
    if done.binned:
        parts.append(tr("Edited since and now in the bin: {what}.", what=counted(done.binned)))
    if done.restored:
        parts.append(tr("As before again: {what}.", what=counted(done.restored)))
    if done.kept:
        parts.append(tr("Edited since and left as they are: {what}.", what=counted(done.kept)))
    if done.entries:
        parts.append(tr("%n list entry(ies) removed.", done.entries))
    return " ".join(parts) or tr("There was nothing left to take back.")
