"""The support bundle helps, and holds nothing that callers said."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from hotline_desktop.core import settings
from hotline_desktop.core.calls.commands import file_call
from hotline_desktop.core.calls.values import CallValues
from hotline_desktop.core.paths import log_file
from hotline_desktop.core.support import without_callers, write_bundle

LOG = """2026-03-04 10:30:00,123 WARNING hotline: “Иванов Пётр” could not be found
2026-03-04 10:30:01,456 ERROR hotline: call of 8 (495) 123-45-67 by ivan@example.org
Traceback (most recent call last):
  File "/opt/hotline/core/calls.py", line 12, in file_call
    raise ValueError(number)
ValueError: Сколько стоит общежитие, спрашивает Мария
"""


def test_a_log_loses_names_numbers_and_messages_but_not_its_places() -> None:
    kept = without_callers(LOG)
    for word in ("Иванов", "123-45-67", "ivan", "Мария", "общежитие"):
        assert word not in kept
    assert "2026-03-04 10:30:01,456 ERROR hotline: call of # by @" in kept
    assert '  File "/opt/hotline/core/calls.py", line 12, in file_call' in kept
    assert "\nValueError\n" in kept


def test_the_bundle_tells_versions_settings_and_counts_and_no_callers_words(
    hotline: int, database: Path, now: datetime, tmp_path: Path
) -> None:
    said = "Совершенно особенный вопрос"
    file_call(
        CallValues(hotline, now, number="8 (495) 123-45-67", caller_name="Иванов", question=said),
        by=None, now=now,
    )  # fmt: skip
    settings.put(settings.THEME, "dark")
    log_file(database.parent).write_text(LOG, encoding="utf-8")
    target = tmp_path / "support.zip"
    write_bundle(target, database.parent, "1.2.3", now, {"qt": "6"})
    with ZipFile(target) as bundle:
        texts = {name: bundle.read(name).decode("utf-8") for name in bundle.namelist()}
    assert set(texts) == {"facts.json", "hotline.log"}
    facts = json.loads(texts["facts.json"])
    assert (facts["program"], facts["qt"]) == ("1.2.3", "6")
    assert facts["settings"]["theme"] == '"dark"'
    assert facts["data"]["rows"]["call"] == 1
    assert facts["data"]["problems"] == []
    everything = "".join(texts.values())
    for word in (said, "Иванов", "123-45-67", "4951234567", str(Path.home()) + "/"):
        assert word not in everything
