"""Makes everything that this system can make of the program; started by ``dev.py package``.

Usage: make.py [--frozen-only] [--windows]
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

import freeze
from project import LIMITS, NAME, RESULTS, WINDOWS, PackagingError, size_of, version


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frozen-only", action="store_true", help="freeze and test, pack nothing")
    parser.add_argument("--windows", action="store_true", help="on Linux: the Windows installer")
    options = parser.parse_args()
    try:
        if options.windows and not WINDOWS:
            import wine

            results = wine.make()
            write_sums(results)
            return report(results, wine.BASE / NAME, starts=False)
        folder = freeze.freeze()
        freeze.self_test(folder)
        if options.frozen_only:
            return 0
        results = pack(folder)
        write_sums(results)
        return report(results, folder)
    except PackagingError as error:
        print(error, file=sys.stderr)
        return 1


def pack(folder: Path) -> list[Path]:
    """The installers of this system."""
    RESULTS.mkdir(exist_ok=True)
    if WINDOWS:
        import nsis

        return [nsis.make_installer(folder)]
    import linux

    return [linux.make_deb(folder), linux.make_archive(folder)]


def write_sums(results: list[Path]) -> None:
    """Write SHA256SUMS of everything of this version, as ``sha256sum -c`` reads it."""
    files = {*results, *RESULTS.glob(f"{NAME}*{version()}*")}
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)
    ]
    (RESULTS / "SHA256SUMS").write_text("".join(lines), "utf-8")


def report(results: list[Path], folder: Path, *, starts: bool = True) -> int:
    """Print sizes, and the start where it can be measured, against the budget; 1 if not kept."""
    rows: list[tuple[str, float, float, str]] = [
        (file.name, size_of(file), LIMITS["installer"], "MB") for file in results
    ]
    rows.append(("installed", size_of(folder), LIMITS["installed"], "MB"))
    if starts:
        frozen, plain = freeze.start_ratio(folder)
        title = f"start to first paint, {frozen:.2f} s against {plain:.2f} s"
        rows.append((title, frozen / plain, freeze.SLOWEST_START, "x"))
    for title, value, limit, unit in rows:
        kept = "ok" if value <= limit else "TOO MUCH"
        print(f"{title:<60} {value:7.2f} {unit:<2}  of {limit:g}  {kept}")
    return 0 if all(value <= limit for _title, value, limit, _unit in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
