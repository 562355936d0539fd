"""The command line: what it takes, in which language it answers, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from . import __version__, cli_words
from .core.errors import UserError
from .core.paths import default_data_dir, demo_data_dir, log_file
from .core.phone.events import link_in
from .core.text import tr


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code. No traceback reaches the user."""
    from .ui import translation

    language = translation.install(_language_wanted(arguments))
    cli_words.speak()
    link = link_in(arguments)
    options = _parser().parse_args([a for a in arguments if not link or a != link])
    data_dir: Path = options.data_dir or default_data_dir()
    if options.data_dir is None and (options.demo or options.command in ("demo", "screenshots")):
        data_dir = demo_data_dir()
    data_dir = data_dir.absolute()
    try:
        if options.self_test:
            from .self_test import self_test

            return self_test()
        if options.quit:
            from .ui.single_instance import quit_windows

            chosen = options.data_dir is not None or options.demo
            return 0 if quit_windows(data_dir if chosen else None) else 1
        if options.on_path:
            return _change_path(options.on_path)
        if options.tour is not None:
            return _tour(data_dir, options.tour, language)
        if options.command is None:
            return _window(data_dir, options)
        from . import commands

        office = commands.Office(
            data_dir, language, options.lang is not None, datetime.now(UTC), options.json
        )
        return int(options.run(office, options))
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - a bug is told in a sentence, with the trace in a file
        return _refuse(error, data_dir)


def _language_wanted(arguments: Sequence[str]) -> str:
    """The language given, known before the rest is read so that the help is in it too."""
    finder = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    finder.add_argument("--lang", default="")
    try:
        return str(finder.parse_known_args(list(arguments))[0].lang)
    except argparse.ArgumentError:
        return ""


def _refuse(error: Exception, data_dir: Path) -> int:
    """Say in a sentence why it was not done."""
    from .core.storage.errors import translate

    known = error if isinstance(error, UserError) else translate(error)
    if known is not None:
        print(known, file=sys.stderr)
        return 1
    file = _note(error, data_dir)
    print(
        tr("Something went wrong that should not have. Nothing half-done was kept."),
        tr("The details are in {file}.", file=file) if file else traceback.format_exc(0).strip(),
        file=sys.stderr,
    )
    return 1


def _note(error: Exception, data_dir: Path) -> Path | None:
    """Write the trace into the log of the data folder, or else of the temporary one."""
    text = "".join(traceback.format_exception(error))
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    for folder in (data_dir, Path(tempfile.gettempdir())):
        file = log_file(folder)
        try:
            with file.open("a", encoding="utf-8") as log:
                log.write(f"{moment} ERROR hotline_desktop {__version__}\n{text}\n")
        except OSError:
            continue
        return file
    return None


def _change_path(wish: str) -> int:
    from .core import console_path

    how = console_path.with_folder if wish == "add" else console_path.without_folder
    console_path.change(how, str(Path(sys.executable).parent))
    return 0


def _window(data_dir: Path, options: argparse.Namespace) -> int:
    _need_display()
    if options.first_paint:
        from .ui.first_paint import run as run_window
    else:
        from .ui.app import run_window

    return run_window(data_dir, options.lang or "", options.demo, options.minimized)


def _tour(data_dir: Path, target: Path, language: str) -> int:
    """The main job, off screen, with demo data."""
    from . import commands
    from .ui import tour

    office = commands.Office(data_dir, language, True, datetime.now(UTC), as_json=False)
    office.open_demo()
    target.mkdir(parents=True, exist_ok=True)
    return int(tour.run(data_dir, target) or 0)


