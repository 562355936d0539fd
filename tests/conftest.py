"""What all tests share: a database, a clock that stands still, and no warning unheard."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

if not os.environ.get("HOTLINE_TEST_DISPLAY"):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Never the real data folder, settings or session bus of who runs the tests.
os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def now() -> datetime:
    """The moment at which tests take place: a Wednesday, 13:30 in Moscow."""
    return datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fully migrated database file without a row of our own, made once."""
    from hotline_desktop.core.storage.database import close_database, open_database

    file = tmp_path_factory.mktemp("template") / "hotline.sqlite"
    open_database(file)
    close_database()
    return file


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Path]:
    """An open, fresh database; the value is its file, in a data folder of its own."""
    from hotline_desktop.core.storage.database import close_database, open_database

    file = tmp_path / "data" / empty_database.name
    file.parent.mkdir()
    shutil.copyfile(empty_database, file)
    open_database(file)
    yield file
    if qt := sys.modules.get("PySide6.QtCore"):
        # Windows that were closed go first: their timers may want to keep something yet.
        deferred = qt.QEvent.Type.DeferredDelete.value
        qt.QCoreApplication.sendPostedEvents(None, deferred)
    close_database()


@pytest.fixture
def hotline(database: Path, now: datetime) -> int:
    """The id of the line of a small Russian office with two operators; the database is open."""
    from hotline_desktop.core.setup import NewHotline, create_hotline

    return create_hotline(
        NewHotline(
            organisation="Приёмная комиссия",
            line_name="Горячая линия",
            number="+7 495 123-45-67",
            language="ru",
            timezone="Europe/Moscow",
            operators=("Анна Смирнова", "Пётр Орлов"),
        ),
        now,
    )


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program and its processes find their folders below the test's own."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))
    if sys.platform == "win32":
        monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Texts and dates are in English when a test begins, whatever the one before it did."""
    from PySide6.QtCore import QLocale

    from hotline_desktop.core import text

    text.install(None)
    before = QLocale()
    yield
    text.install(None)
    QLocale.setDefault(before)


@pytest.fixture
def short_tmpdir(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for temporary files of the test's own, whose name leaves room for a socket's.

    Programs that ask each other to close find only each other there.
    """
    with tempfile.TemporaryDirectory(prefix="hl", dir="/tmp") as name:
        monkeypatch.setenv("TMPDIR", name)
        yield Path(name)


@pytest.fixture(autouse=True)
def no_unexpected_log(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    """A warning or error in the log fails the test, unless it is marked ``expects_log``."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    records = [
        f"{record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING and record.name != "pytestqt.qt_log"
    ]
    assert not records, "unexpected in the log"
