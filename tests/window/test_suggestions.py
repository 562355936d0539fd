"""The essence, in the real window: the answer while the caller speaks, and who else knows."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.window.desktop import Program, wait_for

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs an X display"),
]

QUESTION = "нужно ли заверять копии у натариуса"
RIGHT = "Нужно ли заверять копии у нотариуса?"
MOSCOW = ZoneInfo("Europe/Moscow")


@dataclass
class DeskAt(Program):
    """The program at a desk whose clock says another time."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def command(self) -> list[str]:
        told = str(self.data_dir.parent / "seen.json")
        return [
            sys.executable, "-m", "tests.window.at_a_time", self.at.isoformat(), told,
            "--data-dir", str(self.data_dir),
        ]  # fmt: skip

    def seen(self) -> dict[str, Any]:
        file = self.data_dir.parent / "seen.json"
        found: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
        return found


def lunch_time() -> datetime:
    """Twenty past one in Moscow, on the latest Wednesday."""
    today = datetime.now(MOSCOW)
    wednesday = today - timedelta(days=(today.weekday() - 2) % 7)
    return wednesday.replace(hour=13, minute=20, second=0, microsecond=0)


@pytest.fixture(autouse=True)
def russian_keyboard(display: str) -> Iterator[None]:
    """The display has a Russian keyboard: xdotool finds its letters on the keys."""
    if shutil.which("setxkbmap") is None:
        pytest.skip("needs setxkbmap")
    subprocess.run(["setxkbmap", "-display", display, "ru"], check=True)
    yield
    subprocess.run(["setxkbmap", "-display", display, "us"], check=True)


@pytest.fixture
def desk_at(environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., DeskAt]]:
    """Starts the program with demo data at a time of day."""
    running: list[DeskAt] = []

    def start(at: datetime) -> DeskAt:
        program = DeskAt(tmp_path / "Стол", environment, ("--lang", "ru", "--demo"), at=at)
        running.append(program)
        program.start()

        def greets() -> bool:
            if "Чем могу" in program.seen().get("script", ""):
                return True
            program.press("F2")  # the first key may come before the window listens
            return False

        wait_for(greets, "the greeting")
        program.press("Tab", "Tab")
        wait_for(lambda: program.seen()["keyboard"] == "GrowingText", "the question")
        return program

    yield start
    for program in running:
        program.kill()


def colleague(program: DeskAt) -> str:
    """What is said of the colleague who knows all about copies."""
    return next((row for row in program.seen()["colleagues"] if "Белова" in row), "")


def test_the_answer_is_there_while_the_caller_speaks(desk_at: Callable[..., DeskAt]) -> None:
    program = desk_at(lunch_time())
    assert "Меня зовут Анна" in program.seen()["script"], "the operator's own name"
    program.type(QUESTION)
    wait_for(lambda: program.seen()["question"] == QUESTION, "the question is typed")
    wait_for(lambda: RIGHT in program.seen()["answers"][:3], "the answer, for all its typo")
    wait_for(lambda: "На обеде, будет в 14:00" in colleague(program), "who knows, and where")
    assert "8 (495) 000-20-00, 114" in colleague(program)

    place = program.seen()["answers"].index(RIGHT) + 1
    program.press(f"alt+{place}")
    wait_for(lambda: "нотариус не нужен" in program.seen()["answer"], "the answer is put in")
    assert program.seen()["keyboard"] == "GrowingText", "the keyboard stays in the question"
    before = program.calls()
    program.press("ctrl+Return")
    wait_for(lambda: program.calls() == before + 1, "one key files the call")
    ((question, answer, given),) = program.ask(
        "SELECT call.question, call.answer, answer.question FROM call"
        " JOIN lesson ON lesson.call_id = call.id JOIN answer ON answer.id = lesson.answer_id"
        " ORDER BY call.id DESC LIMIT 1"
    )
    assert (question, given) == (QUESTION, RIGHT)
    assert "нотариус не нужен" in answer


def test_one_key_refers_to_the_colleague(desk_at: Callable[..., DeskAt]) -> None:
    program = desk_at(lunch_time() + timedelta(hours=2))
    program.type("копии у нотариуса")
    wait_for(lambda: "На работе до 18:00" in colleague(program), "she is at work")
    program.press(f"alt+{6 + program.seen()['colleagues'].index(colleague(program))}")
    wait_for(lambda: "Белова Татьяна" in program.seen()["referred_to"], "the referral")
