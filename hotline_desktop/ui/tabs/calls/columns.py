"""The columns of the register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.rows import CallRow, instant
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.number_texts import duration_text
from hotline_desktop.core.text import tr
from hotline_desktop.ui.table import Chip, Column

from .formats import caller_text, list_instant, number_text, short_instant
from .offers import Offers

TONES = {
    outcomes.ANSWERED: "good",
    outcomes.REFERRED: "info",
    outcomes.CALLBACK: "warn",
    outcomes.UNRESOLVED: "bad",
}


class CallTexts:
    """What the register shows of a call: names of lists, times of the line."""

    def __init__(self, now: Callable[[], datetime], region: Callable[[], str]) -> None:
        self._now, self._region = now, region
        self.offers: Offers | None = None
        self.line: LineInfo | None = None
        self.zones: dict[int, LineInfo] = {}

    def name(self, table: str, id: int | None) -> str:
        """The shown name of a list entry."""
        return self.offers.name(table, id) if self.offers else ""

    def _at(self, seconds: int | None, row: CallRow) -> str:
        at, line = instant(seconds), self.zones.get(row.line_id, self.line)
        return short_instant(at, line) if at is not None and line is not None else ""

    def started(self, row: CallRow) -> str:
        line = self.zones.get(row.line_id, self.line)
        return "" if line is None else list_instant(row.started, self._now(), line)

    def due(self, row: CallRow) -> str:
        return self._at(row.callback_due, row)

    def ended(self, row: CallRow) -> str:
        return self._at(row.ended_at, row)

    def entered(self, row: CallRow) -> str:
        return self._at(row.entered_at, row)

    def caller(self, row: CallRow) -> str:
        return caller_text(row, self._region())

    def number(self, row: CallRow) -> str:
        return number_text(row, self._region())

    def question(self, row: CallRow) -> str:
        return " ".join((row.question or row.notes).split())

    def topic(self, row: CallRow) -> str:
        return self.name("topics", row.topic_id)

    def operator(self, row: CallRow) -> str:
        return self.name("operators", row.taken_by_id)

    def entered_by(self, row: CallRow) -> str:
        return self.name("operators", row.entered_by_id)

    def source(self, row: CallRow) -> str:
        return self.name("sources", row.source_id)

    def outcome(self, row: CallRow) -> str:
        return self.name("outcomes", row.outcome_id)

    def outcome_chip(self, row: CallRow) -> Chip | None:
        if row.outcome_id is None or self.offers is None:
            return None
        kind = self.offers.kinds.get(row.outcome_id, "")
        tone = TONES.get(kind, "neutral")
        if kind == outcomes.CALLBACK and row.callback_done is not None:
            return Chip(tr("Called back"), "good")
        if kind == outcomes.CALLBACK and row.callback_due is not None:
            overdue = row.callback_due < self._now().timestamp()
            return Chip(
                tr("Callback overdue") if overdue else self.outcome(row), "bad" if overdue else tone
            )
        return Chip(self.outcome(row), tone)

    def direction_icon(self, row: CallRow) -> str:
        if row.direction == "out":
            return "phone-outgoing"
        kind = self.offers.kinds.get(row.outcome_id or 0, "") if self.offers else ""
        return "phone-missed" if kind == outcomes.HANGUP else "phone-incoming"

    def started_tip(self, row: CallRow) -> str:
        tips = [self._at(row.started_at, row), outcomes.direction_name(row.direction)]
        if row.outside_hours:
            tips.append(tr("Outside hours"))
        if row.taken_by_id != row.entered_by_id and row.entered_by_id:
            tips.append(tr("Entered by {name}", name=self.entered_by(row)))
        return " · ".join(tips)


def columns(texts: CallTexts) -> tuple[Column, ...]:
    """Declared once; the heading menu shows and hides them."""
    return (
        Column(
            "started", lambda: tr("Date and time"), texts.started, sort="started", width=126,
            whole=True, icon=texts.direction_icon, tooltip=texts.started_tip,
        ),
        Column(
            "caller", lambda: tr("Caller"), texts.caller, sort="caller", width=138, whole=True,
            strong=True,
        ),
        Column("question", lambda: tr("Question"), texts.question, width=190, stretch=True),
        Column("topic", lambda: tr("Topic"), texts.topic, sort="topic", width=98, muted=True),
        Column(
            "outcome", lambda: tr("Outcome"), texts.outcome, sort="outcome", width=158,
            whole=True, chip=texts.outcome_chip,
        ),
        Column(
            "operator", lambda: tr("Taken by"), texts.operator, sort="operator", width=92,
            muted=True,
        ),
        Column(
            "duration", lambda: tr("Lasted"),
            lambda row: "" if row.duration is None else duration_text(row.duration),
            sort="duration", width=72, align="right", muted=True,
        ),
        Column("number", lambda: tr("Number"), texts.number, sort="number", width=140, hidden=True),
        Column(
            "organisation", lambda: tr("Organisation"), lambda row: row.organisation, width=150,
            hidden=True,
        ),
        Column(
            "urgency", lambda: tr("Urgency"), lambda row: outcomes.urgency_name(row.urgency),
            sort="urgency", width=90, hidden=True,
            chip=lambda row: Chip(
                outcomes.urgency_name(row.urgency), ("neutral", "warn", "bad")[row.urgency]
            ) if row.urgency else None,
        ),
        Column(
            "answer", lambda: tr("Answer"), lambda row: " ".join(row.answer.split()), width=240,
            hidden=True,
        ),
        Column(
            "referred_to", lambda: tr("Referred to"), lambda row: row.referred_to, width=140,
            hidden=True,
        ),
        Column("due", lambda: tr("Call back by"), texts.due, width=140, hidden=True),
        Column(
            "source", lambda: tr("Heard of us from"), texts.source, sort="source", width=130,
            hidden=True,
        ),
        Column(
            "notes", lambda: tr("Notes"), lambda row: " ".join(row.notes.split()), width=200,
            hidden=True,
        ),
        Column(
            "wait", lambda: tr("Wait"),
            lambda row: "" if row.wait is None else duration_text(row.wait),
            width=80, align="right", hidden=True,
        ),
        Column("entered_by", lambda: tr("Entered by"), texts.entered_by, width=120, hidden=True),
        Column("entered", lambda: tr("Entered"), texts.entered, width=140, hidden=True),
    )  # fmt: skip
