"""What the program sees for itself of a line's readiness: done or not, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from hotline_desktop.core import lists, settings
from hotline_desktop.core.advertising.placements import placements
from hotline_desktop.core.answers import browse as answers
from hotline_desktop.core.answers.browse import AnswerFilter
from hotline_desktop.core.answers.values import READY
from hotline_desktop.core.carriers.offers import offers
from hotline_desktop.core.dates import long_day
from hotline_desktop.core.review import kept
from hotline_desktop.core.roster.checks import uncovered
from hotline_desktop.core.roster.shifts import shifts
from hotline_desktop.core.storage.tables import Competence, Operator, database
from hotline_desktop.core.text import tr

from .lines import LineInfo
from .numbers import held_numbers
from .reception import partner_operators, receptions
from .script import script_missing

AHEAD_DAYS = 7
"""The roster is looked at for so many days, from the opening on."""

ENOUGH_OFFERS = 2
NAMED = 3
"""So many of what is missing are named; the rest is counted."""


@dataclass(frozen=True)
class Sight:
    """What is looked at, and when."""

    line: LineInfo
    now: datetime

    @property
    def today(self) -> date:
        """The date on the line."""
        return self.now.astimezone(self.line.zone).date()

    @property
    def begins(self) -> date:
        """The first day that matters: today, or the opening that is to come."""
        return max(self.today, self.line.opens or self.today)


@dataclass(frozen=True)
class Found:
    """What was seen; ``words`` say what is missing, or what is there."""

    done: bool
    words: str = ""


def purpose(sight: Sight) -> Found:
    """The purpose is written down."""
    return Found(bool(sight.line.purpose), tr("Write which questions are answered, and for whom."))


def hours(sight: Sight) -> Found:
    """The line is open at some time."""
    opens = sight.line.hours.changes_at(sight.now)
    done = sight.line.hours.is_open(sight.now) or opens is not None
    return Found(done, tr("The line is never open: type its hours."))


def reception(sight: Sight) -> Found:
    """Who takes the calls is noted."""
    return Found(
        bool(receptions(sight.line.id)), tr("Note whether own staff or a call centre takes calls.")
    )


def number(sight: Sight) -> Found:
    """There is a number."""
    held = held_numbers(sight.line.id, sight.begins)
    return Found(any(one.own or one.contract for one in held), tr("Type the number."))


def compared(sight: Sight) -> Found:
    """Offers of several carriers are noted."""
    known = len(offers(sight.line.id))
    words = tr("%n offers noted; compare at least two carriers.", known)
    return Found(known >= ENOUGH_OFFERS, words)


def contracted(sight: Sight) -> Found:
    """Each number is held by a contract."""
    held = held_numbers(sight.line.id, sight.begins)
    if not held:
        return Found(False, tr("There is no number yet."))
    missing = [one for one in held if one.contract is None]
    bare = [one.number.number for one in missing if one.coming is None]
    if bare or not missing:
        return Found(not bare, tr("Without a contract: {names}", names=_named(bare)))
    words = [
        tr("{number} is under contract only from {day} on", number=one.number.number,
           day=long_day(one.coming.starts))
        for one in missing if one.coming is not None
    ]  # fmt: skip
    return Found(False, _named(words))


def mailbox(sight: Sight) -> Found:
    """The line has an e-mail address."""
    return Found(bool(sight.line.email), tr("Type the e-mail address of the line."))


def backups(_sight: Sight) -> Found:
    """Backups go to a folder of their own."""
    words = tr("Backups lie beside the data: choose a folder on another disk.")
    return Found(bool(settings.get(settings.BACKUP_FOLDER)), words)


def staff(_sight: Sight) -> Found:
    """Somebody takes calls."""
    return Found(bool(lists.entries(Operator)), tr("Name the people who take calls."))


def everybody_has_a_shift(sight: Sight) -> Found:
    """Each of the office's operators has a shift in the first week."""
    last = sight.begins + timedelta(days=AHEAD_DAYS - 1)
    busy = {shift.operator_id for shift in shifts(sight.begins, last)} | partner_operators()
    people = lists.entries(Operator)
    idle = [entry.name for entry in people if entry.id not in busy]
    if not people:
        return Found(False, tr("There are no operators yet."))
    return Found(not idle, tr("No shift within a week: {names}", names=_named(idle)))


def covered(sight: Sight) -> Found:
    """Somebody is on shift whenever the line is open in the first week."""
    last = sight.begins + timedelta(days=AHEAD_DAYS - 1)
    gaps = uncovered(sight.line, sight.begins, last)
    return Found(not gaps, gaps[0].sentence if gaps else "")


def script(sight: Sight) -> Found:
    """Every step of the script is written."""
    missing = script_missing(sight.line.id, sight.begins)
    return Found(not missing, tr("Still to be written: {names}", names=_named(missing)))


def competences(_sight: Sight) -> Found:
    """The directory knows who is competent for what."""
    known = Competence.select(Competence.contact).distinct().count()
    return Found(known > 0, tr("Note colleagues and the questions they can answer."))


def prepared(_sight: Sight) -> Found:
    """There are prepared answers."""
    return Found(bool(answers.listed(AnswerFilter(state=READY))), tr("Prepare the first answers."))


def hot_topics(_sight: Sight) -> Found:
    """Hot topics are known, and each has an answer that is no draft."""
    hot = answers.answers(answers.listed(AnswerFilter(hot=True)))
    if not hot:
        return Found(False, tr("Mark the sharpest questions as hot topics."))
    bare = [
        one.values.question
        for one in hot
        if one.values.state != READY or not any(said.text for said in one.values.variants)
    ]
    return Found(not bare, tr("Without an answer: {names}", names=_named(bare)))


def advertised(sight: Sight) -> Found:
    """The line is made known somewhere."""
    return Found(bool(placements(sight.line.id)), tr("Note where the number will be seen."))


def test_call(sight: Sight) -> Found:
    """A call of the line was registered."""
    sql = "SELECT 1 FROM call WHERE line_id = ? AND deleted_at IS NULL LIMIT 1"
    found = database.execute_sql(sql, (sight.line.id,)).fetchone()
    return Found(found is not None, tr("Call the number from outside and register the call."))


def reviewed(sight: Sight) -> Found:
    """A review of the line is kept."""
    done = any(not one.lines or sight.line.id in one.lines for one in kept.reviews())
    return Found(done, tr("A week after the opening there is enough to see what to improve."))


def _named(names: list[str]) -> str:
    shown = ", ".join(names[:NAMED])
    more = len(names) - NAMED
    return tr("{names} and %n more", more, names=shown) if more > 0 else shown
