"""The card of an operator: name, picture, what the desk and the roster need to know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from hotline_desktop.core import lists, settings
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.roster import shifts
from hotline_desktop.core.roster.rules import WEEKLY_MINUTES
from hotline_desktop.core.roster.staff import (
    COLOURS,
    StaffValues,
    add_person,
    change_person,
    person,
    photos,
    set_photo,
)
from hotline_desktop.core.roster.times import clock, monday_of
from hotline_desktop.core.roster.week_view import read_week
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import capital, tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dialogs.base import field, section
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.widgets.avatar import Avatar, person_colour, small_picture
from hotline_desktop.ui.widgets.list_card import EntryCard

from .rules_form import number_edit

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

LINES = ("name", "introduces_as", "extension", "skills", "languages")


class PersonCard(EntryCard):
    """Fields of one operator; nothing is written before ``keep``."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._id: int | None = None
        self._stored, self._stored_photo = StaffValues(), b""
        self._colour, self._photo = "", b""
        self._week = StaffValues().week
        self._filling = False
        self.edits = {name: QLineEdit() for name in LINES}
        self.first = self.edits["name"]
        for edit in self.edits.values():
            edit.textEdited.connect(self._typed)
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(72)
        self.notes.textChanged.connect(self._typed)
        self.hours = number_edit(168)
        self.hours.setSuffix(f" {tr('h')}")
        self.hours.valueChanged.connect(self._typed)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        theme.set_role(self.facts, "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(10)
        column.addLayout(self._build_head())
        edits = self.edits
        column.addWidget(field(tr("Full name"), edits["name"]))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * theme.GRID)
        grid.setVerticalSpacing(10)
        pairs = (
            (tr("Says in the greeting"), edits["introduces_as"]),
            (tr("Extension"), edits["extension"]),
            (tr("Skills"), edits["skills"]),
            (tr("Languages"), edits["languages"]),
        )
        for n, (title, edit) in enumerate(pairs):
            grid.addWidget(field(title, edit), n // 2, n % 2)
            grid.setColumnStretch(n % 2, 1)
        column.addLayout(grid)
        column.addWidget(field(tr("Working hours a week"), self.hours))
        column.addWidget(section(tr("Usual week")))
        column.addLayout(self._build_week())
        column.addWidget(field(tr("Notes"), self.notes))
        column.addWidget(self.facts)
        column.addStretch(1)

    def _build_head(self) -> QHBoxLayout:
        self.avatar = Avatar()
        self.choose = QPushButton(icon("image"), tr("Picture…"))
        self.choose.clicked.connect(self.ask_picture)
        self.remove = QPushButton(tr("Remove"))
        theme.set_role(self.remove, "quiet")
        self.remove.setToolTip(tr("Remove the picture"))
        self.remove.clicked.connect(lambda: self._set_photo(b""))
        self.colour = QPushButton(icon("palette"), tr("Colour"))
        self.colour.setProperty("menu", True)
        self.colour.setMenu(self._build_colours())
        row = QHBoxLayout()
        row.setSpacing(4 * theme.GRID)
        row.addWidget(self.avatar)
        buttons = QVBoxLayout()
        buttons.setSpacing(theme.GRID)
        first = QHBoxLayout()
        first.addWidget(self.choose)
        first.addWidget(self.remove)
        first.addStretch(1)
        second = QHBoxLayout()
        second.addWidget(self.colour)
        second.addStretch(1)
        buttons.addStretch(1)
        buttons.addLayout(first)
        buttons.addLayout(second)
        buttons.addStretch(1)
        row.addLayout(buttons, 1)
        return row

    def _build_colours(self) -> QMenu:
        menu = QMenu(self.colour)
        self._colours = QActionGroup(menu)
        names = (
            tr("Blue"), tr("Green"), tr("Orange"), tr("Violet"), tr("Red"), tr("Teal"),
            tr("Olive"), tr("Indigo"),
        )  # fmt: skip
        for code, name in (("", tr("By itself")), *zip(COLOURS, names, strict=True)):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(code)
            if code:
                action.setIcon(_dot(code))
            self._colours.addAction(action)
            action.triggered.connect(lambda _on=False, c=code: self._set_colour(c))
        return menu

    def _build_week(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * theme.GRID)
        grid.setVerticalSpacing(theme.GRID)
        locale = QLocale()
        self.days: list[QPushButton] = []
        for weekday in range(7):
            name = locale.standaloneDayName(weekday + 1)
            label = QLabel(capital(name))
            button = QPushButton()
            button.setProperty("menu", True)
            theme.set_role(button, "pick")
            button.setAccessibleName(name)
            button.setMenu(QMenu(button))
            button.menu().aboutToShow.connect(lambda day=weekday: self._offer_templates(day))
            label.setBuddy(button)
            grid.addWidget(label, weekday, 0)
            grid.addWidget(button, weekday, 1)
            self.days.append(button)
        grid.setColumnStretch(1, 1)
        return grid

    # -- what is shown ------------------------------------------------------------------------

    def show_entry(self, entry_id: int | None) -> None:
        self._id = entry_id
        found = person(entry_id) if entry_id is not None else None
        self._stored = found.values if found is not None else StaffValues()
        self._stored_photo = photos().get(entry_id or 0, b"")
        self._photo, self._colour, self._week = (
            self._stored_photo, self._stored.colour, self._stored.week,
        )  # fmt: skip
        self._filling = True
        for name, edit in self.edits.items():
            edit.setText(getattr(self._stored, name))
            edit.setCursorPosition(0)
        self.notes.setPlainText(self._stored.notes)
        usual = QLocale().toString(settings.get(WEEKLY_MINUTES) / 60, "g", 4)
        self.hours.setSpecialValueText(tr("As usual in the office: {hours} h", hours=usual))
        self.hours.setValue(self._stored.weekly_minutes // 60)
        self._filling = False
        self._show_week()
        self._show_face()
        self._show_facts()

    def _show_face(self) -> None:
        self.avatar.show_person(self._id or 0, self.edits["name"].text(), self._colour, self._photo)
        self.choose.setEnabled(bool(self.edits["name"].text().strip()))
        self.remove.setVisible(bool(self._photo))
        self.colour.setVisible(not self._photo)
        for action in self._colours.actions():
            action.setChecked(action.data() == self._colour)

    def _show_week(self) -> None:
        names = {one.id: one.name for one in shifts.templates(retired=True)}
        for button, given in zip(self.days, self._week, strict=True):
            words = " + ".join(names[id] for id in given) or capital(tr("free"))
            button.setText(f"\u2002 {words}")  # Qt leaves no room here where there is a menu.
            button.setToolTip(words)
            button.setAccessibleDescription(words)

    def _show_facts(self) -> None:
        self.facts.clear()
        if self._id is None:
            return
        calls = lists.call_counts(Operator).get(self._id, 0)
        said = [tr("%n calls taken", calls)]
        monday = monday_of(self._context.now().date())
        week = next((p for p in read_week(monday).people if p.operator_id == self._id), None)
        if week is not None:
            hours = QLocale().toString(week.working_minutes / 60, "g", 4)
            said.append(tr("{hours} h in the roster this week", hours=hours))
        self.facts.setText(" · ".join(said))

    # -- what is done -------------------------------------------------------------------------

    def _typed(self, *_ignored: object) -> None:
        if not self._filling:
            self._show_face()
            self.edited.emit()

    def _offer_templates(self, weekday: int) -> None:
        menu = self.days[weekday].menu()
        menu.clear()
        given = self._week[weekday]
        menu.addAction(capital(tr("free"))).triggered.connect(lambda: self._set_day(weekday, ()))
        menu.addSeparator()
        for one in shifts.templates(retired=True):
            if one.retired and one.id not in given:
                continue
            action = menu.addAction(f"{one.name}  {clock(one.starts)}–{clock(one.ends)}")
            action.setCheckable(True)
            action.setChecked(one.id in given)
            action.triggered.connect(lambda on, id=one.id: self._toggle(weekday, id, on=on))

    def _toggle(self, weekday: int, template: int, *, on: bool) -> None:
        kept = tuple(id for id in self._week[weekday] if id != template)
        known = {one.id: one.starts for one in shifts.templates(retired=True)}
        wanted = (*kept, template) if on else kept
        self._set_day(weekday, tuple(sorted(wanted, key=lambda id: (known[id], id))))

    def _set_day(self, weekday: int, given: tuple[int, ...]) -> None:
        days = list(self._week)
        days[weekday] = given
        self._week = tuple(days)
        self._show_week()
        self.edited.emit()

    def _set_colour(self, code: str) -> None:
        self._colour = code
        self._typed()

    def ask_picture(self) -> None:
        """Ask for a file; the window stays as it is meanwhile."""
        dialog = QFileDialog(
            self, tr("Choose a picture"), "", f"{tr('Pictures')} (*.jpg *.jpeg *.png *.webp *.bmp)"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.take_picture(Path(file)))
        dialog.open()

    def take_picture(self, file: Path) -> None:
        """Show the middle of a picture, which is kept with the entry."""
        try:
            self._set_photo(small_picture(file))
        except UserError as error:
            self._context.messages.error(error)

    def _set_photo(self, picture: bytes) -> None:
        self._photo = picture
        self._typed()

    def values(self) -> StaffValues:
        """What is typed and chosen."""
        texts: dict[str, Any] = {
            name: " ".join(edit.text().split()) for name, edit in self.edits.items()
        }
        return replace(
            self._stored,
            **texts,
            notes=self.notes.toPlainText().strip(),
            colour=self._colour,
            weekly_minutes=self._minutes(),
            week=self._week,
        )

    def _minutes(self) -> int:
        # Half hours, which a workbook may bring, stay unless another figure is chosen.
        stored = self._stored.weekly_minutes
        return stored if self.hours.value() == stored // 60 else 60 * self.hours.value()

    def is_there(self, entry_id: int) -> bool:
        return person(entry_id) is not None

    def become_new(self) -> None:
        self._id = None

    def dirty(self) -> bool:
        return self.values() != self._stored or self._photo != self._stored_photo

    def store(self) -> int:
        typed, now = self.values(), self._context.now()
        changes = {n: v for n, v in vars(typed).items() if v != getattr(self._stored, n)}
        if self._id is None:
            self._id = add_person(typed, now=now)
        elif changes:
            change_person(self._id, changes, now=now)
        if self._photo != self._stored_photo:
            set_photo(self._id, self._photo or None)
        self._stored, self._stored_photo = typed, self._photo
        self._show_facts()
        return self._id


def _dot(colour: str) -> QIcon:
    side = 32
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(person_colour(0, QColor(colour).name())[1])
        painter.drawEllipse(2, 2, side - 4, side - 4)
    return QIcon(drawn)
