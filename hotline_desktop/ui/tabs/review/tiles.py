"""The figures as tiles: value, comparison, definition."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QVBoxLayout, QWidget

from hotline_desktop.core.review.measures import Measure
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

WIDE = 46 * theme.GRID
PAD = 3 * theme.GRID
STEPS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class Tile(QAbstractButton):
    """One figure; pressing it shows its calls."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self.setMinimumSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        spoken = [f"{measure.title}: {measure.text}", comparison(measure), measure.note]
        self.setAccessibleName("; ".join(filter(None, spoken)))
        self.setAccessibleDescription(measure.definition)
        self.setToolTip(measure.definition)
        if measure.calls is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        caption = QFontMetricsF(theme.font("caption")).height()
        value = QFontMetricsF(theme.font("title", bold=True)).height()
        return QSize(WIDE, round(2 * caption + value + 4 + 4 * theme.GRID))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in STEPS:
            event.ignore()  # the grid walks over its tiles
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            measure, box = self.measure, QRectF(self.rect()).adjusted(1, 1, -1, -1)
            lit = self.underMouse() and measure.calls is not None
            painter.setPen(theme.color("accent") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection" if lit else "window"))
            painter.drawRoundedRect(box, 8, 8)
            room = box.adjusted(PAD, 2 * theme.GRID, -PAD, -2 * theme.GRID)
            self._line(painter, room, 0, measure.title, theme.font("caption"), "muted")
            value = theme.font("title", bold=True)
            top = QFontMetricsF(theme.font("caption")).height() + 2
            self._line(painter, room, top, measure.text, value, "text")
            wide = QFontMetricsF(value).horizontalAdvance(measure.text) + 2 * theme.GRID
            note = room.adjusted(wide, 0, 0, 0)
            down = QFontMetricsF(value).ascent() - QFontMetricsF(theme.font("caption")).ascent()
            self._line(painter, note, top + down, measure.note, theme.font("caption"), "muted")
            tone = {1: "good", -1: "bad"}.get(measure.verdict, "muted")
            bold = theme.font("caption", bold=bool(measure.verdict))
            top += QFontMetricsF(value).height() + 2
            self._line(painter, room, top, comparison(measure), bold, tone)

    def _line(
        self, painter: QPainter, room: QRectF, top: float, text: str, font: QFont, token: str
    ) -> None:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme.color(token))
        place = QRectF(room.left(), room.top() + top, room.width(), metrics.height())
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, cut)


def comparison(measure: Measure) -> str:
    """The change, in words: what it was, whether that is more than chance."""
    if not measure.change:
        return ""
    words = tr("{change}, before {value}", change=measure.change, value=measure.before_text)
    return {1: "▲ ", -1: "▼ "}.get(measure.verdict, "") + words


class Tiles(QWidget):
    """All figures, as many beside one another as there is room for; below what one means.

    Signals:
        opened: the calls of this figure are wanted.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.tiles: list[Tile] = []
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * theme.GRID)
        self.meaning = QLabel()
        theme.set_role(self.meaning, "caption")
        self.meaning.setWordWrap(True)
        self.meaning.setMinimumHeight(2 * self.meaning.fontMetrics().height())
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GRID)
        column.addLayout(self._grid)
        column.addWidget(self.meaning)

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Show these figures; the keyboard stays at the one that it was at."""
        focused = next((tile.measure.id for tile in self.tiles if tile.hasFocus()), "")
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [Tile(measure) for measure in measures]
        self._columns = 0
        for tile in self.tiles:
            tile.clicked.connect(lambda _on=False, of=tile: self.opened.emit(of.measure))
            tile.installEventFilter(self)
            if tile.measure.id == focused:
                tile.setFocus()
        if self.tiles:
            self._stop_at(next((t for t in self.tiles if t.hasFocus()), self.tiles[0]))
        self._explain(None)
        self._place()

    def take_keyboard(self) -> bool:
        """Put the keyboard at the figure it was at last; False where there is none in sight."""
        stop = next((t for t in self.tiles if t.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if stop is None or not self.isVisible():
            return False
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    def _place(self) -> None:
        fit = max(1, (self.width() + self._grid.spacing()) // (WIDE + self._grid.spacing()))
        rows = -(-len(self.tiles) // fit) or 1
        columns = max(1, -(-len(self.tiles) // rows))  # rows of the same length look calm
        if columns == self._columns:
            return
        for n in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(n, int(n < columns))
        self._columns = columns
        for n, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, n // columns, n % columns)
            tile.show()  # at once: it may get the keyboard

    def eventFilter(self, tile: object, event: QEvent) -> bool:
        if isinstance(tile, Tile) and event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter):
            self._explain(tile.measure)
            if event.type() == QEvent.Type.FocusIn:
                self._stop_at(tile)
        return super().eventFilter(tile, event)  # type: ignore[arg-type]

    def _stop_at(self, tile: Tile) -> None:
        """Tab stops at one tile, the last one used; arrow keys lead to the others."""
        for each in self.tiles:
            stops = Qt.FocusPolicy.StrongFocus if each is tile else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(stops)

    def _explain(self, measure: Measure | None) -> None:
        if measure is None:
            words = tr("Choose a figure to read what it means; Enter or a click shows its calls.")
        else:
            words = f"{measure.title}: {measure.definition}"
        self.meaning.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        at = next((n for n, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        to = at + step[0] * self._columns + step[1]
        if 0 <= to < len(self.tiles):
            self.tiles[to].setFocus()
