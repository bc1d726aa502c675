"""Puts a mutant's code into a module that is already loaded, in a process that ends with the test of it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cached_property
from types import CodeType, FunctionType, ModuleType
from typing import Any


def plant(module: ModuleType, before: ast.Module, after: ast.Module) -> bool:
    """Gives every function and table of ``module`` what ``after`` says; False where nothing came out different.

    Functions keep their identity, so whoever imported them runs the changed code too.
    """
    changed = False
    for assignment in _changed_tables(before, after):
        changed = _plant_table(module, assignment)
    code = compile(after, str(module.__file__), "exec", dont_inherit=True)
    bodies = {body.co_qualname: body for body in _bodies(code)}
    for function in _functions(module):
        body = bodies.get(function.__qualname__)
        if body is not None and body != function.__code__ and body.co_freevars == function.__code__.co_freevars:
            function.__code__ = body
            changed = True
    return changed


def _bodies(code: CodeType) -> Iterator[CodeType]:
    """The code of functions at the top of a module and in its classes."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _bodies(constant)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for value in list(vars(module).values()):
        if isinstance(value, type) and value.__module__ == module.__name__:
            for inner in list(vars(value).values()):
                yield from _function_in(inner, module)
        else:
            yield from _function_in(value, module)


def _function_in(value: Any, module: ModuleType) -> Iterator[FunctionType]:
    if isinstance(value, property):
        value = value.fget
    elif isinstance(value, cached_property):
        value = value.func
    elif isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    value = getattr(value, "__wrapped__", value)
    if isinstance(value, FunctionType) and value.__module__ == module.__name__:
        yield value


def _plant_table(module: ModuleType, assignment: ast.Assign | ast.AnnAssign) -> bool:
    """A number, tuple or dictionary at the top of the module, in every module that imported it by name."""
    names = dict(vars(module))
    exec(compile(ast.Module([assignment], []), str(module.__file__), "exec", dont_inherit=True), names)
    (target,) = assignment.targets if isinstance(assignment, ast.Assign) else (assignment.target,)
    name = ast.unparse(target)
    old, new = vars(module)[name], names[name]
    for other in [one for key, one in sys.modules.items() if key.startswith("desktop")]:
        if vars(other).get(name) is old:
            setattr(other, name, new)
    return True


def _changed_tables(before: ast.Module, after: ast.Module) -> Iterator[ast.Assign | ast.AnnAssign]:
    for one, other in zip(before.body, after.body, strict=True):
        if isinstance(other, (ast.Assign, ast.AnnAssign)) and ast.dump(one) != ast.dump(other):
            yield other
