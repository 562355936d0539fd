"""Own staff and call centre compared: volume, quality, cost, and where the two cost the same."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from hotline_desktop.core.carriers.compare import Curve, crossings
from hotline_desktop.core.charts import LINES, Chart, Mark, Series
from hotline_desktop.core.money import NOTHING, rounded
from hotline_desktop.core.number_texts import number_text
from hotline_desktop.core.review.figures import Tally, tallies
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.roster.shifts import shifts
from hotline_desktop.core.text import tr

from .lines import LineInfo
from .reception import OWN, Reception, in_turn, partner_operators, partners_sql, receptions
from .reception_settings import OwnCost, own_cost

HOUR, MINUTE = Decimal(3600), Decimal(60)
MONTHS_A_YEAR, DAYS_A_YEAR = Decimal(12), Decimal("365.25")
POINTS = 60
FAR = Decimal(20_000)
"""Calls a month up to which a break-even volume is looked for: more than any such office takes."""

LEAST_CALLS = 20
"""Fewer calls of a side are shown, but its handling time is no base for a break-even volume."""

USUAL_SECONDS = Decimal(180)
"""Handling time that is taken where the log knows none."""


@dataclass(frozen=True)
class Side:
    """The calls of one side in the period and what they cost.

    Attributes:
        cost: None where nothing is known of it: no rate, no terms.
    """

    tally: Tally
    cost: Decimal | None

    @property
    def per_call(self) -> Decimal | None:
        """Cost of an answered incoming call."""
        if self.cost is None or not self.tally.answered:
            return None
        return rounded(self.cost / self.tally.answered)


@dataclass(frozen=True)
class Compared:
    """Both sides in a period, and their cost of a month against its calls.

    Attributes:
        hours: of own staff that were counted; ``by_roster`` tells whether from shifts.
        break_even: calls a month at which the cheaper side changes, up to ``FAR``.
        most: calls a month that a chart shows.
    """

    period: Period
    own: Side
    partner: Side
    hours: Decimal
    by_roster: bool
    own_curve: Curve | None
    partner_curve: Curve | None
    break_even: tuple[Decimal, ...]
    most: Decimal


def compare_reception(line: LineInfo, first: date, last: date, now: datetime) -> Compared:
    """Compare the two sides of a line from ``first`` to ``last``, both included."""
    period = Period(first, last, line.zone, frozenset({line.id}))
    found = tallies(period, partners_sql(), now)
    own, partner = found.get(0, Tally()), found.get(1, Tally())
    cost = own_cost()
    hours, by_roster = _own_hours(own, period, cost)
    agreed = receptions(line.id)
    own_curve = _own_curve(own, hours, by_roster, period, cost)
    partner_curve = _partner_curve(partner, own, agreed)
    monthly = Decimal(own.calls + partner.calls) / _months(first, last)
    most = max(Decimal(100), monthly * 3)
    if partner_curve is not None and partner_curve.knee is not None:
        most = max(most, partner_curve.knee * 2)
    even = crossings(own_curve, partner_curve, FAR) if own_curve and partner_curve else []
    most = max(most, *(calls * 5 / 4 for calls in even), NOTHING)
    return Compared(
        period,
        Side(own, _own_spent(hours, period, cost)),
        Side(partner, _partner_spent(line, period, agreed, now)),
        hours,
        by_roster,
        own_curve,
        partner_curve,
        tuple(even),
        most,
    )


def _months(first: date, last: date) -> Decimal:
    return Decimal((last - first).days + 1) * MONTHS_A_YEAR / DAYS_A_YEAR


def _own_hours(own: Tally, period: Period, cost: OwnCost) -> tuple[Decimal, bool]:
    """Paid hours: of the shifts, or else of the calls at the share of time spent on them."""
    if cost.by_roster:
        strangers = partner_operators()
        minutes = sum(
            shift.working_minutes
            for shift in shifts(period.first, period.last)
            if shift.operator_id not in strangers
        )
        if minutes:
            return Decimal(minutes) / MINUTE, True
    seconds = Decimal(own.seconds + own.outgoing_seconds)
    return seconds / HOUR / cost.occupancy, False


def _own_spent(hours: Decimal, period: Period, cost: OwnCost) -> Decimal | None:
    if not cost.hourly and not cost.monthly:
        return None
    return rounded(cost.hourly * hours + cost.monthly * _months(period.first, period.last))


def _partner_spent(
    line: LineInfo, period: Period, agreed: list[Reception], now: datetime
) -> Decimal | None:
    """The partner's bill: each calendar month by the terms that hold, parts of it by days."""
    spent, known, whose = NOTHING, False, partners_sql()
    for one, first, last in _parts(agreed, period):
        part = Period(first, last, period.zone, frozenset({line.id}))
        tally = tallies(part, whose, now).get(1, Tally())
        share = Decimal((last - first).days + 1) / calendar.monthrange(first.year, first.month)[1]
        free = one.terms.included_calls * share
        calls = Decimal(tally.calls)
        paid = max(NOTHING, calls - free) / calls if calls else NOTHING
        minutes = Decimal(tally.seconds) / MINUTE
        spent += one.terms.monthly * share
        spent += paid * (one.terms.per_call * calls + one.terms.per_minute * minutes)
        known = True
    return rounded(spent) if known else None


