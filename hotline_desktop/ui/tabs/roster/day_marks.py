"""Saying of a date that it is a day off, a working day or a shortened one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster.holidays import (
    KINDS,
    DayKind,
    before_holiday,
    mark_day,
    special_day,
)
from hotline_desktop.core.text import tr
from hotline_desktop.ui import events
from hotline_desktop.ui.widgets.menu_title import add_title

from .days import day_title

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context


def fill_marks(
    menu: QMenu, context: Context, day: date, told: Callable[[], object], source: object
) -> None:
    """Add what a date may be to a menu, the present one ticked; ``told`` reads the roster again."""
    sub = menu.addMenu(tr("{day} is…", day=day_title(day, short=True)))
    present = special_day(day)
    own = present.kind if present is not None and present.own else ""

    def mark(kind: str, name: str = "") -> bool:
        try:
            mark_day(day, kind, name)
        except UserError as error:
            context.messages.error(error)
            return False
        context.changes.tell(events.ROSTER, source)
        told()
        return True

    def choose(kind: str) -> None:
        if kind != own and mark(kind):
            context.messages.note(
                tr("{day}: {what}.", day=day_title(day, short=True), what=titles[kind]),
                tr("Undo"),
                lambda: mark(own, _name(present)),
            )

    titles = {"": tr("As in the calendar"), **{kind: title() for kind, title in KINDS.items()}}
    if before_holiday(day):
        add_title(sub, tr("The day before a holiday"))
    for kind, title in titles.items():
        action = sub.addAction(title)
        action.setCheckable(True)
        action.setChecked(kind == own)
        action.triggered.connect(lambda _on=False, k=kind: choose(k))


def _name(kind: DayKind | None) -> str:
    if kind is None or not kind.own or kind.name == KINDS[kind.kind]():
        return ""
    return kind.name
