"""The day's picture, worked with: blocks dragged with the mouse or moved with keys.

What is decided goes out by signals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.roster import edits
from hotline_desktop.core.roster.breaks import OPEN
from hotline_desktop.core.roster.day_view import DayView, with_shift
from hotline_desktop.core.roster.shifts import PlannedBreak, WorkShift

from . import moves
from .day_picture import DayPicture
from .scale import HOUR, Spot, box_of, find, row_of, walk

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


class Timeline(DayPicture):
    """The day's picture under mouse and keyboard.

    Signals:
        edited: the shift as it was and as it shall be, after a drag; ``nudged``: after a key.
        menu_wanted: at this global point, for the selection; minutes of the day there, or -1.
        opened: Enter or a double click on the selection; minutes there, or -1.
        delete_wanted: of the selection.
    """

    edited = Signal(object, object)
    nudged = Signal(object, object)
    menu_wanted = Signal(object, int)
    opened = Signal(int)
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drag: Drag | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def show_day(self, view: DayView, now: int | None) -> None:
        self._drag = None
        super().show_day(view, now)

    def _movable(self, spot: Spot | None) -> tuple[WorkShift, PlannedBreak | None] | None:
        """What of this place can be moved at present."""
        if self.view is None or self._changed:
            return None
        _, shift, part = find(self.view, spot)
        if shift is None or (part is not None and part.state not in OPEN):
            return None
        return shift, part

    # -- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot, where = self.spot_at(event.position())
        self.select(spot)
        movable = self._movable(spot)
        if event.button() == Qt.MouseButton.LeftButton and movable is not None:
            self._drag = Drag(movable[0], event.position(), moves.dragged(*movable, where))

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
        if result != drag.result and self.view is not None:
            drag.result = result
            self._preview(with_shift(self.view, result), self.selected)
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
        view = self.shown()
        box = box_of(view, self.scale(), self.selected) if view is not None else None
        if box is not None:
            below = box.toRect().bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(below), -1)

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
        movable = self._movable(self.selected)
        if movable is not None:
            after = moves.nudged(*movable, step, resize=resize)
            if after != movable[0]:
                self.nudged.emit(movable[0], after)

    def _change_row(self, step: int) -> None:
        if self.view is None:
            return
        row = row_of(self.view, self.selected)
        if row is None or not 0 <= row + step < len(self.view.people):
            return
        person = self.view.people[row + step]
        spot = Spot(person.operator_id)
        self.select(replace(spot, shift_id=person.shifts[0].id) if person.shifts else spot)
