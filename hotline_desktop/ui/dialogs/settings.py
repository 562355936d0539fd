"""The settings of the office. Each takes effect at once; there is nothing to confirm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from ...core import autostart, lists, settings
from ...core.errors import UserError
from ...core.storage.tables import Operator
from ...core.text import tr
from .. import events, translation
from ..context import Context
from .base import Dialog, field, section

REGIONS = (
    "RU", "BY", "KZ", "KG", "AM", "AZ", "GE", "MD", "TJ", "TM", "UZ", "UA", "EE", "LV", "LT",
    "GB", "US", "CA", "AU", "DE", "FR", "IT", "ES", "PL", "CZ", "RS", "BG", "FI", "SE", "TR",
    "IL", "IN", "CN", "JP",
)  # fmt: skip
"""Countries on offer for numbers; one that is set already is added."""

MAIN_LANGUAGE = {
    "BY": "be", "KZ": "kk", "KG": "ky", "AM": "hy", "GE": "ka", "MD": "ro", "TJ": "tg",
    "TM": "tk", "UA": "uk", "EE": "et", "GB": "en", "US": "en", "CA": "en", "AU": "en",
    "CZ": "cs", "RS": "sr", "SE": "sv", "IL": "he", "IN": "en", "CN": "zh", "JP": "ja",
}  # fmt: skip


class SettingsDialog(Dialog):
    """One page is enough for most of what there is to set.

    Signals:
        reminders_wanted: the settings of the reminders were asked for.
    """

    reminders_wanted = Signal()
    telephone_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Settings"), size=QSize(520, 680), parent=parent)
        self._context = context
        self.body.addWidget(section(tr("This desk")))
        people = {0: tr("Nobody")} | {e.id: e.name for e in lists.entries(Operator)}
        self.operator = self._combo(
            people, settings.get(settings.OPERATOR_HERE), settings.OPERATOR_HERE
        )
        self.body.addWidget(
            field(
                tr("&Who sits here"),
                self.operator,
                tr("New calls are taken in this operator's name."),
            )
        )
        row = QHBoxLayout()
        row.addWidget(self._small(tr("Reminders of breaks…"), self.reminders_wanted.emit))
        row.addStretch(1)
        self.body.addLayout(row)
        self.autostart = QCheckBox(tr("&Start with the session, in the tray"))
        self.autostart.setChecked(autostart.is_on())
        self.autostart.clicked.connect(lambda on: self.attempt(lambda: self._start_with(on)))
        self.body.addWidget(self.autostart)
        self.body.addWidget(section(tr("Appearance")))
        languages = {"": tr("As the system"), **translation.LANGUAGES}
        self.language = self._combo(languages, settings.get(settings.LANGUAGE), settings.LANGUAGE)
        themes = {"system": tr("As the system"), "light": tr("Light"), "dark": tr("Dark")}
        self.theme = self._combo(themes, settings.get(settings.THEME), settings.THEME)
        self.body.addWidget(field(tr("&Language"), self.language))
        self.body.addWidget(field(tr("&Theme"), self.theme))
        self.body.addWidget(section(tr("Calls")))
        self.region = self._combo(_regions(), settings.get(settings.REGION), settings.REGION)
        self.body.addWidget(
            field(
                tr("&Country of numbers"),
                self.region,
                tr("How a number without a country code is read."),
            )
        )
        row = QHBoxLayout()
        row.addWidget(self._small(tr("Telephone…"), self.telephone_wanted.emit))
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(section(tr("Backups")))
        self._folder = QLabel()
        self._folder.setWordWrap(True)
        self._folder.setProperty("role", "muted")
        kept = QLabel(tr("A backup is made every day; the last 14 are kept in:"))
        kept.setWordWrap(True)
        self.body.addWidget(kept)
        self.body.addWidget(self._folder)
        row = QHBoxLayout()
        self._default = self._small(tr("Use the data folder"), self._forget_folder)
        row.addWidget(self._small(tr("Choose another folder…"), self._choose_folder))
        row.addWidget(self._default)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._show_folder()
        self.add_close()

    def _small(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.attempt(act))
        return button

    def _combo(self, names: dict, current: object, setting: settings.Setting) -> QComboBox:  # type: ignore[type-arg]
        combo = QComboBox()
        for value, name in names.items():
            combo.addItem(name, value)
        combo.setCurrentIndex(max(0, combo.findData(current)))
        combo.activated.connect(
            lambda _index: self.attempt(lambda: self._put(setting, combo.currentData()))
        )
        return combo

    def _put(self, setting: settings.Setting, value: object) -> None:  # type: ignore[type-arg]
        settings.put(setting, value)
        self._context.changes.tell(events.SETTINGS, self)

    def _start_with(self, on: bool) -> None:
        try:
            autostart.switch(on, self._context.data_dir)
        finally:
            self.autostart.setChecked(autostart.is_on())

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder for backups"))
        if folder:
            self.use_folder(Path(folder))

    def use_folder(self, folder: Path) -> None:
        """Put backups there from now on.

        Raises:
            UserError: nothing can be written there.
        """
        probe = folder / ".hotline-desktop"
        try:
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise UserError(
                tr("Nothing can be written to {folder}.", folder=folder),
                tr("Backups go where they went before."),
                tr("Choose another folder."),
            ) from error
        self._put(settings.BACKUP_FOLDER, str(folder))
        self._show_folder()

    def _forget_folder(self) -> None:
        self._put(settings.BACKUP_FOLDER, "")
        self._show_folder()

    def _show_folder(self) -> None:
        set_folder = settings.get(settings.BACKUP_FOLDER)
        self._folder.setText(set_folder or str(self._context.data_dir / "backups"))
        self._default.setEnabled(bool(set_folder))


def _regions() -> dict[str, str]:
    """Countries by the name that they have for themselves."""
    chosen = dict.fromkeys((*REGIONS, settings.get(settings.REGION)))
    names = {}
    for region in chosen:
        territory = QLocale.codeToTerritory(region)
        any_script = QLocale.Script.AnyScript
        there = QLocale.matchingLocales(QLocale.Language.AnyLanguage, any_script, territory)
        own = max(there, key=lambda locale: locale == QLocale(f"{_language(region)}_{region}"))
        names[region] = f"{own.nativeTerritoryName()} ({region})" if own else region
    return names


def _language(region: str) -> str:
    return MAIN_LANGUAGE.get(region, region.lower())
