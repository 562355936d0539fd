"""Spreadsheets into the register: what would happen, making it happen, and taking it back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.imports import taking_back, writing
from hotline_desktop.core.imports.batches import LISTS, connected, remember_layout
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.lists import folded
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.text import tr

from ..entries import CREATE, LEAVE_OUT, Names, UnknownName
from ..sheets.own_files import own_entries
from ..sheets.readers import Spreadsheet
from ..sheets.sheet_rows import Progress, Question, pieces, with_day_order, zone_of
from .filing import Filing
from .mapping import Mapping, shape_of
from .matching import Match, Matcher
from .records import Record, Refusal

__all__ = [
    "CREATE", "LEAVE_OUT", "ImportPlan", "ImportResult", "PreviewRow", "Refusal",
    "UnknownName", "plan_import", "run_import", "save_refused",
]  # fmt: skip

WRITTEN_AT_ONCE = 5000
"""Calls in one transaction: more are written faster, fewer let others write sooner."""
PREVIEW_ROWS = 20
LARGE = 1000
"""Rows new or changed beyond which a backup is made first."""

MOST_REASONS = 200


@dataclass(frozen=True)
class PreviewRow:
    """One of the first rows as it will become.

    Attributes:
        number: of the row in the sheet, from 1.
        action: ``new``, ``changed``, ``same``, ``refused``, or ``partly`` refused.
        values: field → value; instants aware, durations in seconds, list entries by name.
        reason: why it is refused.
    """

    number: int
    action: str
    values: dict[str, Any] = field(default_factory=dict)
    reason: str = ""


@dataclass(frozen=True)
class ImportPlan:
    """What an import would do; nothing is written yet."""

    spreadsheet: Spreadsheet
    mapping: Mapping
    line_id: int
    counts: Counter[str]
    preview: list[PreviewRow]
    refused: list[Refusal]
    unknown: list[UnknownName]

    @property
    def new(self) -> int:
        return self.counts["new"]

    @property
    def changed(self) -> int:
        return self.counts["changed"]

    @property
    def same(self) -> int:
        return self.counts["same"]

    @property
    def is_large(self) -> bool:
        """So much changes that a backup is made first."""
        return self.new + self.changed > LARGE


@dataclass(frozen=True)
class ImportResult:
    """What an import did.

    Attributes:
        new: calls that were not there.
        changed: calls that were there and say something else now.
        same: rows that say nothing new.
        refused: rows that did not go in.
        batch: number of the import, for taking it back; None where nothing was new or changed.
        reasons: the first refused rows, each with its reason, in words.
        refused_rows: all of them, for ``save_refused``.
    """

    new: int
    changed: int
    same: int
    refused: int
    batch: int | None
    reasons: list[str]
    refused_rows: list[Refusal]


def plan_import(
    spreadsheet: Spreadsheet,
    mapping: Mapping,
    *,
    line_id: int,
    now: datetime,
    progress: Progress | None = None,
    cancelled: Question | None = None,
) -> ImportPlan:
    """Read all rows and compare them with the register; works on any thread.

    Args:
        spreadsheet: what was opened; it must stay open until the import has run.
        mapping: how it is read.
        line_id: the line that the calls belong to, where no column says so.
        now: calls much later than this are refused.
        progress: told the rows done and the rows in all.
        cancelled: asked whether to stop.

    Raises:
        UserError: the mapping has no column for the start of the calls.
        Cancelled: ``cancelled`` said so.
    """
    with connected():
        mapping = with_day_order(spreadsheet, _usable(mapping))
        names = Names(own=own_entries(spreadsheet))
        matcher = _matcher(mapping, line_id, names, settle=False)
        counts: Counter[str] = Counter()
        preview: list[PreviewRow] = []
        refused: list[Refusal] = []
        read = pieces(spreadsheet, mapping, line_id, now, progress, cancelled)
        with closing(read):
            for records, unread in read:
                matches, refusals = _judged(matcher, records, unread)
                refused += refusals
                counts.update(match.action for match in matches)
                counts["refused"] += len(refusals)
                for match in matches:
                    _count_names(match.record, names)
                if len(preview) < PREVIEW_ROWS:
                    preview += _previewed(matches, refusals)
        return ImportPlan(
            spreadsheet, mapping, line_id, counts, preview[:PREVIEW_ROWS], refused, names.unknown()
        )


def unseen(spreadsheet: Spreadsheet, mapping: Mapping, *, line_id: int) -> ImportPlan:
    """A plan for who does not want to look first: all rows count as new, none is compared yet.

    Raises:
        UserError: the mapping has no column for the start of the calls.
    """
    with connected():
        mapping = with_day_order(spreadsheet, _usable(mapping))
    info = spreadsheet.sheet(mapping.sheet)
    rows = max(info.rows - mapping.first_row, 0) if info else 0
    return ImportPlan(spreadsheet, mapping, line_id, Counter(new=rows), [], [], [])


def run_import(
    plan: ImportPlan,
    *,
    by: int | None,
    now: datetime,
    decisions: MappingOf[tuple[str, str], int] | None = None,
    create: bool = True,
    progress: Progress | None = None,
    cancelled: Question | None = None,
    before: Callable[[], object] | None = None,
) -> ImportResult:
    """Write what was planned, all of it or nothing; works on any thread.

    Args:
        plan: what ``plan_import`` found; rows are compared again with the register of now.
        by: the operator who imports.
        now: the instant of the import.
        decisions: (field, unknown name) → the entry's id, ``CREATE`` or ``LEAVE_OUT``.
        create: what becomes of other unknown names: added to their lists, or kept in the notes.
        progress: told the rows done and the rows in all.
        cancelled: asked whether to stop; nothing is written then.
        before: called before anything is written where the import is large: makes the backup.

    Raises:
        Cancelled: ``cancelled`` said so.
        StorageError: it could not be written.
    """
    rows = plan.new + plan.changed
    with connected(), taking_back.alone(cancelled), writing.at_length(rows):
        if before is not None and plan.is_large:
            before()
        decided = {(name_of, folded(text)): id for (name_of, text), id in (decisions or {}).items()}
        names = Names(decided, create, own_entries(plan.spreadsheet))
        batch = writing.begin_batch(plan.spreadsheet.path.name, plan.mapping.sheet, by, now)
        names.noted = partial(writing.note_entries, batch)
        try:
            return _write(plan, batch, names, by, now, progress, cancelled)
        except BaseException:
            taking_back.drop_batch(batch)
            raise


def _write(
    plan: ImportPlan,
    batch: int,
    names: Names,
    by: int | None,
    now: datetime,
    progress: Progress | None,
    cancelled: Question | None,
) -> ImportResult:
    """New calls go in hidden, some at a time, so that nobody waits for a long import.

    What it changes in other calls is written at the end, together with the word that shows all;
    where that is much, most of it shortly before, to be taken back if the end is not reached.
    """
    matcher = _matcher(plan.mapping, plan.line_id, names, settle=True)
    filing = Filing(plan.mapping, plan.line_id, matcher)
    counts: Counter[str] = Counter()
    refused: list[Refusal] = []
    changed: list[Match] = []
    known: list[tuple[int, str]] = []
    new: list[Record] = []

    def write_new() -> None:
        calls = [filing.worked(record) for record in new]
        writing.write_new(batch, calls, by=by, now=now)
        new.clear()

    read = pieces(plan.spreadsheet, plan.mapping, plan.line_id, now, progress, cancelled)
    with closing(read):
        for records, unread in read:
            matches, refusals = _judged(matcher, records, unread)
            refused += refusals
            counts["refused"] += len(refusals)
            counts.update(match.action for match in matches)
            new += [match.record for match in matches if match.action == "new"]
            if len(new) >= WRITTEN_AT_ONCE:
                write_new()
            changed += [match for match in matches if match.action == "changed"]
            if not plan.mapping.ours:
                known += _now_known(matches)
    if new:
        write_new()
    touched = counts["new"] + counts["changed"]
    last = max(0, len(changed) - taking_back.CHANGED_AT_ONCE)

    def write_changed(matches: list[Match]) -> None:
        for match in matches:
            assert match.call is not None
            digest = match.record.digest
            writing.write_change(batch, match.call, match.changes, digest, by=by, now=now)

    for start in range(0, last, taking_back.CHANGED_AT_ONCE):
        with transaction():
            write_changed(changed[start : min(last, start + taking_back.CHANGED_AT_ONCE)])
    with transaction():
        write_changed(changed[last:])
        writing.set_digests(known)
        _remember(plan, now)
        if touched:
            writing.finish_batch(batch, counts)
    if not touched:
        taking_back.drop_batch(batch)
    return ImportResult(
        counts["new"],
        counts["changed"],
        counts["same"],
        counts["refused"],
        batch if touched else None,
        reasons_of(refused),
        refused,
    )


def save_refused(
    spreadsheet: Spreadsheet, mapping: Mapping, refused: list[Refusal], target: Path
) -> None:
    """Write the refused rows as they are to a workbook, each with the reason; see ``refused``."""
    from .refused import write_refused

    write_refused(spreadsheet, mapping, refused, target)


def reasons_of(refused: list[Refusal]) -> list[str]:
    """The first refused rows in words."""
    return [
        tr("Row {number}: {reason}", number=refusal.row + 1, reason=refusal.reason)
        for refusal in refused[:MOST_REASONS]
    ]


def _usable(mapping: Mapping) -> Mapping:
    if "started" not in mapping.columns and "date" not in mapping.columns:
        raise UserError(
            tr("No column says when the calls began."),
            tr("Nothing was changed."),
            tr("Choose the column with the date, or with date and time."),
        )
    return mapping


def _matcher(mapping: Mapping, line_id: int, names: Names, *, settle: bool) -> Matcher:
    by_name = {folded(line.name): line.id for line in reversed(lines(retired=True))}
    return Matcher(mapping, zone_of(mapping, line_id), names, by_name, settle=settle)


def _count_names(record: Record, names: Names) -> None:
    for name_of in LISTS:
        text = record.values.get(name_of)
        if text:
            names.find(name_of, text)


def _judged(
    matcher: Matcher, records: list[Record], unread: list[Refusal]
) -> tuple[list[Match], list[Refusal]]:
    """What becomes of the rows of a piece; refused are also those that no call can be."""
    matches, impossible = matcher.match(records)
    return matches, sorted([*unread, *impossible], key=attrgetter("row"))


def _previewed(matches: list[Match], refusals: list[Refusal]) -> list[PreviewRow]:
    rows = [PreviewRow(m.record.row + 1, m.action, m.said) for m in matches]
    rows += [PreviewRow(r.row + 1, "refused", reason=r.reason) for r in refusals]
    return sorted(rows, key=lambda row: row.number)[:PREVIEW_ROWS]


def _now_known(matches: list[Match]) -> list[tuple[int, str]]:
    """Calls and the rows that they turned out to be: from now on these rows are known."""
    return [
        (match.call["id"], match.record.digest)
        for match in matches
        if match.action == "same" and match.call and match.call["import_row"] != match.record.digest
    ]


def _remember(plan: ImportPlan, now: datetime) -> None:
    """Keep the mapping for the next file of this shape."""
    info = plan.spreadsheet.sheet(plan.mapping.sheet)
    if info is not None and not plan.mapping.ours:
        remember_layout(shape_of(info, plan.mapping), plan.mapping.to_json(), now)
