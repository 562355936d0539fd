"""The look: colours, spacing and type, declared once and turned into a palette and a style sheet.

Widgets ask for roles, never for colours: a property such as ``role="primary"`` is styled here, and
what is painted by hand takes its colours from ``tokens()`` at the time of painting, so that a
change of theme needs no bookkeeping.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

GRID = 4
"""Spacing grid in logical pixels: every margin and gap is a multiple of it."""

ROW = 8 * GRID + 2
CONTROL = 8 * GRID
RADIUS = 6

FAMILIES = ("Segoe UI", "Inter", "Noto Sans", "Ubuntu", "Cantarell", "DejaVu Sans")
SCALE = {"caption": 0.88, "body": 1.0, "heading": 1.15, "title": 1.5}
"""Type sizes relative to the system's font."""


@dataclass(frozen=True)
class Tokens:
    """Colours of one theme as ``#rrggbb``. Every text colour keeps 4.5:1 on what it stands on."""

    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    line: str
    border: str
    hover: str
    selection: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info: str
    info_soft: str
    neutral_soft: str
    disabled: str


LIGHT = Tokens(
    dark=False,
    window="#f3f5f8",
    surface="#ffffff",
    raised="#ffffff",
    text="#1c2128",
    muted="#5a6572",
    accent="#2563c9",
    accent_hover="#1d55b0",
    accent_text="#ffffff",
    accent_soft="#e6eefb",
    line="#e6e9ee",
    border="#ccd3dc",
    hover="#f2f5f9",
    selection="#dde9fb",
    good="#176b3a",
    good_soft="#e0f3e7",
    warn="#875008",
    warn_soft="#fdf0d5",
    bad="#b3261e",
    bad_soft="#fde7e5",
    info="#2558a8",
    info_soft="#e4eefb",
    neutral_soft="#edf0f4",
    disabled="#9aa4b0",
)

DARK = Tokens(
    dark=True,
    window="#16191d",
    surface="#1d2126",
    raised="#272c33",
    text="#e7eaee",
    muted="#9ca7b4",
    accent="#7db0ff",
    accent_hover="#9ac2ff",
    accent_text="#0c1a30",
    accent_soft="#223450",
    line="#2b3037",
    border="#424a54",
    hover="#252a31",
    selection="#243a58",
    good="#7fd6a0",
    good_soft="#1d3a2a",
    warn="#f2c063",
    warn_soft="#40321a",
    bad="#ff9d94",
    bad_soft="#472523",
    info="#93bdf7",
    info_soft="#21344f",
    neutral_soft="#2d333b",
    disabled="#66717d",
)

TONES = ("neutral", "good", "warn", "bad", "info", "accent")


class _Theme(QObject):
    """Tells that the theme changed."""

    changed = Signal()


_tokens = LIGHT
_wish = "system"
_notifier: _Theme | None = None
_system_font: QFont | None = None


def tokens() -> Tokens:
    """The colours in force."""
    return _tokens


def color(name: str) -> QColor:
    """The colour of a token, such as ``muted`` or ``warn_soft``."""
    return QColor(getattr(_tokens, name))


def tone(name: str) -> tuple[QColor, QColor]:
    """Text colour and soft background of a tone, one of ``TONES``."""
    if name == "neutral":
        return color("muted"), color("neutral_soft")
    return color(name), color(f"{name}_soft")


def notifier() -> _Theme:
    """The object whose ``changed`` signal follows the theme."""
    global _notifier
    if _notifier is None:
        _notifier = _Theme()
    return _notifier


def follow(wish: str) -> None:
    """Use ``light``, ``dark`` or what the system has (``system``), now and when the system changes.

    The application object must exist. Called again at each change of the setting.
    """
    global _wish
    _wish = wish
    app = QGuiApplication.instance()
    if app is not None and not app.property("hotline_follows"):
        app.setProperty("hotline_follows", True)
        QApplication.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(_apply)
    _apply()


def _apply() -> None:
    global _tokens, _system_font
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    if _system_font is None:
        _system_font = QFont(app.font())
    scheme = QGuiApplication.styleHints().colorScheme()
    dark = _wish == "dark" or (_wish == "system" and scheme == Qt.ColorScheme.Dark)
    chosen = DARK if dark else LIGHT
    if app.property("hotline_theme") == chosen.dark:
        return
    _tokens = chosen
    app.setProperty("hotline_theme", chosen.dark)
    # The style sheet is the heavier half and names the sizes, so it is written apart.
    from . import stylesheet

    app.setFont(base_font(_system_font))
    app.setPalette(palette(chosen))
    app.setStyleSheet(stylesheet.build(chosen))
    notifier().changed.emit()


def base_font(system: QFont) -> QFont:
    """The system's font, or the first of ours that exists where the system only has an alias."""
    font = QFont(system)
    if QFontInfo(font).family() in ("DejaVu Sans", "") or font.family() in ("Sans", "Sans Serif"):
        font.setFamilies(list(FAMILIES))
    return font


def font(size: str = "body", *, bold: bool = False) -> QFont:
    """The application's font in one of the sizes of ``SCALE``."""
    found = QFont(QApplication.font())
    found.setPointSizeF(point_size(size))
    if bold:
        found.setWeight(QFont.Weight.DemiBold)
    return found


def point_size(size: str) -> float:
    """Points of one of the sizes of ``SCALE``."""
    body = QApplication.font().pointSizeF()
    if body <= 0:
        body = QFontInfo(QApplication.font()).pointSizeF()
    return round(body * SCALE[size], 1)


def palette(t: Tokens) -> QPalette:
    """The palette for what the style sheet does not reach."""
    found = QPalette()
    role = QPalette.ColorRole
    for place, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "hover"),
        (role.Text, "text"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "bad"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "text"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "muted"),
        (role.Accent, "accent"),
        (role.Light, "surface"),
        (role.Midlight, "line"),
        (role.Mid, "border"),
        (role.Dark, "border"),
    ):
        found.setColor(place, QColor(getattr(t, name)))
    for place in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, place, QColor(t.disabled))
    return found


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget a role of the style sheet, also when it is already shown."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_bare(button: QAbstractButton) -> None:
    """Leave no more room around an icon that stands alone than it needs."""
    bare = not button.text()
    if bool(button.property("bare")) != bare:
        button.setProperty("bare", bare)
        button.style().unpolish(button)
        button.style().polish(button)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""

    def luminance(name: str) -> float:
        c = QColor(name)
        parts = (c.redF(), c.greenF(), c.blueF())
        r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def color_names() -> tuple[str, ...]:
    """Names of all colour tokens."""
    return tuple(field.name for field in fields(Tokens) if field.name != "dark")
