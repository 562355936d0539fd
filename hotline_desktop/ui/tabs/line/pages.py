"""The pages of a line, in order. A new one is one entry here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hotline_desktop.core.text import tr

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

    from .page import LinePage


@dataclass(frozen=True)
class Page:
    """A page of a line.

    Attributes:
        id: names it in ``go``: ``hotline/hours``.
        title: called when shown, so that it follows the language.
        icon: name of an icon.
        factory: makes the widget; imports it only when the page is first shown.
    """

    id: str
    title: Callable[[], str]
    icon: str
    factory: Callable[[Context], LinePage]


def _line(context: Context) -> LinePage:
    from .line_page import DetailsPage

    return DetailsPage(context)


def _hours(context: Context) -> LinePage:
    from .hours_page import HoursPage

    return HoursPage(context)


def _reception(context: Context) -> LinePage:
    from .reception_page import ReceptionPage

    return ReceptionPage(context)


def _carriers(context: Context) -> LinePage:
    from .carriers.page import CarriersPage

    return CarriersPage(context)


def _contracts(context: Context) -> LinePage:
    from .contracts_page import ContractsPage

    return ContractsPage(context)


def _script(context: Context) -> LinePage:
    from .script_page import ScriptPage

    return ScriptPage(context)


def _readiness(context: Context) -> LinePage:
    from .readiness_page import ReadinessPage

    return ReadinessPage(context)


PAGES: tuple[Page, ...] = (
    Page("line", lambda: tr("Line"), "phone", _line),
    Page("hours", lambda: tr("Hours"), "clock", _hours),
    Page("reception", lambda: tr("Reception"), "users", _reception),
    Page("script", lambda: tr("Script"), "message-square-quote", _script),
    Page("carriers", lambda: tr("Carriers"), "scale", _carriers),
    Page("contracts", lambda: tr("Contracts"), "handshake", _contracts),
    Page("readiness", lambda: tr("Readiness"), "list-checks", _readiness),
)
