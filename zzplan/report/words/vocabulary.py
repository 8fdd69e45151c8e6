"""The fixed words of the outputs: verdicts, reasons, kinds; marked here, translated when used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from zzplan.codes import FindingCode
from zzplan.plan.words.keys import ClaimVerdict, KindName, Reason, Verdict
from zzplan.report.language import N_, Language

if TYPE_CHECKING:
    from zzplan.report.tones import Tone

VERDICTS: dict[Verdict, tuple[str, Tone]] = {
    "met": (N_("met"), "good"),
    "met-by-rounding": (N_("met by rounding"), "fair"),
    "short": (N_("short"), "bad"),
    "already-met": (N_("already met"), "good"),
    "no-rate": (N_("no rate printed"), ""),
    "undefined": (N_("undefined"), ""),
}
"""The word and the tone of each verdict of product.md."""

CLAIM_VERDICTS: dict[ClaimVerdict, tuple[str, Tone]] = {
    "holds": (N_("holds"), "good"),
    "holds-by-rounding": (N_("holds by rounding"), "fair"),
    "holds-by-prices": (N_("holds by prices"), "fair"),
    "fails": (N_("fails"), "bad"),
    "undefined": (N_("undefined"), ""),
}
"""The word and the tone of what is found of a claim."""

KINDS: dict[KindName, str] = {
    "level": N_("level"),
    "rate": N_("rate"),
    "multiple": N_("multiple"),
    "cumulative": N_("cumulative"),
    "share": N_("share"),
    "points": N_("points"),
    "added": N_("added"),
    "stock": N_("stock"),
    "index": N_("index"),
    "range": N_("range"),
    "hold": N_("hold"),
    "milestone": N_("milestone"),
    "relative": N_("relative"),
}
"""The kinds of goal of methods.md 2.1; in English the words that `--kind` takes."""

KIND_MEANINGS: dict[KindName, str] = {
    "level": N_("A kind of goal: a value to reach, on a path of growth."),
    "rate": N_("A kind of goal: a yearly rate that is kept on average."),
    "multiple": N_("A kind of goal: so many times the baseline, as 翻番 is twice."),
    "cumulative": N_("A kind of goal: a change in per cent over all years of the plan together."),
    "share": N_("A kind of goal: a percentage to reach, which moves in percentage points."),
    "points": N_("A kind of goal: so many percentage points more or less than the baseline."),
    "added": N_("A kind of goal: what all years of the plan add, counting from 0."),
    "stock": N_("A kind of goal: how many there are at the end, on a straight line."),
    "index": N_("A kind of goal: a value whose base year is 100."),
    "range": N_("A kind of goal: a value between two ends."),
    "hold": N_("A kind of goal: a floor or a ceiling for every year."),
    "milestone": N_("A kind of goal: what is done or not done by its year."),
    "relative": N_("A kind of goal: more, less or as much as another indicator, year or average."),
}
"""What each of them is."""

REASONS: dict[Reason, str] = {
    "no-rate": N_("no rate printed"),
    "relative": N_("set by another figure, which is not known here"),
    "relative-known": N_("set by another figure, and not reported beside it"),
    "milestone": N_("a milestone, done or not done"),
    "rate-only": N_("a rate alone, with nothing to compare it with"),
    "no-base-year": N_("no base year"),
    "no-horizon": N_("no goal year"),
    "no-baseline": N_("no baseline"),
    "hold": N_("to be kept in every year"),
    "base-not-positive": N_("growth from a baseline of zero or less is undefined"),
    "no-goal": N_("no value to reach, only a direction"),
    "gap": N_("a year is missing in its actual values, which add up"),
    "no-actual": N_("no actual value after the base year"),
    "no-pace": N_("progress has no measure here"),
    "over": N_("its last year is reported"),
    "past-range": N_("past the far end of its range, and nobody says whether more is better"),
    "no-compound": N_("its growth rates are undefined here"),
    "too-few-values": N_("too few values in a row"),
    "direction": N_("it is not known whether more or less is wanted"),
    "too-large": N_("the numbers are too large to compute with"),
    "no-reference": N_("there is no class of such series to compare it with"),
    "prices": N_("it is at current prices and its growth is real; give inflation"),
    "short-record": N_("fewer than six yearly growth figures in a row"),
    "too-far": N_("more than ten years are left"),
    "goal-not-positive": N_("no growth rate leads to a goal of zero or less"),
    "zero-rate": N_("a rate of zero never changes it"),
    "leads-away": N_("its rate leads away from the goal"),
}
"""Why a goal has no verdict of its own, as a noun phrase or half a sentence."""

BRIEF_REASONS: dict[Reason, str] = {
    "relative": N_("relative"),
    "milestone": N_("milestone"),
    "rate-only": N_("a rate alone"),
    "no-base-year": N_("no base year"),
    "no-horizon": N_("no goal year"),
    "no-baseline": N_("no baseline"),
    "hold": N_("to be kept"),
    "no-goal": N_("only a direction"),
    "direction": N_("direction unknown"),
}
"""The same in a table, in a word or two; whatever has none there is called undefined."""

PROGRESS_REMARKS = {
    "met-on-rounding": N_(
        "Met on rounding: the value as printed is not at the goal, within rounding it is."
    ),
    "binding-stricter": N_("A binding goal that is behind counts as lagging."),
    "gap": N_("A year is missing in the actual values, which add up: the later ones do not count."),
}
"""Remarks on the progress of a goal that speak of no number, by the key of the note."""

FINDINGS: dict[FindingCode, str] = {
    "short": N_("short"),
    "fails": N_("fails"),
    "stale-acceptance": N_("stale acceptance"),
    "low-rating": N_("low rating"),
    "promises-less": N_("promises less"),
    "yearly": N_("yearly goals lead elsewhere"),
    "contradiction": N_("contradiction"),
    "by-rounding": N_("by rounding"),
    "unit-slip": N_("unit slip"),
    "fraction": N_("fraction read as percent"),
    "points": N_("points or percent"),
    "below-goal": N_("below an earlier goal"),
    "below-actual": N_("below a reported value"),
    "base-years": N_("different base years"),
    "label-counts-base": N_("label counts the base year"),
    "year-slip": N_("goal year in question"),
    "level-or-added": N_("level or increase"),
    "turns-back": N_("yearly goals turn back"),
    "yearly-plans": N_("yearly plans lead elsewhere"),
    "inflation-unused": N_("inflation not put in"),
    "baseline-unused": N_("baseline not used"),
}
"""What each finding is called, as a noun."""


def reason_words(reason: Reason | None, language: Language) -> str:
    """Say why a goal has no answer of its own; nothing where it has one."""
    return language.gettext(REASONS[reason]) if reason is not None else ""


def listed(counts: Iterable[tuple[str, int]], language: Language) -> str:
    """Write how many there are of what: "21 no baseline, 4 no stated rate"."""
    one = language.gettext("{n} {what}")
    return language.pgettext("list", ", ").join(one.format(n=n, what=what) for what, n in counts)


def because(reasons: Counter[Reason | None], language: Language) -> str:
    """Write how many goals have no answer for which reason: "no baseline (83); ..."."""
    one = language.gettext("{reason} ({n})")
    return language.gettext("; ").join(
        one.format(reason=reason_words(key, language), n=n) for key, n in reasons.most_common()
    )
