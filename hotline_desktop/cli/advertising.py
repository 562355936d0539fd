"""Advertising on the command line: leaflets, posters and labels as PDF."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.advertising import LEAFLET, LEAST_STRIPS, MATERIALS, MOST_STRIPS
from ..core.text import tr

if TYPE_CHECKING:
    from .office import AddCommand, Office


def add_commands(command: AddCommand) -> None:
    """Add the command to the parser."""
    added = command(
        "leaflet", run_leaflet, tr("make a leaflet, a poster or labels of the line's data, as PDF")
    )
    added.add_argument("file", type=Path, metavar="FILE.pdf", help=tr("the file to write"))
    added.add_argument("--kind", choices=MATERIALS, default=LEAFLET, help=tr("what to make"))
    added.add_argument("--line", default="", metavar="NAME",
                       help=tr("the line; the first if not given"))  # fmt: skip
    added.add_argument("--in", dest="language", choices=("en", "ru"), default=None,
                       help=tr("the language on it; that of the line if not given"))  # fmt: skip
    added.add_argument("--strips", type=_strips, default=None, metavar="N",
                       help=tr("strips to tear off, 8 to 12"))  # fmt: skip
    added.add_argument("--headline", default=None, metavar="TEXT", help=tr("instead of its own"))
    added.add_argument("--text", default=None, metavar="TEXT", help=tr("instead of its own"))


def run_leaflet(office: Office, options: argparse.Namespace) -> int:
    """Write the PDF, off screen unless told otherwise."""
    from ..core.advertising.materials import material
    from ..core.errors import UserError
    from ..core.line.lines import lines

    if options.file.suffix.lower() != ".pdf":
        raise UserError(
            tr("“{file}” does not end in .pdf.", file=options.file.name),
            action=tr("Give the file such a name."),
        )
    office.open_existing()
    known = [line for line in lines() if not options.line or line.name == options.line]
    if not known:
        raise UserError(tr("There is no line “{name}”.", name=options.line))
    line = known[0]
    language = options.language or (line.language if line.language in ("en", "ru") else "en")
    wanted = material(options.kind, line, language, office.now)
    edits = {
        name: value
        for name in ("headline", "text", "strips")
        if (value := getattr(options, name)) is not None
    }
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ..ui.app import make_application
    from ..ui.materials.output import save

    make_application()
    wanted = replace(wanted, **edits)
    save(options.file, wanted)
    office.answer(
        tr("Written to {file}.", file=options.file),
        {"file": str(options.file), "kind": wanted.kind, "language": language, "calls": wanted.uri},
    )
    return 0


def _strips(text: str) -> int:
    if not text.isdecimal() or not LEAST_STRIPS <= int(text) <= MOST_STRIPS:
        raise argparse.ArgumentTypeError(tr("not a number from 8 to 12"))
    return int(text)
