"""Why a spreadsheet could not be read, a sentence each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr


class SpreadsheetError(UserError):
    """A spreadsheet cannot be read. ``code`` names the reason for programs."""

    def __init__(self, code: str, what: str, action: str) -> None:
        super().__init__(what, tr("Nothing was changed."), action)
        self.code = code


_KINDS: dict[str, Callable[[], str]] = {
    "pdf": lambda: tr("a PDF document"),
    "picture": lambda: tr("a picture"),
    "media": lambda: tr("a sound or video file"),
    "program": lambda: tr("a program"),
    "archive": lambda: tr("an archive"),
    "document": lambda: tr("a text document or presentation"),
    "database": lambda: tr("a database"),
    "json": lambda: tr("a JSON file"),
    "cards": lambda: tr("a file of contacts or dates"),
}

_SAVE_AGAIN = lambda: tr(  # noqa: E731 - a declaration like those around it
    "Open it in Excel or LibreOffice, save it as .xlsx and import that file."
)

_SENTENCES: dict[str, tuple[Callable[[], str], Callable[[], str]]] = {
    "password": (
        lambda: tr("“{name}” is protected with a password."),
        lambda: tr("Open it in Excel or LibreOffice, save it without a password and try again."),
    ),
    "broken": (lambda: tr("“{name}” is damaged and cannot be read."), _SAVE_AGAIN),
    "broken_text": (
        lambda: tr("“{name}” is damaged near line {detail}: a quotation mark is not closed there."),
        lambda: tr("Correct that line, or save the table as .xlsx, and try again."),
    ),
    "long_cell": (
        lambda: tr("In line {detail} of “{name}” one cell has more than a million characters."),
        lambda: tr("Correct that line, or save the table as .xlsx, and try again."),
    ),
    "empty": (
        lambda: tr("“{name}” is empty: there is not one filled cell in it."),
        lambda: tr("Choose another file."),
    ),
    "endless": (
        lambda: tr("“{name}” is not an ordinary file and might never end."),
        lambda: tr("Choose a spreadsheet saved on a disk."),
    ),
    "folder": (lambda: tr("“{name}” is a folder."), lambda: tr("Choose a file in it.")),
    "vanished": (
        lambda: tr("“{name}” is not there (any more)."),
        lambda: tr("Perhaps it was moved or renamed. Choose it again."),
    ),
    "permission": (
        lambda: tr("You have no permission to read “{name}”."),
        lambda: tr("Copy the file to a folder of yours, or ask your administrator."),
    ),
    "unreadable": (
        lambda: tr("“{name}” cannot be read: {detail}."),
        lambda: tr("Copy the file to another disk and try again."),
    ),
    "too_big": (
        lambda: tr("“{name}” is too large to be imported."),
        lambda: tr("Split it into several files, for example one for each year."),
    ),
    "too_long": (
        lambda: tr("“{name}” has more than a million rows in one sheet."),
        lambda: tr("Split it into several files, for example one for each year."),
    ),
    "bomb": (
        lambda: tr(
            "“{name}” would unpack to an enormous size; files like this are made to do harm."
        ),
        lambda: tr("Do not open it. If it comes from someone you trust, ask them how it was made."),
    ),
    "memory": (
        lambda: tr("“{name}” would need too much memory."),
        lambda: tr("Copy the rows you need into a new workbook and import that one."),
    ),
    "time": (
        lambda: tr("Reading “{name}” took too long and was stopped."),
        lambda: tr("Copy the rows you need into a new workbook and import that one."),
    ),
    "no_room": (
        lambda: tr("There is no room left on the disk to read “{name}”."),
        lambda: tr("Free some space and try again."),
    ),
    "old_excel": (
        lambda: tr("“{name}” was made by an Excel from before 1997."),
        _SAVE_AGAIN,
    ),
    "not_spreadsheet": (
        lambda: tr("“{name}” is not a spreadsheet but {kind}."),
        lambda: tr("Choose an Excel, OpenDocument or CSV file."),
    ),
    "web_page": (
        lambda: tr("“{name}” is a web page saved under the name of a spreadsheet."),
        _SAVE_AGAIN,
    ),
    "xml": (lambda: tr("“{name}” is an XML file, not a spreadsheet."), _SAVE_AGAIN),
    "unknown": (
        lambda: tr("“{name}” is not a spreadsheet."),
        lambda: tr("Choose an Excel, OpenDocument or CSV file."),
    ),
    "broken_off": (
        lambda: tr("Reading “{name}” was broken off: its process was ended."),
        lambda: tr("Try again; if that does not help, close other programs first."),
    ),
    "killed": (
        lambda: tr("“{name}” is damaged in a way that stopped the reading program."),
        _SAVE_AGAIN,
    ),
}


def refusal(code: str, path: Path, detail: str = "") -> SpreadsheetError:
    """The error for a reason that the reading process or the program found."""
    kind = ""
    if code == "not_spreadsheet":
        if detail in _KINDS:
            kind = _KINDS[detail]()
        else:
            code = detail if detail in _SENTENCES else "unknown"
    what, action = _SENTENCES.get(code, _SENTENCES["broken"])
    name = path.name or str(path)
    # The sentence is looked up first and filled in here: a file's name may contain braces.
    text = what().replace("{kind}", kind).replace("{detail}", detail).replace("{name}", name)
    return SpreadsheetError(code, text, action())
