"""The lines at the foot of the window: what was done, with Undo; errors; work under way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.text import tr
from .. import theme
from ..messages import Message, Messages
from ..tasks import Task, Tasks

STAYS_MS = 8_000
MARGIN = 4 * theme.GRID
LEAST, WIDEST = 320, 640
ACT_KEY, TURN_DOWN_KEY = "Ctrl+M", "Ctrl+Shift+M"
BUTTONS = 240
"""Room that the buttons beside a message take, at most."""


class MessageBar(QWidget):
    """Floats over the lower left corner of its parent, takes no focus, asks nothing."""

    def __init__(self, parent: QWidget, messages: Messages, tasks: Tasks) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2 * theme.GRID)
        self.toast: Toast | None = None
        self.last: Message | None = None
        messages.posted.connect(self.show_message)
        tasks.started.connect(self.show_task)
        self._messages, self._tasks = messages, tasks
        parent.installEventFilter(self)
        self.hide()

    def detach(self) -> None:
        """Hear no more: another bar takes over."""
        self._messages.posted.disconnect(self.show_message)
        self._tasks.started.disconnect(self.show_task)

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before."""
        if self.toast is not None:
            self.toast.close_now()
        self.last = message
        self.toast = Toast(message, self)
        self.toast.closed = self._forget
        self._layout.addWidget(self.toast)
        self.place()

    def undo(self) -> bool:
        """Take back what the last message told of; false when there is nothing."""
        if self.last is None or not self.last.undoes or self.last.on_action is None:
            return False
        if self.toast is not None:
            self.toast.act()
        else:
            act = self.last.on_action
            self.last = None
            act()
        return True

    def act(self) -> None:
        """Press the button of the message on show, as its key does."""
        if self.toast is not None and self.toast.message.action:
            self.toast.act()

    def turn_down(self) -> None:
        """Press the second button of the message on show, or else close it."""
        if self.toast is not None:
            (self.toast.act_second if self.toast.message.second else self.toast.close_now)()

    def show_task(self, task: Task, title: str) -> None:
        """Show how far a task is, with Cancel, until it ends."""
        strip = TaskStrip(task, title, self)
        task.finished.connect(lambda: self._drop(strip))
        self._layout.insertWidget(0, strip)
        self.place()

    def place(self) -> None:
        """Take the size that the lines need, in the corner."""
        parent = self.parentWidget()
        shown = self._layout.count() > 0
        self.setVisible(shown)
        if not shown:
            return
        wanted = max(self._layout.sizeHint().width(), LEAST)
        width = min(wanted, WIDEST, parent.width() - 2 * MARGIN)
        height = max(self._layout.heightForWidth(width), self._layout.sizeHint().height())
        self.setGeometry(MARGIN, parent.height() - height - MARGIN, width, height)
        self.raise_()

    def _forget(self, toast: Toast) -> None:
        if self.toast is toast:
            self.toast = None
        self._drop(toast)

    def _drop(self, widget: QWidget) -> None:
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)


class Toast(QFrame):
    """One message. It goes by itself after a while, but not while the mouse rests on it."""

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.message = message
        self.closed: Callable[[Toast], object] = lambda _toast: None
        self._gone = False
        text = message.text if not message.detail else f"{message.text} {message.detail}"
        label = QLabel(text)
        beside = BUTTONS + (BUTTONS // 2 if message.second else 0)
        # A label that wraps asks for a narrow column of its own accord.
        if label.sizeHint().width() > WIDEST - beside:
            label.setWordWrap(True)
            label.setMinimumWidth(max(160, min(WIDEST, parent.window().width()) - beside))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        row.setSpacing(2 * theme.GRID)
        row.addWidget(label, 1)
        if message.action:
            key = "Ctrl+Z" if message.undoes else ACT_KEY
            row.addWidget(self._button(message.action, self.act, key))
        if message.second:
            row.addWidget(self._button(message.second, self.act_second, TURN_DOWN_KEY))
        away = message.away or (tr("Cancel") if message.second else tr("Close"))
        row.addWidget(self._button(away, self.close_now, "" if message.second else TURN_DOWN_KEY))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.close_now)
        self._stays = message.is_error or message.stays
        if not self._stays:
            self._timer.start()

    def _button(self, text: str, act: Callable[[], object], key: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(key)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(act)
        return button

    @property
    def waiting(self) -> bool:
        """Whether it is going to close by itself."""
        return self._timer.isActive()

    def act(self) -> None:
        """Do what the button says."""
        self._close_and(self.message.on_action)

    def act_second(self) -> None:
        """Do what the second button says."""
        self._close_and(self.message.on_second)

    def _close_and(self, act: Callable[[], object] | None) -> None:
        bar = self.parentWidget()
        if isinstance(bar, MessageBar):
            bar.last = None
        self.close_now()
        if act is not None:
            act()

    def close_now(self) -> None:
        """Go away."""
        if not self._gone:
            self._gone = True
            self._timer.stop()
            self.closed(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._stays and not self._gone:
            self._timer.start()
        super().leaveEvent(event)


class TaskStrip(QFrame):
    """How far a piece of work is, with Cancel."""

    def __init__(self, task: Task, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._title = title
        self.label = QLabel(title)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cancel.clicked.connect(task.cancel)
        self.cancel.clicked.connect(lambda: self.cancel.setEnabled(False))
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID, 2 * theme.GRID)
        row.setSpacing(3 * theme.GRID)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        task.progressed.connect(self._show)

    def _show(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.label.setText(text or self._title)
