"""One item model for all tables: declared columns, rows fetched in pages by key."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter

from .tasks import Progress, Task, Tasks

PAGE = 64
COUNT_AFTER_MS = 150
PAGES_KEPT = 128
ROW_ROLE = Qt.ItemDataRole.UserRole
"""Data of this role is the row itself, None where it has gone since it was counted."""

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Chip:
    """A state shown as a coloured word. ``tone`` is one of ``theme.TONES``."""

    text: str
    tone: str = "neutral"


@dataclass(frozen=True)
class Column:
    """A column, declared once.

    Attributes:
        key: names the column in what is remembered of it.
        title: called when the heading is shown, so that it follows the language.
        text: what a row shows here; also what is copied and read aloud.
        sort: what the listing is to sort by when the heading is clicked; None: not sortable.
        align: ``left``, ``right`` or ``center``.
        width: logical pixels at first; ``stretch`` columns share what is left over.
        whole: always as wide as said, where other columns give up some width.
        tooltip: a longer text; without it the text itself where it does not fit.
        chip: a coloured word instead of the text, None for a plain cell.
        icon: name of an icon before the text, or None.
        mark: paints a picture of the row into a square before the text.
        muted: of less importance, drawn paler; ``strong``: drawn heavier.
        hidden: not shown until it is chosen.
    """

    key: str
    title: Callable[[], str]
    text: Callable[[Any], str]
    sort: str | None = None
    align: str = "left"
    width: int = 120
    stretch: bool = False
    whole: bool = False
    tooltip: Callable[[Any], str] | None = None
    chip: Callable[[Any], Chip | None] | None = None
    icon: Callable[[Any], str | None] | None = None
    mark: Callable[[QPainter, QRectF, Any], object] | None = None
    muted: bool = False
    strong: bool = False
    hidden: bool = False


class Listing(Protocol):
    """Rows in an order, readable from any place in it. A row's ``id`` names it for good."""

    def page(self, after: Any | None, limit: int) -> Sequence[Any]:
        """The rows that follow the one with this key (None: from the start), at most ``limit``."""

    def anchors(self, step: int) -> tuple[int, Sequence[Any]]:
        """How many rows there are, and the keys before every ``step``-th row; the first is None.

        Called in a thread of its own for anything longer than a page.
        """


class ListListing:
    """A short list in memory. Rows need no key; their ``id``, if any, names them."""

    def __init__(self, rows: Iterable[Any]) -> None:
        self._rows = list(rows)

    def page(self, after: Any | None, limit: int) -> Sequence[Any]:
        start = 0 if after is None else after + 1
        return self._rows[start : start + limit]

    def anchors(self, step: int) -> tuple[int, Sequence[Any]]:
        keys = [None if start == 0 else start - 1 for start in range(0, len(self._rows), step)]
        return len(self._rows), keys or [None]


@dataclass
class _State:
    """What the model knows of its listing."""

    listing: Listing
    anchors: Sequence[Any] = (None,)
    count: int = 0
    exact: bool = False
    pages: OrderedDict[int, Sequence[Any]] = field(default_factory=OrderedDict)


