"""The office's rules of work and rest, and what they are unless the office says otherwise.

The defaults follow Russian rules. Labour Code, art. 108: in the course of a working day (shift) a
lunch of 30 minutes at least and two hours at most, which is not working time; the office's own
rules or the contract may do without it where the shift is of four hours at most (so since Federal
Law 125-FZ of 18 June 2017). Art. 91: 40 working hours a week at most.

Two hours at the screen without a break at most is common practice, not a law: neither article says
it. Offices' instructions on safety at computers do, after the model ones for operators of computers
(TOI R-01-00-01-96, TOI R-45-084-01 of 2001), whose official texts were not at hand. It is the
office's own figure, as is the rest between two shifts. An office elsewhere sets its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from hotline_desktop.core.settings import Setting

SHORTEST_LUNCH = 30
LONGEST_LUNCH = 120
NO_LUNCH_NEEDED = 240
"""Minutes of a shift up to which the lunch may be left out (Labour Code, art. 108)."""

MOST_AWAY = Setting("roster_most_away", 0)
"""People on a break at once; 0 is half of those on shift: the calls decide within that."""

SPACING = Setting("roster_spacing", 45)
"""Fewest minutes at work between two breaks of a person."""

REST_BETWEEN_SHIFTS = Setting("roster_rest", 12 * 60)
"""Fewest minutes from the end of a day's last shift to the start of the next day's first."""

WEEKLY_MINUTES = Setting("roster_weekly_minutes", 40 * 60)
"""Most working minutes of a week, lunches not counted (Labour Code, art. 91)."""

REPLAN_NOTICE = Setting("roster_replan_notice", 5)
"""Minutes from now on in which replanning starts no break: nobody is sent off on the spot."""

TARGET_PERCENT = Setting("roster_target_percent", 80)
"""Share of calls that shall be answered within ``TARGET_SECONDS``."""

TARGET_SECONDS = Setting("roster_target_seconds", 20)


@dataclass(frozen=True)
class BreakRules:
    """The breaks of a shift; minutes, times of day from midnight of the shift's date.

    Attributes:
        lunch_length: 0 for a shift without lunch.
        lunch_from: earliest start of the lunch. ``lunch_to``: its latest end.
        short_breaks: how many besides the lunch, ``short_length`` minutes each.
        first_stretch: fewest minutes at the start without a break. ``last_stretch``: at the end.
        longest_stretch: most minutes at the screen without a break.
    """

    lunch_length: int = 60
    lunch_from: int = 12 * 60
    lunch_to: int = 15 * 60
    short_breaks: int = 3
    short_length: int = 15
    first_stretch: int = 60
    last_stretch: int = 45
    longest_stretch: int = 120

    def __post_init__(self) -> None:
        numbers = vars(self).values()
        if min(numbers) < 0 or self.longest_stretch == 0:
            raise ValueError("break rules are minutes above zero")
        if self.short_breaks and self.short_length == 0:
            raise ValueError("a short break has a length")


def most_away(setting: int, on_shift: int) -> int:
    """How many of those on shift may be away at once."""
    if setting > 0:
        return setting
    return (on_shift + 1) // 2
