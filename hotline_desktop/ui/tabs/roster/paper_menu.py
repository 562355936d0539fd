"""The ways from the roster to paper, PDF and Excel, and back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import lines
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.text import tr
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.saving import ask_pdf

from .days import days_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from hotline_desktop.ui.context import Context


class RosterPaper:
    """Prints what is looked at, and exchanges it with Excel.

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
        menu.addSeparator()
        menu.addAction(icon("file-up"), tr("Export shifts…")).triggered.connect(self.export)
        menu.addAction(icon("file-down"), tr("Import shifts…")).triggered.connect(self.import_)

    def export(self) -> None:
        """Offer to write out the shifts of the days looked at, or all."""
        from hotline_desktop.exchange.roster.shifts_table import listed
        from hotline_desktop.ui.dialogs.export_areas import open_area_export

        shown = listed(*days_of(*self._looked_at()))
        open_area_export(self._context, self._parent.window(), "shifts", shown)

    def import_(self) -> None:
        """Show the wizard that takes shifts in."""
        from hotline_desktop.ui.dialogs.importing.areas import open_area_import

        open_area_import(self._context, self._parent.window(), "shifts")

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
        ask_pdf(self._parent, name, self.save_pdf)

    def save_pdf(self, target: Path) -> None:
        """Write what is looked at as PDF."""
        from .printing import save_pdf

        try:
            save_pdf(target, self._document())
        except UserError as error:
            self._context.messages.error(error)
        else:
            self._context.messages.note(tr("Saved as {file}.", file=target.name))
