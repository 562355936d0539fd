"""The office's templates and figures of the roster, in one dialog."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from hotline_desktop.core.text import tr
from hotline_desktop.ui import events
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.dialogs.base import Dialog
from hotline_desktop.ui.widgets.scrolling import keep_width

from .needed_page import NeededPage
from .templates_page import TemplatesPage


class RosterDialog(Dialog):
    """What shifts are made of. Shifts that were given out already stay as they are."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Templates and rules"), size=QSize(860, 690), scrolls=False, parent=parent
        )
        self._context = context
        self.templates = TemplatesPage(context.now, self.attempt, self._changed)
        self.needed = NeededPage(self._changed)
        self.tabs = QTabWidget()
        for page, title in (
            (self.templates, tr("Shift templates")),
            (self.needed, tr("People needed")),
        ):
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            keep_width(area)
            page.setProperty("role", "body")
            area.setWidget(page)
            self.tabs.addTab(area, title)
        self.body.addWidget(self.tabs, 1)
        self.add_close().setAutoDefault(False)

    def _changed(self) -> None:
        self._context.changes.tell(events.ROSTER, self)
