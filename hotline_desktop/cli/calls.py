"""Calls in, out and found on the command line; other lists are handed on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from ..core import lists, settings
from ..core.calls import browse, outcomes
from ..core.calls.browse import CallFilter
from ..core.calls.rows import CallRow, instant
from ..core.errors import UserError
from ..core.line.lines import line_info, lines
from ..core.storage.tables import Operator, Outcome, Source, Topic
from ..core.text import tr
from . import knowledge
from .office import Office


def run_import(office: Office, options: argparse.Namespace) -> int:
    """Take calls in; unknown names are added to their lists unless told otherwise."""
    if options.refused is not None:
        from ..exchange.formats import need_workbook

        need_workbook(options.refused)
    if options.area in knowledge.EXCHANGED:
        return knowledge.run_import(office, options)
    from ..core.imports.batches import recall_layout
    from ..core.storage.backup import backup_before
    from ..exchange.calls import importing, mapping
    from ..exchange.calls.row_process import standing_by
    from ..exchange.sheets.readers import open_spreadsheet

    office.open()
    line_id = _line(options.line)
    with standing_by(options.file), open_spreadsheet(options.file) as spreadsheet:
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
    if options.area in knowledge.EXCHANGED:
        return knowledge.run_export(office, options)
    from ..exchange import formats
    from ..exchange.calls.exporting import Export

    office.open()
    target: Path = options.file
    if options.area == "template":
        from ..exchange.calls.template import blank_template

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
    if options.area in knowledge.AREAS:
        return knowledge.run_search(office, options)
    office.open()
    knowledge.mend_search()
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
