"""The day as a picture: people down, time across, one block selected, scrolled where it is large.

It holds a ``DayView`` and shows changes while they are made.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from hotline_desktop.core.roster.day_view import DayView, on_line, with_breaks
from hotline_desktop.core.text import tr

from .look import Look
from .painting import paint
from .people import spot_text
from .scale import HEADER, HOUR, ROW, STRIP, Scale, Spot, find, hit, row_of, scale_for


class DayPicture(QAbstractScrollArea):
    """The day's picture.

    Signals:
        chosen: another block is selected; its words.
        covered: people on the line, by slot, as shown.
    """

    chosen = Signal(str)
    covered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: DayView | None = None
        self.there: list[int] = []
        self.moment_words: Callable[[int], str] = lambda _minute: ""
        self.selected: Spot | None = None
        self._shown: DayView | None = None
        self._changed: frozenset[int] = frozenset()
        self._now: int | None = None
        self._marked: tuple[int, int] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(tr("Shifts of the day"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.viewport().update)
        self.setMinimumHeight(HEADER + ROW + STRIP)

    # -- what is shown ------------------------------------------------------------------------

    def show_day(self, view: DayView, now: int | None) -> None:
        """Show a day; the selection stays where it is still there."""
        self.view, self._now = view, now
        self._changed = frozenset()
        spot = self.selected
        person, shift, part = find(view, spot)
        if person is None:
            self.selected = None
        elif spot is not None:
            self.selected = Spot(
                spot.operator_id, shift.id if shift else None, part.id if part else None
            )
        self._preview(view)
        self._tell()

    def set_now(self, now: int | None) -> None:
        """Move the line of the present."""
        self._now = now
        self.viewport().update()

    def propose(self, starts: dict[int, int] | None) -> None:
        """Show where a plan would put the breaks; None shows the day as it is."""
        if self.view is None:
            return
        present = {b.id: b.starts for p in self.view.people for s in p.shifts for b in s.breaks}
        self._changed = frozenset(
            id for id, at in (starts or {}).items() if id in present and present[id] != at
        )
        self._preview(with_breaks(self.view, starts) if starts else self.view)

    def _preview(self, view: DayView, spot: Spot | None = None) -> None:
        """Show the day as it would be; ``spot`` is in the one row that differs from before."""
        self._shown = view
        self.there = on_line(view)
        self.covered.emit(self.there)
        row = row_of(view, spot)
        if row is None:
            self._set_ranges()
            self.viewport().update()
            return
        room = self.viewport().rect()
        self.viewport().update(0, int(self.scale().y(row)), room.width(), ROW)
        self.viewport().update(0, room.height() - STRIP, room.width(), STRIP)

    def shown(self) -> DayView | None:
        """The day as it is painted: with the change that is under way."""
        return self._shown

    def scale(self) -> Scale:
        """Where everything lies at present."""
        assert self._shown is not None
        return scale_for(
            self.view or self._shown,
            self.viewport().width(),
            self.horizontalScrollBar().value(),
            self.verticalScrollBar().value(),
        )

    def _set_ranges(self) -> None:
        if self._shown is None:
            return
        scale, room = self.scale(), self.viewport().size()
        across = scale.left + (scale.last - scale.first) * scale.hour / HOUR - room.width()
        down = len(self._shown.people) * ROW - (room.height() - HEADER - STRIP)
        for bar, most, page in (
            (self.horizontalScrollBar(), across, room.width()),
            (self.verticalScrollBar(), down, room.height() - HEADER - STRIP),
        ):
            bar.setRange(0, max(0, int(most)))
            bar.setPageStep(max(1, page))
            bar.setSingleStep(ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_ranges()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        with QPainter(self.viewport()) as painter:
            look = Look(
                self._shown, self.scale(), self.there, self.selected, self.hasFocus(), self._now,
                self._changed, self._marked,
            )  # fmt: skip
            paint(painter, self.viewport().rect(), look, event.region())

    def mark(self, span: tuple[int, int]) -> None:
        """Show some minutes of the day: bring them into sight and lay a tint over them."""
        self._marked = span
        if self._shown is not None:
            scale, room = self.scale(), self.viewport().width()
            middle = scale.x(sum(span) / 2)
            if not scale.left <= middle < room:
                bar = self.horizontalScrollBar()
                bar.setValue(int(bar.value() + middle - (scale.left + room) / 2))
        self.viewport().update()

    # -- selection ----------------------------------------------------------------------------

    def select(self, spot: Spot | None) -> None:
        """Select a block and bring it into sight."""
        self.selected, self._marked = spot, None
        row = row_of(self.view, spot) if self.view else None
        if row is not None:
            bar, room = self.verticalScrollBar(), self.viewport().height() - HEADER - STRIP
            top = row * ROW
            bar.setValue(min(max(bar.value(), top + ROW - room), top))
        self._tell()
        self.viewport().update()

    def _tell(self) -> None:
        words = spot_text(self._shown, self.selected) if self._shown else ""
        self.setAccessibleDescription(words)
        self.chosen.emit(words)

    def spot_at(self, point: QPointF) -> tuple[Spot | None, str]:
        """What lies at a point, and which part of it: ``start``, ``end`` or the ``body``."""
        inside = HEADER <= point.y() < self.viewport().height() - STRIP
        return hit(self._shown, self.scale(), point) if self._shown and inside else (None, "")

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot, _ = self.spot_at(QPointF(event.pos()))
            text = spot_text(self._shown, spot) if self._shown and spot else ""
            if event.pos().y() >= self.viewport().height() - STRIP:
                text = self.moment_words(int(self.scale().minutes(event.pos().x())))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)
