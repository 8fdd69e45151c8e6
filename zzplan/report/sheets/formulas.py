"""Assessment → formulas of a spreadsheet: the engine's equations over the cells of a row.

A cell is named by the key of its column in braces. Whatever no short formula computes has none;
its value stands as the engine gives it.
"""

from __future__ import annotations

from collections.abc import Mapping

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import TOLERANCE
from zzplan.engine.terms import Terms
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct

YEARS = "{goal_year}-{base_year}"
_TOLERANCE = f"{TOLERANCE:.0E}".replace("E-", "E-")
_N = "{years}"


class Slack(Struct):
    """What rounding leaves to baseline, rate and goal, each on the side that favours the goal."""

    base: float
    rate: float
    goal: float


class Sum(Struct):
    """The parts that the formulas of one goal are made of."""

    start: str
    """Where the path starts."""
    end: str
    """Where it leads, from the cell of the goal."""
    factor: str
    """What a year of growth multiplies by; on a straight line the amount or part a year."""
    terms: Terms


def base_cell(answer: Assessment) -> float | None:
    """Return what stands in the cell of the baseline; None where the path starts at a constant."""
    terms, printed = answer.terms, answer.goal.baseline
    if terms is None or terms.offset:
        return None
    if printed is None:
        return terms.start.point if answer.goal.kind == "index" else None
    ends = (printed.low, printed.high or printed.low)
    return terms.start.point if terms.start.point in [end.value for end in ends] else None


def goal_formula(answer: Assessment, far: bool) -> str:
    """Return how the goal comes from the baseline: of a multiple, and of what is added to it."""
    target, terms = answer.goal.goal, answer.terms
    if target is None or terms is None or base_cell(answer) is None:
        return ""
    one = target.high if far and target.high is not None else target.low
    if target.measure == "multiple":
        return f"{one.value!r}*{{base}}"
    adds = target.measure in ("points", "change") or KINDS[answer.goal.kind].added
    return f"{{base}}{one.value:+}" if adds else ""


def slack(answer: Assessment) -> Slack | None:
    """Return what rounding leaves, where a verdict depends on it."""
    terms = answer.terms
    if terms is None or terms.rate is None or not _judged(answer):
        return None
    start, rate, end = terms.start, terms.rate, terms.end
    best, easiest = (1, 0) if terms.direction > 0 else (0, 1)
    point, limit = rate.point, rate.default[best]
    if _prices(answer):
        rise = 1 + (answer.goal.inflation or 0.0)
        point, limit = ((1 + one) / rise - 1 for one in (point, limit))
    return Slack(
        base=start.default[best] - start.point,
        rate=limit - point,
        goal=end.default[easiest] - end.point,
    )


def formulas(answer: Assessment, words: Mapping[str, str]) -> dict[str, str]:
    """Return the formulas of a goal by the key of their column.

    Parameters
    ----------
    answer : Assessment
    words : mapping
        The words of the verdicts.

    Examples
    --------
    >>> from zzplan.engine.check import assess
    >>> from zzplan.plan.file.load import parse
    >>> goal, = parse('''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}''').goals
    >>> found = formulas(assess(goal), {})
    >>> found["projected"], found["needed"], found["needed_baseline"]
    ('{base}*(1+{rate})^{years}', '({goal}/{base})^(1/{years})-1', '{goal}/(1+{rate})^{years}')
    """
    terms = answer.terms
    if terms is None:
        return _implied(answer)
    parts = _parts(answer, terms)
    found = {"needed": _needed(parts), "verdict": _verdict_alone(parts, answer, words)}
    if terms.rate is None:
        return found
    found |= {
        "projected": _projected(parts),
        "gap": _gap(terms),
        "share": 'IF({projected}-{gap}=0,"",{gap}/ABS({projected}-{gap}))',
        "needed_years": _needed_years(parts),
        "verdict": _verdict(parts, answer, words),
    }
    if terms.free_start:
        found["needed_baseline"] = _needed_baseline(parts)
    return found


def _parts(answer: Assessment, terms: Terms) -> Sum:
    start = _number(terms.start.point) if base_cell(answer) is None else "{base}"
    end = "{far}" if terms.far is not None and terms.direction < 0 else "{goal}"
    if terms.offset:
        end = f"({_number(terms.offset)}+{end})"
    factor = "{rate}"
    if terms.compound:
        factor = "((1+{rate})*(1+{prices}))" if _prices(answer) else "(1+{rate})"
    return Sum(start, end, factor, terms)


def _prices(answer: Assessment) -> bool:
    return "inflation" in answer.notes


def _number(value: float) -> str:
    return f"{value:.15g}"


def _reached(parts: Sum, start: str, factor: str) -> str:
    """Return where a start leads, on the scale that the path is computed on."""
    if parts.terms.compound:
        return f"{start}*{factor}^{_N}"
    if parts.terms.of_base:
        return f"{start}*(1+{factor}*{_N})"
    return f"{factor}*{_N}" if start == "0" else f"{start}+{factor}*{_N}"


