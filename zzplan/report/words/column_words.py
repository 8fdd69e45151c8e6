"""What the titles and the words of columns mean, for those who have read no code."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.plan.words.chinese import VALUES
from zzplan.report.language import CODES, N_, Language
from zzplan.report.words.changes import CHANGES
from zzplan.report.words.ratings import RATINGS
from zzplan.report.words.reading import LEFT_OUT
from zzplan.report.words.vocabulary import (
    BRIEF_REASONS,
    CLAIM_VERDICTS,
    FINDINGS,
    KIND_MEANINGS,
    KINDS,
    REASONS,
    VERDICTS,
)

_VERDICTS: dict[str, str] = {
    "met": N_("The printed numbers reach the goal."),
    "met-by-rounding": N_(
        "The printed numbers reach the goal only within the rounding of their digits, the margin "
        "of 左右, or at the other end of a range of rates."
    ),
    "already-met": N_("The baseline is at the goal already, or past it."),
    "no-rate": N_("The plan prints no rate; beside it stands what the goal needs a year."),
    "undefined": N_("Nothing can be computed; the reason is given."),
    "holds": N_("The figures of the claim agree as they are printed."),
    "holds-by-rounding": N_("The figures of the claim agree only within their rounding."),
    "holds-by-prices": N_(
        "Levels at current prices and growth without prices agree if prices rose in between."
    ),
}
"""All that are no code of a finding: those have their own meaning."""

_OTHERS: dict[str, str] = {
    "met within the range": N_("Only at one end of the printed range of rates is it reached."),
    "baseline": N_("The value of the base year, from which the years count; it is no year itself."),
    "rate": N_("The yearly growth, or the yearly change, that the plan prints."),
    "by": N_("The goal year; before it the base year, where the title of the plan says another."),
    "needs a year": N_("What each year must bring on the way from the baseline to the goal."),
    "actual": N_("The latest reported value; of what adds up the sum since the base year."),
    "progress": N_("How much of the way from the baseline to the goal is done."),
    "time": N_("How much of the time from the base year to the goal year has passed."),
    "pace": N_("Progress divided by time: 1 is on schedule."),
    "stated": N_("The yearly growth, or the yearly change, that the plan prints."),
    "needed now": N_("What each of the years left must bring for the goal to be reached."),
    "leads to": N_(
        "Where the baseline arrives at the printed rate; in `progress` where the pace so far leads."
    ),
    "verdict": N_("Whether the baseline at the printed rate reaches the goal, or the claim holds."),
    "says": N_("What the document states of the figures."),
    "is": N_("What the figures come to."),
    "rating": N_("How far a goal is for its time, by the scheme that the last line names."),
    "own record": N_("How often its own past growth would have been enough."),
    "economies like it": N_("How often places that had grown like it then grew enough."),
    "probability": N_("How likely the goal still is; measured on what became of like cases."),
    "contradicts its rate": N_(
        "Within rounding the printed rate, baseline and goal cannot all be true, though the goal "
        "is reached."
    ),
    "Contradicts itself": N_(
        "The numbers do not agree, and no other reading of them explains it: `zzplan check {goal}` "
        "shows what would."
    ),
    "look at it": N_(
        "It is not sure that this was read rightly: compare the goal with its document."
    ),
    "on the boundary": N_("Within the rounding of the value the goal has either of two ratings."),
    "said more strongly": N_("The words bind more than those of the old version: 以上, binding."),
    "said more weakly": N_("The words bind less than those of the old version: 力争, 左右."),
}
"""What stands above columns, and what a verdict is called besides."""


def meaning_of(word: str, language: Language) -> str | None:
    """Return what a word of a column means, by its key or as a screen has it; None of any other.

    Examples
    --------
    >>> meaning_of("already met", Language("en"))
    'The baseline is at the goal already, or past it.'
    >>> meaning_of("缺基数", Language("en")), meaning_of("short", Language("en"))
    ('Nothing can be computed: no baseline.', None)
    >>> print(meaning_of("推算值", Language("zh")))
    基数按原文增速推算到目标年的数值；在`progress`中指按目前速度可达的数值。
    """
    return dict(_meanings(language)).get(word.casefold())


def code_of(word: str) -> str | None:
    """Return the code of a finding that a screen or an acceptance has in words.

    Examples
    --------
    >>> [code_of(word) for word in ("不足以实现", "年度目标倒退", "yearly goals turn back", "x")]
    ['short', 'turns-back', 'turns-back', None]
    """
    for key, (words, _) in (*VERDICTS.items(), *CLAIM_VERDICTS.items()):
        if key not in _VERDICTS and word.casefold() in _spellings(key, words):
            return key
    for code, noun in FINDINGS.items():
        if word.casefold() in _spellings(code, noun):
            return code
    known = VALUES["finding"].items()
    return next((code for code, spelt in known if word in spelt), None)


def _meanings(language: Language) -> Iterator[tuple[str, str]]:
    _ = language.gettext
    rated = _("A rating of progress: `zzplan progress {goal}` shows how it comes about.").format(
        goal=_("GOAL")
    )
    nothing = _("Nothing can be computed: {reason}.")
    changed = _("What a new version does to a goal: `zzplan diff {old} {new}` shows both.").format(
        old=_("OLD"), new=_("NEW")
    )
    left_out = _("Why a figure of a document is no goal; `zzplan read {file} --left-out` has all.")
    for words in CHANGES.values():
        yield from ((one, changed) for one in _spellings(words, words))
    for words in LEFT_OUT.values():
        said = left_out.format(file=_("FILE"))
        yield from ((one, said) for one in _spellings(words, words))
    for kind, words in KINDS.items():
        yield from ((one, _(KIND_MEANINGS[kind])) for one in _spellings(kind, words))
        yield from ((one, _(KIND_MEANINGS[kind])) for one in VALUES["kind"][kind])
    for key, (words, _tone) in RATINGS.items():
        yield from ((one, rated) for one in _spellings(key, words))
    for reason, words in BRIEF_REASONS.items():
        said = nothing.format(reason=_(REASONS[reason]))
        yield from ((one, said) for one in _spellings(reason, words))
    for title, meaning in _OTHERS.items():
        said = _(meaning).replace("{goal}", _("GOAL"))
        yield from ((one, said) for one in _spellings(title, title))
    yield "年均", _(_OTHERS["rate"])
    for code in CODES:  # of which `progress` has another in Chinese
        yield Language(code).pgettext("projected", "leads to"), _(_OTHERS["leads to"])
    for verdict, (words, _tone) in (*VERDICTS.items(), *CLAIM_VERDICTS.items()):
        if verdict in _VERDICTS:
            yield from ((one, _(_VERDICTS[verdict])) for one in _spellings(verdict, words))


def _spellings(key: str, words: str) -> set[str]:
    return {key.casefold(), *(Language(code).gettext(words).casefold() for code in CODES)}
