"""Who changed what, as the database's own triggers wrote it down."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from .storage.tables import Answer, Change, Contact

Values = TypeVar("Values", bound=Any)


@dataclass(frozen=True)
class Edit:
    """One edit of an entry: ``changes`` maps a column of its table to (before, after).

    Parts of an entry that have a table of their own stand under the name of them all: the
    telephones of a contact under ``phones``, with None where one was added or removed.
    """

    at: datetime
    by_id: int | None
    changes: dict[str, tuple[Any, Any]]


def edits_of(table: str, row: int) -> list[Edit]:
    """The edits of an entry, newest first."""
    return _read(Change.table_name == table, Change.row == row).get(row, [])


def entered_at(table: type[Contact | Answer], row: int) -> datetime:
    """When an entry was written first."""
    found: datetime = table.get_by_id(row).created_at
    return found


def edits_since(table: str, at: datetime) -> dict[int, list[Edit]]:
    """All edits of a table's entries after an instant, by the entry's id, newest first."""
    return _read(Change.table_name == table, Change.at > at)


def _read(*conditions: Any) -> dict[int, list[Edit]]:
    found: dict[int, list[Edit]] = {}
    for change in Change.select().where(*conditions).order_by(Change.id.desc()):
        pairs = json.loads(change.changes).items()
        changes = {column: (before, after) for column, (before, after) in pairs}
        found.setdefault(change.row, []).append(Edit(change.at, change.by_id, changes))
    return found


def undone(
    values: Values,
    edits: Iterable[Edit],
    parts: Mapping[str, Callable[[Sequence[Any]], Any]],
    read: Callable[[str, Any], Any],
) -> Values:
    """An entry with some of its last edits thought away; parts may come in another order.

    Args:
        values: a dataclass whose fields are named as columns and parts are.
        edits: newest first.
        parts: field → what makes a part of what the triggers wrote of it.
        read: a column's name and what the triggers wrote → the field's value.
    """
    fields: dict[str, Any] = {}
    for edit in edits:
        for name, (before, after) in edit.changes.items():
            if name in parts:
                left = list(fields.get(name, getattr(values, name)))
                if after is not None and (gone := parts[name](after)) in left:
                    left.remove(gone)
                if before is not None:
                    left.append(parts[name](before))
                fields[name] = tuple(left)
            elif hasattr(values, name):
                fields[name] = read(name, before)
    return replace(values, **fields)


def merged(base: Sequence[Any], said: Sequence[Any], held: Sequence[Any]) -> tuple[Any, ...]:
    """Parts after two have worked on the same ``base``: what each added and removed counts."""
    kept = [part for part in held if part in said or part not in base]
    return (*kept, *(part for part in said if part not in base and part not in held))
