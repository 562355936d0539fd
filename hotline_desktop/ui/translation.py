"""The language of the program. Needs QtCore only, and no application object."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ..core import text
from ..core.paths import resource

LANGUAGES = {"en": "English", "ru": "Русский"}
"""Languages there are texts in, each by its own name."""

log = logging.getLogger(__name__)
_qt: list[QTranslator] = []


def system_language() -> str:
    """The first language of the system that there are texts in, else English."""
    for name in QLocale.system().uiLanguages():
        language = name.replace("_", "-").split("-")[0]
        if language in LANGUAGES:
            return language
    return "en"


def install(language: str) -> str:
    """Speak this language from now on, with its dates and numbers.

    Args:
        language: ``en``, ``ru``, or empty for that of the system.

    Returns:
        The language that was chosen.
    """
    chosen = language if language in LANGUAGES else system_language()
    QLocale.setDefault(_locale(chosen))
    app = QCoreApplication.instance()
    while _qt and app is not None:
        app.removeTranslator(_qt.pop())
    ours = QTranslator()
    if ours.load(f"hotline_{chosen}", str(resource("translations"))):
        text.install(partial(_lookup_in, ours))
    else:
        log.info("no translations for %s", chosen)
        text.install(None)
    if app is not None and chosen != "en":
        # What Qt says itself; its own file leaves some of it in English.
        theirs = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", theirs), ("qt_missing", str(resource("translations")))):
            one = QTranslator()
            if one.load(f"{name}_{chosen}", folder):
                app.installTranslator(one)
                _qt.append(one)
    return chosen


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Make texts in another language for a moment: a document for somebody else.

    Windows keep theirs: what Qt says itself is left alone.
    """
    lookup, locale = text.lookup(), QLocale()
    other = QTranslator()
    found = other.load(f"hotline_{language}", str(resource("translations")))
    text.install(partial(_lookup_in, other) if found else None)
    QLocale.setDefault(_locale(language))
    try:
        yield
    finally:
        text.install(lookup)
        QLocale.setDefault(locale)


def _locale(language: str) -> QLocale:
    system = QLocale.system()
    if system.name().split("_")[0] == language:
        return system
    if language == "ru":
        return QLocale(QLocale.Language.Russian, QLocale.Country.Russia)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def _lookup_in(translator: QTranslator, source: str, n: int | None) -> str:
    if n is None:
        return translator.translate("", source) or source
    found = translator.translate("", source, "", n) or source
    return found.replace("%n", QLocale().toString(n))
