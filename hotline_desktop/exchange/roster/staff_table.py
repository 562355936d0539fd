"""The people of the line from spreadsheets and back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.staff import (
    Staff,
    StaffValues,
    Week,
    add_person,
    change_person,
    person,
    staff,
)
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from ..entries import Names
from ..lists.knowledge_files import Counts, Intake, TableRow, mapped_rows
from ..sheets import values as cells
from ..sheets.layout import Mapping
from ..workbooks.columns import Column, Value
from .words import STAFF, WEEKDAY_NAMES, WEEKDAYS

PLAIN = ("introduces_as", "extension", "skills", "languages", "notes")
_LEFT = re.compile(r"left|gone|retired|dismissed|inactive|увол|не работает|выбыл", re.IGNORECASE)
_FREE = frozenset({"", "-", "–", "—", "free", "off", "свободно", "выходной", "вых", "в"})


class _BadCell(Exception):
    pass


def take_staff(intake: Intake) -> Counts:
    """Take people in from a sheet whose columns are known; nobody is taken away by it.

    Who is there already is known by the hidden name of an own export, else by the full name.
    """
    spreadsheet, mapping = intake.spreadsheet, intake.mapping
    counts = Counts()
    with transaction():
        known = {one.uid: one for one in staff(left=True)}
        fresh: dict[str, StaffValues] = {}
        templates = {lists.folded(t.name): t.id for t in shifts.templates(retired=True)}
        for row in mapped_rows(spreadsheet, mapping, intake.progress):
            try:
                said = _said(row, mapping, templates)
            except _BadCell as bad:
                counts.refuse(tr("Row {number}", number=row.number), str(bad), row.number)
                continue
            before = known.get(row.text("id")) or _named(said["name"])
            if before is None and lists.folded(said["name"]) in fresh:
                counts.same += 1
                continue
            if before is None:
                values = replace(StaffValues(), **said)
                counts.show(row.number, "new", shown(values))
                fresh[lists.folded(values.name)] = values
                if not intake.dry_run:
                    uid = row.text("id") if mapping.ours else ""
                    counts.added(add_person(values, now=intake.now, uid=uid))
                continue
            changes = {n: v for n, v in said.items() if v != getattr(before.values, n)}
            clash = _named(changes["name"]) if "name" in changes else None
            if clash is not None and clash.id != before.id:
                reason = tr("“{name}” is in the list already.", name=changes["name"])
                counts.refuse(tr("Row {number}", number=row.number), reason, row.number)
                continue
            after = shown(replace(before.values, **changes))
            write = partial(change_person, before.id, changes, now=intake.now)
            counts.settle(
                row.number, after, before.id, before.values, changes,
                None if intake.dry_run else write,
            )  # fmt: skip
        counts.close(
            STAFF.name, spreadsheet.path, intake.names or Names(), by=intake.by, now=intake.now
        )
    return counts


def _named(name: str) -> Staff | None:
    found = lists.find(Operator, name)
    return person(found) if found is not None else None


def _said(row: TableRow, mapping: Mapping, templates: dict[str, int]) -> dict[str, Any]:
    """What a row says; a foreign list that leaves a cell empty says nothing by it."""
    name = " ".join(row.text("name").split())
    if not name:
        raise _BadCell(tr("There is no name."))
    said: dict[str, Any] = {field: row.text(field) for field in PLAIN if field in row.cells}
    if "skills" in said:
        said["skills"] = ", ".join(row.texts("skills"))
    if "hours" in row.cells:
        said["weekly_minutes"] = _minutes(row)
    if "state" in row.cells:
        said["left"] = _is_left(row.text("state"))
    if not mapping.ours:
        said = {field: value for field, value in said.items() if value}
    if set(WEEKDAYS) & row.cells.keys():
        week = _week(row, templates)
        if mapping.ours or any(week):
            said["week"] = week
    return {"name": name, **said}


def _minutes(row: TableRow) -> int:
    (cell, *_) = row.cells["hours"] or ("",)
    try:
        hours = cells.number(cell) or 0
    except cells.Unreadable:
        hours = -1
    if not 0 <= hours <= 168:
        raise _BadCell(tr("“{value}” are no hours of a week.", value=cells.text(cell)[:60]))
    return round(60 * hours)


def _is_left(said: str) -> bool:
    plain = said.casefold().strip()
    return bool(_LEFT.search(plain)) or plain in ("no", "нет", "0", "n", "false")


def _week(row: TableRow, templates: dict[str, int]) -> Week:
    week = []
    for day in WEEKDAYS:
        given = []
        for name in re.split(r"[+;\n]", row.text(day)):
            if lists.folded(name) in _FREE:
                continue
            id = templates.get(lists.folded(name))
            if id is None:
                raise _BadCell(tr("There is no shift template “{name}”.", name=name.strip()[:60]))
            given.append(id)
        week.append(tuple(given))
    return tuple(week)


def shown(values: StaffValues) -> dict[str, str]:
    """A person as the preview of an import shows them."""
    cells_ = dict(zip((c.name for c in columns()), _cells("", values), strict=True))
    return {name: str(value) for name, value in cells_.items() if value not in (None, "")}


# --- out


def columns() -> list[Column]:
    """The columns of an export, the hidden id first."""
    return [
        Column("id", "Hotline Desktop id", width=20, hidden=True),
        Column("name", tr("Full name"), width=28),
        Column("introduces_as", tr("Says in the greeting"), width=20),
        Column("extension", tr("Extension"), "phone", width=12),
        Column("skills", tr("Skills"), width=30),
        Column("languages", tr("Languages"), width=22),
        Column("hours", tr("Hours a week"), "count", width=12),
        *(Column(day, name(), width=18) for day, name in WEEKDAY_NAMES.items()),
        Column("notes", tr("Notes"), width=30),
        Column("state", tr("State"), width=12),
    ]


def listed() -> list[int]:
    """Everybody, those who left at the end."""
    return [one.id for one in staff(left=True)]


def rows(ids: list[int]) -> Iterator[list[Value]]:
    """The cells of an export."""
    known = {one.id: one for one in staff(left=True)}
    for id in ids:
        if id in known:
            yield _cells(known[id].uid, known[id].values)


def _cells(uid: str, said: StaffValues) -> list[Value]:
    names = {one.id: one.name for one in shifts.templates(retired=True)}
    hours = said.weekly_minutes / 60 if said.weekly_minutes else None
    week = [" + ".join(names[id] for id in given) for given in said.week]
    return [
        uid, said.name, said.introduces_as, said.extension, said.skills, said.languages, hours,
        *week, said.notes, tr("Left") if said.left else tr("Works here"),
    ]  # fmt: skip
