"""Hotlines and when they are open."""

from __future__ import annotations

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table
from .lists import Operator


class Line(Table):
    """A hotline. ``timezone`` is an IANA name; ``language`` is its callers' (``ru``, ``en``).

    ``core.line`` says what the other fields are; ``holiday_hours`` is a JSON list of periods in
    minutes from midnight.
    """

    name = TextField()
    organisation = TextField()
    timezone = TextField()
    language = TextField()
    other_languages = TextField(default="")
    purpose = TextField(default="")
    kind = TextField(default="permanent")
    email = TextField(default="")
    opens = DateField(null=True)
    closes = DateField(null=True)
    holidays = TextField(default="usual")
    holiday_hours = TextField(default="[]")
    created_at = InstantField()
    retired_at = InstantField(null=True)


class LineNumber(Table):
    """A telephone number of a line, as typed; the first is the one that is made known."""

    line = ForeignKeyField(Line, backref="numbers", on_delete="CASCADE")
    number = TextField()
    label = TextField(default="")
    position = IntegerField(default=0)


class LineSeason(Table):
    """A part of each year with a week of its own, both days included; may pass New Year."""

    line = ForeignKeyField(Line, backref="seasons", on_delete="CASCADE")
    name = TextField(default="")
    first_month = IntegerField()
    first_day = IntegerField()
    last_month = IntegerField()
    last_day = IntegerField()


class LinePeriod(Table):
    """A period of every week, or of those of a season.

    Minutes from midnight of ``weekday`` (0 is Monday), local time.
    ``ends`` may lie beyond 1440: the period goes on past midnight.
    """

    line = ForeignKeyField(Line, backref="periods", on_delete="CASCADE")
    season = ForeignKeyField(LineSeason, backref="periods", on_delete="CASCADE", null=True)
    weekday = IntegerField()
    starts = IntegerField()
    ends = IntegerField()


class LineException(Table):
    """A date that differs from the week: closed without ``starts``, else open in that period.

    With ``last`` all dates up to it do.
    """

    line = ForeignKeyField(Line, backref="exceptions", on_delete="CASCADE")
    date = DateField()
    last = DateField(null=True)
    name = TextField(default="")
    starts = IntegerField(null=True)
    ends = IntegerField(null=True)


class Script(Table):
    """What is said in calls of one ``kind`` (``in``, ``out``), from ``valid_from`` on.

    ``valid_from`` is null where it holds from the beginning; ``prompts`` are lines.
    """

    line = ForeignKeyField(Line, backref="scripts", on_delete="CASCADE")
    kind = TextField()
    valid_from = DateField(null=True)
    greeting = TextField(default="")
    opening = TextField(default="")
    prompts = TextField(default="")
    closing = TextField(default="")
    created_at = InstantField()
    changed_by = ForeignKeyField(Operator, null=True, index=False)
    changed_at = InstantField(null=True)
    deleted_at = InstantField(null=True)
