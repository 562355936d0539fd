"""Telling a network share from a disk of this computer.

SQLite needs file locks and shared memory that network file systems do not reliably give: two
computers on one file would damage it, so it is refused before it is opened.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from .errors import on_network_share

NETWORK_FILE_SYSTEMS = frozenset({
    "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncp", "ncpfs", "afs", "coda",
    "ceph", "glusterfs", "lustre", "beegfs", "davfs", "davfs2", "webdav",
    "fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.curlftpfs",
    "fuse.smbnetfs", "fuse.davfs", "fuse.davfs2", "fuse.s3fs", "fuse.ceph", "fuse.cephfs",
    "fuse.google-drive-ocamlfuse", "fuse.mfs", "fuse.juicefs",
})  # fmt: skip

REMOTE_DRIVE = 4
"""What Windows' GetDriveTypeW answers for a mapped network drive."""


def refuse_network_share(folder: Path) -> None:
    """Do nothing for a folder on this computer; it need not exist yet.

    Raises:
        OnNetworkShare: the folder lies on another computer.
    """
    if is_on_network(folder):
        raise on_network_share(folder)


def is_on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        return _is_remote_on_windows(folder)
    if sys.platform == "linux":
        try:
            mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        except OSError:
            return False
        return file_system(os.path.realpath(folder), mounts) in NETWORK_FILE_SYSTEMS
    return False


def file_system(folder: str, mounts: str) -> str:
    """The type of file system that a resolved folder lies on; empty if unknown.

    Args:
        folder: an absolute path without symbolic links.
        mounts: what Linux shows as ``/proc/self/mountinfo`` (see proc(5)).
    """
    found, depth = "", -1
    for line in mounts.splitlines():
        before, dash, after = line.partition(" - ")
        fields = before.split()
        if not dash or len(fields) < 5 or not after.split():
            continue
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4])
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        # A later mount on the same point hides the earlier one.
        if inside and len(point) >= depth:
            found, depth = after.split()[0], len(point)
    return found


def _is_remote_on_windows(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    real = os.path.realpath(folder)
    if real.startswith("\\\\?\\") and not real.startswith("\\\\?\\UNC\\"):
        real = real[4:]
    if real.startswith("\\\\"):
        return True
    drive = os.path.splitdrive(real)[0] + "\\"
    return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == REMOTE_DRIVE)
