"""The review on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.calls import outcomes
from hotline_desktop.core.calls.commands import insert_calls
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.storage.database import close_database
from tests.cli.program import ROOT


@pytest.fixture
def office(hotline: int, database: Path) -> Path:
    """A data folder with a hundred calls of a week, every fourth of them given up."""
    hangup, answered = map(lists.outcome_of_kind, (outcomes.HANGUP, outcomes.ANSWERED))
    start = datetime(2026, 3, 2, 7, tzinfo=UTC)
    insert_calls(
        [
            CallValues(hotline, start + timedelta(hours=n), duration=60,
                       outcome_id=answered if n % 4 else hangup)
            for n in range(100)
        ],
        by=None,
        now=start + timedelta(days=9),
    )  # fmt: skip
    close_database()
    return database.parent


def review(office: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as somebody without a display does."""
    without = {
        name: value for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }  # fmt: skip
    command = [sys.executable, "-m", "hotline_desktop", "--data-dir", str(office), "--lang", "en"]
    return subprocess.run(
        [*command, "review", "--from", "2026-03-02", "--to", "2026-03-08", *arguments],
        env=without, capture_output=True, text=True, timeout=120, check=False,
        cwd=ROOT,
    )  # fmt: skip


def test_figures_and_findings_are_said_in_json(office: Path) -> None:
    done = review(office, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    said = json.loads(done.stdout)
    figures = {one["id"]: one for one in said["figures"]}
    assert (said["from"], said["to"], said["calls"]) == ("2026-03-02", "2026-03-08", 100)
    assert figures["answered"]["value"] == 0.75
    assert all(one["definition"] for one in said["figures"])
    assert "answered" in [one["key"] for one in said["findings"] if one["kind"] == "weakness"]


@pytest.mark.parametrize(("name", "begins"), [("a.pdf", b"%PDF"), ("a.xlsx", b"PK")])
def test_a_file_is_written_without_a_display(
    office: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    done = review(office, "--output", str(tmp_path / name))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert "Calls answered: 75%" in done.stdout


def test_what_cannot_be_done_is_refused_in_a_sentence(office: Path, tmp_path: Path) -> None:
    for arguments in (
        ("--output", str(tmp_path / "a.docx")),
        ("--line", "No such line"),
        ("--to", "2026-03-01"),
        ("--from", "0001-01-01", "--to", "0001-01-07"),
        ("--from", "9999-12-25", "--to", "9999-12-31"),
    ):
        done = review(office, *arguments)
        assert done.returncode == 1, arguments
        assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert list(tmp_path.glob("a.*")) == []
