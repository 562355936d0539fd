"""What opens the telephone and the mail program."""

from __future__ import annotations

from urllib.parse import quote

from hotline_desktop.core import phones, settings

from .values import Phone


def call_link(phone: Phone) -> str:
    """The number as a ``tel:`` link (RFC 3966): in its international form where it has one."""
    number = phones.normalise(phone.number, settings.get(settings.REGION)) or phone.number
    base, _, extension = number.partition(";ext=")
    dialled = quote("".join(c for c in base if c.isdigit() or c in "+*#"), safe="+*")
    extension = "".join(filter(str.isdigit, phone.extension or extension))
    return f"tel:{dialled};ext={extension}" if extension else f"tel:{dialled}"


def mail_link(address: str, subject: str = "", body: str = "") -> str:
    """A ``mailto:`` link with what is to stand in the letter.

    Everything but the plainest characters is percent-encoded UTF-8, lines end in CR LF: RFC 6068.
    """
    said = {"subject": subject, "body": "\r\n".join(body.splitlines())}
    parts = [f"{name}={quote(text, safe='')}" for name, text in said.items() if text]
    query = f"?{'&'.join(parts)}" if parts else ""
    return f"mailto:{quote(address.strip(), safe='@.+-_')}{query}"
