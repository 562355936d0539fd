"""A new hotline: what the first start asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from . import lists, phones, settings
from .errors import UserError
from .line.hours import Period
from .line.hours_store import set_hours
from .line.lines import add_line, lines
from .storage.database import transaction
from .storage.tables import Operator
from .text import tr

OFFICE_HOURS = tuple(Period(weekday, 9 * 60, 18 * 60) for weekday in range(5))
"""Monday to Friday, 9:00 to 18:00: a start that the supervisor changes."""


@dataclass(frozen=True)
class NewHotline:
    """The answers to the five questions of the first start.

    Attributes:
        region: two-letter country of the computer; numbers are read as there, if that fits.
    """

    organisation: str
    line_name: str
    number: str
    language: str
    timezone: str
    operators: tuple[str, ...] = ()
    region: str = ""


def is_set_up() -> bool:
    """Whether there is a line yet."""
    return bool(lines(retired=True))


def create_hotline(new: NewHotline, now: datetime, hours: Iterable[Period] = OFFICE_HOURS) -> int:
    """Create the line, the built-in lists and the operators; returns the line's id.

    Raises:
        UserError: the line has no name, or its number has no digit.
    """
    if new.number.strip() and not any(map(str.isdigit, new.number)):
        raise UserError(
            tr("“{text}” is not a telephone number.", text=new.number.strip()),
            action=tr("Leave it empty if there is none yet."),
        )
    with transaction():
        line_id = add_line(
            name=new.line_name,
            organisation=new.organisation,
            number=new.number,
            language=new.language,
            timezone=new.timezone,
            now=now,
        )
        set_hours(line_id, hours)
        lists.install_built_in()
        for name in new.operators:
            if name.strip():
                lists.find_or_add(Operator, name)
        if new.language in ("ru", "en"):
            settings.put(settings.LANGUAGE, new.language)
        if new.number.strip() or new.region:
            settings.put(settings.REGION, phones.country(new.number, new.region))
    return line_id
