"""Contacts with their competences, prepared answers, and what earlier callers teach."""

from __future__ import annotations

from peewee import BlobField, BooleanField, DateField, ForeignKeyField, IntegerField, TextField

from ..fields import InstantField
from .base import Table
from .calls import Call
from .lists import Operator, Topic


class Contact(Table):
    """Someone to ask or to refer a caller to.

    Attributes:
        uid: names the contact in files that leave the program and come back.
        name_key: ``name`` folded for sorting and comparing.
        hours: when he or she can be reached, in words.
        substitute: name of whoever stands in.
        operator: the same person among those who take calls.
        photo: a picture as it came, ``photo_type`` its kind (``JPEG``).
        extra: what a vCard said beyond these fields, a JSON list of its
            lines: group, name, parameters, value.
        verified_at: when somebody last made sure that all this is true.
    """

    uid = TextField(unique=True)
    name = TextField()
    name_key = TextField(index=True)
    position = TextField(default="")
    department = TextField(default="")
    organisation = TextField(default="")
    room = TextField(default="")
    hours = TextField(default="")
    substitute = TextField(default="")
    operator = ForeignKeyField(Operator, null=True)
    notes = TextField(default="")
    photo = BlobField(null=True)
    photo_type = TextField(default="")
    extra = TextField(default="[]")
    verified_at = InstantField(null=True)
    created_at = InstantField()
    changed_by = ForeignKeyField(Operator, null=True, index=False)
    changed_at = InstantField(null=True)
    deleted_at = InstantField(null=True)


class ContactPhone(Table):
    """A number as typed; ``caller_id`` is its one form for all spellings, without the extension."""

    contact = ForeignKeyField(Contact, backref="phones", on_delete="CASCADE")
    position = IntegerField()
    number = TextField()
    extension = TextField(default="")
    caller_id = TextField(default="", index=True)
    label = TextField(default="")


class ContactEmail(Table):
    """An e-mail address; ``label`` says which one, in words."""

    contact = ForeignKeyField(Contact, backref="emails", on_delete="CASCADE")
    position = IntegerField()
    address = TextField()
    label = TextField(default="")


class Competence(Table):
    """What a contact can answer: a topic, own words, or both. ``level`` is 0 (unknown) to 3."""

    contact = ForeignKeyField(Contact, backref="competences", on_delete="CASCADE")
    topic = ForeignKeyField(Topic, null=True)
    words = TextField(default="")
    level = IntegerField(default=0)
    remark = TextField(default="")


class Answer(Table):
    """A question that callers ask, with prepared answers to it.

    Attributes:
        question_key: ``question`` folded for comparing.
        keywords: other words that callers use for it.
        state: ``ready``, or ``draft`` while it is not to be said yet.
        hot: a hot topic; ``likelihood`` and ``sharpness`` (0 to 3), ``stance`` (what we say) and
            ``never_say`` are the supervisor's assessment.
        contact: whose telephone ``{contact.phone}`` stands for.
        fields: a JSON list of names of own placeholders that the operator is asked for.
    """

    uid = TextField(unique=True)
    question = TextField()
    question_key = TextField(index=True)
    topic = ForeignKeyField(Topic, null=True)
    keywords = TextField(default="")
    state = TextField(default="ready")
    hot = BooleanField(default=False)
    likelihood = IntegerField(default=0)
    sharpness = IntegerField(default=0)
    stance = TextField(default="")
    never_say = TextField(default="")
    contact = ForeignKeyField(Contact, null=True, on_delete="SET NULL")
    fields = TextField(default="[]")
    valid_until = DateField(null=True)
    verified_at = InstantField(null=True)
    created_at = InstantField()
    changed_by = ForeignKeyField(Operator, null=True, index=False)
    changed_at = InstantField(null=True)
    deleted_at = InstantField(null=True)


class Variant(Table):
    """One wording of an answer. ``kind`` is one of ``core.answers.KINDS``."""

    answer = ForeignKeyField(Answer, backref="variants", on_delete="CASCADE")
    position = IntegerField()
    kind = TextField(default="full")
    language = TextField(default="")
    text = TextField()
    changed_by = ForeignKeyField(Operator, null=True, index=False)
    changed_at = InstantField(null=True)


class Lesson(Table):
    """A caller's words and the prepared answer that was given: evidence for the next caller.

    ``call`` is the registered call that it comes from; without one it was learnt from a file.
    """

    question = TextField()
    answer = ForeignKeyField(Answer, on_delete="CASCADE")
    variant = ForeignKeyField(Variant, null=True, on_delete="SET NULL")
    call = ForeignKeyField(Call, null=True, on_delete="CASCADE")
    at = InstantField()
    by = ForeignKeyField(Operator, null=True, index=False)


class Meaning(Table):
    """Sentence vectors of a row of another table (``source``), 512 signed bytes each.

    ``digest`` is of the text, so that another text asks for other vectors.
    """

    source = TextField()
    row = IntegerField()
    digest = TextField()
    vectors = BlobField()

    class Meta:
        indexes = ((("source", "row"), True),)
