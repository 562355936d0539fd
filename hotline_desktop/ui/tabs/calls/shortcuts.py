"""The keys of the call desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from .card import (
    ANSWER_KEYS,
    BACK_KEY,
    CALL_KEYS,
    COLLEAGUE_KEYS,
    HISTORY_KEY,
    NEXT_KEY,
    OUTCOME_KEYS,
    QUICK_KEYS,
    SUGGESTION_KEYS,
)

if TYPE_CHECKING:
    from .tab import CallsTab


def connect_keys(tab: CallsTab) -> None:
    """Let the keys work wherever in the tab the keyboard is."""
    card = tab.card

    def in_card(act: Callable[..., object], *arguments: object) -> Callable[[], None]:
        def run() -> None:
            if card.state() is not None:
                act(*arguments)

        return run

    keys: list[tuple[str, Callable[[], object]]] = [
        ("F2", tab.new_call), ("Ctrl+N", tab.new_call), ("Ctrl+Return", tab.file),
        ("Ctrl+Enter", tab.file), ("Esc", tab.escape), ("Ctrl+F", tab.focus_search),
        ("Ctrl+T", card.hang_up), ("Ctrl+L", card.details.toggle),
        ("Ctrl+H", card.toggle_withheld), ("Ctrl+Shift+N", tab.late_entry),
        (HISTORY_KEY, tab.show_history),
        (NEXT_KEY, card.script.go_on), (BACK_KEY, card.script.go_back),
    ]  # fmt: skip
    digits = (*ANSWER_KEYS, *COLLEAGUE_KEYS, *CALL_KEYS)
    keys += [(f"Alt+{digit}", in_card(card.press_suggestion, digit)) for digit in digits]
    keys += [(key, in_card(card.press_suggestion, what)) for key, what in SUGGESTION_KEYS.items()]
    keys += [(key, in_card(card.choose_outcome, kind)) for kind, key in OUTCOME_KEYS.items()]
    keys += [(key, in_card(card.quick_outcome, kind)) for kind, key in QUICK_KEYS.items()]
    for key, act in keys:
        shortcut = QShortcut(QKeySequence(key), tab)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
