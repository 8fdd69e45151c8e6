"""Whether two printed names are of one indicator."""

from __future__ import annotations

import re
from functools import lru_cache

from zzplan.reading.words.fold import fold

_SAME = re.compile("^(?:地区生产总值|经济总量)(?:总量)?$")
_EMPTY = re.compile(
    r"\([^()]*\)|[“”\"'\s]|(?:总)?数量?$|总数$|^(?:全[国省市县年]|我[国省市县]|年末)|^.{0,6}?实现(?=.{4})"
    "|常住人口(?=城镇化率)|全员(?=劳动生产率)|(?<=居民)人均(?=可支配)|的(?=比[重例]|份额|占比)"
    "|总(?=产量|人口|里程)|年均(?=浓度)|^[a-z]+['’]s\\s(?:own\\s)?"
    r"|^(?:the\s)?(?:total\s|overall\s)?number\sof\s"
)
_GDP = re.compile("(?:gdp(?=[^a-z]*$)|(?:地区|国内)?生产总值)")
_SHORT = {
    "社零总额": "社会消费品零售总额", "社零额": "社会消费品零售总额", "社零": "社会消费品零售总额",
    "固投": "固定资产投资", "规上": "规模以上",
}  # fmt: skip
_ABBREVIATED = re.compile("|".join(_SHORT))
_SHORTEST = 4
_HALF = 0.5


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Return what tells one indicator from another in its name.

    Examples
    --------
    >>> plain("全市高新技术企业数量"), plain("GDP总量"), plain("地区生产总值（现价）")
    ('高新技术企业', '生产总值', '生产总值')
    >>> plain("旅游业增加值占地区生产总值的比重"), plain("粮食总产量"), plain("GDP per head")
    ('旅游业增加值占地区生产总值比重', '粮食产量', 'gdpperhead')
    >>> plain("规上工业企业"), plain("全市社零总额")
    ('规模以上工业企业', '社会消费品零售总额')
    """
    text = _EMPTY.sub("", _GDP.sub("地区生产总值", fold(name).text.lower()))
    text = _ABBREVIATED.sub(lambda found: _SHORT[found[0]], text)
    return "生产总值" if _SAME.match(text) else text


def alike(one: str, other: str, *, half: bool = False) -> bool:
    """Tell whether one name is the other, or the other with more words at its end.

    Parameters
    ----------
    half : bool
        It is enough that they share half of their pairs of characters.

    Examples
    --------
    >>> alike("GDP", "地区生产总值"), alike("园区收入", "园区面积")
    (True, False)
    >>> alike("万元地区生产总水耗", "单位地区生产总值水耗水平", half=True)
    True
    """
    first, second = plain(one), plain(other)
    if begins(first, second):
        return True
    long = min(len(first), len(second)) >= _SHORTEST
    return half and long and _shared(first, second) >= _HALF


def begins(one: str, other: str) -> bool:
    """Tell the same of two plain names."""
    if len(one) < _SHORTEST or len(other) < _SHORTEST:
        return one == other and bool(one)
    return one.startswith(other) or other.startswith(one)


def _shared(one: str, other: str) -> float:
    left = {one[i : i + 2] for i in range(len(one) - 1)}
    right = {other[i : i + 2] for i in range(len(other) - 1)}
    return 2 * len(left & right) / (len(left) + len(right))
