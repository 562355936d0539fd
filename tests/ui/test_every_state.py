"""Every tab and dialog in its main states, in both languages, on a small screen."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hotline_desktop.core.contacts.commands import add_contact
from hotline_desktop.core.contacts.values import ContactValues
from hotline_desktop.core.demo import create_demo
from hotline_desktop.ui import screenshots, theme

SMALL = (1366, 768)
FRAME = 8
"""What the frame of a button needs beside its text, at least."""

ELIDES = ("Elided",)
"""Classes that cut their own text and say it whole in a tool tip."""


def cut_texts(window: QWidget) -> list[str]:
    """Texts of labels and buttons that have less room than they need."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or type(widget).__name__ in ELIDES:
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.pixmap().isNull():
            if widget.toolTip() or widget.textFormat() == Qt.TextFormat.RichText:
                continue
            text = widget.text().split("\n")[0]
            text = text.replace("&", "") if widget.buddy() is not None else text
            needed = widget.fontMetrics().horizontalAdvance(text)
        elif isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton):
            text = widget.text().replace("&", "")
            if not text or (isinstance(widget, QToolButton) and not widget.property("role")):
                continue
            needed = widget.fontMetrics().horizontalAdvance(text)
            if isinstance(widget, QPushButton) and widget.property("role") != "link":
                needed += FRAME
        else:
            continue
        if needed > widget.width() + 1:
            found.append(f"{type(widget).__name__} {widget.width()} < {needed}: {widget.text()!r}")
    return found


def unnamed(window: QWidget) -> list[str]:
    """Buttons that a screen reader has no word for."""
    return [
        f"{type(button).__name__} in {type(button.parent()).__name__}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible()
        and not button.text()
        and not button.accessibleName()
        and not button.objectName().startswith("qt_")
        and type(button).__name__ not in ("QTableCornerButton", "QAbstractButton")
        and not isinstance(button.parent(), QLineEdit)
    ]


def doubled_keys(window: QWidget) -> list[str]:
    """Letters that go to two places at once with Alt, or within one menu."""
    texts = [button.text() for button in window.findChildren(QAbstractButton) if button.isVisible()]
    labels = [label for label in window.findChildren(QLabel) if label.isVisible()]
    texts += [label.text() for label in labels if label.buddy() is not None]
    groups = [texts]
    for bar in window.findChildren(QMenuBar):
        texts += [action.text() for action in bar.actions()]
        groups += [[a.text() for a in m.menu().actions()] for m in bar.actions() if m.menu()]
    found = []
    for group in groups:
        keys = [(QKeySequence.mnemonic(text).toString(), text) for text in group]
        count = Counter(key for key, _ in keys if key)
        found += [f"{key} twice: {text!r}" for key, text in keys if count[key] > 1]
    return found


class Strays(QObject):
    """Remembers parts that were shown before they had a place.

    Each is a window of its own for a moment, and may take the keyboard away.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            is_part = watched.windowType() == Qt.WindowType.Window and watched.parent() is None
            hidden = watched.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            if is_part and not hidden and not watched.windowTitle():
                self.found.add(type(watched).__name__)
        return False


@pytest.mark.parametrize(("language", "wish"), [("ru", "light"), ("en", "dark")])
def test_every_state_fits_a_small_screen_and_has_names(
    database: Path, now: datetime, tmp_path: Path, qtbot: QtBot, language: str, wish: str
) -> None:
    create_demo(language, now)
    problems: list[str] = []

    def look(name: str, window: QWidget) -> None:
        if window.width() > SMALL[0] or window.height() > SMALL[1]:
            problems.append(f"{name}: {window.width()}×{window.height()}")
        problems.extend(f"{name}: {text}" for text in cut_texts(window))
        problems.extend(f"{name}: no name: {text}" for text in unnamed(window))
        problems.extend(f"{name}: {text}" for text in doubled_keys(window))

    strays, application = Strays(), QApplication.instance()
    assert application is not None
    application.installEventFilter(strays)
    files = screenshots.run(tmp_path, SMALL, wish, language, now=now, look=look)
    application.removeEventFilter(strays)
    dark = theme.tokens().dark
    theme.follow("light")
    assert problems == []
    assert strays.found == set()
    assert len(files) > 30
    assert all(file.stat().st_size > 2000 for file in files)
    assert dark == (wish == "dark")


def test_an_office_with_one_contact_and_no_answer_is_pictured_too(
    hotline: int, now: datetime, tmp_path: Path, qtbot: QtBot
) -> None:
    add_contact(ContactValues("Отдел кадров"), by=None, now=now)
    names = [file.name[3:-4] for file in screenshots.run(tmp_path, SMALL, "light", "ru", now=now)]
    assert "contacts-history" in names
    assert "answers-history" not in names
    assert names[-1] == "empty-hotline-readiness"
