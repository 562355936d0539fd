"""Room between the frame of a field with arrows and its text."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox

Edit = TypeVar("Edit", bound=QAbstractSpinBox)


def inset(edit: Edit) -> Edit:
    """Keep the text away from the frame, which a style sheet does not do for this kind of field."""
    edit.lineEdit().setTextMargins(8, 0, 0, 0)
    return edit
