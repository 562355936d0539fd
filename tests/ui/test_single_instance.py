"""One window for each data folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from hotline_desktop.core.errors import UserError
from hotline_desktop.ui import single_instance
from hotline_desktop.ui.single_instance import SingleInstance, server_name

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from hotline_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1])).acquire(["--demo"]))
"""


def test_a_second_start_hands_its_arguments_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=20_000) as raised:
        second = subprocess.Popen(
            [sys.executable, "-c", SECOND_START, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
    assert raised.args == [["--demo"]]
    assert second.communicate(timeout=20)[0].strip() == "False"
    first.release()


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from hotline_desktop.ui.single_instance import SingleInstance
app = QCoreApplication([])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (0, most))
instance = SingleInstance(Path(sys.argv[1]))
first = instance.acquire()
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
later = instance.hold()
sys.stdout.write(f"{first} {later} {SingleInstance(Path(sys.argv[1])).hold()}")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are POSIX")
def test_where_there_is_no_room_for_the_lock_the_window_opens_all_the_same(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path)], stdout=subprocess.PIPE, text=True,
        timeout=30, check=False,
    )  # fmt: skip
    # The database says what is wrong; once there is room, the place is taken.
    assert done.stdout == "True True False"


def test_the_place_is_free_when_the_first_has_gone(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.acquire()
    first.release()
    second = SingleInstance(tmp_path)
    assert second.acquire()
    second.release()


def test_another_data_folder_has_a_window_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    first, second = SingleInstance(one), SingleInstance(other)
    assert first.acquire()
    assert second.acquire()
    first.release()
    second.release()


def test_two_names_of_one_folder_are_one(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    assert server_name(tmp_path / "data") == server_name(tmp_path / "data" / ".." / "data")


def test_a_socket_left_by_a_killed_program_is_no_obstacle(qtbot: QtBot, tmp_path: Path) -> None:
    stale = QLocalServer()
    assert stale.listen(server_name(tmp_path))
    first = SingleInstance(tmp_path)
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=20_000):
        second = subprocess.Popen([sys.executable, "-c", SECOND_START, str(tmp_path)])
    assert second.wait(20) == 0
    first.release()
    stale.close()


def test_a_first_one_that_does_not_answer_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "PATIENCE", 0.1)
    first = SingleInstance(tmp_path)
    assert first.acquire()
    assert first._server is not None
    first._server.close()
    with pytest.raises(UserError, match="does not answer"):
        SingleInstance(tmp_path).acquire()
    first.release()


def test_open_windows_close_when_they_are_asked_to(
    qtbot: QtBot, tmp_path: Path, short_tmpdir: Path
) -> None:
    ask = "from hotline_desktop.ui.single_instance import quit_windows\nprint(quit_windows())"
    (tmp_path / "data").mkdir()
    first = SingleInstance(tmp_path / "data")
    assert first.acquire()
    with qtbot.waitSignal(first.raised, timeout=20_000) as raised:
        asking = subprocess.Popen([sys.executable, "-c", ask], stdout=subprocess.PIPE, text=True)
    assert raised.args == [["--quit"]]
    first.release()
    assert asking.communicate(timeout=20)[0].strip() == "True"
