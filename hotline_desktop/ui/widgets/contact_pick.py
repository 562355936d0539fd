"""A field in which a contact is chosen: a few letters of anything, and the list offers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from hotline_desktop.core.contacts import browse
from hotline_desktop.core.text import tr

OFFERED = 12
NAME, ID = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole


class ContactPick(QLineEdit):
    """Chooses a contact or none.

    Signals:
        chosen: another contact's id, None for none.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._id: int | None = None
        self._name = ""
        self.setPlaceholderText(tr("Nobody"))
        self.setClearButtonEnabled(True)
        self._offers = QStandardItemModel(self)
        completer = QCompleter(self._offers, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(int(NAME))
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)
        self.textChanged.connect(self._cleared)
        self.editingFinished.connect(self._finish)

    @property
    def contact_id(self) -> int | None:
        """The contact chosen."""
        return self._id

    def set_contact(self, contact_id: int | None) -> None:
        """Show this contact, telling nobody."""
        found = browse.contacts([contact_id], photos=False) if contact_id is not None else []
        self._id = contact_id
        self._name = found[0].values.shown_name if found else ""
        with QSignalBlocker(self):
            self.setText(self._name)
            self.setCursorPosition(0)

    def _offer(self, text: str) -> None:
        self._offers.clear()
        if not text.strip():
            return
        for contact in browse.contacts(browse.search(text, OFFERED), photos=False):
            values = contact.values
            place = values.department or values.position
            shown = " · ".join(filter(None, (values.shown_name, place)))
            item = QStandardItem(shown)
            item.setData(values.shown_name, NAME)
            item.setData(contact.id, ID)
            self._offers.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        self._choose(index.data(ID))

    def _choose(self, contact_id: int | None) -> None:
        changed = contact_id != self._id
        self.set_contact(contact_id)
        if changed:
            self.chosen.emit(contact_id)

    def _cleared(self, text: str) -> None:
        if not text:
            self._choose(None)

    def _finish(self) -> None:
        text = self.text().strip()
        if text != self._name:
            # A name typed to its end counts; anything else leaves what was chosen before.
            self._choose(browse.find_named(text) or self._id)
