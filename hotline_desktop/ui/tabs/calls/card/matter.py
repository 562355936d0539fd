"""What the call is about: question, topic, answer; and the rest of the fields below the outcome."""

from __future__ import annotations

from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtWidgets import QWidget

from hotline_desktop.core.advertising import placements
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.lists import Entry
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.tabs.calls.offers import Offers

from .inputs import Choice, GrowingText, PickBox, labelled
from .part import Part
from .state import CardState

WIDEST = 110 * theme.GRID
"""Of the names of advertisements where they drop down."""


class Matter(Part):
    """Question, what fits it, the answer given and the topic.

    Args:
        suggested: what stands right below the question.
    """

    def __init__(self, suggested: QWidget) -> None:
        super().__init__()
        self.question = GrowingText(2)
        self.answer = GrowingText(1, 6)
        self.topic = self.listen_to(PickBox(), "topics")
        for text in (self.question, self.answer):
            text.textChanged.connect(self.typed)
        self.column.addWidget(labelled(tr("Question"), self.question))
        self.column.addWidget(suggested)
        self.column.addWidget(labelled(tr("Answer given"), self.answer))
        self.column.addWidget(labelled(tr("Topic"), self.topic))

    def set_offers(self, offers: Offers) -> None:
        self.topic.set_entries(offers.topics)
        self._names = offers.names["topics"]

    def propose_topic(self, topic_id: int) -> None:
        """Choose a topic for the operator."""
        self.topic.choose(topic_id, self._names.get(topic_id, ""))

    def fill(self, state: CardState) -> None:
        self.question.show_text(state.question)
        self.answer.show_text(state.answer)
        self.topic.choose(state.topic_id, self._names.get(state.topic_id or 0, ""))

    def collect(self) -> dict[str, Any]:
        return {
            "question": self.question.toPlainText(),
            "answer": self.answer.toPlainText(),
            "topic_id": self.topic.chosen(),
        }


class Rest(Part):
    """How the caller heard of the line, urgency, notes."""

    def __init__(self) -> None:
        super().__init__()
        self._sources: list[Entry] = []
        self._running: list[Entry] = []
        self._zone: tzinfo = UTC
        self.source = self.listen_to(PickBox(), "sources")
        self.urgency = Choice()
        self.urgency.set_options([(u, outcomes.urgency_name(u), "") for u in outcomes.URGENCIES])
        self.urgency.chosen.connect(self.typed)
        row = self.add_row(
            labelled(tr("Heard of us from"), self.source), labelled(tr("Urgency"), self.urgency)
        )
        row.setStretch(0, 2)
        row.setStretch(1, 3)
        self.notes = GrowingText(1)
        self.notes.textChanged.connect(self.typed)
        self.column.addWidget(labelled(tr("Notes"), self.notes))

    def set_offers(self, offers: Offers) -> None:
        self._sources, self._names = offers.sources, offers.names["sources"]
        self._offer_sources()

    def set_line(self, line: LineInfo) -> None:
        self._zone = line.zone

    def _offer_sources(self) -> None:
        # Advertisements stand before the channels; their ids are negative here.
        running = [Entry(-one.id, one.name) for one in self._running]
        self.source.set_entries([*running, *self._sources])
        if running:  # as wide as their names, where the field is narrower
            width = self.source.view().sizeHintForColumn(0) + 6 * theme.GRID
            self.source.view().setMinimumWidth(min(width, WIDEST))

    def fill(self, state: CardState) -> None:
        day = state.started_at.astimezone(self._zone).date()
        self._running = placements.offered(state.line_id, day)
        self._offer_sources()
        if state.placement_id is not None:
            name = placements.names().get(state.placement_id, "")
            self.source.choose(-state.placement_id, name)
        else:
            name = self._names.get(state.source_id or 0, "")
            self.source.choose(state.source_id, name)
        self.urgency.set_value(state.urgency)
        self.notes.show_text(state.notes)

    def collect(self) -> dict[str, Any]:
        urgency, chosen = self.urgency.value(), self.source.chosen()
        placement_id = -chosen if chosen is not None and chosen < 0 else None
        return {
            "source_id": placements.channels().get(placement_id) if placement_id else chosen,
            "placement_id": placement_id,
            "urgency": urgency if isinstance(urgency, int) else 0,
            "notes": self.notes.toPlainText(),
        }
