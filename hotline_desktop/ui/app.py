"""The program with its window, from the first line to the last."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from ..core import phones, settings, setup
from ..core.errors import Cancelled, UserError
from ..core.paths import crash_file, database_file
from ..core.phone.events import HEARD
from ..core.storage.database import close_database, open_database, wait_at_most
from ..core.storage.errors import StorageError
from ..core.text import tr
from . import events, theme, translation
from .arrivals import Arrivals
from .context import Context, make_context, utc_now
from .logs import crashes_to, logging_to
from .messages import install_hooks
from .others import Others
from .resources import program_icon
from .single_instance import SingleInstance
from .tasks import Progress

log = logging.getLogger(__name__)

AFTER_PAINT_MS = 1_500
SWITCH_SECONDS = 0.001
PATIENCE = 0.5
"""Seconds that the window may stand still because another process writes."""


class _Elsewhere(Exception):
    """Another data folder was chosen, with what is said of it in the window."""

    def __init__(self, folder: Path, said: str) -> None:
        super().__init__(folder)
        self.folder, self.said = folder, said


def run_window(
    data_dir: Path,
    language: str = "",
    demo: bool = False,
    minimized: bool = False,
    said: str = "",
) -> int:
    """Show the window over a data folder until it is closed.

    Args:
        data_dir: made if it does not exist.
        language: ``en`` or ``ru`` for this run; empty for what is set.
        demo: fill an empty data folder with demonstration data.
        minimized: begin in the tray, or minimised where there is none.
        said: shown as a message in the window.

    Returns:
        The exit code: 0, also when another window was brought to the front; 1 when the data
        could not be opened.
    """
    app = make_application()
    app.setProperty("hotline_language", translation.install(language))
    theme.follow("system")
    with logging_to(data_dir):
        instance = SingleInstance(data_dir)
        try:
            first = instance.acquire(sys.argv[1:])
        except UserError as error:
            if HEARD in sys.argv:
                log.warning("%s", error)  # no dialog may take the keyboard while somebody types
            else:
                _say(error)
            return 1
        if not first:
            return 0
        try:
            arrivals = Arrivals(instance, sys.argv[1:])
            with crashes_to(crash_file(data_dir)):
                return _run(app, data_dir, language, demo, minimized, arrivals, instance, said)
        except _Elsewhere as wanted:
            elsewhere = wanted
        finally:
            instance.release()
            close_database()
    return run_window(elsewhere.folder, language, demo, minimized, elsewhere.said)


def make_application() -> QApplication:
    """The application object, dressed; the one that exists if there is one."""
    # A key must wait neither 5 ms for each worker that has Python's lock, nor for a processor.
    sys.setswitchinterval(SWITCH_SECONDS)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("hotline-desktop")
    app.setDesktopFileName("hotline-desktop")
    app.setWindowIcon(program_icon())
    return app


def _run(
    app: QApplication,
    data_dir: Path,
    language: str,
    demo: bool,
    minimized: bool,
    arrivals: Arrivals,
    instance: SingleInstance,
    restored: str = "",
) -> int:
    while True:
        mended = _open(data_dir)
        if mended is None:
            return 0 if arrivals.quits else 1
        restored = restored or mended
        instance.hold()  # on a full disk there was no room for the lock either
        _apply_settings(app, language)
        is_new = not setup.is_set_up()
        if is_new and not arrivals.quits and not _first_start(data_dir, demo):
            return 0
        if arrivals.quits:
            return 0
        _apply_settings(app, language)
        context = make_context(data_dir)
        if is_new and not settings.get(settings.DEMO):
            _lead_through(context)
        install_hooks(context.messages)
        from .main_window import MainWindow

        window = MainWindow(context)
        Others(context, window)
        # A window in the tray is closed to Qt, and so is the dialog that was open beside it.
        app.setQuitOnLastWindowClosed(False)
        window.closed.connect(partial(app.exit, 0))
        # Who has just answered the questions waits for the window.
        if minimized and (demo or not is_new):
            window.staying.start_small()
        else:
            window.show()
        arrivals.come_to(window)
        minimized = False
        if restored:
            context.messages.note(restored)
        later = QTimer()
        later.setSingleShot(True)
        later.timeout.connect(partial(_after_paint, context))
        later.start(AFTER_PAINT_MS)
        code = app.exec()
        later.stop()
        context.tasks.stop()
        arrivals.come_to(None)
        app.setQuitOnLastWindowClosed(True)
        wanted, starts_over = window.restore_wanted, window.starts_over
        window.deleteLater()
        # At once: nothing of it may ask for data while other data is put in place.
        app.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        restored = ""
        if wanted is not None:
            restored = _restore(wanted, data_dir)
        elif starts_over:
            _forget_demo(data_dir)
            demo = False
        else:
            return code


def _apply_settings(app: QApplication, language: str) -> None:
    app.setProperty(
        "hotline_language", translation.install(language or settings.get(settings.LANGUAGE))
    )
    theme.follow(settings.get(settings.THEME))


def _open(data_dir: Path) -> str | None:
    """Open the database; with each problem offer its way out until it works or is given up.

    Returns:
        What was done on the way, "" for nothing; None where it is given up.
    """
    from .dialogs.storage_problem import StorageProblem

    mended = ""
    while True:
        try:
            open_database(database_file(data_dir))
            wait_at_most(PATIENCE)
            return mended
        except StorageError as error:
            log.warning("%s: %s", type(error).__name__, error)
            problem = StorageProblem(error, data_dir, utc_now)
            if not problem.exec():
                return None
            if problem.folder is not None:
                raise _Elsewhere(problem.folder, problem.mended) from None
            mended = problem.mended or mended


def _first_start(data_dir: Path, demo: bool) -> bool:
    from .dialogs.first_start import FirstStart, fill_with_demo

    if demo:
        fill_with_demo(utc_now())
        return True
    return bool(FirstStart(data_dir, utc_now).exec())


def _lead_through(context: Context) -> None:
    """Who has just created a hotline begins with the nine steps that lead to the first call."""
    context.state.setValue("window/tab", "hotline")
    context.state.setValue("line/page", "readiness")


def _restore(file: Path, data_dir: Path) -> str:
    from ..core.calls import drafts
    from ..core.storage.backup import restore_backup
    from .dialogs.storage_problem import restored_words

    drafts.rescue(data_dir)
    try:
        kept = restore_backup(file, data_dir, utc_now())
    except UserError as error:
        _say(error)
        return ""
    return restored_words(kept)


def _forget_demo(data_dir: Path) -> None:
    """Begin anew; what was tried out in the demonstration stays among the backups."""
    from ..core.storage.backup import backup_before
    from ..core.storage.files import companions

    file = database_file(data_dir)
    if settings.get(settings.DEMO):
        with suppress(StorageError):
            backup_before("by-hand", data_dir, utc_now())
        close_database()
        for part in (*companions(file), file):
            part.unlink(missing_ok=True)


def _after_paint(context: Context) -> None:
    """What may wait until the window is there, each thing in a thread of its own."""
    from ..core.imports.taking_back import sweep
    from ..core.roster.holidays import special_day
    from ..core.search import words
    from ..core.search.everything import is_stale, rebuild

    def warm_up(_progress: Progress) -> None:
        words.warm_up()
        phones.normalise("101", settings.get(settings.REGION))
        phones.display("+74950000000", settings.get(settings.REGION))
        special_day(context.now().date())

    # What the first search and the first filed call would wait for.
    context.tasks.run(warm_up)
    context.tasks.run(lambda _progress: sweep())
    if is_stale():

        def index(progress: Progress) -> None:
            rebuild(progress)

        context.tasks.run(
            index,
            lambda _none: context.changes.tell(events.CALLS, context),
            title=tr("Preparing the search"),
        )
    _daily_backup(context)


def _daily_backup(context: Context) -> None:
    from ..core.storage.backup import daily_backup

    now = context.now().astimezone()

    def tell_problem(error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            context.messages.handle(error)

    context.tasks.run(
        lambda progress: daily_backup(context.data_dir, now, progress),
        lambda made: context.messages.error(made.problem) if made.problem else None,
        tell_problem,
    )


def _say(error: UserError) -> None:
    from .dialogs.problem import ProblemDialog

    log.warning("%s", error)
    ProblemDialog(error).exec()
