"""Which indicators are the output of an economy, whose growth has a class to be compared with."""

from __future__ import annotations

import re
import unicodedata

from zzplan.plan.model.plan_file import Indicator

_CHINESE = re.compile(
    r"(全[国省市县区州]|我[国省市县区])?(地区|国内)?(生产总值|gdp)(总量|实际|名义|年均)*(增长率|增速|增长)?"
)
_ENGLISH = {"gdp", "grp", "gross domestic product", "gross regional product"}
_BESIDE = frozenset({
    "real", "nominal", "total", "regional", "national", "provincial", "city", "county", "province",
    "growth", "rate", "annual", "of", "the", "at", "in", "constant", "current", "prices", "level",
})  # fmt: skip
"""What may stand beside it without making another thing of it."""
_BRACKETS = re.compile(r"[(\[（〔].*?[)\]）〕]")


def is_economy(indicator: Indicator) -> bool:
    """Tell the output of a whole economy from all else, per head, in part or as a share.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> names = "gdp", "全市地区生产总值（亿元）", "Real GDP growth", "人均GDP", "税收"
    >>> text = "{zzplan: 1, goals: {x: {name: '%s', unit: 亿元, goal: 5}}}"
    >>> [is_economy(parse(text % name).goals[0].indicator) for name in names]
    [True, True, True, False, False]
    """
    names = (indicator.key.replace("_", " "), indicator.name.en, indicator.name.zh)
    return any(_is_output(name) for name in names)


def _is_output(name: str) -> bool:
    plain = _BRACKETS.sub(" ", unicodedata.normalize("NFKC", name)).casefold().replace("-", " ")
    if _CHINESE.fullmatch(plain.replace(" ", "")):
        return True
    words = " ".join(word for word in plain.replace(",", " ").split() if word not in _BESIDE)
    return words in _ENGLISH or words in {"gross domestic product gdp", "gdp gdp"}
