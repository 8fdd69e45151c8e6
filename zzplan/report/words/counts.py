"""The first lines of a whole file's check: how many findings there are, and of what kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.disagreement import CONTRADICTION, DEFINITION, ROUNDING
from zzplan.report.language import Language
from zzplan.report.model import Line
from zzplan.report.words.disagreements import ClaimRow, GoalRow
from zzplan.report.words.phrases import sentence_gap

if TYPE_CHECKING:
    from zzplan.report.words.acceptances import Words


UNJUDGED = ("no-rate", "undefined")
"""What is said of a goal that nothing can be said of."""


def counts(
    goals: Sequence[GoalRow],
    claims: Sequence[ClaimRow],
    findings: Sequence[str | None],
    total: int,
    language: Language,
) -> Line:
    """Count what was found; of ``total`` goals, of which not all may have a verdict."""
    gap = "" if language.code == "zh" else " "
    judged = sum(one.answer.verdict not in UNJUDGED for one in goals)
    nothing = not judged and not claims
    return Line(
        gap.join(_sentences(goals, claims, findings, judged, total, language)),
        tone="bad" if any(findings) else "" if nothing else "good",
    )


def _sentences(
    goals: Sequence[GoalRow],
    claims: Sequence[ClaimRow],
    findings: Sequence[str | None],
    judged: int,
    total: int,
    language: Language,
) -> Iterator[str]:
    ngettext = language.ngettext
    if total:
        yield _short(goals, judged, total, language)
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


def _short(goals: Sequence[GoalRow], judged: int, total: int, language: Language) -> str:
    """Count the goals that are short, and of how many that can be said."""
    _, ngettext = language.gettext, language.ngettext
    n = sum(one.answer.verdict == "short" for one in goals)
    needing = sum(one.answer.verdict == "no-rate" for one in goals)
    words = {"n": n, "judged": judged, "total": total, "needing": needing}
    if judged == total:
        if not n:
            return _("No goal is short.")
        return ngettext("{n} goal is short.", "{n} goals are short.", n).format(**words)
    if not judged:
        said = ngettext(
            "The {total} goal cannot be judged.", "None of the {total} goals can be judged.", total
        )
    elif n:
        said = _("{judged} of {total} goals can be judged: {n} short.")
    else:
        said = _("{judged} of {total} goals can be judged: none is short.")
    if needing:
        said += sentence_gap(language) + ngettext(
            "{needing} prints no rate, and the table has what it needs a year.",
            "{needing} print no rate, and the table has what they need a year.",
            needing,
        )
    return said.format(**words)


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
    unknown = sum(one.answer.verdict == "undefined" for one in claims)
    if not n and unknown == len(claims):
        return ngettext(
            "The {n} identity cannot be judged.",
            "None of the {n} identities can be judged.",
            unknown,
        ).format(n=unknown)
    if not n:
        return _("No identity fails.")
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
