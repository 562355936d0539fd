"""Paper: documents on A4, previewed, printed and saved as PDF whose text can be selected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.text import tr

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
    """A document laid out in such pages."""
    made = QTextDocument()
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(style)
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    made.setHtml(html)
    made.setPageSize(page_size(pages))
    return made


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
    dialog.resize(parent.window().size())
    dialog.show()
    return dialog
