"""What the placeholders of a prepared answer stand for at this desk, now."""

from __future__ import annotations

from datetime import datetime

from hotline_desktop.core.contacts.browse import contacts
from hotline_desktop.core.line.hours_texts import today_text
from hotline_desktop.core.line.lines import LineInfo, line_info
from hotline_desktop.core.storage.tables import Operator


def desk_values(
    line_id: int, now: datetime, *, operator_id: int | None = None, contact_id: int | None = None
) -> dict[str, str]:
    """Placeholder → its value, for ``wording.fill``; "" where nothing is known.

    Args:
        line_id: the line that is called.
        now: decides which day's hours are said.
        operator_id: who speaks.
        contact_id: whom the answer names.
    """
    line = line_info(line_id)
    operator = Operator.get_or_none(Operator.id == operator_id) if operator_id else None
    person = next(iter(contacts([contact_id], photos=False)), None) if contact_id else None
    said = person.values if person else None
    return {
        "operator": (operator.introduces_as or operator.name) if operator else "",
        "organisation": line.organisation,
        "contact.name": said.shown_name if said else "",
        "contact.phone": said.phones[0].shown if said and said.phones else "",
        "contact.email": said.emails[0].address if said and said.emails else "",
        "hours.today": hours_today(line, now),
    }


def hours_today(line: LineInfo, now: datetime) -> str:
    """When the line is open today, in its callers' language: “09:00–13:00, 14:00–18:00”."""
    return today_text(line.hours, now.astimezone(line.zone).date(), line.language)
