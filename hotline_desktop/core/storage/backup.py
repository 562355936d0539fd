"""Backups: made daily and before risky steps, checked, listed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hotline_desktop.core import settings
from hotline_desktop.core.text import tr

from .backup_files import backups_dir, drop_old_backups, free_name, named_backups, sweep_up
from .database import database_path
from .errors import (
    StorageError,
    missing,
    translate_errors,
    unsuitable,
)
from .files import Progress, companions, copy_database, problems, read_header, reading
from .restore import restore_backup
from .salvage import SalvageReport, salvage
from .upgrade import newest_version

__all__ = [
    "BackupInfo", "DailyBackup", "SalvageReport", "backup_before", "daily_backup", "list_backups",
    "make_backup", "newest_good_backup", "restore_backup", "salvage",
]  # fmt: skip

ELSEWHERE = "other-folder.txt"
"""Says in ``backups`` which other folder is used, for the day the settings cannot be read."""


@dataclass(frozen=True)
class BackupInfo:
    """A backup in one of the folders.

    Attributes:
        made_at: in UTC. ``reason``: one of ``backup_files.REASONS``. ``size``: in bytes.
        verified: it was checked when it was made and has its full size still; False for one that
            cannot be used.
        calls: how many calls it holds besides the bin; None if it cannot be read.
    """

    path: Path
    made_at: datetime
    reason: str
    size: int
    verified: bool
    calls: int | None


@dataclass(frozen=True)
class DailyBackup:
    """What the daily backup did.

    Attributes:
        made: the new backup, None if there was one of today.
        problem: why it lies in the data folder and not in the folder that is set.
    """

    made: Path | None
    problem: StorageError | None = None


def make_backup(target: Path, progress: Progress | None = None) -> None:
    """Write a checked copy of the open database; others may go on writing meanwhile.

    Raises:
        DatabaseCorrupt: the open database is damaged.
        StorageError: the copy could not be written; an older file of that name is untouched.
    """
    source = database_path()
    if source is None:
        raise RuntimeError("no database is open")
    if target.is_dir():
        raise unsuitable(tr("{file} is a folder.", file=target), tr("Give the name of a file."))
    if target.exists() and not target.is_file():
        raise unsuitable(
            tr("{file} is not an ordinary file.", file=target), tr("Choose another file.")
        )
    if target.resolve() in {source.resolve(), *companions(source.resolve())}:
        raise unsuitable(
            tr("A backup cannot take the place of the data itself."), tr("Choose another file.")
        )
    if not target.parent.is_dir():
        raise missing(target.parent)
    copy_database(source, target, progress)


def daily_backup(data_dir: Path, now: datetime, progress: Progress | None = None) -> DailyBackup:
    """Make the backup of the day, unless there is one, and drop those beyond the last 14.

    Args:
        data_dir: the folder of the open database.
        now: aware; its time zone says when the day begins.
        progress: called with pages done and pages in all; may raise ``Cancelled``.

    Raises:
        DatabaseCorrupt: the open database is damaged. Older backups are kept then.
        StorageError: no backup could be written.
    """
    folder, problem = _folder(data_dir)
    days = {
        made.astimezone(now.tzinfo).date()
        for _, made, reason in named_backups(folder)
        if reason == "daily"
    }
    if now.date() in days:
        return DailyBackup(None, problem)
    sweep_up(data_dir, now)
    sweep_up(folder, now)
    return DailyBackup(_backup_into(folder, "daily", now, progress), problem)


def backup_before(
    reason: str, data_dir: Path, now: datetime, progress: Progress | None = None
) -> Path:
    """Make a backup for a ``reason`` of ``backup_files.REASONS``, such as ``before-import``."""
    return _backup_into(_folder(data_dir)[0], reason, now, progress)


def list_backups(data_dir: Path) -> list[BackupInfo]:
    """All backups of the data folder, the newest first, wherever they were put."""
    found = {file.resolve(): (file, made, reason) for folder in _folders(data_dir)
             for file, made, reason in named_backups(folder)}  # fmt: skip
    infos = [_info(*entry) for entry in found.values()]
    return sorted(infos, key=lambda info: (info.made_at, info.path.name), reverse=True)


def newest_good_backup(data_dir: Path) -> BackupInfo | None:
    """The newest backup that passes the full check now and that this program can open."""
    for info in list_backups(data_dir):
        if not info.verified:
            continue
        with suppress(StorageError), reading(info.path, immutable=True) as connection:
            if not problems(connection, 1):
                return info
    return None


def _backup_into(folder: Path, reason: str, now: datetime, progress: Progress | None) -> Path:
    with translate_errors(folder):
        folder.mkdir(exist_ok=True)
    target = free_name(folder, now, reason)
    make_backup(target, progress)
    drop_old_backups(folder)
    return target


def _folder(data_dir: Path) -> tuple[Path, StorageError | None]:
    """Where the next backup goes, and what is wrong with the folder that is set."""
    own = backups_dir(data_dir)
    chosen = settings.get(settings.BACKUP_FOLDER)
    if not chosen:
        return own, None
    if not Path(chosen).is_dir():
        return own, unsuitable(
            tr("The backup folder {folder} cannot be reached.", folder=chosen),
            tr("Backups go to {folder} meanwhile.", folder=own),
        )
    with suppress(OSError):
        own.mkdir(exist_ok=True)
        (own / ELSEWHERE).write_text(chosen, "utf-8")
    return Path(chosen), None


def _folders(data_dir: Path) -> list[Path]:
    own = backups_dir(data_dir)
    chosen = settings.get(settings.BACKUP_FOLDER)
    folders = [own, Path(chosen)] if chosen else [own]
    with suppress(OSError, ValueError):
        folders.append(Path((own / ELSEWHERE).read_text("utf-8").strip()))
    return folders


def _info(file: Path, made: datetime, reason: str) -> BackupInfo:
    size, verified, calls = 0, False, None
    with suppress(StorageError, OSError):
        header = read_header(file)
        size = header.size
        verified = header.user_version <= newest_version()
        with reading(file, immutable=True) as connection:
            count = connection.execute("SELECT count(*) FROM call WHERE deleted_at ISNULL")
            calls = count.fetchone()[0]
    return BackupInfo(file, made, reason, size, verified and calls is not None, calls)
