"""What telephones tell is put together into calls, whatever order it comes in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotline_desktop.core.phone import events
from hotline_desktop.core.phone.calls import FORGOTTEN, MOST, PhoneCalls, hear
from hotline_desktop.core.phone.events import (
    ANSWER,
    DIAL,
    END,
    HEARD,
    KINDS,
    MISSED,
    RING,
    PhoneEvent,
    event_of,
    events_in,
    number_of,
    read_event,
)

START = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)


def told(*words: Any) -> list[Any]:
    """The call after each event; an event is kind, number, second and perhaps the call's id."""
    known, found = PhoneCalls(), []
    for kind, number, second, *id in words:
        event = event_of(
            kind, number, at=START + timedelta(seconds=second), call_id=id[0] if id else ""
        )
        known, call = hear(known, event, "RU")
        found.append(call)
    return found


def test_a_call_rings_is_answered_and_ends() -> None:
    *_, last = told((RING, "+74951234567", 0), (ANSWER, "+74951234567", 7), (END, "", 60))
    assert (last.wait, last.missed, last.ended_at) == (7, False, START + timedelta(seconds=60))


def test_one_number_in_three_spellings_is_one_call() -> None:
    first, second, third = told(
        (RING, "8 (495) 123-45-67", 0), (ANSWER, "+74951234567", 3), (END, "sip:74951234567@pbx", 9)
    )
    assert first.key == second.key == third.key


def test_a_call_that_ends_unanswered_was_missed() -> None:
    *_, last = told((RING, "101", 0), (END, "101", 20))
    assert (last.missed, last.wait) == (True, 20)
    *_, last = told((MISSED, "101", 5))
    assert last.missed


def test_a_telephone_that_names_its_calls_is_believed() -> None:
    first, second, ended = told((RING, "101", 0, "a"), (RING, "101", 1, "b"), (END, "101", 9, "a"))
    assert first.key != second.key
    assert (ended.key, ended.missed) == (first.key, True)


def test_the_end_of_a_call_that_nobody_knows_tells_nothing() -> None:
    assert told((END, "101", 0)) == [None]
    assert told((RING, "102", 0), (END, "101", 0))[1] is None


def test_a_second_ring_of_a_ringing_call_is_the_same_call() -> None:
    first, again = told((RING, "101", 0), (RING, "101", 3))
    assert first == again


def test_a_call_that_has_a_name_may_ring_as_long_as_it_likes() -> None:
    first, again = told((RING, "101", 0, "a"), (RING, "101", 200, "a"))
    assert first == again
    first, again = told((RING, "101", 0), (RING, "101", 200))
    assert first.key != again.key


def test_the_same_number_long_after_its_ring_is_another_call() -> None:
    first, again = told((RING, "101", 0), (RING, "101", 3600))
    assert first.key != again.key


def test_an_answer_without_a_ring_is_a_call_too() -> None:
    (call,) = told((ANSWER, "101", 4))
    assert (call.rang_at, call.wait) == (START + timedelta(seconds=4), 0)


def test_the_end_without_a_number_belongs_to_the_newest_call() -> None:
    _, _, _, ended = told((RING, "101", 0), (ANSWER, "101", 2), (RING, "102", 5), (END, "", 9))
    assert ended.number == "102"


def test_a_call_that_never_ended_is_forgotten_in_time() -> None:
    later = int(FORGOTTEN.total_seconds()) + 1
    first, second = told((RING, "101", 0), (RING, "101", later))
    assert first.key != second.key


@given(
    st.lists(
        st.tuples(
            st.sampled_from((*KINDS, DIAL)),
            st.sampled_from(("", "101", "102", "+74951234567", "?", "<>", "sip:@")),
            st.integers(-50, 50),
            st.sampled_from(("", "a", "b")),
        ),
        max_size=60,
    )
)
def test_no_order_of_events_puts_it_out_of_step(words: list[tuple[str, str, int, str]]) -> None:
    known, keys = PhoneCalls(), set()
    for kind, number, second, id in words:
        event = event_of(kind, number, at=START + timedelta(seconds=second), call_id=id)
        known, call = hear(known, event, "RU")
        assert len(known.calls) <= MOST
        assert all(one.ended_at is None for one in known.calls)
        assert len({one.key for one in known.calls}) == len(known.calls)
        if call is not None and call.ended_at is not None:
            assert call.key not in keys
            keys.add(call.key)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("tel:+7-495-123-45-67", "+7-495-123-45-67"),
        ("tel:%2B74951234567", "+74951234567"),
        ("callto://74951234567", "74951234567"),
        ("sip:101@pbx.example;transport=udp", "101"),
        ("tel:+74951234567;ext=12", "+74951234567"),
        ("8 (495) 123-45-67", "8 (495) 123-45-67"),
        ("anonymous", ""),
        ("<unknown>", ""),
        ("", ""),
    ],
)
def test_links_and_addresses_hold_a_number(written: str, number: str) -> None:
    assert number_of(written) == number


def test_a_name_before_an_address_is_the_callers() -> None:
    event = event_of(RING, '"Анна  Смирнова" <sip:101@pbx>', at=START)
    assert (event.name, event.number) == ("Анна Смирнова", "101")


def test_an_event_travels_in_the_arguments_of_a_start() -> None:
    event = PhoneEvent(RING, "101", START, name="Анна", line="Приём", call_id="7")
    arguments = ["--data-dir", "x", HEARD, event.to_json(), "tel:+74951234567"]
    heard, dialled = events_in(arguments, START)
    assert heard == event
    assert (dialled.kind, dialled.number) == (DIAL, "+74951234567")


def test_what_is_no_event_or_too_old_is_not_heard() -> None:
    old = PhoneEvent(RING, "101", START).to_json()
    assert read_event(old, START + events.OLDEST + timedelta(seconds=1)) is None
    for written in ("", "[]", "{}", '{"kind": "ring"}', '{"kind": "x", "number": "", "at": 1}',
                    '{"kind": "ring", "number": "1", "at": 1e400}'):  # fmt: skip
        assert read_event(written, START) is None
    ahead = PhoneEvent(RING, "101", START + timedelta(hours=1)).to_json()
    heard = read_event(ahead, START)
    assert heard is not None
    assert heard.at == START
