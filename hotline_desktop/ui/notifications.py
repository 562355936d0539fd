"""Notifications of the desktop on Linux: org.freedesktop.Notifications, with buttons where it can.

Sending waits in a thread of its own, so a daemon that hangs holds up nobody. Where there is no
daemon, or it dies, ``failed`` is told and the next notification tries again from the start. At
rest nothing wakes up: a thread waits for the bus to say something.
"""

from __future__ import annotations

import html
import logging
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, Signal

from ..core.paths import resource

log = logging.getLogger(__name__)

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
PATIENCE = 3.0
"""Seconds for the daemon to answer; the bus may have to start it first."""


PATIENCE_AT_END = 0.5
"""Seconds that a closing window waits for a daemon that hangs."""


@dataclass(frozen=True)
class Notice:
    """What is shown.

    Attributes:
        subject: what it is about, given back by ``acted``.
        actions: key and words of each button.
    """

    subject: int
    title: str
    body: str = ""
    actions: tuple[tuple[str, str], ...] = ()


class Notifications(QObject):
    """One notification at a time: a new one takes the place of the last.

    Signals:
        acted: a button was pressed: its key, and the subject of the notice.
        shown: a notice is on the screen; the name of the service that shows it.
        failed: it could not be shown.
    """

    acted = Signal(str, int)
    shown = Signal(str)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: SimpleQueue[Notice | None] = SimpleQueue()
        self._sender: threading.Thread | None = None
        self._bus: _Bus | None = None
        self._stopped = False

    def show(self, notice: Notice) -> None:
        """Show a notice, or tell ``failed`` in a moment."""
        self._put(notice)

    def withdraw(self) -> None:
        """Take away what is shown, if anything is."""
        if self._sender is not None:
            self._put(None)

    def _put(self, notice: Notice | None) -> None:
        if self._stopped:
            return
        self._wanted.put(notice)
        if self._sender is None:
            self._sender = threading.Thread(target=self._send_all, daemon=True)
            self._sender.start()

    def _send_all(self) -> None:
        while not self._stopped:
            notice = self._wanted.get()
            if self._stopped:
                break
            if notice is None:
                with suppress(Exception):
                    if self._bus is not None:
                        self._bus.close_notice()
                continue
            service = self._send(notice)
            if self._stopped:
                break
            # A window that was closed meanwhile is no longer there to be told.
            with suppress(RuntimeError):
                if service:
                    self.shown.emit(service)
                else:
                    self.failed.emit()
        self._drop()

    def _send(self, notice: Notice) -> str:
        """Show it; returns the service's name, empty where that did not work."""
        was_open = self._bus is not None
        for _ in range(1 + was_open):
            try:
                if self._bus is None:
                    self._bus = _Bus(self._heard)
                return self._bus.notify(notice)
            except Exception as error:  # noqa: BLE001 - whatever a strange desktop does
                log.info("no notification: %s: %s", type(error).__name__, error)
                self._drop()
        return ""

    def _heard(self, key: str, subject: int) -> None:
        if not self._stopped:
            with suppress(RuntimeError):
                self.acted.emit(key, subject)

    def _drop(self) -> None:
        bus, self._bus = self._bus, None
        if bus is not None:
            with suppress(Exception):
                bus.close()

    def stop(self) -> None:
        """Take away what is shown; show and hear nothing more."""
        self._stopped = True
        if self._sender is not None:
            self._wanted.put(None)
            self._sender.join(PATIENCE_AT_END)


def has_bus() -> bool:
    """Whether this system shows notifications through D-Bus."""
    return sys.platform.startswith("linux")


class _Bus:
    """A connection to the session's bus. Its methods belong to the thread that sends."""

    def __init__(self, heard: Any) -> None:
        from jeepney import (  # type: ignore[import-untyped]
            DBusAddress,
            MatchRule,
            message_bus,
        )
        from jeepney.io.threading import (  # type: ignore[import-untyped]
            DBusRouter,
            open_dbus_connection,
        )

        self._heard = heard
        self._notice: tuple[int, int] | None = None
        self._owner = ""
        self._address = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        self._connection = open_dbus_connection(bus="SESSION")
        self._router = DBusRouter(self._connection)
        self._signals: SimpleQueue[Any] = SimpleQueue()
        rule = MatchRule(type="signal", interface=NAME, path=PATH)
        self._filter = self._router.filter(rule, queue=self._signals)
        self._filter.__enter__()
        self._ask(message_bus.AddMatch(rule))
        threading.Thread(target=self._listen, daemon=True).start()

    def _ask(self, message: Any) -> Any:
        from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

        return unwrap_msg(self._router.send_and_get_reply(message, timeout=PATIENCE))

    def _call(self, method: str, signature: str | None = None, body: tuple[Any, ...] = ()) -> Any:
        from jeepney import new_method_call

        return self._ask(new_method_call(self._address, method, signature, body))

    def notify(self, notice: Notice) -> str:
        """Show a notice in place of the last one; returns the name of the service."""
        from jeepney import message_bus

        can = self._call("GetCapabilities")[0]
        service = self._call("GetServerInformation")[0]
        (owner,) = self._ask(message_bus.GetNameOwner(NAME))
        last = self._notice[0] if self._notice is not None and owner == self._owner else 0
        body = html.escape(notice.body, quote=False) if "body-markup" in can else notice.body
        actions = [part for action in notice.actions for part in action]
        hints = {
            "urgency": ("y", 1),
            "desktop-entry": ("s", "hotline-desktop"),
            "suppress-sound": ("b", True),
        }
        values = (
            # A name would be looked up in the theme, where an archive puts none.
            "Hotline Desktop", last, str(resource("icons/hotline.svg")), notice.title, body,
            actions if "actions" in can else [], hints, -1,
        )  # fmt: skip
        (id,) = self._call("Notify", "susssasa{sv}i", values)
        self._notice, self._owner = (id, notice.subject), owner
        return str(service)

    def close_notice(self) -> None:
        """Take away what is shown."""
        notice, self._notice = self._notice, None
        if notice is not None:
            self._call("CloseNotification", "u", (notice[0],))

    def _listen(self) -> None:
        from jeepney import HeaderFields

        while (message := self._signals.get()) is not None:
            member, notice = message.header.fields.get(HeaderFields.member), self._notice
            if notice is None or not message.body or message.body[0] != notice[0]:
                continue
            if member == "ActionInvoked":
                self._heard(message.body[1], notice[1])
            elif member == "NotificationClosed":
                self._notice = None

    def close(self) -> None:
        """Let go of the bus."""
        self._signals.put(None)
        self._router.close()
        self._connection.close()
