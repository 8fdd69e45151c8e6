"""Known findings: what the plan file accepts, and where that no longer matches what is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from zzplan.plan.model import Acceptance
from zzplan.report.language import Language
from zzplan.report.words.vocabulary import listed

Words = Mapping[str, tuple[str, str]]
"""The word and the tone of each verdict."""


def acceptance_line(found: str, accept: Acceptance, words: Words, language: Language) -> str:
    """Write what is accepted of a goal or a claim, and that it fails the check if it is not so.

    Parameters
    ----------
    found : str
        The verdict.
    accept : Acceptance
    words : mapping
        The verdicts of goals or those of claims.
    language : Language
    """
    _ = language.gettext
    accepted = _(words[accept.verdict][0])
    if accept.verdict == found:
        return _("Accepted as {verdict}: {reason}").format(verdict=accepted, reason=accept.reason)
    return _(
        "The acceptance no longer matches, and that fails the check: accepted as {verdict} "
        "({reason}), found as {found}. Delete or correct it."
    ).format(verdict=accepted, reason=accept.reason, found=_(words[found][0]))


def accepted_findings(found: Sequence[tuple[str, Words]], language: Language) -> str:
    """Count what was found as it is accepted: "2 findings are accepted: 1 short, 1 fails."."""
    counts = Counter(language.gettext(words[verdict][0]) for verdict, words in found)
    return language.ngettext(
        "{n} finding is accepted: {what}.", "{n} findings are accepted: {what}.", len(found)
    ).format(n=len(found), what=listed(counts.items(), language))
