"""How a sheet is read: a plain value that can be shown, corrected, stored and read again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime

from hotline_desktop.core.errors import UserError
from hotline_desktop.core.text import tr

from ..calls import headings

FIELDS = (
    "started", "date", "time", "ended", "duration", "wait", "direction", "number", "caller_name",
    "organisation", "question", "answer", "topic", "urgency", "outcome", "answered", "abandoned",
    "resolved", "referred_to", "callback_due", "callback_done", "source", "notes", "operator",
    "entered_by", "entered", "placement", "outside_hours", "line", "external_id", "id",
)  # fmt: skip
"""What a column can be; ``notes`` alone can be several columns."""

FORMAT_SHEET = "_hotline"


@dataclass(frozen=True)
class Mapping:
    """How a sheet is read.

    Attributes:
        sheet: its name.
        header_row: row of the headings, 0 is the first; None where there are none.
        first_row: where the calls begin.
        columns: field → its columns, 0 is column A.
        headings: column → its heading, for the reasons and the notes.
        labelled: columns of the notes that are written there as “Heading: value”.
        units: column → unit of a duration, see ``values.DURATION_UNITS``.
        day_first: column → whether 01/02 is the first of February; a column that is not here is
            decided by what all its cells say.
        language: two letters of the language that our own workbook was written in, else "".
        exported_at: when our own workbook was written, ISO 8601, else "".
        timezone: time zone of our own workbook's times; "" is that of the line.
        also: further sheets that have the same headings in the same row, read after ``sheet``.
    """

    sheet: str
    header_row: int | None = 0
    first_row: int = 1
    columns: dict[str, tuple[int, ...]] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    labelled: tuple[int, ...] = ()
    units: dict[int, str] = field(default_factory=dict)
    day_first: dict[int, bool] = field(default_factory=dict)
    language: str = ""
    exported_at: str = ""
    timezone: str = ""
    also: tuple[str, ...] = ()

    @property
    def sheets(self) -> tuple[str, ...]:
        """All sheets that are read."""
        return (self.sheet, *self.also)

    @property
    def ours(self) -> bool:
        """The workbook was exported by this program and says so."""
        return bool(self.exported_at)

    @property
    def exported(self) -> datetime | None:
        """When our own workbook was written; None for other files."""
        try:
            found = datetime.fromisoformat(self.exported_at)
        except ValueError:
            return None
        return found if found.tzinfo else found.replace(tzinfo=UTC)

    def column(self, name: str) -> int | None:
        """The column of a field that has one at most."""
        found = self.columns.get(name)
        return found[0] if found else None

    def heading(self, column: int) -> str:
        """A column as people call it: by its heading, else by its letter."""
        return self.headings.get(column) or column_letter(column)

    def to_json(self) -> str:
        """For ``from_json``."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, stored: str) -> Mapping:
        """A mapping as ``to_json`` wrote it."""
        data = json.loads(stored)
        data["columns"] = {name: tuple(found) for name, found in data["columns"].items()}
        data["labelled"] = tuple(data["labelled"])
        data["also"] = tuple(data.get("also", ()))
        for name in ("headings", "units", "day_first"):
            data[name] = {int(column): value for column, value in data[name].items()}
        return cls(**data)


def column_letter(column: int) -> str:
    """0 → A, 26 → AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def find_column(mapping: Mapping, wanted: str) -> int:
    """The column with this heading, letter or number from 1.

    Raises:
        UserError: there is none.
    """
    folded = headings.folded(wanted)
    for column, heading in mapping.headings.items():
        if heading.strip().casefold() == wanted.strip().casefold():
            return column
    for column, heading in mapping.headings.items():
        if folded and headings.folded(heading) == folded:
            return column
    plain = wanted.strip().upper()
    if plain.isascii() and plain.isalpha() and len(plain) <= 3:
        number = 0
        for letter in plain:
            number = number * 26 + ord(letter) - 64
        return number - 1
    if plain.isdecimal() and int(plain) > 0:
        return int(plain) - 1
    raise no_column(mapping, wanted)


def no_column(mapping: Mapping, wanted: str) -> UserError:
    """That a sheet has no such column, and which ones it has."""
    return UserError(
        tr("There is no column “{name}”.", name=wanted),
        action=tr(
            "Its columns are: {names}.", names=", ".join(mapping.headings.values()) or "A, B, C …"
        ),
    )
