"""Imports of contacts and answers are batches: taken back as a whole, others' edits stay."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.answers import commands
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.contacts import browse as contacts
from hotline_desktop.core.contacts import commands as people
from hotline_desktop.core.contacts.values import ContactValues, Phone
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.imports import batches, other_lists
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.exchange.lists.area_importing import import_file
from hotline_desktop.exchange.vcards.vcard import import_cards


def workbook(file: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file


def test_taking_back_contacts_removes_the_new_and_restores_the_changed(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    before = ContactValues(name="Ann Lee", phones=(Phone("204"),), photo=b"\xff\xd8")
    old = people.add_contact(before, by=None, now=now)
    file = workbook(
        tmp_path / "staff.xlsx", ["Name", "Phone", "Room"], ["Ann Lee", "204", "7"],
        ["Bob Ray", "205", "8"],
    )  # fmt: skip
    counts = import_file("contacts", file, by=None, now=now)
    assert (counts.new, counts.changed) == (1, 1)
    assert counts.batch is not None
    (listed,) = batches.list_batches()
    assert (listed.area, listed.id, listed.new) == ("contacts", counts.batch, 1)
    done = other_lists.take_back(counts.batch, by=None, now=now)
    assert (done.removed, done.restored, done.binned) == (1, 1, 0)
    assert contacts.listed() == [old]
    assert contacts.contact(old).values == before
    assert contacts.search("Bob") == []
    with pytest.raises(UserError):
        other_lists.take_back(counts.batch, by=None, now=now)
    assert import_file("contacts", file, by=None, now=now).new == 1


def test_who_was_edited_since_goes_to_the_bin_and_edited_fields_stay(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    old = people.add_contact(ContactValues(name="Ann", room="1"), by=None, now=now)
    file = workbook(tmp_path / "a.xlsx", ["Name", "Room"], ["Ann", "2"], ["Bob", "3"])
    batch = import_file("contacts", file, by=None, now=now).batch
    assert batch is not None
    bob = contacts.find_named("Bob")
    assert bob is not None
    people.change_contact(bob, {"notes": "kind"}, by=None, now=now)
    people.change_contact(old, {"room": "9"}, by=None, now=now)
    done = other_lists.take_back(batch, by=None, now=now)
    assert (done.removed, done.binned, done.restored, done.kept) == (0, 1, 0, 1)
    assert contacts.contact(old).values.room == "9"
    assert contacts.in_bin() == [bob]


def test_taking_back_answers_takes_their_topics_too(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    values = AnswerValues("Why?", variants=(Wording("Because."),))
    old = commands.add_answer(values, by=None, now=now)
    before = answers.answer(old).values
    file = workbook(
        tmp_path / "base.xlsx", ["Topic", "Question", "Answer", "Variant"],
        ["Reasons", "Why?", "So.", "Short"], ["Reasons", "When?", "Now.", ""],
    )  # fmt: skip
    batch = import_file("answers", file, by=None, now=now).batch
    assert batch is not None
    assert lists.find(Topic, "Reasons") is not None
    done = other_lists.take_back(batch, by=None, now=now)
    assert (done.removed, done.restored, done.entries) == (1, 1, 1)
    assert "Reasons" not in [entry.name for entry in lists.entries(Topic)]
    after = answers.answer(old).values
    assert (after.topic_id, [w.text for w in after.variants]) == (None, ["Because."])
    assert after.variants == before.variants


def test_cards_are_a_batch_and_the_same_file_twice_is_none(
    hotline: int, tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "a.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nUID:u1\nFN:Ann\nEND:VCARD\n")
    batch = import_cards(file, by=None, now=now).batch
    assert batch is not None
    assert import_cards(file, by=None, now=now).batch is None
    people.delete_contacts(contacts.listed(), by=None, now=now)
    # Whoever is in the bin is not in the way.
    assert import_cards(file, by=None, now=now).new == 1
