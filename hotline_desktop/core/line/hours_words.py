"""Hours in words of a language, whatever the window speaks: on paper and as said aloud.

These texts are for callers, in the languages of the callers, so they are no texts of the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from .hours import DAY, MonthDay, Period, Span

HOUR = 60


def groups(periods: Sequence[Period]) -> list[tuple[int, int, tuple[Span, ...]]]:
    """Neighbouring weekdays with the same hours: first, last, their periods; closed ones too."""
    week = [
        tuple(sorted((p.starts, p.ends) for p in periods if p.weekday == day)) for day in range(7)
    ]
    found = []
    for spans, days in groupby(range(7), key=lambda day: week[day]):
        run = list(days)
        found.append((run[0], run[-1], spans))
    return found


def is_whole_day(spans: Sequence[Span]) -> bool:
    """Whether a day is open from midnight to midnight."""
    return tuple(spans) == ((0, DAY),)


def clock(minutes: int) -> str:
    """``09:00``; beyond midnight the time of the next day, 24:00 at its end."""
    hours, rest = divmod(minutes if minutes <= DAY else minutes - DAY, HOUR)
    return f"{hours:02}:{rest:02}"


class Language:
    """What a language needs to say hours. Russian is ``RUSSIAN``, English is ``ENGLISH``."""

    days: tuple[str, ...]
    every_day: str
    whole_day: str
    closed: str
    and_: str
    _two_days: str
    _span: str

    def short_days(self, first: int, last: int) -> str:
        """``Mon–Fri``, on paper."""
        if (first, last) == (0, 6):
            return self.every_day
        return self.days[first] if first == last else f"{self.days[first]}–{self.days[last]}"

    def paper(self, first: int, last: int, spans: Sequence[Span]) -> str:
        """``Mon–Fri 09:00–18:00``."""
        days = self.short_days(first, last)
        if not spans:
            return f"{days} {self.closed}"
        if is_whole_day(spans):
            return f"{days} {self.whole_day}" if (first, last) != (0, 6) else self.whole_day
        return f"{days} " + ", ".join(f"{clock(a)}–{clock(b)}" for a, b in spans)

    def said_days(self, first: int, last: int) -> str:
        """``from Monday to Friday``, within a sentence."""
        raise NotImplementedError

    def until_day(self, weekday: int) -> str:
        """``Monday``, after “until”."""
        raise NotImplementedError

    def said_span(self, span: Span, aloud: bool) -> str:
        """``from 09:00 to 18:00``; aloud as one says it: ``from 9 a.m. to 6 p.m.``."""
        raise NotImplementedError

    def said_spans(self, spans: Sequence[Span], aloud: bool) -> str:
        """All periods of a day, within a sentence."""
        if is_whole_day(spans):
            return self.whole_day
        said = [self.said_span(span, aloud) for span in spans]
        return f" {self.and_} ".join([", ".join(said[:-1]), said[-1]] if said[1:] else said)

    def said_week(self, periods: Sequence[Period], aloud: bool) -> str:
        """``from Monday to Friday from 09:00 to 18:00, on Saturday …``; "" for a closed week."""
        return ", ".join(
            f"{self.said_days(first, last)} {self.said_spans(spans, aloud)}".strip()
            if (first, last) != (0, 6) or not is_whole_day(spans)
            else self.whole_day
            for first, last, spans in groups(periods)
            if spans
        )

    def day(self, month_day: MonthDay) -> str:
        """``20 June``."""
        raise NotImplementedError

    def whole_date(self, day: date) -> str:
        """``20 June 2026``."""
        raise NotImplementedError

    def span(self, first: MonthDay, last: MonthDay) -> str:
        """``from 20 June to 25 August``, ``from 12 to 15 June``, ``on 12 and 13 June``."""
        days = last[1] - first[1] if first[0] == last[0] else 0
        begin = str(first[1]) if days > 0 else self.day(first)
        return (self._two_days if days == 1 else self._span).format(begin, self.day(last))


class _Russian(Language):
    days = ("Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс")
    every_day = "ежедневно"
    whole_day = "круглосуточно"
    closed = "выходной"
    and_ = "и"
    _two_days, _span = "{} и {}", "с {} по {}"
    _on = (
        "в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу",
        "в воскресенье",
    )  # fmt: skip
    _from = ("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья")
    _to = ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье")
    _months = (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    )  # fmt: skip

    def said_days(self, first: int, last: int) -> str:
        if (first, last) == (0, 6):
            return self.every_day
        if first == last:
            return self._on[first]
        if last - first == 1:
            return f"{self._on[first]} и {self._to[last]}"
        return f"с {self._from[first]} по {self._to[last]}"

    def until_day(self, weekday: int) -> str:
        return self._from[weekday]

    def said_span(self, span: Span, aloud: bool) -> str:
        starts, ends = span
        next_day = " следующего дня" if ends > DAY else ""
        if not aloud:
            return f"с {clock(starts)} до {clock(ends)}{next_day}"
        whole = starts % HOUR == 0 and ends % HOUR == 0 and starts > 0 and ends != DAY
        # “с 9 до 18 часов”, but “с 9 часов 30 минут до 18 часов”.
        begins = str(starts // HOUR) if whole else self._aloud(starts)
        return f"с {begins} до {self._aloud(ends)}{next_day}"

    def _aloud(self, minutes: int) -> str:
        hours, rest = divmod(minutes if minutes <= DAY else minutes - DAY, HOUR)
        if (hours, rest) in ((0, 0), (24, 0)):
            return "полуночи"
        said = f"{hours} {'часа' if hours % 10 == 1 and hours != 11 else 'часов'}"
        if rest:
            said += f" {rest} {'минуты' if rest % 10 == 1 and rest != 11 else 'минут'}"
        return said

    def day(self, month_day: MonthDay) -> str:
        month, day = month_day
        return f"{day} {self._months[month - 1]}"

    def whole_date(self, day: date) -> str:
        return f"{self.day((day.month, day.day))} {day.year} года"


class _English(Language):
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    every_day = "every day"
    whole_day = "around the clock"
    closed = "closed"
    and_ = "and"
    _two_days, _span = "on {} and {}", "from {} to {}"
    _names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    _months = (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    )  # fmt: skip

    def said_days(self, first: int, last: int) -> str:
        if (first, last) == (0, 6):
            return self.every_day
        if first == last:
            return f"on {self._names[first]}"
        if last - first == 1:
            return f"on {self._names[first]} and {self._names[last]}"
        return f"{self._names[first]} to {self._names[last]}"

    def until_day(self, weekday: int) -> str:
        return self._names[weekday]

    def said_span(self, span: Span, aloud: bool) -> str:
        starts, ends = span
        next_day = " the next day" if ends > DAY else ""
        says = self._aloud if aloud else clock
        return f"from {says(starts)} to {says(ends)}{next_day}"

    def _aloud(self, minutes: int) -> str:
        hours, rest = divmod(minutes % DAY, HOUR)
        if rest == 0 and hours in (0, 12):
            return "noon" if hours else "midnight"
        shown = f"{(hours - 1) % 12 + 1}" + (f":{rest:02}" if rest else "")
        return f"{shown} {'a.m.' if hours < 12 else 'p.m.'}"

    def day(self, month_day: MonthDay) -> str:
        month, day = month_day
        return f"{day} {self._months[month - 1]}"

    def whole_date(self, day: date) -> str:
        return f"{self.day((day.month, day.day))} {day.year}"


RUSSIAN, ENGLISH = _Russian(), _English()
LANGUAGES: dict[str, Language] = {"ru": RUSSIAN, "en": ENGLISH}


def language_of(code: str) -> Language:
    """The words of a language; English for one that is not known."""
    return LANGUAGES.get(code, ENGLISH)
