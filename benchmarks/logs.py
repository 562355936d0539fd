"""Call logs of any size to measure on: made once, kept in a temporary folder."""

from __future__ import annotations

import os
import random
import tempfile
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from hotline_desktop.core import lists, phones
from hotline_desktop.core.paths import resource
from hotline_desktop.core.search import index, words
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import close_database, open_database, transaction
from hotline_desktop.core.storage.tables import Operator, Outcome, Source, Topic, database

NOW = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
AT_ONCE = 20_000
MADE = 3
"""Goes up when other calls are made: logs from before are then made anew."""

AREAS = ("495", "495", "499", "812", "343", "383", "846", "863", "843", "831")
COLUMNS = (
    "uid", "position", "line_id", "direction", "number", "caller_id", "withheld", "caller_name",
    "caller_key", "organisation", "started_at", "ended_at", "duration", "wait", "question",
    "answer", "topic_id", "urgency", "outcome_id", "referred_to", "callback_due", "callback_done",
    "source_id", "notes", "taken_by_id", "entered_by_id", "entered_at", "outside_hours",
    "continues_id", "external_id", "import_row", "changed_by_id", "changed_at", "deleted_at",
)  # fmt: skip


def folder() -> Path:
    """Where logs and measurements are kept."""
    place = Path(tempfile.gettempdir()) / f"hotline-benchmarks-{os.environ.get('USER', 'all')}"
    place.mkdir(exist_ok=True)
    return place


def log_of(calls: int) -> Path:
    """The data folder with a log of so many calls."""
    place = folder() / f"log-{calls}-{words.VERSION}-{MADE}"
    file = place / "hotline.sqlite"
    if not file.exists():
        place.mkdir(exist_ok=True)
        making = place / "making.sqlite"
        for old in place.glob("making*"):
            old.unlink()
        open_database(making)
        database.execute_sql("PRAGMA synchronous = OFF")
        database.execute_sql("PRAGMA cache_size = -800000")
        _fill(calls)
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        close_database()
        making.rename(file)
    return place


def _fill(calls: int) -> None:
    text = tomllib.loads(resource("demo/ru.toml").read_text(encoding="utf-8"))
    line_id = create_hotline(
        NewHotline(
            organisation=text["organisation"],
            line_name=text["line"],
            number=text["number"],
            language="ru",
            timezone=text["timezone"],
            operators=tuple(text["operators"]),
        ),
        NOW,
    )
    for topic in text["topics"]:
        lists.find_or_add(Topic, topic["name"])
    rows = _calls(calls, line_id, text)
    marks = ", ".join("?" * len(COLUMNS))
    sql = f"INSERT INTO call ({', '.join(COLUMNS)}) VALUES ({marks})"
    batch: list[tuple[object, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == AT_ONCE:
            _store(sql, batch)
            batch = []
    if batch:
        _store(sql, batch)


def _store(sql: str, batch: list[tuple[object, ...]]) -> None:
    with transaction():
        cursor = database.cursor()
        cursor.executemany(sql, batch)
        cursor.close()
        index.add(map(_entry, batch))


def _entry(row: tuple[object, ...]) -> index.Entry:
    call = dict(zip(COLUMNS, row, strict=True))
    texts = ("caller_name", "organisation", "question", "answer", "referred_to", "notes")
    return index.Entry(
        int(str(call["position"])),
        tuple(str(call[name]) for name in texts),
        str(call["caller_id"]),
        tuple(call[name] for name in ("topic_id", "taken_by_id", "outcome_id", "source_id")),  # type: ignore[misc]
    )


def _calls(calls: int, line_id: int, text: dict[str, list[str]]) -> Iterator[tuple[object, ...]]:
    """Calls of ten years and more, a call every five minutes, of people who call again."""
    chance = random.Random(calls)
    operators, outcomes = list(lists.names(Operator)), list(lists.names(Outcome))
    topics, sources = list(lists.names(Topic)), list(lists.names(Source))
    talks = [talk for topic in text["topics"] for talk in topic["talks"]]  # type: ignore[index]
    fillers: dict[str, list[str]] = text["fillers"]  # type: ignore[assignment]
    callers = [_caller(chance, text) for _ in range(max(1000, calls // 4))]
    first = int(NOW.timestamp()) - calls * 300
    for n in range(calls):
        started = first + n * 300 + chance.randrange(200)
        duration = int(min(1500, chance.lognormvariate(5, 0.55)))
        name, number = callers[min(int(chance.expovariate(4 / len(callers))), len(callers) - 1)]
        chosen = {key: chance.choice(of) for key, of in fillers.items()}
        question, answer = (part.format(**chosen) for part in chance.choice(talks))
        operator, outcome = chance.choice(operators), chance.choices(outcomes, range(9, 0, -1))[0]
        yield (
            f"{n:016x}", started * 65536, line_id, "in", number,
            phones.normalise(number, "RU"), False, name, lists.folded(name), "", started,
            started + duration, duration, chance.randrange(40), f"{question} Дело {n}", answer,
            chance.choice(topics), 0, outcome, "", None, None, chance.choice(sources), "",
            operator, operator, started + duration, n % 50 == 0, None, "", "", None, None, None,
        )  # fmt: skip


def _caller(chance: random.Random, text: dict[str, list[str]]) -> tuple[str, str]:
    sex = chance.choice(("women", "men"))
    names = (text[f"{sex}_surnames"], text[sex], text[f"{sex}_patronymics"])
    area = chance.choice(AREAS) if chance.random() < 0.3 else f"9{chance.randrange(100):02}"
    # Subscribers' numbers never begin with 0: these are nobody's.
    a, b, c = (f"{chance.randrange(100):02}" for _ in range(3))
    return " ".join(chance.choice(of) for of in names), f"8 ({area}) 0{a}-{b}-{c}"
