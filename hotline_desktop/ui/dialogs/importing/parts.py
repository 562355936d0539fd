"""Small parts that the pages of the wizard share."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import shiboken6
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ....core.errors import UserError
from ....core.storage.errors import for_user
from ....core.text import tr
from ... import theme
from ...messages import Messages
from ...resources import icon
from ...tasks import Task

CIRCLE = 6 * theme.GRID


def is_there(widget: QWidget) -> bool:
    """Whether a widget is still on show when long work ends; its window may have been closed."""
    return bool(shiboken6.isValid(widget)) and widget.window().isVisible()


class StepPath(QWidget):
    """The steps side by side: done ones with a tick, the current one in colour."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._titles = tuple(titles)
        self.current = 0
        self.setFixedHeight(CIRCLE + 4 * theme.GRID)
        self.go(0)

    def go(self, step: int) -> None:
        """Mark a step as the current one; past the last, all are done."""
        self.current = step
        shown = min(step, len(self._titles) - 1)
        self.setAccessibleName(
            tr(
                "Step {number} of {count}: {title}",
                number=shown + 1,
                count=len(self._titles),
                title=self._titles[shown],
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            gap = 2 * theme.GRID
            metrics = QFontMetrics(theme.font(bold=True))
            widths = [metrics.horizontalAdvance(title) + gap for title in self._titles]
            room = self.width() - len(widths) * (CIRCLE + gap) - sum(widths)
            joint = min(12 * theme.GRID, max(3 * theme.GRID, room // max(1, len(widths) - 1) - gap))
            tight = room < (len(widths) - 1) * (joint + gap)
            x = 0.0
            top = (self.height() - CIRCLE) / 2
            for number, title in enumerate(self._titles):
                self._paint_circle(painter, QRectF(x, top, CIRCLE, CIRCLE), number)
                x += CIRCLE + gap
                if not tight or number == self.current:
                    now = number == self.current
                    painter.setFont(theme.font(bold=now))
                    painter.setPen(theme.color("text" if now else "muted"))
                    box = QRectF(x, 0, widths[number], self.height())
                    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, title)
                    x += widths[number]
                if number < len(self._titles) - 1:
                    painter.setPen(QPen(theme.color("border"), 1))
                    middle = self.height() / 2
                    painter.drawLine(int(x), int(middle), int(x + joint), int(middle))
                    x += joint + gap

    def _paint_circle(self, painter: QPainter, box: QRectF, number: int) -> None:
        done, now = number < self.current, number == self.current
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            theme.color("accent" if now else "accent_soft" if done else "neutral_soft")
        )
        painter.drawEllipse(box)
        if done:
            inner = box.adjusted(5, 5, -5, -5)
            icon("check", "accent").paint(painter, inner.toRect())
            return
        painter.setFont(theme.font("caption", bold=True))
        painter.setPen(theme.color("accent_text" if now else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number + 1))


class Notice(QFrame):
    """A soft coloured strip that says something, hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        for label in (self._text, self._detail):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.setProperty("role", "quiet")
        self.button.hide()
        self._act: Callable[[], object] | None = None
        self.button.clicked.connect(self._clicked)
        words = QVBoxLayout()
        words.setSpacing(theme.GRID // 2)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * theme.GRID, 2 * theme.GRID, 3 * theme.GRID, 2 * theme.GRID)
        row.setSpacing(3 * theme.GRID)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.clear()

    @property
    def text(self) -> str:
        """All that is said."""
        return " ".join(part for part in (self._text.text(), self._detail.text()) if part)

    def say(
        self,
        tone: str,
        text: str,
        detail: str = "",
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence; ``tone`` is ``info``, ``good``, ``warn`` or ``bad``."""
        theme.set_role(self, f"notice-{tone}")
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self._act = on_action
        self.show()

    def refuse(self, error: UserError) -> None:
        """Say what happened, what is safe and what to do."""
        detail = " ".join(part for part in (error.safe, error.action) if part)
        self.say("bad", error.what, detail)

    def clear(self) -> None:
        """Say nothing."""
        self._text.clear()
        self._detail.clear()
        self.hide()

    def _clicked(self) -> None:
        if self._act is not None:
            self._act()


def say_failed(notice: Notice, error: BaseException, messages: Messages) -> None:
    """Say why long work failed: for the user in the dialog, a bug as everywhere."""
    known = for_user(error)
    if known is not None:
        notice.refuse(known)
    else:
        messages.handle(error)


class BusyLine(QWidget):
    """What is being done, how far it is, and Cancel; hidden while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(tr("Cancel"))
        # Space presses it; Enter, pressed once too often while one waits, does not.
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self._cancel)
        self._task: Task | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * theme.GRID)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def task(self) -> Task | None:
        """What is under way."""
        return self._task

    def follow(self, task: Task, text: str) -> None:
        """Show this work until it ends."""
        if self._task is not None:
            self._task.progressed.disconnect(self._show)
            self._task.finished.disconnect(self._ended)
        self._task = task
        self._title = text
        self.label.setText(text)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(text)
        self.cancel.setEnabled(True)
        task.progressed.connect(self._show)
        task.finished.connect(self._ended)
        self.show()

    def _show(self, done: int, total: int, text: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.label.setText(text or self._title)

    def _cancel(self) -> None:
        if self._task is not None:
            self.cancel.setEnabled(False)
            self._task.cancel()

    def _ended(self) -> None:
        self._task = None
        self.hide()


class Figure(QWidget):
    """A large number over the word for what it counts."""

    def __init__(self, caption: str, tone: str = "text") -> None:
        super().__init__()
        self._tone = tone
        self.number = QLabel("–")
        self.caption = QLabel(caption)
        self.caption.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6 * theme.GRID, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.caption)
        theme.notifier().changed.connect(self._dress)
        self._count: int | None = None
        self._dress()

    def set_count(self, count: int | None) -> None:
        """Show this number; None where it is not known yet."""
        self._count = count
        self.number.setText("–" if count is None else self.locale().toString(count))
        self.setAccessibleName(f"{self.caption.text()}: {self.number.text()}")
        self._dress()

    def _dress(self) -> None:
        self.number.setFont(theme.font("title", bold=True))
        name = self._tone if self._count else "disabled"
        palette = self.number.palette()
        palette.setColor(self.number.foregroundRole(), theme.color(name))
        self.number.setPalette(palette)
        size = theme.point_size("title")
        self.number.setStyleSheet(
            f"color: {theme.color(name).name()}; font-size: {size}pt; font-weight: 600"
        )
