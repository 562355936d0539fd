"""Which contact a file means, and what it says otherwise."""

from __future__ import annotations

from typing import Any

from hotline_desktop.core import lists, phones, settings
from hotline_desktop.core.contacts import browse
from hotline_desktop.core.contacts.extras import joined
from hotline_desktop.core.contacts.values import Contact, ContactValues, Email, Phone
from hotline_desktop.core.history import merged

from .contact_cells import as_written


class KnownContacts:
    """The contacts that are there, to find who is meant."""

    def __init__(self) -> None:
        self._by_uid: dict[str, Contact] = {}
        self._by_name: dict[str, list[Contact]] = {}
        self._region = settings.get(settings.REGION)
        for contact in browse.contacts(browse.listed()):
            self.note(contact)

    def note(self, contact: Contact) -> None:
        """Know this one too from now on."""
        if contact.uid:
            self._by_uid[contact.uid] = contact
        key = lists.folded(contact.values.shown_name)
        self._by_name.setdefault(key, []).append(contact)

    def find(self, uid: str, values: ContactValues) -> Contact | None:
        """The one with this uid, else the namesake that nothing speaks against."""
        if uid and uid in self._by_uid:
            return self._by_uid[uid]
        namesakes = self._by_name.get(lists.folded(values.shown_name), [])
        return next((c for c in namesakes if self._may_be_same(c.values, values)), None)

    def _may_be_same(self, one: ContactValues, other: ContactValues) -> bool:
        """Whether two of the same name are one: nothing that only one person has may differ."""
        addresses = [{e.address.casefold() for e in values.emails} for values in (one, other)]
        if all(addresses) and not addresses[0] & addresses[1]:
            return False
        if one.photo and other.photo and one.photo != other.photo:
            return False
        numbers = [
            {(phones.normalise(p.number, self._region) or p.number, p.extension)
             for p in values.phones}
            for values in (one, other)
        ]  # fmt: skip
        if addresses[0] & addresses[1] or numbers[0] & numbers[1]:
            return True
        if all(numbers):
            return False
        return all(
            not mine or not theirs or lists.folded(mine) == lists.folded(theirs)
            for mine, theirs in (
                (one.department, other.department), (one.position, other.position),
            )
        )  # fmt: skip


def changes_of(
    before: ContactValues,
    said: ContactValues,
    ours: bool,
    named: frozenset[str],
    base: ContactValues | None = None,
) -> dict[str, Any]:
    """What the file says otherwise; ``base``: the contact when our own file was written."""
    changes: dict[str, Any] = {}
    for name in named:
        was, is_now = getattr(before, name), getattr(said, name)
        if base is not None:
            then = getattr(base, name)
            if as_written(is_now) == as_written(then):
                continue
            if isinstance(was, tuple) and set(then) != set(was):
                is_now = merged(then, is_now, was)
        if name == "extra":
            is_now = joined(was, is_now, newer=True)
        elif not ours and isinstance(was, tuple):
            # A foreign list knows some numbers; those that we have besides stay.
            is_now = (*was, *(part for part in is_now if not _has(was, part)))
        elif not ours and name == "notes" and was and is_now:
            is_now = was if is_now in was else f"{was}\n{is_now}"
        same = was == is_now if isinstance(was, tuple) else as_written(was) == as_written(is_now)
        if not same and (ours or is_now not in ("", None, ())):
            changes[name] = is_now
    return changes


def _has(parts: tuple[Any, ...], part: Any) -> bool:
    if isinstance(part, Phone):
        region = settings.get(settings.REGION)
        wanted = phones.normalise(part.number, region) or part.number, part.extension
        return any(
            (phones.normalise(p.number, region) or p.number, p.extension) == wanted for p in parts
        )
    if isinstance(part, Email):
        return any(p.address.casefold() == part.address.casefold() for p in parts)
    return part in parts
