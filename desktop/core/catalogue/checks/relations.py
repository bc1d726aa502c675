"""What benefits say of each other: every relation points at something, and none leads back to itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.catalogue.source import Sources
from desktop.core.faults import Fault, suggestion


def faults(sources: Sources) -> Iterator[Fault]:
    """Choices of one, needs that are not there, caps over nothing, caps that cross each other, repeals unanswered."""
    yield from _groups(sources)
    for benefit in sources.catalogue.benefit.values():
        yield from _needs(benefit, sources)
    for document in sources.catalogue.documents:
        yield from _caps(document, sources)
        yield from _repeals(document, sources)


def _groups(sources: Sources) -> Iterator[Fault]:
    """A choice or a ladder needs two. A matter may stand alone: it says what counts as the same."""
    for relation in ("ladder", "choose_one"):
        members = Counter(getattr(benefit, relation) for benefit in sources.catalogue.benefit.values())
        for benefit in sources.catalogue.benefit.values():
            key = getattr(benefit, relation)
            if key is not None and members[key] < 2:
                where = sources.where(benefit.id, relation)
                others = suggestion(key, [other for other in members if other not in (None, key)])
                yield Fault(where, f"“{key}”里只有它自己", f"至少要有两个条款；{others}")


def _needs(benefit: Benefit, sources: Sources) -> Iterator[Fault]:
    catalogue = sources.catalogue
    if benefit.needs is None:
        return
    where = sources.where(benefit.id, "needs")
    if benefit.needs not in catalogue.benefit:
        yield Fault(where, f"“{benefit.needs}”不存在", suggestion(benefit.needs, catalogue.benefit))
    elif _needs_itself(benefit, catalogue):
        yield Fault(where, "绕回了自己", "请改正先后关系")


def _needs_itself(benefit: Benefit, catalogue: Catalogue) -> bool:
    seen, current = set[str](), benefit.needs
    while current is not None and current not in seen:
        if current == benefit.id:
            return True
        seen.add(current)
        following = catalogue.benefit.get(current)
        current = following.needs if following else None
    return False


def _caps(document: Document, sources: Sources) -> Iterator[Fault]:
    """A cap names benefits of its document; of two caps one holds the other, or they are apart."""
    own = [benefit.id.removeprefix(f"{document.id}.") for benefit in document.benefits]
    where = sources.where(document.id, "caps")
    held = []
    for cap in document.caps:
        for name in cap.benefits:
            if not any(one == name or one.startswith(f"{name}.") for one in own):
                yield Fault(where, f"“{name}”不是本文件的条款", suggestion(name, own))
        held.append(
            {one for one in own if not cap.benefits or any(one == n or one.startswith(f"{n}.") for n in cap.benefits)}
        )
    for number, one in enumerate(held):
        for other in held[:number]:
            if one & other and not (one <= other or other <= one):
                yield Fault(
                    where, f"两个上限交叉在 {'、'.join(sorted(one & other)[:3])}", "应一个包含另一个，或互不相干"
                )


def _repeals(document: Document, sources: Sources) -> Iterator[Fault]:
    """A document that another one here repeals by number says since when."""
    for number in document.repeals:
        for other in sources.catalogue.documents:
            if other.number and other.number == number and other.repealed_on is None:
                where = sources.where(other.id, "repealed_on")
                yield Fault(
                    where, f"已被 {document.id} 废止，却没有废止日期", f"应为 {document.from_ or document.issued}"
                )
