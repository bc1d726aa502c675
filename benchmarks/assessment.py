"""One assessment over the shipped catalogue, with every reason: how long, beside simply reading the catalogue file.

python3 benchmarks/assessment.py        (with the project's .venv)
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.telling import reason_lines, words_of
from desktop.core.catalogue.search import search
from desktop.core.catalogue.source import read_sources
from desktop.core.catalogue.store import open_catalogue
from desktop.core.plain_profile import read_profile

ON = date(2024, 3, 1)
COMPANY = {
    "district": "滨江区",
    "established_on": "2019-05-20",
    "revenue": "1200万",
    "rd_expense": "96万",
    "headcount": 46,
    "rd_headcount": 18,
    "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
}


PARTS: dict[str, Callable[[Assessment], object]] = {
    "and the totals": lambda one: one.totals,
    "and near, counted or why not": lambda one: one.results,
    "and the most valuable question": lambda one: next(one.ranked_questions()),
    "and every question": lambda one: one.questions,
    "and every next step": lambda one: one.next_steps,
}
"""What else an assessment can be asked, each together with making it."""


def median_ms(work: Callable[[], object], runs: int = 15) -> float:
    """The median time of ``work`` in milliseconds, after one run that does not count."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main() -> None:
    """Prints the figures."""
    catalogue = open_catalogue(places.catalogue_file())
    profile = read_profile(COMPANY, catalogue.vocabulary, ON)
    assessment = assess(profile, catalogue, ON)
    words = words_of(assessment)
    size = f"{len(catalogue.documents)} documents, {len(catalogue.benefit)} benefits"
    reading = median_ms(lambda: open_catalogue(places.catalogue_file()))
    assessing = median_ms(lambda: assess(profile, catalogue, ON))
    telling = median_ms(lambda: [reason_lines(result, words) for result in assessment.results])
    searching = median_ms(lambda: search(catalogue, "贴息"))
    building = median_ms(lambda: read_sources(places.catalogue_sources()), runs=3)
    print(size)
    print(f"reading the YAML sources        {building:8.1f} ms")
    print(f"reading the catalogue file      {reading:8.1f} ms")
    print(
        f"every verdict with its reasons  {assessing:8.1f} ms   {assessing / reading:5.2f} × reading the file   goal 5"
    )
    for name, work in PARTS.items():
        print(f"{name:30}  {median_ms(lambda work=work: work(assess(profile, catalogue, ON))):8.1f} ms")
    print(f"every reason of it in words     {telling:8.1f} ms")
    print(f"searching a word of two         {searching:8.1f} ms")
    print(f"peak memory                     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.1f} MB")


if __name__ == "__main__":
    main()
