"""Foreign call logs are understood without help; corrections and memory do the rest."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from hotline_desktop.core.errors import UserError
from hotline_desktop.exchange.calls import headings
from hotline_desktop.exchange.calls.mapping import (
    Mapping,
    propose,
    propose_rows,
    shape_of,
    with_columns,
)
from hotline_desktop.exchange.sheets.readers import Spreadsheet, open_spreadsheet

Rows = list[list[object]]


class Opener:
    """Makes a workbook of sheets and opens it."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack, self._count = folder, stack, 0

    def __call__(self, **sheets: Rows) -> Spreadsheet:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        self._count += 1
        file = self._folder / f"{self._count}.xlsx"
        book.save(file)
        return self._stack.enter_context(open_spreadsheet(file))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    with ExitStack() as stack:
        yield Opener(tmp_path, stack)


def call_centre(count: int = 60) -> Rows:
    chance = random.Random(1)
    rows: Rows = [["Call Id", "Agent", "Date", "Time", "Topic", "Answered (Y/N)", "Resolved",
                   "Speed of answer in seconds", "AvgTalkDuration",
                   "Satisfaction rating"]]  # fmt: skip
    for n in range(count):
        answered = n % 5 != 0
        rows.append([
            f"ID{n:04}", chance.choice(["Diane", "Greg", "Becky"]), f"2021-01-{n % 28 + 1:02}",
            time(9 + n % 8, n % 60, 30), chance.choice(["Streaming", "Payment related"]),
            "Y" if answered else "N", "Y" if answered and n % 3 else "N",
            chance.randint(10, 120) if answered else None,
            time(0, chance.randint(0, 6), n % 60) if answered else None,
            chance.randint(1, 5) if answered else None,
        ])  # fmt: skip
    return rows


def test_a_call_centre_log_maps_without_correction(opened: Opener) -> None:
    mapping = propose(opened(Sheet1=call_centre()))
    assert mapping.header_row == 0
    assert mapping.columns == {
        "external_id": (0,), "operator": (1,), "date": (2,), "time": (3,), "topic": (4,),
        "answered": (5,), "resolved": (6,), "wait": (7,), "duration": (8,), "notes": (9,),
    }  # fmt: skip
    assert mapping.labelled == (9,)
    assert mapping.units == {7: "seconds", 8: "seconds"}


@pytest.mark.parametrize("clock", [0.375, timedelta(hours=9)], ids=["number", "elapsed"])
def test_a_time_that_lost_its_format_is_a_time_where_its_heading_says_so(
    opened: Opener, clock: object
) -> None:
    rows: Rows = [["Date", "Time", "Question", "Share"]]
    rows += [[46083 + n, clock, f"What about {n}?", 0.5] for n in range(20)]
    assert propose(opened(Log=rows)).columns == {
        "date": (0,), "time": (1,), "question": (2,), "notes": (3,),
    }  # fmt: skip


def test_the_log_is_found_among_agents_rosters_and_dashboards(opened: Opener) -> None:
    start = datetime(2025, 2, 1, 8)
    calls: Rows = [["CallID", "CustomerID", "AgentID", "Queue", "StartTime", "EndTime", "WaitTime",
                    "HandleTime", "Abandoned"]]  # fmt: skip
    for n in range(50):
        at = start + timedelta(minutes=7 * n)
        calls.append([f"C{n:04}", f"CU{n:04}", f"A{n % 9:03}", "General", at,
                      at + timedelta(minutes=6), 100 + n, 300 + n,
                      "N" if n % 4 else "Y"])  # fmt: skip
    spreadsheet = opened(
        Dashboard=[["Avg Wait Time", "Avg Handle Time", "Total Calls"], [153.6, 545.2, 66]],
        Agents=[["AgentID", "Team", "SkillLevel"],
                *[[f"A{n:03}", "Team A", "Expert"] for n in range(9)]],
        Workforce=[["Interval", "ForecastedCalls", "ActualCalls"],
                   *[[start + timedelta(minutes=30 * n), 55, 50] for n in range(20)]],
        Feedback=[["CallID", "CSAT", "FeedbackComment"],
                  *[[f"C{n:04}", 3, "Fine"] for n in range(40)]],
        Calls=calls,
    )  # fmt: skip
    mapping = propose(spreadsheet)
    assert mapping.sheet == "Calls"
    assert mapping.columns == {
        "external_id": (0,), "operator": (2,), "topic": (3,), "started": (4,), "ended": (5,),
        "wait": (6,), "duration": (7,), "abandoned": (8,), "notes": (1,),
    }  # fmt: skip


