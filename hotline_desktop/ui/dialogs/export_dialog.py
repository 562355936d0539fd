"""Spreadsheets out: what is shown or everything, as a workbook or a text table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ...core.calls import browse
from ...core.calls.browse import CallFilter, CallSort
from ...core.calls.fields import FIELDS
from ...core.errors import Cancelled
from ...core.text import tr
from ...exchange import formats
from ...exchange.calls import exporting
from ...exchange.calls.exporting import Export
from .. import theme
from ..context import Context
from ..saving import keep_folder, language, note_written, open_folder, start_folder, write_to
from ..tasks import Progress
from .base import Dialog, section
from .importing import session
from .importing.parts import BusyLine, Notice, is_there, say_failed

ALWAYS = "started"
"""The column without which a workbook could not come back."""


def open_export(
    context: Context, parent: QWidget | None, wanted: CallFilter, sort: CallSort
) -> ExportDialog:
    """Offer to export what the register shows, or everything."""
    dialog = ExportDialog(context, wanted, sort, parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog


def save_blank_template(context: Context, parent: QWidget | None = None) -> None:
    """Ask where to put a workbook to fill in on paper or offline, and write it."""
    start = start_folder(context) / (tr("Calls to fill in") + ".xlsx")
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("Blank template"), str(start), tr("Excel workbook") + " (*.xlsx)"
    )
    if name:
        target = Path(name)
        write_template(context, target if target.suffix else target.with_suffix(".xlsx"))


def write_template(context: Context, target: Path) -> None:
    """Write the blank workbook; the message at the foot of the window says where it is."""
    from ...exchange.calls.template import blank_template

    said = tr("The template is in “{file}”.", file=target.name)
    now = context.now()
    write_to(context, target, lambda file, spoken: blank_template(file, spoken, now), said)


class ExportDialog(Dialog):
    """What to export, and how far it is."""

    def __init__(
        self,
        context: Context,
        wanted: CallFilter,
        sort: CallSort,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Export calls"), size=QSize(560, 740), parent=parent)
        self._context, self._wanted, self._sort = context, wanted, sort
        self.shown = QRadioButton(tr("What is &shown in the register"))
        self.everything = QRadioButton(tr("&Everything"))
        self.with_lists = QCheckBox(tr("Also the &lists: topics, outcomes, sources, operators"))
        self.body.addWidget(section(tr("Which calls")))
        for button in (self.shown, self.everything):
            self.body.addWidget(button)
        indented = QHBoxLayout()
        indented.setContentsMargins(6 * theme.GRID, 0, 0, 0)
        indented.addWidget(self.with_lists)
        self.body.addLayout(indented)
        (self.everything if wanted == CallFilter() else self.shown).setChecked(True)
        self.everything.toggled.connect(self._show_state)
        self.body.addLayout(self._build_heading())
        self.columns: dict[str, QCheckBox] = {}
        self.body.addWidget(self._build_columns())
        note = QLabel(tr("Edit it in Excel or LibreOffice and import it again: only edits arrive."))
        note.setProperty("role", "caption")
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.body.addStretch(1)
        self.busy = BusyLine()
        self.notice = Notice()
        self.layout().insertWidget(3, self.busy)
        self.layout().insertWidget(4, self.notice)
        self.add_close()
        self.export_button = self.add_button(tr("Export…"), self.choose_file, role="primary")
        self._show_state()
        self._count()

    def _build_heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(section(tr("Which columns")), 1)
        self.all_button = QPushButton(tr("&All"))
        self.few_button = QPushButton(tr("&None"))
        for button, on in ((self.all_button, True), (self.few_button, False)):
            button.setProperty("role", "link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, on=on: self._check_all(on))
            row.addWidget(button)
        return row

    def _build_columns(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("role", "panel")
        grid = QGridLayout(panel)
        grid.setContentsMargins(*[3 * theme.GRID] * 4)
        grid.setHorizontalSpacing(4 * theme.GRID)
        grid.setVerticalSpacing(0)
        kept = str(self._context.state.value("export/left_out", "")).split(",")
        half = (len(FIELDS) + 1) // 2
        for number, field in enumerate(FIELDS):
            box = QCheckBox(field.label())
            box.setChecked(field.name == ALWAYS or field.name not in kept)
            if field.name == ALWAYS:
                box.setEnabled(False)
                box.setToolTip(tr("Always there: without it the calls could not come back."))
            self.columns[field.name] = box
            grid.addWidget(box, number % half, number // half)
        return panel

    def _check_all(self, on: bool) -> None:
        for name, box in self.columns.items():
            box.setChecked(on or name == ALWAYS)

    @property
    def fields(self) -> list[str]:
        """Names of the chosen columns."""
        return [name for name, box in self.columns.items() if box.isChecked()]

    def _show_state(self) -> None:
        self.with_lists.setEnabled(self.everything.isChecked() and self.busy.task is None)
        self.export_button.setEnabled(self.busy.task is None)

    def _count(self) -> None:
        wanted = self._wanted

        def work(_progress: Progress) -> tuple[int, int]:
            return browse.totals(wanted).calls, browse.totals(CallFilter()).calls

        self._context.tasks.run(work, self._counted, lambda _error: None)

    def _counted(self, counts: tuple[int, int]) -> None:
        if not is_there(self):
            return
        shown, whole = counts
        calls = tr("What is &shown in the register: {calls}", calls=tr("%n call(s)", shown))
        self.shown.setText(calls)
        self.everything.setText(tr("&Everything: {calls}", calls=tr("%n call(s)", whole)))

    # --- exporting ---

    def choose_file(self) -> None:
        """Ask for the file's name and export into it."""
        day = self._context.now().astimezone(session.line_here().zone).date().isoformat()
        start = start_folder(self._context) / (tr("Calls {day}", day=day) + ".xlsx")
        kinds = formats.EXPORTERS[:1] if self._with_lists() else formats.EXPORTERS
        filters = {f"{kind.label()} (*{kind.suffix})": kind.suffix for kind in kinds}
        name, chosen = QFileDialog.getSaveFileName(
            self, tr("Export calls"), str(start), ";;".join(filters)
        )
        if name:
            target = Path(name)
            if target.suffix.lower() not in filters.values():
                target = target.with_name(target.name + filters.get(chosen, ".xlsx"))
            self.export(target)

    def _with_lists(self) -> bool:
        return self.everything.isChecked() and self.with_lists.isChecked()

    def export(self, target: Path) -> None:
        """Write what is chosen into this file."""
        self._remember(target)
        wanted = CallFilter() if self.everything.isChecked() else self._wanted
        export = Export(self._context.now(), language(), wanted, self._sort, self.fields)
        write = exporting.export_all if self._with_lists() else formats.export_calls

        def work(progress: Progress) -> int:
            return write(target, export, progress)

        self.notice.clear()
        task = self._context.tasks.run(
            work, lambda count: self._exported(count, target), self._failed
        )
        self.busy.follow(task, tr("Exporting…"))
        task.finished.connect(self._show_state)
        self._show_state()

    def _remember(self, target: Path) -> None:
        state = self._context.state
        keep_folder(self._context, target)
        left_out = {field.name for field in FIELDS} - set(self.fields)
        state.setValue("export/left_out", ",".join(sorted(left_out)))

    def _exported(self, count: int, target: Path) -> None:
        text = tr("%n call(s) are in “{file}”.", count, file=target.name)
        if not is_there(self):
            note_written(self._context, target, text)
            return
        self.notice.say("good", text, "", tr("Open folder"), lambda: open_folder(target))
        self.notice.button.setFocus()

    def _failed(self, error: BaseException) -> None:
        if not is_there(self):
            self._context.messages.handle(error)
            return
        if isinstance(error, Cancelled):
            self.notice.say("info", tr("The export was cancelled; no file was written."))
            return
        say_failed(self.notice, error, self._context.messages)
