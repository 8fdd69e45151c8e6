"""The figure of a cell, which stands there by itself: >80, [18], 6.5左右, a dash for nothing."""

from __future__ import annotations

import re

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.keys import Sign
from zzplan.reading.prose import grammar
from zzplan.reading.text.figures import Figure, figures_of
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.fold import fold
from zzplan.reading.words.languages import cues_of
from zzplan.structs import Struct

_YEAR = re.compile(
    r"[0-9%]\s*\((?:(?:by|in)\s)?(?:FY\s?)?((?:19|20)[0-9]{2})年?\)$|"
    r"[0-9%a-z]\s(?:by|in)\s(?:the end of\s|end[ -])?((?:19|20)[0-9]{2})$|"
    r"^[到至]?((?:19|20)[0-9]{2})年(?:[底末前]|之前)*[,::]?\s?(?=.*[0-9])|"
    r"[0-9%一-鿿]\s?\(?[到至]?((?:19|20)[0-9]{2})年[底末前]?\)?$"
)
"""The year that a cell says of its own figure."""
_PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")
_FACTOR = re.compile(r"[×x]\s?([0-9]+(?:\.[0-9]+)?)|([0-9]+(?:\.[0-9]+)?)\s?[×x]", re.IGNORECASE)
_NOTHING = re.compile(r"^(?:[-/.…]*|n/?a|tb[dc]|无)$", re.IGNORECASE)
_TIMES = re.compile(
    r"番|倍|翻|半|doubl|tripl|trebl|halv|fold\b|\bby\s(?:half|[a-z]+[\s-](?:third|quarter|fifth|tenth)s?)\b",
    re.IGNORECASE,
)
_ZERO = re.compile(r"(?:net[\s-]?)?zero|nil|清零|零", re.IGNORECASE)
_COMPOUND = re.compile(
    r"[0-9]\s?:\s?(?!1(?![0-9.]))[0-9]|[0-9]\s(?:in|out\sof)\s[0-9]|"
    r"(?<![0-9,])[0-9]{1,3},[0-9]{1,2}(?![0-9,])|^[0-9]+/[0-9]+$|"
    r"[0-9]\s?(?:years?|yrs?|months?|days?|d|hours?|hrs?|h|minutes?|mins?|m|年|个月|天|小时|分钟?)"
    r"[\s,]*(?:and\s)?[0-9]+\s?(?:months?|days?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|个月|天|小时|分钟?|秒)"
    r"(?![a-z])",
    re.IGNORECASE,
)
"""What no single number is: 10:42:48, 1 in 4, 3m 30s; 1,2 may have lost a digit. 2.3:1 is one."""
_ACCOUNTING = re.compile(r"\((?!(?:19|20)[0-9]{2}\))[^()0-9]{0,4}[0-9][0-9,.]*\s?(?:%|m|bn|k)?\)")
"""(4.5): less than nothing, as accounts print it."""
_ARROWS = str.maketrans({"↑": "提高", "↓": "下降", "↗": "提高", "↘": "下降"})
_LATIN_ARROWS = str.maketrans(
    {"↑": "increase by ", "↓": "reduce by ", "↗": "increase by ", "↘": "reduce by "}
)

_CHINESE, _LATIN = re.compile("[一-鿿]"), re.compile("[A-Za-z]")
_BEHIND = re.compile(
    r"(.*?[0-9]\s?%)\s(?:(reduction|decrease|decline|fall|drop|cut|fewer|less|lower)|"
    r"(?:increase|rise|growth|improvement|more|higher))"
    r"(?:,?\s\(?(?:by|on|from|in|over|than|against|below|vs\.?|compared|relative)\s[^.;]{2,32})?",
    re.IGNORECASE,
)
"""A change that is named behind its figure: 15% reduction by 2030, on 2019 levels."""
_SENTENCE = re.compile("[\u4e00-\u9fff][^0-9]{2,}[\u4e00-\u9fff]$")
"""Words before the figure of a cell that say more than how it binds: 改造农村公路150公里."""
_AIMS = re.compile("^(?:力争|争取|确保|预计|计划|努力)")
_MARK = re.compile(r"[,;。、](?![0-9]{3})")
_SAID = ("rise", "fall", "grow", "add")
"""Words that make a figure a change."""
_SHORT = 12
"""Characters that a cell may have beside its figure; more are a sentence."""


class Value(Struct):
    """A cell that holds a figure."""

    cell: Cell
    figure: Figure
    comparator: Sign
    bracketed: bool
    """[18]: over the whole plan."""
    around: grammar.Around
    said: str = ""
    """The words before it, where they say that it is a change: 提高, increase by."""
    falls: bool = False
    """They say that it is a fall."""


