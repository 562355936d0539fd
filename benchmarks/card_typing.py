"""Types callers' questions into the real call card, over the data of ``benchmarks.suggestions``.

Prints three figures in seconds: the 95th percentile from a keystroke to the repainted suggestions,
the same of the keystrokes typed while a worker looks for the meaning, and from the end of typing to
the suggestions with meaning.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measure import percentile
from hotline_desktop.core import suggest
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.search import words
from hotline_desktop.core.storage.database import open_database
from hotline_desktop.core.storage.tables import Answer
from hotline_desktop.ui import theme, translation
from hotline_desktop.ui.app import make_application
from hotline_desktop.ui.context import make_context
from hotline_desktop.ui.main_window import MainWindow
from hotline_desktop.ui.tabs.calls.tab import CallsTab

QUESTIONS = 12
LETTERS = 30
BETWEEN_MS = 120
"""A quick typist's pause between two keys."""


def main(data: str) -> None:
    """Type all questions, key by key."""
    make_application()
    translation.install("ru")
    theme.follow("light")
    open_database(database_file(Path(data)))
    words.warm_up()
    window = MainWindow(make_context(Path(data)))
    window.resize(1366, 768)
    window.show()
    calls = next(page for page in window.pages if isinstance(page, CallsTab))
    calls.new_call()
    card, tasks = calls.card, window.context.tasks
    _wait(lambda: suggest.ready() and not tasks.busy)
    suggest.full("прогрев")
    card.matter.question.setFocus()
    deep: list[float] = []
    card.suggester.deepened.connect(lambda _found: deep.append(time.perf_counter()))
    taken, beside, meaning = [], [], []
    for answer in Answer.select().limit(QUESTIONS):
        card.matter.question.clear()
        for letter in answer.question[:LETTERS]:
            thinking = tasks.busy
            begin = time.perf_counter()
            card.matter.question.insertPlainText(letter)
            QApplication.sendPostedEvents()
            card.suggested.list.repaint()
            took = time.perf_counter() - begin
            taken.append(took)
            if thinking:
                beside.append(took)
            _pause(BETWEEN_MS)
        if suggest.meaning_helps():
            deep.clear()
            card.matter.question.insertPlainText(" ?")
            begin = time.perf_counter()
            _wait(lambda: bool(deep))
            meaning.append(deep[-1] - begin)
    window.close()
    print(percentile(taken, 95), percentile(beside or [0], 95), percentile(meaning or [0], 95))


def _pause(milliseconds: int) -> None:
    # Not QTest.qWait: it keeps Python's lock, and the workers would wait with it.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _wait(true: object, most: float = 120) -> None:
    end = time.monotonic() + most
    while callable(true) and not true() and time.monotonic() < end:
        _pause(5)


if __name__ == "__main__":
    main(*sys.argv[1:])
