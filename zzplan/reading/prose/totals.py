"""An amount of each year beside its total: 300 homes a year, 1,500 in total; 每年2万亩,共10万亩."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.units.units import shift
from zzplan.reading.prose.clauses import Found
from zzplan.reading.words.hedges_en import HEDGED, HEDGES
from zzplan.reading.words.ways_en import says_again

PART_OF = re.compile(
    r"\bof\s(?:which|whom)\b|\bcomprising\b|\bincluding\b|^\s*(?:and|or)\s(?:that|those)\s(?:of|"
    r"for)\b"
)
"""Before a part of a whole."""
_ALONE = re.compile(rf"[\s,_–-]*(?:or\s|that\sis\s|averaging\s|an\saverage\sof\s)?{HEDGED}")
_A_YEAR = re.compile(r"\b(?:annual|yearly|each\syear|every\syear)\b")
_A_YEAR_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:(?:a|per|each|every)\s(?:year|annum)\b|annually|yearly|p\.a\.|on\saverage)"
)
_TOTAL = re.compile(
    rf"\btotal(?:s|l?ing)?(?:\sof)?{HEDGES}\s[|]"
    r"|[|]\s(?:[a-z]+\s)?(?:in\s(?:total|all)|altogether|overall)\b"
    r"|^\s*[|]\s?(?:_|in\s(?:the|this)\splan\b)"
)
_PACE = re.compile("(?:年均|平均每年|每年)[^,;。、0-9]{0,12}$")
_YEARS = "(?:[两三四五六七八九十2-9]年|__)(?:内|间)?"
TOTALLED = re.compile(
    f"[,、_]*(?:{_YEARS}(?:完成|新增|新建|建成|投入|实现)?"
    f"|(?:{_YEARS})?(?:共计?|合计|总计|总共|累计)(?:[^,;。0-9_占]{{2,4}}?)?)"
    "(?:约|近|达到?|超过|不[低少]于)?"
)
"""All that stands before the sum of an amount of each year, behind that: 每年2万亩,共10万亩."""


def with_paces(founds: Sequence[Found]) -> list[Found]:
    """Let so much a year beside its sum be no second goal: 累计30万人,年均6万人; 每年2万,共10万."""
    kept = list(founds)
    for at, found in enumerate(kept):
        if at and (total := _totalled(found, kept[at - 1])) is not None:
            kept[at] = total
    for at, found in enumerate(kept):
        pace = found.reason is None and found.kind in ("level", "added")
        beside = (*kept[max(at - 1, 0) : at], *kept[at + 1 : at + 2])
        if pace and _PACE.search(found.before) and any(_is_sum(one, found) for one in beside):
            kept[at] = found.replace(kind="added", yearly=True, reason="unclear")
    return kept


def _totalled(found: Found, pace: Found) -> Found | None:
    """Return the goal that 共10万亩 is behind 每年造林2万亩; None where it is none."""
    each = pace.reason is None and pace.yearly and pace.kind == "added"
    scale = shift(pace.figure.unit, found.figure.unit)
    if not each or scale is None or found.reason not in (None, "unclear"):
        return None
    more = found.figure.value > pace.figure.value * 10.0**scale
    if not (more and TOTALLED.fullmatch(found.before)):
        return None
    return found.replace(
        reason=None, kind="added", name=pace.name, year=found.year or pace.year, yearly=False,
        group=pace.group, reasons=pace.reasons,
    )  # fmt: skip


def with_totals(founds: Sequence[Found]) -> list[Found]:
    """Let the total that is printed behind an amount of each year be the goal, not its product.

    Of 300 homes a year, a total of 1,500 by 2030 the goal is 1,500; and 40 schools beside 300
    homes a year are all of them.
    """
    kept = list(founds)
    for at, found in enumerate(founds):
        if at and _is_pace(found, kept[at - 1]):
            kept[at] = found.replace(reason="unclear")
            continue
        before = (n for n in reversed(range(at)) if kept[n].yearly or kept[n].kind == "level")
        each = next((n for n in before if _A_YEAR_BEHIND.match(kept[n].behind)), None)
        if each is None or PART_OF.search(found.before):
            continue
        if is_yearly(found.replace(before=found.before.removeprefix(kept[each].behind))):
            continue
        pace, kept[at] = kept[each], found.replace(yearly=False)
        if _is_total(found, pace):
            unit = found.figure.unit or pace.figure.unit
            kept[at] = kept[at].replace(
                reason=None, kind="added", name=pace.name, figure=found.figure.replace(unit=unit)
            )
        same = (found.name, found.figure.unit) == (pace.name, pace.figure.unit)
        if pace.yearly and kept[at].reason is None and (same or _is_total(found, pace)):
            kept[each] = pace.replace(reason="unclear")
    return kept


def _is_pace(found: Found, total: Found) -> bool:
    """Tell so much a year that says its total again: 640 miles over four years, 160 a year."""
    same = found.figure.unit in ("", total.figure.unit) and found.figure.value < total.figure.value
    alone = not found.reason and not total.reason and _ALONE.fullmatch(found.before)
    return bool(alone and same and _A_YEAR_BEHIND.match(found.behind) and not total.yearly)


def _is_total(found: Found, pace: Found) -> bool:
    """Tell the sum of an amount of each year by the words around it."""
    words = found.before
    if pace.reason or found.reason not in (None, "unclear"):
        return False
    same = (pace.name, pace.figure.unit) == (found.name or pace.name, found.figure.unit)
    alike = (same or not found.figure.unit) and found.figure.value > pace.figure.value
    again = bool(words.strip()) and says_again(words)
    said = again or _TOTAL.search(f"{words}|{found.behind}")
    return bool(alike and said)


def _is_sum(whole: Found, pace: Found) -> bool:
    summed = whole.kind in ("added", "cumulative") and not whole.yearly
    summed = whole.reason is None and (summed or whole.base_value is not None)
    same = whole.name == pace.name and (whole.year or 0) >= (pace.year or 0)
    return summed and same and shift(whole.figure.unit, pace.figure.unit) is not None


def is_yearly(found: Found) -> bool:
    """Tell a figure of each year: 3% a year, an annual average of 3%."""
    return bool(_A_YEAR.search(found.before) or _A_YEAR_BEHIND.match(found.behind))
