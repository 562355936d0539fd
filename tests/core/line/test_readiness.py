"""The checklist: what ticks itself and what people say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from hotline_desktop.core import lists, notices, settings
from hotline_desktop.core.advertising.placements import Placing, add_placement
from hotline_desktop.core.answers.commands import add_answer
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.calls.commands import file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.carriers.contracts import Agreement, add_contract
from hotline_desktop.core.carriers.offers import add_offer
from hotline_desktop.core.carriers.values import Offer
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line import script
from hotline_desktop.core.line.lines import add_line, change_line, line_info
from hotline_desktop.core.line.readiness import (
    ITEMS,
    STEPS,
    Entry,
    add_entry,
    change_entry,
    checklist,
    delete_entry,
    due_soon,
    progress,
)
from hotline_desktop.core.review.kept import keep
from hotline_desktop.core.review.period import Period
from hotline_desktop.core.roster.rules import BreakRules
from hotline_desktop.core.roster.shifts import add_shift
from hotline_desktop.core.storage.tables import Operator, Source


def entries(line: int, now: datetime) -> dict[str, Entry]:
    return {entry.code: entry for entry in checklist(line_info(line), now)}


def test_every_step_has_its_items_and_a_new_line_has_much_to_do(
    hotline: int, now: datetime
) -> None:
    found = entries(hotline, now)
    assert {entry.step for entry in found.values()} == set(STEPS)
    done = {code for code, entry in found.items() if entry.done}
    assert done == {"hours", "number", "staff", "script"}
    assert progress(list(found.values())) == (4, len(ITEMS))
    assert found["contract"].words == "Without a contract: +7 495 123-45-67"
    assert found["shifts"].words == "No shift within a week: Анна Смирнова, Пётр Орлов"
    assert found["covered"].words.startswith("Горячая линия: open from 09:00 to 18:00")


def test_a_greeting_without_the_operators_name_is_no_whole_script(
    hotline: int, now: datetime
) -> None:
    written = script.in_force(hotline, script.INCOMING, now.date())
    assert written is not None
    values = replace(written.values, greeting="Здравствуйте.")
    script.change_script(written.id, values, by=None, now=now)
    found = entries(hotline, now)["script"]
    assert not found.done
    assert found.words == "Still to be written: The operator's name in the greeting"


def test_what_is_done_ticks_itself(hotline: int, now: datetime) -> None:
    change_line(hotline, purpose="Admissions", email="a@example.org")
    assert entries(hotline, now)["purpose"].done
    assert entries(hotline, now)["mailbox"].done
    people = [entry.id for entry in lists.entries(Operator)]
    for n in range(7):
        add_shift(people[0], now.date() + timedelta(days=n), 540, 1080, BreakRules())
    found = entries(hotline, now)
    assert found["covered"].done
    assert found["shifts"].words == "No shift within a week: Пётр Орлов"
    add_shift(people[1], now.date(), 540, 1080, BreakRules())
    assert entries(hotline, now)["shifts"].done
    add_contract(
        Agreement(hotline, "C", date(2026, 1, 1), date(2026, 12, 31), ("84951234567",)), now
    )
    settings.put(settings.BACKUP_FOLDER, "/somewhere")
    file_call(CallValues(hotline, now), by=None, now=now)
    found = entries(hotline, now)
    assert all(found[code].done for code in ("contract", "backups", "test"))


def test_a_contract_that_is_still_to_begin_is_no_missing_one(hotline: int, now: datetime) -> None:
    term = Agreement(hotline, "C", date(2026, 4, 1), date(2026, 12, 31), ("84951234567",))
    add_contract(term, now)
    found = entries(hotline, now)["contract"]
    assert not found.done
    assert found.words == "+7 495 123-45-67 is under contract only from 1 April 2026 on"
    # By the opening it holds.
    change_line(hotline, opens=date(2026, 4, 1))
    assert entries(hotline, now)["contract"].done


def test_two_offers_are_a_comparison_and_one_is_none(hotline: int, now: datetime) -> None:
    add_offer(hotline, Offer("Город", "Офис"), now)
    assert entries(hotline, now)["offers"].words.startswith("1 offers noted")
    add_offer(hotline, Offer("Волна", "Старт"), now)
    assert entries(hotline, now)["offers"].done


def test_without_operators_nobody_can_have_a_shift(hotline: int, now: datetime) -> None:
    for entry in lists.entries(Operator):
        lists.retire(Operator, entry.id, now)
    found = entries(hotline, now)["shifts"]
    assert (found.done, found.words) == (False, "There are no operators yet.")


def test_a_review_of_another_line_is_none_of_this_one(hotline: int, now: datetime) -> None:
    other = add_line(
        name="Other", organisation="", number="", language="en", timezone="UTC", now=now
    )
    zone = line_info(hotline).zone
    week = Period(date(2026, 2, 23), date(2026, 3, 1), zone, frozenset({other}))
    keep(week, [], now)
    assert not entries(hotline, now)["review"].done
    keep(replace(week, lines=frozenset({hotline})), [], now)
    assert entries(hotline, now)["review"].done


def test_hot_topics_need_an_answer_that_is_no_draft(hotline: int, now: datetime) -> None:
    hot = AnswerValues(question="Why?", hot=True, state="draft", variants=(Wording("So."),))
    add_answer(hot, by=None, now=now)
    assert entries(hotline, now)["hot"].words == "Without an answer: Why?"
    assert not entries(hotline, now)["answers"].done
    add_answer(AnswerValues(question="How?", variants=(Wording("Thus."),)), by=None, now=now)
    assert entries(hotline, now)["answers"].done


def test_a_placement_makes_the_line_known(hotline: int, now: datetime) -> None:
    assert not entries(hotline, now)["advertising"].done
    radio = lists.find(Source, "radio")
    assert radio is not None
    add_placement(Placing(hotline, radio, "Spot", date(2026, 3, 1)), now)
    assert entries(hotline, now)["advertising"].done


def test_the_roster_is_looked_at_from_the_opening_on(hotline: int, now: datetime) -> None:
    change_line(hotline, opens=date(2026, 6, 1))
    found = entries(hotline, now)
    assert found["review"].due == date(2026, 6, 8)
    person = lists.entries(Operator)[0].id
    for n in range(5):
        add_shift(person, date(2026, 6, 1) + timedelta(days=n), 540, 1080, BreakRules())
    assert entries(hotline, now)["covered"].done


def test_owner_date_and_tick_are_kept_and_remind(hotline: int, now: datetime) -> None:
    room = entries(hotline, now)["room"]
    change_entry(hotline, room, now, owner="Anna", due=date(2026, 3, 6))
    room = entries(hotline, now)["room"]
    assert (room.owner, room.due, room.done) == ("Anna", date(2026, 3, 6), False)
    assert [entry.code for entry in due_soon(line_info(hotline), now)] == ["room"]
    assert [n.where for n in notices.notices(now)] == ["hotline/readiness"]
    change_entry(hotline, room, now, done=True)
    assert entries(hotline, now)["room"].done
    assert due_soon(line_info(hotline), now) == []


def test_own_items_are_added_dropped_and_removed(hotline: int, now: datetime) -> None:
    added = add_entry(hotline, 4, " Plants ")
    with pytest.raises(UserError):
        add_entry(hotline, 4, " ")
    (own,) = [entry for entry in checklist(line_info(hotline), now) if entry.id == added]
    assert (own.title, own.step, own.sees) == ("Plants", 4, False)
    before = progress(checklist(line_info(hotline), now))
    change_entry(hotline, own, now, dropped=True)
    assert progress(checklist(line_info(hotline), now)) == (before[0], before[1] - 1)
    delete_entry(added)
    assert added not in [entry.id for entry in checklist(line_info(hotline), now)]
