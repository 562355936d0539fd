"""Rows of a spreadsheet become calls, field by field, as the preview says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.tables import Call
from hotline_desktop.exchange.calls.importing import ImportResult, plan_import, run_import
from hotline_desktop.exchange.calls.mapping import propose, with_columns
from hotline_desktop.exchange.sheets.readers import open_spreadsheet
from tests.exchange.calls.sheets import FIRST, SECOND, calls, counts


def test_every_field_of_a_row_arrives(workbook: Any, bring_in: Any, now: datetime) -> None:
    bring_in(workbook(FIRST, SECOND))
    first, second = calls()
    assert first.started_at == datetime(2026, 3, 2, 6, 15, tzinfo=UTC)
    assert (first.number, first.caller_id) == ("8 (495) 123-45-67", "+74951234567")
    assert (first.caller_name, first.question, first.duration) == ("Иванов", "Когда приём?", 125)
    assert first.taken_by.name == "Анна Смирнова"
    assert (first.topic.name, first.outcome.code) == ("Приём", "answered")
    assert (second.outcome.code, second.entered_at) == ("unresolved", now)


def test_the_preview_shows_the_first_rows_as_they_will_become(workbook: Any, planned: Any) -> None:
    plan = planned(workbook(FIRST, ["?", *SECOND[1:]]))
    first, second = plan.preview
    assert (first.number, first.action, second.number, second.action) == (2, "new", 3, "refused")
    assert first.values["started"] == datetime(2026, 3, 2, 6, 15, tzinfo=UTC)
    assert (first.values["topic"], first.values["duration"]) == ("Приём", 125)
    assert second.reason == "Дата и время: “?” is not a date or time."
    assert Call.select().count() == 0


@pytest.mark.parametrize(
    ("answered", "resolved", "kind"),
    [("Y", "Y", "answered"), ("Y", "N", "unresolved"), ("N", "N", "hangup"), ("N", None, "hangup"),
     ("Y", None, "answered"), (None, None, None)],
)  # fmt: skip
def test_yes_and_no_become_an_outcome(
    workbook: Any, bring_in: Any, answered: str, resolved: str, kind: str | None
) -> None:
    start = datetime(2026, 3, 1, 9)
    other = [datetime(2026, 3, 1, 10), "N", "N"]
    headings = ["Start", "Answered (Y/N)", "Resolved"]
    bring_in(workbook([start, answered, resolved], other, headings=headings))
    assert (calls()[0].outcome and calls()[0].outcome.kind) == kind


def test_a_line_that_nobody_has_is_kept_in_the_notes(workbook: Any, bring_in: Any) -> None:
    headings = ["Дата и время", "Вопрос", "Линия"]
    rows = [[datetime(2026, 3, 1, 9), "Когда?", "Северная"]]
    bring_in(workbook(*rows, headings=headings))
    assert calls()[0].notes == "Линия: Северная"
    assert bring_in(workbook(*rows, headings=headings)).same == 1


def test_several_columns_go_to_the_notes_by_name(workbook: Any, bring_in: Any) -> None:
    headings = ["Start", "Comment", "Satisfaction", "Team"]
    bring_in(workbook([datetime(2026, 3, 1, 9), "fine", 3, "A"], headings=headings))
    assert calls()[0].notes == "fine\nSatisfaction: 3\nTeam: A"


def test_a_hidden_number_is_withheld(workbook: Any, bring_in: Any) -> None:
    bring_in(workbook([FIRST[0], "Anonymous", *FIRST[2:]]))
    assert (calls()[0].withheld, calls()[0].number) == (True, "")
    assert counts(bring_in(workbook([FIRST[0], "Anonymous", *FIRST[2:]]))) == (0, 0, 1, 0)


def test_month_first_dates_are_decided_by_the_whole_column(bring_in: Any, tmp_path: Path) -> None:
    file = tmp_path / "us.csv"
    rows = [f"01/{n % 12 + 1:02}/2026 09:{n % 60:02},q{n}" for n in range(300)]
    file.write_text("\n".join(["Date,Question", *rows, "01/31/2026 09:00,last"]))
    assert bring_in(file).new == 301
    assert {call.started_at.month for call in calls()} == {1}


def test_an_import_runs_on_a_thread_of_its_own(workbook: Any, bring_in: Any) -> None:
    done: list[ImportResult] = []
    thread = Thread(target=lambda: done.append(bring_in(workbook(FIRST, SECOND))))
    thread.start()
    thread.join()
    assert done[0].new == 2
    assert len(calls()) == 2


def test_without_a_date_column_there_is_no_import(
    workbook: Any, hotline: int, now: datetime
) -> None:
    file = workbook(["a", "b"], headings=["Name", "Question"])
    with (
        open_spreadsheet(file) as spreadsheet,
        pytest.raises(UserError, match="when the calls began"),
    ):
        plan_import(spreadsheet, propose(spreadsheet), line_id=hotline, now=now)


def test_the_layout_is_remembered_for_the_next_file(
    workbook: Any, hotline: int, now: datetime, bring_in: Any
) -> None:
    with open_spreadsheet(workbook(FIRST)) as spreadsheet:
        mapping = with_columns(spreadsheet, propose(spreadsheet), [("answer", "Вопрос")])
        run_import(plan_import(spreadsheet, mapping, line_id=hotline, now=now), by=None, now=now)
    bring_in(workbook(SECOND, name="next.xlsx"))
    assert [call.answer for call in calls()] == ["Когда приём?", "Есть ли общежитие?"]
