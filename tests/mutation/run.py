"""Plants faults one after the other and tells which of them no test noticed. By hand only: see README.md.

pytest collects once; each fault is planted in a fork of that process, so that nothing is imported or collected again.
A fault is shown only to tests that run its line, those first that noticed most in the same file, then the quickest.
"""

from __future__ import annotations

import argparse
import ast
import hashlib
import importlib
import json
import os
import pickle
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import coverage
import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.mutants import Mutant, mutants_of, planted
from tests.mutation.planting import plant

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("desktop/core/quantities.py", "desktop/core/rules", "desktop/core/assessment")
TESTS = (
    "tests/core/test_quantities.py",
    "tests/core/test_quantities_at_the_edge.py",
    "tests/core/rules",
    "tests/core/assessment",
    "tests/test_cases.py",
)
MAPS = ROOT / ".mutation-map"
SLOW = 20.0
"""Seconds: a test that takes longer is left out; what it alone would notice counts as unnoticed."""
PATIENCE = 5.0
"""Seconds a test may take with a fault in it, beside ten times what it takes without: an endless loop is noticed."""
MOST_TESTS = 400
"""How many tests a fault is shown to at most, unless ``--thorough`` is given."""


class Target(NamedTuple):
    """A fault and the file it stands in."""

    path: str
    mutant: Mutant


class Seen(NamedTuple):
    """What the tests do without any fault: which run a line, and how long each takes."""

    by_line: dict[str, dict[int, frozenset[int]]]
    seconds: list[float]


class Verdict(NamedTuple):
    """How one fault came out: ``noticed``, ``unnoticed``, ``never run``, ``same code``; by which test, of how many."""

    outcome: str
    test: str
    shown_to: int


class Driver:
    """A pytest plugin that plants faults instead of running the tests once."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self.verdicts: list[tuple[Target, Verdict]] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Called with everything collected and nothing run."""
        items = session.items
        seen = _seen(items)
        targets = _chosen(self._options)
        noticed_by: dict[str, Counter[int]] = {}
        start = time.monotonic()
        for number, target in enumerate(targets, 1):
            order = _order(target, seen, noticed_by, thorough=self._options.thorough)
            verdict, killer = _try(target, items, order, seen)
            if killer is not None:
                noticed_by.setdefault(target.path, Counter())[killer] += 1
            self.verdicts.append((target, verdict))
            _tell(number, len(targets), target, verdict, time.monotonic() - start)
        return True


def main() -> int:
    """Runs it and prints the faults nobody noticed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=300, help="how many faults are drawn; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only files whose path holds this text")
    parser.add_argument("--line", type=int, default=0, help="with --only: only faults on this line")
    parser.add_argument("--part", default="1/1", help="of several runs side by side this one: 1/2, 2/2")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="the tests it is shown to")
    parser.add_argument("--thorough", action="store_true", help="show each fault to every test that runs its line")
    options = parser.parse_args()
    os.chdir(ROOT)
    driver = Driver(options)
    quiet = ["-q", "-p", "no:cacheprovider", "--no-header", "--no-summary", "--hypothesis-seed=0"]
    status = pytest.main([*quiet, *options.tests], plugins=[driver])
    if status not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
        return int(status)
    counts = Counter(verdict.outcome for _, verdict in driver.verdicts)
    print("\n" + ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common()))
    for target, verdict in sorted(driver.verdicts):
        if verdict.outcome in ("unnoticed", "never run"):
            shown = f"{target.path}:{target.mutant.line} #{target.mutant.number}"
            print(f"{shown}  {target.mutant.what}  ({verdict.outcome}, {verdict.shown_to} tests)")
    return 0


def _chosen(options: argparse.Namespace) -> list[Target]:
    targets = [
        Target(path, mutant)
        for path in _source_files()
        if options.only in path
        for mutant in mutants_of((ROOT / path).read_text(encoding="utf-8"))
        if options.line in (0, mutant.line)
    ]
    if options.sample and options.sample < len(targets):
        targets = sorted(random.Random(options.seed).sample(targets, options.sample))
    part, parts = map(int, options.part.split("/"))
    return targets[part - 1 :: parts]


def _source_files() -> list[str]:
    found = [
        path for name in SOURCES for path in (ROOT.glob(name) if name.endswith(".py") else (ROOT / name).rglob("*.py"))
    ]
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


def _order(target: Target, seen: Seen, noticed_by: dict[str, Counter[int]], *, thorough: bool) -> list[int]:
    """The tests that run the line, the most promising first."""
    tests = seen.by_line.get(target.path, {}).get(target.mutant.line, frozenset())
    noticed = noticed_by.get(target.path, Counter())
    quick = [test for test in tests if thorough or seen.seconds[test] <= SLOW]
    ordered = sorted(quick, key=lambda test: (-noticed[test], seen.seconds[test]))
    if thorough or len(ordered) <= MOST_TESTS:
        return ordered
    first = MOST_TESTS // 2
    rest = ordered[first:]
    return ordered[:first] + sorted(random.Random(0).sample(rest, MOST_TESTS - first), key=ordered.index)


def _try(target: Target, items: Sequence[pytest.Item], order: list[int], seen: Seen) -> tuple[Verdict, int | None]:
    if not order:
        return Verdict("never run", "", 0), None
    answer = _in_a_fork(lambda: _first_to_notice(target, items, order, seen))
    if answer is None:
        return Verdict("noticed", "time limit or crash", len(order)), None
    if answer == "same code":
        return Verdict("same code", "", 0), None
    if answer == "nobody":
        return Verdict("unnoticed", "", len(order)), None
    return Verdict("noticed", items[answer].nodeid, len(order)), answer


def _first_to_notice(target: Target, items: Sequence[pytest.Item], order: list[int], seen: Seen) -> int | str:
    source = (ROOT / target.path).read_text(encoding="utf-8")
    name = target.path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    if not plant(importlib.import_module(name), ast.parse(source), planted(source, target.mutant.number)):
        return "same code"
    for place, test in enumerate(order):
        following = items[order[place + 1]] if place + 1 < len(order) else None
        signal.alarm(round(PATIENCE + 10 * seen.seconds[test]))  # ends this process
        if any(report.failed for report in runtestprotocol(items[test], log=False, nextitem=following)):
            return test
    return "nobody"


def _in_a_fork(work: Callable[[], Any]) -> Any:
    """What ``work`` gives in a process of its own; None where that process crashed or its time was up."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump(work(), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        content = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(content) if content else None


