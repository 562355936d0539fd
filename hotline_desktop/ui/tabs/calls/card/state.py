"""What the open card holds: plain values that survive as a draft and become a call."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from hotline_desktop.core.answers.given import Given
from hotline_desktop.core.calls.rows import CallRow, instant
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.phone.calls import PhoneCall

INSTANTS = ("started_at", "callback_due", "stopped_at")


@dataclass
class CardState:
    """The card as typed so far.

    Attributes:
        call_id: the registered call that is edited; None for a new one.
        draft_id: the draft that keeps the card until it is filed.
        stopped_at: when the operator hung up; until then the timer runs.
        duration: seconds, where typed by hand or already registered.
        late: the call is entered afterwards, so no timer runs.
        given: the prepared answers that were given, each with its wording.
        wait: seconds until somebody answered, where the telephone told.
        phone: the telephone's call that this card is of; see ``core.phone``.
    """

    line_id: int
    started_at: datetime
    call_id: int | None = None
    draft_id: int | None = None
    direction: str = "in"
    number: str = ""
    withheld: bool = False
    caller_name: str = ""
    organisation: str = ""
    question: str = ""
    answer: str = ""
    topic_id: int | None = None
    urgency: int = 0
    outcome_id: int | None = None
    referred_to: str = ""
    callback_due: datetime | None = None
    source_id: int | None = None
    placement_id: int | None = None
    notes: str = ""
    taken_by_id: int | None = None
    continues_id: int | None = None
    stopped_at: datetime | None = None
    duration: int | None = None
    late: bool = False
    given: tuple[Given, ...] = ()
    wait: int | None = None
    phone: str = ""

    @property
    def is_new(self) -> bool:
        """Whether the card is not registered yet."""
        return self.call_id is None

    def has_content(self) -> bool:
        """Whether anything was typed that would be missed."""
        return bool(
            self.number or self.withheld or self.caller_name or self.organisation or self.question
            or self.answer or self.topic_id or self.outcome_id or self.notes or self.continues_id
            or self.referred_to or self.source_id or self.urgency or self.given
        )  # fmt: skip

    def seconds(self, now: datetime) -> int | None:
        """How long the call has lasted: as typed, or by the timer; None where nothing says."""
        if self.duration is not None:
            return self.duration
        if self.late or not self.is_new:
            return None
        return max(0, int(((self.stopped_at or now) - self.started_at).total_seconds()))

    def values(self, now: datetime) -> CallValues:
        """The call to register."""
        duration = self.seconds(now)
        ended = None if duration is None else self.started_at + timedelta(seconds=duration)
        common = {f.name for f in fields(CallValues)} & {f.name for f in fields(self)}
        taken = {name: getattr(self, name) for name in common}
        for name in ("number", "caller_name", "organisation", "question", "answer", "referred_to"):
            taken[name] = taken[name].strip()
        return CallValues(**(taken | {"duration": duration, "ended_at": ended}))

    def changes(self, before: CardState, now: datetime) -> dict[str, Any]:
        """What an edit changed, named as in ``CallValues``."""
        old, new = before.values(now), self.values(now)
        return {
            f.name: getattr(new, f.name)
            for f in fields(CallValues)
            if f.name in {own.name for own in fields(self)}
            and getattr(new, f.name) != getattr(old, f.name)
        }

    def differs(self, before: CardState, now: datetime) -> bool:
        """Whether an edit changed anything."""
        return bool(self.changes(before, now)) or set(self.given) != set(before.given)

    def to_json(self) -> dict[str, Any]:
        """Plain values for a draft."""
        found = asdict(self)
        for name in INSTANTS:
            found[name] = found[name] and found[name].isoformat()
        del found["draft_id"]
        return found

    @classmethod
    def from_json(cls, card: dict[str, Any], draft_id: int) -> CardState:
        """A draft as it was saved; what an older version did not know takes its default.

        Raises:
            ValueError, TypeError, KeyError: the draft cannot be read.
        """
        known = {f.name for f in fields(cls)}
        found = {name: value for name, value in card.items() if name in known}
        for name in INSTANTS:
            if found.get(name):
                found[name] = datetime.fromisoformat(found[name])
        found["given"] = tuple((answer, wording) for answer, wording in found.get("given", ()))
        return replace(cls(**found), draft_id=draft_id)

    @classmethod
    def of_call(cls, row: CallRow, given: tuple[Given, ...] = ()) -> CardState:
        """A registered call, to be looked at and edited, with the answers given in it."""
        return cls(
            line_id=row.line_id,
            started_at=row.started,
            call_id=row.id,
            direction=row.direction,
            number=row.number,
            withheld=bool(row.withheld),
            caller_name=row.caller_name,
            organisation=row.organisation,
            question=row.question,
            answer=row.answer,
            topic_id=row.topic_id,
            urgency=row.urgency,
            outcome_id=row.outcome_id,
            referred_to=row.referred_to,
            callback_due=instant(row.callback_due),
            source_id=row.source_id,
            placement_id=row.placement_id,
            notes=row.notes,
            taken_by_id=row.taken_by_id,
            continues_id=row.continues_id,
            duration=row.duration,
            given=given,
            wait=row.wait,
        )

    @classmethod
    def of_phone(cls, call: PhoneCall, line_id: int, taken_by_id: int | None) -> CardState:
        """A new call as the telephone told of it so far."""
        return cls(
            line_id, call.rang_at, number=call.number, caller_name=call.name,
            withheld=not call.number, direction="out" if call.outgoing else "in",
            taken_by_id=taken_by_id, phone=call.key,
        ).following(call)  # fmt: skip

    def following(self, call: PhoneCall) -> CardState:
        """The card with the times that the telephone tells; what was typed stays."""
        return replace(
            self,
            started_at=call.answered_at or call.rang_at,
            stopped_at=self.stopped_at or call.ended_at,
            wait=call.wait,
            caller_name=self.caller_name or call.name,
        )

    def is_as_told(self, call: PhoneCall) -> bool:
        """Whether nobody typed anything into the card of this call."""
        told = CardState.of_phone(call, self.line_id, self.taken_by_id)
        return replace(self.following(call), draft_id=None, stopped_at=told.stopped_at) == told
