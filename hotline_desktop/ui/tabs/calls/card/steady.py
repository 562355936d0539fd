"""When what was found is shown: so that nothing moves under a finger, comes and goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication

from hotline_desktop.core.suggest import SimilarCall, SuggestedAnswer, Suggestions

from .colleagues import Colleague

Rows = tuple[tuple[SuggestedAnswer, ...], list[Colleague], list[SimilarCall]]

HELD_MS = 250

CALM_MS = 400
"""So long nothing is typed before rows go away because nothing more is found."""

REACTION_MS = 150
"""So soon after rows changed by themselves, a key means the row that stood there before: nobody
sees a change and presses a key in less (some 200 ms: S. Card, T. Moran, A. Newell, "The psychology
of human-computer interaction", 1983)."""


class Steady(QObject):
    """What fits the question, as it is shown.

    Args:
        rows: the rows on show.
        choosing: whether a row is being chosen, but for mouse and Alt key.
        pointed: whether the mouse is over the rows.

    Signals:
        changed: there is something else to show.

    Attributes:
        known: what is shown.
        complete: whether that is all there will be.
        searched: whether anything was looked for.
    """

    changed = Signal()

    def __init__(
        self,
        rows: Callable[[], Rows],
        choosing: Callable[[], bool],
        pointed: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._rows, self._choosing, self._pointed = rows, choosing, pointed
        self._question = ""
        self._mouse = QCursor.pos()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(lambda: self._show(self._poor, True))
        self._release = QTimer(self)
        self._release.setInterval(HELD_MS)
        self._release.timeout.connect(self._let_go)
        self._since = QElapsedTimer()
        self.forget()

    def forget(self) -> None:
        """Nothing is found yet."""
        self._calm.stop()
        self.known, self.complete, self.searched = Suggestions(), True, False
        self._held: Suggestions | None = None
        self._seen: Rows | None = None
        self._poor = Suggestions()

    def follow(self, question: str) -> None:
        """The text that suggestions are found for."""
        self._mouse = QCursor.pos()
        self._question = question.strip()

    def show_found(self, found: Suggestions, complete: bool) -> None:
        """Show what fits the text typed just now.

        Where that is no answer, what was shown stays while somebody types, until the meaning says
        something or the typing rests.
        """
        if not self._question or found.answers or not self.known.answers:
            self._show(found, complete)
            return
        self._held = self._seen = None
        self._poor, self.complete = found, False
        if complete:
            self._calm.start()

    def show_deepened(self, found: Suggestions) -> None:
        """Show what fits by meaning too, unless somebody is about to choose a row."""
        if self._is_choosing():
            self._held = found
            self._release.start()
        else:
            self._change(found)

    def meant(self) -> Rows:
        """The rows that a key means: those that were there to be seen."""
        if self._seen is not None and not self._since.hasExpired(REACTION_MS):
            return self._seen
        return self._rows()

    def _show(self, found: Suggestions, complete: bool) -> None:
        self._calm.stop()
        self._held = self._seen = None
        self.known, self.complete = found, complete
        self.searched = bool(self._question)
        self.changed.emit()

    def _change(self, found: Suggestions) -> None:
        """Rows change while nobody types."""
        before = self._rows()
        self._show(found, True)
        self._seen = before
        self._since.start()

    def _let_go(self) -> None:
        if self._held is None or not self._is_choosing():
            self._release.stop()
            if self._held is not None:
                self._change(self._held)
        self._mouse = QCursor.pos()

    def _is_choosing(self) -> bool:
        alt = QGuiApplication.queryKeyboardModifiers() & Qt.KeyboardModifier.AltModifier
        moved = self._pointed() and QCursor.pos() != self._mouse
        return bool(alt) or moved or self._choosing()
