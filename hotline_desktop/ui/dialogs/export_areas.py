"""Contacts and answers out: a workbook, a text table, or cards; what is shown or everything."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QRadioButton, QWidget

from ...core.errors import Cancelled
from ...core.text import tr
from ...exchange.lists import area_exporting
from ...exchange.lists.registry import LISTS
from ..context import Context
from ..saving import keep_folder, language, note_written, open_folder, start_folder
from ..tasks import Progress
from .base import Dialog, field, section
from .importing import session
from .importing.parts import BusyLine, Notice, is_there, say_failed


def open_area_export(
    context: Context, parent: QWidget | None, area_name: str, shown: Sequence[int] | None = None
) -> AreaExportDialog:
    """Offer to export a list.

    Args:
        context: of the main window.
        parent: the main window.
        area_name: a key of ``exchange.lists.registry.LISTS``.
        shown: ids of the entries on show, in their order; None where all are.
    """
    dialog = AreaExportDialog(context, area_name, shown, parent=parent)
    dialog.show()
    return dialog


class AreaExportDialog(Dialog):
    """What to export, as what, and how far it is."""

    def __init__(
        self,
        context: Context,
        area_name: str,
        shown: Sequence[int] | None = None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        found = LISTS[area_name]
        title = tr("Export: {list}", list=found.name())
        super().__init__(title, size=QSize(520, 380), parent=parent)
        self._context, self._area, self._shown = context, area_name, shown
        ids = area_exporting.listed(area_name)
        counted = found.counted
        self.shown = QRadioButton(tr("What is &shown: {what}", what=counted(len(shown or ()))))
        self.everything = QRadioButton(tr("&Everything: {what}", what=counted(len(ids))))
        self.body.addWidget(section(tr("What to export")))
        for button in (self.shown, self.everything):
            self.body.addWidget(button)
        self.shown.setVisible(shown is not None)
        (self.everything if shown is None else self.shown).setChecked(True)
        self.format = QComboBox()
        for kind in area_exporting.formats(area_name):
            self.format.addItem(kind.label(), kind)
        self.body.addWidget(field(tr("&Format"), self.format))
        note = QLabel(tr("Edit it in Excel or LibreOffice and import it again: only edits arrive."))
        note.setProperty("role", "caption")
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.body.addStretch(1)
        self.busy = BusyLine()
        self.notice = Notice()
        self.body.addWidget(self.busy)
        self.body.addWidget(self.notice)
        self.add_close()
        self.export_button = self.add_button(tr("Export…"), self.choose_file, role="primary")

    def choose_file(self) -> None:
        """Ask for the file's name and export into it."""
        kind: area_exporting.Format = self.format.currentData()
        day = self._context.now().astimezone(session.line_here().zone).date().isoformat()
        start = start_folder(self._context) / f"{LISTS[self._area].name()} {day}{kind.suffix}"
        name, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), str(start), f"{kind.label()} (*{kind.suffix})"
        )
        if name:
            target = Path(name)
            if target.suffix.lower() != kind.suffix:
                target = target.with_name(target.name + kind.suffix)
            self.export(target)

    def export(self, target: Path) -> None:
        """Write what is chosen into this file."""
        keep_folder(self._context, target)
        kind: area_exporting.Format = self.format.currentData()
        ids = None if self.everything.isChecked() else list(self._shown or ())
        area, spoken, now = self._area, language(), self._context.now()

        def work(_progress: Progress) -> int:
            return area_exporting.export(area, target, kind=kind, ids=ids, language=spoken, now=now)

        self.notice.clear()
        self.export_button.setEnabled(False)
        task = self._context.tasks.run(
            work, lambda count: self._exported(count, target), self._failed
        )
        self.busy.follow(task, tr("Exporting…"))
        self.busy.cancel.hide()

    def _exported(self, count: int, target: Path) -> None:
        what = LISTS[self._area].counted(count)
        text = tr("Written to “{file}”: {what}.", file=target.name, what=what)
        if not is_there(self):
            note_written(self._context, target, text)
            return
        self.export_button.setEnabled(True)
        self.notice.say("good", text, "", tr("Open folder"), lambda: open_folder(target))
        self.notice.button.setFocus()

    def _failed(self, error: BaseException) -> None:
        if not is_there(self):
            self._context.messages.handle(error)
            return
        self.export_button.setEnabled(True)
        if isinstance(error, Cancelled):
            return
        say_failed(self.notice, error, self._context.messages)
