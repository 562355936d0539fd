"""Reads what the lists offer, once for card, chips and table."""

from __future__ import annotations

from hotline_desktop.core import lists
from hotline_desktop.core.storage.tables import Operator, Outcome, Source, Topic

from .card import Offers

TABLES: dict[str, lists.List] = {
    "operators": Operator,
    "topics": Topic,
    "outcomes": Outcome,
    "sources": Source,
}


def read_offers() -> Offers:
    """The lists as they are now."""
    return Offers(
        operators=lists.entries(Operator),
        topics=lists.entries(Topic),
        outcomes=lists.entries(Outcome),
        sources=lists.entries(Source),
        names={name: lists.names(table) for name, table in TABLES.items()},
        kinds=lists.kinds(),
    )
