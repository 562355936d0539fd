"""The lists behind a call: who took it, what about, how it ended, how the line was known."""

from __future__ import annotations

from peewee import ForeignKeyField, TextField

from .base import ListItem


class Operator(ListItem):
    """Someone who takes calls. ``introduces_as`` is the name said in the greeting."""

    introduces_as = TextField(default="")
    merged_into = ForeignKeyField("self", null=True)


class Topic(ListItem):
    """What calls are about."""

    merged_into = ForeignKeyField("self", null=True)


class Outcome(ListItem):
    """How calls end. ``kind`` is one of ``core.calls.outcomes.KINDS`` and never changes."""

    kind = TextField()
    merged_into = ForeignKeyField("self", null=True)


class Source(ListItem):
    """How callers heard of the line."""

    merged_into = ForeignKeyField("self", null=True)
