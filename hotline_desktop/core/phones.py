"""Phone numbers: one caller is one number, however it was written.

A caller id is the one form that all spellings of a number share: E.164 (``+74951234567``), or bare
digits for an internal number, either followed by ``;ext=12`` where an extension was given.
phonenumbers knows the numbering plans; the common Russian spellings are recognised without it,
since an import asks for hundreds of thousands of them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from types import ModuleType
from typing import Any

from .text import tr

INTERNAL_DIGITS = 6
"""A number of up to so many digits is an internal one and stays as it is."""

LONGEST = 15
"""Digits of the longest number that E.164 allows."""

SEVEN_REGIONS = frozenset({"RU", "KZ"})
"""Regions whose country code is 7."""

EIGHT_REGIONS = SEVEN_REGIONS | {"BY"}
"""Regions where long distance begins with 8 and abroad with 8 10."""

_EXTENSION = re.compile(
    r"(?:;ext=|доб[а-я]*|внутр[а-я]*|вн|ext(?:ension|n)?|x|#)[\s.:=№]*(\d{1,7})[\s#)]*$"
)
_INTERNAL = re.compile(r"(?:доб[а-я]*|внутр[а-я]*|вн|ext(?:ension|n)?|no|#)[\s.:=№]*(\d{1,6})")
_LABEL = re.compile(
    r"^(?:tel|phone|mobile|mob|fax|sips?|тел(?:ефон)?|моб(?:ильный)?|сот(?:овый)?|факс|т|м)"
    r"[\s.:]+(?=[+(\d])"
)
_SPREADSHEET = re.compile(r"(\d{7,15})\.0")
_SEVERAL = re.compile(r"[,;/\n]|\s(?:и|или|and|or)\s")
_WRITTEN = re.compile(r"[+\d\s().\-/~]+")
_RUN = re.compile(r"[+(]?\d[\d ().\-]{8,}\d")
_NOT_DIGIT = re.compile(r"\D+")
_SEVEN = re.compile(r"(?:\+7|7|8)([3-9]\d{9})|([349]\d{9})")
_DASHES = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), "＋": "+"})
_RUSSIAN_FORM = re.compile(r"\+7(9\d\d|49[589]|800|812)(\d{3})(\d\d)(\d\d)")

_WITHHELD = frozenset((
    "anonymous", "restricted", "withheld", "private", "hidden", "blocked", "no caller id",
    "caller id withheld", "private number", "withheld number", "hidden number",
    "anonymous number", "number withheld", "number hidden", "скрыт", "скрытый", "скрыто",
    "скрытый номер", "номер скрыт", "аноним", "анонимно", "анонимный", "анонимный номер",
    "засекречен", "засекреченный", "засекреченный номер", "антиаон", "анти-аон",
))  # fmt: skip


def is_withheld(text: str) -> bool:
    """Whether this is what telephones and offices write for a number that the caller hid.

    An unknown number is not a hidden one: ``unknown`` and the empty text are False.
    """
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return folded.strip(" .()<>[]*") in _WITHHELD


@lru_cache(maxsize=50_000)
def normalise(text: str, region: str) -> str:
    """The caller id of a number as typed, "" where there is none in it.

    Args:
        text: a number in any spelling; of several, the first counts.
        region: two-letter country in which numbers without a country code are read.
    """
    text = _plain(text[:200]).translate(_DASHES).casefold().strip()
    if spreadsheet := _SPREADSHEET.fullmatch(text):
        text = spreadsheet[1]
    text = _LABEL.sub("", text.removeprefix("<").removesuffix(">"))
    if text.startswith(("sip:", "tel:")):
        text = text[4:]
    text = text.partition("@")[0]
    if internal := _INTERNAL.fullmatch(text):
        return internal[1]
    extension = ""
    if found := _EXTENSION.search(text):
        text, extension = text[: found.start()], f";ext={found[1]}"
    text = text.strip(" ,;.")
    number = _bare(text, region)
    if not number and (first := _SEVERAL.split(text, maxsplit=1)[0].strip()) != text:
        number = _bare(first, region)
    return number + extension if number else ""


def _plain(text: str) -> str:
    """The text in compatible characters, the digits of any script as ASCII ones."""
    text = unicodedata.normalize("NFKC", text)
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _bare(text: str, region: str) -> str:
    """The caller id of a number without an extension."""
    if not text.isascii() or not _WRITTEN.fullmatch(text):
        return _worded(text, region)
    digits = _NOT_DIGIT.sub("", text)
    plus = text.lstrip("( ").startswith("+")
    if not digits or text.count("+") > plus:
        return ""
    if len(digits) <= INTERNAL_DIGITS:
        return digits if not plus else ""
    if region in SEVEN_REGIONS or plus:
        seven = _SEVEN.fullmatch("+" + digits if plus else digits)
        if seven:
            return "+7" + (seven[1] or seven[2])
    return _international(digits, region) if plus else _dialled(digits, region)


def _worded(text: str, region: str) -> str:
    """A number among words or with letters in it: taken only where it is surely one."""
    runs = [run for run in _RUN.findall(text) if len(_NOT_DIGIT.sub("", run)) > 9]
    if len(runs) == 1:
        return _bare(runs[0], region)
    if runs or sum(map(str.isdecimal, text)) < INTERNAL_DIGITS - 2 or not text.isascii():
        return ""
    return _parsed(text, region)


def _international(digits: str, region: str) -> str:
    """A number written with +."""
    found = _parsed("+" + digits, "")
    if not found and region in EIGHT_REGIONS and len(digits) == 11 and digits[0] == "8":
        found = _parsed("+7" + digits[1:], "")
    return found or (f"+{digits}" if len(digits) <= LONGEST and digits[0] != "0" else "")


def _dialled(digits: str, region: str) -> str:
    """A number written without +: as dialled in the region, else as from abroad, else as it is."""
    found = _parsed(digits, region)
    if found:
        return found
    if region in EIGHT_REGIONS and len(digits) == 11 and digits[0] == "8":
        found = _parsed("+7" + digits[1:], "")
    if not found:
        for code in ("00", "810", "011"):
            if digits.startswith(code) and (found := _parsed("+" + digits[len(code) :], "")):
                break
    if not found and len(digits) > 9:
        found = _parsed("+" + digits, "")
    if found:
        return found
    if region in SEVEN_REGIONS and len(digits) == 11 and digits[0] in "78":
        return "+7" + digits[1:]
    if region not in EIGHT_REGIONS and digits[0] == "0":
        # Dialled with the trunk prefix and of a possible length: a range not in use yet, perhaps.
        found = _parsed(digits, region, possible=True)
    return found or digits if len(digits) <= LONGEST and digits.strip("0") else ""


def _parsed(text: str, region: str, *, possible: bool = False) -> str:
    """E.164 of a number that exists in some numbering plan, or is ``possible`` there; else ""."""
    library = _phonenumbers()
    try:
        number = library.parse(text, region or None)
    except library.NumberParseException:
        return ""
    accepted = library.is_possible_number if possible else library.is_valid_number
    if not accepted(number):
        return ""
    number.extension = None
    return str(library.format_number(number, library.PhoneNumberFormat.E164))


def _phonenumbers() -> ModuleType:
    # Imported when first needed: its tables are no part of the way to the first window.
    import phonenumbers

    return phonenumbers


@lru_cache(maxsize=20_000)
def _shown(number: str, region: str) -> str:
    if region == "RU" and (russian := _RUSSIAN_FORM.fullmatch(number)):
        return "8 ({}) {}-{}-{}".format(*russian.groups())
    library = _phonenumbers()
    try:
        parsed: Any = library.parse(number, None)
    except library.NumberParseException:
        return number
    forms = library.PhoneNumberFormat
    at_home = parsed.country_code == library.country_code_for_region(region)
    return str(library.format_number(parsed, forms.NATIONAL if at_home else forms.INTERNATIONAL))


def country(number: str, here: str) -> str:
    """Where an office is that has this number: its own country code says, or where it is valid.

    Args:
        number: as typed, may be empty.
        here: two-letter country of the computer, tried first; unknown ones are passed over.
    """
    library = _phonenumbers()
    places = [place for place in (here, "RU") if place in library.SUPPORTED_REGIONS]
    for place in places:
        try:
            parsed = library.parse(number, place)
        except library.NumberParseException:
            continue
        if library.is_valid_number(parsed):
            return library.region_code_for_number(parsed) or place
    return places[0]


def display(caller_id: str, region: str) -> str:
    """A caller id as people of the region write it: without the country code where it is theirs."""
    number, _, extension = caller_id.partition(";ext=")
    shown = _shown(number, region) if number.startswith("+") else number
    if not extension:
        return shown
    return tr("{number} ext. {extension}", number=shown, extension=extension)


@lru_cache(maxsize=50_000)
def search_digits(number: str) -> tuple[str, ...]:
    """Digits that a number is found by: whole, national, its last eight to four, the extension.

    Args:
        number: a caller id, or a number as typed where it has none.
    """
    base, _, extension = number.partition(";ext=")
    digits = "".join(filter("0123456789".__contains__, _plain(base)))
    found = [digits]
    if base.startswith("+"):
        found.append(digits[1:] if digits.startswith(("1", "7")) else _national(base))
    if len(digits) > INTERNAL_DIGITS:
        if not base.startswith("+7"):
            found.append(digits[-8:])
        found += [digits[-count:] for count in (7, 6, 5, 4)]
    found.append(extension)
    return tuple(dict.fromkeys(part for part in found if part))


def _national(number: str) -> str:
    library = _phonenumbers()
    try:
        return str(library.national_significant_number(library.parse(number, None)))
    except library.NumberParseException:
        return ""


def dialled_forms(digits: str, plus: bool, region: str) -> tuple[str, ...]:
    """Beginnings of stored digits that a number may have which is still being typed.

    Args:
        digits: what was typed so far, digits alone.
        plus: whether it began with +.
        region: where it is dialled.
    """
    forms = [digits]
    if not plus:
        if region in EIGHT_REGIONS and digits.startswith("8"):
            forms.append("7" + digits[1:])
            if region == "BY":
                forms += ["375" + digits[1:].removeprefix("0")]
        forms += [digits[len(code) :] for code in ("810", "00", "011") if digits.startswith(code)]
        if digits.startswith("0") and not digits.startswith("00"):
            forms.append(digits[1:])
    return tuple(dict.fromkeys(form for form in forms if form))
