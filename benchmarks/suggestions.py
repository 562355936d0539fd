"""How good and how quick suggestions are: ``python -m benchmarks.suggestions [FOLDER]``.

Quality is measured on two public sets, which are not part of the project. FOLDER, or the
environment variable ``HOTLINE_BENCHMARK_DATA``, names where they lie; without them that part is
skipped:

- ``xquad.ru.json`` (deepmind/xquad, CC BY-SA 4.0): each paragraph is an answer with its text, each
  question a caller's;
- ``clinc150-small.json`` (clinc/oos-eval, CC BY 3.0): each intent is an answer with nothing but its
  title, ``train`` are past calls, ``test`` new ones, ``oos_test`` those that nothing fits.

Beside ours stands its peer: BM25 over the same words, without typos, meaning and neighbours.
Speed is measured over 10,000 answers and 100,000 past calls made up of the words of a small
vocabulary with the frequencies of a language; their vectors are random, which costs the same time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.measure import Result, python, seconds, table
from hotline_desktop.core import suggest
from hotline_desktop.core.answers import commands
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.setup import NewHotline, create_hotline
from hotline_desktop.core.storage.database import close_database, open_database, transaction
from hotline_desktop.core.storage.tables import database
from hotline_desktop.core.suggest import encoder, memory, ranking
from hotline_desktop.core.suggest.lexical import QueryTerm
from hotline_desktop.core.suggest.service import fits
from hotline_desktop.core.suggest.vectors import digest

NOW = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
ANSWERS, CALLS, KEYSTROKES = 10_000, 100_000, 300
FEW = (5, 20, 50, 100, 150)

Case = tuple[str, int]


def main() -> None:
    named = sys.argv[1] if len(sys.argv) > 1 else ""
    print(table(results(Path(named) if named else None)))


def results(folder: Path | None = None) -> list[Result]:
    """Quality where its data is, memory and speed."""
    named = os.environ.get("HOTLINE_BENCHMARK_DATA", "")
    folder = folder or (Path(named) if named else None)
    found: list[Result] = []
    for part, file in ((paragraphs, "xquad.ru.json"), (intents, "clinc150-small.json")):
        if folder is None or not (folder / file).is_file():
            found.append(Result(file, "skipped: it is not there", "", "", "", None))
        else:
            found += part(json.loads((folder / file).read_text("utf-8")))
    if encoder.available():
        found.append(memory_of_encoder())
    return found + speed()


def paragraphs(data: dict[str, Any]) -> list[Result]:
    fresh()
    cases: list[Case] = []
    with transaction():
        for article in data["data"]:
            for number, paragraph in enumerate(article["paragraphs"], 1):
                values = AnswerValues(
                    f"{article['title']} {number}".replace("_", " "),
                    variants=(Wording(paragraph["context"]),),
                )
                id = commands.add_answer(values, by=None, now=NOW)
                cases += [(asked["question"], id) for asked in paragraph["qas"]]
    return [quality("right paragraph first / in three (xquad.ru)", cases, (0.93, 0.98))]


def intents(data: dict[str, Any]) -> list[Result]:
    fresh()
    with transaction():
        ids = {
            name: commands.add_answer(AnswerValues(name.replace("_", " ")), by=None, now=NOW)
            for name in sorted({name for _, name in data["train"]})
        }
    cases = [(text, ids[name]) for text, name in data["test"]]
    titles = quality("right answer first / in three, titles only (clinc150)", cases, None)
    commands.learn([(text, ids[name]) for text, name in data["train"]], by=None, now=NOW)
    learnt = quality("the same after learning all past calls", cases, (0.91, 0.975))
    outside = [text for text, _ in data["oos_test"]]
    nothing = sum(not suggest.full(text).fits for text in outside) / len(outside)
    wrongly = sum(not suggest.full(text).fits for text, _ in cases[:1000]) / 1000
    said = Result(
        "“nothing fits” said of strange questions / of fitting ones",
        f"{nothing:.1%} / {wrongly:.1%}", "", "", "", None,
    )  # fmt: skip
    return [titles, learnt, said, held_back(data)]


def held_back(data: dict[str, Any]) -> Result:
    """How often “nothing fits” hides the right one of a few answers that are bare questions."""
    random = np.random.default_rng(11)
    names = sorted({name for _, name in data["test"]})
    shares = []
    for size in FEW:
        held = right = 0
        while right < 3000:
            fresh()
            chosen = [names[n] for n in random.permutation(len(names))[:size]]
            with transaction():
                ids = {
                    name: commands.add_answer(
                        AnswerValues(name.replace("_", " ")), by=None, now=NOW
                    )
                    for name in chosen
                }
            suggest.compute_missing()
            known = memory.read()
            cases = [(text, ids[name]) for text, name in data["test"] if name in ids]
            vectors = encoder.encode([text for text, _ in cases])
            for (text, id), vector in zip(cases, vectors, strict=True):
                ranked = ranking.rank(known, known.vocabulary.query(text), vector)
                best = [int(n) for n in ranking.top(ranked.answers, 5)]
                if id in [known.answers.ids[n] for n in best]:
                    right += 1
                    held += not any(fits(known, ranked, n, by_meaning=True) for n in best)
        shares.append(held / right)
    return Result(
        f"right answers held back of {' / '.join(map(str, FEW))} titles",
        " / ".join(f"{share:.1%}" for share in shares), "", "", "≤ 0.5%", max(shares) <= 0.005,
    )  # fmt: skip


def quality(what: str, cases: list[Case], bar: tuple[float, float] | None) -> Result:
    suggest.compute_missing()
    known = memory.read()
    vectors = encoder.encode([text for text, _ in cases]) if encoder.available() else None
    shares = []
    for full in (True, False):
        first = three = 0
        for n, (text, id) in enumerate(cases):
            vector = None if vectors is None else vectors[n]
            scores = by_all(known, text, vector) if full else plain(known, text)
            best = [known.answers.ids[place] for place in ranking.top(scores, 3)]
            first += best[0] == id
            three += id in best
        shares.append((first / len(cases), three / len(cases)))
    (ours, peer) = shares
    return Result(
        what,
        f"{ours[0]:.3f} / {ours[1]:.3f}",
        f"{peer[0]:.3f} / {peer[1]:.3f} (BM25 on lemmas)",
        f"{ours[0] / peer[0]:.2f}",
        f"≥ {bar[0]} / {bar[1]}" if bar else "",
        ours[0] >= bar[0] and ours[1] >= bar[1] if bar else None,
    )


def plain(known: memory.Memory, text: str) -> Any:
    """The peer: BM25 of words as they are."""
    query = [
        QueryTerm(term.weight, tuple(m for m in term.matches if m[1] == 1.0))
        for term in known.vocabulary.query(text)
    ]
    return known.answers.whole.scores(query, 1.0)


def by_all(known: memory.Memory, text: str, vector: Any) -> Any:
    return ranking.rank(known, known.vocabulary.query(text), vector).answers


def memory_of_encoder() -> Result:
    command = [sys.executable, "-c", _ONLY_ENCODER]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    taken = float(done.stdout)
    bar = 160
    return Result("memory of the encoder", f"{taken:.0f} MB", "", "", f"≤ {bar} MB", taken <= bar)


_ONLY_ENCODER = """
import psutil
from hotline_desktop.core.suggest import encoder, service
process = psutil.Process()
before = process.memory_info().rss
encoder.encode(["how much", "сколько стоит"])
print((process.memory_info().rss - before) / 1e6)
"""


def speed() -> list[Result]:
    folder = fresh()
    typed = made_up()
    suggest.refresh()
    size = f"{ANSWERS:,} answers, {CALLS:,} past calls, p95"
    found = [timed(f"keystroke to suggestions, {size}", typed, suggest.quick, 0.016)]
    if encoder.available():
        found.append(timed(f"the same with meaning, {size}", typed[::5], suggest.full, 0.3))
    suggest.forget()
    close_database()
    printed = python("benchmarks.card_typing", str(folder)).printed.split()
    repainted, beside, meaning = map(float, printed[-3:])
    found.append(within(f"keystroke to repainted call card, {size}", repainted, 0.016))
    if encoder.available():
        found.append(within("the same while a worker looks for the meaning", beside, 0.016))
        found.append(within("end of typing to suggestions with meaning", meaning, 0.42))
    return found


def made_up() -> list[str]:
    """Fill the open database; returns texts as they grow while they are typed."""
    create_hotline(NewHotline("", "Hotline", "", "ru", "Europe/Moscow"), NOW)
    random = np.random.default_rng(7)
    letters = list("оеаинтсрвлкмдпуяыьгзбчй")
    vocabulary = ["".join(random.choice(letters, random.integers(3, 11))) for _ in range(30_000)]
    # Zipf's law: the word of rank r is about as frequent as 1/r.
    share = 1 / np.arange(1, len(vocabulary) + 1)
    share /= share.sum()

    def texts(count: int, words: int) -> list[str]:
        chosen = random.choice(len(vocabulary), (count, words), p=share)
        return [" ".join(vocabulary[n] for n in row) for row in chosen]

    moment = int(NOW.timestamp())
    questions, wordings, said = texts(ANSWERS, 8), texts(ANSWERS, 40), texts(CALLS, 9)
    digests = {
        "answer": [digest(f"{q}\n{w}") for q, w in zip(questions, wordings, strict=True)],
        "lesson": [digest(question) for question in said],
    }
    with transaction():
        connection = database.connection()
        connection.executemany(
            "INSERT INTO answer (id, uid, question, question_key, keywords, state, hot, likelihood,"
            " sharpness, stance, never_say, fields, created_at)"
            " VALUES (?, ?, ?, ?, '', 'ready', 0, 0, 0, '', '', '[]', ?)",
            [(n, str(n), t, t, moment) for n, t in enumerate(questions, 1)],
        )
        connection.executemany(
            "INSERT INTO variant (answer_id, position, kind, language, text)"
            " VALUES (?, 0, 'full', '', ?)",
            list(enumerate(wordings, 1)),
        )
        connection.executemany(
            "INSERT INTO lesson (question, answer_id, at) VALUES (?, ?, ?)",
            [(t, n % ANSWERS + 1, moment) for n, t in enumerate(said)],
        )
        for source, each in (("answer", 5), ("lesson", 1)):
            connection.executemany(
                'INSERT INTO meaning (source, "row", digest, vectors) VALUES (?, ?, ?, ?)',
                (
                    (source, n, own, random.integers(-127, 127, 512 * each, np.int8).tobytes())
                    for n, own in enumerate(digests[source], 1)
                ),
            )
    return [t for text in texts(KEYSTROKES // 10, 8) for t in beginnings(text)][:KEYSTROKES]


def beginnings(text: str) -> list[str]:
    return [text[: len(text) * n // 10] for n in range(1, 11)]


def timed(what: str, texts: list[str], work: Callable[[str], object], most: float) -> Result:
    work(texts[-1])  # loads what is loaded once
    taken = []
    for text in texts:
        began = time.perf_counter()
        work(text)
        taken.append(time.perf_counter() - began)
    return within(what, float(np.percentile(taken, 95)), most)


def within(what: str, taken: float, most: float) -> Result:
    return Result(what, seconds(taken), "", "", f"≤ {seconds(most)}", taken <= most)


def fresh() -> Path:
    suggest.forget()
    close_database()
    folder = Path(tempfile.mkdtemp(prefix="hotline-benchmark-"))
    open_database(folder / "hotline.sqlite")
    return folder


if __name__ == "__main__":
    main()