def _need_display() -> None:
    """Qt would abort with a list of plugins."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in names):
        raise UserError(
            tr("There is no display here to show the window on."),
            action=tr("Run it in a desktop session, or use a command: see --help."),
        )


def _parser() -> argparse.ArgumentParser:
    from . import (
        call_event,
        cli_advertising,
        cli_carriers,
        cli_line,
        cli_review,
        cli_roster,
        commands,
        commands_knowledge,
    )

    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    _add_common(common)
    parser = argparse.ArgumentParser(
        "hotline-desktop",
        description=tr(
            "Registers the calls of a telephone hotline. Without a command: the window."
        ),
        epilog=tr("Exit codes: 0 done, 1 refused, 2 wrong usage."),
        allow_abbrev=False,
    )
    _add_common(parser)
    parser.set_defaults(data_dir=None, lang=None, json=False, command=None, tour=None)
    parser.add_argument(
        "--version", action="version", version=f"Hotline Desktop {__version__}",
        help=tr("show program's version number and exit"),
    )  # fmt: skip
    parser.add_argument("--demo", action="store_true", help=tr("show demo data in the window"))
    parser.add_argument(
        "--minimized", action="store_true", help=tr("begin in the tray, or minimised without one")
    )
    parser.add_argument("--new-call", action="store_true", help=tr("open a card for a new call"))
    parser.add_argument("--self-test", action="store_true", help=tr("test this installation"))
    parser.add_argument(
        "--quit", action="store_true",
        help=tr("close the window of this folder; without --data-dir every window"),
    )  # fmt: skip
    # For the installer of Windows.
    parser.add_argument("--on-path", choices=["add", "remove"], help=argparse.SUPPRESS)
    parser.add_argument("--first-paint", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--heard", action="append", help=argparse.SUPPRESS)
    parser.add_argument("--tour", type=Path, metavar="DIR", help=argparse.SUPPRESS)
    areas = parser.add_subparsers(dest="command", metavar=tr("COMMAND"))

    def command(name: str, about: str) -> argparse.ArgumentParser:
        added = areas.add_parser(
            name, help=about, description=about, parents=[common], allow_abbrev=False
        )
        added.set_defaults(run=getattr(commands, f"run_{name.replace('-', '_')}"))
        return added

    added = command("import", tr("take calls, contacts, answers, staff or shifts in from a file"))
    added.add_argument("area", choices=["calls", *commands_knowledge.EXCHANGED])
    added.add_argument("file", type=Path, metavar="FILE")
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

    added = command("export", tr("write one of the lists, everything or a blank template"))
    added.add_argument("area", choices=["calls", *commands_knowledge.EXCHANGED, "all", "template"])
    added.add_argument("file", type=Path, metavar="FILE")
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
        added.add_argument(name, dest=dest, type=cli_roster.parse_date, metavar="DATE", help=help_)

    added = command("search", tr("find calls, contacts or answers by words, names and numbers"))
    added.add_argument("area", choices=["calls", *commands_knowledge.AREAS])
    added.add_argument("text", metavar="TEXT")
    added.add_argument("--limit", type=_positive, default=20, metavar="N")

    added = command("suggest", tr("say which answers, colleagues and calls fit a caller's words"))
    added.add_argument("text", nargs="?", metavar="TEXT")
    added.add_argument("--limit", type=_positive, default=5, metavar="N")
    added.add_argument(
        "--batch", type=Path, metavar="FILE", help=tr("a file with a line of JSON for each text")
    )

    added = command("learn", tr("take past calls in as evidence for suggestions"))
    added.add_argument("file", type=Path, metavar="FILE")

    added = command("backup", tr("write a checked copy of all data"))
    added.add_argument("file", type=Path, metavar="FILE")
    added = command("restore", tr("put a backup in the place of the data"))
    added.add_argument("file", type=Path, metavar="FILE")
    command("check", tr("check the data through and through, and count it"))
    command("demo", tr("fill a data folder with demo data"))

    cli_roster.add_commands(areas, common)
    cli_carriers.add_commands(areas, common)
    cli_advertising.add_commands(areas, common)
    cli_line.add_commands(areas, common)
    cli_review.add_commands(areas, common)

    added = command("call-event", tr("tell the window of a call, as a telephone does"))
    call_event.add_options(added)

    added = command("screenshots", tr("picture every tab and dialog"))
    added.add_argument("dir", type=Path, metavar="DIR")
    added.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH")
    added.add_argument("--theme", choices=["light", "dark"], default="light")
    cli_words.translate_places(parser)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=tr("the data folder"))
    parser.add_argument("--lang", choices=["en", "ru"], help=tr("the language"))
    parser.add_argument("--json", action="store_true", help=tr("answer in JSON"))


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
