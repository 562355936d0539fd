"""Contacts, answers and suggestions on the command line, as scripts use them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ANSWERS = """Question;Answer;Variant;Topic
До какого числа принимают документы?;Документы принимают до 20 июля.;full;Сроки
До какого числа принимают документы?;До 20 июля.;short;Сроки
Предоставляется ли общежитие?;Да, место есть у каждого.;;Жильё
"""


class Desk:
    """The program with a data folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str, code: int = 0) -> str:
        command = [sys.executable, "-m", "hotline_desktop", "--lang", "en",
                   "--data-dir", str(self.folder / "data"), *arguments]  # fmt: skip
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == code, done.stderr
        return done.stdout if code == 0 else done.stderr

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json"))

    def file(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, "utf-8")
        return str(self.folder / name)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_answers_come_in_are_learnt_and_suggested(desk: Desk) -> None:
    counts = desk.json("import", "answers", desk.file("a.csv", ANSWERS))
    assert counts == {
        "new": 2, "changed": 0, "same": 0, "refused": 0, "batch": 1, "reasons": []
    }  # fmt: skip
    (found,) = desk.json("search", "answers", "документов")
    assert [variant["variant"] for variant in found["variants"]] == ["full", "short"]
    lessons = [
        {"question": "где жить", "answer": "предоставляется ли ОБЩЕЖИТИЕ?"},
        {"question": "крайний срок", "answer": found["id"]},
        {"question": "что-то", "answer": "Нет такого"},
    ]
    past = desk.file("past.jsonl", "\n".join(json.dumps(lesson) for lesson in lessons))
    learnt = desk.json("learn", past)
    assert (learnt["new"], learnt["refused"]) == (2, 1)
    assert "Row 3" in learnt["reasons"][0]
    said = desk.json("suggest", "крайний срок какой", "--limit", "1")
    assert [answer["id"] for answer in said["answers"]] == [found["id"]]
    assert said["answers"][0].keys() == {"id", "question", "score"}
    batch = desk.file("q.jsonl", '{"text": "где мне жить"}\n{"text": ""}\n')
    lines = [json.loads(line) for line in desk("suggest", "--batch", batch, "--json").splitlines()]
    assert [bool(line["answers"]) for line in lines] == [True, False]
    assert lines[0]["answers"][0]["question"] == "Предоставляется ли общежитие?"
    assert lines[0]["calls"][0]["question"] == "где жить"


def test_contacts_come_in_go_out_and_are_counted(desk: Desk) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Doe\nTEL:204\nX-ANY:1\nEND:VCARD\n"
    counts = desk.json("import", "contacts", desk.file("a.vcf", card))
    assert counts["new"] == 1
    out = desk.folder / "out.vcf"
    assert desk.json("export", "contacts", str(out))["contacts"] == 1
    assert "X-ANY:1" in out.read_text("utf-8")
    assert desk.json("import", "contacts", str(out))["same"] == 1
    (found,) = desk.json("search", "contacts", "204")
    assert (found["name"], found["phones"][0]["number"]) == ("Ann Doe", "204")
    counted = desk.json("check")
    assert (counted["contacts"], counted["answers"]) == (1, 0)


def test_nothing_fits_is_said_and_wrong_files_are_refused(desk: Desk) -> None:
    desk("import", "answers", desk.file("a.csv", ANSWERS))
    assert desk("suggest", "zzzz qqqq").startswith("No prepared answer fits.")
    assert "Line 1" in desk("learn", desk.file("b.jsonl", "{}"), code=1)
    desk("suggest", code=1)
    desk("export", "answers", str(desk.folder / "a.pdf"), code=1)
