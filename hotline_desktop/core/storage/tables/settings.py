"""Settings of the office."""

from __future__ import annotations

from peewee import CharField, Model, TextField

from .base import database


class Setting(Model):
    """A setting that differs from its default. ``value`` is JSON."""

    name = CharField(primary_key=True)
    value = TextField()

    class Meta:
        database = database
        legacy_table_names = False
