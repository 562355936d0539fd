"""The card keeps the time of a call where the system knows no time zones."""

from __future__ import annotations

import io
from datetime import datetime
from importlib import resources
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDateTimeEdit
from pytestqt.qtbot import QtBot

from hotline_desktop.ui.tabs.calls.card.part import from_qt, qt_zone, to_qt


def test_an_unknown_zone_moves_no_call(now: datetime, qtbot: QtBot) -> None:
    rules = resources.files("tzdata.zoneinfo.Asia").joinpath("Vladivostok").read_bytes()
    zone = ZoneInfo.from_file(io.BytesIO(rules), key="Nowhere/Here")
    field = QDateTimeEdit()
    qtbot.addWidget(field)
    field.setTimeZone(qt_zone(zone))
    field.setDateTime(to_qt(now))
    assert from_qt(field.dateTime()) == now
    assert field.time().hour() == now.astimezone(zone).hour
