"""Backups: which there are, make one, go back to one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QSize
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from ...core.storage.backup import BackupInfo, backup_before, list_backups, make_backup
from ...core.text import tr
from ..context import Context
from ..table import Chip, Column, ListListing
from ..table_view import TableView
from .base import Dialog

REASONS: dict[str, Callable[[], str]] = {
    "daily": lambda: tr("Daily"),
    "before-upgrade": lambda: tr("Before an upgrade"),
    "before-import": lambda: tr("Before an import"),
    "before-restore": lambda: tr("Before a restore"),
    "by-hand": lambda: tr("Made by hand"),
}


class BackupsDialog(Dialog):
    """The list of backups.

    Args:
        context: of the window.
        restore: closes the window and puts this backup in place.
    """

    def __init__(
        self, context: Context, restore: Callable[[Path], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            tr("Backups"),
            hint=tr(
                "Made every day at the start, before each upgrade and before a large import. "
                "Going back to one keeps the present data as another backup."
            ),
            size=QSize(760, 500),
            scrolls=False,
            parent=parent,
        )
        self._context, self._restore = context, restore
        self.table = TableView(_columns(), name="backups", label=tr("Backups"), state=context.state)
        self.table.set_empty(
            tr("No backups yet"),
            tr("The first one is made shortly after the start."),
            icon="database-backup",
        )
        self.body.addWidget(self.table)
        self.add_button(tr("Back up now"), self.back_up_now, left=True)
        self.add_button(tr("Save a copy as…"), self._save_as, left=True)
        self.add_close()
        self.restore_button: QPushButton = self.add_button(tr("Go back to this one"), self._go_back)
        self._sure = False
        self.table.picked.connect(self._selected)
        self.reload()
        self.table.setFocus()

    def reload(self) -> None:
        """Read the list of backups again."""
        rows = list_backups(self._context.data_dir)
        self.table.set_listing(ListListing(rows))
        if rows and self.table.current_row() is None:
            self.table.selectRow(0)
        self._selected()

    def back_up_now(self) -> None:
        """Make a backup beside the others."""
        folder, now = self._context.data_dir, self._context.now()
        self._context.tasks.run(
            lambda progress: backup_before("by-hand", folder, now, progress),
            lambda _file: self._done(tr("The backup was made.")),
            title=tr("Backing up"),
        )

    def _save_as(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save a copy"), "hotline.sqlite", tr("Backups (*.sqlite)")
        )
        if name:
            self.save_copy(Path(name))

    def save_copy(self, target: Path) -> None:
        """Write a checked copy of the data to a file."""
        self._context.tasks.run(
            lambda progress: make_backup(target, progress),
            lambda _none: self._done(tr("The copy was saved.")),
            title=tr("Backing up"),
        )

    def _done(self, text: str) -> None:
        self._context.messages.note(text)
        self.reload()

    def _go_back(self) -> None:
        row = self.table.current_row()
        if row is None:
            return
        # All newer work leaves the window with this, so one press is not enough.
        if not self._sure:
            self._sure = True
            self.restore_button.setText(tr("Yes, go back to {time}", time=_time(row)))
            return
        self._restore(row.path)

    def _selected(self, *_: object) -> None:
        self._sure = False
        row = self.table.current_row()
        self.restore_button.setText(tr("Go back to this one"))
        self.restore_button.setEnabled(row is not None and row.verified)


def _columns() -> list[Column]:
    return [
        Column("made", lambda: tr("Made"), _time, width=150),
        Column("reason", lambda: tr("Why"), lambda b: REASONS[b.reason](), width=150),
        Column("calls", lambda: tr("Calls"), _calls, width=90, align="right"),
        Column("size", lambda: tr("Size"), _size, width=90, align="right", muted=True),
        Column("state", lambda: tr("State"), lambda b: _state(b).text, chip=_state, width=120),
        Column("file", lambda: tr("File"), lambda b: str(b.path), width=200, stretch=True,
               muted=True),
    ]  # fmt: skip


def _time(backup: BackupInfo) -> str:
    at: datetime = backup.made_at.astimezone()
    day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
    return f"{day} {at:%H:%M}"


def _calls(backup: BackupInfo) -> str:
    return "" if backup.calls is None else QLocale().toString(backup.calls)


def _size(backup: BackupInfo) -> str:
    # The traditional units are the ones that offices know, and the only ones Qt has in Russian.
    usual = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(backup.size, 1, usual)


def _state(backup: BackupInfo) -> Chip:
    return Chip(tr("Checked"), "good") if backup.verified else Chip(tr("Damaged"), "bad")
