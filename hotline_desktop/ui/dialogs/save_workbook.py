"""Asks where to put a workbook, writes it beside the work, and says where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ...core.text import tr
from ..context import Context
from ..tasks import Progress
from .export_dialog import language, open_folder

Write = Callable[[Path, str], object]
"""Writes a workbook into a file, in a language."""


def save_workbook(context: Context, parent: QWidget | None, title: str, write: Write) -> None:
    """Ask for the file's name, and write into it."""
    kept = str(context.state.value("export/folder", ""))
    folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
    day = context.now().date().isoformat()
    kinds = tr("Excel workbook") + " (*.xlsx)"
    name, _ = QFileDialog.getSaveFileName(parent, title, str(folder / f"{title} {day}.xlsx"), kinds)
    if name:
        target = Path(name)
        write_to(context, target if target.suffix else target.with_suffix(".xlsx"), write)


def write_to(context: Context, target: Path, write: Write) -> None:
    """Write in the background; the message at the foot of the window says where it is."""
    spoken = language()

    def work(_progress: Progress) -> None:
        write(target, spoken)

    def done(_nothing: None) -> None:
        context.messages.note(
            tr("Written to “{file}”.", file=target.name),
            tr("Open folder"),
            lambda: open_folder(target),
        )

    context.state.setValue("export/folder", str(target.parent))
    context.tasks.run(work, done)
