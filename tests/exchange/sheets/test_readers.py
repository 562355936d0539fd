"""Any spreadsheet is read, and none can do harm."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from hotline_desktop.core.errors import Cancelled
from hotline_desktop.exchange.sheets import readers, text_tables
from hotline_desktop.exchange.sheets.readers import Limits, SpreadsheetError, open_spreadsheet

HEADINGS = ["Дата", "Номер", "Вопрос"]
ROWS = [["31.12.2025", "8 495 123-45-67", "Приём; документы"], ["01.01.2026", "112", "Ёлка, где?"]]


def workbook(target: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(target)
    return target


def cells(path: Path) -> list[list[object]]:
    with open_spreadsheet(path) as spreadsheet:
        return [list(row) for row in spreadsheet.rows(spreadsheet.sheets[0])]


def text_table(delimiter: str) -> str:
    out = io.StringIO()
    import csv

    csv.writer(out, delimiter=delimiter).writerows([HEADINGS, *ROWS])
    return out.getvalue()


def refused(path: Path, limits: Limits | None = None) -> SpreadsheetError:
    with pytest.raises(SpreadsheetError) as caught:
        open_spreadsheet(path, limits=limits)
    assert path.name in caught.value.what
    return caught.value


def test_cells_keep_their_types(tmp_path: Path) -> None:
    row = [
        "текст", 12, 1.5, True, datetime(2025, 1, 2, 3, 4, 5), date(2025, 1, 2), time(3, 4),
        timedelta(hours=30), None, "конец",
    ]  # fmt: skip
    (read,) = cells(workbook(tmp_path / "typed.xlsx", [row]))
    assert read == [*row[:8], "", "конец"]


def test_a_table_may_begin_in_the_third_column_and_fourth_row(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["C4"], book.active["D6"] = "x", "y"
    book.save(tmp_path / "shifted.xlsx")
    assert cells(tmp_path / "shifted.xlsx") == [[], [], [], ["", "", "x"], [], ["", "", "", "y"]]


def test_the_kind_is_told_by_content_and_not_by_extension(tmp_path: Path) -> None:
    as_csv = workbook(tmp_path / "calls.xlsx", [HEADINGS]).rename(tmp_path / "calls.csv")
    assert cells(as_csv) == [HEADINGS]
    as_xls = tmp_path / "calls.xls"
    as_xls.write_text(text_table(";"), encoding="cp1251")
    assert cells(as_xls) == [HEADINGS, *ROWS]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "cp866", "koi8-r"]
)
def test_delimiter_and_encoding_are_found(tmp_path: Path, delimiter: str, encoding: str) -> None:
    file = tmp_path / "calls.txt"
    file.write_bytes(text_table(delimiter).encode(encoding))
    assert cells(file) == [HEADINGS, *ROWS]


def test_the_line_that_names_the_delimiter_is_no_row(tmp_path: Path) -> None:
    file = tmp_path / "calls.csv"
    file.write_text("sep=|\r\nDate|Text\r\n2025-01-02|a,b;c,d;e\r\n")
    assert cells(file) == [["Date", "Text"], ["2025-01-02", "a,b;c,d;e"]]


def test_an_opendocument_sheet_is_read(tmp_path: Path) -> None:
    assert cells(opendocument(tmp_path / "calls.ods", ["Дата", "Номер"])) == [["Дата", "Номер"]]


def opendocument(target: Path, row: list[str], *, repeated: int = 1, manifest: str = "") -> Path:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{urn}:{name}:1.0"' for name in ("office", "table", "text"))
    filled = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        for text in row
    )
    repeat = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    content = (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document-content {names}><office:body>"
        f'<office:spreadsheet><table:table table:name="Лист"><table:table-row{repeat}>{filled}'
        "</table:table-row></table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest or "<manifest/>")
    return target


def test_hidden_sheets_are_told_and_can_be_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["x"])
    book.create_sheet("_hotline").append(["format", "1"])
    book["_hotline"].sheet_state = "veryHidden"
    book.save(tmp_path / "hidden.xlsx")
    with open_spreadsheet(tmp_path / "hidden.xlsx") as spreadsheet:
        assert [(s.name, s.hidden) for s in spreadsheet.sheets] == [
            ("Sheet", False),
            ("_hotline", True),
        ]
        assert list(spreadsheet.rows("_hotline")) == [["format", "1"]]


def test_rows_can_be_read_from_any_row_on_as_often_as_wanted(tmp_path: Path) -> None:
    file = workbook(tmp_path / "long.xlsx", [[n] for n in range(1000)])
    with open_spreadsheet(file) as spreadsheet:
        sheet = spreadsheet.sheets[0]
        assert sheet.rows == 1000
        assert list(spreadsheet.rows(sheet, 998)) == [[998], [999]]
        assert sum(1 for _ in spreadsheet.rows(sheet)) == 1000


def test_a_file_removed_meanwhile_is_still_read_to_its_end(tmp_path: Path) -> None:
    file = workbook(tmp_path / "gone.xlsx", [["a"], ["b"]])
    with open_spreadsheet(file) as spreadsheet:
        file.unlink()
        assert list(spreadsheet.rows(spreadsheet.sheets[0])) == [["a"], ["b"]]


def ole(*streams: str) -> bytes:
    names = b"".join(name.encode("utf-16-le") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + names + b"\0" * 8192


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_workbook_that_lies_elsewhere_in_its_archive_is_one(tmp_path: Path) -> None:
    import re

    file = workbook(tmp_path / "usual.xlsx", [["a", "b"]])
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    moved = {
        re.sub("^xl/", "", name): data.replace(b"/xl/", b"/").replace(b'"xl/', b'"')
        for name, data in parts.items()
    }
    (tmp_path / "moved.xlsx").write_bytes(zipped(moved))
    assert cells(tmp_path / "moved.xlsx") == [["a", "b"]]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("protected.xlsx", ole("EncryptedPackage"), "password"),
        ("empty.xlsx", b"", "empty"),
        ("zeros.xlsx", b"\0" * 10_000, "empty"),
        ("blank.csv", b"\r\n\r\n  \r\n", "empty"),
        ("cut.xlsx", zipped({"xl/workbook.xml": b"<workbook/>"})[:-30], "broken"),
        ("hollow.xlsx", zipped({"xl/workbook.xml": b"<workbook"}), "broken"),
        ("broken.xls", ole("Workbook"), "broken"),
        ("noise.xlsx", b"PK\x03\x04" + bytes(range(256)) * 20, "broken"),
        ("old.xls", b"\x09\x08\x08\0\0\x05\x05\0" + b"\0" * 100, "old_excel"),
        ("bomb.xlsx", zipped({"xl/workbook.xml": b"0" * (260 << 20)}), "bomb"),
        ("report.xls", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not_spreadsheet"),
        ("photo.xlsx", b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)), "not_spreadsheet"),
        ("letter.xlsx", zipped({"word/document.xml": b"<w/>"}), "not_spreadsheet"),
        ("letter.doc", ole("WordDocument"), "not_spreadsheet"),
        ("things.zip", zipped({"a.txt": b"a"}), "not_spreadsheet"),
        ("page.xls", b"<html><body><table><tr><td>1</td></tr></table></body></html>", "web_page"),
        ("table.xls", b"<?xml version='1.0'?><Workbook/>", "xml"),
        ("data.csv", b'{"calls": [1, 2]}', "not_spreadsheet"),
        ("program.csv", b"\x7fELF" + b"\x01\x02\0" * 100, "not_spreadsheet"),
        ("noise.csv", bytes(range(256)) * 100, "unknown"),
        ("open.csv", b'Date;Question\n02.03.2026;"open\n' + b"03.03.2026;x\n" * 9, "broken_text"),
        ("open_long.csv", b'Date;Question\n02.03.2026;"' + b"x\n" * 600_000, "broken_text"),
        ("long.csv", b"a" * 1_100_000, "long_cell"),
    ],
)  # fmt: skip
def test_each_kind_of_unreadable_file_gets_its_own_sentence(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    error = refused(file)
    assert error.code == code
    assert error.safe == "Nothing was changed."
    assert error.action


def test_the_line_of_an_open_quotation_mark_is_told(tmp_path: Path) -> None:
    file = tmp_path / "calls.csv"
    file.write_text('Date;Question\n01.03.2026;"two\nlines"\n02.03.2026;"open\n03.03.2026;x\n')
    assert "near line 4" in refused(file).what
    file.write_text('Date;Question\n01.03.2026;"two\nlines"\n02.03.2026;"closed"')
    assert cells(file)[-1] == ["02.03.2026", "closed"]


def test_a_protected_opendocument_sheet_asks_for_a_copy_without_password(tmp_path: Path) -> None:
    file = opendocument(tmp_path / "a.ods", ["x"], manifest="<m><encryption-data/></m>")
    assert refused(file).code == "password"


def test_a_folder_a_missing_file_and_a_device_get_a_sentence(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "folder"
    assert refused(tmp_path / "gone.xlsx").code == "vanished"
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.csv")
        assert refused(tmp_path / "pipe.csv").code == "endless"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_gets_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "secret.csv"
    file.write_text("a,b")
    file.chmod(0)
    assert refused(file).code == "permission"


def test_a_sheet_that_repeats_a_row_a_billion_times_is_stopped(tmp_path: Path) -> None:
    file = opendocument(tmp_path / "endless.ods", ["x" * 50] * 50, repeated=1_000_000_000)
    assert refused(file).code in {"memory", "killed", "broken", "time"}


def test_an_endless_text_is_stopped_at_the_longest_sheet(
    tmp_path: Path, child: Callable[[str], None]
) -> None:
    child("import sys\nwhile True: sys.stdout.write('{\"rows\":[[1]]}\\n' * 1000)")
    assert refused(some_file(tmp_path), Limits(spool=1 << 20)).code == "too_big"


def some_file(tmp_path: Path) -> Path:
    file = tmp_path / "some.csv"
    file.write_text("a,b\n1,2\n")
    return file


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Lets a program of the test's own stand in for the reading process."""

    def use(program: str) -> None:
        monkeypatch.setattr(readers, "reader_command", lambda _: [sys.executable, "-c", program])

    return use


