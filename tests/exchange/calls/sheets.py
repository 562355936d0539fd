"""Two rows of an office's log, and what has come of them."""

from __future__ import annotations

from datetime import datetime, time

from hotline_desktop.core.storage.tables import Call
from hotline_desktop.exchange.calls.importing import ImportResult

HEADINGS = [
    "Дата и время",
    "Номер",
    "Звонивший",
    "Вопрос",
    "Тема",
    "Принял",
    "Длительность",
    "Итог",
]
FIRST = [datetime(2026, 3, 2, 9, 15), "8 (495) 123-45-67", "Иванов", "Когда приём?", "Приём",
         "Анна Смирнова", time(0, 2, 5), "Дан ответ"]  # fmt: skip
SECOND = [datetime(2026, 3, 2, 9, 40), "89161234567", "Петрова", "Есть ли общежитие?", "Общежитие",
          "Пётр Орлов", time(0, 4, 0), "Не решено"]  # fmt: skip


def counts(result: ImportResult) -> tuple[int, int, int, int]:
    return result.new, result.changed, result.same, result.refused


def calls() -> list[Call]:
    return list(Call.select().where(Call.deleted_at.is_null()).order_by(Call.position))


class Killed(BaseException):
    """Stands for the end of the process."""


def killed(*_arguments: object, **_named: object) -> None:
    raise Killed
