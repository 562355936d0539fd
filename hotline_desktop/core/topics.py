"""Topics as a tree."""

from __future__ import annotations

from . import lists
from .errors import UserError
from .storage.cache import while_unchanged
from .storage.database import transaction
from .storage.tables import Topic
from .text import tr


def parents() -> dict[int, int | None]:
    """Every topic's id → that of its wider topic; merged ones count as where they went."""
    into = lists.canonical(Topic)
    found: dict[int, int | None] = {}
    for id, parent in Topic.select(Topic.id, Topic.parent).tuples():
        found[id] = None if parent is None or into[parent] == into[id] else into[parent]
    return found


def lineage(topic_id: int, known: dict[int, int | None] | None = None) -> list[int]:
    """The topic and all wider ones, the narrowest first."""
    above = parents() if known is None else known
    path = [topic_id]
    while (wider := above.get(path[-1])) is not None and wider not in path:
        path.append(wider)
    return path


def within(topic_id: int) -> set[int]:
    """The topic and all narrower ones, with those merged into any of them."""
    above = parents()
    into = lists.canonical(Topic)
    return {id for id in above if into[topic_id] in lineage(into[id], above)}


def path_name(topic_id: int, known: dict[int, int | None] | None = None) -> str:
    """The topic's name after those of the wider ones: “Admission / Deadlines”."""
    names = lists.names(Topic)
    return " / ".join(names[id] for id in reversed(lineage(topic_id, known)))


@while_unchanged
def offered() -> list[tuple[int, str]]:
    """The topics in use by their whole names, in the order of these."""
    above = parents()
    found = [(entry.id, path_name(entry.id, above)) for entry in lists.entries(Topic)]
    return sorted(found, key=lambda one: one[1].casefold())


def put_under(topic_id: int, parent_id: int | None) -> None:
    """Make a topic part of a wider one, or of none.

    Raises:
        UserError: the wider one is part of the topic itself.
    """
    if parent_id is not None and topic_id in lineage(parent_id):
        raise UserError(tr("A topic cannot be part of itself."), tr("Nothing was changed."))
    with transaction():
        Topic.update(parent=parent_id).where(Topic.id == topic_id).execute()


def offered_names() -> list[tuple[int, str]]:
    """The topics in use by their own names, each after the wider one that it is part of."""
    names = lists.names(Topic)
    return [(id, names[id]) for id, _ in offered()]


def find_path(path: str) -> int | None:
    """The topic of this name, or at the end of “Admission / Deadlines”; None without one."""
    whole = lists.find(Topic, path)
    if whole is not None:
        return whole
    parts = _parts(path)
    found = [lists.find(Topic, part) for part in parts]
    return found[-1] if found and None not in found else None


def add_path(path: str) -> list[int]:
    """Add what is missing of “Admission / Deadlines”; returns the new topics, the narrowest last.

    Raises:
        UserError: the path says no name.
    """
    added: list[int] = []
    parent: int | None = None
    with transaction():
        for name in _parts(path):
            id = lists.find(Topic, name)
            if id is None:
                id = lists.add(Topic, name)
                added.append(id)
                if parent is not None:
                    put_under(id, parent)
            parent = id
    if not added:
        raise UserError(tr("A name is needed."))
    return added


def _parts(path: str) -> list[str]:
    return [part for part in map(str.strip, path.split(" / ")) if part]
