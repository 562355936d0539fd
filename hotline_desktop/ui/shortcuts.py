"""The keys, as the sheet of F1 shows them."""

from __future__ import annotations

from dataclasses import dataclass

from ..core import lists
from ..core.storage.tables import Outcome
from ..core.text import tr


@dataclass(frozen=True)
class Group:
    """Keys that belong together: pairs of keys and what they do."""

    title: str
    keys: tuple[tuple[str, str], ...]


def groups() -> tuple[Group, ...]:
    """All keys of the program, in the user's language."""
    from .tabs.calls.card import OUTCOME_KEYS, QUICK_KEYS

    names = {code: name() for code, name in lists.BUILT_IN[Outcome].items()}
    return (
        Group(
            tr("In a call"),
            (
                ("F2, Ctrl+N", tr("New call")),
                ("Ctrl+Enter", tr("File the call")),
                ("Esc", tr("Put the card aside as a draft")),
                ("Ctrl+T", tr("The call has ended: stop the timer")),
                ("Ctrl+H", tr("Withheld number")),
                ("Ctrl+L", tr("More fields")),
                ("F9, Shift+F9", tr("What to say next, and before")),
                ("Ctrl+Shift+N", tr("Enter an earlier call")),
                ("Tab, Shift+Tab", tr("Next field, previous field")),
            ),
        ),
        Group(
            tr("Suggestions in a call"),
            (
                ("Alt+1 … Alt+5", tr("Give this answer; again: take it back")),
                ("Alt+Down, Alt+Up", tr("The words of another answer")),
                ("Alt+Right, Alt+Left", tr("Another wording")),
                ("Alt+Enter", tr("Given, without putting the words in")),
                ("Alt+6, Alt+7", tr("Refer to this colleague")),
                ("Alt+M", tr("Hand the question on by mail")),
                ("Alt+9, Alt+0", tr("Answer as in this earlier call")),
            ),
        ),
        Group(tr("Outcome"), tuple((key, names[kind]) for kind, key in OUTCOME_KEYS.items())),
        Group(
            tr("Calls without a question, filed at once"),
            tuple((key, names[kind]) for kind, key in QUICK_KEYS.items()),
        ),
        Group(
            tr("Lists"),
            (
                ("Ctrl+F", tr("Search")),
                ("Enter", tr("Open")),
                ("Delete", tr("Delete, with undo")),
                ("Ctrl+C", tr("Copy the selected rows")),
                ("Ctrl+A", tr("Select all")),
                ("Ctrl+Enter", tr("Called back (in the callbacks)")),
            ),
        ),
        Group(
            tr("Shifts and breaks"),
            (
                ("Ctrl+Up, Ctrl+Down", tr("Day, week, month, now, breaks, people")),
                ("Ctrl+Left, Ctrl+Right", tr("Earlier, later")),
                ("Ctrl+Home", tr("Today")),
                ("Insert", tr("Add a shift")),
                ("Ctrl+Enter", tr("Plan breaks")),
                ("Ctrl+R", tr("Templates and rules")),
                ("Ctrl+P", tr("Print preview")),
            ),
        ),
        Group(
            tr("Review"),
            (
                ("Ctrl+Up, Ctrl+Down", tr("Figures, charts")),
                (tr("Arrow keys"), tr("Walk over figures and over the values of a chart")),
                ("Enter", tr("Show the calls")),
                ("T", tr("The chart as a table")),
                ("Ctrl+P", tr("Print preview")),
            ),
        ),
        Group(
            tr("The window"),
            (
                ("Ctrl+1 … Ctrl+9", tr("Go to a tab")),
                ("Ctrl+Z", tr("Undo")),
                ("Ctrl+,", tr("Settings")),
                ("F1", tr("This sheet")),
                ("Ctrl+I", tr("Import a spreadsheet")),
                ("Ctrl+E", tr("Export calls")),
                ("Ctrl+Q", tr("Quit")),
            ),
        ),
    )