def value_of(cell: Cell, cues: Cues) -> Value | None:
    """Read the figure of a cell; None where it holds none."""
    text = fold(cell.text).text.strip()
    if not text or is_nothing(text) or is_compound(text):
        return None
    if _ZERO.fullmatch(text):
        nothing = Figure(0, len(text), 0.0, None, "", False)
        return Value(cell, nothing, "=", False, grammar.Around(nothing, "", ""))
    if not re.search("[0-9]", text):
        if not _TIMES.search(text):
            return None
        text = text.lower()
    if factor := _FACTOR.fullmatch(text):
        number = Figure(0, len(text), float(factor[1] or factor[2]), None, "", False, True)
        return Value(cell, number, "=", False, grammar.Around(number, "", ""))
    if _PLAIN.fullmatch(text):
        number = Figure(0, len(text), float(text), None, "", False)
        return Value(cell, number, "=", False, grammar.Around(number, "", ""))
    chinese = _CHINESE.search(text) is not None
    if chinese == cues.english and (chinese or _LATIN.search(text)):
        cues = cues_of(english=not chinese)
    if cues.english and _ACCOUNTING.fullmatch(text):
        text = f"-{text[1:-1]}"
    bracketed = text.startswith(("[", "(", "【")) and bool(
        re.match(r"[\[(【]\s*[-<>≥≤]?\s*[0-9.]+", text)
    )
    plain = text.strip("[]()【】 ").replace("]", " ").replace("[", " ")
    negative = re.match(r"-\s?(?=[£$€¥]?\s?[0-9])", plain)
    body = plain[negative.end() :] if negative else plain
    body = body.translate(_LATIN_ARROWS if cues.english else _ARROWS)
    if cues.english and (named := _BEHIND.fullmatch(body)):
        body = f"{'reduce' if named[2] else 'increase'} by {named[1]}"
    opened = _YEAR.match(body)
    body = body[opened.end() :] if opened and opened[3] else body
    figure = next(figures_of(body, (), english=cues.english), None) or _bare(body)
    if figure is None:
        return None
    before = body[: figure.start]
    around = grammar.Around(figure, before, body[figure.end :])
    sign = grammar.comparator(around, cues)
    change = grammar.change(before, cues)
    said = before if change in _SAID else ""
    bounds = (words.search(before.lower()) for _, words in cues.before)
    bound = next((found[0] for found in bounds if found), "")  # no more than, not exceeding
    rest = len(body) - (figure.end - figure.start) - len(said or bound)
    if rest > _SHORT or (_SENTENCE.search(_AIMS.sub("", before)) and not said):
        return None
    if _goes_on(body[figure.end :], english=cues.english):
        return None
    if negative:
        figure = figure.replace(value=-figure.value)
    return Value(cell, figure, sign, bracketed, around, said, change == "fall")


def _goes_on(behind: str, *, english: bool) -> bool:
    """Tell a list or a sentence, whose figures are several: 3200座,普及率达到90%."""
    mark = _MARK.search(behind)
    return mark is not None and any(
        figure.unit for figure in figures_of(behind[mark.end() :], (), english=english)
    )


def year_of(value: Value) -> int | None:
    """Return the year that a cell says of its figure: 61.5 (2023), at least 350 by 2028."""
    text = fold(value.cell.text).text.strip()
    found = _YEAR.search(text) if not _PLAIN.fullmatch(text) else None
    return int(next(filter(None, found.groups()))) if found else None


def is_compound(text: str) -> bool:
    """Tell several numbers that make one figure together, which none of them is.

    Examples
    --------
    >>> [is_compound(text) for text in ("10:42:48", "1 in 4", "1,2", "2.3:1", "1,200", "3,84,500")]
    [True, True, True, False, False, False]
    """
    return _COMPOUND.search(text) is not None


def is_alone(value: Value | None) -> bool:
    """Tell a figure with its unit and no word beside it, which is no sentence: 25%."""
    if value is None or value.figure.unit in ("", "年"):
        return False
    return not re.search(r"\w", value.around.before + value.around.behind)


def is_bare(text: str) -> bool:
    """Tell a number by itself, which says nothing as a sentence."""
    return _PLAIN.fullmatch(text.strip()) is not None


def is_nothing(text: str) -> bool:
    """Tell a dash or n/a, which hold a place, from a figure."""
    return _NOTHING.match(text) is not None


def _bare(text: str) -> Figure | None:
    """Read 2086, which in a sentence would be a year."""
    found = re.fullmatch(r"[<>≥≤~]*\s?((?:19|20)[0-9]{2})", text.strip())
    if found is None:
        return None
    return Figure(found.start(1), found.end(1), float(found[1]), None, "", False)
