"""Step 2: what each column of the spreadsheet becomes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from ....core.text import tr
from ....exchange.calls import headings
from ....exchange.calls.mapping import Mapping, column_letter
from ....exchange.lists import areas
from ....exchange.lists.registry import CALLS, LISTS
from ... import theme
from ...widgets.elided import ElidedLabel
from . import fields, session
from .parts import Notice
from .session import Reading

SURE = 0.85
"""From this sureness on a heading is taken at its word."""

FIELD_WIDTH = 62 * theme.GRID


class _ColumnRow(QObject):
    """One column of the spreadsheet: its heading, a few values and what it becomes."""

    changed = Signal()

    def __init__(self, reading: Reading, column: int, model: QStandardItemModel) -> None:
        super().__init__()
        self.column = column
        self._reading = reading
        heading = reading.mapping.headings.get(column, "")
        self.heading = ElidedLabel(heading or tr("Column {letter}", letter=column_letter(column)))
        if heading:
            self.heading.setToolTip(f"{heading} ({column_letter(column)})")
        else:
            theme.set_role(self.heading, "muted")
        self.samples = ElidedLabel("  ·  ".join(session.samples_of(reading, column)), "muted")
        self.samples.setToolTip("\n".join(session.samples_of(reading, column, 10)))
        self.mark = QLabel()
        self.mark.setProperty("role", "caption")
        self.field = self._combo(tr("What “{column}” becomes", column=self.heading.whole))
        self.field.setModel(model)
        self.days = self._combo(
            tr("Order of day and month in “{column}”", column=self.heading.whole)
        )
        for text, value in (
            (tr("Day and month: as the cells show"), None),
            (tr("01/02 is 1 February"), True),
            (tr("01/02 is 2 January"), False),
        ):
            self.days.addItem(text, value)
        self.unit = self._combo(tr("Unit of “{column}”", column=self.heading.whole))
        for unit in fields.UNITS:
            self.unit.addItem(fields.unit_label(unit), unit)
        self.place = QWidget()
        stack = QVBoxLayout(self.place)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.GRID)
        combos = (self.field, self.days, self.unit)
        width = max(FIELD_WIDTH, *(combo.sizeHint().width() for combo in combos))
        for combo in combos:
            combo.setFixedWidth(width)  # the same in all rows, and whole
            stack.addWidget(combo)
        self.set_choice(session.choice_of(reading.mapping, column))
        self.first = self.choice
        self._load_options(reading.mapping)
        self.field.currentIndexChanged.connect(self._field_changed)
        self.days.activated.connect(lambda _index: self.changed.emit())
        self.unit.activated.connect(lambda _index: self.changed.emit())
        self._show_options()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setMaxVisibleItems(30)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.installEventFilter(self)
        return combo

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page, never a choice that it happens to pass."""
        if isinstance(event, QWheelEvent) and isinstance(watched, QComboBox):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    @property
    def choice(self) -> str:
        """The field chosen."""
        return str(self.field.currentData(Qt.ItemDataRole.UserRole) or "")

    def set_choice(self, field: str) -> None:
        """Choose a field."""
        index = self.field.findData(field, Qt.ItemDataRole.UserRole)
        self.field.setCurrentIndex(max(0, index))

    def _load_options(self, mapping: Mapping) -> None:
        self.days.setCurrentIndex(self.days.findData(mapping.day_first.get(self.column)))
        self.unit.setCurrentIndex(
            max(0, self.unit.findData(mapping.units.get(self.column, "seconds")))
        )

    def _field_changed(self) -> None:
        found = session.with_choices(self._reading, {self.column: self.choice})
        self._load_options(found)
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        calls = self._reading.area == CALLS
        self.days.setVisible(
            calls
            and self.choice in fields.MOMENTS
            and session.may_mix_days(self._reading, self.column)
        )
        self.unit.setVisible(
            calls
            and self.choice in fields.DURATIONS
            and session.may_mix_units(self._reading, self.column)
        )
        self.field.setProperty("empty", self.choice == fields.LEAVE_OUT)
        self.mark.setText(self._mark())

    def _mark(self) -> str:
        if self.choice != self.first:
            return tr("chosen")
        if self.choice == fields.LEAVE_OUT:
            return ""
        if self._reading.remembered:
            return tr("as last time")
        heading = self._reading.mapping.headings.get(self.column, "")
        if self._reading.area == CALLS:
            name, sureness = headings.field_of(heading)
        else:
            name, sureness = areas.field_of(LISTS[self._reading.area].area, heading)
        if name == self.choice and sureness >= SURE:
            return tr("by its heading")
        return tr("guessed")

    def set_wrong(self, wrong: bool) -> None:
        """Mark the choice as one that cannot stand."""
        theme.set_role(self.field, "error" if wrong else "")

    def options_into(self, mapping: Mapping) -> Mapping:
        """The mapping with the order of days and the unit chosen here."""
        if self._reading.area != CALLS:
            return mapping
        if self.choice in fields.MOMENTS:
            orders = dict(mapping.day_first)
            orders.pop(self.column, None)
            if self.days.currentData() is not None:
                orders[self.column] = self.days.currentData()
            mapping = replace(mapping, day_first=orders)
        if self.choice in fields.DURATIONS:
            units = {**mapping.units, self.column: self.unit.currentData()}
            mapping = replace(mapping, units=units)
        return mapping


