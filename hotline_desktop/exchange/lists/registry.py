"""The lists other than calls that come in and go out.

A newcomer gives its words (``area_words``), what takes a mapped sheet in and says what it did
(``Counts``), and what its columns are called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotline_desktop.core.text import tr

from ..roster import shifts_table, staff_table
from ..roster.words import SHIFTS, STAFF, WEEKDAY_NAMES
from . import answers_table, contacts_table
from .area_words import ANSWERS, CONTACTS, Area
from .knowledge_files import Counts, Intake

CALLS = "calls"


Take = Callable[[Intake], Counts]
"""Takes a mapped sheet in, in one transaction, or only counts."""


@dataclass(frozen=True)
class AreaList:
    """A list that comes in and goes out.

    Attributes:
        area: its words.
        name: its name for people.
        counted: a number of its entries in words.
        take: takes a sheet in.
        labels: what people call its fields, in the order in which they are offered.
    """

    area: Area
    name: Callable[[], str]
    counted: Callable[[int], str]
    take: Take
    labels: dict[str, Callable[[], str]]


LISTS: dict[str, AreaList] = {
    "contacts": AreaList(
        CONTACTS,
        lambda: tr("Contacts"),
        lambda n: tr("%n contact(s)", n),
        contacts_table.take_contacts,
        {
            "name": lambda: tr("Full name"),
            "last_name": lambda: tr("Last name"),
            "first_name": lambda: tr("First name"),
            "middle_name": lambda: tr("Middle name"),
            "position": lambda: tr("Position"),
            "department": lambda: tr("Department"),
            "organisation": lambda: tr("Organisation"),
            "phones": lambda: tr("Phones"),
            "extension": lambda: tr("Extension"),
            "emails": lambda: tr("E-mails"),
            "room": lambda: tr("Room"),
            "hours": lambda: tr("Working hours"),
            "substitute": lambda: tr("Substitute"),
            "competences": lambda: tr("Competences"),
            "notes": lambda: tr("Notes"),
            "verified": lambda: tr("Last verified"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
    "answers": AreaList(
        ANSWERS,
        lambda: tr("Prepared answers"),
        lambda n: tr("%n answer(s)", n),
        answers_table.take_answers,
        {
            "question": lambda: tr("Question"),
            "answer": lambda: tr("Answer"),
            "topic": lambda: tr("Topic"),
            "variant": lambda: tr("Variant"),
            "language": lambda: tr("Language"),
            "keywords": lambda: tr("Keywords"),
            "state": lambda: tr("State"),
            "hot": lambda: tr("Hot topic"),
            "likelihood": lambda: tr("Likelihood"),
            "sharpness": lambda: tr("Sharpness"),
            "stance": lambda: tr("What we say"),
            "never_say": lambda: tr("What we never say"),
            "contact": lambda: tr("Contact"),
            "fields": lambda: tr("Fields to ask for"),
            "valid_until": lambda: tr("Valid until"),
            "verified": lambda: tr("Last verified"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
    "staff": AreaList(
        STAFF,
        lambda: tr("People of the line"),
        lambda n: tr("%n person(s)", n),
        staff_table.take_staff,
        {
            "name": lambda: tr("Full name"),
            "introduces_as": lambda: tr("Says in the greeting"),
            "extension": lambda: tr("Extension"),
            "skills": lambda: tr("Skills"),
            "languages": lambda: tr("Languages"),
            "hours": lambda: tr("Hours a week"),
            **WEEKDAY_NAMES,
            "notes": lambda: tr("Notes"),
            "state": lambda: tr("State"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
    "shifts": AreaList(
        SHIFTS,
        lambda: tr("Shifts and absences"),
        lambda n: tr("%n shift(s) and absence(s)", n),
        shifts_table.take_shifts,
        {
            "date": lambda: tr("Date"),
            "operator": lambda: tr("Operator"),
            "shift": lambda: tr("Shift"),
            "starts": lambda: tr("Begins"),
            "ends": lambda: tr("Ends"),
            "times": lambda: tr("From when to when"),
            "lunch": lambda: tr("Lunch"),
            "breaks": lambda: tr("Breaks"),
            "notes": lambda: tr("Notes"),
            "last": lambda: tr("Last day of absence"),
            "days": lambda: tr("A day of the roster"),
            "id": lambda: tr("Identity from an earlier export"),
        },
    ),
}
