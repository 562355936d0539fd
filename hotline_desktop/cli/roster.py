"""The roster on the command line: staffing, plan-breaks, roster."""

from __future__ import annotations

import argparse
import math
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ..core.text import tr

if TYPE_CHECKING:
    from ..core.roster.planner.values import Plan
    from ..core.roster.shifts import WorkShift
    from .office import AddCommand, Office


def add_commands(command: AddCommand) -> None:
    """Add the commands of the roster to the parser."""
    added = command("staffing", run_staffing, tr("people needed for a flow of calls (Erlang C)"))
    added.add_argument(
        "--calls", type=_above_zero, required=True, metavar="N", help=tr("how many calls come")
    )
    added.add_argument(
        "--interval", type=_above_zero, default=60.0, metavar="MINUTES",
        help=tr("the minutes in which so many calls come; 60 if not given"),
    )  # fmt: skip
    added.add_argument(
        "--aht", type=_above_zero, required=True, metavar="SECONDS",
        help=tr("mean handling time of a call"),
    )  # fmt: skip
    added.add_argument(
        "--target", type=_target, default=(80.0, 20.0), metavar="PERCENT/SECONDS",
        help=tr("so many calls in a hundred answered within so many seconds; 80/20 if not given"),
    )  # fmt: skip

    added = command("plan-breaks", run_plan_breaks, tr("find the best breaks of a day"))
    added.add_argument(
        "date", type=parse_date, metavar="DATE", help=tr("a date such as 2026-03-04")
    )
    added.add_argument("--apply", action="store_true", help=tr("write the plan into the roster"))

    added = command("roster", run_roster, tr("the shifts and breaks of a day, and what is wrong"))
    added.add_argument(
        "date", type=parse_date, metavar="DATE", help=tr("a date such as 2026-03-04")
    )


def run_staffing(office: Office, options: argparse.Namespace) -> int:
    """How many agents, by Erlang C; needs no data."""
    from ..core.roster.staffing import Target, agents_needed, offered_load

    percent, seconds = options.target
    load = offered_load(options.calls, options.interval * 60, options.aht)
    found = agents_needed(load, options.aht, Target(percent / 100, seconds))
    office.answer(
        tr(
            "%n agents: {level} % within {seconds} s, mean wait {wait} s, occupancy {occupancy} %.",
            found.agents,
            level=f"{100 * found.service_level:.1f}",
            seconds=f"{seconds:g}",
            wait=f"{found.mean_wait:.1f}",
            occupancy=f"{100 * found.occupancy:.0f}",
        ),
        {
            "agents": found.agents,
            "service_level": round(found.service_level, 6),
            "mean_wait_s": round(found.mean_wait, 3),
            "occupancy": round(found.occupancy, 6),
        },
    )
    return 0


def run_plan_breaks(office: Office, options: argparse.Namespace) -> int:
    """Plan a day; 1 where shifts cannot be planned, though the others are."""
    from ..core.roster.day import apply_plan, day_of, present_plan
    from ..core.roster.planner.solve import plan_day

    office.open_existing()
    found = day_of(options.date, _zone(), office.now)
    before, plan = present_plan(found), plan_day(found.day)
    if plan.feasible and options.apply:
        apply_plan(plan)
    values = {
        "date": options.date.isoformat(),
        "applied": plan.feasible and options.apply,
        "assignments": _assignments(found.shifts, plan),
        "coverage": [
            {
                "time": _clock(slot.start),
                "on_line": slot.on_shift - slot.away,
                "away": slot.away,
                "needed": slot.needed,
                "missing": slot.missing,
            }
            for slot in plan.cover
        ],
        "objective": plan.objective if plan.feasible else None,
        "objective_before": before.objective,
        "moved": plan.moved,
        "proven": plan.proven,
        "gap": plan.gap if plan.feasible else None,
        "milliseconds": plan.milliseconds,
        "collisions": list(plan.collisions),
        "left_out": list(plan.left_out),
        "bent": list(plan.bent),
    }
    office.answer(_plan_text(plan, before, found.shifts), values)
    return 1 if plan.collisions else 0


