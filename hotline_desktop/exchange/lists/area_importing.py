"""Lists other than calls through the same plan, import and batch as calls.

``LISTS`` is the registry: a newcomer gives its words (``area_words``), what takes a mapped sheet
in and says what it did (``Counts``), what writes it, and what its columns are called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import NamedTuple, Protocol

from hotline_desktop.core.imports import batches, other_lists
from hotline_desktop.core.imports.batches import Batch, TakenBack
from hotline_desktop.core.imports.taking_back import alone
from hotline_desktop.core.lists import folded
from hotline_desktop.core.text import tr

from ..calls import headings
from ..calls.importing import MOST_REASONS, ImportPlan, ImportResult, save_refused
from ..calls.mapping import shape_of
from ..entries import Names
from ..roster import shifts_table, staff_table
from ..roster.words import SHIFTS, STAFF, WEEKDAY_NAMES
from ..sheets.cells import Cell
from ..sheets.layout import Mapping
from ..sheets.own_files import HEADER_ROWS
from ..sheets.readers import SheetInfo, Spreadsheet, open_spreadsheet
from ..sheets.values import text
from ..vcards import vcard
from . import answers_table, areas, contacts_table
from .area_words import ANSWERS, CONTACTS, Area
from .knowledge_files import Counts, Pairs, Progress, mapping_for

Decisions = MappingOf[tuple[str, str], int]

CALLS = "calls"
CARDS = (".vcf", ".vcard")


class Take(Protocol):
    """Takes a mapped sheet in, in one transaction, or only counts."""

    def __call__(
        self,
        spreadsheet: Spreadsheet,
        mapping: Mapping,
        *,
        by: int | None,
        now: datetime,
        names: Names | None = None,
        dry_run: bool = False,
        progress: Progress | None = None,
    ) -> Counts: ...


@dataclass(frozen=True)
class AreaList:
    """A list that comes in and goes out.

    Attributes:
        area: its words.
        name: its name for people.
        counted: a number of its entries in words.
        take: takes a sheet in.
        labels: what people call its fields, in the order in which they are offered.
    """

    area: Area
    name: Callable[[], str]
    counted: Callable[[int], str]
    take: Take
    labels: dict[str, Callable[[], str]]


LISTS: dict[str, AreaList] = {
    "contacts": AreaList(
        CONTACTS,
        lambda: tr("Contacts"),
        lambda n: tr("%n contact(s)", n),
        contacts_table.take_contacts,
        {
            "name": lambda: tr("Full name"),
            "last_name": lambda: tr("Last name"),
            "first_name": lambda: tr("First name"),
            "middle_name": lambda: tr("Middle name"),
            "position": lambda: tr("Position"),
            "department": lambda: tr("Department"),
            "organisation": lambda: tr("Organisation"),
            "phones": lambda: tr("Phones"),
            "extension": lambda: tr("Extension"),
            "emails": lambda: tr("E-mails"),
            "room": lambda: tr("Room"),
            "hours": lambda: tr("Working hours"),
            "substitute": lambda: tr("Substitute"),
            "competences": lambda: tr("Competences"),
            "notes": lambda: tr("Notes"),
            "verified": lambda: tr("Last verified"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
    "answers": AreaList(
        ANSWERS,
        lambda: tr("Prepared answers"),
        lambda n: tr("%n answer(s)", n),
        answers_table.take_answers,
        {
            "question": lambda: tr("Question"),
            "answer": lambda: tr("Answer"),
            "topic": lambda: tr("Topic"),
            "variant": lambda: tr("Variant"),
            "language": lambda: tr("Language"),
            "keywords": lambda: tr("Keywords"),
            "state": lambda: tr("State"),
            "hot": lambda: tr("Hot topic"),
            "likelihood": lambda: tr("Likelihood"),
            "sharpness": lambda: tr("Sharpness"),
            "stance": lambda: tr("What we say"),
            "never_say": lambda: tr("What we never say"),
            "contact": lambda: tr("Contact"),
            "fields": lambda: tr("Fields to ask for"),
            "valid_until": lambda: tr("Valid until"),
            "verified": lambda: tr("Last verified"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
    "staff": AreaList(
        STAFF,
        lambda: tr("People of the line"),
        lambda n: tr("%n person(s)", n),
        staff_table.take_staff,
        {
            "name": lambda: tr("Full name"),
            "introduces_as": lambda: tr("Says in the greeting"),
            "extension": lambda: tr("Extension"),
            "skills": lambda: tr("Skills"),
            "languages": lambda: tr("Languages"),
            "hours": lambda: tr("Hours a week"),
            **WEEKDAY_NAMES,
            "notes": lambda: tr("Notes"),
            "state": lambda: tr("State"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
    "shifts": AreaList(
        SHIFTS,
        lambda: tr("Shifts and absences"),
        lambda n: tr("%n shift(s) and absence(s)", n),
        shifts_table.take_shifts,
        {
            "date": lambda: tr("Date"),
            "operator": lambda: tr("Operator"),
            "shift": lambda: tr("Shift"),
            "starts": lambda: tr("Begins"),
            "ends": lambda: tr("Ends"),
            "times": lambda: tr("From when to when"),
            "lunch": lambda: tr("Lunch"),
            "breaks": lambda: tr("Breaks"),
            "notes": lambda: tr("Notes"),
            "last": lambda: tr("Last day of absence"),
            "days": lambda: tr("A day of the roster"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
}


class CardFile(Spreadsheet):
    """A file of vCards where a spreadsheet is expected: one sheet, a card a row, no columns."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.format = "vcard"
        self._cards: list[list[Cell]] = []
        for number, _, values in vcard.read_cards(path, Counts()):
            self._cards += [[""]] * (number - 1 - len(self._cards))  # those that cannot be read
            self._cards.append([values.shown_name])
        self.sheets = [SheetInfo("", len(self._cards), 1, samples=list(self._cards))]

    def close(self) -> None:
        """Nothing is held open."""

    def rows(self, _sheet: SheetInfo | str, start: int = 0) -> Iterator[list[Cell]]:
        """The names on the cards."""
        yield from self._cards[start:]


