"""The people of the roster."""

from __future__ import annotations

from datetime import datetime

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.roster.staff import (
    StaffValues,
    add_person,
    change_person,
    forget_people,
    initials,
    person,
    photos,
    set_photo,
    staff,
)
from hotline_desktop.core.storage.tables import Operator
from tests.core.roster.office import MONDAY


def test_a_person_who_comes_with_an_identity_takes_nobodys(
    operators: list[int], now: datetime
) -> None:
    before = {one.id: one.uid for one in staff()}
    ira = add_person(StaffValues("Ира"), now=now, uid="from-a-file")
    assert {one.id: one.uid for one in staff()} == before | {ira: "from-a-file"}


def test_staff_have_initials_and_a_colour_and_their_own_hours(
    operators: list[int], now: datetime
) -> None:
    anna, pyotr = staff()
    assert [initials(one.values.name) for one in (anna, pyotr)] == ["АС", "ПО"]
    assert anna.colour != pyotr.colour
    change_person(
        anna.id, {"colour": "#112233", "weekly_minutes": 1200, "languages": " ru, en "}, now=now
    )
    change_person(pyotr.id, {"left": True}, now=now)
    (anna,) = staff(text="EN сМирн")
    said = anna.values
    assert (anna.colour, said.weekly_minutes, said.languages) == ("#112233", 1200, "ru, en")
    assert [one.values.left for one in staff(left=True)] == [False, True]
    assert lists.names(Operator)[pyotr.id] == "Пётр Орлов"
    for wrong in ({"colour": "red"}, {"weekly_minutes": 20_000}, {"name": " "}):
        with pytest.raises(UserError):
            change_person(anna.id, wrong, now=now)


def test_somebody_new_has_all_that_was_said_and_vanishes_only_if_named_nowhere(
    operators: list[int], template: roster.Template, now: datetime
) -> None:
    week = ((template.id,), (), (), (), (), (), ())
    said = StaffValues("Ольга Белова", "Ольга", "204", "льготы", "немецкий", "с мая", week=week)
    new = add_person(said, now=now)
    found = person(new)
    assert found is not None
    assert found.values == said
    set_photo(new, b"a picture")
    assert photos() == {new: b"a picture"}
    with pytest.raises(UserError):
        set_photo(new, bytes(1_000_000))
    roster.add_from_template(operators[0], MONDAY, template)
    assert forget_people([new, operators[0]], now=now) == (1, 1)
    assert (person(new), photos()) == (None, {})
    assert [one.id for one in staff()] == [operators[1]]
