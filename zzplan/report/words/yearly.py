"""What yearly goals come to."""

from __future__ import annotations

from zzplan.engine.annual import Annual
from zzplan.engine.yearly import Chain
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.report.language import Language
from zzplan.report.words.decimals import Decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, level


def chain_words(chain: Chain, goal: Goal, language: Language) -> str:
    """Say whether yearly goals lead to the goal, and where they break; empty while nothing tells.

    Examples
    --------
    >>> from zzplan.engine.yearly import chain_of
    >>> from zzplan.plan.file.load import parse
    >>> gdp = "{unit: 亿元, baseline: 1000, goal: 1100, yearly: {2021: 1060, 2022: 1050}}"
    >>> head = "{zzplan: 1, base_year: 2020, goal_year: 2022, goals: {gdp: "
    >>> goal, = parse(head + gdp + "}}").goals
    >>> chain_words(chain_of(goal), goal, Language("en"))
    'The yearly goals lead to 1050 by 2022 and not to 1100; they turn back in 2022.'
    """
    _, number = language.gettext, Grouping.of(goal, language)
    sign = "%" if KINDS[goal.kind].chained else ""
    words = {
        "value": number(level(chain.value, yearly_decimals(chain, goal).sentence, sign)),
        "goal": number(goal.goal.text) if goal.goal else NOTHING,
        "goal_year": goal.goal_year,
        "year": chain.breaks,
    }
    turned = any(one.turns_back for one in chain.links)
    if chain.beyond is not None and not turned:
        places = yearly_decimals(chain, goal).sentence
        value = number(level(chain.beyond.value, places, sign))
        words |= {"value": value, "year": chain.beyond.year}
        return _(
            "The yearly goals lead to {value} by {year}, beyond the goal of {goal} by {goal_year}."
        ).format(**words)
    if chain.leads is None:
        return _("The yearly goals turn back in {year}.").format(**words) if turned else ""
    if chain.leads and turned:
        said = _("The yearly goals lead to the goal of {goal}, but turn back in {year}.")
    elif chain.leads:
        said = _("The yearly goals lead to the goal of {goal}.")
    elif turned:
        said = _(
            "The yearly goals lead to {value} by {goal_year} and not to {goal}; they turn back in "
            "{year}."
        )
    else:
        said = _(
            "The yearly goals lead to {value} by {goal_year} and not to {goal}; they fall behind "
            "in {year}."
        )
    return said.format(**words)


def annual_words(found: Annual, language: Language) -> str:
    """Say whether the goals of plans of one year lead to that of several."""
    chain = found.chain
    if chain.leads is not None or chain.breaks is not None or chain.behind is None:
        return chain_words(chain, found.goal, language)
    last, places = chain.links[-1], yearly_decimals(chain, found.goal).sentence
    sign = "%" if KINDS[found.goal.kind].chained else ""
    number = Grouping.of(found.goal, language)
    return language.gettext(
        "The yearly goals lead to {value} by {year}, behind the {needed} on the way to {goal}."
    ).format(
        value=number(level(last.value, places, sign)),
        needed=number(level(last.needed, places, sign)),
        year=last.year,
        goal=number(found.goal.goal.text) if found.goal.goal else NOTHING,
    )


def yearly_decimals(chain: Chain, goal: Goal) -> Decimals:
    """Return the decimals of the values of a chain."""
    values = [value for one in chain.links for value in (one.value, one.needed)]
    return Decimals.of((goal.goal, *(one.printed for one in chain.links)), values)
