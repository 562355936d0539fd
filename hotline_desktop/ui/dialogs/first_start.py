"""The first start: create a hotline, or look around in a made-up one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, QSize, Qt, QTimeZone
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core import setup
from ...core.errors import UserError
from ...core.paths import look_file
from ...core.text import tr
from .. import theme, translation
from ..resources import icon, program_icon
from .base import Dialog, field

KEPT = "first_start/"
"""Where in ``desk.ini`` the answers wait."""

FALLBACK_ZONE = {"ru": "Europe/Moscow", "en": "UTC"}


class FirstStart(Dialog):
    """Five short questions, or demonstration data. Accepted when there is a hotline.

    What is answered is kept at once, so that closing the window or looking around loses nothing.
    """

    def __init__(
        self, data_dir: Path, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__("Hotline Desktop", size=QSize(560, 620), parent=parent)
        self.setWindowIcon(program_icon())
        self._data_dir, self._now = data_dir, now
        self.language = QComboBox()
        for code, name in translation.LANGUAGES.items():
            self.language.addItem(name, code)
        app = QApplication.instance()
        spoken = str(app.property("hotline_language") or "en")
        self.language.setCurrentIndex(max(0, self.language.findData(spoken)))
        self.language.activated.connect(self._speak)
        self.organisation, self.line_name, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        self.operators = QPlainTextEdit()
        self.operators.setTabChangesFocus(True)
        self.operators.setFixedHeight(30 * theme.GRID)
        self._form: QWidget | None = None
        self.create_button = self.add_button("", self.create_line, role="primary")
        self.demo_button: QPushButton = self.add_button("", self.look_around, left=True)
        self.demo_button.setIcon(icon("sparkles"))
        self._kept = QSettings(str(look_file(data_dir)), QSettings.Format.IniFormat)
        self._build_form()
        self._take_up()
        self.organisation.setFocus()

    def _take_up(self) -> None:
        """Show what was answered before, and keep what is answered from now on."""
        for name, edit in (
            ("organisation", self.organisation),
            ("line_name", self.line_name),
            ("number", self.number),
        ):
            if before := self._kept.value(KEPT + name):
                edit.setText(str(before))
                edit.setModified(True)
            edit.textEdited.connect(lambda text, name=name: self._kept.setValue(KEPT + name, text))
        self.operators.setPlainText(str(self._kept.value(KEPT + "operators") or ""))
        self.operators.textChanged.connect(
            lambda: self._kept.setValue(KEPT + "operators", self.operators.toPlainText())
        )

    def _build_form(self) -> None:
        """Everything with words in it, in the language that is spoken now."""
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * theme.GRID)
        self.heading.setText(tr("Create your hotline"))
        self.hint.setText(
            tr(
                "Five short questions, then a list leads on to the first call. Everything can be "
                "changed later, under Hotline."
            )
        )
        self.hint.show()
        if not self.line_name.isModified():
            self.line_name.setText(tr("Hotline"))
        self.organisation.setPlaceholderText(tr("Admissions Office"))
        self.operators.setPlaceholderText(tr("One name a line"))
        for label, widget in (
            (tr("&Language"), self.language),
            (tr("&Organisation, as it is named to callers"), self.organisation),
            (tr("&Name of the line"), self.line_name),
            (tr("Telephone n&umber"), self.number),
            (tr("Who takes &calls"), self.operators),
        ):
            column.addWidget(field(label, widget))
            widget.setAccessibleName(label.replace("&", ""))
        self.create_button.setText(tr("Create the hotline"))
        self.create_button.setToolTip("Ctrl+Enter")
        self.demo_button.setText(tr("Look around with demo data"))
        self.demo_button.setToolTip(
            tr("A made-up office with a month of calls; removed with one click.")
        )
        if self._form is not None:
            self.body.removeWidget(self._form)
            self._form.deleteLater()
        self._form = form
        self.body.insertWidget(0, form, alignment=Qt.AlignmentFlag.AlignTop)

    def _speak(self) -> None:
        spoken = translation.install(self.language.currentData())
        QApplication.instance().setProperty("hotline_language", spoken)
        self._build_form()
        self.language.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next question; Escape leaves the program to the window's frame."""
        if event.key() == Qt.Key.Key_Escape:
            return
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.create_button.click()
        elif isinstance(self.focusWidget(), QPushButton):
            super().keyPressEvent(event)
        else:
            self.focusNextChild()

    def create_line(self) -> None:
        """Create the hotline from the answers.

        Raises:
            UserError: an answer is missing or cannot be right; the keyboard goes there.
        """
        try:
            self._create()
        except UserError:
            (self.number if self.line_name.text().strip() else self.line_name).setFocus()
            raise
        self._kept.remove(KEPT.rstrip("/"))
        self.accept()

    def _create(self) -> None:
        language = self.language.currentData()
        names = self.operators.toPlainText().splitlines()
        setup.create_hotline(
            setup.NewHotline(
                organisation=self.organisation.text(),
                line_name=self.line_name.text(),
                number=self.number.text(),
                language=language,
                timezone=system_zone(language),
                operators=tuple(name.strip() for name in names if name.strip()),
                region=QLocale.territoryToCode(QLocale.system().territory()),
            ),
            self._now(),
        )

    def look_around(self) -> None:
        """Fill the data folder with demonstration data."""
        self.demo_button.setEnabled(False)
        self.create_button.setEnabled(False)
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            fill_with_demo(self._now(), self.language.currentData())
        finally:
            QApplication.restoreOverrideCursor()
            self.demo_button.setEnabled(True)
            self.create_button.setEnabled(True)
        self.accept()


def fill_with_demo(now: datetime, language: str = "") -> None:
    """Demonstration data in the language given, or else in the one that is spoken."""
    from ...core.demo import create_demo

    spoken = str(QApplication.instance().property("hotline_language") or "en")
    create_demo(language or spoken, now)


def system_zone(language: str) -> str:
    """The computer's time zone, or the most likely one where it names none that is known."""
    from zoneinfo import available_timezones

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name if name in available_timezones() else FALLBACK_ZONE[language]
