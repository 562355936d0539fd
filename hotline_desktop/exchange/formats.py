"""The formats that files are written in: one entry each, from which menus and filters follow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import UserError
from ..core.text import tr
from .calls import exporting
from .calls.exporting import Export, Progress, export_text_table, export_workbook


@dataclass(frozen=True)
class ExportFormat:
    """A kind of file that calls are exported to: ``suffix`` with its dot, ``label`` for people."""

    suffix: str
    label: Callable[[], str]
    write: Callable[[Path, Export, Progress | None], int]


EXPORTERS: tuple[ExportFormat, ...] = (
    ExportFormat(".xlsx", lambda: tr("Excel workbook"), export_workbook),
    ExportFormat(".csv", lambda: tr("Text table (CSV)"), export_text_table),
)


def exporter_for(target: Path) -> ExportFormat:
    """The format that a file name asks for.

    Raises:
        UserError: no format has this ending.
    """
    for exporter in EXPORTERS:
        if target.suffix.lower() == exporter.suffix:
            return exporter
    known = ", ".join(exporter.suffix for exporter in EXPORTERS)
    raise UserError(
        tr("“{file}” has no ending that says what to write.", file=target.name),
        action=tr("Choose one of these endings: {endings}.", endings=known),
    )


def export_calls(target: Path, export: Export, progress: Progress | None = None) -> int:
    """Write calls in the format that the file name asks for; returns their number.

    Raises:
        UserError: the ending is unknown, or the file cannot be written; nothing is left behind.
    """
    return exporter_for(target).write(target, export, progress)


def export_all(target: Path, export: Export, progress: Progress | None = None) -> int:
    """Write everything into a workbook, as ``exporting.export_all`` does.

    Raises:
        UserError: the name is not that of a workbook, or the file cannot be written.
    """
    need_workbook(target)
    return exporting.export_all(target, export, progress)


def need_workbook(target: Path) -> None:
    """Refuse names that do not end in ``.xlsx``.

    Raises:
        UserError: the name ends otherwise.
    """
    if target.suffix.lower() != ".xlsx":
        raise UserError(
            tr("“{file}” cannot hold this: it takes a workbook.", file=target.name),
            action=tr("Choose a name that ends in .xlsx."),
        )
