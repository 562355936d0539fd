"""Leaflets, posters and labels: as PDF, in the window and on the command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hotline_desktop.core.advertising import LABEL, LEAFLET, POSTER
from hotline_desktop.core.advertising.materials import (
    LABEL_GRIDS,
    Material,
    keep_material,
    material,
    qr_rows,
)
from hotline_desktop.core.errors import UserError
from hotline_desktop.core.line.lines import LineInfo, change_line, line_info
from hotline_desktop.ui.context import Context
from hotline_desktop.ui.materials.output import save
from hotline_desktop.ui.messages import Message
from hotline_desktop.ui.tabs.advertising.materials_page import MaterialsPage


@pytest.fixture
def line(hotline: int, qapp: QApplication) -> LineInfo:
    assert qapp is not None  # fonts need one
    return line_info(hotline)


def words(file: Path) -> str:
    """The text of the only page, as it would be selected and copied."""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs pdftotext (poppler-utils)")
    found = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert found.count("\f") == 1
    return " ".join(found.split())


def codes(file: Path, folder: Path) -> list[str]:
    """What a camera reads off the page."""
    if shutil.which("zbarimg") is None or shutil.which("pdftoppm") is None:
        pytest.skip("needs zbarimg and pdftoppm")
    subprocess.run(["pdftoppm", "-r", "200", "-png", str(file), str(folder / "page")], check=True)
    (picture,) = folder.glob("page*.png")
    read = subprocess.run(
        ["zbarimg", "--quiet", "-Sdisable", "-Sqrcode.enable", str(picture)],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return read.stdout.split()


@pytest.mark.parametrize("kind", [LEAFLET, POSTER, LABEL])
@pytest.mark.parametrize(
    ("language", "headline"),
    [("ru", "Есть вопросы? Позвоните!"), ("en", "Any questions? Call us!")],
)
def test_a_sheet_has_selectable_text_in_either_language(
    line: LineInfo, now: datetime, tmp_path: Path, kind: str, language: str, headline: str
) -> None:
    target = tmp_path / "sheet.pdf"
    save(target, material(kind, line, language, now))
    said = words(target)
    assert headline in said
    assert "+7 495 123-45-67" in said
    assert ("Пн–Пт 09:00–18:00" if language == "ru" else "Mon–Fri 09:00–18:00") in said


@pytest.mark.parametrize("strips", [8, 12])
def test_a_leaflet_has_as_many_strips_as_wanted(
    line: LineInfo, now: datetime, tmp_path: Path, strips: int
) -> None:
    target = tmp_path / "leaflet.pdf"
    save(target, replace(material(LEAFLET, line, "ru", now), strips=strips))
    # Once on the sheet itself.
    assert words(target).count("123-45-67") == strips + 1


def test_a_sheet_of_labels_repeats_them(line: LineInfo, now: datetime, tmp_path: Path) -> None:
    for grid, (across, down) in LABEL_GRIDS.items():
        target = tmp_path / f"{grid}.pdf"
        save(target, replace(material(LABEL, line, "en", now), labels=grid))
        assert words(target).count("123-45-67") == across * down


def test_long_texts_become_smaller_and_stay_whole(
    line: LineInfo, now: datetime, tmp_path: Path
) -> None:
    long = replace(
        material(POSTER, line, "ru", now),
        headline="Горячая линия для поступающих, их родителей и всех, кому это важно",
        text="Спрашивайте обо всём: сроки, документы, общежитие, стипендии. " * 4,
        hours=tuple(f"Очень длинная строка часов работы номер {n}" for n in range(9)),
    )
    target = tmp_path / "poster.pdf"
    save(target, long)
    said = words(target)
    for part in (long.headline, long.text.strip(), long.hours[8]):
        assert part in said


@pytest.mark.parametrize("kind", [LEAFLET, POSTER, LABEL])
def test_the_code_calls_the_number(
    line: LineInfo, now: datetime, tmp_path: Path, kind: str
) -> None:
    target = tmp_path / "sheet.pdf"
    save(target, material(kind, line, "ru", now))
    read = codes(target, tmp_path)
    assert set(read) == {"QR-Code:tel:+74951234567"}
    assert len(read) == (24 if kind == LABEL else 1)


def test_a_code_has_the_corners_of_a_code() -> None:
    rows = qr_rows("tel:+74951234567")
    corner = [row[:7] for row in rows[:7]]
    assert len(rows) == len(rows[0]) >= 21
    assert corner[0] == [True] * 7
    assert corner[1] == [True, *[False] * 5, True]
    assert corner[3] == [True, False, True, True, True, False, True]


def test_without_a_number_nothing_is_written(line: LineInfo, now: datetime, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        save(tmp_path / "x.pdf", replace(material(POSTER, line, "ru", now), number=" "))
    assert list(tmp_path.glob("*.pdf")) == []


def test_what_was_written_by_hand_is_kept_and_the_rest_follows_the_line(
    line: LineInfo, now: datetime
) -> None:
    wanted = replace(material(LEAFLET, line, "ru", now), headline="Звоните!", strips=12)
    keep_material(wanted, line, now)
    change_line(line.id, organisation="Институт")
    again = material(LEAFLET, line_info(line.id), "ru", now)
    assert (again.headline, again.strips, again.organisation) == ("Звоните!", 12, "Институт")
    assert material(POSTER, line, "ru", now).headline != "Звоните!"
    assert material(LEAFLET, line, "en", now).headline == "Any questions? Call us!"


@pytest.fixture
def page(context: Context, line: LineInfo, qtbot: QtBot) -> MaterialsPage:
    made = MaterialsPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 650)
    made.show_line(line)
    made.show()
    return made


def shown(page: MaterialsPage) -> QImage:
    return page.preview.grab().toImage()


def test_the_preview_follows_what_is_typed(page: MaterialsPage, tmp_path: Path) -> None:
    before = shown(page)
    page.headline.setText("Совсем другой заголовок")
    assert shown(page) != before
    page.strips.setValue(8)
    target = tmp_path / "leaflet.pdf"
    page.save(target)
    said = words(target)
    assert "Совсем другой заголовок" in said
    assert said.count("123-45-67") == 9
    # Another kind, and back: nothing is lost.
    page.kind.setCurrentIndex(page.kind.findData(POSTER))
    assert page.headline.text() == "Есть вопросы? Позвоните!"
    page.kind.setCurrentIndex(page.kind.findData(LEAFLET))
    assert page.headline.text() == "Совсем другой заголовок"
    page.language.setCurrentIndex(page.language.findData("en"))
    assert page.hours.toPlainText().startswith("Mon–Fri")


def test_the_texts_of_the_line_come_back_and_go_again(
    page: MaterialsPage, context: Context
) -> None:
    said: list[Message] = []
    context.messages.posted.connect(said.append)
    assert not page.own.isEnabled()
    page.headline.setText("Своё")
    assert page.own.isEnabled()
    page.restore()
    assert page.headline.text() == "Есть вопросы? Позвоните!"
    assert said[-1].on_action is not None
    said[-1].on_action()
    assert page.headline.text() == "Своё"


def test_without_a_number_it_says_so(page: MaterialsPage) -> None:
    page.number.clear()
    assert page.warning.isVisible()
    assert not page.save_button.isEnabled()
    page.number.setText("112")
    assert not page.warning.isVisible()


def run(data_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        kept.pop(name, None)
    command = [sys.executable, "-m", "hotline_desktop", "--data-dir", str(data_dir), *arguments]
    return subprocess.run(
        command, env=kept, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


def test_a_leaflet_is_made_without_a_display(
    line: LineInfo, database: Path, tmp_path: Path
) -> None:
    target = tmp_path / "leaflet.pdf"
    done = run(
        database.parent, "--lang", "en", "leaflet", str(target), "--in", "ru", "--strips", "9",
        "--headline", "Спросите нас", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "file": str(target), "kind": "leaflet", "language": "ru", "calls": "tel:+74951234567",
    }  # fmt: skip
    assert "Спросите нас" in words(target)
    assert words(target).count("123-45-67") == 10
    assert run(database.parent, "leaflet", str(target), "--strips", "13").returncode == 2
    refused = run(database.parent, "--lang", "en", "leaflet", str(target), "--line", "?")
    assert refused.returncode == 1
    assert "There is no line" in refused.stderr


def test_a_material_without_edits_is_the_lines_own(line: LineInfo, now: datetime) -> None:
    own = material(LEAFLET, line, "ru", now)
    assert isinstance(own, Material)
    assert own.uri == "tel:+74951234567"
    assert replace(own, number="").uri == ""
