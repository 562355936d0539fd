"""The call register: calls, what changed in them, drafts of the open card."""

from __future__ import annotations

from peewee import SQL, BigIntegerField, BooleanField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table
from .lines import Line
from .lists import Operator, Outcome, Source, Topic


class Call(Table):
    """A registered call. Instants are UTC, durations whole seconds.

    Attributes:
        uid: names the call in workbooks that leave the program and come back.
        position: orders calls by start; ``started_at`` seconds times 65536 plus a counter, so it is
            unique. It is also the row id in the full-text index.
        number: as typed. ``caller_id``: the same in one form for all spellings (E.164, or the bare
            digits of an internal number). Both are empty where unknown; ``withheld`` says that the
            caller hid it.
        caller_key: ``caller_name`` folded for sorting and comparing.
        placement_id: the advertisement that the caller named; its channel is the ``source``.
        wait: seconds the caller waited before the answer.
        continues: the earlier call that this one takes up again.
        import_row: digest of the spreadsheet row that this call was last imported from.
        deleted_at: since when the call is in the bin; 0 while the import that brings it is under
            way, so that all its calls appear at once.
    """

    uid = TextField(unique=True)
    position = BigIntegerField(unique=True)
    line = ForeignKeyField(Line, backref="calls")
    direction = TextField(default="in")
    number = TextField(default="")
    caller_id = TextField(default="")
    withheld = BooleanField(default=False)
    caller_name = TextField(default="")
    caller_key = TextField(default="")
    organisation = TextField(default="")
    started_at = InstantField()
    ended_at = InstantField(null=True)
    duration = IntegerField(null=True)
    wait = IntegerField(null=True)
    question = TextField(default="")
    answer = TextField(default="")
    topic = ForeignKeyField(Topic, null=True, index=False)
    urgency = IntegerField(default=0)
    outcome = ForeignKeyField(Outcome, null=True, index=False)
    referred_to = TextField(default="")
    callback_due = InstantField(null=True)
    callback_done = InstantField(null=True)
    source = ForeignKeyField(Source, null=True, index=False)
    notes = TextField(default="")
    taken_by = ForeignKeyField(Operator, null=True, index=False)
    entered_by = ForeignKeyField(Operator, null=True, index=False)
    entered_at = InstantField()
    outside_hours = BooleanField(default=False)
    continues = ForeignKeyField("self", null=True)
    external_id = TextField(default="")
    import_row = TextField(default="")
    changed_by = ForeignKeyField(Operator, null=True, index=False)
    changed_at = InstantField(null=True)
    deleted_at = InstantField(null=True)
    # No foreign key: SQLite adds none to a table in use, and placements are never removed.
    placement_id = IntegerField(null=True)

    class Meta:
        indexes = (
            (("caller_id", "position"), False),
            (("caller_key", "position"), False),
            (("taken_by", "position"), False),
            (("topic", "position"), False),
            (("outcome", "position"), False),
            (("duration", "position"), False),
        )


Call.add_index(
    Call.index(Call.callback_due, name="call_open_callbacks").where(
        Call.callback_due.is_null(False), Call.callback_done.is_null(), Call.deleted_at.is_null()
    )
)
Call.add_index(Call.index(Call.deleted_at, name="call_bin").where(Call.deleted_at.is_null(False)))


class Change(Table):
    """What an edit changed: written by triggers of the database itself, and by ``core.lists`` for
    the name of a list entry.

    ``changes`` is a JSON object of column → [before, after].
    """

    table_name = TextField()
    row = IntegerField()
    at = InstantField(constraints=[SQL("DEFAULT (strftime('%s', 'now'))")])
    by = ForeignKeyField(Operator, null=True, index=False)
    changes = TextField()

    class Meta:
        indexes = ((("table_name", "row"), False),)


class Draft(Table):
    """A card that is not filed yet, as last typed. ``card`` is a JSON object."""

    card = TextField()
    updated_at = InstantField()
