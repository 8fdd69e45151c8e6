"""Phrases that several sentences about a goal share: words that decide, points, verdicts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment
from zzplan.engine.band import Margin
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.units.units import is_share
from zzplan.report.language import N_, Language
from zzplan.report.words.decimals import USUAL
from zzplan.report.words.gloss import quoted
from zzplan.report.words.numbers import (
    NOTHING,
    amount,
    apart,
    every_digit,
    has_no_more,
    measured,
    percent,
    spoken,
)
from zzplan.report.words.vocabulary import VERDICTS

if TYPE_CHECKING:
    from zzplan.report.tones import Tone


def verdict_words(answer: Assessment) -> tuple[str, Tone]:
    """Return the word and the tone of a verdict; the word is still to be translated.

    What one end of a printed range of rates decides is not called rounding.
    """
    word, tone = VERDICTS[answer.verdict]
    return (N_("met within the range") if "range-decides" in answer.notes else word), tone


def years_words(years: int | None, language: Language) -> str:
    """Write a number of years.

    Examples
    --------
    >>> years_words(1, Language("en")), years_words(5, Language("en"))
    ('1 year', '5 years')
    """
    n = years or 0
    return language.ngettext("{n} year", "{n} years", n).format(n=n)


def points_words(number: str, language: Language, unit: str = "%") -> str:
    """Write a number of points of a share: of per cent, or of ‰.

    Examples
    --------
    >>> points_words("-1", Language("en")), points_words("0.940", Language("en"))
    ('-1 percentage point', '0.940 percentage points')
    >>> points_words("-0.08", Language("en"), "‰"), points_words("-0.08", Language("zh"), "‰")
    ('-0.08 per mille points', '-0.08个千分点')
    """
    if "‰" in unit:
        return language.ngettext(
            "{step} per mille point", "{step} per mille points", 1 if number in ("1", "-1") else 2
        ).format(step=number)
    return language.ngettext(
        "{step} percentage point", "{step} percentage points", 1 if number in ("1", "-1") else 2
    ).format(step=number)


def needed_rate(answer: Assessment) -> str:
    """Write the rate that just reaches a goal, rounded so that it does.

    It has two decimals, or as many as tell it from the stated rate.
    """
    needed, stated = answer.required_rate, answer.stated_rate
    places = USUAL if needed is None or stated is None else apart(needed * 100, stated * 100, USUAL)
    return percent(needed, places, answer.goal.direction)


def moved(a_year: str, language: Language) -> str:
    """Say which way a yearly rate goes, in a language that has a word for it.

    Examples
    --------
    >>> moved("-3.90%", Language("en")), moved("-3.90%", Language("zh"))
    ('-3.90%', '下降3.90%')
    >>> moved("10.76%", Language("zh")), moved("0.740个百分点", Language("zh"))
    ('增长10.76%', '0.740个百分点')
    """
    if not (a_year.endswith("%") and a_year.lstrip("-")[:1].isdigit()):
        return a_year
    if a_year.startswith("-"):
        return language.pgettext("a yearly rate", "-{size}").format(size=a_year[1:])
    return language.pgettext("a yearly rate", "{size}").format(size=a_year)


def needs_remark(language: Language, *, kept: bool = False) -> str:
    """Say how what is needed is rounded, wherever it is shown, or what a ceiling allows."""
    if kept:
        return language.gettext("What is allowed is rounded so that the goal is kept.")
    return language.gettext("What is needed is rounded so that it suffices.")


def needed_years(answer: Assessment) -> str:
    """Write the years that a goal takes, or is kept for, rounded so that they do."""
    return amount(answer.required_years, USUAL, -1 if answer.kept else 1)


def needed_step(step: float | None, up: int, places: int = USUAL) -> str:
    """Write the amount a year that just reaches a goal above (+1) or below (-1), so that it does.

    Examples
    --------
    >>> needed_step(-0.7333333333, 1), needed_step(-0.7333333333, -1), needed_step(12.0, 1)
    ('-0.733', '-0.734', '12')
    """
    if step is None:
        return NOTHING
    return amount(step, 0 if has_no_more(step, 0) else places, up)


def step_words(step: float | None, up: int, unit: str, language: Language) -> str:
    """Write such an amount with its unit.

    Examples
    --------
    >>> step_words(0.9335, 1, "% of GDP", Language("en"))
    '0.934 points'
    >>> step_words(12.346, 1, "亿元", Language("zh"))
    '12.35亿元'
    """
    if step is None:
        return NOTHING
    return step_unit(needed_step(step, up), unit, language)


def step_unit(number: str, unit: str, language: Language) -> str:
    """Write the unit of an amount a year behind its number."""
    if is_share(unit) and "‰" not in unit:
        return brief_points(number, language)
    return measured(number, unit, chinese=language.code == "zh")


def spaced(printed: str) -> str:
    """Set a number of points apart from its words.

    Examples
    --------
    >>> spaced("5percentage points"), spaced("5个百分点")
    ('5 percentage points', '5个百分点')
    """
    return re.sub("(?<=[0-9])(?=percentage)", " ", printed)


def brief_points(number: str, language: Language, unit: str = "%") -> str:
    """Write a number of points of a share as a table has room for it."""
    if "‰" in unit:
        return f"{number}‰"
    one = 1 if number in ("1", "-1") else 2
    return language.ngettext("{number} point", "{number} points", one).format(number=number)


def rate_words(rate: Quantity | None, language: Language, unit: str = "%") -> str:
    """Write a stated rate, of a range both ends; in points of a unit it says so.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> rate_words(read_rate("0.9个百分点"), Language("en")), rate_words(None, Language("en"))
    ('0.9 percentage points', '-')
    """
    said = spoken(rate, language)
    return points_words(said, language, unit) if rate and rate.measure == "points" else said


def plans_own_rate(printed: Quantity | None, language: Language) -> str:
    """Say which rate the plan prints, where another one is tried.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_rate
    >>> plans_own_rate(read_rate("8%以上"), Language("en")), plans_own_rate(None, Language("en"))
    ('The plan itself prints a rate of "8%以上" (at least 8%).', 'The plan prints no rate.')
    """
    _ = language.gettext
    if printed is None:
        return _("The plan prints no rate.")
    return _("The plan itself prints a rate of {rate}.").format(rate=quoted(printed, language))


def outcome(answer: Assessment, words: dict[str, str], language: Language) -> str:
    """Say by what a goal is met that the printed numbers alone do not reach."""
    _ = language.gettext
    if "range-decides" in answer.notes:
        return _("Of the two ends only {far} is enough.").format(**words)
    if "about-decides" in answer.notes:
        return _("Within what {words} leaves it agrees.").format(
            words=about_words(answer.goal, language)
        )
    return _("Within the rounding of the printed digits it agrees.")


def about_words(goal: Goal, language: Language) -> str:
    """Quote the figures of a goal that are 左右 or 接近; empty where none is."""
    quoted = [
        language.gettext('"{text}"').format(text=one.text)
        for one in (goal.baseline, goal.rate, goal.goal)
        if one is not None and COMPARATORS[one.comparator].around
    ]
    return language.pgettext("list", ", ").join(quoted)


def about_remark(margins: Sequence[Margin], unit: str, language: Language) -> str:
    """Say that such a word decides, and by which margin."""
    _ = language.gettext
    said = {
        "change": _("{text} leaves {amount}, 5% of the planned change; that decides here."),
        "value": _("{text} leaves {amount}, 5% of the figure; that decides here."),
        "digits": _("{text} leaves {amount}, as its digits do; that decides here."),
    }
    return sentence_gap(language).join(
        said[one.of].format(
            text=quoted(one.quantity, language), amount=_margin(one, unit, language)
        )
        for one in margins
    )


def _margin(one: Margin, unit: str, language: Language) -> str:
    """Write what a word leaves: of percentages in points."""
    measure = one.quantity.measure
    if measure == "rate":
        return points_words(every_digit(100 * one.amount), language)
    number = every_digit(one.amount)
    if measure == "points" or unit == "%":
        return points_words(number, language)
    unit = "×" if measure == "multiple" else unit
    return measured(number, unit, chinese=language.code == "zh")


def sentence_gap(language: Language) -> str:
    """Return what stands between two sentences: Chinese has no blank there."""
    return "" if language.code == "zh" else " "
