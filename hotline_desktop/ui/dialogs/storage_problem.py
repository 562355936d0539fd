"""The data could not be opened: what happened, and the way out that fits."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QProgressBar, QWidget

from ...core.calls import drafts
from ...core.paths import database_file
from ...core.storage.backup import BackupInfo, newest_good_backup, restore_backup, salvage
from ...core.storage.errors import (
    DatabaseCorrupt,
    DatabaseLocked,
    DiskFailed,
    DiskFull,
    StorageError,
)
from ...core.text import tr
from .problem import ProblemDialog

STAYS_HERE = (DatabaseCorrupt, DatabaseLocked, DiskFull, DiskFailed)
"""What is mended where it is; with all else another folder helps."""


class StorageProblem(ProblemDialog):
    """Accepted: try to open again. Rejected: give up.

    For damaged data it offers the newest backup that passes a full check, and to save what can
    still be read; both keep the damaged file.

    Attributes:
        mended: what was done, to be said in the window that opens then.
        folder: another data folder, to be opened instead.
    """

    def __init__(
        self,
        error: StorageError,
        data_dir: Path,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        self._data_dir, self._now = data_dir, now
        self.mended = ""
        self.folder: Path | None = None
        self._fits_elsewhere = not isinstance(error, STAYS_HERE)
        self.damaged = isinstance(error, DatabaseCorrupt)
        self.backup: BackupInfo | None = newest_good_backup(data_dir) if self.damaged else None
        super().__init__(error, size=QSize(640, 320 if self.damaged else 240), parent=parent)

    def _add_buttons(self) -> None:
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        self.body.addWidget(self._bar)
        self.add_button(tr("Open the data folder"), self._show_folder, left=True)
        if self._fits_elsewhere:
            self.add_button(tr("Another folder…"), self._choose_folder)
        self.add_button(tr("Quit"), self.reject)
        if not self.damaged:
            self.add_button(tr("Try again"), self.accept, role="primary")
            return
        if self.backup is None:
            note = QLabel(tr("There is no backup that can be used."))
        else:
            note = QLabel(_backup_words(self.backup))
        note.setWordWrap(True)
        self.body.insertWidget(self.body.count() - 2, note)
        self.add_button(
            tr("Save what can be read"), self.save, role="" if self.backup else "primary"
        )
        if self.backup is not None:
            restore = self.add_button(tr("Restore the backup"), self.restore, role="primary")
            restore.setFocus()

    def restore(self) -> None:
        """Put the newest good backup in place."""
        assert self.backup is not None
        drafts.rescue(self._data_dir)
        kept = restore_backup(self.backup.path, self._data_dir, self._now(), self._progress)
        self.mended = restored_words(kept)
        self.accept()

    def save(self) -> None:
        """Save what can be read into a new database and put that in place."""
        saved = self._data_dir / "saved.sqlite"
        try:
            found = salvage(database_file(self._data_dir), saved, self._tell)
            kept = restore_backup(saved, self._data_dir, self._now())
        finally:
            with suppress(OSError):
                saved.unlink()
        self.mended = tr("%n calls could be read and are here.", found.saved.get("call", 0))
        if kept is not None:
            self.mended += " " + tr("The damaged file is kept as {file}.", file=kept.name)
        self.accept()

    def _tell(self, *_report: object) -> None:
        self._progress(0, 0)

    def _progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        QApplication.processEvents()

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for the data"))
        if name:
            self.open_elsewhere(Path(name))

    def open_elsewhere(self, folder: Path) -> None:
        """Leave this folder as it is, and open another one."""
        self.folder = folder
        self.mended = tr(
            "The data folder is {folder}. To open it each time, start the program with "
            "“--data-dir” and this folder.",
            folder=folder,
        )
        self.accept()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))


def restored_words(kept: Path | None) -> str:
    """That a backup was restored, and where the data before it is kept."""
    if kept is None:
        return tr("The backup was restored.")
    return tr("The backup was restored. What was there before is kept as {file}.", file=kept.name)


def _backup_words(backup: BackupInfo) -> str:
    local = backup.made_at.astimezone()
    day = QDate(local.year, local.month, local.day)
    when = QLocale().toString(day, QLocale.FormatType.ShortFormat)
    return tr(
        "The newest good backup is of {date}, {time}, with %n calls.",
        backup.calls or 0,
        date=when,
        time=f"{local:%H:%M}",
    )
