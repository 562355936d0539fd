"""Words as search sees them: folded, and as the normal forms that all their forms share.

Russian words that pymorphy3's dictionary knows have all their possible normal forms («стали»:
сталь, стать); other Russian words and all English ones a Snowball stem, after a look into a table
of irregular English forms.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from .irregular import IRREGULAR

VERSION = 1
"""Goes up whenever other words or forms than before are stored: the index is then built anew."""

KNOWN_WORDS = 200_000
"""Words whose forms are remembered."""

# Longer runs of letters are cut up: a pasted picture in letters would only bloat the index.
_WORD = re.compile(r"[^\W_]{1,64}")
_PLAIN = re.compile(r"[\x00-\x7fа-яё№«»—–…]*")
_RUSSIAN = re.compile(r"[а-я]+")
_ENGLISH = re.compile(r"[a-z]+")
_BREVE = "\u0306"
_FUNCTION_WORDS = frozenset({"PREP", "CONJ", "PRCL", "NPRO", "INTJ"})

Lookup = Callable[[str], tuple[str, ...]]

_lock = threading.Lock()
_dictionary: Lookup | None = None


class _Remembered(dict[str, tuple[str, ...]]):
    """Folded word → its forms, found when they are first asked for."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= KNOWN_WORDS:
            self.clear()
        found = self[word] = tuple(form for form in _find_forms(word) if form != word)
        return found


remembered = _Remembered()


def fold(text: str) -> str:
    """The text without what readers do not tell apart: case, ``ё``, stress and accents."""
    text = text.casefold()
    if not _PLAIN.fullmatch(text):
        text = _without_accents(text)
    return text.replace("ё", "е")


def _without_accents(text: str) -> str:
    kept: list[str] = []
    for char in unicodedata.normalize("NFKD", text):
        if not unicodedata.combining(char):
            kept.append(char)
        elif char == _BREVE and kept and kept[-1] == "и":
            kept[-1] = "й"
    return unicodedata.normalize("NFC", "".join(kept)).casefold()


def words(text: str) -> list[str]:
    """The folded words and numbers of a text, in order."""
    return _WORD.findall(fold(text))


def forms(word: str) -> tuple[str, ...]:
    """The normal forms of a folded word other than itself."""
    return remembered[word]


def all_forms(words: Iterable[str]) -> set[str]:
    """The normal forms of many folded words."""
    return set[str]().union(*map(remembered.__getitem__, set(words)))


def _find_forms(word: str) -> tuple[str, ...]:
    if _ENGLISH.fullmatch(word):
        bases = IRREGULAR.get(word, ())
        return tuple(dict.fromkeys(_stem("english", base) for base in (word, *bases)))
    if _RUSSIAN.fullmatch(word):
        return _load()(word) or (_stem("russian", word),)
    return ()


@lru_cache(maxsize=2)
def _stemmer(language: str) -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer(language)


_stemming = threading.Lock()


def _stem(language: str, word: str) -> str:
    with _stemming:  # A stemmer keeps the word that it works on in itself.
        return str(_stemmer(language).stemWord(word))


def stem(word: str) -> str:
    """A folded word without its ending."""
    if _RUSSIAN.fullmatch(word):
        return _stem("russian", word)
    return _stem("english", word) if _ENGLISH.fullmatch(word) else word


def warm_up() -> None:
    """Load the dictionary, which takes about a fifth of a second; any thread may call this."""
    _load()
    _stemmer("english")


def _load() -> Lookup:
    global _dictionary
    if _dictionary is None:
        with _lock:
            if _dictionary is None:
                _dictionary = _open_dictionary()
    return _dictionary


def _open_dictionary() -> Lookup:
    """pymorphy3's dictionary alone: its analyzer would take twice the memory for guessing."""
    import pymorphy3_dicts_ru  # type: ignore[import-untyped]
    from pymorphy3.opencorpora_dict.wrapper import Dictionary

    dictionary = Dictionary(pymorphy3_dicts_ru.get_path())
    with_yo = dictionary.words.compile_replaces({"е": "ё"})

    def lookup(word: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        functional: dict[str, None] = {}
        for known, places in dictionary.words.similar_items(word, with_yo):
            for paradigm, place in places:
                form = dictionary.build_normal_form(paradigm, place, known).replace("ё", "е")
                found[form] = None
                if dictionary.build_tag_info(paradigm, place).POS in _FUNCTION_WORDS:
                    functional[form] = None
        # «при» is hardly ever a form of «переть».
        return tuple(functional or found)

    return lookup


_LAYOUT = dict(
    zip(
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
        "йцукенгшщзхъфывапролджэячсмитьбюё",
        strict=True,
    )
)
_TO_RUSSIAN = str.maketrans(
    _LAYOUT
    | {latin.upper(): russian.upper() for latin, russian in _LAYOUT.items()}
    | dict(zip('{}:"<>~', "ХЪЖЭБЮЁ", strict=True))
    | dict(zip("[];',.`", "хъжэбюё", strict=True))
)
_TO_ENGLISH = str.maketrans(
    {russian: latin for latin, russian in _LAYOUT.items()}
    | {russian.upper(): latin.upper() for latin, russian in _LAYOUT.items()}
)


def other_layout(text: str) -> str:
    """The same keys typed with the other keyboard layout (``ljrevtyn`` is «документ»).

    "" where the text has no letters of either alphabet, or of both.
    """
    latin = any("a" <= char <= "z" for char in text.lower())
    russian = any("а" <= char <= "я" or char == "ё" for char in text.lower())
    if latin == russian:
        return ""
    return text.translate(_TO_RUSSIAN if latin else _TO_ENGLISH)
