"""A month of calls, arriving, talked and filed as in an office."""

from __future__ import annotations

import math
from datetime import datetime, timedelta

from ..calls import outcomes
from ..calls.commands import change_call, delete_calls, insert_calls
from ..calls.values import CallValues
from ..storage.tables import Change, database
from .office import DAYS, SOURCE_WEIGHTS, Office

CALLS_A_WEEKDAY = 38

WEEKDAY_LOAD = (1.3, 1.12, 1.0, 0.95, 0.86, 0.45, 0.0)
HOUR_LOAD = {9: 0.8, 10: 1.25, 11: 1.35, 12: 1.05, 13: 0.7, 14: 1.05, 15: 1.1, 16: 0.9, 17: 0.6}

OUTCOME_WEIGHTS = {
    outcomes.ANSWERED: 690,
    outcomes.REFERRED: 90,
    outcomes.CALLBACK: 55,
    outcomes.UNRESOLVED: 40,
    outcomes.SILENT: 35,
    outcomes.WRONG_NUMBER: 30,
    outcomes.HANGUP: 30,
    outcomes.ABUSE: 4,
    outcomes.THANKS: 26,
}

MEDIAN_TALK = 150
LONGEST_TALK = 25 * 60
TALK_SPREAD = 0.55
"""Of the logarithm of the duration: the mean is some 16 % above the median."""


def month_of_calls(office: Office) -> list[CallValues]:
    """The calls of the last weeks, the latest a few minutes old; nothing is filed yet."""
    calls = [_call(office, at) for at in _arrivals(office)]
    _promise_callbacks(office, calls)
    return calls


def register(office: Office, calls: list[CallValues]) -> None:
    """File the calls and what followed: callbacks, a few corrections, two calls in the bin."""
    random, now = office.random, office.now
    ids = insert_calls(calls, by=None, now=now)
    filed = list(zip(ids, calls, strict=True))
    kept = [_callback(office, call, id) for id, call in filed if call.callback_done is not None]
    filed += zip(insert_calls(kept, by=None, now=now), kept, strict=True)
    _enter(office, filed)
    answered = [(id, call) for id, call in filed if call.answer and call.direction == "in"]
    for id, call in answered[-30::10]:
        text = office.text["corrected"] + call.answer
        at = min(_ends(call) + timedelta(minutes=random.randrange(3, 30)), now)
        change_call(id, {"answer": text, "urgency": 1}, by=random.choice(office.operators), now=at)
    silent = [id for id, call in filed if call.outcome_id == office.outcomes[outcomes.SILENT]]
    delete_calls(silent[-2:], by=office.operators[0], now=now - timedelta(minutes=2))


def _arrivals(office: Office) -> list[datetime]:
    """When people call: more on Mondays and before noon, a few outside the hours."""
    random, now = office.random, office.now
    last = now - timedelta(minutes=4)
    today = now.astimezone(office.hours.zone).date()
    found: list[datetime] = []
    for days in range(DAYS, -1, -1):
        day = today - timedelta(days=days)
        for start, end in office.hours.of_day(day):
            growth = 1.1 - 0.2 * days / DAYS
            load = CALLS_A_WEEKDAY * WEEKDAY_LOAD[day.weekday()] * growth
            calls = max(1, round(random.gauss(load, math.sqrt(load))))
            hours = [h for h in HOUR_LOAD if start <= _at_hour(office, start, h) < end]
            for hour in random.choices(hours, [HOUR_LOAD[h] for h in hours], k=calls):
                begins = _at_hour(office, start, hour)
                found.append(begins + timedelta(seconds=random.randrange(3600)))
            if random.random() < 0.5:
                found.append(end + timedelta(seconds=random.randrange(60, 2400)))
            if random.random() < 0.3:
                found.append(start - timedelta(seconds=random.randrange(60, 1800)))
    found = sorted(at.replace(microsecond=0) for at in found if at <= last)
    recently = now - timedelta(minutes=12)
    if office.hours.is_open(last) and (not found or found[-1] < recently):
        found.append(last.replace(microsecond=0))
    return found


def _at_hour(office: Office, day: datetime, hour: int) -> datetime:
    local = day.astimezone(office.hours.zone)
    return local.replace(hour=hour, minute=0).astimezone(day.tzinfo)


