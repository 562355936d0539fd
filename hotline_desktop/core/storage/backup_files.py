"""The files in a backup folder: names that sort by time and say why, and which ones are kept."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

KEPT = 14
"""How many daily backups are kept, and how many of those before risky steps together."""

REASONS = ("daily", "before-upgrade", "before-import", "before-restore", "by-hand")

_NAME = re.compile(r"hotline-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)Z(?:\.\d+)?-([a-z-]+)\.sqlite")


def backups_dir(data_dir: Path) -> Path:
    """Where backups go unless another folder is set."""
    return data_dir / "backups"


def backup_name(now: datetime, reason: str, count: int = 1) -> str:
    """The file name of a backup, in UTC so that names sort by time through a change of clocks.

    ``count`` tells backups of the same second apart.
    """
    again = f".{count}" if count > 1 else ""
    return f"hotline-{now.astimezone(UTC):%Y-%m-%d-%H%M%S}Z{again}-{reason}.sqlite"


def parse_name(name: str) -> tuple[datetime, str] | None:
    """When and why a backup of this name was made; None for a name that is not ours."""
    match = _NAME.fullmatch(name)
    if match is None or match[7] not in REASONS:
        return None
    year, month, day, hour, minute, second = (int(match[n]) for n in range(1, 7))
    try:
        made = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    return made, match[7]


def named_backups(folder: Path) -> list[tuple[Path, datetime, str]]:
    """Each backup in a folder, when it was made and why; nothing of a folder out of reach."""
    try:
        files = list(folder.iterdir())
    except OSError:
        return []
    return [(file, *parsed) for file in files if (parsed := parse_name(file.name))]


def free_name(folder: Path, now: datetime, reason: str) -> Path:
    """A file for a new backup that replaces none."""
    count = 1
    while (file := folder / backup_name(now, reason, count)).exists():
        count += 1
    return file


def drop_old_backups(folder: Path) -> None:
    """Keep the newest daily backups and the newest of the others; touch no other file.

    Those made by hand are kept: someone wanted them.
    """
    newest_first = sorted(named_backups(folder), key=lambda entry: entry[1], reverse=True)
    daily = [file for file, _, reason in newest_first if reason == "daily"]
    others = [file for file, _, reason in newest_first if reason not in ("daily", "by-hand")]
    for file in daily[KEPT:] + others[KEPT:]:
        with suppress(OSError):
            file.unlink()


def sweep_up(folder: Path, now: datetime) -> None:
    """Remove what processes that were killed left behind more than an hour ago."""
    for pattern in (".*hotline*.part", ".*hotline*.new", ".*hotline*.restored", ".salvage-*"):
        for leftover in folder.glob(pattern):
            with suppress(OSError):
                if leftover.stat().st_mtime > now.timestamp() - 3600:
                    continue
                if leftover.is_dir():
                    shutil.rmtree(leftover)
                else:
                    leftover.unlink()
