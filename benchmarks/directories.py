"""The tabs of contacts and of answers with ten thousand entries each.

The parent makes the data once; a process of its own opens the window and prints, for each tab,
seconds until it is shown, and the 95th percentiles of a keystroke of search to the repainted table
and of choosing an entry to its card. All of it is work of one thread that waits for nothing, so its
processor time is measured, which other programs on the machine do not change.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

from benchmarks.logs import NOW, folder
from benchmarks.measure import Result, frames, percentile, python
from hotline_desktop.core import lists
from hotline_desktop.core.answers.commands import add_answer
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.contacts.commands import add_contact
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.paths import database_file
from hotline_desktop.core.search import words
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import close_database, open_database, transaction
from hotline_desktop.core.storage.tables import Topic, database

ENTRIES, TOPICS = 10_000, 60
MADE = 1
SURNAMES = ("Иванов", "Петров", "Кузнецов", "Орлов", "Волков", "Зотов", "Белов", "Громов", "Ершов")
NAMES = ["Анна", "Пётр", "Мария", "Дмитрий", "Елена", "Игорь", "Ольга", "Павел", "Татьяна", "Юрий"]
SUBJECTS = ("справку", "договор", "пропуск", "квитанцию", "анкету", "заявление", "выписку")
HOURS = ("пн–пт 9:00–18:00, обед 13:00–14:00", "пн–чт 8–17, пт 8–16", "", "ежедневно 8–20")
SEARCHES = (
    "кузнецовой",
    "отдел 17",
    "20-41",
    "ольга белова",
    "zotov7",
    "справка",
    "договора оплаты",
)
CARDS = 40


def results() -> list[Result]:
    """All measurements of the two tabs."""
    if not os.environ.get("DISPLAY") and sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    printed = python("benchmarks.directories", str(data_folder())).printed.split()
    figures = list(map(float, printed[-6:]))
    found = []
    for name, (opened, typed, card) in zip(
        ("contacts", "answers"), (figures[:3], figures[3:]), strict=True
    ):
        size = f"{ENTRIES:,} {name}, processor time"
        found.append(frames(f"opening the tab, {size}", opened, 20))
        found.append(frames(f"search keystroke to repainted table, p95, {size}", typed, 2))
        found.append(frames(f"entry chosen to its card, p95, {size}", card, 2))
    return found


def data_folder() -> Path:
    """The data, made if it is not there."""
    place = folder() / f"directories-{ENTRIES}-{words.VERSION}-{MADE}"
    file = place / "hotline.sqlite"
    if not file.exists():
        place.mkdir(exist_ok=True)
        making = place / "making.sqlite"
        for old in place.glob("making*"):
            old.unlink()
        open_database(making)
        database.execute_sql("PRAGMA synchronous = OFF")
        _fill()
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        close_database()
        making.rename(file)
    return place


def _fill() -> None:
    draw = random.Random(7)
    create_hotline(NewHotline("Институт", "Линия", "", "ru", "Europe/Moscow", ("Анна",)), NOW)
    with transaction():
        topics = [lists.add(Topic, f"Тема {number}") for number in range(TOPICS)]
        for number in range(ENTRIES):
            who = f"{draw.choice(SURNAMES)} {draw.choice(NAMES)} {number}"
            person = ContactValues(
                name=who,
                position="Специалист",
                department=f"Отдел {number % 120}",
                hours=draw.choice(HOURS),
                room=str(draw.randrange(100, 500)),
                phones=(Phone(f"8 (495) 0{number % 100:02}-{number // 100:02}-41", str(number)),),
                emails=(Email(f"zotov{number}@vuz.example"),),
                skills=(Skill(draw.choice(topics), "", 2), Skill(None, draw.choice(SUBJECTS))),
            )
            add_contact(person, by=None, now=NOW)
            subject, other = draw.choice(SUBJECTS), draw.choice(SUBJECTS)
            text = f"Получить {subject} можно в отделе {number % 120} до {number % 28 + 1} числа."
            answer = AnswerValues(
                f"Как получить {subject} и {other} по делу {number}?",
                draw.choice(topics),
                (Wording(text), Wording(f"Отдел {number % 120}.", "short")),
                keywords=draw.choice(NAMES),
            )
            add_answer(answer, by=None, now=NOW)


def main(data: str) -> None:
    """Open both tabs, type the searches key by key, choose entries one after another."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from hotline_desktop.ui import theme, translation
    from hotline_desktop.ui.app import make_application
    from hotline_desktop.ui.context import make_context
    from hotline_desktop.ui.main_window import MainWindow
    from hotline_desktop.ui.tabs.answers.tab import AnswersTab
    from hotline_desktop.ui.tabs.contacts.tab import ContactsTab

    # The tab shown last would be made with the window.
    (Path(data) / "desk.ini").unlink(missing_ok=True)
    make_application()
    translation.install("ru")
    theme.follow("light")
    open_database(database_file(Path(data)))
    words.warm_up()
    window = MainWindow(make_context(Path(data), lambda: NOW))
    window.resize(1366, 768)
    window.show()
    opened = {}
    for name in ("contacts", "answers"):
        begin = time.thread_time()
        window.show_tab_named(name)
        window.repaint()
        opened[name] = time.thread_time() - begin
    for name, kind in (("contacts", ContactsTab), ("answers", AnswersTab)):
        tab = window.show_tab_named(name)
        assert isinstance(tab, kind)
        typed, cards = [], []
        for search in SEARCHES:
            for end in range(1, len(search) + 1):
                begin = time.thread_time()
                tab.list.search.setText(search[:end])
                tab.table.viewport().repaint()
                typed.append(time.thread_time() - begin)
                QTest.qWait(20)
        tab.list.search.clear()
        for row in range(CARDS):
            begin = time.thread_time()
            tab.table.selectRow(row)
            QApplication.sendPostedEvents()
            tab.card.repaint()
            cards.append(time.thread_time() - begin)
            QTest.qWait(20)
        print(opened[name], percentile(typed, 95), percentile(cards, 95))
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
