"""Settings and the folders of the program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from hotline_desktop.core import paths, settings
from hotline_desktop.core.settings import DEMO, LANGUAGE, OPERATOR_HERE, REGION, THEME, get, put
from hotline_desktop.core.storage import tables
from hotline_desktop.core.storage.database import close_database, open_database, transaction


def store(name: str, value: str) -> None:
    with transaction():
        tables.Setting.replace(name=name, value=value).execute()


def test_a_setting_has_its_default_until_another_value_is_put(database: Path) -> None:
    assert get(REGION) == "RU"
    put(REGION, "KZ")
    put(DEMO, True)
    put(OPERATOR_HERE, 3)
    close_database()
    open_database(database)
    assert (get(REGION), get(DEMO), get(OPERATOR_HERE)) == ("KZ", True, 3)


def test_putting_the_default_forgets_the_stored_value(database: Path) -> None:
    put(THEME, "dark")
    put(THEME, "system")
    assert get(THEME) == "system"
    assert not tables.Setting.select().exists()


@pytest.mark.parametrize(
    "stored", ["", "{", "null", "1", "true", "[]", '{"a": 1}', "[" * 100_000, '"klingon"']
)
def test_an_impossible_stored_value_is_the_default(database: Path, stored: str) -> None:
    store(LANGUAGE.name, stored)
    assert get(LANGUAGE) == ""


def test_a_truth_value_is_no_number_and_the_other_way_round(database: Path) -> None:
    store(OPERATOR_HERE.name, "true")
    store(DEMO.name, "1")
    assert get(OPERATOR_HERE) == 0
    assert get(DEMO) is False


def test_a_value_that_is_no_choice_cannot_be_put(database: Path) -> None:
    with pytest.raises(ValueError, match="theme"):
        put(THEME, "pink")


def test_without_a_database_there_are_defaults() -> None:
    close_database()
    assert get(LANGUAGE) == ""


def test_a_lost_table_of_settings_gives_defaults(database: Path) -> None:
    put(REGION, "KZ")
    tables.database.execute_sql("DROP TABLE setting")
    assert get(REGION) == "RU"


def test_every_setting_has_a_name_of_its_own() -> None:
    declared = [value for value in vars(settings).values() if isinstance(value, settings.Setting)]
    assert len({setting.name for setting in declared}) == len(declared)
    assert all(not setting.choices or setting.default in setting.choices for setting in declared)


def test_the_demonstration_lies_beside_the_data_never_in_it() -> None:
    data, demo = paths.default_data_dir(), paths.demo_data_dir()
    assert data.parent == demo.parent
    assert data != demo
    assert paths.database_file(data).parent == paths.log_file(data).parent == data


@pytest.mark.skipif(sys.platform != "linux", reason="XDG")
def test_the_data_folder_is_where_the_system_wants_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.default_data_dir() == tmp_path / "hotline-desktop"


def test_resources_are_found_in_a_checkout_a_wheel_and_a_frozen_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert paths.resource("icons").is_dir()
    package = tmp_path / "site-packages" / "hotline_desktop"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "PACKAGE", package)
    assert paths.resource("icons/a.svg") == package / "resources" / "icons" / "a.svg"
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "frozen"), raising=False)
    assert paths.resource("icons") == tmp_path / "frozen" / "resources" / "icons"
