"""Ids: used once, and never gone: company files name benefits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from desktop.core.catalogue.source import Sources
from desktop.core.faults import Fault, suggestion

PUBLISHED = "identifiers.txt"
"""Every id ever published, one a line; ``catalogue build`` adds the new ones."""


def faults(sources: Sources) -> Iterator[Fault]:
    """Ids used twice, and published ones that are gone."""
    catalogue = sources.catalogue
    ids = Counter(document.id for document in catalogue.documents)
    ids += Counter(benefit.id for document in catalogue.documents for benefit in document.benefits)
    for name, count in ids.items():
        if count > 1:
            yield Fault(sources.where(name), "编号用了两次", "每个编号只能用一次")
    if sources.faults:
        return  # what could not be read is not gone
    for line, name in enumerate(published(sources.folder), 1):
        if name not in ids:
            right = f"已有企业文件引用它；请恢复，{suggestion(name, ids)}"
            yield Fault(f"{PUBLISHED}:{line} {name}", "已发布的编号不见了", right)


def published(folder: Path) -> list[str]:
    """The ids published so far; none where the list is not there yet."""
    path = folder / PUBLISHED
    return path.read_text(encoding="utf-8").split() if path.is_file() else []


def with_new(sources: Sources) -> list[str]:
    """The list of published ids with those that are new, in order."""
    catalogue = sources.catalogue
    return sorted({*published(sources.folder), *catalogue.document, *catalogue.benefit})
