"""What is to be written into softphones so that they tell the program of their calls."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_MICROSIP = 255
"""Characters that MicroSIP reads of a command."""


@dataclass(frozen=True)
class Softphone:
    """A softphone: its name, the file that is edited, and the lines that go into it.

    One without a file has a field for them in its settings.
    """

    name: str
    file: str
    lines: tuple[str, ...]


def softphones(helper: Sequence[str]) -> tuple[Softphone, ...]:
    """The lines for the softphones that can tell of their calls.

    Args:
        helper: the command that takes an event: kind and number follow.
    """
    windows, posix = subprocess.list2cmdline(helper), shlex.join(helper)
    # Linphone puts the number in the place of $1 and gives the line to the system's shell; cmd
    # takes the outermost quotes away.
    linphone = f'"{windows} ring "$1""' if sys.platform == "win32" else f"{posix} ring '$1'"
    return (
        Softphone(
            "MicroSIP",
            "microsip.ini",
            (
                "[Settings]",
                f"cmdIncomingCall={windows} ring",
                f"cmdCallAnswer={windows} answer",
                f"cmdCallEnd={windows} end",
            ),
        ),
        Softphone(
            "Twinkle",
            "~/.twinkle/PROFILE.cfg",
            (
                f"script_incoming_call={posix} ring",
                f"script_in_call_answered={posix} answer",
                f"script_in_call_failed={posix} missed",
                f"script_local_release={posix} end",
                f"script_remote_release={posix} end",
            ),
        ),
        Softphone("Linphone", "", (linphone,)),
    )


def command_line(words: Sequence[str]) -> str:
    """The words as the console of this system reads them."""
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def too_long(phone: Softphone) -> bool:
    """Whether MicroSIP would cut a line off: the program or its data lies too deep."""
    commands = (line.partition("=")[2] for line in phone.lines)
    return phone.name == "MicroSIP" and any(len(c) > LONGEST_MICROSIP for c in commands)
