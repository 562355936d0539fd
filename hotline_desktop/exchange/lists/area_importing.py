"""Lists other than calls (``registry.LISTS``) through the same plan, import and batch as calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from datetime import datetime
from pathlib import Path

from hotline_desktop.core.imports import batches, other_lists
from hotline_desktop.core.imports.batches import Batch, TakenBack
from hotline_desktop.core.imports.taking_back import alone
from hotline_desktop.core.lists import folded
from hotline_desktop.core.text import tr

from ..calls.importing import MOST_REASONS, ImportPlan, ImportResult, save_refused
from ..calls.mapping import shape_of
from ..entries import Names
from ..sheets.layout import Mapping
from ..sheets.readers import Spreadsheet, open_spreadsheet
from ..vcards import vcard
from . import areas
from .area_words import CONTACTS
from .knowledge_files import Counts, Intake, Pairs, Progress, mapping_for
from .likely import CardFile
from .registry import LISTS

Decisions = MappingOf[tuple[str, str], int]


def plan(
    name: str,
    spreadsheet: Spreadsheet,
    mapping: Mapping,
    *,
    now: datetime,
    progress: Progress | None = None,
) -> ImportPlan:
    """What an import would do; nothing is written.

    Args:
        name: of the list, a key of ``LISTS``.
        spreadsheet: what was opened; it must stay open until the import has run.
        mapping: how it is read.
        now: the instant.
        progress: told what is done and how much there is; raises ``Cancelled`` to stop.

    Raises:
        UserError: the mapping lacks what is needed.
    """
    with batches.connected():
        counts = _take(name, spreadsheet, mapping, by=None, now=now, dry=True, progress=progress)
    preview = sorted(counts.preview, key=lambda row: row.number)
    return ImportPlan(
        spreadsheet, mapping, 0, _counter(counts), preview, counts.refused_rows, counts.unknown
    )


def run(
    name: str,
    found: ImportPlan,
    *,
    by: int | None,
    now: datetime,
    decisions: Decisions | None = None,
    progress: Progress | None = None,
    before: Callable[[], object] | None = None,
) -> ImportResult:
    """Write what was planned, all of it or nothing; arguments and errors are those of ``plan``.

    ``decisions``: (``topic``, unknown name) → the topic's id, ``CREATE`` or ``LEAVE_OUT``; other
    unknown names are added for answers, and stay own words of contacts.
    """
    with batches.connected(), alone():
        if before is not None and found.is_large:
            before()
        decided = {(kind, folded(text)): id for (kind, text), id in (decisions or {}).items()}
        counts = _take(
            name, found.spreadsheet, found.mapping, by=by, now=now, dry=False, progress=progress,
            names=Names(decided, create=name != CONTACTS.name),
        )  # fmt: skip
        info = found.spreadsheet.sheet(found.mapping.sheet)
        if info is not None and not found.mapping.ours and found.mapping.columns:
            shape = shape_of(info, found.mapping)
            batches.remember_layout(shape, found.mapping.to_json(), now, name)
    return ImportResult(
        counts.new, counts.changed, counts.same, counts.refused, counts.batch,
        counts.reasons[:MOST_REASONS], counts.refused_rows,
    )  # fmt: skip


def _take(
    name: str,
    spreadsheet: Spreadsheet,
    mapping: Mapping,
    *,
    by: int | None,
    now: datetime,
    dry: bool,
    progress: Progress | None,
    names: Names | None = None,
) -> Counts:
    if isinstance(spreadsheet, CardFile):
        return vcard.import_cards(
            spreadsheet.path, by=by, now=now, dry_run=dry, progress=progress, names=names
        )
    found = LISTS[name]
    areas.check_needed(found.area, mapping)
    return found.take(Intake(spreadsheet, mapping, by, now, names, dry, progress))


def _counter(counts: Counts) -> Counter[str]:
    return Counter({n: getattr(counts, n) for n in ("new", "changed", "same", "refused")})


def import_file(
    name: str,
    path: Path,
    *,
    by: int | None,
    now: datetime,
    sheet: str = "",
    pairs: Pairs | None = None,
    create: bool = True,
    dry_run: bool = False,
    refused: Path | None = None,
) -> Counts:
    """Take a file in as a list, without the wizard.

    Args:
        name: a key of ``LISTS``.
        path: a spreadsheet or a text table.
        by: the operator who imports.
        now: the instant of the import.
        sheet: the sheet to read; "" the one that fits best.
        pairs: fields and their columns, where the proposal is wrong.
        create: add unknown topics of answers to their list.
        dry_run: only count.
        refused: gets the rows that stay out.

    Raises:
        UserError: the file cannot be read, or lacks what is needed; nothing was changed.
    """
    with open_spreadsheet(path) as spreadsheet, batches.connected(), alone():
        mapping = mapping_for(LISTS[name].area, spreadsheet, sheet, pairs)
        names = Names(create=create and name != CONTACTS.name)
        counts = LISTS[name].take(Intake(spreadsheet, mapping, by, now, names, dry_run))
        if refused is not None and counts.refused_rows:
            save_refused(spreadsheet, mapping, counts.refused_rows, refused)
    return counts


def propose(name: str, spreadsheet: Spreadsheet, sheet: str = "") -> tuple[Mapping, bool]:
    """How a sheet is read as this list, and whether a file of its shape was imported before."""
    if isinstance(spreadsheet, CardFile):
        return Mapping(""), False
    area = LISTS[name].area
    mapping = areas.propose(area, spreadsheet, sheet)
    info = spreadsheet.sheet(mapping.sheet)
    stored = None
    if info is not None and not mapping.ours:
        stored = batches.recall_layout(shape_of(info, mapping), name)
    if not stored:
        return mapping, False
    before = Mapping.from_json(stored)
    return areas.as_before(mapping, before), True


def take_back(batch_id: int, *, by: int | None, now: datetime) -> TakenBack:
    """Undo an import of any list as far as nobody has worked on it since."""
    with batches.connected():
        return other_lists.take_back(batch_id, by=by, now=now)


def list_batches() -> list[Batch]:
    """All imports of all lists, newest first."""
    with batches.connected():
        return batches.list_batches()


def name_of(area: str) -> str:
    """What a list is called, calls included."""
    return LISTS[area].name() if area in LISTS else tr("Calls")
