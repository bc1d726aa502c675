"""Every fault a user can meet in the window is told in English too: the sources are read for what they refuse with."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.rules.phrases.faults import in_english

CORE = Path(__file__).parents[3] / "desktop" / "core"
ROOMS = (
    "exchange",
    "reports",
    "workspace",
    "quantities.py",
    "catalogue/opened.py",
    "plain_profile.py",
    "profile.py",
    "files.py",
)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def text_of(node: ast.AST, constants: dict[str, str]) -> str | None:
    """A string of the sources as it is told, with a number in place of what is only known at run time."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(text_of(part, constants) or "7" for part in node.values)
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    return None


def refusals(path: Path) -> Iterator[tuple[int, str]]:
    """Line and sentence of every refusal whose words stand in the file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: text
        for node in tree.body
        if isinstance(node, ast.Assign) and (text := text_of(node.value, {})) is not None
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("refuse", "Fault"):
            parts = [text_of(part, constants) for part in node.args[1:3]]
            if parts and parts[0]:
                yield node.lineno, "；".join(part for part in parts if part)


FOUND = [
    (f"{path.relative_to(CORE)}:{line}", sentence)
    for room in ROOMS
    for path in sorted((CORE / room).rglob("*.py") if (CORE / room).is_dir() else [CORE / room])
    for line, sentence in refusals(path)
    if CHINESE.search(sentence)
]


def test_the_sources_are_found() -> None:
    assert len(FOUND) > 40


@pytest.mark.parametrize(("place", "sentence"), FOUND, ids=[place for place, _ in FOUND])
def test_every_refusal_is_told_in_english(place: str, sentence: str) -> None:
    assert CHINESE.search(in_english(sentence).replace("滨江区", "")) is None, in_english(sentence)