def _call(office: Office, arrives: datetime) -> CallValues:
    """One call, taken by whoever is free."""
    random = office.random
    kind = random.choices(list(OUTCOME_WEIGHTS), list(OUTCOME_WEIGHTS.values()))[0]
    if kind == outcomes.CALLBACK and arrives > office.now - timedelta(days=4):
        kind = outcomes.ANSWERED  # The recent promises are made on purpose, further down.
    free = [id for id, until in office.busy_until.items() if until <= arrives]
    operator = (
        random.choice(free) if free else min(office.busy_until, key=office.busy_until.__getitem__)
    )
    started = max(arrives, office.busy_until[operator])
    wait = int((started - arrives).total_seconds()) + min(90, int(random.expovariate(1 / 9)) + 2)
    call = CallValues(
        office.line_id,
        started,
        wait=wait,
        outcome_id=office.outcomes[kind],
        taken_by_id=operator,
    )
    if random.random() < 0.04:
        call.withheld = True
    elif random.random() < 0.97:
        caller = random.choices(office.callers, office.caller_weights)[0]
        call.number = caller.number
        if kind in outcomes.WITH_QUESTION or kind == outcomes.THANKS:
            call.caller_name, call.organisation = caller.name, caller.organisation
    if kind in outcomes.WITH_QUESTION:
        _talk(office, call, kind)
    else:
        call.duration = random.randrange(5, 55 if kind == outcomes.THANKS else 30)
    left = int((office.now - started).total_seconds()) - 20
    call.duration = max(3, min(call.duration or 0, left))
    office.busy_until[operator] = started + timedelta(
        seconds=call.duration + random.randrange(5, 40)
    )
    return call


def _talk(office: Office, call: CallValues, kind: str) -> None:
    """What was asked and said."""
    random = office.random
    number = random.choices(range(len(office.topics)), office.topic_weights)[0]
    talks = office.text["topics"][number]["talks"]
    talk = random.choices(talks, range(len(talks) + 2, 2, -1))[0]
    call.topic_id = office.topics[number]
    call.question, answer = office.filled(*talk)
    if kind in (outcomes.ANSWERED, outcomes.REFERRED):
        call.answer = answer
    if kind == outcomes.REFERRED:
        call.referred_to = random.choice(office.text["referred"])
    if kind == outcomes.CALLBACK:
        call.callback_due = office.open_from(
            call.started_at.replace(second=0) + timedelta(hours=random.choice((2, 3, 4, 20, 24)))
        )
        agreed = (call.callback_due - call.started_at) * random.uniform(0.4, 1.05)
        call.callback_done = office.open_from(call.started_at + agreed).replace(microsecond=0)
    talking = random.lognormvariate(math.log(MEDIAN_TALK), TALK_SPREAD)
    call.duration = int(max(25, min(talking, LONGEST_TALK)))
    call.urgency = random.choices((0, 1, 2), (91, 7, 2))[0]
    if random.random() < 0.45:
        call.source_id = random.choices(office.sources, list(SOURCE_WEIGHTS.values()))[0]
    if random.random() < 0.08:
        call.notes = random.choice(office.text["notes"])


def _promise_callbacks(office: Office, calls: list[CallValues]) -> None:
    """Turn some of the latest calls into promises that are overdue or still to be kept."""
    now = office.now
    kinds = {id: kind for kind, id in office.outcomes.items()}
    recent = [
        call
        for call in calls[-60:]
        if kinds[call.outcome_id or 0] == outcomes.ANSWERED and call.number and call.caller_name
    ]
    overdue = [now - timedelta(hours=1, minutes=35), now - timedelta(minutes=20)]
    coming = [now + timedelta(minutes=45), now + timedelta(hours=3), now + timedelta(hours=24)]
    dues = [office.open_until(due) for due in overdue] + [office.open_from(due) for due in coming]
    step = max(1, len(recent) // (len(dues) + 1))
    dues = [due.replace(second=0, microsecond=0) for due in dues]
    for call, due in zip(recent[::step], dues, strict=False):
        if due > call.started_at:
            call.outcome_id = office.outcomes[outcomes.CALLBACK]
            call.answer, call.callback_due = "", due


def _enter(office: Office, filed: list[tuple[int, CallValues]]) -> None:
    """Say who entered each call and when: right after it, now and then a colleague much later."""
    random, now = office.random, office.now
    rows: list[tuple[int | None, int, int]] = []
    for id, call in filed:
        by, at = call.taken_by_id, _ends(call) + timedelta(seconds=random.randrange(10, 60))
        late = at + timedelta(minutes=random.randrange(60, 240))
        if random.random() < 0.03 and late < now:
            by, at = random.choice(office.operators), late
        rows.append((by, int(min(at, now).timestamp()), id))
    cursor = database.cursor()
    cursor.executemany("UPDATE call SET entered_by_id = ?, entered_at = ? WHERE id = ?", rows)
    cursor.close()
    # The triggers took this for edits.
    Change.delete().execute()


def _ends(call: CallValues) -> datetime:
    return call.started_at + timedelta(seconds=call.duration or 0)


def _callback(office: Office, promised: CallValues, promised_id: int) -> CallValues:
    """The outgoing call that kept a promise."""
    random = office.random
    talks = office.text["topics"][office.topics.index(promised.topic_id or 0)]["talks"]
    _, answer = office.filled(*random.choice(talks))
    return CallValues(
        office.line_id,
        promised.callback_done or office.now,
        direction="out",
        number=promised.number,
        caller_name=promised.caller_name,
        organisation=promised.organisation,
        duration=random.randrange(40, 240),
        question=promised.question,
        answer=answer,
        topic_id=promised.topic_id,
        outcome_id=office.outcomes[outcomes.ANSWERED],
        taken_by_id=random.choice(office.operators),
        continues_id=promised_id,
    )
