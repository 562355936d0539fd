"""The icon in a real tray. The other tests of the window have a display without one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest

from tests.window.desktop import Program, wait_for

pytestmark = pytest.mark.skipif(
    os.environ.get("HOTLINE_TEST_WINDOW") != "required" and shutil.which("trayer") is None,
    reason="needs trayer",
)


@pytest.fixture
def tray(display: str) -> Iterator[Callable[[], str]]:
    """What sits in the tray of the display: the tree of its windows."""
    environment = {**os.environ, "DISPLAY": display}
    panel = subprocess.Popen(
        ["trayer", "--edge", "bottom", "--widthtype", "request", "--height", "24"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def tree() -> str:
        said = subprocess.run(
            ["xwininfo", "-name", "panel", "-tree"],
            env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return said.stdout

    wait_for(lambda: "Root window id" in tree(), "the tray runs")
    yield tree
    panel.terminate()
    panel.wait()


def test_the_icon_sits_in_the_tray_until_the_window_closes(
    tray: Callable[[], str], desk: Callable[..., Program]
) -> None:
    assert "python" not in tray()
    program = desk("--lang", "en", "--demo")
    wait_for(lambda: "hotline-desktop" in tray() or "python" in tray(), "the icon is there")
    program.quit()
    wait_for(lambda: "hotline-desktop" not in tray() and "python" not in tray(), "it is gone")
