"""A data folder with calls in its database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from hotline_desktop.core.search import index
from hotline_desktop.core.storage.database import close_database, transaction
from hotline_desktop.core.storage.tables import Line, Topic
from tests.core.storage.damage import add_calls


@pytest.fixture
def data_dir(database: Path, now: datetime) -> Path:
    """The data folder of an open database with one line and 300 calls."""
    with transaction():
        line = Line.create(
            name="Line", organisation="Office", timezone="UTC", language="en", created_at=now
        )
        topic = Topic.create(name="Fees")
        add_calls(line, now, range(300), topic)
    index.rebuild()
    return database.parent


@pytest.fixture(autouse=True)
def closed_afterwards() -> Iterator[None]:
    yield
    close_database()
