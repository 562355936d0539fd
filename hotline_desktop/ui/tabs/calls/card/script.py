"""The strip at the top of the card: what is said now, going along with the call."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from hotline_desktop.core.answers import wording
from hotline_desktop.core.line import script
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.script import CLOSING, GREETING, OPENING, PROMPTS, STEPS
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon

from .state import CardState

NEXT_KEY, BACK_KEY = "F9", "Shift+F9"
DOT, DOT_GAP = 5, 4


def step_of(state: CardState) -> str:
    """Where in the conversation a card is: what is typed and chosen tells it."""
    if state.outcome_id is not None or state.stopped_at is not None:
        return CLOSING
    if state.question.strip():
        return PROMPTS
    if state.caller_name.strip():
        return OPENING
    return GREETING


def phrases(values: script.ScriptValues) -> list[tuple[str, str]]:
    """All that may be said, in order, each with its step; greeting and question in one breath."""
    found = [(step, said) for step in STEPS for said in values.phrases(step)]
    if len(found) > 1 and (found[0][0], found[1][0]) == (GREETING, OPENING):
        found[0] = (GREETING, f"{found[0][1]} {found[1][1]}")
    return found


class ScriptStrip(QFrame):
    """Shows the phrase of the step that the card has reached; a key or a click goes on by hand."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._asked: tuple[object, ...] | None = None
        self._phrases: list[tuple[str, str]] = []
        self._values: dict[str, str] = {}
        self._place, self._step = 0, ""
        theme.set_role(self, "notice-info")
        self.text = QLabel()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(1)
        self._dots = _Dots()
        self.more = QToolButton()
        self.more.setIcon(icon("chevron-right"))
        self.more.setIconSize(QSize(14, 14))
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.setAccessibleName(tr("What to say next"))
        self.more.clicked.connect(self.go_on)
        theme.set_role(self.more, "small")
        self.more.setFixedSize(6 * theme.GRID, 6 * theme.GRID)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 4, 4)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._dots)
        layout.addWidget(self.more)

    def forget(self) -> None:
        """Read the script again when it is next shown."""
        self._asked = None

    def show_state(self, state: CardState, line: LineInfo) -> None:
        """Say what fits the card as it stands; nothing beside a call that is over."""
        if not state.is_new or state.late:
            self.hide()
            return
        day = self._now().astimezone(line.zone).date()
        asked = (state.line_id, state.direction, day, state.taken_by_id, state.started_at)
        if asked != self._asked:
            self._asked, self._step = asked, ""
            self._phrases = phrases(script.script_for(state.line_id, state.direction, day))
            self._values = script.spoken_values(state.line_id, self._now(), state.taken_by_id)
        self._values[script.CALLER] = state.caller_name.strip() or "…"
        step = step_of(state)
        if step != self._step:
            self._step = step
            self._place = self._first_at(step)
        self._show()

    def go_on(self) -> None:
        """Show the next phrase; after the last one the first again."""
        self._turn(1)

    def go_back(self) -> None:
        """Show the phrase before."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        if self._phrases:
            self._place = (self._place + by) % len(self._phrases)
            self._show()

    def _first_at(self, step: str) -> int:
        order = list(STEPS)
        wanted = order.index(step)
        at = [n for n, (own, _) in enumerate(self._phrases) if order.index(own) >= wanted]
        return at[0] if at else max(0, len(self._phrases) - 1)

    def _show(self) -> None:
        self.setVisible(bool(self._phrases))
        if not self._phrases:
            return
        step, said = self._phrases[self._place]
        self.text.setText(wording.to_plain(wording.fill(said, self._values)))
        name = STEPS[step]()
        self.setToolTip(name)
        self.text.setAccessibleName(name)
        follows = self._phrases[(self._place + 1) % len(self._phrases)]
        self.more.setToolTip(
            tr("Next: {step} ({key})", step=STEPS[follows[0]]().lower(), key=NEXT_KEY)
        )
        self._dots.show_place(list(STEPS).index(step))


class _Dots(QWidget):
    """One dot a step; the one that is on is filled."""

    def __init__(self) -> None:
        super().__init__()
        self._on = 0
        count = len(STEPS)
        self.setFixedSize(count * DOT + (count - 1) * DOT_GAP, DOT + 2)

    def show_place(self, on: int) -> None:
        self._on = on
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for n in range(len(STEPS)):
                painter.setBrush(theme.color("accent" if n == self._on else "border"))
                painter.drawEllipse(QRectF(n * (DOT + DOT_GAP), 1, DOT, DOT))
