"""How long a start takes: to the first paint of the window, and then it ends."""

from __future__ import annotations

import time
from pathlib import Path

import psutil
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


def telling_of_first_paint(window: type[QMainWindow]) -> type[QMainWindow]:
    """The window class, printing seconds since the start of the process and MB, then quitting."""

    class Telling(window):  # type: ignore[misc, valid-type]
        painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self.painted:
                # The children are painted in the same pass, this comes after it.
                self.painted = True
                QTimer.singleShot(0, _tell_and_quit)

    return Telling


def _tell_and_quit() -> None:
    process = psutil.Process()
    seconds = time.time() - process.create_time()
    print(seconds, process.memory_info().rss / 1e6, flush=True)  # noqa: T201
    QApplication.quit()


def run(data_dir: Path, language: str = "", demo: bool = False, minimized: bool = False) -> int:
    """Start the program as ever; it ends by itself after its first paint."""
    # Not above: an empty window is measured with this module too.
    from . import main_window
    from .app import run_window

    main_window.MainWindow = telling_of_first_paint(main_window.MainWindow)  # type: ignore[misc, assignment]
    return run_window(data_dir, language, demo, minimized)
