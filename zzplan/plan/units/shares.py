"""What a figure in per cent is of: of a whole, so that 0 and 100 bound it, or of another thing."""

from __future__ import annotations

from functools import lru_cache

from zzplan.plan.units.unit_parts import plain_unit
from zzplan.plan.units.units import SHARE, read_unit

_ELSE = """
负债 债务 杠杆 覆盖率 依存 赤字 盈余 差额 利润率 收益率 回报率 充足率 自给率 利用率
完成率 达产率 产销率 周转率 毛入学率 保障率 指数 变化 变动 较上年 年度计划 完成年度
完成全年 比上年 同比 环比 增幅 降幅 通胀 通货 利率 汇率 增长 增速 增加 减少 下降 降低
提高
of_gdp of_gni of_gnp of_gva of_income of_revenue of_export of_import of_base of_target of_plan
of_the_target of_the_plan of_19 of_20 gross_enrol self_sufficiency capital_adequacy
"""
_ELSE_WORDS = """
debt deficit surplus balance trade leverage coverage ratio return yield margin change utilisation
utilization growth increase decrease reduction decline inflation interest index against openness
cpi loan loans
"""
_WHOLE = "比重 占比 占全 份额 share proportion fraction_of"
_OF_ELSE, _OF_WHOLE = (
    tuple(word.replace("_", " ") for word in words.split()) for words in (_ELSE, _WHOLE)
)
_OTHER_WORDS = frozenset(_ELSE_WORDS.split())


_GROWTH = (
    "增长率",
    "增速",
    "增长速度",
    "增长幅度",
    "增幅",
    "涨幅",
    "growth",
    "% per year",
    "% a year",
)
_ENDS = ("增长", "增长(%)", "增长(百分比)")
_NO_GROWTH = ("贡献", "占", "比重", "弹性", "contribut", "share", "of growth", "to growth")


@lru_cache(maxsize=4096)
def is_growth(unit: str, *names: str) -> bool:
    """Tell whether an indicator in per cent is itself the growth of something.

    Examples
    --------
    >>> is_growth("%", "GDP增速"), is_growth("% per year", "Exports"), is_growth("%", "城镇化率")
    (True, True, False)
    >>> is_growth("%", "消费对经济增长的贡献率"), is_growth("亿元", "投资增长")
    (False, False)
    """
    one = read_unit(unit)
    if one.kind != SHARE or one.exponent != -2:
        return False
    said = [plain_unit(text).casefold().strip() for text in (unit, *names)]
    grows = any(word in text for text in said for word in _GROWTH) or any(
        text.endswith(_ENDS) for text in said
    )
    return grows and not any(word in text for text in said for word in _NO_GROWTH)


@lru_cache(maxsize=4096)
def bound(unit: str, *names: str) -> float | None:
    """Return what the share of a whole cannot exceed; None for what is no part of a whole.

    Parameters
    ----------
    unit : str
        As printed: ``%``, ``% of GDP``, ``‰``.
    names : str
        What the indicator is called.

    Examples
    --------
    >>> bound("%", "城镇化率"), bound("‰", "出生率"), bound("%", "资产负债率")
    (100.0, 1000.0, None)
    >>> bound("% of GDP", "Public debt"), bound("% of GDP", "Share of services")
    (None, 100.0)
    """
    one = read_unit(unit)
    if one.kind != SHARE:
        return None
    said = " ".join((unit, *names)).casefold().replace("-", " ")
    of_else = any(word in said for word in _OF_ELSE)
    if not of_else:
        of_else = not _OTHER_WORDS.isdisjoint(word.strip(".,()/") for word in said.split())
    if of_else and not any(word in said for word in _OF_WHOLE):
        return None
    return 10.0**-one.exponent
