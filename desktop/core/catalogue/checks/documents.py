"""What a document says of itself: dates in order, region against level and issuer, articles, lines of its own text."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.catalogue.model import Document
from desktop.core.catalogue.source import Sources
from desktop.core.catalogue.sources_cited import places
from desktop.core.faults import Fault
from desktop.core.vocabulary import Region

_LEVELS = {"nation": "national", "province": "provincial", "city": "city", "district": "district"}


def faults(sources: Sources) -> Iterator[Fault]:
    """Everything wrong within one document."""
    for document in sources.catalogue.documents:
        yield from _dates(document, sources)
        yield from _region(document, sources)
        yield from _articles(document, sources)
        yield from _places(document, sources)


def _dates(document: Document, sources: Sources) -> Iterator[Fault]:
    def wrong(key: str, what: str) -> Fault:
        return Fault(sources.where(document.id, key), what, "请对照原文改正")

    if document.from_ and document.to and document.to < document.from_:
        yield wrong("to", f"失效日 {document.to} 早于施行日 {document.from_}")
    if document.from_ and document.repealed_on and document.repealed_on < document.from_:
        yield wrong("repealed_on", f"废止日 {document.repealed_on} 早于施行日 {document.from_}")
    for window in document.applications:
        if window.from_ and window.to and window.to < window.from_:
            yield wrong("applications", f"申报截止 {window.to} 早于申报开始 {window.from_}")
    if document.text != "title-only" and document.from_ and not document.validity:
        where = sources.where(document.id, "from")
        yield Fault(where, "没有写明有效期的出处（validity）", "例如：附则2，自……起施行，有效期三年")


def _region(document: Document, sources: Sources) -> Iterator[Fault]:
    """The region's own level is the document's; its issuer is a body of that region, and none of another."""
    vocabulary = sources.catalogue.vocabulary
    region = vocabulary.region[document.region]
    if _LEVELS[region.level] != document.level:
        where = sources.where(document.id, "level")
        yield Fault(where, f"{document.level} 与地区“{region.name}”不符", f"应为 {_LEVELS[region.level]}")
    if not document.issuer or region.level == "nation":
        return
    where = sources.where(document.id, "issuer")
    if not any(name in document.issuer for name in _names(region)):
        yield Fault(where, f"“{document.issuer}”不是{region.name}的机构", f"应含“{region.name}”，或改正 region")
    around = vocabulary.region_path(region.code)
    for other in vocabulary.regions:
        if other not in around and other.name in document.issuer:
            yield Fault(
                where, f"“{document.issuer}”里有{other.name}的机构", f"应改正 issuer，或 region 应为 {other.name}"
            )


def _names(region: Region) -> tuple[str, ...]:
    return (region.name, region.name.rstrip("省市区县"), *region.aliases)


def _articles(document: Document, sources: Sources) -> Iterator[Fault]:
    for benefit in document.benefits:
        if not benefit.article.strip():
            yield Fault(sources.where(benefit.id, "article"), "没有条款号", "例如：二(一)1；原文无编号的写小标题")


def _places(document: Document, sources: Sources) -> Iterator[Fault]:
    """Every benefit cites lines of the document's own text."""
    own = list(places(f"{place.seed}:{part}" for place in document.source for part in place.lines.split(",")))
    for name, key, at in cited(document):
        where = sources.where(name, key)
        if not list(places([at])):
            yield Fault(where, f"出处“{at}”看不懂", "应为例如 002:110-112")
        for seed, first, last in places([at]):
            if not any(seed == its and start <= first and last <= end for its, start, end in own):
                yield Fault(where, f"出处 {seed}:{first}-{last} 不在文件的正文范围内", "请对照 source 改正")


def cited(document: Document) -> list[tuple[str, str, str]]:
    """Whose it is, under which key, and the lines of the text that are cited there."""
    return [
        *((benefit.id, "at", benefit.at) for benefit in document.benefits),
        *((document.id, "not_benefits", entry.at) for entry in document.not_benefits),
    ]
