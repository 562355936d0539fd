"""The words of a prepared answer: simple markup and placeholders.

``**bold**``, lines that begin with ``- ``, ``[a link](https://…)`` and bare addresses are all there
is. ``{operator}`` stands for a value that is filled in at the desk.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

KNOWN = (
    "operator",
    "organisation",
    "contact.name",
    "contact.phone",
    "contact.email",
    "hours.today",
)
"""Placeholders that the program fills in itself; all others the operator is asked for."""

_PLACEHOLDER = re.compile(r"\{([^\W\d_][\w .\-]{0,40})\}")
_LINK = re.compile(r"\[([^\]\n]+)\]\(((?:https?://|mailto:|tel:)[^\s)]+)\)")
_BARE = re.compile(r"(?<![\"'>=\w/])(https?://[^\s<>\"]*[^\s<>\".,;:!?)])")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_ITEM = re.compile(r"^[ \t]*[-*•][ \t]+(.*)$")


def placeholders(text: str) -> list[str]:
    """The names in braces, each once, in order."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(text)))


def asked_for(text: str) -> list[str]:
    """The placeholders that only the operator can fill in."""
    return [name for name in placeholders(text) if name not in KNOWN]


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled in; those without a value stay as they are."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1]) or found[0], text)


def to_html(text: str) -> str:
    """The text as a fragment of HTML with nothing in it but paragraphs, lists, bold and links."""
    parts: list[str] = []
    lines: list[str] = []
    items: list[str] = []

    def finish() -> None:
        if lines:
            parts.append(f"<p>{'<br>'.join(lines)}</p>")
        if items:
            parts.append(f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>")
        lines.clear()
        items.clear()

    for line in text.splitlines():
        if item := _ITEM.match(line):
            if lines:
                finish()
            items.append(_inline(item[1]))
        elif not line.strip():
            finish()
        else:
            if items:
                finish()
            lines.append(_inline(line.strip()))
    finish()
    return "".join(parts)


def _inline(line: str) -> str:
    html = escape(line, quote=True)
    html = _LINK.sub(r'<a href="\2">\1</a>', html)
    html = _BARE.sub(r'<a href="\1">\1</a>', html)
    return _BOLD.sub(r"<b>\1</b>", html)


def to_plain(text: str) -> str:
    """The text as one reads it: no marks, links with their addresses."""
    lines = []
    for line in text.splitlines():
        item = _ITEM.match(line)
        plain = f"• {item[1]}" if item else line.rstrip()
        plain = _LINK.sub(lambda found: f"{found[1]} ({_address(found[2])})", plain)
        lines.append(_BOLD.sub(r"\1", plain))
    return "\n".join(lines).strip()


def _address(link: str) -> str:
    return link.removeprefix("mailto:").removeprefix("tel:")
