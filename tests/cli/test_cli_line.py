"""The hours on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hotline_desktop import cli


def test_hours_are_told_for_an_instant_in_the_lines_own_time(
    hotline: int, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--lang", "en", "--data-dir", str(database.parent), "hours"]
    assert cli.run([*command, "--at", "2026-03-06T19:00", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["open"], found["until"]) == (False, "2026-03-09T09:00:00+03:00")
    assert found["days"][0]["open"] == [["2026-03-06T09:00:00+03:00", "2026-03-06T18:00:00+03:00"]]
    assert found["days"][1] == {"date": "2026-03-07", "open": [], "why": "week", "name": ""}
    assert found["texts"]["ru"]["script"] == (
        "Мы работаем с понедельника по пятницу с 09:00 до 18:00."
    )
    assert cli.run([*command, "--at", "2026-03-06T14:00:00+03:00"]) == 0
    assert capsys.readouterr().out == "Горячая линия: open until 18:00\n"


def test_a_line_that_is_not_there_and_no_instant_are_refused(
    hotline: int, database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["--lang", "en", "--data-dir", str(database.parent), "hours"]
    assert cli.run([*command, "--line", "Other"]) == 1
    assert "Other" in capsys.readouterr().err
    for never in ("9999-12-31T23:59", "0001-01-01T00:00"):
        assert cli.run([*command, "--at", never]) == 1
        assert "out of reach" in capsys.readouterr().err
    with pytest.raises(SystemExit) as left:
        cli.run([*command, "--at", "noon"])
    assert left.value.code == 2
