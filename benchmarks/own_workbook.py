"""Our export of the columns that the peer writes, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.logs import NOW
from hotline_desktop.core.storage.database import open_database
from hotline_desktop.exchange.calls.exporting import Export
from hotline_desktop.exchange.formats import export_calls

FIELDS = (
    "started", "direction", "number", "caller_name", "organisation", "duration", "question",
    "answer", "topic", "outcome", "operator", "notes",
)  # fmt: skip


def main(database: str, target: str) -> None:
    """Export the calls of a database."""
    open_database(Path(database))
    export_calls(Path(target), Export(exported_at=NOW, language="ru", fields=FIELDS))


if __name__ == "__main__":
    main(*sys.argv[1:])
