"""Reads the readable sources of the catalogue, a folder of YAML files, as one `Catalogue`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from desktop.core.catalogue.expand import Expansion
from desktop.core.catalogue.model import Catalogue, Document
from desktop.core.catalogue.nodes import Mapping as Nodes
from desktop.core.catalogue.nodes import Node, Sequence, Text, read_nodes
from desktop.core.catalogue.typed import TypedReader, Unreadable
from desktop.core.catalogue.words_used import VocabularyWords
from desktop.core.facts import Fact
from desktop.core.faults import Fault, InputError
from desktop.core.quantities import QuantityError
from desktop.core.vocabulary import Certification, Region, Sector, Term, Vocabulary

VERSION_FILE = "version.yaml"


class _Version(msgspec.Struct, frozen=True):
    version: str


class Sources(msgspec.Struct, frozen=True):
    """What could be read of a folder of sources, where each id and key stands, and what is wrong with the rest."""

    folder: Path
    catalogue: Catalogue
    lines: Mapping[tuple[str, str], str]
    faults: tuple[Fault, ...]

    def where(self, name: str, key: str = "id") -> str:
        """``file:line`` of a key of a document or benefit, with its id: what a fault names."""
        place = self.lines.get((name, key)) or self.lines.get((name, "id"), "")
        return f"{place} {name}".strip() + (f" {key}" if key != "id" else "")


def read_sources(folder: Path) -> Catalogue:
    """The catalogue that the YAML files under ``folder`` describe. Raises `InputError` with all faults of the run."""
    sources = read_what_can_be(folder)
    if sources.faults:
        raise InputError(sources.faults)
    return sources.catalogue


def read_what_can_be(folder: Path) -> Sources:
    """The sources under ``folder``: every document that could be read, and the faults of the others."""
    faults: list[Fault] = []
    lines: dict[tuple[str, str], str] = {}
    version = _read_file(folder / VERSION_FILE, folder, _Version, faults, lines)
    vocabulary = _read_vocabulary(folder, faults, lines)
    documents = [_read_document(path, folder, vocabulary, faults, lines) for path in _document_files(folder)]
    found = tuple(sorted((document for document in documents if document is not None), key=_document_order))
    catalogue = Catalogue(version.version if version else "", vocabulary, found)
    return Sources(folder, catalogue, lines, tuple(faults))


def _read_vocabulary(folder: Path, faults: list[Fault], lines: dict[tuple[str, str], str]) -> Vocabulary:
    vocabulary = Vocabulary(
        facts=_read_file(folder / "facts.yaml", folder, tuple[Fact, ...], faults, lines) or (),
        regions=_read_file(folder / "regions.yaml", folder, tuple[Region, ...], faults, lines) or (),
        certifications=_read_file(folder / "certifications.yaml", folder, tuple[Certification, ...], faults, lines)
        or (),
        sectors=_read_file(folder / "sectors.yaml", folder, tuple[Sector, ...], faults, lines) or (),
        terms=tuple(
            term
            for name in ("english.yaml", "english-questions.yaml")
            for term in _read_file(folder / name, folder, tuple[Term, ...], faults, lines) or ()
        ),
    )
    faults.extend(_vocabulary_faults(vocabulary, lines))
    return vocabulary


def _read_file(path: Path, folder: Path, wanted: Any, faults: list[Fault], lines: dict[tuple[str, str], str]) -> Any:
    shown = path.relative_to(folder).as_posix()
    try:
        node = read_nodes(path, shown)
        lines.update(_lines_of_words(node, shown))
        return TypedReader(shown, faults, lambda structure, key, word: word, lambda read: None).read(node, wanted)
    except InputError as error:
        faults.extend(error.faults)
    except Unreadable:
        pass  # told already
    return None


def _read_document(
    path: Path,
    folder: Path,
    vocabulary: Vocabulary,
    faults: list[Fault],
    lines: dict[tuple[str, str], str],
) -> Document | None:
    shown = path.relative_to(folder).as_posix()
    words = VocabularyWords(vocabulary)
    try:
        node = read_nodes(path, shown)
        if not isinstance(node, Nodes):
            raise InputError([Fault(shown, "文件不是一份政策文件", "应以 id: 开头")])
        expanded = Expansion(node, shown, faults).document()
        lines.update(_lines(expanded, shown))
        document = TypedReader(shown, faults, words.resolve, words.inspect).read(expanded, Document)
    except InputError as error:
        faults.extend(error.faults)
        return None
    except Unreadable:
        return None
    if path.stem != document.id:
        faults.append(Fault(shown, f"文件名与 id“{document.id}”不一致", f"应为 {document.id}.yaml"))
    return document if isinstance(document, Document) else None


def _lines_of_words(node: Node, shown: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Where every entry of a file of words stands, by its id or code."""
    for item in node.items if isinstance(node, Sequence) else ():
        if not isinstance(item, Nodes):
            continue
        own = item.entries.get("id") or item.entries.get("code")
        if isinstance(own, Text):  # an English word has the id of what it names
            yield (own.value, "english" if "english" in item.entries else "id"), f"{shown}:{own.line}"


