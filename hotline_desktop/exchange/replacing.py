"""Files are written beside their place and take it when they are whole."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..core.errors import UserError, reason
from ..core.text import tr


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A temporary file beside the target that takes its place when all went well.

    Raises:
        UserError: it cannot be written; neither file is left changed.
    """
    if target.exists() and not target.is_file() and not target.is_dir():
        raise UserError(
            tr("{file} is not an ordinary file.", file=target),
            tr("Nothing was changed."),
            tr("Choose another file."),
        )
    part = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        try:
            part.unlink(missing_ok=True)
        except OSError:
            pass


def _cannot_write(target: Path, error: OSError) -> UserError:
    safe = tr("Nothing was changed.")
    what = tr("“{file}” could not be written.", file=target.name)
    if error.errno in (errno.ENOSPC, errno.EDQUOT if hasattr(errno, "EDQUOT") else None):
        return UserError(what, safe, tr("The disk is full. Free some space and try again."))
    if isinstance(error, FileNotFoundError):
        return UserError(what, safe, tr("The folder does not exist. Choose another one."))
    if isinstance(error, IsADirectoryError):
        return UserError(what, safe, tr("A folder has this name. Choose another one."))
    if isinstance(error, PermissionError):
        return UserError(
            what,
            safe,
            tr("If it is open in another program, close it there; or choose another folder."),
        )
    return UserError(
        what,
        safe,
        tr("Choose another folder. The system says: {why}.", why=reason(error)),
    )