def _seen(items: Sequence[pytest.Item]) -> Seen:
    """Runs every test once without a fault, unless that was done for the same files before."""
    known = MAPS / _fingerprint(items)
    if known.is_file():
        return pickle.loads(known.read_bytes())  # type: ignore[no-any-return]
    print("running every test once, to see which lines each of them runs", flush=True)
    seen = _in_a_fork(lambda: _watch(items))
    if seen is None or isinstance(seen, str):
        pytest.exit(f"without any fault a test fails: {seen}", 1)
    MAPS.mkdir(exist_ok=True)
    known.write_bytes(pickle.dumps(seen))
    return seen  # type: ignore[no-any-return]


def _watch(items: Sequence[pytest.Item]) -> Seen | str:
    watcher = coverage.Coverage(
        data_file=None, include=[str(ROOT / path) for path in _source_files()], config_file=False
    )
    watcher.start()
    seconds = []
    for place, item in enumerate(items):
        watcher.switch_context(str(place))
        start = time.perf_counter()
        following = items[place + 1] if place + 1 < len(items) else None
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return item.nodeid
        seconds.append(time.perf_counter() - start)
    watcher.stop()
    data = watcher.get_data()
    by_line = {}
    for path in _source_files():
        lines = data.contexts_by_lineno(str(ROOT / path))
        by_line[path] = _with_headers(ROOT / path, lines)
    return Seen(by_line, seconds)


def _with_headers(path: Path, lines: dict[int, list[str]]) -> dict[int, frozenset[int]]:
    """A statement over several lines counts as run on each of them; a table of the module as run by every test."""
    found: dict[int, set[int]] = {line: {int(one) for one in contexts if one} for line, contexts in lines.items()}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    everyone = set().union(*found.values()) if found else set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            continue
        last = node.body[0].lineno - 1 if isinstance(node, (ast.If, ast.For, ast.While)) else node.end_lineno
        span = range(node.lineno, (last or node.lineno) + 1)
        ran = everyone if node in tree.body else set().union(*(found.get(line, set()) for line in span))
        for line in span:
            found[line] = found.get(line, set()) | ran
    return {line: frozenset(tests) for line, tests in found.items()}


def _fingerprint(items: Sequence[pytest.Item]) -> str:
    digest = hashlib.sha256(json.dumps([item.nodeid for item in items]).encode())
    files = {*(ROOT / path for path in _source_files()), *(Path(item.path) for item in items)}
    for path in sorted(files):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:20]


def _tell(number: int, of: int, target: Target, verdict: Verdict, seconds: float) -> None:
    sign = {"noticed": ".", "unnoticed": "!", "never run": "?"}.get(verdict.outcome, "=")
    where = f"{target.path}:{target.mutant.line} {target.mutant.what}" if sign != "." else ""
    print(f"{sign} {number}/{of} {seconds:5.0f} s {where}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
