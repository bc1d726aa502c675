"""What every test may use: the bundled catalogue and the words it is told in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop import places
from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.store import open_catalogue
from desktop.core.plain_profile import read_profile

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""The client's folder beside a checkout here; users do not have it, and tests that need it skip without it."""


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The catalogue the program ships."""
    return open_catalogue(places.catalogue_file())


@pytest.fixture(scope="session")
def assessed(catalogue: Catalogue) -> Callable[[dict[str, Any], str], Assessment]:
    """``assessed(company, "2024-03-01")``: a company as in the contract's PROFILE, seen on a date."""

    def run(company: dict[str, Any], on: str) -> Assessment:
        return assess(read_profile(company, catalogue.vocabulary, date.max), catalogue, date.fromisoformat(on))

    return run


@pytest.fixture(scope="session")
def shared_seeds() -> Path:
    """The source texts, where they are at hand."""
    seeds = SHARED / "seeds"
    if not seeds.is_dir():
        pytest.skip("the source texts (../shared/seeds) are not beside this checkout")
    return seeds
