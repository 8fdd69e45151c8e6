"""What was found in a whole file: a sentence each with its place, in groups, the gravest last."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.engine.review import Review
from zzplan.finding import Finding
from zzplan.report.language import N_, Language
from zzplan.report.model import Block, Line
from zzplan.report.words.findings import listed_sentence, named_by
from zzplan.report.words.sources import documents, item_place, place_words

MOST = 50
"""How many findings of a group are printed; the rest is counted."""

GROUPS = {
    "note": N_("Notes"),
    "rounding": N_("Holds only by rounding"),
    "undirected": N_("Rate and goal do not fit each other, whether more or less is wanted"),
    "contradicting": N_("Met, but rate and goal do not fit each other"),
    "stale": N_("Accepted, but no longer found"),
    "differing": N_("Does not add up, but documents or definitions differ"),
    "reading": N_("Short, but another reading fits"),
    "other": N_("Findings asked for"),
    "yearly": N_("Yearly goals that lead elsewhere"),
    "short": N_("Short"),
    "contradiction": N_("Contradicts itself"),
}
"""The mild first."""
_BY_CODE = {"stale-acceptance": "stale", "by-rounding": "rounding", "yearly": "yearly"}


def finding_blocks(review: Review, language: Language) -> Iterator[Block]:
    """Yield a heading for each group that is not empty, and a line for each finding."""
    groups: dict[str, list[Finding]] = {name: [] for name in GROUPS}
    for found in _shown(review):
        groups[group_of(found, review.failing)].append(found)
    printed = [found for members in groups.values() for found in members[:MOST]]
    names = named_by(review, language, {one for found in printed for one in _named(found)})
    for name, members in groups.items():
        if not members:
            continue
        yield Line("")
        yield Line(language.gettext(GROUPS[name]), style="heading")
        for found in members[:MOST]:
            yield Line(
                listed_sentence(found, language, names),
                place=item_place(review.plan_file, found.span, language),
                source=_source(found, review, language),
                indent=2,
            )
            for place in found.related if _compares(found, review) else ():
                words = place_words(place, review.plan_file, language, names)
                yield Line(words, style="remark", indent=6)
        yield from how_many_more(len(members) - MOST, language)


def _named(found: Finding) -> Iterator[str]:
    """Yield the keys of what a finding names."""
    yield found.subject
    yield from (place.name for place in found.related)


def how_many_more(n: int, language: Language) -> Iterator[Line]:
    """Count what a group has beyond those that are printed."""
    if n > 0:
        more = language.ngettext(
            "{n} more stands in --format json.", "{n} more stand in --format json.", n
        )
        yield Line(more.format(n=n), style="remark", indent=2)


def _shown(review: Review) -> Iterator[Finding]:
    """Yield the findings that are not accepted, of each goal and claim the gravest."""
    seen: set[str] = set()
    for found in review.findings:
        fails = found.code in review.failing
        silent = found.code == "by-rounding" and not fails and not _strays(found)
        if found.accepted is not None or silent:
            continue
        if "result" in found.params and found.code not in _BY_CODE and found.level != "note":
            if found.subject in seen:
                continue
            seen.add(found.subject)
        yield found


def _strays(found: Finding) -> bool:
    """Tell parts that miss their total by more than a unit of the last digit."""
    result = found.params.get("result")
    return isinstance(result, ClaimResult) and result.answer.strays


def _source(found: Finding, review: Review, language: Language) -> str:
    """Name the documents of a goal or a claim."""
    result = found.params.get("result")
    keys: tuple[str, ...] = ()
    if isinstance(result, GoalResult):
        keys = result.goal.sources
    elif isinstance(result, ClaimResult):
        keys = result.answer.identity.documents
    return language.gettext("; ").join(documents(keys, review.plan_file, language))


def _compares(found: Finding, review: Review) -> bool:
    """Tell whether the places of the figures stand below: a claim of a plan file names them."""
    return found.level == "note" or review.plan_file.reading is not None


def group_of(found: Finding, failing: frozenset[str]) -> str:
    """Tell where a finding belongs."""
    if found.level == "note":
        return "other" if found.code in failing else "note"
    if found.code in _BY_CODE:
        return _BY_CODE[found.code]
    result = found.params.get("result")
    if isinstance(result, ClaimResult):
        return "contradiction" if result.disagreement == "contradiction" else "differing"
    if not isinstance(result, GoalResult):
        return "other"
    if result.answer.verdict != "short":
        return "undirected" if result.answer.verdict == "undefined" else "contradicting"
    kind = result.disagreement
    if kind == "contradiction" and result.goal.tried:
        return "short"  # a plan does not contradict itself by what it does not print
    return kind if kind in ("contradiction", "short") else "reading"
