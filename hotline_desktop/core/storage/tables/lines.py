"""Hotlines and when they are open."""

from __future__ import annotations

from peewee import DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table


class Line(Table):
    """A hotline. ``timezone`` is an IANA name; ``language`` is its callers' (``ru``, ``en``)."""

    name = TextField()
    organisation = TextField()
    number = TextField(default="")
    timezone = TextField()
    language = TextField()
    greeting = TextField(default="")
    closing = TextField(default="")
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
