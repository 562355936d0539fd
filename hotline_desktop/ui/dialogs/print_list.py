"""A list on paper: in which order, all of it or what is on show; previewed, printed, as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ...core.text import tr
from .. import paper
from ..context import Context
from ..saving import ask_pdf
from .base import Dialog, section

PAGES = paper.layout(paper.PORTRAIT, 14)

Make = Callable[[str, Sequence[int]], QTextDocument]
"""The key of an order and the entries' ids → the document."""


class PrintListDialog(Dialog):
    """Asks how a list is printed, and does it.

    Args:
        title: of the document, and so of its file.
        orders: key → what people call the order; the first one is chosen.
        shown: ids of the entries on show; ``everything`` of all of them.
        make: lays the document out.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        *,
        title: str,
        orders: dict[str, str],
        shown: Sequence[int],
        everything: Sequence[int],
        make: Make,
    ) -> None:
        super().__init__(title, size=QSize(440, 360), parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._title, self._make = context, title, make
        self._ids = {"all": list(everything), "shown": list(shown)}
        self.order = self._choice(tr("Order"), orders) if len(orders) > 1 else None
        self._orders = orders
        which = {"all": tr("All: {count}", count=len(everything))}
        if len(shown) != len(everything):
            which["shown"] = tr("What is on show: {count}", count=len(shown))
        self.which = self._choice(tr("What"), which)
        self.body.addStretch(1)
        self.add_close()
        self.add_button(tr("Save as PDF…"), self.ask_pdf)
        self.add_button(tr("Print preview…"), self.preview, role="primary")

    def _choice(self, title: str, offered: dict[str, str]) -> QButtonGroup:
        self.body.addWidget(section(title))
        group = QButtonGroup(self)
        for key, text in offered.items():
            button = QRadioButton(text)
            button.setProperty("key", key)
            button.setChecked(not group.buttons())
            group.addButton(button)
            self.body.addWidget(button)
        return group

    def document(self) -> QTextDocument:
        """What is chosen, laid out in pages."""
        order = next(iter(self._orders))
        if self.order is not None:
            order = self.order.checkedButton().property("key")
        return self._make(order, self._ids[self.which.checkedButton().property("key")])

    def preview(self) -> QWidget:
        """Show it as it would be printed."""
        return paper.preview(self.document().print_, PAGES, self.parentWidget() or self)

    def ask_pdf(self) -> None:
        """Ask for a file and write it."""
        day = self._context.now().date().isoformat()
        name = f"{self._title} {day}.pdf"
        ask_pdf(self, name, lambda file: self.attempt(lambda: self.save_pdf(file)))

    def save_pdf(self, target: Path) -> None:
        """Write the document as PDF.

        Raises:
            UserError: the file cannot be written.
        """
        paper.save_pdf(target, self._title, self.document().print_, PAGES)
        self._context.messages.note(tr("Saved as {file}.", file=target.name))
