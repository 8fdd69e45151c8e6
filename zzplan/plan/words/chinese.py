"""The keys and the fixed values of a plan file in Chinese: one table, read in both directions."""

from __future__ import annotations

from collections.abc import Collection, Iterable

Words = dict[str, tuple[str, ...]]

KEYS: Words = {
    "title": ("标题",), "headline": ("首要目标",), "population": ("人口",),
    "sources": ("资料来源", "来源"), "indicators": ("指标",), "plans": ("规划", "计划"),
    "identities": ("勾稽关系",), "scenarios": ("情景",),
    "base_year": ("基年", "基期", "基期年份"), "goal_year": ("目标年", "目标年份"),
    "fiscal_years": ("财年",), "path": ("路径",), "inflation": ("价格涨幅",), "country": ("国家",),
    "deflator_range": ("平减指数区间",), "goals": ("目标",),
    "source": ("来源", "出处"), "publisher": ("发布单位",), "date": ("日期",), "url": ("网址",),
    "file": ("文件",), "section": ("章节",), "note": ("备注", "说明"),
    "name": ("名称",), "en": ("英文",), "zh": ("中文",), "unit": ("单位", "计量单位"),
    "price": ("价格",), "direction": ("方向",), "unbounded": ("不设界限",), "limit": ("极限值",),
    "actuals": ("实际值", "实际"), "growth": ("实际增速", "增速"),
    "value": ("数值",), "span": ("时段",), "revised": ("修订",), "exact": ("精确",),
    "precision": ("精度",),
    "indicator": ("指标",), "baseline": ("基数", "基期值"),
    "rate": ("增速", "年均增速", "预期增速"), "goal": ("目标", "目标值"), "kind": ("类型",),
    "to": ("参照",), "yearly": ("年度目标",), "binding": ("约束性", "属性"),
    "aspirational": ("力争",), "accept": ("备案",), "place": ("位置",), "quote": ("原文",),
    "reading": ("把握",),
    "finding": ("问题", "发现"), "verdict": ("判定",), "reason": ("理由", "原因"),
    "claim": ("关系式",),
    "plan": ("规划", "计划"), "actual_year": ("实际年", "实际年份"), "actual": ("实际值", "实际"),
}  # fmt: skip
"""By key: what it is called, first the name that zzplan itself writes. The last row is of tables
with a goal in each row. The format's own name, ``zzplan``, and ``sha256`` are the same."""

_FLAG: Words = {"true": ("是",), "false": ("否",)}
_CODES: Words = {
    "short": ("不足以实现",), "fails": ("不成立",), "yearly": ("年度目标达不到总目标",),
    "contradiction": ("矛盾",), "by-rounding": ("仅四舍五入内",), "unit-slip": ("单位有误",),
    "year-slip": ("年份存疑",),
    "fraction": ("小数误作百分数",), "points": ("百分点或百分比",),
    "below-goal": ("低于此前的目标",), "below-actual": ("低于已公布的数值",),
    "level-or-added": ("水平或增量",), "turns-back": ("年度目标倒退",),
    "inflation-unused": ("物价涨幅未计入",), "yearly-plans": ("年度规划与总目标不一致",),
    "baseline-unused": ("基数未计入",),
}  # fmt: skip
VALUES: dict[str, Words] = {
    "kind": {
        "level": ("水平", "总量"), "rate": ("增速",), "multiple": ("倍数",),
        "cumulative": ("累计",), "share": ("比重", "占比"), "points": ("百分点",),
        "added": ("新增",), "stock": ("存量",), "index": ("指数",), "range": ("区间",),
        "hold": ("保持",), "relative": ("相对",), "milestone": ("里程碑", "事项"),
    },
    "direction": {"up": ("上升", "正向"), "down": ("下降", "逆向")},
    "path": {"linear": ("直线",), "compound": ("复合",)},
    "price": {"current": ("现价",), "constant": ("不变价",), "none": ("无",)},
    "fiscal_years": {"start": ("起始年",), "end": ("结束年",)},
    "base_year": {"none": ("无",)},
    "goal_year": {"none": ("无",)},
    "unbounded": _FLAG, "revised": _FLAG, "exact": _FLAG, "aspirational": _FLAG,
    "binding": {"true": ("是", "约束性"), "false": ("否", "预期性")},
    "reading": {"certain": ("确定",), "likely": ("可能",), "check-this": ("待核",)},
    "span": {
        "Q1": ("一季度",), "Q2": ("二季度",), "Q3": ("三季度",), "Q4": ("四季度",),
        "H1": ("上半年",), "H2": ("下半年",), "Q1-Q3": ("前三季度",),
    },
    "finding": _CODES,
    "verdict": {
        "met": ("足以实现",), "met-by-rounding": ("四舍五入内实现",), "short": ("不足以实现",),
        "already-met": ("基数已达标",), "no-rate": ("未给增速",), "undefined": ("无法推算",),
        "holds": ("成立",), "holds-by-rounding": ("四舍五入内成立",),
        "holds-by-prices": ("计入价格后成立",), "fails": ("不成立",),
    },
}  # fmt: skip
"""By key and value, alike."""


