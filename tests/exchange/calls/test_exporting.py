"""Calls go out into workbooks and text tables as they are, and leave nothing behind on failure."""

from __future__ import annotations

import csv
import errno
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import python_calamine

from hotline_desktop.core import lists
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.commands import file_call, insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import Cancelled, UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Operator, Topic
from hotline_desktop.exchange.calls import exporting
from hotline_desktop.exchange.calls.exporting import Export, export_all, export_workbook
from hotline_desktop.exchange.calls.template import blank_template
from hotline_desktop.exchange.formats import export_calls
from hotline_desktop.exchange.workbooks import safe_cells, workbook
from hotline_desktop.exchange.workbooks.columns import Column
from hotline_desktop.exchange.workbooks.safe_cells import plain_text, without_apostrophe


@pytest.fixture
def export(hotline: int, now: datetime) -> Export:
    return Export(exported_at=now, language="ru")


def register(line: int, now: datetime, **values: Any) -> int:
    values.setdefault("started_at", now)
    return file_call(CallValues(line_id=line, **values), by=None, now=now)


def rows_of(file: Path, sheet: str = "Calls") -> list[dict[str, Any]]:
    """The sheet as openpyxl reads it: heading → value."""
    book = openpyxl.load_workbook(file)
    heading, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def test_dates_and_durations_keep_their_types_and_show_the_lines_own_time(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    register(hotline, now, duration=3725, wait=9)
    assert export_workbook(tmp_path / "calls.xlsx", export) == 1

    (row,) = rows_of(tmp_path / "calls.xlsx")
    assert row["Date and time"] == datetime(2026, 3, 4, 13, 30)
    assert row["Duration"] == timedelta(hours=1, minutes=2, seconds=5)
    assert row["Wait"] == timedelta(seconds=9)
    sheet = openpyxl.load_workbook(tmp_path / "calls.xlsx")["Calls"]
    formats = {cell.value: sheet.cell(2, cell.column).number_format for cell in sheet[1]}
    assert formats["Date and time"] == "dd.mm.yyyy hh:mm"
    assert formats["Duration"] == "[h]:mm:ss"


def test_every_second_of_a_day_survives(export: Export, tmp_path: Path) -> None:
    midnight = datetime(2026, 3, 4)
    for seconds in range(0, 86400, 7):
        moment = midnight + timedelta(seconds=seconds)
        days = workbook.serial(moment)
        back = workbook.SERIAL_EPOCH + timedelta(seconds=round(days * 86400))
        assert back == moment


def test_a_phone_number_stays_text(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    register(hotline, now, number="8 (495) 123-45-67")
    register(hotline, now, number="0042")
    register(hotline, now, withheld=True)
    export_workbook(tmp_path / "calls.xlsx", export)
    numbers = {row["Number"] for row in rows_of(tmp_path / "calls.xlsx")}
    assert numbers == {"8 (495) 123-45-67", "0042", "withheld"}


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+7 900",
        "-5",
        "@SUM(A1)",
        "\t=1",
        '=HYPERLINK("http://x";"y")',
        "=cmd|' /C calc'!A0",
    ],
)
def test_a_callers_words_never_become_a_formula(
    export: Export, hotline: int, now: datetime, tmp_path: Path, words: str
) -> None:
    register(hotline, now, question=words, caller_name=words)
    export_workbook(tmp_path / "calls.xlsx", export)

    sheet = openpyxl.load_workbook(tmp_path / "calls.xlsx")["Calls"]
    cells = {sheet.cell(1, cell.column).value: cell for cell in sheet[2]}
    for heading in ("Question", "Caller"):
        assert cells[heading].value == words
        assert cells[heading].data_type == "s"
        assert cells[heading].quotePrefix