def _lines(document: Nodes, shown: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Where every key of a document and of its benefits stands."""
    benefits = document.entries.get("benefits")
    for node in (document, *(benefits.items if isinstance(benefits, Sequence) else ())):
        own = node.entries.get("id") if isinstance(node, Nodes) else None
        if isinstance(node, Nodes) and isinstance(own, Text):
            for key, value in node.entries.items():
                yield (own.value, key), f"{shown}:{value.line}"


def _document_files(folder: Path) -> list[Path]:
    return sorted((folder / "documents").glob("*/*.yaml"))


def _document_order(document: Document) -> tuple[int, str]:
    digits = "".join(character for character in document.id if character.isdigit())
    return (int(digits or 0), document.id)


def _vocabulary_faults(vocabulary: Vocabulary, lines: Mapping[tuple[str, str], str]) -> list[Fault]:
    """Ids and names are unique, and everything named exists."""

    def at(file: str, name: str) -> str:
        return lines.get((name, "id"), file)

    faults = _repeated("facts.yaml", [fact.id for fact in vocabulary.facts], at)
    faults += _repeated("regions.yaml", [region.code for region in vocabulary.regions], at)
    faults += _repeated("certifications.yaml", _ids_and_names(vocabulary.certifications), at)
    faults += _repeated("sectors.yaml", _ids_and_names(vocabulary.sectors), at)
    for fact in vocabulary.facts:
        for other in (*(fact.quotient or ()), *([fact.at_most] if fact.at_most else ())):
            if other not in vocabulary.fact:
                faults.append(Fault(at("facts.yaml", fact.id), f"{fact.id} 提到的“{other}”不存在", "请改成已有的事项"))
        for bound in (fact.minimum, fact.maximum):
            try:
                if bound is not None:
                    fact.parse(bound)
            except QuantityError as error:
                faults.append(Fault(at("facts.yaml", fact.id), f"{fact.id} 的范围有误（{error}）"))
        if (fact.type == "choice") is not bool(fact.options):
            faults.append(
                Fault(at("facts.yaml", fact.id), f"{fact.id} 的 options 与类型 {fact.type} 不符", "choice 才有 options")
            )
    for region in vocabulary.regions:
        if region.parent is not None and region.parent not in vocabulary.region:
            faults.append(
                Fault(
                    at("regions.yaml", region.code),
                    f"{region.name} 的上级“{region.parent}”不存在",
                    "应为已有的区划代码",
                )
            )
    for certification in vocabulary.certifications:
        if (certification.valid_years or certification.implies) and not certification.source:
            what = f"{certification.id} 的 valid_years 或 implies 没有出处（source）"
            faults.append(
                Fault(at("certifications.yaml", certification.id), what, "应写明文号和条款，没有依据的请删去")
            )
        for implied in certification.implies:
            if implied not in vocabulary.certification:
                faults.append(
                    Fault(
                        at("certifications.yaml", certification.id), f"{certification.id} 的 implies“{implied}”不存在"
                    )
                )
    return faults


def _ids_and_names(entries: Iterable[Certification | Sector]) -> list[str]:
    return [word for entry in entries for word in dict.fromkeys((entry.id, entry.name, *entry.aliases))]


def _repeated(file: str, words: list[str], at: Callable[[str, str], str]) -> list[Fault]:
    seen: set[str] = set()
    faults = []
    for word in words:
        if word in seen:
            faults.append(Fault(at(file, word), f"“{word}”出现了两次", "编号、名称和别名都应只指一个"))
        seen.add(word)
    return faults
