"""The first start: create a hotline, or look around in a made-up one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimeZone
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
from ...core.text import tr
from .. import theme, translation
from ..resources import icon, program_icon
from .base import Dialog, field

FALLBACK_ZONE = {"ru": "Europe/Moscow", "en": "UTC"}


class FirstStart(Dialog):
    """Five short questions, or demonstration data. Accepted when there is a hotline."""

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
        self.operators.setFixedHeight(22 * theme.GRID)
        self._form: QWidget | None = None
        self.create_button = self.add_button("", self.create_line, role="primary")
        self.demo_button: QPushButton = self.add_button("", self.look_around, left=True)
        self.demo_button.setIcon(icon("sparkles"))
        self._build_form()
        self.organisation.setFocus()

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

    def create_line(self) -> None:
        """Create the hotline from the answers.

        Raises:
            UserError: an answer is missing.
        """
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
            ),
            self._now(),
        )
        self.accept()

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
