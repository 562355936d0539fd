"""What the lists offer, read once for card, chips and table."""

from __future__ import annotations

from dataclasses import dataclass

from hotline_desktop.core import lists
from hotline_desktop.core.advertising import placements
from hotline_desktop.core.lists import Entry
from hotline_desktop.core.storage.tables import Operator, Outcome, Source, Topic

TABLES: dict[str, lists.List] = {
    "operators": Operator,
    "topics": Topic,
    "outcomes": Outcome,
    "sources": Source,
}


@dataclass(frozen=True)
class Offers:
    """The entries on offer; ``names`` has retired and merged ones too, ``kinds`` the outcomes'."""

    operators: list[Entry]
    topics: list[Entry]
    outcomes: list[Entry]
    sources: list[Entry]
    names: dict[str, dict[int, str]]
    kinds: dict[int, str]

    def name(self, table: str, id: int | None) -> str:
        """The name that an entry is shown with, empty for none."""
        return self.names[table].get(id or 0, "")

    def first_of_kind(self, kind: str) -> Entry | None:
        """The outcome that a key of this kind stands for."""
        return next((entry for entry in self.outcomes if entry.kind == kind), None)


def read_offers() -> Offers:
    """The lists as they are now."""
    return Offers(
        **{name: lists.entries(table) for name, table in TABLES.items()},
        names={name: lists.names(table) for name, table in TABLES.items()}
        | {"placements": placements.names()},
        kinds=lists.kinds(),
    )
