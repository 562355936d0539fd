"""What the command line does: each command one function from options to an exit code."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from . import commands_knowledge
from .core import lists, settings, setup
from .core.calls import browse, outcomes
from .core.calls.browse import CallFilter
from .core.calls.rows import CallRow, instant
from .core.errors import UserError
from .core.line.lines import line_info, lines
from .core.paths import database_file
from .core.storage import database as store
from .core.storage.tables import Operator, Outcome, Source, Topic
from .core.text import tr

COUNTED = {
    "calls": "call", "bin": "bin", "contacts": "contact", "answers": "answer", "lines": "line",
    "operators": "operator", "topics": "topic", "outcomes": "outcome", "sources": "source",
    "drafts": "draft", "imports": "import_batch",
}  # fmt: skip
"""What ``check`` counts, and the table of each."""


@dataclass
class Office:
    """The data folder that a command works on, and how it answers.

    Attributes:
        language: the language spoken.
        language_given: it was asked for; else the office's own setting is followed once known.
    """

    data_dir: Path
    language: str
    language_given: bool
    now: datetime
    as_json: bool

    def open(self) -> None:
        """Open the data, and begin a hotline with the defaults in an empty folder."""
        store.open_database(database_file(self.data_dir), now=self.now)
        self._speak()
        if not setup.is_set_up():
            setup.create_hotline(
                setup.NewHotline("", tr("Hotline"), "", self.language, _system_timezone()), self.now
            )

    def open_existing(self) -> None:
        """Open the data; there must be some.

        Raises:
            DatabaseMissing: the folder holds none.
        """
        if not database_file(self.data_dir).exists():
            raise store.DatabaseMissing(
                tr("There is no data in {folder}.", folder=self.data_dir),
                action=tr("Check the name given with --data-dir."),
            )
        self.open()

    def open_demo(self) -> bool:
        """Open the demo data, made first if the folder is empty; whether it was.

        Raises:
            UserError: the folder holds real data.
        """
        store.open_database(database_file(self.data_dir), now=self.now)
        if setup.is_set_up():
            if not settings.get(settings.DEMO):
                raise UserError(
                    tr("{folder} holds real data.", folder=self.data_dir),
                    tr("Nothing was changed."),
                    tr("Choose another folder for the demo data."),
                )
            return False
        from .core.demo import create_demo

        create_demo(self.language, self.now)
        return True

    def answer(self, sentence: str, values: Any) -> None:
        """Say what was done: a sentence for people, values for scripts."""
        print(json.dumps(values, ensure_ascii=False) if self.as_json else sentence)

    def answer_import(
        self, sentence: str, counts: dict[str, int], batch: int | None, reasons: list[str]
    ) -> None:
        """Say what an import did; ``reasons`` are the first ones of the refused rows."""
        told = [sentence, *reasons]
        if (more := counts["refused"] - len(reasons)) > 0:
            told.append(tr("And %n row(s) more.", more))
        self.answer("\n".join(told), {**counts, "batch": batch, "reasons": reasons})

    def _speak(self) -> None:
        own = settings.get(settings.LANGUAGE)
        if not self.language_given and own and own != self.language:
            from .ui import translation

            self.language = translation.install(own)


def _system_timezone() -> str:
    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if name in available_timezones() else "UTC"


def run_import(office: Office, options: argparse.Namespace) -> int:
    """Take calls in; unknown names are added to their lists unless told otherwise."""
    if options.refused is not None:
        from .exchange.formats import need_workbook

        need_workbook(options.refused)
    if options.area in commands_knowledge.EXCHANGED:
        return commands_knowledge.run_import(office, options)
    from .core.imports.batches import recall_layout
    from .core.storage.backup import backup_before
    from .exchange import importing, mapping
    from .exchange.readers import open_spreadsheet

    office.open()
    line_id = _line(options.line)
    with open_spreadsheet(options.file) as spreadsheet:
        proposed = mapping.propose(spreadsheet, options.sheet, recall_layout)
        if options.map:
            proposed = mapping.with_columns(spreadsheet, proposed, options.map)
        if options.dry_run:
            plan = importing.plan_import(spreadsheet, proposed, line_id=line_id, now=office.now)
            counts = {name: plan.counts[name] for name in ("new", "changed", "same", "refused")}
            reasons, refused, batch = importing.reasons_of(plan.refused), plan.refused, None
        else:
            plan = importing.unseen(spreadsheet, proposed, line_id=line_id)
            result = importing.run_import(
                plan,
                by=settings.operator_here(),
                now=office.now,
                create=not options.no_create,
                before=lambda: backup_before("before-import", office.data_dir, office.now),
            )
            counts = {name: getattr(result, name) for name in ("new", "changed", "same", "refused")}
            reasons, refused, batch = result.reasons, result.refused_rows, result.batch
        if options.refused is not None and refused:
            importing.save_refused(spreadsheet, plan.mapping, refused, options.refused)
    said = tr("New: {new}, changed: {changed}, the same: {same}, refused: {refused}.", **counts)
    if options.dry_run:
        said = f"{tr('Nothing was written.')} {said}"
    office.answer_import(said, counts, batch, reasons)
    return 0


def _line(name: str) -> int:
    known = lines(retired=True)
    if not name:
        return known[0].id
    for line in known:
        if lists.folded(line.name) == lists.folded(name):
            return line.id
    raise UserError(
        tr("There is no line “{name}”.", name=name),
        action=tr("The lines are: {names}.", names=", ".join(line.name for line in known)),
    )


def run_export(office: Office, options: argparse.Namespace) -> int:
    """Write calls, everything or a blank template."""
    if options.area in commands_knowledge.EXCHANGED:
        return commands_knowledge.run_export(office, options)
    from .exchange import formats
    from .exchange.exporting import Export

    office.open()
    target: Path = options.file
    if options.area == "template":
        from .exchange.template import blank_template

        formats.need_workbook(target)
        blank_template(target, office.language, office.now)
        office.answer(tr("Written to {file}.", file=target), {"file": str(target)})
        return 0
    export = Export(exported_at=office.now, language=office.language)
    write = formats.export_calls if options.area == "calls" else formats.export_all
    count = write(target, export)
    said = tr("%n call(s) written to {file}.", count, file=target)
    office.answer(said, {"calls": count, "file": str(target)})
    return 0


def run_search(office: Office, options: argparse.Namespace) -> int:
    """Print the newest calls that match."""
    if options.area in commands_knowledge.AREAS:
        return commands_knowledge.run_search(office, options)
    office.open()
    commands_knowledge.mend_search()
    calls = browse.page(CallFilter(text=options.text), limit=options.limit)
    records = _records(calls)
    office.answer("\n".join(map(_line_of, records)) or tr("Nothing found."), records)
    return 0


def _records(calls: list[CallRow]) -> list[dict[str, Any]]:
    """Calls with names for ids and ISO times in the line's zone."""
    names = {table: lists.names(table) for table in (Topic, Outcome, Source, Operator)}
    known = {line_id: line_info(line_id) for line_id in {call.line_id for call in calls}}

    def shown(table: lists.List, id: int | None) -> str:
        return "" if id is None else names[table][id]

    def local(call: CallRow, seconds: int | None) -> str | None:
        at = instant(seconds)
        return at.astimezone(known[call.line_id].zone).isoformat() if at else None

    return [
        {
            "id": call.id,
            "uid": call.uid,
            "line": known[call.line_id].name,
            "started": local(call, call.started_at),
            "duration": call.duration,
            "direction": call.direction,
            "number": call.number,
            "caller_id": call.caller_id,
            "withheld": bool(call.withheld),
            "caller_name": call.caller_name,
            "organisation": call.organisation,
            "question": call.question,
            "answer": call.answer,
            "topic": shown(Topic, call.topic_id),
            "urgency": outcomes.urgency_name(call.urgency),
            "outcome": shown(Outcome, call.outcome_id),
            "referred_to": call.referred_to,
            "callback_due": local(call, call.callback_due),
            "callback_done": local(call, call.callback_done),
            "source": shown(Source, call.source_id),
            "operator": shown(Operator, call.taken_by_id),
            "notes": call.notes,
            "external_id": call.external_id,
        }
        for call in calls
    ]


