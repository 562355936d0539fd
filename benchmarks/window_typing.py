"""Types searches into the real window; prints the 95th percentile of keystroke to repaint."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest

from benchmarks.measure import percentile
from benchmarks.register import keystrokes
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.search import words
from hotline_desktop.core.storage.database import open_database
from hotline_desktop.ui import theme, translation
from hotline_desktop.ui.app import make_application
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs.calls.tab import CallsTab

BETWEEN_MS = 120
"""A quick typist's pause between two keys: the counts of the key before may still be running."""


def main(data: str) -> None:
    """Type all queries, key by key."""
    make_application()
    translation.install("ru")
    theme.follow("light")
    open_database(database_file(Path(data)))
    words.warm_up()
    window = MainWindow(make_context(Path(data)))
    window.resize(1366, 768)
    window.show()
    calls = next(page for page in window.pages if isinstance(page, CallsTab))
    register = calls.register
    viewport = register.table.viewport()
    QTest.qWait(1500)
    taken = []
    for typed in keystrokes():
        begin = time.perf_counter()
        register.search.setText(typed)
        viewport.repaint()
        taken.append(time.perf_counter() - begin)
        QTest.qWait(BETWEEN_MS)
    print(percentile(taken, 95))
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
