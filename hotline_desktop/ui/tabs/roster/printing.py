"""The roster on paper and as PDF: a day, a week or a month on A4, lying."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.roster.absences import CODES, KINDS
from hotline_desktop.core.roster.day_view import read_day, span_of
from hotline_desktop.core.roster.holidays import day_words, special_day
from hotline_desktop.core.roster.shifts import WorkShift, templates
from hotline_desktop.core.roster.times import clock, monday_of
from hotline_desktop.core.roster.week_view import PersonSpan, SpanView, read_month, read_week
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper
from hotline_desktop.ui.dates import month_title

from .days import day_title, week_title
from .month_grid import short_time

PAGES = paper.layout(paper.LANDSCAPE)

STYLE = """
body { font-family: sans-serif; color: #000000; }
h1 { font-size: 15pt; margin: 0 0 2px 0; }
p { color: #444444; font-size: 9pt; margin: 0 0 8px 0; }
table { border-collapse: collapse; border-color: #999999; border-style: solid; }
th, td { padding: 3px 4px; font-size: %(size)s; }
th { text-align: left; }
"""
OFF, AWAY = "#e9ecf0", "#f6ead2"


def title_of(span: str, day: date) -> str:
    """The heading of a printed ``day``, ``week`` or ``month``."""
    if span == "month":
        return month_title(day)
    return week_title(monday_of(day)) if span == "week" else day_title(day)


def document(span: str, day: date, zone: ZoneInfo, office: str) -> QTextDocument:
    """The roster laid out in pages.

    Args:
        span: ``day``, ``week`` or ``month``; ``day`` lies in it.
        zone: of the office.
        office: its name, below the heading.
    """
    if span == "day":
        head, rows, size = _day(day, zone)
    else:
        view = read_month(day) if span == "month" else read_week(monday_of(day))
        head, rows, size = _span(view, small=span == "month")
    title = tr("Shifts: {when}", when=title_of(span, day))
    words = [office, day_words(special_day(day)) if span == "day" else ""]
    html = (
        f"<body><h1>{escape(title)}</h1><p>{escape(' · '.join(filter(None, words)))}</p>"
        '<p style="font-size: 4pt">&nbsp;</p>'
        f'<table border="1" cellspacing="0" width="100%"><thead><tr>{head}</tr></thead>'
        f"{''.join(f'<tr>{row}</tr>' for row in rows)}</table></body>"
    )
    return paper.new_document(title, STYLE % {"size": size}, html, PAGES)


def save_pdf(target: Path, made: QTextDocument) -> None:
    """Write the document as PDF.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    title = made.metaInformation(QTextDocument.MetaInformation.DocumentTitle)
    paper.save_pdf(target, title, made.print_, PAGES)


def preview(made: QTextDocument, parent: QWidget) -> QWidget:
    """Show how the document will be printed, with the way to a printer."""
    return paper.preview(made.print_, PAGES, parent)


Table = tuple[str, list[str], str]
"""The cells of the heading, those of each row, and the size of the letters."""


def _day(day: date, zone: ZoneInfo) -> Table:
    titles = (tr("Operator"), tr("Shift"), tr("Lunch"), tr("Breaks"), tr("Notes"))
    head = "".join(f"<th>{escape(title)}</th>" for title in titles)
    rows = []
    for person in read_day(day, zone, ()).people:
        if not person.shifts and person.away is None:
            continue
        away = KINDS[person.away.kind]() if person.away else ""
        lines: list[tuple[str, ...]] = [
            (
                f"{clock(shift.starts)}–{clock(shift.ends)}",
                _breaks(shift, zone, "lunch"),
                _breaks(shift, zone, "short"),
                "; ".join(filter(None, (away, shift.notes))),
            )
            for shift in person.shifts
        ]
        for n, cells in enumerate(lines or [("", "", "", away)]):
            name = "" if n else person.name
            rows.append("".join(f"<td>{escape(cell)}</td>" for cell in (name, *cells)))
    return head, rows, "10pt"


def _breaks(shift: WorkShift, zone: ZoneInfo, kind: str) -> str:
    spans = [
        span
        for part in shift.breaks
        if part.kind == kind and (span := span_of(part, shift, zone)) is not None
    ]
    return ", ".join(f"{clock(start)}–{clock(end)}" for start, end in spans)


def _span(view: SpanView, *, small: bool) -> Table:
    locale = QLocale()
    kind = QLocale.FormatType.ShortFormat
    head = f'<th width="{120 if small else 150}">{escape(tr("Operator"))}</th>'
    wide = 2.6 if small else 11
    for column in range(view.length):
        day = view.day(column)
        special = view.special.get(day)
        star = "*" if special is not None and special.kind == "short" else ""
        word = locale.dayName(day.isoweekday(), kind)
        words = "" if small else escape(day_words(special))
        text = f"{word[:2] if small else word}{'<br>' if small else ' '}{day.day}{star}"
        text = f"{text}<br>{words}" if words else text
        head += f'<th align="center" width="{wide}%"{_ground(view, column)}>{text}</th>'
    head += f'<th align="right">{escape(tr("Hours"))}</th>'
    names = {template.id: template.name for template in templates(retired=True)}
    cell = _small_cell if small else _large_cell(names)
    rows = []
    for person in view.people:
        row = f"<td>{escape(person.name)}</td>"
        for column in range(view.length):
            ground = f' bgcolor="{AWAY}"' if person.away[column] else _ground(view, column)
            row += f'<td align="center"{ground}>{cell(person, column)}</td>'
        hours = locale.toString(person.working_minutes / 60, "g", 4)
        rows.append(f'{row}<td align="right">{hours}</td>')
    return head, rows, "7pt" if small else "9pt"


def _ground(view: SpanView, column: int) -> str:
    return f' bgcolor="{OFF}"' if view.is_off(column) else ""


def _small_cell(person: PersonSpan, column: int) -> str:
    away = person.away[column]
    if away is not None:
        return f"<b>{escape(CODES[away.kind]())}</b>"
    return "<br>".join(
        part for s in person.days[column] for part in (short_time(s.starts), short_time(s.ends))
    )


def _large_cell(names: dict[int, str]) -> Callable[[PersonSpan, int], str]:
    def cell(person: PersonSpan, column: int) -> str:
        away = person.away[column]
        if away is not None:
            return f"<b>{escape(KINDS[away.kind]())}</b>"
        return "<br>".join(
            f"{escape(names.get(s.template_id or 0, ''))}<br>{clock(s.starts)}–{clock(s.ends)}"
            for s in person.days[column]
        )

    return cell
