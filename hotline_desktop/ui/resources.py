"""Icons: one set, drawn in the colours of the theme, sharp at every scale.

Icons ask for their colour when they are painted, so they follow a change of theme by themselves.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ..core.paths import resource
from . import theme


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def tinted(name: str, color: str) -> bytes:
    """The SVG of an icon in one colour, ``#rrggbb``."""
    return _source(name).replace("currentColor", color).encode()


def pixmap(name: str, size: int, color: str, ratio: float = 1.0) -> QPixmap:
    """An icon of ``size`` logical pixels for a screen of that device pixel ratio."""
    found = _render(name, QSize(round(size * ratio), round(size * ratio)), color)
    found.setDevicePixelRatio(ratio)
    return found


def _render(name: str, size: QSize, color: str) -> QPixmap:
    key = f"hotline/{name}/{size.width()}x{size.height()}/{color}"
    found = QPixmap()
    if size.isEmpty():  # a button that has no room yet
        return found
    if QPixmapCache.find(key, found):
        return QPixmap(found)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        renderer = QSvgRenderer(QByteArray(tinted(name, color)))
        side = min(size.width(), size.height())
        renderer.render(
            painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
        )
    found = QPixmap.fromImage(image)
    QPixmapCache.insert(key, found)
    return found


class _Engine(QIconEngine):
    """Draws one icon in the colour of a token."""

    def __init__(self, name: str, token: str, on: str) -> None:
        super().__init__()
        self._name, self._token, self._on = name, token, on

    def _color(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            token = "disabled"
        else:
            token = self._on if state == QIcon.State.On else self._token
        return str(getattr(theme.tokens(), token))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _render(self._name, size, self._color(mode, state))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        found = self.pixmap(rect.size() * ratio, mode, state)
        found.setDevicePixelRatio(ratio)
        painter.drawPixmap(QPoint(rect.x(), rect.y()), found)

    def clone(self) -> QIconEngine:
        copy = _Engine(self._name, self._token, self._on)
        _clones.append(copy)
        return copy


# Qt takes a clone's address only; Python must keep the object alive.
_clones: list[_Engine] = []


@cache
def icon(name: str, token: str = "muted", on: str = "accent") -> QIcon:
    """An icon of the set in the colour of a theme token; ``on`` is the colour while checked.

    Raises:
        FileNotFoundError: there is no such icon in ``resources/icons``.
    """
    _source(name)
    return QIcon(_Engine(name, token, on))


@cache
def program_icon() -> QIcon:
    """The program's own icon in the sizes that taskbars and menus ask for."""
    renderer = QSvgRenderer(QByteArray(_source("hotline").encode()))
    found = QIcon()
    for side in (16, 20, 24, 32, 48, 64, 128, 256):
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            renderer.render(painter)
        found.addPixmap(QPixmap.fromImage(image))
    return found
