"""``python -m benchmarks [PART]…``: the parts are register, spreadsheets, window, roster,
review and suggestions (quality where ``HOTLINE_BENCHMARK_DATA`` names a folder, see there).
"""

from __future__ import annotations

import importlib
import sys

from benchmarks.measure import table

PARTS = (
    "window", "register", "spreadsheets", "roster", "review", "suggestions", "directories",
)  # fmt: skip


def main(wanted: list[str]) -> int:
    """Print the table; 1 if a bar is missed."""
    unknown = set(wanted) - set(PARTS)
    if unknown:
        print(__doc__, file=sys.stderr)
        return 2
    results = []
    for part in PARTS:
        if not wanted or part in wanted:
            results += importlib.import_module(f"benchmarks.{part}").results()
    print(table(results))
    return int(any(result.ok is False for result in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
