"""Two rules that do not agree, printed side by side: as text for a terminal and as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.console import benefit_text
from desktop.core.assessment.contradictions import Contradiction
from desktop.core.catalogue.model import Benefit, Catalogue
from desktop.core.rules.words import Words

KINDS = {"amounts": "同一事项，金额不同", "opposed": "同一事项，要求相反"}


def plain_contradiction(pair: Contradiction, catalogue: Catalogue) -> dict[str, Any]:
    """A pair as plain data."""
    return {
        "matter": pair.one.matter,
        "kind": pair.kind,
        "on": pair.on.isoformat(),
        "facts": list(pair.facts),
        "rules": [_plain_side(side, catalogue) for side in (pair.one, pair.other)],
    }


def _plain_side(benefit: Benefit, catalogue: Catalogue) -> dict[str, Any]:
    document = catalogue.document_of[benefit.id]
    return {
        "benefit": benefit.id,
        "title": benefit.title,
        "document": document.id,
        "number": document.number,
        "article": benefit.article,
        "at": benefit.at,
    }


def contradictions_text(pairs: Sequence[Contradiction], catalogue: Catalogue) -> str:
    """All pairs, each with both rules in full."""
    if not pairs:
        return "没有互相矛盾的条款"
    words = Words(catalogue.vocabulary)
    blocks = []
    for pair in pairs:
        facts = f"：{words.labels(pair.facts)}" if pair.facts else ""
        head = f"{pair.one.matter}（{KINDS[pair.kind]}{facts}；按 {pair.on} 都有效）"
        blocks.append("\n".join([head, *(_side(one, catalogue) for one in (pair.one, pair.other))]))
    return "\n\n".join([*blocks, f"共 {len(pairs)} 对；合计时从高不重复"])


def _side(benefit: Benefit, catalogue: Catalogue) -> str:
    document = catalogue.document_of[benefit.id]
    text = benefit_text(benefit, catalogue).replace("\n", "\n    ")
    return f"  {document.number or document.title} {benefit.article}（原文 {benefit.at}）\n    {text}"
