"""Writes out what a document's source abbreviates: variants, named definitions, the document's own place and dates."""

from __future__ import annotations

import re

from desktop.core.catalogue.nodes import Mapping, Node, Sequence, Text
from desktop.core.faults import Fault, InputError, suggestion

_PLACEHOLDER = re.compile(r"\$([a-z_]+)")
_MOST_WRITTEN, _DEEPEST = 50_000, 20
_OWN_IN_VARIANTS = ("title", "article", "note", "at", "read_as")


class Expansion:
    """Expands one document; collects faults instead of raising, so that all of a file are told at once."""

    def __init__(self, document: Mapping, shown: str, faults: list[Fault]) -> None:
        self._document = document
        self._shown = shown
        self._faults = faults
        self._written = 0
        definitions = document.entries.get("definitions")
        self._definitions = definitions.entries if isinstance(definitions, Mapping) else {}

    def document(self) -> Mapping:
        """The document as a mapping with nothing abbreviated, ready to be read by type."""
        entries = {key: node for key, node in self._document.entries.items() if key != "definitions"}
        entries = {key: node for key, node in entries.items() if not _is_empty(node)}
        source = entries.get("source")
        if isinstance(source, Mapping):
            entries["source"] = Sequence(source.line, (source,))
        benefits = entries.get("benefits")
        if isinstance(benefits, Sequence):
            expanded = [one for item in benefits.items for one in self._variants(item)]
            entries["benefits"] = Sequence(benefits.line, tuple(self._benefit(item) for item in expanded))
        return Mapping(self._document.line, entries)

    def _fault(self, node: Node, what: str, right: str = "") -> None:
        self._faults.append(Fault(f"{self._shown}:{node.line}", what, right))

    def _variants(self, item: Node) -> list[Node]:
        """A benefit with ``variants`` becomes one for each, with ``$key`` replaced and the id extended."""
        if not isinstance(item, Mapping) or not isinstance(item.entries.get("variants"), Sequence):
            return [item]
        variants = item.entries["variants"]
        assert isinstance(variants, Sequence)
        common = {key: node for key, node in item.entries.items() if key != "variants"}
        found: list[Node] = []
        for variant in variants.items:
            if not isinstance(variant, Mapping) or not isinstance(variant.entries.get("id"), Text):
                self._fault(variant, "variants 的一项没有 id", "应为 {id: …, …}")
                continue
            entries = dict(common)
            entries.update({key: variant.entries[key] for key in _OWN_IN_VARIANTS if key in variant.entries})
            filled = self._filled(Mapping(variant.line, entries), variant.entries)
            assert isinstance(filled, Mapping)
            own_id, base_id = variant.entries["id"], common.get("id")
            assert isinstance(own_id, Text)
            if isinstance(base_id, Text):
                filled.entries["id"] = Text(variant.line, f"{base_id.value}.{own_id.value}")
            found.append(filled)
        return found

    def _filled(self, node: Node, values: dict[str, Node]) -> Node:
        if isinstance(node, Sequence):
            return Sequence(node.line, tuple(self._filled(item, values) for item in node.items))
        if isinstance(node, Mapping):
            return Mapping(node.line, {key: self._filled(value, values) for key, value in node.entries.items()})
        whole = _PLACEHOLDER.fullmatch(node.value)
        if whole and whole[1] in values:
            return values[whole[1]]
        return Text(node.line, _PLACEHOLDER.sub(lambda match: self._value(node, match[1], values), node.value))

    def _value(self, node: Text, key: str, values: dict[str, Node]) -> str:
        value = values.get(key)
        if isinstance(value, Text):
            return value.value
        self._fault(node, f"variants 里没有“{key}”", suggestion(key, values))
        return ""

    def _benefit(self, item: Node) -> Node:
        """Full id, conditions written out, and the document's own region required first."""
        if not isinstance(item, Mapping):
            return item
        entries = dict(item.entries)
        own_id, document_id = entries.get("id"), self._document.entries.get("id")
        if isinstance(own_id, Text) and isinstance(document_id, Text):
            entries["id"] = Text(own_id.line, f"{document_id.value}.{own_id.value}")
        when = self._written_out(entries.get("when") or Mapping(item.line, {"all": Sequence(item.line, ())}), ())
        own = when.entries.get("all") if isinstance(when, Mapping) and len(when.entries) == 1 else None
        parts = own.items if isinstance(own, Sequence) else (when,)
        entries["when"] = Mapping(when.line, {"all": Sequence(when.line, (*self._whom_and_where(item), *parts))})
        return Mapping(item.line, entries)

    def _whom_and_where(self, benefit: Mapping) -> list[Node]:
        """What every benefit requires without saying so: its kind of recipient, registered in the document's region."""
        required: list[Node] = []
        recipient = benefit.entries.get("recipient")
        if isinstance(recipient, Text):
            required.append(Mapping(recipient.line, {"recipient": recipient}))
        region, level = self._document.entries.get("region"), self._document.entries.get("level")
        if isinstance(region, Text) and isinstance(level, Text) and level.value != "national":
            required.append(Mapping(region.line, {"place": region}))
        return required

    def _written_out(self, node: Node, inside: tuple[str, ...]) -> Node:
        if isinstance(node, Sequence):
            return Sequence(node.line, tuple(self._written_out(item, inside) for item in node.items))
        if not isinstance(node, Mapping):
            return node
        self._written += 1
        entries = {key: self._written_out(value, inside) for key, value in node.entries.items()}
        awarded = entries.get("awarded")
        if isinstance(awarded, Text):
            del entries["awarded"]
            entries.update(self._validity(awarded))
        name = entries.get("defined")
        if isinstance(name, Text):
            entries["meaning"] = self._meaning(name, inside)
        return Mapping(node.line, entries)

    def _validity(self, awarded: Text) -> dict[str, Node]:
        if awarded.value != "in_validity":
            self._fault(
                awarded, f"awarded 不能是“{awarded.value}”", "应为 in_validity，或改用 awarded_from 与 awarded_to"
            )
        ends = {"awarded_from": self._document.entries.get("from"), "awarded_to": self._document.entries.get("to")}
        if ends["awarded_from"] is None:
            self._fault(awarded, "文件没有 from，无法用 in_validity", "请写明 awarded_from")
        return {key: Text(awarded.line, node.value) for key, node in ends.items() if isinstance(node, Text)}

    def _meaning(self, name: Text, inside: tuple[str, ...]) -> Node:
        if name.value in inside:
            self._fault(name, f"定义“{name.value}”绕回了自己", "请改写其中一个定义")
        elif name.value not in self._definitions:
            self._fault(name, f"没有名为“{name.value}”的定义", suggestion(name.value, self._definitions))
        elif self._written > _MOST_WRITTEN or len(inside) > _DEEPEST:
            where = f"{self._shown}:{name.line}"
            raise InputError([Fault(where, "定义写开后过大", f"写开后应不超过 {_MOST_WRITTEN} 个条件、{_DEEPEST} 层")])
        else:
            return self._written_out(self._definitions[name.value], (*inside, name.value))
        return Mapping(name.line, {"all": Sequence(name.line, ())})


def _is_empty(node: Node) -> bool:
    return isinstance(node, Text) and node.value in ("", "null", "~")
