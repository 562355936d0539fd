"""Pictures of every tab and dialog in its main states, for the documentation and the eye."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize

from hotline_desktop.core import lists, settings
from hotline_desktop.core.storage.backup import make_backup
from hotline_desktop.core.storage.database import database_path, open_database
from hotline_desktop.core.storage.tables import Operator

from .. import theme, translation
from ..app import make_application
from ..context import make_context, utc_now
from ..main_window import MainWindow
from ..pictures import settle
from . import desk, dialogs, tabs
from .camera import Camera, Look
from .empty import empty


def run(
    target: Path,
    size: tuple[int, int],
    wish: str,
    language: str,
    *,
    now: datetime | None = None,
    look: Look = lambda _name, _widget: None,
) -> list[Path]:
    """Take the pictures of the open database, which is left as it is.

    Args:
        target: folder for the pictures, made if missing.
        size: of the main window, logical pixels.
        wish: ``light``, ``dark`` or ``system``.
        language: of the texts.
        now: the moment on show; the present by default.
        look: called with each state's name and window just before its picture is taken.

    Returns:
        The files, in the order in which a newcomer would meet what they show.
    """
    target.mkdir(parents=True, exist_ok=True)
    app = make_application()
    app.setProperty("hotline_language", translation.install(language))
    moment = now or utc_now()
    with _copy() as data_dir:
        settings.put(settings.LANGUAGE, language if language in translation.LANGUAGES else "")
        settings.put(settings.THEME, wish if wish in settings.THEME.choices else "system")
        operators = lists.entries(Operator)
        if operators:
            settings.put(settings.OPERATOR_HERE, operators[0].id)
        theme.follow(settings.get(settings.THEME))
        context = make_context(data_dir, lambda: moment)
        window = MainWindow(context)
        window.resize(QSize(*size))
        window.show()
        window.watch.look()
        settle(lambda: not context.tasks.busy)
        shoot = Camera(target, window, look)
        try:
            for state in (*desk.STATES, *tabs.STATES, *dialogs.STATES):
                if (toast := window.message_bar.toast) is not None:
                    toast.close_now()
                state(shoot)
        finally:
            window.close()
            settle(lambda: not context.tasks.busy)
            window.deleteLater()
            settle()
    empty(shoot, size)
    return shoot.files


@contextmanager
def _copy() -> Iterator[Path]:
    """The open database as a copy in a folder of its own, for as long as pictures are taken."""
    original = database_path()
    assert original is not None
    with tempfile.TemporaryDirectory(
        prefix="hotline-pictures-", ignore_cleanup_errors=True
    ) as name:
        copy = Path(name) / original.name
        make_backup(copy)
        open_database(copy)
        try:
            yield Path(name)
        finally:
            open_database(original)