@pytest.mark.parametrize(
    "death",
    [
        "import os, signal; os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))",
        "import os; os.abort()",
        "raise RecursionError",
        "print('{\"rows\":[[1]]}')",
        "raise BaseException('PanicException')",
    ],
)
def test_a_reading_process_that_dies_is_a_sentence(
    tmp_path: Path, child: Callable[[str], None], death: str
) -> None:
    child(death)
    assert refused(some_file(tmp_path)).code == "killed"


def test_a_panic_of_the_parser_is_a_sentence(tmp_path: Path, child: Callable[[str], None]) -> None:
    file = workbook(tmp_path / "panic.xlsx", [["x"]])
    child(
        "import sys, python_calamine\n"
        "from hotline_desktop.exchange.sheets import reader_process\n"
        "class PanicException(BaseException): pass\n"
        "class Workbook:\n"
        "    def from_filelike(file): raise PanicException('index out of bounds')\n"
        "class Fake: CalamineWorkbook = Workbook; PasswordError = CalamineError = ValueError\n"
        "sys.modules['python_calamine'] = Fake\n"
        f"sys.exit(reader_process.main([{str(file)!r}]))"
    )
    assert refused(file).code == "broken"


def test_memory_is_limited(tmp_path: Path, child: Callable[[str], None]) -> None:
    child("import time; x = bytearray(200 << 20); time.sleep(60)")
    assert refused(some_file(tmp_path), Limits(memory=100 << 20)).code == "memory"


