"""A day to plan and the plan of it, in plain values. Minutes count from the day's midnight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hotline_desktop.core.text import tr

SLOT = 5
"""Minutes of a slot, the grid of all plans."""

MOVE_COST = 10
"""What moving a break during the day costs: as much as one person missing for five minutes in the
busiest hour. So a break moves only where that spares more."""


@dataclass(frozen=True)
class Item:
    """A break to be placed.

    Attributes:
        key: names it in the plan.
        earliest: earliest start, ``latest``: latest end; both in minutes.
        starts: where it is planned at present, None if nowhere.
        fixed: it stays at ``starts``: pinned by the supervisor, running or over.
    """

    key: int
    kind: str
    length: int
    earliest: int = 0
    latest: int = 10_000
    starts: int | None = None
    fixed: bool = False

    @property
    def slots(self) -> range:
        """Where somebody is away for it at present."""
        if self.starts is None:
            return range(0)
        return range(self.starts // SLOT, -(-(self.starts + self.length) // SLOT))


@dataclass(frozen=True)
class Person:
    """A shift and its breaks.

    Attributes:
        key: names the shift.
        resumed: the end of the last break already over or running; None before the first.
        burden: how bad this person's breaks lay lately, 0 and up; the more, the nearer to their
            best place the breaks are put.
    """

    key: int
    name: str
    starts: int
    ends: int
    items: tuple[Item, ...]
    first_stretch: int = 0
    last_stretch: int = 0
    longest_stretch: int = 10_000
    spacing: int = 0
    resumed: int | None = None
    burden: float = 0.0


@dataclass(frozen=True)
class Day:
    """What is planned at once.

    Attributes:
        needed: people needed on the line by slot; slot 0 begins at midnight.
        weight: expected calls by slot; a person missing there costs as much.
        most_away: people who may be away at once, by slot.
        gone: people away in a slot for breaks that are not among the items (over or running).
        others: people on the line in a slot who are not planned here, such as last night's shift.
        not_before: breaks that are not fixed start here at the earliest: now, when replanning.
    """

    people: tuple[Person, ...]
    needed: Mapping[int, int]
    weight: Mapping[int, float]
    most_away: Mapping[int, int]
    gone: Mapping[int, int] = field(default_factory=dict)
    others: Mapping[int, int] = field(default_factory=dict)
    not_before: int = 0


@dataclass(frozen=True)
class SlotCover:
    """A slot of the day: ``on_shift``, of them ``away``, and how many are ``needed``."""

    start: int
    on_shift: int
    away: int
    needed: int
    weight: int

    @property
    def missing(self) -> int:
        return max(0, self.needed - (self.on_shift - self.away))


@dataclass(frozen=True)
class Plan:
    """The result of planning.

    Attributes:
        starts: item key → start in minutes; empty where no plan exists.
        cover: the slots in which anybody is on shift or needed.
        objective: missing people over the slots, each times the slot's weight (1 to 10), and
            ``MOVE_COST`` for every moved break.
        bound: no plan has a lower objective than this.
        moved: items that had another place before.
        milliseconds: spent planning.
        collisions: the rules that collide and for whom, in sentences.
        left_out: shifts whose own rules collide, so that no plan exists for them whatever the
            others do: their breaks stay as they are, the others are planned around them.
        bent: rules that can no longer be kept for somebody whose shift has begun, in sentences.
    """

    starts: dict[int, int]
    cover: tuple[SlotCover, ...]
    objective: int = 0
    bound: int = 0
    moved: int = 0
    milliseconds: float = 0.0
    collisions: tuple[str, ...] = ()
    left_out: tuple[int, ...] = ()
    bent: tuple[str, ...] = ()

    @property
    def feasible(self) -> bool:
        """There is a plan, if only of some shifts."""
        return bool(self.starts) or not self.collisions

    @property
    def remarks(self) -> list[str]:
        """What a plan could not do, in sentences: rules bent, and shifts it leaves out."""
        if not self.left_out:
            return list(self.bent)
        left = tr(
            "%n shifts stay as they are, because there is no place for the breaks:",
            len(self.left_out),
        )
        return [*self.bent, left, *self.collisions]

    @property
    def missing(self) -> int:
        """The missing people alone, by weight."""
        return sum(slot.missing * slot.weight for slot in self.cover)

    @property
    def proven(self) -> bool:
        """No plan of these shifts is better."""
        return self.feasible and self.objective <= self.bound

    @property
    def gap(self) -> float:
        """How far the objective may be above the best, as a share of it; 0 if proven."""
        if self.objective <= self.bound:
            return 0.0
        return (self.objective - self.bound) / self.objective
