"""Prepared answers: topics, questions, and the card of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from hotline_desktop.core.answers import browse, care, commands
from hotline_desktop.core.answers.browse import AnswerFilter
from hotline_desktop.core.answers.merging import unmerge
from hotline_desktop.core.answers.values import DRAFT
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events, theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tabs.directory import NARROW, STALE_AFTER, Directory, DirectoryTab
from hotline_desktop.ui.tasks import Progress
from hotline_desktop.ui.widgets.list_card import IdListing

from .card import AnswerCard
from .near_dialog import NearDialog
from .open_questions import OpenQuestionsDialog
from .rows import columns, read_rows
from .topic_tree import TopicTree

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context
    from hotline_desktop.ui.dialogs.entry_bin import EntryBinDialog
    from hotline_desktop.ui.dialogs.print_list import PrintListDialog

LEARN_AFTER_MS = 3_000
TREE = 216
ALL, HOT, DRAFTS, OUTDATED, STALE, UNUSED = "all", "hot", "drafts", "outdated", "stale", "unused"

ANSWERS = Directory(
    name="answers",
    area=events.ANSWERS,
    hint=lambda: tr("Search the answers"),
    new=lambda: tr("New answer"),
    counted=lambda n: tr("%n answers", n),
    verified=lambda n: tr("%n answers verified.", n),
    deleted=lambda n: tr("%n answers deleted.", n),
    kept=commands.KEPT,
    browse=browse,
    unmerge=unmerge,
)


class AnswersTab(DirectoryTab):
    """Looks through prepared answers and edits them in place."""

    def __init__(self, context: Context) -> None:
        table = TableView(
            columns(context.now().date()),
            name="answers",
            label=tr("Prepared answers"),
            state=context.state,
        )
        self.card = AnswerCard(context)
        self.tree = TopicTree(context.messages)
        super().__init__(context, ANSWERS, table, self.card)
        split = QSplitter()
        split.addWidget(self._topics())
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
        self.tree.chosen.connect(self._topic_chosen)
        self.tree.changed.connect(lambda: context.changes.tell(events.LISTS, self))
        self._offer_topics()
        self.reload()

    def _topics(self) -> QWidget:
        side = QWidget()
        theme.set_role(side, "panel")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, theme.GRID)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        self.new_topic = QPushButton(icon("plus"), tr("New topic"))
        theme.set_role(self.new_topic, "quiet")
        self.new_topic.setToolTip("Insert")
        self.new_topic.clicked.connect(self.tree.add_topic)
        column.addWidget(self.new_topic, alignment=Qt.AlignmentFlag.AlignLeft)
        return side

    def _build_filters(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.shown = self._choice(
            tr("Which answers to show"),
            (
                (tr("All answers"), ALL),
                (tr("Hot topics, the greatest risk first"), HOT),
                (tr("Drafts"), DRAFTS),
                (tr("No longer valid"), OUTDATED),
                (tr("Not verified for half a year"), STALE),
                (tr("Never given yet"), UNUSED),
            ),
            12,
        )
        self.shown.currentIndexChanged.connect(lambda _index: self.reload())
        row.addWidget(self.shown, 1)
        care = self._care_button(
            (
                (tr("Unanswered questions"), self.show_open_questions),
                (tr("Similar answers"), self.show_near),
                (tr("Deleted answers…"), self.show_bin),
                (tr("Print the book of answers…"), self.show_print),
                (tr("Import answers…"), self.take_in),
                (tr("Export answers…"), self.write_out),
            )
        )
        row.addWidget(care)
        return box

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
        self._found = self.ids()
        if browse.count():
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
        self.table.set_listing(IdListing(self._found, read_rows))
        self._show_count()

    def open_answer(self, answer_id: int) -> None:
        """Show this answer in the card, whatever was searched for."""
        self.list.search.clear()
        self.shown.setCurrentIndex(0)
        self.tree.show_all()
        self.reload()
        self._select(answer_id)

    def _offer_topics(self) -> None:
        self.tree.reload()

    def _topic_chosen(self, topic_id: int | None) -> None:
        self.card.topic_for_new = topic_id
        self.reload()

    def _tell(self) -> None:
        self.tree.reload()  # it counts the answers of each topic
        self._learn.start()
        super()._tell()

    def _open_history(self, entry_id: int) -> QDialog:
        from .history_view import show_history

        return show_history(self, entry_id)

    def show_bin(self) -> EntryBinDialog:
        """Show what was deleted."""
        return self._open_bin(
            tr("Deleted answers"),
            columns(self._context.now().date())[:3],
            lambda ids: read_rows(ids, deleted=True),
        )

    def show_print(self) -> PrintListDialog:
        """Ask how the book of answers is printed."""
        from .printing import document, orders

        return self._open_print(tr("Book of answers"), orders(), document)

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

    def _learn_anew(self) -> None:
        def learn(progress: Progress) -> None:
            from hotline_desktop.core.suggest import service

            service.refresh()
            service.compute_missing(progress)

        self._context.tasks.run(learn)

    def stop(self) -> None:
        """The window closes: what is typed is kept, nothing more is begun."""
        super().stop()
        self._learn.stop()
