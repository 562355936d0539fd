"""The one item model, and the table around it."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QSettings, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.table import PAGE, Chip, Column, ListListing, PagedModel
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tasks import Tasks
from tests.ui.showing import shown


@dataclass(frozen=True)
class Person:
    id: int
    name: str


COLUMNS = (
    Column("name", lambda: "Name", lambda p: p.name, sort="name", stretch=True, strong=True),
    Column("id", lambda: "No.", lambda p: str(p.id), align="right", muted=True, sort="id"),
    Column("odd", lambda: "Odd", lambda p: "odd" if p.id % 2 else "",
           chip=lambda p: Chip("odd", "good") if p.id % 2 else None, hidden=True),
)  # fmt: skip


class Shelf:
    """A long listing whose pages are counted, and whose count can be held up."""

    def __init__(self, count: int, *, held: bool = False) -> None:
        self.people = [Person(n, f"Person {n}") for n in range(count)]
        self.fetched: list[Any] = []
        self.go = threading.Event()
        if not held:
            self.go.set()

    def page(self, after: Any | None, limit: int) -> Sequence[Person]:
        self.fetched.append(after)
        start = 0 if after is None else after + 1
        return self.people[start : start + limit]

    def anchors(self, step: int) -> tuple[int, Sequence[Any]]:
        self.go.wait(5)
        keys: list[Any] = [None]
        keys += [start - 1 for start in range(step, len(self.people), step)]
        return len(self.people), keys


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    found = Tasks()
    yield found
    found.stop()
    qtbot.waitUntil(lambda: not found.busy)


@pytest.fixture
def state(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)


def make_view(
    qtbot: QtBot, tasks: Tasks | None = None, state: QSettings | None = None
) -> TableView:
    return shown(
        TableView(COLUMNS, name="people", label="People", tasks=tasks, state=state), qtbot, 500, 400
    )


def activate(view: TableView, qtbot: QtBot) -> None:
    """Give the window of the table the keyboard, and the table in it."""
    with qtbot.waitActive(view):
        view.activateWindow()
    view.clearFocus()
    view.setFocus()


def test_a_short_list_satisfies_qts_rules_for_models(qtmodeltester: ModelTester) -> None:
    model = PagedModel(COLUMNS)
    qtmodeltester.check(model)
    model.set_listing(ListListing([Person(1, "Anna"), Person(2, "Pyotr")]))
    model.set_listing(ListListing([]))
    model.set_listing(ListListing([Person(n, "x") for n in range(3 * PAGE)]))
    assert model.rowCount() == 3 * PAGE
    model.reload()


def test_a_long_listing_satisfies_them_while_it_is_counted(
    qtmodeltester: ModelTester, qtbot: QtBot, tasks: Tasks
) -> None:
    model = PagedModel(COLUMNS, tasks)
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.counted):
        model.set_listing(Shelf(1000))
    with qtbot.waitSignal(model.counted):
        model.set_listing(Shelf(500))
    assert model.rowCount() == 500


def test_the_first_page_is_there_before_anything_is_counted(qtbot: QtBot, tasks: Tasks) -> None:
    model, shelf = PagedModel(COLUMNS, tasks), Shelf(10_000, held=True)
    model.set_listing(shelf)
    assert (model.rowCount(), model.exact) == (PAGE, False)
    with qtbot.waitSignal(model.counted) as counted:
        shelf.go.set()
    assert counted.args == [10_000]
    assert (model.rowCount(), model.exact) == (10_000, True)


def test_only_the_page_that_is_looked_at_is_fetched(qtbot: QtBot, tasks: Tasks) -> None:
    model, shelf = PagedModel(COLUMNS, tasks), Shelf(10_000)
    with qtbot.waitSignal(model.counted):
        model.set_listing(shelf)
    assert model.row_at(9_999) == shelf.people[9_999]
    assert model.row_at(9_995) == shelf.people[9_995]
    assert shelf.fetched == [None, 9_999 // PAGE * PAGE - 1]


def test_a_count_that_comes_too_late_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    model, slow, quick = PagedModel(COLUMNS, tasks), Shelf(10_000, held=True), Shelf(300)
    model.set_listing(slow)
    model.set_listing(quick)
    with qtbot.waitSignal(model.counted) as counted:
        slow.go.set()
    assert counted.args == [300]
    assert model.rowCount() == 300


def test_a_row_that_has_gone_since_the_count_is_shown_empty(qtbot: QtBot, tasks: Tasks) -> None:
    model, shelf = PagedModel(COLUMNS, tasks), Shelf(300)
    with qtbot.waitSignal(model.counted):
        model.set_listing(shelf)
    del shelf.people[290:]
    assert model.row_at(299) is None
    assert model.index(299, 0).data() is None


def test_selection_and_place_outlive_a_reload(qtbot: QtBot, tasks: Tasks) -> None:
    view, shelf = make_view(qtbot, tasks), Shelf(1000)
    with qtbot.waitSignal(view.paged.counted):
        view.set_listing(shelf)
    assert view.select_id(400, near=400)
    place = view.verticalScrollBar().value()
    shelf.people.insert(0, Person(5000, "New"))
    with qtbot.waitSignal(view.paged.counted):
        view.reload()
    assert view.selected_ids() == [400]
    assert view.current_row() == Person(400, "Person 400")
    assert view.verticalScrollBar().value() == place


def test_picking_another_row_is_told_once(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    view.set_listing(ListListing([Person(1, "Anna"), Person(2, "Pyotr")]))
    told: list[Any] = []
    view.picked.connect(told.append)
    view.selectRow(1)
    view.reload()
    assert told == [Person(2, "Pyotr")]


def test_a_click_on_a_heading_asks_for_the_listing_in_that_order(qtbot: QtBot) -> None:
    view, asked = make_view(qtbot), []

    def factory(sort: str | None, descending: bool) -> ListListing:
        asked.append((sort, descending))
        return ListListing([])

    view.show_listing(factory)
    header = view.horizontalHeader()
    for _ in range(2):
        middle = header.sectionViewportPosition(0) + header.sectionSize(0) // 2
        place = header.rect().center()
        place.setX(middle)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [(None, False), ("name", False), ("name", True)]


def test_columns_stay_as_they_were_arranged(qtbot: QtBot, state: QSettings) -> None:
    first = make_view(qtbot, state=state)
    first.horizontalHeader().moveSection(1, 0)
    first.horizontalHeader().resizeSection(1, 77)
    first.column_menu().actions()[2].setChecked(True)
    second = make_view(qtbot, state=state)
    header = second.horizontalHeader()
    assert header.visualIndex(1) == 0
    assert header.sectionSize(1) == 77
    assert not header.isSectionHidden(2)
    second.column_menu().actions()[-1].trigger()
    assert header.visualIndex(1) == 1
    assert header.isSectionHidden(2)


def test_what_is_remembered_badly_is_forgotten(qtbot: QtBot, state: QSettings) -> None:
    state.setValue("columns/people", "{not json")
    assert make_view(qtbot, state=state).horizontalHeader().isSectionHidden(2)


def test_the_last_column_cannot_be_hidden(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    actions = view.column_menu().actions()
    actions[0].setChecked(False)
    actions[1].setChecked(False)
    assert view.horizontalHeader().hiddenSectionCount() == 2


def test_columns_share_the_width_of_the_window(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    view.set_listing(ListListing([Person(1, "Anna")]))
    assert view.horizontalScrollBar().maximum() == 0
    view.resize(280, 400)
    before = view.columnWidth(1)
    view.resize(1400, 400)
    assert view.horizontalHeader().length() == view.viewport().width()
    assert before < view.columnWidth(1) < 2 * before  # what is left over is not one column's alone


def test_an_empty_table_says_what_to_do_next(qtbot: QtBot) -> None:
    view, done = make_view(qtbot), []
    view.set_empty("No people", "Add one.", action="Add", on_action=lambda: done.append(1))
    view.set_listing(ListListing([]))
    assert view._empty.isVisible()
    qtbot.mouseClick(view._empty._button, Qt.MouseButton.LeftButton)
    assert done == [1]
    view.set_listing(ListListing([Person(1, "Anna")]))
    assert not view._empty.isVisible()


def test_the_keyboard_opens_deletes_and_copies(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    view.set_listing(ListListing([Person(1, "Anna"), Person(2, "Pyotr\tOrlov")]))
    view.selectRow(1)
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [Person(2, "Pyotr\tOrlov")]
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.delete_requested) as deleted:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert deleted.args == [[1, 2]]
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Anna\t1\nPyotr Orlov\t2"


def test_a_table_of_one_row_is_reached_by_tab(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    view.set_listing(ListListing([Person(7, "Anna")]))
    assert view.selected_ids() == []
    activate(view, qtbot)
    assert view.selected_ids() == [7]
    view.clearSelection()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    assert view.selected_ids() == []  # a click says itself which one is meant


def test_where_a_row_goes_away_the_keyboard_goes_on(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    people = [Person(n, f"Person {n}") for n in range(4)]
    shelf = Shelf(4)
    view.set_listing(shelf)
    activate(view, qtbot)
    view.selectRow(1)
    del shelf.people[1]
    view.reload()
    assert view.selected_ids() == [people[2].id]
    shelf.people.pop()
    shelf.people.pop()
    view.reload()
    assert view.selected_ids() == [0]
    shelf.people.clear()
    view.reload()
    assert view.selected_ids() == []
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.current_row() is None


def test_every_cell_can_be_painted(qtbot: QtBot) -> None:
    view = make_view(qtbot)
    view.column_menu().actions()[2].setChecked(True)
    view.set_listing(ListListing([Person(n, "Line\nbreak") for n in range(20)]))
    view.setFocus()
    view.selectionModel().select(
        view.paged.index(1, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert not view.grab().isNull()
