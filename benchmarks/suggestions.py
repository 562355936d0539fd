"""How good and how quick suggestions are: ``python benchmarks/suggestions.py [FOLDER]``.

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
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import psutil

from hotline_desktop.core import suggest
from hotline_desktop.core.answers import commands
from hotline_desktop.core.answers.values import AnswerValues, Wording
from hotline_desktop.core.storage.database import close_database, open_database, transaction
from hotline_desktop.core.storage.tables import database
from hotline_desktop.core.suggest import encoder, memory, ranking
from hotline_desktop.core.suggest.lexical import QueryTerm

NOW = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
ANSWERS, CALLS, KEYSTROKES = 10_000, 100_000, 300

Case = tuple[str, int]


def main() -> None:
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("HOTLINE_BENCHMARK_DATA", "")
    folder = Path(named) if named else None
    for part, file in ((paragraphs, "xquad.ru.json"), (intents, "clinc150-small.json")):
        if folder is None or not (folder / file).is_file():
            print(f"{file}: skipped, it is not there")
        else:
            part(json.loads((folder / file).read_text("utf-8")))
    if encoder.available():
        memory_of_encoder()
    speed()


def paragraphs(data: dict) -> None:
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
    report("right paragraph (xquad.ru)", cases)


def intents(data: dict) -> None:
    fresh()
    with transaction():
        ids = {
            name: commands.add_answer(AnswerValues(name.replace("_", " ")), by=None, now=NOW)
            for name in sorted({name for _, name in data["train"]})
        }
    cases = [(text, ids[name]) for text, name in data["test"]]
    report("right answer, titles only (clinc150)", cases)
    commands.learn([(text, ids[name]) for text, name in data["train"]], by=None, now=NOW)
    report("right answer, after learning (clinc150)", cases)
    outside = [text for text, _ in data["oos_test"]]
    nothing = sum(not suggest.full(text).fits for text in outside) / len(outside)
    wrongly = sum(not suggest.full(text).fits for text, _ in cases[:1000]) / 1000
    print(f"  nothing fits: said of {nothing:.1%} outside, wrongly of {wrongly:.1%} inside")


def report(what: str, cases: list[Case]) -> None:
    suggest.compute_missing()
    suggest.forget()
    known = memory.read()
    vectors = encoder.encode([text for text, _ in cases]) if encoder.available() else None
    print(what)
    for name, score in (("BM25 alone", plain), ("by words", by_words), ("full", by_all)):
        if name == "full" and vectors is None:
            continue
        first = three = 0
        for n, (text, id) in enumerate(cases):
            vector = None if vectors is None else vectors[n]
            best = [known.answers.ids[i] for i in ranking.top(score(known, text, vector), 3)]
            first += best[0] == id
            three += id in best
        print(f"  {name:12} first {first / len(cases):.4f}  top three {three / len(cases):.4f}")


def plain(known: memory.Memory, text: str, _vector: object) -> np.ndarray:
    """The peer: BM25 of words as they are."""
    query = [
        QueryTerm(term.weight, tuple(m for m in term.matches if m[1] == 1.0))
        for term in known.vocabulary.query(text)
    ]
    return known.answers.whole.scores(query)


def by_words(known: memory.Memory, text: str, _vector: object) -> np.ndarray:
    return ranking.rank(known, known.vocabulary.query(text)).answers


def by_all(known: memory.Memory, text: str, vector: np.ndarray) -> np.ndarray:
    return ranking.rank(known, known.vocabulary.query(text), vector).answers


def memory_of_encoder() -> None:
    process = psutil.Process()
    if encoder.loaded():
        command = [sys.executable, "-c", _ONLY_ENCODER]
        import subprocess

        done = subprocess.run(command, capture_output=True, text=True, check=True)
        print(f"memory of the encoder: {float(done.stdout):.0f} MB")
    else:
        before = process.memory_info().rss
        encoder.encode(["сколько"])
        print(f"memory of the encoder: {(process.memory_info().rss - before) / 1e6:.0f} MB")


_ONLY_ENCODER = """
import psutil
from hotline_desktop.core.suggest import encoder, service
process = psutil.Process()
before = process.memory_info().rss
encoder.encode(["how much", "сколько стоит"])
print((process.memory_info().rss - before) / 1e6)
"""


def speed() -> None:
    fresh()
    random = np.random.default_rng(7)
    letters = list("оеаинтсрвлкмдпуяыьгзбчй")
    vocabulary = ["".join(random.choice(letters, random.integers(3, 11))) for _ in range(30_000)]
    # Zipf's law: the word of rank r is about as frequent as 1/r.
    share = 1 / np.arange(1, len(vocabulary) + 1)
    share /= share.sum()

    def texts(count: int, words: int) -> list[str]:
        chosen = random.choice(len(vocabulary), (count, words), p=share)
        return [" ".join(vocabulary[n] for n in row) for row in chosen]

    seconds = int(NOW.timestamp())
    with transaction():
        connection = database.connection()
        connection.executemany(
            "INSERT INTO answer (id, uid, question, question_key, keywords, state, hot, likelihood,"
            " sharpness, stance, never_say, fields, created_at)"
            " VALUES (?, ?, ?, ?, '', 'ready', 0, 0, 0, '', '', '[]', ?)",
            [(n, str(n), t, t, seconds) for n, t in enumerate(texts(ANSWERS, 8), 1)],
        )
        connection.executemany(
            "INSERT INTO variant (answer_id, position, kind, language, text)"
            " VALUES (?, 0, 'full', '', ?)",
            list(enumerate(texts(ANSWERS, 40), 1)),
        )
        connection.executemany(
            "INSERT INTO lesson (question, answer_id, at) VALUES (?, ?, ?)",
            [(t, n % ANSWERS + 1, seconds) for n, t in enumerate(texts(CALLS, 9))],
        )
        for source, count, each in (("answer", ANSWERS, 5), ("lesson", CALLS, 1)):
            connection.executemany(
                "INSERT INTO meaning (source, \"row\", digest, vectors) VALUES (?, ?, '', ?)",
                (
                    (source, n, random.integers(-127, 127, 512 * each, np.int8).tobytes())
                    for n in range(1, count + 1)
                ),
            )
    began = time.perf_counter()
    suggest.refresh()
    print(f"{ANSWERS} answers and {CALLS} past calls: read in {time.perf_counter() - began:.1f} s")
    typed = [t for text in texts(KEYSTROKES // 10, 8) for t in beginnings(text)][:KEYSTROKES]
    suggest.quick("начало")
    timed("after a keystroke", typed, suggest.quick)
    if encoder.available():
        suggest.full("начало")
        timed("with meaning", typed[::10], suggest.full)


def beginnings(text: str) -> list[str]:
    return [text[: len(text) * n // 10] for n in range(1, 11)]


def timed(what: str, texts: list[str], work) -> None:
    taken = []
    for text in texts:
        began = time.perf_counter()
        work(text)
        taken.append((time.perf_counter() - began) * 1000)
    median, late = np.percentile(taken, [50, 95])
    print(f"  {what}: median {median:.1f} ms, 95th percentile {late:.1f} ms")


def fresh() -> None:
    suggest.forget()
    close_database()
    folder = tempfile.mkdtemp(prefix="hotline-benchmark-")
    open_database(Path(folder) / "hotline.sqlite")


if __name__ == "__main__":
    main()
