"""What is printed to make a line known: what stands on a leaflet, a poster or a label.

The words are for callers, in a language of the callers, so they are no texts of the window.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

import segno

from hotline_desktop.core import phones, settings
from hotline_desktop.core.line.hours_texts import paper_lines
from hotline_desktop.core.line.lines import LineInfo
from hotline_desktop.core.settings import Setting
from hotline_desktop.core.text import tr

from . import LABEL, LEAFLET, POSTER

KINDS: dict[str, Callable[[], str]] = {
    LEAFLET: lambda: tr("Leaflet with tear-off strips"),
    POSTER: lambda: tr("Poster"),
    LABEL: lambda: tr("Labels for packaging"),
}

LABEL_GRIDS: dict[str, tuple[int, int]] = {"2x4": (2, 4), "2x7": (2, 7), "3x8": (3, 8)}
"""Labels across and down an A4 sheet."""

LABEL_LINES = 3
"""Lines of hours that a label has room for."""

_WORDS = {
    "ru": {
        "headline": "Есть вопросы? Позвоните!",
        "text": "Ответим сразу или перезвоним, когда вам удобно.",
        "hours": "Часы работы",
        "scan": "Наведите камеру, чтобы позвонить",
    },
    "en": {
        "headline": "Any questions? Call us!",
        "text": "We answer at once, or call you back when it suits you.",
        "hours": "Opening hours",
        "scan": "Point your camera here to call",
    },
}

EDITS = Setting("materials", "{}")
"""What the supervisor wrote instead of the line's own texts: JSON, by line, kind and language."""


@dataclass(frozen=True)
class Material:
    """What stands on the paper.

    Attributes:
        kind: one of ``KINDS``. ``language``: ``ru`` or ``en``.
        organisation: the office, small. ``line``: its name, on each strip.
        hours: lines of the hours of opening.
        number: as printed; the QR code calls the same number.
        strips: of a leaflet, ``LEAST_STRIPS`` to ``MOST_STRIPS``.
        labels: of a sheet, one of ``LABEL_GRIDS``.
    """

    kind: str
    language: str
    organisation: str
    line: str
    headline: str
    text: str
    number: str
    hours: tuple[str, ...] = ()
    email: str = ""
    strips: int = 10
    labels: str = "3x8"

    def word(self, name: str) -> str:
        """A fixed word in the material's language."""
        return _WORDS[self.language][name]

    @property
    def uri(self) -> str:
        """What the QR code holds: ``tel:`` and the number (RFC 3966); empty without a number."""
        digits = phones.normalise(self.number, settings.get(settings.REGION))
        return f"tel:{digits}" if digits else ""


EDITABLE = ("headline", "text", "number", "hours", "strips", "labels")


def own_material(kind: str, line: LineInfo, language: str, now: datetime) -> Material:
    """A material as the line's own data make it."""
    words = _WORDS[language]
    hours = paper_lines(line.hours, language, now.astimezone(line.zone).date())
    return Material(
        kind,
        language,
        line.organisation,
        line.name,
        words["headline"],
        words["text"],
        line.number,
        tuple(hours[:LABEL_LINES] if kind == LABEL else hours),
        line.email,
    )


def material(kind: str, line: LineInfo, language: str, now: datetime) -> Material:
    """A material with what the supervisor has written for it."""
    found = own_material(kind, line, language, now)
    kept = _edits().get(_key(found, line.id), {})
    known = {field.name for field in fields(Material)} & set(EDITABLE)
    edits = {name: value for name, value in kept.items() if name in known}
    if "hours" in edits:
        edits["hours"] = tuple(edits["hours"])
    return replace(found, **edits)


def keep_material(wanted: Material, line: LineInfo, now: datetime) -> None:
    """Keep what differs from the line's own data, so that the rest goes on following it."""
    own = asdict(own_material(wanted.kind, line, wanted.language, now))
    differing = {n: v for n, v in asdict(wanted).items() if n in EDITABLE and v != own[n]}
    edits = _edits()
    key = _key(wanted, line.id)
    if differing:
        edits[key] = differing
    else:
        edits.pop(key, None)
    settings.put(EDITS, json.dumps(edits, ensure_ascii=False))


def _key(wanted: Material, line_id: int) -> str:
    return f"{line_id} {wanted.kind} {wanted.language}"


def _edits() -> dict[str, dict[str, Any]]:
    try:
        found = json.loads(settings.get(EDITS))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def qr_rows(text: str) -> list[list[bool]]:
    """The squares of a QR code, dark ones true, without its quiet zone (ISO/IEC 18004).

    Its error correction stands a quarter of damage: a leaflet hangs in the rain.
    """
    code = segno.make(text, error="q", micro=False)
    return [[bool(square) for square in row] for row in code.matrix]
