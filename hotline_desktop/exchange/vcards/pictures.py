"""Whether bytes are a picture, and all of it."""

from __future__ import annotations


def is_picture(data: bytes) -> bool:
    """Whether these are the bytes of a picture that every desktop shows, up to its end."""
    if data.startswith(b"\xff\xd8\xff"):  # JPEG: a preview inside ends before the picture begins
        return data.rfind(b"\xff\xd9") > data.rfind(b"\xff\xda")
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"IEND" in data
    if data.startswith(b"GIF8"):
        return b";" in data[-16:]
    if data.startswith(b"BM"):
        return len(data) >= int.from_bytes(data[2:6], "little")
    return data.startswith(b"RIFF") and len(data) >= int.from_bytes(data[4:8], "little")  # WebP