def _line_of(record: dict[str, Any]) -> str:
    when = record["started"][:16].replace("T", " ")
    words = (record["number"], record["caller_name"], record["topic"], record["question"])
    told = " · ".join(" ".join(word.split()) for word in words if word)
    return f"{record['id']:>7}  {when}  {told}"[:200]


def run_backup(office: Office, options: argparse.Namespace) -> int:
    """Write a checked copy of all data."""
    from .core.storage.backup import make_backup

    office.open_existing()
    make_backup(options.file.absolute())
    office.answer(
        tr("Everything is saved in {file}.", file=options.file),
        {"file": str(options.file), "size": options.file.stat().st_size},
    )
    return 0


def run_restore(office: Office, options: argparse.Namespace) -> int:
    """Put a backup in the place of the data; what was there is kept."""
    from .core.storage.backup import restore_backup

    kept = restore_backup(options.file, office.data_dir, office.now)
    office.open()
    calls = browse.totals(CallFilter()).calls
    said = tr("%n call(s) restored.", calls)
    if kept is not None:
        said = f"{said} {tr('What was there before is kept in {file}.', file=kept)}"
    office.answer(said, {"calls": calls, "kept": str(kept) if kept else None})
    return 0


def run_check(office: Office, _options: argparse.Namespace) -> int:
    """Say whether the data is sound, and how much there is."""
    try:
        office.open()
        report = store.check_database()
    except store.DatabaseCorrupt as error:
        if office.as_json:
            office.answer("", {"ok": False, "problems": [error.what]})
        raise
    counts = {name: report.counts.get(table, 0) for name, table in COUNTED.items()}
    counts |= commands_knowledge.counts()
    if office.as_json:
        problems = {} if report.ok else {"problems": report.problems}
        office.answer("", {"ok": report.ok, **counts, **problems})
    elif report.ok:
        print(tr("Everything is in order. Calls: {calls}, in the bin: {bin}.", **counts))
    if not report.ok:
        raise UserError("\n".join(report.problems))
    return 0


def run_call_event(_office: Office, _options: argparse.Namespace) -> int:
    """Reached only where there is nothing to show a window on; see ``call_event``."""
    raise UserError(
        tr("There is no window that could be told of the call, and no display to show one on.")
    )


def run_demo(office: Office, _options: argparse.Namespace) -> int:
    """Fill a folder with demo data."""
    made = office.open_demo()
    calls = browse.totals(CallFilter()).calls
    where = tr("Demo data with %n call(s) is in {folder}.", calls, folder=office.data_dir)
    office.answer(where, {"folder": str(office.data_dir), "calls": calls, "new": made})
    return 0


def run_screenshots(office: Office, options: argparse.Namespace) -> int:
    """Picture every tab and dialog, off screen unless told otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from .ui import screenshots

    store.open_database(database_file(office.data_dir), now=office.now)
    if not setup.is_set_up():
        office.open_demo()
    made = screenshots.run(options.dir, options.size, options.theme, office.language)
    files = [str(file) for file in made]
    office.answer("\n".join(files), {"files": files})
    return 0


run_suggest = commands_knowledge.run_suggest
run_learn = commands_knowledge.run_learn
