"""One sentence for every result that a function of zzplan returns."""

from __future__ import annotations

from collections import Counter

from zzplan.engine.assessment import Assessment
from zzplan.engine.diff import Difference
from zzplan.engine.explanation import Explanation
from zzplan.engine.outlook import Outlook
from zzplan.engine.progress_review import ProgressResult
from zzplan.engine.projection import Projection
from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.engine.solve_review import Solved
from zzplan.engine.sweep import MARKS, Sweep
from zzplan.finding import Finding
from zzplan.report.language import Language
from zzplan.report.words.phrases import sentence_gap, verdict_words
from zzplan.report.words.vocabulary import CLAIM_VERDICTS, VERDICTS
from zzplan.structs import Result


def result_sentence(found: Result, language: Language) -> str | None:
    """Say what was found of one thing; None where a sentence needs more than the result."""
    _ = language.gettext
    if isinstance(found, GoalResult):
        return result_sentence(found.answer, language)
    if isinstance(found, Assessment):
        from zzplan.report.words.goal import answer_sentence

        word = _(verdict_words(found)[0])
        return _said(found.goal.name, word, answer_sentence(found, language), language)
    if isinstance(found, ClaimResult):
        from zzplan.report.words.identities import sentence as claim_sentence

        word = _(CLAIM_VERDICTS[found.answer.verdict][0])
        said = claim_sentence(found.answer, language)
        return _said(found.answer.identity.key, word, said, language)
    if isinstance(found, ProgressResult):
        from zzplan.report.words import progress
        from zzplan.report.words.ratings import rating_words

        one = found.standing
        word = rating_words(one.judgement.rating_key, language)
        return _said(one.goal.name, word, progress.sentence(one, language), language)
    if isinstance(found, Projection):
        from zzplan.report.words import projection

        return _said(found.goal.name, "", projection.sentence(found, language), language)
    if isinstance(found, Outlook):
        from zzplan.report.words import outlook

        return _said(found.goal.name, "", outlook.sentence(found, language), language)
    if isinstance(found, Finding):
        from zzplan.report.words.findings import message

        return message(found, language)
    if isinstance(found, Solved):
        return _solved(found, language)
    if isinstance(found, Sweep):
        return _swept(found, language)
    if isinstance(found, Difference):
        return _differing(found, language)
    if isinstance(found, Explanation) and found.context is not None:
        from zzplan.report.words import explanations

        return explanations.sentence(found, found.context, language)
    return None


def _said(name: str, word: str, sentence: str, language: Language) -> str:
    """Put the name and the verdict before a sentence: "gdp: short. 3000 at 8% ..."."""
    _ = language.gettext
    if word:
        sentence = _("{said}.").format(said=word) + sentence_gap(language) + sentence
    return _("{name}: {sentence}").format(name=name, sentence=sentence) if name else sentence


def _solved(found: Solved, language: Language) -> str:
    from zzplan.report.words.solution import solution_sentence, verdict_sentence

    if found.solution is not None:
        return solution_sentence(found.problem, found.solution, language)
    assert found.answer is not None
    word = language.gettext(VERDICTS[found.answer.verdict][0])
    return _said("", word, verdict_sentence(found.problem, found.answer, language), language)


def _swept(found: Sweep, language: Language) -> str:
    """Count the cells of a grid that reach the goal."""
    counts = Counter(MARKS[mark] for row in found.grid.marks.tolist() for mark in row)
    said = language.ngettext(
        "{n} of {total} combinations of rate and years reaches the goal.",
        "{n} of {total} combinations of rate and years reach the goal.",
        counts["met"],
    ).format(n=counts["met"], total=counts.total())
    return _said(found.goal.name, "", said, language)


def _differing(found: Difference, language: Language) -> str:
    """List what is other in the new version: "gdp: lowered (5000 → 4500)"."""
    from zzplan.report.words.changes import CHANGES, change_ends

    _ = language.gettext
    said = []
    for one in found.changes:
        old, new = change_ends(found, one, language)
        word = _(CHANGES[one.code])
        said.append(_("{change} ({old} → {new})").format(change=word, old=old, new=new))
    listed = language.pgettext("list", ", ").join(said)
    return _said(found.goal.name, "", listed, language)
