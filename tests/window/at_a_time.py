"""The program at another time of day: ``python -m tests.window.at_a_time INSTANT FILE ARGUMENTS``.

FILE tells, as JSON, what stands in the call card: a display shows pictures only.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hotline_desktop.__main__ import main
from hotline_desktop.ui import app, context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs.calls.card import CallCard

EVERY_MS = 100


def run(instant: str, file: str, *arguments: str) -> int:
    """Run the program with a clock that begins at ``instant``."""
    begins, started = datetime.fromisoformat(instant), time.monotonic()

    def now() -> datetime:
        return begins + timedelta(seconds=time.monotonic() - started)

    context.make_context.__defaults__ = (now,)
    app.utc_now = now

    class Telling(MainWindow):
        def __init__(self, *arguments: object) -> None:
            super().__init__(*arguments)  # type: ignore[arg-type]
            self.teller = QTimer(self)
            self.teller.timeout.connect(lambda: tell(self, Path(file)))
            self.teller.start(EVERY_MS)

    app.MainWindow = Telling  # type: ignore[attr-defined]
    import hotline_desktop.ui.main_window as module

    module.MainWindow = Telling  # type: ignore[misc]
    return main(list(arguments))


def tell(window: MainWindow, file: Path) -> None:
    """Write down what one sees."""
    card = window.findChild(CallCard)
    if card is None:
        return
    seen = {
        "script": card.script.text.text(),
        "question": card.matter.question.toPlainText(),
        "answers": [r.accessibleName() for r in card.suggested.list.answer_rows if r.isVisible()],
        "colleagues": [
            r.accessibleName() for r in card.suggested.list.colleague_rows if r.isVisible()
        ],
        "answer": card.matter.answer.toPlainText(),
        "referred_to": card.outcome.referred_to.text(),
        "keyboard": type(QApplication.focusWidget()).__name__,
    }
    part = file.with_suffix(".part")
    part.write_text(json.dumps(seen, ensure_ascii=False), "utf-8")
    part.replace(file)


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
