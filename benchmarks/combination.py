"""The best combination: 60 benefits linked in hard shapes, and all that count for real companies.

    python3 benchmarks/combination.py [RUNS]        (with the project's .venv)

Beside each stands the floor of the same run: looking at every candidate once (its money within the caps, summed).
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.candidate import Candidate, Limits, sum_within
from desktop.core.assessment.combination import best_combination
from desktop.core.assessment.counting import candidates_of
from desktop.core.assessment.limits import limits_of
from desktop.core.catalogue.store import open_catalogue
from desktop.core.plain_profile import read_profile
from desktop.core.rules.situation import Situation
from tests.core.assessment.test_combination import CAPS, HARD, documents_capped, sixty_capped

ON = date(2024, 3, 1)
GOAL_LINKED, GOAL_CATALOGUE = 50.0, 10.0
SEEDS = 300
COMPANIES = {
    "a small company": {"district": "滨江区", "revenue": "1200万", "rd_expense": "96万", "headcount": 46},
    "a head office": {"district": "滨江区", "revenue": "25亿", "facts": {"office_rent_yearly": "300万"}},
    "a company of which nothing is known": {},
}


def main() -> None:
    """Prints a line for each shape and each company."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    for shape, candidates in HARD.items():
        for name, limits in (("", ()), (", capped", CAPS)):
            _tell(f"60 linked: {shape}{name}", candidates, limits, runs, GOAL_LINKED)
    _tell_seeded("60 linked, capped", sixty_capped, SEEDS)
    _tell_seeded("60 of five documents, each capped", documents_capped, SEEDS // 3)
    catalogue = open_catalogue(places.catalogue_file())
    for name, raw in COMPANIES.items():
        profile = read_profile(raw, catalogue.vocabulary, ON)
        results = assess(profile, catalogue, ON).results
        limits = limits_of(catalogue, Situation(profile, ON, catalogue.vocabulary))
        candidates = candidates_of(results, ("eligible", "confirm", "unknown"))
        _tell(f"{name}: {len(candidates)} that may count", candidates, limits, runs, GOAL_CATALOGUE)


def _tell_seeded(shape: str, made: Callable[[int], tuple[list[Candidate], Limits]], seeds: int) -> None:
    times = []
    for seed in range(seeds):
        candidates, limits = made(seed)
        times.append(_median(lambda c=candidates, given=limits: best_combination(c, given), 1))
    times.sort()
    middle, tenth = times[seeds // 2], times[seeds * 9 // 10]
    what = f"{shape}, {seeds} seeded: median {middle:.1f}, nine of ten under {tenth:.1f}, longest"
    print(f"{what:<90} {times[-1]:9.2f} ms   (goal {GOAL_LINKED:.0f} ms)")


def _tell(what: str, candidates: list[Candidate], limits: Limits, runs: int, goal: float) -> None:
    best = _median(lambda: best_combination(candidates, limits), runs)
    floor = _median(lambda: sum_within(candidates, limits, "high"), runs)
    print(f"{what:<58} {best:9.2f} ms   floor {floor:6.2f} ms   (goal {goal:.0f} ms)")


def _median(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
