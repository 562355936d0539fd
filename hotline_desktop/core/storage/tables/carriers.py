"""What carriers offer, and the contracts made with them. Money is decimal, kept as text."""

from __future__ import annotations

from peewee import BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField, MoneyField
from .base import Table
from .lines import Line


class CarrierOffer(Table):
    """What a carrier wants for a number. ``core.carriers.values.Offer`` says what each field is.

    ``discounts`` and ``links`` are JSON lists; a rating is 1 to 5, empty while nobody has judged.
    """

    line = ForeignKeyField(Line, backref="offers", on_delete="CASCADE")
    carrier = TextField()
    name = TextField(default="")
    number_kind = TextField(default="city")
    numbers = TextField(default="")
    setup_fee = MoneyField()
    subscription = MoneyField()
    incoming = MoneyField()
    outgoing = MoneyField()
    step = TextField(default="minute")
    free_seconds = IntegerField(default=0)
    included_minutes = IntegerField(default=0)
    included_for = TextField(default="both")
    channels = IntegerField(default=1)
    channel_price = MoneyField()
    memorable = BooleanField(default=False)
    memorable_fee = MoneyField()
    discounts = TextField(default="[]")
    discount_on = TextField(default="fees")
    vat_percent = MoneyField()
    termination_fee = MoneyField()
    notice_days = IntegerField(default=0)
    coverage = TextField(default="")
    notes = TextField(default="")
    links = TextField(default="[]")
    rated_number = IntegerField(null=True)
    rated_coverage = IntegerField(null=True)
    rated_terms = IntegerField(null=True)
    rated_service = IntegerField(null=True)
    created_at = InstantField()
    deleted_at = InstantField(null=True)


class Contract(Table):
    """A contract for numbers of a line, from ``starts`` to ``ends``, both included.

    Attributes:
        offer: what it came from.
        numbers: a JSON list of the numbers, as typed.
        renews: goes on by itself unless notice is given in time.
        settled_at: since when nothing is left to decide: notice was given, or it was renewed.
    """

    line = ForeignKeyField(Line, backref="contracts", on_delete="CASCADE")
    offer = ForeignKeyField(CarrierOffer, null=True, on_delete="SET NULL")
    carrier = TextField()
    reference = TextField(default="")
    numbers = TextField(default="[]")
    starts = DateField()
    ends = DateField()
    notice_days = IntegerField(default=0)
    renews = BooleanField(default=False)
    notes = TextField(default="")
    settled_at = InstantField(null=True)
    created_at = InstantField()
