"""What argparse says, in the language of the program: it asks gettext, which knows none of ours."""

from __future__ import annotations

import argparse

from .core.text import tr


def speak() -> None:
    """Let argparse use the language that is installed now."""
    words = {
        "usage: ": tr("usage: "),
        "positional arguments": tr("positional arguments"),
        "options": tr("options"),
        "show this help message and exit": tr("show this help message and exit"),
        "show program's version number and exit": tr("show program's version number and exit"),
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