def problem(choices: dict[int, str], names: dict[int, str]) -> tuple[str, set[int]]:
    """Why these choices cannot stand, and the columns that it is about; "" where they can.

    Args:
        choices: column → field.
        names: column → its heading.
    """
    taken: dict[str, list[int]] = {}
    for column, field in choices.items():
        if field not in (fields.LEAVE_OUT, fields.LABELLED_NOTES, "notes"):
            taken.setdefault(field, []).append(column)
    for field, columns in taken.items():
        if len(columns) > 1:
            shown = ", ".join(tr("“{name}”", name=names[column]) for column in columns)
            text = tr(
                "{columns}: only one can be “{field}”. Choose something else for the other.",
                columns=shown,
                field=fields.label(field),
            )
            return text, set(columns)
    if "started" in taken and "date" in taken:
        text = tr(
            "Choose either one column “{started}”, or two: “{date}” and “{time}”.",
            started=fields.label("started"),
            date=fields.label("date"),
            time=fields.label("time"),
        )
        return text, {*taken["started"], *taken["date"]}
    if "started" not in taken and "date" not in taken:
        text = tr(
            "When did the calls begin? Choose “{started}” for a column, or “{date}” and “{time}”.",
            started=fields.label("started"),
            date=fields.label("date"),
            time=fields.label("time"),
        )
        return text, set()
    return "", set()


def area_problem(name: str, choices: dict[int, str], names: dict[int, str]) -> tuple[str, set[int]]:
    """The same for another list than calls."""
    found = LISTS[name]
    taken: dict[str, list[int]] = {}
    for column, field in choices.items():
        if field != fields.LEAVE_OUT and field not in found.area.many:
            taken.setdefault(field, []).append(column)
    for field, columns in taken.items():
        if len(columns) > 1:
            shown = ", ".join(tr("“{name}”", name=names[column]) for column in columns)
            text = tr(
                "{columns}: only one can be “{field}”. Choose something else for the other.",
                columns=shown,
                field=fields.label(field, name),
            )
            return text, set(columns)
    if not set(choices.values()) & set(found.area.needed):
        wanted = ", ".join(tr("“{name}”", name=fields.label(f, name)) for f in found.area.needed)
        return tr("One column at least must be one of these: {fields}.", fields=wanted), set()
    return "", set()


def _also(found: Mapping) -> str:
    """That further sheets are read with this one."""
    if not found.also:
        return ""
    names = ", ".join(tr("“{name}”", name=name) for name in found.also)
    return tr("The sheets {names} have the same columns and are read, too.", names=names)


class ColumnsPage(QWidget):
    """The columns of a reading, one a row.

    Signals:
        changed: another choice was made.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reading: Reading | None = None
        self.rows: list[_ColumnRow] = []
        self._model = fields.choices()
        self._why_not = ""
        self.notice = Notice()
        self._list: QWidget = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(3 * theme.GRID)
        self._layout.addWidget(self.notice)
        self._layout.addWidget(self._list)
        self._layout.addStretch(1)

    def show_reading(self, reading: Reading) -> None:
        """Offer the columns of this reading."""
        self.reading = reading
        self._model = fields.choices(reading.area)
        # The shared model outlives the combo boxes that show it.
        self.rows = [
            _ColumnRow(reading, column, self._model) for column in session.used_columns(reading)
        ]
        for row in self.rows:
            row.changed.connect(self._changed)
        new = self._build_list()
        self._layout.replaceWidget(self._list, new)
        self._list.deleteLater()
        self._list = new
        zone = reading.mapping.timezone or session.line_here().zone.key
        self.notice.say(
            "info",
            tr("A file like this was imported before: read as last time.")
            if reading.remembered
            else tr("Check what each column becomes; nothing is changed yet."),
            tr("Times are read as those of {zone}.", zone=zone)
            if reading.area == CALLS
            else _also(reading.mapping),
        )
        self._check()

    def _build_list(self) -> QWidget:
        panel = QFrame()
        panel.setProperty("role", "panel")
        grid = QGridLayout(panel)
        grid.setContentsMargins(*[4 * theme.GRID] * 4)
        grid.setHorizontalSpacing(4 * theme.GRID)
        grid.setVerticalSpacing(2 * theme.GRID)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 5)
        for column, text in enumerate((tr("Column"), tr("First values"), tr("Becomes"))):
            caption = QLabel(text)
            caption.setProperty("role", "caption")
            grid.addWidget(caption, 0, column)
        for number, row in enumerate(self.rows, 1):
            middle = Qt.AlignmentFlag.AlignTop
            for place, widget in enumerate((row.heading, row.samples)):
                widget.setFixedHeight(theme.CONTROL)
                grid.addWidget(widget, number, place, middle)
            grid.addWidget(row.place, number, 2, middle)
            row.mark.setFixedHeight(theme.CONTROL)
            row.mark.setMinimumWidth(24 * theme.GRID)
            grid.addWidget(row.mark, number, 3, middle)
        return panel

    @property
    def choices(self) -> dict[int, str]:
        """Column → the field chosen for it."""
        return {row.column: row.choice for row in self.rows}

    @property
    def mapping(self) -> Mapping:
        """The reading's mapping with all that was chosen."""
        assert self.reading is not None
        found = session.with_choices(self.reading, self.choices)
        for row in self.rows:
            found = row.options_into(found)
        return found

    def focus_first(self) -> None:
        """Put the keyboard on the first choice."""
        if self.rows:
            self.rows[0].field.setFocus()

    def why_not_next(self) -> str:
        """Why one cannot go on, empty where one can."""
        return self._why_not

    def _changed(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        names = {row.column: row.heading.whole for row in self.rows}
        assert self.reading is not None
        if self.reading.area == CALLS:
            self._why_not, wrong = problem(self.choices, names)
        else:
            self._why_not, wrong = area_problem(self.reading.area, self.choices, names)
        for row in self.rows:
            row.set_wrong(row.column in wrong)
