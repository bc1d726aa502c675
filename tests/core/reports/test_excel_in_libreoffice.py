"""The live formulas, reckoned by LibreOffice, give what the program gives, also after answers are changed."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from openpyxl import load_workbook

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.catalogue.model import Catalogue
from desktop.core.facts import Fact
from desktop.core.profile import Profile, make_profile, with_answers
from desktop.core.quantities import Money, QuantityError, Ratio, Value
from desktop.core.reports.excel import write_excel
from desktop.core.reports.formulas import name_of
from desktop.core.reports.model import make_report
from desktop.core.reports.parts import Report

_DAY = date(2024, 3, 1)
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
COMPANIES = int(os.environ.get("HUIQI_COMPANIES", "4"))
"""Each is written twice: as it is, and with every number changed afterwards in the workbook. 25 take two minutes."""


@pytest.fixture(scope="module")
def worked(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, Assessment]]:
    """Workbooks as LibreOffice saved them, each with what the program says of the answers in it."""
    written, told = tmp_path_factory.mktemp("written"), tmp_path_factory.mktemp("told")
    expected: list[tuple[Path, Assessment]] = []
    for number in range(COMPANIES):
        before, other = _company(catalogue, number), _company(catalogue, 1000 + number)
        moved = {fact: value for fact, value in other.facts.items() if fact in before.facts}
        after = with_answers(catalogue.vocabulary, before, moved)
        for kind, profile in (("as-it-is", before), ("changed", after)):
            path = written / f"{number}-{kind}.xlsx"
            write_excel(_what_is_reckoned(make_report(assess(before, catalogue, _DAY))), path)
            if kind == "changed":
                _type_over(path, profile)
            expected.append((told / path.name, assess(profile, catalogue, _DAY)))
    command = [str(SOFFICE), f"-env:UserInstallation={told.as_uri()}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run(
        [*command, "--outdir", str(told), *map(str, sorted(written.iterdir()))],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return expected


def test_every_formula_gives_what_the_program_gives(worked: list[tuple[Path, Assessment]]) -> None:
    looked_at = 0
    for path, assessment in worked:
        book = load_workbook(path, data_only=True)
        formulas = load_workbook(path)["补贴明细"]
        amounts = {(result.benefit.title, result.benefit.at): result for result in assessment.results}
        head, *rows = book["补贴明细"].iter_rows(values_only=True)
        for number, values in enumerate(rows, 2):
            row = dict(zip(head, values, strict=True))
            if str(formulas[f"D{number}"].value).startswith("="):
                result = amounts[row["补贴"], row["原文位置"]]
                assert result.amount.high is not None
                wanted = (result.amount.low.in_yuan, result.amount.high.in_yuan)
                found = (Decimal(str(row["最低（元）"])), Decimal(str(row["最高（元）"])))
                assert found == wanted, (path.name, row["补贴"], formulas[f"D{number}"].value)
                looked_at += 1
    assert looked_at > 20 * COMPANIES, "there are enough formulas for this to mean something"


def test_the_workbook_says_whether_it_is_still_the_programs(worked: list[tuple[Path, Assessment]]) -> None:
    for path, _ in worked:
        book = load_workbook(path, data_only=True)
        states = [row[0] for row in book["概览"].iter_rows(values_only=True) if str(row[0])[:1] in "✓△"]
        checks = {row[5][:1] for row in book["补贴明细"].iter_rows(min_row=2, values_only=True)}
        sign = "△" if path.name.endswith("-changed.xlsx") else "✓"
        assert states[0].startswith(sign) and checks == {sign}, path.name


def test_the_totals_follow_their_benefits(worked: list[tuple[Path, Assessment]]) -> None:
    for path, assessment in worked:
        if path.name.endswith("-as-it-is.xlsx"):
            cells = {row[0]: row for row in load_workbook(path, data_only=True)["概览"].iter_rows(values_only=True)}
            totals = assessment.totals
            for title, total in (("确定符合条件", totals.certain), ("加上待主管部门确认的", totals.with_confirmation)):
                assert Decimal(str(cells[title][1])) == total.low.in_yuan
                assert Decimal(str(cells[title][2])) == total.high.in_yuan


def _what_is_reckoned(report: Report) -> Report:
    """Only the benefits with a formula and those that are counted: the rest has nothing to reckon."""
    groups = tuple(
        msgspec.structs.replace(
            group,
            entries=tuple(
                msgspec.structs.replace(entry, requirements=())
                for entry in group.entries
                if entry.amount.live or entry.counted
            ),
        )
        for group in report.groups
    )
    return msgspec.structs.replace(report, groups=groups, terms=(), questions=(), sources=(), ended=())


def _company(catalogue: Catalogue, seed: int) -> Profile:
    """A company of Binjiang that has answered every number which is no part of another, at random by ``seed``."""
    chance = random.Random(seed)
    facts = [fact for fact in catalogue.vocabulary.facts if not fact.at_most and not fact.quotient]
    wholes = {fact.at_most for fact in catalogue.vocabulary.facts} | {
        part for fact in catalogue.vocabulary.facts for part in fact.quotient or ()
    }
    answers = {fact.id: _answer(fact, chance) for fact in facts if fact.id not in wholes}
    known = {fact: value for fact, value in answers.items() if value is not None}
    return make_profile(catalogue.vocabulary, name=f"公司{seed}", district="330108", facts=known)


def _answer(fact: Fact, chance: random.Random) -> Value | None:
    """One that the field would take, odd ones among them; None for what is no number."""
    if fact.type == "money":
        raw: object = f"{chance.choice((chance.randrange(10**8), chance.randrange(10**12))) / 100:.2f}"
    elif fact.type == "count":
        raw = chance.choice((chance.randrange(12), chance.randrange(500)))
    elif fact.type == "ratio":
        raw = f"{chance.randrange(1, 2000) / 100:.2f}%"
    else:
        return None
    try:
        return fact.parse(raw)
    except QuantityError:
        return None


def _type_over(path: Path, profile: Profile) -> None:
    """Types the answers of ``profile`` into the workbook, as an accountant would."""
    book = load_workbook(path)
    for fact, value in profile.facts.items():
        sheet, cell = next(iter(book.defined_names[name_of(fact)].destinations))
        typed = value.in_yuan if isinstance(value, Money) else value
        book[sheet][cell].value = float(typed.fraction) if isinstance(typed, Ratio) else typed
    book.save(path)
