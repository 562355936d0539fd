"""Which wording of an answer is on show, and what it says with its placeholders filled in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hotline_desktop.core.answers import wording
from hotline_desktop.core.answers.desk import desk_values
from hotline_desktop.core.answers.values import Wording
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.suggest import SuggestedAnswer


class Wordings:
    """The wordings chosen for the answers of one call.

    Attributes:
        line: that the call is on.
        operator_id: who speaks.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.line: LineInfo | None = None
        self.operator_id: int | None = None
        self._chosen: dict[int, int] = {}
        self._known: tuple[object, dict[str, str]] = (None, {})

    def forget_choices(self) -> None:
        """Another call: the first wording of each answer again."""
        self._chosen = {}

    def forget_values(self) -> None:
        """The line is another, or called otherwise."""
        self._known = (None, {})

    def choose(self, answer: SuggestedAnswer, number: int) -> None:
        """Show this wording of the answer."""
        self._chosen[answer.id] = number

    def number(self, answer: SuggestedAnswer) -> int:
        """Which of the answer's wordings is on show."""
        chosen = self._chosen.get(answer.id, 0)
        return chosen if chosen < len(answer.variants) else 0

    def of(self, answer: SuggestedAnswer) -> Wording | None:
        """The wording on show, None where the answer has none."""
        return answer.variants[self.number(answer)] if answer.variants else None

    def asked_for(self, answer: SuggestedAnswer) -> list[str]:
        """What the operator has to fill in."""
        said = self.of(answer)
        return wording.asked_for(said.text) if said is not None else []

    def said(self, answer: SuggestedAnswer, typed: dict[str, str]) -> str:
        """The words as they go into the card; ``typed`` fills in what was asked for."""
        said = self.of(answer)
        values = {**self.values(answer), **typed}
        return wording.to_plain(wording.fill(said.text if said else "", values))

    def values(self, answer: SuggestedAnswer) -> dict[str, str]:
        """What the desk knows for the placeholders."""
        assert self.line is not None
        now = self._now()
        day = now.astimezone(self.line.zone).date()
        asked = (self.line.id, self.operator_id, answer.contact_id, day)
        if self._known[0] != asked:
            found = desk_values(
                self.line.id, now, operator_id=self.operator_id, contact_id=answer.contact_id
            )
            self._known = (asked, found)
        return self._known[1]
