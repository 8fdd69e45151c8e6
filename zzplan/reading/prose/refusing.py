"""Figures of a clause on the future that are no goals: money handed out, prices, bare numbers."""

from __future__ import annotations

import re

from zzplan.reading.keys import NoGoal
from zzplan.reading.prose import grammar
from zzplan.reading.prose.grammar import A_YEAR, Around
from zzplan.reading.prose.naming import MORE
from zzplan.reading.words.cues import Cues
from zzplan.reading.words.hedges_en import BLUR, HEDGED
from zzplan.reading.words.units import SCALES, is_money

_PRICE = re.compile(r"\s?per\s(?!year\b|annum\b|cent\b)[a-z]")
_TWO = re.compile(
    r"\s[a-z-]+\s(?:and|or)\s[a-z-]+\s[a-z]+|\s(?:[A-Z][a-z-]+\s){0,3}[A-Z][a-z-]+s\b|\s(?:extra|additional|new|more)\s[a-z-]+"
)
"""Create 24,500 decent and productive jobs, 50,000 Tinkering Labs."""
_OTHER = re.compile(
    r"\b(?:(?:lower|higher|less|more|fewer|greater)\sthan|below|above|short\sof)\s(?:the|our|its|their)\s(?:[A-Za-z_]+\s){0,6}?$"
    rf"|\b(?:current|present|existing)\s(?:[a-z'’-]+\s){{1,4}}(?:of|is|at)\s(?:close\sto\s)?{HEDGED}$"
    r"|\bsav(?:ing|es)\s(?:[a-z]+\s){0,4}$|\b(?:instead\sof|rather\sthan)\s$"
    r"|\b(?:over|from|on|than)\s(?:the|its|our)\s(?:current|present|previous|existing|"
    r"last)\s(?:[a-z]+\s){0,3}$"
    r"|\b(?:against|compared\s(?:with|to))\s(?:an?|the|our|its|their)\s(?:[a-z]+\s){0,3}?"
    r"(?:target|plan|budget|benchmark|average|median|norm)\sof\s$"
    r"|\b(?:represents?|representing|marks?|marking)\san?\s$"
)
"""Lower than the 8.7 per cent of last year."""
_FROM_OTHER = re.compile(r"\s(?:jump|increase|rise|fall|drop|decline|decrease)\s(?:from|on|over)\s")
"""A 54 per cent jump from the last plan."""
_FUNDS = re.compile(
    r"\b(?:outlay|allocat\w+|budget(?:ed|s)?|fund(?:ed|ing|s)?|grants?|cost(?:s|"
    r"ing)?|financ\w+|"
    r"earmark\w*|worth|backed|valued|pipeline|loans?|subsid\w+|provision\sof|contribut\w+)\b",
    re.IGNORECASE,
)
"""Money that is handed out so that something is reached."""
_OF_COST = re.compile(
    r"\b(?:plan|strategy|program|programme|roadmap|agenda)\b[^,;.0-9]*\b(?:costs?|total(?:s|ling)|compris(?:es|ing)|"
    r"amounts?|comes|valued|priced|requires?|needs?)\b|\b(?:investment|financing|funds?|resources)\s(?:needed|required|needs?)\b"
    r"|\bimplementation\b[^,;.0-9]*\b(?:requires?|costs?|needs?)\b"
    r"|\bcosts?\sof\s(?:(?:the|this|our|its|implementing)\s)*(?:[A-Za-z]+\s){0,3}"
    r"(?:plan|strategy|program|programme)\b",
    re.IGNORECASE,
)
"""The total cost of the Plan is put at: what it takes, and no goal."""
_LENT = re.compile(
    r"\b(?:borrow|lend|loans?|credit|bonds?)\b(?:[^,;]|,(?=[0-9]))*(?<!ed)(?<!held)(?<!kept)\sat\s(?:an?\s(?:[a-z]+\s){0,2}rate\sof\s)?$"
)
"""A loan at 4.5%: what is paid for it."""
_GOES = re.compile(r"\sgoes\s(?:to|on|into)\s")
"""Of the budget 44% goes to schools: as it is."""
_SPENT = re.compile(
    r"(?!\s(?:will|shall|(?:is|are)\sto)\sbe\s(?:spent|invested)\b.*?\b(?:over|within|during)\s.*?years)"
    r"(?:\s[a-z]+){0,3}\s(?:spen[dt]|invest(?:ed)?|towards)\b|\s(?:in|of)\s(?:funding|grants)\b"
)
_DONE = re.compile(
    r"\b(?:rose|fell|grew|stood|was|were|averaged|recorded|totalled)\s(?:(?:by|to|at|an?|"
    rf"{BLUR}|only|from)\s)*$"
)
"""Rose by 34%."""
_OPENS = re.compile(r"[\s*•·_-]*(?:(?:[Aa]n?|[Aa]nnual|[Aa]verage|of|about)\s)*")
"""Nothing but: an annual average of."""
_DUE = re.compile(r"\s_")
"""Passengers: 4.8 million by 2030."""
_LABELLED = re.compile(r"[\s*•·_-]*0\s(?:by|in)?\s*_+[\s_`.;,]*")
"""Vaccination points: 85 by 2030: nothing but a year beside the number."""
_SCALE = re.compile(rf"(?:{SCALES}|m|k)")
_OF_YEAR = re.compile(
    r"[\s_]*_[\s_]*(?:will|should|shall|is\sto|are\sto)\s(?:turn|become|rise|fall|grow|shrink|"
    r"increase|decrease|drop|decline|be\s(?:reduced|raised|cut|increased|turned))\b"
    r"|[\s_]*(?:will|should|shall|is\sto|are\sto)\sbe\s(?:fully\s)?(?:cleared|eliminated|paid\soff|repaid|"
    r"written\soff)\b"
)
"""The deficit of £12m in 2024 will turn; arrears of £3m will be cleared."""
_WARMING = re.compile(r"\bwarming\b|\btemperature\s(?:rise|increase)s?\b|\bpre-industrial\b")
"""Limit warming to 1.5°C: what the world is to reach."""
_EACH = re.compile(r"\s(?:(?:in|for|to|at)\s)?each\s?(?:[.,;)]|$)")
"""Over three years, £6m in each."""
_OF_TOTAL = re.compile(
    r"\sof\s(?:the|our|its|their|this)\s(?:[a-z'’-]+\s){0,4}(?:total|budget|population|workforce|area|"
    r"programme|spending|income|revenue)(?:\sof\s)?[\s.,;]*$"
)
"""£98m, 41% of our net budget: what the figure before is of it."""
_WILL_BE = re.compile(
    r"\s(?:of\s(?:the|these|those|them|our)(?:\s[a-z]+){0,4}\s)?(?:will|shall|(?:is|are)\sto)\sbe\s"
)
"""Of 10,000 homes a year, 9,500 are to be new."""
_PAID = re.compile(rf"\b(?:gets?|receives?|pays?)\s(?:{HEDGED})?$")
_THESE = re.compile(r"\b(?:[Tt]hese|[Tt]hose)\s$")
_OF_THESE = re.compile(r"^\s*Of\s[a-z]+\s$")
_REST = re.compile(r"\b[Tt]he\s(?:remaining|other)\s$")
"""The remaining 25 per cent: what is left of a whole."""
"""Within these 30% of the land: which was said before."""
_OF_PLAN = re.compile(
    r"(?:^|\s)(?:goals|targets|objectives|priorities|pillars|themes|chapters|sections|principles|"
    r"outcomes|indicators|recommendations|missions|commitments)$"
)
"""Ten goals: what a plan is made of."""
_DATED = re.compile("_为$")
"""其中2025年为2.15亿立方米."""
_AIM = re.compile("目标(?:_*|[设定订]*[为是于])$")
_BY = re.compile(rf"\bby\s{HEDGED}$")
_SIGN = re.compile(r"[<>≤≥]\s?$")
"""LTIFR < 1.0: what has no unit."""
_STATED = re.compile("以?上?的[^,;。]{1,12}(?:来自|源于|分布在|集中在)")
"""超过六成的碳排放来自建筑物: what there is."""
_PEOPLE = ("人", "人次", "名", "户", "户次")
_AIDED = re.compile("(?:补助|补贴|资助|奖励|奖补)[^,;。]{2,10}$")
"""补助困难学生3000人次: whom, and not what they are given."""
_GRANTED = re.compile(
    "的?(?:比例|标准|额度)?,?(?:给予|予以|进行|实施)[^,;。0-9]{0,8}(?:补贴|补助|奖励|奖补|资助|支持|返还|贴息)"
)
"""按设备投资的30%给予补贴: what is paid, and no share to be reached."""
_NORM = re.compile("按照?(?:不低于|不少于|不高于|不超过)")
"""按不低于装机容量15%、时长2小时配置储能."""
_IS = re.compile("(?:是|为|相当于|达到?)_*的?$|^_+$")
"""是2025年的2倍."""


