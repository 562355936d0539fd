"""Tables in plain text: delimiter and encoding are found; used in the reading process only."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from ..workbooks.safe_cells import without_apostrophe
from .file_types import Refused, looks_like_utf16

SAMPLE = 256 * 1024
RUSSIAN_ENOUGH = 0.3
"""Share of common pairs from which a text is taken for Russian; real texts have 0.5 to 0.7."""
_END = "\x01\x02 the end \x02\x01"
DELIMITERS = ";,\t|"
CYRILLIC = ("cp1251", "koi8-r", "cp866", "mac-cyrillic")
_PAIR = re.compile(r"(?=([^\x00-\x7f\s]{2}))")
_COMMON_PAIRS = frozenset(
    # Of letters within Russian words.
    re.findall(
        r"\w\w",
        "ав ак ал ам ан ас ат ая ва ве во го да де до ей ек ел ем ен ер ес ет за зв зн ие из ии "
        "ил им ин ис ит их ия ка ки ко кт ла ле лж ли ло ль ма ме ми мо му на не ни нн но нт ны "
        "об ов ог од ож оз ой ол ом он оп ор ос от оч ош ощ ою пе по пр ра рд ре ри ро ру св се "
        "си ск сл со ст сь та тв те ти то тр ту ть уд ул ус ут уч фи фо ци че чн чт ши ый эт ющ "
        "яв яс ят ",
    )
)


@contextmanager
def open_table(path: str, longest_cell: int) -> Iterator[Iterator[list[str]]]:
    """The rows of a text table.

    Raises:
        Refused: it is no text table after all.
    """
    csv.field_size_limit(longest_cell)
    sample = Path(path).open("rb").read(SAMPLE)  # noqa: SIM115
    encoding = encoding_of(sample)
    text = sample.decode(encoding, "replace")
    delimiter, skip = delimiter_of(text, len(sample) == SAMPLE)
    with Path(path).open(encoding=encoding, errors="replace", newline="") as file:
        if skip:
            file.readline()
        yield _rows(file, delimiter)


def _rows(file: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    # An open quotation mark swallows all that follows, and so this line too.
    reader = csv.reader(chain(file, [_END]), delimiter=delimiter)
    began = 1
    try:
        for row in reader:
            if row == [_END]:
                return
            if row and row[-1].endswith(_END):
                raise Refused("broken_text", str(began))
            # UTF-16 text and old mainframes leave these behind.
            yield [without_apostrophe(cell.replace("\0", "").strip(" \ufeff")) for cell in row]
            began = reader.line_num + 1
    except csv.Error as error:
        code = "broken_text" if reader.line_num > began else "long_cell"
        raise Refused(code, str(began)) from error


def encoding_of(sample: bytes) -> str:
    """The encoding of a text, by its mark, its validity or the letters that come out."""
    if sample.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if order := looks_like_utf16(sample):
        return order
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        # A sample may end in the middle of a letter.
        if error.start >= len(sample) - 4 and len(sample) == SAMPLE:
            return "utf-8"
    else:
        return "utf-8"
    best = max(CYRILLIC, key=lambda encoding: russian_share(sample, encoding))
    if russian_share(sample, best) > RUSSIAN_ENOUGH:
        return best
    return _guessed(sample)


def russian_share(sample: bytes, encoding: str) -> float:
    """How much like Russian the letters beyond ASCII are, 0 to 1, if read in this encoding.

    Pairs of letters tell: the encodings give each other's letters with the case swapped, so that
    single letters of any case are found in all of them.
    """
    pairs = _PAIR.findall(sample.decode(encoding, "replace"))
    if not pairs:
        return 0.0
    common = sum(pair.lower() in _COMMON_PAIRS for pair in pairs)
    # A sign within a word speaks against the encoding, and so does a capital after a small letter.
    odd = sum(not pair.isalpha() or (pair[0].islower() and pair[1].isupper()) for pair in pairs)
    return (common - odd / 2) / len(pairs)


def _guessed(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample[:50_000]).best()
    if best is None or best.encoding in {"ascii", "utf_8"}:
        return "cp1252"
    return best.encoding


def delimiter_of(text: str, cut: bool) -> tuple[str, bool]:
    """The delimiter, and whether the first line only names it (``sep=;`` as Excel writes it)."""
    first = text.lstrip("\ufeff").split("\n", 1)[0].strip().strip('"')
    if first.lower().startswith("sep=") and len(first) <= 5:
        return (first[4:] or "\t"), True
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        score = _evenness(text, delimiter, cut)
        if score > best_score:
            best, best_score = delimiter, score
    return best, False


def _evenness(text: str, delimiter: str, cut: bool) -> float:
    """How much the text looks like a table with this delimiter."""
    try:
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row
        ]
    except csv.Error:
        return 0.0
    rows = (rows[:-1] if cut and len(rows) > 1 else rows)[:200]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    return count / len(rows) * (1 + min(width, 20) / 20)
