"""What a figure in per cent is of: of a whole, so that 0 and 100 bound it, or of another thing."""

from __future__ import annotations

import re
from functools import lru_cache

from zzplan.plan.units import SHARE, read_unit

_OF_ELSE = re.compile(
    r"负债|债务|杠杆|覆盖率|依存|赤字|盈余|差额|利润率|利润总额率|收益率|回报率|充足率|自给率|利用率|完成率|达产率|产销率"
    r"|周转率|毛入学率|保障率|指数|变化|变动|较上年|占年度|完成年度|完成全年|比上年|同比|环比|增幅|降幅|通胀|通货|利率|汇率"
    r"|增长|增速|增加|减少|下降|降低|提高"
    r"|(?:%|percent)\s*of\s*(?:GDP|GNI|GNP|GVA|income|revenue|exports?|imports?|base|target|plan"
    r"|the\s+target|\d{4})"
    r"|\b(?:debt|deficit|surplus|balance|trade|leverage|coverage|ratio|return|yield|margin|change"
    r"|utili[sz]ation|self.sufficiency|gross enrol\w*|growth|increase|decrease|reduction|decline"
    r"|inflation|interest|index|against|openness|CPI|loan|capital adequacy)\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"比重|占比|占全|份额|share|proportion|fraction of", re.IGNORECASE)


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
    said = (unit, *names)
    if any(map(_OF_ELSE.search, said)) and not any(map(_OF_WHOLE.search, said)):
        return None
    return 10.0**-one.exponent
