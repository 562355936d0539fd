"""What tables of people and of shifts call their columns, in both languages."""

from __future__ import annotations

from collections.abc import Callable

from hotline_desktop.core.text import tr

from ..lists.area_words import ID, Area

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

WEEKDAY_NAMES: dict[str, Callable[[], str]] = {
    "mon": lambda: tr("Monday"),
    "tue": lambda: tr("Tuesday"),
    "wed": lambda: tr("Wednesday"),
    "thu": lambda: tr("Thursday"),
    "fri": lambda: tr("Friday"),
    "sat": lambda: tr("Saturday"),
    "sun": lambda: tr("Sunday"),
}

_PERSON = (
    "name|full name|operator|operators|employee|person|agent|agent name|agent id|agentid|staff|who|"
    "employee name|worker|colleague|"
    "фио|ф и о|сотрудник|сотрудники|оператор|операторы|имя|полное имя|работник|агент|"
    "фамилия имя отчество|фамилия|специалист|фио сотрудника|фио оператора"
)

STAFF = Area(
    "staff",
    {
        ID: "hotline desktop id",
        "name": _PERSON,
        "introduces_as": (
            "says in the greeting|introduces as|greeting name|short name|first name|"
            "представляется|как представляется|имя в приветствии"
        ),
        "extension": (
            "extension|ext|internal number|phone|desk phone|"
            "добавочный|доб|внутренний номер|внутренний|телефон"
        ),
        "skills": (
            "skills|skill|skill level|team|group|speciality|"
            "навыки|навык|умения|группа|специализация|уровень"
        ),
        "languages": "languages|language|языки|язык|владение языками",
        "hours": (
            "hours a week|weekly hours|hours per week|contract hours|hours|"
            "часов в неделю|рабочих часов в неделю|норма часов|часы|ставка часов"
        ),
        "notes": "notes|note|comment|comments|remark|примечание|примечания|заметки|комментарий",
        "state": (
            "state|status|works here|left|active|состояние|статус|работает|уволен|действующий"
        ),
        "mon": "monday|mon|понедельник|пн",
        "tue": "tuesday|tue|вторник|вт",
        "wed": "wednesday|wed|среда|ср",
        "thu": "thursday|thu|четверг|чт",
        "fri": "friday|fri|пятница|пт",
        "sat": "saturday|sat|суббота|сб",
        "sun": "sunday|sun|воскресенье|вс",
    },
    needed=("name",),
    many=frozenset({"skills"}),
    short=True,
)

SHIFTS = Area(
    "shifts",
    {
        ID: "hotline desktop id",
        "date": "date|day|shift date|work date|дата|день|дата смены|число",
        "operator": _PERSON,
        "shift": (
            "shift|shift name|template|shift type|kind of shift|смена|вид смены|тип смены|"
            "название смены|шаблон|график"
        ),
        "starts": (
            "start|starts|begins|begin|from|shift start|start time|time in|"
            "начало|с|начало смены|начало работы|время начала|приход"
        ),
        "ends": (
            "end|ends|until|to|shift end|end time|time out|"
            "окончание|конец|до|конец смены|окончание смены|окончание работы|время окончания|уход"
        ),
        "times": "time|times|hours of work|working time|время|время работы|часы работы|смена с до",
        "lunch": "lunch|lunch break|meal|обед|обеденный перерыв",
        "breaks": "breaks|short breaks|break|перерывы|перерыв|короткие перерывы",
        "notes": "notes|note|comment|remark|примечание|примечания|заметки|комментарий",
        "last": "last day of absence|absent until|отсутствует по|последний день отсутствия",
        "days": "days of the roster",
    },
    needed=("date", "days"),
    many=frozenset({"days"}),
    days="days",
)