def test_a_russian_log_under_merged_titles_in_the_third_column(opened: Opener) -> None:
    blank: list[object] = [None, None]
    rows: Rows = [
        ["Журнал звонков горячей линии"],
        [],
        [*blank, "Звонок", None, None, "Обработка"],
        [*blank, "№ п/п", "Дата и время звонка", "Телефон", "ФИО", "Содержание обращения",
         "Принял", "Решён?", "Длительность, мин", "Откуда узнали", "Отделение"],
    ]  # fmt: skip
    for n in range(12):
        rows.append([*blank, n + 1, datetime(2025, 3, 1 + n, 10, 5), 89161234500 + n,
                     f"Иванова Анна {n}", "Когда приёмная комиссия работает в субботу?", "Орлов П.",
                     "да", 2.5, "Радио", "Заочное"])  # fmt: skip
    mapping = propose(opened(Лист1=rows))
    assert (mapping.header_row, mapping.first_row) == (3, 4)
    assert mapping.columns == {
        "started": (3,), "number": (4,), "caller_name": (5,), "question": (6,), "operator": (7,),
        "resolved": (8,), "duration": (9,), "source": (10,), "notes": (11,),
    }  # fmt: skip
    assert mapping.units == {9: "minutes"}


def test_without_headings_the_cells_tell(opened: Opener) -> None:
    rows: Rows = [
        [datetime(2025, 3, 1, 9, n), f"+7 916 123-45-{n:02}", "входящий", time(0, 2, n),
         f"Как подать документы на направление номер {n} и до какого числа?", "Анна Смирнова"]
        for n in range(20)
    ]  # fmt: skip
    mapping = propose(opened(A=rows))
    assert (mapping.header_row, mapping.first_row) == (None, 0)
    assert mapping.columns == {
        "started": (0,), "number": (1,), "direction": (2,), "duration": (3,), "question": (4,),
        "operator": (5,),
    }  # fmt: skip
    assert mapping.heading(1) == "B"


def test_date_and_time_in_two_columns_and_a_start_in_one(opened: Opener) -> None:
    two = propose(opened(A=[["Дата", "Время", "Вопрос"],
                            *[[date(2025, 1, n), time(9, n), "?"] for n in range(1, 9)],
                            ]))  # fmt: skip
    assert two.columns["date"] == (0,)
    assert two.columns["time"] == (1,)
    one = propose(opened(A=[["Дата", "Вопрос"],
                            *[[datetime(2025, 1, n, 9, 5), "?"] for n in range(1, 9)],
                            ]))  # fmt: skip
    assert one.columns["started"] == (0,)
    assert "date" not in one.columns


def test_a_heading_that_the_cells_contradict_is_not_believed(opened: Opener) -> None:
    rows: Rows = [["Date", "Answered", "Caller"]]
    rows += [[datetime(2025, 1, n, 9), "Sent the form", f"+7495123450{n}"] for n in range(1, 9)]
    mapping = propose(opened(A=rows))
    assert mapping.columns["outcome"] == (1,)
    assert mapping.columns["number"] == (2,)


