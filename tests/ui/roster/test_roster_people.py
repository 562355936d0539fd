"""The people of the line, where they are now, and the ledger of their breaks, in a window."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.staff import person, photos, staff
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.export_areas import AreaExportDialog
from hotline_desktop.ui.dialogs.import_wizard import RESULT, ImportWizard
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.roster.tab import RosterTab
from hotline_desktop.ui.widgets.avatar import SIDE

DAY = date(2026, 3, 4)
Ctrl = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def tab(context: Context, qtbot: QtBot) -> RosterTab:
    theme.follow("light")
    made = RosterTab(context)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    made.activateWindow()
    return made


def texts(view: object) -> list[list[str]]:
    model = view.model()  # type: ignore[attr-defined]
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_tab_comes_to_what_stands_above_the_list(tab: RosterTab, qtbot: QtBot) -> None:
    tab.show_view("people")
    assert tab.people.table.hasFocus()
    tab.bar.choices["people"].setFocus()
    qtbot.keyClick(tab.bar.choices["people"], Qt.Key.Key_Tab)
    assert tab.people.list.search.hasFocus()
    qtbot.keyClick(tab.people.list.search, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert tab.bar.choices["people"].hasFocus()


def test_a_person_is_edited_in_the_card_and_a_second_shift_of_the_usual_week_is_given(
    tab: RosterTab, context: Context, qtbot: QtBot, anna: int
) -> None:
    early = shifts.add_template("Утро", 480, 720, BreakRules(0, 0, 0, 1))
    late = shifts.add_template("Вечер", 960, 1200, BreakRules(0, 0, 0, 1))
    told = []
    context.changes.changed.connect(lambda area, _who: told.append(area))
    tab.show_view("people")
    page = tab.people
    page.table.selectRow(0)
    card = page.card
    card.edits["extension"].setFocus()
    qtbot.keyClicks(card.edits["extension"], "205")
    card.hours.setValue(30)
    for chosen in ("Вечер  16:00–20:00", "Утро  08:00–12:00"):
        menu = card.days[0].menu()
        menu.aboutToShow.emit()
        next(a for a in menu.actions() if a.text() == chosen).trigger()
    assert card.days[0].toolTip() == "Утро + Вечер"
    assert page.list.keep()
    found = person(anna)
    assert found is not None
    assert (found.values.extension, found.values.weekly_minutes) == ("205", 1800)
    assert found.values.week[0] == (early, late)
    assert events.LISTS in told
    assert shifts.apply_weeks(date(2026, 3, 9), date(2026, 3, 9), [anna]) == 2


def test_a_picture_is_cropped_stored_small_and_shown_on_the_day(
    tab: RosterTab, qtbot: QtBot, anna: int, tmp_path: Path
) -> None:
    file = tmp_path / "фото.png"
    image = QImage(900, 1600, QImage.Format.Format_RGB32)
    image.fill(QColor("#20c040"))
    image.save(str(file))
    tab.show_view("people")
    tab.people.table.selectRow(0)
    tab.people.card.take_picture(file)
    assert tab.people.list.keep()
    stored = photos()[anna]
    square = QImage.fromData(stored)
    assert (square.width(), square.height()) == (SIDE, SIDE)
    assert len(stored) < 20_000
    tab.show_span("day")
    shown = tab.day.timeline.viewport().grab().toImage()
    at = shown.pixelColor(26, 28 + 20)
    assert abs(at.green() - 0xC0) < 12
    assert abs(at.red() - 0x20) < 12
    tab.show_view("people")
    tab.people.card.remove.click()
    tab.people.list.keep()
    assert photos() == {}


def test_what_is_no_picture_is_refused_in_a_sentence(
    tab: RosterTab, context: Context, anna: int, tmp_path: Path
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    file = tmp_path / "face.jpg"
    file.write_text("not a picture")
    tab.show_view("people")
    tab.people.table.selectRow(0)
    tab.people.card.take_picture(file)
    assert "face.jpg" in said[0].text
    assert not tab.people.card.dirty()


def test_who_leaves_is_no_longer_offered_and_comes_back_with_one_click(
    tab: RosterTab, context: Context, anna: int
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    tab.show_view("people")
    tab.people.table.selectRow(0)
    tab.people.leave.click()
    assert [one.values.name for one in staff()] == ["Пётр Орлов"]
    tab.people.with_left.setChecked(True)
    assert [row[0] for row in texts(tab.people.table)] == ["Пётр Орлов", "Анна Смирнова"]
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert len(staff()) == 2


def test_the_page_of_now_says_who_is_where_and_since_when(
    tab: RosterTab, anna: int, now: datetime
) -> None:
    id = shifts.add_shift(anna, DAY, 540, 1080, BreakRules(short_breaks=0))
    (lunch,) = shifts.shift(id).breaks
    breaks.place_breaks({lunch.id: 720})
    breaks.start_break(lunch.id, now - timedelta(minutes=75))
    pyotr = lists.find(Operator, "Пётр Орлов") or 0
    late = shifts.add_shift(pyotr, DAY, 600, 1080, BreakRules(short_breaks=0))
    breaks.place_breaks({shifts.shift(late).breaks[0].id: 780})
    tab.show_view("now")
    rows = texts(tab.now.table)
    assert rows.pop(0)[:5] == [
        "Пётр Орлов", "Free", "10:00 · 3 h 30 min", "13:00", "Lunch of 13:00 not begun",
    ]  # fmt: skip
    assert rows[0][:5] == [
        "Анна Смирнова", "At lunch", "12:15 · 1 h 15 min", "13:15", "15 min longer than planned",
    ]  # fmt: skip
    assert tab.now.summary.text() == "Free: 1 · At lunch: 1"


def test_the_ledger_sums_up_by_person_and_goes_out_to_excel(
    tab: RosterTab, context: Context, qtbot: QtBot, anna: int, now: datetime, tmp_path: Path
) -> None:
    id = shifts.add_shift(anna, DAY - timedelta(days=1), 540, 1080, BreakRules(short_breaks=1))
    lunch, short = shifts.shift(id).breaks
    breaks.place_breaks({lunch.id: 780, short.id: 960})
    begun = now - timedelta(days=1) - timedelta(minutes=20)
    breaks.offer_break(lunch.id, begun)
    breaks.start_break(lunch.id, begun)
    breaks.end_break(lunch.id, begun + timedelta(minutes=60))
    pyotr = lists.find(Operator, "Пётр Орлов") or 0
    shifts.add_shift(pyotr, DAY, 540, 1080, BreakRules(short_breaks=0))
    tab.show_view("ledger")
    page = tab.ledger
    assert texts(page.sums) == [
        ["Анна Смирнова", "2", "1", "1", "–", "1", "–", "75", "60", "15 min"],
        ["Пётр Орлов", "1", "–", "–", "–", "–", "1", "–", "–", ""],
    ]
    page.sums.selectRow(0)
    assert [row[-2:] for row in texts(page.breaks)] == [
        ["taken", "begun 10 minutes later, a call came first"],
        ["missed", "not had, no reminder was shown"],
    ]
    page.everybody.click()
    assert len(texts(page.breaks)) == 3
    file = tmp_path / "ledger.xlsx"
    page.export(file)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    book = load_workbook(file)
    assert [cell.value for cell in book["Ledger"][2]][:2] == ["Анна Смирнова", 2]
    assert book["Breaks"]["A2"].value == datetime(2026, 3, 3)
    assert book["Breaks"]["J2"].value == "begun 10 minutes later, a call came first"


def test_the_keys_lead_through_all_pages_and_the_days_keys_rest_meanwhile(
    tab: RosterTab, qtbot: QtBot, anna: int
) -> None:
    seen = []
    for _ in range(6):
        qtbot.keyClick(tab.focusWidget() or tab, Qt.Key.Key_Up, Ctrl)
        seen.append(tab.shown)
    assert seen == ["week", "month", "now", "ledger", "people", "people"]
    day = tab.days.day
    qtbot.keyClick(tab.people.table, Qt.Key.Key_Right, Ctrl)
    assert tab.days.day == day
    assert not tab.days.isVisible()


def test_a_week_goes_out_from_its_page_and_comes_back_through_the_wizard(
    tab: RosterTab, context: Context, qtbot: QtBot, anna: int, tmp_path: Path
) -> None:
    for day in (DAY, DAY + timedelta(days=20)):
        shifts.add_shift(anna, day, 540, 1080, BreakRules())
    tab.show_span("week")
    tab.paper_menu.export()
    dialog = next(w for w in tab.window().findChildren(AreaExportDialog) if w.isVisible())
    assert "1 shift(s)" in dialog.shown.text()
    assert "2 shift(s)" in dialog.everything.text()
    dialog.format.setCurrentText("Excel workbook, days across")
    file = tmp_path / "week.xlsx"
    dialog.export(file)
    qtbot.waitUntil(lambda: not context.tasks.busy)
    dialog.close()
    book = load_workbook(file)
    sheet = book.worksheets[0]
    assert (sheet["B1"].value, sheet["B2"].value) == ("Wednesday 04.03.2026", "09:00–18:00")
    sheet["B2"] = "10:00–18:00"
    book.save(file)
    tab.paper_menu.import_()
    shown_now = QApplication.topLevelWidgets()
    wizard = next(w for w in shown_now if isinstance(w, ImportWizard) and w.isVisible())
    wizard.start_with(file)
    qtbot.waitUntil(lambda: wizard.file_page.ready, timeout=20_000)
    assert wizard.file_page.holds.currentData() == "shifts"
    wizard.go_next()
    qtbot.waitUntil(lambda: not wizard.preview_page.is_busy, timeout=20_000)
    assert wizard.next.text() == "Import 1 shift(s) and absence(s)"
    wizard.go_next()
    qtbot.waitUntil(lambda: wizard.step == RESULT, timeout=20_000)
    (changed,) = shifts.shifts(DAY)
    assert changed.starts == 600
    (shown,) = tab.week.grid.view.people[0].days[2] if tab.week.grid.view else ()
    assert shown.starts == 600
    wizard.close()
