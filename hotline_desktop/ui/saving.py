"""Files that are written for the user: where they go, in which language, and what is said then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ..core import settings
from ..core.text import tr
from . import translation
from .context import Context
from .tasks import Progress

FOLDER = "export/folder"
PDF_FILES = "PDF (*.pdf)"

Write = Callable[[Path, str], object]
"""Writes a workbook into a file, in a language."""


def language() -> str:
    """Two letters of the language in force."""
    return settings.get(settings.LANGUAGE) or translation.system_language()


def start_folder(context: Context) -> Path:
    """The folder that was written into last, while it is there."""
    kept = str(context.state.value(FOLDER, ""))
    return Path(kept) if kept and Path(kept).is_dir() else Path.home()


def keep_folder(context: Context, target: Path) -> None:
    """Begin in the folder of this file the next time."""
    context.state.setValue(FOLDER, str(target.parent))


def open_folder(file: Path) -> None:
    """Show the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def note_written(context: Context, target: Path, text: str = "") -> None:
    """Say at the foot of the window where the file is; ``text`` says it in other words."""
    said = text or tr("Written to “{file}”.", file=target.name)
    context.messages.note(said, tr("Open folder"), lambda: open_folder(target))


def save_workbook(context: Context, parent: QWidget | None, title: str, write: Write) -> None:
    """Ask for the name of a workbook, and write it beside the work."""
    start = start_folder(context) / f"{title} {context.now().date().isoformat()}.xlsx"
    kinds = tr("Excel workbook") + " (*.xlsx)"
    name, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    if name:
        target = Path(name)
        write_to(context, target if target.suffix else target.with_suffix(".xlsx"), write)


def write_to(context: Context, target: Path, write: Write, text: str = "") -> None:
    """Write in the background, and say where it is; ``text`` says it in other words."""
    spoken = language()

    def work(_progress: Progress) -> None:
        write(target, spoken)

    keep_folder(context, target)
    context.tasks.run(work, lambda _nothing: note_written(context, target, text))


def ask_pdf(parent: QWidget, name: str, save: Callable[[Path], object]) -> None:
    """Ask for the name of a PDF beside the work, and save it."""
    dialog = QFileDialog(parent, tr("Save as PDF"), name, PDF_FILES)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda file: save(Path(file)))
    dialog.open()
