"""An import is taken back, with all that came by it and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.answers import commands as answers
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.calls import commands
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Skill
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.imports import taking_back
from hotline_desktop.core.imports.batches import list_batches
from hotline_desktop.core.imports.taking_back import sweep, take_back
from hotline_desktop.core.storage.database import check_database
from hotline_desktop.core.storage.tables import Call, Operator, Topic
from tests.exchange.calls.sheets import FIRST, SECOND, Killed, calls, counts, killed


def test_a_batch_taken_back_leaves_no_trace(workbook: Any, bring_in: Any, now: datetime) -> None:
    result = bring_in(workbook(FIRST, SECOND))
    (batch,) = list_batches()
    assert (batch.id, batch.file_name, batch.new) == (result.batch, "calls.xlsx", 2)
    back = take_back(batch.id, by=None, now=now)
    assert (back.removed, back.binned, back.entries) == (2, 0, 2)
    assert Call.select().count() == 0
    assert lists.find(Topic, "Приём") is None
    assert lists.find(Operator, "Анна Смирнова") is not None
    assert list_batches()[0].undone == now
    assert check_database().ok
    with pytest.raises(UserError, match="already"):
        take_back(batch.id, by=None, now=now)
    assert bring_in(workbook(FIRST, SECOND)).new == 2


def test_an_entry_that_anything_else_uses_stays_when_a_batch_is_taken_back(
    workbook: Any, bring_in: Any, now: datetime
) -> None:
    late = [*SECOND[:4], "Льготы", "Новый Оператор", *SECOND[6:]]
    result = bring_in(workbook([*FIRST[:5], "Ещё Один", *FIRST[6:]], SECOND, late))
    used = {name: lists.find(Topic, name) for name in ("Приём", "Общежитие", "Льготы")}
    who = lists.find(Operator, "Новый Оператор")
    assert who is not None
    answers.add_answer(AnswerValues("Когда приём?", used["Приём"]), by=None, now=now)
    person = ContactValues(name="Лев Орлов", skills=(Skill(used["Льготы"]),), operator_id=who)
    people.add_contact(person, by=None, now=now)
    back = take_back(result.batch, by=None, now=now)
    assert (back.removed, back.entries) == (3, 2)
    assert lists.find(Topic, "Приём") == used["Приём"]
    assert lists.find(Topic, "Льготы") == used["Льготы"]
    assert lists.find(Operator, "Новый Оператор") == who
    assert lists.find(Topic, "Общежитие") is None
    assert lists.find(Operator, "Ещё Один") is None
    assert check_database().ok


def test_calls_worked_on_since_go_to_the_bin(workbook: Any, bring_in: Any, now: datetime) -> None:
    result = bring_in(workbook(FIRST, SECOND))
    first, _ = calls()
    commands.change_call(first.id, {"answer": "С 20 июня"}, by=None, now=now + timedelta(hours=1))
    back = take_back(result.batch, by=None, now=now + timedelta(hours=2))
    assert (back.removed, back.binned) == (1, 1)
    assert calls() == []
    assert Call.get_by_id(first.id).answer == "С 20 июня"
    assert lists.find(Topic, "Приём") is not None


def test_changed_calls_get_their_values_back_where_nobody_edited_since(
    workbook: Any, bring_in: Any, now: datetime
) -> None:
    bring_in(workbook(FIRST))
    edited = [*FIRST[:2], "Сидоров", "Когда экзамен?", *FIRST[4:]]
    result = bring_in(workbook(edited), at=now + timedelta(hours=1))
    (call,) = calls()
    later = now + timedelta(hours=2)
    commands.change_call(call.id, {"question": "Об экзамене"}, by=None, now=later)
    back = take_back(result.batch, by=None, now=later)
    assert (back.restored, back.removed) == (1, 0)
    (call,) = calls()
    assert (call.caller_name, call.question) == ("Иванов", "Об экзамене")
    assert counts(bring_in(workbook(FIRST), at=later)) == (0, 0, 1, 0)


def test_taking_back_that_was_killed_is_ended_by_the_next_sweep(
    workbook: Any, bring_in: Any, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = bring_in(workbook(FIRST, SECOND))
    with monkeypatch.context() as patch:
        patch.setattr(taking_back, "remove_entries", killed)
        with pytest.raises(Killed):
            take_back(result.batch, by=None, now=now)
    sweep()
    assert calls() == []
    assert lists.find(Topic, "Приём") is None
    assert list_batches()[0].undone == now
    assert check_database().problems == []
