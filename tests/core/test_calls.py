"""The register: filing, editing, the bin, reading in pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotline_desktop.core import lists, setup
from hotline_desktop.core.calls import browse, callbacks, callers, commands, drafts
from hotline_desktop.core.calls.browse import CallFilter, CallSort
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.history import edits_of
from hotline_desktop.core.storage.tables import Call, Operator, Outcome, Source, Topic

NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


@pytest.fixture
def line(database: object) -> int:
    return setup.create_hotline(
        setup.NewHotline(
            "Приёмная комиссия", "Горячая линия", "+7 495 000-00-00", "ru", "Europe/Moscow",
            ("Анна Смирнова", "Пётр Волков"),
        ),
        NOW - timedelta(days=30),
    )  # fmt: skip


def a_call(line: int, **values: object) -> CallValues:
    return CallValues(**({"line_id": line, "started_at": NOW} | values))  # type: ignore[arg-type]


def file(line: int, **values: object) -> int:
    return commands.file_call(a_call(line, **values), by=None, now=NOW)


def found(**wanted: object) -> list[int]:
    return [row.id for row in browse.page(CallFilter(**wanted))]  # type: ignore[arg-type]


def test_spellings_of_one_number_are_one_caller(line: int) -> None:
    for number in ("8 (495) 123-45-67", "+7 495 1234567", "74951234567"):
        file(line, number=number)
    assert len(callers.earlier_calls(number="495 123 45 67")) == 3


def test_short_and_foreign_numbers_stay_what_they_are(line: int) -> None:
    file(line, number="101")
    file(line, number="+44 20 7946 0018")
    ids = {row.caller_id for row in browse.page(CallFilter())}
    assert ids == {"101", "+442079460018"}


def test_a_withheld_number_is_nobodys_number(line: int) -> None:
    id = file(line, withheld=True, number="")
    row = browse.call_row(id)
    assert row is not None
    assert (row.withheld, row.caller_id) == (1, "")


def test_duration_and_end_follow_from_each_other(line: int) -> None:
    one = browse.call_row(file(line, duration=90))
    two = browse.call_row(file(line, ended_at=NOW + timedelta(seconds=125)))
    assert one is not None
    assert two is not None
    assert one.ended_at == int(NOW.timestamp()) + 90
    assert two.duration == 125


def test_calls_outside_the_hours_are_marked(line: int) -> None:
    zone = ZoneInfo("Europe/Moscow")
    inside = file(line, started_at=datetime(2026, 11, 23, 9, 0, tzinfo=zone))
    late = file(line, started_at=datetime(2026, 11, 23, 18, 0, tzinfo=zone))
    sunday = file(line, started_at=datetime(2026, 11, 22, 12, 0, tzinfo=zone))
    assert set(found(outside_hours=True)) == {late, sunday}
    assert inside in found()


@pytest.mark.parametrize(
    "query",
    ["документ", "документы", "Документами", "смирнова", "докум", "1234567", "8 (495) 123", "анны"],
)
def test_a_call_is_found_by_any_form_of_its_words_numbers_and_names(line: int, query: str) -> None:
    anna = lists.find(Operator, "Анна Смирнова")
    wanted = file(
        line, question="Какие нужны документы?", number="+7 495 123-45-67", taken_by_id=anna
    )
    other = file(line, question="Когда экзамен?", number="+7 812 000-11-22")
    assert found(text=query) == [wanted]
    assert other in found()


def test_editing_moves_the_call_in_the_search(line: int) -> None:
    id = file(line, question="Общежитие")
    commands.change_call(id, {"question": "Стипендия"}, by=None, now=NOW)
    assert found(text="общежитие") == []
    assert found(text="стипендии") == [id]


def test_renaming_and_merging_a_topic_is_seen_in_old_calls_without_touching_them(line: int) -> None:
    rent, housing = lists.add(Topic, "Аренда"), lists.add(Topic, "Общежитие")
    id = file(line, topic_id=rent)
    lists.merge(Topic, [rent], housing)
    assert found(topics=frozenset({housing})) == [id]
    assert found(text="общежитие") == [id]
    assert lists.names(Topic)[rent] == "Общежитие"
    lists.split(Topic, rent)
    assert found(topics=frozenset({housing})) == []
    row = browse.call_row(id)
    assert row is not None
    assert row.topic_id == rent


def test_outcomes_of_different_kinds_do_not_merge(line: int) -> None:
    answered, silent = (lists.outcome_of_kind(kind) for kind in ("answered", "silent"))
    with pytest.raises(lists.UserError):
        lists.merge(Outcome, [answered], silent)


def test_the_history_says_who_changed_what(line: int) -> None:
    anna = lists.find(Operator, "Анна Смирнова")
    id = file(line, question="Раз")
    commands.change_call(id, {"question": "Два", "urgency": 2}, by=anna, now=NOW)
    (edit,) = edits_of("call", id)
    assert edit.by_id == anna
    assert edit.at == NOW
    assert edit.changes == {"question": ("Раз", "Два"), "urgency": (0, 2)}


def test_deleted_calls_are_in_the_bin_and_come_back(line: int) -> None:
    id = file(line, question="Расписание")
    commands.delete_calls([id], by=None, now=NOW)
    assert found() == found(text="расписание") == []
    assert found(in_bin=True) == [id]
    commands.restore_calls([id], by=None, now=NOW)
    assert found(text="расписание") == found() == [id]
    assert found(in_bin=True) == []


def test_many_calls_of_one_second_keep_their_order(line: int) -> None:
    ids = commands.insert_calls(
        [a_call(line, question=str(n)) for n in range(1200)], by=None, now=NOW
    )
    assert [
        row.id for row in browse.page(CallFilter(), CallSort(descending=False), limit=1200)
    ] == ids


def test_more_calls_than_fit_into_one_second_are_refused_with_a_sentence(line: int) -> None:
    first = file(line)
    (call,) = Call.select().where(Call.id == first)
    last = call.position // commands.POSITIONS_PER_SECOND * commands.POSITIONS_PER_SECOND
    last += commands.POSITIONS_PER_SECOND - 1
    Call.update(position=last).where(Call.id == first).execute()
    with pytest.raises(UserError, match="same second"):
        file(line)
    assert Call.select().count() == 1


@pytest.mark.parametrize("by", sorted(browse.SORTS))
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("text", ["", "вопрос"])
def test_pages_by_anchor_are_the_whole_list_in_order(
    line: int, by: str, descending: bool, text: str
) -> None:
    topics = [lists.add(Topic, name) for name in ("Ёлка", "Банк", "Яма", "Зачёт")]
    commands.insert_calls(
        [
            a_call(
                line,
                started_at=NOW + timedelta(minutes=n * 7 % 50),
                question=f"Вопрос {n}",
                topic_id=topics[n % 4] if n % 5 else None,
                duration=n * 3 % 11 or None,
                caller_name=f"Имя {n % 6}",
            )
            for n in range(50)
        ],
        by=None,
        now=NOW,
    )
    wanted, sort = CallFilter(text=text), CallSort(by, descending)
    whole = [row.id for row in browse.page(wanted, sort, limit=1000)]
    count, anchors = browse.anchors(wanted, sort, 8)
    pages = [[row.id for row in browse.page(wanted, sort, anchor, 8)] for anchor in anchors]
    assert count == 50
    assert [id for page in pages for id in page] == whole
    assert sorted(whole) == sorted(found())


@pytest.mark.parametrize("by", sorted(browse.SORTS))
def test_an_office_without_lists_can_sort_too(line: int, by: str) -> None:
    first, second = file(line), file(line, started_at=NOW + timedelta(hours=1))
    for table in (Topic, Operator, Outcome, Source):
        table.delete().execute()
    assert [row.id for row in browse.page(CallFilter(), CallSort(by))] == [second, first]
    assert browse.anchors(CallFilter(), CallSort(by), 1)[0] == 2


def test_totals_follow_the_filter(line: int) -> None:
    answered = lists.outcome_of_kind("answered")
    file(line, outcome_id=answered, duration=60, question="Оплата")
    file(line, outcome_id=answered, duration=120, question="Другое")
    file(line, outcome_id=lists.outcome_of_kind("hangup"), question="Оплата")
    assert browse.totals(CallFilter()) == browse.Totals(3, 2, 90.0)
    assert browse.totals(CallFilter(text="оплата")) == browse.Totals(2, 1, 60.0)
    assert browse.totals(CallFilter(text="нет такого")) == browse.Totals(0, 0, None)


def test_dates_and_lists_and_words_hold_together(line: int) -> None:
    anna = lists.find(Operator, "Анна Смирнова")
    assert anna is not None
    wanted = file(line, started_at=NOW, taken_by_id=anna, question="оплата")
    file(line, started_at=NOW - timedelta(days=2), taken_by_id=anna, question="оплата")
    file(line, started_at=NOW, question="оплата")
    file(line, started_at=NOW, taken_by_id=anna, question="экзамен")
    day = CallFilter(
        text="оплаты", operators=frozenset({anna}), since=NOW - timedelta(hours=5),
        until=NOW + timedelta(hours=5),
    )  # fmt: skip
    assert [row.id for row in browse.page(day)] == [wanted]


def promise(line: int, due: datetime, **values: object) -> int:
    callback = lists.outcome_of_kind("callback")
    return file(line, number="+7 495 111-22-33", outcome_id=callback, callback_due=due, **values)


def test_callbacks_are_counted_and_the_longest_overdue_comes_first(line: int) -> None:
    later = promise(line, NOW + timedelta(hours=1))
    overdue = promise(line, NOW - timedelta(hours=1))
    next_day = promise(line, NOW + timedelta(days=1))
    assert [row.id for row in callbacks.open_callbacks()] == [overdue, later, next_day]
    assert callbacks.owed(NOW, NOW + timedelta(hours=8)) == callbacks.Owed(3, 2, 1)
    assert set(found(unresolved=True)) == {later, overdue, next_day}


def test_calling_back_registers_the_outgoing_call_and_can_be_taken_back(line: int) -> None:
    id = promise(line, NOW, question="Когда зачисление?", caller_name="Ольга")
    outgoing = browse.call_row(commands.fulfil_callback(id, by=None, now=NOW))
    assert outgoing is not None
    assert (outgoing.direction, outgoing.continues_id) == ("out", id)
    assert (outgoing.caller_name, outgoing.caller_id) == ("Ольга", "+74951112233")
    assert callbacks.open_callbacks() == []
    assert found(unresolved=True) == []
    commands.unfile_call(outgoing.id, by=None, now=NOW)
    assert [row.id for row in callbacks.open_callbacks()] == [id]
    assert found() == [id]


def test_a_caller_who_calls_again_fulfils_the_callback(line: int) -> None:
    id = promise(line, NOW + timedelta(hours=2))
    file(line, continues_id=id, outcome_id=lists.outcome_of_kind("answered"))
    assert callbacks.open_callbacks() == []


def test_a_callback_is_proposed_when_the_line_is_open(line: int) -> None:
    from hotline_desktop.core.line.lines import line_info

    zone = ZoneInfo("Europe/Moscow")
    friday = datetime(2026, 11, 27, 17, 30, tzinfo=zone)
    due = callbacks.proposed_due(friday, line_info(line).hours)
    assert due == datetime(2026, 11, 30, 10, 0, tzinfo=zone)


def test_known_callers_complete_what_is_typed(line: int) -> None:
    file(line, number="+7 495 123-45-67", caller_name="Ирина Белова", organisation="Лицей 5")
    file(line, number="+7 495 123-99-99", caller_name="Иван Чернов")
    by_number = callers.complete_number("8 495 123-4")
    assert [known.name for known in by_number] == ["Ирина Белова"]
    assert [known.organisation for known in callers.complete_name("ири")] == ["Лицей 5"]


def test_a_draft_is_kept_until_its_call_is_filed(line: int) -> None:
    draft = drafts.save_draft(None, {"question": "неполный"}, NOW)
    assert drafts.save_draft(draft, {"question": "неполный вопрос"}, NOW) == draft
    assert [d.card for d in drafts.drafts()] == [{"question": "неполный вопрос"}]
    commands.file_call(a_call(line), by=None, now=NOW, draft_id=draft)
    assert drafts.drafts() == []
