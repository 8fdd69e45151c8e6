"""What a figure takes from the one before it in its sentence: its unit, its kind, its name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.model.kinds import KINDS
from zzplan.plan.words.keys import KindName
from zzplan.reading.prose import grammar
from zzplan.reading.prose.clauses import Found
from zzplan.reading.prose.grammar import A_YEAR, PERCENT, POINTS
from zzplan.reading.prose.totals import PART_OF, is_yearly
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.hedges_en import FURTHER, HEDGED, HEDGES
from zzplan.reading.words.units import CURRENCY, SCALES, is_money
from zzplan.reading.words.ways_en import moves, says_again

_HOPES = re.compile(
    "(?:以上|以内|左右)?[、,]?(?:并|且|最好)?(?:力争|争取|确保|努力|奋力)(?:实现|达到?|突破|超过|冲刺)?"
)
"""All that stands before the second figure of 下降15%,力争15.5%."""
_OF_WHICH = re.compile(
    rf"\bof\s(?:which|these|whom)\b|\bincluding\b|\bwith\s{HEDGED}[|]\s(?:being|to\sbe|already)\b"
    rf"|\b(?:{FURTHER})\s[|]"
)
AGAINST = re.compile(r"\b(?:against|compared\s(?:with|to)|versus)\s(?:an?\s|the\s)?$")
_DONE = re.compile(r"\s(?:being|to\sbe|already)\b")
_AMONG = re.compile(r"\bincluding\s$")
"""900 homes, including 400 council homes: what holds for the whole."""
_BESIDE = re.compile(rf"\s*(?:and|plus)\s(?:(?:{FURTHER})\s)?")
"""5 GW of wind and 8 GW of solar."""
_LISTED = re.compile(r"[\s_`,]*(?:and\s)?(?:(?!to\b|by\b|will\b|[a-z]+ing\b)[A-Za-z'’&-]+\s){1,4}")
"""Of which the State bears £470m, households £380m: what the next of a list has."""
_UP = re.compile(rf"[\s_,]+(?:up|down)\s(?:by\s)?{HEDGED}")
_AMONG_ADDED = re.compile("[_ 、,]*其中[^达到至为占比率]*")
"""Of 新增装机180万千瓦,其中风电100万千瓦 both are new."""
_OF_IT = re.compile(r"\sof\sit\b")
_APPOSED = re.compile(
    r"[\s,]*(?:or|an?\s(?:[a-z]+\s)?(?:increase|rise|fall|decrease|decline|drop)\sof|that\sis|"
    r"i\.e\.|equivalent\sto|equal\sto|representing|accounting\sfor)"
    rf"{HEDGES}\s*"
)
"""Before the share that the figure before it is: 1,926, or 90 per cent."""
_SHARE = re.compile(rf"[\s,]*(?:or|that\sis|representing|accounting\sfor){HEDGES}\s*")
_OR_MONEY = re.compile(rf"\s?or\s{HEDGED}{CURRENCY}\s?[0-9]")
"""Behind 45 per cent, or EC$1.08 billion: how much of a whole that is."""
_AIMS = re.compile(r"\b(?:targets?|goals?|aims?|ambitions?|planned|plan)\b", re.IGNORECASE)
_AND = re.compile(r"[\s_,]*(?:and|then|or)\s")
_REACHES = re.compile(r"\b(?:to\sreach|to\sa\stotal\sof|(?:the|our|its)\stotal\sto)\s$")
"""Behind what is added: 6,000 jobs, to reach 84,000."""
_TO = re.compile(r"\bto[\s_]*$")
_WILL = re.compile(r"\b(?:will|should|shall|(?:is|are)\sto)\b")
_SCALES = re.compile(rf"\b(?:{SCALES})\b\s?")
_SMALL = 1000
"""From so many on a number has no magnitude but its own: 1.21 million people, of whom 820,000.

