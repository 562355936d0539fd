"""What the properties of a Windows program say about it."""

from __future__ import annotations

from pathlib import Path

from project import TITLE, version

TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1,
    subtype=0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "{title} contributors"),
      StringStruct("FileDescription", "{title}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "{title}"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])])])
"""


def write(name: str, folder: Path) -> str:
    """Write the resource of the program ``name``; returns the path of the file."""
    numbers = (*(int(part) for part in version().split(".")), 0)
    file = folder / f"{name}.version.txt"
    text = TEMPLATE.format(numbers=numbers, title=TITLE, version=version(), name=name)
    file.write_text(text, "utf-8")
    return str(file)
