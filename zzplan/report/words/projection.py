"""What ``project`` says of one goal: where the stated rate leads, and what the goal needs."""

from __future__ import annotations

from zzplan.engine.projection import Projection
from zzplan.report.language import Language
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.goal import answer_sentence
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import apart, bare, between, fixed, percent, spoken
from zzplan.report.words.phrases import moved, needed_rate, needed_step, rate_words
from zzplan.report.words.values import goal_text, start_text, with_unit


def sentence(projection: Projection, language: Language) -> str:
    """Say where the stated rate leads, and what the goal needs."""
    _ = language.gettext
    if not projection.points or (
        projection.goal.rate is None and projection.needed_path != "constant"
    ):
        return answer_sentence(projection.answer, language)
    words = _words(projection, language)
    need = _need(projection, language).format(**words)
    if projection.goal.rate is None:
        return _("{need}.").format(need=need)
    path = _path(projection, language).format(**words)
    return _("{path}; {need}.").format(path=path, need=need)


def _words(projection: Projection, language: Language) -> dict[str, str]:
    answer, unit = projection.answer, projection.answer.unit
    places, number = decimals_of(answer).column, Grouping.of(projection.goal, language)
    goal, needed = _end(projection, language), number(_needed(projection))
    if projection.goal.kind != "cumulative":
        goal = with_unit(goal, unit, language)
    if projection.needed_path == "linear" and unit != "%" and not _of_base(projection):
        needed = with_unit(needed, unit, language)
    words = {
        "base": with_unit(start_text(projection.answer, language), unit, language),
        "rate": _rate(projection, language),
        "year": str(projection.goal.goal_year),
        "years": str(answer.years),
        "goal": goal,
        "needed": moved(needed, language),
    }
    if answer.projected_value is not None and answer.goal_value is not None:
        places = apart(answer.projected_value, answer.goal_value, places)
        projected = number(fixed(answer.projected_value, places))
        if answer.far_end is not None:
            low, high = sorted((answer.projected_value, answer.far_end.value))
            projected = between(number(fixed(low, places)), number(fixed(high, places)), language)
        words["projected"] = with_unit(projected, unit, language)
    return words


def _path(projection: Projection, language: Language) -> str:
    """Choose the first half of the sentence, where the stated rate leads."""
    _ = language.gettext
    answer = projection.answer
    if projection.rate_reason is not None:
        return _("Growth from zero or less is undefined, so {rate} a year leads nowhere")
    if projection.goal.kind == "cumulative":
        return _("{rate} a year: {projected} in all by {year}")
    if answer.unit == "×":
        return _("{rate} a year: {projected} the baseline in {year}")
    return _("{base} at {rate} a year: {projected} in {year}")


def _need(projection: Projection, language: Language) -> str:
    """Choose the other half, what the goal needs."""
    _ = language.gettext
    answer = projection.answer
    if projection.needed_path == "constant":
        return _("{goal} is to be kept in every year")
    if answer.verdict == "already-met":
        return _("the baseline is already at the goal of {goal} or past it")
    if projection.needed_path == "compound" or _of_base(projection):
        return _("the goal of {goal} needs {needed} a year")
    if answer.path == "compound":
        return _("no growth rate leads to the goal of {goal}, only {needed} a year, in equal steps")
    if answer.unit == "%":
        return _("the goal of {goal} needs {needed} percentage points a year")
    return _("the goal of {goal} needs {needed} a year, in equal steps")


def _end(projection: Projection, language: Language) -> str:
    """Write the goal, as printed where that is a value in the unit of the path."""
    if projection.goal.kind == "cumulative":
        return spoken(projection.goal.goal, language)
    return goal_text(projection.answer, language)


def _rate(projection: Projection, language: Language) -> str:
    answer = projection.answer
    if "inflation" not in answer.notes:
        return rate_words(projection.goal.rate, language, answer.unit)
    ends = sorted(rate for rate in (answer.stated_rate, _far_rate(projection)) if rate is not None)
    return (
        between(percent(ends[0]), percent(ends[-1]), language)
        if len(ends) > 1
        else percent(answer.stated_rate)
    )


def _far_rate(projection: Projection) -> float | None:
    return projection.answer.far_end.rate if projection.answer.far_end else None


def rate_titles(projection: Projection, language: Language) -> tuple[str, str]:
    """Name the columns of the stated rate: of a range one for each end."""
    _, goal, far = language.gettext, projection.goal, projection.answer.far_end
    if far is None or goal.rate is None:
        return _("at the rate"), ""
    if "inflation" in projection.answer.notes:
        rates = percent(projection.answer.stated_rate), percent(far.rate)
    else:
        rates = (
            bare(goal.rate.least(goal.direction)), bare(goal.rate.least(-goal.direction)),
        )  # fmt: skip
    near, other = (_("at {rate}").format(rate=rate) for rate in rates)
    return near, other


def _of_base(projection: Projection) -> bool:
    """Tell whether a straight line is in parts of the start, as the stated rate is."""
    return projection.answer.path == "linear" and not projection.answer.in_steps


def _needed(projection: Projection) -> str:
    """Write the rate or the step that the goal needs, rounded so that it does reach it."""
    if projection.needed_path == "compound" or _of_base(projection):
        return needed_rate(projection.answer)
    return needed_step(projection.answer.required_step, projection.goal.direction)
