"""Dialogs on the screen."""

from __future__ import annotations

from typing import TypeVar

from pytestqt.qtbot import QtBot

from hotline_desktop.ui.dialogs.base import Dialog

D = TypeVar("D", bound=Dialog)


def shown(dialog: D, qtbot: QtBot) -> D:
    """The dialog, shown until the test is over."""
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog
