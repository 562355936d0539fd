"""The wizard for one list: contacts, answers, calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ...context import Context

if TYPE_CHECKING:
    from ..import_wizard import ImportWizard


def open_area_import(context: Context, parent: QWidget | None, area_name: str) -> ImportWizard:
    """Show the wizard for this list: ``calls`` or a key of ``exchange.lists.registry.LISTS``."""
    from ..import_wizard import open_import_wizard

    wizard = open_import_wizard(context, parent)
    if wizard.file_page.opened is None:
        wizard.file_page.area = area_name
    return wizard
