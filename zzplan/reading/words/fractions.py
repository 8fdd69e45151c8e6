"""Parts and multiples in Chinese words: 三成, 三分之二, 一半, 万分之三, 两倍, 一个百分点."""

from __future__ import annotations

from zzplan.plan.numbers import numerals

_ONES = "一二两三四五六七八九"
SPOKEN = "[一二三四五六七八九十百千万亿两零〇点]{1,12}"
_FEWER = "[一二三四五六七八九十百两零〇点]{1,8}(?![一二三四五六七八九十百千万亿两零〇点元])"
SHARES = rf"(?:百分之|千分之){SPOKEN}(?:(?:-{{1,2}}|~|至|到)(?:百分之)?{_FEWER})?"
"""百分之五至六, but not what it led to: 上升百分之七至八千亿元."""
FRACTIONS = (
    rf"[{_ONES}]成(?:[{_ONES}]|半)?(?![立员果功分型熟为本长就效绩套品交人都语名不])"
    rf"|(?:万|[{_ONES}十])分之[{_ONES}十百千点]+"
    r"|(?<=[少低降加高长到占约近过超])(?:一半|半数)|(?:半数|一半)(?=以上的)|(?<![通度越])过半(?=[,;。以]|$)"
    rf"|(?<![数成加])[{_ONES}十]倍(?![增速数])"
    rf"|[{_ONES}十半](?:点[{_ONES}])?个百分点"
)
"""As a pattern for folded text."""
_HALF = 50.0
_DECIMALS = 2


def fraction(text: str) -> tuple[float, None, str, bool] | None:
    """Return value, upper end, unit and whether it is more than that; None for another word.

    Examples
    --------
    >>> fraction("六成二"), fraction("三分之二"), fraction("万分之三十")
    ((62.0, None, '%', False), (66.67, None, '%', False), (3.0, None, '‰', False))
    >>> fraction("过半"), fraction("两倍"), fraction("半个百分点")
    ((50.0, None, '%', True), (2.0, None, '倍', False), (0.5, None, '个百分点', False))
    """
    if text in ("一半", "半数", "过半"):
        return _HALF, None, "%", text == "过半"
    if text.endswith("个百分点"):
        count = text.removesuffix("个百分点")
        value = 0.5 if count == "半" else _number(count)
        return None if value is None else (value, None, "个百分点", False)
    tens, tenths, ones = text.partition("成")
    if tenths:
        ten, one = _number(tens), {"": 0.0, "半": 5.0}.get(ones) or _number(ones) or 0.0
        return None if ten is None else (10 * ten + one, None, "%", False)
    below, over, above = text.partition("分之")
    if over and below not in ("百", "千"):
        parts, whole = _number(above), 10000.0 if below == "万" else _number(below)
        if not parts or not whole:
            return None
        scale, unit = (1000, "‰") if below == "万" else (100, "%")
        return round(scale * parts / whole, _DECIMALS), None, unit, False
    times = _number(text.removesuffix("倍")) if text.endswith("倍") else None
    return None if times is None else (times, None, "倍", False)


def _number(text: str) -> float | None:
    found = numerals.read(text)
    return float(found.digits) / 10**found.decimals if found else None
