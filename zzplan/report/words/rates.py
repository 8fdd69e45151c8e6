"""The sentence of a goal that is a rate itself, beside the rate that the plan states."""

from __future__ import annotations

from zzplan.engine.assessment import Assessment
from zzplan.report.language import Language
from zzplan.report.words.numbers import bare, every_digit, spoken
from zzplan.report.words.phrases import outcome, points_words, sentence_gap


def rates_sentence(answer: Assessment, language: Language) -> str:
    """Say how far a stated rate is from the rate that is the goal."""
    _, goal = language.gettext, answer.goal
    gap = answer.rate_gap
    if goal.rate is None or goal.goal is None or gap is None:
        return ""
    words = {
        "rate": spoken(goal.rate, language),
        "goal": spoken(goal.goal, language),
        "gap": points_words(every_digit(abs(gap) * 100), language),
    }
    if gap < 0:
        end = _("{rate} a year is stated and the goal is {goal}: {gap} below it.")
    elif gap > 0:
        end = _("{rate} a year is stated and the goal is {goal}: {gap} above it.")
    else:
        end = _("{rate} a year is stated, as the goal of {goal} asks.")
    sentence = end.format(**words)
    if answer.verdict == "met-by-rounding":
        words["far"] = bare(goal.rate.least(-goal.direction))
        sentence += sentence_gap(language) + outcome(answer, words, language)
    return sentence
