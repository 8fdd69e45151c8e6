"""Inputs of so many items of one kind: what takes its time must not take the square of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from benchmarks.scale import plan

_HEAD = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n"
_GOAL = "unit: 亿元, baseline: 1000, rate: 8%, goal: 1400"
_TITLE = "云泽市国民经济和社会发展第十四个五年规划纲要\n\n到2025年：\n\n"
_INDICATORS = 40
"""Of each county in the table of counties."""


class Kind(NamedTuple):
    """A kind of input."""

    suffix: str
    text: Callable[[int], str]
    """Makes an input of so many items."""


def _block(key: str, entries: Iterable[str]) -> str:
    return f"{key}:\n" + "".join(f"  {entry}\n" for entry in entries)


def _goals(n: int, more: str = "") -> str:
    return _block("goals", (f"g{i}: {{{_GOAL}{more}}}" for i in range(n)))


def _claims(n: int, claim: str) -> str:
    claims = (f"c{i}: {{claim: '{claim.format(i=i)}'}}" for i in range(n))
    return _HEAD + _goals(n) + _block("identities", claims)


def goals_csv(n: int) -> str:
    """Return a table of goals as CSV."""
    rows = (
        f"g{i},亿元,{2021 + i % 5},{1000 + i % 977},{3 + i % 12}%,{2026 + i % 5},{1500 + i % 1400}"
        for i in range(n)
    )
    return "\n".join(["indicator,unit,base_year,baseline,rate,goal_year,goal", *rows]) + "\n"


def counties_csv(n: int) -> str:
    """Return a table of counties with 40 indicators each, and a reported value of each."""
    rows = (
        f"county-{i // _INDICATORS},i{i % _INDICATORS},指标{i % _INDICATORS},亿元,"
        f"2020,{1000 + i % 977},{3 + i % 12}%,2025,{1500 + i % 1400},2022,{1100 + i % 977}"
        for i in range(n)
    )
    head = "plan,indicator,name,unit,base_year,baseline,rate,goal_year,goal,actual_year,actual"
    return "\n".join([head, *rows]) + "\n"


def _plans(n: int) -> str:
    plans = (
        f"p{i}: {{base_year: {2000 + i % 20}, goal_year: {2005 + i % 20}, "
        f"goals: {{gdp: {{baseline: 1000, rate: 8%, goal: {1400 + i % 333}}}}}}}"
        for i in range(n)
    )
    return "zzplan: 1\nindicators: {gdp: {unit: 亿元}}\n" + _block("plans", plans)


def _with_actuals(n: int) -> str:
    series = "{2019: 900, 2020: 1000, 2021: 1080, 2022: 1166}"
    indicators = (f"i{i}: {{unit: 亿元, actuals: {series}}}" for i in range(n))
    goals = (f"i{i}: {{rate: 8%, goal: 1469}}" for i in range(n))
    return _HEAD + _block("indicators", indicators) + _block("goals", goals)


def _unknown_indicators(n: int) -> str:
    indicators = (f"i{i}: {{unit: 亿元}}" for i in range(n))
    goals = (f"x{i}: {{baseline: 1000, goal: 1400}}" for i in range(n))
    return _HEAD + _block("indicators", indicators) + _block("goals", goals)


def _sources(n: int, named: str) -> str:
    sources = (f"s{i}: {{title: x{i}, date: 2020-01-01}}" for i in range(n))
    goals = (f"g{i}: {{{_GOAL}, source: {named}{i}}}" for i in range(n))
    return _HEAD + _block("sources", sources) + _block("goals", goals)


def _relative(n: int) -> str:
    indicators = (f"i{i}: {{unit: 亿元, growth: {{2020: 5%}}}}" for i in range(n))
    goals = (f"i{i}: {{kind: relative, goal: 高于, to: i{i * 7 % n}}}" for i in range(n))
    return _HEAD + _block("indicators", indicators) + _block("goals", goals)


def _scenarios(n: int) -> str:
    scenarios = (f"s{i}: {{g{i}: 9%}}" for i in range(n))
    return _HEAD + _goals(n) + _block("scenarios", scenarios)


def _vintages(n: int) -> str:
    values = ", ".join(f"{{value: {1000 + i}}}" for i in range(n))
    goals = "goals: {i: {rate: 8%, goal: 1469}}\n"
    return f"{_HEAD}indicators: {{i: {{unit: 亿元, actuals: {{2020: [{values}]}}}}}}\n{goals}"


def _document_table(n: int) -> str:
    rows = "".join(f"| 产值{i}（亿元） | {100 + i} | {150 + i} |\n" for i in range(n))
    return f"{_TITLE}| 指标 | 2020年 | 2025年 |\n|-|-|-|\n{rows}"


def _wide_table(n: int) -> str:
    years = " | ".join(f"{1100 + i % 900}年" for i in range(n))
    values = " | ".join(map(str, range(n)))
    return f"{_TITLE}| 指标 | {years} |\n|{'-|' * (n + 1)}\n| 产值（亿元） | {values} |\n"


def _tasks(n: int) -> str:
    lines = (f"- 到2025年，新建学校{i + 3}所，绿地面积达到{100 + i}万平方米。\n" for i in range(n))
    return _TITLE + "".join(lines)


def _paragraph(n: int) -> str:
    return _TITLE + "".join(f"第{i}项产值达到{100 + i}亿元，" for i in range(n)) + "完成。\n"


KINDS: dict[str, Kind] = {
    "goals": Kind("yaml", lambda n: plan(4, n // 4)),
    "goals of a table": Kind("csv", goals_csv),
    "goals of counties": Kind("csv", counties_csv),
    "a document's table": Kind("md", _document_table),
    "plans": Kind("yaml", _plans),
    "indicators with actuals": Kind("yaml", _with_actuals),
    "vintages of a value": Kind("yaml", _vintages),
    "sums over all": Kind("yaml", lambda n: _claims(n, "sum(*) = g{i}")),
    "claims": Kind("yaml", lambda n: _claims(n, "g{i} = 1400")),
    "unknown goals in claims": Kind("yaml", lambda n: _claims(n, "h{i} = 1400")),
    "unknown keys": Kind("yaml", lambda n: _HEAD + _goals(n, ", gaol: 1400")),
    "unknown indicators": Kind("yaml", _unknown_indicators),
    "unknown sources": Kind("yaml", lambda n: _sources(n, "t")),
    "sources": Kind("yaml", lambda n: _sources(n, "s")),
    "acceptances": Kind(
        "yaml", lambda n: _HEAD + _goals(n, ", accept: {finding: below-goal, reason: known}")
    ),
    "yearly values": Kind(
        "yaml", lambda n: _HEAD + _goals(n, ", yearly: {2021: 1080, 2022: 1160, 2024: 1320}")
    ),
    "goals of one name": Kind("yaml", lambda n: _HEAD + _goals(n, ", name: GDP")),
    "relative goals": Kind("yaml", _relative),
    "scenarios": Kind("yaml", _scenarios),
    "tasks of a document": Kind("md", _tasks),
    "figures of a paragraph": Kind("txt", _paragraph),
    "a wide table": Kind("md", _wide_table),
    "a long text": Kind("txt", lambda n: _TITLE + "我们要坚持以人民为中心的发展思想。" * n),
}
"""By what there are many of."""
