"""What each figure of a sentence is there for, by the words beside it."""

from __future__ import annotations

import re

from zzplan.structs import Literal, Struct

Role = Literal["baseline", "goal", "change", "rate"]
"""What it starts from, what is to be reached, how much more that is, and how much a year."""


class Leads(Struct):
    """The words of one language; of the patterns the first that fits says the role."""

    before: tuple[tuple[Role, str], ...]
    """What stands in front of a figure of a role."""
    behind: tuple[tuple[Role, str], ...]
    """What stands right behind one; a rate is told by it before all else."""
    rises: str
    falls: str
    beside: str
    """What may stand between a figure and a word of change behind it."""
    binds: tuple[str, str]
    """Words before and behind a figure that bind it: 以上, "at least"."""
    ends: str
    """What ends a sentence: a word before it says nothing of the figures behind."""


def _either(words: str) -> str:
    """Return a pattern of words, in which a blank is written ``_``."""
    return "|".join(words.replace("_", r"\s").split())


_GAP = "[约近超过不低于少高多出达到至了再又将要为“”]*$"
_FALLS_ZH = _either("下降 降低 减少 压减 削减 递减 缩减 缩小 回落 减至 降至 降到 减到 下调 减 降")
_RISES_ZH = _either("增长 增加 提高 提升 上升 扩大 递增 增至 增到 升至 上调 新增 增 升")
_YEARLY = _either("年均 每年 年平均 平均每年 逐年 年递增 年递减 年增长 年增速 年增幅")
_SPEED = _either("增速 增长率 增长速度 增幅 速度")
_CHINESE = Leads(
    before=(
        ("rate", f"(?:{_YEARLY})[^,;。]*$"),
        ("rate", f"(?:{_SPEED})(?:为|达到?|保持在|稳定在|在)?{_GAP}"),
        ("goal", "(?:达到?|[加长高升降低少减增大小展落制][到至在]|(?<![0-9从由自])到|至|突破|迈上|"
                 f"实现|目标(?:值)?(?:为|是|[:])?|变为|成为|^后){_GAP}"),
        ("baseline", "(?:从|由|自)[^,;。]*$"),
        ("baseline", f"(?:基数|基值|基准|起点|现状|基期值?)(?:为|是|值|[:])*{_GAP}"),
        ("change", f"(?:{_RISES_ZH}|{_FALLS_ZH})(?:幅度?|率)?{_GAP}"),
    ),
    behind=(
        ("rate", f"的?(?:年均|年)?(?:{_SPEED})"),
        ("baseline", "(?:起|出发|的?基础上|为基数)"),
        ("baseline", f"(?:{_RISES_ZH}|{_FALLS_ZH})?[到至]"),
    ),
    rises=_RISES_ZH,
    falls=_FALLS_ZH,
    beside="的?(?:年均|年)?(?:速度|增速|幅度)?",
    binds=(
        _either(
            "不低于 不少于 不小于 至少 最少 超过 突破 高于 大于 多于 不超过 不高于 不多于 不突破 "
            "最多 至多 低于 小于 少于 大约 约 接近 近 实际 名义"
        ),
        "及?以上|及?以内|之内|及?以下|左右|上下",
    ),
    ends="[;。]",
)  # fmt: skip
_FALLS_EN = _either(
    r"fall fell shrink shrank shrunk declin drop cut reduc decreas lower contract down\b minus\b "
    r"slash halv less\b fewer\b below\b"
)
_RISES_EN = _either(
    r"grow grew ris(?:e|ing) rose increas rais expand up\b gain improv add climb above\b more\b "
    r"higher\b"
)
_BOUND = _either(
    "at_least no_less_than not_less_than more_than over above exceeding at_most no_more_than "
    "less_than fewer_than below under up_to about around approximately roughly nearly almost some"
)
_FOUND = _either(
    r"reach(?:es|ed|ing)? hit(?:s|ting)? attain(?:s|ed)? achiev(?:e|es|ed|ing) will_be to_be "
    r"target:?(?:_of|_is)? goal:?(?:_of|_is)? exceed(?:s|ing)?"
)
_NOUNS = _either("above below more less higher lower cut fall reduction decrease decline drop rise "
                 "increase growth")  # fmt: skip
