"""Reviews that are kept."""

from __future__ import annotations

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table


class Review(Table):
    """The review of a period. ``lines`` is a JSON list of the lines' ids, empty for all."""

    first = DateField()
    last = DateField()
    lines = TextField(default="[]")
    notes = TextField(default="")
    created_at = InstantField()

    class Meta:
        indexes = ((("first", "last", "lines"), True),)


class ReviewPoint(Table):
    """A strength or a weakness in a review, and what is to be done about it.

    Attributes:
        key: of the rule that found it; empty for one of the supervisor's own.
        evidence: figure, comparison and guard, in the words of the day.
        action: what is to be done, by ``owner`` until ``due``; empty for nothing.
        edited: somebody changed it, so finding anew leaves it alone.
    """

    review = ForeignKeyField(Review, backref="points", on_delete="CASCADE")
    key = TextField(default="")
    kind = TextField()
    position = IntegerField(default=0)
    title = TextField()
    evidence = TextField(default="")
    action = TextField(default="")
    owner = TextField(default="")
    due = DateField(null=True)
    done_at = InstantField(null=True)
    edited = BooleanField(default=False)
    deleted_at = InstantField(null=True)
