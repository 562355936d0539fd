"""Hands an event of a telephone to the running window, and starts it if need be.

Softphones wait for this command, so it is quick: it loads neither Qt nor the database, and speaks
to the window's local socket itself.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import redirect_stderr
from pathlib import Path

from .core.paths import default_data_dir, server_name
from .core.phone import events

COMMAND = "call-event"
PATIENCE = 0.6
"""Seconds that a window has to answer."""


def main(arguments: Sequence[str]) -> int | None:
    """Hand an event, or a link to a number, over.

    Returns:
        0 when the window has it or is being started; None where the arguments are no event, so that
        the command line does what they say, or a link and no window is there to take it.
    """
    if COMMAND not in arguments:
        link = events.link_in(arguments)[: events.LONGEST]
        alone = bool(link) and len(arguments) == 1
        return 0 if alone and tell(server_name(default_data_dir().absolute()), [link]) else None
    if {"-h", "--help"} & set(arguments):
        return None
    options = _options(arguments)
    if options is None:
        return None
    number, name = " ".join(options.number), options.name
    if not number and options.kind != events.END and "TWINKLE_TRIGGER" in os.environ:
        # Twinkle tells its scripts so; the end of a call may be told in our own name.
        number, name = (os.environ.get(key, "") for key in ("SIP_FROM_USER", "SIP_FROM_DISPLAY"))
    event = events.event_of(
        options.kind, number, at=events.utc_now(), name=name,
        line=options.line, call_id=options.call_id,
    )  # fmt: skip
    given = ["--data-dir", str(options.data_dir)] if options.data_dir else []
    passed = [*given, events.HEARD, event.to_json()]
    data_dir = (options.data_dir or default_data_dir()).absolute()
    if not tell(server_name(data_dir), passed):
        if not _can_show():
            return None
        start(passed)
    return 0


def add_options(parser: argparse.ArgumentParser, **means: str) -> None:
    """What the command takes, besides the data folder.

    Args:
        means: what each of them means, for who asks for help.
    """
    parser.add_argument("kind", choices=events.KINDS, help=means.get("kind"))
    # A telephone may write a number with spaces, unquoted, or none at all.
    parser.add_argument("number", nargs="*", metavar="NUMBER", help=means.get("number"))
    for name in ("line", "name", "call_id"):
        shown = name.rsplit("_", 1)[-1].upper()
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, default="", metavar=shown, help=means.get(name))


def _options(arguments: Sequence[str]) -> argparse.Namespace | None:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for each in (parser, common):
        each.add_argument("--data-dir", type=Path)
        each.add_argument("--lang")
        each.add_argument("--json", action="store_true")
    commands = parser.add_subparsers(dest="command", required=True)
    added = commands.add_parser(COMMAND, parents=[common], add_help=False, exit_on_error=False)
    add_options(added)
    try:
        with redirect_stderr(io.StringIO()):  # the command line says what is wrong, once
            found, unknown = parser.parse_known_args(list(arguments))
    except (argparse.ArgumentError, SystemExit):
        return None
    # A withheld number may look like an option.
    found.number += [text for text in unknown if not text.startswith("--")]
    return None if any(text.startswith("--") for text in unknown) else found


def tell(name: str, arguments: Sequence[str]) -> bool:
    """Send arguments to the window that listens under this name; False where none takes them."""
    message = json.dumps(list(arguments)).encode() + b"\n"
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return (
                _over_pipe(name, message)
                if sys.platform == "win32"
                else _over_socket(name, message)
            )
        except (FileNotFoundError, ConnectionRefusedError):
            return False
        except OSError:
            # Busy with another start for a moment.
            if time.monotonic() > end:
                return False
            time.sleep(0.02)


def _over_socket(name: str, message: bytes) -> bool:
    import socket

    # Where QLocalServer puts it: https://doc.qt.io/qt-6/qlocalserver.html#listen
    place = Path(os.environ.get("TMPDIR") or "/tmp", name)  # noqa: S108
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as window:
        window.settimeout(PATIENCE)
        window.connect(str(place))
        window.sendall(message)
        return bool(window.recv(16))


def _over_pipe(name: str, message: bytes) -> bool:
    """The same through a pipe of Windows, which knows no patience of its own."""
    from threading import Thread

    answers: list[bytes | OSError] = []

    def ask() -> None:
        try:
            with open(rf"\\.\pipe\{name}", "r+b", buffering=0) as window:  # noqa: PTH123 - no path
                window.write(message)
                # All of it: an answer half read is one that could not be given.
                answers.append(window.read(16) or b"")
        except OSError as error:
            answers.append(error)

    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(PATIENCE)
    if answers and isinstance(answers[0], OSError):
        raise answers[0]
    return bool(answers and answers[0])


def start(arguments: Sequence[str]) -> None:
    """Start the window and leave it alone."""
    import subprocess

    detached: dict[str, object] = {"start_new_session": True}
    if sys.platform == "win32":
        flags = subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP
        detached = {"creationflags": flags}
    subprocess.Popen(
        [*program(), *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **detached,  # type: ignore[call-overload]
    )


def program() -> list[str]:
    """The command that shows the window."""
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", "hotline_desktop"]
    here = Path(sys.executable)
    windowed = here.with_name("hotline-desktop-gui.exe")
    return [str(windowed if windowed.exists() else here)]


def helper(data_dir: Path) -> list[str]:
    """The command that a telephone calls; kind and number follow."""
    # The one without a console: it would flash at every call.
    folder = [] if data_dir == default_data_dir() else ["--data-dir", str(data_dir)]
    return [*program(), *folder, COMMAND]


def _can_show() -> bool:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)
