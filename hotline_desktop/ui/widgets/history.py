"""Who changed what in an entry, shown beside it; nothing waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from hotline_desktop.core import lists
from hotline_desktop.core.history import Edit
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.dates import moment_text
from hotline_desktop.ui.dialogs.base import Dialog

Told = tuple[str, list[str]]
"""When and by whom, and what changed."""

Words = Callable[[str, Any], str]
"""A column's name and a value of it → the value in words."""


def told(
    edits: Sequence[Edit],
    labels: dict[str, Callable[[], str]],
    words: Words,
    parts: Iterable[str],
    entered: datetime,
) -> list[Told]:
    """The edits in words, newest first; what was written at once by one person stands together.

    Args:
        edits: newest first.
        labels: column → its name for people; columns without one are not told.
        words: a value in words.
        parts: columns whose values are parts of the entry, added or removed.
        entered: when the entry was written first.
    """
    names, zone = lists.names(Operator), office_zone()
    groups: list[tuple[Edit, list[Edit]]] = []
    for edit in edits:
        if groups and (groups[-1][0].at, groups[-1][0].by_id) == (edit.at, edit.by_id):
            groups[-1][1].insert(0, edit)
        else:
            groups.append((edit, [edit]))
    found: list[Told] = []
    for first, together in groups:
        who = names.get(first.by_id or 0, "") or tr("Nobody sat here")
        lines = [line for line in _lines(together, labels, words, set(parts)) if line]
        if lines:
            found.append((f"{moment_text(first.at, zone)} · {who}", lines))
    return [*found, (moment_text(entered, zone), [tr("Entered")])]


def _lines(
    edits: Sequence[Edit], labels: dict[str, Callable[[], str]], words: Words, parts: set[str]
) -> Iterable[str]:
    gone: dict[str, list[Any]] = {}
    come: dict[str, list[Any]] = {}
    for edit in edits:
        for name, (before, after) in edit.changes.items():
            if name == "deleted_at":
                yield tr("Moved to the bin") if after else tr("Taken out of the bin")
            elif name in parts:
                for side, other, value in ((gone, come, before), (come, gone, after)):
                    if value is None:
                        continue
                    if value in other.get(name, ()):
                        other[name].remove(value)  # Written anew for the sake of the order.
                    else:
                        side.setdefault(name, []).append(value)
            elif name in labels:
                yield changed(labels[name](), words(name, before), words(name, after))
    for name in sorted({*gone, *come}):
        before, after = ("; ".join(words(name, v) for v in s.get(name, ())) for s in (gone, come))
        if before or after:
            yield changed(labels[name](), before, after)


def changed(label: str, before: str, after: str) -> str:
    """A change in one line."""
    return tr("{field}: {before} → {after}", field=label, before=before or "–", after=after or "–")


def show(parent: QWidget, history: Sequence[Told]) -> QDialog:
    """Open the history; the newest edit comes first."""
    dialog = Dialog(tr("Who changed what"), size=QSize(480, 440), parent=parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for head, changes in history:
        edit = QVBoxLayout()
        edit.setSpacing(theme.GRID)
        title = QLabel(head)
        theme.set_role(title, "caption")
        edit.addWidget(title)
        for change in changes:
            label = QLabel(change)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            edit.addWidget(label)
        dialog.body.addLayout(edit)
    dialog.body.addStretch(1)
    dialog.add_close().setFocus()
    dialog.show()
    return dialog
