"""The window: tabs at the left, menus above, the status line below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from ..core import settings
from ..core.calls.browse import CallFilter, CallSort
from ..core.errors import UserError
from ..core.text import tr
from . import events, menus, remembered, theme, translation
from .context import Context
from .dialogs.importing.drop_zone import FileDrop
from .notices import NoticeWatch
from .notifications import Notifications, has_bus
from .pages import Pages
from .reminding import Reminding
from .resources import program_icon
from .status import StatusLine
from .staying import Staying
from .tabs import TABS, Tab
from .tabs.roster.desk_strip import DeskStrip
from .telephone import Telephone
from .tray import Tray
from .widgets.message_bar import ACT_KEY, TURN_DOWN_KEY, MessageBar
from .widgets.rail import Rail

if TYPE_CHECKING:
    from .tabs.calls.tab import CallsTab

SMALLEST = QSize(640, 340)


class MainWindow(QMainWindow):
    """Everything of the office in one window.

    Args:
        context: what the tabs are given.
        tabs: what is shown; tests give fewer.

    Signals:
        closed: the window has gone for good.
    """

    closed = Signal()

    def __init__(self, context: Context, tabs: tuple[Tab, ...] = TABS) -> None:
        super().__init__()
        self.context = context
        self.tabs = tabs
        self.restore_wanted: Path | None = None
        self.starts_over = False
        self._gives_up = False
        self.staying = Staying(self)
        self.setWindowIcon(program_icon())
        self.setMinimumSize(SMALLEST)
        self._build()
        remembered.restore(self)
        context.changes.changed.connect(self._changed)
        context.messages.bug_found.connect(self._show_report)
        context.messages.way_out = partial(self.go, "backups")
        FileDrop(context, self)  # a spreadsheet dropped anywhere begins its import

    # --- building ---

    def _build(self) -> None:
        self.setWindowTitle(self._title())
        keys = [f"Ctrl+{number}" for number in range(1, 10)]
        places = zip(self.tabs, [*keys, *[""] * len(self.tabs)], strict=False)
        self.rail = Rail([(tab.title(), tab.icon, key) for tab, key in places], tr("Tabs"))
        self.stack = Pages(self.context, self.tabs, self._listen_to)
        central = QWidget()
        row = QHBoxLayout(central)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        on_desktop = QApplication.platformName() != "offscreen" and has_bus()
        self.reminding = Reminding(
            self.context, self.has_open_call, Notifications(self) if on_desktop else None, self
        )
        self.desk = DeskStrip(self.reminding)
        self.desk.settings_wanted.connect(self.show_reminder_settings)
        column.addWidget(self.desk)
        self.telephone = Telephone(self.context, self, self._call_desk)
        column.addWidget(self.telephone.strip)
        column.addWidget(self.stack, 1)
        row.addLayout(column, 1)
        self.tray: Tray | None = None
        if QApplication.platformName() != "offscreen":
            self.tray = Tray(self, self.desk)
            self.tray.window_wanted.connect(self.come_back)
        self.reminding.looked.connect(self.staying.look)
        self.status = StatusLine(self.context)
        self.status.follow(self.reminding, self.show_reminder_settings)
        self.setStatusBar(self.status)
        self._watch_notices(on_desktop)
        self.stack.fill()
        self.setCentralWidget(central)
        self.reminding.refresh()
        self.message_bar = MessageBar(self.stack, self.context.messages, self.context.tasks)
        self.rail.chosen.connect(self.show_tab)
        self.status.callbacks_wanted.connect(partial(self.show_tab_named, "callbacks"))
        self.status.demo_over.connect(self.remove_demo)
        self.status.draft_wanted.connect(partial(self.show_tab_named, "calls"))
        acts: list[tuple[str, Callable[[], object]]] = [
            (key, partial(self.show_tab, number))
            for number, key in enumerate(keys[: len(self.tabs)])
        ]
        acts += [(ACT_KEY, self.message_bar.act), (TURN_DOWN_KEY, self.message_bar.turn_down)]
        for key, act in acts:
            QShortcut(QKeySequence(key), central).activated.connect(act)
        self.menus = menus.build(self)

    def _watch_notices(self, on_desktop: bool) -> None:
        # Notifications of its own: they never take the place of a break's.
        says = Notifications(self) if on_desktop else None
        self.watch = NoticeWatch(self.context, self._is_silent, says, self)
        self.watch.looked.connect(self.status.set_notices)
        self.watch.wanted.connect(self._notices_wanted)
        self.status.notices_wanted.connect(self.show_notices)
        self.watch.unsaid.connect(lambda *words: self.tray.say(*words) if self.tray else None)

    def _title(self) -> str:
        title = "Hotline Desktop"
        return tr("{title} – demo data", title=title) if settings.get(settings.DEMO) else title

    def _listen_to(self, number: int, page: Any) -> None:
        if self.tabs[number].id != "calls":
            for keys in ("F2", "Ctrl+N"):
                shortcut = QShortcut(QKeySequence(keys), page)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(self.new_call)
        if hasattr(page, "badge"):
            page.badge.connect(partial(self.rail.set_badge, number))
        if hasattr(page, "draft_open"):
            page.draft_open.connect(self.status.set_draft)
            # What waited for the end of the call comes at once.
            page.draft_open.connect(lambda _open: self.reminding.refresh())
        if hasattr(page, "open_requested"):
            page.open_requested.connect(self.open_call)
        if hasattr(page, "calls_requested"):
            page.calls_requested.connect(self.show_calls)
        if hasattr(page, "go"):
            page.go.connect(self.go)
        # What was told while it was being made was told to nobody.
        if hasattr(page, "announce"):
            page.announce()

    # --- tabs ---

    @property
    def pages(self) -> list[QWidget]:
        """The tabs; one that nobody has looked at yet is an empty widget."""
        return self.stack.widgets

    def show_tab(self, number: int) -> None:
        """Show a tab and put the keyboard into it."""
        if self.stack.make(number):
            remembered.restore_splitters(self)
        page: Any = self.pages[number]
        where_it_was = page.focusWidget()  # The stack puts it anywhere.
        self.stack.setCurrentIndex(number)
        self.rail.choose(number)
        if where_it_was is not None and where_it_was is not page:
            where_it_was.setFocus()
        elif hasattr(page, "take_keyboard"):
            page.take_keyboard()
        else:
            page.setFocus()
        self.message_bar.place()

    def show_tab_named(self, name: str) -> QWidget | None:
        """Show the tab of this id; None where there is none."""
        number = self.stack.named(name)
        if number is None:
            return None
        self.show_tab(number)
        return self.pages[number]

    def go(self, where: str) -> None:
        """Show a tab, a page of it (``hotline/contracts``), or a dialog of ``menus.PLACES``."""
        if where in menus.PLACES:
            menus.PLACES[where](self)
            return
        name, _, part = where.partition("/")
        page: Any = self.show_tab_named(name)
        if part and hasattr(page, "show_page"):
            page.show_page(part)

    def show_notices(self) -> QDialog:
        """Show the reminders."""
        from .dialogs.notices import NoticesDialog

        return self.open_dialog(NoticesDialog, self.context, self.go)

    def show_telephone(self) -> QDialog:
        """Show how a telephone tells of its calls, and try it."""
        from .dialogs.telephone import TelephoneDialog

        return self.open_dialog(TelephoneDialog, self.context, self.telephone)

    def show_reminder_settings(self) -> QDialog:
        """Show how reminders of breaks behave, and try them."""
        from .dialogs.break_reminders import BreakRemindersDialog

        return self.open_dialog(BreakRemindersDialog, self.context, self.reminding, self.tray)

    def come_back(self) -> None:
        """Show the window again, be it in the tray, minimised or behind others."""
        self.staying.come_back()

    def _notices_wanted(self) -> None:
        self.come_back()
        self.show_notices()

    def _is_silent(self) -> bool:
        return self.has_open_call() or self.reminding.is_quiet()

    def has_open_call(self) -> bool:
        """Whether a call is going on, so that nothing may interrupt."""
        return self.stack.has_open_call()

    def _call_desk(self, to_front: bool) -> CallsTab:
        if to_front:
            self.show_tab_named("calls")
        number = self.stack.named("calls")
        assert number is not None
        return cast("CallsTab", self.pages[number])

    def new_call(self) -> None:
        """Open a card, whatever tab is on show."""
        self._call_desk(True).new_call()

    def open_call(self, call_id: int) -> None:
        """Show a call in the register."""
        page: Any = self.show_tab_named("calls")
        if page is not None:
            page.open_call(call_id)

    def show_days(self, first: date, last: date) -> None:
        """Show the calls of these days in the register."""
        page: Any = self.show_tab_named("calls")
        if page is not None and hasattr(page, "register"):
            page.register.show_days(first, last)

    def show_calls(self, wanted: CallFilter, title: str) -> None:
        """Show these calls in the register; ``title`` says which they are."""
        page: Any = self.show_tab_named("calls")
        if page is not None and hasattr(page, "register"):
            page.register.show_calls(wanted, title)

    def wanted_calls(self) -> tuple[CallFilter, CallSort]:
        """Which calls the register shows, and in which order."""
        for page in self.pages:
            if hasattr(page, "register"):
                return page.register.wanted(), page.register.sort()
        return CallFilter(), CallSort()

    # --- what the menus do ---

    def open_dialog(self, kind: Callable[..., QDialog], *arguments: Any) -> QDialog:
        """Show a dialog beside the work: never modal, at most one of a kind."""
        for shown in self.findChildren(QDialog):
            if type(shown) is kind and shown.isVisible():
                shown.raise_()
                shown.activateWindow()
                return shown
        dialog = kind(*arguments, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def undo(self) -> None:
        """Take back what the last message told of."""
        if not self.message_bar.undo():
            self.context.messages.note(tr("There is nothing to undo."))

    def set_theme(self, wish: str) -> None:
        """Use another theme from now on."""
        settings.put(settings.THEME, wish)
        self.context.changes.tell(events.SETTINGS, self)

    def set_language(self, language: str) -> None:
        """Speak another language from now on."""
        settings.put(settings.LANGUAGE, language)
        self.context.changes.tell(events.SETTINGS, self)

    def restore(self, backup: Path) -> None:
        """Close; who opened the window puts the backup in place and opens another."""
        self.restore_wanted = backup
        self.close()

    def remove_demo(self) -> None:
        """Close, and begin anew with an empty folder; only demonstration data goes so."""
        self.starts_over = bool(settings.get(settings.DEMO))
        self.close()

    def _changed(self, area: str, _initiator: object) -> None:
        if area not in (events.SETTINGS, events.EVERYTHING):
            return
        theme.follow(settings.get(settings.THEME))
        app = QApplication.instance()
        spoken = app.property("hotline_language")
        wanted = settings.get(settings.LANGUAGE) or translation.system_language()
        if spoken is not None and spoken != wanted:
            app.setProperty("hotline_language", translation.install(wanted))
            self._rebuild()
        self.setWindowTitle(self._title())

    def _rebuild(self) -> None:
        """Make everything anew in another language; what is typed is kept as a draft."""
        self.stack.keep()
        remembered.keep(self)
        old = self.takeCentralWidget()
        number = self.stack.currentIndex()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        self.message_bar.detach()
        self.reminding.stop()
        self.reminding.deleteLater()
        self.watch.stop()
        self.watch.deleteLater()
        if self.tray is not None:
            self.tray.icon.hide()
            self.tray.deleteLater()
        self._build()
        remembered.restore_splitters(self)
        self.show_tab(max(0, number))
        old.hide()
        old.deleteLater()

    def _show_report(self, text: str) -> None:
        from .dialogs.report import ReportDialog

        self.open_dialog(ReportDialog, text)

    # --- closing ---

    def _give_up(self) -> None:
        """Close although the open card can be kept nowhere."""
        self._gives_up = True
        self.close()

    def keep_everything(self) -> None:
        """Keep what is typed and how the window looks.

        Raises:
            StorageError: what is typed could be kept nowhere.
        """
        self.stack.keep()
        remembered.keep(self)
        self.context.state.sync()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.staying.stays():
            event.ignore()
            return
        try:
            self.stack.keep()
            self.stack.check_saved()
        except UserError as error:
            if not self._gives_up:
                event.ignore()
                self.come_back()  # it may be in the tray, where nobody reads this
                self.context.messages.error(
                    error, tr("Quit without saving"), self._give_up, away=tr("Stay")
                )
                return
        self.stack.stop()
        self.reminding.stop()
        self.watch.stop()
        remembered.keep(self)
        self.context.state.sync()
        self.context.tasks.stop()
        super().closeEvent(event)
        self.closed.emit()
