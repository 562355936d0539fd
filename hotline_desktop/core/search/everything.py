"""The full-text indexes of calls, contacts and answers as one: whether they hold, made anew."""

from __future__ import annotations

from collections.abc import Callable

from hotline_desktop.core.answers import commands as answers
from hotline_desktop.core.contacts import commands as contacts

from . import index, texts


def is_stale() -> bool:
    """Whether something cannot be found: by other word rules, or after a repair."""
    return index.is_stale() or texts.is_lost("contact") or texts.is_lost("answer")


def rebuild(progress: Callable[[int, int], None] = lambda _done, _total: None) -> None:
    """Index everything anew; the calls come last, for with them it is noted as done.

    Args:
        progress: called with the calls done and all calls; may raise ``Cancelled``.
    """
    contacts.reindex()
    answers.reindex()
    index.rebuild(progress)
