"""How the day looks: painted in one go, only what is in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QRegion

from hotline_desktop.core.roster.absences import KINDS
from hotline_desktop.core.roster.day_view import PersonDay, kind_name, span_of
from hotline_desktop.core.roster.shifts import PlannedBreak, WorkShift
from hotline_desktop.core.roster.times import DAY, clock
from hotline_desktop.core.text import tr
from hotline_desktop.ui import theme
from hotline_desktop.ui.widgets.avatar import paint_avatar

from .coverage import paint_strip
from .look import PAD, Look, cut_text
from .scale import HEADER, HOUR, ROW, STRIP

Align = Qt.AlignmentFlag


def paint(painter: QPainter, area: QRect, look: Look, dirty: QRegion) -> None:
    """The picture, into a widget of this area; what does not touch ``dirty`` is left out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(area, theme.color("surface"))
    bottom = area.height() - STRIP
    _lines(painter, look, HEADER, bottom)
    painter.save()
    painter.setClipRect(QRectF(0, HEADER, area.width(), bottom - HEADER))
    for row, person in enumerate(look.view.people):
        y = look.scale.y(row)
        inside = y + ROW > HEADER and y < bottom
        if inside and dirty.intersects(QRect(0, int(y), area.width(), ROW)):
            _row(painter, look, row, person, area.width())
    painter.restore()
    _hours(painter, look, area.width())
    if dirty.intersects(QRect(0, bottom, area.width(), STRIP)):
        paint_strip(painter, look, area.width(), bottom)
    _mark(painter, look, area)
    _now(painter, look, area.height())


def _mark(painter: QPainter, look: Look, area: QRect) -> None:
    if look.marked is None:
        return
    left = max(look.scale.left, look.scale.x(look.marked[0]))
    tint = QColor(theme.color("bad"))
    tint.setAlpha(36)
    box = QRectF(left, HEADER, look.scale.x(look.marked[1]) - left, area.height() - HEADER)
    painter.fillRect(box, tint)


def _hours(painter: QPainter, look: Look, width: int) -> None:
    scale = look.scale
    painter.fillRect(QRectF(0, 0, width, HEADER), theme.color("surface"))
    painter.setFont(theme.font("caption"))
    every = HOUR if scale.hour >= 44 else 2 * HOUR
    for minutes in range(scale.first, scale.last + 1, HOUR):
        x = scale.x(minutes)
        if x < scale.left - 1:
            continue
        if minutes % every == 0:
            painter.setPen(theme.color("muted"))
            box = QRectF(x - 30, 0, 60, HEADER)
            if box.right() <= width + 14 and box.left() >= scale.left - 24:
                painter.drawText(box, Align.AlignCenter, clock(minutes))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(QPointF(0, HEADER), QPointF(width, HEADER))


def _lines(painter: QPainter, look: Look, top: float, bottom: float) -> None:
    scale = look.scale
    painter.setPen(QPen(theme.color("line"), 1))
    for minutes in range(scale.first, scale.last + 1, HOUR):
        x = scale.x(minutes)
        if x >= scale.left - 1:
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _row(painter: QPainter, look: Look, row: int, person: PersonDay, width: int) -> None:
    scale, y = look.scale, look.scale.y(row)
    mine = look.selected is not None and look.selected.operator_id == person.operator_id
    if mine:
        painter.fillRect(QRectF(0, y, width, ROW), theme.color("hover"))
    painter.setPen(QPen(theme.color("line"), 1))
    painter.drawLine(QPointF(0, y + ROW), QPointF(width, y + ROW))
    _lines(painter, look, y, y + ROW)
    painter.save()
    painter.setClipRect(
        QRectF(scale.left, max(y, HEADER), width - scale.left, ROW), Qt.ClipOperation.IntersectClip
    )
    if person.away is not None:
        _away(painter, look, row, person)
    for shift in person.carried:
        _carried(painter, look, row, shift)
    for shift in person.shifts:
        _shift(painter, look, row, person, shift)
    painter.restore()
    _name(painter, look, y, person, mine)


def _name(painter: QPainter, look: Look, y: float, person: PersonDay, mine: bool) -> None:
    disc = QRectF(PAD, y + (ROW - 28) / 2, 28, 28)
    paint_avatar(painter, disc, person.operator_id, person.name, person.colour, person.photo)
    room = QRectF(disc.right() + 8, y, look.scale.left - disc.right() - 12, ROW)
    owed = sum(b.starts is None and b.state == "planned" for s in person.shifts for b in s.breaks)
    note = ""
    if person.away is not None:
        note = KINDS[person.away.kind]()
    elif owed:
        note = tr("%n breaks to place", owed)
    painter.setPen(theme.color("text"))
    if note:
        cut_text(painter, room.adjusted(0, 3, 0, -ROW / 2 + 2), person.name, theme.font(bold=mine))
        painter.setPen(theme.color("muted" if person.away is not None else "warn"))
        cut_text(painter, room.adjusted(0, ROW / 2 - 1, 0, -3), note, theme.font("caption"))
    else:
        cut_text(painter, room, person.name, theme.font(bold=mine))


def _away(painter: QPainter, look: Look, row: int, person: PersonDay) -> None:
    scale = look.scale
    box = scale.bar(row, scale.first, scale.last)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("neutral_soft"))
    painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    painter.setBrush(_hatched("border"))
    painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    if person.away is not None and not person.shifts:
        text = KINDS[person.away.kind]()
        font = theme.font("caption", bold=True)
        wide = QFontMetricsF(font).horizontalAdvance(text) + 16
        chip = QRectF(max(box.left(), scale.left) + 8, box.top() + 3, wide, box.height() - 6)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(chip, 4, 4)
        painter.setPen(theme.color("muted"))
        painter.setFont(font)
        painter.drawText(chip, Align.AlignCenter, text)


