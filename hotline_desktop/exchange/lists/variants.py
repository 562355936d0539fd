"""What tables call the kinds and languages of wordings, in cells and in headings."""

from __future__ import annotations

import re

from hotline_desktop.core import lists
from hotline_desktop.core.answers.values import ALOUD, FULL, KINDS, SHORT, UPSET

_KIND_WORDS = {
    FULL: "full|long|complete|standard|полный|подробный|развернутый|основной|стандартный",
    SHORT: "short|brief|in short|краткий|короткий|кратко|коротко",
    ALOUD: "aloud|read aloud|to read aloud|spoken|вслух|для чтения вслух|зачитать|устный",
    UPSET: (
        "upset|upset caller|for an upset caller|angry|conflict|для расстроенного звонящего|"
        "раздраженный|конфликтный|недовольный|для недовольного|для расстроенного"
    ),
}
_KIND_OF = {word: kind for kind, words in _KIND_WORDS.items() for word in words.split("|")}

LANGUAGES = {"english": "en", "английский": "en", "russian": "ru", "русский": "ru",
             "на английском": "en", "на русском": "ru", "en": "en", "ru": "ru"}  # fmt: skip

_IN_HEADINGS = (
    (SHORT, r"кратк|коротк|short|brief"),
    (FULL, r"полн|подробн|разв[её]рн|\bfull|\blong\b|detailed"),
    (ALOUD, r"вслух|зачит|устн|aloud|spoken"),
    (UPSET, r"расстро|раздраж|конфликт|недовол|upset|angry"),
)
_LANGUAGE_IN_HEADINGS = (("en", r"англ|english|\ben\b"), ("ru", r"русск|russian|\bru\b"))
_NUMBERED = re.compile(
    r"(?:вариант|ответ|answer|variant|reply|формулировка|скрипт)\b.*?(?:№\s*)?\d+$"
)


def kind_of(written: str) -> str:
    """The kind that a cell names; ``full`` where it names none."""
    folded = lists.folded(written)
    for kind, name in KINDS.items():
        if folded in (kind, lists.folded(name())):
            return kind
    return _KIND_OF.get(folded, FULL)


def of_heading(heading: str) -> tuple[str, str]:
    """The kind and the language that the heading of a column of answers names; "" for none."""
    folded = lists.folded(heading)
    kind = next((kind for kind, words in _IN_HEADINGS if re.search(words, folded)), "")
    language = next((lang for lang, words in _LANGUAGE_IN_HEADINGS if re.search(words, folded)), "")
    return kind, language


def is_one_of_several(heading: str) -> bool:
    """Whether a heading is of a column that holds one wording beside others in other columns."""
    if heading.rstrip().endswith("?") or len(heading) > 60:
        return False
    return any(of_heading(heading)) or _NUMBERED.search(lists.folded(heading)) is not None
