"""The demonstration answers what its callers ask."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from hotline_desktop.core.answers import browse
from hotline_desktop.core.answers.browse import AnswerFilter
from hotline_desktop.core.demo import create_demo
from hotline_desktop.core.suggest import service


@pytest.mark.parametrize(
    ("language", "typed", "wanted"),
    [
        ("ru", "дают ли обшежитие первокурснику", "Дают ли общежитие первокурсникам?"),
        ("ru", "забыла пороль от кабинета", "Как восстановить пароль от личного кабинета?"),
        ("en", "i lost my certificat", "What if the certificate is lost?"),
    ],
)
def test_a_question_with_a_slip_finds_its_answer(
    database: Path, now: datetime, language: str, typed: str, wanted: str
) -> None:
    create_demo(language, now)
    service.forget()
    assert wanted in [found.question for found in service.quick(typed).answers[:3]]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_there_is_something_of_everything(database: Path, now: datetime, language: str) -> None:
    create_demo(language, now)
    assert browse.count() >= 20
    assert len(browse.listed(AnswerFilter(state="draft"))) == 2
    assert len(browse.listed(AnswerFilter(outdated_on=now.date()))) == 1
    assert len(browse.listed(AnswerFilter(hot=True))) >= 3
    assert sum(use.times for use in browse.usage().values()) > 100
    assert browse.unanswered()
