"""The register itself: searching, scrolling, filing."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from benchmarks.logs import COLUMNS, NOW, folder, log_of
from benchmarks.measure import Result, against, frames, percentile
from hotline_desktop.core import lists
from hotline_desktop.core.calls.browse import CallFilter, anchors, page
from hotline_desktop.core.calls.commands import file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.search import words
from hotline_desktop.core.storage.database import PRAGMAS, close_database, open_database
from hotline_desktop.core.storage.tables import Operator, Topic

QUERIES = (
    "документы", "общежитие для первокурсников", "8 (495) 012-34-56", "Иванова", "людей",
    "проходной балл", "личный кабинет не", "смирнова", "экзамен казань", "-общежитие",
    '"до какого числа"', "4567", "стоимость обучения",
)  # fmt: skip
FILED = 300


def results() -> list[Result]:
    """All measurements of the register."""
    words.warm_up()
    found: list[Result] = []
    for calls, most in ((100_000, 2), (1_000_000, 6)):
        open_database(log_of(calls) / "hotline.sqlite")
        found.append(frames(f"search keystroke to rows, {calls:,} calls, p95", _search(), most))
        if calls == 1_000_000:
            found.append(frames(f"scrolling {calls:,} calls, a fetch, p99", _scroll(), 1))
        close_database()
    found.append(_file())
    return found


def keystrokes() -> Iterator[str]:
    """All queries as they grow while they are typed."""
    for query in QUERIES:
        for length in range(1, len(query) + 1):
            yield query[:length]


def _search() -> float:
    """Rows for each keystroke of all queries, as the register asks for them."""
    taken = []
    for typed in keystrokes():
        begin = time.perf_counter()
        page(CallFilter(text=typed), limit=128)
        taken.append(time.perf_counter() - begin)
    return percentile(taken, 95)


def _scroll() -> float:
    """Every page from the newest call to the oldest, each found by its anchor, in any order."""
    _, keys = anchors(CallFilter())
    random.Random(1).shuffle(keys)
    taken = []
    for key in keys:
        begin = time.perf_counter()
        page(CallFilter(), after=key, limit=128)
        taken.append(time.perf_counter() - begin)
    return percentile(taken, 99)


def _file() -> Result:
    """Filing a call, everything included, and the same row by a bare INSERT, turn by turn."""
    place = folder() / "filing"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    shutil.copyfile(log_of(100_000) / "hotline.sqlite", place / "hotline.sqlite")
    open_database(place / "hotline.sqlite")
    bare = _bare(place / "bare.sqlite")
    marks = ", ".join("?" * len(COLUMNS))
    insert = f"INSERT INTO call ({', '.join(COLUMNS)}) VALUES ({marks})"
    line_id, operator = lines()[0].id, next(iter(lists.names(Operator)))
    topic = next(iter(lists.names(Topic)))
    own, peer = [], []
    for n in range(FILED):
        values = CallValues(
            line_id,
            NOW + timedelta(minutes=n),
            number="8 (495) 012-34-56",
            caller_name="Иванова Ольга Сергеевна",
            duration=150,
            question=f"До какого числа можно подать документы, дело {n}?",
            answer="До 25 июля включительно, приём до 18:00.",
            topic_id=topic,
            outcome_id=1,
            taken_by_id=operator,
        )
        begin = time.perf_counter()
        file_call(values, by=operator, now=NOW)
        own.append(time.perf_counter() - begin)
        row = [
            f"{n:016x}", n, line_id, "in", values.number, "+74950123456", 0, values.caller_name,
            "", "", n, n, 150, None, values.question, values.answer, topic, 0, 1, "", None, None,
            None, "", operator, operator, n, 0, None, "", "", None, None, None,
        ]  # fmt: skip
        begin = time.perf_counter()
        bare.execute(insert, row)
        peer.append(time.perf_counter() - begin)
    bare.close()
    close_database()
    return against(
        "file a call, on disk, median", percentile(own, 50), percentile(peer, 50), "bare insert", 5
    )


def _bare(file: Path) -> sqlite3.Connection:
    """The table alone: no index, no search, no history; each statement is a transaction."""
    connection = sqlite3.connect(file, isolation_level=None)
    for name, value in PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.execute(f"CREATE TABLE call (id INTEGER PRIMARY KEY, {', '.join(COLUMNS)})")
    return connection
