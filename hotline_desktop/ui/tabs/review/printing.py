"""The review on paper and as PDF: cover, figures, findings, actions, charts and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.dates import long_day, span
from hotline_desktop.core.review.finding import STRENGTH, WEAKNESS
from hotline_desktop.core.review.kept import Point
from hotline_desktop.core.review.measures import Measure
from hotline_desktop.core.review.parts import Section
from hotline_desktop.core.review.report import Report
from hotline_desktop.core.text import tr
from hotline_desktop.ui import paper, theme

from .blocks import (
    BODY,
    FOOT,
    GAP,
    INK,
    PAGES,
    WIDTH,
    Block,
    chart_block,
    grid_blocks,
    html_block,
    together,
)
from .words import compared, none_found

ON_COVER = ("calls", "answered", "quick", "first_contact", "handling", "callbacks")


def save_pdf(target: Path, report: Report) -> None:
    """Write the review as PDF.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    paper.save_pdf(target, _title(report), lambda device: draw(device, report), PAGES)


def preview(report: Report, parent: QWidget) -> QWidget:
    """Show how it will be printed, with the way to a printer."""
    return paper.preview(lambda device: draw(device, report), PAGES, parent)


def draw(device: QPagedPaintDevice, report: Report) -> None:
    """Put the review on the pages of a device."""
    pages = _paginate(_blocks(report))
    with QPainter(device) as painter:
        scale = device.logicalDpiX() / paper.DOTS_PER_INCH
        painter.scale(scale, scale)
        for number, page in enumerate(pages, 1):
            if number > 1:
                device.newPage()
            for block, top in page:
                block.draw(painter, top)
            _foot(painter, report, number, len(pages))


def _title(report: Report) -> str:
    period = report.period
    return tr("Review of {days}", days=span(period.first, period.last))


def _paginate(blocks: Iterator[Block]) -> list[list[tuple[Block, float]]]:
    pages: list[list[tuple[Block, float]]] = [[]]
    top = 0.0
    for block in blocks:
        if block.height is None or (top + block.height > BODY and pages[-1]):
            if pages[-1]:
                pages.append([])
            top = 0.0
        if block.height is not None:
            pages[-1].append((block, top))
            top += block.height + GAP
    return [page for page in pages if page]


def _foot(painter: QPainter, report: Report, number: int, count: int) -> None:
    painter.setPen(QPen(QColor(INK.line), 1))
    painter.drawLine(QPointF(0, BODY + 8), QPointF(WIDTH, BODY + 8))
    font = QFont(theme.font())
    font.setPixelSize(10)
    painter.setFont(font)
    painter.setPen(QColor(INK.muted))
    place = QRectF(0, BODY + 10, WIDTH, FOOT - 10)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft, f"{report.office} · {_title(report)}")
    painter.drawText(
        place, Qt.AlignmentFlag.AlignRight, tr("{page} of {pages}", page=number, pages=count)
    )


def _blocks(report: Report) -> Iterator[Block]:
    yield from _cover(report)
    yield Block(None)
    yield from _figures(report)
    yield Block(None)
    yield from _findings(report)
    yield Block(None)
    for number, section in enumerate(report.sections):
        if number:
            yield Block(GAP)
        yield from _section(section)


def _cover(report: Report) -> Iterator[Block]:
    yield Block(150.0)
    yield html_block(f'<p class="muted" style="font-size: 16px">{escape(report.office)}</p>')
    days = span(report.period.first, report.period.last)
    yield html_block(f"<h1>{escape(tr('Review of the hotline'))}</h1>")
    yield html_block(f'<p style="font-size: 18px">{escape(days)}</p>')
    yield Block(30.0)
    known = {one.id: one for one in report.measures}
    shown = [known[id] for id in ON_COVER if id in known]
    cells = [
        f'<td width="33%"><p class="muted">{escape(one.title)}</p>'
        f'<p class="value">{escape(one.text)}</p>{_change(one)}</td>'
        for one in shown
    ]
    rows = "".join(f"<tr>{''.join(cells[n : n + 3])}</tr>" for n in range(0, len(cells), 3))
    yield html_block(f'<table width="100%" cellspacing="0" cellpadding="6">{rows}</table>')
    yield Block(20.0)
    for kind, title in (
        (WEAKNESS, tr("What to work on")), (STRENGTH, tr("What is good")),
    ):  # fmt: skip
        points = report.of_kind(kind)[:3]
        if points:
            sign, tone = ("▼", "bad") if kind == WEAKNESS else ("▲", "good")
            items = "".join(
                f'<p><span class="{tone}">{sign}</span>&nbsp;&nbsp;{escape(one.title)}</p>'
                for one in points
            )
            yield html_block(f"<h3>{escape(title)}</h3>{items}")
    if report.notes:
        yield html_block(f"<p>{escape(report.notes)}</p>")
    yield html_block(
        f'<p class="small">{escape(tr("Made on {day}.", day=long_day(report.made)))}'
        f" {escape(compared(report))}</p>"
    )


