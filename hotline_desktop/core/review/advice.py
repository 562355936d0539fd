"""What a finding is called, and what is proposed."""

from __future__ import annotations

from collections.abc import Callable

from hotline_desktop.core.text import tr

Words = Callable[[], tuple[str, str]]

_WEAK: dict[str, Words] = {
    "answered": lambda: (
        tr("Too many callers do not get through"),
        tr("Put more people on the line in the hours in which most callers give up."),
    ),
    "quick": lambda: (
        tr("Callers wait too long"),
        tr("Move breaks out of the busiest hours; check the people needed there."),
    ),
    "first_contact": lambda: (
        tr("Too few questions are resolved at first contact"),
        tr("Look through the referred calls and prepare answers to what is asked most."),
    ),
    "unresolved": lambda: (
        tr("Many questions stay unresolved"),
        tr("Name a colleague who answers for each topic that stays unresolved."),
    ),
    "callbacks": lambda: (
        tr("Callbacks are made late"),
        tr("Set aside a fixed half-hour a day for callbacks and promise times within it."),
    ),
    "outside": lambda: (
        tr("Many people call while the line is closed"),
        tr("Lengthen the hours by the busiest closed hour, or tell the hours more clearly."),
    ),
    "repeats": lambda: (
        tr("Callers have to call again"),
        tr("Listen to what repeat callers ask and settle it in the first call."),
    ),
    "answers_used": lambda: (
        tr("Prepared answers are hardly used"),
        tr("Ask the operators which answers are missing or hard to find."),
    ),
    "breaks": lambda: (
        tr("Breaks fall through"),
        tr("Plan breaks into the calm hours and make sure that they are taken."),
    ),
    "handling": lambda: (
        "",
        tr("Look at the longest calls: which answer had to be searched for?"),
    ),
    "calls": lambda: (
        tr("More people call than before"),
        tr("Check the people needed for the next weeks."),
    ),
    "hour": lambda: (
        tr("{hours}: callers give up more often"),
        tr("Put one more person on the line in this hour, or move breaks out of it."),
    ),
    "topic_grew": lambda: (
        tr("“{topic}” is asked more often"),
        tr("Find out what happened and publish the answer where people look before they call."),
    ),
    "topic_contact": lambda: (
        tr("“{topic}” is seldom resolved at first contact"),
        tr("Prepare answers on this topic with the colleague who knows it best."),
    ),
    "topic_long": lambda: (
        tr("“{topic}” takes long"),
        tr("Prepare a short answer for the phone and send details by e-mail."),
    ),
    "short": lambda: (
        tr("Too few people on the line"),
        tr("Move shifts or breaks so that these hours are covered."),
    ),
    "busy": lambda: (
        tr("The operators have no time to breathe"),
        tr("Add a shift in the busiest hours."),
    ),
    "no_topic": lambda: (
        tr("Many calls are filed without a topic"),
        tr("Ask everybody to choose a topic; add topics that are missing."),
    ),
    "no_source": lambda: (
        tr("Hardly anybody is asked how they heard of the line"),
        tr("Add the question to the script; it takes five seconds."),
    ),
}

_STRONG: dict[str, Words] = {
    "answered": lambda: (tr("Callers get through"), _keep()),
    "quick": lambda: (tr("Calls are answered quickly"), _keep()),
    "first_contact": lambda: (tr("Questions are resolved at first contact"), _keep()),
    "unresolved": lambda: (tr("Hardly a question stays unresolved"), _keep()),
    "callbacks": lambda: (tr("Callbacks are kept"), _keep()),
    "repeats": lambda: (tr("One call is enough"), _keep()),
    "answers_used": lambda: (
        tr("Prepared answers help"),
        tr("Keep them up to date: check the most used ones first."),
    ),
    "breaks": lambda: (tr("Breaks are taken"), _keep()),
    "topic_contact": lambda: (
        tr("“{topic}” is resolved at first contact"),
        tr("Use these answers as the pattern for other topics."),
    ),
}


def _keep() -> str:
    return tr("Keep it so.")


def advice(id: str, kind: str) -> tuple[str, str]:
    """Title and proposed action for a rule; a title may have a place for a name in it."""
    words = (_STRONG if kind == "strength" else _WEAK).get(id)
    return words() if words else ("", _keep() if kind == "strength" else "")
