"""How the findings on show are stored as they are edited: the first edit keeps the review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hotline_desktop.core import lists
from hotline_desktop.core.review import kept
from hotline_desktop.core.review.kept import Point
from hotline_desktop.core.roster.day_view import office_zone
from hotline_desktop.core.storage.tables import Operator
from hotline_desktop.core.text import tr

from .points import Desk

if TYPE_CHECKING:
    from hotline_desktop.ui.context import Context

    from .tab import ReviewTab


def make_desk(context: Context, tab: ReviewTab) -> Desk:
    """What the rows of findings are given."""

    def stored(point: Point) -> Point:
        """The point as stored; not kept yet, the whole review is kept first."""
        if point.id:
            return point
        report = tab.report
        assert report is not None
        id = kept.keep(report.period, report.found, context.now())
        return next(one for one in kept.points(id) if one.key == point.key)

    def change(point: Point, values: dict[str, Any]) -> Point:
        own = stored(point)
        kept.change_point(own.id, **values)
        return replace(own, **values)

    def finish(point: Point, done: bool) -> Point:
        own, at = stored(point), context.now() if done else None
        kept.set_done(own.id, at)
        return replace(own, done_at=at)

    def remove(point: Point) -> None:
        own = stored(point)
        kept.remove_point(own.id, context.now())
        tab.reload()

        def undo() -> None:
            kept.remove_point(own.id, None)
            tab.reload()

        context.messages.note(tr("Removed: {title}", title=own.title), tr("Undo"), undo)

    def add(kind: str, title: str) -> None:
        report = tab.report
        assert report is not None
        id = kept.keep(report.period, report.found, context.now())
        kept.add_point(id, kind, title)
        tab.reload()

    def note(text: str) -> None:
        report = tab.report
        assert report is not None
        kept.write_notes(kept.keep(report.period, report.found, context.now()), text)

    def calls_of(point: Point) -> Any:
        found = tab.report.found if tab.report is not None else ()
        return next((one.calls for one in found if one.key and one.key == point.key), None)

    return Desk(
        today=lambda: context.now().astimezone(office_zone()).date(),
        people=lambda: [entry.name for entry in lists.entries(Operator)],
        change=change,
        finish=finish,
        remove=remove,
        add=add,
        note=note,
        calls=lambda point: calls_of(point) is not None,
        open_calls=lambda point: tab.show_calls(calls_of(point), point.title),
    )
