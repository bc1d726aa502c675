"""From nothing to the first assessment without a window: whole processes in turn, beside Python that does nothing.

    python3 benchmarks/cold_engine.py [RUNS]              (with the project's .venv)
    python3 benchmarks/cold_engine.py --imports           which imports cost most

The engine imports, reads the shipped catalogue and assesses one company; the goal is under 60 ms over bare Python.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
WARM_UP = 2
MOST_SHOWN = 25
_AS_INSTALLED = "import sys; sys.modules['typing_extensions'] = None\n"
"""Only the tools of development need it, so users have none; msgspec would load it (10 ms) where it finds it."""
_ENGINE = f"""{_AS_INSTALLED}
import datetime
from desktop.shipped import shipped_catalogue
from desktop.core.assessment.assess import assess
from desktop.core.plain_profile import read_profile
"""
_ASSESS = """
catalogue = shipped_catalogue()
company = {"district": "滨江区", "established_on": "2019-05-20", "revenue": "1200万", "rd_expense": "96万",
           "headcount": 46, "rd_headcount": 18,
           "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}]}
on = datetime.date(2024, 3, 1)
assess(read_profile(company, catalogue.vocabulary, on), catalogue, on)
"""
WORKS = {
    "bare Python": "pass",
    "its libraries: msgspec, sqlite3": _AS_INSTALLED + "import msgspec, sqlite3",
    "the engine imported": _ENGINE,
    "and the catalogue read": _ENGINE + "shipped_catalogue()",
    "and one company assessed": _ENGINE + _ASSESS,
}


class Import(NamedTuple):
    """One line of ``-X importtime``, in microseconds; ``depth`` is how far inside other imports it happened."""

    own: int
    with_all_inside: int
    depth: int
    module: str


def main(arguments: list[str]) -> None:
    """Prints the medians, or the imports."""
    if arguments == ["--imports"]:
        _print_imports()
        return
    runs = int(arguments[0]) if arguments else 15
    times: dict[str, list[float]] = {name: [] for name in WORKS}
    for turn in range(runs + WARM_UP):
        for name, work in WORKS.items():
            seconds = _seconds(work)
            if turn >= WARM_UP:
                times[name].append(seconds)
    bare = times["bare Python"]
    print(f"{'':34}{'ms':>8}{'over bare':>11}{'ratio':>8}   medians of {runs} runs in turn")
    for name, several in times.items():
        pairs = list(zip(several, bare, strict=True))
        over = statistics.median(one - other for one, other in pairs)
        ratio = statistics.median(one / other for one, other in pairs)
        print(f"{name:34}{statistics.median(several) * 1000:8.1f}{over * 1000:11.1f}{ratio:8.2f}")


def _seconds(work: str) -> float:
    start = time.perf_counter()
    _run(["-c", work])
    return time.perf_counter() - start


def _run(arguments: Sequence[str]) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
    done = subprocess.run([sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True)
    return done.stderr


def _print_imports() -> None:
    _run(["-c", WORKS["and one company assessed"]])
    pattern = re.compile(r"import time: +(\d+) \| +(\d+) \|( +)(\S+)")
    told = _run(["-X", "importtime", "-c", WORKS["and one company assessed"]])
    found = [
        Import(int(own), int(cumulative), len(indent) // 2, module)
        for own, cumulative, indent, module in pattern.findall(told)
    ]
    print("own ms  with all inside   (tracing itself makes imports slower: compare, do not add up)")
    for one in sorted(found, key=lambda one: -one.own)[:MOST_SHOWN]:
        print(f"{one.own / 1000:6.2f}  {one.with_all_inside / 1000:6.2f}   {one.module}")


if __name__ == "__main__":
    main(sys.argv[1:])
