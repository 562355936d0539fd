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

PAGES = paper.layout(paper.PORTRAIT, 15)

STYLE = """
body { font-size: 9pt; color: #000000; }
h1 { font-size: 16pt; margin-bottom: 2px; }
h2 { font-size: 11pt; margin-top: 10px; margin-bottom: 2px; }
td { padding: 3px 4px; vertical-align: top; }
.small { font-size: 8pt; color: #444444; }
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
    html = [f"<body><h1>{escape(title)}</h1>"]
    html += [f"<p class='small'>{escape(fact)}</p>" for fact in facts if fact]
    for step, name in STEPS.items():
        rows = [entry for entry in entries if entry.step == step and not entry.dropped]
        if not rows:
            continue
        html.append(f"<h2>{step}. {escape(name())}</h2>")
        html.append('<table width="100%" border="1" cellspacing="0" style="border-style: solid">')
        html += [_row(entry) for entry in rows]
        html.append("</table>")
    html.append("</body>")
    return paper.new_document(title, STYLE, "".join(html), PAGES)


def _row(entry: Entry) -> str:
    box = "☑" if entry.done else "☐"
    words = f"<br><span class='small'>{escape(entry.words)}</span>" if entry.words else ""
    due = (
        QLocale().toString(to_qdate(entry.due), QLocale.FormatType.ShortFormat) if entry.due else ""
    )
    return (
        f'<tr><td width="4%">{box}</td><td width="58%">{escape(entry.title)}{words}</td>'
        f'<td width="22%">{escape(entry.owner)}</td><td width="16%">{escape(due)}</td></tr>'
    )
