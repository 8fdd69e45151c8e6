"""One sentence for each verdict: the verdict first, then the numbers that carry it."""

from __future__ import annotations

import math

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import same
from zzplan.engine.terms import adds_to_baseline, counted
from zzplan.plan.quantity import Quantity
from zzplan.plan.wording import peel
from zzplan.report.language import Language
from zzplan.report.words.numbers import (
    alike,
    apart,
    bare,
    decimals,
    fixed,
    fraction,
    gap_share,
    span,
    spoken,
)
from zzplan.report.words.phrases import needed_rate, outcome, points_words, rate_words, sentence_gap
from zzplan.report.words.vocabulary import REASONS

_DIGITS = 3
"""A sentence shows at least so many digits of its values: 1.14 and not 1."""


def answer_sentence(answer: Assessment, language: Language) -> str:
    """Say what was found about one goal, without the verdict's own word."""
    _ = language.gettext
    if answer.verdict == "undefined" and answer.reason != "direction":
        nothing = _("Nothing to compute: {reason}.").format(reason=_(REASONS[str(answer.reason)]))
        if answer.required_step is None:
            return nothing
        step = _step(answer, language)
        straight = _("In a straight line the goal takes {step} a year.").format(
            step=points_words(step, language) if answer.unit == "%" else step
        )
        return nothing + sentence_gap(language) + straight
    if answer.goal.kind == "rate":
        from zzplan.report.words.rates import rates_sentence

        return rates_sentence(answer, language)
    words = _words(answer, language)
    if answer.verdict == "no-rate" or (answer.projected_value is None and not answer.kept):
        return _no_rate(answer, words, language)
    if answer.verdict == "already-met":
        return _("The baseline of {base} is already at the goal of {goal} or past it.").format(
            **words
        )
    return _projection(answer, words, language)


def with_unit(number: str, unit: str, language: Language) -> str:
    """Write a number as a sentence has it: Chinese has its unit there, English in the heading.

    Examples
    --------
    >>> with_unit("3000", "亿元", Language("zh")), with_unit("3000", "亿元", Language("en"))
    ('3000亿元', '3000')
    """
    if language.code != "zh":
        return number
    if unit == "×":
        return number + language.gettext("×")
    return f"{number} {unit}" if unit.isascii() and unit not in ("", "%") else number + unit


def printed_with_unit(quantity: Quantity, unit: str, language: Language) -> str:
    """Write a figure of a sentence as printed, in Chinese with the unit that its text leaves out.

    Examples
    --------
    >>> from zzplan.plan.quantity import read_level
    >>> texts = "突破3000", "3000余", "3,000以上", "0.3万亿元"
    >>> [printed_with_unit(read_level(text, "亿元"), "亿元", Language("zh")) for text in texts]
    ['突破3000亿元', '3000余亿元', '3,000亿元以上', '0.3万亿元']
    >>> printed_with_unit(read_level("突破3000", "亿元"), "亿元", Language("en"))
    '突破3000'
    """
    text = quantity.text
    if not peel(text).core[-1:].isdigit():
        return text
    end = max(position for position, sign in enumerate(text) if sign.isdigit()) + 1
    end += quantity.more
    return with_unit(text[:end], unit, language) + text[end:]


def difference_with_unit(number: str, unit: str, language: Language) -> str:
    """Write a difference in the same way; that of two percentages is in points."""
    if unit == "%" and language.code == "zh":
        return points_words(number, language)
    return with_unit(number, unit, language)


def _words(answer: Assessment, language: Language) -> dict[str, str]:
    """Return the numbers of a sentence, with as many decimals as the plan prints."""
    goal, unit = answer.goal, answer.unit
    places = _places(answer)
    base = counted(goal.baseline, goal.direction) if goal.baseline else None
    words = {
        "year": str(goal.goal_year),
        "years": str(answer.years),
        "base": with_unit(
            bare(base) if base else fixed(answer.base_value or 0.0, 0), unit, language
        ),
        "rate": rate_words(goal.rate, language),
        "goal": with_unit(_goal(answer, language), unit, language),
    }
    if answer.projected_value is None or answer.aim is None:
        return words
    if goal.kind == "cumulative" or answer.unit == "×":
        places = 2
    far = answer.far_end
    places = apart(answer.projected_value, answer.aim, places)
    if far is not None:
        places = apart(far.value, far.aim, places)
    projected = fixed(answer.projected_value, places)
    if far is not None:
        ends = sorted((answer.projected_value, far.value))
        low, high = (fixed(end, places) for end in ends)
        projected = language.gettext("{low} to {high}").format(low=low, high=high)
    words["projected"] = with_unit(projected, unit, language)
    words["relation"] = _relation(
        answer, answer.projected_value, answer.aim, answer.gap_share, places, words, language
    )
    if far is not None and goal.rate is not None:
        words["at"] = bare(counted(goal.rate, goal.direction))
        words["far"] = bare(counted(goal.rate, -goal.direction))
        words["far_relation"] = _relation(
            answer, far.value, far.aim, far.gap_share, places, words, language
        )
    return words


