"""A change that is printed beside the two values that it lies between, and whether they agree."""

from __future__ import annotations

from zzplan.engine.deflator import ANYWHERE
from zzplan.engine.interval import ABOUT, Interval, at_least, figure
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity, half_widths
from zzplan.plan.words.keys import ClaimVerdict
from zzplan.structs import Struct

_OPEN = float("inf")
_DOUBLE = 2.0


class StatedChange(Struct):
    """What became of it."""

    change: Quantity
    """Of measure ``multiple``, ``points`` or ``change``."""
    start: float
    end: float
    leads_to: float
    """Where the change leads from the start."""
    verdict: ClaimVerdict
    """``holds``, ``holds-by-rounding``, ``holds-by-prices`` or ``fails``."""
    rounds: bool = False
    """It holds since where it leads, rounded, is the end: from 3.2, doubled, to 6."""
    rise: float | None = None
    """The yearly rise of prices by which it holds."""

    @property
    def growth(self) -> float | None:
        """The change from the start to the end as a fraction of the start."""
        return (self.end - self.start) / self.start if self.start else None

    @property
    def fits_points(self) -> bool:
        """The printed per cent are the points between two shares: 5.4% from 54.6% to 60%."""
        change, points = self.change, self.end - self.start
        half = half_widths(change, change.low, measured=False)[0]
        near = _within(change.low.value, 1 + points / 100, half)
        return change.measure == "multiple" and not change.exact and near


def judge_change(change: Quantity, baseline: Quantity, goal: Quantity) -> StatedChange:
    """Compare a change with the values before and after it.

    A goal of 以上 or 以内 is its number, rounded or cut at its last digit: from 40 to over 50 may
    be 27% more and not 40%. 左右 leaves its margin, 5% of the way between the values. 翻一番 is
    exact; an English word is about right within 5%: of the multiple ("doubles"), or of the part
    ("by a third").

    Examples
    --------
    >>> from zzplan.plan.numbers.of_baseline import read_of_baseline
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> start, end, cut = read_level("90", "kt"), read_level("60", "kt"), "减少三分之一"
    >>> [judge_change(read_of_baseline(text, "kt"), start, end).verdict for text in (cut, "减半")]
    ['holds', 'fails']
    """
    start, end, size = baseline.low.value, goal.low.value, change.low.value
    times = change.measure == "multiple"
    leads_to = start * size if times else start + size
    found = (end / start if start else _OPEN) if times else end - start
    half = 0.0 if change.exact else half_widths(change, change.low, measured=False)[0]
    part = abs(size if size >= _DOUBLE else size - 1)
    slack = ABOUT * part if _is_english_word(change) else 0.0
    near = _within(found, size, max(half, slack))
    same = _within(leads_to, end, half_widths(goal, goal.low, measured=False)[0])
    side = COMPARATORS[change.comparator].side
    past = bool(side) and (at_least(found, size) if side == 1 else at_least(size, found))
    if near or same or past:
        return StatedChange(change, start, end, leads_to, "holds", not (near or past))
    starts = figure(baseline, measured=True, start=end).default
    moves = figure(change, measured=False).default
    moves = Interval(moves.low - slack, moves.high + slack)
    ends = figure(goal, measured=True, start=start).default
    corners = [s * m if times else s + m for s in starts for m in moves]
    low = -_OPEN if side == -1 else min(corners)
    high = _OPEN if side == 1 else max(corners)
    aim, half = COMPARATORS[goal.comparator].side, half_widths(goal, goal.low, measured=True)[1]
    ends = Interval(ends.low - half * (aim == -1), ends.high + half * (aim == 1))
    meet = Interval(low, high).meets(ends)
    return StatedChange(change, start, end, leads_to, "holds-by-rounding" if meet else "fails")


def _within(one: float, other: float, half: float) -> bool:
    """Tell whether two values are no further apart than so much, float noise aside."""
    return Interval(other - half, other + half).holds(one)


def _is_english_word(change: Quantity) -> bool:
    return (
        change.measure == "multiple"
        and change.exact
        and change.text[:1].isalpha()
        and change.text.isascii()
    )


def with_prices(found: StatedChange, years: float) -> StatedChange:
    """Let growth that is printed without prices hold between values that have them.

    As of a claim (`zzplan.engine.claim_prices`): where prices may have risen so.

    Examples
    --------
    >>> from zzplan.plan.numbers.of_baseline import read_of_baseline
    >>> from zzplan.plan.numbers.quantity import read_level
    >>> start, end = read_level("136.7", "亿元"), read_level("146.9", "亿元")
    >>> found = judge_change(read_of_baseline("增长5.2%", "亿元"), start, end)
    >>> found.verdict, with_prices(found, 1).verdict, round(with_prices(found, 1).rise, 4)
    ('fails', 'holds-by-prices', 0.0215)
    """
    grown = found.change.measure == "multiple" and not found.change.exact
    if found.verdict != "fails" or not grown or found.leads_to <= 0 or found.end <= 0:
        return found
    rise: float = (found.end / found.leads_to) ** (1 / years) - 1
    low, high = ANYWHERE
    return found.replace(verdict="holds-by-prices", rise=rise) if low <= rise <= high else found
