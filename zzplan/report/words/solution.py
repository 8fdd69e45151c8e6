"""What ``solve`` says: its sentences, and its numbers with the digits that they deserve."""

from __future__ import annotations

import math

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import Interval
from zzplan.engine.solve import Problem, Solution
from zzplan.engine.solve_review import Solved
from zzplan.plan.words.keys import Reason
from zzplan.report.language import Language
from zzplan.report.words.decimals import USUAL, Decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import (
    alike,
    amount,
    apart,
    bare,
    between,
    every_digit,
    fixed,
    gap_share,
    measured,
    percent,
)
from zzplan.report.words.phrases import moved, points_words, sentence_gap
from zzplan.report.words.vocabulary import reason_words

_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$", "INR": "₹", "JPY": "¥"}
_ABBREVIATED = 2
"""So many letters at most stand right behind an amount: bn and m, but not million."""


def refusal(reason: Reason, problem: Problem, language: Language) -> str:
    """Say why a problem has no solution."""
    _ = language.gettext
    if reason == "base-not-positive":
        message = _("Nothing grows from {base}: a growth rate needs a baseline above zero.")
    elif reason == "goal-not-positive":
        message = _("No growth rate leads to {goal}: it needs a goal above zero.")
    elif reason == "zero-rate":
        message = _("At {rate} a year {base} never changes, so it never gets to {goal}.")
    elif reason == "leads-away":
        message = _("{base} at {rate} a year moves away from {goal} and never gets there.")
    else:
        return _("Nothing to compute: {reason}.").format(reason=reason_words(reason, language))
    refused = message.format(**known_words(problem, language))
    if problem.rate is not None or problem.straight_step is None:
        return refused
    step = amount(problem.straight_step)
    gap = sentence_gap(language)
    line = _("In a straight line it takes {step} a year.")
    return refused + gap + line.format(step=_with_unit(step, _unit(problem)))


def solution_sentence(problem: Problem, found: Solution, language: Language) -> str:
    """Say what the missing number is."""
    _, ngettext = language.gettext, language.ngettext
    count = 1 if problem.years == 1 else 2
    if found.solved_for == "rate":
        sentence = ngettext(
            "From {base} to {goal} in {years} year takes {value} a year.",
            "From {base} to {goal} in {years} years takes {value} a year.",
            count,
        )
    elif found.solved_for == "baseline":
        sentence = ngettext(
            "{goal} in {years} year at {rate} a year takes a baseline of {value}.",
            "{goal} in {years} years at {rate} a year takes a baseline of {value}.",
            count,
        )
    elif found.solved_for == "goal":
        sentence = ngettext(
            "{base} at {rate} a year for {years} year gives {value}.",
            "{base} at {rate} a year for {years} years gives {value}.",
            count,
        )
    else:
        sentence = _("From {base} to {goal} at {rate} a year takes {value} years.")
    value = number(problem, found, language, sufficing(problem, found))
    if found.solved_for == "rate":
        value = moved(_rate_words(problem, value, language), language)
    elif found.solved_for != "years":
        value = _with_unit(value, _unit(problem))
    return sentence.format(value=value, **known_words(problem, language))


def verdict_sentence(problem: Problem, answer: Assessment, language: Language) -> str:
    """Say where the rate leads, and how far from the goal that is."""
    _, ngettext = language.gettext, language.ngettext
    words, numbers = known_words(problem, language), grouping(problem, language)
    if answer.verdict == "already-met":
        return _("The baseline of {base} is already at the goal of {goal} or past it.").format(
            **words
        )
    projected, aim = answer.projected_value or 0.0, answer.goal_value or 0.0
    places = apart(projected, aim, places_of(problem))
    start = ngettext(
        "{base} at {rate} a year for {years} year gives {projected}",
        "{base} at {rate} a year for {years} years gives {projected}",
        1 if problem.years == 1 else 2,
    ).format(projected=_with_unit(numbers(fixed(projected, places)), _unit(problem)), **words)
    if alike(projected, aim, places):
        return _("{start}: just the goal of {goal}.").format(start=start, **words)
    if projected < aim:
        end = _("{start}: {gap} ({share}) below {goal}.")
    else:
        end = _("{start}: {gap} ({share}) above {goal}.")
    gap = numbers(fixed(abs(projected - aim), places))
    gap = points_words(gap, language) if problem.unit == "%" else _with_unit(gap, _unit(problem))
    return end.format(start=start, gap=gap, share=gap_share(answer.gap_share or 0.0), **words)


