"""The window of an office that begins today."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QSize

from hotline_desktop.core import settings, setup
from hotline_desktop.core.storage.database import close_database, database_path, open_database

from ..context import make_context, utc_now
from ..main_window import MainWindow
from ..pictures import settle
from ..tabs.roster.tab import RosterTab
from .camera import Camera


def empty(shoot: Camera, size: tuple[int, int]) -> None:
    """The window of an office that begins today."""
    original = database_path()
    assert original is not None
    language = settings.get(settings.LANGUAGE)
    with tempfile.TemporaryDirectory(prefix="hotline-empty-", ignore_cleanup_errors=True) as name:
        open_database(Path(name) / original.name)
        setup.create_hotline(setup.NewHotline("", "Hotline", "", language, "UTC"), utc_now())
        context = make_context(Path(name), utc_now)
        window = MainWindow(context)
        window.resize(QSize(*size))
        window.show()
        shoot.window = window
        shoot("empty-calls")
        window.show_tab_named("callbacks")
        shoot("empty-callbacks")
        roster = window.show_tab_named("roster")
        shoot("empty-shifts")
        if isinstance(roster, RosterTab):
            for view in roster.views:
                roster.show_view(view)
                shoot(f"empty-shifts-{view}")
        window.show_tab_named("contacts")
        shoot("empty-contacts")
        window.show_tab_named("answers")
        shoot("empty-answers")
        window.show_tab_named("advertising")
        shoot("empty-advertising")
        window.show_tab_named("review")
        shoot("empty-review")
        for page in ("line", "reception", "readiness"):
            window.go(f"hotline/{page}")
            shoot(f"empty-hotline-{page}")
        window.close()
        settle(lambda: not context.tasks.busy)
        close_database()
        open_database(original)
