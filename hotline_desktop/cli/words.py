"""What argparse says, in the language of the program: it asks gettext, which knows none of ours."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from ..core.text import tr

PLACES: dict[str, Callable[[], str]] = {
    "DIR": lambda: tr("DIR"),
    "FILE": lambda: tr("FILE"),
    "FILE.pdf": lambda: tr("FILE.pdf"),
    "NAME": lambda: tr("NAME"),
    "LINE": lambda: tr("LINE"),
    "TEXT": lambda: tr("TEXT"),
    "DATE": lambda: tr("DATE"),
    "FIELD=COLUMN": lambda: tr("FIELD=COLUMN"),
    "WxH": lambda: tr("WxH"),
    "MONTHS": lambda: tr("MONTHS"),
    "MINUTES": lambda: tr("MINUTES"),
    "SECONDS": lambda: tr("SECONDS"),
    "PERCENT/SECONDS": lambda: tr("PERCENT/SECONDS"),
    "NUMBER": lambda: tr("NUMBER"),
    "INSTANT": lambda: tr("INSTANT"),
}
"""What stands in the help for what is to be given."""


def translate_places(parser: argparse.ArgumentParser) -> None:
    """Put ``PLACES`` into the language of the program, for all commands too."""
    for action in parser._actions:  # noqa: SLF001 - argparse offers no other way
        if isinstance(action.metavar, str) and action.metavar in PLACES:
            action.metavar = PLACES[action.metavar]()
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                translate_places(command)


def speak() -> None:
    """Let argparse use the language that is installed now."""
    words = {
        "usage: ": tr("usage: "),
        "positional arguments": tr("positional arguments"),
        "options": tr("options"),
        "show this help message and exit": tr("show this help message and exit"),
        "%(prog)s: error: %(message)s\n": tr("%(prog)s: error: %(message)s") + "\n",
        "argument %(argument_name)s: %(message)s": tr("argument %(argument_name)s: %(message)s"),
        "the following arguments are required: %s": tr("the following arguments are required: %s"),
        "unrecognized arguments: %s": tr("unrecognized arguments: %s"),
        "expected one argument": tr("expected one argument"),
        "ignored explicit argument %r": tr("ignored explicit argument %r"),
        "not allowed with argument %s": tr("not allowed with argument %s"),
        "one of the arguments %s is required": tr("one of the arguments %s is required"),
        "invalid %(type)s value: %(value)r": tr("invalid value: %(value)r"),
        "invalid choice: %(value)r (choose from %(choices)s)": tr(
            "invalid choice: %(value)r (choose from %(choices)s)"
        ),
    }
    # Older and newer versions say a little more or otherwise; that stays as it is.
    argparse._ = lambda text: words.get(text, text)  # type: ignore[attr-defined]