def _reversed(table: Words) -> Words:
    found: Words = {}
    for english, words in table.items():
        for word in words:
            found[word] = (*found.get(word, ()), english)
    return found


MEANT = _reversed(KEYS)
"""By Chinese word: the keys that it may be; 目标 is ``goals`` of a plan and ``goal`` of a goal."""


def key_meant(word: str, keys: Collection[str], *, many: bool) -> str | None:
    """Return the key that a word stands for among those of one place; None for none.

    Parameters
    ----------
    many : bool
        Something with keys of its own stands behind it: 来源 are the sources of a file then.

    Examples
    --------
    >>> key_meant("目标", {"goals", "title"}, many=True), key_meant("目标", {"goal"}, many=False)
    ('goals', 'goal')
    >>> [key_meant("来源", {"source", "sources"}, many=many) for many in (True, False)]
    ['sources', 'source']
    """
    found = [key for key in MEANT.get(word, ()) if key in keys]
    return (found[0] if many else found[-1]) if found else None


def value_meant(key: str, text: str) -> str | None:
    """Return the value of a key that a text stands for; None for none.

    Examples
    --------
    >>> value_meant("kind", "累计"), value_meant("direction", "逆向"), value_meant("kind", "逆向")
    ('cumulative', 'down', None)
    """
    values = VALUES.get(key, {})
    return next((value for value, words in values.items() if text in words), None)


def price_meant(text: str) -> str | None:
    """Return the price basis that a text stands for.

    Examples
    --------
    >>> [price_meant(text) for text in ("现价", "不变价:2020", "2020年不变价", "时价")]
    ['current', 'constant:2020', 'constant:2020', None]
    """
    constant = VALUES["price"]["constant"][0]
    if constant not in text:
        return value_meant("price", text)
    year = text.replace(constant, "").replace("年", "").strip(" :：")
    return f"constant:{year}" if year else None


def in_chinese(words: Iterable[str], key: str | None = None) -> dict[str, str]:
    """Return what keys, or the values of a key, are called, by every name that they have.

    Examples
    --------
    >>> in_chinese(["rate"])
    {'增速': 'rate', '年均增速': 'rate', '预期增速': 'rate'}
    """
    table = KEYS if key is None else VALUES.get(key, {})
    return {name: word for word in words for name in table.get(word, (word,))}


def written(key: str, value: str | None = None) -> str:
    """Return the Chinese name that zzplan writes for a key, or for one of its values.

    Examples
    --------
    >>> written("goal_year"), written("kind", "added"), written("sha256")
    ('目标年', '新增', 'sha256')
    """
    if value is None:
        return KEYS.get(key, (key,))[0]
    return VALUES.get(key, {}).get(value, (value,))[0]
