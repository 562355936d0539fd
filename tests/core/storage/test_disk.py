"""Full disks and media that cannot be written, with real file systems where they may be mounted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from hotline_desktop.core.storage.backup import make_backup
from hotline_desktop.core.storage.database import (
    DatabaseReadOnly,
    DiskFull,
    check_database,
    close_database,
    open_database,
    transaction,
)
from hotline_desktop.core.storage.tables import Draft, Operator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits and mounts")

ROOT = Path(__file__).parents[3]

FILLING = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from hotline_desktop.core.storage.database import DiskFull, open_database, transaction
from hotline_desktop.core.storage.tables import Draft

open_database(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
filed = 0
try:
    while True:
        with transaction():
            Draft.create(card="x" * 20_000, updated_at=datetime(2026, 3, 4, tzinfo=UTC))
        filed += 1
except DiskFull as error:
    print(filed, error.what)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("may not mount a file system here")
    yield disk
    close_database()
    subprocess.run(["umount", str(disk)], check=True)


def fill(now: datetime) -> int:
    """Write until the disk is full; how many rows were committed."""
    for filed in range(1000):
        try:
            with transaction():
                Draft.create(card="x" * 20_000, updated_at=now)
        except DiskFull:
            return filed
    pytest.fail("the disk was not full")


def test_on_a_full_disk_what_was_saved_stays_and_work_goes_on_with_room(
    small_disk: Path, empty_database: Path, now: datetime
) -> None:
    ballast = small_disk / "film"
    ballast.write_bytes(bytes(300_000))
    file = small_disk / "hotline.sqlite"
    shutil.copyfile(empty_database, file)
    open_database(file)
    filed = fill(now)
    assert Draft.select().count() == filed
    ballast.unlink()
    with transaction():
        Operator.create(name="after")
    assert check_database().problems == []
    close_database()
    open_database(file)
    assert Draft.select().count() == filed


def test_a_backup_onto_a_full_disk_leaves_nothing_behind(database: Path, small_disk: Path) -> None:
    (small_disk / "film").write_bytes(bytes(2_000_000))
    with pytest.raises(DiskFull):
        make_backup(small_disk / "copy.sqlite")
    assert [path.name for path in small_disk.iterdir()] == ["film"]
    assert check_database().ok


def test_a_new_database_on_a_full_disk_is_not_begun(small_disk: Path) -> None:
    (small_disk / "film").write_bytes(bytes(2_000_000))
    with pytest.raises(DiskFull):
        open_database(small_disk / "hotline.sqlite")
    assert [path.name for path in small_disk.iterdir()] == ["film"]


def test_an_exhausted_quota_is_told_as_a_full_disk(database: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FILLING, str(database)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    filed, what = done.stdout.strip().split(" ", 1)
    assert what == "The disk is full."
    assert Draft.select().count() == int(filed) > 0
    assert check_database().problems == []


def test_a_read_only_medium_is_told_and_not_changed(small_disk: Path, empty_database: Path) -> None:
    file = small_disk / "hotline.sqlite"
    shutil.copyfile(empty_database, file)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(DatabaseReadOnly) as refused:
        open_database(file)
    assert str(small_disk) in refused.value.what
    with pytest.raises(DatabaseReadOnly):
        open_database(small_disk / "new" / "hotline.sqlite")
    with pytest.raises(DatabaseReadOnly):
        open_database(small_disk / "other.sqlite")


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root may write it all")
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path, empty_database: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    shutil.copyfile(empty_database, folder / "hotline.sqlite")
    folder.chmod(0o555)
    try:
        with pytest.raises(DatabaseReadOnly):
            open_database(folder / "hotline.sqlite")
    finally:
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root may write it all")
def test_a_file_without_the_right_to_write_is_told(tmp_path: Path, empty_database: Path) -> None:
    file = tmp_path / "hotline.sqlite"
    shutil.copyfile(empty_database, file)
    file.chmod(0o444)
    with pytest.raises(DatabaseReadOnly):
        open_database(file)
