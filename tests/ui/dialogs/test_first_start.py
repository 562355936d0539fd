"""The questions of the first start."""

from __future__ import annotations

import itertools
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists, settings, setup
from hotline_desktop.core.calls import browse
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.ui.dialogs.first_start import FirstStart
from tests.ui.showing import shown


def test_five_answers_make_a_hotline(database: Path, now: datetime, qtbot: QtBot) -> None:
    dialog = shown(FirstStart(database.parent, lambda: now), qtbot)
    dialog.language.setCurrentIndex(dialog.language.findData("ru"))
    dialog.organisation.setText("Приёмная комиссия")
    dialog.line_name.setText("Абитуриенту")
    dialog.number.setText("8 800 000-00-00")
    dialog.operators.setPlainText("Анна Смирнова\n\n Пётр Орлов ")
    dialog.create_button.click()
    assert dialog.result() == FirstStart.DialogCode.Accepted
    line = lines()[0]
    assert (line.name, line.organisation, line.language) == (
        "Абитуриенту",
        "Приёмная комиссия",
        "ru",
    )
    assert [entry.name for entry in lists.entries(Operator)] == ["Анна Смирнова", "Пётр Орлов"]


def test_a_line_without_a_name_is_said(database: Path, now: datetime, qtbot: QtBot) -> None:
    dialog = shown(FirstStart(database.parent, lambda: now), qtbot)
    dialog.line_name.clear()
    dialog.create_button.click()
    assert dialog.problem.isVisible()
    assert not setup.is_set_up()


def test_a_number_without_a_digit_is_said_where_it_is_typed(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    dialog = shown(FirstStart(database.parent, lambda: now), qtbot)
    dialog.number.setText("none yet")
    dialog.create_button.click()
    assert "not a telephone number" in dialog.problem.text()
    assert dialog.focusWidget() is dialog.number
    assert not setup.is_set_up()


def test_enter_goes_on_to_the_next_question_and_escape_leaves_nothing(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    dialog = shown(FirstStart(database.parent, lambda: now), qtbot)
    dialog.language.setFocus()
    fields = (dialog.organisation, dialog.line_name, dialog.number, dialog.operators)
    for here, following in itertools.pairwise((dialog.language, *fields)):
        qtbot.keyClick(here, Qt.Key.Key_Return)
        assert dialog.focusWidget() is following
        assert not setup.is_set_up()
    qtbot.keyClicks(dialog.operators, "Anna")
    qtbot.keyClick(dialog.operators, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.operators, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [entry.name for entry in lists.entries(Operator)] == ["Anna"]


def test_answers_wait_for_who_closes_the_questions(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    first = shown(FirstStart(database.parent, lambda: now), qtbot)
    first.organisation.clear()
    qtbot.keyClicks(first.organisation, "Parks")
    first.operators.setPlainText("Anna")
    first.close()
    second = shown(FirstStart(database.parent, lambda: now), qtbot)
    assert second.organisation.text() == "Parks"
    second.create_button.click()
    assert [entry.name for entry in lists.entries(Operator)] == ["Anna"]
    third = FirstStart(database.parent, lambda: now)
    assert third.organisation.text() == ""


def test_or_one_looks_around_in_a_made_up_office(
    database: Path, now: datetime, qtbot: QtBot
) -> None:
    dialog = shown(FirstStart(database.parent, lambda: now), qtbot)
    dialog.demo_button.click()
    assert dialog.result() == FirstStart.DialogCode.Accepted
    assert settings.get(settings.DEMO)
    assert browse.totals(CallFilter()).calls > 100
