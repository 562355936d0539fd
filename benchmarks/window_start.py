"""One start of a window, ``own DATA`` or ``empty``: prints seconds to its first paint, and MB."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import psutil


def _measured(window: type) -> type:
    """The window class, telling of its first paint and quitting after it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def done() -> None:
        process = psutil.Process()
        print(time.time() - process.create_time(), process.memory_info().rss / 1e6)
        QApplication.quit()

    class Measured(window):  # type: ignore[misc]
        painted = False

        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            if not self.painted:
                # The children are painted in the same pass, this comes after it.
                self.painted = True
                QTimer.singleShot(0, done)

    return Measured


def main(kind: str, data: str = "") -> int:
    """Start a window and quit."""
    if kind == "empty":
        from PySide6.QtWidgets import QApplication, QMainWindow

        application = QApplication(sys.argv[:1])
        window = _measured(QMainWindow)()
        window.show()
        return int(application.exec())
    from hotline_desktop.ui import main_window
    from hotline_desktop.ui.app import run_window

    main_window.MainWindow = _measured(main_window.MainWindow)  # type: ignore[misc]
    return run_window(Path(data), "ru")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
