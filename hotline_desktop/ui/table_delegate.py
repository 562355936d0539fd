"""How a cell of a table is painted: calm rows, hairlines, coloured words for states."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from . import theme
from .resources import pixmap
from .table import ROW_ROLE, Chip, PagedModel

PAD = 2 * theme.GRID
ICON = 16
KEPT = 4000
"""Lines of text and chips that are kept as drawn."""

_SELECTED = QStyle.StateFlag.State_Selected
_SHARE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""How much of the room that a cell does not need goes to its left."""


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
        self._lines: dict[tuple[str, int, bool], QStaticText] = {}
        self._pictures: dict[tuple[Any, ...], QPixmap] = {}

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
        if state & _SELECTED:
            painter.fillRect(rect, self._selection)
        elif number == self.hovered:
            painter.fillRect(rect, self._hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._line)
        self._mark_current(painter, rect, index)
        row = model.row_at(number)
        if row is None:
            return
        column = model.columns[index.column()]
        before, behind = self._pads(rect)
        left, top = rect.x() + before, rect.y()
        width, height = rect.width() - before - behind, rect.height() - 1
        if column.icon and (name := column.icon(row)):
            painter.drawPixmap(left, top + (height - ICON) // 2, self._icon(name, painter))
            left += ICON + PAD
            width -= ICON + PAD
        if column.mark:
            side = height - 2 * theme.GRID
            column.mark(painter, QRectF(left, top + theme.GRID, side, side), row)
            left += side + PAD
            width -= side + PAD
        chip = column.chip(row) if column.chip else None
        if chip is not None:
            drawn = self._chip(chip, width, painter)
            wide = drawn.width() / drawn.devicePixelRatio()
            shift = (width - wide) * _SHARE[column.align]
            high = drawn.height() / drawn.devicePixelRatio()
            painter.drawPixmap(QPointF(left + shift, top + (height - high) / 2), drawn)
            return
        text = column.text(row)
        if not text:
            return
        line = self._laid_out(text, width, strong=column.strong)
        size = line.size()
        painter.setFont(self._strong if column.strong else self._font)
        painter.setPen(self._muted if column.muted else self._text)
        shift = (width - size.width()) * _SHARE[column.align]
        painter.drawStaticText(QPointF(left + shift, top + (height - size.height()) / 2), line)

    def _laid_out(self, text: str, width: int, *, strong: bool) -> QStaticText:
        """A line of text cut to the width. Lists say the same words all over: each is kept."""
        key = (text, width, strong)
        line = self._lines.get(key)
        if line is None:
            metrics = self._strong_metrics if strong else self._metrics
            plain = text.replace("\n", " ")
            line = QStaticText(metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width))
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            line.prepare(font=self._strong if strong else self._font)
            if len(self._lines) >= KEPT:
                self._lines.clear()
            self._lines[key] = line
        return line

    def _icon(self, name: str, painter: QPainter) -> QPixmap:
        key = ("icon", name, painter.device().devicePixelRatioF())
        drawn = self._pictures.get(key)
        if drawn is None:
            drawn = pixmap(name, ICON, theme.tokens().muted, key[2])
            self._pictures[key] = drawn
        return drawn

    def _chip(self, chip: Chip, room: int, painter: QPainter) -> QPixmap:
        ratio = painter.device().devicePixelRatioF()
        key = (chip, room, ratio)
        drawn = self._pictures.get(key)
        if drawn is None:
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            drawn = self._draw_chip(chip, room, ratio)
            self._pictures[key] = drawn
        return drawn

    def _draw_chip(self, chip: Chip, room: int, ratio: float) -> QPixmap:
        ink, soft = self._tones[chip.tone]
        metrics = self._small_metrics
        text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, room - 2 * PAD)
        width, height = metrics.horizontalAdvance(text) + 2 * PAD, metrics.height() + theme.GRID
        drawn = QPixmap(round(width * ratio), round(height * ratio))
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        with QPainter(drawn) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            box = QRectF(0, 0, width, height)
            painter.drawRoundedRect(box, height / 2, height / 2)
            painter.setFont(self._small)
            painter.setPen(ink)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return drawn

    def _pads(self, rect: QRect) -> tuple[int, int]:
        """Room on both sides: at its edges the table lines up with what stands above it."""
        header = self._view.horizontalHeader()
        left = rect.x() + header.offset()
        return (
            PAD if left else 2 * PAD,
            PAD if left + rect.width() < header.length() else 2 * PAD,
        )

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
        width = metrics.horizontalAdvance(chip.text if chip else column.text(row)) + PAD
        place = self._view.visualRect(model.index(index.row(), index.column()))
        before, behind = self._pads(place)
        width += before + behind
        if chip:
            width += 2 * PAD
        if column.icon or column.mark:
            width += (theme.ROW if column.mark else ICON) + PAD
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
