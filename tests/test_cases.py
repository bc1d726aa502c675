"""Runs the worked cases of tests/cases: companies worked out by hand from the text of a policy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from desktop.core.assessment.assessment import Assessment
from desktop.core.catalogue.model import Catalogue
from tests.worked_cases import check_case, worked_cases


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{file}: {case['case']}") for file, case in worked_cases()])
def test_worked_case(case: dict[str, Any], assessed: Callable[[dict[str, Any], str], Assessment]) -> None:
    check_case(case, assessed(case["company"], case["on"]))


def test_every_document_with_benefits_has_its_cases(catalogue: Catalogue) -> None:
    """One at least, three or more where there are over ten benefits."""
    cases: Counter[str] = Counter()
    for _, case in worked_cases():
        cases.update({benefit_id.split(".")[0] for benefit_id in case.get("expect", {})})
    wanted = {
        document.id: 3 if len(document.benefits) > 10 else 1 for document in catalogue.documents if document.benefits
    }
    assert {document: cases[document] for document, least in wanted.items() if cases[document] < least} == {}
