"""The supervisor's lists: operators, topics, outcomes and sources.

Entries are never deleted. A retired one is no longer offered; a merged one is shown, found and
counted as the entry that it was merged into. Old calls are left as they are in either case, so
both can be taken back.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from peewee import fn

from .errors import UserError
from .storage.cache import while_unchanged
from .storage.database import transaction
from .storage.tables import Call, Change, ListItem, Operator, Outcome, Source, Topic
from .text import tr

List = type[Operator] | type[Topic] | type[Outcome] | type[Source]

CALL_COLUMNS = {
    Operator: Call.taken_by,
    Topic: Call.topic,
    Outcome: Call.outcome,
    Source: Call.source,
}

BUILT_IN: dict[List, dict[str, Callable[[], str]]] = {
    Outcome: {
        "answered": lambda: tr("Answered"),
        "referred": lambda: tr("Referred"),
        "callback": lambda: tr("Callback promised"),
        "unresolved": lambda: tr("Not resolved"),
        "silent": lambda: tr("Silent call"),
        "wrong_number": lambda: tr("Wrong number"),
        "hangup": lambda: tr("Hang-up"),
        "abuse": lambda: tr("Abuse"),
        "thanks": lambda: tr("Thanks"),
    },
    Source: {
        "newspaper": lambda: tr("Newspaper"),
        "magazine": lambda: tr("Magazine"),
        "radio": lambda: tr("Radio"),
        "tv": lambda: tr("Television"),
        "internet": lambda: tr("Internet"),
        "leaflet": lambda: tr("Leaflet"),
        "notice_board": lambda: tr("Notice board"),
        "packaging": lambda: tr("Packaging"),
        "word_of_mouth": lambda: tr("Word of mouth"),
        "other": lambda: tr("Other source"),
    },
}


@dataclass(frozen=True)
class Entry:
    """A list entry as shown. ``kind`` is an outcome's, ``calls`` how many calls carry it."""

    id: int
    name: str
    kind: str = ""
    introduces_as: str = ""
    retired: bool = False
    calls: int = 0


def shown_name(item: ListItem) -> str:
    """The entry's own name, or that of its code in the user's language."""
    if item.name or not item.code:
        return str(item.name)
    return BUILT_IN[type(item)][item.code]()


def install_built_in() -> None:
    """Put the built-in outcomes and sources into an empty database."""
    for table, codes in BUILT_IN.items():
        for position, code in enumerate(codes):
            extra = {"kind": code} if table is Outcome else {}
            table.insert(code=code, position=position, **extra).on_conflict_ignore().execute()


def entries(table: List, *, retired: bool = False, counts: bool = False) -> list[Entry]:
    """The entries on offer in the supervisor's order; with ``retired`` those too, at the end."""
    query = table.select().where(table.merged_into.is_null())
    if not retired:
        query = query.where(table.retired_at.is_null())
    calls = call_counts(table) if counts else {}
    query = query.order_by(table.retired_at.is_null(False), table.position, table.id)
    return [
        Entry(
            item.id,
            shown_name(item),
            kind=getattr(item, "kind", ""),
            introduces_as=getattr(item, "introduces_as", ""),
            retired=item.retired_at is not None,
            calls=calls.get(item.id, 0),
        )
        for item in query
    ]


def call_counts(table: List) -> dict[int, int]:
    """How many calls carry each entry, merged ones counted where they went."""
    column = CALL_COLUMNS[table]
    rows = (
        Call.select(column, fn.COUNT(Call.id))
        .where(column.is_null(False), Call.deleted_at.is_null())
        .group_by(column)
        .tuples()
    )
    into = canonical(table)
    counts: dict[int, int] = {}
    for id, count in rows:
        counts[into[id]] = counts.get(into[id], 0) + count
    return counts


@while_unchanged
def canonical(table: List) -> dict[int, int]:
    """Every entry's id → the id that it is shown as."""
    into = dict(table.select(table.id, table.merged_into).tuples())
    return {id: _end_of(id, into) for id in into}


def _end_of(id: int, into: dict[int, int | None]) -> int:
    while (after := into[id]) is not None:
        id = after
    return id


@while_unchanged
def names(table: List) -> dict[int, str]:
    """Every entry's id → the name that it is shown with, merged ones by where they went."""
    items = {item.id: item for item in table.select()}
    into = {id: item.merged_into_id for id, item in items.items()}
    return {id: shown_name(items[_end_of(id, into)]) for id in items}


@while_unchanged
def kinds() -> dict[int, str]:
    """Every outcome's id → its kind."""
    return dict(Outcome.select(Outcome.id, Outcome.kind).tuples())


def outcome_of_kind(kind: str) -> int:
    """The built-in outcome of this kind."""
    return int(Outcome.get(Outcome.code == kind).id)


