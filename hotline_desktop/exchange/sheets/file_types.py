"""What a file is, told by its content; used in the reading process only."""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import Path

HEAD = 64 * 1024
MOST_UNPACKED = 3 << 30
SUSPICIOUS_UNPACKED = 200 << 20
SUSPICIOUS_RATIO = 200
MOST_PARTS = 20_000

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_BARE_BIFF = {b"\0\x04\0", b"\x02\x06\0", b"\x04\x06\0", b"\x08\x08\0", b"\x08\x10\0"}
"""Beginnings of an Excel file from before the compound file that all later ones are packed in."""

_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\0", "picture"),
    (b"RIFF", "media"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "document"),
    (b"SQLite format 3\0", "database"),
    (b"BEGIN:VC", "cards"),
)


class Refused(Exception):
    """The file is not read. ``code`` says why, for the sentence that the program makes of it."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


def kind_of(path: str) -> str:
    """``xlsx``, ``xlsb``, ``ods``, ``xls`` or ``csv``.

    Raises:
        Refused: it is something else, needs a password or would unpack to far too much.
    """
    with Path(path).open("rb") as file:
        head = file.read(HEAD)
    if not head.strip(b"\0 \r\n\t"):
        raise Refused("empty")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(path)
    if head.startswith(OLE):
        return _kind_of_ole(path)
    if head[:1] == b"\x09" and head[1:4] in _BARE_BIFF:
        raise Refused("old_excel")
    for magic, what in _MAGIC:
        if head.startswith(magic) and (len(magic) > 2 or b"\0" in head):
            raise Refused("not_spreadsheet", what)
    return _kind_of_text(head)


def _kind_of_zip(path: str) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_size(parts)
            names = {part.filename.replace("\\", "/").lower() for part in parts}
            if any(part.flag_bits & 1 for part in parts):
                raise Refused("password")
            if "content.xml" in names:
                return _kind_of_opendocument(archive)
            types = ""
            if "[Content_Types].xml" in archive.namelist():
                with archive.open("[Content_Types].xml") as part:
                    types = part.read(1 << 20).decode("utf-8", "replace")
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise Refused("broken", str(error)[:200])
    if "xl/workbook.bin" in names:
        return "xlsb"
    # Some programs keep the workbook elsewhere than Excel does.
    if any(name.lstrip("/").startswith("xl/") for name in names) or "spreadsheetml" in types:
        return "xlsx"
    if any(name.startswith(("word/", "ppt/", "visio/")) for name in names):
        raise Refused("not_spreadsheet", "document")
    if not names:
        raise Refused("empty")
    raise Refused("not_spreadsheet", "archive")


def _check_size(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse what would unpack to far more than it is: the directory declares the sizes."""
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise Refused("bomb")
    if unpacked > SUSPICIOUS_UNPACKED and unpacked / packed > SUSPICIOUS_RATIO:
        raise Refused("bomb")


def _kind_of_opendocument(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "META-INF/manifest.xml" in names:
        with archive.open("META-INF/manifest.xml") as part:
            if b"encryption-data" in part.read(1 << 20):
                raise Refused("password")
    if "mimetype" in names:
        with archive.open("mimetype") as part:
            kind = part.read(200)
        if kind.startswith(b"application/vnd.oasis.opendocument") and b"spreadsheet" not in kind:
            raise Refused("not_spreadsheet", "document")
    return "ods"


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def _kind_of_ole(path: str) -> str:
    data = Path(path).read_bytes()
    if _wide("EncryptedPackage") in data:
        raise Refused("password")
    if _wide("WordDocument") in data or _wide("PowerPoint Document") in data:
        raise Refused("not_spreadsheet", "document")
    if not re.search(_wide("Book"), data, re.IGNORECASE):
        raise Refused("broken" if len(data) < 4096 else "not_spreadsheet", "document")
    if _has_password(data):
        raise Refused("password")
    return "xls"


def _has_password(data: bytes) -> bool:
    """Whether an .xls has a FilePass record ([MS-XLS] 2.4.117) soon after its beginning."""
    at = data.find(b"\x09\x08\x10\0\0\x06\x05\0")
    for _ in range(12):
        if at < 0 or at + 4 > len(data):
            return False
        record, length = struct.unpack_from("<HH", data, at)
        if record == 0x2F:
            return True
        at += 4 + length
    return False


def _kind_of_text(head: bytes) -> str:
    if head.startswith(BOMS) or looks_like_utf16(head):
        return "csv"
    start = head.lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta")):
        raise Refused("not_spreadsheet", "web_page")
    if start.startswith((b"<?xml", b"<")) and re.match(rb"<[?a-z!]", start):
        what = "web_page" if b"<html" in start else "xml"
        raise Refused("not_spreadsheet", what)
    if start.startswith((b"{", b"[")) and re.match(rb'[{\[]\s*["{\[]', start):
        raise Refused("not_spreadsheet", "json")
    control = sum(head.count(bytes([code])) for code in (*range(9), 14, 15, 16, 17, 18, 19, 20))
    if control > len(head) / 500:
        raise Refused("not_spreadsheet", "other")
    return "csv"


def looks_like_utf16(head: bytes) -> str:
    """The byte order of UTF-16 without a mark: every other byte is 0 or 4 (Cyrillic); else ""."""
    sample = head[:4000]
    if len(sample) < 4:
        return ""
    for order, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if (high.count(0) + high.count(4)) > 0.9 * len(high) and high.count(0) > 0.05 * len(high):
            return order if _is_readable(sample, order) else ""
    return ""


def _is_readable(sample: bytes, encoding: str) -> bool:
    text = sample.decode(encoding, "replace")
    return all(letter >= " " or letter in "\t\r\n" for letter in text)
