"""What tabs and dialogs are given instead of reaching for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSettings

from ..core.paths import look_file
from .events import Changes
from .messages import Messages
from .tasks import Tasks


@dataclass(frozen=True)
class Context:
    """Dependencies of everything in the window.

    Attributes:
        data_dir: the data folder of this window.
        changes: tells and hears of changes.
        messages: says something at the foot of the window.
        tasks: long work.
        state: what the window remembers of its own shape (``desk.ini``).
        now: the clock; an aware instant in UTC.
    """

    data_dir: Path
    changes: Changes
    messages: Messages
    tasks: Tasks
    state: QSettings
    now: Callable[[], datetime]


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


def make_context(data_dir: Path, now: Callable[[], datetime] = utc_now) -> Context:
    """The dependencies of a window over this data folder, whose database is open."""
    messages = Messages()
    state = QSettings(str(look_file(data_dir)), QSettings.Format.IniFormat)
    return Context(data_dir, Changes(), messages, Tasks(messages.handle), state, now)