def _projected(parts: Sum) -> str:
    reached = _reached(parts, parts.start, parts.factor)
    return f"{reached}-{_number(parts.terms.offset)}" if parts.terms.offset else reached


def _gap(terms: Terms) -> str:
    if terms.far is None:
        return "{projected}-{goal}"
    low, high = ("{projected}<{goal}", "{projected}>{far}")
    return f"IF({low},{{projected}}-{{goal}},IF({high},{{projected}}-{{far}},0))"


def _needed(parts: Sum) -> str:
    if parts.terms.compound:
        return f"({parts.end}/{parts.start})^(1/{_N})-1"
    if parts.terms.of_base:
        return f"({parts.end}/{parts.start}-1)/{_N}"
    return f"({parts.end}-{parts.start})/{_N}" if parts.start != "0" else f"{parts.end}/{_N}"


def _needed_years(parts: Sum) -> str:
    """Return the years that the rate takes; nothing where it never leads there."""
    start, end, factor = parts.start, parts.end, parts.factor
    if parts.terms.compound:
        ahead, years = f"({end}-{start})*({factor}-1)", f"LN({end}/{start})/LN({factor})"
    elif parts.terms.of_base:
        ahead, years = f"({end}-{start})*{factor}", f"({end}/{start}-1)/{factor}"
    else:
        ahead, years = f"({end}-{start})*{factor}", f"({end}-{start})/{factor}"
    moves = f"{factor}<>1" if parts.terms.compound else f"{factor}<>0"
    return f'IF({moves},IF({ahead}>=0,{years},""),"")'


def _needed_baseline(parts: Sum) -> str:
    if parts.terms.compound:
        return f"{parts.end}/{parts.factor}^{_N}"
    if parts.terms.of_base:
        return f"{parts.end}/(1+{parts.factor}*{_N})"
    return f"{parts.end}-{parts.factor}*{_N}"


def _judged(answer: Assessment) -> bool:
    """Tell whether a comparison of numbers decides: a direction is wanted, and one end counts."""
    terms = answer.terms
    return (
        terms is not None
        and terms.band is None
        and answer.goal.wanted is not None
        and answer.verdict != "undefined"
    )


def _meets(parts: Sum, value: str, aim: str) -> str:
    """Return the comparison of `Terms.is_met`, with its tolerance."""
    terms = parts.terms
    far, near = (value, aim) if terms.direction > 0 else (aim, value)
    noise = f"{_TOLERANCE}*MAX(ABS({value}),ABS({aim}))"
    return f"{far}-{near}>{noise}" if terms.strict else f"{far}-{near}>=-{noise}"


def _verdict_alone(parts: Sum, answer: Assessment, words: Mapping[str, str]) -> str:
    """Return the verdict of a goal without a rate: there already, or not."""
    if not _judged(answer) or parts.terms.rate is not None or parts.start != "{base}":
        return ""
    if not KINDS[answer.goal.kind].measured:
        return ""
    reached = _meets(parts, parts.start, parts.end)
    return f"IF({reached},{_said(words, 'already-met')},{_said(words, 'no-rate')})"


def _verdict(parts: Sum, answer: Assessment, words: Mapping[str, str]) -> str:
    """Return the verdict of a goal with a rate (methods.md 2.5)."""
    if not _judged(answer):
        return ""
    projected = "{projected}"
    if parts.terms.offset:
        projected = f"({_number(parts.terms.offset)}+{projected})"
    start = parts.start if parts.start != "{base}" else "({base}+{base_slack})"
    factor = parts.factor.replace("{rate}", "{rate}+{rate_slack}")
    if not parts.terms.compound:
        factor = f"({factor})"
    best = f"({_reached(parts, start, factor)})"
    easiest = f"({parts.end}+{{goal_slack}})"
    met = _said(words, "met")
    if KINDS[answer.goal.kind].measured:
        reached = _meets(parts, parts.start, parts.end)
        met = f"IF({reached},{_said(words, 'already-met')},{met})"
    return (
        f"IF({_meets(parts, projected, parts.end)},{met},"
        f"IF({_meets(parts, best, easiest)},"
        f"{_said(words, 'met-by-rounding')},{_said(words, 'short')}))"
    )


def _said(words: Mapping[str, str], verdict: str) -> str:
    text = words.get(verdict, verdict).replace('"', '""')
    return f'"{text}"'


def _implied(answer: Assessment) -> dict[str, str]:
    """Return the baseline that a goal and its rate imply."""
    goal: Quantity | None = answer.goal.goal
    rate = answer.goal.rate
    if answer.required_baseline is None or goal is None or goal.high is not None or rate is None:
        return {}
    if rate.measure == "points":
        return {"needed_baseline": f"{{goal}}-{{rate}}*{_N}"}
    return {"needed_baseline": f"{{goal}}/(1+{{rate}})^{_N}"}