def _relation(
    answer: Assessment,
    value: float,
    aim: float,
    share: float | None,
    places: int,
    words: dict[str, str],
    language: Language,
) -> str:
    """Say where a projected value lies: above the goal, below it, inside its range."""
    _ = language.gettext
    goal = answer.goal.goal
    gap = difference_with_unit(fixed(abs(value - aim), places), answer.unit, language)
    if same(value, aim) or alike(value, aim, places):
        inside = goal is not None and goal.high is not None
        phrase = _("inside {goal}") if inside else _("just the goal of {goal}")
    elif share is None or answer.goal.kind == "cumulative":
        phrase = _("{gap} below {goal}") if value < aim else _("{gap} above {goal}")
    elif value < aim:
        phrase = _("{gap} ({share}) below {goal}")
    else:
        phrase = _("{gap} ({share}) above {goal}")
    return phrase.format(gap=gap, share=gap_share(share or 0.0), goal=words["goal"])


def _places(answer: Assessment) -> int:
    """Return the decimals of a sentence: those of the plan, and at least three digits."""
    goal = answer.goal
    printed = decimals(
        goal.goal if goal.goal and goal.goal.measure in ("unit", "points") else None, goal.baseline
    )
    values = abs(answer.projected_value or 0.0), abs(answer.goal_value or 0.0)
    if all(same(value, round(value, printed)) for value in values):
        return printed
    return max(printed, _DIGITS - 1 - math.floor(math.log10(max(values))))


def _goal(answer: Assessment, language: Language) -> str:
    goal, start = answer.goal.goal, answer.goal.baseline
    if goal is not None and answer.goal.kind == "cumulative":
        return spoken(goal, language).replace("%", "")
    if goal is not None and goal.measure == "unit" and not adds_to_baseline(answer.goal):
        return spoken(goal, language)
    values, places = answer.goal_ends, decimals(goal, start)
    if all(value == round(value) for value in values):
        places = 0
    elif goal is not None and goal.measure == "multiple":  # decimals add up in a product
        places = decimals(goal) + decimals(start)
    return span([fixed(value, places) for value in values], language)


def _projection(answer: Assessment, words: dict[str, str], language: Language) -> str:
    """Say where the stated rate leads, and how far from the goal that is."""
    _ = language.gettext
    if answer.goal.kind == "cumulative":
        start = _("{rate} a year for {years} years makes {projected}% in all")
    elif answer.unit == "×":
        start = _("{rate} a year for {years} years makes {projected} times the baseline")
    elif "inflation" in answer.notes:
        inflation = answer.goal.inflation or 0.0
        words["inflation"] = fraction(abs(inflation))
        rising = _(
            "{base} at {rate} a year, with prices rising {inflation} a year, gives {projected} by "
            "{year}"
        )
        falling = _(
            "{base} at {rate} a year, with prices falling {inflation} a year, gives {projected} by "
            "{year}"
        )
        start = falling if inflation < 0 else rising
    else:
        start = _("{base} at {rate} a year gives {projected} by {year}")
    if "far" in words:
        end = _("{start}: at {at} it is {relation}, at {far} {far_relation}.")
    else:
        end = _("{start}: {relation}.")
    sentence = end.format(start=start.format(**words), **words)
    if answer.verdict == "met-by-rounding":
        sentence += sentence_gap(language) + outcome(answer, words, language)
    return sentence


def added_remark(answer: Assessment, language: Language) -> str:
    """Say what an addition makes of the baseline."""
    return language.gettext(
        "What is to be added counts on top of the baseline: {base} and {goal} make {end}."
    ).format(
        base=bare(answer.goal.baseline), goal=bare(answer.goal.goal), end=_goal(answer, language)
    )


def _step(answer: Assessment, language: Language) -> str:
    """Write the amount a year that a straight line needs, rounded so that it suffices."""
    step = answer.required_step or 0.0
    number = fixed(step, 2 if abs(step) >= 1 else 3, 1 if step > 0 else -1 if step < 0 else 0)
    return number if answer.unit == "%" else with_unit(number, answer.unit, language)


def _no_rate(answer: Assessment, words: dict[str, str], language: Language) -> str:
    """Say what the goal needs, since the plan does not."""
    _ = language.gettext
    if answer.path == "linear" and answer.required_step is not None:
        words["step"] = _step(answer, language)
        if answer.unit == "%":
            return _(
                "The plan prints no rate: from {base}% to {goal}% by {year} takes {step} "
                "percentage points a year."
            ).format(**words)
        if answer.goal.kind == "added":
            return _("The plan prints no rate: {goal} by {year} takes {step} a year.").format(
                **words
            )
        return _(
            "The plan prints no rate: from {base} to {goal} by {year} takes {step} a year."
        ).format(**words)
    words["needed"] = needed_rate(answer)
    if answer.goal.kind == "cumulative":
        return _("The plan prints no rate: {goal}% in {years} years takes {needed} a year.").format(
            **words
        )
    if answer.unit == "×":
        return _(
            "The plan prints no rate: {goal} times the baseline in {years} years takes "
            "{needed} a year."
        ).format(**words)
    return _(
        "The plan prints no rate: from {base} to {goal} by {year} takes {needed} a year."
    ).format(**words)
