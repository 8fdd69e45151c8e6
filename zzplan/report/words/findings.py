"""A sentence for every finding of a review, in the reader's language."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from zzplan.finding import Finding
from zzplan.report.language import Language
from zzplan.report.words.numbers import NOTHING
from zzplan.report.words.phrases import moved, sentence_gap

if TYPE_CHECKING:
    from zzplan.engine.assessment import Assessment
    from zzplan.engine.results import GoalResult
    from zzplan.engine.review import Review

Names = Mapping[str, str]
"""What tables call goals, indicators and identities, by their keys, where it is no key."""


_last: list[Any] = [None, None, ""]
"""The goal that was spoken of last, in which language, and what was said."""

NO_NAMES: Names = MappingProxyType({})


def named_by(review: Review, language: Language, among: Container[str] | None = None) -> Names:
    """Return what the tables of a review call its goals, indicators and identities.

    Of a large file only those ``among`` some keys.
    """
    from zzplan.report.words.labels import goal_names, names_by_key

    plans = review.plan_file.plans
    claims = names_by_key((one.answer.identity for one in review.claims), language, among)
    return {
        **{f"={key}": name for key, name in claims.items()},
        **names_by_key(review.plan_file.indicators.values(), language, among),
        **{plan.key: plan.title.within(language.code) for plan in plans},
        **goal_names(review.plan_file, language, among),
    }


def subject_name(found: Finding, names: Names) -> str:
    """Return what the subject of a finding is called; a claim may have the key of a goal."""
    result: Any = found.params.get("result")
    is_claim = result is not None and hasattr(result.answer, "identity")
    return names.get(f"={found.subject}" if is_claim else found.subject, found.subject)


def message(found: Finding, language: Language, names: Names = NO_NAMES) -> str:
    """Say a finding in one sentence, two where a goal has more to say."""
    if found.level == "error":
        from zzplan.report.words.mistakes import mistake

        return mistake(found, language)[0]
    if not found.subject:
        return _sentence(found, language)
    said = language.gettext("{name}: {sentence}")
    return said.format(name=subject_name(found, names), sentence=_sentence(found, language))


def listed_sentence(found: Finding, language: Language, names: Names) -> str:
    """Say a finding as an item of a list: what was found, then what would do."""
    result: Any = found.params.get("result")
    if found.code not in ("short", "contradiction") or not hasattr(result, "edits"):
        return _with_differences(message(found, language, names), result, language)
    from zzplan.report.words.goal import answer_sentence

    said = language.gettext("{name}: {sentence}").format(
        name=subject_name(found, names),
        sentence=answer_sentence(result.answer, language),
    )
    return sentence_gap(language).join(filter(None, (said, _would_do(result, language))))


def _would_do(result: GoalResult, language: Language) -> str:
    """Say which rate a goal takes, and by which reading the printed one fits."""
    from zzplan.report.words.cells import required
    from zzplan.report.words.disagreements import readings

    _, needed = language.gettext, moved(required(result.answer, language), language)
    if needed == NOTHING:
        return ""
    kept, fits = result.answer.kept, readings(result, language)
    if fits and kept:
        words = _("It allows {needed} a year; the rate fits {readings}.")
    elif fits:
        words = _("It takes {needed} a year; the rate fits {readings}.")
    else:
        words = _("It allows {needed} a year.") if kept else _("It takes {needed} a year.")
    return words.format(needed=needed, readings=fits)


def _with_differences(said: str, result: Any, language: Language) -> str:
    """Add to a claim that fails what its figures differ in."""
    if result is None or not hasattr(result.answer, "identity"):
        return said
    from zzplan.report.words.differences import difference

    differences = (difference(kind, result.rise, language) for kind in result.explanations)
    return sentence_gap(language).join((said, *differences))


def advice(found: Finding, language: Language) -> str | None:
    """Say what to do about a finding; None where a mistake says it itself."""
    if found.level == "error":
        from zzplan.report.words.mistakes import mistake

        return mistake(found, language)[1]
    from zzplan.report.words.codes import ADVICE

    return language.gettext(ADVICE[found.code])


def explained(found: Finding, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what would explain a finding: the kind of reading or difference, and a sentence."""
    result: Any = found.params.get("result")
    for one in found.explanations:
        if isinstance(one, str):
            from zzplan.report.words.differences import difference

            which: Any = one
            yield which, difference(which, result.rise, language)
        else:
            from zzplan.report.words.explanations import sentence

            reading: Any = one
            yield reading.kind, sentence(reading, result.answer, language)


def _sentence(found: Finding, language: Language) -> str:
    result: Any = found.params.get("result")  # a GoalResult or a ClaimResult
    unmatched: Any = found.params.get("unmatched")
    if unmatched is not None:
        from zzplan.report.words.acceptances import unmatched_line

        return unmatched_line(unmatched, language)
    if result is None and found.level == "note":
        from zzplan.report.words.notes import note_sentence

        return note_sentence(found, language)
    if "standing" in found.params:
        from zzplan.report.words import progress

        standing: Any = found.params["standing"]
        return progress.sentence(standing, language)
    if "difference" in found.params:
        from zzplan.report.words.changes import difference_words

        changed: Any = found.params["difference"]
        return difference_words(changed, language)
    if "solved" in found.params:
        from zzplan.report.words.solution import verdict_sentence

        solved: Any = found.params["solved"]
        return verdict_sentence(solved.problem, solved.answer, language)
    if "change" in found.params:
        from zzplan.report.words.solution import change_sentence

        beside: Any = found.params["change"]
        return change_sentence(beside, language)
    if found.code == "stale-acceptance":
        from zzplan.report.words.acceptances import acceptance_line

        return acceptance_line(result, language, stale=True)
    if hasattr(result.answer, "identity"):
        from zzplan.report.words.identities import sentence

        return sentence(result.answer, language)
    if found.code in ("yearly", "turns-back"):
        from zzplan.report.words.yearly import chain_words

        return chain_words(result.answer.chain, result.goal, language)
    said = [_of_goal(result.answer, language)]
    if found.code == "contradiction":
        from zzplan.report.words.contradiction import contradiction

        tried = "rate" in result.goal.tried
        said.append(contradiction(result.answer, language, tried=tried) or "")
    return sentence_gap(language).join(filter(None, said))


def _of_goal(answer: Assessment, language: Language) -> str:
    """Say what was found about a goal; its findings, which follow each other, all begin so."""
    if _last[0] is not answer or _last[1] is not language:
        from zzplan.report.words.goal import answer_sentence

        _last[:] = answer, language, answer_sentence(answer, language)
    said: str = _last[2]
    return said
