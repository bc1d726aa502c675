"""Reads a tree of nodes as typed structures: every fault names file, line, key and the nearest right value."""

from __future__ import annotations

import types
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from desktop.core.catalogue.nodes import Mapping, Node, Sequence, Text
from desktop.core.faults import Fault, suggestion
from desktop.core.quantities import (
    Money,
    QuantityError,
    Ratio,
    Value,
    parse_count,
    parse_date,
    parse_money,
    parse_ratio,
)


class Unreadable(Exception):
    """A node could not be read; its fault has been told already."""


Resolve = Callable[[type, str, str], str]
"""Turns a word a source wrote into the id it means: (structure, key, word) → id. Raises `LookupError` with a fault."""
Inspect = Callable[[msgspec.Struct], str | None]
"""Looks at a structure just read: what is wrong with it, or None."""


class TypedReader:
    """Reads nodes of one file; collects faults and goes on, so that all of a file are told at once."""

    def __init__(self, shown: str, faults: list[Fault], resolve: Resolve, inspect: Inspect) -> None:
        self._shown = shown
        self._faults = faults
        self._resolve = resolve
        self._inspect = inspect

    def read(self, node: Node, wanted: Any) -> Any:
        """``node`` as ``wanted``. Raises `Unreadable` after telling why."""
        origin = get_origin(wanted)
        if origin in (Union, types.UnionType):
            return self._read_union(node, get_args(wanted))
        if origin is tuple:
            return self._read_tuple(node, get_args(wanted))
        if isinstance(wanted, type) and issubclass(wanted, msgspec.Struct) and wanted not in (Money, Ratio):
            return self._read_struct(node, wanted)
        return self._read_scalar(node, wanted)

    def _fail(self, node: Node, what: str, right: str = "") -> Unreadable:
        self._faults.append(Fault(f"{self._shown}:{node.line}", what, right))
        return Unreadable()

    def _read_union(self, node: Node, kinds: tuple[Any, ...]) -> Any:
        kinds = tuple(kind for kind in kinds if kind is not type(None))
        structures = [kind for kind in kinds if issubclass_of_struct(kind)]
        if isinstance(node, Mapping) and structures:
            return self._read_struct(node, self._fitting(node, structures))
        scalars = [kind for kind in kinds if kind not in structures]
        if not scalars:
            raise self._fail(node, "这里应当是一组键和值", "例如 {fact: revenue, at_least: 1000万}")
        return self.read(node, scalars[0]) if len(scalars) == 1 else self._read_scalar(node, Value)

    def _fitting(self, node: Mapping, structures: list[type[msgspec.Struct]]) -> type[msgspec.Struct]:
        """The structure whose required keys are all there; of several the one that knows most of the keys."""
        keys = set(node.entries)

        def fit(structure: type[msgspec.Struct]) -> tuple[bool, int, int]:
            fields = fields_of(structure)
            required = {field.encode_name for field in fields if field.required}
            known = {field.encode_name for field in fields}
            return (bool(required & keys) and required <= keys, len(known & keys), -len(known - keys))

        best = max(structures, key=fit)
        if not fit(best)[0] and not keys & {f.encode_name for f in fields_of(best) if f.required}:
            leading = sorted({f.encode_name for s in structures for f in fields_of(s) if f.required})
            raise self._fail(node, f"不认识的写法“{'、'.join(keys)}”", suggestion(next(iter(keys), ""), leading))
        return best

    def _read_struct(self, node: Node, structure: type[msgspec.Struct]) -> msgspec.Struct:
        if not isinstance(node, Mapping):
            raise self._fail(node, "这里应当是一组键和值", f"可用的键：{'、'.join(_keys(structure))}")
        values: dict[str, Any] = {}
        failed = False
        fields = {field.encode_name: field for field in fields_of(structure)}
        for key, child in node.entries.items():
            if key not in fields:
                self._fail(child, f"不认识的键“{key}”", suggestion(key, fields))
                failed = True
                continue
            try:
                values[fields[key].name] = self._field(child, structure, fields[key])
            except Unreadable:
                failed = True
        for key, field in fields.items():
            if field.required and key not in node.entries:
                self._fail(node, f"缺少键“{key}”", f"应有：{'、'.join(k for k, f in fields.items() if f.required)}")
                failed = True
        if failed:
            raise Unreadable
        read = structure(**values)
        wrong = self._inspect(read)
        if wrong is not None:
            raise self._fail(node, wrong)
        return read

    def _field(self, node: Node, structure: type, field: msgspec.structs.FieldInfo) -> Any:
        value = self.read(node, field.type)
        if isinstance(value, str):
            return self._word(node, structure, field.encode_name, value)
        if isinstance(value, tuple) and value and all(isinstance(word, str) for word in value):
            return tuple(self._word(node, structure, field.encode_name, word) for word in value)
        return value

    def _word(self, node: Node, structure: type, key: str, word: str) -> str:
        try:
            return self._resolve(structure, key, word)
        except LookupError as error:
            raise self._fail(node, f"{key}：{error.args[0]}", error.args[1]) from None

    def _read_tuple(self, node: Node, kinds: tuple[Any, ...]) -> tuple[Any, ...]:
        items = node.items if isinstance(node, Sequence) else (node,)
        if len(kinds) == 2 and kinds[1] is not Ellipsis and len(items) != 2:
            raise self._fail(node, "这里应当是两项", "例如 [rd_expense, revenue]")
        read, failed = [], False
        for item in items:
            try:
                read.append(self.read(item, kinds[0]))
            except Unreadable:
                failed = True
        if failed:
            raise Unreadable
        return tuple(read)

    def _read_scalar(self, node: Node, wanted: Any) -> Any:
        if not isinstance(node, Text):
            raise self._fail(node, "这里应当是一个值", "不是列表，也不是一组键和值")
        if get_origin(wanted) is Literal:
            options = [str(option) for option in get_args(wanted)]
            if node.value not in options:
                raise self._fail(node, f"“{node.value}”不在可用的值里", suggestion(node.value, options))
            return node.value
        try:
            return _SCALARS.get(wanted, _quantity)(node.value)
        except QuantityError as error:
            raise self._fail(node, str(error)) from None


@lru_cache(maxsize=256)
def fields_of(structure: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The fields of a structure; asking msgspec anew for each of thousands of nodes takes seconds."""
    return msgspec.structs.fields(structure)


def issubclass_of_struct(kind: Any) -> bool:
    """Whether ``kind`` is a structure written as keys and values (quantities are written as one text)."""
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct) and kind not in (Money, Ratio)


def _keys(structure: type[msgspec.Struct]) -> list[str]:
    return [field.encode_name for field in fields_of(structure)]


def _boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise QuantityError(f"“{text}”不是 true 或 false")
    return text == "true"


def _quantity(text: str) -> Value:
    """Money where a unit of money stands in it, a ratio where % or ‰ does, else a count."""
    if any(unit in text for unit in "万亿元"):
        return parse_money(text)
    return parse_ratio(text) if "%" in text or "‰" in text else parse_count(text)


_SCALARS: dict[Any, Callable[[str], Any]] = {
    str: str,
    bool: _boolean,
    int: parse_count,
    date: parse_date,
    Money: parse_money,
    Ratio: parse_ratio,
}
