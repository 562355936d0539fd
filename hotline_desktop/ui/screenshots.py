"""Pictures of every tab and dialog in its main states, for the documentation and the eye."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from hotline_desktop.core import lists, settings, setup
from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.browse import CallFilter, CallSort
from hotline_desktop.core.phone import events as phone
from hotline_desktop.core.storage.backup import make_backup
from hotline_desktop.core.storage.database import (
    close_database,
    database_path,
    open_database,
)
from hotline_desktop.core.storage.errors import corrupt
from hotline_desktop.core.storage.tables import Operator

from . import theme, translation
from .app import make_application
from .context import make_context, utc_now
from .main_window import MainWindow
from .pictures import picture, settle

if TYPE_CHECKING:
    from .tabs.directory import DirectoryTab

Look = Callable[[str, QWidget], object]


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
        shoot = _Camera(target, window, look)
        try:
            for state in (
                _calls,
                _callbacks,
                _telephone,
                _roster,
                _contacts,
                _answers,
                _line,
                _advertising,
                _review,
                _dialogs,
                _exchange,
                _problems,
            ):
                if (toast := window.message_bar.toast) is not None:
                    toast.close_now()
                state(shoot)
        finally:
            window.close()
            settle(lambda: not context.tasks.busy)
            window.deleteLater()
            settle()
    _empty(shoot, size)
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


class _Camera:
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


def _calls(shoot: _Camera) -> None:
    tab = shoot.window.show_tab_named("calls")
    assert tab is not None
    from .tabs.calls.tab import CallsTab

    assert isinstance(tab, CallsTab)
    shoot("calls")
    rows = browse.page(CallFilter(), limit=400)
    known = next((row for row in rows if row.caller_id and row.caller_name and row.question), None)
    tab.new_call()
    shoot("new-call")
    if known is not None:
        tab.card.caller.type_number(known.number)
        tab.card.matter.question.setPlainText(known.question)
        shoot("new-call-known-caller")
        tab.card.press_suggestion(1)
        shoot("new-call-answer-given")
        tab.card.press_suggestion(1)
        tab.card.matter.question.setPlainText("qwzx qwzx qwzx")
        shoot("new-call-nothing-fits")
        tab.card.matter.question.setPlainText(known.question)
        tab.card.caller.name.setText(known.caller_name)
    tab.card.choose_outcome(outcomes.CALLBACK)
    shoot("new-call-callback")
    tab.file()
    tab.new_call()
    tab.file()
    shoot("new-call-outcome-missing")
    tab.card.caller.type_number("101")
    tab.put_aside()
    shoot("draft-put-aside")
    tab.late_entry()
    shoot("late-entry")
    tab.put_aside()
    if known is not None:
        tab.open_call(known.id)
        shoot("call-opened")
        tab.put_aside()
        tab.register.search.setText(known.question.split()[0])
        shoot("search")
    tab.register.search.setText("qwzx")
    shoot("nothing-found")
    tab.register.show_all()
    tab.register.filters.unresolved.click()
    shoot("filter-unresolved")
    tab.register.show_all()


def _callbacks(shoot: _Camera) -> None:
    shoot.window.show_tab_named("callbacks")
    shoot.window.message_bar.turn_down()
    shoot("callbacks")
    shoot.window.show_tab_named("calls")


def _telephone(shoot: _Camera) -> None:
    from .tabs.calls.tab import CallsTab

    window = shoot.window
    tab = window.show_tab_named("calls")
    assert isinstance(tab, CallsTab)
    known = next((row for row in browse.page(CallFilter(), limit=400) if row.caller_name), None)
    number = known.number if known is not None else ""
    now = window.context.now()
    tab.new_call()
    tab.card.matter.question.setPlainText("…")
    window.telephone.hear(phone.event_of(phone.RING, number, at=now))
    shoot("telephone-rings")
    window.telephone.hear(phone.event_of(phone.MISSED, number, at=now))
    shoot("telephone-missed")
    tab.put_aside()
    shoot.dialog("telephone", window.show_telephone())


def _roster(shoot: _Camera) -> None:
    from .tabs.roster.rules_dialog import RosterDialog
    from .tabs.roster.tab import RosterTab

    tab = shoot.window.show_tab_named("roster")
    assert isinstance(tab, RosterTab)
    shoot("shifts-day")
    tab.days.go(1)
    tab.day.plan()
    shoot("shifts-plan")
    tab.day.plan_bar.dismiss()
    tab.days.go(60)
    shoot("shifts-empty-day")
    tab.days.go(-61)
    tab.show_span("month")
    shoot("shifts-month")
    tab.show_span("week")
    shoot("shifts-week")
    tab.show_span("day")
    rules = RosterDialog(shoot.window.context, shoot.window)
    rules.show()
    for number, name in enumerate(("templates", "needed")):
        rules.tabs.setCurrentIndex(number)
        shoot(f"shifts-{name}", rules)
    rules.close()
    tab.show_view("now")
    shoot("shifts-now")
    tab.show_view("ledger")
    shoot("shifts-ledger")
    tab.show_view("people")
    tab.people.table.selectRow(0)
    shoot("people")
    tab.people.list.new_entry()
    shoot("people-new")
    tab.people.list.search.setText("qwzx")
    shoot("people-nobody")
    tab.people.list.search.clear()
    tab.show_span("day")
    shoot.window.show_tab_named("calls")


def _choose(shoot: _Camera, name: str, tab: DirectoryTab, row: int) -> None:
    """One entry with its card, and its history; where there are fewer, the last."""
    row = min(row, len(tab.ids()) - 1)
    tab.table.select_id(tab.ids()[row], row)
    shoot(f"{name}-chosen")
    history = tab.show_history()
    assert history is not None
    shoot.dialog(f"{name}-history", history)


def _contacts(shoot: _Camera) -> None:
    from .tabs.contacts.tab import ContactsTab

    tab = shoot.window.show_tab_named("contacts")
    assert isinstance(tab, ContactsTab)
    shoot("contacts")
    ids = tab.ids()
    if ids:
        _choose(shoot, "contacts", tab, 2)  # with several numbers, and somebody who stands in
    shoot.dialog("contacts-duplicates", tab.show_duplicates())
    paper = tab.show_print()
    shoot("contacts-print", paper)
    shoot.dialog("contacts-paper", paper.preview())
    paper.close()
    tab.list.search.setText("qwzx")
    shoot("contacts-nothing-found")
    tab.list.search.clear()
    tab.delete(ids[:1])
    shoot.dialog("contacts-bin", tab.show_bin())
    if ids:
        shoot.window.undo()
    shoot.window.show_tab_named("calls")


def _answers(shoot: _Camera) -> None:
    from .tabs.answers.tab import AnswersTab

    tab = shoot.window.show_tab_named("answers")
    assert isinstance(tab, AnswersTab)
    shoot("answers")
    if tab.ids():
        _choose(shoot, "answers", tab, 1)
    shoot.dialog("answers-unanswered", tab.show_open_questions())
    shoot.dialog("answers-similar", tab.show_near())
    paper = tab.show_print()
    shoot.dialog("answers-paper", paper.preview())
    paper.close()
    tab.list.search.setText("qwzx")
    shoot("answers-nothing-found")
    tab.list.search.clear()
    shoot.window.show_tab_named("calls")


def _review(shoot: _Camera) -> None:
    from .tabs.review.tab import ReviewTab

    tab = shoot.window.show_tab_named("review")
    assert isinstance(tab, ReviewTab)
    tab.period.choose("last_30")
    shoot("review")
    tab.show_page("charts")
    shoot("review-charts")
    shoot.window.show_tab_named("calls")


def _line(shoot: _Camera) -> None:
    from .tabs.line.pages import PAGES
    from .tabs.line.tab import LineTab

    tab = shoot.window.show_tab_named("hotline")
    assert isinstance(tab, LineTab)
    for page in PAGES:
        tab.show_page(page.id)
        shoot(f"hotline-{page.id}")
    shoot.window.show_tab_named("calls")


def _advertising(shoot: _Camera) -> None:
    from .tabs.advertising.tab import AdvertisingTab

    tab = shoot.window.show_tab_named("advertising")
    assert isinstance(tab, AdvertisingTab)
    for page in tab.pages:
        tab.show_page(page)
        shoot(f"advertising-{page}")
    tab.materials.kind.setCurrentIndex(2)
    shoot("advertising-labels")
    tab.materials.kind.setCurrentIndex(0)
    tab.show_page("list")
    tab.placements.table.selectRow(3)
    shoot("advertising-chosen")
    shoot.window.show_tab_named("calls")


def _dialogs(shoot: _Camera) -> None:
    from .dialogs.about import AboutDialog
    from .dialogs.backups import BackupsDialog
    from .dialogs.bin import BinDialog
    from .dialogs.break_reminders import BreakRemindersDialog
    from .dialogs.first_start import FirstStart
    from .dialogs.lists import ListsDialog
    from .dialogs.notices import NoticesDialog
    from .dialogs.report import ReportDialog
    from .dialogs.settings import SettingsDialog
    from .dialogs.shortcuts import ShortcutsDialog

    window, context = shoot.window, shoot.window.context
    shoot.dialog("first-start", FirstStart(context.data_dir, context.now, window))
    shoot.dialog("settings", SettingsDialog(context, window))
    reminders = BreakRemindersDialog(context, window.reminding, window.tray, window)
    reminders.try_out()
    shoot.dialog("break-reminders", reminders)
    window.reminding.be_quiet(context.now() + timedelta(hours=1))
    shoot("quiet-mode")
    window.reminding.end_quiet()
    for page in ("topics", "outcomes", "sources", "operators"):
        shoot.dialog(f"lists-{page}", ListsDialog(context, page, window))
    shoot.dialog("reminders", NoticesDialog(context, window.go, window))
    shoot.dialog("bin", BinDialog(context, window))
    shoot.dialog("backups", BackupsDialog(context, window.restore, window))
    shoot.dialog("shortcuts", ShortcutsDialog(window))
    shoot.dialog("about", AboutDialog(context, window))
    shoot.dialog("unexpected-error", ReportDialog("Traceback …", window))


def _exchange(shoot: _Camera) -> None:
    from .dialogs.export_dialog import open_export
    from .dialogs.import_batches import open_import_batches
    from .dialogs.import_wizard import open_import_wizard

    window, context = shoot.window, shoot.window.context
    export = open_export(context, window, CallFilter(), CallSort())
    shoot.dialog("export", export)
    sheet = _foreign_log(context.data_dir / "log.csv")
    wizard = open_import_wizard(context, window)
    shoot("import-choose-file", wizard)
    wizard.start_with(sheet)
    settle(wizard.next.isEnabled)
    shoot("import-file", wizard)
    for name in ("import-columns", "import-preview", "import-result"):
        wizard.go_next()
        settle(lambda: not context.tasks.busy)
        shoot(name, wizard)
    wizard.close()
    shoot.dialog("imports", open_import_batches(context, window))


FOREIGN = {
    "ru": (
        "Дата;Время;Телефон;ФИО;Вопрос;Тема;Результат;Длительность",
        "8 (495) 000-{day:02}-00;Звонивший {day};Какие нужны документы?;Документы;Дан ответ",
        "31.02.2026;9:00;;;Этой даты нет;;;",
    ),
    "en": (
        "Date;Time;Phone;Name;Question;Topic;Result;Duration",
        "020 7946 00{day:02};Caller {day};Which documents are needed?;Documents;Answered",
        "31.02.2026;9:00;;;There is no such date;;;",
    ),
}


def _foreign_log(file: Path) -> Path:
    """A log as another office might keep it."""
    heading, row, wrong = FOREIGN["ru" if settings.get(settings.LANGUAGE) == "ru" else "en"]
    lines = [heading]
    lines += [
        f"{day:02}.02.2026;{9 + day % 8}:{day:02};{row.format(day=day)};{day % 5}:{day:02}"
        for day in range(1, 25)
    ]
    file.write_text("\r\n".join([*lines, wrong]), encoding="cp1251")
    return file


def _problems(shoot: _Camera) -> None:
    from .dialogs.storage_problem import StorageProblem

    context = shoot.window.context
    file = database_path()
    assert file is not None
    error = corrupt(Path(file.name))
    shoot.dialog("damaged", StorageProblem(error, context.data_dir, context.now))


def _empty(shoot: _Camera, size: tuple[int, int]) -> None:
    """The window of an office that begins today."""
    from .tabs.roster.tab import RosterTab

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
