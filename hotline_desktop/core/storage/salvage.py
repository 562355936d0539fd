"""Saving what can still be read from a damaged database."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from peewee import sort_models

from hotline_desktop.core.text import tr

from .errors import corrupt, missing, translate_errors
from .files import HEADER, companions, copy_database, read_header
from .tables import TABLES
from .upgrade import create_database

CHUNK = 2000
"""Rows read at a time while all is well."""

Told = Callable[[str, int], None]
"""Called with the table being read and how many of its rows were saved."""


@dataclass
class SalvageReport:
    """How many rows of each table were saved, and at most how many were lost.

    Lost rows are counted by their numbers, some of which may never have been given.
    """

    saved: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)


def salvage(damaged: Path, target: Path, progress: Told | None = None) -> SalvageReport:
    """Read what can be read from a damaged database into a new good one.

    The damaged file is not touched. Rows are read table by table, and around a damaged place one
    by one. References to rows that are lost are emptied. The search index is
    left empty and stale: rebuild it when the new database is open.

    Args:
        damaged: the file, with its write-ahead log beside it if there is one.
        target: the new database; replaced if it exists.
        progress: may raise ``Cancelled``; then nothing is left behind.

    Raises:
        DatabaseCorrupt: nothing at all can be read.
        StorageError: the new database could not be written.
    """
    if not damaged.exists():
        raise missing(damaged)
    report = SalvageReport()
    with (
        translate_errors(target),
        tempfile.TemporaryDirectory(prefix=".salvage-", dir=target.parent) as work,
    ):
        fresh = Path(work) / "new.sqlite"
        create_database(fresh)
        readable = _readable_copy(damaged, fresh, Path(work))
        with (
            closing(_connect(readable)) as source,
            closing(sqlite3.connect(fresh, isolation_level=None)) as saved,
        ):
            saved.execute("PRAGMA synchronous = OFF")
            for name in _tables():
                _save_table(source, saved, name, report, progress)
            _mend_references(saved)
            _ask_for_search_index(saved)
        if not report.saved.get("call") and not report.saved.get("line"):
            raise corrupt(damaged)
        copy_database(fresh, target, still=True)
    return report


def _tables() -> list[str]:
    models = sort_models(list(TABLES))
    return [model._meta.table_name for model in models]  # noqa: SLF001


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    connection.execute("PRAGMA writable_schema = ON")  # tolerates a damaged schema
    return connection


def _readable_copy(damaged: Path, fresh: Path, work: Path) -> Path:
    """A copy whose tables can be listed, mended at its first page if need be.

    Raises:
        DatabaseCorrupt: the tables cannot be found even so.
    """
    page_size = read_header(fresh).page_size
    first_page = fresh.read_bytes()[:page_size]
    # First as it is; then with a good header; then with the first page of a new database, where
    # the list of tables begins: it lies at the same place in every database made by this schema.
    for number, mended in enumerate((0, HEADER, page_size)):
        copy = work / f"copy-{number}.sqlite"
        shutil.copyfile(damaged, copy)
        log = companions(damaged)[0]
        if log.exists():
            shutil.copyfile(log, companions(copy)[0])
        if mended:
            _mend_first_page(copy, first_page[:mended], page_size)
        with suppress(sqlite3.Error), closing(_connect(copy)) as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if "call" in names:
                return copy
        for file in (copy, *companions(copy)):
            file.unlink(missing_ok=True)
    raise corrupt(damaged)


def _mend_first_page(file: Path, start: bytes, page_size: int) -> None:
    pages = os.path.getsize(file) // page_size  # noqa: PTH202
    with file.open("r+b") as stream:
        stream.write(start)
        stream.seek(28)
        stream.write(pages.to_bytes(4, "big"))
        stream.write(bytes(8))  # no free pages known


def _save_table(
    source: sqlite3.Connection,
    saved: sqlite3.Connection,
    name: str,
    report: SalvageReport,
    progress: Told | None,
) -> None:
    wanted = saved.execute(f'PRAGMA table_info("{name}")').fetchall()
    try:
        there = {row[1] for row in source.execute(f'PRAGMA table_info("{name}")')}
    except sqlite3.Error:
        there = set()
    if not there:
        return
    kinds = [row[2] for row in wanted]
    # A column younger than the damaged database gets its empty value.
    given = [
        f'"{row[1]}"' if row[1] in there else ("NULL", "0" if row[2] == "INTEGER" else "''")[row[3]]
        for row in wanted
    ]
    listed = ", ".join(f'"{row[1]}"' for row in wanted)
    marks = ", ".join("?" for _ in wanted)
    insert = f'INSERT OR IGNORE INTO "{name}" ({listed}) VALUES ({marks})'
    select = f'SELECT {", ".join(given)} FROM "{name}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'
    for rows, lost in _read(source, name, select):
        fitting = [row for row in rows if _fits(row, kinds)]
        before = saved.total_changes
        saved.execute("BEGIN")
        saved.executemany(insert, fitting)
        saved.execute("COMMIT")
        count = saved.total_changes - before
        report.saved[name] = report.saved.get(name, 0) + count
        report.lost[name] = report.lost.get(name, 0) + lost + len(rows) - count
        if progress is not None:
            progress(name, report.saved[name])


def _read(
    source: sqlite3.Connection, name: str, select: str
) -> Iterator[tuple[list[tuple[object, ...]], int]]:
    """Yield rows, and how many row numbers could not be read, from the first row to the last."""
    last = _last_row(source, name)
    start = 1
    while start <= last:
        ranges = [(start, min(start + CHUNK - 1, last))]
        while ranges:
            low, high = ranges.pop()
            try:
                yield source.execute(select, (low, high)).fetchall(), 0
            except sqlite3.DatabaseError:
                if low == high:
                    yield [], 1
                    continue
                middle = (low + high) // 2
                ranges += [(middle + 1, high), (low, middle)]
        start += CHUNK


def _last_row(source: sqlite3.Connection, name: str) -> int:
    # The end of the table may be the damaged place; an index knows the row numbers, too.
    indexes = []
    with suppress(sqlite3.Error):
        indexes = [row[1] for row in source.execute(f'PRAGMA index_list("{name}")') if not row[4]]
    found = 0
    for hint in ["NOT INDEXED", *(f'INDEXED BY "{index}"' for index in indexes)]:
        with suppress(sqlite3.Error):
            # Without max() each row is looked at, so that a damaged place counts only from there.
            for (row,) in source.execute(f'SELECT rowid FROM "{name}" {hint}'):
                found = max(found, row)
            break
    with suppress(sqlite3.Error):
        row = source.execute(f'SELECT max(rowid) FROM "{name}"').fetchone()[0]
        found = max(found, row or 0)
    # A damaged row number can be anything; there cannot be more rows than bytes.
    size: int = source.execute("PRAGMA page_count").fetchone()[0] * 4096
    return min(found, size)


def _fits(row: tuple[object, ...], kinds: list[str]) -> bool:
    return all(
        value is None or isinstance(value, int if kind == "INTEGER" else str)
        for value, kind in zip(row, kinds, strict=True)
    )


def _mend_references(saved: sqlite3.Connection) -> None:
    for name in _tables():
        keys = saved.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
        required = {row[1] for row in saved.execute(f'PRAGMA table_info("{name}")') if row[3]}
        for _, _, parent, column, *_ in keys:
            orphans = f'"{column}" NOTNULL AND "{column}" NOT IN (SELECT id FROM "{parent}")'
            if column not in required:
                saved.execute(f'UPDATE "{name}" SET "{column}" = NULL WHERE {orphans}')
            elif name == "call":
                saved.execute(
                    "INSERT INTO line (id, name, organisation, number, timezone, language,"
                    " greeting, closing, created_at)"
                    f" SELECT DISTINCT line_id, ?, '', '', 'UTC', 'en', '', '', 0 FROM call"
                    f" WHERE {orphans}",
                    [tr("Recovered line")],
                )
            else:
                saved.execute(f'DELETE FROM "{name}" WHERE {orphans}')


def _ask_for_search_index(saved: sqlite3.Connection) -> None:
    # Without its version the index is stale; with a row in it, though it belongs to no call, the
    # next call that is filed does not make it pass for a complete one.
    saved.execute("DELETE FROM setting WHERE name = 'search_words_version'")
    saved.execute("INSERT INTO call_search (rowid, raw, lemma) VALUES (-1, '', '')")
