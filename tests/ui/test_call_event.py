"""The helper that telephones call hands its event to the running window, at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hotline_desktop import call_event
from hotline_desktop.core.phone.events import HEARD, events_in, utc_now
from hotline_desktop.ui.single_instance import SingleInstance


def helper(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "hotline_desktop", *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | environment,
    )  # fmt: skip


def test_an_event_reaches_the_running_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=20_000) as raised:
        process = helper(
            "--data-dir", str(tmp_path), "call-event", "ring", "8", "(495)", "123-45-67",
            "--name", "Анна", "--call-id", "7",
        )  # fmt: skip
    (event,) = events_in(raised.args[0], utc_now())
    assert (event.kind, event.number, event.name) == ("ring", "8 (495) 123-45-67", "Анна")
    assert process.communicate(timeout=20) == ("", "")
    assert process.returncode == 0
    first.release()


def test_the_helper_loads_little_since_a_softphone_waits_for_it() -> None:
    slow = ("PySide6", "peewee", "inspect", "subprocess", "socket", "multiprocessing")
    code = (
        "import sys; from hotline_desktop import call_event, __main__;"
        f"print([name for name in {slow} if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_without_a_window_one_is_started_with_the_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told.json"
    note = "import json, sys; open(sys.argv[1], 'w').write(json.dumps(sys.argv[2:]))"
    program = [sys.executable, "-c", note, str(told)]
    monkeypatch.setattr(call_event, "program", lambda: program)
    started: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen
    monkeypatch.setattr(
        subprocess, "Popen", lambda *a, **k: started.append(begin(*a, **k)) or started[-1]
    )
    assert call_event.main(["--data-dir", str(tmp_path), "call-event", "missed", "101"]) == 0
    assert started[0].wait(20) == 0
    arguments = json.loads(told.read_text())
    assert arguments[:3] == ["--data-dir", str(tmp_path), HEARD]
    (event,) = events_in(arguments, utc_now())
    assert (event.kind, event.number) == ("missed", "101")


def test_wrong_usage_is_said_and_a_missing_display_too(tmp_path: Path) -> None:
    wrong = helper("--data-dir", str(tmp_path), "call-event", "rung", "101")
    assert wrong.communicate(timeout=30)[1].count("invalid choice") == 1
    assert wrong.returncode == 2
    nothing = helper("--data-dir", str(tmp_path), "call-event")
    assert nothing.communicate(timeout=30)[1].count("usage: ") == 1
    nowhere = helper(
        "--data-dir", str(tmp_path), "call-event", "ring", "101",
        QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="",
    )  # fmt: skip
    assert "no window" in nowhere.communicate(timeout=30)[1]
    assert nowhere.returncode == 1


def test_a_link_reaches_the_window_of_the_usual_data_and_without_one_starts_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(call_event, "default_data_dir", lambda: tmp_path)
    assert call_event.main(["tel:+74950000001"]) is None
    code = "import sys; from pathlib import Path; from hotline_desktop import call_event\n"
    code += "call_event.default_data_dir = lambda: Path(sys.argv[1])\n"
    code += "sys.exit(call_event.main(sys.argv[2:]))"
    first = SingleInstance(tmp_path)
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=20_000) as raised:
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), "tel:+74950000001" + "0" * 100_000]
        )
    (event,) = events_in(raised.args[0], utc_now())
    assert event.number.startswith("+749500000010")
    assert process.wait(20) == 0
    first.release()
