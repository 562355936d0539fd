"""What can go wrong with the database file, each with what is safe and a way out."""

# Named for what happened, not for being errors.

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from hotline_desktop.core.errors import UserError, reason
from hotline_desktop.core.text import tr

from .tables.base import database

LITTLE_ROOM = 1 << 20
"""Bytes: where a failed write was and these cannot be written either, the disk counts as full."""


OUT_OF_ROOM = frozenset(
    getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name)
)


UNFIT_NAMES = frozenset({
    errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP,
})  # fmt: skip


class StorageError(UserError):
    """The data could not be read or written. ``file`` is the database meant, if known."""

    def __init__(
        self, what: str, safe: str = "", action: str = "", file: Path | None = None
    ) -> None:
        super().__init__(what, safe, action)
        self.file = file


class DiskFull(StorageError):
    """There is no room left to write."""


class DiskFailed(StorageError):
    """The disk or its connection reports an error."""


class DatabaseReadOnly(StorageError):
    """The file, its folder or its medium cannot be written."""


class DatabaseLocked(StorageError):
    """Another program holds the file for longer than a moment."""


class DatabaseCorrupt(StorageError):
    """The file is damaged: offer the newest good backup and to save what can be read."""


class DatabaseForeign(StorageError):
    """The file is a good database, but of another program."""


class DatabaseMissing(StorageError):
    """There is no such file or folder."""


class DatabaseTooNew(StorageError):
    """The file was written by a newer version of the program."""


class OnNetworkShare(StorageError):
    """The folder lies on another computer."""


NOT_IN_PLACE = (DatabaseCorrupt, DatabaseMissing)
"""What only a backup mends, or the file put back."""


def disk_full() -> DiskFull:
    return DiskFull(
        tr("The disk is full."),
        tr("Everything saved until now is safe; the last step was not saved."),
        tr("Free some space on the disk, then try again."),
    )


def disk_failed(detail: str) -> DiskFailed:
    return DiskFailed(
        tr("The disk reports an error: {detail}.", detail=detail),
        tr("Everything saved until now stays as it is; the last step was not saved."),
        tr("Check that the disk is connected and healthy, then try again."),
    )


def read_only(file: Path | None) -> DatabaseReadOnly:
    return DatabaseReadOnly(
        tr("The data in {folder} can be read but not changed.", folder=_folder(file)),
        tr("Nothing was changed or lost."),
        tr("Allow writing to this folder and its files, or choose another folder."),
        file,
    )


def locked() -> DatabaseLocked:
    return DatabaseLocked(
        tr("The data is busy: an import or another program is writing to it."),
        tr("Nothing was lost; the last step was not saved."),
        tr("Try again in a moment."),
    )


def corrupt(file: Path | None) -> DatabaseCorrupt:
    return DatabaseCorrupt(
        tr("The data file {file} is damaged.", file=file or ""),
        tr("Your backups are not affected."),
        tr("Restore the newest good backup, or save what can still be read."),
        file,
    )


def no_backup(file: Path) -> DatabaseCorrupt:
    return DatabaseCorrupt(
        tr("{file} is no backup of this program, or it is damaged.", file=file),
        tr("Nothing was changed or lost."),
        tr("Choose another backup."),
        file,
    )


def foreign(file: Path) -> DatabaseForeign:
    return DatabaseForeign(
        tr("{file} belongs to another program.", file=file),
        tr("Nothing in it was changed."),
        tr("Choose another file or folder."),
        file,
    )


def unsuitable(what: str, action: str) -> StorageError:
    return StorageError(what, tr("Nothing was changed or lost."), action)


def missing(file: Path) -> DatabaseMissing:
    return DatabaseMissing(
        tr("{file} does not exist.", file=file),
        "",
        tr("Check the name, or choose another file or folder."),
        file,
    )


def gone(file: Path) -> DatabaseMissing:
    return DatabaseMissing(
        tr("{file} is gone: it was moved or deleted while the program was running.", file=file),
        tr("What is in the open card is still there."),
        tr("Put it back where it was, or restart the program and restore a backup."),
        file,
    )


def too_new(file: Path, found: int, known: int) -> DatabaseTooNew:
    return DatabaseTooNew(
        tr(
            "{file} was written by a newer version of the program "
            "(data version {found}; this program knows up to {known}).",
            file=file,
            found=found,
            known=known,
        ),
        tr("Nothing in it was changed."),
        tr("Install the newest version of the program."),
        file,
    )


