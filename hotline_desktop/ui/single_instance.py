"""One window for each data folder: a second start brings the first to the front."""

from __future__ import annotations

import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ..core.errors import UserError
from ..core.paths import SERVER_PREFIX, default_data_dir, demo_data_dir, server_name
from ..core.text import tr

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds for a first window, which may be starting this moment, to answer."""

QUIT = "--quit"
"""Asks a window to close, as its menu would; what is typed is kept."""

QUITTING = 20.0
"""Seconds that a window may take to close."""

ANSWER = b"ok\n"
LONGEST = 64 * 1024
LONGEST_ARGUMENT = 4096
"""Characters; nothing sensible is longer, and a link may be anything."""


def listening() -> list[str]:
    """The names under which windows of this user listen, whatever their data folder."""
    place = "\\\\.\\pipe\\" if sys.platform == "win32" else QDir.tempPath()
    # Not every Windows lists its pipes: the two folders that most people have are always asked.
    names = {server_name(default_data_dir()), server_name(demo_data_dir())}
    with suppress(OSError):
        names.update(name for name in os.listdir(place) if name.startswith(SERVER_PREFIX))  # noqa: PTH208
    return sorted(names)


def quit_windows(data_dir: Path | None = None) -> bool:
    """Ask windows of this user to close, and wait; True when none of them is open any more.

    Args:
        data_dir: the folder whose window is meant; None means every window.
    """
    end = time.monotonic() + QUITTING
    asked: set[str] = set()
    while True:
        names = listening() if data_dir is None else [server_name(data_dir)]
        open_ones = [name for name in names if _answers(name, asked)]
        if not open_ones:
            return True
        if time.monotonic() > end:
            return False
        time.sleep(0.1)


def _answers(name: str, asked: set[str]) -> bool:
    """Whether a window listens there; the first time it is asked to close."""
    if name not in asked:
        asked.add(name)
        return send(name, [QUIT])
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(500)


def send(name: str, arguments: Sequence[str], patience: float = 3.0) -> bool:
    """Hand arguments to the window that listens there; False where none does.

    Args:
        name: under which it listens.
        arguments: what it is told, once.
        patience: seconds that it has to answer; it may still be starting.
    """
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(500):
        return False
    socket.write(json.dumps([text[:LONGEST_ARGUMENT] for text in arguments]).encode() + b"\n")
    milliseconds = round(patience * 1000)
    answered = socket.waitForBytesWritten(milliseconds) and (
        socket.bytesAvailable() > 0 or socket.waitForReadyRead(milliseconds)
    )
    socket.disconnectFromServer()
    return bool(answered)


class SingleInstance(QObject):
    """Holds the place of the first window, or calls it.

    Signals:
        raised: another start asks for the window; its arguments.
    """

    raised = Signal(list)

    def __init__(self, data_dir: Path) -> None:
        super().__init__()
        self._name = server_name(data_dir)
        self._lock = QLockFile(str(data_dir / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._sockets: list[QLocalSocket] = []

    def acquire(self, arguments: Sequence[str] = ()) -> bool:
        """Become the first, or send the first our arguments.

        Returns:
            True: we are the first. False: the first window was brought to the front.

        Raises:
            UserError: there is a first one, but it does not answer.
        """
        end = time.monotonic() + PATIENCE
        while True:
            if self.hold():
                return True
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                # The folder cannot be written, or the disk is full: the database will say so in
                # its own words.
                return True
            if send(self._name, arguments, PATIENCE):
                return False
            if time.monotonic() > end:
                raise UserError(
                    tr("The program is open with this data already, but does not answer."),
                    tr("Nothing was changed."),
                    tr("Close it, or restart the computer, and try again."),
                )
            time.sleep(0.05)

    def hold(self) -> bool:
        """Take the place if nobody has it; also later, once there is room for a lock."""
        if self._lock.isLocked():
            return True
        if self._lock.tryLock(0):
            self._listen()
            return True
        return False

    def release(self) -> None:
        """Give up the place."""
        if self._server is not None:
            for socket in list(self._sockets):
                self._forget(socket)
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _listen(self) -> None:
        # We hold the lock, so a socket of this name is left from a program that was killed.
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(self._name):
            log.info("cannot listen: %s", self._server.errorString())

    def _welcome(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            # A socket must not outlive the server that it belongs to.
            socket.setParent(None)
            self._sockets.append(socket)
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(partial(self._forget, socket))
            self._read(socket)

    def _forget(self, socket: QLocalSocket) -> None:
        if socket in self._sockets:
            self._sockets.remove(socket)
            socket.readyRead.disconnect()
            socket.disconnected.disconnect()
            socket.close()
            socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LONGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            arguments = json.loads(bytes(socket.readLine().data()))
        except ValueError:
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        if isinstance(arguments, list):
            self.raised.emit([str(argument) for argument in arguments])