def is_cards(path: Path) -> bool:
    """Whether a file holds vCards, by its ending or its beginning."""
    if path.suffix.lower() in CARDS:
        return True
    try:
        with path.open("rb") if path.is_file() else BytesIO() as stream:
            return stream.read(64).lstrip(b"\xef\xbb\xbf \r\n").upper().startswith(b"BEGIN:VCARD")
    except OSError:
        return False


def likely_area(spreadsheet: Spreadsheet, calls: Mapping | None) -> str:
    """What a file is about: calls, or the list whose words its headings are.

    Args:
        spreadsheet: what was opened.
        calls: how it would be read as a log of calls, if it can be.
    """
    if isinstance(spreadsheet, CardFile):
        return "contacts"
    if calls is not None and calls.ours:
        return CALLS
    told = areas.about(spreadsheet).get("area", "")
    if told in LISTS:
        return told
    best = _Guess(CALLS, "", 0.0, 0.0)
    if calls is not None and {"started", "date"} & calls.columns.keys():
        best = _guess(CALLS, spreadsheet, calls.sheet, lambda h: headings.field_of(h)[1])
    for name, found in LISTS.items():
        mapping = areas.propose(found.area, spreadsheet)
        if not any(field in mapping.columns for field in found.area.needed):
            continue
        guess = _guess(name, spreadsheet, mapping.sheet, partial(_sureness, found.area))
        if found.area.days and found.area.days in mapping.columns:
            if "operator" not in mapping.columns:
                continue  # numbers and dates in a row, but nobody whose days they are
            guess = guess._replace(share=1.0)  # nothing else has days across
        if guess.beats(best):
            best = guess
    return best.area


class _Guess(NamedTuple):
    """What a sheet may hold, the share of its headings that are known, and how much is there."""

    area: str
    sheet: str
    share: float
    amount: float

    def beats(self, other: _Guess) -> bool:
        """Of one sheet the better reading counts; of two sheets the one that says more."""
        if self.sheet == other.sheet or not other.amount:
            return self.share > other.share
        return self.amount > other.amount


def _guess(
    area: str, spreadsheet: Spreadsheet, sheet: str, sureness: Callable[[str], float]
) -> _Guess:
    info = spreadsheet.sheet(sheet)
    share, known = _known(info, sureness)
    return _Guess(area, sheet, share, known * (info.rows if info else 0))


def _sureness(area: Area, heading: str) -> float:
    return areas.field_of(area, heading)[1]


def _known(info: SheetInfo | None, sureness: Callable[[str], float]) -> tuple[float, float]:
    """The best share of headings known, and how many, among the rows that may hold them."""
    found = [(0.0, 0.0)]
    for row in (info.samples if info else [])[:HEADER_ROWS]:
        titles = [text(cell) for cell in row if isinstance(cell, str) and cell.strip()]
        if len(titles) > 1:
            known = sum(map(sureness, titles))
            found.append((known / len(titles), known))
    return max(found)


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
    return found.take(
        spreadsheet, mapping, by=by, now=now, names=names, dry_run=dry, progress=progress
    )


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
        counts = LISTS[name].take(
            spreadsheet, mapping, by=by, now=now, names=names, dry_run=dry_run
        )
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
