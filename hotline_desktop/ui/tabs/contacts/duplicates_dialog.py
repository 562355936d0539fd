"""Contacts that seem to be the same, side by side, made one with a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.contacts import browse
from hotline_desktop.core.contacts.duplicates import duplicates
from hotline_desktop.core.contacts.merging import Merge, merge_contacts
from hotline_desktop.core.contacts.values import Contact, ContactValues
from hotline_desktop.core.settings import operator_here
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.table import Column, ListListing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.tasks import Progress

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


@dataclass(frozen=True)
class Pair:
    """Two contacts: the one that stays and the one that goes into it."""

    id: int
    kept: Contact
    gone: Contact


class DuplicatesDialog(Dialog):
    """The list of pairs, which is made in a worker, with the chosen pair side by side below.

    Args:
        take_back: undoes a merge.

    Signals:
        merged: contacts were made one.
        filled: the pairs are shown.
    """

    merged = Signal()
    filled = Signal()

    def __init__(
        self, context: Context, take_back: Callable[[Merge], object], parent: QWidget
    ) -> None:
        super().__init__(
            tr("Possible duplicates"),
            hint=tr("What the second contact knows goes into the first; it then lies in the bin."),
            size=QSize(860, 620),
            scrolls=False,
            parent=parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._take_back = context, take_back
        self._pairs: list[Pair] = []
        self.table = TableView(
            (
                Column("kept", lambda: tr("Stays"), lambda r: r.kept.values.shown_name, width=320,
                       stretch=True),
                Column("gone", lambda: tr("Goes into it"), lambda r: r.gone.values.shown_name,
                       width=320, stretch=True),
            ),
            name="duplicate_contacts",
            label=tr("Possible duplicates"),
            state=context.state,
        )  # fmt: skip
        self.table.set_empty(tr("Looking for duplicates…"), icon="search")
        self.table.picked.connect(self._show_pair)
        self.kept, self.gone = _Side(tr("Stays")), _Side(tr("Goes into it"))
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.kept, 1)
        row.addWidget(self.gone, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(sides)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        self.body.addWidget(split)
        self.turn_button = self.add_button(tr("Swap"), self.turn, left=True)
        self.add_close()
        self.merge_button = self.add_button(tr("Make them one"), self.merge, role="primary")
        self._enable()
        context.tasks.run(_find, self._found, interrupt=True)

    def _found(self, pairs: list[Pair]) -> None:
        if not self.isVisible():
            return
        self.table.set_empty(tr("No two contacts seem to be the same"), icon="circle-check")
        self._fill(pairs)
        self.filled.emit()

    def _fill(self, pairs: list[Pair]) -> None:
        row = self.table.currentIndex().row()
        self._pairs = pairs
        self.table.set_listing(ListListing(pairs))
        self.table.selectRow(min(max(row, 0), len(pairs) - 1))
        self._show_pair(self.table.current_row())

    def _enable(self) -> None:
        there = self.table.current_row() is not None
        self.merge_button.setEnabled(there)
        self.turn_button.setEnabled(there)
        self.kept.setVisible(there)
        self.gone.setVisible(there)

    def _show_pair(self, pair: Pair | None) -> None:
        self._enable()
        if pair is not None:
            self.kept.show_values(pair.kept.values, pair.gone.values)
            self.gone.show_values(pair.gone.values, pair.kept.values)

    def turn(self) -> None:
        """Let the other one of the chosen pair stay."""
        pair: Pair | None = self.table.current_row()
        if pair is not None:
            turned = Pair(pair.id, pair.gone, pair.kept)
            self._fill([turned if p.id == pair.id else p for p in self._pairs])

    def merge(self) -> None:
        """Make the chosen pair one contact."""
        pair: Pair | None = self.table.current_row()
        if pair is None:
            return
        by = operator_here()
        done = merge_contacts([pair.gone.id], pair.kept.id, by=by, now=self._context.now())
        kept = browse.contact(pair.kept.id)
        left = [
            Pair(p.id, kept if p.kept.id == kept.id else p.kept,
                 kept if p.gone.id == kept.id else p.gone)
            for p in self._pairs
            if pair.gone.id not in (p.kept.id, p.gone.id)
        ]  # fmt: skip
        self._fill(left)
        self.merged.emit()
        self._context.messages.note(
            tr("Two contacts are one now."), tr("Undo"), partial(self._take_back, done)
        )


class _Side(QFrame):
    """One contact of the pair; what the other one says otherwise is drawn heavier."""

    def __init__(self, title: str) -> None:
        super().__init__()
        theme.set_role(self, "panel")
        caption = QLabel(title)
        theme.set_role(caption, "caption")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(caption)
        column.addWidget(self._words, 1)

    def show_values(self, values: ContactValues, other: ContactValues) -> None:
        """Show a contact beside another."""
        from html import escape

        there = dict(_said(other))
        lines = []
        for label, text in _said(values):
            shown = escape(text)
            if there.get(label) != text:
                shown = f"<b>{shown}</b>"
            color = theme.tokens().muted
            lines.append(f'<span style="color: {color}">{escape(label)}</span><br>{shown}')
        self._words.setText("<p>" + "</p><p>".join(lines) + "</p>")


def _said(values: ContactValues) -> list[tuple[str, str]]:
    topics = lists.names(Topic)
    skills = (
        ": ".join(filter(None, (topics.get(s.topic_id or 0, ""), s.words))) for s in values.skills
    )
    place = ", ".join(filter(None, (values.organisation, values.department, values.room)))
    found = (
        (tr("Full name"), values.shown_name),
        (tr("Position"), values.position),
        (tr("Department"), place),
        (tr("Telephones"), "; ".join(phone.shown for phone in values.phones)),
        (tr("E-mails"), "; ".join(email.address for email in values.emails)),
        (tr("Competent for"), "; ".join(skills)),
        (tr("Notes"), values.notes),
    )
    return [(label, text) for label, text in found if text]


def _find(_progress: Progress) -> list[Pair]:
    pairs = [(group[0], other) for group in duplicates() for other in group[1:]]
    known = {c.id: c for c in browse.contacts({id for pair in pairs for id in pair}, photos=False)}
    return [Pair(n, known[kept], known[gone]) for n, (kept, gone) in enumerate(pairs)]
