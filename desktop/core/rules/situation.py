"""What a rule sees when it is evaluated: one company, on one date, in one vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property

import msgspec

from desktop.core.facts import Fact
from desktop.core.profile import HeldCertification, Profile, quotient
from desktop.core.quantities import Ratio, Value, years_after
from desktop.core.vocabulary import Vocabulary


class Situation(msgspec.Struct, frozen=True, dict=True):
    """One company as seen on ``on``."""

    profile: Profile
    on: date
    vocabulary: Vocabulary

    @cached_property
    def known(self) -> Mapping[str, Value]:
        """Every known fact of the company."""
        return self.profile.known

    @cached_property
    def place(self) -> frozenset[str]:
        """The codes of the company's region and of all it lies in; empty when unknown."""
        if self.profile.district is None:
            return frozenset()
        return self.vocabulary.around(self.profile.district)

    @cached_property
    def held(self) -> Mapping[str, tuple[HeldCertification, ...]] | None:
        """Certifications held on the date, by id, with what they imply; None when the company's are unknown."""
        if self.profile.certifications is None:
            return None
        held: dict[str, tuple[HeldCertification, ...]] = {}
        for entry in self.profile.certifications:
            if self._has_run_out(entry) or (entry.on is not None and entry.on > self.on):
                continue
            for certification_id in self.vocabulary.implied_by(entry.id):
                held[certification_id] = (*held.get(certification_id, ()), entry)
        return held

    def share(self, part_id: str, whole_id: str) -> Fraction | None:
        """``part`` ÷ ``whole`` of two facts, exactly; the ratio as stated where a part was not; None when unknown."""
        answered = self.profile.facts
        if part_id not in answered or whole_id not in answered:
            stated = self._stated_ratio(part_id, whole_id)
            if stated is not None:
                return stated
        return quotient(self.known.get(part_id), self.known.get(whole_id))

    def ratio_of(self, part_id: str, whole_id: str) -> Fact | None:
        """The fact that is the ratio of those two, where there is one."""
        return next((fact for fact in self.vocabulary.quotients if fact.quotient == (part_id, whole_id)), None)

    def fact(self, fact_id: str) -> Fact:
        """The fact of that id; the catalogue's checks see to it that every id a rule names is one."""
        return self.vocabulary.fact[fact_id]

    def _has_run_out(self, entry: HeldCertification) -> bool:
        if entry.until is not None:
            return entry.until < self.on
        valid_years = self.vocabulary.certification[entry.id].valid_years
        return valid_years is not None and entry.on is not None and years_after(entry.on, valid_years) <= self.on

    def _stated_ratio(self, part_id: str, whole_id: str) -> Fraction | None:
        ratio = self.ratio_of(part_id, whole_id)
        stated = self.profile.facts.get(ratio.id) if ratio else None
        return stated.fraction if isinstance(stated, Ratio) else None
