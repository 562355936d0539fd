"""What the program writes of itself into the data folder."""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path

from ..core.paths import log_file

LOG_SIZE = 1 << 20


class _Log(RotatingFileHandler):
    """A log that falls silent where it cannot be written: the disk is full, the folder gone."""

    def handleError(self, record: logging.LogRecord) -> None:
        pass


@contextmanager
def logging_to(data_dir: Path) -> Iterator[None]:
    """Keep the log in the data folder, if that can be written."""
    root = logging.getLogger()
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        handler = _Log(
            log_file(data_dir), maxBytes=LOG_SIZE, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        yield  # opening the database says why, in a window
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()


@contextmanager
def crashes_to(file: Path) -> Iterator[None]:
    """Keep where the program was when it is killed by a fault of a library; else no file stays."""
    if faulthandler.is_enabled():  # somebody looks already
        yield
        return
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(file.open("ab"))
        except OSError:
            pass  # as with the log
        else:
            faulthandler.enable(stream)
            stack.callback(faulthandler.disable)
        yield
    with suppress(OSError):
        if file.stat().st_size == 0:
            file.unlink()
