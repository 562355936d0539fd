"""The day as one widget: people down, time across, dragged with the mouse or moved with keys.

It holds a ``DayView`` and shows changes while they are made; what is decided goes out by signals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from hotline_desktop.core.roster import edits
from hotline_desktop.core.roster.breaks import OPEN
from hotline_desktop.core.roster.day_view import (
    DayView,
    on_line,
    span_of,
    with_breaks,
    with_shift,
)
from hotline_desktop.core.roster.planner.values import SLOT
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.text import tr

from .look import Look
from .painting import paint
from .people import spot_text
from .scale import EDGE, HEADER, HOUR, ROW, STRIP, Scale, Spot, find, row_of, scale_for, walk

Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Ctrl = Qt.KeyboardModifier.ControlModifier
DRAG_FROM = 4


class Drag:
    """A block under the mouse: ``moved`` makes the shift of it for a distance in minutes."""

    def __init__(self, shift: WorkShift, at: QPointF, moved: Callable[[int], WorkShift]) -> None:
        self.shift, self.at, self.moved = shift, at, moved
        self.begun = False
        self.result = shift


class Timeline(QAbstractScrollArea):
    """The day's picture.

    Signals:
        edited: the shift as it was and as it shall be, after a drag; ``nudged``: after a key.
        chosen: another block is selected; its words.
        menu_wanted: at this global point, for the selection; minutes of the day there, or -1.
        opened: Enter or a double click on the selection; minutes there, or -1.
        delete_wanted: of the selection.
        covered: people on the line, by slot, as shown.
    """

    edited = Signal(object, object)
    nudged = Signal(object, object)
    chosen = Signal(str)
    menu_wanted = Signal(object, int)
    opened = Signal(int)
    delete_wanted = Signal()
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
        self._drag: Drag | None = None
        self._marked: tuple[int, int] | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(tr("Shifts of the day"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self.viewport().update)
        self.setMinimumHeight(HEADER + ROW + STRIP)

    # -- what is shown ------------------------------------------------------------------------

    def show_day(self, view: DayView, now: int | None) -> None:
        """Show a day; the selection stays where it is still there."""
        self.view, self._now = view, now
        self._changed = frozenset()
        self._drag = None
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
        view, scale = self._shown, self.scale()
        row = scale.row(point.y())
        inside = HEADER <= point.y() < self.viewport().height() - STRIP
        if view is None or not inside or not 0 <= row < len(view.people):
            return None, ""
        person = view.people[row]
        for shift in person.shifts:
            for part in reversed(shift.breaks):
                span = span_of(part, shift, view.zone)
                if span and scale.x(span[0]) <= point.x() < scale.x(span[1]):
                    last = scale.x(span[1]) - point.x() <= EDGE
                    return Spot(person.operator_id, shift.id, part.id), "end" if last else "body"
            start, end = scale.x(shift.starts), scale.x(shift.ends)
            if start - EDGE <= point.x() < end + EDGE and point.x() >= scale.left:
                edge = "end" if end - point.x() <= EDGE else "body"
                return Spot(person.operator_id, shift.id), (
                    "start" if point.x() - start <= EDGE else edge
                )
        return Spot(person.operator_id), ""

    def _movable(self, spot: Spot | None) -> bool:
        if self.view is None or self._changed:
            return False
        _, shift, part = find(self.view, spot)
        return shift is not None and (part is None or part.state in OPEN)

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot, where = self.spot_at(event.position())
        self.select(spot)
        if event.button() != Qt.MouseButton.LeftButton or not self._movable(spot):
            return
        assert self.view is not None
        _, shift, part = find(self.view, spot)
        if shift is None:
            return
        at = event.position()
        if part is not None and part.starts is not None:
            id, starts, length = part.id, part.starts, part.length
            if where == "end":
                self._drag = Drag(shift, at, lambda by: edits.resized_break(shift, id, length + by))
            else:
                self._drag = Drag(shift, at, lambda by: edits.moved_break(shift, id, starts + by))
        elif where == "start":
            self._drag = Drag(
                shift, at, lambda by: edits.resized_shift(shift, shift.starts + by, shift.ends)
            )
        elif where == "end":
            self._drag = Drag(
                shift, at, lambda by: edits.resized_shift(shift, shift.starts, shift.ends + by)
            )
        else:
            self._drag = Drag(shift, at, lambda by: edits.moved_shift(shift, shift.starts + by))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            spot, where = self.spot_at(event.position())
            movable = where != "" and self._movable(spot)
            resizes = where in ("start", "end")
            shape = Qt.CursorShape.SizeHorCursor if resizes else Qt.CursorShape.OpenHandCursor
            self.viewport().setCursor(shape if movable else Qt.CursorShape.ArrowCursor)
            return
        across = event.position().x() - drag.at.x()
        if not drag.begun and abs(across) < DRAG_FROM:
            return
        drag.begun = True
        result = drag.moved(edits.snapped(across * HOUR / self.scale().hour))
        if result != drag.result:
            drag.result = result
            self._show_change(result)

    def _show_change(self, shift: WorkShift) -> None:
        assert self.view is not None
        self._preview(with_shift(self.view, shift), self.selected)
        self._tell()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is not None and drag.result != drag.shift:
            self.edited.emit(drag.shift, drag.result)

    def cancel_drag(self) -> bool:
        """Put the block back that is being dragged; whether there was one."""
        if self._drag is None or self.view is None:
            return False
        self._drag = None
        self._preview(self.view)
        self._tell()
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot, _ = self.spot_at(event.position())
        if spot is not None and event.button() == Qt.MouseButton.LeftButton:
            self._drag = None
            self.select(spot)
            self.opened.emit(self._minutes_at(event.position()))

    def _minutes_at(self, point: QPointF) -> int:
        scale = self.scale()
        return edits.snapped(scale.minutes(point.x())) if point.x() >= scale.left else -1

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask_menu()
            return
        point = QPointF(self.viewport().mapFromGlobal(event.globalPos()))
        self.select(self.spot_at(point)[0])
        if self.selected is not None:
            self.menu_wanted.emit(event.globalPos(), self._minutes_at(point))

    def ask_menu(self) -> None:
        """Ask for the menu of the selection, below it."""
        self._start_somewhere()
        box = self._box_of_selection()
        if box is not None:
            self.menu_wanted.emit(self.viewport().mapToGlobal(box.bottomLeft()), -1)

    def _box_of_selection(self) -> QRect | None:
        view, row = self._shown, row_of(self._shown, self.selected) if self._shown else None
        if view is None or row is None:
            return None
        _, shift, part = find(view, self.selected)
        scale = self.scale()
        span = span_of(part, shift, view.zone) if part and shift else None
        if span is None:
            span = (shift.starts, shift.ends) if shift else (scale.first, scale.first + HOUR)
        return scale.bar(row, *span).toRect()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot, _ = self.spot_at(QPointF(event.pos()))
            text = spot_text(self._shown, spot) if self._shown and spot else ""
            if event.pos().y() >= self.viewport().height() - STRIP:
                text = self.moment_words(int(self.scale().minutes(event.pos().x())))
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    # -- keyboard -----------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason)
        if by_tab:
            self._start_somewhere()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the blocks and leaves the picture after the last."""
        spots = walk(self.view) if self.view else []
        if self.hasFocus() and forward and spots and self.selected is None:
            self.select(spots[0])
            return True
        if self.hasFocus() and self.selected in spots:
            at = spots.index(self.selected) + (1 if forward else -1)
            if 0 <= at < len(spots):
                self.select(spots[at])
                return True
        return super().focusNextPrevChild(forward)

    def _start_somewhere(self) -> None:
        if self.selected is None and self.view is not None and self.view.people:
            self.select(walk(self.view)[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, mods = event.key(), event.modifiers()
        self._start_somewhere()
        if mods & Ctrl:
            event.ignore()
        elif key in (Key.Key_Left, Key.Key_Right):
            self._nudge(-1 if key == Key.Key_Left else 1, resize=bool(mods & Shift))
        elif key in (Key.Key_Up, Key.Key_Down):
            self._change_row(-1 if key == Key.Key_Up else 1)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self.opened.emit(-1)
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self.delete_wanted.emit()
        elif key == Key.Key_Insert or (key == Key.Key_F10 and mods & Shift):
            self.ask_menu()
        elif key != Key.Key_Escape or not self.cancel_drag():
            event.ignore()

    def _nudge(self, step: int, *, resize: bool) -> None:
        if not self._movable(self.selected):
            return
        assert self.view is not None
        _, shift, part = find(self.view, self.selected)
        if shift is None:
            return
        by = step * SLOT
        if part is None:
            after = (
                edits.resized_shift(shift, shift.starts, shift.ends + by)
                if resize
                else edits.moved_shift(shift, shift.starts + by)
            )
        elif part.starts is None:
            return
        elif resize:
            after = edits.resized_break(shift, part.id, part.length + by)
        else:
            after = edits.moved_break(shift, part.id, part.starts + by, towards=step)
        if after != shift:
            self.nudged.emit(shift, after)

    def _change_row(self, step: int) -> None:
        if self.view is None:
            return
        row = row_of(self.view, self.selected)
        if row is None or not 0 <= row + step < len(self.view.people):
            return
        person = self.view.people[row + step]
        spot = Spot(person.operator_id)
        self.select(replace(spot, shift_id=person.shifts[0].id) if person.shifts else spot)
