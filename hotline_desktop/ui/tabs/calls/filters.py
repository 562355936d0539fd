"""The chips above the register: each narrows it, all that are down hold together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.lists import Entry
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.flow import FlowLayout
from hotline_desktop.ui.widgets.typed_date import DateEdit

from .offers import Offers


class FilterBar(QWidget):
    """Holds what the chips say; ``changed`` follows every click."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._line: LineInfo | None = None
        self._here: int | None = None
        self._given: CallFilter | None = None
        layout = FlowLayout(self, spacing=theme.GRID)
        self.given = self._chip("", layout)
        self.given.setIcon(icon("x", "accent_text", "accent_text"))
        self.given.setToolTip(tr("Show other calls as well"))
        self.given.hide()
        self.today = self._chip(tr("Today"), layout)
        self.mine = self._chip(tr("Mine"), layout)
        self.unresolved = self._chip(tr("Unresolved"), layout)
        self.due = self._chip(tr("Callbacks due"), layout)
        self.outside = self._chip(tr("Out of hours"), layout)
        self.topics = PickChip(tr("Topic"))
        self.operators = PickChip(tr("Operator"))
        self.outcomes = PickChip(tr("Outcome"))
        self.dates = DatesChip(now)
        for chip in (self.topics, self.operators, self.outcomes, self.dates):
            layout.addWidget(chip)
            chip.changed.connect(self._emit)
        self.clear_button = QPushButton(icon("x"), "")
        theme.set_role(self.clear_button, "chip")
        self.clear_button.setToolTip(tr("Clear"))
        self.clear_button.setAccessibleName(tr("Clear"))
        self.clear_button.clicked.connect(self.clear)
        layout.addWidget(self.clear_button)
        self.clear_button.hide()

    def _chip(self, text: str, layout: FlowLayout) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        theme.set_role(chip, "chip")
        chip.toggled.connect(self._emit)
        layout.addWidget(chip)
        return chip

    def set_line(self, line: LineInfo) -> None:
        """Days are the line's own."""
        self._line = line

    def set_offers(self, offers: Offers, here: int | None) -> None:
        """What can be picked, and who sits here."""
        self._here = here
        self.mine.setEnabled(here is not None)
        self.mine.setToolTip("" if here else tr("Say first who sits here (at the bottom)."))
        self.topics.set_entries(offers.topics)
        self.operators.set_entries(offers.operators)
        self.outcomes.set_entries(offers.outcomes)

    def wanted(self, text: str) -> CallFilter:
        """The filter that the chips and a search text make together."""
        now = self._now()
        base = self._given or CallFilter()
        found = replace(
            base,
            text=text,
            operators=self.operators.chosen() or base.operators,
            topics=self.topics.chosen() or base.topics,
            outcomes=self.outcomes.chosen() or base.outcomes,
            unresolved=self.unresolved.isChecked(),
            outside_hours=self.outside.isChecked(),
            callbacks_due=now if self.due.isChecked() else None,
        )
        if self.mine.isChecked() and self._here is not None:
            found = replace(found, operators=frozenset({self._here}))
        days = self.dates.chosen(self._today())
        if self.today.isChecked():
            days = (self._today(), self._today())
        if days is not None:
            found = replace(
                found, since=self._midnight(days[0]), until=self._midnight(days[1] + timedelta(1))
            )
        return found

    def _today(self) -> date:
        return self._now().astimezone(self._line.zone if self._line else None).date()

    def _midnight(self, day: date) -> datetime:
        zone = self._line.zone if self._line else None
        return (
            datetime.combine(day, time(), zone)
            if zone
            else datetime.combine(day, time()).astimezone()
        )

    def is_clear(self) -> bool:
        """Whether no chip is down."""
        return self.wanted("") == CallFilter()

    def clear(self) -> None:
        """Lift all chips."""
        self.blockSignals(True)
        chips = (self.given, self.today, self.mine, self.unresolved, self.due, self.outside)
        for chip in chips:
            chip.setChecked(False)
        for pick in (self.topics, self.operators, self.outcomes):
            pick.clear()
        self.dates.clear()
        self.blockSignals(False)
        self._emit()

    def give(self, wanted: CallFilter, title: str) -> None:
        """Narrow to these calls, as one chip that can be lifted."""
        self.clear()
        self.blockSignals(True)
        self._given = wanted
        self.given.setText(title)
        self.given.setChecked(True)
        self.given.show()
        self.blockSignals(False)
        self._emit()

    def _emit(self) -> None:
        if self._given is not None and not self.given.isChecked():
            self._given = None
            self.given.hide()
        self.clear_button.setVisible(not self.is_clear())
        self.changed.emit()


