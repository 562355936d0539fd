"""The people of the line: search, list, card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from hotline_desktop.core.roster.staff import Staff, change_person, photos, staff
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.table import Chip, Column, ListListing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.widgets.avatar import paint_avatar
from hotline_desktop.ui.widgets.list_card import ListCard

from .person_card import PersonCard

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


@dataclass(frozen=True)
class Row:
    """A person as the list shows them."""

    id: int
    person: Staff
    photo: bytes


class PeoplePage(QWidget):
    """Everybody who takes calls, and on demand who left."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.table = TableView(_columns(), name="people", label=tr("People"), state=context.state)
        self.card = PersonCard(context)
        self.leave = QPushButton(icon("log-out"), tr("Left"))
        self.leave.clicked.connect(self.toggle_left)
        self.list = ListCard(
            self.table,
            self.card,
            hint=tr("Search people"),
            new_text=tr("New person"),
            filters=self._build_filters(),
            actions=(self.leave,),
            name="people",
            state=context.state,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.list.searched.connect(lambda _text: self.reload())
        self.list.saved.connect(self._saved)
        self.table.picked.connect(self._show_leave)
        self.table.delete_requested.connect(lambda ids: self._set_left(ids, left=True))
        self.keyboard = self.table
        self._show_leave(None)

    def _build_filters(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self.with_left = QCheckBox(tr("Also those who left"))
        self.with_left.toggled.connect(lambda _on: self.reload())
        row.addWidget(self.with_left, 1)
        self.more = QPushButton(tr("Excel"))
        menu = QMenu(self.more)
        menu.addAction(icon("file-down"), tr("Import people…")).triggered.connect(self.import_)
        menu.addAction(icon("file-up"), tr("Export people…")).triggered.connect(self.export)
        self.more.setMenu(menu)
        self.more.setProperty("menu", True)
        row.addWidget(self.more)
        return box

    def import_(self) -> None:
        """Show the wizard that takes people in."""
        from ...dialogs.importing.areas import open_area_import

        open_area_import(self._context, self.window(), "staff")

    def export(self) -> None:
        """Offer to write out the people on show, or all."""
        from ...dialogs.export_areas import open_area_export

        open_area_export(self._context, self.window(), "staff", [row.id for row in self.rows()])

    def rows(self) -> Sequence[Row]:
        """Who is listed at present."""
        faces = photos()
        found = staff(left=self.with_left.isChecked(), text=self.list.search.text())
        return [Row(person.id, person, faces.get(person.id, b"")) for person in found]

    def reload(self) -> None:
        """List them again."""
        rows = self.rows()
        if self.list.search.text():
            self.table.set_empty(tr("Nobody fits"), tr("Search with fewer words."))
        else:
            self.table.set_empty(
                tr("Nobody takes calls yet"),
                tr("Add the people who do, or bring a list in from Excel."),
                icon="users",
                action=tr("New person"),
                on_action=self.list.new_entry,
            )
        self.table.set_listing(ListListing(rows))
        self.list.foot.setText(tr("%n people", len(rows)))
        self.list.reload_card()

    def _saved(self, operator_id: int) -> None:
        self.reload()
        self.table.select_id(operator_id)
        self._tell()

    def _tell(self) -> None:
        self._context.changes.tell(events.LISTS, self)

    def _show_leave(self, row: Row | None) -> None:
        self.leave.setEnabled(row is not None)
        gone = row is not None and row.person.values.left
        self.leave.setText(tr("Works here again") if gone else tr("No longer works here"))

    def toggle_left(self) -> None:
        """Say that the chosen one left, or is back."""
        row: Row | None = self.table.current_row()
        if row is not None and self.list.keep():
            self._set_left([row.id], left=not row.person.values.left)

    def _set_left(self, ids: list[int], *, left: bool) -> None:
        now = self._context.now()
        for id in ids:
            change_person(id, {"left": left}, now=now)
        if not ids:
            return
        self.reload()
        self._show_leave(self.table.current_row())
        self._tell()
        said = (
            tr("%n people no longer offered; their calls and shifts keep the name.", len(ids))
            if left
            else tr("%n people are back.", len(ids))
        )
        self._context.messages.note(said, tr("Undo"), lambda: self._set_left(ids, left=not left))


def _columns() -> tuple[Column, ...]:
    def mark(painter, box, row):  # type: ignore[no-untyped-def]
        person: Staff = row.person
        paint_avatar(painter, box, person.id, person.values.name, person.colour, row.photo)

    def chip(row: Row) -> Chip | None:
        return Chip(tr("Left")) if row.person.values.left else None

    def hours(row: Row) -> str:
        minutes = row.person.values.weekly_minutes
        return tr("{hours} h", hours=QLocale().toString(minutes / 60, "g", 4)) if minutes else ""

    return (
        Column("name", lambda: tr("Full name"), lambda r: r.person.values.name, width=260,
               stretch=True, strong=True, mark=mark),
        Column("extension", lambda: tr("Extension"), lambda r: r.person.values.extension,
               width=96),
        Column("skills", lambda: tr("Skills"), lambda r: r.person.values.skills, width=170,
               muted=True),
        Column("languages", lambda: tr("Languages"), lambda r: r.person.values.languages,
               width=120, muted=True),
        Column("hours", lambda: tr("Hours a week"), hours, width=92, align="right", muted=True),
        Column("state", lambda: tr("State"), lambda r: chip(r).text if chip(r) else "", width=110,
               chip=chip),
    )  # fmt: skip