def change_sentence(solved: Solved, language: Language) -> str:
    """Say whether a change agrees with the two values that it is printed beside."""
    _, problem, found = language.gettext, solved.problem, solved.change
    if found is None:
        return ""
    if found.verdict == "fails":
        said = _('From {base} to {goal} it is {found}; "{change}" would lead to {value}.')
    elif found.rounds:
        said = _('From {base} "{change}" leads to {value}, which is rounded to {goal}.')
    elif found.rise is not None:
        said = _(
            'From {base} to {goal} it is {found}; "{change}" is without prices, which rise {rise} '
            "a year."
        )
        if found.rise < 0:
            said = _(
                'From {base} to {goal} it is {found}; "{change}" is without prices, which fall '
                "{rise} a year."
            )
    elif found.verdict == "holds":
        said = _('From {base} to {goal} it is {found}, as "{change}" says.')
    else:
        said = _('From {base} to {goal} it is {found}; "{change}" fits only within rounding.')
    moved_by = amount(found.end - found.start, places_of(problem))
    points = problem.unit == "%"
    value = grouping(problem, language)(amount(found.leads_to, places_of(problem)))
    if points and found.change.measure != "multiple":
        size = points_words(moved_by, language)
    elif found.growth is None or found.change.measure == "change":
        size = _with_unit(moved_by, _unit(problem))
    elif found.change.text.startswith(f"{found.change.low.value:g}"):  # 是2020年的3倍
        size = amount(1 + found.growth) + _("×")
    else:
        size = percent(found.growth)
    said = said.format(
        found=size, change=found.change.text, value=_with_unit(value, _unit(problem)),
        rise=percent(abs(found.rise or 0.0)),
        **known_words(problem, language),
    )  # fmt: skip
    if points and found.change.measure == "multiple" and found.verdict == "fails":
        apart_by = amount(found.end - found.leads_to, places_of(problem))
        said += sentence_gap(language) + _("The difference is {points}.").format(
            points=points_words(apart_by, language)
        )
        if found.fits_points:
            fits = _('"{change}" fits in percentage points.').format(change=found.change.text)
            said += sentence_gap(language) + fits
    return said


def grouping(problem: Problem, language: Language) -> Grouping:
    """Return how the computed numbers of a problem are grouped."""
    return Grouping(language, problem.baseline, problem.goal)


def known_words(problem: Problem, language: Language) -> dict[str, str]:
    """Return the numbers that are known, as printed, with their unit."""
    return {
        "base": _with_unit(grouping(problem, language).figure(problem.baseline), _unit(problem)),
        "goal": _with_unit(grouping(problem, language).figure(problem.goal), _unit(problem)),
        "rate": _rate_words(problem, bare(problem.rate), language),
        "years": years_text(problem),
    }


def _unit(problem: Problem) -> str:
    """Return the unit of the values, with the sign of its money where one is typed: £bn."""
    size, blank, code = problem.unit.rpartition(" ")
    sign = _SIGNS.get(code)
    values = (problem.baseline, problem.goal)
    if sign is None or not any(one is not None and sign in one.text for one in values):
        return problem.unit
    return sign + (blank if len(size) > _ABBREVIATED else "") + size


def _with_unit(number: str, unit: str) -> str:
    """Write a number with its unit: 3000亿, 45%, 3 billion, £3bn."""
    return measured(number, unit, chinese=True)


def _rate_words(problem: Problem, number: str, language: Language) -> str:
    if problem.compound:
        return number
    return points_words(number, language)


def years_text(problem: Problem) -> str:
    """Write the years that are known, without a fraction of nothing."""
    return every_digit(problem.years or 0)


def number(problem: Problem, found: Solution, language: Language, outward: int = 0) -> str:
    """Write what was found, rounded to the nearest, or outward so that it does suffice."""
    said = _number(problem, found.solved_for, found.value, None, outward)
    return grouping(problem, language)(said)


def sufficing(problem: Problem, found: Solution) -> int:
    """Return to which side what was found is rounded so that it suffices; 0 for what is reached."""
    if found.solved_for == "years":
        return 1
    goal, base = problem.goal, problem.baseline
    if found.solved_for == "rate" and goal is not None and base is not None:
        return -1 if goal.low.value < base.low.value else 1
    if found.solved_for == "baseline" and problem.rate is not None:
        return -1 if problem.rate.low.digits < 0 else 1
    return 0


def box_words(problem: Problem, found: Solution, box: Interval, language: Language) -> str:
    """Write an interval, rounded so that it holds all of what it stands for."""
    _ = language.gettext
    grouped = grouping(problem, language)
    scale, name = 100 if found.solved_for == "rate" and problem.compound else 1, found.solved_for
    if box.high == math.inf:
        low = grouped(_number(problem, name, box.low, USUAL, -1))
        return _("{low} or more").format(low=low)
    if box.low == -math.inf:
        high = grouped(_number(problem, name, box.high, USUAL, 1))
        return _("{high} or less").format(high=high)
    places = apart(box.low * scale, box.high * scale, USUAL)
    low, high = (
        grouped(_number(problem, name, end, places, outward))
        for end, outward in ((box.low, -1), (box.high, 1))
    )
    return between(low, high, language)


def _number(problem: Problem, name: str, value: float, places: int | None, outward: int) -> str:
    usual = USUAL if name in ("rate", "years") else places_of(problem)
    if name == "rate" and problem.compound:
        return percent(value, usual if places is None else places, outward)
    return amount(value, usual if places is None else places, outward)


def places_of(problem: Problem) -> int:
    """Return the decimals of values: two, more where the given ones print more."""
    return Decimals.of((problem.baseline, problem.goal), ()).column
