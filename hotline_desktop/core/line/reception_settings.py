"""What the office's own staff costs: stated by the supervisor, for the comparison."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from hotline_desktop.core import settings
from hotline_desktop.core.settings import Setting
from hotline_desktop.core.storage.database import transaction

HOURLY = Setting("own_hourly_cost", "0")
"""What a paid hour of an operator costs, taxes included; a decimal amount."""

MONTHLY = Setting("own_monthly_cost", "0")
"""Room, equipment and the like a month; a decimal amount."""

OCCUPANCY = Setting("own_occupancy_percent", 70)
"""How much of the paid time is talking with callers, where no roster says how long people work."""

BY_ROSTER = Setting("own_cost_by_roster", True)
"""Paid hours are those of the shifts, where there are some."""


@dataclass(frozen=True)
class OwnCost:
    """The cost of own staff; ``occupancy`` is a share above 0, up to 1."""

    hourly: Decimal
    monthly: Decimal
    occupancy: Decimal
    by_roster: bool


def own_cost() -> OwnCost:
    """What is stated now."""
    percent = min(100, max(1, settings.get(OCCUPANCY)))
    return OwnCost(
        Decimal(settings.get(HOURLY)),
        Decimal(settings.get(MONTHLY)),
        Decimal(percent) / 100,
        settings.get(BY_ROSTER),
    )


def state_own_cost(cost: OwnCost) -> None:
    """State it anew."""
    with transaction():
        settings.put(HOURLY, format(cost.hourly, "f"))
        settings.put(MONTHLY, format(cost.monthly, "f"))
        settings.put(OCCUPANCY, round(cost.occupancy * 100))
        settings.put(BY_ROSTER, cost.by_roster)
