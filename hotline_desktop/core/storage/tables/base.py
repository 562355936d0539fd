"""The database all tables live in, and what they share."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path
from typing import Any

from peewee import AutoField, IntegerField, Model, SqliteDatabase, TextField

from ..fields import InstantField


class OneFile(SqliteDatabase):
    """A database that is never made by connecting to it: one that is gone would come back empty.

    Attributes:
        held: a handle of the file, by which ``core.storage.held`` tells whether it is in place.
    """

    held: int | None = None

    def _connect(self) -> Any:
        if self.held is not None and not Path(self.database).exists():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), self.database)
        return super()._connect()


database = OneFile(None)
"""Bound to a file by ``core.storage.database.open_database``; a connection for each thread."""


class Table(Model):
    """Base of every table: rows have an integer ``id``."""

    id = AutoField()

    class Meta:
        database = database
        legacy_table_names = False


def new_uid() -> str:
    """A name for a row that leaves the program in a workbook and comes back."""
    return secrets.token_hex(8)


def ids_of(query: Any) -> list[int]:
    """The only column of a query, an id, row by row; much quicker than peewee's own rows."""
    return [id for (id,) in database.execute(query).fetchall()]


class ListItem(Table):
    """An entry of a list that the supervisor edits: never deleted, so that old calls keep it.

    ``name`` is empty for a built-in entry nobody has renamed: it is then shown by its ``code`` in
    the user's language. A retired entry is no longer offered. A merged one is shown, counted and
    found as the entry that it was merged into; the calls themselves are not touched. Each has a
    ``uid`` that names it in workbooks that leave the program and come back.
    """

    code = TextField(null=True, unique=True)
    name = TextField(default="")
    position = IntegerField(default=0)
    retired_at = InstantField(null=True)
