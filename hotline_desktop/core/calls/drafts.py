"""Cards that are not filed yet, kept as they are typed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hotline_desktop.core.storage.database import transaction
from hotline_desktop.core.storage.tables import Draft


@dataclass(frozen=True)
class SavedDraft:
    """A draft as last typed: ``card`` is what the card saved, plain JSON values."""

    id: int
    card: dict[str, Any]
    updated_at: datetime


def save_draft(draft_id: int | None, card: dict[str, Any], now: datetime) -> int:
    """Keep the card as it stands; returns the draft's id."""
    text = json.dumps(card, ensure_ascii=False)
    with transaction():
        if draft_id is not None:
            updated = Draft.update(card=text, updated_at=now).where(Draft.id == draft_id)
            if updated.execute():
                return draft_id
        return int(Draft.insert(card=text, updated_at=now).execute())


def drafts() -> list[SavedDraft]:
    """All drafts, the last typed first. One that cannot be read is left where it is."""
    found = []
    for draft in Draft.select().order_by(Draft.updated_at.desc(), Draft.id.desc()):
        try:
            card = json.loads(draft.card)
        except ValueError:
            continue
        if isinstance(card, dict):
            found.append(SavedDraft(draft.id, card, draft.updated_at))
    return found


def discard_draft(draft_id: int) -> None:
    """Drop a draft."""
    with transaction():
        Draft.delete().where(Draft.id == draft_id).execute()
