"""Goals that another figure sets: 与经济增长同步, 高于全国平均, 与2020年持平 (methods.md 2.13)."""

from __future__ import annotations

import re

from zzplan.plan.model.plan_file import Reference
from zzplan.plan.numbers.digits import QuantityError
from zzplan.plan.numbers.quantity import read_level
from zzplan.plan.words.keys import Relation

_WORDS: tuple[tuple[Relation, str], ...] = (
    (">=", r"不低于|不慢于|不少于|不小于|≥|>=|\b(?:at least|not? (?:less|lower|slower) than|"
           r"not below)"),
    ("<=", r"不高于|不超过|不快于|≤|<=|\b(?:at most|not? (?:more|higher|faster) than|not above)"),
    (">", r"高于|快于|超过|大于|优于|好于|领先|高出|跑赢|>|＞|\b(?:above|over|faster|higher|"
          r"exceed\w*|more than|outpac\w*|ahead of|better than)"),
    ("<", r"低于|慢于|小于|少于|<|＜|\b(?:below|under|slower|lower|less than)"),
    ("=", r"同步|持平|相当|一致|接轨|同等|[=≈~]|\b(?:in line|in step|on par|keep(?:ing)? pace|same|"
          r"equal|as fast as|match\w*)"),
)  # fmt: skip
_YEAR = r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])年?"
_TO = (
    r"(?i)^(?:(?:与|同|和)(?P<with>.+?)(?:基本|保持|大体)*(?:同步|持平|相当|一致|接轨)|"
    r"(?:不低于|不高于|不超过|高于|低于|快于|慢于|优于|好于|超过|领先|高出|跑赢)(?P<than>.+)|"
    r"(?:.*?\b(?:than|above|below|over|under|with|as|to|of|exceed(?:s|ing)?|outpac(?:e|ing))\b) "
    r"(?P<en>.+))$"
)


def read_relative(text: str, to: str | None) -> Reference:
    """Read the goal of a relative goal, with what it is measured against.

    Parameters
    ----------
    text : str
        A word, a sign, points, or a whole phrase.
    to : str or None
        What the file says under ``to``; None where the phrase says it.

    Raises
    ------
    QuantityError
        ``bad-relative`` for what is no comparison, or compares with nothing.

    Examples
    --------
    >>> read_relative("高于", "gdp")[:4:3], read_relative("+1个百分点", "gdp")[1:4]
    (('gdp', 0.0), ('>=', '+1个百分点', 1.0))
    >>> read_relative("与2020年持平", None)[:2], read_relative("above the mean", None)[:2]
    (('2020', '='), ('the mean', '>'))
    """
    sign = next((sign for sign, words in _WORDS if re.search(words, text, re.IGNORECASE)), None)
    margin = _margin(text)
    if margin is not None:
        sign = sign if sign not in (None, "=", ">") else ">=" if margin > 0 else "<="
        margin = -abs(margin) if sign in ("<", "<=") else margin
    if to is None:
        found = re.match(_TO, text)
        to = next((one for one in found.groups() if one), None) if found else None
        year = re.search(_YEAR, to) if to else None
        to = year[1] if year else to
    if sign is None or not to:
        raise QuantityError("bad-relative", "bad-relative", text=text)
    year = re.fullmatch(_YEAR, to)
    return Reference(to, sign, text, margin or 0.0, year=int(year[1]) if year else None)


def _margin(text: str) -> float | None:
    """Return the points that a goal differs by; None where it prints none."""
    digits = re.search(
        r"[+-]?\s*[0-9][0-9.,]*\s*(?:个?百分点|pp\b|(?:percentage )?points?|$)", text
    )
    if digits is None or re.fullmatch(_YEAR, digits[0].strip()):
        return None
    try:
        return read_level(digits[0], "%").value
    except QuantityError:
        return None
