"""An office that is open from nine to six on weekdays."""

from __future__ import annotations

import pytest

from hotline_desktop.core import lists
from hotline_desktop.core.line.hours import Period
from hotline_desktop.core.line.hours_store import set_hours
from hotline_desktop.core.roster import shifts as roster
from hotline_desktop.core.storage.tables import Operator
from tests.core.roster.office import NINE, OFFICE, SIX


@pytest.fixture
def operators(hotline: int) -> list[int]:
    set_hours(hotline, [Period(weekday, NINE, SIX) for weekday in range(5)])
    return [entry.id for entry in lists.entries(Operator)]


@pytest.fixture
def template(hotline: int) -> roster.Template:
    roster.add_template("День", NINE, SIX, OFFICE)
    return roster.templates()[0]