Nor has a part that would be more than its whole: of whom 820.
"""


def with_hopes(founds: Sequence[Found]) -> list[Found]:
    """Let what is hoped for start where the goal before it does: 由a增加到b,力争达到c."""
    kept = list(founds)
    for at, found in enumerate(kept):
        hope = found.reason is None and _HOPES.fullmatch(found.before.strip("_ 、,"))
        if not hope or found.base_value is not None or found.kind != "level":
            continue
        for goal in reversed(kept[:at]):
            if goal.reason is None and goal.kind == "level" and goal.name == found.name:
                if goal.figure.unit == found.figure.unit:
                    kept[at] = found.replace(base_value=goal.base_value, base_year=goal.base_year)
                break
    return kept


def with_unit(
    figure: Figure, words: tuple[str, str], last: Found | None, base: Figure | None
) -> Figure:
    """Give a bare number the unit of its baseline, or of the whole that it is a part of.

    Examples
    --------
    >>> bare = Figure(0, 6, 25200.0, None, "", False)
    >>> with_unit(bare, (" to ", ""), None, Figure(0, 6, 12600.0, None, "boardings", False)).unit
    'boardings'
    """
    if figure.unit or figure.multiple:
        return figure
    other = base
    if other is None and last is not None and _OF_WHICH.search(f"{words[0]}|{words[1]}"):
        done = is_money(last.figure.unit) and _DONE.match(words[1])
        other = None if done else last.figure  # £150m, with 400 being built
    if other is None and last is not None and not last.reason and AGAINST.search(words[0]):
        other = last.figure  # 12 hospitals by 2030, compared with 9
    if other is None and last is not None and _REACHES.search(words[0]):
        other = last.figure if last.kind == "added" and figure.value > last.figure.value else None
    if other is None or other.unit in PERCENT:
        return figure
    plain = figure.value >= _SMALL or (base is None and figure.value > other.value)
    return figure.replace(unit=_SCALES.sub("", other.unit).strip() if plain else other.unit)


def in_points(figure: Figure) -> Figure:
    """Let points beside a percentage be of one."""
    points = figure.unit in ("points", "point")
    return figure.replace(unit="percentage points") if points else figure


def in_steps(figure: Figure, words: str, cues: Cues) -> Figure:
    """Let a rise or a fall in ‰ be of points: 死亡率下降0.4‰; what grows by so many grows so."""
    moves = figure.unit == "‰" and grammar.change(words, cues) in ("fall", "rise", "add")
    return figure.replace(unit="个千分点") if moves else figure


def hoped(found: Found, words: str, last: Found | None) -> Found:
    """Let a figure with nothing but a hope before it speak of what the one before it does."""
    if last is None or last.reason or found.reason:
        return found
    if _AND.fullmatch(words):
        return _bound_too(found, last)
    if not _HOPES.fullmatch(words.strip("_ 、,")):
        return found
    if found.figure.unit != last.figure.unit:
        return found
    rate = found.figure.value if last.kind == "rate" else None
    return found.replace(kind=last.kind, name=last.name, rate_pct=rate)


def _bound_too(found: Found, last: Found) -> Found:
    """Let a bound hold at the next date: at least 40% by 2027 and 55% by 2030."""
    again = found.comparator == "=" and found.year != last.year
    same = (found.figure.unit, found.kind) == (last.figure.unit, last.kind)
    return found.replace(comparator=last.comparator) if again and same else found


def apposed(found: Found, words: str, last: Found | None) -> Found:
    """Let what only says the figure before it again, in other words, be what that is."""
    again = words.strip() and says_again(words) and not _TO.search(words)
    if last is None or found.reason == "base" or not (again or _APPOSED.fullmatch(words)):
        return found
    unit, value = found.figure.unit, found.figure.value
    if again and unit in (*PERCENT, *POINTS) and KINDS[last.kind].value and is_yearly(found):
        kind: KindName = "rate" if unit in PERCENT else "points"
        own = moves(words) or last.base_value is None  # growing 3% a year; a growth of 3% a year
        reason = last.reason if own else last.reason or "unclear"  # or 3% a year
        if own and reason == "past" and _WILL.search(words):
            reason = None  # income of £12m in 2024 will rise by 3% a year
        pace = value if kind == "rate" else None
        return found.replace(kind=kind, rate_pct=pace, name=last.name, reason=reason)
    counts = last.figure.unit not in PERCENT and not is_money(last.figure.unit)
    if unit in PERCENT and counts and _UP.fullmatch(words):
        return found.replace(reason=found.reason or "unclear")  # 54,000 operations, up 12%
    if found.reason or not _APPOSED.fullmatch(words):
        change = KINDS[found.kind].change and found.year == last.year
        known = again and change and last.base_value is not None and not found.reason
        return found.replace(reason="unclear") if known else found
    share = found.kind == "share" != last.kind and _SHARE.fullmatch(words) is not None
    known = unit in PERCENT and (share or last.base_value is not None)  # 1.64 billion, or 40%
    return found.replace(reason="unclear" if known else last.reason)


def in_brackets(found: Found, before: Sequence[Found]) -> Found:
    """Let brackets that only say a goal again be none: (3.3% a year), 500亿元(增长8%)."""
    last = before[-1] if before else None
    if last and found.reason is None and not found.name and found.figure.unit in PERCENT:
        return found.replace(reason="unclear")  # of $6,500 (50% higher than in 2023)
    if last is None or last.base_value is None or found.reason or not is_yearly(found):
        return found
    again = found.figure.unit in (*PERCENT, *POINTS) and says_again(found.before.lstrip("("))
    return found.replace(reason=last.reason or "unclear", name=last.name) if again else found


def of_host(inside: Sequence[Found], host: Sequence[Found], text: str, start: int) -> list[Found]:
    """Let what stands in brackets be over as what they stand behind: £42.1m (22.8% of turnover)."""
    last = next((one for one in reversed(host) if one.figure.end <= start), None)
    own = any(one.year is not None and "period-carried" not in one.reasons for one in inside)
    if last is None or last.reason != "past" or own or _AIMS.search(text):
        return list(inside)
    return [one.replace(reason=one.reason or "past") for one in inside]


def included(figure: Figure, words: str, last: Found | None, goal: Found | None) -> Found | None:
    """Return the goal of the same unit that a figure is a part of, or stands beside."""
    whole = goal if _AMONG.search(words) else last if _BESIDE.fullmatch(words) else None
    if whole is None or whole.reason or figure.unit != whole.figure.unit:
        return None
    return whole


def part_of(found: Found, last: Found | None, follows: str) -> Found:
    """Let no part be a goal whose whole is none: an outlay of 36 crore, of which 21 crore is."""
    words = found.before
    whole = last is not None and last.kind == "added" and "元" not in found.figure.unit
    if last and whole and (found.kind, found.reason) == ("level", None):
        same = found.figure.unit == last.figure.unit and _AMONG_ADDED.fullmatch(words)
        return found.replace(kind="added", reason=last.reason) if same else found
    if found.kind == "share" and not found.behind.strip(" ,_") and _OR_MONEY.match(follows):
        return found.replace(reason=found.reason or "unclear")
    if last is None or last.reason is None or found.reason:
        return found
    listed = is_money(found.figure.unit) and is_money(last.figure.unit) and _LISTED.fullmatch(words)
    beside = listed or (_BESIDE.fullmatch(words) and PART_OF.search(last.before))  # and 61 percent
    if not (beside or PART_OF.search(words) or _OF_IT.match(found.behind)):
        return found
    if A_YEAR.match(last.behind):  # 3,600 homes, an average of 900 a year, including 1,080
        return found
    return found.replace(reason=last.reason)
