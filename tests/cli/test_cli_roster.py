"""The roster on the command line, in this process: exit codes and what is printed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hotline_desktop import cli
from hotline_desktop.core import lists
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.storage.tables import Operator

WEDNESDAY = date(2026, 3, 4)


@pytest.fixture
def office(hotline: int, database: Path) -> Path:
    """A data folder with two people on shift on a Wednesday."""
    rules = BreakRules(short_breaks=2, longest_stretch=150)
    for entry in lists.entries(Operator):
        roster.add_shift(entry.id, WEDNESDAY, 540, 1080, rules)
    return database.parent


def answer(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    assert cli.run(["--lang", "en", *arguments, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_staffing_answers_in_the_promised_shape(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(
        capsys, "staffing", "--calls", "25", "--interval", "15", "--aht", "752", "--target", "90/20"
    )
    assert set(found) == {"agents", "service_level", "mean_wait_s", "occupancy"}
    assert found["agents"] == 28


def test_staffing_speaks_to_people_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--lang", "en", "staffing", "--calls", "250", "--aht", "330"]) == 0
    assert capsys.readouterr().out.startswith("28 agents: 83.3 % within 20 s")


def test_more_calls_than_anybody_can_answer_are_refused_in_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.run(["--lang", "en", "staffing", "--calls", "1e9", "--aht", "100"]) == 1
    assert "More calls than any office can answer." in capsys.readouterr().err


@pytest.mark.parametrize("target", ["80", "0/20", "100/20", "80/x", "80/-1"])
def test_a_target_that_makes_no_sense_is_wrong_usage(
    target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.run(["--lang", "en", "staffing", "--calls", "1", "--aht", "1", "--target", target])
    assert left.value.code == 2
    assert "80/20" in capsys.readouterr().err


def test_a_plan_is_shown_applied_and_found_in_the_roster(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--data-dir", str(office))
    plan = answer(capsys, *where, "plan-breaks", "2026-03-04")
    assert plan["proven"]
    assert not plan["applied"]
    assert len(plan["assignments"]) == 6
    assert {"time", "on_line", "away", "needed", "missing"} == set(plan["coverage"][0])
    shown = answer(capsys, *where, "roster", "2026-03-04")
    assert {b["start"] for shift in shown["shifts"] for b in shift["breaks"]} == {None}

    assert answer(capsys, *where, "plan-breaks", "2026-03-04", "--apply")["applied"]
    shown = answer(capsys, *where, "roster", "2026-03-04")
    starts = {b["id"]: b["start"] for shift in shown["shifts"] for b in shift["breaks"]}
    assert starts == {row["break"]: row["start"] for row in plan["assignments"]}


def test_a_day_that_cannot_be_planned_is_refused_with_reasons(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for shift in roster.shifts(WEDNESDAY):
        make_impossible(shift.id)
    where = ("--data-dir", str(office))
    plan = answer(capsys, *where, "plan-breaks", "2026-03-04", "--apply", code=1)
    assert (plan["applied"], plan["objective"], plan["gap"]) == (False, None, None)
    assert "the longest stretch at the screen" in plan["collisions"][0]


def make_impossible(shift_id: int) -> None:
    rules = BreakRules(short_breaks=0, longest_stretch=60)
    roster.change_shift(shift_id, starts=540, ends=1080, rules=rules)


def test_an_impossible_shift_is_named_and_the_others_are_planned(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    impossible, other = roster.shifts(WEDNESDAY)
    make_impossible(impossible.id)
    where = ("--data-dir", str(office))
    plan = answer(capsys, *where, "plan-breaks", "2026-03-04", "--apply", code=1)
    assert plan["applied"]
    assert plan["left_out"] == [impossible.id]
    assert "the longest stretch at the screen" in plan["collisions"][0]
    assert {row["shift"] for row in plan["assignments"]} == {other.id}
    assert all(part.starts is None for part in roster.shift(impossible.id).breaks)
    assert all(part.starts is not None for part in roster.shift(other.id).breaks)


def test_a_day_without_shifts_says_so(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--lang", "en", "--data-dir", str(office), "roster", "2026-03-05"]) == 0
    assert "Nobody has a shift on this day." in capsys.readouterr().out
