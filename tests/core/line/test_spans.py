"""Hours of a day as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.spans import format_spans, parse_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("9-18", [(540, 1080)]),
        ("9:00–13:00, 14:00–18:00", [(540, 780), (840, 1080)]),
        ("14.00 - 18.30; 9 - 13", [(540, 780), (840, 1110)]),
        ("22:00—6:00", [(1320, 1800)]),
        ("0:00-24:00", [(0, 1440)]),
        ("8:59-9:59", [(539, 599)]),
        ("14-18, 9-14", [(540, 840), (840, 1080)]),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, spans: list[tuple[int, int]]) -> None:
    assert parse_spans(text) == spans


@pytest.mark.parametrize(
    "text",
    ["morning", "9", "9:70-10", "9-10:60", "24-25", "25-26", "9-24:01", "9-12-15", "9:00–13:00 и"],
)
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(UserError, match="not a period"):
        parse_spans(text)


def test_periods_that_overlap_are_said() -> None:
    with pytest.raises(UserError, match="overlap"):
        parse_spans("9-13, 12-18")


@given(st.integers(0, 1439), st.integers(1, 1440))
def test_hours_are_written_as_they_are_read(starts: int, length: int) -> None:
    span = (starts, starts + length)
    if span[1] <= 1440 or span[1] - 1440 <= starts:
        assert parse_spans(format_spans([span])) == [span]