def same_or_merged(table: List, ids: frozenset[int] | set[int]) -> set[int]:
    """These entries and all that were merged into them."""
    return {id for id, shown in canonical(table).items() if shown in ids}


def folded(name: str) -> str:
    """A name for comparing: no case, no ``ё``, single spaces."""
    return " ".join(name.casefold().replace("ё", "е").split())


def find(table: List, name: str) -> int | None:
    """The entry shown under this name: case, spaces and ``ё`` do not matter."""
    wanted = folded(name)
    found = None
    for id, shown in names(table).items():
        if folded(shown) == wanted and (found is None or id < found):
            found = id
    if found is None:
        match = table.get_or_none(table.code == wanted.replace(" ", "_"))
        found = match.id if match else None
    return canonical(table)[found] if found is not None else None


def find_earlier(table: List, name: str) -> int | None:
    """The entry that had this name before it was renamed or merged; None where none had."""
    wanted = folded(name)
    for item in table.select().where(table.merged_into.is_null(False)):
        if folded(shown_name(item)) == wanted:
            return canonical(table)[item.id]
    renamed = Change.select(Change.row, Change.changes).where(Change.table_name == _name(table))
    for id, changes in renamed.order_by(Change.id.desc()).tuples():
        if folded(json.loads(changes)["name"][0]) == wanted:
            return canonical(table).get(id)
    return None


def _name(table: List) -> str:
    return table.__name__.lower()


def uids(table: List) -> dict[int, str]:
    """Every entry's id → its uid, by which a workbook knows it again."""
    return dict(table.select(table.id, table.uid).tuples())


def add(table: List, name: str, *, kind: str = "unresolved", introduces_as: str = "") -> int:
    """A new entry at the end of the list.

    Raises:
        UserError: the name is empty or stands in the list already.
    """
    name = _checked(table, name)
    extra = {"kind": kind} if table is Outcome else {}
    if table is Operator:
        extra = {"introduces_as": introduces_as.strip()}
    with transaction():
        last = table.select(fn.MAX(table.position)).scalar()
        return int(
            table.insert(
                name=name, position=(last if last is not None else -1) + 1, **extra
            ).execute()
        )


def find_or_add(table: List, name: str) -> int:
    """The entry of this name, added where there is none."""
    found = find(table, name)
    return found if found is not None else add(table, name)


def rename(table: List, id: int, name: str) -> None:
    """Give an entry another name; every call that carries it shows the new one.

    The old one is remembered: a spreadsheet may still say it.

    Raises:
        UserError: the name is empty or another entry has it.
    """
    name = _checked(table, name, besides=id)
    with transaction():
        changes = {"name": [shown_name(table.get_by_id(id)), name]}
        table.update(name=name).where(table.id == id).execute()
        Change.insert(
            table_name=_name(table), row=id, changes=json.dumps(changes, ensure_ascii=False)
        ).execute()


def introduce_as(operator_id: int, name: str) -> None:
    """The name an operator says in the greeting; empty: the full name."""
    with transaction():
        Operator.update(introduces_as=name.strip()).where(Operator.id == operator_id).execute()


def _checked(table: List, name: str, besides: int | None = None) -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError(tr("A name is needed."))
    found = find(table, name)
    if found is not None and found != besides:
        raise UserError(
            tr("“{name}” is in the list already.", name=name),
            action=tr("Choose another name, or merge the two entries."),
        )
    return name


def reorder(table: List, ids: list[int]) -> None:
    """Put the entries into this order."""
    with transaction():
        for position, id in enumerate(ids):
            table.update(position=position).where(table.id == id).execute()


def retire(table: List, id: int, now: datetime) -> None:
    """Offer the entry no longer; calls keep it."""
    with transaction():
        table.update(retired_at=now).where(table.id == id).execute()


def bring_back(table: List, id: int) -> None:
    """Offer a retired entry again."""
    with transaction():
        table.update(retired_at=None).where(table.id == id).execute()


def merge(table: List, ids: list[int], into: int) -> None:
    """Show the entries ``ids`` as ``into`` from now on.

    Raises:
        UserError: outcomes of different kinds, which would change what old calls mean.
    """
    if table is Outcome:
        kind = kinds()
        if any(kind[id] != kind[into] for id in ids):
            raise UserError(
                tr("Outcomes of different kinds cannot be merged."),
                safe=tr("Nothing was changed."),
                action=tr("Retire the one that is no longer wanted instead."),
            )
    with transaction():
        table.update(merged_into=into).where(table.id.in_([i for i in ids if i != into])).execute()


def merged(table: List, id: int) -> list[Entry]:
    """What was merged into this entry."""
    query = table.select().where(table.merged_into == id).order_by(table.name)
    return [Entry(item.id, shown_name(item)) for item in query]


def split(table: List, id: int) -> None:
    """Take a merged entry out again: its calls show it as before."""
    with transaction():
        table.update(merged_into=None).where(table.id == id).execute()
