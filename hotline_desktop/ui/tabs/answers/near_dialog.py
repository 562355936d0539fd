"""Answers that say nearly the same, made one with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from hotline_desktop.core.answers import browse
from hotline_desktop.core.answers.merging import Merge, merge_answers
from hotline_desktop.core.answers.values import DRAFT
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.text import tr
from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.table import Column, ListListing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


@dataclass(frozen=True)
class Pair:
    """Two answers with their questions; ``likeness`` is 0 to 1."""

    id: int
    kept_id: int
    gone_id: int
    kept: str
    gone: str
    likeness: float


class NearDialog(Dialog):
    """The list of pairs, which is made in a worker.

    Signals:
        merged: answers were made one, or two again.
        filled: the pairs are shown.
    """

    merged = Signal()
    filled = Signal()

    def __init__(
        self,
        context: Context,
        take_back: Callable[[Merge], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Similar answers"),
            hint=tr("The second answer's wordings go to the first one; it then lies in the bin."),
            size=QSize(860, 480),
            scrolls=False,
            parent=parent,
        )
        self._context = context
        self._take_back = take_back
        self.table = TableView(
            (
                Column("kept", lambda: tr("Stays"), lambda r: r.kept, width=320, stretch=True),
                Column("gone", lambda: tr("Goes into it"), lambda r: r.gone, width=320,
                       stretch=True),
                Column("likeness", lambda: tr("Alike"), lambda r: f"{r.likeness:.0%}", width=80,
                       align="right", muted=True),
            ),
            name="near_answers",
            label=tr("Similar answers"),
            state=context.state,
        )  # fmt: skip
        self.table.set_empty(tr("Looking for similar answers…"), icon="search")
        self.body.addWidget(self.table)
        self.add_close()
        self.merge_button = self.add_button(tr("Make them one"), self.merge, role="primary")
        self.merge_button.setEnabled(False)
        context.tasks.run(_find, self._fill, interrupt=True)

    def _fill(self, pairs: list[Pair]) -> None:
        if not self.isVisible():
            return
        self._pairs = pairs
        self.table.set_empty(tr("No two answers are alike"), icon="circle-check")
        self.table.set_listing(ListListing(pairs))
        self.table.selectRow(0)
        self.merge_button.setEnabled(bool(pairs))
        self.filled.emit()

    def merge(self) -> None:
        """Make the chosen pair one answer."""
        pair: Pair | None = self.table.current_row()
        if pair is None:
            return
        done = merge_answers(
            pair.kept_id, pair.gone_id, by=operator_here(), now=self._context.now()
        )
        left = [p for p in self._pairs if pair.gone_id not in (p.kept_id, p.gone_id)]
        self._fill(left)
        self.merged.emit()
        self._context.messages.note(
            tr("Two answers are one now."), tr("Undo"), partial(self._take_back, done)
        )


def _find(_progress: Progress) -> list[Pair]:
    from hotline_desktop.core.suggest.near import near_duplicates

    near = near_duplicates()
    ids = {id for pair in near for id in (pair.first_id, pair.second_id)}
    stored = {found.id: found.values for found in browse.answers(ids)}
    drafts = {id for id, values in stored.items() if values.state == DRAFT}
    names = {
        id: f"{values.question} · {tr('Draft')}" if id in drafts else values.question
        for id, values in stored.items()
    }
    used = browse.usage(ids)
    found = []
    for number, pair in enumerate(near):
        # The one that is no draft stays, or that was given more often.
        kept, gone = sorted(
            (pair.first_id, pair.second_id),
            key=lambda id: (id in drafts, -(used[id].times if id in used else 0)),
        )
        if kept in names and gone in names:
            found.append(Pair(number, kept, gone, names[kept], names[gone], pair.likeness))
    return found
