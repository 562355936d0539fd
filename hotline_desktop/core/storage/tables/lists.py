"""The lists behind a call: who took it, what about, how it ended, how the line was known."""

from __future__ import annotations

from peewee import SQL, BlobField, ForeignKeyField, IntegerField, TextField

from .base import ListItem, Table, new_uid


class Operator(ListItem):
    """Someone who takes calls; one who left is retired.

    Attributes:
        introduces_as: the name said in the greeting.
        extension: the telephone on the desk. ``languages``: spoken with callers.
        colour: ``#rrggbb`` of the initials, empty for one that follows from the id.
        weekly_minutes: working time of a week, 0 for the office's usual one.
    """

    introduces_as = TextField(default="")
    merged_into = ForeignKeyField("self", null=True)
    extension = TextField(default="", constraints=[SQL("DEFAULT ''")])
    skills = TextField(default="", constraints=[SQL("DEFAULT ''")])
    languages = TextField(default="", constraints=[SQL("DEFAULT ''")])
    notes = TextField(default="", constraints=[SQL("DEFAULT ''")])
    colour = TextField(default="", constraints=[SQL("DEFAULT ''")])
    weekly_minutes = IntegerField(default=0, constraints=[SQL("DEFAULT 0")])
    uid = TextField(default=new_uid, constraints=[SQL("DEFAULT ''")])


class OperatorPhoto(Table):
    """A small square picture of an operator, apart so that lists of people stay small."""

    operator = ForeignKeyField(Operator, primary_key=True, on_delete="CASCADE")
    picture = BlobField()


class Topic(ListItem):
    """What calls are about, as a tree: ``parent`` is the wider topic."""

    merged_into = ForeignKeyField("self", null=True)
    parent = ForeignKeyField("self", null=True, backref="children")
    uid = TextField(default=new_uid, constraints=[SQL("DEFAULT ''")])


class Outcome(ListItem):
    """How calls end. ``kind`` is one of ``core.calls.outcomes.KINDS`` and never changes."""

    kind = TextField()
    merged_into = ForeignKeyField("self", null=True)
    uid = TextField(default=new_uid, constraints=[SQL("DEFAULT ''")])


class Source(ListItem):
    """How callers heard of the line."""

    merged_into = ForeignKeyField("self", null=True)
    uid = TextField(default=new_uid, constraints=[SQL("DEFAULT ''")])
