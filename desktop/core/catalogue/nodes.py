"""YAML as a tree that remembers its lines, so that a fault can say where it stands. Every scalar stays text."""

from __future__ import annotations

from pathlib import Path

import msgspec
import yaml

from desktop.core.faults import Fault, InputError

_MOST_BYTES = 4_000_000
_DEEPEST = 100


class Text(msgspec.Struct, frozen=True):
    """A scalar, as written."""

    line: int
    value: str


class Sequence(msgspec.Struct, frozen=True):
    """A list."""

    line: int
    items: tuple[Node, ...]


class Mapping(msgspec.Struct, frozen=True):
    """Keys and values in the order written."""

    line: int
    entries: dict[str, Node]


Node = Text | Sequence | Mapping


def read_nodes(path: Path, shown: str) -> Node:
    """The tree of one YAML file. Raises `InputError` naming ``shown`` and the line."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError([Fault(shown, "文件过大", "每份文件一个 YAML，应小于 4 MB")])
        text = path.read_text(encoding="utf-8")
        _require_plain(text, shown)
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError([Fault(shown, f"无法读取（{error}）", "应为 UTF-8 的 YAML 文件")]) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(
            [Fault(f"{shown}:{line}", f"不是合法的 YAML（{error.problem}）", "请检查缩进、引号与冒号")]
        ) from None
    if root is None:
        raise InputError([Fault(shown, "文件是空的", "请写入内容或删除文件")])
    return _converted(root, shown)


def _require_plain(text: str, shown: str) -> None:
    """No alias, which could stand inside itself or double without end, and no depth that nobody writes by hand."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise InputError(
                [Fault(f"{shown}:{line}", f"这里用了别名 *{event.anchor}", "请直接写出内容，或用 definitions")]
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise InputError([Fault(f"{shown}:{line}", f"嵌套超过 {_DEEPEST} 层", "请用 definitions 拆开")])


def _converted(node: yaml.Node, shown: str) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Text(line, node.value)
    if isinstance(node, yaml.SequenceNode):
        return Sequence(line, tuple(_converted(item, shown) for item in node.value))
    entries: dict[str, Node] = {}
    for key, value in node.value:
        if key.value in entries:
            where = f"{shown}:{key.start_mark.line + 1}"
            raise InputError([Fault(where, f"键“{key.value}”写了两次", "请只保留一处")])
        entries[str(key.value)] = _converted(value, shown)
    return Mapping(line, entries)
