"""What the checks find on a day, below the picture: one sentence, and all of them on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme


class DayNotes(QFrame):
    """A soft strip that is only there when there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "notice-warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 4)
        column.setSpacing(4)
        top = QHBoxLayout()
        self.first = QLabel()
        self.first.setWordWrap(True)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fold)
        top.addWidget(self.first, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        self._all = QLabel()
        self._all.setWordWrap(True)
        self._area = QScrollArea()
        self._area.setWidget(self._all)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._all.setAutoFillBackground(False)
        self._area.setFixedHeight(96)
        self._area.hide()
        column.addWidget(self._area)
        self._count = 0
        self.hide()

    def say(self, sentences: list[str]) -> None:
        """Show these; none hides the strip."""
        self._count = len(sentences)
        self.setVisible(bool(sentences))
        self.first.setText(sentences[0] if sentences else "")
        self._all.setText("\n".join(sentences[1:]))
        self.more.setVisible(len(sentences) > 1)
        if len(sentences) < 2:
            self.more.setChecked(False)
        self._fold(self.more.isChecked())

    def _fold(self, open_: bool) -> None:
        self._area.setVisible(open_)
        self.more.setText(tr("Fewer") if open_ else tr("%n more", max(0, self._count - 1)))
