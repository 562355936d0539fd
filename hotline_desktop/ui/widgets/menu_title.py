"""What a menu is about, in its first line."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction

from .. import theme


def add_title(menu: QMenu, text: str) -> None:
    """Say what the entries that follow are about; styled menus leave out the text of a section."""
    label = QLabel(text)
    theme.set_role(label, "caption")
    label.setContentsMargins(4 * theme.GRID, theme.GRID, 4 * theme.GRID, theme.GRID)
    action = QWidgetAction(menu)
    action.setDefaultWidget(label)
    action.setEnabled(False)
    menu.addAction(action)
