"""A chart as plain values: shown in the window, painted on paper, written into a workbook."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from .number_texts import cell_text, number_text

LINES, BARS, STACKED, ROWS, HEAT = "lines", "bars", "stacked", "rows", "heat"
KINDS = (LINES, BARS, STACKED, ROWS, HEAT)


@dataclass(frozen=True)
class Series:
    """Values that belong together, one for each label; None where there is none.

    Attributes:
        tone: name of a colour of the theme; empty for the next one of the chart's own.
        pale: stands behind the others, for comparison: the period before, a plan.
    """

    name: str
    values: tuple[float | None, ...]
    tone: str = ""
    pale: bool = False


@dataclass(frozen=True)
class Mark:
    """A point of a chart of lines with a word at it, such as where two costs are the same."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Chart:
    """What a chart shows.

    Attributes:
        kind: ``lines`` with points, ``bars`` side by side, ``stacked`` bars, ``rows`` (bars that
            lie, for long names), or ``heat``: a cell for each label of each series, from above.
        labels: of the columns (of the rows where they lie), in order; empty with ``xs``.
        unit: of the values, one of ``number_texts.UNITS``.
        xs: for lines over numbers: where each value stands; ``x_unit`` is their unit.
        x_title: what ``labels`` or ``xs`` are, may be empty.
        about: one sentence of what it shows, read aloud; may be empty.
    """

    kind: str
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = "count"
    xs: tuple[float, ...] = ()
    x_unit: str = "count"
    x_title: str = ""
    marks: tuple[Mark, ...] = ()
    about: str = ""

    def label(self, index: int) -> str:
        """What stands below the value of this index."""
        return number_text(self.xs[index], self.x_unit) if self.xs else self.labels[index]

    @property
    def size(self) -> int:
        """How many values a series has."""
        return len(self.xs or self.labels)

    def written(self, series: int, index: int) -> str:
        """A value as read, a dash where there is none."""
        return cell_text(self.series[series].values[index], self.unit)

    def highest(self) -> float:
        """The top of the highest value, of a stack where they are stacked."""
        tops = [0.0]
        for index in range(self.size):
            column = [one.values[index] or 0.0 for one in self.series]
            tops.append(sum(column) if self.kind == STACKED else max(column, default=0.0))
        return max(tops)


def ticks(highest: float, most: int = 4, unit: str = "count") -> list[float]:
    """Round numbers from 0 to at least ``highest``, at most ``most`` steps.

    Steps are 1, 2, 2.5 or 5 times a power of ten; of durations whole minutes where there are some.
    """
    if highest <= 0:
        return [0.0, 1.0]
    for step in _steps(unit):
        if step * most >= highest:
            return [step * n for n in range(math.ceil(highest / step - 1e-9) + 1)]
    raise AssertionError("steps have no end")


def _steps(unit: str) -> Iterator[float]:
    if unit == "duration":
        yield from (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000)
    power = {"count": 0, "percent": -3, "duration": 5}.get(unit, -2)
    while True:
        for factor in (1, 2, 2.5, 5):
            if power or factor != 2.5 or unit != "count":
                yield factor * 10.0**power
        power += 1
