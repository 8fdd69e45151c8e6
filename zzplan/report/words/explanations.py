"""What would explain numbers that disagree, and the least that would mend them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.deflator import DECLARED, PriceReference
from zzplan.engine.edits import Edit
from zzplan.engine.explanation import Explanation
from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import N_, Language
from zzplan.report.model import Block, Line
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import bare, percent
from zzplan.report.words.phrases import moved, needed_step, points_words
from zzplan.report.words.values import with_unit

PLACES = {
    "plausible": N_("plausible"),
    "stretched": N_("stretched"),
    "implausible": N_("implausible"),
}
"""Where a rise of prices lies among those that were seen."""
_AS_IT_IS = frozenset({"average", "total", "sum", "cut"})
"""Explanations whose rate is a number of its own, or one that is compared."""


def explanation_blocks(
    answer: Assessment,
    explained: Sequence[Explanation],
    edits: Sequence[Edit],
    language: Language,
) -> Iterator[Block]:
    """Yield a line for each explanation and one for the nearest edits; nothing where none is."""
    _ = language.gettext
    if explained:
        yield Line(_("What would explain it:"), indent=2)
        for one in explained:
            yield Line(sentence(one, answer, language), indent=4)
    elif answer.consistent is False:
        yield Line(_("No other reading of these numbers explains it."), indent=2)
    if edits:
        yield Line(_edits(edits, answer, language), indent=2)
    if explained or edits or answer.consistent is False:
        yield Line("")


def deflator_sentence(answer: Assessment, language: Language) -> str:
    """Say how prices would have to rise; and where the country is known, whether they ever did."""
    _ = language.gettext
    rise, known = answer.implied_deflator or 0.0, answer.deflator_reference
    if known is None and rise < 0:
        words = _("If {goal} is at current prices, prices would have to fall {deflator} a year.")
    elif known is None:
        words = _("If {goal} is at current prices, prices would have to rise {deflator} a year.")
    elif rise < 0:
        words = _(
            "If {goal} is at current prices, prices would have to fall {deflator} a year ({place})."
        )
    else:
        words = _(
            "If {goal} is at current prices, prices would have to rise {deflator} a year ({place})."
        )
    return words.format(
        goal=_value(answer.goal.goal, answer, language),
        deflator=percent(abs(rise), 2),
        place=_placed(answer, known, language) if known else "",
    )


def _placed(answer: Assessment, known: PriceReference, language: Language) -> str:
    """Say how unusual a rise of prices is, and by whose record."""
    _, where = language.gettext, PLACES[str(answer.deflator_place)]
    if known.name != DECLARED:
        return _("{place} for China").format(place=_(where))
    low, high = percent(known.p5, 2), percent(known.p95, 2)
    if where == PLACES["plausible"]:
        return _("within the declared {low} to {high}").format(low=low, high=high)
    return _("outside the declared {low} to {high}").format(low=low, high=high)


def sentence(explanation: Explanation, answer: Assessment, language: Language) -> str:
    """Say one explanation with its figures."""
    _, ngettext, n = language.gettext, language.ngettext, explanation.years
    goal = answer.goal
    base_year, goal_year = goal.base_year or 0, goal.goal_year or 0
    words = {
        "years": str(n),
        "rate": _speed(explanation, answer, language),
        "printed": bare(goal.rate),
        "goal": bare(goal.goal),
        "base_year": str(goal_year - n),
        "goal_year": str(base_year + n),
    }
    if explanation.kind not in _AS_IT_IS:
        words["rate"] = moved(words["rate"], language)
    if explanation.kind == "years":
        return ngettext(
            "Over {years} year, with the baseline in {base_year} or the goal in {goal_year}, it "
            "takes {rate} a year.",
            "Over {years} years, with the baseline in {base_year} or the goal in {goal_year}, it "
            "takes {rate} a year.",
            n,
        ).format(**words)
    if explanation.kind == "actual" and explanation.actual is not None:
        words["base"] = _value(explanation.actual.quantity, answer, language)
        words["year"] = str(explanation.actual.year)
        if explanation.actual.revised:
            return _(
                "From the actual of {year} as revised, {base}, it takes {rate} a year."
            ).format(**words)
        if n != answer.years:
            return ngettext(
                "From the actual of {year}, {base}, it takes {rate} a year for {years} year.",
                "From the actual of {year}, {base}, it takes {rate} a year for {years} years.",
                n,
            ).format(**words)
        return _("From the actual of {year}, {base}, it takes {rate} a year.").format(**words)
    if explanation.kind == "average" and goal.kind == "cumulative":
        return _("As a plain sum from {base_year}, {goal} is {years} × {rate}.").format(**words)
    if explanation.kind == "prices":
        return deflator_sentence(answer, language)
    if explanation.kind == "per-head":
        return _per_head(explanation, answer, words["rate"], language)
    if explanation.kind == "unit":
        factor = explanation.factor or 1.0
        words["factor"] = slip(factor)
        if factor > 1:
            return _(
                "With the baseline times {factor}, or the goal divided by it, it takes {rate} a "
                "year: a unit may have slipped."
            ).format(**words)
        return _(
            "With the goal times {factor}, or the baseline divided by it, it takes {rate} a year: "
            "a unit may have slipped."
        ).format(**words)
    return {
        "average": _("The whole change, divided by {years} without compounding, is {rate} a year."),
        "points": _("In points it takes {rate} a year, not in percent."),
        "percent": _("In percent it takes {rate} a year, not in percentage points."),
        "swapped": _("With baseline and goal swapped it takes {rate} a year."),
        "sign": _("It takes {rate} a year: the sign of {printed} may be wrong."),
        "total": _("The change over all {years} years together is {rate}."),
        "sum": _("The sum-based average (累计法) of the reported values is {rate} a year."),
        "cut": _("The needed {rate} may have been truncated to {printed} instead of rounded."),
    }[explanation.kind].format(**words)


def is_per_head(explanation: Explanation, answer: Assessment) -> bool:
    """Tell a rate per head beside totals from a rate of totals beside figures per head."""
    growing = explanation.population or 0.0
    return (explanation.rate < (answer.required_rate or 0.0)) == (growing > 0)


def slip(factor: float) -> str:
    """Write the magnitude that a unit was lost by: of a thousandth it is 1,000."""
    return f"{max(factor, 1 / factor):,.0f}"


def _per_head(explanation: Explanation, answer: Assessment, rate: str, language: Language) -> str:
    """Say what the rate is, per head or of the total, where the figures are the other."""
    _, growing = language.gettext, explanation.population or 0.0
    if is_per_head(explanation, answer):
        words = (
            _("Per head, with the population growing {people} a year, it takes {rate} a year.")
            if growing > 0
            else _("Per head, with the population falling {people} a year, it takes {rate} a year.")
        )
    elif growing > 0:
        words = _("In total, with the population growing {people} a year, it takes {rate} a year.")
    else:
        words = _("In total, with the population falling {people} a year, it takes {rate} a year.")
    return words.format(people=percent(abs(growing), 2), rate=rate)


def _speed(explanation: Explanation, answer: Assessment, language: Language) -> str:
    """Write a needed rate, rounded so that it suffices; a step in its unit."""
    up = -answer.goal.direction if explanation.kind == "swapped" else answer.goal.direction
    if explanation.kind == "points":
        return points_words(needed_step(explanation.rate * 100, up), language, answer.unit)
    if explanation.kind == "percent":
        return percent(explanation.rate / 100, 2, up)
    if explanation.kind == "average":
        return percent(explanation.rate)
    if not answer.in_steps:
        return percent(explanation.rate, 3 if explanation.kind == "cut" else 2, up)
    step = needed_step(explanation.rate, up)
    if answer.unit == "%":
        return points_words(step, language)
    return with_unit(step, answer.unit, language)


def _value(quantity: Quantity | None, answer: Assessment, language: Language) -> str:
    """Write a printed number with what a reader needs to tell it: its unit, its points."""
    if quantity is not None and quantity.measure == "points":
        return points_words(bare(quantity), language, answer.unit)
    unit = answer.unit if quantity is None or quantity.measure == "unit" else ""
    return with_unit(Grouping.of(answer.goal, language).figure(quantity), unit, language)


def _edits(edits: Sequence[Edit], answer: Assessment, language: Language) -> str:
    """Say what one number, or else another, would have to read."""
    _ = language.gettext
    words: dict[str, str] = {}
    goal = answer.goal
    alike = bare(goal.goal) == bare(goal.baseline)  # 100 alone would not say which
    for edit, (old, new) in zip(edits, (("printed", "reads"), ("other", "instead")), strict=False):
        words[old] = _value(edit.printed, answer, language)
        words[new] = _value(edit.reads, answer, language)
        if alike and edit.figure == "goal":
            words[old] = _("the goal of {goal}").format(goal=words[old])
        elif alike and edit.figure == "baseline":
            words[old] = _("the baseline of {base}").format(base=words[old])
    if len(edits) == 1:
        return _("To add up, {printed} would have to read {reads}.").format(**words)
    return _(
        "To add up, {printed} would have to read {reads}, or {other} would have to read {instead}."
    ).format(**words)
