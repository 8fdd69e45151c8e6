"""A sentence for every note: what only a whole file shows, and a reader should look at."""

from __future__ import annotations

from typing import Any

from zzplan.finding import Finding
from zzplan.report.language import Language


def note_sentence(found: Finding, language: Language) -> str:
    """Say what a reader should look at."""
    _ = language.gettext
    audit: Any = found.params.get("audit")
    if audit is not None:
        from zzplan.report.words.base_years import differing

        return differing(audit, language)
    explanation: Any = found.params.get("explanation")
    answer: Any = found.params.get("answer")
    if explanation is not None:
        from zzplan.report.words.explanations import sentence

        return sentence(explanation, answer, language)
    if found.code == "yearly-plans":
        from zzplan.report.words.yearly import annual_words

        annual: Any = found.params["annual"]
        return annual_words(annual, language)
    if found.code == "inflation-unused":
        from zzplan.report.words.paths import unused_inflation

        rise: Any = found.params["inflation"]
        return unused_inflation(rise, language)
    if found.code == "baseline-unused":
        from zzplan.report.words.goal import unused_baseline

        goal: Any = found.params["goal"]
        return unused_baseline(goal, language)
    first, second = (*found.related, found.related[0])[:2]
    words = {
        "fraction": _("{printed} reads as a fraction; a hundred times as much would fit."),
        "below-goal": _(
            "{printed} for {when} asks for less than an earlier plan's {other} for {other_when}."
        ),
        "below-actual": _(
            "{printed} for {when} asks for less than the {other} reported for {other_when}."
        ),
        "year-slip": _(
            "The goal year {printed} is {years} years after the base year {base}: was {meant} "
            "meant?"
        ),
        "label-counts-base": _(
            'The label "{printed}" names the base year: periods exclude it, so there may be a year '
            "too few."
        ),
        "level-or-added": _(
            "one figure is given as a level, {printed}, and as an increase, {other}."
        ),
    }[found.code]
    return words.format(
        printed=first.printed, when=first.when, other=second.printed, other_when=second.when,
        **found.params,
    )  # fmt: skip
