"""Every bound of every benefit, below, at and above: generated, and checked against what the bound means."""

from __future__ import annotations

import pytest

from desktop.core.assessment.truth_table import day_within, truth_table
from desktop.core.catalogue.model import Benefit, Catalogue

MEANS = {
    "at_least": {"below": False, "at": True, "above": True},
    "above": {"below": False, "at": False, "above": True},
    "at_most": {"below": True, "at": True, "above": False},
    "below": {"below": True, "at": False, "above": False},
}
NOT_TESTED = {"D82.large-advanced-manufacturing"}
"""What must *fail* there is a definition; each of its bounds has a worked case in tests/cases/D82.yaml."""


def test_every_bound_below_at_and_above(catalogue: Catalogue) -> None:
    rows = 0
    for document in catalogue.documents:
        for benefit in document.benefits:
            rows += _check(benefit, catalogue)
    assert rows > 200


def _check(benefit: Benefit, catalogue: Catalogue) -> int:
    table = truth_table(benefit, catalogue, day_within(catalogue.document_of[benefit.id]))
    assert not table.untested or benefit.id in NOT_TESTED, (benefit.id, table.untested)
    for row in table.rows:
        bound, position = row.position.split(":")
        lies_in_the_other_bound = row.requirement.count("且") > 0
        if row.met is not None and not lies_in_the_other_bound:
            assert row.met is MEANS[bound][position], (benefit.id, row)
        if row.met is False:
            assert row.result is not None
    return len(table.rows)


@pytest.mark.parametrize("benefit_id", ["D81.chuying-grant", "D82.below-scale", "D18.office-purchase"])
def test_the_verdict_turns_at_the_bound(catalogue: Catalogue, benefit_id: str) -> None:
    benefit = catalogue.benefit[benefit_id]
    table = truth_table(benefit, catalogue, day_within(catalogue.document_of[benefit_id]))
    verdicts = {row.result.verdict for row in table.rows if row.result is not None}
    assert {"confirm", "ineligible"} <= verdicts or {"eligible", "ineligible"} <= verdicts
