"""Imports as they are listed, and how a spreadsheet of a shape was read last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from ..storage.database import transaction
from ..storage.tables import (
    ImportBatch,
    ImportLayout,
    ListItem,
    Operator,
    Outcome,
    Source,
    Topic,
    database,
)

CALLS = "calls"
"""Area of the imports of calls; the others are named in ``other_lists``."""
LISTS: dict[str, type[ListItem]] = {
    "topic": Topic,
    "operator": Operator,
    "source": Source,
    "outcome": Outcome,
}
"""Lists that an import may add to, by the field that names their entries."""


class Batch(NamedTuple):
    """An import as listed: ``area`` is what it was of, ``undone`` is when it was taken back."""

    id: int
    area: str
    file_name: str
    sheet: str
    at: datetime
    by_id: int | None
    new: int
    changed: int
    same: int
    refused: int
    undone: datetime | None


@dataclass(frozen=True)
class TakenBack:
    """What taking a batch back did.

    Attributes:
        removed: new calls that are gone.
        binned: new calls that somebody worked on since; they are in the bin.
        restored: calls that have their earlier values again.
        kept: changed calls left as they are, since all that had changed was edited again.
        entries: list entries that the import had added and nothing else uses; they are gone, or
            retired where the history of a call names them.
    """

    removed: int = 0
    binned: int = 0
    restored: int = 0
    kept: int = 0
    entries: int = 0


@contextmanager
def connected() -> Iterator[None]:
    """The database, with a connection of this thread's own where it has none."""
    if not database.is_closed():
        yield
        return
    with database.connection_context():
        yield


def list_batches() -> list[Batch]:
    """All imports of all lists, newest first."""
    finished = ImportBatch.alive_at.is_null()
    return [
        Batch(
            batch.id, batch.area, batch.file_name, batch.sheet, batch.at, batch.by_id, batch.new,
            batch.changed, batch.same, batch.refused, batch.undone_at,
        )
        for batch in ImportBatch.select().where(finished).order_by(ImportBatch.id.desc())
    ]  # fmt: skip


def span_of(batch_id: int) -> tuple[datetime, datetime] | None:
    """When the first and the last call of a batch began; None where none of them is left."""
    first, last = database.execute_sql(
        "SELECT MIN(call.started_at), MAX(call.started_at) FROM import_change"
        " JOIN call ON call.id = import_change.row"
        " WHERE import_change.batch_id = ? AND call.deleted_at IS NULL",
        (batch_id,),
    ).fetchone()
    if first is None:
        return None
    return datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC)


def recall_layout(shape: str, area: str = CALLS) -> str | None:
    """The mapping last used for a spreadsheet of this shape."""
    layout = ImportLayout.get_or_none(ImportLayout.area == area, ImportLayout.shape == shape)
    return None if layout is None else str(layout.mapping)


def remember_layout(shape: str, mapping: str, now: datetime, area: str = CALLS) -> None:
    """Keep a mapping for the next spreadsheet of this shape."""
    with transaction():
        ImportLayout.insert(area=area, shape=shape, mapping=mapping, used_at=now).on_conflict(
            conflict_target=[ImportLayout.area, ImportLayout.shape],
            update={ImportLayout.mapping: mapping, ImportLayout.used_at: now},
        ).execute()
