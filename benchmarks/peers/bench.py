"""This program, OpenFisca-Core and a plain interpreter on the same twenty rules and companies, in one run.

    python3 -m benchmarks.peers.bench        (at the top of the checkout; see benchmarks/peers/README.md)

The engines take turns, so that whatever else the machine does strikes all alike; processor time is measured (wall time
for cold starts), the medians are printed, and each also as a multiple of the plain interpreter of the same run.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

from benchmarks.peers import truth
from benchmarks.peers.bounds import at_the_bounds, on_the_ladder
from benchmarks.peers.openfisca_peer import PERIOD, OpenFisca
from benchmarks.peers.ours import ON, Ours
from benchmarks.peers.plain import Plain
from benchmarks.peers.rules import LADDER, RULES, Company, Rule, companies
from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.telling import reason_lines, words_of
from desktop.core.catalogue.store import open_catalogue
from desktop.core.plain_profile import read_profile

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 7
MANY = 2_000
DICTIONARIES = 40
FEN = 100
CLIENT = {
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "rd_headcount": 18,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}
"""For the whole catalogue: the company of `benchmarks/assessment.py`."""
COLD = {
    "bare Python": "pass",
    "plain interpreter, 20 rules": (
        "from benchmarks.peers.plain import Plain; from benchmarks.peers.rules import RULES; Plain(RULES)"
    ),
    "OpenFisca-Core, 20 rules": (
        "from benchmarks.peers.openfisca_peer import OpenFisca; from benchmarks.peers.rules import RULES;"
        "OpenFisca(RULES)"
    ),
    "ours, whole catalogue": (
        "from desktop import places; from desktop.core.assessment.assess import assess;"
        "from desktop.core.catalogue.store import open_catalogue; open_catalogue(places.catalogue_file())"
    ),
}
"""What each engine does from nothing until it could judge its first company."""


def main() -> None:
    """Prints the four tables."""
    print(f"Python {sys.version.split()[0]}, {MANY} seeded companies, 20 rules, medians of {ROUNDS} rounds in turn\n")
    plain, ours, peer = Plain(RULES), Ours(RULES), OpenFisca(RULES)
    _require_the_same_rules(ours, plain, peer)
    _throughput(ours, plain, peer)
    _one_company()
    _correctness()
    _cold_start()


def _throughput(ours: Ours, plain: Plain, peer: OpenFisca) -> None:
    several = companies(MANY)
    profiles, plainly = [ours.read(one) for one in several], [plain.read(one) for one in several]
    columns, dictionaries = peer.columns(several), [peer.read(one) for one in several[:DICTIONARIES]]
    times = _in_turn(
        {
            "plain interpreter, verdicts with reasons": lambda: _each(plain.judge, plainly),
            "ours, verdicts with reasons": lambda: _each(ours.judge, profiles),
            "ours, the same from raw answers": lambda: _each(lambda one: ours.judge(ours.read(one)), several),
            "ours, with near misses and their steps": lambda: _each(lambda one: ours.assess(one).results, profiles),
            "ours, and the best combination": lambda: _each(lambda one: ours.assess(one).totals, profiles),
            "OpenFisca-Core, arrays, no reasons": lambda: peer.judge_columns(columns, MANY),
            "OpenFisca-Core, arrays, traced": lambda: peer.judge_columns(columns, MANY, trace=True),
            "OpenFisca-Core, one by one, traced": lambda: _each(lambda one: peer.judge(one, trace=True), dictionaries),
        }
    )
    print(f"{'20 rules':44}{'companies/s':>13}{'ms for one':>12}{'× plain':>9}")
    counts = {name: DICTIONARIES if "one by one" in name else MANY for name in times}
    base = times["plain interpreter, verdicts with reasons"] / MANY
    for name, seconds in times.items():
        each = seconds / counts[name]
        print(f"{name:44}{1 / each:13,.0f}{each * 1000:12.3f}{base / each:9.2f}")
    print()


def _one_company() -> None:
    catalogue = open_catalogue(places.catalogue_file())
    profile = read_profile(CLIENT, catalogue.vocabulary, ON)
    assessment = assess(profile, catalogue, ON)
    words = words_of(assessment)
    times = _in_turn(
        {
            "every verdict with its reasons": lambda: assess(profile, catalogue, ON),
            "and the totals": lambda: assess(profile, catalogue, ON).totals,
            "and near misses, and which count": lambda: assess(profile, catalogue, ON).results,
            "and every reason in words": lambda: [
                reason_lines(one, words) for one in assess(profile, catalogue, ON).judged
            ],
        }
    )
    print(f"{f'ours, one company, all {len(catalogue.benefit)} benefits':44}{'':13}{'ms':>12}")
    for name, seconds in times.items():
        print(f"{name:44}{'':13}{seconds * 1000:12.2f}")
    print()


def _correctness() -> None:
    sets = {"at the bounds of the 20 rules": at_the_bounds(), "seeded": companies(MANY)}
    _require_bounds_that_decide(sets["at the bounds of the 20 rules"])
    print(f"{'wrong, of':44}{'ours':>13}{'plain':>12}{'OpenFisca':>11}")
    for name, several in sets.items():
        expected = [truth.verdicts(one) for one in several]
        found = _verdicts_of_each(RULES, several)
        wrong = [
            sum(bool(verdict[rule][place]) is not bool(one[rule]) for place, one in enumerate(expected) for rule in one)
            for verdict in found
        ]
        _print_wrong(f"{len(several) * len(RULES):,} verdicts, {name}", wrong)
    ladder = on_the_ladder()
    right = {
        rule.id: [truth.on_the_ladder(rule.every[0].operator, rule.every[0].bound, one["revenue"]) for one in ladder]
        for rule in LADDER
    }
    wrong = [
        sum(bool(a) is not b for rule in right for a, b in zip(verdict[rule], right[rule], strict=True))
        for verdict in _verdicts_of_each(LADDER, ladder)
    ]
    _print_wrong(f"{len(LADDER) * len(ladder):,} verdicts, bare bounds 1万–100亿", wrong)
    wrong = _wrong_amounts(sets["seeded"])
    _print_wrong(f"{len(sets['seeded']) * len(RULES):,} amounts, a fen or more off", wrong)
    print()


def _verdicts_of_each(rules: tuple[Rule, ...], several: list[Company]) -> list[dict[str, list[bool]]]:
    ours, plain, peer = Ours(rules), Plain(rules), OpenFisca(rules)
    of_ours: dict[str, list[bool]] = {rule.id: [] for rule in rules}
    of_plain: dict[str, list[bool]] = {rule.id: [] for rule in rules}
    for one in several:
        for result in ours.judge(ours.read(one)):
            of_ours[result.benefit.title].append(result.verdict == "eligible")
        for judged in plain.judge(plain.read(one))[1]:
            of_plain[judged.rule].append(judged.met)
    return [of_ours, of_plain, peer.verdicts(several)]


def _wrong_amounts(several: list[Company]) -> list[int]:
    """Amounts that differ from the exact one by a fen or more; rounding down to a fen is no error."""
    ours, plain = Ours(RULES), Plain(RULES)
    of_peer = OpenFisca(RULES).amounts(several)
    wrong = [0, 0, 0]
    for place, one in enumerate(several):
        exact = truth.amounts(one)
        found = [
            {
                result.benefit.title: Fraction(result.amount.low.fen if result.verdict == "eligible" else 0)
                for result in ours.judge(ours.read(one))
            },
            {judged.rule: Fraction(judged.amount) * FEN for judged in plain.judge(plain.read(one))[1]},
            {rule: Fraction(of_peer[rule][place]) * FEN for rule in exact},
        ]
        for engine, amounts in enumerate(found):
            wrong[engine] += sum(abs(amounts[rule] - exact[rule]) >= 1 for rule in exact)
    return wrong


def _print_wrong(name: str, wrong: list[int]) -> None:
    print(f"{name:44}{wrong[0]:13}{wrong[1]:12}{wrong[2]:11}")


def _require_the_same_rules(ours: Ours, plain: Plain, peer: OpenFisca) -> None:
    """All engines were given the same rules: far from any bound they agree with the truth, totals included."""
    several = companies(200, seed=11)
    of_peer = peer.judge_columns(peer.columns(several), len(several)).calculate("total", PERIOD)
    for place, one in enumerate(several):
        exact = truth.total(one)
        total = ours.assess(ours.read(one)).totals.certain
        assert total.low == total.high and 0 <= exact - total.high.fen < len(RULES), one
        assert abs(plain.judge(plain.read(one))[0] * FEN - exact) < 1, one
        assert abs(float(of_peer[place]) * FEN - exact) < FEN, one


def _require_bounds_that_decide(several: list[Company]) -> None:
    """Each bound really decides: over the companies around the bounds every rule that has one comes out both ways."""
    verdicts = [truth.verdicts(one) for one in several]
    for rule in RULES:
        if any(test.operator in (">=", ">", "<=", "<") for test in rule.every):
            assert {bool(one[rule.id]) for one in verdicts} == {True, False}, rule.id


def _cold_start() -> None:
    times: dict[str, list[float]] = {name: [] for name in COLD}
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once, not at each start
    for turn in range(ROUNDS + 1):
        for name, work in COLD.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", work], env=environment, check=True)
            if turn:
                times[name].append(time.perf_counter() - start)
    bare = statistics.median(times["bare Python"])
    print(f"{'cold start, whole process':44}{'':13}{'ms':>12}{'over bare':>11}")
    for name, several in times.items():
        seconds = statistics.median(several)
        print(f"{name:44}{'':13}{seconds * 1000:12.1f}{(seconds - bare) * 1000:11.1f}")


def _each(work: Callable[[Any], Any], several: Iterable[Any]) -> None:
    """Does the work for one after the other and keeps no answer, as a list of companies is worked through."""
    for one in several:
        work(one)


def _in_turn(works: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """The median seconds of processor time of each work, after one round that does not count."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(ROUNDS + 1):
        for name, work in works.items():
            start = time.process_time()
            work()
            if turn:
                times[name].append(time.process_time() - start)
    return {name: statistics.median(several) for name, several in times.items()}


if __name__ == "__main__":
    main()
