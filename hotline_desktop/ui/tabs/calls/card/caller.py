"""Who is calling: the greeting to be said, the number, the name, and what was before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from hotline_desktop.core import phones
from hotline_desktop.core.calls.callers import KnownCaller, complete_name, complete_number
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon
from hotline_desktop.ui.tabs.calls.offers import Offers

from .earlier import EarlierCalls
from .inputs import NumberField, labelled
from .part import Part, notice
from .state import CardState


class Caller(Part):
    """Completes number and name from earlier calls, and shows these.

    Signals:
        continue_requested, open_requested: an earlier call, by its id.
    """

    continue_requested = Signal(int)
    open_requested = Signal(int)

    def __init__(self, now: Callable[[], datetime], region: Callable[[], str]) -> None:
        super().__init__()
        self._region = region
        self._line: LineInfo | None = None
        self._offers: Offers | None = None
        self._state: CardState | None = None
        self._known: list[KnownCaller] = []
        self.number = NumberField()
        self.number.textEdited.connect(self._number_typed)
        self.number.caller_chosen.connect(self._take_caller)
        self.withheld = QPushButton()
        theme.set_role(self.withheld, "choice")
        self.withheld.setCheckable(True)
        self.withheld.setIcon(icon("eye-off"))
        self.withheld.setFixedWidth(theme.CONTROL + 2 * theme.GRID)
        self.withheld.setAccessibleName(tr("Withheld"))
        # Out of the way of Tab: a space typed too early would hide the number. Its key is Ctrl+H.
        self.withheld.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.withheld.setToolTip(tr("The caller hides the number ({key})", key="Ctrl+H"))
        self.withheld.toggled.connect(self._withheld_toggled)
        self.name = NumberField()
        self.name.textEdited.connect(self._name_typed)
        self.name.caller_chosen.connect(self._take_caller)
        row = self.add_row(labelled(tr("Number"), self.number))
        row.addWidget(self.withheld, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(labelled(tr("Caller"), self.name), 1)
        self.organisation = QLineEdit()
        self.organisation.textEdited.connect(self.typed)
        self.organisation_box = labelled(tr("Organisation"), self.organisation)
        self.earlier = EarlierCalls(now)
        self.earlier.continue_requested.connect(self.continue_requested)
        self.earlier.open_requested.connect(self.open_requested)
        self.column.addWidget(self.earlier)
        self._continues = notice(QLabel(tr("Continues an earlier call of this caller.")))
        self.column.addWidget(self._continues)

    def set_offers(self, offers: Offers) -> None:
        self._offers = offers

    def set_line(self, line: LineInfo) -> None:
        self._line = line

    def fill(self, state: CardState) -> None:
        self._state = state
        self.number.setText(state.number)
        self.number.setPlaceholderText("+7 …" if self._region() in phones.SEVEN_REGIONS else "")
        self.number.offer([])
        self.withheld.setChecked(state.withheld)
        self.number.setEnabled(not state.withheld)
        self.name.setText(state.caller_name)
        self.name.setCursorPosition(0)  # a long name is read from its beginning
        self.name.offer([])
        self.organisation.setText(state.organisation)
        self._continues.setVisible(state.continues_id is not None)
        self._look_up()

    def collect(self) -> dict[str, Any]:
        return {
            "number": self.number.text(),
            "withheld": self.withheld.isChecked(),
            "caller_name": self.name.text(),
            "organisation": self.organisation.text(),
        }

    def type_number(self, text: str) -> None:
        """Put a number in, as if it were typed."""
        self.number.setText(text)
        self._number_typed(text)

    def _number_typed(self, text: str) -> None:
        self._known = complete_number(text)
        self.number.offer([self._line_of(known, number_first=True) for known in self._known])
        self._look_up()
        self.typed()

    def _name_typed(self, text: str) -> None:
        self._known = complete_name(text)
        self.name.offer([self._line_of(known, number_first=False) for known in self._known])
        self._look_up()
        self.typed()

    def _line_of(self, known: KnownCaller, *, number_first: bool) -> str:
        shown = phones.display(known.caller_id, self._region())
        parts = [shown, known.name] if number_first else [known.name, shown]
        return " · ".join(part for part in (*parts, known.organisation) if part)

    def _take_caller(self, index: int) -> None:
        if index >= len(self._known):
            return
        known = self._known[index]
        if known.caller_id:
            self.number.setText(phones.display(known.caller_id, self._region()))
        if known.name:
            self.name.setText(known.name)
            self.name.setCursorPosition(0)
        if known.organisation:
            self.organisation.setText(known.organisation)
        self.number.offer([])
        self.name.offer([])
        self._look_up()
        self.typed()

    def _withheld_toggled(self, on: bool) -> None:
        self.number.setEnabled(not on)
        if not self.loading:
            self._look_up()
        self.typed()

    def _look_up(self) -> None:
        if self._line is None or self._offers is None or self._state is None:
            return
        self.earlier.look_up(
            number="" if self.withheld.isChecked() else self.number.text(),
            name=self.name.text(),
            besides=self._state.call_id,
            line=self._line,
            offers=self._offers,
            may_continue=self._state.is_new,
        )
