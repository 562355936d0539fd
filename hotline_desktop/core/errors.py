"""Errors that are no bugs: each says what happened, what is safe and what to do."""

from __future__ import annotations

import errno
from collections.abc import Callable

from .text import tr


class UserError(Exception):
    """Something the user can understand and act upon. Texts are already translated.

    Args:
        what: what happened, one sentence.
        safe: what is not lost, one sentence, may be empty.
        action: what to do now, one sentence, may be empty.
    """

    def __init__(self, what: str, safe: str = "", action: str = "") -> None:
        super().__init__(" ".join(part for part in (what, safe, action) if part))
        self.what = what
        self.safe = safe
        self.action = action


class Cancelled(Exception):
    """The user cancelled long work; nothing of it remains."""


_REASONS: dict[int, Callable[[], str]] = {
    errno.ENOENT: lambda: tr("there is no such file or folder"),
    errno.EISDIR: lambda: tr("it is a folder"),
    errno.ENOTDIR: lambda: tr("a part of the path is no folder"),
    errno.EEXIST: lambda: tr("it is there already"),
    errno.EACCES: lambda: tr("there is no permission"),
    errno.EPERM: lambda: tr("there is no permission"),
    errno.EROFS: lambda: tr("this disk cannot be written to"),
    errno.ENAMETOOLONG: lambda: tr("the name is too long"),
    errno.EIO: lambda: tr("the disk reports an error"),
}


def reason(error: OSError) -> str:
    """What the system says, in the user's language where it is a usual thing."""
    known = _REASONS.get(error.errno or 0)
    return known() if known else error.strerror or str(error)
