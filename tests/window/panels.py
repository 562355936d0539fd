"""Real panels with a tray: one of the old kind, in X, and one of the new, on the session's bus."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.window.desktop import wait_for

XFCE = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=8;x=683;y=752"/>
      <property name="length" type="uint" value="30"/>
      <property name="size" type="uint" value="30"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
"""


class Panel:
    """A panel on a display; ``has_icon`` says whether the program sits in it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.processes: list[subprocess.Popen[bytes]] = []

    def run(self, *command: str) -> None:
        """Start a process of the panel."""
        self.processes.append(
            subprocess.Popen(
                command,
                env=self.environment,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def ask(self, *command: str) -> str:
        """What a command says."""
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def has_icon(self) -> bool:
        """Whether the program's icon is there."""
        raise NotImplementedError

    def stop(self) -> None:
        """End it."""
        for process in reversed(self.processes):
            process.terminate()
            process.wait()
        self.processes.clear()


class Trayer(Panel):
    """A tray of X (XEmbed)."""

    def start(self, _folder: Path) -> None:
        """Start it and wait until it is there."""
        self.run("trayer", "--edge", "bottom", "--widthtype", "request", "--height", "24")
        wait_for(lambda: "Root window id" in self._tree(), "the tray runs")

    def _tree(self) -> str:
        return self.ask("xwininfo", "-name", "panel", "-tree")

    def has_icon(self) -> bool:
        tree = self._tree()
        return "hotline-desktop" in tree or "python" in tree


class Xfce(Panel):
    """A tray on the bus (StatusNotifierItem)."""

    def start(self, folder: Path) -> None:
        """Start it and wait until it is there."""
        settings = folder / "xfce4" / "xfconf" / "xfce-perchannel-xml"
        settings.mkdir(parents=True)
        (settings / "xfce4-panel.xml").write_text(XFCE, encoding="utf-8")
        self.environment |= {"XDG_CONFIG_HOME": str(folder), "NO_AT_BRIDGE": "1"}
        daemons = sorted(Path("/usr/lib").glob("*/xfce4/xfconf/xfconfd"))
        self.run(str(daemons[0]))
        wait_for(lambda: "org.xfce.Xfconf" in self._names(), "the settings of the panel are there")
        self.run("xfce4-panel", "--disable-wm-check")
        wait_for(lambda: "true" in self._get("IsStatusNotifierHostRegistered"), "the tray runs")

    def _names(self) -> str:
        return self.ask(
            "dbus-send", "--print-reply", "--dest=org.freedesktop.DBus", "/",
            "org.freedesktop.DBus.ListNames",
        )  # fmt: skip

    def _get(self, name: str) -> str:
        watcher = "org.kde.StatusNotifierWatcher"
        return self.ask(
            "dbus-send", "--print-reply", f"--dest={watcher}", "/StatusNotifierWatcher",
            "org.freedesktop.DBus.Properties.Get", f"string:{watcher}", f"string:{name}",
        )  # fmt: skip

    def has_icon(self) -> bool:
        return "StatusNotifierItem" in self._get("RegisteredStatusNotifierItems")
