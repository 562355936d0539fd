"""The command line: in which language it answers, what it starts, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from hotline_desktop import __version__

from ..core.errors import UserError
from ..core.paths import default_data_dir, demo_data_dir, log_file
from ..core.phone.events import link_in
from ..core.text import tr
from . import words


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code. No traceback reaches the user."""
    from ..ui import translation
    from .parser import parser

    language = translation.install(_language_wanted(arguments))
    words.speak()
    link = link_in(arguments)
    options = parser().parse_args([a for a in arguments if not link or a != link])
    data_dir: Path = options.data_dir or default_data_dir()
    if options.data_dir is None and (options.demo or options.command in ("demo", "screenshots")):
        data_dir = demo_data_dir()
    data_dir = data_dir.absolute()
    try:
        if options.self_test:
            from ..self_test import self_test

            return self_test()
        if options.quit:
            from ..ui.single_instance import quit_windows

            chosen = options.data_dir is not None or options.demo
            return 0 if quit_windows(data_dir if chosen else None) else 1
        if options.on_path:
            return _change_path(options.on_path)
        if options.tour is not None:
            return _tour(data_dir, options.tour, language)
        if options.command is None:
            return _window(data_dir, options)
        from .office import Office

        office = Office(
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
    from ..core.storage.errors import for_user

    known = for_user(error)
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
    from ..core import console_path

    how = console_path.with_folder if wish == "add" else console_path.without_folder
    console_path.change(how, str(Path(sys.executable).parent))
    return 0


def _window(data_dir: Path, options: argparse.Namespace) -> int:
    _need_display()
    if options.first_paint:
        from ..ui.first_paint import run as run_window
    else:
        from ..ui.app import run_window

    return run_window(data_dir, options.lang or "", options.demo, options.minimized)


def _tour(data_dir: Path, target: Path, language: str) -> int:
    """The main job, off screen, with demo data."""
    from ..ui import tour
    from .office import Office

    office = Office(data_dir, language, True, datetime.now(UTC), as_json=False)
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
