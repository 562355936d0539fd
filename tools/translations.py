"""Collects the program's texts into the translators' files (Qt's .ts) and keeps what is done.

Qt's own ``lupdate`` does not see the plural number of ``tr(text, n)``, nor texts within f-strings,
and it drops the plural forms that are there. So the texts are read from the syntax tree here.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PLURAL_FORMS = {"en": 2, "ru": 3}
"""Languages with a file, and how many plural forms Qt counts in each."""


@dataclass
class Message:
    """A text and its translation: one form, or as many as the language has plurals."""

    source: str
    forms: list[str]

    @property
    def is_plural(self) -> bool:
        return "%n" in self.source

    @property
    def is_finished(self) -> bool:
        return bool(self.forms) and all(self.forms)


def ts_file(resources: Path, language: str) -> Path:
    return resources / "translations" / f"hotline_{language}.ts"


def texts_of(package: Path) -> list[str]:
    """Every text passed to ``tr`` in the package, in the order of files and lines, once each.

    Raises:
        ValueError: a text is not a plain literal, so it could never be translated.
    """
    found: dict[str, None] = {}
    for file in sorted(package.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        for call in _tr_calls(tree):
            text = call.args[0] if call.args else None
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                if _hands_on(tree, call):
                    continue
                raise ValueError(f"{file}:{call.lineno}: tr() needs a literal text")
            found[text.value] = None
    return list(found)


def _tr_calls(tree: ast.AST) -> Iterator[ast.Call]:
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id == "tr")
            or (isinstance(node.func, ast.Attribute) and node.func.attr == "tr")
        )
    ]
    yield from sorted(calls, key=lambda call: (call.lineno, call.col_offset))


def _hands_on(tree: ast.AST, call: ast.Call) -> bool:
    """Whether the call sits in the definition of ``tr`` itself."""
    return any(
        isinstance(node, ast.FunctionDef) and node.name == "tr" and call in ast.walk(node)
        for node in ast.walk(tree)
    )


def read_ts(file: Path) -> dict[str, Message]:
    """The messages of a .ts file by their source text; empty when there is no file yet."""
    if not file.exists():
        return {}
    messages = {}
    for node in ET.parse(file).getroot().iter("message"):
        source = node.findtext("source") or ""
        translation = node.find("translation")
        forms: list[str] = []
        if translation is not None:
            numerus = [form.text or "" for form in translation.iter("numerusform")]
            forms = numerus or [translation.text or ""]
        messages[source] = Message(source, forms)
    return messages


def write_ts(file: Path, language: str, messages: Iterable[Message]) -> None:
    """Writes the file that Qt Linguist opens and lrelease compiles."""
    root = ET.Element("TS", version="2.1", language=language)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = ""
    for message in messages:
        node = ET.SubElement(context, "message")
        ET.SubElement(node, "source").text = message.source
        translation = ET.SubElement(node, "translation")
        if not message.is_finished:
            translation.set("type", "unfinished")
        if message.is_plural:
            node.set("numerus", "yes")
            for form in message.forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = message.forms[0] if message.forms else ""
    ET.indent(root, " " * 4)
    text = ET.tostring(root, "unicode", short_empty_elements=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{header}{text}\n", encoding="utf-8", newline="\n")


def merged(texts: Iterable[str], done: dict[str, Message], language: str) -> list[Message]:
    """The messages of a language's file: today's texts with the translations that exist.

    English needs only texts with a number in them: the others are their own translation.
    """
    messages = []
    for source in texts:
        plural = "%n" in source
        if language == "en" and not plural:
            continue
        count = PLURAL_FORMS[language] if plural else 1
        message = done.get(source, Message(source, []))
        forms = message.forms if len(message.forms) == count else [""] * count
        if language == "en" and not forms[1]:
            forms = ["", source]
        messages.append(Message(source, forms))
    return messages


def fill(messages: dict[str, Message], table: Path) -> None:
    """Takes translations from a tab-separated table: text, translation (plural forms by ``|``)."""
    for line in table.read_text(encoding="utf-8-sig").splitlines():
        source, tab, translation = line.partition("\t")
        if not tab or not translation.strip():
            continue
        source = source.replace("\\n", "\n")
        translation = translation.strip("\t").replace("\\n", "\n")
        forms = translation.split("|") if "%n" in source else [translation]
        messages[source] = Message(source, forms)


def update(package: Path, resources: Path, tables: dict[str, list[Path]]) -> list[str]:
    """Brings all .ts files up to date.

    Args:
        tables: by language, tables of finished translations to take in (see ``fill``).

    Returns:
        One line of news per language.
    """
    texts = texts_of(package)
    news = []
    for language in PLURAL_FORMS:
        file = ts_file(resources, language)
        done = read_ts(file)
        for table in tables.get(language, []):
            fill(done, table)
        messages = merged(texts, done, language)
        write_ts(file, language, messages)
        missing = [message.source for message in messages if not message.is_finished]
        news.append(f"{file.name}: {len(messages)} texts, {len(missing)} untranslated")
    return news


def problems(package: Path, resources: Path) -> list[str]:
    """What is wrong with the translations, one sentence each: missing, unfinished, placeholders."""
    texts = texts_of(package)
    found = []
    for language in PLURAL_FORMS:
        done = read_ts(ts_file(resources, language))
        for message in merged(texts, done, language):
            if message.source not in done:
                found.append(f"{language}: not in the file: {message.source!r}")
            elif not message.is_finished:
                found.append(f"{language}: unfinished: {message.source!r}")
            elif _placeholders_differ(message):
                found.append(f"{language}: placeholders differ: {message.source!r}")
        found += [f"{language}: no longer used: {text!r}" for text in done if text not in texts]
    return found


def _placeholders_differ(message: Message) -> bool:
    """A plural form may leave ``%n`` out ("one call"); everything else must be there."""
    return any(_placeholders(form) != _placeholders(message.source) for form in message.forms)


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}|%(?!n)\w", text))


def main(arguments: list[str]) -> int:
    """``[LANGUAGE=TABLE.tsv]...``: updates the files and prints the news."""
    root = Path(__file__).parents[1]
    tables: dict[str, list[Path]] = {}
    for argument in arguments:
        language, _, table = argument.partition("=")
        tables.setdefault(language, []).append(Path(table))
    print(*update(root / "hotline_desktop", root / "resources", tables), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
