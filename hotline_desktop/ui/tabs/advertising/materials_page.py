"""Materials: a leaflet, a poster, labels, made of the line's data, edited, printed, saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.advertising import LABEL, LEAFLET, LEAST_STRIPS, MOST_STRIPS
from hotline_desktop.core.advertising.materials import (
    KINDS,
    LABEL_GRIDS,
    Material,
    keep_material,
    material,
    own_material,
)
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper, theme
from hotline_desktop.ui.dialogs.base import field
from hotline_desktop.ui.materials import output
from hotline_desktop.ui.materials.preview import SheetPreview
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.saving import PDF_FILES, keep_folder, note_written, start_folder
from hotline_desktop.ui.translation import LANGUAGES
from hotline_desktop.ui.widgets.inset import inset
from hotline_desktop.ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

FORM = 100 * theme.GRID
LABEL_SIZES = {"2x4": "105 × 74", "2x7": "105 × 42", "3x8": "70 × 37"}
"""Millimetres of a label, by its grid."""


class MaterialsPage(QWidget):
    """What stands on it at the left, how it comes out at the right. Edits are kept as typed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._line: LineInfo | None = None
        self._filling = False
        self.kind, self.language, self.labels = QComboBox(), QComboBox(), QComboBox()
        for key, words in KINDS.items():
            self.kind.addItem(words(), key)
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        for grid, (across, down) in LABEL_GRIDS.items():
            size = LABEL_SIZES[grid]
            self.labels.addItem(tr("{size} mm, %n a sheet", across * down, size=size), grid)
        self.strips = inset(QSpinBox())
        self.strips.setRange(LEAST_STRIPS, MOST_STRIPS)
        self.headline, self.number = QLineEdit(), QLineEdit()
        self.text, self.hours = QPlainTextEdit(), QPlainTextEdit()
        for edit, height in ((self.text, 72), (self.hours, 120)):
            edit.setTabChangesFocus(True)
            edit.setFixedHeight(height)
        self.own = QPushButton(icon("undo-2"), tr("Texts of the line"))
        self.own.setToolTip(tr("Forgets what was written here by hand"))
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        theme.set_role(self.warning, "error")
        self.save_button = QPushButton(icon("file-text", "accent_text"), tr("Save as PDF…"))
        theme.set_role(self.save_button, "primary")
        self.print_button = QPushButton(icon("printer"), tr("Print…"))
        self.print_button.setToolTip("Ctrl+P")
        self.print_button.setShortcut("Ctrl+P")
        self.preview = SheetPreview()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3 * theme.GRID, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._form())
        side = QWidget()
        theme.set_role(side, "side")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.preview, 1)
        row.addWidget(side, 1)
        self._connect()

    def _form(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(10)
        self._strips_field = field(tr("Strips to tear off"), self.strips)
        self._labels_field = field(tr("Size of a label"), self.labels)
        self._text_field = field(tr("Text"), self.text)
        column.addWidget(field(tr("What to make"), self.kind))
        column.addWidget(field(tr("Language"), self.language))
        for box in (self._strips_field, self._labels_field):
            column.addWidget(box)
        column.addWidget(field(tr("Headline"), self.headline))
        column.addWidget(self._text_field)
        column.addWidget(
            field(tr("Number"), self.number, tr("The QR code calls it, too."))
        )  # fmt: skip
        column.addWidget(field(tr("Hours"), self.hours))
        column.addWidget(self.own, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.warning)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 2 * theme.GRID, 16, 3 * theme.GRID)
        buttons.setSpacing(2 * theme.GRID)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch(1)
        form = QWidget()
        form.setFixedWidth(FORM)
        whole = QVBoxLayout(form)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolling(body), 1)
        whole.addLayout(buttons)
        return form

    def _connect(self) -> None:
        for combo in (self.kind, self.language):
            combo.currentIndexChanged.connect(lambda _index: self._fill())
        self.labels.currentIndexChanged.connect(self._typed)
        self.strips.valueChanged.connect(self._typed)
        for line in (self.headline, self.number):
            line.textChanged.connect(self._typed)
        for text in (self.text, self.hours):
            text.textChanged.connect(self._typed)
        self.own.clicked.connect(self.restore)
        self.save_button.clicked.connect(self.choose_file)
        self.print_button.clicked.connect(self.print)

    # --- showing ---

    def show_line(self, line: LineInfo) -> None:
        """Make materials of this line; called again when anything about it changed."""
        first = self._line is None or self._line.id != line.id
        self._line = line
        if first:
            self._filling = True
            self.language.setCurrentIndex(max(0, self.language.findData(line.language)))
            self._filling = False
        self._fill()

    def _stored(self) -> Material:
        assert self._line is not None
        kind, code = self.kind.currentData(), self.language.currentData()
        return material(kind, self._line, code, self._context.now())

    def _fill(self) -> None:
        if self._line is None or self._filling:
            return
        stored = self._stored()
        if stored != self._shown_or_none(stored):
            self._filling = True
            self.headline.setText(stored.headline)
            self.text.setPlainText(stored.text)
            self.number.setText(stored.number)
            self.hours.setPlainText("\n".join(stored.hours))
            self.strips.setValue(stored.strips)
            self.labels.setCurrentIndex(self.labels.findData(stored.labels))
            self._filling = False
        self._strips_field.setVisible(stored.kind == LEAFLET)
        self._labels_field.setVisible(stored.kind == LABEL)
        self._text_field.setVisible(stored.kind != LABEL)
        self._show(stored)

    def _shown_or_none(self, stored: Material) -> Material | None:
        """What is typed, where the cursor would jump if it were filled in again."""
        return self._with_typed(stored) if self.headline.text() else None

    def _with_typed(self, base: Material) -> Material:
        return replace(
            base,
            headline=self.headline.text().strip(),
            text=self.text.toPlainText().strip(),
            number=self.number.text().strip(),
            hours=tuple(line.rstrip() for line in self.hours.toPlainText().splitlines()),
            strips=self.strips.value(),
            labels=self.labels.currentData(),
        )

    def wanted(self) -> Material:
        """The material as it is typed."""
        return self._with_typed(self._stored())

    def _typed(self, *_ignored: object) -> None:
        if self._filling or self._line is None:
            return
        wanted = self.wanted()
        keep_material(wanted, self._line, self._context.now())
        self._show(wanted)

    def _show(self, wanted: Material) -> None:
        self.preview.show_material(wanted)
        ready = bool(wanted.number)
        for button in (self.save_button, self.print_button):
            button.setEnabled(ready)
        missing = tr("There is no number to call on it.")
        self.warning.setText("" if ready else missing)
        self.warning.setVisible(not ready)
        assert self._line is not None
        own = own_material(wanted.kind, self._line, wanted.language, self._context.now())
        self.own.setEnabled(wanted != own)

    def restore(self) -> None:
        """Use the line's own texts again, with a way back."""
        assert self._line is not None
        line, before = self._line, self.wanted()
        own = own_material(before.kind, line, before.language, self._context.now())
        self._keep(own)
        self._context.messages.note(
            tr("The texts are those of the line again."), tr("Undo"), lambda: self._keep(before)
        )

    def _keep(self, wanted: Material) -> None:
        assert self._line is not None
        keep_material(wanted, self._line, self._context.now())
        self._fill()

    # --- doing ---

    def choose_file(self) -> None:
        """Ask for the file's name, and write the PDF."""
        start = start_folder(self._context) / f"{self.kind.currentText()}.pdf"
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF…"), str(start), PDF_FILES)
        if name:
            target = Path(name)
            self.save(target if target.suffix else target.with_suffix(".pdf"))

    def save(self, target: Path) -> None:
        """Write the PDF; the message at the foot of the window says where it is."""
        try:
            output.save(target, self.wanted())
        except UserError as error:
            self._context.messages.error(error)
            return
        keep_folder(self._context, target)
        note_written(self._context, target)

    def print(self) -> QWidget:
        """Show how it will be printed, with the way to a printer."""
        return paper.preview(output.draw(self.wanted()), output.PAGE, self)
