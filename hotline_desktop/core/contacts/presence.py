"""Whether a contact is at work now, since when, until when, and who stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hotline_desktop.core.lists import canonical
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.roster.holidays import special_days
from hotline_desktop.core.roster.times import instant
from hotline_desktop.core.roster.whereabouts import Whereabouts, whereabouts
from hotline_desktop.core.storage.tables import Operator, database
from hotline_desktop.core.text import tr

from .browse import find_named
from .values import Contact
from .working_hours import DAY, Span, Week, parse

LOOK_AHEAD = 15
"""Days in which the next hours at work are looked for; the longest holidays are shorter."""

SHORTENED = 60
"""Minutes by which a shortened day ends earlier (Labour Code of Russia, article 95)."""

HERE, ON_CALL, BREAK, LUNCH, AWAY, OFF, UNKNOWN = (
    "here", "on_call", "break", "lunch", "away", "off", "unknown",
)  # fmt: skip

STATES: dict[str, Callable[[], str]] = {
    HERE: lambda: tr("At work"),
    ON_CALL: lambda: tr("On a call"),
    BREAK: lambda: tr("On a break"),
    LUNCH: lambda: tr("At lunch"),
    AWAY: lambda: tr("Away"),
    OFF: lambda: tr("Not at work"),
    UNKNOWN: lambda: tr("Hours not known"),
}
"""In the order in which somebody looking for a colleague wants them."""

TONES = {HERE: "good", ON_CALL: "warn", BREAK: "warn", LUNCH: "warn", AWAY: "bad"}
"""How the states look; those left out are neutral."""

_FROM_ROSTER = {
    "free": HERE, "on_call": ON_CALL, "break": BREAK, "lunch": LUNCH, "absent": AWAY, "off": OFF,
}  # fmt: skip

_WEEKDAYS: tuple[Callable[[], str], ...] = (
    lambda: tr("on Monday"),
    lambda: tr("on Tuesday"),
    lambda: tr("on Wednesday"),
    lambda: tr("on Thursday"),
    lambda: tr("on Friday"),
    lambda: tr("on Saturday"),
    lambda: tr("on Sunday"),
)


@dataclass(frozen=True)
class Presence:
    """Where a contact is.

    Attributes:
        state: a key of ``STATES``.
        since: when that began; None where nothing says.
        until: when it ends: the next pause or the end of work of somebody at work, the return of
            everybody else; None where nothing says.
        substitute: who stands in, whether needed now or not.
        substitute_id: the same as a contact, where there is one of this name.
    """

    contact_id: int
    state: str
    since: datetime | None = None
    until: datetime | None = None
    substitute: str = ""
    substitute_id: int | None = None

    @property
    def at_work(self) -> bool:
        """At work and not on a pause; who is on a call is at work."""
        return self.state in (HERE, ON_CALL)


State = tuple[str, datetime | None, datetime | None]
"""A key of ``STATES``, since when and until when."""


def presence(contact: Contact, now: datetime) -> Presence:
    """Where one contact is; see ``presences``."""
    return presences([contact], now)[contact.id]


def presences(contacts: Iterable[Contact], now: datetime) -> dict[int, Presence]:
    """Where contacts are, by their ids.

    The roster tells where those are who take calls, as long as it has shifts for them. For all
    others the hours that their entry states count, in the office's zone and with its holidays.
    """
    return presences_of(
        [(c.id, c.values.operator_id, c.values.hours, c.values.substitute) for c in contacts], now
    )


def presences_of(
    people: Iterable[tuple[int, int | None, str, str]], now: datetime
) -> dict[int, Presence]:
    """The same from what matters of each: id, operator, hours in words, who stands in."""
    clock = _Clock(now)
    named: dict[str, int | None] = {}
    found = {}
    for id, operator_id, hours, name in people:
        state, since, until = clock.state(operator_id, hours)
        if name and name not in named:
            named[name] = find_named(name)
        found[id] = Presence(id, state, since, until, name, named.get(name))
    return found


def at_work(now: datetime) -> set[int]:
    """The contacts that are at work now and not on a pause."""
    clock = _Clock(now)
    rows = database.execute_sql(
        "SELECT id, operator_id, hours FROM contact"
        " WHERE deleted_at IS NULL AND (hours <> '' OR operator_id IS NOT NULL)"
    )
    return {id for id, who, hours in rows if clock.state(who, hours)[0] in (HERE, ON_CALL)}


def described(found: Presence, now: datetime) -> str:
    """The state in words, with its end: “At lunch, back at 14:00”."""
    words = STATES[found.state]()
    if found.until is None:
        return words
    zone = office_zone()
    at = found.until.astimezone(zone)
    days = (at.date() - now.astimezone(zone).date()).days
    clock = f"{at:%H:%M}"
    if found.at_work or (found.state == AWAY and clock == "00:00"):
        last = at if days == 0 else at - timedelta(seconds=1)
        until = clock if days == 0 else f"{last:%d.%m}"
        return tr("{state} until {time}", state=words, time=until)
    if days == 0:
        return tr("{state}, back at {time}", state=words, time=clock)
    if days == 1:
        return tr("{state}, back tomorrow at {time}", state=words, time=clock)
    day = _WEEKDAYS[at.weekday()]() if days < 7 else f"{at:%d.%m}"
    return tr("{state}, back {day} at {time}", state=words, day=day, time=clock)


def with_substitute(found: Presence, now: datetime) -> str:
    """``described``, with who stands in while the contact cannot be asked."""
    words = described(found, now)
    if found.at_work or not found.substitute:
        return words
    return tr("{state}; {name} stands in", state=words, name=found.substitute)


class _Clock:
    """What is the same for all contacts at an instant."""

    def __init__(self, now: datetime) -> None:
        self._now, self._zone = now, office_zone()
        self._today = now.astimezone(self._zone).date()
        last = self._today + timedelta(days=LOOK_AHEAD)
        self._special = special_days(self._today - timedelta(days=1), last)
        self._into = canonical(Operator)
        self._operators: dict[int, Whereabouts] | None = None
        self._known: dict[str, State] = {}

    def state(self, operator_id: int | None, hours: str) -> State:
        """The state, since when and until when."""
        of_roster = self._of_roster(operator_id) if operator_id is not None else None
        if of_roster is not None:
            return of_roster
        if hours not in self._known:
            self._known[hours] = self._of_hours(hours)
        return self._known[hours]

    def _of_roster(self, operator_id: int) -> State | None:
        if self._operators is None:
            self._operators = whereabouts(self._now)
        found = self._operators.get(self._into.get(operator_id, operator_id))
        if found is None or (found.state == "off" and not (found.since or found.next_at)):
            return None
        until = found.until
        if found.state == "absent":
            until = found.next_at or until
        return _FROM_ROSTER[found.state], found.since, until

    def _of_hours(self, hours: str) -> State:
        week = parse(hours)
        if week is None:
            return UNKNOWN, None, None
        if _always(week):
            return HERE, None, None
        spans = sorted(
            (instant(day, start, self._zone), instant(day, end, self._zone), day)
            for day in (self._today + timedelta(days=n) for n in range(-1, LOOK_AHEAD + 1))
            for start, end in self._spans(week, day)
        )
        spans = _joined(spans)
        for start, end, _ in spans:
            if start <= self._now < end:
                return HERE, start, end
        before = [span for span in spans if span[1] <= self._now]
        after = next((span for span in spans if span[0] > self._now), None)
        since = before[-1][1] if before else None
        if after is None:
            return OFF, since, None
        # Between two spans of one day lies a pause.
        pausing = bool(before) and before[-1][2] == after[2] == self._today
        return LUNCH if pausing else OFF, since, after[0]

    def _spans(self, week: Week, day: date) -> list[Span]:
        special = self._special.get(day)
        spans = week.spans.get(day.weekday(), ())
        if special is None:
            return list(spans)
        if special.kind == "off":
            return []
        if special.kind == "work" and not spans:
            return list(next((s for d in range(7) if (s := week.spans.get(d))), ()))
        if special.kind == "short" and spans:
            last = spans[-1][1] - SHORTENED
            return [(start, min(end, last)) for start, end in spans if start < last]
        return list(spans)


def _always(week: Week) -> bool:
    return all(week.spans.get(day) == ((0, DAY),) for day in range(7))


def _joined(spans: list[tuple[datetime, datetime, date]]) -> list[tuple[datetime, datetime, date]]:
    """Spans that follow each other without a gap, as around the clock, made one."""
    found: list[tuple[datetime, datetime, date]] = []
    for start, end, day in spans:
        if found and found[-1][1] >= start:
            found[-1] = found[-1][0], max(end, found[-1][1]), day
        else:
            found.append((start, end, day))
    return found
