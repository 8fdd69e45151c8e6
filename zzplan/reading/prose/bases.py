"""A baseline behind its goal: to 55%, from 34% in 2024; 达到5200亿元(2025年为3900亿元)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from zzplan.plan.model.kinds import KINDS
from zzplan.plan.units.units import read_unit, shift
from zzplan.plan.words.keys import KindName
from zzplan.reading.prose.clauses import Clause, Found
from zzplan.reading.prose.grammar import A_YEAR, PERCENT, Around
from zzplan.reading.text.figures import Figure
from zzplan.reading.words.cues import FILLER, Cues
from zzplan.reading.words.hedges_en import BLUR, HEDGED
from zzplan.reading.words.moves_zh import MOVES

_NOW = re.compile(
    r"现[为有在]|目前|当前|基期|上年|去年|\b(?:baseline|current(?:ly)?|now)\b|^\W*(?:up\s|down\s)?from\b",
    re.IGNORECASE,
)
"""Words that make a figure in brackets the value of today."""
AT_LAST = r"(?:in|at)\s(?:the|our|its)\s(?:last|latest|most\srecent)\s[a-z]+"
_ASIDE = re.compile(
    rf"\s*(?:(?:{BLUR}|at)\s)*\s?(?:of\s(?:the\s)?[A-Za-z]+\s)?(?:_+|today|now|currently|at\spresent|{AT_LAST}),"
    rf"|\s*(?:currently|presently|now|today|at\spresent)\s(?:(?:{BLUR}|at)\s)*[,\s]*"
)
_WILL = re.compile(r"\s(?:will|shall|should|must|(?:is|are)\sto)\b.*[0-9]")
_APPOSED = re.compile(
    rf"\s(?:(?:now|currently|which\s(?:is|was|stands|stood))\s)?"
    rf"(?:(?:put|estimated|standing|measured|reported|recorded|running)\s)?(?:(?:{BLUR}|at)\s)+"
)
_STARTING = re.compile(r"^\s*(?:[A-Z][a-z]+ing|[Uu]p)\s(?=from\b)")
_OF_LEVEL = re.compile(rf"\s?(?:levels?|baseline)?\s?(?:of|:|\()?\s?(?:(?:{BLUR})\s)?")
_OF_START = re.compile(
    r"\b(?:from|of|on)[\s_]*(?:(?:an?|the|its|our|their|levels?|rate|baseline|value|of|in)[\s_]+)*$"
)
"""Before the one value that is to be halved: halve the rate of 14%."""
_COMPARED = re.compile("[比较][^,;。0-9]{2,16}的(?:大?约|接?近|超)?$")
_AND_ING = re.compile(r"\band\s[a-z]+ing\s")
"""Doubling its size and achieving a growth rate of 10%."""
_AIM_OF = re.compile(rf"\b(?:goal|target|aim|ambition|objective)\sof\s{HEDGED}$")
_MOVES = re.compile(
    "[^,;。0-9]{0,4}?(?:大幅|明显|显著)?(?:净?增[长加]?|提高|上升|扩大|净?减少?|下降|降低|回落|缩小)(?:了|约)*(?=$|[^到至])"
)
_LED_BY = re.compile(rf"\bby\s{HEDGED}$")
_ECONOMY = re.compile(r"\b(?:GDP|GNP|econom|output|value\sadded)", re.IGNORECASE)
"""Whose growth is printed by the year."""
_ARROW = re.compile(r"[\s_`]*(?:→|->|=>)\s*|\s?_+\s(?:to|→)\s")
"""12,000 → 15,000, and 9% (2024) to 6% (2030)."""
_MOVED_TO = re.compile(f"(?:{MOVES})[到至][约近_的]*")
"""All that stands between 120亿元 and 135亿元, 由 or not."""
_FAR = 100
"""So many times its goal, a bare baseline is not in the goal's magnitude."""


def is_base(one: Around, follows: Around, cues: Cues) -> bool:
    """Tell the first figure of 从a提高到b."""
    if _ARROW.fullmatch(follows.before) or _MOVED_TO.fullmatch(follows.before):
        return True
    return bool(cues.source.search(one.before) and cues.target.search(follows.before))


