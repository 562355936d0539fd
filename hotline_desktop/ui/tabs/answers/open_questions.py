"""What callers asked in vain, and an answer made of it in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.answers import care
from hotline_desktop.core.answers.care import OpenQuestion
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.table import Column, ListListing
from hotline_desktop.ui.table_view import TableView

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


class OpenQuestionsDialog(Dialog):
    """The list.

    Signals:
        made: id of the draft that was made.
    """

    made = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Unanswered questions"),
            hint=tr("What callers asked and nobody could answer at once. Like questions are one."),
            size=QSize(820, 520),
            scrolls=False,
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self.table = TableView(
            (
                Column("question", lambda: tr("Question"), lambda r: r.question, width=420,
                       stretch=True),
                Column("times", lambda: tr("Calls"), lambda r: str(len(r.call_ids)), width=80,
                       align="right"),
                Column("last", lambda: tr("Last asked"), _last, width=130, muted=True),
            ),
            name="open_questions",
            label=tr("Unanswered questions"),
            state=context.state,
        )  # fmt: skip
        self.table.set_empty(tr("Every question was answered"), icon="circle-check")
        self.table.opened.connect(lambda _row: self.make())
        self.body.addWidget(self.table)
        self.add_close()
        self.make_button = self.add_button(tr("Make an answer"), self.make, role="primary")
        self.table.set_listing(ListListing(care.open_questions()))
        self.table.selectRow(0)
        self.make_button.setEnabled(self.table.current_row() is not None)

    def make(self) -> None:
        """Make a draft of the chosen question and show it."""
        asked = self.table.current_row()
        if asked is None:
            return
        by = operator_here()
        id = care.answer_open_question(asked, by=by, now=self._context.now())
        self.close()
        self.made.emit(id)


def _last(row: OpenQuestion) -> str:
    day = row.last
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
