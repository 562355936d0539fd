"""A believable month of calls of a made-up admissions office.

Names, questions and answers stand in ``resources/demo/*.toml``. All telephone numbers come from
ranges that no subscriber has. The same language, moment and seed give the same calls.
"""

from __future__ import annotations

from datetime import datetime
from random import Random

from .. import settings
from ..line.lines import line_info
from ..setup import NewHotline, create_hotline
from ..storage.database import transaction
from .advertising import create_placements, name_placements
from .answers import create_answers
from .carriers import create_carriers
from .contacts import create_contacts
from .line import agree_reception, begin_checklist, describe_line
from .month import month_of_calls, register
from .office import Office
from .review import create_review
from .roster import create_roster
from .texts import texts

LANGUAGES = ("en", "ru")


def create_demo(language: str, now: datetime, seed: int = 2026) -> int:
    """Fill an open, empty database with the demonstration; returns the line's id.

    Args:
        language: ``en`` or ``ru``.
        now: the latest calls are a few minutes old then, if the line is open.
        seed: another one gives another month.
    """
    text = texts(language)
    with transaction():
        line_id = create_hotline(
            NewHotline(
                organisation=text["organisation"],
                line_name=text["line"],
                number=text["number"],
                language=language,
                timezone=text["timezone"],
                operators=tuple(text["operators"]),
            ),
            now,
        )
        describe_line(line_id, text["line_details"], now)
        settings.put(settings.DEMO, True)
        settings.put(settings.REGION, text["region"])
        office = Office(line_id, line_info(line_id).hours, now, text, Random(seed))  # noqa: S311
        settings.put(settings.OPERATOR_HERE, office.operators[0])
        calls = month_of_calls(office)
        # Its own dice, so that the calls stay as they were.
        advertised = create_placements(language, line_id, office.hours.zone, now)
        name_placements(calls, advertised, office.hours.zone, Random(seed))  # noqa: S311
        register(office, calls)
        agree_reception(line_id, text["line_details"], office.operators[-1], now)
        create_answers(language, office.topics, office.operators[0], now)
        create_contacts(language, office.topics, office.operators, now)
        create_carriers(language, line_id, office.hours.zone, now)
        create_roster(
            office.operators,
            text["shift_templates"],
            text["staff"],
            office.hours.zone,
            now,
            Random(seed),  # noqa: S311
        )
        create_review(text["review"], office.operators, now)
        begin_checklist(line_id, text["line_details"], text["operators"], now)
    return line_id
