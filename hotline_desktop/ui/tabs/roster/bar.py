"""The bar above the roster: its pages, the days, and what is done with the page on show."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.resources import icon

from .days import DayChooser

SPANS = ("day", "week", "month")
NARROW, MIDDLING = 1475, 1590
"""Logical pixels: below the first the menus have what is rarely used, below the second the day is
short."""

SMALL = 900
"""Below, the keys alone lead to today."""


class RosterBar(QWidget):
    """Says things in words instead of letters and icons as far as there is room.

    Args:
        days: the chooser of days, which stands here.

    Signals:
        page_wanted: one of ``choices`` was pressed.
    """

    page_wanted = Signal(str)

    def __init__(self, days: DayChooser) -> None:
        super().__init__()
        self._days, self._shown = days, "day"
        self.setMinimumHeight(theme.CONTROL + 20)  # the same with and without tools
        self.setMinimumWidth(1)  # what does not fit is shortened, so it holds no window wide
        self._words: dict[QPushButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 12, 16, 8)
        self._row.setSpacing(theme.GRID)
        self.choices = {
            "day": self._choice("day", tr("Day"), "Ctrl+Down"),
            "week": self._choice("week", tr("Week"), "Ctrl+Up"),
            "month": self._choice("month", tr("Month"), "Ctrl+Up"),
            "now": self._choice("now", tr("Now"), "Ctrl+Up", "map-pin"),
            "ledger": self._choice("ledger", tr("Breaks had"), "Ctrl+Up", "book-check"),
            "people": self._choice("people", tr("People"), "Ctrl+Up", "users"),
        }
        self.switch = self._build_switch()
        self.undo = self._button("undo-2", tr("Undo"), "Ctrl+Z", quiet=True)
        self.redo = self._button("redo-2", tr("Redo"), "Ctrl+Y", quiet=True)
        self.paper = QPushButton(icon("printer"), "")
        self.paper.setAccessibleName(tr("Print and Excel"))
        self.paper.setToolTip(f"{tr('Print and Excel')} (Ctrl+P)")
        self.paper.setProperty("menu", True)
        theme.set_role(self.paper, "quiet")
        self.rules = self._button(
            "sliders-horizontal", tr("Templates and rules"), "Ctrl+R", quiet=True
        )
        self.add = self._button("plus", tr("Add a shift"), "Insert")
        self.fill = self._button("copy-plus", tr("Fill"), "")
        self.fill.setProperty("menu", True)
        self.fill.setToolTip(tr("Copy shifts, or give out the usual weeks"))
        self.plan = self._button("coffee", tr("Plan breaks"), "Ctrl+Enter")
        theme.set_role(self.plan, "primary")
        self.plan.setIcon(icon("coffee", "accent_text"))
        self._fill_row()

    def _fill_row(self) -> None:
        row = self._row
        for name, choice in self.choices.items():
            row.addWidget(choice)
            if name == SPANS[-1]:
                row.addSpacing(2 * theme.GRID)
        row.addWidget(self.switch)
        row.addSpacing(2 * theme.GRID)
        row.addWidget(self._days)
        row.addStretch(1)
        for button in (
            self.undo, self.redo, self.paper, self.rules, self.add, self.fill, self.plan,
        ):  # fmt: skip
            row.addWidget(button)

    def _build_switch(self) -> QPushButton:
        """One button with all pages, where there is no room for a chip each."""
        made = QPushButton()
        made.setProperty("menu", True)
        made.setToolTip(f"{tr('Choose a page')} (Ctrl+↑, Ctrl+↓)")
        menu = QMenu(made)
        for choice in self.choices.values():
            menu.addAction(choice.icon(), choice.accessibleName()).triggered.connect(choice.click)
        made.setMenu(menu)
        return made

    def _button(self, name: str, text: str, keys: str, *, quiet: bool = False) -> QPushButton:
        button = QPushButton(icon(name), "" if quiet else text)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({keys})")
        if quiet:
            theme.set_role(button, "quiet")
        else:
            self._words[button] = text
        return button

    def _choice(self, name: str, text: str, keys: str, drawn: str = "") -> QPushButton:
        button = QPushButton(text)
        theme.set_role(button, "chip")
        button.setCheckable(True)
        button.setChecked(name == self._shown)
        button.setAccessibleName(text)
        button.setToolTip(f"{text} ({keys})")
        if drawn:
            button.setIcon(icon(drawn, on="accent_text"))
        button.clicked.connect(lambda: self.page_wanted.emit(name))
        return button

    @property
    def is_narrow(self) -> bool:
        """Whether what is rarely used has no button of its own."""
        return self.width() < NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._days.set_short(self.width() < MIDDLING)
        self._days.today.setHidden(self.width() < SMALL)
        self.show_tools(self._shown)

    def show_tools(self, shown: str) -> None:
        """What belongs to this page."""
        self._shown = shown
        is_span, small = shown in SPANS, self.width() < SMALL
        for name, choice in self.choices.items():
            choice.setChecked(name == shown)
            choice.setHidden(small)
        self.switch.setVisible(small)
        self.switch.setText(self.choices[shown].accessibleName())
        self._days.setVisible(is_span)
        for button in (self.add, self.plan):
            button.setVisible(shown == "day")
        for button in (self.undo, self.redo, self.paper):
            button.setVisible(is_span and not self.is_narrow)
        for button in (self.fill, self.rules):
            button.setVisible(is_span)
        self.fit_words()

    def fit_words(self) -> None:
        """Words instead of letters and icons alone, as far as there is room; the main one first."""
        self._days.layout().activate()  # or the bar reckons with the width it had
        spans = [self.choices[name] for name in SPANS]
        views = [choice for name, choice in self.choices.items() if name not in SPANS]
        words = {choice: choice.accessibleName() for choice in self.choices.values()} | self._words
        for button, word in words.items():
            button.setText(word[:1] if button in spans else "")
        for group in ([self.plan], spans, views, [self.fill], [self.add]):
            for button in group:
                button.setText(words[button])
            if self._row.sizeHint().width() > self.width():
                for button in group:
                    button.setText(words[button][:1] if button in spans else "")
        theme.set_bare(self.add)
