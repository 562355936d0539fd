"""What the command line takes: the options and, one by one, the commands."""

from __future__ import annotations

import argparse
from pathlib import Path

from hotline_desktop import __version__, call_event

from ..core.text import tr
from . import advertising, calls, carriers, data, knowledge, line, review, roster, suggesting, words
from .office import Run


def parser() -> argparse.ArgumentParser:
    """What the command line takes, in the language that is installed now."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_common(common)
    program = argparse.ArgumentParser(
        "hotline-desktop",
        description=tr(
            "Registers the calls of a telephone hotline. Without a command: the window."
        ),
        epilog=tr("Exit codes: 0 done, 1 refused, 2 wrong usage."),
        allow_abbrev=False,
    )
    _add_common(program)
    program.set_defaults(data_dir=None, lang=None, json=False, command=None, tour=None)
    program.add_argument(
        "--version", action="version", version=f"Hotline Desktop {__version__}",
        help=tr("show program's version number and exit"),
    )  # fmt: skip
    program.add_argument("--demo", action="store_true", help=tr("show demo data in the window"))
    program.add_argument(
        "--minimized", action="store_true", help=tr("begin in the tray, or minimised without one")
    )
    program.add_argument("--new-call", action="store_true", help=tr("open a card for a new call"))
    program.add_argument("--self-test", action="store_true", help=tr("test this installation"))
    program.add_argument(
        "--quit", action="store_true",
        help=tr("close the window of this folder; without --data-dir every window"),
    )  # fmt: skip
    # For the installer of Windows.
    program.add_argument("--on-path", choices=["add", "remove"], help=argparse.SUPPRESS)
    program.add_argument("--first-paint", action="store_true", help=argparse.SUPPRESS)
    program.add_argument("--heard", action="append", help=argparse.SUPPRESS)
    program.add_argument("--tour", type=Path, metavar="DIR", help=argparse.SUPPRESS)
    areas = program.add_subparsers(dest="command", metavar=tr("COMMAND"))

    def command(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        added = areas.add_parser(
            name, help=about, description=about, parents=[common], allow_abbrev=False
        )
        added.set_defaults(run=run)
        return added

    added = command(
        "import",
        calls.run_import,
        tr("take calls, contacts, answers, staff or shifts in from a file"),
    )
    added.add_argument("area", choices=["calls", *knowledge.EXCHANGED], help=tr("which list"))
    added.add_argument(
        "file", type=Path, metavar="FILE", help=tr("a spreadsheet, csv or vCard file")
    )
    added.add_argument("--sheet", default="", metavar="NAME", help=tr("the sheet to read"))
    added.add_argument(
        "--map", action="append", default=[], type=_pair, metavar="FIELD=COLUMN",
        help=tr("a column by heading, letter or number; may be repeated"),
    )  # fmt: skip
    added.add_argument("--line", default="", metavar="NAME", help=tr("the line of the calls"))
    added.add_argument("--dry-run", action="store_true", help=tr("only say what would happen"))
    added.add_argument(
        "--no-create", action="store_true",
        help=tr("do not add unknown topics, operators and sources"),
    )  # fmt: skip
    added.add_argument(
        "--refused", type=Path, metavar="FILE", help=tr("save refused rows in this workbook")
    )

    added = command(
        "export", calls.run_export, tr("write one of the lists, everything or a blank template")
    )
    added.add_argument(
        "area", choices=["calls", *knowledge.EXCHANGED, "all", "template"], help=tr("which list")
    )
    added.add_argument("file", type=Path, metavar="FILE", help=tr("the file to write"))
    added.add_argument(
        "--vcard", choices=["2.1", "3.0", "4.0"], default="3.0",
        help=tr("the version of vCards, for contacts in a .vcf file"),
    )  # fmt: skip
    added.add_argument(
        "--grid", action="store_true", help=tr("shifts with a row a person and days across")
    )
    for name, dest, help_ in (
        ("--from", "first", tr("shifts from this date on")),
        ("--to", "last", tr("shifts up to this date")),
    ):
        added.add_argument(name, dest=dest, type=roster.parse_date, metavar="DATE", help=help_)

    added = command(
        "search",
        calls.run_search,
        tr("find calls, contacts or answers by words, names and numbers"),
    )
    added.add_argument("area", choices=["calls", *knowledge.AREAS], help=tr("which list"))
    added.add_argument("text", metavar="TEXT", help=tr("words, a name or a number"))
    _add_limit(added, 20)

    added = command(
        "suggest",
        suggesting.run_suggest,
        tr("say which answers, colleagues and calls fit a caller's words"),
    )
    added.add_argument("text", nargs="?", metavar="TEXT", help=tr("what the caller said"))
    _add_limit(added, 5)
    added.add_argument(
        "--batch", type=Path, metavar="FILE", help=tr("a file with a line of JSON for each text")
    )

    added = command(
        "learn", suggesting.run_learn, tr("take past calls in as evidence for suggestions")
    )
    added.add_argument(
        "file", type=Path, metavar="FILE", help=tr("questions with the answers that were given")
    )

    added = command("backup", data.run_backup, tr("write a checked copy of all data"))
    added.add_argument("file", type=Path, metavar="FILE", help=tr("the file to write"))
    added = command("restore", data.run_restore, tr("put a backup in the place of the data"))
    added.add_argument("file", type=Path, metavar="FILE", help=tr("the backup"))
    command("check", data.run_check, tr("check the data through and through, and count it"))
    command("demo", data.run_demo, tr("fill a data folder with demo data"))

    roster.add_commands(command)
    carriers.add_commands(command)
    advertising.add_commands(command)
    line.add_commands(command)
    review.add_commands(command)

    added = command(
        "call-event", data.run_call_event, tr("tell the window of a call, as a telephone does")
    )
    call_event.add_options(
        added,
        kind=tr("what happens to the call"),
        number=tr("the caller’s number; none where it is withheld"),
        line=tr("the line that rings"),
        name=tr("the caller’s name, if the telephone knows it"),
        call_id=tr("what the telephone itself calls this call"),
    )

    added = command("screenshots", data.run_screenshots, tr("picture every tab and dialog"))
    added.add_argument("dir", type=Path, metavar="DIR", help=tr("the folder for the pictures"))
    added.add_argument(
        "--size", type=_size, default=(1366, 768), metavar="WxH",
        help=tr("of the window, in pixels; 1366x768 if not given"),
    )  # fmt: skip
    added.add_argument(
        "--theme", choices=["light", "dark"], default="light", help=tr("light if not given")
    )
    words.translate_places(program)
    return program


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=tr("the data folder"))
    parser.add_argument("--lang", choices=["en", "ru"], help=tr("the language"))
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))


def _add_limit(parser: argparse.ArgumentParser, most: int) -> None:
    parser.add_argument(
        "--limit", type=_positive, default=most, metavar="N",
        help=tr("no more than so many; {most} if not given", most=most),
    )  # fmt: skip


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals or not field.strip():
        raise argparse.ArgumentTypeError(tr("not of the form FIELD=COLUMN"))
    return field, column


def _positive(text: str) -> int:
    # What SQLite takes for a number has at most 18 digits for sure.
    if not text.isdecimal() or len(text) > 18 or int(text) == 0:
        raise argparse.ArgumentTypeError(tr("not a number above 0"))
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and min(int(width), int(height)) >= 200):
        raise argparse.ArgumentTypeError(tr("not a size such as 1366x768"))
    return int(width), int(height)
