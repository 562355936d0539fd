"""What is said on a line: greeting, opening question, prompts and closing phrase, in versions.

A version is for incoming calls or for calling back, and holds from its date until the next one's.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hotline_desktop.core.answers import wording
from hotline_desktop.core.answers.desk import desk_values
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Script as Row
from hotline_desktop.core.text import tr

INCOMING, OUTGOING = "in", "out"

KINDS: dict[str, Callable[[], str]] = {
    INCOMING: lambda: tr("Incoming calls"),
    OUTGOING: lambda: tr("Calling back"),
}
"""Kinds of call, named as the direction of a call is."""

GREETING, OPENING, PROMPTS, CLOSING = "greeting", "opening", "prompts", "closing"

STEPS: dict[str, Callable[[], str]] = {
    GREETING: lambda: tr("Greeting"),
    OPENING: lambda: tr("Opening question"),
    PROMPTS: lambda: tr("Listening and clarifying"),
    CLOSING: lambda: tr("Closing phrase"),
}
"""The steps of a conversation, in order."""

CALLER = "caller"
"""The placeholder of a script that the card fills in: the caller's name."""


@dataclass(frozen=True)
class ScriptValues:
    """One version. ``valid_from`` is None where it holds from the beginning."""

    kind: str = INCOMING
    valid_from: date | None = None
    greeting: str = ""
    opening: str = ""
    prompts: tuple[str, ...] = ()
    closing: str = ""

    def phrases(self, step: str) -> tuple[str, ...]:
        """What may be said at a step; empty where nothing is written."""
        if step == PROMPTS:
            return self.prompts
        said = str(getattr(self, step))
        return (said,) if said else ()


@dataclass(frozen=True)
class Script:
    """A stored version, and when it was last written by whom."""

    id: int
    line_id: int
    values: ScriptValues
    written_at: datetime
    written_by: int | None = None


def scripts(line_id: int) -> list[Script]:
    """All versions of a line: incoming calls first, of each kind the newest first."""
    query = Row.select().where(Row.line == line_id, Row.deleted_at.is_null())
    found = [_script(row) for row in query.order_by(Row.id)]
    kinds = list(KINDS)
    return sorted(
        found,
        key=lambda s: (kinds.index(s.values.kind), -(s.values.valid_from or date.min).toordinal()),
    )


def in_force(line_id: int, kind: str, day: date) -> Script | None:
    """The version that holds on a day; None where there is none yet."""
    return next(
        (
            script
            for script in scripts(line_id)
            if script.values.kind == kind and (script.values.valid_from or day) <= day
        ),
        None,
    )


def script_for(line_id: int, kind: str, day: date) -> ScriptValues:
    """What is said in a call of this kind on this day; without a version of it, as when called."""
    found = in_force(line_id, kind, day) or in_force(line_id, INCOMING, day)
    return found.values if found is not None else ScriptValues(kind)


def spoken_values(
    line_id: int, now: datetime, operator_id: int | None, caller: str = ""
) -> dict[str, str]:
    """What the placeholders of a script stand for; “…” where it is to be said by heart."""
    values = desk_values(line_id, now, operator_id=operator_id) | {CALLER: caller.strip()}
    return {name: value or "…" for name, value in values.items()}


def unknown_placeholders(values: ScriptValues) -> list[str]:
    """Names in braces that nothing is filled in for."""
    text = "\n".join((values.greeting, values.opening, *values.prompts, values.closing))
    return [name for name in wording.asked_for(text) if name != CALLER]


def script_missing(line_id: int, day: date) -> list[str]:
    """What the script of incoming calls lacks on a day, in words; empty when it is complete."""
    values = script_for(line_id, INCOMING, day)
    missing = [name() for step, name in STEPS.items() if not values.phrases(step)]
    if values.greeting and "operator" not in wording.placeholders(values.greeting):
        missing.append(tr("The operator's name in the greeting"))
    return missing


def add_script(line_id: int, values: ScriptValues, *, by: int | None, now: datetime) -> int:
    """Write a version; returns its id.

    Raises:
        UserError: another version of this kind begins on the same day.
    """
    with transaction():
        _check(line_id, values, None)
        written = Row.insert(
            line=line_id, created_at=now, changed_by=by, changed_at=now, **_row(values)
        )
        return int(written.execute())


def change_script(script_id: int, values: ScriptValues, *, by: int | None, now: datetime) -> None:
    """Change a version; the history keeps what it said before.

    Raises:
        UserError: another version of this kind begins on the same day.
    """
    with transaction():
        _check(Row.get_by_id(script_id).line_id, values, script_id)
        Row.update(changed_by=by, changed_at=now, **_row(values)).where(
            Row.id == script_id
        ).execute()


def delete_script(script_id: int, *, by: int | None, now: datetime) -> None:
    """Put a version away; the one before it holds again."""
    with transaction():
        Row.update(deleted_at=now, changed_by=by, changed_at=now).where(
            Row.id == script_id
        ).execute()


def restore_script(script_id: int, *, by: int | None, now: datetime) -> None:
    """Take a version back.

    Raises:
        UserError: another version of this kind begins on the same day by now.
    """
    with transaction():
        row = Row.get_by_id(script_id)
        _check(row.line_id, _script(row).values, script_id)
        Row.update(deleted_at=None, changed_by=by, changed_at=now).where(
            Row.id == script_id
        ).execute()


def _check(line_id: int, values: ScriptValues, own: int | None) -> None:
    for other in scripts(line_id):
        same = (other.values.kind, other.values.valid_from) == (values.kind, values.valid_from)
        if same and other.id != own:
            raise UserError(
                tr("Another version of the script begins on this day. Change that one, or choose "
                   "another day.")
            )  # fmt: skip


def _script(row: Row) -> Script:
    values = ScriptValues(
        row.kind, row.valid_from, row.greeting, row.opening,
        tuple(filter(None, row.prompts.split("\n"))), row.closing,
    )  # fmt: skip
    return Script(row.id, row.line_id, values, row.changed_at or row.created_at, row.changed_by_id)


def _row(values: ScriptValues) -> dict[str, Any]:
    prompts = (" ".join(prompt.split()) for prompt in values.prompts)
    return vars(values) | {
        "prompts": "\n".join(filter(None, prompts)),
        **{name: getattr(values, name).strip() for name in (GREETING, OPENING, CLOSING)},
    }
