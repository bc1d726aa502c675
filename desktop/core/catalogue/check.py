"""Checks of the readable sources: what reading them by type cannot see, and how they stand against the source texts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from desktop.core.catalogue.ledger import Ledger, balance
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.source import read_sources
from desktop.core.catalogue.sources_cited import places
from desktop.core.faults import Fault, InputError, suggestion
from desktop.core.vocabulary import simplified

LONGEST_COPY = 22
"""So many Chinese characters of a source text in a row are a copied sentence; titles, numbers and names may be."""

_CONTACT = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|[\w.]+@[\w-]+\.\w+")
_MAY_BE_COPIED = re.compile(r"\s*(- )?\{?(title|number|aliases|repeals|name|id)\b")


def check_sources(folder: Path) -> Catalogue:
    """The catalogue of the sources in ``folder``. Raises `InputError` with every fault that can be seen in them."""
    catalogue = read_sources(folder)
    faults = [*_id_faults(catalogue), *_relation_faults(catalogue), *_contact_faults(folder)]
    for document in catalogue.documents:
        faults += [*_date_faults(document), *_region_faults(document, catalogue), *_place_faults(document)]
    if faults:
        raise InputError(faults)
    return catalogue


def check_texts(catalogue: Catalogue, folder: Path, texts: Path) -> list[Ledger]:
    """Holds the sources against the texts they cite; the accounts of every document's figures.

    Raises `InputError` naming every line that is not there, every sentence copied, every figure only one side has.
    """
    seeds = _read_seeds(texts)
    ledgers = [balance(document, seeds) for document in catalogue.documents if document.text != "title-only"]
    faults = [fault for document in catalogue.documents for fault in _line_faults(document, seeds)]
    faults += [*_copy_faults(folder, seeds), *(fault for ledger in ledgers for fault in ledger.faults)]
    if faults:
        raise InputError(faults)
    return ledgers


def _id_faults(catalogue: Catalogue) -> list[Fault]:
    documents = Counter(document.id for document in catalogue.documents)
    benefits = Counter(benefit.id for document in catalogue.documents for benefit in document.benefits)
    return [
        Fault(name, "编号用了两次", "每个编号只能用一次") for name, count in (documents + benefits).items() if count > 1
    ]


def _relation_faults(catalogue: Catalogue) -> list[Fault]:
    """A choice needs two to choose from; what is needed first must exist and not need itself."""
    faults = []
    everything = [benefit for document in catalogue.documents for benefit in document.benefits]
    for relation in ("ladder", "choose_one"):
        members = Counter(getattr(benefit, relation) for benefit in everything)
        for benefit in everything:
            key = getattr(benefit, relation)
            if key is not None and members[key] < 2:
                faults.append(Fault(benefit.id, f"{relation}“{key}”里只有它自己", "至少要有两个条款"))
    for benefit in everything:
        if benefit.needs is not None and benefit.needs not in catalogue.benefit:
            faults.append(
                Fault(benefit.id, f"needs“{benefit.needs}”不存在", suggestion(benefit.needs, catalogue.benefit))
            )
        elif _needs_itself(benefit, catalogue):
            faults.append(Fault(benefit.id, "needs 绕回了自己", "请改正先后关系"))
    return faults


def _needs_itself(benefit: Benefit, catalogue: Catalogue) -> bool:
    seen, current = set[str](), benefit.needs
    while current is not None and current not in seen:
        if current == benefit.id:
            return True
        seen.add(current)
        following = catalogue.benefit.get(current)
        current = following.needs if following else None
    return False


def _contact_faults(folder: Path) -> list[Fault]:
    """No telephone number and no e-mail address stands in the sources."""
    return [
        Fault(
            f"{path.relative_to(folder).as_posix()}:{number}",
            "这里像是电话号码或电子邮箱",
            "目录不收录联系方式，请删去",
        )
        for path in sorted(folder.rglob("*.yaml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)
        if _CONTACT.search(line)
    ]


def _date_faults(document: Document) -> list[Fault]:
    faults = []
    if document.from_ and document.to and document.to < document.from_:
        faults.append(Fault(document.id, f"失效日 {document.to} 早于施行日 {document.from_}", "请对照原文改正"))
    if document.text != "title-only" and document.from_ and not document.validity:
        faults.append(Fault(document.id, "没有写明有效期的出处（validity）", "例如：附则2，自……起施行，有效期三年"))
    return faults


def _region_faults(document: Document, catalogue: Catalogue) -> list[Fault]:
    """The region's own level must be the document's."""
    levels = {"nation": "national", "province": "provincial", "city": "city", "district": "district"}
    region = catalogue.vocabulary.region[document.region]
    if levels[region.level] != document.level:
        return [Fault(document.id, f"层级 {document.level} 与地区“{region.name}”不符", f"应为 {levels[region.level]}")]
    return []


def _place_faults(document: Document) -> list[Fault]:
    """Every benefit cites lines of the document's own text."""
    own = list(places(f"{place.seed}:{part}" for place in document.source for part in place.lines.split(",")))
    faults = []
    for name, at in _cited(document):
        if not list(places([at])):
            faults.append(Fault(name, f"出处“{at}”看不懂", "应为例如 002:110-112"))
        for seed, first, last in places([at]):
            if not any(seed == its and start <= first and last <= end for its, start, end in own):
                faults.append(Fault(name, f"出处 {seed}:{first}-{last} 不在文件的正文范围内", "请对照 source 改正"))
    return faults


