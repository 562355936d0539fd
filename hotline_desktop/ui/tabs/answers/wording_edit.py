"""One wording of an answer: what it is for, its text with simple marks, and what the desk shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.answers import wording
from hotline_desktop.core.answers.values import KINDS, Wording
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon

PLACEHOLDERS: dict[str, Callable[[], str]] = {
    "operator": lambda: tr("Name of the operator"),
    "organisation": lambda: tr("Organisation"),
    "contact.name": lambda: tr("Name of the contact"),
    "contact.phone": lambda: tr("Telephone of the contact"),
    "contact.email": lambda: tr("E-mail of the contact"),
    "hours.today": lambda: tr("Today's opening hours"),
}
LANGUAGES = ("", "ru", "en", "de", "fr", "zh")


class WordingEdit(QWidget):
    """Edits a wording.

    Signals:
        edited: something was typed or chosen.
        removed: this wording is not wanted.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, own_fields: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._id, self._own_fields = 0, own_fields
        self._desk: Mapping[str, str] = {}
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("What the wording is for"))
        for key, name in KINDS.items():
            self.kind.addItem(name(), key)
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language of the wording"))
        for code in LANGUAGES:
            self.language.addItem(code or tr("Own language"), code)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Wording"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(112)
        self.text.setPlaceholderText(tr("What the operator says"))
        self.preview = QLabel()
        self.preview.setWordWrap(True)
        self.preview.setTextFormat(Qt.TextFormat.RichText)
        self.preview.setOpenExternalLinks(True)
        self.preview.setAccessibleName(tr("As at the desk"))
        caption = QLabel(tr("As at the desk"))
        theme.set_role(caption, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addLayout(self._build_bar())
        layout.addWidget(self.text)
        layout.addWidget(caption)
        layout.addWidget(self.preview)
        for keys, act in (("Ctrl+B", self.bold), ("Ctrl+K", self.link), ("Ctrl+L", self.items)):
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        self.text.textChanged.connect(self._typed)
        self.kind.currentIndexChanged.connect(self.edited)
        self.language.currentIndexChanged.connect(self.edited)

    def show_wording(self, said: Wording, desk: Mapping[str, str]) -> None:
        """Edit this wording; ``desk`` are the values of the placeholders."""
        self._id, self._desk = said.id, desk
        if self.language.findData(said.language) < 0:
            self.language.addItem(said.language, said.language)
        self.kind.setCurrentIndex(max(0, self.kind.findData(said.kind)))
        self.language.setCurrentIndex(self.language.findData(said.language))
        if self.text.toPlainText() != said.text:
            self.text.setPlainText(said.text)
        self._show_preview()

    def _build_bar(self) -> QVBoxLayout:
        both, chosen, bar = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        both.setSpacing(2)
        both.addLayout(chosen)
        both.addLayout(bar)
        chosen.setSpacing(4)
        bar.setSpacing(0)
        for combo in (self.kind, self.language):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(4)
            chosen.addWidget(combo, 1)
        bar.addWidget(_tool("bold", f"{tr('Bold')} (Ctrl+B)", self.bold))
        bar.addWidget(_tool("list", f"{tr('List')} (Ctrl+L)", self.items))
        bar.addWidget(_tool("link", f"{tr('Link')} (Ctrl+K)", self.link))
        fill_in = _tool("braces", tr("Insert a placeholder"), lambda: None)
        menu = QMenu(fill_in)
        menu.aboutToShow.connect(lambda: self.fill_placeholders(menu))
        fill_in.setMenu(menu)
        fill_in.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        bar.addWidget(fill_in)
        bar.addStretch(1)
        bar.addWidget(_tool("trash-2", tr("Remove this wording"), self.removed.emit))
        return both

    def fill_placeholders(self, menu: QMenu) -> None:
        """Offer what the program fills in, and what the operator is asked for."""
        menu.clear()
        offered = {name: title() for name, title in PLACEHOLDERS.items()}
        offered |= {name: f"{{{name}}}" for name in self._own_fields()}
        for name, title in offered.items():
            menu.addAction(title).triggered.connect(
                lambda _on=False, n=name: self.text.insertPlainText(f"{{{n}}}")
            )

    def show_desk(self, desk: Mapping[str, str]) -> None:
        """Show the text with these values of the placeholders."""
        self._desk = desk
        self._show_preview()

    def value(self) -> Wording:
        """What is typed."""
        return Wording(
            self.text.toPlainText().strip(),
            self.kind.currentData(),
            self.language.currentData(),
            self._id,
        )

    def stored(self, said: Wording) -> None:
        """This wording was stored under this id."""
        self._id = said.id

    def bold(self) -> None:
        """Make what is selected bold, or no longer so."""
        cursor = self.text.textCursor()
        chosen = cursor.selectedText()
        if len(chosen) > 4 and chosen.startswith("**") and chosen.endswith("**"):
            cursor.insertText(chosen[2:-2])
            return
        cursor.insertText(f"**{chosen}**")
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left, n=2)
            self.text.setTextCursor(cursor)

    def items(self) -> None:
        """Make the selected lines items of a list."""
        cursor = self.text.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        cursor.setPosition(first)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        lines = cursor.selectedText().split("\u2029")
        cursor.insertText("\n".join(f"- {line.removeprefix('- ')}" for line in lines))

    def link(self) -> None:
        """Make what is selected a link whose address is typed next."""
        cursor = self.text.textCursor()
        cursor.insertText(f"[{cursor.selectedText()}](https://)")
        cursor.movePosition(QTextCursor.MoveOperation.Left)
        self.text.setTextCursor(cursor)

    def _typed(self) -> None:
        self._show_preview()
        self.edited.emit()

    def _show_preview(self) -> None:
        text = wording.fill(self.text.toPlainText(), self._desk)
        self.preview.setText(wording.to_html(text))


def _tool(name: str, label: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(label)
    button.setAccessibleName(label)
    button.clicked.connect(lambda _on=False: act())
    return button
