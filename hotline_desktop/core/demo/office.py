"""The made-up office: its operators, topics, hours, and who calls it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from .. import lists
from ..calls import outcomes
from ..line.hours import Hours
from ..storage.tables import Operator, Source, Topic

DAYS = 30
CALLERS = 520
SOURCE_WEIGHTS = {
    "internet": 45, "word_of_mouth": 22, "notice_board": 9, "leaflet": 8, "newspaper": 6,
    "radio": 4, "tv": 3, "other": 3,
}  # fmt: skip


@dataclass(frozen=True)
class Caller:
    """Somebody who calls, once or again and again."""

    name: str
    number: str
    organisation: str


@dataclass
class Office:
    """What the calls are made of."""

    line_id: int
    hours: Hours
    now: datetime
    text: dict[str, Any]
    random: Random
    operators: list[int] = field(init=False)
    topics: list[int] = field(init=False)
    busy_until: dict[int, datetime] = field(init=False)
    callers: list[Caller] = field(init=False)

    def __post_init__(self) -> None:
        self.operators = [lists.find_or_add(Operator, name) for name in self.text["operators"]]
        self.topics = [lists.find_or_add(Topic, topic["name"]) for topic in self.text["topics"]]
        self.busy_until = dict.fromkeys(self.operators, self.now - timedelta(days=2 * DAYS))
        self.callers = [self._caller() for _ in range(CALLERS)]
        self.sources = [lists.find(Source, code) for code in SOURCE_WEIGHTS]
        self.outcomes = {kind: lists.outcome_of_kind(kind) for kind in outcomes.KINDS}
        # A few callers call again and again, most of them once: Zipf's law.
        self.caller_weights = [1 / (rank + 6) ** 0.8 for rank in range(CALLERS)]
        self.topic_weights = [topic["weight"] for topic in self.text["topics"]]

    def _caller(self) -> Caller:
        text, random = self.text, self.random
        sex = random.choices(("women", "men"), (6, 4))[0]
        name = ""
        if random.random() < 0.9:
            name = random.choice(text["name_patterns"]).format(
                surname=random.choice(text[f"{sex}_surnames"]),
                first=random.choice(text[sex]),
                patronymic=random.choice(text[f"{sex}_patronymics"]),
            )
        a, b, c = random.randrange(100), random.randrange(100), random.randrange(100)
        number = random.choices(text["number_forms"], range(len(text["number_forms"]), 0, -1))[0]
        if "{b}" in number:
            number = number.format(a=f"{a:02}", b=f"{b:02}", c=f"{c:02}")
        else:
            number = number.format(a=f"{(a * 100 + b) % 1000:03}")
        organisation = random.choice(text["organisations"]) if random.random() < 0.06 else ""
        return Caller(name, number, organisation)

    def filled(self, *templates: str) -> list[str]:
        """Templates with the same fillers in all of them."""
        chosen = {name: self.random.choice(of) for name, of in self.text["fillers"].items()}
        return [template.format(**chosen) for template in templates]

    def open_from(self, at: datetime) -> datetime:
        """This moment, or half an hour after the next opening."""
        if self.hours.is_open(at):
            return at
        change = self.hours.changes_at(at)
        return at if change is None else change + timedelta(minutes=30)

    def open_until(self, at: datetime) -> datetime:
        """This moment, or twenty minutes before the last closing."""
        spans = (
            span
            for days in range(8)
            for span in self.hours.of_day(
                (at - timedelta(days=days)).astimezone(self.hours.zone).date()
            )
        )
        for start, end in spans:
            if start <= at < end:
                return at
            if end <= at:
                return end - timedelta(minutes=20)
        return at
