"""The menu of the breaks at this desk, the same in the strip, the status line and the tray."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ..core.roster.reminder_settings import QUIET_LENGTHS, quiet_times, shift_end
from ..core.roster.reminder_texts import start_words
from ..core.text import tr
from .resources import icon

if TYPE_CHECKING:
    from .reminding import Reminding


def fill_desk_menu(
    menu: QMenu, reminding: Reminding, open_settings: Callable[[], object] | None = None
) -> None:
    """Offer what can be done about breaks and reminders at this moment."""
    menu.clear()
    for part, start in reminding.open_breaks():
        action = menu.addAction(icon("coffee"), start_words(part, start, reminding.zone))
        action.triggered.connect(partial(_start, reminding, part.id))
    menu.addSeparator()
    fill_quiet(menu, reminding)
    if open_settings is not None:
        menu.addSeparator()
        action = menu.addAction(icon("settings"), tr("Settings of the reminders…"))
        action.triggered.connect(lambda _on=False: open_settings())


def fill_quiet(menu: QMenu, reminding: Reminding) -> None:
    """Offer quiet mode, or its end."""
    now, zone = reminding.now, reminding.zone
    if reminding.is_quiet():
        action = menu.addAction(icon("bell"), tr("End quiet mode"))
        action.triggered.connect(lambda _on=False: reminding.end_quiet())
    for minutes in QUIET_LENGTHS:
        action = menu.addAction(icon("bell-off"), tr("Quiet for %n minutes", minutes))
        action.triggered.connect(partial(_be_quiet_for, reminding, minutes))
    end = shift_end(reminding.operator, zone, now) if reminding.operator else None
    if end is not None:
        at = f"{end.astimezone(zone):%H:%M}"
        action = menu.addAction(
            icon("bell-off"), tr("Quiet until the end of the shift, {time}", time=at)
        )
        action.triggered.connect(partial(_be_quiet, reminding, end))
    times = menu.addMenu(icon("bell-off"), tr("Quiet until"))
    for moment in quiet_times(now, zone):
        action = times.addAction(f"{moment.astimezone(zone):%H:%M}")
        action.triggered.connect(partial(_be_quiet, reminding, moment))


def _start(reminding: Reminding, break_id: int, _on: bool = False) -> None:
    reminding.start_break(break_id)


def _be_quiet(reminding: Reminding, until: datetime, _on: bool = False) -> None:
    reminding.be_quiet(until)


def _be_quiet_for(reminding: Reminding, minutes: int, _on: bool = False) -> None:
    # From the click on: a menu may have been open for a while.
    reminding.be_quiet(reminding.now + timedelta(minutes=minutes))
