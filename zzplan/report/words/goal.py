"""One sentence for each verdict: the verdict first, then the numbers that carry it."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.plan.model.plan_file import Goal
from zzplan.report.language import Language
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import alike, apart, bare, between, fixed, fraction, gap_share
from zzplan.report.words.phrases import (
    moved,
    needed_rate,
    outcome,
    points_words,
    rate_words,
    sentence_gap,
    years_words,
)
from zzplan.report.words.values import (
    difference_with_unit,
    goal_text,
    moves_alone,
    start_text,
    step_text,
    with_unit,
)


def answer_sentence(answer: Assessment, language: Language) -> str:
    """Say what was found about one goal, without the verdict's own word."""
    _ = language.gettext
    if answer.verdict == "undefined" and answer.reason != "direction":
        from zzplan.report.words.undefined import undefined_sentence

        return undefined_sentence(answer, language)
    if answer.goal.kind == "relative":
        from zzplan.report.words.relative import relative_sentence

        return relative_sentence(answer, language)
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


def _words(answer: Assessment, language: Language) -> dict[str, str]:
    """Return the numbers of a sentence, with as many decimals as the plan prints."""
    goal, unit = answer.goal, answer.unit
    places, number = decimals_of(answer).sentence, Grouping.of(goal, language)
    words = {
        "year": str(goal.goal_year),
        "span": years_words(answer.years, language),
        "base": with_unit(start_text(answer, language), unit, language),
        "rate": rate_words(goal.rate, language, unit),
        "goal": _in_unit(goal_text(answer, language), answer, language),
    }
    if answer.projected_value is None or answer.aim is None:
        return words
    far = answer.far_end
    places = apart(answer.projected_value, answer.aim, places)
    if far is not None:
        places = apart(far.value, far.aim, places)
    projected = fixed(answer.projected_value, places)
    if far is not None:
        ends = sorted((answer.projected_value, far.value))
        low, high = (fixed(end, places) for end in ends)
        projected = between(low, high, language)
    words["projected"] = _in_unit(number(projected), answer, language)
    words["relation"] = _relation(
        answer, answer.projected_value, answer.aim, answer.gap_share, places, words, language
    )
    if far is not None and goal.rate is not None:
        words["at"] = bare(goal.rate.least(goal.direction))
        words["far"] = bare(goal.rate.least(-goal.direction))
        words["far_relation"] = _relation(
            answer, far.value, far.aim, far.gap_share, places, words, language
        )
    return words


def _in_unit(number: str, answer: Assessment, language: Language) -> str:
    if moves_alone(answer.goal):
        return points_words(number, language, answer.goal.indicator.unit)
    return with_unit(number, answer.unit, language)


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
    number = Grouping.of(answer.goal, language)
    gap = difference_with_unit(number(fixed(abs(value - aim), places)), answer.unit, language)
    if alike(value, aim, places):
        inside = goal is not None and goal.high is not None
        phrase = _("inside {goal}") if inside else _("just the goal of {goal}")
    elif share is None or answer.goal.kind == "cumulative":
        phrase = _("{gap} below {goal}") if value < aim else _("{gap} above {goal}")
    elif value < aim:
        phrase = _("{gap} ({share}) below {goal}")
    else:
        phrase = _("{gap} ({share}) above {goal}")
    return phrase.format(gap=gap, share=gap_share(share or 0.0), goal=words["goal"])


def _projection(answer: Assessment, words: dict[str, str], language: Language) -> str:
    """Say where the stated rate leads, and how far from the goal that is."""
    _ = language.gettext
    if moves_alone(answer.goal) or answer.goal.kind == "cumulative":
        start = _("{rate} a year for {span} makes {projected} in all")
    elif answer.unit == "×":
        start = _("{rate} a year for {span} makes {projected} the baseline")
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
        base=bare(answer.goal.baseline),
        goal=bare(answer.goal.goal),
        end=goal_text(answer, language),
    )


def unused_baseline(goal: Goal, language: Language) -> str:
    """Say that additions alone make a goal that prints a baseline."""
    return language.gettext(
        "What is to be added counts from 0: the baseline of {base} is not used."
    ).format(base=bare(goal.baseline))


def _no_rate(answer: Assessment, words: dict[str, str], language: Language) -> str:
    """Say what the goal needs, since the plan does not."""
    _ = language.gettext
    if answer.in_steps and answer.required_step is not None:
        words["step"] = step_text(answer, language)
        if moves_alone(answer.goal):
            return _(
                "The plan prints no rate: to move by {goal} by {year} takes {points} a year."
            ).format(
                points=points_words(words["step"], language, answer.goal.indicator.unit), **words
            )
        if answer.unit == "%":
            return _(
                "The plan prints no rate: from {base} to {goal} by {year} takes {points} a year."
            ).format(points=points_words(words["step"], language), **words)
        if answer.goal.kind == "added":
            return _("The plan prints no rate: {goal} by {year} takes {step} a year.").format(
                **words
            )
        return _(
            "The plan prints no rate: from {base} to {goal} by {year} takes {step} a year."
        ).format(**words)
    words["needed"] = moved(needed_rate(answer), language)
    if answer.goal.kind == "cumulative":
        return _("The plan prints no rate: {goal} in {span} takes {needed} a year.").format(**words)
    if answer.unit == "×":
        return _(
            "The plan prints no rate: {goal} the baseline in {span} takes {needed} a year."
        ).format(**words)
    return _(
        "The plan prints no rate: from {base} to {goal} by {year} takes {needed} a year."
    ).format(**words)
