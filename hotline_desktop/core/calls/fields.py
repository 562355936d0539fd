"""The fields of a call as people see them: one label and one kind each, in spreadsheet order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotline_desktop.core.text import tr


@dataclass(frozen=True)
class Field:
    """A field of a call.

    Attributes:
        name: what it is called in mappings, on the command line and in workbooks.
        column: the column of the ``call`` table that holds it.
        kind: ``instant``, ``duration``, ``text``, ``number`` (of a telephone), ``list``,
            ``urgency``, ``direction`` or ``yes_no``.
        label: its heading in the user's language.
    """

    name: str
    column: str
    kind: str
    label: Callable[[], str]


FIELDS: tuple[Field, ...] = (
    Field("started", "started_at", "instant", lambda: tr("Date and time")),
    Field("direction", "direction", "direction", lambda: tr("Direction")),
    Field("number", "number", "number", lambda: tr("Number")),
    Field("caller_name", "caller_name", "text", lambda: tr("Caller")),
    Field("organisation", "organisation", "text", lambda: tr("Organisation")),
    Field("question", "question", "text", lambda: tr("Question")),
    Field("answer", "answer", "text", lambda: tr("Answer")),
    Field("topic", "topic_id", "list", lambda: tr("Topic")),
    Field("urgency", "urgency", "urgency", lambda: tr("Urgency")),
    Field("outcome", "outcome_id", "list", lambda: tr("Outcome")),
    Field("referred_to", "referred_to", "text", lambda: tr("Referred to")),
    Field("callback_due", "callback_due", "instant", lambda: tr("Call back by")),
    Field("callback_done", "callback_done", "instant", lambda: tr("Called back")),
    Field("source", "source_id", "list", lambda: tr("Heard of us from")),
    Field("placement", "placement_id", "list", lambda: tr("Advertisement")),
    Field("notes", "notes", "text", lambda: tr("Notes")),
    Field("operator", "taken_by_id", "list", lambda: tr("Taken by")),
    Field("duration", "duration", "duration", lambda: tr("Duration")),
    Field("wait", "wait", "duration", lambda: tr("Wait")),
    Field("ended", "ended_at", "instant", lambda: tr("End")),
    Field("outside_hours", "outside_hours", "yes_no", lambda: tr("Outside hours")),
    Field("line", "line_id", "list", lambda: tr("Line")),
    Field("entered_by", "entered_by_id", "list", lambda: tr("Entered by")),
    Field("entered", "entered_at", "instant", lambda: tr("Entered")),
    Field("external_id", "external_id", "text", lambda: tr("Reference")),
)

BY_NAME = {field.name: field for field in FIELDS}
BY_COLUMN = {field.column: field for field in FIELDS}
