"""Who is calling: numbers and names completed, and what they called about before."""

from __future__ import annotations

from dataclasses import dataclass

from hotline_desktop.core import lists, phones, settings
from hotline_desktop.core.search import query
from hotline_desktop.core.storage.tables import database

from .rows import COLUMNS, CallRow

RECENT = 400


@dataclass(frozen=True)
class KnownCaller:
    """A number with the name and organisation that it last called under."""

    caller_id: str
    name: str
    organisation: str


def earlier_calls(
    *, number: str = "", name: str = "", besides: int | None = None, limit: int = 20
) -> list[CallRow]:
    """The caller's calls, newest first: by number where there is one, else by the full name.

    A number may be shared, so calls under another name are found too.
    """
    caller_id = phones.normalise(number, settings.get(settings.REGION))
    key = lists.folded(name)
    if caller_id:
        where, value = "caller_id = ?", caller_id
    elif len(key) >= 3:
        where, value = "caller_key = ?", key
    else:
        return []
    sql = (
        f"SELECT {COLUMNS}, NULL FROM call WHERE {where} AND deleted_at IS NULL AND id <> ?"
        " ORDER BY position DESC LIMIT ?"
    )
    rows = database.execute_sql(sql, (value, besides or 0, limit))
    return [CallRow(*row) for row in rows]


def complete_number(typed: str, limit: int = 8) -> list[KnownCaller]:
    """Numbers that callers had before and that go on as typed, latest first."""
    digits = "".join(c for c in typed if c.isdigit())
    if len(digits) < 3:
        return []
    match = query.number_expression(typed, settings.get(settings.REGION))
    if match is None:
        return []
    return _known("call_search MATCH ?", match, limit)


def complete_name(typed: str, limit: int = 8) -> list[KnownCaller]:
    """Names of callers that begin as typed."""
    key = lists.folded(typed)
    if len(key) < 2:
        return []
    sql = (
        "SELECT caller_id, caller_name, organisation FROM call INDEXED BY call_caller_key_position"
        " WHERE caller_key >= ? AND caller_key < ? AND deleted_at IS NULL"
        " GROUP BY caller_key, caller_id ORDER BY caller_key LIMIT ?"
    )
    rows = database.execute_sql(sql, (key, key + "\U0010ffff", limit))
    return [KnownCaller(*row) for row in rows]


def _known(where: str, value: str, limit: int) -> list[KnownCaller]:
    sql = (
        "SELECT call.caller_id, call.caller_name, call.organisation"
        " FROM call_search CROSS JOIN call ON call.position = call_search.rowid"
        f" WHERE {where} AND call.deleted_at IS NULL ORDER BY call_search.rowid DESC LIMIT ?"
    )
    found: dict[str, KnownCaller] = {}
    for row in database.execute_sql(sql, (value, RECENT)):
        known = KnownCaller(*row)
        if known.caller_id and (known.caller_id not in found or not found[known.caller_id].name):
            found[known.caller_id] = known
    return list(found.values())[:limit]
