"""What the card of a call shows: the script, its controls, long texts."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.storage.tables import Outcome
from hotline_desktop.ui import theme, translation
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.tabs.calls.tab import CallsTab
from tests.ui.calls.desk import file_call, opened


def test_the_greeting_carries_the_operators_own_name(tab: CallsTab) -> None:
    tab.new_call()
    assert "Анна Смирнова" in tab.card.script.text.text()
    assert "Приёмная комиссия" in tab.card.script.text.text()


def test_the_script_goes_along_with_the_call(tab: CallsTab) -> None:
    tab.new_call(number="+7 495 123-45-67")
    text = tab.card.script.text
    assert text.text().endswith("Чем могу вам помочь?")
    tab.card.caller.name.setText("Ольга Иванова")
    tab.card.caller.name.textEdited.emit("Ольга Иванова")
    assert text.text() == "Чем могу вам помочь?"
    tab.card.matter.question.setPlainText("Когда")
    assert text.text() == "Да, слушаю вас."
    tab.card.matter.question.setPlainText("Когда экзамен?")
    tab.card.script.go_on()
    tab.card.matter.question.setPlainText("Когда экзамен по физике?")
    assert text.text().startswith("Правильно ли я понимаю"), "chosen by hand: it stays"
    tab.card.choose_outcome("answered")
    assert text.text().startswith("Спасибо за обращение")
    tab.card.script.go_back()
    assert text.text() == "Минуту, я найду точный ответ."


def test_every_control_of_the_card_has_a_name(tab: CallsTab) -> None:
    tab.new_call()
    tab.card.details.toggle()
    unnamed = [
        widget
        for widget in tab.card.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and type(widget.parent()).__name__ not in ("PickBox", "QDateTimeEdit")
    ]
    assert unnamed == []


def test_the_card_is_drawn_in_the_colours_of_the_theme(tab: CallsTab) -> None:
    tab.new_call()
    corner = tab.card.grab().toImage().pixelColor(3, 3)
    assert corner == QColor(theme.tokens().surface)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_outcome_stands_whole_on_a_small_screen(
    language: str, context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    translation.install(language)
    for kind in lists.BUILT_IN[Outcome]:
        past = now - timedelta(hours=1)
        due = past if kind == outcomes.CALLBACK else None
        file_call(hotline, past, outcome_id=lists.outcome_of_kind(kind), callback_due=due)
    tab = opened(context, qtbot)
    tab.resize(1262, 640)
    table = tab.register.table
    column = next(i for i, c in enumerate(table.paged.columns) if c.key == "outcome")
    needed = max(
        table.itemDelegate().sizeHint(None, table.paged.index(row, column)).width()
        for row in range(table.paged.rowCount())
    )
    # The delegate's measure is of the larger type of plain cells.
    assert table.columnWidth(column) >= theme.SCALE["caption"] * needed
    assert table.horizontalHeader().length() <= table.viewport().width()
    tab.new_call()
    buttons = tab.card.outcome.choice.buttons()
    QApplication.processEvents()
    assert len({button.y() for button in tab.card.rest.urgency.buttons()}) == 1
    for width in (1262, 1100, 1010, 700):
        tab.resize(width, 640)
        QApplication.processEvents()
        bold = QFontMetrics(theme.font(bold=True))
        for button in (*buttons, *tab.card.details.direction.buttons()):
            assert bold.horizontalAdvance(button.text()) < button.width() or not button.isVisible()


def test_a_call_is_read_from_its_beginning(
    context: Context, hotline: int, now: datetime, qtbot: QtBot
) -> None:
    long = file_call(hotline, now, question="Раз\n" * 30, caller_name="Яковлев " * 9)
    other = file_call(hotline, now, question="Два\n" * 30)
    tab = opened(context, qtbot)
    tab.open_call(long)
    QApplication.processEvents()
    assert tab.card.caller.name.cursorPosition() == 0
    bar = tab.card.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    tab.open_call(other)
    qtbot.waitUntil(lambda: bar.value() == 0)


def test_fields_beside_taller_ones_stand_as_high(context: Context, qtbot: QtBot) -> None:
    translation.install("ru")
    tab = opened(context, qtbot)
    tab.new_call()
    tab.resize(1100, 640)
    rest = tab.card.rest

    def places() -> list[int]:
        fields = (rest.source, rest.urgency.buttons()[0])
        return [field.mapTo(rest, field.rect().topLeft()).y() for field in fields]

    qtbot.waitUntil(lambda: rest.urgency.height() > 2 * rest.source.height())
    assert len(set(places())) == 1
