"""The command line's part for contacts, prepared answers and suggestions."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .core import lists, settings
from .core.answers import browse as answers
from .core.contacts import browse as contacts
from .core.contacts.values import Contact
from .core.errors import UserError, reason
from .core.storage.tables import Topic
from .core.text import tr

if TYPE_CHECKING:
    from .commands import Office
    from .core.suggest import Suggestions

AREAS = ("contacts", "answers")
"""Lists that are searched."""

EXCHANGED = (*AREAS, "staff", "shifts")
"""Lists that come in and go out."""


def run_import(office: Office, options: argparse.Namespace) -> int:
    """Take contacts or answers in."""
    from .core.storage.backup import backup_before
    from .exchange.area_importing import import_file, is_cards

    office.open()
    if not options.dry_run:
        backup_before("before-import", office.data_dir, office.now)
    common: dict[str, Any] = {
        "by": settings.operator_here(),
        "now": office.now,
        "dry_run": options.dry_run,
    }
    if options.area == "contacts" and is_cards(options.file):
        from .exchange.vcard import import_cards

        counts = import_cards(options.file, **common)
    else:
        counts = import_file(
            options.area, options.file, sheet=options.sheet, pairs=options.map,
            create=not options.no_create, refused=options.refused, **common,
        )  # fmt: skip
    if options.area == "answers" and not options.dry_run:
        _compute_vectors()
    numbers = {name: getattr(counts, name) for name in ("new", "changed", "same", "refused")}
    said = tr("New: {new}, changed: {changed}, the same: {same}, refused: {refused}.", **numbers)
    if options.dry_run:
        said = f"{tr('Nothing was written.')} {said}"
    office.answer_import(said, numbers, counts.batch, counts.reasons)
    return 0


def run_export(office: Office, options: argparse.Namespace) -> int:
    """Write contacts or answers to the format that the file name asks for."""
    office.open()
    target: Path = options.file
    from .exchange import area_exporting
    from .exchange.area_importing import LISTS

    kind = area_exporting.format_for(options.area, target, options.vcard, grid=options.grid)
    ids = None
    if options.area == "shifts" and (options.first or options.last):
        from .exchange.shifts_table import EVER, listed

        ids = listed(options.first or EVER[0], options.last or EVER[1])
    count = area_exporting.export(
        options.area, target, kind=kind, language=office.language, now=office.now, ids=ids
    )
    what = LISTS[options.area].counted(count)
    said = tr("Written to “{file}”: {what}.", file=target, what=what)
    office.answer(said, {options.area: count, "file": str(target)})
    return 0


def mend_search() -> None:
    """Index everything anew where the search would not find it."""
    from .core.search import everything

    if everything.is_stale():
        everything.rebuild()


def run_search(office: Office, options: argparse.Namespace) -> int:
    """List the contacts or answers in which every word occurs."""
    office.open()
    mend_search()
    if options.area == "contacts":
        people = contacts.contacts(contacts.search(options.text, options.limit))
        records = [_contact_record(contact) for contact in people]
        sentence = "\n".join(map(_contact_line, records))
    else:
        records = list(_answer_records(answers.search(options.text, options.limit)))
        sentence = "\n".join(f"{record['id']:>6}  {record['question']}" for record in records)
    office.answer(sentence or tr("Nothing was found."), records)
    return 0


def _contact_record(contact: Contact) -> dict[str, Any]:
    said = contact.values
    names = lists.names(Topic) if said.skills else {}
    return {
        "id": contact.id,
        "uid": contact.uid,
        "name": said.shown_name,
        "position": said.position,
        "department": said.department,
        "organisation": said.organisation,
        "phones": [
            {"number": p.number, "extension": p.extension, "label": p.label} for p in said.phones
        ],
        "emails": [{"address": e.address, "label": e.label} for e in said.emails],
        "room": said.room,
        "hours": said.hours,
        "substitute": said.substitute,
        "notes": said.notes,
        "competences": [
            {"topic": names.get(s.topic_id or 0, ""), "words": s.words, "level": s.level,
             "remark": s.remark}
            for s in said.skills
        ],
        "verified": said.verified_at.isoformat() if said.verified_at else None,
        "photo": said.photo is not None,
        "extra": [
            {"group": group, "name": name, "parameters": dict(parameters), "value": value}
            for group, name, parameters, value in said.extra
            if not name.startswith("=")
        ],
    }  # fmt: skip


def _contact_line(record: dict[str, Any]) -> str:
    numbers = ", ".join(
        f"{p['number']}, {p['extension']}" if p["extension"] else p["number"]
        for p in record["phones"]
    )
    addresses = ", ".join(e["address"] for e in record["emails"])
    words = (record["name"], record["position"], record["department"], numbers, addresses)
    return f"{record['id']:>6}  {' · '.join(filter(None, words))}"


def _answer_records(ids: list[int]) -> Iterator[dict[str, Any]]:
    names = lists.names(Topic)
    for answer in answers.answers(ids):
        said = answer.values
        yield {
            "id": answer.id,
            "uid": answer.uid,
            "question": said.question,
            "topic": names.get(said.topic_id or 0, ""),
            "variants": [
                {"id": w.id, "variant": w.kind, "language": w.language, "answer": w.text}
                for w in said.variants
            ],
            "keywords": said.keywords,
            "state": said.state,
            "hot": said.hot,
            "valid_until": said.valid_until.isoformat() if said.valid_until else None,
            "verified": said.verified_at.isoformat() if said.verified_at else None,
        }


def run_suggest(office: Office, options: argparse.Namespace) -> int:
    """Say what fits a caller's words, or each line of a file of them."""
    from .core import suggest

    if (options.text is None) == (options.batch is None):
        raise UserError(tr("Give either the caller's words or a file with --batch."))
    office.open()
    _compute_vectors()
    if options.batch is None:
        found = suggest.full(options.text, options.limit)
        office.answer(_said(found), _record(found))
        return 0
    for number, line in enumerate(_lines(options.batch), 1):
        try:
            text = str(json.loads(line)["text"])
        except (ValueError, KeyError, TypeError):
            raise UserError(
                tr("Line {number} of “{file}” is not of the form {form}.",
                   number=number, file=options.batch.name, form='{"text": "…"}')
            )  # fmt: skip
        found = suggest.full(text, options.limit)
        print(json.dumps(_record(found), ensure_ascii=False) if office.as_json else _said(found))
    return 0


