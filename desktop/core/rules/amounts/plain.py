"""Amounts that stand in the text as they are: fixed, up to, in kind, a promise without a figure."""

from __future__ import annotations

from desktop.core.quantities import Money
from desktop.core.rules.amounts.span import Payment, Span, nothing
from desktop.core.rules.phrase import phrase
from desktop.core.rules.situation import Situation


class Fixed(Payment, frozen=True, kw_only=True, omit_defaults=True, tag="fixed"):
    """Exactly this much."""

    fixed: Money
    kind = "fixed"

    def span(self, situation: Situation) -> Span:
        """The figure itself."""
        return Span(self.fixed, self.fixed, phrase("formula_plain", figure=self.fixed))

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from: none."""
        return ()

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        return (self.fixed,)


class UpTo(Payment, frozen=True, kw_only=True, omit_defaults=True, tag="up_to"):
    """Anything from zero to this much."""

    up_to: Money
    kind = "up_to"

    def span(self, situation: Situation) -> Span:
        """From zero to the figure."""
        formula = phrase("formula_ceiling", formula=phrase("formula_plain", figure=self.up_to))
        return Span(nothing(self.up_to.currency), self.up_to, formula)

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from: none."""
        return ()

    def figures(self) -> tuple[Money, ...]:
        """The money its text names."""
        return (self.up_to,)


class InKind(Payment, frozen=True, kw_only=True, omit_defaults=True, tag="in_kind"):
    """Something that is not money."""

    in_kind: str
    kind = "unstated"

    def span(self, situation: Situation) -> Span:
        """No figure."""
        return Span(nothing(), None, phrase("in_kind", what=self.in_kind))

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from: none."""
        return ()

    def figures(self) -> tuple[Money, ...]:
        """The money its text names: none."""
        return ()


class Unstated(Payment, frozen=True, kw_only=True, omit_defaults=True, tag="unstated"):
    """A promise without a figure."""

    unstated: str
    kind = "unstated"

    def span(self, situation: Situation) -> Span:
        """No figure: one is never invented."""
        return Span(nothing(), None, phrase("unstated", what=self.unstated))

    def facts(self) -> tuple[str, ...]:
        """The facts it is worked out from: none."""
        return ()

    def figures(self) -> tuple[Money, ...]:
        """The money its text names: none."""
        return ()
