"""People and shifts as spreadsheets: out, edited, back, taken back; foreign lists and rosters."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from hotline_desktop import cli
from hotline_desktop.core import lists, text
from hotline_desktop.core.demo import create_demo
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.imports import other_lists
from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.absences import absences, add_absence
from hotline_desktop.core.roster.breaks import end_break, place_breaks, start_break
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.staff import change_person, person, staff
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.exchange.lists import area_exporting, area_importing, likely
from hotline_desktop.exchange.lists.knowledge_files import Counts
from hotline_desktop.exchange.roster import day_headings, shifts_table
from hotline_desktop.exchange.sheets.readers import open_spreadsheet
from hotline_desktop.ui import translation

DAY = date(2026, 3, 4)
EVER = shifts_table.EVER


@pytest.fixture
def office(hotline: int, now: datetime) -> list[int]:
    """Anna and Pyotr with templates, a usual week, shifts, an absence, and notes."""
    full = shifts.add_template("Полный день", 540, 1080, BreakRules(short_breaks=2))
    night = shifts.add_template("Ночь", 1260, 1260 + 600, BreakRules(30, 1440, 1620, 1))
    anna, pyotr = (one.id for one in staff())
    week = ((full,), (full, night), (), (), (), (), ())
    change_person(
        anna,
        {"introduces_as": "Аня", "extension": "0201", "skills": "=льготы", "languages": "русский",
         "weekly_minutes": 1830, "notes": "по средам учёба", "week": week},
        now=now,
    )  # fmt: skip
    change_person(pyotr, {"left": True}, now=now)
    change_person(pyotr, {"left": False}, now=now)
    known = {one.id: one for one in shifts.templates()}
    id = shifts.add_from_template(anna, DAY, known[full])
    lunch, first, _ = shifts.shift(id).breaks
    place_breaks({lunch.id: 780, first.id: 660})
    late = shifts.add_from_template(pyotr, DAY, known[night])
    place_breaks({shifts.shift(late).breaks[0].id: 1500})
    shifts.add_shift(anna, DAY, 1140, 1260, BreakRules(0, 0, 0, 0), notes="вторая смена")
    add_absence(pyotr, "sick", DAY + timedelta(days=2), DAY + timedelta(days=4), "справка")
    return [anna, pyotr]


def roster() -> tuple[Any, Any]:
    return tuple(shifts.shifts(*EVER)), tuple(absences(*EVER))


def write(area: str, file: Path, *, grid: bool = False, ids: list[int] | None = None) -> Path:
    kind = area_exporting.format_for(area, file, grid=grid)
    language = text.tr("en_US")[:2]
    moment = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
    area_exporting.export(area, file, kind=kind, language=language, now=moment, ids=ids)
    return file


def take(area: str, file: Path, now: datetime, **more: Any) -> Counts:
    options = {"sheet": "", "pairs": [], "by": None, "now": now, "dry_run": False, **more}
    return area_importing.import_file(area, file, **options)


def figures(counts: Counts) -> tuple[int, int, int, int]:
    return counts.new, counts.changed, counts.same, counts.refused


def sheet_of(file: Path, rows: Iterable[list[Any]], title: str = "Лист1") -> Path:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file


def edit(file: Path, changes: dict[str, Any]) -> None:
    book = load_workbook(file)
    for place, value in changes.items():
        book.worksheets[0][place] = value
    book.save(file)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("area", ["staff", "shifts"])
def test_what_went_out_comes_back_as_it_went(
    office: list[int], tmp_path: Path, now: datetime, language: str, suffix: str, area: str
) -> None:
    before = roster(), staff(left=True)
    with translation.speaking(language):
        file = write(area, tmp_path / f"out{suffix}")
        new, changed, same, refused = figures(take(area, file, now))
    assert (new, changed, refused) == (0, 0, 0)
    assert same == (2 if area == "staff" else 4)
    assert (roster(), staff(left=True)) == before


@pytest.mark.parametrize("area", ["staff", "shifts"])
def test_a_list_is_set_up_for_paper(office: list[int], tmp_path: Path, area: str) -> None:
    sheet = load_workbook(write(area, tmp_path / "list.xlsx")).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0, "as many pages as it takes"


def test_edited_people_arrive_and_the_import_is_taken_back(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    before = staff(left=True)
    file = write("staff", tmp_path / "people.xlsx")
    edit(file, {"B2": "Анна Петрова", "D2": "", "G2": 20, "H2": "Ночь", "B4": "Ольга Белова",
                "D4": "207", "P3": "Left"})  # fmt: skip
    counts = take("staff", file, now)
    assert figures(counts) == (1, 2, 0, 0)
    anna = person(office[0])
    assert anna is not None
    assert (anna.values.name, anna.values.extension, anna.values.weekly_minutes) == (
        "Анна Петрова", "", 1200,
    )  # fmt: skip
    night = next(t.id for t in shifts.templates() if t.name == "Ночь")
    assert anna.values.week[0] == (night,)
    assert [one.values.name for one in staff()] == ["Анна Петрова", "Ольга Белова"]
    assert counts.batch is not None
    done = other_lists.take_back(counts.batch, by=None, now=now)
    assert (done.removed, done.restored) == (1, 2)
    assert staff(left=True) == before


def test_edited_shifts_arrive_and_the_import_is_taken_back(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    before = roster()
    file = write("shifts", tmp_path / "shifts.xlsx")
    # Rows: Anna's day, her second shift, Pyotr's night, his absence.
    edit(file, {"F2": "10:00", "H2": "13:30–14:15", "K3": "", "G4": "08:00",
                "B6": datetime(2026, 3, 5), "D6": "Петр Орлов", "E6": "Ночь",
                "L5": datetime(2026, 3, 9)})  # fmt: skip
    counts = take("shifts", file, now)
    assert counts.reasons == []
    assert figures(counts) == (1, 4, 0, 0)
    found = {(s.date, s.operator_id, s.starts): s for s in shifts.shifts(*EVER)}
    day = found[DAY, office[0], 600]
    lunch = next(part for part in day.breaks if part.kind == "lunch")
    assert (lunch.starts, lunch.length) == (810, 45)
    assert found[DAY, office[0], 1140].notes == ""
    assert found[DAY, office[1], 1260].ends == 1440 + 480
    new = found[date(2026, 3, 5), office[1], 1260]
    assert [part.kind for part in new.breaks] == ["lunch", "short"]
    (away,) = absences(*EVER)
    assert (away.last, away.notes) == (date(2026, 3, 9), "справка")
    assert counts.batch is not None
    done = other_lists.take_back(counts.batch, by=None, now=now)
    assert (done.removed, done.restored, done.kept) == (1, 4, 0)
    assert _without_ids(roster()) == _without_ids(before)


def _without_ids(found: tuple[Any, Any]) -> tuple[Any, Any]:
    plain = [
        replace(s, breaks=tuple(sorted((b.kind, b.starts or -1, b.length) for b in s.breaks)))
        for s in found[0]
    ]
    return [replace(s, rules=None) for s in plain], found[1]


def test_breaks_that_were_had_stay_and_keep_an_imported_shift(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    file = sheet_of(
        tmp_path / "foreign.xlsx",
        [["Дата", "Сотрудник", "Начало", "Окончание", "Обед"],
         ["05.03.2026", "Анна Смирнова", "9:00", "18:00", "13:00-14:00"],
         ["06.03.2026", "Анна Смирнова", "9:00", "18:00", "13:00-14:00"]],
    )  # fmt: skip
    counts = take("shifts", file, now)
    assert figures(counts) == (2, 0, 0, 0)
    (worked,) = shifts.shifts(date(2026, 3, 5))
    lunch = next(part for part in worked.breaks if part.kind == "lunch")
    start_break(lunch.id, now)
    end_break(lunch.id, now + timedelta(minutes=60))
    assert counts.batch is not None
    done = other_lists.take_back(counts.batch, by=None, now=now)
    assert (done.removed, done.kept) == (1, 1)
    assert [s.id for s in shifts.shifts(date(2026, 3, 5), date(2026, 3, 6))] == [worked.id]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_month_goes_out_as_people_read_it_and_comes_back_exactly(
    office: list[int], tmp_path: Path, now: datetime, language: str
) -> None:
    with translation.speaking(language):
        before = roster()
        ids = shifts_table.listed(date(2026, 3, 1), date(2026, 3, 31))
        file = write("shifts", tmp_path / "grid.xlsx", grid=True, ids=ids)
        sheet = load_workbook(file).worksheets[0]
        assert sheet["A2"].value == "Анна Смирнова"
        assert (sheet.freeze_panes, sheet.page_setup.orientation) == ("B2", "landscape")
        assert sheet["B1"].value.endswith("04.03.2026")
        assert sheet["B2"].value == "09:00–18:00; 19:00–21:00"
        assert figures(take("shifts", file, now)) == (0, 0, 4, 0)
        assert roster() == before
        edit(file, {"B3": "22:00–6:00", "C2": "Полный день", "D3": ""})
        counts = take("shifts", file, now)
        assert figures(counts) == (1, 1, 3, 0)
        night = next(s for s in shifts.shifts(DAY) if s.operator_id == office[1])
        assert (night.starts, night.ends) == (1320, 1440 + 360)
        (fresh,) = shifts.shifts(date(2026, 3, 5))
        assert (fresh.starts, len(fresh.breaks)) == (540, 3)


def test_the_demo_comes_back_exactly_both_ways(
    database: Path, now: datetime, tmp_path: Path
) -> None:
    create_demo("ru", now)
    before = roster()
    for grid in (False, True):
        counts = take("shifts", write("shifts", tmp_path / f"{grid}.xlsx", grid=grid), now)
        assert (counts.new, counts.changed, counts.reasons) == (0, 0, [])
    assert roster() == before


def test_a_foreign_roster_with_days_across_is_read(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    file = sheet_of(
        tmp_path / "график.xlsx",
        [["График работы на апрель 2026 года"], [],
         ["ФИО", 1, 2, 3, 4, 5, 6, 7],
         ["Смирнова А.", "9-18", "9-18", "В", "с 10 до 19", "Полный день", "О", "О"],
         ["Орлов П.", "21:00-9:00", "", "Б", "8.30-12; 14-18", "чепуха", "У", "-"],
         ["Некто Н.", "9-18"]],
        "апрель",
    )  # fmt: skip
    counts = take("shifts", file, now)
    assert counts.reasons == [
        "Row 5, 2026-04-05: “чепуха” is neither times nor a shift nor an absence.",
        "Row 6: No operator is called “Некто Н.”.",
    ]
    assert figures(counts) == (10, 0, 0, 2)
    found = shifts.shifts(date(2026, 4, 1), date(2026, 4, 7))
    assert [(s.date.day, s.operator_id == office[0], s.starts, s.ends) for s in found] == [
        (1, True, 540, 1080), (1, False, 1260, 1440 + 540), (2, True, 540, 1080),
        (4, False, 510, 720), (4, True, 600, 1140), (4, False, 840, 1080), (5, True, 540, 1080),
    ]  # fmt: skip
    away = absences(date(2026, 4, 1), date(2026, 4, 30))
    assert [(a.kind, a.first.day, a.last.day) for a in away] == [
        ("sick", 3, 3), ("vacation", 6, 7), ("training", 6, 6),
    ]  # fmt: skip
    assert figures(take("shifts", file, now)) == (0, 0, 10, 2)


def test_people_come_from_the_list_of_agents_of_a_call_log(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    book = Workbook()
    calls = book.active
    calls.title = "Calls"
    calls.append(["CallID", "AgentID", "Queue", "StartTime"])
    for n in range(300):
        calls.append([f"C{n}", f"A{n % 3}", "General", datetime(2026, 2, 1, 9)])
    agents = book.create_sheet("Agents")
    agents.append(["AgentID", "Team", "SkillLevel", "TenureMonths"])
    for n in range(3):
        agents.append([f"A{n}", "Team B", "Advanced", 12])
    plan = book.create_sheet("Workforce")
    plan.append(["Interval", "ForecastedCalls", "StaffScheduled"])
    plan.append([datetime(2026, 2, 1, 8), 55, 15])
    file = tmp_path / "nine.xlsx"
    book.save(file)
    assert figures(take("staff", file, now)) == (3, 0, 0, 0)
    assert staff()[-1].values.skills == "Team B, Advanced"
    with pytest.raises(UserError):
        take("shifts", file, now, sheet="Workforce")


def test_what_cannot_be_is_refused_with_a_reason_and_kept_in_a_workbook(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    before = roster()
    file = sheet_of(
        tmp_path / "bad.xlsx",
        [["Date", "Operator", "Start", "End", "Breaks"],
         ["someday", "Анна Смирнова", "9:00", "18:00", ""],
         ["2026-03-10", "", "9:00", "18:00", ""],
         ["2026-03-10", "Анна Смирнова", "25:00", "18:00", ""],
         ["2026-03-10", "Анна Смирнова", "", "", ""],
         ["2026-03-10", "Анна Смирнова", "9:00", "18:00", "often"]],
    )  # fmt: skip
    refused = tmp_path / "refused.xlsx"
    counts = take("shifts", file, now, refused=refused)
    assert figures(counts) == (0, 0, 0, 5)
    assert [reason.partition(": ")[2] for reason in counts.reasons] == [
        "There is no date.",
        "There is no operator.",
        "Start or end is no time of day.",
        "There is neither start and end nor a known shift.",
        "The breaks are not written like 10:45–11:00, 15:00–15:15.",
    ]
    assert load_workbook(refused).worksheets[0].max_row == 6
    assert counts.batch is None
    assert roster() == before
    people = sheet_of(
        tmp_path / "people.xlsx",
        [["Full name", "Hours a week", "Monday"], ["", 10, ""], ["Вера", 400, ""],
         ["Глеб", 10, "Утро"]],
    )  # fmt: skip
    assert figures(take("staff", people, now)) == (0, 0, 0, 3)


def test_junk_in_a_text_table_is_refused_without_naming_a_sheet(
    office: list[int], now: datetime, tmp_path: Path
) -> None:
    junk = tmp_path / "junk.csv"
    junk.write_text("colour;weight\nred;5\nblue;7\n", encoding="utf-8")
    with pytest.raises(UserError, match="this table"):
        take("shifts", junk, now)
    with pytest.raises(UserError, match="this table"):
        take("staff", junk, now)


def test_a_dry_run_counts_as_the_import_does_and_writes_nothing(
    office: list[int], tmp_path: Path, now: datetime
) -> None:
    before = roster()
    file = sheet_of(
        tmp_path / "list.xlsx",
        [["Date", "Operator", "From when to when", "Time"],
         ["2026-03-10", "Анна Смирнова", "", "9-18"],
         ["2026-03-10", "Анна Смирнова", "", "9-18"],
         ["2026-03-04", "Анна Смирнова", "", "9-17"]],
    )  # fmt: skip
    assert figures(take("shifts", file, now, dry_run=True)) == (1, 1, 1, 0)
    assert roster() == before
    assert figures(take("shifts", file, now)) == (1, 1, 1, 0)


def test_the_wizard_finds_out_what_a_file_holds(office: list[int], tmp_path: Path) -> None:
    for area, grid in (("staff", False), ("shifts", False), ("shifts", True)):
        file = write(area, tmp_path / f"{area}{grid}.xlsx", grid=grid)
        with open_spreadsheet(file) as opened:
            assert likely.likely_area(opened, None) == area
    foreign = sheet_of(
        tmp_path / "foreign.xlsx", [["Сотрудник", "пн 2", "вт 3", "ср 4"], ["Анна", "9-18", "", ""]]
    )
    with open_spreadsheet(foreign) as opened:
        assert likely.likely_area(opened, None) == "shifts"


@pytest.mark.parametrize(
    ("headings", "around", "dates"),
    [
        (
            ["28", "29", "30", "1", "2"],
            ["Июнь 2026"],
            ["06-28", "06-29", "06-30", "07-01", "07-02"],
        ),
        (["Mon 2 March", "Tue 3 March"], [], ["03-02", "03-03"]),
        (["пн, 02.03", "вт, 03.03"], [], ["03-02", "03-03"]),
        (["2026-03-02 00:00", "2026-03-03 00:00"], [], ["03-02", "03-03"]),
        (["31", "1"], ["декабрь 2026"], ["12-31", "2027-01-01"]),
    ],
)
def test_headings_are_days(headings: list[str], around: list[str], dates: list[str]) -> None:
    found = day_headings.dates_of(dict(enumerate(headings)), around, DAY)
    wanted = [date.fromisoformat(d if len(d) > 5 else f"2026-{d}") for d in dates]
    assert list(found.values()) == wanted


def test_everything_in_one_workbook_has_people_and_shifts_and_they_come_back(
    office: list[int], tmp_path: Path, now: datetime, capsys: pytest.CaptureFixture[str],
    database: Path,
) -> None:  # fmt: skip
    folder = ["--data-dir", str(database.parent), "--lang", "ru", "--json"]
    file = tmp_path / "all.xlsx"
    assert cli.run([*folder, "export", "all", str(file)]) == 0
    capsys.readouterr()
    for area, same in (("staff", 2), ("shifts", 4)):
        assert cli.run([*folder, "import", area, str(file)]) == 0
        said = json.loads(capsys.readouterr().out)
        assert {n: said[n] for n in ("new", "changed", "same", "refused")} == {
            "new": 0, "changed": 0, "same": same, "refused": 0,
        }  # fmt: skip
    grid = tmp_path / "march.xlsx"
    period = ["--from", "2026-03-05", "--to", "2026-03-31", "--grid"]
    assert cli.run([*folder, "export", "shifts", str(grid), *period]) == 0
    assert json.loads(capsys.readouterr().out)["shifts"] == 1
    assert load_workbook(grid).worksheets[0]["A2"].value == "Пётр Орлов"
    assert lists.names(Operator)[office[1]] == "Пётр Орлов"