def _change(measure: Measure) -> str:
    tone = {1: "good", -1: "bad"}.get(measure.verdict, "muted")
    sign = {1: "▲&nbsp;", -1: "▼&nbsp;"}.get(measure.verdict, "")
    return f'<p class="{tone}">{sign}{escape(measure.change) or "&nbsp;"}</p>'


def _figures(report: Report) -> Iterator[Block]:
    yield html_block(
        f"<h2>{escape(tr('Figures'))}</h2><p class='muted'>{escape(compared(report))}</p>"
    )
    head = "".join(
        f'<th width="{width}%"{align}>{escape(text)}</th>'
        for text, width, align in (
            (tr("Figure"), 58, ""), (tr("Now"), 14, ' align="right"'),
            (tr("Before"), 14, ' align="right"'), (tr("Change"), 14, ' align="right"'),
        )
    )  # fmt: skip
    for n in range(0, len(report.measures), 8):
        rows = "".join(map(_figure, report.measures[n : n + 8]))
        first = f"<tr>{head}</tr>" if n == 0 else ""
        yield html_block(f'<table width="100%" cellspacing="0">{first}{rows}</table>')
    note = tr(
        "▲ better, ▼ worse than before by more than chance (95%); without a sign the change may be"
        " chance."
    )
    yield html_block(f'<p class="small">{escape(note)}</p>')


def _figure(measure: Measure) -> str:
    note = f" · {escape(measure.note)}" if measure.note else ""
    return (
        f'<tr><td width="58%"><p><b>{escape(measure.title)}</b>'
        f'<span class="muted">{note}</span></p>'
        f'<p class="small">{escape(measure.definition)}</p></td>'
        f'<td width="14%" align="right"><b>{escape(measure.text)}</b></td>'
        f'<td width="14%" align="right" class="muted">{escape(measure.before_text)}</td>'
        f'<td width="14%" align="right">{_change(measure)}</td></tr>'
    )


def _findings(report: Report) -> Iterator[Block]:
    yield html_block(f"<h2>{escape(tr('Findings'))}</h2>")
    for kind, title in ((WEAKNESS, tr("Weaknesses")), (STRENGTH, tr("Strengths"))):
        points = report.of_kind(kind)
        yield html_block(f"<h3>{escape(title)}</h3>")
        if not points:
            yield html_block(f'<p class="muted">{escape(none_found(report))}</p>')
        for point in points:
            yield html_block(_point(point))
    if report.actions:
        yield html_block(f"<h2>{escape(tr('Actions'))}</h2>")
        yield from _actions(report.actions)


def _point(point: Point) -> str:
    tone, sign = ("bad", "▼") if point.kind == WEAKNESS else ("good", "▲")
    return (
        f'<p><span class="{tone}">{sign}</span>&nbsp;&nbsp;<b>{escape(point.title)}</b></p>'
        f'<p class="small">{escape(point.evidence)}</p>'
        + (f"<p>→ {escape(point.action)}</p>" if point.action else "")
    )


def _actions(points: Sequence[Point]) -> Iterator[Block]:
    head = "".join(
        f'<th width="{width}%">{escape(text)}</th>'
        for text, width in (
            (tr("Action"), 48), (tr("Who"), 20), (tr("Due"), 16), (tr("Done"), 16),
        )
    )  # fmt: skip
    for n in range(0, len(points), 10):
        rows = ""
        for point in points[n : n + 10]:
            due = long_day(point.due) if point.due else "–"
            done = tr("yes") if point.done_at else "☐"
            rows += (
                f'<tr><td width="48%"><p>{escape(point.action)}</p>'
                f'<p class="small">{escape(point.title)}</p></td>'
                f'<td width="20%">{escape(point.owner) or "–"}</td>'
                f'<td width="16%">{escape(due)}</td><td width="16%">{escape(done)}</td></tr>'
            )
        yield html_block(f'<table width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>')


def _section(section: Section) -> Iterator[Block]:
    note = f'<p class="small">{escape(section.note)}</p>' if section.note else ""
    title = html_block(f"<h2>{escape(section.title)}</h2>{note}")
    parts = [chart_block(plot.chart) for plot in section.plots]
    parts += [block for grid in section.grids for block in grid_blocks(grid)]
    yield together(title, parts[0])
    yield from parts[1:]
