"""The words of the suggested answer, as they would be said, and what they still ask for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from hotline_desktop.core.answers import wording
from hotline_desktop.core.answers.values import FULL, KINDS, Wording
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

LINES = 4


class WordingView(QFrame):
    """Shows one wording, at most some lines of it.

    Signals:
        another: the next wording, by a click on its name.
        filled: what the operator typed for the wording's own fields.
        given_up: the fields are not to be filled in after all.
    """

    another = Signal(int)
    filled = Signal(dict)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._lines = LINES
        self.fields: dict[str, QLineEdit] = {}
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMinimumWidth(1)
        self.text.setAccessibleName(tr("Prepared answer"))
        self.kinds = QLabel()
        theme.set_role(self.kinds, "caption")
        self.kinds.setTextFormat(Qt.TextFormat.RichText)
        self.kinds.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kinds.setToolTip(tr("Another wording ({key})", key="Alt+→"))
        self.kinds.linkActivated.connect(lambda number: self.another.emit(int(number)))
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setMinimumWidth(1)
        theme.set_role(self.warning, "error")
        self._form = QFrame()
        self._grid = QGridLayout(self._form)
        self._grid.setContentsMargins(0, theme.GRID, 0, theme.GRID)
        self._grid.setSpacing(theme.GRID)
        self._form.hide()
        self._row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(31, 0, 8, 5)
        column.setSpacing(2)
        for widget in (self.text, self.warning, self.kinds, self._form):
            column.addWidget(widget)

    def show_wording(
        self, variants: tuple[Wording, ...], chosen: int, values: Mapping[str, str], warning: str
    ) -> None:
        """Show the chosen one of these wordings, with the desk's values filled in."""
        said = wording.fill(variants[chosen].text, values) if variants else ""
        text = wording.to_plain(said)
        if text != self._text:
            self._text = text
            self._cut()
        self.text.setVisible(bool(text))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        names = [variant_name(variant) for variant in variants]
        color = theme.tokens().accent
        shown = [
            f"<b>{name}</b>"
            if n == chosen
            else f'<a href="{n}" style="color:{color};text-decoration:none">{name}</a>'
            for n, name in enumerate(names)
        ]
        self.kinds.setText(" &nbsp;·&nbsp; ".join(shown))
        self.kinds.setVisible(len(variants) > 1)

    def set_lines(self, lines: int) -> None:
        """How many lines of the words are shown at most."""
        if lines != self._lines:
            self._lines = lines
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        width = self.width() - 31 - 8 - 2
        shown = first_lines(self._text, self.text, width, self._lines) if width > 40 else self._text
        self.text.setText(shown)
        self.text.setToolTip(self._text if shown != self._text else "")

    # -- own fields ------------------------------------------------------------------------------

    def ask(self, names: list[str]) -> None:
        """Ask for the wording's own fields here, and put the keyboard into the first."""
        self.forget_fields()
        for row, name in enumerate(names):
            label, edit = QLabel(name), QLineEdit()
            label.setBuddy(edit)
            theme.set_role(label, "caption")
            edit.setAccessibleName(name)
            edit.setPlaceholderText(tr("Enter goes on, Esc leaves it"))
            edit.installEventFilter(self)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(edit, row, 1)
            self.fields[name] = edit
        self._form.show()
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def forget_fields(self) -> None:
        """Ask for nothing."""
        while self._grid.count():
            old = self._grid.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.fields = {}
        self._form.hide()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        edits = list(self.fields.values())
        if watched in edits and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            escape = event.key() == Qt.Key.Key_Escape
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
            )  # fmt: skip
            if plain and (enter or escape):
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress:
                    self._leave_field(edits.index(watched), done=enter)
                    return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _leave_field(self, place: int, *, done: bool) -> None:
        edits = list(self.fields.values())
        if not done:
            self.given_up.emit()
        elif place + 1 < len(edits):
            edits[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.filled.emit({name: edit.text().strip() for name, edit in self.fields.items()})


def variant_name(variant: Wording) -> str:
    """What a wording is called: its kind, or its language."""
    if variant.language and variant.kind == FULL:
        return variant.language.upper()
    name = KINDS[variant.kind]() if variant.kind in KINDS else variant.kind
    return f"{name} ({variant.language.upper()})" if variant.language else name


def first_lines(text: str, label: QLabel, width: int, most: int) -> str:
    """So much of a text as fits into some lines of this width, with an ellipsis if that is less."""
    layout = QTextLayout(text.replace("\n", "\u2028"), label.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    end = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
    rest = layout.createLine().isValid() if end < len(text) else False
    layout.endLayout()
    if not rest:
        return text
    # Room for the ellipsis: the last word goes.
    return text[:end].rstrip().rsplit(" ", 1)[0].rstrip(" ,.;:–") + " …"
