"""What the figures of a failing claim differ in, in one sentence each."""

from __future__ import annotations

from zzplan.plan.words.keys import Difference
from zzplan.report.language import N_, Language
from zzplan.report.words.numbers import percent

_DIFFERING: dict[Difference, str] = {
    "vintage": N_("Some of the figures were revised later, others were not."),
    "span": N_("The figures do not all cover the period that the claim names."),
    "prices": N_("The figures are not at the same prices."),
    "documents": N_("The figures are from different documents, which may count differently."),
}
"""What may explain a claim that fails."""


def difference(kind: Difference, rise: float | None, language: Language) -> str:
    """Say one difference; of prices with the rise that would explain it, where that is known."""
    if kind == "prices" and rise is not None:
        return _real_growth(rise, language)
    return language.gettext(_DIFFERING[kind])


def _real_growth(rise: float, language: Language) -> str:
    """Say which change of prices lies between levels at current prices and real growth."""
    _ = language.gettext
    words = (
        _(
            "The levels are at current prices, the growth is real: prices falling {rise} a year "
            "explain it."
        )
        if rise < 0
        else _(
            "The levels are at current prices, the growth is real: prices rising {rise} a year "
            "explain it."
        )
    )
    return words.format(rise=percent(abs(rise), 2))
