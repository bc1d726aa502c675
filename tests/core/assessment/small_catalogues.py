"""Hand-made catalogues of one or two documents, and companies over them."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from desktop.core.assessment.assess import assess
from desktop.core.assessment.assessment import Assessment
from desktop.core.catalogue.model import Benefit, Catalogue, Document
from desktop.core.profile import make_profile
from desktop.core.quantities import Money
from desktop.core.rules.amounts import Amount, Fixed
from desktop.core.rules.conditions import AllOf, Condition, Judged
from tests.core.assessment.companies import shipped

ON = date(2024, 3, 1)
WAN = 1_000_000
"""Ten thousand yuan, in fen."""
ALWAYS = AllOf(all=())
CONFIRM = Judged(judged="经评审", by="主管部门")
_OWN = ("name", "district", "recipient_kinds", "sectors", "certifications", "received", "planned")


def wan(amount: int) -> Money:
    """``amount`` times ten thousand yuan."""
    return Money(amount * WAN)


def fixed(amount: int) -> Amount:
    """Exactly so many times ten thousand yuan."""
    return Fixed(fixed=wan(amount))


def benefit(name: str, amount: Amount, when: Condition = ALWAYS, **parts: Any) -> Benefit:
    """A benefit of document X, or of the one its name begins with (``Y.a``)."""
    full = name if "." in name else f"X.{name}"
    return Benefit(
        id=full,
        title=f"补贴{name[-1]}",
        article="一",
        at="",
        recipient="enterprise",
        when=when,
        amount=amount,
        **{"certainty": "entitled", **parts},
    )


def document(*benefits: Benefit, name: str = "X", **parts: Any) -> Document:
    """A document of Binjiang, in force from 2023 to 2026."""
    return Document(
        id=name,
        title=f"文件{name}",
        level="district",
        benefits=benefits,
        **{
            "number": f"{name}号",
            "region": "330108",
            "text": "full",
            "from_": date(2023, 1, 1),
            "to": date(2026, 12, 31),
            **parts,
        },
    )


def catalogue_of(*documents: Document) -> Catalogue:
    """Those documents alone, in the vocabulary the program ships."""
    return msgspec.structs.replace(shipped(), documents=documents)


def seen(*documents: Document, on: date = ON, **answers: Any) -> Assessment:
    """``seen(document, …, revenue=…, received=…)``: a company over a catalogue of those documents."""
    own = {key: answers.pop(key) for key in _OWN if key in answers}
    profile = make_profile(shipped().vocabulary, **own, facts=answers)
    return assess(profile, catalogue_of(*documents), on)
