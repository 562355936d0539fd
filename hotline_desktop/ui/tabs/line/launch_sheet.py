"""The checklist of a line on paper: the launch sheet."""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QLocale
from PySide6.QtGui import QTextDocument

from hotline_desktop.core.line.hours_texts import paper_lines
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.line.readiness import STEPS, Entry, checklist, progress
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper
from hotline_desktop.ui.widgets.optional_date import to_qdate

PAGES = paper.layout(paper.PORTRAIT, 12)

STYLE = """
body { font-size: 9pt; color: #000000; }
h1 { font-size: 16pt; margin-bottom: 2px; }
td, th { padding: 2px 5px; vertical-align: top; text-align: left; }
.small { font-size: 8pt; color: #444444; }
.step { background-color: #eeeeee; font-weight: 600; }
"""


def launch_sheet(line: LineInfo, now: datetime) -> QTextDocument:
    """The whole checklist of a line, to be printed and signed off."""
    entries = checklist(line, now)
    title = tr("Launch sheet: {line}", line=line.name)
    today = now.astimezone(line.zone).date()
    code = tr("en_US")[:2]
    done, needed = progress(entries)
    facts = [
        line.organisation,
        ", ".join(number.number for number in line.numbers),
        line.email,
        "; ".join(paper_lines(line.hours, code, today)),
        tr("{done} of {needed} done on {day}", done=done, needed=needed,
           day=QLocale().toString(to_qdate(today), QLocale.FormatType.ShortFormat)),
    ]  # fmt: skip
    heads = ("", tr("What"), tr("Who"), tr("Due"))
    html = [
        f"<body><h1>{escape(title)}</h1>",
        f"<p class='small'>{'<br>'.join(escape(fact) for fact in facts if fact)}</p>",
        '<table width="100%" border="1" cellspacing="0" style="border-collapse: collapse">',
        f"<thead><tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr></thead>",
    ]
    for step, name in STEPS.items():
        rows = [entry for entry in entries if entry.step == step and not entry.dropped]
        if rows:
            html.append(f"<tr><td colspan='4' class='step'>{step}. {escape(name())}</td></tr>")
            html += [_row(entry) for entry in rows]
    html.append("</table></body>")
    return paper.new_document(title, STYLE, "".join(html), PAGES)


def _row(entry: Entry) -> str:
    box = "☑" if entry.done else "☐"
    words = f"<br><span class='small'>{escape(entry.words)}</span>" if entry.words else ""
    due = (
        QLocale().toString(to_qdate(entry.due), QLocale.FormatType.ShortFormat) if entry.due else ""
    )
    return (
        f'<tr><td width="4%">{box}</td><td width="66%">{escape(entry.title)}{words}</td>'
        f'<td width="18%">{escape(entry.owner)}</td><td width="12%">{escape(due)}</td></tr>'
    )
