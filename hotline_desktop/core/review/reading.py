"""Everything that the data says of a period and of the one before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .choices import first_call_day
from .figures import Figures, figures
from .period import Period
from .questions import prepared_answers
from .team import Team, read_team


@dataclass(frozen=True)
class Reading:
    """A period with the one before, as read at ``now``."""

    now: datetime
    figures: Figures
    before: Figures
    team: Team
    team_before: Team
    prepared: int
    log_begins: date | None
    """``prepared`` is how many prepared answers there are, the log begins with its first call."""

    @property
    def period(self) -> Period:
        """The days under review."""
        return self.figures.period

    @property
    def comparable(self) -> bool:
        """Whether the period before has calls to compare with."""
        return self.before.total.calls > 0

    @property
    def counts_comparable(self) -> bool:
        """Whether numbers of calls can be compared: the log holds all of the period before."""
        begins = self.log_begins
        return self.comparable and begins is not None and begins <= self.before.period.first


def read(period: Period, now: datetime) -> Reading:
    """Count a period and the one before."""
    found, before = figures(period, now), figures(period.before(), now)
    return Reading(
        now,
        found,
        before,
        read_team(period, found.by_operator, now),
        read_team(period.before(), before.by_operator, now),
        prepared_answers(),
        first_call_day(period.lines),
    )
