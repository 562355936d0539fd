"""A caller's question handed on to a colleague by mail, written by the program of the desk."""

from __future__ import annotations

from hotline_desktop.core.text import tr

from .links import mail_link

LONGEST_LINK = 2000
"""Characters of a link that every mail program on Windows still takes."""


def mail_text(
    *, question: str, caller: str = "", number: str = "", answer: str = "", operator: str = ""
) -> str:
    """The letter: the question, who asks and where to answer, what was said so far."""
    parts = [question.strip()]
    who = ", ".join(filter(None, (caller.strip(), number.strip())))
    if who:
        parts.append(tr("Caller: {who}", who=who))
    if answer.strip():
        parts.append(tr("Answered so far: {text}", text=answer.strip()))
    if operator:
        parts.append(operator)
    return "\n\n".join(filter(None, parts))


def mail_subject(question: str, topic: str = "") -> str:
    """The subject: the topic, or how the question begins."""
    said = topic or " ".join(question.split())
    return tr("A caller's question: {text}", text=said if len(said) <= 60 else f"{said[:59]}…")


def letter_link(address: str, subject: str, text: str) -> tuple[str, bool]:
    """The ``mailto:`` link, and whether the text had to be cut to fit into one."""
    link = mail_link(address, subject, text)
    if len(link) <= LONGEST_LINK:
        return link, False
    fits, more = 0, len(text)
    while fits < more:  # the longest beginning that fits with its ellipsis
        middle = (fits + more + 1) // 2
        if len(mail_link(address, subject, f"{text[:middle]}…")) <= LONGEST_LINK:
            fits = middle
        else:
            more = middle - 1
    return mail_link(address, subject, f"{text[:fits]}…"), True
