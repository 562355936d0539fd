"""How a cell of a table is painted: calm rows, hairlines, coloured words for states."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from . import theme
from .resources import icon
from .table import ROW_ROLE, Chip, Column, PagedModel

PAD = 2 * theme.GRID
ICON = 16


class TableDelegate(QStyledItemDelegate):
    """Paints the cells of a ``TableView`` straight from its columns, without style options."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        theme.notifier().changed.connect(self._prepare)
        self._prepare()

    def _prepare(self) -> None:
        t = theme.tokens()
        self._text, self._muted = QColor(t.text), QColor(t.muted)
        self._line, self._hover = QColor(t.line), QColor(t.hover)
        self._selection, self._accent = QColor(t.selection), QColor(t.accent)
        self._tones = {name: theme.tone(name) for name in theme.TONES}
        self._font = theme.font()
        self._strong = theme.font(bold=True)
        self._small = theme.font("caption")
        self._metrics = QFontMetrics(self._font)
        self._strong_metrics = QFontMetrics(self._strong)
        self._small_metrics = QFontMetrics(self._small)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        assert isinstance(model, PagedModel)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        number = index.row()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self._selection)
        elif number == self.hovered:
            painter.fillRect(rect, self._hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._line)
        self._mark_current(painter, rect, index)
        row = model.row_at(number)
        if row is None:
            return
        column = model.columns[index.column()]
        place = rect.adjusted(PAD, 0, -PAD, -1)
        if column.icon and (name := column.icon(row)):
            top = place.y() + (place.height() - ICON) // 2
            icon(name).paint(painter, QRect(place.x(), top, ICON, ICON))
            place.setLeft(place.left() + ICON + PAD)
        chip = column.chip(row) if column.chip else None
        if chip is not None:
            self._paint_chip(painter, place, chip, column)
            return
        text = column.text(row)
        if not text:
            return
        if "\n" in text:
            text = text.replace("\n", " ")
        painter.setFont(self._strong if column.strong else self._font)
        painter.setPen(self._muted if column.muted else self._text)
        metrics = self._strong_metrics if column.strong else self._metrics
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _FLAGS[column.align], shown)

    def _mark_current(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self._view
        if index.row() != view.currentIndex().row() or not view.hasFocus():
            return
        if view.horizontalHeader().visualIndex(index.column()) == self._first_visible():
            painter.fillRect(rect.x(), rect.y(), 3, rect.height() - 1, self._accent)

    def _first_visible(self) -> int:
        header = self._view.horizontalHeader()
        for place in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(place)):
                return place
        return 0

    def _paint_chip(self, painter: QPainter, place: QRect, chip: Chip, column: Column) -> None:
        ink, soft = self._tones[chip.tone]
        room = place.width() - 2 * PAD
        text = self._small_metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, room)
        width = self._small_metrics.horizontalAdvance(text) + 2 * PAD
        height = self._small_metrics.height() + theme.GRID
        left = float(place.x())
        if column.align == "right":
            left = place.right() + 1.0 - width
        elif column.align == "center":
            left = place.x() + (place.width() - width) / 2
        box = QRectF(left, place.y() + (place.height() - height) / 2, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(self._small)
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """What a double click on the edge of a heading fits the column to."""
        row = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, PagedModel)
        column = model.columns[index.column()]
        if row is None:
            return QSize(column.width, theme.ROW)
        chip = column.chip(row) if column.chip else None
        metrics = self._strong_metrics if column.strong else self._metrics
        width = metrics.horizontalAdvance(chip.text if chip else column.text(row)) + 3 * PAD
        if chip:
            width += 2 * PAD
        if column.icon:
            width += ICON + PAD
        return QSize(min(width, 600), theme.ROW)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The full text where the cell cuts it off, or the column's own tooltip."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        text = index.data(Qt.ItemDataRole.ToolTipRole)
        if not text:
            rect: QRect = option.rect
            cut = self.sizeHint(option, index).width() - PAD > rect.width()
            text = index.data() if cut else ""
        QToolTip.showText(event.globalPos(), text or "", view)
        return True


_VERTICAL = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
# Enumerations of Qt are slow to combine, and this is done for each cell.
_FLAGS = {
    "left": int(_VERTICAL) | int(Qt.AlignmentFlag.AlignLeft),
    "right": int(_VERTICAL) | int(Qt.AlignmentFlag.AlignRight),
    "center": int(_VERTICAL) | int(Qt.AlignmentFlag.AlignHCenter),
}
