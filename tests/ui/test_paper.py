"""Documents on A4: what stays together on a page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from hotline_desktop.ui import paper

PAGES = paper.layout(paper.PORTRAIT)
STYLE = "td, th { padding: 3px 5px; } h2 { margin: 14px 0 3px 0; }"


def table(rows: int, lines: int, heading: str = "") -> str:
    """Rows of one line up to so many lines, of which no two neighbours are alike."""
    cells = (
        f"<tr><td>{n}</td><td>{'<br>'.join(map(str, range(1 + n * 3 % lines)))}</td></tr>"
        for n in range(rows)
    )
    head = "<thead><tr><th>a</th><th>b</th></tr></thead>" if not heading else ""
    above = f"<h2>{heading}</h2>" if heading else ""
    return f'{above}<table border="1" cellspacing="0" width="100%">{head}{"".join(cells)}</table>'


def document(html: str) -> QTextDocument:
    return paper.new_document("Title", STYLE, f"<body><h1>Title</h1>{html}</body>", PAGES)


def tables(made: QTextDocument) -> Iterator[QTextTable]:
    return (frame for frame in made.rootFrame().childFrames() if isinstance(frame, QTextTable))


def lines_of(made: QTextDocument, block: QTextBlock) -> Iterator[int]:
    """The page of each line of a paragraph."""
    top = made.documentLayout().blockBoundingRect(block).top()
    for number in range(block.layout().lineCount()):
        yield int((top + block.layout().lineAt(number).y()) // made.pageSize().height())


def pages_of_row(made: QTextDocument, of: QTextTable, row: int) -> set[int]:
    return {
        page
        for column in range(of.columns())
        for page in lines_of(made, of.cellAt(row, column).firstCursorPosition().block())
    }


@pytest.mark.parametrize(("rows", "lines"), [(90, 5), (70, 9), (200, 4), (12, 40)])
def test_a_row_of_a_table_is_never_torn_by_the_end_of_a_page(
    qtbot: QtBot, rows: int, lines: int
) -> None:
    made = document(table(rows, lines))
    assert made.pageCount() > 2
    (only,) = tables(made)
    assert all(len(pages_of_row(made, only, row)) == 1 for row in range(1, rows))


def test_a_heading_stays_with_the_first_row_of_its_table(qtbot: QtBot) -> None:
    made = document("".join(table(1 + n * 5 % 23, 5, f"Part {n}") for n in range(30)))
    assert made.pageCount() > 5
    for one in tables(made):
        heading = one.firstCursorPosition().block().previous()
        assert heading.text().startswith("Part")
        assert set(lines_of(made, heading)) == pages_of_row(made, one, 0)
        for row in range(one.rows()):
            assert len(pages_of_row(made, one, row)) == 1


def test_what_was_moved_lies_as_in_a_document_laid_out_at_once(qtbot: QtBot) -> None:
    made = document("".join(table(20, 5, f"Part {n}") for n in range(9)))
    fresh = made.clone()
    at, block = [], made.firstBlock()
    while block.isValid():
        other = fresh.findBlockByNumber(block.blockNumber())
        at.append(
            made.documentLayout().blockBoundingRect(block)
            == fresh.documentLayout().blockBoundingRect(other)
        )
        block = block.next()
    assert len(at) > 300
    assert all(at)


def test_a_row_higher_than_a_page_is_left_to_break(qtbot: QtBot) -> None:
    made = document(table(3, 3) + table(3, 200))
    assert made.pageCount() < 9
