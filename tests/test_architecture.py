"""The shape of the program, stated once: what may know what."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_archon import archrule

PACKAGE = Path(__file__).parents[1] / "hotline_desktop"
COMPOSITION = [
    "hotline_desktop.__main__",
    "hotline_desktop.cli*",
    "hotline_desktop.self_test",
]


def modules(folder: str = "") -> list[Path]:
    return sorted((PACKAGE / folder).rglob("*.py"))


def calls(file: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def imported(file: Path) -> set[str]:
    """The top-level packages that a module imports itself, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_core_knows_neither_files_nor_windows() -> None:
    (
        archrule("core")
        .match("hotline_desktop.core*")
        .should_not_import("hotline_desktop.exchange*", "hotline_desktop.ui*", *COMPOSITION)
        .check("hotline_desktop")
    )


def test_exchange_knows_no_windows() -> None:
    (
        archrule("exchange")
        .match("hotline_desktop.exchange*")
        .should_not_import("hotline_desktop.ui*", *COMPOSITION)
        .check("hotline_desktop")
    )


def test_windows_do_not_know_the_command_line() -> None:
    (
        archrule("ui")
        .match("hotline_desktop.ui*")
        .should_not_import(*COMPOSITION)
        .check("hotline_desktop", only_direct_imports=True)
    )


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("PySide6", "ui"),
        ("peewee", "core"),
        ("playhouse", "core"),
        ("openpyxl", "exchange"),
        ("python_calamine", "exchange"),
    ],
)
def test_a_heavy_library_lives_in_one_place(library: str, home: str) -> None:
    roots = [PACKAGE / "__main__.py", PACKAGE / "self_test.py"]
    allowed = {*roots, *modules("cli"), *modules(home)}
    strangers = [file for file in modules() if library in imported(file) and file not in allowed]
    assert not strangers


def test_no_widget_asks_or_changes_the_database_itself() -> None:
    found = [
        f"{file.name}:{call.lineno} .{call.func.attr}()"
        for file in modules("ui")
        for call in calls(file)
        if isinstance(call.func, ast.Attribute) and is_query(call, call.func)
    ]
    assert not found


def is_query(call: ast.Call, method: ast.Attribute) -> bool:
    """Whether this is a query of a table, and not a method of Qt's or our own of that name."""
    if method.attr in ("execute", "execute_sql", "insert_many"):
        return True
    owner = ast.unparse(method.value).rpartition(".")[2]
    if method.attr == "save":
        return "painter" not in owner and not call.args  # a picture is saved into a file
    return method.attr in ("select", "create", "get_or_none", "get_by_id") and owner.istitle()


def test_no_widget_imports_a_table() -> None:
    (
        archrule("tables")
        .match("hotline_desktop.ui*")
        .should_not_import("peewee", "playhouse*")
        .check("hotline_desktop", only_direct_imports=True)
    )


def test_every_text_is_a_literal_given_to_the_one_tr() -> None:
    """``self.tr`` would look under another context; an f-string would never be found."""
    wrong = []
    for file in modules():
        for call in calls(file):
            name = call.func
            if isinstance(name, ast.Attribute) and name.attr in ("tr", "translate"):
                owner = name.value.id if isinstance(name.value, ast.Name) else ""
                at_home = file.relative_to(PACKAGE).as_posix() == "ui/translation.py"
                if owner in ("self", "cls", "QCoreApplication", "QApplication") and not at_home:
                    wrong.append(f"{file.name}:{call.lineno} {owner}.{name.attr}")
            if isinstance(name, ast.Name) and name.id == "tr":
                text = call.args[0] if call.args else None
                if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                    wrong.append(f"{file.name}:{call.lineno} tr() without a literal")
    assert not wrong


def test_no_text_is_translated_while_modules_load() -> None:
    """The language is not known yet then, so it would stay English."""
    wrong = []
    for file in modules():
        tree = ast.parse(file.read_text(encoding="utf-8"))
        later = {
            id(inner)
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for part in (node.body if isinstance(node.body, list) else [node.body])
            for inner in ast.walk(part)
        }
        wrong += [
            f"{file.name}:{node.lineno}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "tr"
            and id(node) not in later
        ]
    assert not wrong


def test_the_clock_is_read_only_at_the_edge() -> None:
    """Core functions take ``now``: what they do can be tested and does not depend on the hour."""
    readings = ("now or datetime.now(UTC)",)  # a default for who has no clock of its own
    wrong = [
        f"{file.name}:{call.lineno}"
        for folder in ("core", "exchange")
        for file in modules(folder)
        if not any(reading in file.read_text(encoding="utf-8") for reading in readings)
        for call in calls(file)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("now", "utcnow", "today")
        and isinstance(call.func.value, ast.Name)
        and call.func.value.id in ("datetime", "date")
    ]
    assert not wrong
