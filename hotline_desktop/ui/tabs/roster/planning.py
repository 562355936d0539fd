"""A proposed plan of breaks: worked out beside the window, compared, applied or let go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from hotline_desktop.core.roster.planner.values import SLOT, Plan
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context
    from hotline_desktop.ui.tasks import Progress, Task

NAMES_SHOWN = 6


@dataclass(frozen=True)
class Proposal:
    """A plan beside the present one; ``moved`` are the names of those whose breaks change."""

    day: date
    plan: Plan
    present: Plan
    placed: bool
    moved: tuple[str, ...]


def propose(day: date, zone: ZoneInfo, now: datetime, told: Progress) -> Proposal:
    """The best plan of a day and how it compares; nothing is written.

    Raises:
        Cancelled: the user cancelled.
    """
    # The solver is loaded when it is first needed: the start of the program does without it.
    from hotline_desktop.core.roster.day import day_of, present_plan
    from hotline_desktop.core.roster.planner.solve import plan_day

    found = day_of(day, zone, now)
    plan, present = plan_day(found.day, told=told), present_plan(found)
    breaks = sum(len(person.items) for person in found.day.people)
    moved = [
        person.name
        for person in found.day.people
        if any(
            found.present.get(item.key) != plan.starts.get(item.key)
            for item in person.items
            if person.key not in plan.left_out
        )
    ]
    once = tuple(dict.fromkeys(moved))  # somebody may have two shifts
    return Proposal(day, plan, present, len(found.present) >= breaks, once)


def figures(plan: Plan) -> tuple[int, int]:
    """The most people short at once, and minutes times people short."""
    missing = [slot.missing for slot in plan.cover]
    return max(missing, default=0), SLOT * sum(missing)


def comparison(proposal: Proposal) -> list[str]:
    """What a plan would change, in sentences."""
    plan, present = proposal.plan, proposal.present
    if not plan.feasible:
        return list(plan.collisions)
    most, minutes = figures(plan)
    before_most, before = figures(present)
    said = []
    if proposal.placed:
        said.append(
            tr(
                "Minutes short: {before} now, {after} with this plan. Most people short at once:"
                " {most_before} now, {most} then.",
                before=before, after=minutes, most_before=before_most, most=most,
            )
        )  # fmt: skip
    elif minutes:
        said.append(
            tr(
                "With these breaks, %n minutes remain short.",
                minutes,
            )
        )
    else:
        said.append(tr("With these breaks, nobody is missing at any time."))
    names = list(proposal.moved[:NAMES_SHOWN])
    if names:
        listed = ", ".join(names)
        rest = len(proposal.moved) - len(names)
        said.append(
            tr("Breaks change for {names} and %n others.", rest, names=listed)
            if rest
            else tr("Breaks change for {names}.", names=listed)
        )
    else:
        said.append(tr("The breaks are best where they are."))
    said.append(
        tr("No plan is better.")
        if plan.proven
        else tr("A better plan may exist: at most {percent} % fewer short.", percent=_gap(plan))
    )
    return [" ".join(said), *plan.remarks]


def _gap(plan: Plan) -> int:
    return max(1, int(100 * plan.gap))


class PlanBar(QFrame):
    """Shows a proposal above the day.

    Signals:
        proposed: show the breaks at these minutes; None: as they are.
        accepted: write this plan.
    """

    proposed = Signal(object)
    accepted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._task: Task | None = None
        self.proposal: Proposal | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        row = QHBoxLayout()
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        row.addWidget(self.title, 1)
        self.leave = QPushButton()
        self.leave.clicked.connect(self.dismiss)
        self.apply = QPushButton(tr("Apply"))
        self.apply.setProperty("role", "primary")
        self.apply.clicked.connect(self._accept)
        for button in (self.leave, self.apply):
            button.setAutoDefault(True)  # The keyboard is put there: Enter presses it too.
            row.addWidget(button)
        column.addLayout(row)
        self.text = QLabel()
        self.text.setWordWrap(True)
        column.addWidget(self.text)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a plan is being worked out."""
        return self._task is not None

    def plan(self, day: date, zone: ZoneInfo) -> None:
        """Work out a plan of this day."""
        if self.busy:
            return
        now = self._context.now()

        def over() -> None:
            self._task = None

        self._task = self._context.tasks.run(
            lambda progress: propose(day, zone, now, progress),
            self._show,
            title=tr("Planning breaks…"),
        )
        self._task.finished.connect(over)

    def _show(self, proposal: Proposal) -> None:
        self.proposal = proposal
        plan = proposal.plan
        changes = plan.feasible and bool(proposal.moved)
        tone = "info" if not plan.collisions else "warn" if plan.feasible else "bad"
        theme.set_role(self, f"notice-{tone}")
        self.title.setText(
            tr("Proposed breaks") if plan.feasible else tr("These breaks cannot be planned")
        )
        self.text.setText("\n".join(comparison(proposal)))
        self.leave.setText(tr("Leave as it is") if changes else tr("Close"))
        self.apply.setVisible(changes)
        self.show()
        self.proposed.emit(dict(plan.starts) if changes else None)
        (self.apply if changes else self.leave).setFocus()

    def _accept(self) -> None:
        proposal = self.proposal
        if proposal is not None:
            self.forget()
            self.accepted.emit(proposal.plan)

    def dismiss(self) -> None:
        """Let the proposal go."""
        if self.proposal is not None:
            self.forget()
            self.proposed.emit(None)

    def forget(self) -> None:
        """Show nothing; the day has changed."""
        self.proposal = None
        self.hide()


def writer(plan: Plan) -> Callable[[], object]:
    """What applies a plan."""
    from hotline_desktop.core.roster.day import apply_plan

    return lambda: apply_plan(plan)
