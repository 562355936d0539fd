"""What is said at the foot of the window, and long work."""

from __future__ import annotations

import logging
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, qInstallMessageHandler
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hotline_desktop.core.errors import Cancelled, UserError
from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.storage.tables import database as connections
from hotline_desktop.ui.messages import Message, Messages, install_hooks
from hotline_desktop.ui.tasks import Progress, Tasks
from hotline_desktop.ui.widgets.message_bar import MessageBar


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    return Messages()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    found = Tasks()
    yield found
    found.stop()
    qtbot.waitUntil(lambda: not found.busy)


@pytest.fixture
def bar(qtbot: QtBot, messages: Messages, tasks: Tasks) -> Iterator[MessageBar]:
    window = QWidget()
    window.resize(800, 500)
    qtbot.addWidget(window)
    made = MessageBar(window, messages, tasks)
    window.show()
    yield made  # noqa: PT022 - the window lives as long as this frame


def test_a_note_can_be_undone_with_its_button(bar: MessageBar, messages: Messages) -> None:
    undone: list[int] = []
    messages.note("Call deleted.", "Undo", lambda: undone.append(1))
    assert bar.isVisible()
    assert bar.toast is not None
    bar.toast.act()
    assert undone == [1]
    assert bar.toast is None
    assert not bar.isVisible()


def test_it_can_still_be_undone_after_it_has_gone(bar: MessageBar, messages: Messages) -> None:
    undone: list[int] = []
    messages.note("Call deleted.", "Undo", lambda: undone.append(1))
    assert bar.toast is not None
    bar.toast.close_now()
    assert bar.undo()
    assert not bar.undo()
    assert undone == [1]


def test_a_note_without_undo_takes_nothing_back(bar: MessageBar, messages: Messages) -> None:
    messages.note("Saved.")
    assert not bar.undo()


def test_a_note_waits_while_the_mouse_rests_on_it(bar: MessageBar, messages: Messages) -> None:
    messages.note("Saved.")
    toast = bar.toast
    assert toast is not None
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.waiting
    here = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast.waiting
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.waiting


def test_an_error_stays_and_says_all_three_things(bar: MessageBar, messages: Messages) -> None:
    messages.error(UserError("It failed.", "All is safe.", "Try again."))
    assert bar.toast is not None
    assert not bar.toast.waiting
    assert (bar.toast.message.text, bar.toast.message.detail) == (
        "It failed.",
        "All is safe. Try again.",
    )


@pytest.mark.expects_log
def test_a_bug_is_reported_once_for_each_place(qtbot: QtBot, messages: Messages) -> None:
    reports: list[str] = []
    messages.bug_found.connect(reports.append)
    for _ in range(3):
        try:
            raise KeyError("surprise")
        except KeyError as error:
            messages.handle(error)
    assert len(reports) == 1
    assert "KeyError: 'surprise'" in reports[0]


@pytest.mark.expects_log
def test_an_error_on_any_thread_is_shown_on_the_main_one(
    qtbot: QtBot, messages: Messages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    shown_on: list[threading.Thread] = []
    messages.posted.connect(lambda _message: shown_on.append(threading.current_thread()))
    install_hooks(messages)
    qInstallMessageHandler(None)

    def fail() -> None:
        raise UserError("From elsewhere.")

    with qtbot.waitSignal(messages.posted) as posted:
        threading.Thread(target=fail).start()
    assert posted.args == [Message("From elsewhere.", is_error=True)]
    assert shown_on == [threading.main_thread()]


def test_work_is_done_elsewhere_and_its_result_arrives_here(qtbot: QtBot, tasks: Tasks) -> None:
    results: list[tuple[threading.Thread, threading.Thread]] = []
    task = tasks.run(
        lambda _progress: threading.current_thread(),
        lambda worker: results.append((worker, threading.current_thread())),
    )
    with qtbot.waitSignal(task.finished):
        pass
    worker, here = results[0]
    assert worker is not here
    assert here is threading.main_thread()
    assert not tasks.busy


def test_what_work_held_is_freed_on_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    freed: list[str] = []
    for _ in range(20):
        held = QObject()
        weakref.finalize(held, lambda: freed.append(threading.current_thread().name))
        task = tasks.run(lambda _progress, held=held: held)
        qtbot.waitSignal(task.finished).wait()
        del held, task
    assert set(freed) == {threading.main_thread().name}
    assert len(freed) >= 18, "all but the latest are gone, without a search for garbage"


def test_work_has_a_database_connection_of_its_own_and_closes_it(
    qtbot: QtBot, tasks: Tasks, database: Path
) -> None:
    seen: list[object] = []

    def work(_progress: Progress) -> int:
        seen.append(connections.connection())
        with transaction():
            return int(Topic.insert(name="Documents").execute())

    done: list[int] = []
    task = tasks.run(work, done.append)
    with qtbot.waitSignal(task.finished):
        pass
    assert Topic.get_by_id(done[0]).name == "Documents"
    assert seen[0] is not connections.connection()


def test_cancelled_work_leaves_nothing_behind(qtbot: QtBot, tasks: Tasks, database: Path) -> None:
    started, errors = threading.Event(), []

    def work(progress: Progress) -> None:
        with transaction():
            Topic.insert(name="Half done").execute()
            started.set()
            while True:
                progress()

    task = tasks.run(work, failed=errors.append)
    assert started.wait(5)
    with qtbot.waitSignal(task.finished):
        task.cancel()
    assert [type(error) for error in errors] == [Cancelled]
    assert Topic.select().count() == 0


def test_a_query_that_only_reads_is_broken_off(qtbot: QtBot, tasks: Tasks, database: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT SUM(i) FROM n"
    errors: list[BaseException] = []
    task = tasks.run(
        lambda _progress: connections.execute_sql(endless).fetchone(),
        failed=errors.append,
        interrupt=True,
    )
    with qtbot.waitSignal(task.finished):
        # The query may not have begun yet when the first request comes.
        while not task.wait(0.01):
            task.cancel()
    assert [type(error) for error in errors] == [Cancelled]


def test_errors_of_work_are_told_to_whoever_listens(qtbot: QtBot) -> None:
    told: list[BaseException] = []
    tasks = Tasks(told.append)

    def work(_progress: Progress) -> None:
        raise UserError("The file is gone.")

    task = tasks.run(work)
    with qtbot.waitSignal(task.finished):
        pass
    assert [str(error) for error in told] == ["The file is gone."]


def test_titled_work_shows_its_progress_and_can_be_cancelled(
    qtbot: QtBot, bar: MessageBar, tasks: Tasks
) -> None:
    from hotline_desktop.ui.widgets.message_bar import TaskStrip

    go = threading.Event()

    def work(progress: Progress) -> None:
        progress(3, 10, "Reading")
        go.wait(5)
        progress(4, 10)

    task = tasks.run(work, title="Importing")
    strip = bar.findChild(TaskStrip)
    assert strip is not None
    qtbot.waitUntil(lambda: strip.bar.value() == 3 and strip.label.text() == "Reading")
    qtbot.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(task.finished):
        go.set()
    assert task.cancelled
    assert not bar.isVisible()


def test_nothing_is_logged_of_a_cancellation(
    qtbot: QtBot, tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    def work(_progress: Progress) -> None:
        raise Cancelled

    task = tasks.run(work)
    with qtbot.waitSignal(task.finished):
        pass
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
