"""The data as a whole on the command line: backups, checks, demo data, pictures of the window."""

from __future__ import annotations

import argparse
import os

from ..core import setup
from ..core.calls import browse
from ..core.calls.browse import CallFilter
from ..core.errors import UserError
from ..core.paths import database_file
from ..core.storage import database as store
from ..core.text import tr
from . import knowledge
from .office import Office

COUNTED = {
    "calls": "call", "bin": "bin", "contacts": "contact", "answers": "answer", "lines": "line",
    "operators": "operator", "topics": "topic", "outcomes": "outcome", "sources": "source",
    "drafts": "draft", "imports": "import_batch",
}  # fmt: skip
"""What ``check`` counts, and the table of each."""


def run_backup(office: Office, options: argparse.Namespace) -> int:
    """Write a checked copy of all data."""
    from ..core.storage.backup import make_backup

    office.open_existing()
    make_backup(options.file.absolute())
    office.answer(
        tr("Everything is saved in {file}.", file=options.file),
        {"file": str(options.file), "size": options.file.stat().st_size},
    )
    return 0


def run_restore(office: Office, options: argparse.Namespace) -> int:
    """Put a backup in the place of the data; what was there is kept."""
    from ..core.storage.backup import restore_backup

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
    counts |= knowledge.counts()
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
    from ..ui import screenshots

    store.open_database(database_file(office.data_dir), now=office.now)
    if not setup.is_set_up():
        office.open_demo()
    made = screenshots.run(options.dir, options.size, options.theme, office.language)
    files = [str(file) for file in made]
    office.answer("\n".join(files), {"files": files})
    return 0
