"""The ways from the roster to paper and PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.text import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from hotline_desktop.ui.context import Context


class RosterPaper:
    """Prints what is looked at.

    Args:
        looked_at: ``day``, ``week`` or ``month``, and a day in it.
    """

    def __init__(
        self, context: Context, parent: QWidget, looked_at: Callable[[], tuple[str, date]]
    ) -> None:
        self._context, self._parent, self._looked_at = context, parent, looked_at

    def fill(self, menu: QMenu) -> None:
        """Add the ways to a menu."""
        menu.addAction(tr("Print preview…") + "\tCtrl+P").triggered.connect(self.preview)
        menu.addAction(tr("Save as PDF…")).triggered.connect(self.ask_pdf)

    def _document(self) -> QTextDocument:
        from .printing import document

        span, day = self._looked_at()
        known = lines()
        return document(span, day, office_zone(), known[0].name if known else "")

    def preview(self) -> None:
        """Show what is looked at as it would be printed."""
        from .printing import preview

        preview(self._document(), self._parent)

    def ask_pdf(self) -> None:
        """Ask for a file and write what is looked at into it."""
        name = f"{tr('Shifts')} {self._looked_at()[1].isoformat()}.pdf"
        dialog = QFileDialog(self._parent, tr("Save as PDF"), name, "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.save_pdf(Path(file)))
        dialog.open()

    def save_pdf(self, target: Path) -> None:
        """Write what is looked at as PDF."""
        from .printing import save_pdf

        try:
            save_pdf(target, self._document())
        except UserError as error:
            self._context.messages.error(error)
        else:
            self._context.messages.note(tr("Saved as {file}.", file=target.name))
