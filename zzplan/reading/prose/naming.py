"""The name of one figure: among its own words, else what was named before it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from zzplan.reading.prose import grammar
from zzplan.reading.prose.grammar import Around
from zzplan.reading.prose.kinds_en import INVESTED
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.hedges_en import BLUR, BOUND, FURTHER
from zzplan.structs import Struct

_SHORT = 12
"""Characters; a name of fewer is completed by what is counted behind its figure."""
_OF_WHOLE = re.compile(r"\s?of\s(?:GDP|GNI|GNP|gross\s|national\sincome|the\stotal)")
"""What a share is of, which is not its name."""
_DIFFERENCE = re.compile(
    r"(?:\s(?!of\b|in\b|and\b)[a-z-]+){0,2}"
    r"\s(?:reduction|increase|cut|rise|fall|decrease|decline|drop|growth|improvement|expansion)\s(?:in|of)(?=\s)"
)
"""A 51% absolute reduction in greenhouse gas emissions."""
_GENERIC = re.compile(
    r"(?:the\s)?(?:rate|level|figure|number|share|proportion|percentage|total|amount|average)s?",
    re.IGNORECASE,
)
"""Bring the rate down to 4%: of what was named before."""
_GERUND = re.compile("[A-Z]?[a-z]+ing")
_OF_THESE = re.compile(r"\s?of\s(?:this|these|those|them|which|whom|it)\b(?:[\s`]*(?=\s))?")
_OF = re.compile(r"\s?of\s")
_BOUND = rf"(?:(?:{BLUR}|{BOUND}|{FURTHER})\s)?$"
_ACTS_ON = re.compile(
    r"\b(?:(?:will|shall|should|must|to)\s(?:also\s|then\s)?(?!be\b|have\b|reach|exceed|attain|hit\b|"
    r"top\b|total|average|number|remain|stay|stand|about|around|over|some|nearly|more|at|up|an?\b|"
    r"between|below|under|above|cover|last)"
    r"[a-z]+|(?:develop|deploy|build|install|add|generat|restor|conserv|protect|plant|creat|"
    r"construct|deliver|provid|sourc|electrif|connect|upgrad|rehabilitat|secur|train|convert|"
    rf"replac|recycl|divert|link)(?:e|ing|y)?)\s{_BOUND}"
)
"""A mission to develop 100 GW of solar power: what is acted on is named behind."""
_LEVEL = re.compile(
    rf"\b(?:to|reach|exceed|attain|hit|be|below|above|under|over|than|least|within|average|total)\s{_BOUND}"
)
"""Membership will reach 3,000 households: what is counted is its unit."""
_GIVES = re.compile(
    r"\b(?:provid|deliver|offer|giv|extend|distribut|grant|award)(?:e|ing)?\s(?:[a-z-]+\s){1,4}to\s"
    rf"{_BOUND}"
)
"""Provide free meals to 9,200 pupils."""
_SUPPLIES = re.compile(
    r"\b(?:provid|suppl|generat|contribut|represent|constitut|produc|meet|form|mak|account|absorb|consum|tak)"
    rf"(?:es?|ing|y|ies|s)?\s(?:up\s|for\s)?{_BOUND}"
)
"""Renewable sources will provide 70% of electricity: their share of it."""
_STATE = re.compile(
    r"\s?of\s[^,;.]*?\s(?:will|should|must|shall|to|(?:are|is)\s(?:expected\s)?to)\s"
    r"(?P<verb>be|have)\s(?:at\sleast\s)?(?P<what>(?!(?:by|from|in|on|at)\s)[a-z-]+(?:\s[a-z-]+){0,2}?)"
    r"(?=\s(?:by|in|with|within|from|of|at|for|or|and|under|across|over|through)\b|[,;.:_]|$)"
)
"""80% of adults to have basic digital skills."""
_THAT = re.compile(r"\b(?:that|ensur(?:e|es|ing)|see|where)\s$")
"""A goal that 50% of all food is sourced nearby."""
_COMES = re.compile(
    r"\s(?:will|should|must|shall|are|is)\s(?:to\s)?(?:(?:be|come)\s)?(?:from\s|for\s)?"
    r"([a-z][a-z -]*[a-z])"
)
"""Of this is to come from renewables."""
_PLACED = re.compile(
    r"\s(?:for|in|on|at|with|from)\s(?!(?:the\s)?(?:19|20)[0-9]{2}|the\s(?:next|first)\b)"
    r"[a-z-]+(?:\s[a-z-]+){0,3}?(?=[,;.:_]|$|\s(?:by|in|and|will|to)\b)"
)
"""At least 60% of them for social rent."""
_OF_WHICH = re.compile(r"\b(?:of|in)\s(?:which|whom)\b", re.IGNORECASE)
_WHAT = re.compile(r"\s(?:will|should|must|shall|are|is)\s(?:to\s)?(?:be\s)?([a-z][a-z -]*[a-z])")
"""Of which 40% will be affordable."""
_CHANGE = re.compile("growth|increase|rise|decrease|reduction|decline|fall|gain|drop|cut")
"""An average growth of 3% a year, a 30% increase: of what was named before."""
_SHARED = re.compile("(.{2,}?)占(?:.*(?:比重|比例|份额|%)|(?!比).{2,})$")
_PLANNED = re.compile("为?((?:年初|调整后?|省下达|全年|年度?)*(?:预算|计划|目标|任务)(?:任务|数)?)")
"""为预算的102%,增长4%: what the percentage is of, and nothing that grows."""
_AMONG = re.compile("其中[_,:]*(新开工|续建|新建|改建|扩建|建成|竣工|在建|新增|投产|)$")
_UNITS = "单位"
"""公营房屋30000个单位."""
_NEW = re.compile("^(?:新增|新建|净增|建设|完成)")
"""新增高标准农田12万亩,其中新建8万亩: 新建高标准农田."""
_DID = re.compile("[a-z]+ed|bought|sold|built|made|spent|gave|sent|laid|taught|held|took|ran|won")
MORE = re.compile(r"\smore\b(?!\sthan)")
"""Plant 100,000 more: of what was counted before."""
_SIZE = re.compile("[0-9][十百千万亿]*元$")
"""What tells some of those that were counted."""
_PRONOUN = re.compile(r"\b(?:it|this|them|these|they)\b", re.IGNORECASE)
_AIM = re.compile(r"\b(?:target|goal|aim|ambition)s?\b", re.IGNORECASE)
"""Of what the sentence before spoke of: our target is 9%."""


class Known(Struct):
    """What was said before a figure."""

    name: str
    """The last indicator that its sentence named."""
    before: str
    """What the sentence before spoke of."""
    base: str
    """The words before its baseline."""
    led: str = ""
    """The words that led to the figure before."""


_REACHES = ("reach", "exceed", "hit", "attain", "achieve", "reaching", "exceeding", "want")
"""It stood at 3%; we hope to reach 5%: verbs that name nothing."""


def english_name(own: str, one: Around, noun: str, known: Known, cues: Cues) -> str:
    """Return the name of an English figure.

    Parameters
    ----------
    own : str
        What its own words name.
    noun : str
        What its unit counts.
    """
    behind = "" if known.base else cues.naming.behind(one.behind)
    if of := _DIFFERENCE.match(one.behind):
        return cues.naming.behind(one.behind[of.end() :]) or own or behind
    if one.figure.spoken and behind:
        return behind
    if known.name and _CHANGE.fullmatch(own or behind):
        return known.name
    if _GENERIC.fullmatch(own) and (earlier := known.name or known.before):
        return earlier
    share = one.figure.unit in grammar.PERCENT and behind and _OF.match(one.behind)
    if share and (supplies := _SUPPLIES.search(one.before)):
        who = own or cues.naming.before(one.before[: supplies.start()])
        if who:
            return f"{who} share of {behind}"
    acts = _OF.match(one.behind) and _ACTS_ON.search(one.before)
    if behind and (acts or _THAT.search(one.before)):
        own = ""
    if behind and _GERUND.fullmatch(own) and one.before.rstrip().endswith(own):
        own = ""  # linking 80% of large towns
    if own and not cues.naming.is_place(own):
        if noun and _GIVES.search(one.before):
            return noun
        if noun and one.figure.high is None and not _LEVEL.search(one.before):
            acts = _ACTS_ON.search(one.before) or _DID.fullmatch(own)
            return noun if acts else f"{noun} {own}"
        return own
    if own and (inner := cues.sets.search(own)):
        rest = own[inner.end() :]
        return cues.naming.before(rest) or behind or rest
    name = known.name
    again = _PRONOUN.search(one.before) or _AIM.search(one.before) or MORE.match(one.behind)
    if not name and again:
        name = known.before
    if name and _OF_WHOLE.match(one.behind):
        return name
    if name and _OF_WHICH.search(one.before) and (what := _WHAT.match(one.behind)):
        place = _PLACED.match(f" {what[1]}")
        return f"{name} {what[1]}" if place else f"{what[1]} {name}"
    if (of_these := _OF_THESE.match(one.behind)) and (whole := name or known.before):
        what = _COMES.match(one.behind, of_these.end())
        rest = f" {what[1]}" if what else one.behind[of_these.end() :]
        if place := _PLACED.match(rest):
            return f"{whole}{place[0]}"
        return f"{what[1]} {whole}" if what else f"share of {whole}"
    if not noun and behind and (state := _STATE.match(one.behind)):
        return f"{behind} {'with ' if state['verb'] == 'have' else ''}{state['what']}"
    if not noun and (passive := INVESTED.match(one.behind)):
        return cues.naming.behind(one.behind[passive.end() :]) or name or passive[1]
    if noun or behind or name:
        return noun or behind or name
    verb = cues.naming.last(one.before)
    return known.before if known.before and verb in _REACHES else verb


def chinese_name(own: str, one: Around, known: Known, cues: Cues) -> str:
    """Return the name of a Chinese figure, whose own words name ``own``."""
    behind = "" if known.base else cues.naming.behind(one.behind)
    if one.figure.spoken and behind:
        return behind
    counted = not grammar.PERCENT.intersection((one.figure.unit,)) and "元" not in one.figure.unit
    if behind and counted and one.before.endswith("的"):
        return behind  # 在全省有影响力的2个产业集群
    if _SIZE.search(own) and "以上" in one.before:
        return f"{own}以上{known.name.rpartition('以上')[2][-_SHORT:]}"  # 其中10亿元以上3个
    percent = one.figure.unit in grammar.PERCENT
    if known.name and percent and (plan := _PLANNED.fullmatch(own)):
        return f"{known.name}占{plan[1]}"
    if own and not cues.naming.is_place(own):
        if behind and counted and one.figure.unit:
            if behind == _UNITS and not cues.sets.search(own):
                return own
            return own + behind if len(own) < _SHORT and behind not in own else own
        return cues.naming.completed(own, known.name) if known.name else own
    if own and (inner := cues.sets.search(own)):
        rest = own[inner.end() :]
        return cues.naming.before(rest) or behind or rest
    if behind and counted:
        return behind
    name = known.name
    counts = one.figure.unit not in grammar.PERCENT | grammar.POINTS
    if counts:
        name = name.removesuffix("占比")  # 其中中央资金占30%,约96亿元
    moves = grammar.change(one.before, cues)
    falls = moves == "fall" and not name.endswith(("比重", "比例", "份额"))
    if name and (counts or moves == "grow" or falls) and (of := _SHARED.match(name)):
        name = of[1]  # 增加值占生产总值比重达到5%,年均增长10%
    name = name or behind or cues.naming.before(known.led)
    if not name and grammar.change(one.before, cues) == "to":
        name = known.before  # 由a增加至b;到2025年达到c
    return name or cues.naming.last(one.before)


def among(one: Around, of_unit: Mapping[str, str]) -> str:
    """Return the name of a part with no noun of its own: 项目180个,总投资520亿元,其中新开工65个."""
    found = _AMONG.search(one.before)
    name = of_unit.get(one.figure.unit, "") if found and one.figure.unit else ""
    return found[1] + (_NEW.sub("", name) if found[1] else name) if found and name else ""


_BOTH, _PARTED = "城乡居民", ("城镇居民", "农村居民")
"""城乡居民人均可支配收入分别为a元、b元: of whom each figure is."""
_GROWN = re.compile("[,、_]*(?:同比|名义|实际|年均)*(?:增长|提高|下降|降低|减少)")
"""A、B分别达到a、b,增长x、y."""
_TAKES = re.compile("占(?:比|总|全|[^,;。0-9]{0,8}的?(?:比重|比例)?)?(?:为|达到?)?$")
"""技术改造192亿元、并购144亿元,分别占40%、30%."""


def spread(first: str, count: int, named: Sequence[str], cues: Cues) -> tuple[str, list[str]]:
    """Return the words and names that 分别 spreads over the figures behind it.

    Parameters
    ----------
    first : str
        The words before the first of them.
    count : int
        How many there are.
    named : sequence of str
        What was named before, where the words name nothing.
    """
    found = cues.spread.search(first)
    if not found and len(named) == count:
        found = _GROWN.fullmatch(first)
    if not found or count < 2:
        return "", []
    subject, verb = first[: found.start()].strip(" _,"), first[found.end() :]
    last = list(named)[-count:]
    if not subject and _TAKES.match(verb) and len(set(last)) == count:
        return first, [f"{one}占比" for one in last]
    names = cues.naming.listed(subject or verb)
    if not subject and len(names) == 1:
        return "", []  # 分别达到城镇5.2万元、农村2.6万元
    names = (names or list(named))[-count:]  # 与 or 和 within a name
    if count == len(_PARTED) and len(names) == 1 and _BOTH in names[0]:
        return first, [names[0].replace(_BOTH, one) for one in _PARTED]
    return first, names * count if len(names) == 1 else names