def value_in(base: Figure, goal: Figure) -> float:
    """Return a baseline in the unit of its goal: 由30000万元增长到4.5亿元 starts from 3亿元.

    Examples
    --------
    >>> goal = Figure(8, 13, 4.5, None, "亿元", False)
    >>> value_in(Figure(0, 7, 30000.0, None, "万元", False), goal)
    3.0
    >>> value_in(Figure(0, 1, 3.0, None, "", False), goal)
    3.0
    """
    steps = shift(base.unit, goal.unit)
    if not base.unit and base.value > _FAR * goal.value:
        steps = -max(read_unit(goal.unit).exponent, 0)  # from 950,000 to 1.2 million
    return float(Decimal(repr(base.value)).scaleb(steps)) if steps else base.value


def dated_of(*clauses: Clause) -> int | None:
    """Return the one year that clauses with one figure, a baseline, give it."""
    periods = (period for clause in clauses for period in clause.periods)
    years = [p.year for p in periods if p.role in ("at", "base", "past", "was") and p.year]
    return years[0] if len(years) == 1 else None


def dated_beside(clause: Clause, figure: Figure) -> int | None:
    """Return the year behind a figure, or the one year of its clause."""
    behind = (p for p in clause.periods if not clause.text[figure.end : p.start].strip())
    beside = next((p for p in behind if p.start >= figure.end), None)
    return dated_of(clause) if beside is None else beside.year


def unstarted(words: str) -> str:
    """Take away what only begins a sentence: Starting from."""
    return _STARTING.sub("", words)


def is_aside(clause: Clause, figure: Figure, follows: str) -> bool:
    """Tell a value of the first year between two commas: visits, 1.8 million in 2022, will."""
    rest = clause.text[: figure.start] + clause.text[figure.end :]
    verb = _WILL.match(follows) is not None  # put at 46% of output, are to be cut
    if verb and _APPOSED.match(rest):
        return True
    return _ASIDE.fullmatch(rest) is not None and (verb or not clause.scope.named)


def is_of_base(clause: Clause, figure: Figure) -> bool:
    """Tell the value of a base year: against a 2019 baseline of 1,250 kt."""
    before = [period for period in clause.periods if period.end <= figure.start]
    words = clause.text[before[-1].end : figure.start] if before else ""
    return bool(before) and before[-1].role == "base" and _OF_LEVEL.fullmatch(words) is not None


def is_by_then(clause: Clause, words: str) -> bool:
    """Tell a growth up to a year from one of each year: will grow by 30% by 2030."""
    over = any(period.role in ("by", "length") for period in clause.periods)
    return over and _LED_BY.search(words) is not None and not _ECONOMY.search(words)


def spanned(clause: Clause, year: int | None, *, english: bool) -> int | None:
    """Return the first year of: between 2024 and 2030, from 3 to 5; 过去五年由a增长到b."""
    if english:
        return next((one.first for one in clause.periods if one.role == "span"), None)
    first, *later = [p.year for p in clause.periods if p.role == "at"] or [None]
    if first and later and year and first < year:
        return first  # 2024年120亿元增加到2025年135亿元
    first = clause.scope.first
    if first is None or year is None or clause.scope.tense >= 0:
        return None
    return first if first < year else None


def since_before(clause: Clause, kind: KindName, year: int | None) -> int | None:
    """Return the year before that in which something is added: 其中2027年12万亩."""
    at = any(period.role == "at" and period.year == year for period in clause.periods)
    return year - 1 if kind == "added" and at and year is not None else None


def leads_on(follows: Around | None, figure: Figure) -> bool:
    """Tell a baseline with nothing behind it but its rate: from 112,000 by 1.2% a year to."""
    if follows is None:
        return True
    pace = follows.figure.unit in PERCENT and figure.unit not in PERCENT
    return pace and A_YEAR.match(follows.behind) is not None


