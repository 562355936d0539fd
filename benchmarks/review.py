"""The review of a long period: its figures against the same aggregates in bare SQL, its PDF."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.logs import NOW, folder, log_of
from benchmarks.measure import Result, against, seconds, timed
from hotline_desktop.core.review.findings import findings
from hotline_desktop.core.review.measures import measures
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.review.reading import Reading, read
from hotline_desktop.core.storage.database import PRAGMAS, close_database, open_database

CALLS = 100_000
ZONE = ZoneInfo("Europe/Moscow")
RUNS = 3

WHERE = "FROM call WHERE deleted_at IS NULL"
SUMS = (
    "COUNT(*), SUM(outcome_id = 7), SUM(outside_hours), SUM(outcome_id <= 4), SUM(outcome_id = 1"
    " AND continues_id IS NULL), SUM(outcome_id = 4), COUNT(duration), SUM(duration),"
    " SUM(duration * duration), COUNT(wait), SUM(wait), SUM(wait <= 20), SUM(callback_due > 0),"
    " SUM(callback_done <= callback_due), SUM(direction = 'out')"
)
BARE = (
    f"SELECT (started_at + 10800) / 3600, {SUMS} {WHERE} GROUP BY 1",
    f"SELECT topic_id, {SUMS} {WHERE} GROUP BY 1",
    f"SELECT taken_by_id, {SUMS} {WHERE} GROUP BY 1",
    f"SELECT source_id, {SUMS} {WHERE} GROUP BY 1",
    f"SELECT outcome_id, COUNT(*) {WHERE} GROUP BY 1",
    f"SELECT duration {WHERE} ORDER BY 1 LIMIT 1 OFFSET {CALLS // 2}",
    f"SELECT SUM(n - 1) FROM (SELECT COUNT(*) AS n {WHERE} GROUP BY caller_id)",
)


def results() -> list[Result]:
    """All measurements of the review."""
    file = log_of(CALLS) / "hotline.sqlite"
    open_database(file)
    period = _whole(file)
    own = min(timed(lambda: _figures(period)) for _ in range(RUNS))
    bare = sqlite3.connect(file)
    for name, value in PRAGMAS.items():
        bare.execute(f"PRAGMA {name} = {value}")
    peer = min(timed(lambda: [bare.execute(sql).fetchall() for sql in BARE]) for _ in range(RUNS))
    bare.close()
    what = f"review of {CALLS:,} calls: figures and findings"
    found = [
        against(what, own, peer, "the same sums in bare SQL", 3),
        Result("the same", seconds(own), "", "", "≤ 1 s", own <= 1),
    ]
    found.append(_pdf(period))
    close_database()
    return found


def _pdf(period: Period) -> Result:
    """All of it, from the calls to the last page, as the window does it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from hotline_desktop.ui.app import make_application
    from hotline_desktop.ui.tabs.review.saving import save_review

    make_application()
    target = folder() / "review.pdf"
    own = min(timed(lambda: save_review(target, period, NOW)) for _ in range(RUNS))
    return Result(f"the same as PDF, {CALLS:,} calls", seconds(own), "", "", "≤ 5 s", own <= 5)


def _whole(file: Path) -> Period:
    with sqlite3.connect(file) as connection:
        ends = connection.execute("SELECT MIN(started_at), MAX(started_at) FROM call").fetchone()
    first, last = (_day(at) for at in ends)
    return Period(first, last, ZONE)


def _day(at: int) -> date:
    return datetime.fromtimestamp(at, UTC).astimezone(ZONE).date()


def _figures(period: Period) -> Reading:
    reading = read(period, NOW)
    measures(reading)
    findings(reading)
    return reading
