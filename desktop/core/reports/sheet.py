"""The sheets of paper that a report can be printed on."""

from __future__ import annotations

from typing import Literal

SheetName = Literal["A4", "Letter"]
