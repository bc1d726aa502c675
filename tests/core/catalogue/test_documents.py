"""Every document of the sources is in the catalogue, as the list of sources names it."""

from __future__ import annotations

import csv
import re

import pytest

from desktop.core.catalogue.model import Catalogue
from tests.conftest import SHARED

LEVELS = {"national": "national", "province": "provincial", "city": "city", "district": "district"}


@pytest.fixture(scope="session")
def rows() -> list[dict[str, str]]:
    """The rows of the list of sources, where it is at hand."""
    path = SHARED / "sources.csv"
    if not path.is_file():
        pytest.skip("the list of sources (../shared/sources.csv) is not beside this checkout")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def squashed(text: str) -> str:
    return re.sub(r"[\s“”\"（）()]", "", text)


def test_all_91_with_number_title_level_region_and_how_much_is_held(
    rows: list[dict[str, str]], catalogue: Catalogue
) -> None:
    assert [row["id"] for row in rows] == [document.id for document in catalogue.documents]
    for row in rows:
        document = catalogue.document[row["id"]]
        if not row["title"].startswith("("):  # in brackets: lost, and said so in words of the list's own
            assert squashed(document.title) == squashed(row["title"])
        if row["number"]:
            assert squashed(document.number) == squashed(row["number"])
        assert (document.text, document.level) == (row["text"], LEVELS[row["level"]]), row["id"]
        assert catalogue.vocabulary.region[document.region].name == row["region"], row["id"]


def test_what_is_only_a_title_is_never_evaluated(catalogue: Catalogue) -> None:
    titles = [document for document in catalogue.documents if document.text == "title-only"]
    assert len(titles) == 26 and not any(document.benefits for document in titles)


def test_a_partial_text_says_what_is_missing(catalogue: Catalogue) -> None:
    for document in catalogue.documents:
        assert bool(document.missing) is (document.text == "partial"), document.id


def test_no_fewer_benefits_than_a_careful_count_by_hand_found(catalogue: Catalogue) -> None:
    """About 320 by hand; under 305 something is missing. Variants of one clause are counted once here."""
    clauses = {".".join(benefit.id.split(".")[:2]) for benefit in catalogue.benefit.values()}
    assert len(clauses) >= 305
