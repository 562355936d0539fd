"""Imports of lists other than calls: their batches, and what taking one back must know.

Such an import is one transaction, so there is nothing to hide or to sweep away.
"""

from __future__ import annotations

import base64
import dataclasses
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from ..answers import commands as answers
from ..answers.browse import answer
from ..answers.values import Wording
from ..contacts import browse
from ..contacts import commands as contacts
from ..contacts.values import Email, Phone, Skill
from ..errors import UserError
from ..roster import shift_values, staff
from ..roster.shift_values import Placed
from ..search import texts
from ..storage.database import transaction
from ..storage.tables import (
    Answer,
    Contact,
    ImportBatch,
    ImportChange,
    Lesson,
    database,
)
from ..text import tr
from . import taking_back
from .batches import TakenBack

_PARTS = {kind.__name__: kind for kind in (Wording, Phone, Email, Skill, Placed)}


class Change(NamedTuple):
    """What a batch did to an entry: the values before and after; both empty: it was new."""

    row: int
    before: dict[str, Any]
    after: dict[str, Any]


def pack(values: dict[str, Any]) -> str:
    """Field values as JSON for ``unpack``."""
    return json.dumps(values, ensure_ascii=False, default=_packed)


def _packed(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {"": type(value).__name__, **dataclasses.asdict(value)}
    if isinstance(value, datetime):
        return {"": "at", "said": value.isoformat()}
    if isinstance(value, date):
        return {"": "day", "said": value.isoformat()}
    if isinstance(value, bytes):
        return {"": "bytes", "said": base64.b64encode(value).decode("ascii")}
    raise TypeError(type(value))


def unpack(stored: str) -> dict[str, Any]:
    """The field values that ``pack`` wrote."""
    if not stored:
        return {}
    return {name: _unpacked(value) for name, value in json.loads(stored).items()}


def _unpacked(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_unpacked(part) for part in value)
    if not isinstance(value, dict):
        return value
    kind, said = value[""], value.get("said", "")
    if kind in _PARTS:
        return _PARTS[kind](**{name: _unpacked(v) for name, v in value.items() if name})
    if kind == "at":
        return datetime.fromisoformat(said)
    return date.fromisoformat(said) if kind == "day" else base64.b64decode(said)


def write_batch(
    area: str,
    file_name: str,
    sheet: str,
    counts: Counter[str],
    changes: Iterable[Change],
    created: dict[str, list[int]],
    *,
    by: int | None,
    now: datetime,
) -> int:
    """Note what an import did, in the caller's transaction; returns the batch's number.

    Args:
        area: the list.
        file_name: the file's name, without its folder.
        sheet: its sheet, if it has any.
        counts: of entries: ``new``, ``changed``, ``same`` and ``refused``.
        changes: the entries that are new or changed.
        created: ids of what was added to other lists on the way, by the list's name.
        by: the operator who imports.
        now: the instant of the import.
    """
    batch = ImportBatch.create(
        area=area, file_name=file_name, sheet=sheet, at=now, by=by, created=json.dumps(created),
        **{name: counts[name] for name in ("new", "changed", "same", "refused")},
    )  # fmt: skip
    database.connection().executemany(
        "INSERT INTO import_change (batch_id, row, before, after) VALUES (?, ?, ?, ?)",
        [
            (batch.id, c.row, pack(c.before) if c.before else "", pack(c.after) if c.after else "")
            for c in changes
        ],
    )
    return int(batch.id)


def changes_of(batch_id: int) -> list[Change]:
    """What a batch did, the last first."""
    query = ImportChange.select().where(ImportChange.batch == batch_id)
    return [
        Change(change.row, unpack(change.before), unpack(change.after))
        for change in query.order_by(ImportChange.id.desc())
    ]


@dataclasses.dataclass(frozen=True)
class _Records:
    """A list whose imports can be taken back.

    Attributes:
        stored: the values of an entry now, None where it is gone.
        change: gives an entry other values; gets the operator and the instant too.
        remove: takes away entries that an import had brought, as far as nothing rests on them.
    """

    stored: Callable[[int], Any]
    change: Callable[[int, dict[str, Any], int | None, datetime], object]
    remove: Callable[[list[int], int | None, datetime], TakenBack]


def _with_bin(
    kind: Literal["contact", "answer"],
    stored: Callable[[int], Any],
    change: Callable[..., None],
    to_bin: Callable[..., None],
) -> _Records:
    table = _BINS[f"{kind}s"]

    def values(id: int) -> Any:
        return stored(id).values if table.get_or_none(table.id == id) is not None else None

    return _Records(
        values,
        lambda id, fields, by, now: change(id, fields, by=by, now=now),
        lambda ids, by, now: TakenBack(*_remove_new(kind, to_bin, ids, by, now)),
    )


def _without_people(ids: list[int], _by: int | None, now: datetime) -> TakenBack:
    gone, left = staff.forget_people(ids, now=now)
    return TakenBack(removed=gone, kept=left)


def _without_shifts(ids: list[int], _by: int | None, _now: datetime) -> TakenBack:
    gone, kept = shift_values.remove_values(ids)
    return TakenBack(removed=gone, kept=kept)


def _person_values(id: int) -> staff.StaffValues | None:
    found = staff.person(id)
    return None if found is None else found.values


_BINS: dict[str, Any] = {"contacts": Contact, "answers": Answer}

_RECORDS = {
    "contacts": _with_bin(
        "contact", browse.contact, contacts.change_contact, contacts.delete_contacts
    ),
    "answers": _with_bin("answer", answer, answers.change_answer, answers.delete_answers),
    "staff": _Records(
        _person_values,
        lambda id, fields, _by, now: staff.change_person(id, fields, now=now),
        _without_people,
    ),
    "shifts": _Records(
        shift_values.read_values,
        lambda id, fields, _by, _now: shift_values.change_values(id, fields),
        _without_shifts,
    ),
}


def take_back(batch_id: int, *, by: int | None, now: datetime) -> TakenBack:
    """Undo an import of any list as far as nobody has worked on since; see ``taking_back``.

    Raises:
        UserError: there is no such import, or it was taken back already.
    """
    batch = ImportBatch.get_or_none(ImportBatch.id == batch_id, ImportBatch.alive_at.is_null())
    records = _RECORDS.get(batch.area) if batch is not None else None
    if batch is None or records is None:
        return taking_back.take_back(batch_id, by=by, now=now)
    if batch.undone_at is not None:
        raise UserError(tr("This import was taken back already."), tr("Nothing was changed."))
    restored = kept = 0
    new: list[int] = []
    with transaction():
        for change in changes_of(batch_id):
            if not change.before:
                new.append(change.row)
                continue
            now_there = records.stored(change.row)
            if now_there is None:
                continue
            fields = {
                name: value
                for name, value in change.before.items()
                if _same(getattr(now_there, name), change.after[name])
            }
            restored, kept = restored + bool(fields), kept + (not fields)
            if fields:
                records.change(change.row, fields, by, now)
        gone = records.remove(new, by, now)
        entries = taking_back.remove_entries(json.loads(batch.created), now)
        ImportBatch.update(undone_at=now).where(ImportBatch.id == batch_id).execute()
    return TakenBack(gone.removed, gone.binned, restored, kept + gone.kept, entries)


def _same(one: Any, other: Any) -> bool:
    """Whether a value is still the one written; variants have got their ids since."""
    if isinstance(one, tuple) and all(isinstance(part, Wording) for part in (*one, *other)):
        return [replace(w, id=0) for w in one] == [replace(w, id=0) for w in other]
    return bool(one == other)


def _remove_new(
    kind: Literal["contact", "answer"],
    to_bin: Callable[..., None],
    ids: list[int],
    by: int | None,
    now: datetime,
) -> tuple[int, int]:
    """Entries nobody touched vanish, others go to the bin; how many of each."""
    table = _BINS[f"{kind}s"]
    alive = table.select(table.id).where(table.id.in_(ids), table.deleted_at.is_null())
    untouched = [id for (id,) in alive.where(table.changed_at.is_null()).tuples()]
    edited = [id for (id,) in alive.tuples() if id not in set(untouched)]
    if kind == "answer":
        given = Lesson.select(Lesson.answer).where(Lesson.answer.in_(untouched)).distinct()
        used = {id for (id,) in given.tuples()}
        edited += sorted(used)
        untouched = [id for id in untouched if id not in used]
    to_bin(edited, by=by, now=now)
    texts.remove(kind, untouched)
    table.delete().where(table.id.in_(untouched)).execute()
    return len(untouched), len(edited)


def uids_in_bin(area: str) -> set[str]:
    """The uids of entries in the bin: an import that names one again makes another entry."""
    table = _BINS[area]
    return {
        uid for (uid,) in table.select(table.uid).where(table.deleted_at.is_null(False)).tuples()
    }
