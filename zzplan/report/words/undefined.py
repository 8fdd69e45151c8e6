"""What is said of a goal of which nothing can be computed: why, and what can be told still."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import Reason
from zzplan.report.language import Language
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.gloss import quoted
from zzplan.report.words.numbers import amount
from zzplan.report.words.phrases import points_words, rate_words, sentence_gap
from zzplan.report.words.values import goal_text, step_text, with_unit
from zzplan.report.words.vocabulary import reason_words


def undefined_sentence(answer: Assessment, language: Language) -> str:
    """Say why nothing can be computed."""
    _ = language.gettext
    nothing = nothing_to(_("Nothing to compute: {reason}."), answer.reason, answer.goal, language)
    if answer.required_baseline_box is not None:
        return _implied(answer, language)
    if answer.reason == "rate-only" and answer.goal.baseline and answer.goal.goal:
        return _rate_with_base(answer.goal.baseline, answer.goal.goal, answer, language)
    if answer.required_step is None:
        return nothing
    step = step_text(answer, language)
    straight = _("In a straight line the goal takes {step} a year.").format(
        step=points_words(step, language) if answer.unit == "%" else step
    )
    return nothing + sentence_gap(language) + straight


def nothing_to(said: str, reason: Reason | None, goal: Goal, language: Language) -> str:
    """Say why a goal has no answer, and what the plan says all the same (people.md N10).

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> (goal,) = parse('''{zzplan: 1, goals: {firms: {unit: 家, goal: 500以上, goal_year: 2025}}}
    ... ''').goals
    >>> nothing_to("Nothing: {reason}.", "no-baseline", goal, Language("en"))
    'Nothing: no baseline. The plan says "500以上" (at least 500) by 2025.'
    """
    _ = language.gettext
    why = said.format(reason=reason_words(reason, language))
    if goal.goal is not None and goal.relative is None:
        words = quoted(goal.goal, language)
    elif goal.goal_text:
        words = _('"{text}"').format(text=goal.goal_text)
    else:
        return why
    if goal.goal_year is None or goal.kind == "hold":
        says = _("The plan says {goal}.").format(goal=words)
    elif goal.kind == "rate":
        says = _("The plan says {goal} a year to {year}.").format(goal=words, year=goal.goal_year)
    else:
        says = _("The plan says {goal} by {year}.").format(goal=words, year=goal.goal_year)
    return why + sentence_gap(language) + says


def _rate_with_base(base: Quantity, goal: Quantity, answer: Assessment, language: Language) -> str:
    """Say which rate is the goal, and which one the plan prints of its base year."""
    return language.gettext(
        "The goal is a rate of {goal} a year; in {base_year} it was {base}."
    ).format(
        goal=rate_words(goal, language),
        base=rate_words(base, language),
        base_year=answer.goal.base_year or "-",
    )


def _implied(answer: Assessment, language: Language) -> str:
    """Say which baseline a goal and its rate imply."""
    box, goal = answer.required_baseline_box, answer.goal
    if box is None or answer.required_baseline is None:
        return ""
    places = decimals_of(answer).column
    low, point, high = (
        with_unit(amount(one, places, way), answer.unit, language)
        for one, way in ((box.low, -1), (answer.required_baseline, 0), (box.high, 1))
    )
    return language.gettext(
        "No baseline is printed: {goal} by {year} at {rate} a year implies a baseline of {base} in "
        "{base_year}, within rounding {low} to {high}."
    ).format(
        goal=with_unit(goal_text(answer, language), answer.unit, language),
        year=goal.goal_year,
        rate=rate_words(goal.rate, language, answer.unit),
        base=point,
        base_year=goal.base_year,
        low=low,
        high=high,
    )
