"""Companies to report on, and the reports of them, made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest

from desktop import places
from desktop.core.assessment.assessment import Assessment
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report

ON = "2024-03-01"
COMPANIES: dict[str, dict[str, Any]] = {
    "small": {
        "name": "杭州示例科技有限公司",
        "district": "滨江区",
        "established_on": "2019-05-20",
        "revenue": "1200万",
        "rd_expense": "96万",
        "headcount": 46,
        "rd_headcount": 18,
        "certifications": [{"name": "省级专精特新中小企业", "on": "2023-10-12"}],
    },
    "head_office": {"name": "总部公司", "district": "滨江区", "revenue": "25亿", "office_rent_yearly": "300万"},
    "unknown": {},
    "elsewhere": {"name": "宁波某公司", "district": "宁波市"},
    "long": {"name": "很长的名称" * 100, "district": "滨江区", "revenue": "1200万"},
    "hostile": {
        "name": '=HYPERLINK("http://example.com","点我")&<b>公司</b>\u200b\ufe0f𠮷',
        "district": "滨江区",
        "certifications": [],
    },
}


@pytest.fixture(scope="session")
def assessment_of(assessed: Callable[[dict[str, Any], str], Assessment]) -> Callable[[str], Assessment]:
    """``assessment_of("small")``: one of `COMPANIES`, assessed once."""
    made: dict[str, Assessment] = {}

    def get(name: str) -> Assessment:
        if name not in made:
            made[name] = assessed(COMPANIES[name], ON)
        return made[name]

    return get


@pytest.fixture(scope="session")
def report_of(assessment_of: Callable[[str], Assessment]) -> Callable[[str], Report]:
    """``report_of("small")``: the report of one of `COMPANIES`."""
    return cache(lambda name: make_report(assessment_of(name)))


@pytest.fixture(scope="session")
def fonts() -> Path:
    """The folder of the bundled fonts."""
    return places.resources() / "fonts"


@pytest.fixture(scope="session")
def texts_of() -> Callable[[Path], list[str]]:
    """The text of each page of a PDF, as a reader would copy it, without line breaks and spaces."""

    @cache
    def extract(path: Path) -> list[str]:
        document = pdfium.PdfDocument(path)
        try:
            pages = []
            for number in range(len(document)):
                page = document[number]
                textpage = page.get_textpage()
                pages.append("".join(textpage.get_text_range().split()))
                textpage.close()
                page.close()
            return pages
        finally:
            document.close()

    return extract