def _parts(agreed: list[Reception], period: Period) -> Iterator[tuple[Reception, date, date]]:
    """The months of the period, cut where other terms begin, in which a partner is paid."""
    for one, until in in_turn(agreed):
        if one.mode == OWN:
            continue
        first = max(one.starts, period.first)
        end = period.last if until is None else min(period.last, until - timedelta(days=1))
        while first <= end:
            days = calendar.monthrange(first.year, first.month)[1]
            last = min(end, first.replace(day=days))
            yield one, first, last
            first = last + timedelta(days=1)


def _own_curve(
    own: Tally, hours: Decimal, by_roster: bool, period: Period, cost: OwnCost
) -> Curve | None:
    if not cost.hourly and not cost.monthly:
        return None
    if by_roster:
        monthly = cost.hourly * hours / _months(period.first, period.last)
        return Curve(cost.monthly + monthly, NOTHING, NOTHING, None)
    each = cost.hourly * _seconds(own) / HOUR / cost.occupancy
    return Curve(cost.monthly, each, each, None)


def _partner_curve(partner: Tally, own: Tally, agreed: list[Reception]) -> Curve | None:
    paid = [one for one in agreed if one.mode != OWN]
    if not paid:
        return None
    terms = paid[-1].terms
    known = partner if partner.timed >= LEAST_CALLS else own
    each = terms.per_call + terms.per_minute * _seconds(known) / MINUTE
    if not terms.included_calls:
        return Curve(terms.monthly, each, each, None)
    return Curve(terms.monthly, NOTHING, each, Decimal(terms.included_calls))


def _seconds(tally: Tally) -> Decimal:
    """Mean handling time."""
    if tally.timed < LEAST_CALLS:
        return USUAL_SECONDS
    return Decimal(tally.seconds) / tally.timed


def break_even_words(found: Compared) -> list[str]:
    """Where the two cost the same, in sentences, and what that rests on."""
    own, partner = found.own_curve, found.partner_curve
    if own is None or partner is None:
        missing = []
        if own is None:
            missing.append(tr("State what own staff costs to compare the two."))
        if partner is None:
            missing.append(tr("Note the terms of a call centre to compare the two."))
        return missing
    said = []
    for calls in found.break_even:
        later = calls + 1
        cheaper = tr("own staff") if own.at(later) < partner.at(later) else tr("the call centre")
        said.append(tr("From %n calls a month on {side} costs less.", round(calls), side=cheaper))
    if not said:
        middle = FAR / 2
        cheaper = tr("Own staff") if own.at(middle) < partner.at(middle) else tr("The call centre")
        said.append(
            tr("{side} costs less at any volume up to {calls} calls a month.", side=cheaper,
               calls=number_text(float(FAR)))
        )  # fmt: skip
    return said


def basis_words(found: Compared) -> str:
    """On what the cost of own staff rests."""
    cost = own_cost()
    hours = round(float(found.hours))
    if found.by_roster:
        return tr("Own staff: %n paid hours of the roster, and the costs of a month.", hours)
    return tr(
        "Own staff: %n paid hours, from the talking time at {percent} % of working time, and the "
        "costs of a month.",
        hours,
        percent=round(cost.occupancy * 100),
    )


def break_even_chart(found: Compared) -> Chart | None:
    """Cost of a month against its calls, marked where the two are the same."""
    own, partner = found.own_curve, found.partner_curve
    if own is None or partner is None:
        return None
    xs = [found.most * n / POINTS for n in range(POINTS + 1)]
    return Chart(
        LINES,
        tr("Cost a month by calls"),
        (),
        (
            Series(tr("Own staff"), tuple(float(own.at(x)) for x in xs)),
            Series(tr("Call centre"), tuple(float(partner.at(x)) for x in xs)),
        ),
        unit="money",
        xs=tuple(map(float, xs)),
        x_title=tr("calls a month"),
        marks=tuple(
            Mark(float(calls), float(own.at(calls)), number_text(float(calls)))
            for calls in found.break_even
        ),
        about=tr("Where the lines cross, both cost the same."),
    )


def last_days(now: datetime, line: LineInfo, days: int) -> tuple[date, date]:
    """The last ``days`` days, today included."""
    today = now.astimezone(line.zone).date()
    return today - timedelta(days=days - 1), today
