"""The answer to one goal, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.engine.band import Margin, margins_of, planned_start
from zzplan.engine.deflator import PriceReference, is_a_matter_of_prices, place, reference
from zzplan.engine.interval import Interval, figure, reaches, tidy
from zzplan.engine.terms import Terms
from zzplan.plan.model.plan_file import Actual, Goal
from zzplan.plan.words.keys import Loose, PathName, Reason, Remark, Says, Usual, Verdict
from zzplan.structs import Result, Struct, known

if TYPE_CHECKING:
    from zzplan.engine.yearly import Chain


class Alternative(Struct):
    """Another value of the base year, taken as the baseline."""

    actual: Actual
    base_value: float
    projected_value: float
    reaches: bool


class FarEnd(Struct):
    """Where the other end of a stated rate leads, if the plan prints a range of rates."""

    rate: float
    value: float
    aim: float
    """What the gap is measured from, as for the end that counts."""
    gap_share: float | None
    reaches: bool
    missing: bool
    """It is on the wrong side of ``aim``; a value that is just there is not."""


class Assessment(Result):
    """The answer to one goal. Values are in ``unit``, rates are fractions, None is undefined."""

    goal: Goal
    verdict: Verdict
    """``met``, ``met-by-rounding``, ``short``, ``already-met``, ``no-rate`` or ``undefined``."""
    unit: str
    reason: Reason | None = None
    """Why nothing could be computed: a key such as ``no-baseline``."""
    path: PathName = "compound"
    """``compound`` or ``linear``."""
    base_value: float | None = None
    goal_value: float | None = None
    years: int | None = None
    stated_rate: float | None = None
    """A fraction a year, with the declared rise of prices if ``notes`` name it; on a linear path an
    amount of ``unit`` a year."""
    projected_value: float | None = None
    projected_box: Interval | None = None
    """What the projection can be, at the default reading of the printed digits."""
    goal_box: Interval | None = None
    aim: float | None = None
    """What the gap is measured from: the goal; of a range its nearer end, inside it the projected
    value."""
    gap: float | None = None
    """Projected value minus goal; of a range 0 inside, outside from its nearer end."""
    gap_share: float | None = None
    """The gap as a fraction of what it is measured from."""
    required_rate: float | None = None
    """The rate a year that just reaches the goal; None where only a linear path leads there."""
    required_box: Interval | None = None
    """What the required rate (on a linear path: the step) can be within rounding; None where an
    end of it does not exist."""
    required_step: float | None = None
    """The amount a year that just reaches the goal in a straight line."""
    required_years: float | None = None
    """The years in which the stated rate leads to the goal; of one that is ``kept`` from it."""
    required_baseline: float | None = None
    flip_baseline: float | None = None
    """The baseline, itself exact, at which the verdict becomes another one."""
    flip_rate: float | None = None
    flip_years: float | None = None
    robust: bool | None = None
    """No reading of the printed digits gives another verdict."""
    consistent: bool | None = None
    """Baseline, rate and goal can all be true at once."""
    readings: tuple[Says, ...] = ()
    """What the tight, default and loose readings say: ``met``, ``short`` or ``open``."""
    alternatives: tuple[Alternative, ...] = ()
    implied_deflator: float | None = None
    """The yearly rise of prices between a real rate and a goal at current prices (2.8)."""
    deflator_box: Interval | None = None
    notes: tuple[Remark, ...] = ()
    """Keys of remarks: ``open-rate``, ``ceiling-rate``, ``about-decides`` ...;
    ``share-bounds`` where the stated rate leads out of 0% to 100%;
    ``rate-breaks-goal`` where the baseline keeps a goal and the stated rate leads away from it."""
    terms: Terms | None = None
    """What was computed with, for whoever computes further; None where nothing could be."""
    loose: Loose | None = None
    """Whose zeros, were none of them meant, would change the verdict: ``start`` for baseline and
    rate, ``goal``, or ``both``."""
    far_end: FarEnd | None = None
    """The other end of a stated rate that is a range; the one that promises least decides."""
    required_baseline_box: Interval | None = None
    """What the baseline can be that a goal without one implies, within rounding."""

    chain: Chain | None = None
    """The yearly goals, where there are some."""

    @property
    def in_steps(self) -> bool:
        """Tell whether it takes an amount a year; else a rate, if only one of the start."""
        return self.path == "linear" and not known(self.terms).of_base

    @property
    def kept(self) -> bool:
        """Tell whether the baseline is at the goal already, so that a rate can only keep it."""
        return self.verdict == "already-met" or "rate-breaks-goal" in self.notes

    @property
    def missing(self) -> bool:
        """Tell whether the projected value is on the wrong side of what it is measured from."""
        if self.projected_value is None:
            return False
        return is_missing(self.projected_value, known(self.aim), self.goal.direction)

    @property
    def rate_gap(self) -> float | None:
        """Of a goal that is a rate: the stated rate minus it, of a range minus its nearer end."""
        goal = self.goal
        if goal.rate is None or goal.goal is None:
            return None
        stated = goal.rate.least(goal.direction).low.value
        ends = sorted((goal.goal.low.value, goal.goal.top.value))
        return float(f"{stated - Interval(*ends).nearest(stated):.12g}")

    @property
    def printed_boxes(self) -> dict[str, Interval]:
        """What the printed ``baseline``, ``rate`` and ``goal`` can have been, each in its measure.

        At the default reading of the printed digits (methods.md 2.3).
        """
        goal, start = self.goal, planned_start(self.goal)
        printed = (
            ("baseline", goal.baseline, True, None), ("rate", goal.rate, False, None),
            ("goal", goal.goal, False, start),
        )  # fmt: skip
        return {
            name: figure(one, measured=measured, start=start).default
            for name, one, measured, start in printed
            if one is not None
        }

    @property
    def other_baselines(self) -> tuple[Alternative, ...]:
        """The values of the base year that the print does not mean, if one of them would tell."""
        goal = self.goal
        if not goal.baseline_printed or goal.baseline is None:
            return ()
        box = self.printed_boxes["baseline"]
        others = [one for one in self.alternatives if not box.holds(one.base_value)]
        short = self.verdict == "short"
        return tuple(others) if any(one.reaches == short for one in others) else ()

    @property
    def margins(self) -> tuple[Margin, ...]:
        """What 左右 and 接近 leave around the printed figures."""
        return margins_of(self.goal)

    @property
    def deflator_reference(self) -> PriceReference | None:
        """What an implied rise of prices is compared with; None where no such record is known."""
        return reference(self.goal) if self.implied_deflator is not None else None

    @property
    def deflator_place(self) -> Usual | None:
        """How usual the implied rise of prices is: plausible, stretched or implausible."""
        known = self.deflator_reference
        rise = self.implied_deflator
        return place(rise, known) if rise is not None and known is not None else None

    @property
    def goal_ends(self) -> tuple[float, ...]:
        """The goal in ``unit`` as `goal_value` is, of a range both ends, the lower first."""
        if self.goal_value is None or self.terms is None:
            return () if self.goal_value is None else (self.goal_value,)
        if self.terms.far is None:
            return (self.goal_value,)
        far = tidy(self.terms.far - self.terms.offset)
        return tuple(sorted((self.goal_value, far)))

    @property
    def disagrees(self) -> bool:
        """Tell a goal with something to explain: it falls short, or its rate contradicts it."""
        return self.verdict == "short" or self.consistent is False

    @property
    def is_priced(self) -> bool:
        """Tell whether prices may rise so that a real rate leads to a goal at current prices."""
        rise = self.implied_deflator
        return rise is not None and is_a_matter_of_prices(rise, reference(self.goal))

    @property
    def contradicts(self) -> bool:
        """Tell whether the rate contradicts the goal, rather than being one without prices."""
        return self.consistent is False and not (self.verdict == "short" and self.is_priced)


def is_missing(value: float, aim: float, direction: int) -> bool:
    """Tell whether a value is on the wrong side of its aim."""
    return not reaches(value, aim, direction)


def undefined(goal: Goal, reason: Reason) -> Assessment:
    """Return the answer to a goal that cannot be computed, for a reason such as ``no-baseline``."""
    printed = goal.goal
    return Assessment(
        goal=goal,
        verdict="undefined",
        reason=reason,
        unit=goal.indicator.unit,
        base_value=goal.baseline.value if goal.baseline else None,
        goal_value=printed.value if printed and printed.measure == "unit" else None,
        years=goal.years,
        stated_rate=goal.rate.least(goal.direction).value if goal.rate else None,
    )
