"""The tabs of the window, in order. A new one is one entry here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ...core.text import tr

if TYPE_CHECKING:
    from ..context import Context


@dataclass(frozen=True)
class Tab:
    """A tab.

    The widget that ``factory`` makes may have these signals, which the window listens to:
    ``badge(int)``, a number shown on the tab; ``draft_open(bool)``, something typed is not filed
    yet; ``open_requested(int)``, look at this call in the register;
    ``calls_requested(CallFilter, str)``, look at these calls there, called so; ``go(str)``, another
    tab is wanted, or a page of it: ``hotline/hours``.

    Attributes:
        id: names it in what is remembered.
        title: called when shown, so that it follows the language.
        icon: name of an icon.
        factory: makes the widget; imports it only then, which keeps the start short.
        at_start: False where the tab is made when it is first shown: it has nothing to tell before.
    """

    id: str
    title: Callable[[], str]
    icon: str
    factory: Callable[[Context], QWidget]
    at_start: bool = True


def _calls(context: Context) -> QWidget:
    from .calls.tab import CallsTab

    return CallsTab(context)


def _callbacks(context: Context) -> QWidget:
    from .callbacks.tab import CallbacksTab

    return CallbacksTab(context)


def _roster(context: Context) -> QWidget:
    from .roster.tab import RosterTab

    return RosterTab(context)


def _contacts(context: Context) -> QWidget:
    from .contacts.tab import ContactsTab

    return ContactsTab(context)


def _answers(context: Context) -> QWidget:
    from .answers.tab import AnswersTab

    return AnswersTab(context)


def _line(context: Context) -> QWidget:
    from .line.tab import LineTab

    return LineTab(context)


def _advertising(context: Context) -> QWidget:
    from .advertising.tab import AdvertisingTab

    return AdvertisingTab(context)


def _review(context: Context) -> QWidget:
    from .review.tab import ReviewTab

    return ReviewTab(context)


TABS: tuple[Tab, ...] = (
    Tab("calls", lambda: tr("Calls"), "phone", _calls),
    Tab("callbacks", lambda: tr("Callbacks"), "phone-outgoing", _callbacks),
    Tab("roster", lambda: tr("Shifts"), "calendar-clock", _roster, at_start=False),
    Tab("contacts", lambda: tr("Contacts"), "contact", _contacts, at_start=False),
    Tab("answers", lambda: tr("Answers"), "book-open-text", _answers, at_start=False),
    Tab("hotline", lambda: tr("Hotline"), "headset", _line, at_start=False),
    Tab("advertising", lambda: tr("Advertising"), "megaphone", _advertising, at_start=False),
    Tab("review", lambda: tr("Review"), "chart-column", _review, at_start=False),
)
