"""What the menus offer. A new entry is one line in ``ENTRIES``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QMenu

from ..core import settings
from ..core.text import tr
from . import translation
from .resources import icon
from .table_view import TableView

if TYPE_CHECKING:
    from .main_window import MainWindow

MENUS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("file", lambda: tr("&File")),
    ("edit", lambda: tr("&Edit")),
    ("view", lambda: tr("&View")),
    ("hotline", lambda: tr("Hot&line")),
    ("help", lambda: tr("&Help")),
)


@dataclass(frozen=True)
class Entry:
    """One line of a menu.

    Attributes:
        menu: id of the menu.
        text: called when the menu is built.
        run: gets the window, whose ``context`` holds what is needed.
        keys: shortcut, may be empty.
        icon: name of an icon, may be empty.
        apart: a line is drawn before it.
        demo_only: offered over demonstration data only.
    """

    menu: str
    text: Callable[[], str]
    run: Callable[[MainWindow], object]
    keys: str = ""
    icon: str = ""
    apart: bool = False
    demo_only: bool = False


def _import(window: MainWindow) -> None:
    from .dialogs.import_wizard import open_import_wizard

    open_import_wizard(window.context, window)


def _imports(window: MainWindow) -> None:
    from .dialogs.import_batches import ImportBatchesDialog

    window.open_dialog(ImportBatchesDialog, window.context)


def _export(window: MainWindow) -> None:
    from .dialogs.export_dialog import ExportDialog

    window.open_dialog(ExportDialog, window.context, *window.wanted_calls())


def _export_area(window: MainWindow, area: str) -> None:
    from .dialogs.export_areas import AreaExportDialog

    window.open_dialog(AreaExportDialog, window.context, area)


def _template(window: MainWindow) -> None:
    from .dialogs.export_dialog import save_blank_template

    save_blank_template(window.context, window)


def _backups(window: MainWindow) -> None:
    from .dialogs.backups import BackupsDialog

    window.open_dialog(BackupsDialog, window.context, window.restore)


def _bin(window: MainWindow) -> None:
    from .dialogs.bin import BinDialog

    window.open_dialog(BinDialog, window.context)


def _settings(window: MainWindow) -> None:
    from .dialogs.settings import SettingsDialog

    dialog = window.open_dialog(SettingsDialog, window.context)
    if isinstance(dialog, SettingsDialog):
        dialog.reminders_wanted.connect(window.show_reminder_settings)
        dialog.telephone_wanted.connect(window.show_telephone)


def _lists(window: MainWindow, first: str = "topics") -> None:
    from .dialogs.lists import ListsDialog

    window.open_dialog(ListsDialog, window.context, first)


def _people(window: MainWindow) -> None:
    from .tabs.roster.tab import RosterTab

    tab = window.show_tab_named("roster")
    if isinstance(tab, RosterTab):
        tab.show_view("people")


def _shortcuts(window: MainWindow) -> None:
    from .dialogs.shortcuts import ShortcutsDialog

    window.open_dialog(ShortcutsDialog)


def _about(window: MainWindow) -> None:
    from .dialogs.about import AboutDialog

    window.open_dialog(AboutDialog, window.context)


def _data_folder(window: MainWindow) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(window.context.data_dir)))


ENTRIES: tuple[Entry, ...] = (
    Entry("file", lambda: tr("&Import…"), _import, "Ctrl+I", "file-down"),
    Entry("file", lambda: tr("I&mports…"), _imports, icon="history"),
    Entry("file", lambda: tr("&Export calls…"), _export, "Ctrl+E", "file-up", apart=True),
    Entry("file", lambda: tr("Export &contacts…"), lambda w: _export_area(w, "contacts")),
    Entry("file", lambda: tr("Export &answers…"), lambda w: _export_area(w, "answers")),
    Entry("file", lambda: tr("Export &people…"), lambda w: _export_area(w, "staff")),
    Entry("file", lambda: tr("Export &shifts…"), lambda w: _export_area(w, "shifts")),
    Entry("file", lambda: tr("Blank &template…"), _template, icon="file-spreadsheet"),
    Entry("file", lambda: tr("&Backups…"), _backups, icon="database-backup", apart=True),
    Entry("file", lambda: tr("Remove the &demo data and begin"), lambda w: w.remove_demo(),
          icon="sparkles", demo_only=True),
    Entry("file", lambda: tr("&Quit"), lambda w: w.close(), "Ctrl+Q", "log-out", apart=True),
    Entry("edit", lambda: tr("&Undo"), lambda w: w.undo(), "Ctrl+Z", "undo-2"),
    Entry("edit", lambda: tr("&Deleted calls…"), _bin, icon="trash-2", apart=True),
    Entry("edit", lambda: tr("&Settings…"), _settings, "Ctrl+,", "settings", apart=True),
    Entry("hotline", lambda: tr("&Line"), lambda w: w.go("hotline/line"), icon="headset"),
    Entry("hotline", lambda: tr("&Readiness"), lambda w: w.go("hotline/readiness"),
          icon="list-checks"),
    Entry("hotline", lambda: tr("&Hours"), lambda w: w.go("hotline/hours"), icon="clock"),
    Entry("hotline", lambda: tr("Re&minders…"), lambda w: w.show_notices(), icon="bell"),
    Entry("hotline", lambda: tr("L&ists…"), _lists, icon="list"),
    Entry("hotline", lambda: tr("&Operators…"), _people, icon="users"),
    Entry("help", lambda: tr("Set up the hotline &step by step"),
          lambda w: w.go("hotline/readiness"), icon="list-checks"),
    Entry("help", lambda: tr("&Keyboard shortcuts"), _shortcuts, "F1", "keyboard"),
    Entry("help", lambda: tr("&Data folder"), _data_folder, icon="folder-open", apart=True),
    Entry("help", lambda: tr("&About Hotline Desktop"), _about, icon="info"),
)  # fmt: skip

PLACES: dict[str, Callable[[MainWindow], object]] = {
    "settings": _settings,
    "operators": _people,
    "backups": _backups,
}
"""Dialogs that a page leads to, as it leads to another tab."""


def build(window: MainWindow) -> dict[str, QMenu]:
    """Fill the menu bar of the window; returns the menus by their ids."""
    bar = window.menuBar()
    bar.clear()
    built: dict[str, QMenu] = {name: bar.addMenu(title()) for name, title in MENUS}
    is_demo = settings.get(settings.DEMO)
    for entry in ENTRIES:
        if entry.demo_only and not is_demo:
            continue
        menu = built[entry.menu]
        if entry.apart and menu.actions():
            menu.addSeparator()
        action = menu.addAction(entry.text())
        if entry.icon:
            action.setIcon(icon(entry.icon))
        if entry.keys:
            action.setShortcut(QKeySequence(entry.keys))
        action.triggered.connect(lambda _on=False, run=entry.run: run(window))
    _fill_view(built["view"], window)
    return built


def _fill_view(menu: QMenu, window: MainWindow) -> None:
    for number, tab in enumerate(window.tabs):
        action = menu.addAction(icon(tab.icon), tab.title())
        action.triggered.connect(partial(window.show_tab, number))
    menu.addSeparator()
    columns = menu.addMenu(icon("columns-3"), tr("&Columns"))
    columns.aboutToShow.connect(lambda: _fill_columns(columns, window))
    _offer(
        menu.addMenu(icon("palette"), tr("&Theme")),
        {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")},
        settings.get(settings.THEME),
        window.set_theme,
    )
    _offer(
        menu.addMenu(icon("languages"), tr("&Language")),
        {"": tr("As the system"), **translation.LANGUAGES},
        settings.get(settings.LANGUAGE),
        window.set_language,
    )


def _offer(menu: QMenu, names: dict[str, str], current: str, choose: Callable[[str], None]) -> None:
    group = QActionGroup(menu)
    for value, name in names.items():
        action: QAction = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(value == current)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        group.addAction(action)


def _fill_columns(menu: QMenu, window: MainWindow) -> None:
    """The columns of the table on show."""
    menu.clear()
    page = window.stack.currentWidget()
    table = page.findChild(TableView) if page is not None else None
    if table is not None:
        for action in table.column_menu().actions():
            menu.addAction(action)
