"""The directory on paper: by department or by the alphabet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from html import escape
from itertools import groupby

from PySide6.QtGui import QTextDocument

from hotline_desktop.core import lists
from hotline_desktop.core.contacts.browse import contacts
from hotline_desktop.core.contacts.values import Contact
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper
from hotline_desktop.ui.dates import LONG, date_text
from hotline_desktop.ui.dialogs.print_list import PAGES

BY_DEPARTMENT, BY_NAME = "department", "name"

STYLE = """
body { font-family: sans-serif; color: #000000; }
h1 { font-size: 17pt; margin: 0 0 2px 0; }
h2 { font-size: 11pt; margin: 14px 0 3px 0; }
p { color: #444444; font-size: 9pt; margin: 0 0 4px 0; }
table { border-collapse: collapse; border-color: #bbbbbb; border-style: solid; }
td { padding: 3px 5px; font-size: 9pt; }
.small { color: #444444; font-size: 8pt; }
"""


def orders() -> dict[str, str]:
    """The orders on offer."""
    return {BY_DEPARTMENT: tr("By department"), BY_NAME: tr("By the alphabet")}


def document(order: str, ids: Sequence[int], now: datetime) -> QTextDocument:
    """The directory laid out in pages.

    Args:
        order: ``department`` or ``name``.
        ids: who is in it.
        now: the date below the heading.
    """
    known = lines()
    office = next((line.organisation for line in known if line.organisation), "")
    day = date_text(now.astimezone(office_zone()).date(), LONG)
    title = tr("Directory")
    html = [f"<body><h1>{escape(title)}</h1>",
            f"<p>{escape(' · '.join(filter(None, (office, day))))}</p>"]  # fmt: skip
    topics = lists.names(Topic)
    for heading, people in _sections(order, contacts(ids, photos=False)):
        rows = "".join(_row(contact, order, topics) for contact in people)
        html.append(
            f"<h2>{escape(heading)}</h2>"
            f'<table border="1" cellspacing="0" width="100%">{rows}</table>'
        )
    return paper.new_document(title, STYLE, "".join(html) + "</body>", PAGES)


def _sections(order: str, people: Iterable[Contact]) -> Iterable[tuple[str, list[Contact]]]:
    key: Callable[[Contact], str]
    if order == BY_DEPARTMENT:
        nameless = tr("Without a department")

        def key(contact: Contact) -> str:
            return contact.values.department or nameless

    else:

        def key(contact: Contact) -> str:
            return lists.folded(contact.values.shown_name)[:1].upper() or "#"

    def place(contact: Contact) -> tuple[bool, str, str]:
        heading = key(contact)
        last = order == BY_DEPARTMENT and not contact.values.department
        return last, lists.folded(heading), lists.folded(contact.values.shown_name)

    for heading, found in groupby(sorted(people, key=place), key=key):
        yield heading, list(found)


def _row(contact: Contact, order: str, topics: dict[int, str]) -> str:
    said = contact.values
    besides = said.department if order == BY_NAME else ""
    who = ", ".join(filter(None, (said.position, besides)))
    place = "; ".join(
        filter(None, (tr("room {room}", room=said.room) if said.room else "", said.hours))
    )
    reach = [phone.shown for phone in said.phones] + [email.address for email in said.emails]
    knows = ", ".join(
        ": ".join(filter(None, (topics.get(skill.topic_id or 0, ""), skill.words)))
        for skill in said.skills
    )
    first = _lines(f"<b>{escape(said.shown_name)}</b>", [who, place])
    third = _lines("", [knows, tr("Substitute: {name}", name=said.substitute)
                        if said.substitute else ""])  # fmt: skip
    return (
        f'<tr><td width="36%">{first}</td>'
        f'<td width="30%">{"<br>".join(map(escape, reach))}</td>'
        f'<td width="34%">{third}</td></tr>'
    )


def _lines(first: str, others: Iterable[str]) -> str:
    small = [f'<span class="small">{escape(text)}</span>' for text in others if text]
    return "<br>".join(filter(None, [first, *small]))
