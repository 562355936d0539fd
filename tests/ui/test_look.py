"""Colours, icons and the language of the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QLocale, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hotline_desktop.core import text
from hotline_desktop.core.paths import resource
from hotline_desktop.core.text import tr
from hotline_desktop.ui import resources, theme, translation
from hotline_desktop.ui.pictures import REST_MS, settle

PACKAGE = Path(theme.__file__).parent
GROUNDS = ("window", "surface", "raised", "hover", "selection", "neutral_soft")


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_is_readable_wherever_it_stands(tokens: theme.Tokens) -> None:
    pairs = [(ink, ground) for ink in ("text", "muted", "accent") for ground in GROUNDS]
    for name in ("good", "warn", "bad", "info", "accent"):
        pairs += [(name, f"{name}_soft"), (name, "surface"), (name, "window")]
    pairs += [("accent_text", "accent"), ("accent_text", "accent_hover")]
    poor = {
        pair: round(theme.contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in pairs
        if theme.contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < 4.5
    }
    assert poor == {}


def test_contrast_is_that_of_the_accessibility_guidelines() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def ink_of(image: QImage) -> set[str]:
    """The colours of the fully opaque pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_a_change_of_theme_recolours_palette_and_icons(qtbot: QtBot) -> None:
    icon = resources.icon("search", "text")
    try:
        theme.follow("light")
        assert ink_of(icon.pixmap(QSize(16, 16), 1.0).toImage()) == {theme.LIGHT.text}
        with qtbot.waitSignal(theme.notifier().changed):
            theme.follow("dark")
        assert theme.tokens() is theme.DARK
        window = QApplication.palette().color(QPalette.ColorRole.Window)
        assert window == QColor(theme.DARK.window)
        assert ink_of(icon.pixmap(QSize(16, 16), 1.0).toImage()) == {theme.DARK.text}
    finally:
        theme.follow("light")


@pytest.mark.parametrize("kind", [QCheckBox, QLineEdit, QPushButton, QSlider])
def test_one_sees_where_the_keyboard_is(qtbot: QtBot, kind: type[QWidget]) -> None:
    theme.follow("light")
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    one, other = kind(window), kind(window)
    layout.addWidget(one)
    layout.addWidget(other)
    window.show()
    window.activateWindow()
    other.setFocus()
    without = one.grab().toImage()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    assert one.grab().toImage() != without


def test_icons_are_drawn_at_the_pixels_of_the_screen(qtbot: QtBot) -> None:
    found = resources.icon("phone").pixmap(QSize(16, 16), 2.0)
    assert found.size() == QSize(32, 32)
    assert found.devicePixelRatio() == 2.0


def test_the_program_icon_is_there_in_small_sizes(qtbot: QtBot) -> None:
    icon = resources.program_icon()
    assert QSize(16, 16) in icon.availableSizes()
    assert len(ink_of(icon.pixmap(QSize(16, 16)).toImage())) > 1


def test_there_is_every_icon_in_use_and_none_besides() -> None:
    there = {file.stem for file in resource("icons").glob("*.svg")}
    source = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    named = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', source))
    asked = set(re.findall(r'\bicon\("([^"]+)"', source)) | set(
        re.findall(r'\bicon="([^"]+)"', source)
    )
    assert asked - there == set()
    assert there - named - {"hotline"} == set()
    assert (resource("icons") / "LICENSE").exists()


def test_a_language_without_translations_falls_back_to_the_source(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(translation, "resource", lambda name: tmp_path / name)
    before = QLocale()
    try:
        assert translation.install("ru") == "ru"
        assert tr("%n call(s) restored", 3) == "3 call(s) restored"
        assert QLocale().language() == QLocale.Language.Russian
    finally:
        text.install(None)
        QLocale.setDefault(before)


def test_what_qt_says_itself_is_russian_too(qtbot: QtBot) -> None:
    before = QLocale()
    try:
        translation.install("ru")
        files = QFileDialog()
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        printing = QPrintDialog(QPrinter())
        for dialog in (files, printing):
            qtbot.addWidget(dialog)
            labels = dialog.findChildren(QLabel)
            said = {label.text().replace("&", "") for label in labels if label.buddy()}
            assert len(said) > 1
            assert not {words for words in said if re.search("[A-Za-z]", words)}
        translation.install("en")
        again = QFileDialog()
        qtbot.addWidget(again)
        again.setOption(QFileDialog.Option.DontUseNativeDialog)
        assert "&Look in:" in {label.text() for label in again.findChildren(QLabel)}
    finally:
        text.install(None)
        QLocale.setDefault(before)


def test_an_unknown_language_is_that_of_the_system() -> None:
    before = QLocale()
    try:
        assert translation.install("xx") == translation.system_language()
    finally:
        text.install(None)
        QLocale.setDefault(before)


def test_a_picture_waits_for_what_a_long_step_leaves_behind(qtbot: QtBot) -> None:
    place, late = QWidget(), QLabel("late")
    column = QVBoxLayout(place)
    qtbot.addWidget(place)
    place.show()
    settle()

    def fill() -> None:
        end = QDeadlineTimer(2 * REST_MS)
        while not end.hasExpired():
            pass
        column.addWidget(late)

    QTimer.singleShot(0, fill)
    settle()
    assert late.isVisible()
    assert late.height() >= late.sizeHint().height()
