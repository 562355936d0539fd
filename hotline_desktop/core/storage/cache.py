"""Remembering what small tables say until anything in the database changes."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from hotline_desktop.core import text

from .tables.base import database

P = ParamSpec("P")
T = TypeVar("T")
LARGEST = 256


def while_unchanged(function: Callable[P, T]) -> Callable[P, T]:
    """Remember results as long as nobody, in this process or another, writes to the database.

    Meant for what is asked at each keystroke and seldom changes. Whether something changed is
    asked of SQLite itself (``data_version`` for other connections, ``total_changes`` for this
    one), so there is nothing to invalidate. Within a transaction nothing is remembered: it may be
    rolled back. Another language asks anew as well. The results are shared and must not be changed
    by who gets them. Each thread remembers for itself, as it has a connection of its own.
    """
    own = threading.local()

    @functools.wraps(function)
    def remembering(*args: P.args, **kwargs: P.kwargs) -> T:
        if database.deferred:
            return function(*args, **kwargs)
        connection = database.connection()
        if connection.in_transaction:
            return function(*args, **kwargs)
        version = connection.execute("PRAGMA data_version").fetchone()[0]
        state = (connection, version, connection.total_changes, text.lookup())
        if state != getattr(own, "state", None) or len(own.found) > LARGEST:
            own.state, own.found = state, {}
        key = (args, tuple(kwargs.items()))
        if key not in own.found:
            own.found[key] = function(*args, **kwargs)
        result: T = own.found[key]
        return result

    return remembering
