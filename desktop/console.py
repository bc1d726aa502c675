"""What the commands print: facts, documents and benefits as plain data, and everything as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from desktop.core.assessment.assessment import Assessment
from desktop.core.assessment.model import VERDICTS, Result, Total
from desktop.core.assessment.plain import plain_document, plain_money
from desktop.core.assessment.telling import period, steps_told, why_not_counted, words_of
from desktop.core.assessment.truth_table import TruthTable
from desktop.core.catalogue.coverage import Coverage
from desktop.core.catalogue.model import CERTAINTIES, STATUSES, Benefit, Catalogue, Document
from desktop.core.catalogue.search import Hit
from desktop.core.facts import UNITS, Fact
from desktop.core.languages import Language
from desktop.core.quantities import Money
from desktop.core.rules.amounts import nothing
from desktop.core.rules.words import Words
from desktop.core.vocabulary import RECIPIENT_KINDS, Vocabulary

# --- facts --------------------------------------------------------------------------------------------------------


def plain_facts(vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """Every fact there is to ask, those of the profile itself first."""
    own = [
        _own_fact("name", "企业名称", "text", [], "district"),
        _own_fact("district", "注册地", "region", [region.name for region in vocabulary.regions], "district"),
        _own_fact("recipient_kinds", "主体类型", "list", list(RECIPIENT_KINDS), "district"),
        _own_fact("sectors", "行业领域", "list", [sector.name for sector in vocabulary.sectors], "followup"),
        _own_fact(
            "certifications", "资质与荣誉", "list", [one.name for one in vocabulary.certifications], "certifications"
        ),
    ]
    return own + [_plain_fact(fact) for fact in vocabulary.facts]


def _own_fact(fact_id: str, label: str, kind: str, values: list[str], page: str) -> dict[str, Any]:
    return {"id": fact_id, "label": label, "type": kind, "unit": "", "values": values, "help": "", "page": page}


def _plain_fact(fact: Fact) -> dict[str, Any]:
    values: list[Any] = [True, False] if fact.type == "yes_no" else list(fact.options)
    return {
        "id": fact.id,
        "label": fact.label,
        "type": fact.type,
        "unit": fact.unit or UNITS[fact.type],
        "values": values,
        "help": fact.help,
        "page": fact.page,
        "question": fact.question,
        "minimum": fact.minimum,
        "maximum": fact.maximum,
        "changeable": fact.changeable,
    }


def facts_text(vocabulary: Vocabulary) -> str:
    """One line a fact."""
    return "\n".join(
        f"{fact['id']:32} {fact['label']}（{fact['type']}{'，' + fact['unit'] if fact['unit'] else ''}）"
        for fact in plain_facts(vocabulary)
    )


# --- documents and benefits ---------------------------------------------------------------------------------------


def plain_document_line(document: Document, catalogue: Catalogue, on: date) -> dict[str, Any]:
    """A document as the list shows it."""
    region = catalogue.vocabulary.region[document.region].name
    line = plain_document(document, document.status(on), region)
    return {**line, "text": document.text, "benefits": len(document.benefits)}


def plain_document_whole(document: Document, catalogue: Catalogue, on: date) -> dict[str, Any]:
    """A document with all it says."""
    return {
        **plain_document_line(document, catalogue, on),
        "issuer": document.issuer,
        "validity": document.validity,
        "payout": document.payout,
        "repeals": list(document.repeals),
        "source": [f"{place.seed}:{place.lines}" for place in document.source],
        "notes": list(document.notes),
        "benefits": [plain_benefit(benefit, catalogue) for benefit in document.benefits],
        "not_benefits": [
            {"at": entry.at, "figures": list(entry.figures), "reason": entry.reason} for entry in document.not_benefits
        ],
    }


def plain_benefit(benefit: Benefit, catalogue: Catalogue) -> dict[str, Any]:
    """A benefit with its rule in words."""
    words = Words(catalogue.vocabulary)
    return {
        "id": benefit.id,
        "title": benefit.title,
        "document": catalogue.document_of[benefit.id].id,
        "article": benefit.article,
        "at": benefit.at,
        "recipient": benefit.recipient,
        "certainty": benefit.certainty,
        "requires": benefit.when.required(words),
        "kind": benefit.amount.kind,
        "form": benefit.amount.form,
        "per": benefit.amount.per,
        "figures": [plain_money(money) for money in benefit.amount.figures()],
        "matter": benefit.matter,
        "ladder": benefit.ladder,
        "choose_one": benefit.choose_one,
        "needs": benefit.needs,
        "facts": sorted(benefit.facts),
        "materials": list(benefit.materials),
        "note": benefit.note,
    }


def documents_text(documents: Iterable[Document], catalogue: Catalogue, on: date) -> str:
    """One line a document."""
    return "\n".join(_document_line(document, catalogue, on) for document in documents)


def document_text(document: Document, catalogue: Catalogue, on: date) -> str:
    """A document with all its benefits."""
    payout = [f"申报与兑现：{document.payout}"] if document.payout else []
    lines = [_document_line(document, catalogue, on), *payout, *document.notes, ""]
    return "\n".join([*lines, *(benefit_text(benefit, catalogue) + "\n" for benefit in document.benefits)])


def benefit_text(benefit: Benefit, catalogue: Catalogue) -> str:
    """A benefit with its rule in words."""
    words = Words(catalogue.vocabulary)
    figures = "、".join(str(money) for money in benefit.amount.figures())
    lines = [
        f"{benefit.id}  {benefit.title}",
        f"  条款：{benefit.article}（原文 {benefit.at}）",
        f"  对象：{RECIPIENT_KINDS[benefit.recipient]}",
        f"  条件：{benefit.when.required(words)}",
        f"  金额：{figures or '未写明'}，{period(benefit.amount.per, words)}，{CERTAINTIES[benefit.certainty]}",
    ]
    return "\n".join([*lines, f"  说明：{benefit.note}"] if benefit.note else lines)


def coverage_text(coverage: Coverage) -> str:
    """What the catalogue holds and what it does not, as a Markdown page."""
    on = coverage.on
    lines = [
        "# 目录覆盖范围",
        "",
        f"目录版本 {coverage.version}，按 {on} 计。由 `huiqi catalogue coverage --on {on}` 生成。",
        "",
        f"- 文件 {len(coverage.documents)} 份：收录正文 {coverage.held} 份（其中 {coverage.partial} 份不全），"
        f"只知标题、未收录正文 {coverage.only_titles} 份（不参与评估）",
        f"- 条款 {coverage.benefits} 个：有金额或比例的 {coverage.with_figure} 个，"
        f"没有写明金额或属于服务的 {coverage.benefits - coverage.with_figure} 个",
        f"- 当日有效（含未写明截止日期）{coverage.in_force} 份；其余已到期、已废止、未施行或是征求意见稿，不计入合计",
        "- 不在目录里的政策，本程序不知道；没有结果不等于没有补贴",
        "",
        "| 编号 | 文号 | 标题 | 地区 | 施行 | 截止 | 状态 | 条款 | 缺失 |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for one in coverage.documents:
        document = one.document
        cells = (
            document.id,
            document.number,
            document.title,
            one.region,
            str(document.from_ or ""),
            str(document.last_day or ""),
            STATUSES[one.status],
            str(len(document.benefits)),
            document.missing,
        )
        lines.append("| " + " | ".join(cell.replace("|", "／").replace("\n", " ") for cell in cells) + " |")
    return "\n".join(lines)


def plain_hit(hit: Hit, catalogue: Catalogue, on: date) -> dict[str, Any]:
    """A document found, with the benefits found in it."""
    return {
        **plain_document_line(hit.document, catalogue, on),
        "benefits": [plain_benefit(benefit, catalogue) for benefit in hit.benefits],
    }


def hits_text(hits: Sequence[Hit], catalogue: Catalogue, on: date) -> str:
    """What was found, one line a document and a benefit."""
    if not hits:
        return "没有找到"
    lines = []
    for hit in hits:
        lines.append(_document_line(hit.document, catalogue, on))
        lines.extend(f"    {benefit.id}  {benefit.title}" for benefit in hit.benefits)
    return "\n".join(lines)


def _document_line(document: Document, catalogue: Catalogue, on: date) -> str:
    region = catalogue.vocabulary.region[document.region].name
    validity = f"{document.from_ or '？'} 至 {document.last_day or '未写明'}"
    return (
        f"{document.id}  {STATUSES[document.status(on)]}  {region}  {document.number}  {document.title}（{validity}）"
    )


def table_text(table: TruthTable, words: Words) -> str:
    """A truth table, for a person to confirm."""
    head = f"{table.benefit.id}  {table.benefit.title}（{table.on}）"
    lines = [head, *(f"  {requirement} | 没有能用来核对的企业" for requirement in table.untested)]
    for row in table.rows:
        outcome = "资料不能同时成立" if row.result is None else _verdict_and_amount(row.result, words)
        met = "满足" if row.met else "不满足"
        lines.append(f"  {row.requirement} | {row.position} | {row.value} | {met} | {outcome}")
    return "\n".join(lines) + "\n"


def _verdict_and_amount(result: Result, words: Words) -> str:
    return f"{VERDICTS[result.verdict]} | {_amount(result.amount.low, result.amount.high, words)}"


# --- an assessment ------------------------------------------------------------------------------------------------


def assessment_text(assessment: Assessment, language: Language = "zh-Hans") -> str:
    """An assessment for a person at a terminal: the totals, then the benefits by verdict."""
    words = words_of(assessment, language)
    totals = assessment.totals
    name = assessment.profile.name or words.say("printed_unnamed")
    lines = [
        words.say("printed_head", name=name, on=assessment.on, version=assessment.catalogue.version),
        "",
        words.say("printed_certain", range=_range(totals.certain, words)),
        words.say("printed_with_confirmation", range=_range(totals.with_confirmation, words)),
        words.say("printed_with_unknowns", range=_range(totals.with_unknowns, words)),
        words.say("printed_financing", amount=words.quantity(totals.financing)),
    ]
    for verdict in VERDICTS:
        results = assessment.with_verdict(verdict)
        if not results:
            continue
        lines += ["", words.say("printed_group", verdict=words.say(f"verdict_{verdict}"), count=len(results))]
        if verdict not in ("ineligible", "not_in_force"):
            lines += [_result_line(result, words) for result in results]
    return "\n".join(lines)


def _result_line(result: Result, words: Words) -> str:
    why_not = why_not_counted(result, words)
    rest = "" if result.counted or not why_not else words.say("printed_why_not", why=why_not)
    rest += "".join(
        words.say("printed_step", steps=words.listing(steps_told(step, words))) for step in result.steps[:1]
    )
    return words.say(
        "printed_result",
        title=result.benefit.title,
        amount=_amount(result.amount.low, result.amount.high, words),
        per=period(result.amount.per, words),
        source=f"{result.document.number}{result.benefit.article}",
        rest=rest,
    )


def _range(total: Total, words: Words) -> str:
    return _amount(total.low, total.high, words)


def _amount(low: Money, high: Money | None, words: Words) -> str:
    if high is None:
        return words.say("no_amount")
    if low == high:
        return words.quantity(high)
    if low == nothing(low.currency):
        return words.say("amount_at_most", high=words.quantity(high))
    return words.say("amount_between", low=words.quantity(low), high=words.quantity(high))
