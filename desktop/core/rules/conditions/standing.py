"""Conditions on what a company is: where it is registered, what it holds, its sector, what an authority decides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from desktop.core.profile import HeldCertification
from desktop.core.quantities import years_after
from desktop.core.rules.changes import Change, Obtain
from desktop.core.rules.conditions.answers import in_window
from desktop.core.rules.outcome import Outcome, Reason
from desktop.core.rules.situation import Situation
from desktop.core.vocabulary import RECIPIENT_KINDS

if TYPE_CHECKING:
    from desktop.core.rules.words import Words


class Place(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="place"):
    """The company is registered in a region (its code); a district lies in its city, a city in its province."""

    place: str

    def evaluate(self, situation: Situation) -> Reason:
        """Unknown where the company has named only something larger that holds the region."""
        district = situation.profile.district
        if district is None:
            return Reason(self, Outcome.UNKNOWN, None, ("district",))
        if self.place in situation.place:
            return Reason(self, Outcome.MET, district)
        if district in situation.vocabulary.around(self.place):
            return Reason(self, Outcome.UNKNOWN, district, ("district",))
        return Reason(self, Outcome.NOT_MET, district)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return ("district",)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: moving the company is not a step this program proposes."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("place", region=words.term(words.vocabulary.region[self.place].name))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        if reason.actual is None:
            return words.say("unknown")
        return words.term(words.vocabulary.region[str(reason.actual)].name)


class Holds(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="certification"):
    """One of several certifications is held on the date, awarded in a window or not too long ago where that is asked.

    ``awarded`` stands in the sources for the document's own validity and is filled into the window when built.
    """

    certification: tuple[str, ...]
    awarded_from: date | None = None
    awarded_to: date | None = None
    within_years: int | None = None

    def evaluate(self, situation: Situation) -> Reason:
        """Unknown where the company's certifications are, or where the award that would decide has no date."""
        if situation.held is None:
            return Reason(self, Outcome.UNKNOWN, None, ("certifications",))
        outcome, best = Outcome.NOT_MET, None
        for certification_id in self.certification:
            for entry in situation.held.get(certification_id, ()):
                reached = self._outcome_of(entry, situation.on)
                if reached > outcome or best is None:
                    outcome, best = max(reached, outcome), entry
        actual = None if best is None else (best.id, best.on.isoformat() if best.on else "")
        return Reason(self, outcome, actual, ("certifications",) if outcome is Outcome.UNKNOWN else ())

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return ("certifications",)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """Each of the certifications obtained on the date, where that can be planned and would count."""
        if not in_window(situation.on, self.awarded_from, self.awarded_to):
            return []
        held = situation.held or {}
        return [
            (Obtain(certification_id),)
            for certification_id in self.certification
            if certification_id not in held
            and situation.vocabulary.certification[certification_id].effort != "exceptional"
        ]

    def required(self, words: Words) -> str:
        """What it asks for."""
        text = words.say("held", names=words.say("or").join(map(words.certification, self.certification)))
        if self.awarded_from or self.awarded_to:
            text += words.say("awarded", window=words.window(self.awarded_from, self.awarded_to))
        if self.within_years is not None:
            text += words.say("within_years", count=self.within_years)
        return text

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        if isinstance(reason.actual, tuple):
            certification_id, on = reason.actual
            name = words.certification(str(certification_id))
            return words.say("held_since", name=name, on=on) if on else words.say("held_undated", name=name)
        return words.say("unknown" if reason.outcome is Outcome.UNKNOWN else "nothing_held")

    def _outcome_of(self, entry: HeldCertification, on: date) -> Outcome:
        dated = self.awarded_from or self.awarded_to or self.within_years is not None
        if not dated:
            return Outcome.MET
        if entry.on is None:
            return Outcome.UNKNOWN
        recent = self.within_years is None or on < years_after(entry.on, self.within_years)
        met = recent and in_window(entry.on, self.awarded_from, self.awarded_to)
        return Outcome.MET if met else Outcome.NOT_MET


class Recipient(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="recipient"):
    """The company is of the kind that is paid; every benefit is given this condition when the catalogue is built."""

    recipient: str

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the company's kinds."""
        kinds = situation.profile.recipient_kinds
        return Reason(self, Outcome.MET if self.recipient in kinds else Outcome.NOT_MET, kinds)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return ("recipient_kinds",)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: a company does not turn into another kind of body."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("recipient", kind=words.term(RECIPIENT_KINDS[self.recipient]))

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company is."""
        kinds = reason.actual if isinstance(reason.actual, tuple) else ()
        return words.listing(words.term(RECIPIENT_KINDS[str(kind)]) for kind in kinds)


class InSector(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="sector"):
    """The company is in one of several sectors."""

    sector: tuple[str, ...]

    def evaluate(self, situation: Situation) -> Reason:
        """Compares the company's sectors."""
        sectors = situation.profile.sectors
        if sectors is None:
            return Reason(self, Outcome.UNKNOWN, None, ("sectors",))
        met = any(sector in self.sector for sector in sectors)
        return Reason(self, Outcome.MET if met else Outcome.NOT_MET, sectors)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at."""
        return ("sectors",)

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: a company does not change its field for a subsidy."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        names = words.say("or").join(words.term(words.vocabulary.sector[sector].name) for sector in self.sector)
        return words.say("sector", names=names)

    def actual(self, words: Words, reason: Reason) -> str:
        """What the company has."""
        if not isinstance(reason.actual, tuple):
            return words.say("unknown")
        return words.listing(words.term(words.vocabulary.sector[str(sector)].name) for sector in reason.actual)


class Judged(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="judged"):
    """Only a person or an authority can tell."""

    judged: str
    by: str

    def evaluate(self, situation: Situation) -> Reason:
        """Always to be confirmed."""
        return Reason(self, Outcome.JUDGED)

    def facts(self) -> tuple[str, ...]:
        """The facts it looks at: none."""
        return ()

    def remedies(self, situation: Situation, reason: Reason) -> list[tuple[Change, ...]]:
        """None: it never fails."""
        return []

    def required(self, words: Words) -> str:
        """What it asks for."""
        return words.say("judged", what=self.judged, by=self.by)

    def actual(self, words: Words, reason: Reason) -> str:
        """Nothing: the company has no say in it."""
        return ""
