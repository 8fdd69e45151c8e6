"""Which calendar years the labels of fiscal years mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.years import Year, years_named
from zzplan.report.language import Language
from zzplan.report.model import Line


def fiscal_lines(goals: Iterable[Goal], plan_file: PlanFile, language: Language) -> Iterator[Line]:
    """Yield once which year a label is, where goals have such; with what would make it another.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> file = parse('''zzplan: 1
    ... base_year: 2023/24
    ... goal_year: 2028/29
    ... goals: {gdp: {unit: £bn, baseline: 100, rate: 5%, goal: 130}}''')
    >>> next(fiscal_lines(file.goals, file, Language("en"))).text
    '2023/24 counts as 2024, the year it ends in; `fiscal_years: start` says otherwise.'
    """
    _ = language.gettext
    labelled = (
        year
        for goal in goals
        for year in (goal.base_year, goal.goal_year)
        if isinstance(year, Year) and len(years_named(str(year))) > 1
    )
    year = next(labelled, None)
    if year is None:
        return
    ends = int(year) == years_named(str(year))[-1]
    said = (
        _("{label} counts as {year}, the year it ends in; `fiscal_years: start` says otherwise.")
        if ends
        else _("{label} counts as {year}, the year it begins in, as the plan file says.")
    )
    yield Line(said.format(label=year, year=int(year)), style="remark")
