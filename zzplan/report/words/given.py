"""Why a number that was given by itself cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from zzplan.finding import START, Finding
from zzplan.plan.numbers.given import GivenError
from zzplan.plan.numbers.quantity import QuantityError
from zzplan.report.language import N_, Language
from zzplan.report.words.mistakes import mistake
from zzplan.report.words.vocabulary import reason_words

if TYPE_CHECKING:
    from zzplan.plan.words.keys import Reason

GIVEN = {
    "not-one-value": N_('"{text}" is not one value'),
    "no-unit": N_('"{text}" has no unit, unlike the other value; is it {text}{unit}?'),
    "not-one-unit": N_("{values} are not in one unit."),
    "metres-or-million": N_(
        '"{text}" may be in metres or in million; write "{million}" or the unit of both values'
    ),
    "points-of-levels": N_("Points a year need values in percent, such as 45% and not 45."),
    "plus-or-level": N_(
        '"{text}" may be a value or a change; write the value without +, or "up {change}"'
    ),
    "whole-years": N_("All four are checked over whole years only."),
    "too-few": N_(
        "Give three of baseline, goal, years and rate to solve for the fourth, or all four to "
        "check them; missing: {missing}."
    ),
    "no-number": N_("{name} is a number or a printed text, not {text}"),
    "not-finite": N_("{name} is a finite number, not {text}"),
    "no-choice": N_("{name} is one of {choices}, not {text}"),
    "no-result": N_("{text} is no result of zzplan"),
    "no-goal": N_("a goal is its name, or a goal of this plan file, not {text}"),
    "no-year": N_("{name} is a year such as 2023, or part of one such as 2023Q3, not {text}"),
    "no-grid": N_("{name} has no grid: {reason}"),
    "rate-points": N_('"{text}" moves a share; {name} is in {unit}'),
    "no-baseline": N_("{name} is a goal of the kind {kind}, which has no baseline to change."),
    "no-years": N_("years is a number above 0, not {text}"),
}
"""By the codes of `zzplan.plan.numbers.given.GivenError`."""


def given_words(error: GivenError, language: Language) -> str:
    """Say why a number cannot be used."""
    _ = language.gettext
    cause: Any = error.params.get("error")
    if cause is not None:
        return quantity_words(cause, language)
    if error.code == "no-solution":  # whose sentence needs the whole problem
        return str(error.params["said"])
    params = {"name": error.name} | error.params
    values: Any = params.get("values", ())
    params["values"] = _(" and ").join(values)
    missing: Any = params.get("missing", ())
    params["missing"] = language.pgettext("list", ", ").join(missing)
    if error.code == "no-grid":
        params["reason"] = reason_words(cast("Reason", params["reason"]), language)
    return _(GIVEN[error.code]).format_map(params)


def quantity_words(error: QuantityError, language: Language) -> str:
    """Say why a text is no number, and what to write."""
    found = Finding(START, error.code, error.params, error.hint)
    message, hint = mistake(found, language)
    return message + language.gettext("; ") + hint if hint else message
