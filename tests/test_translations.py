"""Every text of the program is translated, and nothing in it got lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from hotline_desktop.core.paths import resource
from tools import translations

PACKAGE = Path(__file__).parents[1] / "hotline_desktop"


@pytest.fixture(scope="module")
def problems() -> list[str]:
    return translations.problems(PACKAGE, resource(""))


@pytest.mark.parametrize("language", ["ru", "en"])
def test_translations_are_complete_with_plurals_and_placeholders(
    problems: list[str], language: str
) -> None:
    assert [problem for problem in problems if problem.startswith(f"{language}:")] == []


def test_texts_are_found_wherever_they_stand(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text(
        "a = lambda: tr('in a lambda')\n"
        "def b(n):\n"
        "    print(f\"{tr('in an f-string')}\", tr('of two ' 'parts'), tr('%n calls', n))\n",
        encoding="utf-8",
    )
    assert translations.texts_of(tmp_path) == [
        "in a lambda",
        "in an f-string",
        "of two parts",
        "%n calls",
    ]


def test_a_text_that_could_never_be_translated_is_refused(tmp_path: Path) -> None:
    (tmp_path / "module.py").write_text("tr(f'{n} calls')\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"module.py:1: .*literal"):
        translations.texts_of(tmp_path)


def test_a_finished_translation_survives_an_update(tmp_path: Path) -> None:
    package, resources = tmp_path / "package", tmp_path / "resources"
    package.mkdir()
    (package / "module.py").write_text("tr('%n calls', n), tr('New')\n", encoding="utf-8")
    table = tmp_path / "ru.tsv"
    table.write_text("%n calls\t%n звонок|%n звонка|%n звонков\n", encoding="utf-8")
    translations.update(package, resources, {"ru": [table]})
    translations.update(package, resources, {})

    messages = translations.read_ts(translations.ts_file(resources, "ru"))
    assert messages["%n calls"].forms == ["%n звонок", "%n звонка", "%n звонков"]
    assert not messages["New"].is_finished
    assert translations.problems(package, resources) == [
        "en: unfinished: '%n calls'",
        "ru: unfinished: 'New'",
    ]


def test_a_lost_placeholder_is_noticed(tmp_path: Path) -> None:
    package, resources = tmp_path / "package", tmp_path / "resources"
    package.mkdir()
    (package / "module.py").write_text("tr('Hello {name}', name=n)\n", encoding="utf-8")
    table = tmp_path / "ru.tsv"
    table.write_text("Hello {name}\tЗдравствуйте {имя}\n", encoding="utf-8")
    translations.update(package, resources, {"ru": [table]})
    assert translations.problems(package, resources) == ["ru: placeholders differ: 'Hello {name}'"]
