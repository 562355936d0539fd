"""One start of a window, ``own DATA`` or ``empty``: prints seconds to its first paint, and MB."""

from __future__ import annotations

import sys
from pathlib import Path


def main(kind: str, data: str = "") -> int:
    """Start a window and quit."""
    if kind == "own":
        from hotline_desktop.ui import first_paint

        return first_paint.run(Path(data), "ru")
    from PySide6.QtWidgets import QApplication, QMainWindow

    from hotline_desktop.ui.first_paint import telling_of_first_paint

    application = QApplication(sys.argv[:1])
    window = telling_of_first_paint(QMainWindow)()
    window.show()
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
