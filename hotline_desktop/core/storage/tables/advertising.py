"""Where the line is made known."""

from __future__ import annotations

from peewee import DateField, ForeignKeyField, TextField

from ..fields import InstantField, MoneyField
from .base import Table
from .lines import Line
from .lists import Source


class Placement(Table):
    """An advertisement of a line. ``core.advertising.placements.Placing`` says what each field is.

    Attributes:
        source: its channel, an entry of the list of how callers heard of the line.
    """

    line = ForeignKeyField(Line, backref="placements", on_delete="CASCADE")
    source = ForeignKeyField(Source, backref="placements")
    name = TextField()
    place = TextField(default="")
    starts = DateField()
    ends = DateField(null=True)
    cost = MoneyField()
    contact = TextField(default="")
    text = TextField(default="")
    created_at = InstantField()
    deleted_at = InstantField(null=True)
