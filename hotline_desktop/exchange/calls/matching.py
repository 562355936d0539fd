"""Which registered call a row is, and what it changes in it.

A row is known by the id that our own workbook gives it; else, among the calls that began at the
same second, by the digest of the row it was last imported from, by its outside reference, or by
who called and who took it; where the row names nobody, by its words. Each registered call stands
for one row only, so two rows alike are two calls, and the same file again is nothing new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hotline_desktop.core import lists, phones, settings
from hotline_desktop.core.imports import known
from hotline_desktop.core.imports.batches import LISTS
from hotline_desktop.core.imports.known import Stored
from hotline_desktop.core.text import tr

from ..entries import Names
from ..sheets import values
from ..workbooks.safe_cells import CUT_MARK, safe_text
from .ends import ends_before_it_begins, settle_end
from .mapping import Mapping
from .records import Record, Refusal, plain_columns

LIST_COLUMNS = {
    "topic": "topic_id", "operator": "taken_by_id", "source": "source_id", "outcome": "outcome_id",
}  # fmt: skip
"""Field → column of the ``call`` table that names an entry of a list."""

TEXTS_OF_CALLS = ("question", "answer", "caller_name", "organisation")

_LIST_OF = {column: name for name, column in LIST_COLUMNS.items()}

UNKNOWN = -1
"""Stands for an entry that a list does not have yet."""


@dataclass(frozen=True)
class Match:
    """What becomes of a row: ``new``, ``changed`` or ``same``; ``changes`` as in ``CallValues``."""

    record: Record
    action: str
    call: Stored | None = None
    changes: dict[str, Any] = field(default_factory=dict)

    @property
    def said(self) -> dict[str, Any]:
        """What the row says, with the end that goes along when only the start was moved."""
        values = self.record.values
        if self.changes.get("ended_at") and "ended" in values:
            return values | {"ended": self.changes["ended_at"]}
        return values


class Matcher:
    """Matches rows, some hundred at a time, with the calls that were there when it was made.

    Args:
        mapping: of the sheet.
        zone: time zone of its times.
        names: finds list entries.
        line_names: folded name → line.
        settle: whether unknown names are added to the lists as decided, or only counted.
    """

    def __init__(
        self,
        mapping: Mapping,
        zone: ZoneInfo,
        names: Names,
        line_names: dict[str, int],
        *,
        settle: bool,
    ) -> None:
        self._mapping = mapping
        self._zone = zone
        self._names = names
        self._lines = line_names
        self._settle = settle
        self._newest = known.last_call_id()
        self._used: set[int] = set()
        self._region = settings.get(settings.REGION)
        exported = mapping.exported
        self._exported = None if exported is None else int(exported.timestamp())
        self._merged: dict[str, dict[int, int]] = {}
        self._kinds: dict[str, int] = {}

    def match(self, records: Sequence[Record]) -> tuple[list[Match], list[Refusal]]:
        """What becomes of these rows, and those that no call can be."""
        found: dict[int, Stored] = {}
        named = {}
        if self._newest and any(record.uid for record in records):
            named = known.calls_named((r.uid for r in records if r.uid), self._newest)
        for record in records:
            call = named.get(record.uid) if record.uid else None
            if call is not None and call["id"] not in self._used:
                found[record.row] = call
                self._used.add(call["id"])
        rest = [record for record in records if record.row not in found]
        if rest and self._newest:
            self._by_start(rest, found)
        before = self._earlier(found, records)
        judged = [self._judged(record, found.get(record.row), before) for record in records]
        possible = [
            m for m in judged if not ends_before_it_begins(m.record.values, m.changes, m.call)
        ]
        taken = {match.record.row for match in possible}
        why = tr("The call ends before it begins: correct its start or its end.")
        refused = [Refusal(r.row, why) for r in records if r.row not in taken]
        return possible, refused

    def _by_start(self, records: Sequence[Record], found: dict[int, Stored]) -> None:
        starts = {record.row: int(record.values["started"].timestamp()) for record in records}
        calls = known.calls_at(starts.values(), self._newest)
        # The surest sign goes first for all rows, so that none takes a call that is another's.
        for is_it in (_same_row, _same_reference, self._same_people):
            for record in records:
                if record.row in found:
                    continue
                for call in calls.get(starts[record.row], ()):
                    if call["id"] not in self._used and is_it(record, call):
                        found[record.row] = call
                        self._used.add(call["id"])
                        break

    def _same_people(self, record: Record, call: Stored) -> bool:
        """Whether number, operator and direction agree, as far as the row says them."""
        said = record.values
        if said.get("external_id") and call["external_id"]:
            return False
        if "number" in said and said["number"] != call["number"]:
            number = "" if said["withheld"] else phones.normalise(said["number"], self._region)
            if number != call["caller_id"] or (not number and said["number"]):
                return False
        if said.get("operator"):
            id = self._names.find("operator", said["operator"])
            taken_by = call["taken_by_id"]
            if id is None or taken_by is None or self._canonical("operator").get(taken_by) != id:
                return False
        known = (said.get("number") and not said["withheld"]) or said.get("operator")
        if not known and not _same_subject(said, call):
            return False
        return not said.get("direction") or said["direction"] == call["direction"]

    def _earlier(self, found: dict[int, Stored], records: Sequence[Record]) -> dict[int, Stored]:
        """The calls as the spreadsheet knew them: when it was exported, or imported last time."""
        digests = {record.row: record.digest for record in records}
        calls = [c for row, c in found.items() if c["import_row"] != digests[row]]
        if not calls:
            return {}
        if self._exported is not None:
            return known.undo_since(calls, {call["id"]: self._exported for call in calls})
        then = known.last_imported(call["id"] for call in calls if call["import_row"])
        return known.undo_since(calls, then)

    def _judged(self, record: Record, call: Stored | None, before: dict[int, Stored]) -> Match:
        if call is None:
            return Match(record, "new")
        if call["import_row"] == record.digest or call["deleted_at"] is not None:
            return Match(record, "same", call)
        ours = self._mapping.ours and record.uid == call["uid"]
        changes = self._changes(record, call, before.get(call["id"]), ours=ours)
        return Match(record, "changed" if changes else "same", call, changes)

    def _changes(
        self, record: Record, call: Stored, before: Stored | None, *, ours: bool
    ) -> dict[str, Any]:
        """What the row says otherwise than the call.

        A cell that says what the call was when the spreadsheet left us was not touched there, and
        never undoes what was edited here since. An empty cell empties a field only in our own
        workbooks; elsewhere it says nothing.
        """
        changes: dict[str, Any] = {}
        for name, said in self.columns_of(record, ours=ours).items():
            if not ours and said in (None, ""):
                continue
            if before is not None and self._agree(name, said, before):
                continue
            if not self._agree(name, said, call):
                changes[name] = said
        if changes.get("started_at", 0) is None:
            del changes["started_at"]
        if "number" in changes:
            changes["withheld"] = phones.is_withheld(changes["number"])
            if changes["withheld"]:
                changes["number"] = ""
        settle_end(changes, call)
        return changes

    def columns_of(self, record: Record, *, ours: bool = False) -> dict[str, Any]:
        """The row's fields as columns of a call; list entries by id, ``UNKNOWN`` if not there."""
        row = plain_columns(record.values, ours=ours) | self.entries_of(record)
        line = record.values.get("line")
        if line and (id := self._lines.get(lists.folded(line))) is not None:
            row["line_id"] = id
        return row

    def entries_of(self, record: Record) -> dict[str, int | None]:
        """The entries of lists that the row names, as columns of a call."""
        said = record.values
        row = {
            column: self._entry(name, said[name]) if said[name] else None
            for name, column in LIST_COLUMNS.items()
            if name in said
        }
        if kind := said.get("outcome_kind"):
            row["outcome_id"] = self.outcome(kind)
        return row

    def outcome(self, kind: str) -> int:
        """The built-in outcome of a kind."""
        if kind not in self._kinds:
            self._kinds[kind] = lists.outcome_of_kind(kind)
        return self._kinds[kind]

    def _canonical(self, name: str) -> dict[int, int]:
        if name not in self._merged:
            self._merged[name] = lists.canonical(LISTS[name])
        return self._merged[name]

    def _entry(self, name: str, text: str) -> int | None:
        if self._settle:
            return self._names.settle(name, text)
        found = self._names.find(name, text)
        return UNKNOWN if found is None else found

    def _agree(self, column: str, said: Any, call: Stored) -> bool:
        """Whether the row says what the call holds, allowing for what a cell cannot hold."""
        held = call[column]
        if column in known.INSTANTS:
            if said is None or held is None:
                return said is held
            there = datetime.fromtimestamp(held, UTC)
            # Of an hour that comes twice a cell cannot say which one.
            wall = there.astimezone(self._zone).replace(tzinfo=None, fold=0)
            return bool(said == there or said == values.instant(wall, self._zone))
        if column == "number":
            return self._same_number(said or "", call)
        if isinstance(held, str):
            return _same_text(said or "", held)
        if column in _LIST_OF and said != held and said is not None and held is not None:
            return bool(self._canonical(_LIST_OF[column]).get(held) == said)
        return bool(said == held)

    def _same_number(self, said: str, call: Stored) -> bool:
        if said in (call["number"], values.phone(call["number"])):
            return True
        if call["withheld"] or phones.is_withheld(said):
            return bool(call["withheld"]) and (not said or phones.is_withheld(said))
        if not said:
            return not call["number"] and not call["caller_id"]
        number = phones.normalise(said, self._region)
        return bool(number) and number == call["caller_id"]


def _same_row(record: Record, call: Stored) -> bool:
    return bool(call["import_row"] == record.digest)


def _same_reference(record: Record, call: Stored) -> bool:
    reference = record.values.get("external_id")
    return bool(reference) and reference == call["external_id"]


def _same_subject(said: dict[str, Any], call: Stored) -> bool:
    """Whether any text is alike, as far as there are texts: logs without numbers and operators
    have many calls of one minute, and none must be taken for another."""
    texts = [(said[name], call[name]) for name in TEXTS_OF_CALLS if said.get(name)]
    return not texts or any(_same_text(one, other) for one, other in texts)


def _same_text(said: str, held: str) -> bool:
    """Whether a cell still holds a text, or the part of it that a cell has room for."""
    if said == held or said.endswith(CUT_MARK.strip()):
        return True
    return said in (values.text(held), values.text(safe_text(held)))
