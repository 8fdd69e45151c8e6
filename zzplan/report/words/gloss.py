"""Printed wording in quotes, with what it means for a reader of another language."""

from __future__ import annotations

from zzplan.plan.numbers.quantity import Quantity
from zzplan.report.language import Language
from zzplan.report.words.numbers import spoken

_MEANINGS: dict[str | None, str] = {
    ">=": "at least {number}",
    ">": "more than {number}",
    "<=": "at most {number}",
    "<": "less than {number}",
    "about": "about {number}",
    "near": "nearly {number}",
    None: "{number}",
}


def quoted(printed: Quantity, language: Language) -> str:
    """Quote a figure as printed; in English Chinese wording with its meaning behind it.

    Examples
    --------
    >>> from zzplan.plan.numbers.quantity import read_level, read_rate
    >>> for one in (read_rate("8%以上"), read_level("3000余", "亿元"), read_rate("about 8%")):
    ...     print(quoted(one, Language("en")), quoted(one, Language("zh")))
    "8%以上" (at least 8%) “8%以上”
    "3000余" (more than 3000) “3000余”
    "about 8%" “about 8%”
    """
    return language.gettext('"{text}"').format(text=printed.text) + meaning(printed, language)


def meaning(printed: Quantity, language: Language) -> str:
    """Return in brackets what Chinese wording means; nothing for a reader of Chinese."""
    if language.code != "en" or not any("\u4e00" <= sign <= "\u9fff" for sign in printed.text):
        return ""
    words = _MEANINGS[">" if printed.more else printed.comparator]
    return f" ({words.format(number=_number(printed, language))})"


def _number(printed: Quantity, language: Language) -> str:
    number = spoken(printed, language)
    if printed.measure == "points":
        return f"{number} percentage points"
    if "%" in printed.text and "%" not in number:
        return f"{number}%"
    return f"{number} times" if printed.measure == "multiple" else number