class PagedModel(QAbstractTableModel):
    """Shows a listing. The first page is there at once, the count as soon as it is known.

    Signals:
        counted: the number of rows is exact now.
    """

    counted = Signal(int)

    def __init__(
        self, columns: Sequence[Column], tasks: Tasks | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._tasks = tasks
        self._state = _State(ListListing([]), exact=True)
        self._task: Task | None = None
        self._pending = False
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._count)

    @property
    def listing(self) -> Listing:
        return self._state.listing

    @property
    def exact(self) -> bool:
        """Whether the number of rows is the true one, not only that of the first page."""
        return self._state.exact

    def set_listing(self, listing: Listing) -> None:
        """Show another listing from its first page on."""
        first = listing.page(None, PAGE)
        whole = len(first) < PAGE
        self.beginResetModel()
        self._state = _State(listing, count=len(first), exact=whole)
        self._state.pages[0] = first
        self.endResetModel()
        self._recount(whole)

    def reload(self) -> None:
        """Read the same listing again; the place in it is kept while the rows are recounted."""
        state = self._state
        first = state.listing.page(None, PAGE)
        whole = len(first) < PAGE
        self.beginResetModel()
        state.pages.clear()
        state.pages[0] = first
        if whole:
            state.anchors, state.count, state.exact = (None,), len(first), True
        elif state.count < PAGE:
            state.count = len(first)
        self.endResetModel()
        self._recount(whole)

    def _recount(self, whole: bool) -> None:
        if whole or isinstance(self._state.listing, ListListing):
            self._pending = False
            self._count_soon.stop()
            if self._task is not None:
                self._task.cancel()
            if not whole:
                self._take(self._state, self._state.listing.anchors(PAGE))
            else:
                self.counted.emit(self._state.count)
            return
        if self._tasks is None:
            raise ValueError("a listing that is read from a database needs tasks to count it")
        # While one types, only what is left standing is counted.
        if self._task is not None:
            self._task.cancel()
        self._count_soon.start()

    def _count(self) -> None:
        if self._task is not None:
            # One count at a time: the running one is broken off, this one follows it.
            self._pending = True
            self._task.cancel()
            return
        assert self._tasks is not None
        state = self._state

        def count(_progress: Progress) -> tuple[int, Sequence[Any]]:
            return state.listing.anchors(PAGE)

        self._task = self._tasks.run(count, lambda found: self._take(state, found), interrupt=True)
        self._task.finished.connect(self._count_ended)

    def _count_ended(self) -> None:
        self._task = None
        if self._pending:
            self._pending = False
            self._count()

    def _take(self, state: _State, found: tuple[int, Sequence[Any]]) -> None:
        if state is not self._state or self._pending:
            return
        count, anchors = found
        if state.exact and (len(anchors) < 2 or list(anchors) != list(state.anchors)):
            self.beginResetModel()
            state.count, state.anchors = count, anchors
            first = state.pages.get(0)
            state.pages.clear()
            if first is not None:
                state.pages[0] = first
            self.endResetModel()
        else:
            self._resize(state, count)
            state.anchors, state.exact = anchors, True
        self.counted.emit(count)

    def _resize(self, state: _State, count: int) -> None:
        if count > state.count:
            self.beginInsertRows(QModelIndex(), state.count, count - 1)
            state.count = count
            self.endInsertRows()
        elif count < state.count:
            self.beginRemoveRows(QModelIndex(), count, state.count - 1)
            state.count = count
            self.endRemoveRows()

    def row_at(self, row: int) -> Any | None:
        """The row in that place, fetched if need be; None when it has gone meanwhile."""
        state = self._state
        if not 0 <= row < state.count:
            return None
        number, offset = divmod(row, PAGE)
        page = state.pages.get(number)
        if page is None:
            if number >= len(state.anchors):
                return None
            page = state.listing.page(state.anchors[number], PAGE)
            state.pages[number] = page
            if len(state.pages) > PAGES_KEPT:
                state.pages.popitem(last=False)
        else:
            state.pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def id_at(self, row: int) -> Any | None:
        """The id of the row in that place."""
        found = self.row_at(row)
        return None if found is None else getattr(found, "id", row)

    def find(self, ids: Iterable[Any], near: Iterable[int] = (0,)) -> dict[Any, int]:
        """Where these ids are: looked for in the pages around the rows ``near``."""
        wanted = set(ids)
        found: dict[Any, int] = {}
        numbers: list[int] = []
        for row in near:
            page = row // PAGE
            numbers += [n for n in (page, page - 1, page + 1) if n >= 0 and n not in numbers]
        for number in numbers:
            if not wanted:
                break
            for row in range(number * PAGE, min((number + 1) * PAGE, self._state.count)):
                identity = self.id_at(row)
                if identity in wanted:
                    found[identity] = row
                    wanted.discard(identity)
        return found

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._state.count

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role not in _ROLES:
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(row) if column.tooltip else None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align]
        return column.text(row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align]
        return None


_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}

_ROLES = frozenset(
    (
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.TextAlignmentRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(ROW_ROLE),
    )
)
