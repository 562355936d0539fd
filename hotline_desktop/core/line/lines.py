"""The lines of the office."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.cache import while_unchanged
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Line, Script
from hotline_desktop.core.text import tr

from .hours import AROUND_THE_CLOCK, Hours
from .hours_store import hours_of, set_hours
from .numbers import Number, numbers_of, set_numbers
from .phrases import DEFAULT_SCRIPTS

PERMANENT, PERIODIC, ONE_OFF = "permanent", "periodic", "one-off"
KINDS: dict[str, Callable[[], str]] = {
    PERMANENT: lambda: tr("Permanent"),
    PERIODIC: lambda: tr("Periodic: in seasons of each year"),
    ONE_OFF: lambda: tr("One-off: for a campaign or an event"),
}
"""How long a line is meant to be there."""


@dataclass(frozen=True)
class LineInfo:
    """A line as the desk needs it.

    Attributes:
        language: of its callers, ``ru`` or ``en``: script and texts are in it.
        other_languages: spoken as well, as the supervisor wrote them.
        kind: one of ``KINDS``.
        numbers: its own, the main one first; ``numbers.held_numbers`` knows those of contracts.
    """

    id: int
    name: str
    organisation: str
    language: str
    hours: Hours
    numbers: tuple[Number, ...] = ()
    purpose: str = ""
    kind: str = PERMANENT
    other_languages: str = ""
    email: str = ""

    @property
    def number(self) -> str:
        """The number that is made known, "" without one."""
        return self.numbers[0].number if self.numbers else ""

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that the line lives in."""
        return self.hours.zone

    @property
    def opens(self) -> date | None:
        """Its first date, None where it has always been there."""
        return self.hours.opens

    @property
    def closes(self) -> date | None:
        """Its last date, None where no end is planned."""
        return self.hours.closes


@while_unchanged
def lines(*, retired: bool = False) -> list[LineInfo]:
    """The lines in use, oldest first."""
    query = Line.select().order_by(Line.id)
    if not retired:
        query = query.where(Line.retired_at.is_null())
    return [_info(line) for line in query]


@while_unchanged
def line_info(line_id: int) -> LineInfo:
    """One line."""
    return _info(Line.get_by_id(line_id))


def _info(line: Line) -> LineInfo:
    return LineInfo(
        line.id,
        line.name,
        line.organisation,
        line.language,
        hours_of(line.id),
        numbers_of(line.id),
        line.purpose,
        line.kind,
        line.other_languages,
        line.email,
    )


def add_line(
    *, name: str, organisation: str, number: str, language: str, timezone: str, now: datetime
) -> int:
    """A new line, open around the clock, with the usual script of its callers' language.

    Returns:
        Its id.

    Raises:
        UserError: a name is missing or the time zone is unknown.
    """
    _check(name=name, timezone=timezone)
    with transaction():
        line = Line.create(
            name=name.strip(),
            organisation=organisation.strip(),
            language=language,
            timezone=timezone,
            created_at=now,
        )
        set_numbers(line.id, [Number(number)])
        set_hours(line.id, AROUND_THE_CLOCK)
        for kind, phrases in DEFAULT_SCRIPTS.get(language, DEFAULT_SCRIPTS["en"]).items():
            Script.create(line=line, kind=kind, created_at=now, **phrases)
    return int(line.id)


def change_line(line_id: int, **values: Any) -> None:
    """Change name, organisation, language, timezone, purpose, kind, e-mail, dates and so on.

    Raises:
        UserError: a name is missing, the time zone is unknown, it closes before it opens.
    """
    _check(**values)
    with transaction():
        Line.update(**values).where(Line.id == line_id).execute()


def retire_line(line_id: int, now: datetime) -> None:
    """Offer a line no longer; its calls stay.

    Raises:
        UserError: it is the last one in use.
    """
    with transaction():
        others = Line.select().where(Line.retired_at.is_null(), Line.id != line_id)
        if not others.exists():
            raise UserError(tr("The last line cannot be retired."))
        Line.update(retired_at=now).where(Line.id == line_id).execute()


def take_back_line(line_id: int) -> None:
    """Offer a retired line again."""
    with transaction():
        Line.update(retired_at=None).where(Line.id == line_id).execute()


def _check(
    *,
    name: str = "-",
    timezone: str = "UTC",
    email: str = "",
    opens: date | None = None,
    closes: date | None = None,
    **_others: str,
) -> None:
    if not name.strip():
        raise UserError(tr("A line needs a name."))
    if timezone not in available_timezones():
        raise UserError(tr("“{name}” is not a time zone.", name=timezone))
    if email and (email.count("@") != 1 or email.strip("@") != email or " " in email):
        raise UserError(
            tr("“{text}” is not an e-mail address.", text=email),
            action=tr("Write it like help@example.org."),
        )
    if opens and closes and closes < opens:
        raise UserError(tr("A line does not close before it opens."))
