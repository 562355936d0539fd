"""Saving what can still be read from a damaged database."""

from __future__ import annotations

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

INTERIOR_PAGE = 5

GAP = 100_000
"""Row numbers farther apart are not tried one by one: damage makes numbers of any size."""

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
    """A copy whose tables can be listed, mended where it lists them if need be.

    Raises:
        DatabaseCorrupt: the tables cannot be found even so.
    """
    whole = fresh.read_bytes()
    page_size = read_header(fresh).page_size
    # First as it is; then with a good header; then with the list of tables of a new database:
    # it lies at the same place in every database made by this schema.
    listing = {page: whole[(page - 1) * page_size :][:page_size] for page in _listing_pages(whole)}
    attempts: tuple[dict[int, bytes], ...] = ({}, {1: whole[:HEADER]}, listing)
    for number, pages in enumerate(attempts):
        copy = work / f"copy-{number}.sqlite"
        shutil.copyfile(damaged, copy)
        log = companions(damaged)[0]
        if log.exists():
            shutil.copyfile(log, companions(copy)[0])
        if pages:
            _mend(copy, pages, page_size)
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(_connect(copy)) as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if "call" in names:
                return copy
        for file in (copy, *companions(copy)):
            file.unlink(missing_ok=True)
    raise corrupt(damaged)


def _listing_pages(whole: bytes) -> list[int]:
    """The pages of a good database that list its tables: the first and the leaves below it.

    See "B-tree Pages" in https://sqlite.org/fileformat.html.
    """

    def number(at: int, width: int) -> int:
        return int.from_bytes(whole[at : at + width], "big")

    pages = [1]
    if whole[HEADER] == INTERIOR_PAGE:
        cells = [number(HEADER + 12 + 2 * i, 2) for i in range(number(HEADER + 3, 2))]
        pages += [number(cell, 4) for cell in cells] + [number(HEADER + 8, 4)]
    return pages


def _mend(file: Path, pages: dict[int, bytes], page_size: int) -> None:
    count = file.stat().st_size // page_size
    with file.open("r+b") as stream:
        for page, content in pages.items():
            stream.seek((page - 1) * page_size)
            stream.write(content)
        stream.seek(28)
        stream.write(count.to_bytes(4, "big"))
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
    for first, last in _stretches(source, name):
        for start in range(first, last + 1, CHUNK):
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


def _stretches(source: sqlite3.Connection, name: str) -> list[tuple[int, int]]:
    """First and last number of each stretch of rows; what lies between may be unreadable."""
    # The table itself may be damaged anywhere; an index knows the row numbers, too.
    indexes = []
    with suppress(sqlite3.Error):
        indexes = [row[1] for row in source.execute(f'PRAGMA index_list("{name}")') if not row[4]]
    found: set[int | None] = set()
    for hint in ["NOT INDEXED", *(f'INDEXED BY "{index}"' for index in indexes)]:
        with suppress(sqlite3.Error):
            found.update(row[0] for row in source.execute(f'SELECT rowid FROM "{name}" {hint}'))
            break
    for end in ("min", "max"):
        with suppress(sqlite3.Error):
            found.update(source.execute(f'SELECT {end}(rowid) FROM "{name}"').fetchone())
    stretches: list[tuple[int, int]] = []
    for number in sorted(number for number in found if number is not None):
        if stretches and number - stretches[-1][1] <= GAP:
            stretches[-1] = (stretches[-1][0], number)
        else:
            stretches.append((number, number))
    return stretches


def _fits(row: tuple[object, ...], kinds: list[str]) -> bool:
    return all(
        value is None or isinstance(value, {"INTEGER": int, "BLOB": bytes}.get(kind, str))
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
                    "INSERT INTO line (id, name, organisation, timezone, language,"
                    " other_languages, purpose, kind, email, holidays, holiday_hours, created_at)"
                    " SELECT DISTINCT line_id, ?, '', 'UTC', 'en', '', '', 'permanent', '',"
                    " 'usual', '[]', 0 FROM call"
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
