"""How serious a disagreement is: a contradiction, a definition that differs, or rounding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzplan.engine.assessment import Assessment
from zzplan.engine.explanation import Explanation
from zzplan.plan.words.keys import Difference, Disagreement

if TYPE_CHECKING:
    from zzplan.engine.identities import Judgement
    from zzplan.engine.sides import Side

_CUT = "cut"


def goal_disagreement(
    answer: Assessment, explanations: Sequence[Explanation]
) -> Disagreement | None:
    """Class a goal whose numbers disagree.

    Parameters
    ----------
    answer : Assessment
    explanations : sequence of Explanation
        What explains it (`zzplan.engine.explain`).

    Returns
    -------
    str or None
        ``definition`` where a reading explains a goal that is short or contradicts its rate:
        another base year or actual, an average, prices, a unit, ...; ``rounding`` where only a cut
        rate does, and for a goal that is met by rounding; ``contradiction`` where nothing explains
        a rate that contradicts its goal; ``short`` where nothing contradicts, and the rate just
        does not suffice. None where the numbers agree.

    Examples
    --------
    >>> from zzplan.engine.explain import explain
    >>> from zzplan.engine.check import assess
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... base_year: 2016
    ... goal_year: 2021
    ... goals:
    ...   trade: {unit: 亿美元, baseline: 17.6, rate: 10%, goal: 44}
    ...   gdp: {unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000}
    ...   investment: {unit: 亿元, baseline: 2345.8, rate: 16%左右, goal: 5700}
    ...   labs: {unit: 家, baseline: 147, rate: 8.3%, goal: 220}''')
    >>> [goal_disagreement(answer, explain(answer))
    ...  for answer in map(assess, file.goals)]
    ['contradiction', 'short', 'definition', 'rounding']
    """
    if not answer.disagrees:
        return "rounding" if answer.verdict == "met-by-rounding" else None
    if any(one.kind != _CUT for one in explanations):
        return "definition"
    if explanations:
        return "rounding"
    return "contradiction" if answer.consistent is False else "short"


def identity_disagreement(
    answer: Judgement, differing: Sequence[Difference]
) -> Disagreement | None:
    """Class a claim that fails.

    Parameters
    ----------
    answer : Judgement
    differing : sequence of str
        What its figures differ in (`differences`).

    Returns
    -------
    str or None
        ``definition`` where the file itself says that the figures of its two sides differ in what
        they are, and where prices lie between them; else ``contradiction``. ``rounding`` where it
        holds only by rounding, None where it holds, or where nothing can be computed.
    """
    if answer.verdict in ("fails", "holds-by-prices"):
        return "definition" if differing else "contradiction"
    return "rounding" if answer.verdict == "holds-by-rounding" else None


def differences(answer: Judgement) -> tuple[Difference, ...]:
    """Return what the figures of a failing claim differ in, as far as the file declares it.

    Returns
    -------
    tuple of str
        Of ``vintage`` (some are marked as revised, others are not), ``span`` (one covers another
        span of time than the claim names), ``prices`` (current, or constant of some year) and
        ``documents`` (no one document has them all), for the sides that disagree; ``prices`` too
        where growth that is real stands beside levels at current prices, and prices may rise so
        (`zzplan.engine.claim_prices`). Empty for a claim that does not fail, and where two sides
        disagree that differ in nothing.

    Examples
    --------
    >>> from zzplan.engine.identities import judge
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... sources: {plan: {title: 规划}, office: {title: 统计局}}
    ... indicators:
    ...   gdp:
    ...     unit: 亿元
    ...     source: office
    ...     actuals: {2017: [{value: 2580.4, source: plan}, {value: 2530.01, revised: true}]}
    ... identities: {gdp: {claim: "gdp[2017@plan] = gdp[2017@office]"}}''')
    >>> differences(judge(file.identities[0]))
    ('vintage', 'documents')
    """
    from zzplan.engine.identities import failing_pairs

    found: dict[Difference, None] = {}
    for pair in failing_pairs(answer):
        between = _between(pair, answer.prices)
        if not between:
            return ()
        found |= dict.fromkeys(between)
    return tuple(found)


def _between(pair: Sequence[Side], declared: tuple[float, float] | None) -> tuple[Difference, ...]:
    """Return what the figures of two sides differ in."""
    from zzplan.engine.claim_prices import REAL, implied_rise

    figures = [term for side in pair for term in side.terms if not term.is_number]
    prices = {term.price for term in figures} - {None, REAL}
    documents = [set(term.sources) for term in figures if term.sources]
    apart: dict[Difference, bool] = {
        "vintage": len({term.revised for term in figures}) > 1,
        "span": len({term.coverage for term in figures}) > 1,
        "prices": len(prices) > 1 or implied_rise(pair, declared) is not None,
        "documents": bool(documents) and not set.intersection(*documents),
    }
    return tuple(key for key, differs in apart.items() if differs)
