"""What a review shows below its figures, as plain values: charts and tables in sections."""

from __future__ import annotations

from dataclasses import dataclass

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.charts import HEAT, Chart

Cell = str | float | None


@dataclass(frozen=True)
class Plot:
    """A chart, and the calls behind each of its values: for a heat map row after row."""

    chart: Chart
    calls: tuple[CallFilter | None, ...] = ()

    def behind(self, series: int, index: int) -> CallFilter | None:
        """The calls behind a value; ``series`` -1 where a whole column is meant."""
        place = max(0, series) * self.chart.size + index if self.chart.kind == HEAT else index
        return self.calls[place] if place < len(self.calls) else None


@dataclass(frozen=True)
class Grid:
    """A table: ``units`` are those of its columns, ``text`` where they are words."""

    title: str
    head: tuple[str, ...]
    units: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    calls: tuple[CallFilter | None, ...] = ()


@dataclass(frozen=True)
class Section:
    """A part of a review; ``note`` says what its numbers mean."""

    id: str
    title: str
    plots: tuple[Plot, ...] = ()
    grids: tuple[Grid, ...] = ()
    note: str = ""


def part_of(part: int, whole: int) -> float | None:
    """A share, None of nothing."""
    return part / whole if whole else None
