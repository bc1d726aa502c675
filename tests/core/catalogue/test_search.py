"""The catalogue is searched for words as people type them: every word must be found, none across two texts."""

from __future__ import annotations

import pytest

from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.search import search


def found(catalogue: Catalogue, text: str) -> dict[str, set[str]]:
    return {hit.document.id: {benefit.id for benefit in hit.benefits} for hit in search(catalogue, text)}


@pytest.mark.parametrize(
    "text",
    ["专精特新", "“专精特新”", "專精特新", " 专精特新 ", "区办〔2023〕9号", "区办(2023)9号", "区办[2023]9号", "d19"],
)
def test_signs_script_and_case_do_not_matter(catalogue: Catalogue, text: str) -> None:
    assert "D19" in found(catalogue, text)


def test_every_word_must_be_found_in_the_document_or_one_of_its_benefits(catalogue: Catalogue) -> None:
    both, one = found(catalogue, "滨江 研发"), found(catalogue, "研发")
    assert both and set(both) < set(one)
    for document_id, benefits in both.items():
        for benefit_id in benefits:
            benefit = catalogue.benefit[benefit_id]
            texts = (benefit.id, benefit.title, benefit.matter, benefit.ladder, benefit.choose_one, benefit.note)
            assert any("研发" in text or "滨江" in text for text in texts if text), (document_id, benefit_id)


def test_no_word_is_found_across_two_texts(catalogue: Catalogue) -> None:
    document = catalogue.document["D19"]
    assert found(catalogue, document.number[-2:] + document.title[:2]) == {}
    assert "D19" in found(catalogue, f"{document.number[-2:]} {document.title[:2]}")


@pytest.mark.parametrize("text", ["", "  ", "“”", "没有这样的字"])
def test_nothing_to_look_for_finds_nothing(catalogue: Catalogue, text: str) -> None:
    assert found(catalogue, text) == {}
