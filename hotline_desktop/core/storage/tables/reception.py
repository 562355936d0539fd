"""Who takes a line's calls, and what is ready for it."""

from __future__ import annotations

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField, MoneyField
from .base import Table
from .imports import ImportBatch
from .lines import Line
from .lists import Operator


class Reception(Table):
    """From ``starts`` on calls are taken in this ``mode``; ``core.line.reception`` knows more."""

    line = ForeignKeyField(Line, backref="receptions", on_delete="CASCADE")
    starts = DateField()
    mode = TextField()
    partner = TextField(default="")
    monthly = MoneyField()
    included_calls = IntegerField(default=0)
    per_call = MoneyField()
    per_minute = MoneyField()


class PartnerOperator(Table):
    """An operator who works for the partner."""

    operator = ForeignKeyField(Operator, on_delete="CASCADE")


class PartnerBatch(Table):
    """An import that brought calls which the partner had taken."""

    batch = ForeignKeyField(ImportBatch, on_delete="CASCADE")


class ReadinessItem(Table):
    """What the supervisor said of an item of the checklist; own items have no ``code``.

    ``dropped``: it is not needed here.
    """

    line = ForeignKeyField(Line, backref="readiness", on_delete="CASCADE")
    code = TextField(default="")
    step = IntegerField()
    title = TextField(default="")
    owner = TextField(default="")
    due = DateField(null=True)
    done_at = InstantField(null=True)
    dropped = BooleanField(default=False)
