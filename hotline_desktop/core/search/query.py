"""What is typed into the search box → an FTS5 expression.

Every word must occur, in any form, or as the beginning of one; the last word is still being typed.
``"a phrase"`` occurs as written, ``-word`` does not occur, ``OR`` (or ``ИЛИ``) and parentheses do
what they say. A run of digits and telephone punctuation is looked for as a number too. A word also
stands for the list entries (topic, operator, outcome, source) that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from playhouse import fts_parser

from hotline_desktop.core import phones

from . import index, words

LONGEST_QUERY = 200
"""Characters of a query that are looked at."""

MOST_TERMS = 20

FEWEST_LETTERS = 3
"""A word of so many letters may be the beginning of one even when another follows."""

_TERM = re.compile(
    r'"(?P<phrase>[^"]*)(?P<closed>"?)'
    r'|(?P<phone>(?<![\w.])[+(]{0,2}\d[\d ().+\-\u2010-\u2015\u00a0]*(?=[\s"]|$))'
    r'|(?P<word>[^\s"()]+)'
)
_OPERATOR_WORDS = {"OR": "OR", "ИЛИ": "OR", "|": "OR"}
_PLACE = "ⅹ"
_PLACES = re.compile(rf'"{_PLACE}(\d+)"\*?')


@dataclass(frozen=True)
class Names:
    """The shown names of list entries by id, of merged and retired ones too."""

    topics: Mapping[int, str] = field(default_factory=dict)
    operators: Mapping[int, str] = field(default_factory=dict)
    outcomes: Mapping[int, str] = field(default_factory=dict)
    sources: Mapping[int, str] = field(default_factory=dict)

    def tokens(self) -> Iterator[tuple[str, str]]:
        """The token that the index has for each entry, and the entry's name."""
        for mark, names in (
            (index.TOPIC, self.topics),
            (index.OPERATOR, self.operators),
            (index.OUTCOME, self.outcomes),
            (index.SOURCE, self.sources),
        ):
            for id, name in names.items():
                yield f"{mark}{id}", name


def match_expression(text: str, region: str, names: Names | None = None) -> str | None:
    """The FTS5 expression for a search, None where the text says nothing to search for.

    Args:
        text: as typed; never an error, whatever it is.
        region: in which numbers are read.
        names: of the list entries that a word may mean.
    """
    text = text[:LONGEST_QUERY].replace(_PLACE, " ").replace("\0", " ")
    terms: list[str] = []

    def placed(found: re.Match[str]) -> str:
        if (word := found["word"]) is not None:
            if word in _OPERATOR_WORDS:
                return _OPERATOR_WORDS[word]
            negated = word.startswith("-") and len(word) > 1
            term = _word(word, found.end() == len(text), names)
        elif (phone := found["phone"]) is not None:
            negated = False
            term = _digits(phone, found.end() == len(text) and phone == phone.rstrip(), region)
        else:
            negated = False
            term = _phrase(found["phrase"], not found["closed"])
        if not term or len(terms) == MOST_TERMS:
            return " "
        terms.append(term)
        return f"{'-' if negated else ''}{_PLACE}{len(terms) - 1} "

    shape = _TERM.sub(placed, text)
    if not terms:
        return None
    expression = fts_parser.parse(shape)
    if expression == '""':
        # Nothing but exclusions: all calls without them.
        terms.append(f'"{index.ANY}"')
        expression = fts_parser.parse(f"{_PLACE}{len(terms) - 1} {shape}")
    return _PLACES.sub(lambda place: terms[int(place[1])], expression)


def number_expression(text: str, region: str) -> str | None:
    """The expression for calls with a number that goes on as typed, None without digits."""
    digits = _ascii_digits(text)
    if not digits:
        return None
    return _any_of(_number_terms(text, digits, region))


def _word(text: str, typing: bool, names: Names | None) -> str:
    """A word in any form, or as a beginning; one with a hyphen is several."""
    parts = words.words(text)
    alternatives = []
    for number, part in enumerate(parts):
        last = typing and number == len(parts) - 1
        beginning = last or len(part) >= FEWEST_LETTERS
        found = [_quoted(part, beginning), *map(_quoted, words.forms(part))]
        if names is not None:
            found += _entries(part, beginning, names)
        alternatives.append(_any_of(found))
    return _all_of(alternatives)


def _entries(word: str, beginning: bool, names: Names) -> Iterator[str]:
    """Tokens of the list entries that a word names."""
    wanted = {word, *words.forms(word)}
    for token, name in names.tokens():
        for part, forms in _name_words(name):
            if (beginning and part.startswith(word)) or not wanted.isdisjoint(forms):
                yield _quoted(token)
                break


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The words of a name, each with itself and its normal forms."""
    return tuple((part, frozenset((part, *words.forms(part)))) for part in words.words(name))


def _digits(text: str, typing: bool, region: str) -> str:
    """A number in any punctuation, or the same digits as they stand in a text."""
    digits = _ascii_digits(text)
    groups = [_ascii_digits(group) for group in words.words(text)]
    if not digits or not all(groups):
        return _all_of([_quoted(part, typing) for part in words.words(text)])
    like_a_phone = any(mark in text for mark in "+()-\u2010\u2011\u2012\u2013") or len(groups) == 1
    alternatives = list(_number_terms(text, digits, region))
    if len(groups) > 1:
        if like_a_phone:
            alternatives.append(_quoted(" ".join(groups), typing))
        else:
            *whole, last = groups
            alternatives.append(_all_of([*map(_quoted, whole), _quoted(last, typing)]))
    return _any_of(alternatives)


def _number_terms(text: str, digits: str, region: str) -> list[str]:
    plus = text.lstrip("( ").startswith("+")
    found = [_quoted(form, True) for form in phones.dialled_forms(digits, plus, region)]
    if len(digits) > phones.INTERNAL_DIGITS:
        whole = phones.normalise(text, region).partition(";ext=")[0].removeprefix("+")
        if whole and whole != digits:
            found.append(_quoted(whole))
    return found


def _phrase(text: str, open_end: bool) -> str:
    """Words that follow one another exactly so."""
    parts = words.words(text)
    return f"(raw : {_quoted(' '.join(parts), open_end)})" if parts else ""


def _ascii_digits(text: str) -> str:
    return "".join(char for char in text if char in "0123456789")


def _quoted(word: str, beginning: bool = False) -> str:
    return f'"{word}"{"*" if beginning else ""}'


def _any_of(terms: list[str]) -> str:
    terms = list(dict.fromkeys(terms))
    return terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})"


def _all_of(terms: list[str]) -> str:
    if not terms:
        return ""
    return terms[0] if len(terms) == 1 else f"({' AND '.join(terms)})"
