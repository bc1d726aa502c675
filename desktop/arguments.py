"""What several commands share: the date they are asked for, the catalogue they read, text or JSON as the answer."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

from desktop.core.quantities import QuantityError, parse_date

EXIT_DONE = 0
EXIT_INPUT = 1
EXIT_USAGE = 2


def add_date(parser: argparse.ArgumentParser) -> None:
    """Lets a command be asked for another day than today."""
    parser.add_argument("--on", type=_date, metavar="DATE", default=None, help="查询日期，默认今天")


def _date(text: str) -> date:
    try:
        return parse_date(text)
    except QuantityError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def asked_date(parsed: argparse.Namespace) -> date:
    """The date asked for. Only here, at the edge, may it come from the clock."""
    on: date | None = parsed.on
    return on or date.today()


def print_either(plain: object, text: str, *, as_json: bool) -> None:
    """Prints the answer as text, or as JSON and nothing else."""
    from desktop.core.assessment.plain import to_json

    writers: dict[bool, Callable[[], str]] = {True: lambda: to_json(plain), False: lambda: text}
    print(writers[as_json]())
