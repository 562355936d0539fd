"""Prepared answers from spreadsheets and back. Rows with one question are its variants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import browse, commands
from hotline_desktop.core.answers.history import undone
from hotline_desktop.core.answers.values import DRAFT, KINDS, AnswerValues, Wording
from hotline_desktop.core.contacts.browse import contacts
from hotline_desktop.core.history import Edit, edits_since, merged
from hotline_desktop.core.imports.other_lists import uids_in_bin
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.text import tr

from ..entries import Names
from ..sheets.own_files import own_entries
from ..workbooks.columns import Column, Value
from .answer_rows import ReadAnswer, read_answers
from .areas import ANSWERS
from .contact_cells import as_written
from .knowledge_files import Counts, Intake, office_zone


def take_answers(intake: Intake) -> Counts:
    """Take answers in; what is there already is brought up to date, never doubled.

    ``names`` finds topics and knows what becomes of those that are in no list.
    """
    spreadsheet, mapping = intake.spreadsheet, intake.mapping
    counts = Counts()
    names = intake.names or Names()
    names.own = own_entries(spreadsheet)
    groups = read_answers(spreadsheet, mapping, counts, intake.progress)
    with transaction():
        by_uid = {uid: id for id, uid in _uids()}
        counts.binned = uids_in_bin(ANSWERS.name)
        since = None if mapping.exported is None else edits_since("answer", mapping.exported)
        for done, group in enumerate(groups):
            if intake.progress is not None and done % 50 == 0:
                intake.progress(done, len(groups))
            if since is not None and group.uid in counts.binned:
                # Somebody put it into the bin since the file was written: there it stays.
                counts.show(group.number, "same", _shown(group))
                continue
            _write(group, by_uid, since, counts, names, intake)
        counts.close(ANSWERS.name, spreadsheet.path, names, by=intake.by, now=intake.now)
    return counts


def _uids() -> Iterator[tuple[int, str]]:
    for stored in browse.answers(browse.listed()):
        yield stored.id, stored.uid


def _write(
    group: ReadAnswer,
    by_uid: dict[str, int],
    since: dict[int, list[Edit]] | None,
    counts: Counts,
    names: Names,
    intake: Intake,
) -> None:
    values, by, now = group.values, intake.by, intake.now
    if group.topic:
        topic = (names.find if intake.dry_run else names.settle)("topic", group.topic)
        values = replace(values, topic_id=topic)
    id = by_uid.get(group.uid) if group.uid else None
    if id is None and values.question:
        id = browse.find_question(values.question)
    if id is None:
        if not values.question:
            reason = tr("It has no question.")
            counts.refuse(tr("Row {number}", number=group.number), reason, group.number)
            return
        counts.show(group.number, "new", _shown(group))
        if not intake.dry_run:
            uid = "" if group.uid in counts.binned else group.uid
            counts.added(commands.add_answer(values, by=by, now=now, uid=uid))
        return
    before = browse.answer(id).values
    base = None
    if since is not None and by_uid.get(group.uid) == id:
        base = undone(before, since.get(id, ()))
    changes = _changes(before, values, group, base)
    write = partial(commands.change_answer, id, changes, by=by, now=now)
    counts.settle(
        group.number, _shown(group), id, before, changes, None if intake.dry_run else write
    )


def _shown(group: ReadAnswer) -> dict[str, str]:
    """An answer as the preview of an import shows it."""
    said = group.values
    return {
        "question": said.question,
        "topic": group.topic,
        "answer": said.variants[0].text if said.variants else "",
        "variant": tr("%n variant(s)", len(said.variants)) if len(said.variants) > 1 else "",
        "keywords": said.keywords,
    }


_FIELD_OF = {"verified": "verified_at", "topic": "topic_id", "contact": "contact_id"}


def _changes(
    before: AnswerValues, after: AnswerValues, group: ReadAnswer, base: AnswerValues | None
) -> dict[str, Any]:
    """What the file says otherwise; an empty cell of a foreign file says nothing.

    ``base``: the answer when our own file was written. What it has said since then undoes nothing
    that was edited here meanwhile.
    """
    changes: dict[str, Any] = {}
    for named in group.named - {"id", "answer", "variant", "language"}:
        name = _FIELD_OF.get(named, named)
        was, is_now = getattr(before, name), getattr(after, name)
        if base is not None and as_written(is_now) == as_written(getattr(base, name)):
            continue
        if as_written(was) != as_written(is_now) and (group.ours or is_now not in ("", None, ())):
            changes[name] = is_now
    said = after.variants
    held = tuple(replace(wording, id=0) for wording in before.variants)
    if base is not None and set(base.variants) != set(held):
        said = merged(base.variants, said, held)
    variants = _variants(before.variants, said, whole=group.ours)
    if variants != before.variants:
        changes["variants"] = variants
    return changes


def _variants(
    before: tuple[Wording, ...], said: tuple[Wording, ...], *, whole: bool
) -> tuple[Wording, ...]:
    """The variants after the import; ``whole``: those that the file does not have are gone."""
    open_ones = list(before)
    found: list[Wording] = []
    for exact in (True, False):
        for wording in said:
            if any(
                lists.folded(f.text) == lists.folded(wording.text)
                and (f.kind, f.language) == (wording.kind, wording.language)
                for f in found
            ):
                continue  # fmt: skip
            match = next(
                (
                    b for b in open_ones
                    if (b.kind, b.language) == (wording.kind, wording.language)
                    and (not exact or b.text == wording.text)
                ),
                None,
            )  # fmt: skip
            if match is not None:
                open_ones.remove(match)
                found.append(replace(wording, id=match.id))
            elif not exact:
                found.append(wording)
    if not whole:
        found = [*open_ones, *found]
    stored = {wording.id: n for n, wording in enumerate(before)}
    if not whole:
        found.sort(key=lambda wording: stored.get(wording.id, len(stored)))
    else:
        order = {(w.kind, w.language, w.text): n for n, w in enumerate(said)}
        found.sort(key=lambda wording: order[wording.kind, wording.language, wording.text])
    return tuple(found)


def columns() -> list[Column]:
    """The columns of an export, the hidden id first."""
    return [
        Column("id", "Hotline Desktop id", width=20, hidden=True),
        Column("topic", tr("Topic"), width=22),
        Column("question", tr("Question"), width=40),
        Column("variant", tr("Variant"), width=18),
        Column("language", tr("Language"), width=10),
        Column("answer", tr("Answer"), width=70),
        Column("keywords", tr("Keywords"), width=24),
        Column("state", tr("State"), width=12),
        Column("hot", tr("Hot topic"), width=10),
        Column("likelihood", tr("Likelihood"), "count", width=10),
        Column("sharpness", tr("Sharpness"), "count", width=10),
        Column("stance", tr("What we say"), width=30),
        Column("never_say", tr("What we never say"), width=30),
        Column("contact", tr("Contact"), width=20),
        Column("fields", tr("Fields to ask for"), width=20),
        Column("valid_until", tr("Valid until"), width=12),
        Column("verified", tr("Last verified"), width=12),
    ]


def rows(ids: list[int]) -> Iterator[list[Value]]:
    """The cells of an export: a row a variant."""
    zone = office_zone()
    for start in range(0, len(ids), 500):
        stored = browse.answers(ids[start : start + 500])
        people = {a.values.contact_id for a in stored if a.values.contact_id}
        names = {c.id: c.values.shown_name for c in contacts(people, deleted=True, photos=False)}
        for answer in stored:
            said = answer.values
            path = topics.path_name(said.topic_id) if said.topic_id is not None else ""
            for wording in said.variants or (Wording(""),):
                yield [
                    answer.uid, path, said.question,
                    KINDS[wording.kind]() if wording.kind in KINDS else wording.kind,
                    wording.language, wording.text, said.keywords,
                    tr("Draft") if said.state == DRAFT else tr("Ready"),
                    tr("Yes") if said.hot else tr("No"), said.likelihood, said.sharpness,
                    said.stance, said.never_say,
                    names.get(said.contact_id or 0, ""), "; ".join(said.fields),
                    _day(said.valid_until),
                    _day(said.verified_at.astimezone(zone).date() if said.verified_at else None),
                ]  # fmt: skip


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
