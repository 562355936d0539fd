"""The day: the picture, what it means, and a proposed plan above it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import expected
from hotline_desktop.core.roster.checks import Finding, check_roster
from hotline_desktop.core.roster.day_view import (
    DayView,
    missing_minutes,
    needed_on,
    office_zone,
    on_line,
    read_day,
    shortage_text,
    shortages,
)
from hotline_desktop.core.roster.holidays import day_words, special_day
from hotline_desktop.core.roster.missed_breaks import missed_sentences
from hotline_desktop.core.roster.needed import Forecast, forecast
from hotline_desktop.core.roster.planner.values import Plan
from hotline_desktop.core.roster.shifts import WorkShift
from hotline_desktop.core.roster.times import minutes_of
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.empty_state import EmptyState
from hotline_desktop.ui.widgets.menu_title import add_title

from .day_menu import DayActions
from .editing import Editing
from .notes import DayNotes, Note
from .planning import PlanBar, writer
from .replan_bar import ReplanBar
from .scale import Spot, find, walk
from .timeline import Timeline

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

LOW = 320
"""Logical pixels: below, there are no words about the selection."""


class DayPage(QWidget):
    """Shows a day and takes what is done there to the roster.

    Signals:
        person_wanted: nobody is there to be planned; the first one is to be added.
    """

    person_wanted = Signal()

    def __init__(self, context: Context, editing: Editing) -> None:
        super().__init__()
        self._context, self._editing = context, editing
        self.zone = office_zone()
        self.day: date = context.now().astimezone(self.zone).date()
        self._needed: dict[date, tuple[int, ...]] = {}
        self._forecasts: dict[date, Forecast] = {}
        self._menu: QMenu | None = None
        self.keyboard = self.timeline = Timeline()
        self.plan_bar = PlanBar(context)
        self.again = ReplanBar()
        self.actions_ = DayActions(editing, self)
        self.empty = EmptyState()
        self.notes = DayNotes()
        self.special = QLabel()
        self.chosen = QLabel()
        self.summary = QLabel()
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = QWidget()
        top = QVBoxLayout(self._top)
        top.setContentsMargins(16, 0, 16, 8)
        top.addWidget(self.again)
        top.addWidget(self.plan_bar)
        column.addWidget(self._top)
        self._top.hide()
        self.special.setContentsMargins(16, 0, 16, 6)
        theme.set_role(self.special, "muted")
        self.special.hide()
        column.addWidget(self.special)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.timeline)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        foot = QWidget()
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(16, 4, 16, 6)
        rows.setSpacing(4)
        rows.addWidget(self.notes)
        row = QHBoxLayout()
        for label in (self.chosen, self.summary):
            theme.set_role(label, "muted")
        self.chosen.setWordWrap(True)
        row.addWidget(self.chosen, 1)
        row.addWidget(self.summary)
        rows.addLayout(row)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.timeline.edited.connect(self._editing.replace)
        self.timeline.nudged.connect(self._nudged)
        self.timeline.chosen.connect(self._say_chosen)
        self.timeline.menu_wanted.connect(self._show_menu)
        self.timeline.opened.connect(self._open)
        self.timeline.delete_wanted.connect(self._delete)
        self.timeline.covered.connect(self._sum_up)
        self.timeline.moment_words = self._moment_words
        self.plan_bar.proposed.connect(self._show_proposal)
        self.plan_bar.accepted.connect(self._apply)
        self.again.wanted_now.connect(self.plan)
        self.again.put_away.connect(self._top.hide)

    # -- reading ------------------------------------------------------------------------------

    def show_day(self, day: date) -> None:
        """Look at another day."""
        if day != self.day:
            self.day = day
            self.plan_bar.forget()
        self.reload()

    def forget_needed(self) -> None:
        """Hours, calls or figures changed: work out again who is needed."""
        self._needed.clear()
        self._forecasts.clear()
        self.zone = office_zone()

    def reload(self) -> None:
        """Read the day again."""
        day = self.day
        if day not in self._needed:
            self._needed[day] = needed_on(day, self.zone, self._context.now())
        view = read_day(day, self.zone, self._needed[day])
        self.plan_bar.forget()
        self.timeline.show_day(view, self.minute())
        words = day_words(special_day(day))
        self.special.setText(words)
        self.special.setVisible(bool(words))
        findings = check_roster(day, day, self.zone)
        passed = self.minute() or 0  # what is over cannot be mended
        short = [s for s in shortages(on_line(view), view.needed) if s.end > passed]
        some = any(person.shifts for person in view.people)
        said = [
            Note(shortage_text(one), partial(self._mark, (one.start, one.end)))
            for one in short
            if one.start < 24 * 60
        ]
        missed = [
            Note(text, partial(self._select, Spot(who, shift_id, break_id)))
            for text, who, shift_id, break_id in missed_sentences(view)
        ]
        found = [Note(one.sentence, partial(self.go_to, one)) for one in findings]
        self.notes.say([*missed, *found, *said] if some else [])
        self._offer_again(view)
        self._show_empty(view, some)

    def go_to(self, found: Finding) -> None:
        """Show what a finding of the day is about: the shift, or the hours."""
        if found.span is not None:
            self._mark(found.span)
        elif found.operator_id is not None:
            self._select(Spot(found.operator_id, found.shift_id))

    def _mark(self, span: tuple[int, int]) -> None:
        self.timeline.mark(span)
        self.timeline.setFocus(Qt.FocusReason.MouseFocusReason)

    def _select(self, spot: Spot) -> None:
        self.timeline.setFocus(Qt.FocusReason.MouseFocusReason)
        self.timeline.select(spot)

    def _offer_again(self, view: DayView) -> None:
        """Offer to plan the breaks again where something has changed since they were planned."""
        now = minutes_of(self._context.now(), self.day, self.zone)
        self.again.look(view, now if now >= 0 else None)
        self._top.setVisible(self.again.wanted or self.plan_bar.proposal is not None)

    def _show_empty(self, view: DayView, some: bool) -> None:
        if not view.people:
            self.empty.say(
                tr("There is nobody to plan"),
                tr("Add the people who take calls."),
                icon="users",
                action=tr("New person"),
                on_action=self.person_wanted.emit,
            )
        self.stack.setCurrentWidget(self.timeline if view.people else self.empty)
        if not some and view.people and not self.chosen.text():
            self._say_chosen("")

    def minute(self) -> int | None:
        """The present in minutes of the day, None on other days."""
        now = self._context.now()
        minutes = minutes_of(now, self.day, self.zone)
        return minutes if 0 <= minutes < 24 * 60 else None

    def tick(self) -> None:
        """The clock has moved on."""
        self.timeline.set_now(self.minute())
        if self.timeline.view is not None and self.plan_bar.proposal is None:
            self._offer_again(self.timeline.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where room is short it belongs to the picture; a tool tip says the same.
        for label in (self.chosen, self.summary):
            label.setHidden(self.height() < LOW)

    # -- what is said -------------------------------------------------------------------------

    def _say_chosen(self, words: str) -> None:
        view = self.timeline.shown()
        if view is not None and not view.people:
            self.chosen.clear()
            return
        if view is not None and not any(p.shifts for p in view.people):
            words = tr("Nobody has a shift on this day. Double-click a row, or press Insert in it.")
        self.chosen.setText(words or tr("Drag a block, or select it and use the arrow keys."))

    def _sum_up(self, there: list[int]) -> None:
        view = self.timeline.shown()
        if view is None or not view.people:
            self.summary.clear()
            return
        minutes = missing_minutes(there[:288], view.needed[:288])
        theme.set_role(self.summary, "error" if minutes else "muted")
        short = tr("Short: %n minutes", minutes) if minutes else tr("Nobody is missing")
        found = self._forecast()
        self.summary.setText(f"{short} · {expected.day_words(found, there, view.needed)}")
        self.summary.setToolTip(found.too_thin)

    def _forecast(self) -> Forecast:
        if self.day not in self._forecasts:
            self._forecasts[self.day] = forecast(self.day, self.zone, self._context.now())
        return self._forecasts[self.day]

    def _moment_words(self, minute: int) -> str:
        view, there = self.timeline.shown(), self.timeline.there
        if view is None:
            return ""
        return expected.moment_words(self._forecast(), self.day, minute, there, view.needed)

    # -- doing --------------------------------------------------------------------------------

    def _nudged(self, before: WorkShift, after: WorkShift) -> None:
        # A run of key strokes on one block is one step back.
        spot = self.timeline.selected
        if spot is not None:
            id = 2 * spot.break_id + 1 if spot.break_id is not None else 2 * before.id
            self._editing.replace(before, after, key=id)

    def _show_menu(self, at: QPoint, minutes: int) -> None:
        view = self.timeline.view
        if view is None:
            return
        menu = self.actions_.menu(view, self.timeline.selected, minutes)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(at)

    def add_shift_menu(self, at: QPoint) -> None:
        """Offer the templates for who is selected, or for the first without a shift."""
        view = self.timeline.view
        if view is None or not view.people:
            return
        person, _, _ = find(view, self.timeline.selected)
        if person is None:
            person = next((p for p in view.people if not p.shifts and not p.away), view.people[0])
            self.timeline.select(Spot(person.operator_id))
        menu = QMenu(self)
        add_title(menu, person.name)
        self.actions_.fill_templates(menu, person.operator_id, person.name, view.day)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        menu.popup(at)

    def _open(self, at: int) -> None:
        view, spot = self.timeline.view, self.timeline.selected
        if view is None:
            return
        person, shift, part = find(view, spot)
        if person is None:
            return
        if shift is None:
            self.add_shift_menu(self.cursor().pos() if at >= 0 else self._below())
            return
        owed = next((b for b in shift.breaks if b.starts is None and b.state == "planned"), None)
        if part is None and at >= 0 and owed is not None:
            self.actions_.place(shift, owed, at)
        else:
            self.actions_.edit(view, person, shift)

    def _below(self) -> QPoint:
        return self.timeline.mapToGlobal(QPoint(120, 60))

    def _delete(self) -> None:
        view, spot = self.timeline.view, self.timeline.selected
        if view is not None and spot is not None:
            self.actions_.remove(view, spot)
            if self.timeline.selected is None and walk(view):
                self.timeline.select(Spot(spot.operator_id))

    # -- the plan -----------------------------------------------------------------------------

    def plan(self) -> None:
        """Have a plan worked out and proposed."""
        self.plan_bar.plan(self.day, self.zone)

    def _show_proposal(self, starts: dict[int, int] | None) -> None:
        proposal = self.plan_bar.proposal
        if proposal is not None and proposal.day != self.day:
            self.plan_bar.forget()
            return
        if proposal is not None:
            self.again.answer()
        self.again.setVisible(self.again.wanted and proposal is None)
        self._top.setVisible(self.again.wanted or proposal is not None)
        self.notes.setVisible(proposal is None and self.notes.first.text() != "")
        self.timeline.propose(starts)
        if proposal is None:
            self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _apply(self, plan: Plan) -> None:
        try:
            self._editing.do(self.day, self.day, writer(plan), tr("Breaks planned."))
        except UserError as error:
            self._context.messages.error(error)
        # Also what the plan could not do was said with it.
        self.again.answer()
        self._top.hide()
        self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
