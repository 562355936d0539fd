"""Paper: documents on A4, previewed, printed and saved as PDF whose text can be selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QGraphicsView, QToolBar, QWidget, QWidgetAction

from hotline_desktop.core.text import tr

from . import theme
from .resources import icon

LANDSCAPE = QPageLayout.Orientation.Landscape
PORTRAIT = QPageLayout.Orientation.Portrait

MARGIN_MM = 10
DOTS_PER_INCH = 96
"""The measure of a document's pixels."""

Draw = Callable[[QPagedPaintDevice], None]
"""Puts everything on the pages of a device whose layout is set."""


def layout(orientation: QPageLayout.Orientation, margin_mm: float = MARGIN_MM) -> QPageLayout:
    """An A4 page with the same margin on every side."""
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, orientation, margins, QPageLayout.Unit.Millimeter)


def page_size(pages: QPageLayout) -> QSizeF:
    """What a page measures within its margins, in a document's pixels."""
    return QSizeF(pages.paintRectPixels(DOTS_PER_INCH).size())


def new_document(title: str, style: str, html: str, pages: QPageLayout) -> QTextDocument:
    """A document laid out in such pages, with each row of a table on one of them."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(style)
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    made.setHtml(html)
    made.setPageSize(page_size(pages))
    for frame in made.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _keep_rows_whole(made, frame)
    return made


def _keep_rows_whole(made: QTextDocument, table: QTextTable) -> None:
    """Begin a row on the next page where it would break, and a heading with the first row.

    Qt knows no such rule: the row above is made as high as the page still is.
    """
    page = made.pageSize().height()
    first = table.format().toTableFormat().headerRowCount()
    for row in range(table.rows()):
        top, bottom = _extent(made, table, row)
        heading = table.firstCursorPosition().block().previous()
        if row <= first and heading.blockNumber() > 0:
            top = made.documentLayout().blockBoundingRect(heading).top()
        foot = (top // page + 1) * page
        if bottom <= foot or bottom - top > page:
            continue
        edit = QTextCursor(heading)
        edit.beginEditBlock()
        if row > first:
            for column in range(table.columns()):
                _pad(table.cellAt(row - 1, column), foot - top)
        elif heading.blockNumber() > 0:
            begun = QTextBlockFormat()
            begun.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            edit.mergeBlockFormat(begun)
        # Qt would lay out what changed alone, and lose headings further on. What stands above stays
        # as it is: a directory of thousands takes no more time a page than a small one.
        made.markContentsDirty(heading.position(), made.characterCount() - heading.position())
        edit.endEditBlock()


def _extent(made: QTextDocument, table: QTextTable, row: int) -> tuple[float, float]:
    """From where to where the text of a row goes, in a document that knows no gap at a page."""
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    rect = made.documentLayout().blockBoundingRect
    return (
        min(rect(cell.firstCursorPosition().block()).top() for cell in cells),
        max(rect(cell.lastCursorPosition().block()).bottom() for cell in cells),
    )


def _pad(cell: QTextTableCell, height: float) -> None:
    changed = cell.format().toTableCellFormat()
    changed.setBottomPadding(changed.bottomPadding() + height)
    cell.setFormat(changed)


def save_pdf(target: Path, title: str, draw: Draw, pages: QPageLayout) -> None:
    """Write a PDF.

    Args:
        draw: for a document, its ``print_``.

    Raises:
        UserError: the file cannot be written; nothing is left behind.
    """
    from hotline_desktop.exchange.replacing import replacing

    with replacing(target) as file:
        # Qt only warns where it cannot write; Python says why.
        file.touch()
        writer = QPdfWriter(str(file))
        writer.setPageLayout(pages)
        writer.setTitle(title)
        draw(writer)
        del writer


PREVIEW_ICONS = (
    "move-horizontal", "maximize", "zoom-out", "zoom-in",
    "rectangle-vertical", "rectangle-horizontal",
    "chevron-first", "chevron-left", "chevron-right", "chevron-last",
    "file", "columns-2", "layout-grid",
    "file-cog", "printer",
)  # fmt: skip
"""Of the buttons in Qt's preview, in the order in which they stand there."""


def preview(draw: Draw, pages: QPageLayout, parent: QWidget) -> QWidget:
    """Show how it will be printed, with the way to a printer."""
    # Imported when first needed: who never prints does without it.
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(pages)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Print preview"))
    dialog.kept = (printer, draw)  # type: ignore[attr-defined]  # the dialog keeps neither
    dialog.paintRequested.connect(draw)
    _dress(dialog)
    dialog.resize(parent.window().size())
    dialog.show()
    return dialog


def _dress(dialog: QWidget) -> None:
    """Give Qt's preview our icons and colours."""
    bar, pages = dialog.findChild(QToolBar), dialog.findChild(QGraphicsView)
    buttons = [
        action
        for action in bar.actions()
        if not action.isSeparator() and not isinstance(action, QWidgetAction)
    ]
    if len(buttons) == len(PREVIEW_ICONS):
        for action, name in zip(buttons, PREVIEW_ICONS, strict=True):
            action.setIcon(icon(name))
        bar.setIconSize(QSize(18, 18))
    bar.setMovable(False)
    pages.scene().setBackgroundBrush(theme.color("border"))
