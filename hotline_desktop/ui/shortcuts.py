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
    from .tabs import TABS
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
                ("Ctrl+Shift+H", tr("Who changed what")),
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
                (tr("Down, Enter"), tr("From the search to the list")),
                ("Enter", tr("Open")),
                ("Insert", tr("New entry (not in the calls)")),
                ("Delete", tr("Delete, with undo")),
                ("Ctrl+C", tr("Copy the selected rows")),
                ("Ctrl+A", tr("Select all")),
                ("Ctrl+Enter", tr("Called back (in the callbacks)")),
            ),
        ),
        Group(
            tr("Cards and pages"),
            (
                ("Ctrl+Enter", tr("Save")),
                ("Esc", tr("From the card to the list, from there to the search")),
                ("Ctrl+B, Ctrl+K, Ctrl+L", tr("Bold, link, list (in an answer)")),
                ("Ctrl+P", tr("Print preview")),
            ),
        ),
        Group(
            tr("Topics, outcomes and other lists"),
            (
                ("Insert, F2", tr("Add, rename")),
                ("Alt+Up, Alt+Down", tr("Move up, move down")),
                ("Ctrl+M", tr("Merge with another entry")),
            ),
        ),
        Group(
            tr("Carriers"),
            (
                ("Insert, Ctrl+D", tr("Add an offer, duplicate it")),
                ("Ctrl+Delete", tr("Delete the offer, with undo")),
            ),
        ),
        Group(
            tr("Shifts and breaks"),
            (
                ("Ctrl+Up, Ctrl+Down", tr("Day, week, month, now, breaks, people")),
                ("Ctrl+Left, Ctrl+Right", tr("Earlier, later")),
                ("Ctrl+Home", tr("Today")),
                (tr("Arrow keys"), tr("Move the chosen shift or break; with Shift: its end")),
                ("Insert", tr("Add a shift")),
                ("Ctrl+Z, Ctrl+Y", tr("Undo, redo")),
                ("Ctrl+C, Ctrl+V", tr("Copy a shift, paste it (week, month)")),
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
                (f"Ctrl+1 … Ctrl+{len(TABS)}", tr("Go to a tab")),
                ("Ctrl+Z", tr("Undo")),
                ("Ctrl+M", tr("Do what the message at the foot offers")),
                ("Ctrl+Shift+M", tr("Close the message")),
                ("Ctrl+,", tr("Settings")),
                ("F1", tr("This sheet")),
                ("Ctrl+I", tr("Import a spreadsheet")),
                ("Ctrl+E", tr("Export calls")),
                ("Ctrl+Q", tr("Quit")),
            ),
        ),
    )
