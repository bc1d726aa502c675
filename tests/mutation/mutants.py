"""Small faults planted into a module, one at a time: a bound shifted, a part of a condition dropped, a branch forced.

Only what runs is changed: bodies of functions and the tables of a module, never annotations, docstrings, decorators or
the texts in tables.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_FUNCTIONS = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "floor": "ceil",
    "ceil": "floor",
    "sorted": "list",
    "sum": "max",
}


class Mutant(NamedTuple):
    """One fault: its number in the module, the line it stands on, and what became of what."""

    number: int
    line: int
    what: str


def mutants_of(source: str) -> list[Mutant]:
    """Every fault that can be planted, in the order of the source.

    >>> for mutant in mutants_of("def f(x):\\n    return x < 3\\n"):
    ...     print(mutant.line, mutant.what)
    2 x < 3 → x <= 3
    2 x < 3 → x >= 3
    2 3 → 4
    2 3 → 2
    """
    planter = _Planter(None)
    planter.visit(ast.parse(source))
    return planter.found


def planted(source: str, number: int) -> ast.Module:
    """The module with the fault of that number in it."""
    tree: ast.Module = _Planter(number).visit(ast.parse(source))
    return ast.fix_missing_locations(tree)


class _Planter(ast.NodeTransformer):
    """Counts what could be changed; changes it where the count is ``wanted``."""

    def __init__(self, wanted: int | None) -> None:
        self._wanted = wanted
        self._inside = False
        self._in_table = False
        self.found: list[Mutant] = []

    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return self._function(node)
        if isinstance(node, ast.Module):
            node.body = [self._of_module(one) for one in node.body]
            return node
        if isinstance(node, ast.ClassDef):
            node.body = [self.visit(one) if isinstance(one, ast.FunctionDef) else one for one in node.body]
            return node
        if not self._inside:
            return node
        return self._changed(node)

    def _of_module(self, node: ast.stmt) -> Any:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            return self.visit(node)
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        if isinstance(value, (ast.Dict, ast.Tuple, ast.Constant)):
            self._inside = self._in_table = True
            node.value = self.visit(value)  # type: ignore[union-attr]
            self._inside = self._in_table = False
        return node

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> Any:
        outer, self._inside = self._inside, True
        first = node.body[0]
        keep = 1 if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else 0
        node.body = [*node.body[:keep], *[self.visit(one) for one in node.body[keep:]]]
        self._inside = outer
        return node

    def _changed(self, node: ast.AST) -> Any:
        if isinstance(node, (ast.Raise, ast.Assert)):  # what a program error says is not the meaning of a rule
            return node
        if self._in_table and isinstance(node, ast.Constant) and isinstance(node.value, str):
            return node
        for change in _changes(node):
            if self._counted(node, change):
                return change
        if isinstance(node, ast.AnnAssign):
            node.value = self.visit(node.value) if node.value else None
            return node
        if isinstance(node, ast.JoinedStr):
            return node
        return self.generic_visit(node)

    def _counted(self, node: ast.AST, change: ast.AST) -> bool:
        number = len(self.found)
        self.found.append(Mutant(number, node.lineno, f"{_told(node)} → {_told(change)}"))  # type: ignore[attr-defined]
        return number == self._wanted


def _told(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 90 else text[:87] + "…"


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    for kind, changes in _KINDS:
        if isinstance(node, kind):
            for change in changes(node):
                yield ast.copy_location(change, node)


def _with(node: Any, **parts: Any) -> Any:
    changed = copy.deepcopy(node)
    for name, value in parts.items():
        setattr(changed, name, value)
    return changed


def _comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for place, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            yield _with(node, ops=[*node.ops[:place], other(), *node.ops[place + 1 :]])


def _connection(node: ast.BoolOp) -> Iterator[ast.AST]:
    yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for place in range(len(node.values)):
        rest = [*node.values[:place], *node.values[place + 1 :]]
        yield copy.deepcopy(rest[0]) if len(rest) == 1 else _with(node, values=rest)


def _sign(node: ast.UnaryOp) -> Iterator[ast.AST]:
    if isinstance(node.op, (ast.Not, ast.USub)):
        yield copy.deepcopy(node.operand)


def _arithmetic(node: ast.BinOp) -> Iterator[ast.AST]:
    if type(node.op) in _ARITHMETIC:
        yield _with(node, op=_ARITHMETIC[type(node.op)]())


def _constant(node: ast.Constant) -> Iterator[ast.AST]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)
    elif isinstance(node.value, str) and node.value:
        yield ast.Constant(node.value + "?")


def _choice(node: ast.IfExp) -> Iterator[ast.AST]:
    yield copy.deepcopy(node.body)
    yield copy.deepcopy(node.orelse)


def _branch(node: ast.If) -> Iterator[ast.AST]:
    yield _with(node, test=ast.Constant(True))
    yield _with(node, test=ast.Constant(False))


def _filter(node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp) -> Iterator[ast.AST]:
    for place, generator in enumerate(node.generators):
        for number in range(len(generator.ifs)):
            kept = [*generator.ifs[:number], *generator.ifs[number + 1 :]]
            other = _with(generator, ifs=kept)
            yield _with(node, generators=[*node.generators[:place], other, *node.generators[place + 1 :]])


def _call(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and node.func.id in _FUNCTIONS:
        yield _with(node, func=ast.copy_location(ast.Name(_FUNCTIONS[node.func.id], ast.Load()), node.func))
    for place in range(len(node.keywords)):
        yield _with(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])


def _statement(node: ast.Expr | ast.AugAssign) -> Iterator[ast.AST]:
    if not (isinstance(node, ast.Expr) and isinstance(node.value, (ast.Constant, ast.Yield, ast.YieldFrom))):
        yield ast.Pass()


def _jump(node: ast.Continue | ast.Break) -> Iterator[ast.AST]:
    yield ast.Break() if isinstance(node, ast.Continue) else ast.Continue()


def _slice(node: ast.Slice) -> Iterator[ast.AST]:
    if node.upper is not None:
        yield _with(node, upper=None)
    if node.lower is not None:
        yield _with(node, lower=None)


_KINDS: tuple[tuple[Any, Callable[[Any], Iterator[ast.AST]]], ...] = (
    (ast.Compare, _comparison),
    (ast.BoolOp, _connection),
    (ast.UnaryOp, _sign),
    (ast.BinOp, _arithmetic),
    (ast.Constant, _constant),
    (ast.IfExp, _choice),
    (ast.If, _branch),
    ((ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp), _filter),
    (ast.Call, _call),
    ((ast.Expr, ast.AugAssign), _statement),
    ((ast.Continue, ast.Break), _jump),
    (ast.Slice, _slice),
)
