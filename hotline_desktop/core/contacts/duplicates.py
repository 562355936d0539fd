"""Contacts that are likely to be one and the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

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
    by_name: dict[Hashable, list[int]] = defaultdict(list)
    for id, name in named.items():
        if len(name) > 1:
            by_name[name].append(id)
    by_address: dict[Hashable, list[int]] = defaultdict(list)
    for id, address in ContactEmail.select(ContactEmail.contact, ContactEmail.address).tuples():
        if id in named:
            by_address[address.strip().casefold()].append(id)
    for same in (*by_name.values(), *by_address.values()):
        for other in same[1:]:
            groups.join(same[0], other)
    by_number: dict[Hashable, list[int]] = defaultdict(list)
    numbers = ContactPhone.select(
        ContactPhone.contact, ContactPhone.caller_id, ContactPhone.extension
    )
    for id, caller_id, extension in numbers.tuples():
        if caller_id and id in named:
            by_number[caller_id, extension].append(id)
    for same in by_number.values():
        for n, one in enumerate(same):
            for other in same[:n]:
                if named[one] & named[other] or not (named[one] and named[other]):
                    groups.join(other, one)
    return groups.listed()


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