class _MenuChip(QToolButton):
    """A chip that opens a menu; its text says what was picked there."""

    changed = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self._caption = caption
        theme.set_role(self, "chip")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCheckable(True)
        self.setText(caption)
        self.setAccessibleName(caption)
        self.setMenu(_StayingMenu(self))

    def _show(self, picked: str) -> None:
        self.setText(f"{self._caption}: {picked}" if picked else self._caption)
        self.setChecked(bool(picked))
        self.updateGeometry()
        self.changed.emit()

    def nextCheckState(self) -> None:
        """A click opens the menu; only what is picked there presses the chip."""


class PickChip(_MenuChip):
    """Any number of list entries."""

    def set_entries(self, entries: list[Entry]) -> None:
        """Offer these; what is picked stays picked."""
        picked = self.chosen()
        self.menu().clear()
        for entry in entries:
            action = QAction(entry.name, self.menu())
            action.setCheckable(True)
            action.setData(entry.id)
            action.setChecked(entry.id in picked)
            action.toggled.connect(self._toggled)
            self.menu().addAction(action)
        self.setVisible(bool(entries))

    def chosen(self) -> frozenset[int]:
        """The ids picked; none means all."""
        return frozenset(a.data() for a in self.menu().actions() if a.isChecked())

    def clear(self) -> None:
        """Pick nothing."""
        for action in self.menu().actions():
            action.setChecked(False)

    def _toggled(self) -> None:
        names = [a.text() for a in self.menu().actions() if a.isChecked()]
        self._show(names[0] if len(names) == 1 else str(len(names)) if names else "")


class DatesChip(_MenuChip):
    """A span of days."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(tr("Dates"))
        self._span: Callable[[date], tuple[date, date]] | None = None
        for text, span in (
            (tr("Yesterday"), lambda d: (d - timedelta(1), d - timedelta(1))),
            (tr("This week"), lambda d: (d - timedelta(d.weekday()), d)),
            (tr("Last 7 days"), lambda d: (d - timedelta(6), d)),
            (tr("This month"), lambda d: (d.replace(day=1), d)),
            (tr("Last month"), _last_month),
            (tr("Last 12 months"), lambda d: (d - timedelta(365), d)),
        ):
            action = self.menu().addAction(text)
            action.triggered.connect(lambda _on=False, t=text, s=span: self._pick(t, s))
        self.menu().addSeparator()
        self._from, self._to = DateEdit(), DateEdit()
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 4, 12, 4)
        today = QDate(now().year, now().month, now().day)
        for edit, name in ((self._from, tr("From")), (self._to, tr("Until"))):
            edit.setCalendarPopup(True)
            edit.setDate(today)
            edit.setAccessibleName(name)
            label = QLabel(name)
            label.setBuddy(edit)
            layout.addWidget(label)
            layout.addWidget(edit)
        show = QPushButton(tr("Show"))
        show.clicked.connect(self._own)
        layout.addWidget(show)
        own = QWidgetAction(self.menu())
        own.setDefaultWidget(row)
        self.menu().addAction(own)

    def chosen(self, today: date) -> tuple[date, date] | None:
        """First and last day, both included; None for all days."""
        return None if self._span is None else self._span(today)

    def clear(self) -> None:
        """All days again."""
        self._span = None
        self._show("")

    def _pick(self, text: str, span: Callable[[date], tuple[date, date]]) -> None:
        self._span = span
        self._show(text)

    def _own(self) -> None:
        first, last = sorted(_date(edit.date()) for edit in (self._from, self._to))
        self.menu().close()
        self.pick_days(first, last)

    def pick_days(self, first: date, last: date) -> None:
        """Choose the days from the first to the last, both included."""
        days = (first, last) if first != last else (first,)
        self._pick(" – ".join(f"{day:%d.%m.%Y}" for day in days), lambda _today: (first, last))


class _StayingMenu(QMenu):
    """Stays open while entries are ticked, so that several can be."""

    def mouseReleaseEvent(self, event: object) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.toggle()
            return
        super().mouseReleaseEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: object) -> None:
        action = self.activeAction()
        key = event.key()  # type: ignore[attr-defined]
        if key == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.toggle()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]


def _last_month(today: date) -> tuple[date, date]:
    last = today.replace(day=1) - timedelta(1)
    return last.replace(day=1), last


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
