"""Telephones and competences of a contact in a cell, read and written."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from hotline_desktop.core import lists, topics
from hotline_desktop.core.contacts.values import Phone, Skill
from hotline_desktop.core.storage.tables import Topic
from hotline_desktop.core.text import tr

from ..sheets import values as cells
from ..workbooks.safe_cells import safe_text
from .knowledge_files import office_zone

_EXTENSION = re.compile(
    r"[\s,;(]*(?:ext(?:ension)?\b\.?|доб(?:авочный)?\b\.?|вн(?:утр)?\b\.|\bx)\s*:?\s*(\d{1,8})\)?",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*[;\n]\s*|,\s*(?=[+\d(])")
_LABEL = re.compile(r"\(([^()\d]*)\)\s*$|^([^\W\d_][\w .-]*?)\s*:\s*(?=[+\d(])")


_LEVEL = re.compile(r"\s*\[([0-3])\]")
REMARK = re.compile(r"\s*\(([^()]*)\)\s*$")


def split_phones(written: str, label: str = "") -> list[Phone]:
    """The numbers in a cell such as “+7 495 123-45-67, ext. 12 (work); 204”."""
    found = []
    for part in _SEVERAL.split(written.strip()):
        if any(map(str.isdigit, part)):
            found.append(read_phone(part, label))
        elif part and not found:
            continue
    return found


def read_phone(written: str, label: str = "") -> Phone:
    """One number with its extension and label."""
    named = _LABEL.search(written)
    if named:
        label = (named[1] or named[2] or "").strip() or label
        written = f"{written[: named.start()]}{written[named.end() :]}"
    extension = _EXTENSION.search(written)
    if extension and any(map(str.isdigit, written[: extension.start()])):
        written = f"{written[: extension.start()]}{written[extension.end() :]}"
        return Phone(written.strip(" ,"), extension[1], label)
    return Phone(written.strip(" ,"), "", label)


def write_phone(phone: Phone) -> str:
    """The number as ``read_phone`` reads it."""
    said = phone.number
    if phone.extension:
        said = f"{said}, {tr('ext.')} {phone.extension}"
    return f"{said} ({phone.label})" if phone.label else said


def read_skills(written: str) -> list[Skill]:
    """Competences such as “Deadlines: originals and copies [3] (mornings); housing”."""
    found = []
    for part in filter(None, (p.strip() for p in re.split(r"[;\n]", written))):
        remark = REMARK.search(part)
        rest = part[: remark.start()] if remark else part
        level = _LEVEL.search(rest)
        rest = _LEVEL.sub("", rest).strip()
        name, colon, own = rest.partition(": ")
        topic = topics.find_path(rest)
        if topic is None and colon:
            topic = topics.find_path(name)
            own_words = own if topic is not None else rest
        else:
            own_words = "" if topic is not None else rest
        found.append(
            Skill(topic, own_words.strip(), int(level[1]) if level else 0,
                  remark[1].strip() if remark else "")
        )  # fmt: skip
    return found


def write_skill(skill: Skill, names: dict[int, str]) -> str:
    """A competence as ``read_skills`` reads it."""
    said = ": ".join(filter(None, (names.get(skill.topic_id or 0, ""), skill.words)))
    said = said.replace(";", ",").replace("\n", " ")
    if skill.level:
        said = f"{said} [{skill.level}]"
    return f"{said} ({skill.remark})" if skill.remark else said


def as_written(value: Any) -> Any:
    """A value as a cell can hold it: two that a spreadsheet cannot tell apart are the same."""
    if isinstance(value, datetime):
        return value.astimezone(office_zone()).date()
    if isinstance(value, Phone):
        return read_phone(write_phone(value))
    if isinstance(value, Skill):
        return tuple(read_skills(write_skill(value, lists.names(Topic))))
    if isinstance(value, tuple):
        return frozenset(map(as_written, value))
    return cells.text(safe_text(value)) if isinstance(value, str) else value
