"""The telephone: a call to try it with, and what is to be written into softphones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QProcess, QProcessEnvironment, QSize
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from ... import call_event
from ...core.phone import events
from ...core.phone.events import PhoneEvent
from ...core.phone.softphones import Softphone, command_line, softphones, too_long
from ...core.text import tr
from .. import theme
from ..resources import icon
from .base import Dialog, field, section

if TYPE_CHECKING:
    from ..context import Context
    from ..telephone import Telephone

EXAMPLE = "+7 495 000-00-01"


class TelephoneDialog(Dialog):
    """A simulated call goes the whole way: the helper is started as a telephone starts it."""

    def __init__(
        self, context: Context, telephone: Telephone, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Telephone"),
            hint=tr(
                "A softphone can tell the program of its calls: the card opens by itself, with the"
                " number and the caller's earlier calls. Nothing leaves this computer."
            ),
            size=QSize(640, 640),
            parent=parent,
        )
        self._helper = call_event.helper(context.data_dir)
        self._process: QProcess | None = None
        self._clock = QElapsedTimer()
        telephone.heard.connect(self._arrived)
        self.body.addWidget(section(tr("Simulate a call")))
        self.number = QLineEdit(EXAMPLE)
        self.body.addWidget(field(tr("&Number"), self.number))
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        self.tell = {
            events.RING: self._button(tr("It &rings"), events.RING),
            events.ANSWER: self._button(tr("Ans&wered"), events.ANSWER),
            events.END: self._button(tr("&Ended"), events.END),
            events.MISSED: self._button(tr("&Missed"), events.MISSED),
        }
        for button in self.tell.values():
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setProperty("role", "muted")
        self.body.addWidget(self.outcome)
        self.phones = softphones(self._helper)
        for phone in self.phones:
            self._add_phone(phone)
        self.body.addWidget(section(tr("Other programs")))
        self._note(
            tr(
                "Whatever can start a program can tell of a call. The number is the last argument;"
                " --line, --name and --call-id may follow it. A click on a tel: link opens a card"
                " for calling that number."
            )
        )
        self._lines(command_line([*self._helper, events.RING, "+74950000001"]), 1, tr("Example"))
        self.body.addStretch(1)
        self.add_close()

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self.simulate, kind))
        return button

    def _note(self, text: str) -> None:
        note = QLabel(text)
        note.setWordWrap(True)
        self.body.addWidget(note)

    def _add_phone(self, phone: Softphone) -> None:
        self.body.addWidget(section(phone.name))
        self._note(
            tr("Close {phone}, then write this into {file}:", phone=phone.name, file=phone.file)
            if phone.file
            else tr("Settings → Calls → “Command Line to run upon incoming call”, since version"
                    " 6.1. It tells only that it rings, and trusts what the caller's side calls"
                    " itself: take it only where calls come through your own exchange or carrier."
                    " Older versions start no program: press F2 when it rings.")
        )  # fmt: skip
        if too_long(phone):
            self._note(
                tr("These lines are longer than {phone} reads. Install the program in a folder"
                   " with a shorter name.", phone=phone.name)
            )  # fmt: skip
        self._lines("\n".join(phone.lines), len(phone.lines), phone.name)

    def _lines(self, text: str, count: int, name: str) -> None:
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        shown.setAccessibleName(name)
        shown.setFixedHeight(shown.fontMetrics().lineSpacing() * (count + 1) + 6 * theme.GRID)
        copy = QPushButton(icon("copy"), tr("Copy"))
        copy.setAccessibleName(tr("Copy the lines for {name}", name=name))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        self.body.addWidget(shown)
        self.body.addLayout(row)

    def simulate(self, kind: str) -> None:
        """Tell of a call, as a telephone does."""
        if self._process is not None:
            return
        program, *arguments = self._helper
        self._process = QProcess(self)
        self._process.setProcessEnvironment(QProcessEnvironment.systemEnvironment())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(lambda _error: self._finished(1))
        self.outcome.setText(tr("Telling …"))
        self._clock.start()
        self._process.start(program, [*arguments, kind, self.number.text().strip()])

    def _finished(self, code: int, _status: object = None) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        process.deleteLater()
        if code:
            self.outcome.setText(tr("The event did not arrive. {why}", why=said).strip())

    def _arrived(self, event: PhoneEvent) -> None:
        if self._clock.isValid():
            seconds = self._clock.elapsed() / 1000
            self._clock.invalidate()
            self.outcome.setText(
                tr("Arrived after {seconds} s: {kind} {number}", seconds=f"{seconds:.1f}",
                   kind=event.kind, number=event.number)
            )  # fmt: skip
