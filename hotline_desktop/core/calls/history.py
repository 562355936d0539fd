"""Who changed what in a call, as the database's own triggers wrote it down."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hotline_desktop.core.storage.tables import Change


@dataclass(frozen=True)
class Edit:
    """One edit of a call: ``changes`` maps a column of the ``call`` table to (before, after)."""

    at: datetime
    by_id: int | None
    changes: dict[str, tuple[Any, Any]]


def edits_of(call_id: int) -> list[Edit]:
    """The edits of a call, newest first."""
    query = (
        Change.select()
        .where(Change.table_name == "call", Change.row == call_id)
        .order_by(Change.id.desc())
    )
    return [
        Edit(
            change.at,
            change.by_id,
            {column: (pair[0], pair[1]) for column, pair in json.loads(change.changes).items()},
        )
        for change in query
    ]
