"""The data folder that a command works on, and how it answers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from ..core import settings, setup
from ..core.errors import UserError
from ..core.paths import database_file
from ..core.storage import database as store
from ..core.text import tr


@dataclass
class Office:
    """The data folder that a command works on, and how it answers.

    Attributes:
        language: the language spoken.
        language_given: it was asked for; else the office's own setting is followed once known.
    """

    data_dir: Path
    language: str
    language_given: bool
    now: datetime
    as_json: bool

    def open(self) -> None:
        """Open the data, and begin a hotline with the defaults in an empty folder."""
        store.open_database(database_file(self.data_dir), now=self.now)
        self._speak()
        if not setup.is_set_up():
            setup.create_hotline(
                setup.NewHotline("", tr("Hotline"), "", self.language, _system_timezone()), self.now
            )

    def open_existing(self) -> None:
        """Open the data; there must be some.

        Raises:
            DatabaseMissing: the folder holds none.
        """
        if not database_file(self.data_dir).exists():
            raise store.DatabaseMissing(
                tr("There is no data in {folder}.", folder=self.data_dir),
                action=tr("Check the name given with --data-dir."),
            )
        self.open()

    def open_demo(self) -> bool:
        """Open the demo data, made first if the folder is empty; whether it was.

        Raises:
            UserError: the folder holds real data.
        """
        store.open_database(database_file(self.data_dir), now=self.now)
        if setup.is_set_up():
            if not settings.get(settings.DEMO):
                raise UserError(
                    tr("{folder} holds real data.", folder=self.data_dir),
                    tr("Nothing was changed."),
                    tr("Choose another folder for the demo data."),
                )
            return False
        from ..core.demo import create_demo

        create_demo(self.language, self.now)
        return True

    def answer(self, sentence: str, values: Any) -> None:
        """Say what was done: a sentence for people, values for scripts."""
        print(json.dumps(values, ensure_ascii=False) if self.as_json else sentence)

    def answer_import(
        self, sentence: str, counts: dict[str, int], batch: int | None, reasons: list[str]
    ) -> None:
        """Say what an import did; ``reasons`` are the first ones of the refused rows."""
        told = [sentence, *reasons]
        if (more := counts["refused"] - len(reasons)) > 0:
            told.append(tr("And %n row(s) more.", more))
        self.answer("\n".join(told), {**counts, "batch": batch, "reasons": reasons})

    def _speak(self) -> None:
        own = settings.get(settings.LANGUAGE)
        if not self.language_given and own and own != self.language:
            from ..ui import translation

            self.language = translation.install(own)


def _system_timezone() -> str:
    from PySide6.QtCore import QTimeZone

    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if name in available_timezones() else "UTC"


Run = Callable[[Office, argparse.Namespace], int]
"""What a command does: from its options to an exit code."""

AddCommand = Callable[[str, Run, str], argparse.ArgumentParser]
"""Adds a command: its name, what it does, and what is said about it."""
