"""Where everything comes together: a command, the window, or the reading process."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code.

    0 done, 1 refused with a sentence on standard error, 2 wrong usage, 130 interrupted.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["--read-spreadsheet"]:
        # The reading process of a frozen program: it imports nothing else.
        from hotline_desktop.exchange.sheets.reader_process import main as read

        return read(given)
    if given[:1] == ["--convert-rows"]:
        from hotline_desktop.exchange.calls.row_process import main as convert

        return convert()
    from hotline_desktop import call_event

    if (code := call_event.main(given)) is not None:
        return code
    _use_utf8()
    try:
        from hotline_desktop import cli

        code = cli.run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Who read our output has seen enough; the interpreter would complain while closing it.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _use_utf8() -> None:
    """Write UTF-8 whatever the console says; without one (a windowed program), write nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