def _cited(document: Document) -> list[tuple[str, str]]:
    return [
        *((benefit.id, benefit.at) for benefit in document.benefits),
        *((f"{document.id}.not_benefits", entry.at) for entry in document.not_benefits),
    ]


# --- against the texts --------------------------------------------------------------------------------------------


def _read_seeds(texts: Path) -> dict[str, list[str]]:
    """Every text by its number, as lines, in Simplified characters: one of them is in Traditional ones."""
    if not texts.is_dir():
        raise InputError([Fault(str(texts), "不是文件夹", "应为政策原文所在的文件夹")])
    return {
        path.name[:3]: [simplified(line) for line in path.read_text(encoding="utf-8").split("\n")]
        for path in sorted(texts.glob("*.txt"))
    }


def _line_faults(document: Document, seeds: dict[str, list[str]]) -> list[Fault]:
    """The lines cited exist and hold text."""
    faults = []
    for name, at in _cited(document):
        for seed, first, last in places([at]):
            lines = seeds.get(seed, [])
            if last > len(lines) or not any(line.strip() for line in lines[first - 1 : last]):
                faults.append(Fault(name, f"原文 {seed} 的第 {first}-{last} 行没有文字", "请对照原文改正"))
    return faults


def _copy_faults(folder: Path, seeds: dict[str, list[str]]) -> list[Fault]:
    """No sentence of a text stands in the sources."""
    known = {
        line[start : start + LONGEST_COPY]
        for lines in seeds.values()
        for line in map(_squashed, lines)
        for start in range(len(line) - LONGEST_COPY + 1)
    }
    faults = []
    for path in sorted(folder.rglob("*.yaml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            text = _squashed(line)
            pieces = (text[start : start + LONGEST_COPY] for start in range(len(text) - LONGEST_COPY + 1))
            if not _MAY_BE_COPIED.match(line) and any(piece in known and _is_chinese(piece) for piece in pieces):
                where = f"{path.relative_to(folder).as_posix()}:{number}"
                faults.append(Fault(where, f"连续 {LONGEST_COPY} 个字与原文相同", "请用自己的话写"))
    return faults


def _squashed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _is_chinese(text: str) -> bool:
    return len(re.findall(r"[\u4e00-\u9fff]", text)) > LONGEST_COPY // 2
