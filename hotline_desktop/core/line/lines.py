"""The lines of the office and what is said on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo, available_timezones

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Line
from hotline_desktop.core.text import tr

from .hours import Hours, hours_of

DEFAULT_SCRIPTS = {
    "en": (
        "{organisation}, good day! My name is {operator}. How can I help you?",
        "Thank you for calling. If anything else comes up, call us again. Goodbye!",
    ),
    "ru": (
        "{organisation}, здравствуйте! Меня зовут {operator}. Чем могу вам помочь?",
        "Спасибо за обращение. Если появятся вопросы, звоните нам ещё. Всего доброго!",
    ),
}
"""Greeting and closing phrase that a new line starts with, by its callers' language."""


@dataclass(frozen=True)
class LineInfo:
    """A line as the desk needs it."""

    id: int
    name: str
    organisation: str
    number: str
    language: str
    greeting: str
    closing: str
    hours: Hours

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that the line lives in."""
        return self.hours.zone


def lines(*, retired: bool = False) -> list[LineInfo]:
    """The lines in use, oldest first."""
    query = Line.select().order_by(Line.id)
    if not retired:
        query = query.where(Line.retired_at.is_null())
    return [_info(line) for line in query]


def line_info(line_id: int) -> LineInfo:
    """One line."""
    return _info(Line.get_by_id(line_id))


def _info(line: Line) -> LineInfo:
    return LineInfo(
        line.id,
        line.name,
        line.organisation,
        line.number,
        line.language,
        line.greeting,
        line.closing,
        hours_of(line.id),
    )


def add_line(
    *, name: str, organisation: str, number: str, language: str, timezone: str, now: datetime
) -> int:
    """A new line with the default script of its language.

    Raises:
        UserError: a name is missing or the time zone is unknown.
    """
    _check(name, timezone)
    greeting, closing = DEFAULT_SCRIPTS.get(language, DEFAULT_SCRIPTS["en"])
    with transaction():
        line = Line.create(
            name=name.strip(),
            organisation=organisation.strip(),
            number=number.strip(),
            language=language,
            timezone=timezone,
            greeting=greeting,
            closing=closing,
            created_at=now,
        )
    return int(line.id)


def change_line(line_id: int, **values: str) -> None:
    """Change name, organisation, number, language, timezone, greeting or closing of a line.

    Raises:
        UserError: a name is missing or the time zone is unknown.
    """
    _check(values.get("name", "-"), values.get("timezone", "UTC"))
    with transaction():
        Line.update(**values).where(Line.id == line_id).execute()


def _check(name: str, timezone: str) -> None:
    if not name.strip():
        raise UserError(tr("A line needs a name."))
    if timezone not in available_timezones():
        raise UserError(tr("“{name}” is not a time zone.", name=timezone))


def spoken(text: str, *, organisation: str, operator: str) -> str:
    """A phrase of the script with organisation and operator filled in."""
    return text.replace("{organisation}", organisation).replace("{operator}", operator)
