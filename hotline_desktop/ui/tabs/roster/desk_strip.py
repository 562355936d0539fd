"""A quiet strip for who sits here: the next break, and what one does about it.

It takes no focus, opens nothing and makes no sound. While a call is open it does not change its
tone: what is due is said when the call has been filed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from hotline_desktop.core.roster import reminders
from hotline_desktop.core.roster.reminder_texts import state_text
from hotline_desktop.core.roster.reminders import Reminded
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.desk_menu import fill_desk_menu
from hotline_desktop.ui.reminding import Reminding
from hotline_desktop.ui.resources import icon

from .skip_reason import ReasonDialog

LOW = 440
"""Logical pixels: a window as low as this shows the strip only when a break is near."""

NARROW = 800
"""Logical pixels: in a window as narrow as this icons stand for the longer words."""

REASONS: tuple[Callable[[], str], ...] = (
    lambda: tr("Too many calls"),
    lambda: tr("Somebody is missing"),
    lambda: tr("No need for it today"),
    lambda: tr("Leaving earlier instead"),
)
"""Why people do without a break; the ledger keeps the words."""


class DeskStrip(QFrame):
    """The strip; it shows what the reminders of this desk say.

    Signals:
        looked: what is shown may have changed.
        settings_wanted: the settings of the reminders were asked for.
    """

    looked = Signal()
    settings_wanted = Signal()

    def __init__(self, reminding: Reminding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reminding = reminding
        self._shape = (False, False)
        self.setProperty("strip", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(theme.GRID)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.start = self._button("coffee", tr("Start the break"), reminding.start)
        self.back = self._button("check", tr("I'm back"), reminding.back)
        self.later = self._button("clock", tr("Later"), reminding.later)
        self.loud = self._button("bell", tr("End quiet mode"), reminding.end_quiet)
        self.skip, self.reasons = self._menu_button("x", tr("Skip"), self._offer_reasons)
        self.skip.setToolTip(tr("Do without this break, and say why"))
        self.more, self.offers = self._menu_button("ellipsis", "", self._offer_more)
        self.more.setToolTip(tr("Start a break now, or be quiet for a while"))
        self.more.setAccessibleName(tr("Breaks and reminders"))
        row.addWidget(self.text, 1)
        for button in (self.start, self.back, self.later, self.skip, self.loud, self.more):
            row.addWidget(button)
        self._words = {button: button.text() for button in (self.later, self.skip, self.loud)}
        for button, word in self._words.items():
            button.setAccessibleName(word)
        self.later.setToolTip(tr("Later"))
        self.loud.setToolTip(tr("End quiet mode"))
        reminding.looked.connect(self.show_state)
        self.hide()

    def _button(self, name: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(name), text)
        theme.set_role(button, "quiet")
        # A click leaves the keyboard where it is: in the card.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _on=False: act())
        return button

    def _menu_button(
        self, name: str, text: str, fill: Callable[[], None]
    ) -> tuple[QPushButton, QMenu]:
        button = QPushButton(icon(name), text)
        theme.set_role(button, "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("menu", True)
        menu = QMenu(button)
        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button, menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._shape_now() != self._shape:
            self.show_state()
        return super().eventFilter(watched, event)

    def _shape_now(self) -> tuple[bool, bool]:
        """Whether the window is low, and whether it is narrow."""
        room = self.window().size()
        return self.window() is not self and room.height() < LOW, room.width() < NARROW

    def show_state(self) -> None:
        """Show how it stands with the breaks of this desk."""
        self.window().installEventFilter(self)  # doing it again changes nothing
        reminding, desk, now = self.reminding, self.reminding.desk, self.reminding.now
        running, coming, item = (
            reminders.running(desk), reminders.coming(desk), reminding.offered(),
        )  # fmt: skip
        low, narrow = self._shape = self._shape_now()
        for button, word in self._words.items():
            button.setText("" if narrow else word)
        near = coming is not None and reminding.is_near(coming)
        quiet, presses = reminding.is_quiet(), reminding.presses()
        busy = running is not None or reminding.trial_until is not None or near
        wanted = busy or (not low and (item is not None or quiet))
        self.setVisible(bool(reminding.operator or reminding.trial_until) and wanted)
        text = state_text(desk, reminding.zone, now)
        if running is None and item is coming and coming is not None and not quiet:
            minutes = -(-int((coming.due - now).total_seconds()) // 60)
            if 0 < minutes < timedelta(hours=1).total_seconds() // 60:
                text = tr("{state}, in %n minutes", minutes, state=text)
        if presses and (said := reminding.said()):
            text = " ".join(said)
        if reminding.trial_until is not None:
            text = tr("This is what a reminder looks like.")
        self.text.setText(text)
        theme.set_role(self, "notice-warn" if presses else "side")
        self.start.setVisible(running is None and item is not None)
        self.back.setVisible(running is not None)
        self.later.setVisible(
            running is None
            and near
            and item is not None
            and item is coming
            and reminders.can_put_off(desk, item)
        )
        self.skip.setVisible(
            running is None and item is not None and (near or item.stage == "missed")
        )
        self.loud.setVisible(quiet)
        self.setAccessibleName(text)
        self.looked.emit()

    # -- doing --------------------------------------------------------------------------------

    def _offer_more(self) -> None:
        fill_desk_menu(self.offers, self.reminding, self.settings_wanted.emit)

    def _offer_reasons(self) -> None:
        self.reasons.clear()
        item = self.reminding.offered()
        if item is None:
            return
        for words in REASONS:
            reason = words()
            self.reasons.addAction(reason).triggered.connect(partial(self._skip, item, reason))
        self.reasons.addSeparator()
        own_words = self.reasons.addAction(tr("Another reason…"))
        own_words.triggered.connect(partial(self._ask_reason, item))

    def _ask_reason(self, item: Reminded, _on: bool = False) -> None:
        # Beside the work: a call that comes meanwhile can be taken.
        ReasonDialog(partial(self._skip, item), self.window()).show()

    def _skip(self, item: Reminded, reason: str, _on: bool = False) -> None:
        self.reminding.skip(item.id, reason)
