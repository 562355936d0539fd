"""What cannot be done on the command line is said in a sentence, and the data stays."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import CALLS, Run, answer, environment, python, refused


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
@pytest.mark.parametrize(
    "arguments", [["import", "calls"], ["import", "contacts"], ["restore"], ["backup"]]
)
def test_a_pipe_that_might_never_end_is_refused(
    run: Run, workbook: Path, tmp_path: Path, arguments: list[str]
) -> None:
    run("import", "calls", workbook)
    os.mkfifo(tmp_path / "pipe.vcf")
    assert "is not an ordinary file" in refused(run(*arguments, tmp_path / "pipe.vcf"))


def test_a_backup_is_restored(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    answer(run("backup", tmp_path / "safe.sqlite", "--json"))
    run(
        "import", "calls", workbook, "--map", "number=-", "--map", "started=Date", "--map", "time=-"
    )
    told = answer(run("restore", tmp_path / "safe.sqlite", "--json"))
    assert told["calls"] == CALLS
    assert Path(told["kept"]).is_file()
    assert answer(run("check", "--json"))["calls"] == CALLS


def test_a_backup_of_nothing_is_refused(run: Run, tmp_path: Path) -> None:
    assert "There is no data" in refused(run("backup", tmp_path / "safe.sqlite"))
    assert not (tmp_path / "data").exists()


def test_what_is_no_backup_is_refused_and_the_data_stays(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    run("import", "calls", workbook)
    assert "is no backup of this program" in refused(run("restore", workbook))
    assert refused(run("restore", tmp_path / "missing.sqlite"))
    assert answer(run("check", "--json"))["calls"] == CALLS


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 broken", b"%PDF-1.7 nothing", b"\x00" * 5000]
)
def test_a_file_that_is_no_spreadsheet_is_refused_in_a_sentence(
    run: Run, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "bad.xlsx").write_bytes(content)
    sentence = refused(run("import", "calls", tmp_path / "bad.xlsx"))
    assert sentence.strip().endswith(".")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["learn", "{}/gone.jsonl"], "такого файла или папки нет"),
        (["import", "contacts", "{}/gone.vcf"], "нет на прежнем месте"),
        (["restore", "{}"], "это папка"),
        (["screenshots", "/dev/null/pictures"], "часть пути — не папка"),
        (["import", "calls", "{}/log.xlsx", "--refused", "{}/rows.txt"], "нужна книга Excel"),
        (["import", "calls", "{}/log.xlsx", "--map", "started=ZZZ"], "Столбца «ZZZ» нет"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths of Unix")
def test_what_the_system_refuses_is_told_in_the_users_language(
    run: Run, workbook: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    done = run("--lang", "ru", *(word.replace("{}", str(tmp_path)) for word in arguments))
    assert said in refused(done)


def test_a_missing_file_is_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    assert "missing.xlsx" in refused(run("import", "calls", tmp_path / "missing.xlsx"))


def test_a_damaged_database_is_told_in_a_sentence(run: Run, workbook: Path, tmp_path: Path) -> None:
    run("import", "calls", workbook)
    file = tmp_path / "data" / "hotline.sqlite"
    content = bytearray(file.read_bytes())
    for page in range(2 * 4096, len(content), 4096):
        content[page : page + 200] = b"\xff" * 200
    file.write_bytes(content)
    done = run("check", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["ok"] is False
    assert done.stderr.strip()


def test_a_data_folder_that_cannot_be_is_told_in_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in its place")
    assert refused(run("check")).strip()


def test_demo_data_is_made_once_and_never_over_real_data(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    told = answer(run("demo", "--json"))
    assert told["calls"] > 100
    assert told["new"] is True
    again = answer(run("demo", "--json"))
    assert again["calls"] == told["calls"]
    assert again["new"] is False

    run("--data-dir", tmp_path / "real", "import", "calls", workbook)
    assert "real data" in refused(run("--data-dir", tmp_path / "real", "demo"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals to send")
def test_an_interrupt_ends_quietly_and_leaves_nothing(
    run: Run, workbook: Path, tmp_path: Path
) -> None:
    run("check")
    fifo = tmp_path / "slow.py"
    fifo.write_text(
        "import sys, hotline_desktop.exchange.sheets.readers as readers\n"
        "def forever(*a, **k):\n"
        "    print('waiting', flush=True)\n"
        "    import time; time.sleep(60)\n"
        "readers.open_spreadsheet = forever\n"
        "from hotline_desktop.__main__ import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    process = subprocess.Popen(
        [sys.executable, fifo, "--data-dir", tmp_path / "data", "import", "calls", workbook],
        cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == b"waiting\n"
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=30)
    assert process.returncode == 130
    assert complaints == b""
    assert answer(run("check", "--json"))["calls"] == 0


def test_a_bug_is_told_in_a_sentence_and_kept_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    broken = (
        "import hotline_desktop.cli.data as c, sys\n"
        "def run_check(*_): raise ZeroDivisionError('of all things')\n"
        "c.run_check = run_check\n"
        "from hotline_desktop.__main__ import main\n"
        "sys.exit(main(['--lang', 'en', '--data-dir', sys.argv[1], 'check']))\n"
    )
    done = python(broken, tmp_path / "data")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "hotline.log" in done.stderr
    log = (tmp_path / "data" / "hotline.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: of all things" in log


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_the_window_is_refused_in_a_sentence(run: Run) -> None:
    assert "no display" in refused(run())
    assert "no display" in refused(run("--demo"))
