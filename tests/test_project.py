"""What the project promises to who sets it up: one command each, pinned libraries, no address."""

from __future__ import annotations

import re
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from hotline_desktop import __version__
from hotline_desktop.core.paths import resource

ROOT = Path(__file__).parents[1]
LOCKS = [ROOT / "requirements.lock", ROOT / "requirements-dev.lock"]
PACKAGE_LOCK = ROOT / "requirements-package.lock"


@pytest.fixture
def dev() -> ModuleType:
    spec = spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("lock", [*LOCKS, PACKAGE_LOCK], ids=lambda lock: lock.name)
def test_a_lock_pins_everything_by_hash_and_names_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--extra|--find|\bfile:|@", text)
    for entry in re.split(r"\n(?=\w)", text.partition("\n")[2]):
        name, _, hashes = entry.partition(" ")
        assert re.fullmatch(r"[a-z0-9.-]+==[\w.]+", name), name
        assert "--hash=sha256:" in hashes, name


def test_the_locks_hold_what_the_project_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [re.split(r"[<>=~ ]", item)[0] for item in project["project"]["dependencies"]]
    tools = [re.split(r"[<>=~ ]", item)[0] for item in project["dependency-groups"]["dev"]]
    run, dev = (set(re.findall(r"(?m)^([\w.-]+)==", lock.read_text("utf-8"))) for lock in LOCKS)
    assert {name.lower() for name in declared} <= run
    assert run | {name.lower() for name in tools} <= dev


def test_the_two_locks_agree() -> None:
    run, dev = (re.split(r"\n(?=\w)", lock.read_text("utf-8").strip())[1:] for lock in LOCKS)
    assert set(run) <= set(dev)


def test_the_continuous_test_is_the_one_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "python3" in line] == ["python3 dev.py test"]


def test_only_the_standard_library_is_needed_to_begin() -> None:
    text = (ROOT / "dev.py").read_text(encoding="utf-8")
    for name in re.findall(r"(?m)^(?:import|from) ([\w.]+)", text):
        assert not (ROOT / name).exists()
        assert name in {
            "__future__", "ctypes", "hashlib", "importlib.util", "json", "os", "shutil",
            "subprocess", "sys", "collections.abc", "pathlib",
        }  # fmt: skip


def test_wrong_usage_of_dev_explains_itself(
    dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["nonsense"]) == 2
    assert dev.main(["--help"]) == 0
    assert "dev.py run" in capsys.readouterr().out


def test_missing_system_packages_are_named_in_one_command(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "can_use_apt", lambda: True)
    monkeypatch.setattr(dev, "sudo_prefix", lambda: None)
    monkeypatch.setattr(dev, "has_package", lambda name: name == "libegl1t64")
    with pytest.raises(dev.SetupError, match="sudo apt-get install -y libegl1t64 xvfb"):
        dev.need_system_packages(["libegl1", "xvfb"])


def test_the_version_and_the_resources_are_where_the_package_expects_them() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    for folder in ("icons", "translations", "demo"):
        assert resource(folder).is_dir()