def _record(found: Suggestions) -> dict[str, Any]:
    return {
        "answers": [{"id": a.id, "question": a.question, "score": a.score} for a in found.answers],
        "contacts": [{"id": c.id, "name": c.name, "reason": c.reason} for c in found.contacts],
        "calls": [
            {"id": c.call_id, "question": c.question, "answer": c.answer, "score": c.score}
            for c in found.calls
        ],
    }


def _said(found: Suggestions) -> str:
    lines = [f"{n}. {a.question} ({a.score:.0%})" for n, a in enumerate(found.answers, 1)]
    lines = lines or [tr("No prepared answer fits.")]
    lines += [f"   {c.name} — {c.reason}" for c in found.contacts]
    lines += [f"   {tr('Earlier call')}: {c.question} → {c.answer}" for c in found.calls]
    return "\n".join(lines)


def run_learn(office: Office, options: argparse.Namespace) -> int:
    """Take past calls in as evidence of which answer fits which words."""
    from .core.answers import commands

    office.open()
    known = _Targets()
    lessons: list[tuple[str, int]] = []
    reasons: list[str] = []
    refused = 0
    for number, question, answer in _past_calls(options.file):
        id = known.find(answer)
        if id is not None and question.strip():
            lessons.append((question, id))
            continue
        refused += 1
        if len(reasons) < 20:
            reason = (
                tr("It has no question.")
                if not question.strip()
                else tr("There is no prepared answer “{name}”.", name=str(answer)[:80])
            )
            reasons.append(tr("Row {number}: {reason}", number=number, reason=reason))
    new = commands.learn(lessons, by=settings.operator_here(), now=office.now)
    _compute_vectors()
    counts = {"new": new, "same": len(lessons) - new, "refused": refused}
    said = tr("Learnt: {new}, known before: {same}, refused: {refused}.", **counts)
    office.answer("\n".join([said, *reasons]), {**counts, "reasons": reasons})
    return 0


class _Targets:
    """Prepared answers by their questions, ids and uids."""

    def __init__(self) -> None:
        self._by_question: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        for answer in answers.answers(answers.listed()):
            self._by_question.setdefault(lists.folded(answer.values.question), answer.id)
            self._by_name[str(answer.id)] = self._by_name[answer.uid] = answer.id

    def find(self, named: Any) -> int | None:
        if isinstance(named, float) and named.is_integer():
            named = int(named)
        if isinstance(named, int):
            return self._by_name.get(str(named)) or self._by_question.get(str(named))
        if not isinstance(named, str):
            return None
        return self._by_question.get(lists.folded(named)) or self._by_name.get(named.strip())


def _past_calls(file: Path) -> Iterator[tuple[int, str, Any]]:
    """Row number, the caller's words, and the answer's question or id."""
    if file.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        for number, line in enumerate(_lines(file), 1):
            try:
                said = json.loads(line)
                yield number, str(said["question"]), said["answer"]
            except (ValueError, KeyError, TypeError):
                raise UserError(
                    tr("Line {number} of “{file}” is not of the form {form}.",
                       number=number, file=file.name, form='{"question": "…", "answer": "…"}'),
                    tr("Nothing was changed."),
                )  # fmt: skip
        return
    from .exchange.areas import LESSONS
    from .exchange.knowledge_files import table_rows

    for row in table_rows(LESSONS, file):
        yield row.number, row.text("question"), row.text("answer")


def _lines(file: Path) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8-sig") as stream:
            yield from filter(str.strip, stream)
    except OSError as error:
        raise UserError(
            tr("“{file}” could not be read.", file=file.name),
            action=tr("The system says: {why}.", why=reason(error)),
        )
    except UnicodeDecodeError:
        raise UserError(
            tr("“{file}” could not be read.", file=file.name),
            action=tr("It must be a text in UTF-8."),
        )


def _compute_vectors() -> None:
    """Bring the vectors up to date; who waits at a terminal sees how far it is."""
    from .core import suggest

    shown = sys.stderr.isatty()

    def tell(done: int, total: int) -> None:
        if shown and total > 500:
            end = "\n" if done == total else ""
            print(f"\r{tr('Understanding texts')}: {done}/{total}", end=end, file=sys.stderr)

    suggest.compute_missing(tell)


def counts() -> dict[str, int]:
    """How many contacts and answers there are, without those in the bin."""
    return {"contacts": contacts.count(), "answers": answers.count()}
