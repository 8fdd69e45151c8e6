"""Which base years the rates of a plan start from, in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from zzplan.engine.base_years import Audit
from zzplan.report.language import Language


def differing(audit: Audit, language: Language) -> str:
    """Say that the goals of a plan use different base years, and how many use which."""
    _, ngettext = language.gettext, language.ngettext
    counts = Counter(fit.years for fit in audit.fits)
    separator = _(", ")
    told = [
        ngettext("{n} fits only {years}", "{n} fit only {years}", n).format(
            n=n, years=_listed(years, language)
        )
        for years, n in sorted(counts.items())
        if years and len(years) < len(audit.candidates)
    ]
    two = len(audit.candidates) == 2
    if every := counts[audit.candidates]:
        both = ngettext("{n} fits both", "{n} fit both", every)
        words = both if two else ngettext("{n} fits all", "{n} fit all", every)
        told.append(words.format(n=every))
    if none := counts[()]:
        neither = ngettext("{n} fits neither", "{n} fit neither", none)
        words = neither if two else ngettext("{n} fits none", "{n} fit none", none)
        told.append(words.format(n=none))
    return _("The rates of one plan start from different base years: {counts}.").format(
        counts=separator.join(told)
    )


def _listed(years: Sequence[int], language: Language) -> str:
    """Write years so that they are told from the counts beside them: "2020 and 2021"."""
    *first, last = map(str, years)
    if not first:
        return last
    comma = language.pgettext("list", ", ")
    return language.gettext(" and ").join((comma.join(first), last))
