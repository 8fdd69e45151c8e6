"""The first lines of a whole file's check: how many findings there are, and of what kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.engine.disagreement import CONTRADICTION, DEFINITION, ROUNDING
from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.engine.review import Review
from zzplan.report.language import Language
from zzplan.report.model import Line
from zzplan.report.words.phrases import sentence_gap

UNJUDGED = ("no-rate", "undefined")
"""What is said of a goal that nothing can be said of."""
_PRICES = "prices"


def counts(
    goals: Sequence[GoalResult], claims: Sequence[ClaimResult], review: Review, language: Language
) -> Line:
    """Count what was found."""
    judged = sum(one.answer.verdict not in UNJUDGED for one in goals)
    nothing = not judged and not claims
    return Line(
        sentence_gap(language).join(_sentences(goals, claims, review, judged, language)),
        tone="bad" if review.failures else "" if nothing else "good",
    )


def _sentences(
    goals: Sequence[GoalResult],
    claims: Sequence[ClaimResult],
    review: Review,
    judged: int,
    language: Language,
) -> Iterator[str]:
    ngettext = language.ngettext
    if review.goals:
        yield _short(goals, judged, len(review.goals), language)
    if claims:
        yield _failing(claims, language)
    for tried in (False, True):
        kinds = Counter(
            _PRICES if _only_prices(one) else one.disagreement
            for one in goals
            if one.answer.consistent is False and ("rate" in one.goal.tried) == tried
        )
        if kinds:
            yield _contradicting(kinds, language, tried=tried)
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
    stale = len(review.stale)
    if stale:
        words = ngettext(
            "{n} acceptance no longer matches.", "{n} acceptances no longer match.", stale
        )
        yield words.format(n=stale)
    accepted = review.accepted
    if accepted:
        from zzplan.report.words.acceptances import accepted_findings

        yield accepted_findings((accept.code for accept in accepted), language)


def _only_prices(one: GoalResult) -> bool:
    """Tell whether nothing but a change of prices reconciles a rate and its goal."""
    return one.disagreement == DEFINITION and {e.kind for e in one.explanations} == {"prices"}


def _short(goals: Sequence[GoalResult], judged: int, total: int, language: Language) -> str:
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


def _failing(claims: Sequence[ClaimResult], language: Language) -> str:
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


def _contradicting(kinds: Counter[str | None], language: Language, *, tried: bool) -> str:
    """Count the rates, printed or tried, that contradict their goals, and what may explain them."""
    _, ngettext = language.gettext, language.ngettext
    n = kinds.total()
    kinds_said = (
        (CONTRADICTION, ngettext("nothing explains it", "nothing explains {n}", n)),
        (
            DEFINITION,
            ngettext("another reading may explain it", "another reading may explain {n}", n),
        ),
        (
            _PRICES,
            ngettext("a change of prices may explain it", "a change of prices may explain {n}", n),
        ),
        (
            ROUNDING,
            ngettext("a truncated rate may explain it", "a truncated rate may explain {n}", n),
        ),
    )
    why = _(", ").join(words.format(n=kinds[kind]) for kind, words in kinds_said if kinds[kind])
    if tried:
        said = ngettext(
            "The rate that is tried contradicts {n} goal: {why}.",
            "The rate that is tried contradicts {n} goals: {why}.",
            n,
        )
    else:
        said = ngettext(
            "{n} rate contradicts its goal: {why}.", "{n} rates contradict their goals: {why}.", n
        )
    return said.format(n=n, why=why)
