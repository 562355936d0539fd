"""Rows of a table of answers → answers: rows with one question are its wordings."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from hotline_desktop.core import lists
from hotline_desktop.core.answers.values import DRAFT, FULL, READY, AnswerValues, Wording
from hotline_desktop.core.contacts.browse import find_named
from hotline_desktop.core.text import tr

from ..sheets.layout import Mapping
from ..sheets.readers import Spreadsheet
from . import variants
from .knowledge_files import Counts, Progress, TableRow, mapped_rows, noon, office_zone

_DRAFT_WORDS = frozenset({"draft", "черновик", "проект", "нет", "no", "unpublished"})
_LEVELS = {"low": 1, "medium": 2, "high": 3, "низкая": 1, "средняя": 2, "высокая": 3}


@dataclass
class ReadAnswer:
    """What all rows of one question say."""

    number: int
    uid: str
    values: AnswerValues
    named: set[str] = field(default_factory=set)
    topic: str = ""
    ours: bool = False


def read_answers(
    spreadsheet: Spreadsheet, mapping: Mapping, counts: Counts, progress: Progress | None
) -> list[ReadAnswer]:
    """The answers of a sheet, in its order; what is none is refused in ``counts``."""
    found: dict[str, ReadAnswer] = {}
    last: ReadAnswer | None = None
    rows = list(mapped_rows(spreadsheet, mapping, progress))
    merged = not mapping.ours and _topics_are_merged(rows)
    section = topic = sheet = ""
    for n, row in enumerate(rows):
        if row.sheet != sheet:
            # Of several sheets without a column of topics each is one.
            sheet, topic, last = row.sheet, "", None
            section = "" if "topic" in mapping.columns else sheet
        if not mapping.ours and _is_section(row, rows[n + 1 : n + 2], mapping):
            section, topic, last = row.alone, "", None
            continue
        question = row.text("question").strip()
        uid = row.text("id")
        other = row.text("topic") not in ("", last.topic if last else "")
        if not question and not uid and (last is None or other):
            reason = tr("It has no question.")
            counts.refuse(row.place, reason, row.number)
            continue
        topic = row.text("topic") or (topic if merged else "")
        # A cell merged over several rows is empty in all but the first.
        key = uid or lists.folded(question) if (uid or question) else ""
        group = found.get(key) if key else last
        if group is None:
            group = ReadAnswer(row.number, uid, AnswerValues(question=question), ours=mapping.ours)
            group.topic = topic or section
            if group.topic:
                group.named.add("topic")
            found[key] = group
        last = group
        _add(group, row)
    return list(found.values())


def _topics_are_merged(rows: list[TableRow]) -> bool:
    """Whether a topic is written once and holds until the next one, as merged cells do.

    A table that repeats a topic from row to row says it each time: there an empty cell is none.
    """
    said = [row.text("topic") for row in rows]
    repeated = any(one and one == other for one, other in pairwise(said))
    return any(said) and not all(said) and not repeated


def _is_section(row: TableRow, following: list[TableRow], mapping: Mapping) -> bool:
    """Whether a row is a heading for those below: it says one thing, which is no question."""
    if not row.alone or row.text("answer") or row.alone.rstrip().endswith("?"):
        return False
    if "answer" not in mapping.columns or row.text("variant"):
        return False
    return bool(following) and not (
        following[0].text("answer") and not following[0].text("question")
    )


def _add(group: ReadAnswer, row: TableRow) -> None:
    values = group.values
    group.named |= row.cells.keys()
    changes: dict[str, Any] = {}
    new = [wording for wording in _wordings(row) if wording not in values.variants]
    if new:
        changes["variants"] = (*values.variants, *new)
    changes |= {n: row.text(n) for n in ("keywords", "stance", "never_say") if row.text(n)}
    changes |= _judged(row)
    if (day := row.day("valid_until")) is not None:
        changes["valid_until"] = day
    if (day := row.day("verified")) is not None:
        changes["verified_at"] = noon(day, office_zone())
    if found := row.text("contact"):
        changes["contact_id"] = find_named(found)
    if found := row.text("fields"):
        changes["fields"] = tuple(part.strip() for part in found.split(";") if part.strip())
    group.topic = row.text("topic") or group.topic
    group.values = replace(values, **changes)


def _judged(row: TableRow) -> dict[str, Any]:
    """State and assessment."""
    changes: dict[str, Any] = {}
    if found := row.text("state"):
        changes["state"] = DRAFT if lists.folded(found) in _DRAFT_WORDS else READY
    if found := row.text("hot"):
        changes["hot"] = lists.folded(found) in ("yes", "да", "1", "true", "+", "истина")
    for name in ("likelihood", "sharpness"):
        if found := row.text(name):
            changes[name] = _LEVELS.get(lists.folded(found)) or _level(found)
    return changes


def _wordings(row: TableRow) -> list[Wording]:
    """What the row's columns of answers say, each as what its heading or the row names it."""
    named, language = row.text("variant"), _language(row)
    found = []
    for column, said in row.each("answer"):
        heading_kind, heading_language = variants.of_heading(column)
        kind = variants.kind_of(named) if named else heading_kind or FULL
        found.append(Wording(said, kind, language or heading_language))
    return found


def _language(row: TableRow) -> str:
    """The language column, or a variant that is one (“English”)."""
    for name in ("language", "variant"):
        written = lists.folded(row.text(name))
        if written in variants.LANGUAGES:
            return variants.LANGUAGES[written]
    return row.text("language")


def _level(written: str) -> int:
    try:
        return min(3, max(0, int(float(written.replace(",", ".")))))
    except ValueError:
        return 0
