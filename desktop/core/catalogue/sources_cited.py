"""Places in the sources, as the catalogue cites them: ``004:2697, 004:2725-2737``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_PLACE = re.compile(r"(\d{3}):(\d+)(?:-(\d+))?")


def places(texts: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Every place named in ``texts``: the seed's number, the first and the last line."""
    for text in texts:
        for seed, first, last in _PLACE.findall(text):
            yield seed, int(first), int(last or first)
