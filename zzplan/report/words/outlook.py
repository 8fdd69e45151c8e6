"""How likely a goal is, in words: the probability, what it is made of, what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zzplan.engine.base_rates import BaseRate
from zzplan.engine.outlook import Outlook
from zzplan.report.language import N_, Language
from zzplan.report.words.decimals import Decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, level, percent
from zzplan.report.words.phrases import moved, step_words
from zzplan.report.words.undefined import nothing_to
from zzplan.report.words.values import with_unit
from zzplan.report.words.vocabulary import reason_words

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

LIKELIHOODS: tuple[tuple[float, str, str, Tone], ...] = (
    (0.90, "very-likely", N_("very likely"), "good"),
    (0.66, "likely", N_("likely"), "good"),
    (0.33, "as-likely-as-not", N_("about as likely as not"), "fair"),
    (0.10, "unlikely", N_("unlikely"), "bad"),
    (0.00, "very-unlikely", N_("very unlikely"), "bad"),
)
"""From which probability on a word is used, after the scale of the IPCC: key, words, tone."""
_PRICES = {
    "unstated": N_("Its price basis is not stated: goal and record are taken as they stand."),
    "declared": N_("Taken off: a rise of prices of {rise} a year, as declared."),
    "implied": N_("Taken off: a rise of prices of {rise} a year, as its own two records imply."),
    "reference": N_("Taken off: a rise of prices of {rise} a year, as is usual in the country."),
}


def likelihood(probability: float) -> tuple[str, str, Tone]:
    """Return the key, the words and the tone of a probability.

    Examples
    --------
    >>> [likelihood(share)[0] for share in (0.95, 0.7, 0.5, 0.1, 0.05)]
    ['very-likely', 'likely', 'as-likely-as-not', 'unlikely', 'very-unlikely']
    """
    return next(row[1:] for row in LIKELIHOODS if probability >= row[0])


def needed(found: Outlook, language: Language) -> str:
    """Write what the rest of the years need, with its unit, rounded so that it suffices."""
    if found.required_rate is not None:
        return percent(found.required_rate, 2, found.goal.direction)
    unit = found.goal.indicator.named(found.unit)
    return step_words(found.required_step, found.goal.direction, unit, language)


def probability_text(found: Outlook) -> str:
    """Write the probability; its ends stand for all that lies beyond."""
    share = found.probability
    if share is None:
        return NOTHING
    sign = "≤" if share <= 0.05 else "≥" if share >= 0.95 else ""
    return sign + percent(share, 0)


def windows_text(found: Outlook, language: Language) -> str:
    """Write how often the own record had such growth."""
    if found.windows is None or not found.windows.total:
        return NOTHING
    text = language.gettext("{met} of {total}")
    return text.format(met=found.windows.met, total=found.windows.total)


def class_words(rate: BaseRate, language: Language) -> str:
    """Name the class of starting growth that a base rate is of."""
    _ = language.gettext
    low, high = (None if end is None else percent(end, 0) for end in (rate.low, rate.high))
    if low is None:
        return _("any growth") if high is None else _("below {high}").format(high=high)
    if high is None:
        return _("{low} and more").format(low=low)
    return _("{low} to below {high}").format(low=low, high=high)


def sentence(found: Outlook, language: Language) -> str:
    """Say what is needed, and how likely that is."""
    _, ngettext = language.gettext, language.ngettext
    left = found.years_left or 0
    if found.required_rate is None and found.required_step is None:
        return nothing_to(_("Nothing to look at: {reason}."), found.reason, found.goal, language)
    need = ngettext(
        "{rate} is needed in the {n} year left to {year}",
        "{rate} a year is needed in the {n} years left to {year}",
        left,
    ).format(rate=moved(needed(found, language), language), n=left, year=found.goal.goal_year)
    if found.probability is None:
        reason = reason_words(found.reason, language)
        return _("{need}; no probability: {reason}.").format(need=need, reason=reason)
    share = probability_text(found)
    return _("{need}: probability {share}.").format(need=need, share=share)


def parts(found: Outlook, language: Language) -> Iterator[str]:
    """Yield what stands beside a probability, and in its place."""
    _ = language.gettext
    left = found.years_left or 0
    if found.interval is not None:
        low, high = (_end(found, value, language) for value in found.interval)
        yield _("In 80 of 100 such cases {year} ends between {low} and {high}.").format(
            year=found.goal.goal_year,
            low=with_unit(low, found.unit, language),
            high=with_unit(high, found.unit, language),
        )
    yield from _own(found, left, language)
    base = found.base_rate
    if base is not None:
        text = _(
            "Of {cases} cases of economies that had grown {class_} a year, {share} went on to grow"
            " so fast for as long; known by {year}."
        )
        if base.low is None and base.high is None:
            text = _(
                "Of {cases} cases of economies, whatever their growth before, {share} grew so fast"
                " for as long; known by {year}."
            )
        yield text.format(
            cases=base.cases,
            class_=class_words(base, language),
            share=percent(base.share, 0),
            year=base.year,
        )
    if found.prices in _PRICES:
        yield _(_PRICES[str(found.prices)]).format(rise=percent(found.inflation))
    if found.probability is not None:
        yield _(
            "Made of: its recent growth of {recent} from {n} yearly figures, drawn to the"
            " {centre} that economies tend to; {expected} is as likely missed as passed."
        ).format(
            recent=percent(found.recent_rate, 1),
            n=found.figures,
            centre=percent(found.centre_rate, 1),
            expected=percent(found.expected_rate, 1),
        )
        yield _(
            "Left out: what the plan will do, whatever is known but not in these figures, their"
            " revisions, and a slowdown of all such economies at once, which no record foresees."
        )


def _own(found: Outlook, left: int, language: Language) -> Iterator[str]:
    """Say how often the own record had such growth."""
    windows = found.windows
    if windows is None or not windows.total:
        return
    text = language.ngettext(
        "Its own record had such growth in {met} of {total} single years",
        "Its own record had such growth over {n} years {met} of {total} times",
        left,
    ).format(n=left, met=windows.met, total=windows.total)
    if windows.last is not None:
        text = language.gettext("{text}, last in the years to {year}").format(
            text=text, year=windows.last
        )
    yield language.gettext("{text}.").format(text=text)


def _end(found: Outlook, value: float, language: Language) -> str:
    """Write an end of the interval; of an average rate in per cent."""
    if found.goal.kind == "rate":
        return percent(value, 1)
    if found.goal.kind == "cumulative":
        return level(value, 1, "%")
    places = Decimals.of((found.goal.goal,), found.interval or ()).sentence
    return Grouping.of(found.goal, language)(level(value, places))
