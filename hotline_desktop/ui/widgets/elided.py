"""Lines of text that are cut where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
)

from .. import theme

LEAST = 10 * theme.GRID
"""Pixels below which a cut beginning says nothing and is left out."""


class ElidedLabel(QLabel):
    """One line that is cut where there is no room, with the whole text as its tooltip.

    Args:
        text: what it shows at first.
        role: of the style sheet.
        inset: pixels of its width that the style sheet keeps empty there.
    """

    def __init__(self, text: str = "", role: str = "", inset: int = 0) -> None:
        super().__init__()
        self._inset = inset
        self._whole = self._gives_way = ""
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_whole(text)

    @property
    def whole(self) -> str:
        """The text without the cut."""
        return self._whole

    def set_whole(self, text: str, gives_way: str = "") -> None:
        """Show this text; a beginning that ``gives_way`` is cut before the rest is."""
        self._gives_way = gives_way
        self._whole = " ".join(text.split())
        self.setToolTip(text)
        self.setAccessibleName(self._whole)
        self._cut()

    def _cut(self) -> None:
        metrics, right = QFontMetrics(self.font()), Qt.TextElideMode.ElideRight
        text, room = self._whole, self.width() - self._inset
        if self._gives_way and metrics.horizontalAdvance(text) > room:
            rest = text.removeprefix(self._gives_way)
            beside = room - metrics.horizontalAdvance(rest)
            if beside >= LEAST:
                text = metrics.elidedText(self._gives_way, right, beside) + rest
            else:
                text = rest.lstrip(" :")
        self.setText(metrics.elidedText(text, right, room))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * theme.GRID, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._whole) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class ElidedButton(QPushButton):
    """A button whose words are cut where there is no room, with the whole text as its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_whole(self, text: str) -> None:
        """Show this text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._cut()
        self.updateGeometry()

    def _beside(self) -> int:
        """Pixels of its width that are no text."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())

    def _cut(self) -> None:
        room, right = self.width() - self._beside(), Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, right, room))

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._whole) + self._beside() + 2
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * theme.GRID, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


class ElidedChoice(QComboBox):
    """A list to choose from whose chosen name is cut where there is no room."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(theme.GRID, 0)  # what paintEvent keeps free

    def shown_text(self) -> str:
        """The chosen name as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, place, self)
        right = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.currentText(), right, room.width() - theme.GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self.shown_text()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