def on_network_share(folder: Path) -> OnNetworkShare:
    return OnNetworkShare(
        tr("The data folder {folder} lies on a network share.", folder=folder),
        tr("Nothing was changed. A database on a share can be damaged, so it is not opened there."),
        tr("Choose a folder on this computer; backups may go to the share."),
    )


def translate(error: BaseException, file: Path | None = None) -> StorageError | None:
    """The storage error behind a database or system error, or None if it is a bug or no such.

    Args:
        error: raised by peewee, sqlite3 or the file system.
        file: the database meant; the open one if omitted.
    """
    if file is None and database.database:
        file = Path(str(database.database))
    # SQLite takes a transaction back by itself when the disk is full or fails; rolling back then
    # fails, too, and hides the reason behind it.
    reason: BaseException | None = error
    while isinstance(reason, peewee.PeeweeException | sqlite3.Error | OSError | StorageError):
        found = _translated(reason, file)
        if found is not None:
            found.file = found.file or file
            return found
        reason = reason.__context__
    return None


def for_user(error: BaseException) -> UserError | None:
    """The error in words for the user; None if it is a bug."""
    return error if isinstance(error, UserError) else translate(error)


@contextmanager
def translate_errors(file: Path | None = None) -> Iterator[None]:
    """Raise the ``StorageError`` that a database or system error inside stands for."""
    try:
        yield
    except (peewee.PeeweeException, sqlite3.Error, OSError) as error:
        found = translate(error, file)
        if found is None:
            raise
        raise found from error
    except UnicodeDecodeError as error:
        # SQLite quotes a damaged schema in its message, and sqlite3 fails to decode that.
        if file is None:
            raise
        raise corrupt(file) from error


def _translated(error: BaseException, file: Path | None) -> StorageError | None:
    if isinstance(error, StorageError):
        return error
    if isinstance(error, OSError):
        return _of_system(error, file)
    found = _sqlite_error(error)
    if str(found).startswith("Could not decode to UTF-8"):
        return corrupt(file)
    code = getattr(found, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_FULL:
        return disk_full()
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return read_only(file)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return locked()
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return corrupt(file)
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(file, str(found))
    if primary == sqlite3.SQLITE_IOERR:
        return disk_full() if _little_room(file) else disk_failed(str(found))
    return None


def _sqlite_error(error: BaseException) -> BaseException:
    """peewee keeps the original, which has the error code, in its own exception."""
    inner = getattr(error, "orig", None)
    return inner if isinstance(inner, sqlite3.Error) else error


def _of_system(error: OSError, file: Path | None) -> StorageError | None:
    if error.errno in OUT_OF_ROOM:
        return disk_full()
    other = _other_file(error, file)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _unfit(other, error) if other else read_only(file)
    if error.errno in (errno.EIO, errno.ENXIO, errno.ENODEV):
        return disk_failed(reason(error))
    if error.errno == errno.ENOENT and (found := other or file) is not None:
        return missing(found)
    if error.errno in UNFIT_NAMES:
        return _unfit(error.filename or file or "", error)
    return None


def _other_file(error: OSError, file: Path | None) -> Path | None:
    """What the system speaks of, where that is neither the database nor in its folder."""
    if not isinstance(error.filename, str):
        return None
    named = Path(error.filename)
    ours = file is not None and (file.parent in named.parents or named in file.parents)
    return None if ours else named


def _unfit(file: Path | str, error: OSError) -> StorageError:
    return unsuitable(
        tr("{file} cannot be used: {detail}.", file=file, detail=reason(error)),
        tr("Choose another file or folder."),
    )


def _cannot_open(file: Path | None, detail: str) -> StorageError:
    if file is not None:
        if not file.parent.is_dir():
            return missing(file.parent)
        if not os.access(file.parent, os.W_OK):
            return read_only(file)
        if not file.exists():
            return disk_full() if _little_room(file) else missing(file)
        if not os.access(file, os.W_OK):
            return read_only(file)
        if _little_room(file):
            return disk_full()
    return disk_failed(detail)


def _little_room(file: Path | None) -> bool:
    # SQLite hides the system's reason (a quota, a limit on file sizes), so ask once more.
    if file is None:
        return False
    import tempfile

    try:
        with tempfile.TemporaryFile(dir=file.parent) as probe:
            probe.write(bytes(LITTLE_ROOM))
            probe.flush()
    except OSError as error:
        return error.errno in OUT_OF_ROOM
    return False


def _folder(file: Path | None) -> str:
    return str(file.parent) if file is not None else ""
