"""Text in the user's language, without Qt.

The composition root installs the lookup; until then (and in English) the source text is used.
"""

from __future__ import annotations

from collections.abc import Callable

Lookup = Callable[[str, int | None], str]


def _english(text: str, n: int | None) -> str:
    return text if n is None else text.replace("%n", str(n))


_lookup: Lookup = _english


def install(lookup: Lookup | None) -> None:
    """Translate with ``lookup(source, n)`` from now on; None goes back to English."""
    global _lookup
    _lookup = lookup or _english


def lookup() -> Lookup:
    """What translates now."""
    return _lookup


def tr(text: str, /, n: int | None = None, **values: object) -> str:
    """The text in the user's language.

    ``%n`` in the text is replaced by ``n`` in the plural form that fits it; ``{name}``
    placeholders are filled from ``values``. The text must be a literal where this is called,
    never an f-string, or it cannot be found by the translators' tool.
    """
    found = _lookup(text, n)
    return found.format(**values) if values else found


def capital(text: str) -> str:
    """The text as it stands by itself: what begins small within a sentence begins large."""
    return text[:1].upper() + text[1:]
