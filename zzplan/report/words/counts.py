"""The first lines of a whole file's check: how many findings there are, and of what kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.disagreement import CONTRADICTION, DEFINITION, ROUNDING
from zzplan.report.language import Language
from zzplan.report.model import Line
from zzplan.report.words.disagreements import ClaimRow, GoalRow

if TYPE_CHECKING:
    from zzplan.report.words.acceptances import Words


def counts(
    goals: Sequence[GoalRow],
    claims: Sequence[ClaimRow],
    findings: Sequence[str | None],
    language: Language,
) -> Line:
    """Count what was found."""
    gap = "" if language.code == "zh" else " "
    return Line(
        gap.join(_sentences(goals, claims, findings, language)),
        tone="bad" if any(findings) else "good",
    )


def _sentences(
    goals: Sequence[GoalRow],
    claims: Sequence[ClaimRow],
    findings: Sequence[str | None],
    language: Language,
) -> Iterator[str]:
    ngettext = language.ngettext
    if goals or not claims:
        n = sum(one.answer.verdict == "short" for one in goals)
        yield ngettext("{n} goal is short.", "{n} goals are short.", n).format(n=n)
    if claims:
        yield _failing(claims, language)
    contradicting = [one.disagreement for one in goals if one.answer.consistent is False]
    if contradicting:
        yield _contradicting(Counter(contradicting), language)
    ranged = sum("range-decides" in one.answer.notes for one in goals)
    n = sum(one.answer.verdict == "met-by-rounding" for one in goals) - ranged
    n += sum(one.answer.verdict == "holds-by-rounding" for one in claims)
    if n:
        words = ngettext("{n} holds only by rounding.", "{n} hold only by rounding.", n)
        yield words.format(n=n)
    if ranged:
        yield ngettext(
            "{n} is met only at one end of a range of rates.",
            "{n} are met only at one end of a range of rates.",
            ranged,
        ).format(n=ranged)
    stale = sum(one == "stale-acceptance" for one in findings)
    if stale:
        words = ngettext(
            "{n} acceptance no longer matches.", "{n} acceptances no longer match.", stale
        )
        yield words.format(n=stale)
    accepted = _accepted(goals, claims)
    if accepted:
        from zzplan.report.words.acceptances import accepted_findings

        yield accepted_findings(accepted, language)


def _accepted(goals: Sequence[GoalRow], claims: Sequence[ClaimRow]) -> list[tuple[str, Words]]:
    """Return the verdicts that are found as they are accepted, each with the words for its like."""
    found = [
        *(("goal", one.answer.verdict, one.answer.goal.accept) for one in goals),
        *(("claim", one.answer.verdict, one.answer.identity.accept) for one in claims),
    ]
    known = [
        (what, verdict) for what, verdict, accept in found if accept and accept.verdict == verdict
    ]
    if not known:
        return []
    from zzplan.report.pages.identities import VERDICTS as CLAIM_VERDICTS
    from zzplan.report.words.vocabulary import VERDICTS

    words: dict[str, Words] = {"goal": VERDICTS, "claim": CLAIM_VERDICTS}
    return [(said, words[what]) for what, said in known]


def _failing(claims: Sequence[ClaimRow], language: Language) -> str:
    """Count the claims that fail, and those of them that documents or definitions may explain."""
    _, ngettext = language.gettext, language.ngettext
    kinds = Counter(one.disagreement for one in claims if one.answer.verdict == "fails")
    n = kinds.total()
    if not n:
        return ngettext("{n} identity fails.", "{n} identities fail.", n).format(n=n)
    said = (
        (CONTRADICTION, ngettext("nothing explains it", "nothing explains {n}", n)),
        (
            DEFINITION,
            ngettext(
                "other documents or definitions may explain it",
                "other documents or definitions may explain {n}",
                n,
            ),
        ),
    )
    why = _(", ").join(words.format(n=kinds[kind]) for kind, words in said if kinds[kind])
    return ngettext("{n} identity fails: {why}.", "{n} identities fail: {why}.", n).format(
        n=n, why=why
    )


def _contradicting(kinds: Counter[str | None], language: Language) -> str:
    """Count the rates that contradict their goals, and what may explain them."""
    _, ngettext = language.gettext, language.ngettext
    n = kinds.total()
    said = (
        (CONTRADICTION, ngettext("nothing explains it", "nothing explains {n}", n)),
        (
            DEFINITION,
            ngettext("another reading may explain it", "another reading may explain {n}", n),
        ),
        (ROUNDING, ngettext("a cut rate may explain it", "a cut rate may explain {n}", n)),
    )
    why = _(", ").join(words.format(n=kinds[kind]) for kind, words in said if kinds[kind])
    return ngettext(
        "{n} rate contradicts its goal: {why}.", "{n} rates contradict their goals: {why}.", n
    ).format(n=n, why=why)