def test_month_first_dates_are_noticed(opened: Opener) -> None:
    rows: Rows = [["Date", "Question"], *[[f"01/{n}/2025", "?"] for n in (2, 5, 14, 28)]]
    assert propose(opened(A=rows)).day_first == {0: False}


def test_a_mapping_is_a_plain_value(opened: Opener) -> None:
    mapping = propose(opened(A=call_centre()))
    assert Mapping.from_json(mapping.to_json()) == mapping


def test_corrections_are_remembered_for_the_next_file_of_that_shape(opened: Opener) -> None:
    first = opened(A=call_centre())
    corrected = with_columns(first, propose(first), [("caller_name", "Agent")])
    stored = {shape_of(first.sheets[0], corrected): corrected.to_json()}
    title: Rows = [["Export of March", None]]
    second = opened(March=title + call_centre(90))
    mapping = propose(second, recall=stored.get)
    assert mapping.columns == corrected.columns
    assert (mapping.sheet, mapping.header_row, mapping.first_row) == ("March", 1, 2)
    other = opened(A=[["Date", "Question"], [datetime(2025, 1, 1), "?"]])
    assert propose(other, recall=stored.get).columns == {"started": (0,), "question": (1,)}


def test_columns_are_named_by_heading_letter_or_number(opened: Opener) -> None:
    spreadsheet = opened(A=call_centre())
    mapping = propose(spreadsheet)
    for name in ("topic", "E", "5"):
        assert with_columns(spreadsheet, mapping, [("question", name)]).columns["question"] == (4,)
    several = with_columns(spreadsheet, mapping, [("notes", "J"), ("notes", "Topic"), ("wait", "")])
    assert several.columns["notes"] == (9, 4)
    assert several.labelled == (9, 4)
    assert "wait" not in several.columns
    assert "topic" not in several.columns


def test_unknown_fields_columns_and_sheets_are_named_back(opened: Opener) -> None:
    spreadsheet = opened(A=call_centre())
    mapping = propose(spreadsheet)
    with pytest.raises(UserError, match="no field “colour”"):
        with_columns(spreadsheet, mapping, [("colour", "A")])
    with pytest.raises(UserError, match="no column “Colour of eyes”"):
        with_columns(spreadsheet, mapping, [("topic", "Colour of eyes")])
    with pytest.raises(UserError, match=r"no sheet “B”.*Its sheets are: A"):
        propose(spreadsheet, "B")


def test_somebody_may_name_the_row_of_the_headings(opened: Opener) -> None:
    spreadsheet = opened(A=[["A", "B"], ["Date", "Question"], [datetime(2025, 1, 1), "?"]])
    mapping = propose_rows(spreadsheet.sheets[0], 1)
    assert mapping.columns == {"started": (0,), "question": (1,)}
    assert propose_rows(spreadsheet.sheets[0], None).first_row == 0


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Дата и время", "started"), ("Время звонка", "time"), ("Тел.", "number"),
        ("Номер телефона абонента", "number"), ("Ф.И.О.", "caller_name"), ("Caller ID", "number"),
        ("Тематика обращения", "topic"), ("Кто принял звонок", "operator"), ("QueueName", "topic"),
        ("Длительность (сек)", "duration"), ("Call Duration (s)", "duration"), ("Итог", "outcome"),
        ("TALK_TIME", "duration"), ("Ожидание, с", "wait"), ("Перезвонить до", "callback_due"),
        ("№ п/п", ""), ("Total Calls", ""), ("Customer ID", ""), ("Row Labels", ""), ("Team", ""),
        ("Why it was not imported", ""), ("", ""),
    ],
)  # fmt: skip
def test_headings_are_known_in_many_words(heading: str, field: str) -> None:
    assert headings.field_of(heading)[0] == field


def test_our_own_headings_mean_our_own_fields() -> None:
    from hotline_desktop.core.calls.fields import FIELDS

    for field in FIELDS:
        assert headings.field_of(field.label()) == (field.name, 1.0)
