"""The figures of a review: each with its definition, its comparison, and its calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hotline_desktop.core.calls.browse import CallFilter
from hotline_desktop.core.calls.traits import in_time
from hotline_desktop.core.number_texts import change_text, number_text
from hotline_desktop.core.text import tr

from .figures import Figures, Tally
from .reading import Reading
from .statistics import Mean, Share, counts_differ, means_differ, shares_differ
from .team import Team


@dataclass(frozen=True)
class Measure:
    """A figure.

    Attributes:
        unit: of ``value``, one of ``number_texts.UNITS``.
        value: None where nothing is known, ``before`` the same of the period before.
        good: 1 where more is better, -1 where less is, 0 where neither.
        of: how many calls (or breaks) it rests on.
        differs: it differs from the one before by more than chance.
        note: a second figure, in words.
        calls: the calls that it counts; None where it is not of calls.
    """

    id: str
    title: str
    definition: str
    unit: str
    value: float | None
    before: float | None
    good: int
    of: int
    differs: bool
    calls: CallFilter | None
    note: str = ""

    @property
    def text(self) -> str:
        """The value as read."""
        return "–" if self.value is None else number_text(self.value, self.unit)

    @property
    def before_text(self) -> str:
        """The value of the period before as read."""
        return "–" if self.before is None else number_text(self.before, self.unit)

    @property
    def change(self) -> str:
        """The difference as read, empty where there is nothing to compare."""
        if self.value is None or self.before is None:
            return ""
        return change_text(self.value - self.before, self.unit)

    @property
    def verdict(self) -> int:
        """1 better than before, -1 worse, 0 neither or by chance."""
        if not self.differs or self.value is None or self.before is None:
            return 0
        return self.good * (1 if self.value > self.before else -1)


def _share(part: str, whole: str) -> Callable[[Tally], Share]:
    return lambda tally: Share(getattr(tally, part), getattr(tally, whole))


def measures(reading: Reading) -> tuple[Measure, ...]:
    """All figures that the data allows, in the order of their weight."""
    found = [
        _count("calls", tr("Calls"), tr("Incoming calls that began in the period."),
               reading, "calls", ("incoming",), 0),
        _of_share("answered", tr("Calls answered"),
                  tr("Share of incoming calls that somebody took: all but those with the outcome"
                     " “hang-up”."),
                  reading, _share("answered", "calls"), ("answered",), 1),
        _count("unanswered", tr("Unanswered"),
               tr("Incoming calls with the outcome “hang-up”: the caller gave up."),
               reading, "unanswered", ("unanswered",), -1),
        _quick(reading),
        _of_share("outside", tr("Outside hours"),
                  tr("Share of incoming calls that began while the line was closed. Calls before"
                     " its opening date or after its closing date are not among them."),
                  reading, _share("outside", "calls"), ("outside",), 0),
        _handling(reading),
        _of_share("first_contact", tr("Resolved at first contact"),
                  tr("Share of calls with a question that were answered at once: no referral, no"
                     " callback, no other call before or after about the same."),
                  reading, _share("first_contact", "asked"), ("first_contact",), 1),
        _of_share("unresolved", tr("Not resolved"),
                  tr("Share of calls with a question that ended as “not resolved”."),
                  reading, _share("unresolved", "asked"), ("unresolved",), -1),
        _count("open_questions", tr("Questions without an answer"),
               tr("Calls with a written question that was not resolved, referred or promised a"
                  " callback, and for which no prepared answer was given."),
               reading, "open_questions", ("open_question",), -1),
        _of_share("answers_used", tr("Prepared answers used"),
                  tr("Share of calls with a question in which a prepared answer was given."),
                  reading, _share("answers_used", "asked"), ("answer_used",), 1),
        _callbacks(reading),
        _again(reading),
        _count("outgoing", tr("Outgoing calls"), tr("Calls that the office made itself."),
               reading, "outgoing", ("outgoing",), 0),
        _occupancy(reading),
        _breaks(reading),
    ]  # fmt: skip
    left_out = set() if reading.prepared else {"answers_used"}
    return tuple(one for one in found if (one.of or one.id == "calls") and one.id not in left_out)


def _count(
    id: str, title: str, definition: str, reading: Reading, name: str,
    traits: tuple[str, ...], good: int,
) -> Measure:  # fmt: skip
    now, before = (getattr(of.total, name) for of in (reading.figures, reading.before))
    days = reading.period.days
    return Measure(
        id, title, definition, "count", now, before if reading.counts_comparable else None, good,
        now + before, counts_differ(now, days, before, days), _calls(reading, *traits),
    )  # fmt: skip


def _of_share(
    id: str, title: str, definition: str, reading: Reading, share: Callable[[Tally], Share],
    traits: tuple[str, ...], good: int,
) -> Measure:  # fmt: skip
    now, before = share(reading.figures.total), share(reading.before.total)
    return Measure(
        id, title, definition, "percent", now.value if now.whole else None,
        before.value if before.whole else None, good, now.whole, shares_differ(now, before),
        _calls(reading, *traits),
        tr("{part} of {whole}", part=number_text(now.part), whole=number_text(now.whole)),
    )  # fmt: skip


def _calls(reading: Reading, *traits: str) -> CallFilter:
    return reading.period.calls(*traits, as_of=reading.now)


def _quick(reading: Reading) -> Measure:
    seconds = in_time()
    found = _of_share(
        "quick", tr("Answered in {seconds} s", seconds=seconds),
        tr("Share of the incoming calls with a known waiting time that were answered within"
           " {seconds} seconds: the service level.", seconds=seconds),
        reading, _share("quick", "waited"), ("quick",), 1,
    )  # fmt: skip
    wait = reading.figures.total.mean_wait
    note = "" if wait is None else tr("mean wait {time}", time=number_text(wait, "duration"))
    return _with_note(found, note)


def _with_note(measure: Measure, note: str) -> Measure:
    return Measure(**{**vars(measure), "note": note})


def handling(tally: Tally) -> Mean:
    """Durations of the incoming calls."""
    return Mean(tally.timed, tally.seconds, tally.squares)


def _handling(reading: Reading) -> Measure:
    now, before = handling(reading.figures.total), handling(reading.before.total)
    median = reading.figures.median
    return Measure(
        "handling", tr("Handling time"),
        tr("Mean duration of the incoming calls whose duration is known. The median is the"
           " duration that half of them do not exceed."),
        "duration", now.value if now.count else None, before.value if before.count else None, -1,
        now.count, means_differ(now, before), _calls(reading, "timed"),
        "" if median is None else tr("median {time}", time=number_text(median, "duration")),
    )  # fmt: skip


def _callbacks(reading: Reading) -> Measure:
    found = _of_share(
        "callbacks", tr("Callbacks kept"),
        tr("Share of the callbacks promised in the period that were made by the time promised."
           " Late are those made later, and those still owed after their time."),
        reading, _share("kept", "promised"), ("kept",), 1,
    )  # fmt: skip
    return _with_note(found, tr("%n late", reading.figures.total.late))


def repeats(found: Figures) -> Share:
    """Calls of somebody who had called before in the period, of those with a number."""
    return Share(found.repeats.again, found.repeats.known)


def _again(reading: Reading) -> Measure:
    now, before = repeats(reading.figures), repeats(reading.before)
    return Measure(
        "repeats", tr("Repeat calls"),
        tr("Share of incoming calls with a known number whose caller had already called in the"
           " period."),
        "percent", now.value if now.whole else None, before.value if before.whole else None, -1,
        now.whole, shares_differ(now, before), _calls(reading, "again"),
        tr("%n caller(s)", reading.figures.repeats.callers),
    )  # fmt: skip


def _occupancy(reading: Reading) -> Measure:
    minutes = sum(reading.team.minutes.values())
    return Measure(
        "occupancy", tr("Occupancy"),
        tr("Share of the time on the line (shifts without lunches and breaks) that was spent on"
           " calls of known duration."),
        "percent", reading.team.occupancy, reading.team_before.occupancy, 0, max(0, minutes),
        differs=False, calls=None,
        note=tr("{hours} h on the line", hours=number_text(minutes / 60)),
    )  # fmt: skip


def breaks_had(team: Team) -> Share:
    """Breaks that were taken, of those that were due."""
    found = team.breaks
    return Share(found.taken, found.breaks) if found else Share(0, 0)


def _breaks(reading: Reading) -> Measure:
    now, before = breaks_had(reading.team), breaks_had(reading.team_before)
    return Measure(
        "breaks", tr("Breaks taken"),
        tr("Share of lunches and breaks of ended shifts that were taken; the others were skipped"
           " or missed."),
        "percent", now.value if now.whole else None, before.value if before.whole else None, 1,
        now.whole, shares_differ(now, before), calls=None,
        note=tr("{part} of {whole}", part=number_text(now.part), whole=number_text(now.whole)),
    )  # fmt: skip
