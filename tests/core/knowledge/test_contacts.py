"""Contacts: written, found, asked, merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import commands as answers
from hotline_desktop.core.answers.browse import answer as read_answer
from hotline_desktop.core.answers.values import AnswerValues
from hotline_desktop.core.contacts import browse, commands, history, merging
from hotline_desktop.core.contacts.duplicates import duplicates
from hotline_desktop.core.contacts.values import ContactValues, Email, Phone, Skill
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.storage.tables import Change, Topic

IVANOVA = ContactValues(
    name="Иванова Мария Петровна",
    position="Ведущий специалист",
    department="Приёмная комиссия",
    room="214",
    hours="Пн–Пт 9:00–17:00",
    notes="По утрам на совещании",
    phones=(Phone("8 (495) 123-45-67", "12", "work"), Phone("204")),
    emails=(Email("ivanova@example.org"),),
)


def add(values: ContactValues, now: datetime) -> int:
    return commands.add_contact(values, by=None, now=now)


def test_a_contact_comes_back_as_it_was_written(hotline: int, now: datetime) -> None:
    deadlines = lists.add(Topic, "Сроки")
    full = replace(
        IVANOVA,
        skills=(Skill(deadlines, "оригиналы и копии", 3, "до обеда"),),
        photo=b"\xff\xd8\xff",
        photo_type="JPEG",
        extra=(("item1", "BDAY", (("VALUE", "date"),), "1980-01-02"),),
        verified_at=now,
    )
    assert browse.contact(add(full, now)).values == full


@pytest.mark.parametrize(
    "text",
    ["ивановой", "12", "+7 495 1234567", "204", "ivanova@", "совещание", "приемная", "214"],
)
def test_a_contact_is_found_by_anything(text: str, hotline: int, now: datetime) -> None:
    id = add(IVANOVA, now)
    add(ContactValues(name="Пётр Орлов", position="Водитель"), now)
    assert browse.search(text) == [id]


def test_without_a_word_contacts_come_by_name(hotline: int, now: datetime) -> None:
    orlov = add(ContactValues(name="Орлов"), now)
    elkin = add(ContactValues(name="Ёлкин"), now)
    assert browse.search("  ") == [elkin, orlov]


def test_a_contact_needs_something_to_be_called_by(hotline: int, now: datetime) -> None:
    with pytest.raises(UserError):
        add(ContactValues(notes="кто это?"), now)
    id = add(ContactValues(emails=(Email("who@example.org"),)), now)
    assert browse.contact(id).values.shown_name == "who@example.org"


def test_a_new_name_goes_to_those_who_are_stood_in_for(hotline: int, now: datetime) -> None:
    id = add(IVANOVA, now)
    other = add(ContactValues(name="Орлов", substitute=IVANOVA.name), now)
    commands.change_contact(id, {"name": "Петрова Мария Петровна"}, by=None, now=now)
    assert browse.contact(other).values.substitute == "Петрова Мария Петровна"
    assert Change.select().where(Change.table_name == "contact", Change.row == id).count() == 1
    assert browse.search("Иванова") == []


def test_the_bin_gives_contacts_back(hotline: int, now: datetime) -> None:
    id = add(IVANOVA, now)
    commands.delete_contacts([id], by=None, now=now)
    assert browse.search("Иванова") == [] == browse.listed()
    assert browse.in_bin() == [id]
    commands.restore_contacts([id], by=None, now=now)
    assert browse.search("Иванова") == [id]


def test_the_competent_come_nearest_topic_first(hotline: int, now: datetime) -> None:
    admission, deadlines, housing = (
        lists.add(Topic, name) for name in ("Приём", "Сроки", "Общежитие")
    )
    topics.put_under(deadlines, admission)
    wide = add(ContactValues(name="Широкий", skills=(Skill(admission, level=3),)), now)
    near = add(ContactValues(name="Близкий", skills=(Skill(deadlines, level=1),)), now)
    better = add(ContactValues(name="Лучший", skills=(Skill(deadlines, level=3),)), now)
    add(ContactValues(name="Чужой", skills=(Skill(housing),)), now)
    assert [who.contact_id for who in browse.competent(deadlines)] == [better, near, wide]
    assert [who.contact_id for who in browse.competent(admission)] == [wide, better, near]
    assert browse.competent(deadlines)[0].reason == "Competent for “Сроки”"


def test_a_topic_is_never_part_of_itself(hotline: int) -> None:
    wide, narrow = lists.add(Topic, "Приём"), lists.add(Topic, "Сроки")
    topics.put_under(narrow, wide)
    with pytest.raises(UserError):
        topics.put_under(wide, narrow)
    assert topics.path_name(narrow) == "Приём / Сроки"
    assert topics.within(wide) == {wide, narrow}
    assert topics.find_path("приём / сроки") == narrow


def test_the_same_person_is_noticed_but_not_a_shared_number(hotline: int, now: datetime) -> None:
    first = add(IVANOVA, now)
    turned = add(ContactValues(name="Мария Петровна ИВАНОВА"), now)
    mail = add(ContactValues(name="М. П.", emails=(Email("Ivanova@Example.org"),)), now)
    add(ContactValues(name="Сидоров", phones=(Phone("+7 495 123-45-67", "12"),)), now)
    assert duplicates() == [[first, turned, mail]]


def test_merging_loses_nothing(hotline: int, now: datetime) -> None:
    kept = add(IVANOVA, now)
    other = add(
        ContactValues(
            name="Иванова М. П.",
            position="Секретарь",
            organisation="Институт",
            phones=(Phone("+7 495 123 45 67", "12"), Phone("+7 916 000-00-01")),
            notes="Замужем за Орловым",
        ),
        now,
    )
    merging.merge_contacts([kept, other], kept, by=None, now=now)
    merged = browse.contact(kept).values
    assert merged.organisation == "Институт"
    assert [phone.number for phone in merged.phones] == [
        "8 (495) 123-45-67", "204", "+7 916 000-00-01",
    ]  # fmt: skip
    for lost in ("Секретарь", "Иванова М. П.", "Замужем", "По утрам"):
        assert lost in merged.notes
    assert browse.in_bin() == [other]


def test_the_lines_of_two_cards_keep_apart_what_belongs_together(
    hotline: int, now: datetime
) -> None:
    site = (("item1", "URL", (), "https://a.example"), ("item1", "X-ABLABEL", (), "Сайт"))
    home = (("item1", "ADR", (), ";;Дом 1;;;;"), ("item1", "X-ABLABEL", (), "Дача"))
    known = (("item9", *line[1:]) for line in site)
    kept = add(
        ContactValues(name="Иванова Мария", extra=(("", "N", (), "Иванова;Мария"), *site)), now
    )
    other = add(ContactValues(name="Орлова", extra=(("", "N", (), "Орлова"), *home, *known)), now)
    merging.merge_contacts([kept, other], kept, by=None, now=now)
    assert browse.contact(kept).values.extra == (
        ("", "N", (), "Иванова;Мария"), *site, *(("item2", *line[1:]) for line in home),
    )  # fmt: skip
    commands.change_contact(kept, {"name": "Петрова Мария"}, by=None, now=now)
    assert "N" not in [name for _, name, *_ in browse.contact(kept).values.extra]


def test_a_merge_taken_back_leaves_everything_as_before(hotline: int, now: datetime) -> None:
    kept = add(IVANOVA, now)
    other = add(ContactValues(name="Иванова М. П.", phones=(Phone("205"),)), now)
    boss = add(ContactValues(name="Директор", substitute="Иванова М. П."), now)
    answer = answers.add_answer(AnswerValues("Кому звонить?", contact_id=other), by=None, now=now)
    done = merging.merge_contacts([kept, other], kept, by=None, now=now)
    assert read_answer(answer).values.contact_id == kept
    assert browse.contact(boss).values.substitute == IVANOVA.name
    merging.unmerge(done, by=None, now=now)
    assert browse.contact(kept).values == IVANOVA
    assert browse.search("205") == [other]
    assert browse.contact(boss).values.substitute == "Иванова М. П."
    assert read_answer(answer).values.contact_id == other
    with pytest.raises(UserError):
        merging.merge_contacts([kept], kept, by=None, now=now)


def test_the_history_names_numbers_addresses_and_competences(hotline: int, now: datetime) -> None:
    deadlines = lists.add(Topic, "Сроки")
    id = add(IVANOVA, now)
    assert history.edits_of(id) == [], "what it was first written with is no edit"
    later = now + timedelta(hours=1)
    changes = {
        "room": "300",
        "phones": (IVANOVA.phones[0], Phone("205")),
        "emails": (),
        "skills": (Skill(deadlines, level=3),),
    }
    commands.change_contact(id, changes, by=1, now=later)
    edits = history.edits_of(id)
    assert {(edit.at, edit.by_id) for edit in edits} == {(later, 1)}
    said = [(name, pair) for edit in reversed(edits) for name, pair in edit.changes.items()]
    assert said == [
        ("room", ("214", "300")),
        ("phones", (["204", "", ""], None)),
        ("phones", (None, ["205", "", ""])),
        ("emails", (["ivanova@example.org", ""], None)),
        ("skills", (None, [deadlines, "", 3, ""])),
    ]
    assert history.undone(browse.contact(id).values, edits) == IVANOVA


def test_the_history_says_that_the_photo_changed(hotline: int, now: datetime) -> None:
    id = add(IVANOVA, now)
    for photo in (b"\xff\xd8", b"\x89PNG", None, None):
        commands.change_contact(id, {"photo": photo}, by=1, now=now)
    edits = history.edits_of(id)
    assert [edit.changes for edit in edits] == [
        {"picture": (4, None)}, {"picture": (2, 4)}, {"picture": (None, 2)},
    ]  # fmt: skip
    assert history.undone(browse.contact(id).values, edits) == IVANOVA


def test_parts_in_another_order_stay_so(hotline: int, now: datetime) -> None:
    id = add(IVANOVA, now)
    turned = {"phones": IVANOVA.phones[::-1]}
    commands.change_contact(id, turned, by=None, now=now)
    assert browse.contact(id).values == replace(IVANOVA, **turned)


def test_stale_contacts_are_listed_until_somebody_verifies_them(
    hotline: int, now: datetime
) -> None:
    old = add(ContactValues(name="Старый"), now - timedelta(days=400))
    add(IVANOVA, now)
    assert browse.stale(now - timedelta(days=180)) == [old]
    commands.verify([old], by=None, now=now)
    assert browse.stale(now - timedelta(days=180)) == []


def test_a_merged_topic_is_shown_as_where_it_went(hotline: int, now: datetime) -> None:
    one, two = lists.add(Topic, "Срок"), lists.add(Topic, "Сроки")
    id = add(ContactValues(name="Орлов", skills=(Skill(one),)), now)
    lists.merge(Topic, [one], two)
    assert browse.contact(id).values.skills[0].topic_id == two
    assert [who.contact_id for who in browse.competent(two)] == [id]
