"""The whole program before a real daemon while its clock moves: sleep, jumps, summer time, a call.

The program's clock is moved, its timers go on as they are. A write from outside, which the program
notices within seconds, makes it look at the clock at once.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists, settings
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.roster import breaks, shifts
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.times import instant
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import close_database, open_database
from hotline_desktop.core.storage.tables import Operator
from tests.window.desktop import Program, wait_for

TOOLS = ("dunst", "dbus-daemon", "dbus-monitor")
BERLIN = ZoneInfo("Europe/Berlin")
DAY = date(2026, 3, 4)

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        os.environ.get("HOTLINE_TEST_WINDOW") != "required"
        and any(shutil.which(tool) is None for tool in TOOLS),
        reason=f"needs {', '.join(TOOLS)}",
    ),
]


@dataclass
class Office:
    """A desk on a day of its own, and everything that was shown on the desktop."""

    folder: Path
    clock: Path
    heard: Path
    start: Callable[..., Program]
    day: date = DAY
    ids: tuple[int, ...] = ()

    def plan(self, day: date, *places: int) -> None:
        """Somebody's shift around the clock with breaks at these minutes of the wall clock."""
        self.day = day
        self.folder.mkdir()
        open_database(database_file(self.folder))
        morning = instant(day, 0, BERLIN)
        create_hotline(NewHotline("Office", "Line", "", "en", "Europe/Berlin", ("Anna",)), morning)
        anna = lists.find(Operator, "Anna") or 0
        settings.put(settings.OPERATOR_HERE, anna)
        rules = BreakRules(lunch_length=0, short_breaks=len(places))
        shift = shifts.shift(shifts.add_shift(anna, day, 0, 24 * 60, rules))
        self.ids = tuple(part.id for part in shift.breaks)
        breaks.place_breaks(dict(zip(self.ids, places, strict=True)))
        close_database()

    def set_clock(self, minutes: float) -> None:
        """Set the program's clock to so many minutes of the day's wall clock."""
        moment = instant(self.day, int(minutes), BERLIN)
        offset = (moment - datetime.now(UTC)).total_seconds() + 5
        fresh = self.clock.with_name("next")
        fresh.write_text(str(offset))
        fresh.replace(self.clock)  # never half-written

    def open(self, minutes: float) -> Program:
        """Start the program at this time."""
        self.set_clock(minutes)
        return self.start("--lang", "en", module="tests.window.with_clock")

    def write(self, sql: str, *values: object) -> None:
        """Write into the data from outside."""
        with closing(sqlite3.connect(database_file(self.folder), timeout=10)) as connection:
            connection.execute(sql, values)
            connection.commit()

    def jump(self, minutes: float) -> None:
        """The clock jumps, as it does over a sleep too."""
        self.set_clock(minutes)
        self.write("INSERT OR REPLACE INTO setting VALUES ('moved', ?)", str(minutes))

    def shown(self) -> list[str]:
        """All that was shown so far: title and body of each."""
        text = self.heard.read_text(encoding="utf-8")
        return [
            " ".join(re.findall(r'^ {3}string "(.*?)"$', call, re.MULTILINE | re.DOTALL)[2:])
            for call in text.split("member=Notify")[1:]
        ]

    def places(self, program: Program, number: int) -> tuple[int, int | None]:
        """Where a break is planned, and where it was when it was missed."""
        sql = f"SELECT starts, missed FROM break WHERE id = {self.ids[number]}"
        starts, missed = program.ask(sql)[0]
        return starts, missed


@pytest.fixture
def office(
    bus: str, dunst: Callable[[], object], desk: Callable[..., Program], tmp_path: Path
) -> Iterator[Office]:
    dunst()
    heard = tmp_path / "heard"
    with heard.open("wb") as target:
        monitor = subprocess.Popen(
            ["dbus-monitor", "interface='org.freedesktop.Notifications',member='Notify'"],
            stdout=target,
        )
    yield Office(tmp_path / "Горячая линия 1", tmp_path / "clock", heard, desk)
    monitor.terminate()
    monitor.wait()


def test_after_a_sleep_one_notification_says_it_all(office: Office) -> None:
    office.plan(DAY, 550, 600, 660)
    program = office.open(540)
    office.jump(665)
    wait_for(lambda: len(office.shown()) == 1, "it is said")
    (said,) = office.shown()
    assert said.startswith("Meanwhile")
    for part in (
        "The break at 09:10 was missed and will be planned again.",
        "The break at 10:00 was missed and will be planned again.",
        "Break now: 15 minutes, planned for 11:00.",
    ):
        assert part in said
    wait_for(lambda: office.places(program, 0)[0] > 665, "the first is planned again")
    assert office.places(program, 0)[1] == 550
    assert len(office.shown()) == 1


def test_a_clock_set_back_repeats_nothing(office: Office) -> None:
    office.plan(DAY, 543, 700)
    office.open(540)
    wait_for(lambda: len(office.shown()) == 1, "it is told ahead")
    office.jump(543)
    wait_for(lambda: len(office.shown()) == 2, "it is due")
    office.jump(480)
    # Another break, so that one sees when the program has looked at its clock.
    office.write("UPDATE break SET starts = 482 WHERE id = ?", office.ids[1])
    wait_for(lambda: len(office.shown()) == 3, "the other one is told ahead")
    assert "planned for" not in office.shown()[2], "and it alone"
    office.jump(550)
    wait_for(lambda: len(office.shown()) == 4, "the other one is late")
    assert "09:03" not in office.shown()[3]


def test_during_a_call_nothing_is_shown_and_at_once_when_it_is_put_aside(office: Office) -> None:
    office.plan(DAY, 515, 550)
    program = office.open(505)
    program.press("F2")
    program.type("123")
    wait_for(lambda: bool(program.cards()), "a call is open")
    office.jump(552)
    wait_for(lambda: office.places(program, 0)[1] == 515, "the clock was looked at")
    assert office.shown() == []
    program.press("Escape")
    wait_for(lambda: len(office.shown()) == 1, "it is said")
    assert "Break now: 15 minutes, planned for 09:10." in office.shown()[0]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_over_a_change_of_summer_time_the_wall_clock_counts(office: Office, day: date) -> None:
    office.plan(day, 300)
    office.open(50)
    office.jump(297)
    wait_for(lambda: len(office.shown()) == 1, "it is told ahead")
    assert "Break in 3 minutes." in office.shown()[0]
    office.jump(300)
    wait_for(lambda: len(office.shown()) == 2, "it is due")
    assert "planned for 05:00" in office.shown()[1]
