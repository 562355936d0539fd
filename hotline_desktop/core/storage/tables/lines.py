"""Hotlines and when they are open."""

from __future__ import annotations

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table
from .lists import Operator


class Line(Table):
    """A hotline. ``timezone`` is an IANA name; ``language`` is its callers' (``ru``, ``en``)."""

    name = TextField()
    organisation = TextField()
    number = TextField(default="")
    timezone = TextField()
    language = TextField()
    created_at = InstantField()
    retired_at = InstantField(null=True)


class LinePeriod(Table):
    """A period of every week: minutes from midnight of ``weekday`` (0 is Monday), local time.

    ``ends`` may lie beyond 1440: the period goes on past midnight.
    """

    line = ForeignKeyField(Line, backref="periods", on_delete="CASCADE")
    weekday = IntegerField()
    starts = IntegerField()
    ends = IntegerField()


class LineException(Table):
    """A date that differs from the week: closed without ``starts``, else open in that period."""

    line = ForeignKeyField(Line, backref="exceptions", on_delete="CASCADE")
    date = DateField()
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
