"""The table of offers: each cell is edited where it stands."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hotline_desktop.core.carriers.fields import Field
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.table import AnyIndex

from .headings import AIR, TITLES, WRAPPED, Names, Titles
from .model import ROWS, OffersModel

NARROWEST = 34 * theme.GRID
LONG = 24 * theme.GRID


class OffersTable(QTableView):
    """Enter, F2 or a double click edits the cell; what cannot be read stays in its editor."""

    def __init__(self, model: OffersModel) -> None:
        super().__init__()
        self.offers = model
        self.setModel(model)
        self.setAccessibleName(tr("Offers side by side"))
        self.setItemDelegate(_Delegate(self))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalHeader(Titles(self))
        self.setCornerButtonEnabled(False)
        names = Names(self)
        self.setHorizontalHeader(names)
        names.setMinimumSectionSize(NARROWEST)
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(lambda *_: self._fit_rows())
        model.refused.connect(self._mend)
        theme.notifier().changed.connect(self._fit_rows)
        self._fit()

    def current_id(self) -> int | None:
        """The offer that the cursor is in."""
        column = self.currentIndex().column()
        return self.offers.ids[column] if 0 <= column < len(self.offers.ids) else None

    def go_to(self, offer_id: int, *, edit: bool = False) -> None:
        """Put the cursor on an offer's name."""
        row = next(n for n, row in enumerate(ROWS) if row.field and row.field.name == "carrier")
        index = self.offers.index(row, self.offers.ids.index(offer_id))
        self.setFocus()
        self.setCurrentIndex(index)
        if edit:
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            index = self.currentIndex()
            # Enter in an open editor comes here as well.
            editing = self.state() == QAbstractItemView.State.EditingState
            if not editing and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab goes down an offer: that is how a carrier tells it. It leaves at the last field."""
        turned = {
            QAbstractItemView.CursorAction.MoveNext: QAbstractItemView.CursorAction.MoveDown,
            QAbstractItemView.CursorAction.MovePrevious: QAbstractItemView.CursorAction.MoveUp,
        }
        if action not in turned:
            return super().moveCursor(action, modifiers)
        found = super().moveCursor(turned[action], modifiers)
        return found if found != self.currentIndex() else QModelIndex()

    def finish_editing(self) -> None:
        """Keep what stands in the open editor: other offers would wipe it away."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _mend(self, _error: object, index: QModelIndex) -> None:
        # Not before the editor that was refused has gone.
        QTimer.singleShot(0, self, lambda: self._edit_again(index))

    def _edit_again(self, index: QModelIndex) -> None:
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        count = len(self.offers.ids)
        if not count:
            return
        width = max(NARROWEST, self.viewport().width() // count)
        for column in range(count):
            self.setColumnWidth(column, width)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.resizeRowsToContents()


class _Choice(QComboBox):
    """Knows whether its list was opened."""

    was_open = False

    def showPopup(self) -> None:
        self.was_open = True
        super().showPopup()


class _Delegate(QStyledItemDelegate):
    """Paints text with air around it, and gives each kind of field its editor."""

    def __init__(self, table: OffersTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        painter.save()
        rect = option.rect
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if option.state & QStyle.StateFlag.State_Selected:
            ground = theme.color("selection")
        if ground is not None:
            painter.fillRect(rect, ground)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or theme.font())
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or theme.color("text"))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        painter.drawText(_inner(rect), int(WRAPPED | align), str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = ROWS[index.row()]
        lift = 3 * theme.GRID if row.is_heading and index.row() else 0
        width = self._table.columnWidth(index.column())
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or theme.font())
        room = _inner(QRect(0, 0, width, 1000))
        tall = metrics.boundingRect(room, int(WRAPPED), str(index.data())).height()
        titles = QFontMetrics(theme.font())
        inner = QRect(0, 0, TITLES - 5 * theme.GRID, 1000)
        named = titles.boundingRect(inner, int(WRAPPED), row.title()).height()
        return QSize(width, max(tall, named) + 2 * AIR + lift)

    def _field(self, index: AnyIndex) -> Field:
        field = ROWS[index.row()].field
        assert field is not None
        return field

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        field = self._field(index)
        if field.choices is not None:
            box = _Choice(parent)
            for key, words in field.choices.items():
                box.addItem(words(), key)
            # Arrow keys go from one choice to the next and end nothing.
            box.activated.connect(lambda _index: self._finish(box) if box.was_open else None)
            editor: QWidget = box
        elif field.kind in ("long", "links"):
            text = QPlainTextEdit(parent)
            text.setTabChangesFocus(True)
            editor = text
        else:
            line = QLineEdit(parent)
            line.setPlaceholderText(field.hint())
            editor = line
        editor.setAccessibleName(field.label())
        editor.setAutoFillBackground(True)
        return editor

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(editor, QPlainTextEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._finish(editor)  # Enter alone begins a line
            return True
        return super().eventFilter(editor, event)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        value = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(value)
            editor.selectAll()
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            # Costs that are worked out meanwhile come here too: what is typed stays.
            editor.setText(value)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: AnyIndex
    ) -> None:
        place = option.rect
        if isinstance(editor, QPlainTextEdit):
            place.setHeight(max(place.height(), LONG))
            below = place.bottom() - self._table.viewport().height() + 1
            place.translate(0, -max(0, below))
        editor.setGeometry(place)


def _inner(rect: QRect) -> QRect:
    """Where the text of a cell stands."""
    return rect.adjusted(2 * theme.GRID, AIR, -2 * theme.GRID, -AIR)
