"""A table of a few rows that are known as text."""

from __future__ import annotations

from collections.abc import Sequence

from hotline_desktop.ui.table import Column, ListListing
from hotline_desktop.ui.table_view import TableView


class TextRow:
    """A row; ``id`` is its place."""

    def __init__(self, id: int, cells: Sequence[str]) -> None:
        self.id, self.cells = id, cells


def text_table(
    label: str, head: Sequence[str], rows: Sequence[Sequence[str]], words: Sequence[bool]
) -> TableView:
    """The table.

    Args:
        label: its accessible name.
        head: the headings.
        rows: the cells, row after row.
        words: which columns are words; the others are numbers and stand on the right.
    """
    columns = tuple(
        Column(
            str(n),
            lambda text=text: text,  # type: ignore[misc]
            lambda row, n=n: row.cells[n],  # type: ignore[misc]
            width=240 if is_text else 110,
            align="left" if is_text else "right",
            stretch=n == 0,
        )
        for n, (text, is_text) in enumerate(zip(head, words, strict=True))
    )
    view = TableView(columns, name="text", label=label)
    view.set_listing(ListListing([TextRow(n, row) for n, row in enumerate(rows)]))
    return view
