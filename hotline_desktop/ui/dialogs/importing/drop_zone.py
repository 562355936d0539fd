"""Where a spreadsheet is dropped or chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ....core.text import tr
from ... import theme
from ...context import Context
from ...resources import icon, pixmap

PICTURE = 10 * theme.GRID


def dropped_file(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file of this computer that is being dropped, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None


class DropZone(QWidget):
    """An inviting empty place with a button.

    Signals:
        wanted: the button was pressed.
    """

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        title = QLabel(tr("Drop a file here"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "heading")
        hint = QLabel(
            tr("Excel, LibreOffice, CSV or vCards, of any program or year. The file is only read."),
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.button = QPushButton(icon("folder-open", "accent_text"), tr("Choose a file…"))
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[6 * theme.GRID] * 4)
        column.setSpacing(2 * theme.GRID)
        column.addStretch(1)
        for label in (self._picture, title, hint):
            column.addWidget(label)
        column.addSpacing(theme.GRID)
        column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.notifier().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        accent = theme.tokens().accent
        self._picture.setPixmap(pixmap("file-spreadsheet", PICTURE, accent, ratio))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.color("border"), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(theme.color("surface"))
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, 2 * theme.RADIUS, 2 * theme.RADIUS)


class FileDrop(QObject):
    """Lets a window take spreadsheets that are dropped on it: the wizard opens with them."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drop of one local file."""
        if isinstance(event, QDropEvent | QDragEnterEvent):
            path = dropped_file(event)
            entering = event.type() == QEvent.Type.DragEnter
            if path is not None and (entering or event.type() == QEvent.Type.Drop):
                event.acceptProposedAction()
                if not entering:
                    from ..import_wizard import open_import_wizard

                    open_import_wizard(self._context, self._window, path)
                return True
        return super().eventFilter(watched, event)
