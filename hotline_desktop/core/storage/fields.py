"""Field types shared by the tables."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from peewee import BigIntegerField, TextField


class InstantField(BigIntegerField):
    """An aware instant, stored as whole seconds since 1970-01-01 UTC, read back in UTC."""

    def db_value(self, value: Any) -> int | None:
        if value is None or isinstance(value, int):
            return value
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return int(value.timestamp())

    def python_value(self, value: Any) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value, UTC)


class MoneyField(TextField):
    """A decimal amount, stored as its exact text; nothing unless said."""

    def __init__(self, default: Decimal = Decimal(0), **options: Any) -> None:
        super().__init__(default=default, **options)

    def db_value(self, value: Any) -> str | None:
        return None if value is None else format(Decimal(value), "f")

    def python_value(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)
