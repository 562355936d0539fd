"""A text table is read in the encoding that its office used, however little text there is."""

from __future__ import annotations

import pytest

from hotline_desktop.exchange.sheets.text_tables import encoding_of

LOG = (
    "Дата;Время;Телефон;ФИО;Вопрос;Тема;Результат;Длительность\r\n"
    "01.02.2026;10:01;8 (495) 000-01-00;Звонивший 1;Какие нужны документы?;Документы;Дан ответ;1:01"
)


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-8"])
@pytest.mark.parametrize(
    "text",
    [LOG, LOG.lower(), "Дата;Имя\n01.02.2026;Иван\n", "Принял;ОТВЕТ", "Имя;Ирина Петрова", "Итог"],
)
def test_russian_text_is_told_apart_from_its_neighbours(text: str, encoding: str) -> None:
    assert encoding_of(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8"])
def test_capitals_alone_are_told_apart_too(encoding: str) -> None:
    assert encoding_of(LOG.upper().encode(encoding)) == encoding
