"""Everything that the offers for a line are compared by, in one piece."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from hotline_desktop.core import settings
from hotline_desktop.core.charts import LINES, Chart, Mark, Series
from hotline_desktop.core.number_texts import duration_text, number_text
from hotline_desktop.core.text import tr

from .compare import Cost, Curve, all_crossings, costs, curve
from .offers import offers
from .traffic import LoggedTraffic, StatedTraffic, Traffic, channels_needed, logged_traffic
from .verdict import BLOCKED, CALLS_IN, CALLS_OUT, SECONDS, TERM

POINTS = 60
LEAST_CALLS = 200
NAME = 34
"""Letters of a carrier's name in the chart."""


@dataclass(frozen=True)
class Wish:
    """What offers are to be compared at.

    Attributes:
        logged: over the line's own calls; else at the traffic that the settings state.
        chosen: a day of the first and a day of the last month to replay; None: all whole ones.
    """

    logged: bool = True
    chosen: tuple[date, date] | None = None


@dataclass(frozen=True)
class Comparison:
    """The offers compared.

    Attributes:
        traffic: what was talked; None where the log holds nothing of it.
        channels: needed at the blocking that the settings state.
        term: months.
        costs: the cheapest first.
        curves: cost against calls a month, by offer, up to ``most``.
    """

    traffic: Traffic | None
    channels: int = 1
    term: int = 12
    costs: tuple[Cost, ...] = ()
    curves: dict[int, Curve] | None = None
    most: Decimal = Decimal(LEAST_CALLS)


def stated_traffic() -> StatedTraffic:
    """The traffic that the supervisor has stated."""
    return StatedTraffic(
        settings.get(CALLS_IN), settings.get(CALLS_OUT), max(1, settings.get(SECONDS))
    )


def compare_offers(line_id: int, zone: ZoneInfo, now: datetime, wish: Wish) -> Comparison:
    """Compare the offers for a line; takes about a second for a hundred thousand calls."""
    term = settings.get(TERM)
    traffic: Traffic | None = stated_traffic()
    if wish.logged:
        traffic = logged_traffic(line_id, zone, now, wish.chosen)
    if traffic is None:
        return Comparison(None, term=term)
    channels = channels_needed(traffic, settings.get(BLOCKED) / 100)
    known = offers(line_id)
    incoming, outgoing = traffic.calls_a_month()
    calls = incoming + outgoing
    share = outgoing / calls if calls else Decimal(0)
    mean = traffic.mean_seconds()
    curves = {
        id: curve(offer, mean=mean, outgoing_share=share, channels=channels, term=term)
        for id, offer in known.items()
    }
    found = tuple(costs(known, traffic, channels=channels, term=term))
    return Comparison(traffic, channels, term, found, curves, max(Decimal(LEAST_CALLS), 2 * calls))


def traffic_words(comparison: Comparison) -> str:
    """What the offers are compared at, in a sentence or two."""
    traffic = comparison.traffic
    if traffic is None:
        return tr("No conversation of this line in the months chosen: state the traffic instead.")
    incoming, outgoing = traffic.calls_a_month()
    said = [
        tr(
            "{incoming} incoming and {outgoing} outgoing calls a month of {mean} on average.",
            incoming=number_text(float(incoming)),
            outgoing=number_text(float(outgoing)),
            mean=duration_text(round(traffic.mean_seconds())),
        )
    ]
    if isinstance(traffic, LoggedTraffic) and not traffic.whole_months:
        said.append(tr("The log holds no whole month yet: its last 30 days stand for one."))
    said.append(
        tr(
            "%n channels are needed so that at most {share} % of calls find the line busy.",
            comparison.channels,
            share=f"{settings.get(BLOCKED):g}",
        )
    )
    return " ".join(said)


def cost_chart(comparison: Comparison) -> Chart | None:
    """Cost of a month against calls a month, marked where another offer becomes the cheapest."""
    curves, most = comparison.curves, comparison.most
    if not curves:
        return None
    xs = [most * n / POINTS for n in range(POINTS + 1)]
    names = {cost.offer_id: _short(cost.offer.carrier) for cost in comparison.costs}
    crossed = [found for found in all_crossings(curves, most) if found.cheapest]
    return Chart(
        LINES,
        tr("Cost a month by calls"),
        (),
        tuple(Series(names[id], tuple(float(one.at(x)) for x in xs)) for id, one in curves.items()),
        unit="money",
        xs=tuple(map(float, xs)),
        x_title=tr("calls a month"),
        marks=tuple(
            Mark(
                float(found.calls),
                float(curves[found.cheaper].at(found.calls)),
                number_text(float(found.calls)),
            )
            for found in crossed
        ),
        about=tr("Where lines cross, another offer becomes the cheapest."),
    )


def _short(name: str) -> str:
    """A name that stands at the end of a line."""
    return name if len(name) <= NAME else name[: NAME - 1].rstrip() + "…"
