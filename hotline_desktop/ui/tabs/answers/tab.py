"""Prepared answers: topics, questions, and the card of the chosen one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from hotline_desktop.core.answers import browse, care, commands
from hotline_desktop.core.answers.browse import AnswerFilter
from hotline_desktop.core.answers.merging import Merge, unmerge
from hotline_desktop.core.answers.values import DRAFT
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tasks import Progress
from hotline_desktop.ui.widgets.list_card import IdListing, ListCard

from .card import AnswerCard
from .near_dialog import NearDialog
from .open_questions import OpenQuestionsDialog
from .rows import columns, read_rows
from .topic_tree import TopicTree

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from hotline_desktop.ui.context import Context
    from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog
    from hotline_desktop.ui.dialogs.print_list import PrintListDialog

STALE_AFTER = timedelta(days=180)
LEARN_AFTER_MS = 3_000
TREE, NARROW = 190, 820
ALL, HOT, DRAFTS, OUTDATED, STALE, UNUSED = "all", "hot", "drafts", "outdated", "stale", "unused"


class AnswersTab(QWidget):
    """Looks through prepared answers and edits them in place."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme.set_role(self, "panel")
        self.table = TableView(
            columns(context.now().date()),
            name="answers",
            label=tr("Prepared answers"),
            state=context.state,
        )
        self.card = AnswerCard(context)
        self.tree = TopicTree(context.messages)
        self.verify_button = QPushButton(icon("check"), tr("Verified today"))
        self.verify_button.clicked.connect(self.verify)
        self.history_button = QPushButton(icon("history"), "")
        self.history_button.setToolTip(tr("Who changed what"))
        self.history_button.setAccessibleName(tr("Who changed what"))
        self.history_button.clicked.connect(self.show_history)
        self.delete_button = QPushButton(icon("trash-2"), tr("Delete"))
        self.delete_button.clicked.connect(lambda: self.delete(self._chosen()))
        self.list = ListCard(
            self.table,
            self.card,
            hint=tr("Search the answers"),
            new_text=tr("New answer"),
            filters=self._build_filters(),
            actions=(self.verify_button, self.history_button, self.delete_button),
            name="answers",
            state=context.state,
        )
        split = QSplitter()
        split.addWidget(self.tree)
        split.addWidget(self.list)
        split.setCollapsible(1, False)
        split.setStretchFactor(1, 1)
        split.setSizes([TREE, 900])
        self._split = split
        self._narrow = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self._learn = QTimer(self)
        self._learn.setSingleShot(True)
        self._learn.setInterval(LEARN_AFTER_MS)
        self._learn.timeout.connect(self._learn_anew)
        self.list.searched.connect(lambda _text: self.reload())
        self.list.saved.connect(self._saved)
        self.tree.chosen.connect(self._topic_chosen)
        self.tree.changed.connect(lambda: context.changes.tell(events.LISTS, self))
        self.table.delete_requested.connect(self.delete)
        context.changes.changed.connect(self._changed)
        self.tree.reload()
        self.reload()

    def _build_filters(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.shown = QComboBox()
        self.shown.setAccessibleName(tr("Which answers to show"))
        for text, key in (
            (tr("All answers"), ALL),
            (tr("Hot topics, the greatest risk first"), HOT),
            (tr("Drafts"), DRAFTS),
            (tr("No longer valid"), OUTDATED),
            (tr("Not verified for half a year"), STALE),
            (tr("Never given yet"), UNUSED),
        ):
            self.shown.addItem(text, key)
        self.shown.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.shown.setMinimumContentsLength(12)
        self.shown.currentIndexChanged.connect(lambda _index: self.reload())
        row.addWidget(self.shown, 1)
        self.care_button = QPushButton(tr("Put in order"))
        menu = QMenu(self.care_button)
        for text, act in (
            (tr("Unanswered questions"), self.show_open_questions),
            (tr("Similar answers"), self.show_near),
            (tr("Deleted answers…"), self.show_bin),
            (tr("Print the book of answers…"), self.show_print),
            (tr("Import answers…"), self.import_answers),
            (tr("Export answers…"), self.export_answers),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act())
        self.care_button.setMenu(menu)
        self.care_button.setProperty("menu", True)
        row.addWidget(self.care_button)
        return box

    def import_answers(self) -> None:
        """Show the wizard that takes answers in."""
        from ...dialogs.importing.areas import open_area_import

        open_area_import(self._context, self.window(), "answers")

    def export_answers(self) -> None:
        """Offer to write out the answers on show, or all."""
        from ...dialogs.export_areas import open_area_export

        open_area_export(self._context, self.window(), "answers", self.ids())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            # The topics give way; the edge of the list pulls them out again.
            width = event.size().width()
            self._split.setSizes([0, width] if narrow else [TREE, width - TREE])

    def ids(self) -> list[int]:
        """The answers that search, topic and choice let through, in the order shown."""
        now, which = self._context.now(), self.shown.currentData()
        found = browse.listed(
            AnswerFilter(
                text=self.list.search.text(),
                topic_id=self.tree.topic(),
                state=DRAFT if which == DRAFTS else "",
                hot=which == HOT,
                outdated_on=now.date() if which == OUTDATED else None,
                unverified_since=now - STALE_AFTER if which == STALE else None,
            )
        )
        if which == HOT:
            return care.by_risk(found)
        if which == UNUSED:
            unused = set(browse.never_used())
            return [id for id in found if id in unused]
        return found

    def reload(self) -> None:
        """List again what the search and the choices let through."""
        ids = self.ids()
        everything = browse.count()
        if everything:
            self.table.set_empty(
                tr("No answer fits"), tr("Search with fewer words or in all topics.")
            )
        else:
            self.table.set_empty(
                tr("No prepared answers yet"),
                tr("Write the first question and what you say to it."),
                icon="book-open-text",
                action=tr("New answer"),
                on_action=self.list.new_entry,
            )
        self.table.set_listing(IdListing(ids, read_rows))
        counted = tr("%n answers", len(ids))
        self.list.foot.setText(
            counted if len(ids) == everything else tr(
                "{shown} of {all}", shown=counted, all=everything
            )
        )  # fmt: skip

    def open_answer(self, answer_id: int) -> None:
        """Show this answer in the card, whatever was searched for."""
        self.list.search.clear()
        self.shown.setCurrentIndex(0)
        self.tree.show_all()
        self.reload()
        ids = self.ids()
        if answer_id in ids:
            self.table.select_id(answer_id, ids.index(answer_id))

    def _topic_chosen(self, topic_id: int | None) -> None:
        self.card.topic_for_new = topic_id
        self.reload()

    def _changed(self, area: str, initiator: object) -> None:
        if initiator is self:
            return
        if area in (events.ANSWERS, events.LISTS, events.IMPORTS, events.EVERYTHING):
            self.tree.reload()
            self.reload()
            self.list.reload_card()

    def _saved(self, answer_id: int) -> None:
        self._tell()
        ids = self.ids()
        if answer_id in ids:
            self.table.select_id(answer_id, ids.index(answer_id))

    def _tell(self) -> None:
        self.tree.reload()
        self.reload()
        self._learn.start()
        self._context.changes.tell(events.ANSWERS, self)

    def _chosen(self) -> list[int]:
        ids = self.table.selected_ids()
        return ids or ([self.list.entry] if self.list.entry is not None else [])

    def verify(self) -> None:
        """Note that the chosen answers hold."""
        ids = self._chosen()
        if ids:
            commands.verify(ids, by=operator_here(), now=self._context.now())
            self._tell()
            self.list.reload_card()
            self._context.messages.note(tr("%n answers verified.", len(ids)))

    def delete(self, ids: list[int]) -> None:
        """Put answers into the bin, with a way back."""
        if not ids:
            return
        commands.delete_answers(ids, by=operator_here(), now=self._context.now())
        self.list.show_nothing()
        self._tell()
        self._context.messages.note(
            tr("%n answers deleted.", len(ids)), tr("Undo"), lambda: self.restore(ids)
        )

    def restore(self, ids: list[int]) -> None:
        """Take answers out of the bin."""
        commands.restore_answers(ids, by=operator_here(), now=self._context.now())
        self._tell()

    def show_history(self) -> QDialog | None:
        """Show who changed what in the answer of the card."""
        from .history_view import show_history

        if self.list.entry is None or not self.list.keep():
            return None
        return show_history(self, self.list.entry)

    def show_bin(self) -> EntryBinDialog:
        """Show what was deleted."""
        from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog

        dialog = EntryBinDialog(
            self._context,
            self,
            title=tr("Deleted answers"),
            name="answers",
            columns=columns(self._context.now().date())[:3],
            ids=browse.in_bin,
            read=lambda ids: read_rows(ids, deleted=True),
            restore=self.restore,
        )
        dialog.show()
        return dialog

    def show_print(self) -> PrintListDialog:
        """Ask how the book of answers is printed."""
        from hotline_desktop.ui.dialogs.print_list import PrintListDialog

        from .printing import document, orders

        dialog = PrintListDialog(
            self._context,
            self,
            title=tr("Book of answers"),
            orders=orders(),
            shown=self.ids(),
            everything=browse.listed(),
            make=lambda order, ids: document(order, ids, self._context.now()),
        )
        dialog.show()
        return dialog

    def show_open_questions(self) -> OpenQuestionsDialog:
        """Show what nobody could answer."""
        dialog = OpenQuestionsDialog(self._context, self)
        dialog.made.connect(self._made)
        dialog.show()
        return dialog

    def _made(self, answer_id: int) -> None:
        self._tell()
        self.open_answer(answer_id)
        self.card.focus_first()

    def show_near(self) -> NearDialog:
        """Show answers that say nearly the same."""
        dialog = NearDialog(self._context, self._unmerge, self)
        dialog.merged.connect(self._merged)
        dialog.show()
        return dialog

    def _merged(self) -> None:
        self.list.show_nothing()
        self._tell()

    def _unmerge(self, merge: Merge) -> None:
        unmerge(merge, by=operator_here(), now=self._context.now())
        self._merged()

    def _learn_anew(self) -> None:
        def learn(progress: Progress) -> None:
            from hotline_desktop.core.suggest import service

            service.refresh()
            service.compute_missing(progress)

        self._context.tasks.run(learn)

    def stop(self) -> None:
        """The window closes: what is typed is kept, nothing more is begun."""
        # The keyboard leaves the card, which saves what was typed there.
        self.table.setFocus()
        self._learn.stop()
