"""The book of answers on paper: by topic, each question with what is said to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from html import escape
from itertools import groupby

from PySide6.QtGui import QTextDocument

from hotline_desktop.core import lists, topics
from hotline_desktop.core.answers import wording
from hotline_desktop.core.answers.browse import answers
from hotline_desktop.core.answers.values import DRAFT, FULL, KINDS, Answer, AnswerValues
from hotline_desktop.core.contacts.browse import contacts
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper
from hotline_desktop.ui.dates import LONG, date_text
from hotline_desktop.ui.dialogs.print_list import PAGES

BY_TOPIC, BY_QUESTION = "topic", "question"

STYLE = """
body { font-family: sans-serif; color: #000000; font-size: 9.5pt; }
h1 { font-size: 17pt; margin: 0 0 2px 0; }
h2 { font-size: 13pt; margin: 18px 0 4px 0; }
h3 { font-size: 10.5pt; margin: 10px 0 2px 0; }
p { margin: 0 0 3px 0; }
ul { margin: 0 0 3px 0; }
.small { color: #444444; font-size: 8pt; }
.never { color: #8c1d18; }
"""


def orders() -> dict[str, str]:
    """The orders on offer."""
    return {BY_TOPIC: tr("By topic"), BY_QUESTION: tr("By question")}


def document(order: str, ids: Sequence[int], now: datetime) -> QTextDocument:
    """The book laid out in pages.

    Args:
        order: ``topic`` or ``question``.
        ids: what is in it.
        now: the date below the heading; answers that hold no longer are marked.
    """
    office = next((line.organisation for line in lines() if line.organisation), "")
    today = now.astimezone(office_zone()).date()
    title = tr("Book of answers")
    html = [f"<body><h1>{escape(title)}</h1>", '<p class="small">',
            escape(" · ".join(filter(None, (office, date_text(today, LONG))))), "</p>"]  # fmt: skip
    found = answers(ids)
    named = {answer.values.contact_id for answer in found if answer.values.contact_id}
    people = {c.id: c.values.shown_name for c in contacts(named, photos=False)}
    for heading, group in _sections(order, found):
        if heading:
            html.append(f"<h2>{escape(heading)}</h2>")
        html += [_answer(answer.values, people, today) for answer in group]
    return paper.new_document(title, STYLE, "".join(html) + "</body>", PAGES)


def _sections(order: str, found: Iterable[Answer]) -> Iterable[tuple[str, list[Answer]]]:
    above = topics.parents()
    paths = {
        id: topics.path_name(id, above)
        for id in {answer.values.topic_id for answer in found}
        if id is not None
    }
    nameless = tr("Without a topic")

    def key(answer: Answer) -> str:
        return paths.get(answer.values.topic_id or 0, nameless) if order == BY_TOPIC else ""

    def place(answer: Answer) -> tuple[bool, str, str]:
        last = order == BY_TOPIC and answer.values.topic_id is None
        return last, lists.folded(key(answer)), lists.folded(answer.values.question)

    for heading, group in groupby(sorted(found, key=place), key=key):
        yield heading, list(group)


def _answer(said: AnswerValues, people: dict[int, str], today: date) -> str:
    marks = [
        tr("Draft") if said.state == DRAFT else "",
        tr("Hot topic") if said.hot else "",
        _validity(said.valid_until, today),
        tr("Contact: {name}", name=people[said.contact_id])
        if said.contact_id in people else "",
    ]  # fmt: skip
    parts = [f"<h3>{escape(said.question)}</h3>"]
    if small := " · ".join(filter(None, marks)):
        parts.append(f'<p class="small">{escape(small)}</p>')
    for variant in said.variants:
        name = KINDS[variant.kind]() if variant.kind in KINDS else variant.kind
        label = ", ".join(filter(None, (name, variant.language)))
        if len(said.variants) > 1 or variant.kind != FULL or variant.language:
            parts.append(f'<p class="small">{escape(label)}</p>')
        parts.append(wording.to_html(variant.text))
    if said.stance:
        parts.append(f"<p><b>{escape(tr('What we say'))}:</b> {escape(said.stance)}</p>")
    if said.never_say:
        never = f"<b>{escape(tr('What we never say'))}:</b> {escape(said.never_say)}"
        parts.append(f'<p class="never">{never}</p>')
    return "".join(parts)


def _validity(until: date | None, today: date) -> str:
    if until is None:
        return ""
    day = date_text(until)
    return tr("No longer valid since {day}", day=day) if until < today else tr(
        "Valid until {day}", day=day
    )  # fmt: skip
