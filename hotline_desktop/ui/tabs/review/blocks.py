"""What stands on a page of a review: text, a chart, a table, each in one piece."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextDocument

from hotline_desktop.core.charts import HEAT, ROWS, Chart
from hotline_desktop.core.number_texts import cell_text
from hotline_desktop.core.review.parts import Grid
from hotline_desktop.ui import paper, theme
from hotline_desktop.ui.widgets.chart_paper import paint

MARGIN_MM = 15
PAGES = paper.layout(paper.PORTRAIT, MARGIN_MM)
SIZE = paper.page_size(PAGES)
WIDTH = SIZE.width()
FOOT = 28.0
BODY = SIZE.height() - FOOT
GAP = 14.0
CHART_HEIGHT = 190.0
ROWS_AT_ONCE = 18
PADDING = 6.0

INK = theme.LIGHT
STYLE = f"""
body {{ color: {INK.text}; font-size: 12px; }}
h1 {{ font-size: 34px; font-weight: 600; margin: 0; }}
h2 {{ font-size: 20px; font-weight: 600; margin: 0 0 2px 0; }}
h3 {{ font-size: 14px; font-weight: 600; margin: 0; }}
p {{ margin: 0 0 3px 0; }}
.muted {{ color: {INK.muted}; }}
.small {{ color: {INK.muted}; font-size: 10px; }}
.good {{ color: {INK.good}; font-weight: 600; }}
.bad {{ color: {INK.bad}; font-weight: 600; }}
.value {{ font-size: 24px; font-weight: 600; }}
th {{ color: {INK.muted}; font-size: 10px; font-weight: 400; text-align: left; }}
td, th {{ padding: 4px 4px 4px 0; }}
"""


@dataclass(frozen=True)
class Block:
    """Something that stays together on a page; ``height`` None begins a new page."""

    height: float | None
    draw: Callable[[QPainter, float], object] = lambda _painter, _top: None


def html_block(html: str, width: float = WIDTH) -> Block:
    """Text, in the style of the paper."""
    made = QTextDocument()
    font = QFont(theme.font())
    font.setPixelSize(12)
    made.setDefaultFont(font)
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(STYLE)
    made.setHtml(f"<body>{html}</body>")
    made.setTextWidth(width)

    def draw_at(painter: QPainter, top: float) -> None:
        painter.save()
        painter.translate(0, top)
        made.drawContents(painter)
        painter.restore()

    return Block(made.size().height(), draw_at)


def together(first: Block, second: Block) -> Block:
    """A heading never stands alone at the foot of a page."""
    assert first.height is not None
    assert second.height is not None
    begin = first.height + GAP / 2

    def draw_at(painter: QPainter, top: float) -> None:
        first.draw(painter, top)
        second.draw(painter, top + begin)

    return Block(begin + second.height, draw_at)


def chart_block(chart: Chart) -> Block:
    """A chart below its title."""
    title = html_block(f"<h3>{escape(chart.title)}</h3>")
    assert title.height is not None
    high = CHART_HEIGHT
    if chart.kind == ROWS:
        high = 22.0 * max(2, chart.size) * (1.4 if len(chart.series) > 1 else 1) + 20
    elif chart.kind == HEAT:
        high = 24.0 * len(chart.series) + 26
    begin = title.height + 6

    def draw_at(painter: QPainter, top: float) -> None:
        title.draw(painter, top)
        paint(painter, QRectF(0, top + begin, WIDTH, high), chart)

    return Block(begin + high, draw_at)


def grid_blocks(grid: Grid) -> Iterator[Block]:
    """A table, cut into pieces that a page holds."""
    widths = _widths(grid)
    aligns = ["", *[' align="right"'] * (len(grid.head) - 1)]
    head = "".join(
        f'<th width="{width}%"{align}>{escape(text)}</th>'
        for text, width, align in zip(grid.head, widths, aligns, strict=True)
    )
    for n in range(0, len(grid.rows), ROWS_AT_ONCE):
        rows = ""
        for row in grid.rows[n : n + ROWS_AT_ONCE]:
            cells = zip(row, grid.units, widths, aligns, strict=True)
            rows += "<tr>" + "".join(
                f'<td width="{width}%"{align}>{escape(cell_text(value, unit))}</td>'
                for value, unit, width, align in cells
            ) + "</tr>"  # fmt: skip
        title = f"<h3>{escape(grid.title)}</h3>" if n == 0 else ""
        yield html_block(
            f'{title}<table width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'
        )


def _widths(grid: Grid) -> list[float]:
    """Of the columns, in percent: no word is broken, and the first has what the others leave."""
    small, usual = _metrics(10), _metrics(12)
    usually = min(14.0, 76 / max(1, len(grid.head) - 1))
    widths = []
    for n in range(1, len(grid.head)):
        words = [small.horizontalAdvance(word) for word in grid.head[n].split()]
        cells = [usual.horizontalAdvance(cell_text(row[n], grid.units[n])) for row in grid.rows]
        needed = max([*words, *cells, 0.0]) + PADDING
        widths.append(max(usually, 100 * needed / WIDTH))
    return [100 - sum(widths), *widths]


def _metrics(pixels: int) -> QFontMetricsF:
    font = QFont(theme.font())
    font.setPixelSize(pixels)
    return QFontMetricsF(font)
