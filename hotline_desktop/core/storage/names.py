"""Names of backups: they sort by time and say why the backup was made."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

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