def refused(one: Around, words: str, cues: Cues, name: str) -> NoGoal | None:
    """Return why a figure of a clause on the future is no goal; None where it is one."""
    figure = one.figure
    said = grammar.change(words, cues)
    signed = grammar.comparator(one, cues) != "="
    if (cues.gives.search(words) or cues.gives.search(one.before)) and not (
        figure.unit.lstrip("万千") in _PEOPLE and _AIDED.search(one.before)
    ):
        return "unclear"
    if not cues.english and (_GRANTED.match(one.behind) or _NORM.search(words)):
        return "unclear"
    if cues.english and not said and is_money(figure.unit) and _PRICE.match(one.behind):
        return "unclear"  # print cost £2.10 per copy
    paid = is_money(figure.unit) or figure.unit in grammar.PERCENT
    if cues.english and ((paid and _PAID.search(one.before)) or _EACH.match(one.behind)):
        return "unclear"  # firms will get 60%
    alone = figure.unit in grammar.PERCENT and not one.before.strip(" _")
    these = figure.unit or not _OF_THESE.match(one.before)
    listed = _THESE.search(one.before) if these else None
    listed = listed or (_REST.search(one.before) if paid else None)
    listed = listed or _OF_PLAN.search(figure.unit)
    listed = listed or (_OF_TOTAL.match(one.behind) if alone else None)
    if cues.english and (listed or (not figure.unit and _WARMING.search(words + one.behind))):
        return "unclear"
    if _OTHER.search(one.before) or _FROM_OTHER.match(one.behind) or _STATED.match(one.behind):
        return "unclear"
    lent = figure.unit in grammar.PERCENT and not said and _LENT.search(words)
    if cues.english and (lent or (alone and _GOES.match(one.behind))):
        return "unclear"
    if cues.english and (_DONE.search(one.before) or _OF_YEAR.match(one.behind)):
        return "past"
    if cues.english and figure.spoken and not (said or signed or cues.comes.search(one.behind)):
        return "unclear"  # half of all households rely on wages
    given = _FUNDS.search(words) or _SPENT.match(one.behind)
    if cues.english and is_money(figure.unit) and _OF_COST.search(words):
        return "unclear"
    if cues.english and said in (None, "hold") and is_money(figure.unit) and given:
        return "unclear"  # £38m is allocated
    if figure.multiple or figure.spoken or (figure.unit == "倍" and _IS.search(one.before)):
        return None
    labelled = cues.english and not figure.unit and name
    if labelled and _LABELLED.fullmatch(f"{one.before}0{one.behind}"):
        return None
    if not figure.unit:
        return None if _counts(one, words, cues, name) else "unclear"
    if _DATED.search(one.before) or cues.spread.search(words):
        return None
    if figure.unit in grammar.TIMES:
        lasts = name.endswith(("寿命", "年限"))  # 人均预期寿命78.3岁
        return None if said or lasts or (signed and not figure.more) else "unclear"
    if figure.unit in grammar.PERCENT or figure.unit in grammar.POINTS:
        return None
    if said or signed or grammar.sets(words, cues):
        return None
    if _AIM.search(one.before):
        return None  # 风电目标18GW
    own = cues.naming.before(one.before)
    if own and not cues.naming.is_place(own) and not cues.naming.behind(one.behind):
        return None
    if cues.comes.search(one.behind):
        return None
    bare = is_money(figure.unit) or _SCALE.fullmatch(figure.unit)
    due = name and not is_money(figure.unit) and _DUE.match(one.behind)
    if cues.english and _OPENS.fullmatch(one.before) and (not bare or due):
        return None
    if one.before.endswith(("为", "对", "让", "助")) and grammar.sets(one.behind, cues):
        return None
    return "unclear"


def _counts(one: Around, words: str, cues: Cues, name: str) -> bool:
    """Tell a number without a unit that is a goal: an index, or what is counted by its name."""
    said = grammar.change(words, cues)
    signed = grammar.comparator(one, cues) != "="
    sized = cues.sizes.search(words) is not None and said in ("to", "hold", "control", None)
    signed_alone = signed and _SIGN.search(one.before) is not None
    moved = said in ("to", "hold") or (said in ("grow", "rise", "fall") and _BY.search(one.before))
    sized = sized or (cues.english and (moved or signed_alone) and name != "")
    done = grammar.sets(words, cues) or cues.comes.search(one.behind)
    own = A_YEAR.match(one.behind) and cues.naming.before(one.before)
    behind = (_TWO, MORE, _WILL_BE)  # and: average 5,000 a year
    counted = own or any(pattern.match(one.behind) for pattern in behind)
    counts = cues.english and done and counted
    return bool(sized and (said or signed)) or bool(counts)
