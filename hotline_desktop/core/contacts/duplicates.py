"""Contacts that are likely to be one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping

from hotline_desktop.core.search.words import words
from hotline_desktop.core.storage.tables import Contact, ContactEmail, ContactPhone


def duplicates() -> list[list[int]]:
    """Groups of contacts that seem to be the same, the oldest of each first.

    The same are those whose names have the same words in any order, that share an address, or
    that share a number and a word of the name: a number alone is often a whole department's.
    """
    named = {
        id: frozenset(words(name))
        for id, name in Contact.select(Contact.id, Contact.name)
        .where(Contact.deleted_at.is_null())
        .tuples()
    }
    groups = _Groups()
    for same in _sharing_name(named) + _sharing_address(named):
        for other in same[1:]:
            groups.join(same[0], other)
    for same in _sharing_number(named):
        for n, one in enumerate(same):
            for other in same[:n]:
                if named[one] & named[other] or not (named[one] and named[other]):
                    groups.join(other, one)
    return groups.listed()


def _sharing_name(named: Mapping[int, frozenset[str]]) -> list[list[int]]:
    return _grouped((name, id) for id, name in named.items() if len(name) > 1)


def _sharing_address(named: Container[int]) -> list[list[int]]:
    rows = ContactEmail.select(ContactEmail.contact, ContactEmail.address).tuples()
    return _grouped((address.strip().casefold(), id) for id, address in rows if id in named)


def _sharing_number(named: Container[int]) -> list[list[int]]:
    rows = ContactPhone.select(
        ContactPhone.contact, ContactPhone.caller_id, ContactPhone.extension
    ).tuples()
    return _grouped(
        ((number, extension), id) for id, number, extension in rows if number and id in named
    )


def _grouped(pairs: Iterable[tuple[Hashable, int]]) -> list[list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for key, id in pairs:
        found[key].append(id)
    return list(found.values())


class _Groups:
    """Sets that are joined, by the usual union-find."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def _top(self, id: int) -> int:
        while (above := self._above.setdefault(id, id)) != id:
            id = above
        return id

    def join(self, one: int, other: int) -> None:
        tops = sorted((self._top(one), self._top(other)))
        self._above[tops[1]] = tops[0]

    def listed(self) -> list[list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for id in sorted(self._above):
            found[self._top(id)].append(id)
        return [group for group in found.values() if len(group) > 1]
