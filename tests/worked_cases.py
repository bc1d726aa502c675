"""The worked cases of tests/cases: companies worked out by hand from the text of a policy, and how one is checked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import Result, Total
from desktop.core.assessment.telling import ReasonLine, reason_lines, steps_told, why_not_counted, words_of
from desktop.core.quantities import Money, parse_money

FOLDER = Path(__file__).parent / "cases"
_KEYS = {"case", "why", "on", "company", "expect", "totals"}


class _Loader(yaml.SafeLoader):
    """YAML in which figures and dates stay text, so that no float comes between the case and the program."""


_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("null|~"), list("n~"))


def worked_cases() -> list[tuple[str, dict[str, Any]]]:
    """Every case, with the name of its file."""
    return [
        (path.stem, case)
        for path in sorted(FOLDER.glob("*.yaml"))
        for case in yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    ]


def check_case(case: dict[str, Any], assessment: Assessment) -> None:
    """Fails where the assessment of the case's company is not what the case expects."""
    assert set(case) <= _KEYS, f"unknown keys: {set(case) - _KEYS}"
    for benefit_id, expected in case.get("expect", {}).items():
        assert benefit_id in assessment.result, f"no benefit {benefit_id}"
        _check_result(assessment, assessment.result[benefit_id], dict(expected))
    for name, expected in case.get("totals", {}).items():
        _check_total(assessment, name, expected)


def _check_result(assessment: Assessment, result: Result, expected: dict[str, Any]) -> None:
    words = words_of(assessment)
    lines = reason_lines(result, words)
    plain = {
        "verdict": result.verdict,
        "low": result.amount.low,
        "high": result.amount.high,
        "per": result.amount.per,
        "kind": result.amount.kind,
        "form": result.amount.form,
        "certainty": result.benefit.certainty,
        "status": result.status,
        "counted": result.counted,
        "worth": assessment.worth(result, result.steps[0]) if result.steps else None,
    }
    texts = {
        "not_counted": [why_not_counted(result, words)],
        "missing": list(result.missing),
        "changes": [text for step in result.steps for text in steps_told(step, words)],
        "working": [words.tell(result.amount.working)],
    }
    where = f"{result.benefit.id}: {[line.text for line in lines]}"
    for outcome, wanted in expected.pop("reasons", {}).items():
        said = " ".join(line.text for line in _flat(lines) if line.outcome == outcome)
        for words_wanted in wanted:
            assert str(words_wanted) in said, f"{outcome}: {words_wanted!r} not in {said!r} ({where})"
    for key, value in expected.items():
        if key in plain:
            assert plain[key] == (_money(value) if key in ("low", "high", "worth") else value), f"{key} ({where})"
        else:
            for wanted in value if isinstance(value, list) else [value]:
                assert any(str(wanted) in text for text in texts[key]), f"{key}: {wanted!r} not in {texts[key]}"


def _check_total(assessment: Assessment, name: str, expected: Any) -> None:
    if name == "financing":
        assert assessment.totals.financing == _money(expected)
        return
    total: Total = getattr(assessment.totals, name)
    assert [total.low, total.high] == [_money(value) for value in expected], name


def _money(value: object) -> Money | None:
    return None if value in (None, "none") else parse_money(value)  # type: ignore[arg-type]


def _flat(lines: tuple[ReasonLine, ...]) -> list[ReasonLine]:
    return [one for line in lines for one in (line, *_flat(line.parts))]
