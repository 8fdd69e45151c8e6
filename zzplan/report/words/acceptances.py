"""Known findings: what the plan file accepts, and where that no longer matches what is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.engine.review import Review
from zzplan.plan.file.write import quoted_scalar
from zzplan.plan.model.plan_file import Acceptance
from zzplan.report.language import Language
from zzplan.report.words.vocabulary import CLAIM_VERDICTS, FINDINGS, VERDICTS, listed

_WORDS = 8
"""Letters, two for a Chinese one, of a quote that is more than a number with its unit."""


def code_words(code: str, language: Language) -> str:
    """Write what is accepted: a finding by its code, or a verdict."""
    words: dict[str, str] = dict(FINDINGS.items())
    for verdict, (word, _tone) in (*CLAIM_VERDICTS.items(), *VERDICTS.items()):
        words[verdict] = word
    return language.gettext(words[code])


def acceptance_line(
    result: GoalResult | ClaimResult, language: Language, *, stale: bool = False
) -> str:
    """Write what is accepted of a goal or a claim, and that it fails the check if it is not so.

    ``stale``: the whole file shows that it is not so.
    """
    _ = language.gettext
    accept = result.accept
    if accept is None:
        return ""
    accepted = code_words(accept.code, language)
    if not (stale or result.stale):
        return _("Accepted as {verdict}: {reason}").format(verdict=accepted, reason=accept.reason)
    return _(
        "The acceptance no longer matches, and that fails the check: accepted as {verdict} "
        "({reason}), found as {found}. Delete or correct it."
    ).format(
        verdict=accepted, reason=accept.reason, found=code_words(result.answer.verdict, language)
    )


def unmatched_line(accept: Acceptance, language: Language) -> str:
    """Write that what is kept beside a document as known is not found there."""
    return language.gettext(
        'Nothing at "{quote}" is found as {verdict}, which is accepted there ({reason}), and that '
        "fails the check. Delete or correct the acceptance."
    ).format(quote=accept.quote, verdict=code_words(accept.code, language), reason=accept.reason)


def how_to_accept(review: Review, language: Language) -> str | None:
    """Write what to keep beside a document whose finding is known; None where none fails.

    Words that say nothing by themselves, such as the number of a cell, stand with the name.
    """
    drawn = {one.name: (one.drawn, one.indicator.name) for one in review.plan_file.goals}
    drawn |= {one.key: (one.drawn, one.name) for one in review.plan_file.identities}
    for found in review.failures:
        words, name = drawn.get(found.subject, (None, None))
        if words is not None and name is not None and found.code != "stale-acceptance":
            told = sum(one.isalpha() * (1 + (one > "⺀")) for one in words.quote) >= _WORDS
            named = "" if told else f" name: {quoted_scalar(name.within(language.code))},"
            quote = quoted_scalar(words.quote)
            entry = f"- {{finding: {found.code},{named} quote: {quote}, reason: …}}"
            said = language.gettext(
                "Findings that are known go into a list for --accept FILE: {entry}"
            )
            return said.format(entry=entry)
    return None


def accepted_findings(codes: Iterable[str], language: Language) -> str:
    """Count what was found as it is accepted: "2 findings are accepted: 1 short, 1 fails."."""
    counts = Counter(code_words(code, language) for code in codes)
    n = counts.total()
    return language.ngettext(
        "{n} finding is accepted: {what}.", "{n} findings are accepted: {what}.", n
    ).format(n=n, what=listed(counts.items(), language))
