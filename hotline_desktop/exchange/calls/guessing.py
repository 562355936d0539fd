"""Columns → fields, by headings and by what the cells look like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..sheets.profiles import MOSTLY, Profile, fits
from . import headings

MOST_NOTES = 12
"""Unknown columns that are proposed for the notes."""

_WEIGHTS = {
    "started": 5.0, "date": 3.0, "time": 1.5, "number": 2.5, "operator": 2.0, "duration": 2.0,
    "topic": 1.5, "question": 1.5, "wait": 1.5, "ended": 1.0, "answered": 1.0, "outcome": 1.0,
    "caller_name": 1.0, "direction": 1.0, "abandoned": 1.0, "external_id": 0.7,
}  # fmt: skip


@dataclass(frozen=True)
class Guess:
    """Columns for fields, and how much all that looks like a call log."""

    columns: dict[str, tuple[int, ...]]
    labelled: tuple[int, ...]
    score: float


def columns_by_heading(profiles: Sequence[Profile], names: Mapping[int, str]) -> Guess:
    """Fields for columns that have headings; what they leave open is taken by content."""
    claims: list[tuple[float, int, str]] = []
    for column, name in names.items():
        field, sureness = headings.field_of(name)
        if field and column < len(profiles):
            field = _corrected(field, profiles[column])
            if field:
                claims.append((sureness, -column, field))
    columns: dict[str, tuple[int, ...]] = {}
    taken: set[int] = set()
    plain: list[int] = []
    for _, column, field in sorted(claims, reverse=True):
        if field == "notes":
            plain.append(-column)
            taken.add(-column)
        elif field not in columns:
            columns[field] = (-column,)
            taken.add(-column)
    _settle_time(columns, profiles)
    score = sum(_WEIGHTS.get(field, 0.5) for field in columns)
    open_columns = {
        n: p for n, p in enumerate(profiles) if n not in taken and p.filled and n in names
    }
    by_content = _by_content(open_columns, columns, only_sure=True)
    columns |= by_content
    taken |= {column for (column,) in by_content.values()}
    rest = [n for n in open_columns if n not in taken and not _is_counter(names[n], profiles[n])]
    notes = [*sorted(plain), *rest][:MOST_NOTES]
    if notes:
        columns["notes"] = tuple(notes)
    labelled = tuple(n for n in notes if n not in plain[:1])
    if "started" not in columns and "date" not in columns:
        score *= 0.2
    return Guess(columns, labelled, score)


def columns_by_content(profiles: Sequence[Profile], names: Mapping[int, str]) -> Guess:
    """Fields for columns without headings."""
    columns = _by_content(dict(enumerate(profiles)), {}, only_sure=False)
    taken = {column for found in columns.values() for column in found}
    rest = [
        n for n, p in enumerate(profiles)
        if n not in taken and p.filled and not _is_counter(names.get(n, ""), p)
    ]  # fmt: skip
    if rest:
        columns["notes"] = tuple(rest[:MOST_NOTES])
    score = sum(_WEIGHTS.get(field, 0.5) for field in columns if field != "notes")
    if "started" not in columns and "date" not in columns:
        score *= 0.2
    return Guess(columns, tuple(rest[:MOST_NOTES]) if len(rest) > 1 else (), score)


def _corrected(field: str, found: Profile) -> str:
    """The field that a heading stands for where the cells contradict its first meaning."""
    if field == "time" and found.instants >= MOSTLY:
        return "started"
    if field == "started" and found.times >= MOSTLY:
        return "time"
    if field == "ended" and found.times >= MOSTLY and found.moments < 0.1:
        return "ended"
    if fits(field, found):
        return field
    others = {
        "answered": ("outcome", "answer"), "resolved": ("outcome",), "abandoned": ("outcome",),
        "number": ("caller_name",), "caller_name": ("number",), "direction": ("topic",),
        "topic": ("question",), "outcome": ("answer",), "operator": (), "started": (),
    }.get(field, ())  # fmt: skip
    if field in ("answered", "operator") and found.moments >= MOSTLY:
        return "started"
    return next((other for other in others if fits(other, found) and found.moments < MOSTLY), "")


def _settle_time(columns: dict[str, tuple[int, ...]], profiles: Sequence[Profile]) -> None:
    """Decide between one column with the whole start and two with its date and its time."""
    if "started" in columns and "date" in columns:
        start = profiles[columns["started"][0]]
        if start.dates >= MOSTLY and "time" not in columns:
            return
        if start.instants >= 0.3:
            del columns["date"]
            columns.pop("time", None)
        else:
            del columns["started"]
    if "started" in columns and "time" in columns:
        start = profiles[columns["started"][0]]
        if start.dates >= MOSTLY:
            columns["date"] = columns.pop("started")
        else:
            del columns["time"]
    if "date" in columns and "time" not in columns:
        columns["started"] = columns.pop("date")


def _by_content(
    profiles: Mapping[int, Profile], known: Mapping[str, tuple[int, ...]], *, only_sure: bool
) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}

    def take(field: str, share: str, least: float = MOSTLY) -> None:
        if field in known or field in found:
            return
        used = {column for columns in found.values() for column in columns}
        for column, profile in profiles.items():
            if column not in used and profile.filled and getattr(profile, share) >= least:
                found[field] = (column,)
                return

    if "date" not in known and "started" not in known:
        take("started", "instants")
        if "started" not in found:
            take("date", "dates")
            take("time", "times")
            if "date" in found and "time" not in found:
                found["started"] = found.pop("date")
    take("number", "phones")
    take("direction", "directions")
    if only_sure:
        return found
    take("ended", "instants")
    _take_durations(profiles, found)
    _take_texts(profiles, found)
    return found


def _take_durations(profiles: Mapping[int, Profile], found: dict[str, tuple[int, ...]]) -> None:
    used = {column for columns in found.values() for column in columns}
    for column, profile in profiles.items():
        lasting = profile.durations >= MOSTLY and profile.numbers < MOSTLY
        if column not in used and profile.filled and (lasting or profile.times >= MOSTLY):
            found["duration"] = (column,)
            return


def _take_texts(profiles: Mapping[int, Profile], found: dict[str, tuple[int, ...]]) -> None:
    """Question: the longest texts; operator: few names, again and again; caller: many names."""
    used = {column for columns in found.values() for column in columns}
    open_columns = {
        n: p for n, p in profiles.items()
        if n not in used and p.filled and p.numbers < 0.5 and p.yes_no < MOSTLY
    }  # fmt: skip
    people = [n for n, p in open_columns.items() if p.people >= MOSTLY]
    for column in sorted(people, key=lambda n: profiles[n].distinct)[:2]:
        rare = profiles[column].distinct < 0.5 and profiles[column].filled >= 4
        field = "operator" if rare else "caller_name"
        if field not in found:
            found[field] = (column,)
            del open_columns[column]
    texts = sorted(open_columns, key=lambda n: -profiles[n].words)
    if texts and profiles[texts[0]].words >= 15:
        found["question"] = (texts.pop(0),)
    for column in texts:
        if profiles[column].distinct < 0.5 and profiles[column].filled >= 4:
            found["topic"] = (column,)
            return


def _is_counter(name: str, found: Profile) -> bool:
    """Whether a column only numbers the rows."""
    if headings.folded(name) in headings.COUNTERS:
        return True
    return not name and found.numbers == 1.0 and found.distinct == 1.0
