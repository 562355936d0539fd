"""Suggested answers on the command line, and past calls to learn them from."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core import lists, settings
from ..core.answers import browse as answers
from ..core.errors import UserError, reason
from ..core.text import tr

if TYPE_CHECKING:
    from ..core.suggest import Suggestions
    from .office import Office


def run_suggest(office: Office, options: argparse.Namespace) -> int:
    """Say what fits a caller's words, or each line of a file of them."""
    from ..core import suggest

    if (options.text is None) == (options.batch is None):
        raise UserError(tr("Give either the caller's words or a file with --batch."))
    office.open()
    compute_vectors()
    if options.batch is None:
        found = suggest.full(options.text, options.limit)
        office.answer(_said(found), _record(found))
        return 0
    for number, line in enumerate(_lines(options.batch), 1):
        try:
            text = str(json.loads(line)["text"])
        except (ValueError, KeyError, TypeError):
            raise UserError(
                tr("Line {number} of “{file}” is not of the form {form}.",
                   number=number, file=options.batch.name, form='{"text": "…"}')
            )  # fmt: skip
        found = suggest.full(text, options.limit)
        print(json.dumps(_record(found), ensure_ascii=False) if office.as_json else _said(found))
    return 0


def _record(found: Suggestions) -> dict[str, Any]:
    return {
        "answers": [{"id": a.id, "question": a.question, "score": a.score} for a in found.answers],
        "contacts": [{"id": c.id, "name": c.name, "reason": c.reason} for c in found.contacts],
        "calls": [
            {"id": c.call_id, "question": c.question, "answer": c.answer, "score": c.score}
            for c in found.calls
        ],
    }


def _said(found: Suggestions) -> str:
    lines = [f"{n}. {a.question} ({a.score:.0%})" for n, a in enumerate(found.answers, 1)]
    lines = lines or [tr("No prepared answer fits.")]
    lines += [f"   {c.name} — {c.reason}" for c in found.contacts]
    lines += [f"   {tr('Earlier call')}: {c.question} → {c.answer}" for c in found.calls]
    return "\n".join(lines)


def run_learn(office: Office, options: argparse.Namespace) -> int:
    """Take past calls in as evidence of which answer fits which words."""
    from ..core.answers import commands

    office.open()
    known = _Targets()
    lessons: list[tuple[str, int]] = []
    reasons: list[str] = []
    refused = 0
    for number, question, answer in _past_calls(options.file):
        id = known.find(answer)
        if id is not None and question.strip():
            lessons.append((question, id))
            continue
        refused += 1
        if len(reasons) < 20:
            reason = (
                tr("It has no question.")
                if not question.strip()
                else tr("There is no prepared answer “{name}”.", name=str(answer)[:80])
            )
            reasons.append(tr("Row {number}: {reason}", number=number, reason=reason))
    new = commands.learn(lessons, by=settings.operator_here(), now=office.now)
    compute_vectors()
    counts = {"new": new, "same": len(lessons) - new, "refused": refused}
    said = tr("Learnt: {new}, known before: {same}, refused: {refused}.", **counts)
    office.answer("\n".join([said, *reasons]), {**counts, "reasons": reasons})
    return 0


class _Targets:
    """Prepared answers by their questions, ids and uids."""

    def __init__(self) -> None:
        self._by_question: dict[str, int] = {}
        self._by_name: dict[str, int] = {}
        for answer in answers.answers(answers.listed()):
            self._by_question.setdefault(lists.folded(answer.values.question), answer.id)
            self._by_name[str(answer.id)] = self._by_name[answer.uid] = answer.id

    def find(self, named: Any) -> int | None:
        if isinstance(named, float) and named.is_integer():
            named = int(named)
        if isinstance(named, int):
            return self._by_name.get(str(named)) or self._by_question.get(str(named))
        if not isinstance(named, str):
            return None
        return self._by_question.get(lists.folded(named)) or self._by_name.get(named.strip())


def _past_calls(file: Path) -> Iterator[tuple[int, str, Any]]:
    """Row number, the caller's words, and the answer's question or id."""
    if file.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        for number, line in enumerate(_lines(file), 1):
            try:
                said = json.loads(line)
                yield number, str(said["question"]), said["answer"]
            except (ValueError, KeyError, TypeError):
                raise UserError(
                    tr("Line {number} of “{file}” is not of the form {form}.",
                       number=number, file=file.name, form='{"question": "…", "answer": "…"}'),
                    tr("Nothing was changed."),
                )  # fmt: skip
        return
    from ..exchange.lists.areas import LESSONS
    from ..exchange.lists.knowledge_files import table_rows

    for row in table_rows(LESSONS, file):
        yield row.number, row.text("question"), row.text("answer")


def _lines(file: Path) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8-sig") as stream:
            yield from filter(str.strip, stream)
    except OSError as error:
        raise UserError(
            tr("“{file}” could not be read.", file=file.name),
            action=tr("The system says: {why}.", why=reason(error)),
        )
    except UnicodeDecodeError:
        raise UserError(
            tr("“{file}” could not be read.", file=file.name),
            action=tr("It must be a text in UTF-8."),
        )


def compute_vectors() -> None:
    """Bring the vectors up to date; who waits at a terminal sees how far it is."""
    from ..core import suggest

    shown = sys.stderr.isatty()

    def tell(done: int, total: int) -> None:
        if shown and total > 500:
            end = "\n" if done == total else ""
            print(f"\r{tr('Understanding texts')}: {done}/{total}", end=end, file=sys.stderr)

    suggest.compute_missing(tell)