def run_roster(office: Office, options: argparse.Namespace) -> int:
    """The shifts of a day with their breaks, absences and what the checks say."""
    from ..core import lists
    from ..core.roster.absences import absences
    from ..core.roster.checks import check_roster
    from ..core.roster.shifts import shifts
    from ..core.storage.tables import Operator

    office.open_existing()
    day, zone, names = options.date, _zone(), lists.names(Operator)
    found = shifts(day)
    checks = check_roster(day, day, zone)
    values = {
        "date": day.isoformat(),
        "timezone": zone.key,
        "shifts": [_shift_values(shift, names) for shift in found],
        "absences": [
            {"operator": names[away.operator_id], "kind": away.kind,
             "first": away.first.isoformat(), "last": away.last.isoformat()}
            for away in absences(day, day)
        ],
        "checks": [{"kind": one.kind, "sentence": one.sentence} for one in checks],
    }  # fmt: skip
    text = [_shift_text(shift, names) for shift in found] or [tr("Nobody has a shift on this day.")]
    office.answer("\n".join([*text, *(one.sentence for one in checks)]), values)
    return 0


def _assignments(shifts: tuple[WorkShift, ...], plan: Plan) -> list[dict[str, Any]]:
    from ..core import lists
    from ..core.storage.tables import Operator

    names = lists.names(Operator)
    return [
        {
            "operator": names[shift.operator_id],
            "shift": shift.id,
            "break": part.id,
            "kind": part.kind,
            "start": _clock(plan.starts[part.id]),
            "minutes": part.length,
            "pinned": part.pinned,
        }
        for shift in shifts
        for part in sorted(shift.breaks, key=lambda part: plan.starts.get(part.id, 0))
        if part.id in plan.starts
    ]


def _shift_values(shift: WorkShift, names: dict[int, str]) -> dict[str, Any]:
    return {
        "id": shift.id,
        "operator": names[shift.operator_id],
        "start": _clock(shift.starts),
        "end": _clock(shift.ends),
        "minutes": shift.ends - shift.starts,
        "breaks": [
            {
                "id": part.id,
                "kind": part.kind,
                "start": None if part.starts is None else _clock(part.starts),
                "minutes": part.length,
                "pinned": part.pinned,
                "state": part.state,
                "taken_start": part.taken_start.isoformat() if part.taken_start else None,
                "taken_end": part.taken_end.isoformat() if part.taken_end else None,
            }
            for part in shift.breaks
        ],
    }


def _shift_text(shift: WorkShift, names: dict[int, str]) -> str:
    breaks = ", ".join(
        f"{_clock(part.starts)} {_kind(part.kind)} {part.length}"
        for part in shift.breaks
        if part.starts is not None
    )
    line = f"{_clock(shift.starts)}–{_clock(shift.ends)}  {names[shift.operator_id]}"
    return f"{line}  ({breaks})" if breaks else line


def _kind(kind: str) -> str:
    return tr("lunch") if kind == "lunch" else tr("break")


def _plan_text(plan: Plan, before: Plan, shifts: tuple[WorkShift, ...]) -> str:
    if not plan.feasible:
        return "\n".join([tr("No plan keeps all the rules."), *plan.collisions])
    lines = [
        f"{row['start']}  {row['operator']}: {_kind(row['kind'])} {row['minutes']}"
        for row in sorted(_assignments(shifts, plan), key=lambda row: str(row["start"]))
    ]
    lines += plan.remarks
    lines.append(
        tr(
            "Missing people by weight: {before} before, {after} now.",
            before=before.objective,
            after=plan.objective,
        )
    )
    if plan.proven:
        lines.append(tr("No plan is better (proven in %n ms).", round(plan.milliseconds)))
    else:
        lines.append(
            tr("A better plan may exist; the gap is {gap} %.", gap=f"{100 * plan.gap:.1f}")
        )
    return "\n".join(lines)


def _zone() -> ZoneInfo:
    from ..core.line.lines import lines

    return lines(retired=True)[0].zone


def _clock(minutes: int) -> str:
    from ..core.roster.times import clock

    return clock(minutes)


def _above_zero(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = 0.0
    if not (value > 0 and math.isfinite(value)):
        raise argparse.ArgumentTypeError(tr("not a number above 0"))
    return value


def _target(text: str) -> tuple[float, float]:
    percent, slash, seconds = text.partition("/")
    try:
        found = float(percent), float(seconds)
    except ValueError:
        found = (0.0, 0.0)
    if not slash or not (0 < found[0] < 100 and found[1] >= 0 and math.isfinite(found[1])):
        raise argparse.ArgumentTypeError(tr("not a target such as 80/20"))
    return found


def parse_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(tr("not a date such as 2026-03-04"))
