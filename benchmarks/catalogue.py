"""The catalogue: building it, opening and reading it all, searching it, each beside a floor of the same run.

python3 benchmarks/catalogue.py        (with the project's .venv)
"""

from __future__ import annotations

import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from desktop import places
from desktop.core.catalogue.build import build_file
from desktop.core.catalogue.search import search
from desktop.core.catalogue.source import read_sources
from desktop.core.catalogue.store import open_catalogue

ROOT = Path(__file__).resolve().parents[1]
FIRST_SEARCH = """
import time
from desktop import places
from desktop.core.catalogue.search import search
from desktop.core.catalogue.store import open_catalogue
catalogue = open_catalogue(places.catalogue_file())
start = time.perf_counter()
assert search(catalogue, {word!r})
print((time.perf_counter() - start) * 1000)
"""
"""The first search of a process: nothing is warm but the catalogue itself."""


def median_ms(work: Callable[[], object], runs: int) -> float:
    """The median time of ``work`` in milliseconds, after one run that does not count."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def first_search_ms(word: str, runs: int = 7) -> float:
    """The median time of the first search in a process of its own."""
    command = [sys.executable, "-P", "-c", FIRST_SEARCH.format(word=word)]
    environment = {"PYTHONPATH": str(ROOT), "PATH": ""}
    outputs = [subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout]
    outputs += [
        subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout for _ in range(runs)
    ]
    return statistics.median(float(output) for output in outputs[1:])


def read_rows() -> None:
    """The floor of opening: every row of the file as text."""
    connection = sqlite3.connect(places.catalogue_file())
    for table in ("facts", "regions", "certifications", "sectors", "documents", "benefits"):
        connection.execute(f"SELECT * FROM {table}").fetchall()
    connection.close()


def read_texts() -> None:
    """The floor of building: every source read as text."""
    for path in places.catalogue_sources().rglob("*.yaml"):
        path.read_text(encoding="utf-8")


def main() -> None:
    """Prints the figures."""
    catalogue = open_catalogue(places.catalogue_file())
    print(f"{len(catalogue.documents)} documents, {len(catalogue.benefit)} benefits")
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "policies.sqlite"
        building = median_ms(lambda: build_file(read_sources(places.catalogue_sources()), target), runs=3)
    opening = median_ms(lambda: open_catalogue(places.catalogue_file()), runs=15)
    rows, texts = median_ms(read_rows, runs=15), median_ms(read_texts, runs=5)
    print(f"building the file            {building:8.1f} ms   goal 5000   {building / texts:6.1f} × reading the YAML")
    print(f"opening and reading it all   {opening:8.1f} ms   goal   60   {opening / rows:6.1f} × reading its rows")
    for name, word in (("Simplified", "贴息"), ("Traditional", "貼息")):
        first, later = first_search_ms(word), median_ms(lambda word=word: search(catalogue, word), runs=31)
        print(f"searching two characters in {name}: first {first:.1f} ms, later {later:.2f} ms   goal 30")


if __name__ == "__main__":
    main()
