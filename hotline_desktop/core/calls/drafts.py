"""Cards that are not filed yet, kept as they are typed.

They live in the database. While that cannot be written (an import holds it, it is read-only or
damaged) they are kept in a file beside it, at once, and move over when it can be written again: a
card in the making neither waits for anybody nor is lost.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hotline_desktop.core.paths import database_file
from hotline_desktop.core.storage.database import (
    StorageError,
    database_path,
    transaction,
)
from hotline_desktop.core.storage.files import reading
from hotline_desktop.core.storage.tables import Draft

log = logging.getLogger(__name__)

BESIDE = "unsaved-cards.json"
PATIENCE = 0.02
"""Seconds to wait for who writes just now: less than one notices between two letters."""


@dataclass(frozen=True)
class SavedDraft:
    """A draft as last typed: ``card`` is what the card saved, plain JSON values."""

    id: int
    card: dict[str, Any]
    updated_at: datetime


def save_draft(draft_id: int | None, card: dict[str, Any], now: datetime) -> int:
    """Keep the card as it stands, without waiting.

    Returns:
        The draft's id; one below 0 while it is kept beside the database.

    Raises:
        StorageError: it could not be kept anywhere.
    """
    try:
        return _save(draft_id, card, now)
    except StorageError as error:
        beside = _read_beside()
        id = draft_id if draft_id is not None else min([0, *beside]) - 1
        beside[id] = SavedDraft(id, card, now)
        try:
            _write_beside(beside)
        except (OSError, ValueError):
            raise error
        return id


def _save(draft_id: int | None, card: dict[str, Any], now: datetime) -> int:
    text = json.dumps(card, ensure_ascii=False)
    with transaction(PATIENCE):
        id = draft_id if draft_id is not None and draft_id > 0 else None
        values = {"card": text, "updated_at": now}
        if id is None or not Draft.update(values).where(Draft.id == id).execute():
            id = int(Draft.insert(values).execute())
    _forget_beside(draft_id)
    return id


def settle(besides: int | None = None) -> bool:
    """Move cards kept beside the database into it, as far as that can be written.

    Args:
        besides: the id of a card that stays where it is: who has it open saves it.

    Returns:
        Whether any moved.
    """
    waiting = [draft for draft in _read_beside().values() if draft.id != besides]
    try:
        for draft in waiting:
            _save(draft.id, draft.card, draft.updated_at)
    except StorageError:
        return False
    return bool(waiting)


def rescue(data_dir: Path) -> None:
    """Keep the cards of a database beside it, before another takes its place.

    Of a damaged one as far as they can be read. What is kept beside it is newer and stays.
    """
    file = database_file(data_dir)
    beside = _read_beside(file.with_name(BESIDE))
    try:
        with reading(file) as connection:
            rows = connection.execute("SELECT id, card, updated_at FROM draft").fetchall()
        for id, card, updated_at in rows:
            saved = SavedDraft(id, dict(json.loads(card)), datetime.fromtimestamp(updated_at, UTC))
            beside.setdefault(id, saved)
        _write_beside(beside, file.with_name(BESIDE))
    except (StorageError, OSError, ValueError, TypeError) as error:
        log.info("no cards were taken along: %r", error)


def is_waiting() -> bool:
    """Whether cards are kept beside the database."""
    file = _beside()
    return file is not None and file.exists()


def drafts() -> list[SavedDraft]:
    """All drafts, the last typed first. One that cannot be read is left where it is."""
    found = {}
    for draft in Draft.select():
        try:
            card = json.loads(draft.card)
        except ValueError:
            continue
        if isinstance(card, dict):
            found[draft.id] = SavedDraft(draft.id, card, draft.updated_at)
    found |= _read_beside()
    return sorted(found.values(), key=lambda draft: (draft.updated_at, draft.id), reverse=True)


def discard_draft(draft_id: int) -> None:
    """Drop a draft.

    Raises:
        StorageError: it could not be dropped, and is still there.
    """
    if draft_id > 0:
        with transaction(PATIENCE):
            Draft.delete().where(Draft.id == draft_id).execute()
    _forget_beside(draft_id)


def forget_filed(draft_id: int | None) -> None:
    """Drop what is kept beside the database of a card that was filed."""
    with suppress(OSError):
        _forget_beside(draft_id)


def _beside() -> Path | None:
    file = database_path()
    return None if file is None else file.with_name(BESIDE)


def _read_beside(file: Path | None = None) -> dict[int, SavedDraft]:
    file = file or _beside()
    try:
        kept = json.loads(file.read_text("utf-8")) if file is not None else []
    except (OSError, ValueError):
        return {}
    found = {}
    with suppress(TypeError, ValueError, KeyError):
        for entry in kept:
            updated_at = datetime.fromisoformat(entry["updated_at"])
            found[entry["id"]] = SavedDraft(entry["id"], dict(entry["card"]), updated_at)
    return found


def _write_beside(beside: dict[int, SavedDraft], file: Path | None = None) -> None:
    file = file or _beside()
    if file is None:
        raise ValueError("no database is open")
    if not beside:
        file.unlink(missing_ok=True)
        return
    kept = [
        {"id": draft.id, "card": draft.card, "updated_at": draft.updated_at.isoformat()}
        for draft in beside.values()
    ]
    half = file.with_suffix(".part")
    try:
        with half.open("w", encoding="utf-8") as stream:
            json.dump(kept, stream, ensure_ascii=False)
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(file)
    except BaseException:
        half.unlink(missing_ok=True)
        raise


def _forget_beside(draft_id: int | None) -> None:
    if draft_id is None or not is_waiting():
        return
    beside = _read_beside()
    if beside.pop(draft_id, None) is not None:
        _write_beside(beside)