def test_time_is_limited(tmp_path: Path, child: Callable[[str], None]) -> None:
    child("import time; time.sleep(60)")
    assert refused(some_file(tmp_path), Limits(seconds=0.2)).code == "time"
    assert refused(some_file(tmp_path), Limits(quiet_seconds=0.2)).code == "time"


def test_reading_can_be_cancelled(tmp_path: Path, child: Callable[[str], None]) -> None:
    child("import time; time.sleep(60)")
    with pytest.raises(Cancelled):
        open_spreadsheet(some_file(tmp_path), cancelled=lambda: True)


def test_a_name_with_braces_is_shown_as_it_is(tmp_path: Path) -> None:
    assert refused(tmp_path / "{detail} {x}.xlsx").code == "vanished"


def test_the_reading_process_imports_nothing_heavy() -> None:
    import subprocess

    program = (
        "import sys, hotline_desktop.exchange.sheets.reader_process; "
        "print({'PySide6', 'peewee', 'openpyxl', 'phonenumbers'} & set(sys.modules))"
    )
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=root, check=True
    )
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "mac-cyrillic"])
@pytest.mark.parametrize(
    "text",
    [
        "Дата;Время;Телефон;ФИО;Вопрос\n01.02.2026;9:00;8 (495) 000-01-00;Звонивший 1;Документы?",
        "ДАТА;ВРЕМЯ;ТЕЛЕФОН;АБОНЕНТ;ВОПРОС\n01.02.2026;9:00;101;ИВАНОВ ПЁТР;КОГДА ПРИЁМ?",
        "дата;оператор\n01.02.2026;анна смирнова",
    ],
)
def test_the_encoding_of_russian_text_is_told_from_its_letters(encoding: str, text: str) -> None:
    sample = text.encode(encoding)
    assert sample.decode(text_tables.encoding_of(sample)) == text


def test_western_text_is_not_taken_for_russian() -> None:
    sample = "Datum;Rückruf\n01.02.2026;Müller, Größe prüfen, Straße".encode("cp1252")
    assert "Größe" in sample.decode(text_tables.encoding_of(sample))
