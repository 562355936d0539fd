"""What is written into softphones starts the helper with the number as one argument."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hotline_desktop.core.phone.softphones import command_line, softphones

TELL = "import sys; print(sys.argv[1:])"


@pytest.mark.skipif(sys.platform == "win32", reason="the shell is another one there")
def test_the_line_for_linphone_survives_its_shell(tmp_path: Path) -> None:
    script = tmp_path / "a folder" / "helper.py"
    script.parent.mkdir()
    script.write_text(TELL, "utf-8")
    *_, linphone = softphones([sys.executable, str(script)])
    for number in ("+74950000001", "2; echo more", "$(echo more)"):
        line = linphone.lines[0].replace("$1", number)
        shown = subprocess.run(["sh", "-c", line], capture_output=True, text=True, check=True)
        assert shown.stdout.strip() == str(["ring", number])


def test_the_example_is_a_whole_command(tmp_path: Path) -> None:
    words = [sys.executable, "-c", TELL, "a b", "ring"]
    shown = subprocess.run(
        command_line(words), shell=True, capture_output=True, text=True, check=True
    )
    assert shown.stdout.strip() == str(["a b", "ring"])
