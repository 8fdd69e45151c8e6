"""Identity → Judgement: whether the figures of a claim agree (methods.md 2.9)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from zzplan.engine.arithmetic import NoValueError, compute, plus
from zzplan.engine.interval import ABOUT, Interval, at_least, figure
from zzplan.engine.sides import Side, as_set, fits_points, is_set_by_several
from zzplan.plan.model.plan_file import Identity, Term
from zzplan.plan.numbers.comparators import MIRROR
from zzplan.plan.words.keys import Bound, ClaimReason, ClaimSays, ClaimVerdict, Relation
from zzplan.structs import Struct

HOLDS: Final = "holds"
BY_ROUNDING: Final = "holds-by-rounding"
BY_PRICES: Final = "holds-by-prices"
FAILS: Final = "fails"
UNDEFINED: Final = "undefined"
OPEN: Final = "open"
"""What a reading says that rounding decides."""

_INFINITY = float("inf")


class Judgement(Struct):
    """The answer to one claim."""

    identity: Identity
    verdict: ClaimVerdict
    """``holds``, ``holds-by-rounding``, ``holds-by-prices``, ``fails`` or ``undefined``."""
    reason: ClaimReason | None
    """Why nothing could be computed: ``no-figure``, ``division-by-zero``, ``power``, ...

    A fourth one is ``too-large``.
    """
    missing: tuple[str, ...]
    """The figures that the file names and does not have."""
    relation: Relation
    """As it was judged: a side that says 以上 or 以内 makes ``>=`` or ``<=`` of ``=``."""
    sides: tuple[Side, ...]
    difference: float | None
    """The first side minus the second; of more than two the largest minus the smallest."""
    distance: float | None
    """How far the boxes are from meeting the relation; 0 where they meet it."""
    common: Interval | None
    """Of ``=``: what all sides can be at once."""
    readings: tuple[ClaimSays, ...]
    """What the tight, default and loose readings say: ``holds``, ``open`` or ``fails``."""
    robust: bool | None
    """No reading of the printed digits gives another verdict."""
    repeated: bool
    """A figure stands twice; each is taken as a number of its own, so the boxes are too wide."""
    prices: tuple[float, float] | None = None
    """What the file declares that prices do a year."""

    @property
    def set_apart(self) -> bool:
        """Several documents set the one goal, each with its own number."""
        return is_set_by_several(self.identity.sides)

    @property
    def fits_points(self) -> bool:
        """It fails, and what is stated in per cent is the change in percentage points."""
        return self.verdict == FAILS and fits_points(self.sides)

    @property
    def strays(self) -> bool:
        """A sum that holds by rounding alone, and by more than a unit of its last digit.

        Rounded parts seldom miss their total by as much, though they can.
        """
        if self.verdict != BY_ROUNDING or self.difference is None or len(self.sides) > 2:
            return False
        unit = 2 * max(side.half_width for side in self.sides)
        additive = all(side.additive for side in self.sides)
        return additive and unit > 0 and not at_least(unit, abs(self.difference))


def judge(identity: Identity) -> Judgement:
    """Tell whether a claim holds.

    Parameters
    ----------
    identity : Identity

    Returns
    -------
    Judgement
        ``a = b`` holds where the printed numbers give sides no further apart than the half-width
        of the coarsest figure of a side that is a figure or a sum (where no such figure was
        rounded, half the wider box), and by rounding where their boxes meet: for a sum of parts
        and its total ``|Σ - total| <= Σh + h``. ``≈`` allows 5% of the larger side at least.
        One goal of several documents has no boxes: whoever sets a number says which.
        An inequality holds where it is true of the printed numbers, and by rounding where it is
        true of some numbers in the boxes. Never raises for an identity that `zzplan.load` accepted.

    References
    ----------
    methods.md 2.9; interval arithmetic after Moore (1966): every operand ranges over its box on its
    own, so a figure that stands twice widens the result.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> text = '''zzplan: 1
    ... indicators:
    ...   gdp: {unit: 亿元, actuals: {2017: 2580.4}}
    ...   spending: {unit: 亿元, actuals: {2017: 67}}
    ... identities: {share: {claim: "spending[2017] / gdp[2017] = 2%"}}'''
    >>> answer = judge(parse(text).identities[0])
    >>> answer.verdict, round(answer.sides[0].value, 6), answer.robust
    ('fails', 0.025965, True)
    """
    sides: list[Side] = []
    boxes: list[tuple[Interval, ...]] = []
    reason: ClaimReason | None = None
    missing: list[str] = []
    for steps in as_set(identity.sides):
        terms = tuple(step for step in steps if isinstance(step, Term))
        absent = [term.text for term in terms if term.quantity is None]
        missing += absent
        value: float | None = None
        found: tuple[Interval, ...] = ()
        if absent:
            reason = "no-figure"
        else:
            try:
                value, found = _evaluate(steps, terms)
            except NoValueError as error:
                reason = reason or error.reason
        sides.append(Side(steps, value, found[1] if found else None))
        boxes.append(found)
    texts = [term.text for side in sides for term in side.terms if not _is_exact(term)]
    answer = Judgement(
        identity=identity,
        verdict=UNDEFINED,
        reason=reason,
        missing=tuple(dict.fromkeys(missing)),
        relation=identity.relation,
        sides=tuple(sides),
        difference=None,
        distance=None,
        common=None,
        readings=(),
        robust=None,
        repeated=len(set(texts)) < len(texts),
    )
    points = [side.value for side in sides if side.value is not None]
    if reason is not None or len(points) < len(sides):
        return answer
    relation = _opened(identity, sides)
    verdicts = [
        _equality(relation, points, found, [side.half_width for side in sides])
        if relation in ("=", "≈")
        else _inequality(relation, points, found)
        for found in zip(*boxes, strict=True)
    ]
    verdict = verdicts[1].verdict
    readings = tuple(one.reading for one in verdicts)
    return answer.replace(
        verdict=verdict,
        relation=relation,
        difference=max(points) - min(points) if len(points) > 2 else plus(points[0], -points[1]),
        distance=verdicts[1].distance,
        common=verdicts[1].common,
        readings=readings,
        robust=all(one == verdict for one in readings),
    )


def failing_pairs(answer: Judgement) -> Iterator[tuple[Side, Side]]:
    """Yield every two sides of a failing claim that no rounding brings together."""
    if answer.verdict not in (FAILS, BY_PRICES):
        return
    for pair in combinations(answer.sides, 2):
        points = [side.value for side in pair if side.value is not None]
        boxes = [side.box for side in pair if side.box is not None]
        halves = [side.half_width for side in pair]
        if (
            len(answer.sides) == 2
            or _equality(answer.relation, points, boxes, halves).verdict == FAILS
        ):
            yield pair


def _is_exact(term: Term) -> bool:
    return term.quantity is not None and term.quantity.exact


def _opened(identity: Identity, sides: Sequence[Side]) -> Relation:
    """Return the relation; ``=`` with one side of 以上 or 以内 asks for no more than that.

    A figure that stands alone says how it binds. Where both sides do, or in a chain, the printed
    numbers are compared as they are.
    """
    if identity.relation != "=" or len(sides) != 2:
        return identity.relation
    words = [_comparator(side) for side in sides]
    if words[0] and not words[1]:
        return MIRROR[words[0]]
    return words[1] if words[1] and not words[0] else "="


def _comparator(side: Side) -> Bound | None:
    """Return ``>=``, ``>``, ``<=`` or ``<`` of a side that is one figure with such a word."""
    quantity = side.alone.quantity if side.alone else None
    word = quantity.comparator if quantity else None
    return None if word is None or word == "about" or word == "near" else word


class _Reading(Struct):
    """What one reading of the digits makes of a claim."""

    verdict: ClaimVerdict
    reading: ClaimSays
    distance: float
    common: Interval | None


def _equality(
    relation: Relation,
    points: Sequence[float],
    boxes: Sequence[Interval],
    halves: Sequence[float],
) -> _Reading:
    """Compare every two sides."""
    agree = meet = True
    sides = zip(points, boxes, halves, strict=True)
    for (one, one_box, one_half), (other, other_box, other_half) in combinations(sides, 2):
        slack = ABOUT * max(abs(one), abs(other)) if relation == "≈" else 0.0
        width = max(one_half, other_half)
        if not width:
            width = max(one_box.high - one_box.low, other_box.high - other_box.low) / 2
        low, high = min(one, other), max(one, other)
        agree &= at_least(low + max(width, slack), high)
        lower, upper = (one_box, other_box) if one <= other else (other_box, one_box)
        meet &= at_least(lower.high + slack, upper.low)
    low, high = max(box.low for box in boxes), min(box.high for box in boxes)
    distance = max(0.0, plus(low, -high))
    if not meet:
        return _Reading(FAILS, FAILS, distance, None)
    common = Interval(low, max(low, high)) if at_least(high, low) else None
    distance = 0.0 if common else distance
    if agree:
        return _Reading(HOLDS, HOLDS, distance, common)
    return _Reading(BY_ROUNDING, OPEN, distance, common)


def _inequality(relation: Relation, points: Sequence[float], boxes: Sequence[Interval]) -> _Reading:
    """Compare the side that is to be the greater one with the other."""
    ways = (0, 1) if relation in (">", ">=") else (1, 0)
    strict = relation in (">", "<")
    greater, less = (boxes[way] for way in ways)

    def true(one: float, other: float) -> bool:
        return not at_least(other, one) if strict else at_least(one, other)

    somewhere, everywhere = true(greater.high, less.low), true(greater.low, less.high)
    distance = 0.0 if somewhere else max(0.0, plus(less.low, -greater.high))
    reading: ClaimSays = HOLDS if everywhere else OPEN if somewhere else FAILS
    if true(points[ways[0]], points[ways[1]]):
        return _Reading(HOLDS, reading, distance, None)
    return _Reading(BY_ROUNDING if somewhere else FAILS, reading, distance, None)


def _evaluate(
    steps: Sequence[Term | str], terms: Sequence[Term]
) -> tuple[float, tuple[Interval, Interval, Interval]]:
    """Return the value of a side and its box in each reading."""
    known = [figure(t.quantity, measured=t.measured) for t in terms if t.quantity is not None]
    point = compute(steps, (Interval(one.point, one.point) for one in known)).low
    default = compute(steps, (one.default for one in known))
    if all(one.tight == one.default == one.loose for one in known):
        return point, (default, default, default)
    tight = compute(steps, (one.tight for one in known))
    try:
        loose = compute(steps, (one.loose for one in known))
    except NoValueError:  # a divisor that only this reading brings down to zero
        loose = Interval(-_INFINITY, _INFINITY)
    return point, (tight, default, loose)
