"""Settings: each declared once, typed, kept in the database as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Generic, TypeVar

from peewee import PeeweeException

from hotline_desktop.core.storage import tables
from hotline_desktop.core.storage.cache import while_unchanged
from hotline_desktop.core.storage.database import transaction

T = TypeVar("T", bool, int, float, str)


@dataclass(frozen=True)
class Setting(Generic[T]):
    """A setting, its default, and the values allowed (empty: any of the default's type)."""

    name: str
    default: T
    choices: tuple[T, ...] = ()


LANGUAGE = Setting("language", "", ("", "en", "ru"))
"""Empty follows the system."""

REGION = Setting("region", "RU")
"""ISO country whose rules read a number typed without its country."""

THEME = Setting("theme", "system", ("system", "light", "dark"))

BACKUP_FOLDER = Setting("backup_folder", "")
"""Empty is ``backups`` in the data folder."""

OPERATOR_HERE = Setting("operator_here", 0)
"""Id of who sits at this desk, 0 for nobody."""

LAST_LINE = Setting("last_line", 0)
"""Id of the line whose calls this desk takes, 0 for the first."""

DEMO = Setting("demo", False)
"""This data folder holds the demonstration."""


@while_unchanged
def get(setting: Setting[T]) -> T:
    """The stored value, or the default where none, an unreadable or an impossible one is stored.

    Never raises: what cannot be read must not keep the program from explaining itself.
    """
    if tables.database.deferred:
        return setting.default
    try:
        # In SQL: asked for so often that phrasing the query would take longer than its answer.
        row = tables.database.execute_sql(
            "SELECT value FROM setting WHERE name = ?", (setting.name,)
        ).fetchone()
        value = setting.default if row is None else json.loads(row[0])
    except (PeeweeException, ValueError, RecursionError):
        return setting.default
    if isinstance(setting.default, float) and type(value) is int:
        value = float(value)
    if type(value) is not type(setting.default):
        return setting.default
    if setting.choices and value not in setting.choices:
        return setting.default
    return value


def put(setting: Setting[T], value: T) -> None:
    """Store a value; the default is stored by forgetting.

    Raises:
        ValueError: the value is none of the setting's choices.
        StorageError: it could not be written.
    """
    if setting.choices and value not in setting.choices:
        raise ValueError(f"{setting.name} cannot be {value!r}")
    with transaction():
        if value == setting.default:
            tables.Setting.delete().where(tables.Setting.name == setting.name).execute()
        else:
            text = json.dumps(value, ensure_ascii=False)
            tables.Setting.replace(name=setting.name, value=text).execute()


def operator_here() -> int | None:
    """Id of the operator who sits at this desk, None for nobody."""
    return get(OPERATOR_HERE) or None
