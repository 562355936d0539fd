"""The checklist of a line: nine steps from the idea to the first review.

Built-in items come from ``ITEMS``; what the program sees for itself ticks itself. The supervisor
gives any of them an owner and a date, ticks the others, drops what is not needed and adds own ones.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import ReadinessItem
from hotline_desktop.core.text import tr

from . import readiness_checks as checks
from .lines import LineInfo
from .readiness_checks import Found, Sight

STEPS: dict[int, Callable[[], str]] = {
    1: lambda: tr("Time and term"),
    2: lambda: tr("Who takes the calls"),
    3: lambda: tr("Numbers and carriers"),
    4: lambda: tr("Room and equipment"),
    5: lambda: tr("Staff and shifts"),
    6: lambda: tr("Rules of conversation"),
    7: lambda: tr("Contacts and hot topics"),
    8: lambda: tr("Advertising"),
    9: lambda: tr("Launch and review"),
}
REVIEW = "review"
REVIEW_AFTER = timedelta(days=7)
WARNED = timedelta(days=3)
"""A date is a reminder from so long before it on."""


@dataclass(frozen=True)
class Item:
    """A built-in item.

    Attributes:
        where: the place in the window where it is done, may be empty.
        look: sees for itself whether it is done; None where only people know.
    """

    code: str
    step: int
    title: Callable[[], str]
    where: str = ""
    look: Callable[[Sight], Found] | None = None


ITEMS: tuple[Item, ...] = (
    Item("purpose", 1, lambda: tr("The purpose is stated"), "hotline/line", checks.purpose),
    Item("hours", 1, lambda: tr("Hours are set"), "hotline/hours", checks.hours),
    Item("reception", 2, lambda: tr("The way of reception is chosen"), "hotline/reception",
         checks.reception),
    Item("offers", 3, lambda: tr("Carriers are compared"), "hotline/carriers", checks.compared),
    Item("number", 3, lambda: tr("The number is known"), "hotline/line", checks.number),
    Item("contract", 3, lambda: tr("Numbers are under contract"), "hotline/contracts",
         checks.contracted),
    Item("room", 4, lambda: tr("A quiet room")),
    Item("workplaces", 4, lambda: tr("Workplaces: computers, desks and chairs")),
    Item("equipment", 4, lambda: tr("Telephones and headsets")),
    Item("internet", 4, lambda: tr("Internet")),
    Item("mailbox", 4, lambda: tr("A mailbox of its own"), "hotline/line", checks.mailbox),
    Item("backups", 4, lambda: tr("Backups on another disk"), "settings", checks.backups),
    Item("staff", 5, lambda: tr("Operators are named"), "operators", checks.staff),
    Item("shifts", 5, lambda: tr("Every operator has a shift"), "roster",
         checks.everybody_has_a_shift),
    Item("covered", 5, lambda: tr("Shifts cover the hours"), "roster", checks.covered),
    Item("briefing", 5, lambda: tr("Operators are trained")),
    Item("script", 6, lambda: tr("The script is complete"), "hotline/script", checks.script),
    Item("contacts", 7, lambda: tr("Who is competent for what"), "contacts", checks.competences),
    Item("answers", 7, lambda: tr("Answers are prepared"), "answers", checks.prepared),
    Item("hot", 7, lambda: tr("Hot topics are answered"), "answers", checks.hot_topics),
    Item("advertising", 8, lambda: tr("The number is made known"), "advertising",
         checks.advertised),
    Item("test", 9, lambda: tr("A test call is made"), "calls", checks.test_call),
    Item(REVIEW, 9, lambda: tr("The first review, after seven days"), "review",
         checks.reviewed),
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """An item of a line's checklist.

    Attributes:
        id: of an own item; 0 for a built-in one, which has a ``code``.
        words: what is missing, "" where nothing is.
        sees: the program ticks it itself.
        dropped: it is not needed here.
    """

    id: int
    code: str
    step: int
    title: str
    done: bool
    words: str = ""
    where: str = ""
    owner: str = ""
    due: date | None = None
    sees: bool = False
    dropped: bool = False


def checklist(line: LineInfo, now: datetime) -> list[Entry]:
    """The whole checklist in the order of the steps."""
    rows = list(ReadinessItem.select().where(ReadinessItem.line == line.id))
    said = {row.code: row for row in rows if row.code}
    sight = Sight(line, now)
    found = [_built_in(item, said.get(item.code), sight) for item in ITEMS]
    found += [
        Entry(row.id, "", row.step, row.title, row.done_at is not None, owner=row.owner,
              due=row.due, dropped=row.dropped)
        for row in sorted(rows, key=lambda row: row.id) if not row.code
    ]  # fmt: skip
    return sorted(found, key=lambda entry: entry.step)


def _built_in(item: Item, row: Any, sight: Sight) -> Entry:
    owner, due, done, dropped = "", None, False, False
    if row is not None:
        owner, due, dropped = row.owner, row.due, row.dropped
        done = row.done_at is not None
    if due is None and item.code == REVIEW and sight.line.opens is not None:
        due = sight.line.opens + REVIEW_AFTER
    seen = item.look(sight) if item.look is not None and not dropped else None
    if seen is not None:
        done = seen.done
    words = seen.words if seen is not None and not seen.done else ""
    return Entry(
        0, item.code, item.step, item.title(), done, words, item.where, owner, due,
        item.look is not None, dropped,
    )  # fmt: skip


def progress(entries: list[Entry]) -> tuple[int, int]:
    """How many are done, of how many that are needed."""
    needed = [entry for entry in entries if not entry.dropped]
    return sum(entry.done for entry in needed), len(needed)


def change_entry(line_id: int, entry: Entry, now: datetime, **changes: Any) -> None:
    """Change ``owner``, ``due``, ``done``, ``dropped`` or, of an own item, ``title``."""
    if "done" in changes:
        changes["done_at"] = now if changes.pop("done") else None
    if "title" in changes and not changes["title"].strip():
        raise UserError(tr("An item needs words."))
    with transaction():
        if entry.code:
            chosen = (ReadinessItem.line == line_id) & (ReadinessItem.code == entry.code)
            if not ReadinessItem.select().where(chosen).exists():
                ReadinessItem.create(line=line_id, code=entry.code, step=entry.step)
        else:
            chosen = ReadinessItem.id == entry.id
        ReadinessItem.update(**changes).where(chosen).execute()


def add_entry(line_id: int, step: int, title: str) -> int:
    """Add an own item to a step; returns its id.

    Raises:
        UserError: it has no words.
    """
    if not title.strip():
        raise UserError(tr("An item needs words."))
    with transaction():
        return int(ReadinessItem.create(line=line_id, step=step, title=title.strip()).id)


def delete_entry(entry_id: int) -> None:
    """Take an own item off the list."""
    with transaction():
        ReadinessItem.delete().where(ReadinessItem.id == entry_id).execute()


def due_soon(line: LineInfo, now: datetime) -> list[Entry]:
    """Open items whose date comes near or has passed, the earliest first.

    The first review is not among them: it reminds of itself.
    """
    until = Sight(line, now).today + WARNED
    dated = [e for e in _dated(line, now) if e.code != REVIEW and e.due and e.due <= until]
    return sorted(dated, key=lambda entry: (entry.due or until, entry.step))


def _dated(line: LineInfo, now: datetime) -> list[Entry]:
    # Only items with a date: the others need no look at the data.
    some = ReadinessItem.select().where(
        ReadinessItem.line == line.id, ReadinessItem.due.is_null(False)
    )
    if not some.exists():
        return []
    return [entry for entry in checklist(line, now) if not entry.done and not entry.dropped]
