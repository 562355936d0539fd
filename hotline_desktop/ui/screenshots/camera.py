"""Takes pictures of windows that are at rest."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ..main_window import MainWindow
from ..pictures import picture, settle

Look = Callable[[str, QWidget], object]


class Camera:
    """Takes one picture after another of the window and what it opens."""

    def __init__(self, target: Path, window: MainWindow, look: Look) -> None:
        self.target, self.window, self.look = target, window, look
        self.files: list[Path] = []

    def __call__(self, name: str, widget: QWidget | None = None) -> None:
        """Picture the window, or ``widget``, once it is at rest."""
        settle(lambda: not self.window.context.tasks.busy)
        shown = widget or self.window
        self.look(name, shown)
        file = self.target / f"{len(self.files) + 1:02}-{name}.png"
        self.files.append(picture(shown, file))

    def dialog(self, name: str, widget: QWidget) -> None:
        """Picture a dialog and close it."""
        widget.show()
        self(name, widget)
        widget.close()
