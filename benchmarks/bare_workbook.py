"""The peer of export: the same calls into a workbook by openpyxl alone, in write-only mode."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from openpyxl import Workbook

HEADINGS = (
    "Дата и время", "Направление", "Номер", "Звонивший", "Организация", "Длительность", "Вопрос",
    "Ответ", "Тема", "Итог", "Принял", "Примечания",
)  # fmt: skip
OUTCOMES = {
    "answered": "Ответили", "referred": "Передано", "callback": "Перезвонить",
    "unresolved": "Не решено", "silent": "Молчание", "wrong_number": "Ошиблись номером",
    "hangup": "Бросили трубку", "abuse": "Оскорбления", "thanks": "Благодарность",
}  # fmt: skip
SQL = """
SELECT call.started_at, call.number, call.caller_name, call.organisation, call.duration,
    call.question, call.answer, topic.name, outcome.code, operator.name, call.notes
FROM call JOIN topic ON topic.id = call.topic_id JOIN outcome ON outcome.id = call.outcome_id
    JOIN operator ON operator.id = call.taken_by_id
ORDER BY call.position DESC
"""


def main(database: str, target: str) -> None:
    """Write the calls of a database into a workbook."""
    zone = ZoneInfo("Europe/Moscow")
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Звонки")
    sheet.append(HEADINGS)
    with closing(sqlite3.connect(database)) as connection:
        for (
            started,
            number,
            caller,
            office,
            duration,
            *texts,
            code,
            operator,
            notes,
        ) in connection.execute(SQL):
            at = datetime.fromtimestamp(started, UTC).astimezone(zone).replace(tzinfo=None)
            row = [at, "Входящий", number, caller, office, timedelta(seconds=duration)]
            sheet.append([*row, *texts, OUTCOMES[code], operator, notes])
    book.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
