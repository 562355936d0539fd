"""What contacts and answers have in common: they are verified, lie in a bin, and are indexed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .search import texts
from .storage.database import transaction


@dataclass(frozen=True)
class KeptEntries:
    """Commands for the rows of a table with a bin and a full-text index.

    Attributes:
        area: of the index.
        table: has ``verified_at``, ``deleted_at``, ``changed_by`` and ``changed_at``.
        to_index: what the index is told of these rows; of those in the bin nothing.
    """

    area: texts.Area
    table: Any
    to_index: Callable[[list[int]], list[texts.Text]]

    def verify(self, entry_ids: Iterable[int], *, by: int | None, now: datetime) -> None:
        """Note that somebody has made sure that these entries still hold."""
        with transaction():
            self._change(list(entry_ids), by=by, now=now, verified_at=now)

    def delete(self, entry_ids: Iterable[int], *, by: int | None, now: datetime) -> None:
        """Put entries into the bin; what belongs to them stays with them."""
        ids = list(entry_ids)
        with transaction():
            texts.remove(self.area, ids)
            there = self.table.deleted_at.is_null()
            self._change(ids, there, by=by, now=now, deleted_at=now)

    def restore(self, entry_ids: Iterable[int], *, by: int | None, now: datetime) -> None:
        """Take entries out of the bin."""
        ids = list(entry_ids)
        with transaction():
            self._change(ids, by=by, now=now, deleted_at=None)
            texts.put(self.area, self.to_index(ids))

    def _change(
        self, ids: list[int], *only: Any, by: int | None, now: datetime, **values: Any
    ) -> None:
        change = self.table.update(**values, changed_by=by, changed_at=now)
        change.where(self.table.id.in_(ids), *only).execute()

    def reindex(self) -> None:
        """Build the full-text index anew."""
        with transaction():
            texts.remove(self.area, [id for (id,) in self.table.select(self.table.id).tuples()])
            there = self.table.select(self.table.id).where(self.table.deleted_at.is_null())
            texts.put(self.area, self.to_index([id for (id,) in there.tuples()]))
