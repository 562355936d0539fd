"""Who is where at this moment: on a call, free, at lunch, on a break, away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hotline_desktop.core.roster.day_view import kind_word, office_zone
from hotline_desktop.core.roster.ledger import ledger
from hotline_desktop.core.roster.staff import Staff, photos, staff
from hotline_desktop.core.roster.times import length
from hotline_desktop.core.roster.whereabouts import STATES, Whereabouts, state_words, whereabouts
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.table import Chip, Column, ListListing
from hotline_desktop.ui.table_view import TableView
from hotline_desktop.ui.widgets.avatar import paint_avatar

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

TONES = {"on_call": "info", "free": "good", "break": "warn", "lunch": "warn"}
ORDER = list(STATES)


@dataclass(frozen=True)
class Row:
    """A person and where he or she is, with the times as they are shown."""

    id: int
    person: Staff
    photo: bytes
    where: Whereabouts
    since: str
    until: str
    over: int
    waiting: str

    @property
    def name(self) -> str:
        return self.person.values.name


class NowPage(QWidget):
    """The list; it follows the clock once a minute while somebody looks at it.

    Signals:
        person_wanted: nobody takes calls yet; the first one is to be added.
    """

    person_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setContentsMargins(16, 4, 16, 10)
        theme.set_role(self.summary, "heading")
        self.table = TableView(
            _columns(), name="whereabouts", label=tr("Who is where"), state=context.state
        )
        self.table.set_empty(
            tr("Nobody takes calls yet"),
            tr("Add the people who take calls."),
            icon="users",
            action=tr("New person"),
            on_action=self.person_wanted.emit,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        self.keyboard = self.table

    def reload(self) -> None:
        """Look again."""
        rows = self._rows()
        self.table.set_listing(ListListing(rows))
        counts = Counter(row.where.state for row in rows)
        said = [f"{STATES[s]()}: {counts[s]}" for s in ORDER if counts[s] and s != "off"]
        self.summary.setText(" · ".join(said) or (tr("Nobody is on duty now.") if rows else ""))
        self.summary.setVisible(bool(rows))

    def _rows(self) -> list[Row]:
        now, faces = self._context.now(), photos()
        found, late = whereabouts(now), self._waiting(now)
        rows = []
        for person in staff():
            where = found[person.id]
            over = 0
            if where.state in ("break", "lunch") and where.until is not None:
                over = max(0, int((now - where.until).total_seconds()) // 60)
            rows.append(
                Row(
                    person.id, person, faces.get(person.id, b""), where,
                    _since(where, now), _until(where, now), over,
                    late.get(person.id, "") if where.state in ("free", "on_call") else "",
                )
            )  # fmt: skip
        return sorted(rows, key=lambda row: ORDER.index(row.where.state))

    def _waiting(self, now: datetime) -> dict[int, str]:
        """Whose break should have begun by now, in words."""
        zone = office_zone()
        today = now.astimezone(zone).date()
        return {
            row.operator_id: tr(
                "{what} of {time} not begun",
                what=kind_word(row.kind),
                time=f"{row.planned.astimezone(zone):%H:%M}",
            )
            for row in ledger(today - timedelta(days=1), today, zone, now)
            if row.state == "planned" and row.planned is not None and row.planned < now
        }


def moment(at: datetime, now: datetime) -> str:
    """A time of today, or with its day."""
    zone = office_zone()
    local, today = at.astimezone(zone), now.astimezone(zone).date()
    clock = f"{local:%H:%M}"
    if local.date() == today and clock != "00:00":
        return clock
    day = QLocale().toString(QDate(local.year, local.month, local.day), "ddd d MMM")
    return day if clock == "00:00" else f"{day} {clock}"


def _since(where: Whereabouts, now: datetime) -> str:
    if where.since is None:
        return ""
    minutes = max(0, int((now - where.since).total_seconds()) // 60)
    if where.state in ("absent", "off") or minutes >= 12 * 60:
        return moment(where.since, now)
    return f"{moment(where.since, now)} · {length(minutes)}"


def _until(where: Whereabouts, now: datetime) -> str:
    if where.state == "off":
        return tr("next shift {when}", when=moment(where.next_at, now)) if where.next_at else ""
    return "" if where.until is None else moment(where.until, now)


def _columns() -> tuple[Column, ...]:
    def mark(painter, box, row):  # type: ignore[no-untyped-def]
        paint_avatar(painter, box, row.id, row.name, row.person.colour, row.photo)

    def chip(row: Row) -> Chip:
        return Chip(state_words(row.where), "bad" if row.over else TONES.get(row.where.state, ""
            ) or "neutral")  # fmt: skip

    def remark(row: Row) -> str:
        return tr("%n min longer than planned", row.over) if row.over else row.waiting

    return (
        Column("name", lambda: tr("Full name"), lambda r: r.name, width=240, stretch=True,
               strong=True, mark=mark),
        Column("state", lambda: tr("State"), lambda r: state_words(r.where), width=150, chip=chip),
        Column("since", lambda: tr("Since"), lambda r: r.since, width=170),
        Column("until", lambda: tr("Planned until"), lambda r: r.until, width=250),
        Column("remark", lambda: tr("Remark"), remark, width=210),
        Column("extension", lambda: tr("Extension"), lambda r: r.person.values.extension, width=96,
               muted=True),
    )  # fmt: skip