def test_characters_that_xml_forbids_come_back(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    words = "one\x0btwo\x00 _x000D_ three\r\nfour 📞 <&>"
    register(hotline, now, question=words)
    export_workbook(tmp_path / "calls.xlsx", export)
    sheet = python_calamine.load_workbook(tmp_path / "calls.xlsx").get_sheet_by_name("Calls")
    assert words in sheet.to_python()[1]


def test_halves_of_characters_do_not_break_the_file() -> None:
    assert safe_cells.safe_text("a\ud83d\uffffb") == "a\ufffd\ufffdb"


def test_a_text_too_long_for_a_cell_is_cut_and_marked(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    register(hotline, now, question="📞" * 20_000, notes="a" * safe_cells.MOST_UNITS)
    export_workbook(tmp_path / "calls.xlsx", export)
    (row,) = rows_of(tmp_path / "calls.xlsx")
    assert row["Question"].endswith(safe_cells.CUT_MARK)
    assert len(row["Question"].encode("utf-16-le")) // 2 <= safe_cells.MOST_UNITS
    assert row["Notes"] == "a" * safe_cells.MOST_UNITS


def test_the_sheet_is_ready_to_work_with(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    lists.add(Topic, "Приём документов")
    register(hotline, now)
    export_workbook(tmp_path / "calls.xlsx", export)

    book = openpyxl.load_workbook(tmp_path / "calls.xlsx")
    sheet = book["Calls"]
    assert book.active is sheet
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{openpyxl.utils.get_column_letter(sheet.max_column)}2"
    assert sheet.column_dimensions["A"].hidden
    assert sheet["A1"].value == "Hotline Desktop id"
    assert book[workbook.LISTS_SHEET].sheet_state == "hidden"
    assert book[workbook.ABOUT_SHEET].sheet_state == "veryHidden"


def test_drop_down_lists_offer_what_the_office_uses(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    lists.add(Topic, "Приём документов")
    lists.retire(Topic, lists.add(Topic, "Старая тема"), now)
    register(hotline, now)
    export_workbook(tmp_path / "calls.xlsx", export)

    book = openpyxl.load_workbook(tmp_path / "calls.xlsx")
    sheet = book["Calls"]
    offers = {}
    for rule in sheet.data_validations.dataValidation:
        heading = sheet.cell(1, next(iter(rule.sqref.ranges)).min_col).value
        title, _, area = rule.formula1.rpartition("!")
        offers[heading] = [cell.value for (cell,) in book[title.strip("'")][area.replace("$", "")]]
    assert offers["Topic"] == ["Приём документов"]
    assert offers["Taken by"] == ["Анна Смирнова", "Пётр Орлов"]
    assert offers["Urgency"] == ["Normal", "High", "Urgent"]
    assert offers["Direction"] == ["Incoming", "Outgoing"]
    assert offers["Outcome"][0] == "Answered"
    assert "Newspaper" in offers["Heard of us from"]


def test_the_file_says_what_it_is(export: Export, tmp_path: Path) -> None:
    export_workbook(tmp_path / "calls.xlsx", export)
    sheet = openpyxl.load_workbook(tmp_path / "calls.xlsx")[workbook.ABOUT_SHEET]
    said = dict(sheet.iter_rows(values_only=True))
    assert said["format"] == 1
    assert said["area"] == "calls"
    assert said["exported_at"] == "2026-03-04T10:30:00+00:00"
    assert said["language"] == "ru"
    assert said["timezone"] == "Europe/Moscow"
    assert said["fields"].split(",") == ["id", *exporting.ALL_FIELDS]


def test_what_is_shown_goes_out_and_nothing_else(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    anna = lists.find(Operator, "Анна Смирнова")
    assert anna is not None
    register(hotline, now, question="hers", taken_by_id=anna)
    register(hotline, now, question="nobody's")
    shown = Export(
        now, "en", CallFilter(operators=frozenset({anna})), fields=("question", "operator")
    )
    export_workbook(tmp_path / "calls.xlsx", shown)
    (row,) = rows_of(tmp_path / "calls.xlsx")
    assert row.pop("Hotline Desktop id")
    assert row == {"Question": "hers", "Taken by": "Анна Смирнова"}


def test_more_calls_than_a_page_come_once_each_in_order(
    hotline: int, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "PAGE", 3)
    moments = [now - timedelta(minutes=n) for n in range(10)]
    with transaction():
        insert_calls(
            [CallValues(line_id=hotline, started_at=moment) for moment in moments],
            by=None, now=now,
        )  # fmt: skip
    reports: list[tuple[int, int]] = []
    export_workbook(
        tmp_path / "calls.xlsx", Export(now), lambda done, total: reports.append((done, total))
    )
    starts = [row["Date and time"] for row in rows_of(tmp_path / "calls.xlsx")]
    assert starts == [(moment + timedelta(hours=3)).replace(tzinfo=None) for moment in moments]
    assert reports == [(3, 10), (6, 10), (9, 10), (10, 10)]


def test_what_a_sheet_cannot_hold_goes_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 4)
    file = tmp_path / "long.xlsx"
    with workbook.WorkbookWriter(file, "en") as book:
        rows: Iterator[list[Any]] = ([f"row {n}"] for n in range(7))
        assert book.add_sheet("Calls", [Column("question", "Question")], rows) == 7
        book.save({"format": 1})
    read = openpyxl.load_workbook(file)
    assert read.sheetnames[:3] == ["Calls", "Calls 2", "Calls 3"]
    assert [row["Question"] for row in rows_of(file, "Calls 2")] == ["row 3", "row 4", "row 5"]
    assert [row["Question"] for row in rows_of(file, "Calls 3")] == ["row 6"]


def test_everything_brings_the_lists_too(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    topic = lists.add(Topic, "Общежитие")
    register(hotline, now, topic_id=topic)
    export_all(tmp_path / "all.xlsx", export)
    assert rows_of(tmp_path / "all.xlsx", "Topics") == [
        {"Name": "Общежитие", "Calls": 1, "Retired": "No"}
    ]


def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "calls.xlsx").write_bytes(b"old")
    register(hotline, now)

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    for suffix in (".xlsx", ".csv"):
        with pytest.raises(Cancelled):
            export_calls(folder / f"calls{suffix}", export, cancel)
    assert [file.name for file in folder.iterdir()] == ["calls.xlsx"]
    assert (folder / "calls.xlsx").read_bytes() == b"old"


@pytest.mark.parametrize(
    ("failure", "advice"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), "open in another program"),
    ],
)
def test_a_file_that_cannot_be_written_is_explained_and_leaves_nothing(
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: OSError,
    advice: str,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(UserError, match=advice) as told:
        export_workbook(folder / "calls.xlsx", export)
    assert told.value.what == "“calls.xlsx” could not be written."
    assert list(folder.iterdir()) == []


def test_a_missing_folder_and_a_folder_of_that_name_are_explained(
    export: Export, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="folder does not exist"):
        export_workbook(tmp_path / "nowhere" / "calls.xlsx", export)
    (tmp_path / "calls.xlsx").mkdir()
    with pytest.raises(UserError, match="could not be written"):
        export_workbook(tmp_path / "calls.xlsx", export)


def test_an_unknown_ending_is_refused(export: Export, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"\.xlsx, \.csv"):
        export_calls(tmp_path / "calls.doc", export)


def test_a_text_table_is_what_excel_opens_in_russian(
    export: Export, hotline: int, now: datetime, tmp_path: Path
) -> None:
    register(hotline, now, question="=1; да\nнет", number="+7 495 1234567", duration=65)
    export_calls(tmp_path / "calls.csv", export)
    assert (tmp_path / "calls.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "calls.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream, delimiter=";")
    assert row["Date and time"] == "04.03.2026 13:30:00"
    assert row["Duration"] == "0:01:05"
    assert row["Question"] == "'=1; да\nнет"
    assert row["Number"] == "'+7 495 1234567"
    assert row["Hotline Desktop id"]


@pytest.mark.parametrize("text", ["=1", "'=1", "''=1", "'quoted'", "it's", "", "-", "'"])
def test_an_apostrophe_of_ours_is_taken_away_again(text: str) -> None:
    assert without_apostrophe(plain_text(text, "en")) == text


def test_a_blank_template_is_ready_for_screen_and_paper(
    hotline: int, now: datetime, tmp_path: Path
) -> None:
    lists.add(Topic, "Общежитие")
    blank_template(tmp_path / "blank.xlsx", "ru", now)
    book = openpyxl.load_workbook(tmp_path / "blank.xlsx")
    sheet = book.active
    assert sheet.title == "Calls"
    assert sheet["A1"].value == "Date and time"
    assert sheet["A2"].value is None
    assert sheet["A2"].number_format == "dd.mm.yyyy hh:mm"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.data_validations.count > 0
    assert book.sheetnames[1:3] == ["To print", "How to fill in"]
    paper = book["To print"]
    widths = [dimension.width for dimension in paper.column_dimensions.values()]
    assert sum(widths) < 180, "or the headings cannot be read on A4"
    assert paper.row_dimensions[2].height > 50, "room for handwriting"
    said = dict(book[workbook.ABOUT_SHEET].iter_rows(values_only=True))
    assert said["area"] == "calls"
    assert "id" not in said["fields"].split(",")


def test_the_time_zone_is_that_of_the_only_line_wanted(hotline: int, now: datetime) -> None:
    from hotline_desktop.core.line.lines import add_line

    far = add_line(
        name="Дальняя", organisation="", number="", language="ru",
        timezone="Asia/Vladivostok", now=now,
    )  # fmt: skip
    assert exporting.zone_of(CallFilter()).key == "Europe/Moscow"
    assert exporting.zone_of(CallFilter(lines=frozenset({far}))).key == "Asia/Vladivostok"
