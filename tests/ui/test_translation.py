"""The Chinese texts are complete, and compiled from what the sources say now."""

from __future__ import annotations

import ast
import re
import runpy
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from desktop import places

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = places.resources() / "translations" / "huiqi_zh_CN.ts"
OPTIONS = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "zh_CN")


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip(f"{name} is not beside this Python")
    return found


def messages(path: Path) -> dict[tuple[str, str], tuple[str, str]]:
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            key = (context.findtext("name", ""), message.findtext("source", ""))
            found[key] = (translation.text or "", translation.get("type", ""))
    return found


@pytest.fixture(scope="module")
def refreshed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogue of texts as lupdate writes it from the sources now."""
    copy = tmp_path_factory.mktemp("translations") / CATALOGUE.name
    shutil.copy(CATALOGUE, copy)
    sources = [str(path) for path in sorted((ROOT / "desktop" / "ui").rglob("*.py"))]
    subprocess.run([tool("pyside6-lupdate"), *sources, *OPTIONS, "-ts", str(copy)], check=True, capture_output=True)
    return copy


def test_every_text_of_the_sources_is_translated(refreshed: Path) -> None:
    found = messages(refreshed)
    assert {key for key, (text, kind) in found.items() if not text or kind == "unfinished"} == set()


def test_no_text_is_left_that_no_source_says(refreshed: Path) -> None:
    assert set(messages(CATALOGUE)) == set(messages(refreshed))


def test_every_place_in_a_text_is_in_its_translation() -> None:
    for (_, source), (text, _) in messages(CATALOGUE).items():
        assert sorted(re.findall(r"{\w+}", source)) == sorted(re.findall(r"{\w+}", text)), source


def test_the_compiled_texts_are_fresh(tmp_path: Path) -> None:
    compiled = tmp_path / "huiqi_zh_CN.qm"
    subprocess.run([tool("pyside6-lrelease"), str(CATALOGUE), "-qm", str(compiled)], check=True, capture_output=True)
    assert compiled.read_bytes() == CATALOGUE.with_suffix(".qm").read_bytes()


def test_the_traditional_texts_are_made_of_the_simplified_ones() -> None:
    script = runpy.run_path(str(ROOT / "packaging" / "make_traditional_texts.py"))
    made = script["made_traditional"](CATALOGUE.read_text(encoding="utf-8"))
    traditional = CATALOGUE.with_name("huiqi_zh_TW.ts")
    assert traditional.read_text(encoding="utf-8") == made, "run: python packaging/make_traditional_texts.py"


def test_the_compiled_traditional_texts_are_fresh(tmp_path: Path) -> None:
    source = CATALOGUE.with_name("huiqi_zh_TW.ts")
    compiled = tmp_path / "huiqi_zh_TW.qm"
    subprocess.run([tool("pyside6-lrelease"), str(source), "-qm", str(compiled)], check=True, capture_output=True)
    assert compiled.read_bytes() == source.with_suffix(".qm").read_bytes()


def test_no_text_is_put_together_where_the_tools_cannot_see_it() -> None:
    """lupdate reads no f-string: neither ``tr(f"…")`` nor ``f"{…tr(…)}"`` would ever be translated."""
    for path in sorted((ROOT / "desktop" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_tr(node):
                assert all(isinstance(one, ast.Constant) for one in node.args[-1:]), f"{path.name}:{node.lineno}"
            if isinstance(node, ast.JoinedStr):
                assert not any(isinstance(one, ast.Call) and _is_tr(one) for one in ast.walk(node)), (
                    f"{path.name}:{node.lineno}"
                )


def _is_tr(node: ast.Call) -> bool:
    function = node.func
    return (isinstance(function, ast.Attribute) and function.attr in ("tr", "translate")) and not (
        function.attr == "translate" and isinstance(function.value, ast.Name) and function.value.id == "unit"
    )
