"""What is said on the line, in versions, each phrase shown as it will be read at the desk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.answers import wording
from hotline_desktop.core.line import script
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.script import CALLER, KINDS, PROMPTS, STEPS, Script, ScriptValues
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.dialogs.base import field
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.typed_date import DateEdit

from .page import FormPage

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

WIDEST = 180 * theme.GRID
HEIGHTS = {script.GREETING: 14, script.OPENING: 10, PROMPTS: 22, script.CLOSING: 14}

PLACEHOLDERS: dict[str, Callable[[], str]] = {
    "operator": lambda: tr("Name of the operator"),
    "organisation": lambda: tr("Organisation"),
    CALLER: lambda: tr("Name of the caller"),
    "hours.today": lambda: tr("Today's opening hours"),
}


class ScriptPage(FormPage):
    """One version at a time: chosen above, edited in place."""

    def __init__(self, context: Context) -> None:
        hint = tr("The strip at the call card says these phrases in turn as the call goes on.")
        super().__init__(context, tr("Script"), hint)
        self._script_id: int | None = None
        self._kind = script.INCOMING
        self._since: date | None = None
        self._values: dict[str, str] = {}
        self.version = QComboBox()
        self.version.setAccessibleName(tr("Version of the script"))
        self.version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.version.activated.connect(self._version_chosen)
        self.another = QPushButton(icon("plus"), tr("New version"))
        self.another.setToolTip(tr("A copy of this version that holds from another day on"))
        self.another.clicked.connect(self.add_version)
        self.drop = QToolButton()
        self.drop.setIcon(icon("trash-2"))
        self.drop.setToolTip(tr("Remove this version"))
        self.drop.setAccessibleName(tr("Remove this version"))
        self.drop.clicked.connect(self.remove_version)
        self.fill_in = QToolButton()
        self.fill_in.setIcon(icon("braces"))
        self.fill_in.setToolTip(tr("Insert a placeholder"))
        self.fill_in.setAccessibleName(tr("Insert a placeholder"))
        self.fill_in.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Clicked, it leaves the keyboard in the phrase that it inserts into.
        self.fill_in.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        menu = QMenu(self.fill_in)
        for name, title in PLACEHOLDERS.items():
            menu.addAction(title()).triggered.connect(partial(self.insert, name))
        self.fill_in.setMenu(menu)
        bar = QHBoxLayout()
        bar.setSpacing(2 * theme.GRID)
        for widget in (self.version, self.another, self.fill_in, self.drop):
            bar.addWidget(widget)
        bar.addStretch(1)
        self.body.addLayout(bar)
        self.since = DateEdit()
        self.since.setCalendarPopup(True)
        self.since.dateChanged.connect(self.edited)
        self._since_box = field(tr("&Holds from"), self.since)
        self._since_box.setMaximumWidth(40 * theme.GRID)
        self.body.addWidget(self._since_box)
        self.edits: dict[str, QPlainTextEdit] = {}
        self.previews: dict[str, QLabel] = {}
        for step, title_of in STEPS.items():
            self._add_step(step, title_of())
        self.unknown = QLabel()
        self.unknown.setWordWrap(True)
        theme.set_role(self.unknown, "error")
        self.body.addWidget(self.unknown)
        self.body.addStretch(1)

    def _add_step(self, step: str, name: str) -> None:
        edit = QPlainTextEdit()
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(HEIGHTS[step] * theme.GRID)
        edit.textChanged.connect(self._phrase_typed)
        self.edits[step] = edit
        preview = QLabel()
        preview.setWordWrap(True)
        preview.setMinimumWidth(1)
        preview.setTextFormat(Qt.TextFormat.PlainText)
        preview.setAccessibleName(tr("As at the desk"))
        self.previews[step] = preview
        strip = QFrame()
        theme.set_role(strip, "notice-info")
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(10, 4, 10, 4)
        inside.addWidget(preview)
        box = QWidget()
        box.setMaximumWidth(WIDEST)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        hint = tr("Each on a line of its own.") if step == PROMPTS else ""
        column.addWidget(field(name, edit, hint))
        column.addWidget(strip)
        self.body.addWidget(box)

    # --- the form ---

    def fill(self, line: LineInfo) -> None:
        versions = script.scripts(line.id)
        today = self._today(line)
        wanted = next((one for one in versions if one.id == self._script_id), None)
        wanted = wanted or script.in_force(line.id, script.INCOMING, today)
        self._values = script.spoken_values(line.id, self.context.now(), operator_here())
        self.version.clear()
        for one in versions:
            self.version.addItem(self._name(one, line, today), one.id)
        self._script_id = wanted.id if wanted is not None else None
        self.version.setCurrentIndex(self.version.findData(self._script_id))
        values = wanted.values if wanted is not None else ScriptValues()
        self._kind, self._since = values.kind, values.valid_from
        self._since_box.setVisible(values.valid_from is not None)
        if values.valid_from is not None:
            day = values.valid_from
            self.since.setDate(QDate(day.year, day.month, day.day))
        for step, edit in self.edits.items():
            edit.setPlainText("\n".join(values.phrases(step)))
        same_kind = [one for one in versions if one.values.kind == values.kind]
        self.drop.setEnabled(len(same_kind) > 1)
        self._show_previews()

    def _name(self, one: Script, line: LineInfo, today: date) -> str:
        since = one.values.valid_from
        words = [KINDS[one.values.kind]()]
        if since is None:
            words.append(tr("from the beginning"))
        else:
            shown = QLocale().toString(
                QDate(since.year, since.month, since.day), QLocale.FormatType.ShortFormat
            )
            words.append(tr("from {date}", date=shown))
        holds = script.in_force(line.id, one.values.kind, today)
        if holds is not None and holds.id == one.id:
            words.append(tr("holds now"))
        return " · ".join(words)

    def _today(self, line: LineInfo) -> date:
        return self.context.now().astimezone(line.zone).date()

    def typed(self) -> object:
        return self._script_id, self.values()

    def values(self) -> ScriptValues:
        """What stands in the fields."""
        said = {step: edit.toPlainText().strip() for step, edit in self.edits.items()}
        day = self.since.date()
        return ScriptValues(
            self._kind,
            None if self._since is None else date(day.year(), day.month(), day.day()),
            said[script.GREETING],
            said[script.OPENING],
            tuple(filter(None, (line.strip() for line in said[PROMPTS].splitlines()))),
            said[script.CLOSING],
        )

    def store(self, line: LineInfo) -> None:
        by, now = operator_here(), self.context.now()
        if self._script_id is None:
            self._script_id = script.add_script(line.id, self.values(), by=by, now=now)
        else:
            script.change_script(self._script_id, self.values(), by=by, now=now)

    def focus_first(self) -> None:
        self.edits[script.GREETING].setFocus()

    def _phrase_typed(self) -> None:
        self._show_previews()
        self.edited()

    def _show_previews(self) -> None:
        values = self.values()
        for step, preview in self.previews.items():
            phrases = values.phrases(step)
            said = "\n".join(wording.to_plain(wording.fill(p, self._values)) for p in phrases)
            preview.setText(said)
            # What is read as it is written needs no showing.
            preview.parentWidget().setVisible(said != "\n".join(phrases))
        names = script.unknown_placeholders(values)
        self.unknown.setVisible(bool(names))
        self.unknown.setText(
            tr("Nothing is filled in for {names}.", names=", ".join(f"{{{n}}}" for n in names))
        )

    def insert(self, name: str, _on: bool = False) -> None:
        """Put a placeholder into the phrase that is being typed, else into the greeting."""
        edit = next((e for e in self.edits.values() if e.hasFocus()), None)
        (edit or self.edits[script.GREETING]).insertPlainText(f"{{{name}}}")

    # --- versions ---

    def _version_chosen(self, _row: int) -> None:
        wanted = self.version.currentData()
        if not self.keep():
            self.version.setCurrentIndex(self.version.findData(self._script_id))
            return
        self._show(wanted)

    def _show(self, script_id: int | None) -> None:
        self._script_id = script_id
        line, self.line = self.line, None
        if line is not None:
            self.show_line(line)

    def add_version(self) -> None:
        """A copy of the version on show, from tomorrow on or the day after the last one."""
        if self.line is None or not self.keep():
            return
        line, values = self.line, self.values()
        taken = [one.values.valid_from for one in script.scripts(line.id)]
        last = max([self._today(line), *(day for day in taken if day is not None)])
        day = last + timedelta(days=1)
        copy = ScriptValues(
            values.kind, day, values.greeting, values.opening, values.prompts, values.closing
        )
        by, now = operator_here(), self.context.now()
        self._show(script.add_script(line.id, copy, by=by, now=now))
        self.context.changes.tell(events.LINE, self)
        self.since.setFocus()

    def remove_version(self) -> None:
        """Remove the version on show, with a way back."""
        gone = self._script_id
        if gone is None:
            return
        by, now = operator_here(), self.context.now()
        script.delete_script(gone, by=by, now=now)
        self._show(None)
        self.context.changes.tell(events.LINE, self)
        self.context.messages.note(
            tr("The version is removed."), tr("Undo"), partial(self._bring_back, gone)
        )

    def _bring_back(self, script_id: int) -> None:
        by, now = operator_here(), self.context.now()
        self.attempt(partial(script.restore_script, script_id, by=by, now=now))
        self._show(script_id)
        self.context.changes.tell(events.LINE, self)
