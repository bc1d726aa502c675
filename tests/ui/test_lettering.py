"""Sums as they are set: never ambiguous about their unit, never as markup."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from desktop.core.quantities import Money
from desktop.ui.lettering import Figure, label, span, span_in_full


@pytest.mark.parametrize(
    ("low", "high", "short", "in_full"),
    [
        (0, 200_000, "0 – 20 万元", "0 – 200,000 元"),
        (200_000, 200_000, "20 万元", "200,000 元"),
        (0, 0, "0 元", ""),
        (5_000, 12_000, "5,000 元 – 1.2 万元", "5,000 – 12,000 元"),
        (8_250_000, 896_500_000, "825 万元 – 8.965 亿元", "8,250,000 – 896,500,000 元"),
        (100_000, 250_000, "10 – 25 万元", "100,000 – 250,000 元"),
        (0, 3_333, "0 – 3,333 元", ""),
    ],
)
def test_a_range(qapp: object, low: int, high: int, short: str, in_full: str) -> None:
    assert span(Money.yuan(low), Money.yuan(high)) == short
    assert span_in_full(Money.yuan(low), Money.yuan(high)) == in_full
    figure = Figure("sum")
    figure.show_span(Money.yuan(low), Money.yuan(high))
    document = QTextDocument()
    document.setHtml(figure.text())
    assert document.toPlainText() == figure.accessibleName() == short
    figure.deleteLater()


def test_no_figure_is_said_and_not_zero(qapp: object) -> None:
    assert span(Money(0), None) == "未写明金额"
    assert span(Money(0), Money.yuan(500_000, "USD")) == "0 – 50 万美元"


def test_what_a_company_is_called_is_never_markup(qapp: object) -> None:
    made = label("<b>甲</b>&amp;乙")
    assert made.textFormat().name == "PlainText"
    made.deleteLater()
