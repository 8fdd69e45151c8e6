"""Known findings: what the plan file accepts, and where that no longer matches what is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment
from zzplan.engine.codes import accepts, claim_codes, goal_codes
from zzplan.finding import CODES
from zzplan.plan.model import Acceptance
from zzplan.report.language import Language
from zzplan.report.words.vocabulary import CLAIM_VERDICTS, FINDINGS, VERDICTS, listed

if TYPE_CHECKING:
    from zzplan.engine.identities import Judgement


def code_words(code: str, language: Language) -> str:
    """Write what is accepted: a finding by its code, or a verdict."""
    words = VERDICTS.get(code) or CLAIM_VERDICTS.get(code)
    return language.gettext(words[0] if words else FINDINGS[code])


def acceptance_line(answer: Assessment | Judgement, accept: Acceptance, language: Language) -> str:
    """Write what is accepted of a goal or a claim, and that it fails the check if it is not so."""
    _ = language.gettext
    codes = goal_codes(answer) if isinstance(answer, Assessment) else claim_codes(answer)
    accepted = code_words(accept.code, language)
    noted = CODES.get(accept.code) == "note"  # only who sees the whole file can tell
    if noted or any(accepts(accept, code) for code in (answer.verdict, *codes)):
        return _("Accepted as {verdict}: {reason}").format(verdict=accepted, reason=accept.reason)
    return _(
        "The acceptance no longer matches, and that fails the check: accepted as {verdict} "
        "({reason}), found as {found}. Delete or correct it."
    ).format(verdict=accepted, reason=accept.reason, found=code_words(answer.verdict, language))


def accepted_findings(codes: Iterable[str], language: Language) -> str:
    """Count what was found as it is accepted: "2 findings are accepted: 1 short, 1 fails."."""
    counts = Counter(code_words(code, language) for code in codes)
    n = counts.total()
    return language.ngettext(
        "{n} finding is accepted: {what}.", "{n} findings are accepted: {what}.", n
    ).format(n=n, what=listed(counts.items(), language))
