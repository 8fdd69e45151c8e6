"""Measures with their decimal prefixes: Mt is 10^6 t, 公顷 10^4 平方米, GWh 10^6 千瓦时."""

from __future__ import annotations

_TABLE = {
    "吨": """0 吨 公吨 t tonne tonnes ton tons; 3 kt kilotonne kilotonnes;
        6 Mt megatonne megatonnes; 9 Gt gigatonne gigatonnes;
        -3 千克 公斤 kg kgs kilogram kilograms kilogramme kilogrammes; -6 克 g gram grams;
        -9 毫克 mg milligram milligrams; -12 微克 µg μg microgram micrograms""",
    "米": "0 米 m metre metres meter meters; -2 厘米 cm; -3 毫米 mm; "
    "3 千米 公里 km kms kilometre kilometres kilometer kilometers",
    "平方米": "0 平方米 平米 m2 sqm; 4 公顷 ha hectare hectares; 6 平方千米 平方公里 km2 sqkm",
    "立方米": "0 立方米 m3 cbm; 9 bcm; -3 升 l litre litres liter liters; -6 毫升; 3 ML; 6 GL",
    "千瓦": """0 千瓦 kw kilowatt kilowatts; -3 瓦 w watt watts; 3 兆瓦 MW megawatt megawatts;
        6 吉瓦 gw gigawatt gigawatts; 9 太瓦 tw""",
    "千瓦时": """0 千瓦时 kwh; -3 瓦时 wh; 3 兆瓦时 mwh; 6 吉瓦时 gwh; 9 太瓦时 twh""",
    "千焦": "0 千焦 kj; -3 焦 焦耳 j; 3 兆焦 MJ; 6 吉焦 gj; 9 太焦 tj; 12 pj; 15 ej",
    "年": "0 年 year years yr yrs annum",
    "天": "0 天 日 day days",
}
"""By the base, its powers of ten, each with its names; a name in small letters has any case, so
that Mt is not mt, which is a tonne in one text and a megatonne in another."""
_CARRIERS = {
    "标准煤": "标准煤 标煤 ce", "标准油": "标准油 标油 油当量 oe", "CO2": "二氧化碳 co2",
    "CO2e": "二氧化碳当量 co2e co2eq co2-e co2-eq co2equivalent",
}  # fmt: skip
"""What tonnes may be of, where tonnes of one thing are not tonnes of another."""
_BY_NAME = {
    name: (base, int(power))
    for base, row in _TABLE.items()
    for power, *names in (part.split() for part in row.split(";"))
    for name in names
}
_SHORT = 2
_OF = {name: thing for thing, names in _CARRIERS.items() for name in names.split()}


def measure(text: str) -> tuple[str, int] | None:
    """Return the base and the power of ten of a measure; None for one that is not known.

    Examples
    --------
    >>> [measure(text) for text in ("Mt", "KWh", "公顷", "ktCO2e", "万", "MT")]
    [('吨', 6), ('千瓦时', 0), ('平方米', 4), ('吨CO2e', 3), None, None]
    """
    exact = len(text) == _SHORT and text[0] == "M"  # Mg and Mm are no mg and mm
    known = _BY_NAME.get(text if exact else text.casefold()) or _BY_NAME.get(text)
    if known is not None:
        return known
    low = text.casefold()
    for name, thing in _OF.items():
        if low.endswith(name):
            base, power = measure(text[: len(text) - len(name)]) or ("", 0)
            if base == "吨":
                return base + thing, power
    return None