def _hatched(name: str) -> QBrush:
    # A pattern, so that it is told apart without colour as well.
    return QBrush(theme.color(name), Qt.BrushStyle.BDiagPattern)


def _carried(painter: QPainter, look: Look, row: int, shift: WorkShift) -> None:
    box = look.scale.bar(row, look.scale.first, shift.ends - DAY)
    painter.setPen(QPen(theme.color("border"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(theme.color("neutral_soft"))
    painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    painter.setPen(theme.color("muted"))
    cut_text(painter, box.adjusted(8, 0, -4, 0), tr("since yesterday"), theme.font("caption"))


def _shift(painter: QPainter, look: Look, row: int, person: PersonDay, shift: WorkShift) -> None:
    box = look.scale.bar(row, shift.starts, shift.ends)
    chosen = _is(look, shift.id, None)
    gone = person.away is not None
    painter.setPen(QPen(theme.color("muted" if gone else "accent"), 2 if chosen else 1))
    painter.setBrush(theme.color("neutral_soft" if gone else "accent_soft"))
    painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    if gone:
        painter.setBrush(_hatched("border"))
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
    if chosen:
        _grips(painter, box)
    _times(painter, look, shift, box)
    for part in shift.breaks:
        span = span_of(part, shift, look.view.zone)
        if span is not None:
            _break(painter, look, shift, part, look.scale.bar(row, *span))


def _times(painter: QPainter, look: Look, shift: WorkShift, box: QRectF) -> None:
    """Start and end in the bar, where no break lies upon them."""
    spans = [s for b in shift.breaks if (s := span_of(b, shift, look.view.zone)) is not None]
    font = theme.font("caption")
    painter.setFont(font)
    painter.setPen(theme.color("accent"))
    for text, align, at in (
        (clock(shift.starts), Align.AlignLeft, shift.starts),
        (clock(shift.ends), Align.AlignRight, shift.ends),
    ):
        wide = QFontMetricsF(font).horizontalAdvance(text) + 12
        inside = wide * HOUR / look.scale.hour
        near = (at, at + inside) if align == Align.AlignLeft else (at - inside, at)
        if box.width() > 2 * wide and not any(s < near[1] and e > near[0] for s, e in spans):
            painter.drawText(box.adjusted(7, 0, -7, 0), align | Align.AlignVCenter, text)


def _is(look: Look, shift_id: int, break_id: int | None) -> bool:
    s = look.selected
    return s is not None and s.shift_id == shift_id and s.break_id == break_id


def _grips(painter: QPainter, box: QRectF) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    for x in (box.left(), box.right()):
        painter.drawRoundedRect(QRectF(x - 2, box.center().y() - 6, 4, 12), 2, 2)
    painter.restore()


def _break(
    painter: QPainter, look: Look, shift: WorkShift, part: PlannedBreak, box: QRectF
) -> None:
    """Planned: a filled block; pinned: with a pin's head; taken: ticked; skipped: struck out."""
    lunch = part.kind == "lunch"
    box = box.adjusted(0.5, 1 if lunch else 4, -0.5, -1 if lunch else -4)
    ink, ground = _colours(part, lunch)
    chosen = _is(look, shift.id, part.id)
    pen = QPen(ink, 2 if chosen or part.id in look.changed else 1)
    if part.state == "missed":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(ink)
    if part.state == "skipped":
        painter.drawLine(box.bottomLeft(), box.topRight())
    if chosen and look.focused:
        painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
        painter.setPen(ink)
    if part.pinned and part.state == "planned":
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(box.center().x(), box.top()), 2.5, 2.5)
    _break_word(painter, part, box)


def _colours(part: PlannedBreak, lunch: bool) -> tuple[QColor, QColor]:
    if part.state == "running":
        return theme.color("accent_text"), theme.color("accent")
    if part.state == "taken":
        return theme.color("good"), theme.color("good_soft")
    if part.state in ("missed", "skipped"):
        return theme.color("bad" if part.state == "missed" else "muted"), theme.color("surface")
    return theme.tone("warn") if lunch else (theme.color("info"), theme.color("surface"))


MARKS = {"running": "●", "taken": "✓", "missed": "!", "skipped": ""}


def _break_word(painter: QPainter, part: PlannedBreak, box: QRectF) -> None:
    font = theme.font("caption")
    metrics = QFontMetricsF(font)
    mark = MARKS.get(part.state, "")
    words = [f"{mark} {kind_name(part)}".strip(), mark or (kind_name(part)[:1])]
    for word in words:
        if word and metrics.horizontalAdvance(word) + 4 <= box.width():
            painter.setFont(font)
            painter.drawText(box, Align.AlignCenter, word)
            return


def _now(painter: QPainter, look: Look, height: int) -> None:
    scale = look.scale
    if look.now is None or not scale.first <= look.now <= scale.last:
        return
    x = scale.x(look.now)
    if x < scale.left:
        return
    painter.setPen(QPen(theme.color("bad"), 1.5))
    painter.drawLine(QPointF(x, HEADER - 2), QPointF(x, height - 24))
    font = theme.font("caption", bold=True)
    text = clock(look.now)
    wide = QFontMetricsF(font).horizontalAdvance(text) + 10
    chip = QRectF(x - wide / 2, 4, wide, HEADER - 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("bad"))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(theme.color("surface"))
    painter.setFont(font)
    painter.drawText(chip, Align.AlignCenter, text)
