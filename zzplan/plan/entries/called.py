"""What people call keys and values of a plan file, where no letters show what is meant."""

from __future__ import annotations

from collections.abc import Iterable

from zzplan.plan.numbers.years import read_year

_KEYS = """
    baseline start starts from initial begin base base_value baseline_value start_value
        initial_value current current_value reference 起点 起点值 期初值 现状 现状值 基准值 基准
        基值 基础值
    base_year start_year from_year baseline_year reference_year 起始年 基准年
    goal end ends final final_value goal_value end_value target_value objective aim until
        终点 终点值 期末值 规划值 目标数
    goal_year end_year to_year target_year deadline due due_date by horizon finish
        期限 完成时限 终止年 截止年
    rate cagr annual_growth growth_rate annual_growth_rate annual_rate yearly_rate pace
        yearly_growth average_growth annual_change 增长率 年增长率 增幅 年均增长 年均增长率 增数
    binding mandatory obligatory
    name label
    note comment comments remark remarks description
    zzplan version format_version schema_version 版本
"""
"""In each row, which further lines go on with, a key and what it is called."""
_YEAR_IN_PLACE = {"baseline": "base_year", "goal": "goal_year"}
"""What is meant where a year stands behind such a word: ``start: 2020``."""
_KINDS = """
    share percentage percent ratio proportion
    rate growth growth_rate
    level absolute value amount number
    stock count
    added increase increment addition
    hold keep maintain
    milestone event project done
"""
_SHARES = frozenset({"ratio", "share", "percent", "percentage", "proportion", "比例"})
_OF_KIND: dict[str, tuple[str, dict[str, str]]] = {
    **dict.fromkeys(("cumulative", "total", "累计"), ("is-a-kind", {"kind": "cumulative"})),
    **dict.fromkeys(("milestone", "里程碑"), ("is-a-kind", {"kind": "milestone"})),
    **dict.fromkeys(("added", "新增"), ("is-a-kind", {"kind": "added"})),
    **dict.fromkeys(("milestones", "年度目标值", "interim", "steps"), ("is-yearly", {})),
}
"""Words for keys that are kinds of goals, or goals of the years between."""
_PATHS = ("linear", "compound", "straight", "exponential")


def _reversed(table: str) -> dict[str, str]:
    rows = table.replace("\n        ", " ").split("\n")
    return {word: row.split()[0] for row in rows for word in row.split()[1:]}


_KEY_MEANT, _KIND_MEANT = _reversed(_KEYS), _reversed(_KINDS)


def called(
    name: str, known: Iterable[str], of: str | None, value: str = ""
) -> tuple[str, dict[str, str]] | None:
    """Return the advice on a word for a key, or for a value of the key ``of``; None for no such.

    Parameters
    ----------
    name : str
    known : iterable of str
        What may stand there.
    of : str or None
        The key whose value it is.
    value : str
        What stands behind a key.

    Examples
    --------
    >>> goal = {"baseline", "base_year", "rate", "kind", "goal_year"}
    >>> [called("start", goal, None, value)[1]["suggestion"] for value in ("3000", "2020")]
    ['baseline', 'base_year']
    >>> called("ratio", goal, None), called("basline", goal, None)
    (('share-unit', {}), None)
    """
    known = frozenset(known)
    if of is None and name in _OF_KIND and "kind" in known:
        return _OF_KIND[name]
    if of == "kind":
        if name in _PATHS:
            path = "linear" if name in ("linear", "straight") else "compound"
            return "is-a-path", {"path": path}
        meant = _KIND_MEANT.get(name)
    elif of is None:
        if name in _SHARES and "kind" in known:
            return "share-unit", {}
        meant = _KEY_MEANT.get(name.replace("-", "_").replace(" ", "_").lower())
        if meant in _YEAR_IN_PLACE and read_year(value) is not None:
            meant = _YEAR_IN_PLACE[meant]
    else:
        return None
    return ("did-you-mean", {"suggestion": meant}) if meant in known else None
