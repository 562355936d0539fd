"""The call desk, callbacks and calls of a telephone."""

from __future__ import annotations

from hotline_desktop.core.calls import browse, outcomes
from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.phone import events as phone

from ..tabs.calls.tab import CallsTab
from .camera import Camera


def calls(shoot: Camera) -> None:
    tab = shoot.window.show_tab_named("calls")
    assert tab is not None
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


def callbacks(shoot: Camera) -> None:
    shoot.window.show_tab_named("callbacks")
    shoot.window.message_bar.turn_down()
    shoot("callbacks")
    shoot.window.show_tab_named("calls")


def telephone(shoot: Camera) -> None:
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


STATES = (calls, callbacks, telephone)
"""In the order in which a newcomer would meet them."""