def is_compared(clause: Clause, one: Around) -> bool:
    """Tell the value of the year that the words before it name: 比2024年的3000亿元增长5%."""
    before = [period for period in clause.periods if period.end <= one.figure.start]
    named = bool(before) and before[-1].role == "base"
    words = clause.text[before[-1].end : one.figure.start] if named else ""
    return named and words in ("", "的") and _MOVES.fullmatch(one.behind) is not None


def is_of_others(one: Around) -> bool:
    """Tell what something else has, which a change is from: 较上一个五年期的约105万套增长5%."""
    led = _COMPARED.search(one.before.replace(FILLER, ""))
    return led is not None and _MOVES.fullmatch(one.behind) is not None


def with_base(
    founds: Sequence[Found], figure: Figure, year: int | None, name: str = "", *, past: bool = False
) -> list[Found]:
    """Give a baseline to the goal before it that is in its unit and has none.

    Parameters
    ----------
    founds : sequence of Found
        What was read before it in its sentence.
    figure : Figure
        The baseline.
    year : int or None
        Its year, where the words name one.
    name : str
        What it is of, where the words before it say so: a factor takes no other's.
    past : bool
        What was reached takes it, too.
    """
    kept = list(founds)
    for at in reversed(range(len(kept))):
        goal = kept[at]
        taken = goal.reason is None or (past and goal.reason == "past")
        if taken and KINDS[goal.kind].takes_baseline and goal.kind != "rate":
            factor = goal.figure.multiple
            same = goal.figure.unit == figure.unit or {goal.figure.unit, figure.unit} <= PERCENT
            same = same and goal.figure.value != figure.value
            fits = name in ("", goal.name) if factor else same
            if (
                fits
                and figure.high is None
                and goal.base_value is None
                and (not year or not goal.year or year < goal.year)
            ):
                kept[at] = goal.replace(
                    base_value=figure.value,
                    base_year=year if year else goal.base_year,
                    figure=goal.figure.replace(unit=figure.unit) if factor else goal.figure,
                )
            break
    return kept


def based(
    founds: list[Found], found: Found, clause: Clause, figure: Figure, cues: Cues
) -> list[Found]:
    """Give what was read before a baseline to it, where no goal behind it starts from that.

    ``figure`` stands in the clause, ``found`` in the passage.
    """
    led = found.attached and not (cues.english or (founds and founds[-1].figure.multiple))
    if found.reason != "base" or led:
        return founds
    own = cues.naming.before("" if cues.english else clause.text[: figure.start])
    return with_base(founds, found.figure, dated_of(clause), own, past=not cues.english)


def with_aside(
    founds: Sequence[Found], inside: Sequence[Found], clauses: Sequence[Clause]
) -> tuple[list[Found], list[Found]]:
    """Give a goal the baseline that stands in brackets behind it.

    Returns
    -------
    (list of Found, list of Found)
        What the sentence says, and what the brackets do.
    """
    figures = [(clause, figure) for clause in clauses for figure in clause.figures]
    if len(figures) != 1:
        return list(founds), list(inside)
    (clause, figure), (found,) = figures[0], inside
    year = dated_of(*clauses)
    if year is None and not any(_NOW.search(one.text) for one in clauses):
        return list(founds), [found]
    before = [one for one in founds if one.figure.end <= clause.start]
    kept = with_base(before, figure, year)
    if kept == before:
        return list(founds), [found]
    return [*kept, *founds[len(before) :]], [found.replace(reason="base")]


def is_factor_alone(clauses: Sequence[Clause]) -> bool:
    """Tell a sentence of a factor and, at most, the one value that it is of: halve the 14%."""
    figures = [(clause, one) for clause in clauses for one in clause.figures]
    plain = [(clause, one) for clause, one in figures if not one.multiple]
    led = [clause.text[: one.start] for clause, one in plain]
    alone = not led or (len(led) == 1 and _OF_START.search(led[0]) is not None)
    alone = alone and not any(_AND_ING.search(words) or _AIM_OF.search(words) for words in led)
    return len(plain) < len(figures) and alone
