"""Every check of the readable sources in one run: all faults are told at once, each with file, line and key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from desktop.core.catalogue.checks import documents, identity, language, relations, terms, wording
from desktop.core.catalogue.ledger import Ledger, balance
from desktop.core.catalogue.model import Catalogue
from desktop.core.catalogue.source import Sources, read_what_can_be
from desktop.core.catalogue.sources_cited import places
from desktop.core.faults import Fault, InputError
from desktop.core.vocabulary import simplified


class Checked(msgspec.Struct, frozen=True):
    """Sources without a fault: the catalogue, the accounts of its figures, and how its bounds are worded."""

    sources: Sources
    ledgers: tuple[Ledger, ...] = ()
    bounds: wording.Tally | None = None

    @property
    def catalogue(self) -> Catalogue:
        """What the sources describe."""
        return self.sources.catalogue


def check(folder: Path, texts: Path | None = None) -> Checked:
    """The sources in ``folder``, held against the policy texts where those are at hand.

    Raises `InputError` with every fault of the run: what cannot be read, what cannot be true, every line that is not
    there, every sentence copied, every figure only one side has, every bound worded otherwise.
    """
    sources = read_what_can_be(folder)
    faults = [*sources.faults]
    for subject in (identity, relations, documents, language, terms):
        faults += subject.faults(sources)
    ledgers: tuple[Ledger, ...] = ()
    bounds = None
    if texts is not None:
        seeds = _read_seeds(texts)
        held = [document for document in sources.catalogue.documents if document.text != "title-only"]
        ledgers = tuple(balance(document, seeds, sources.where) for document in held)
        bounds = wording.tally(sources, seeds)
        faults += [*_line_faults(sources, seeds), *language.copies(sources, seeds)]
        faults += [*(fault for ledger in ledgers for fault in ledger.faults), *bounds.faults]
    if faults:
        raise InputError(faults)
    return Checked(sources, ledgers, bounds)


def _read_seeds(texts: Path) -> dict[str, list[str]]:
    """Every text by its number, as lines, in Simplified characters: one of them is in Traditional ones."""
    if not texts.is_dir():
        raise InputError([Fault(str(texts), "不是文件夹", "应为政策原文所在的文件夹")])
    return {
        path.name[:3]: [simplified(line) for line in path.read_text(encoding="utf-8").split("\n")]
        for path in sorted(texts.glob("*.txt"))
    }


def _line_faults(sources: Sources, seeds: dict[str, list[str]]) -> Iterator[Fault]:
    """The lines cited exist and hold text."""
    for document in sources.catalogue.documents:
        for name, key, at in documents.cited(document):
            for seed, first, last in places([at]):
                lines = seeds.get(seed, [])
                if last > len(lines) or not any(line.strip() for line in lines[first - 1 : last]):
                    where = sources.where(name, key)
                    yield Fault(where, f"原文 {seed} 的第 {first}-{last} 行没有文字", "请对照原文改正")
