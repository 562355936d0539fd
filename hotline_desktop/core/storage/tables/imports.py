"""Imports: batches that can be taken back, and layouts remembered for the next file."""

from __future__ import annotations

from peewee import ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table
from .lists import Operator


class ImportBatch(Table):
    """One import of one sheet. ``area`` is what was imported (``calls``); counts are rows.

    ``alive_at`` is set while the import is under way: when it last wrote something.
    """

    area = TextField()
    file_name = TextField()
    sheet = TextField(default="")
    at = InstantField()
    by = ForeignKeyField(Operator, null=True)
    new = IntegerField()
    changed = IntegerField()
    same = IntegerField()
    refused = IntegerField()
    created = TextField(default="{}")
    undone_at = InstantField(null=True)
    alive_at = InstantField(null=True)


class ImportChange(Table):
    """A row that a batch touched: ``before`` is empty for a new one, else JSON of the old values.

    ``after`` holds the values that the batch wrote, to see what was edited since.
    """

    batch = ForeignKeyField(ImportBatch, backref="rows", on_delete="CASCADE")
    row = IntegerField()
    before = TextField(default="")
    after = TextField(default="")


class ImportLayout(Table):
    """How a spreadsheet of this shape was read last time: ``shape`` is a digest of its headings."""

    area = TextField()
    shape = TextField()
    mapping = TextField()
    used_at = InstantField()

    class Meta:
        indexes = ((("area", "shape"), True),)
