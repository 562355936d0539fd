"""The other tabs, each in its main states."""

from __future__ import annotations

from ..tabs.advertising.tab import AdvertisingTab
from ..tabs.answers.tab import AnswersTab
from ..tabs.contacts.tab import ContactsTab
from ..tabs.directory import DirectoryTab
from ..tabs.line.pages import PAGES
from ..tabs.line.tab import LineTab
from ..tabs.review.tab import ReviewTab
from ..tabs.roster.rules_dialog import RosterDialog
from ..tabs.roster.tab import RosterTab
from .camera import Camera


def roster(shoot: Camera) -> None:
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


def _choose(shoot: Camera, name: str, tab: DirectoryTab, row: int) -> None:
    """One entry with its card, and its history; where there are fewer, the last."""
    row = min(row, len(tab.ids()) - 1)
    tab.table.select_id(tab.ids()[row], row)
    shoot(f"{name}-chosen")
    history = tab.show_history()
    assert history is not None
    shoot.dialog(f"{name}-history", history)


def contacts(shoot: Camera) -> None:
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


def answers(shoot: Camera) -> None:
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


def line(shoot: Camera) -> None:
    tab = shoot.window.show_tab_named("hotline")
    assert isinstance(tab, LineTab)
    for page in PAGES:
        tab.show_page(page.id)
        shoot(f"hotline-{page.id}")
    shoot.window.show_tab_named("calls")


def advertising(shoot: Camera) -> None:
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


def review(shoot: Camera) -> None:
    tab = shoot.window.show_tab_named("review")
    assert isinstance(tab, ReviewTab)
    tab.period.choose("last_30")
    shoot("review")
    tab.show_page("charts")
    shoot("review-charts")
    shoot.window.show_tab_named("calls")


STATES = (roster, contacts, answers, line, advertising, review)
"""In the order in which a newcomer would meet them."""
