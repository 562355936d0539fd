"""Ready-made texts of a line's hours: for the script, an announcement, a leaflet, the voicemail.

They come in Russian and English, whatever the window speaks: a line may have callers of both.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from hotline_desktop.core.text import capital, tr

from .hours import CLOSED, OWN, DateException, Hours
from .hours_words import LANGUAGES, RUSSIAN, Language, clock, groups, is_whole_day, language_of
from .lines import LineInfo

KINDS: dict[str, Callable[[], str]] = {
    "script": lambda: tr("For the script"),
    "announcement": lambda: tr("Announcement, to be read aloud"),
    "leaflet": lambda: tr("For leaflets and the site"),
    "voicemail": lambda: tr("Voicemail, outside the hours"),
}
"""What the texts are for."""

SOON = timedelta(days=21)
"""Dates that differ are said this long before; on paper they never are."""


def hours_texts(line: LineInfo, now: datetime) -> dict[str, dict[str, str]]:
    """Language → what it is for → text."""
    return {code: {kind: hours_text(kind, line, code, now) for kind in KINDS} for code in LANGUAGES}


def hours_text(kind: str, line: LineInfo, code: str, now: datetime) -> str:
    """One ready-made text.

    Args:
        kind: one of ``KINDS``.
        line: named in what is read aloud; its hours are said.
        code: the language, ``ru`` or ``en``.
        now: dates that come near are said from then on.
    """
    words = language_of(code)
    today = now.astimezone(line.zone).date()
    if kind == "leaflet":
        return "\n".join(paper_lines(line.hours, code, today))
    aloud = kind != "script"
    said = _sentences(line.hours, words, today, aloud)
    russian = words is RUSSIAN
    name = f"«{line.name}»" if russian else f"“{line.name}”"
    of = f", {line.organisation}" if line.organisation else ""
    if kind == "script":
        return said
    if kind == "announcement":
        hello = f"Здравствуйте! {name}{of}." if russian else f"Hello! This is {name}{of}."
        return f"{hello} {said} " + (
            "Спасибо за звонок!" if russian else "Thank you for your call!"
        )
    if russian:
        why = (
            "Сейчас все операторы заняты." if line.hours.around_the_clock
            else "Сейчас мы не можем ответить."
        )  # fmt: skip
        return (
            f"Здравствуйте! {name}{of}. {why} {said} Назовите, пожалуйста, после сигнала своё имя,"
            " номер телефона и вопрос — мы вам перезвоним."
        )
    why = (
        "All our operators are busy." if line.hours.around_the_clock
        else "We cannot take your call now."
    )  # fmt: skip
    return (
        f"Hello! This is {name}{of}. {why} {said} Please leave your name, your number and your"
        " question after the tone, and we will call you back."
    )


def paper_lines(hours: Hours, code: str, today: date) -> list[str]:
    """The hours as short lines for paper: ``Mon–Fri 09:00–18:00``."""
    words = language_of(code)
    russian = words is RUSSIAN
    found = []
    if hours.periods or not hours.seasons:
        found = [words.paper(*group) for group in groups(hours.periods)]
    for season in hours.seasons:
        days = f"{words.day(season.first)} – {words.day(season.last)}"
        week = "; ".join(
            words.paper(*group)
            for group in groups(season.periods)
            if group[2] or not season.periods
        )
        found.append(f"{days}: {words.closed if not season.periods else week}")
    if hours.holidays == CLOSED:
        found.append("Праздничные дни — выходные" if russian else "Closed on public holidays")
    elif hours.holidays == OWN:
        spans = ", ".join(f"{clock(a)}–{clock(b)}" for a, b in hours.holiday_spans)
        spans = spans or words.closed
        found.append(f"Праздничные дни {spans}" if russian else f"Public holidays {spans}")
    found += _term(hours, words, today)
    return [capital(line) for line in found]


def _sentences(hours: Hours, words: Language, today: date, aloud: bool) -> str:
    russian = words is RUSSIAN
    found = _term(hours, words, today)
    if hours.closes is not None and today > hours.closes:
        return _joined(found)
    week = words.said_week(hours.periods, aloud)
    if week:
        found.append(f"Мы работаем {week}" if russian else f"We are here {week}")
    for season in hours.seasons:
        said = words.said_week(season.periods, aloud)
        when = words.span(season.first, season.last)
        if russian:
            found.append(f"{when} мы работаем {said}" if said else f"{when} мы не работаем")
        else:
            found.append(f"{when} we are here {said}" if said else f"{when} we are closed")
    if hours.holidays == CLOSED:
        found.append(
            "в праздничные дни мы не работаем" if russian else "on public holidays we are closed"
        )
    elif hours.holidays == OWN and hours.holiday_spans:
        spans = words.said_spans(hours.holiday_spans, aloud)
        found.append(f"в праздничные дни — {spans}" if russian else f"on public holidays {spans}")
    found += [_exception(one, words, aloud) for one in _coming(hours, today)]
    return _joined(found)


def _joined(sentences: list[str]) -> str:
    return " ".join(capital(text) + "." for text in sentences).replace("..", ".")


def _coming(hours: Hours, today: date) -> list[DateException]:
    return [
        one
        for one in hours.exceptions
        if (one.last or one.first) >= today and one.first <= today + SOON
    ]


def _exception(one: DateException, words: Language, aloud: bool) -> str:
    russian = words is RUSSIAN
    first = one.first.month, one.first.day
    if one.last is not None and one.days > 1:
        when = words.span(first, (one.last.month, one.last.day))
    else:
        when = words.day(first) if russian else f"on {words.day(first)}"
    if not one.periods:
        return f"{when} мы не работаем" if russian else f"{when} we are closed"
    spans = words.said_spans(one.periods, aloud)
    return f"{when} мы работаем {spans}" if russian else f"{when} we are here {spans}"


def _term(hours: Hours, words: Language, today: date) -> list[str]:
    russian = words is RUSSIAN
    found = []
    if hours.closes is not None and today > hours.closes:
        day = words.whole_date(hours.closes)
        return [f"линия работала до {day}" if russian else f"the line closed on {day}"]
    if hours.opens is not None and today < hours.opens:
        day = words.whole_date(hours.opens)
        found.append(f"линия открывается {day}" if russian else f"the line opens on {day}")
    if hours.closes is not None:
        day = words.whole_date(hours.closes)
        found.append(f"последний день работы — {day}" if russian else f"the last day is {day}")
    return found


def today_text(hours: Hours, day: date, code: str) -> str:
    """When the line is open on a date, on paper: “09:00–13:00, 14:00–18:00”."""
    words = language_of(code)
    spans = hours.applies(day).spans
    if is_whole_day(spans):
        return words.whole_day
    if not spans:
        return "сегодня не работаем" if words is RUSSIAN else "closed today"
    return ", ".join(f"{clock(a)}–{clock(b)}" for a, b in spans)
