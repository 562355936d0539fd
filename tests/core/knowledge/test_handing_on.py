"""A question handed on by mail."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from hotline_desktop.core.contacts.handing_on import (
    LONGEST_LINK,
    letter_link,
    mail_subject,
    mail_text,
)


def read(link: str) -> tuple[str, str, str]:
    parts = urlsplit(link)
    fields = parse_qs(parts.query, keep_blank_values=True)
    return parts.path, fields["subject"][0], fields["body"][0]


def test_the_letter_arrives_in_russian_as_it_was_written() -> None:
    text = mail_text(
        question="Есть ли бюджет & льготы + скидки? 100 %", caller="Ольга", number="+7 495 012",
        answer="Обещали узнать.", operator="Анна Смирнова",
    )  # fmt: skip
    link, cut = letter_link("o.petrova@example.org", "Вопрос: «льготы»", text)
    assert link.isascii()
    assert not cut
    assert read(link) == (
        "o.petrova@example.org", "Вопрос: «льготы»", text.replace("\n", "\r\n"),
    )  # fmt: skip
    assert text.splitlines()[0] == "Есть ли бюджет & льготы + скидки? 100 %"
    assert "Caller: Ольга, +7 495 012" in text


def test_a_long_letter_is_cut_to_what_mail_programs_take() -> None:
    text = "Очень длинный вопрос.\n" * 200
    link, cut = letter_link("a@example.org", "Вопрос", text)
    assert cut
    assert LONGEST_LINK - 20 < len(link) <= LONGEST_LINK
    body = read(link)[2]
    assert body.endswith("…")
    assert text.replace("\n", "\r\n").startswith(body[:-1])


def test_the_subject_is_the_topic_or_the_beginning() -> None:
    assert mail_subject("Когда?", "Сроки") == "A caller's question: Сроки"
    assert len(mail_subject("слово " * 40)) < 90
