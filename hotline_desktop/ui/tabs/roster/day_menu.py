"""What can be done with a person, a shift or a break of the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from hotline_desktop.core.roster import absences, edits, shifts
from hotline_desktop.core.roster.absences import Away
from hotline_desktop.core.roster.breaks import OPEN
from hotline_desktop.core.roster.day_view import DayView, PersonDay, kind_name
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.shifts import PlannedBreak, WorkShift
from hotline_desktop.core.roster.times import clock
from hotline_desktop.core.text import tr

from .scale import Spot, find
from .shift_dialog import AbsenceDialog, ShiftDialog

if TYPE_CHECKING:
    from .editing import Editing

USUAL_START, USUAL_END = 9 * 60, 18 * 60


class DayActions:
    """Does them, each a step that can be taken back."""

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        self._editing, self._parent = editing, parent

    def menu(self, view: DayView, spot: Spot | None, at: int) -> QMenu:
        """The menu of what is selected; ``at`` are minutes under the mouse, or -1."""
        menu = QMenu(self._parent)
        person, shift, part = find(view, spot)
        if person is None:
            return menu
        if part is not None and shift is not None and part.state in OPEN:
            self._add_break(menu, shift, part)
        if shift is not None:
            self._add_shift(menu, view, person, shift, at)
        if menu.actions():
            menu.addSeparator()
        self.fill_templates(menu.addMenu(tr("Add a shift")), person.operator_id, person.name,
                            view.day)  # fmt: skip
        self.fill_absence(menu, person.operator_id, person.name, view.day, person.away)
        return menu

    def _add_break(self, menu: QMenu, shift: WorkShift, part: PlannedBreak) -> None:
        text = tr("Let the planner move it") if part.pinned else tr("Hold it where it is")
        menu.addAction(text).triggered.connect(
            lambda: self._editing.replace(
                shift, edits.pinned_break(shift, part.id, not part.pinned)
            )
        )
        menu.addAction(tr("Take it out of the plan") + "\tDel").triggered.connect(
            lambda: self.remove_break(shift, part)
        )
        menu.addSeparator()

    def _add_shift(
        self, menu: QMenu, view: DayView, person: PersonDay, shift: WorkShift, at: int
    ) -> None:
        owed = [b for b in shift.breaks if b.starts is None and b.state in OPEN]
        for kind in ("lunch", "short"):
            part = next((b for b in owed if b.kind == kind), None)
            if part is not None:
                text = tr("Place the lunch here") if kind == "lunch" else tr("Place a break here")
                menu.addAction(text).triggered.connect(
                    lambda _on=False, p=part: self.place(shift, p, at)
                )
        menu.addAction(tr("Times and breaks…") + "\tEnter").triggered.connect(
            lambda: self.edit(view, person, shift)
        )
        menu.addAction(tr("Remove the shift") + "\tDel").triggered.connect(
            lambda: self.remove_shift(person, shift)
        )

    def place(self, shift: WorkShift, part: PlannedBreak, at: int) -> None:
        """Put a break at a time, or where the shift has room first."""
        wanted = at if at >= 0 else self._first_room(shift, part)
        self._editing.replace(shift, edits.moved_break(shift, part.id, wanted))

    def _first_room(self, shift: WorkShift, part: PlannedBreak) -> int:
        if part.kind == "lunch":
            return shift.rules.lunch_from
        placed = [b.starts + b.length for b in shift.breaks if b.starts is not None]
        return max(placed, default=shift.starts) + 60

    def fill_templates(self, menu: QMenu, operator_id: int, name: str, day: date) -> None:
        """One entry a template, times of one's own, and the way to more templates."""
        for template in shifts.templates():
            text = f"{template.name}  {clock(template.starts)}–{clock(template.ends)}"
            menu.addAction(text).triggered.connect(
                lambda _on=False, t=template: self._editing.do(
                    day,
                    day,
                    lambda: shifts.add_from_template(operator_id, day, t),
                    tr("Shift added for {name}.", name=name),
                )
            )
        menu.addSeparator()
        menu.addAction(tr("Times of its own…")).triggered.connect(
            lambda: self.add_own(operator_id, name, day)
        )
        menu.addAction(tr("Templates and rules") + "\tCtrl+R").triggered.connect(
            self._editing.templates_wanted
        )

    def add_own(self, operator_id: int, name: str, day: date) -> None:
        """Ask for the times of a new shift."""

        def save(starts: int, ends: int, rules: BreakRules, notes: str) -> None:
            self._editing.do(
                day, day,
                lambda: shifts.add_shift(operator_id, day, starts, ends, rules, notes=notes),
            )  # fmt: skip

        self._open(ShiftDialog(name, USUAL_START, USUAL_END, BreakRules(), "", save, self._parent))

    def edit(self, view: DayView, person: PersonDay, shift: WorkShift) -> None:
        """Ask for other times and breaks of a shift."""

        def save(starts: int, ends: int, rules: BreakRules, notes: str) -> None:
            self._editing.do(
                view.day, view.day,
                lambda: shifts.change_shift(
                    shift.id, starts=starts, ends=ends, rules=rules, notes=notes
                ),
            )  # fmt: skip

        self._open(
            ShiftDialog(
                person.name, shift.starts, shift.ends, shift.rules, shift.notes, save, self._parent
            )
        )

    def _open(self, dialog: ShiftDialog | AbsenceDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def fill_absence(
        self, menu: QMenu, operator_id: int, name: str, day: date, away: Away | None
    ) -> None:
        """Ways to say that somebody is absent, or after all is not."""
        if away is not None:
            menu.addAction(tr("Not absent after all")).triggered.connect(
                lambda: self._editing.do(
                    away.first,
                    away.last,
                    lambda: absences.delete_absence(away.id),
                    tr("{name} is no longer absent.", name=name),
                )
            )
            return

        def mark(kind: str, first: date, last: date) -> None:
            self.mark_absent(operator_id, name, kind, first, last)

        absent = menu.addMenu(tr("Absent"))
        for kind, title in absences.KINDS.items():
            absent.addAction(title()).triggered.connect(lambda _on=False, k=kind: mark(k, day, day))
        absent.addSeparator()
        absent.addAction(tr("Several days…")).triggered.connect(
            lambda: self._open(AbsenceDialog(name, day, mark, self._parent))
        )

    def mark_absent(self, operator_id: int, name: str, kind: str, first: date, last: date) -> None:
        """Note an absence; shifts in it stay, and the checks name them."""
        self._editing.do(
            first, last,
            lambda: absences.add_absence(operator_id, kind, first, last),
            tr("{name} is absent.", name=name),
        )  # fmt: skip

    def remove(self, view: DayView, spot: Spot | None) -> None:
        """Remove what is selected."""
        person, shift, part = find(view, spot)
        if shift is None or person is None:
            return
        if part is None:
            self.remove_shift(person, shift)
        else:
            self.remove_break(shift, part)

    def remove_shift(self, person: PersonDay, shift: WorkShift) -> None:
        """Take a shift out of the roster."""
        self._editing.do(
            shift.date, shift.date, lambda: shifts.delete_shift(shift.id),
            tr("Shift of {name} removed.", name=person.name),
        )  # fmt: skip

    def remove_break(self, shift: WorkShift, part: PlannedBreak) -> None:
        """Take a break out of the plan; it is still owed."""
        after = edits.unplaced_break(shift, part.id)
        self._editing.do(
            shift.date, shift.date,
            lambda: edits.put(edits.Snapshot((shift,), ()), edits.Snapshot((after,), ())),
            tr("{what} taken out of the plan.", what=kind_name(part)),
        )  # fmt: skip
