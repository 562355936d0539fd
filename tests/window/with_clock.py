"""The program with a clock that runs as the system's, so many seconds off as a file says.

The file is named ``clock`` and lies beside the data folder; it can be changed at any time.
"""

from __future__ import annotations

import sys
from datetime import datetime, timedelta
from pathlib import Path

from hotline_desktop import cli
from hotline_desktop.ui import app
from hotline_desktop.ui.context import Context, make_context, utc_now


def main(arguments: list[str]) -> int:
    """Run the program; only the place where it is put together knows of the clock."""
    file = Path(arguments[arguments.index("--data-dir") + 1]).with_name("clock")

    def now() -> datetime:
        return utc_now() + timedelta(seconds=float(file.read_text()))

    def context(data_dir: Path) -> Context:
        return make_context(data_dir, now)

    app.make_context = context  # type: ignore[assignment]
    return cli.run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