_ENGLISH = Leads(
    before=(
        ("rate", r"\b(?:annual(?:ly)?|yearly|CAGR|a\syear\sby|per\syear\sby)\b[^,;]*$"),
        ("rate", rf"^,?\s(?:and\s)?at\s(?:(?:a\srate\sof|{_BOUND})\s)*$"),
        ("baseline", r"\bfrom\b(?:(?!\bto\b)[^,;0-9])*$"),
        ("baseline", r"\b(?:baseline|starting|start|base|level)\s(?:value\s)?"
                     r"(?:of|at|is|was|from|with)\s[^,;0-9]*$"),
        ("baseline", r"\bthan\s(?:the\s)?$"),
        ("goal", rf"\bto\s(?:(?:{_BOUND}|a|an|the|just|only)\s)*$"),
        ("change", r"\bby\b[^,;0-9]*$"),
        ("goal", rf"\b(?:{_FOUND})\b[^,;0-9]*$"),
        ("change", rf"\b(?:{_RISES_EN}|{_FALLS_EN})\w*\s(?:of\s|by\s)?[^,;0-9]{{0,12}}$"),
    ),
    behind=(
        ("rate", r"(?:\sof\s[A-Za-z]+)?(?:\sgrowth)?,?\s(?:(?:in|for)\s)?"
                 r"(?:a|per|each|every)\s(?:year|annum)\b"),
        ("rate", r"\s(?:growth\s)?(?:annual(?:ly)?\b|yearly\b|p\.?a\b)|\s?/\s?(?:yr|year|a)\b"),
        ("change", rf"\s(?:percentage\spoints?\s)?(?:{_NOUNS})\b"),
    ),
    rises=rf"\b(?:{_RISES_EN})",
    falls=rf"\b(?:{_FALLS_EN})",
    beside=r"\s(?:a\syear\s|annual\s|percentage\spoints?\s)?",
    binds=(
        rf"(?:{_BOUND})\s",
        r"\s(?:or\s(?:more|less|above|below|fewer|so)|in\s(?:real|nominal|cash)\sterms)\b|\+",
    ),
    ends=r"[;]|\.\s",
)  # fmt: skip
_WHOLE = {
    "doubl": "double", "trebl": "triple", "tripl": "triple", "quadrupl": "quadruple",
    "halv": "halve", "twice": "double",
}  # fmt: skip
"""Verbs that are a change by themselves, as plan files print it."""
_PRICES = re.compile(r"实际|名义|\s?in\s(?:real|nominal|cash)\sterms", re.IGNORECASE)
_SAYS_ALL = re.compile("翻|倍增|减半|fold|times")


def leads_for(*, english: bool) -> Leads:
    """Return the words of a language."""
    return _ENGLISH if english else _CHINESE


def role_of(before: str, behind: str, leads: Leads) -> Role | None:
    """Return what a figure is there for; None where no word beside it says so.

    Parameters
    ----------
    before, behind : str
        The words up to the figures on either side.

    Examples
    --------
    >>> chinese, english = leads_for(english=False), leads_for(english=True)
    >>> role_of("从", "起,年均增长", chinese), role_of("起,年均增长", ",五年", chinese)
    ('baseline', 'rate')
    >>> role_of("Debt falls ", " a year from ", english), role_of(" to ", "", english)
    ('rate', 'goal')
    """
    nearest, behind = re.split(leads.ends, before)[-1], re.split(leads.ends, behind)[0]
    rates = [one for one in leads.behind if one[0] == "rate"]
    looked = ((rates, behind, re.match), (leads.before, nearest, re.search),
              (leads.behind, behind, re.match))  # fmt: skip
    for patterns, words, find in looked:
        for role, pattern in patterns:
            if find(pattern, words, re.IGNORECASE):
                return role
    return None


def sign_of(before: str, behind: str, leads: Leads) -> int:
    """Tell whether the last word of change before a figure says that it falls (-1), or rises (1).

    A word right behind it, as in "a 5% cut", says it first; 0 where there is none.

    Examples
    --------
    >>> english = leads_for(english=True)
    >>> sign_of("Exports shrank ", " a year", english), sign_of("a ", " cut", english)
    (-1, -1)
    >>> sign_of("Jobs rise from 3 to 5, growing ", " a year", english), sign_of("at ", "", english)
    (1, 0)
    """
    both = rf"(?:(?P<rise>{leads.rises})|(?P<fall>{leads.falls}))"
    found = re.match(leads.beside + both, behind, re.IGNORECASE)
    if found is None:
        words = re.split(leads.ends, before)[-1]
        *_, found = (None, *re.finditer(both, words, re.IGNORECASE))
    return 0 if found is None else 1 if found["rise"] else -1


def printed_as(text: str, around: tuple[str, str], role: Role, sign: int, *, english: bool) -> str:
    """Return a figure with the words that bind it, as a plan file prints it.

    Parameters
    ----------
    around : (str, str)
        The words before and behind it.
    sign : int
        -1 for a fall, +1 for a rise.

    Examples
    --------
    >>> printed_as("8%", ("年均增长不低于", ","), "rate", 1, english=False)
    '不低于8%'
    >>> printed_as("5%", ("fall ", " a year"), "rate", -1, english=True)
    'down 5%'
    >>> printed_as("Halve", ("", " waste"), "change", -1, english=True)
    'halve'
    """
    binds = leads_for(english=english).binds
    tail = re.search(f"(?:{binds[0]})$", around[0], re.IGNORECASE)
    head = re.match(binds[1], around[1], re.IGNORECASE)
    verb = next((word for stem, word in _WHOLE.items() if stem in text.lower()), None)
    said = verb or text.removeprefix("by ").replace("half", "a half") if role == "change" else text
    bound = [found[0] if found else "" for found in (tail, head)]
    if role == "change":  # of a change no plan file says whether prices are in it
        bound = [_PRICES.sub("", one) for one in bound]
    said = f"{bound[0]}{said}{bound[1]}"
    told = verb is not None or _SAYS_ALL.search(text) is not None
    if role == "change" and sign and not told:
        return _signed(said, sign, english=english)
    return _signed(said, sign, english=english) if role == "rate" and sign == -1 else said


def _signed(said: str, sign: int, *, english: bool) -> str:
    if english:
        return f"{'up' if sign == 1 else 'down'} {said}"
    return f"{'增长' if sign == 1 else '下降'}{said}"
