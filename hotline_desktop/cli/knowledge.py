"""Contacts and prepared answers on the command line, and how staff and shifts come and go."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core import lists, settings
from ..core.answers import browse as answers
from ..core.contacts import browse as contacts
from ..core.contacts.values import Contact
from ..core.storage.tables import Topic
from ..core.text import tr
from .suggesting import compute_vectors

if TYPE_CHECKING:
    from .office import Office

AREAS = ("contacts", "answers")
"""Lists that are searched."""

EXCHANGED = (*AREAS, "staff", "shifts")
"""Lists that come in and go out."""


def run_import(office: Office, options: argparse.Namespace) -> int:
    """Take contacts or answers in."""
    from ..core.storage.backup import backup_before
    from ..exchange.lists.area_importing import import_file
    from ..exchange.lists.likely import is_cards

    office.open()
    if not options.dry_run:
        backup_before("before-import", office.data_dir, office.now)
    common: dict[str, Any] = {
        "by": settings.operator_here(),
        "now": office.now,
        "dry_run": options.dry_run,
    }
    if options.area == "contacts" and is_cards(options.file):
        from ..exchange.vcards.vcard import import_cards

        counts = import_cards(options.file, **common)
    else:
        counts = import_file(
            options.area, options.file, sheet=options.sheet, pairs=options.map,
            create=not options.no_create, refused=options.refused, **common,
        )  # fmt: skip
    if options.area == "answers" and not options.dry_run:
        compute_vectors()
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
    from ..exchange.lists import area_exporting
    from ..exchange.lists.registry import LISTS

    kind = area_exporting.format_for(options.area, target, options.vcard, grid=options.grid)
    ids = None
    if options.area == "shifts" and (options.first or options.last):
        from ..exchange.roster.shifts_table import EVER, listed

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
    from ..core.search import everything

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


def counts() -> dict[str, int]:
    """How many contacts and answers there are, without those in the bin."""
    return {"contacts": contacts.count(), "answers": answers.count()}
