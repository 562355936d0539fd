"""The roster: templates, weeks, shifts with their breaks, absences, the people needed.

Times of day are minutes from midnight of the shift's date on the wall clock of the line; beyond
1440 they lie on the next day. What really happened is kept as instants.
"""

from __future__ import annotations

from peewee import SQL, BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table, new_uid
from .lists import Operator


class BreakRuleColumns(Table):
    """What a template says of breaks and a shift keeps, so that old days stay as they were.

    Attributes:
        lunch_length: minutes, 0 for a shift without lunch.
        lunch_from: earliest start of the lunch. ``lunch_to``: latest end of it.
        short_breaks: how many besides the lunch, each of ``short_length`` minutes.
        first_stretch: minutes at the start without a break. ``last_stretch``: at the end.
        longest_stretch: most minutes at the screen without a break.
    """

    lunch_length = IntegerField()
    lunch_from = IntegerField()
    lunch_to = IntegerField()
    short_breaks = IntegerField()
    short_length = IntegerField()
    first_stretch = IntegerField()
    last_stretch = IntegerField()
    longest_stretch = IntegerField()


class ShiftTemplate(BreakRuleColumns):
    """A shift as it is given out again and again. A retired one is no longer offered."""

    name = TextField()
    starts = IntegerField()
    ends = IntegerField()
    position = IntegerField(default=0)
    retired_at = InstantField(null=True)


class WeeklyShift(Table):
    """An operator's usual week: this template on every such weekday (0 is Monday)."""

    operator = ForeignKeyField(Operator, index=False)
    weekday = IntegerField()
    template = ForeignKeyField(ShiftTemplate, index=False)

    class Meta:
        indexes = ((("operator", "weekday", "template"), True),)


class Shift(BreakRuleColumns):
    """One person's shift on a date; somebody may have several a day."""

    operator = ForeignKeyField(Operator, index=False)
    date = DateField()
    starts = IntegerField()
    ends = IntegerField()
    template = ForeignKeyField(ShiftTemplate, null=True, index=False)
    notes = TextField(default="")
    uid = TextField(default=new_uid, constraints=[SQL("DEFAULT ''")])

    class Meta:
        indexes = ((("date", "operator"), False), (("operator", "date"), False))


class Break(Table):
    """A break of a shift: what was planned and what became of it.

    Attributes:
        kind: ``lunch`` or ``short``.
        starts: planned start, empty while there is no plan. ``length``: minutes.
        pinned: the planner leaves it where it is.
        state: ``planned``, ``running``, ``taken``, ``skipped`` or ``missed``.
        postponed: how often it was put off for a few minutes.
        reason: why it was skipped.
        offered: when its reminder was first shown: a call may have held it back.
        missed: where it was planned when it was first missed; it may be planned again since.
        put_off_until: when its reminder is said again; of no account once it is planned for later.
    """

    shift = ForeignKeyField(Shift, backref="breaks", on_delete="CASCADE")
    kind = TextField()
    starts = IntegerField(null=True)
    length = IntegerField()
    pinned = BooleanField(default=False)
    state = TextField(default="planned")
    taken_start = InstantField(null=True)
    taken_end = InstantField(null=True)
    postponed = IntegerField(default=0)
    reason = TextField(default="")
    offered = InstantField(null=True)
    missed = IntegerField(null=True)
    put_off_until = InstantField(null=True)


class Absence(Table):
    """Days somebody is away, both ends included. ``kind``: vacation, sick or training."""

    operator = ForeignKeyField(Operator)
    kind = TextField()
    first = DateField()
    last = DateField()
    notes = TextField(default="")
    uid = TextField(default=new_uid, constraints=[SQL("DEFAULT ''")])


class NeededStaff(Table):
    """How many people the supervisor wants on the line in an hour of a weekday."""

    weekday = IntegerField()
    hour = IntegerField()
    people = IntegerField()

    class Meta:
        indexes = ((("weekday", "hour"), True),)


class SpecialDay(Table):
    """A date of which the office says itself what it is: ``off``, ``work`` or ``short``."""

    date = DateField(unique=True)
    kind = TextField()
    name = TextField()
