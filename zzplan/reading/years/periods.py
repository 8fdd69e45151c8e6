"""The years that a text names, and what each is there for: to reach, to report, to compare."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from zzplan.plan.numbers.numerals import COUNTS, SEVERAL_EN, WORDS_EN
from zzplan.reading.keys import TimeRole
from zzplan.reading.words.fiscal import ends_in
from zzplan.reading.years.beside_en import did, is_of_start, was
from zzplan.reading.years.calendar import Calendar, five_years, written_year
from zzplan.structs import Struct

_Said = tuple[TimeRole, int | None, int | None]
"""Its role, the year that it names, and the first year of a span."""


class Period(Struct):
    """One expression of time."""

    start: int
    end: int
    role: TimeRole
    """``by``: to be reached until then; ``at``: in that year; ``span``: over these years;
    ``length``: over so many; ``base``: compared with that year; ``past``: years that are over;
    ``was``: in a year that the verb says is over; ``yearly``: in every year."""
    year: int | None
    """The last year that it means."""
    first: int | None = None
    """The year before the first one of a span."""
    holds_on: bool = True
    """For what follows, too, and not only for its own sentence: 三年内."""


_Y = "(?:19|20)[0-9]{2}"
_N = "[0-9]{1,2}|[一二两三四五六七八九十]"
_WRITTEN = "[一二三四五六七八九〇零]{4}"
_PART = (
    "(?:[上下]半年|前?[一二两三四1-4]个?季度|[0-9]{1,2}月?(?:-{1,2}|~|至|到)[0-9]{1,2}月(?:份)?)"
)
_MONTH = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末)?(?![0-9]{1,2}日|[-至到])"

_CHINESE = re.compile(
    rf"""
      (?P<span>(?:{_Y}|{_WRITTEN})年?\s?(?:-{{1,2}}|~|至|到)\s?(?:{_Y}|{_WRITTEN})(?=年|\)|$|
        [^0-9]))年?(?:间|期间)?
    | (?P<base>(?:比|较|与|以|按|基于|于|是|为|相当于|达到|(?<=[在由从自])|
        [到至](?={_Y}年?的[0-9.]+倍)|
        (?<![%‰])恢复[到至](?={_Y}年?(?:的?水平|的?[0-9.]+%|的?[一二三四五六七八九]成)))
        (?P<by>{_Y}|{_WRITTEN})年?(?:末|底|(?<=年)度(?=的?[0-9]))?
        (?:的?基础上?|(?=(?:约|近)?[0-9][^,;。在]{{0,12}}基础上)|为基期|相比|水平|持平|(?<!在[0-9]{{4}}年)的|末的|底的|(?<=[比较]....年)|(?<=[比较]....)|(?<=[比较]....年度)|
        (?<=基于....年)|(?<=基于....年[末底])))
    | (?P<built>{_Y}年(?:底|末)?(?:之?前|以前)?(?:建成|建造|竣工|投用|交付|登记|注册|印发|
        出台)(?:投用|入住)?的|(?<=[在由从自])[去上]一?年(?:末|底|度)?的?(?=[0-9])(?![0-9]+月)|
        今年新[^,;。0-9]{{1,6}}的|
        (?<=实现|对标|锚定|对接|衔接|围绕|面向)(?:{_Y}|{_WRITTEN})年远景目标(?![:为是]))
    | (?P<compare>(?:比|较|高于|低于|超过|快于)(?:当地|本地)?(?:(?:上年|上一年|去年|前年)度?末?|
        同期|“?[一二三四五六七八九十]+五”?(?:期末|末期|末|时期|期间)?)
        |(?:是|为|相当于|达到?|与|同)(?:上年|上一年|去年|前年|同期|
        “?[一二三四五六七八九十]+五”?(?:期末|末期|末|时期|期间)?)(?:相比|的(?=[约近]?[0-9])))
    | (?P<aim>(?:到|至|截至|截止|截止到)(?P<ay>{_Y}|{_WRITTEN})(?:年|(?=[,、]))(?:{_MONTH}|底|末|
        初)?(?:之?前)?)
    | (?P<before>(?P<fy>{_Y})年(?:[0-9]{{1,2}}月[0-9]{{1,2}}日|{_MONTH}|底|末|年底)?(?:或?之?前))
    | (?P<each>(?<![0-9.]){_Y}(?=(?:[、和]{_Y}){{0,12}}[、和]{_Y}年))
    | (?P<year>(?<![0-9第(])(?<![0-9]\.)\(?(?P<yy>{_Y}|
        {_WRITTEN})年(?:{_MONTH}|底|末|度|全年|{_PART})?)
    | (?P<plan>(?<![一二三四五六七八九百千万之点])(?P<done>(?<=落实|编制|制定|对接|谋划|按照|
        根据))?[“"]?(?P<five>十[一二三四五六]?|[六七八九])五[”"]?(?P<tail>期末|末|时期|期间|以来|
        这五年|开局|(?P<opens>的?良好开局|开好局|开门红|起步|首年|第一年)|收官)?(?![”"]?(?:年(?!均)|[个项家条名运届]|普法))
        (?P<named>规划(?!期|目标|主要)|重大|项目|谋划|前期|编制|[^,;。0-9]{{0,4}}目标(?:总体|有效)?(?:相?衔接|相?一致))?)
    | (?P<coming>(?:未来|今后|此后|今后的)(?P<cn>{_N}|几)年(?:内|里|时间|中)?
        (?:\((?P<c1>{_Y})年?度?(?:-{{1,2}}|~|至|到)(?P<c2>{_Y})年?度?\))?)
    | (?P<within>(?:用|力争|争取|在)?(?P<wn>{_N})年(?:时间|之?内|左右时间)|[五三]年(?=累计|共|
        新增|内|新建|完成|培[育训]|投[入资]|实现|建成|引进)|(?<![^,;:。、])后[两二三四]年|(?<![^,;:。])[五三]年(?![来间内级制期前以计规行\W]))
    | (?P<titled>(?:落实|制定|编制|印发|出台)[“《]?{_Y}年(?:前|底前)?)
    | (?P<gone>(?:过去|近|这|(?<!学)前|最近|连续)的?(?:(?P<gn>{_N})|几)年(?:来|里|间)?|(?:{_N}|几|
        近)年多?来|(?:去|上|(?<!以)前)一?年(?!均增|均递|度?结[转余])(?:末|底|度)?|本届政府任期|任期(?:内|的五年))
    | (?P<this>今年(?:{_MONTH}|底|末|年底|{_PART})?(?:之?前)?(?!以?来)|本年度?|年[内底](?:之?前)?|
        (?<![0-9])[0-9]{{1,2}}月底?前)
    | (?P<next>明年(?:{_MONTH}|底|末|年底)?(?:之?前)?)
    | (?P<every>每年|年均(?!值|浓度|气温|水温|降水|径流)|逐年|历年|每月|每周|每季度?|每[一1]年)
    """,
    re.VERBOSE,
)

_FIVE = re.compile("(十[一二三四五六]?|[六七八九])五")
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?"
_ENGLISH = re.compile(
    rf"""
      (?P<span>(?:(?P<between>between\s)|(?:from|over|during|for|
        in)?\s?)(?:FY\s?)?(?P<s1>{_Y})\s?(?:-{{1,2}}|to|through|until|(?(between)and|(?!)))\s?(?:FY\s?|(?:[0-9]{{1,2}}\s)?(?-i:[A-Z])[a-z]+\s)?(?P<s2>{_Y}|(?<=[0-9]-)[0-9]{{2}}(?![0-9/-]|[.,][0-9]))(?!\s?(?:base|baseline)))
    | (?P<base>(?:from|against|on|over|versus|vs\.?|relative\s to|compared\s (?:with|to)|below|
        above|than\s in|than|since|(?:that|those)\s of|baseline:?\s?\(?)\s (?:an?\s|the\s|its\s|
        FY\s?)*(?P<by>{_Y})(?:\s(?:base\s?year|baseline|levels?|base))?)
    | (?P<titled>(?:(?<=plan\s)|(?<=strategy\s)|(?<=roadmap\s)|(?<=vision\s)|(?<=framework\s))
        (?:to|towards)\s(?P<ty>{_Y})(?![/0-9-]))
    | (?P<aim>(?:by|until|before|no\s later\s than|to(?=\sFY\s?{_Y})|
        (?<=\sterm\s)to|(?<=\speriod\s)to)\s(?:the\s|end[\s-]|of\s|early[\s-]|mid[\s-]?|late[\s-]|
        FY\s?|fiscal\s year\s|financial\s year\s|(?:{_DAY})\s(?=(?-i:[A-Z])[a-z]+\s)|
        (?-i:[A-Z])[a-z]+\s)*(?P<ay>{_Y})
        (?:[/-](?P<a2>[0-9]{{2,4}})|\s(?:to|or)\s(?P<a4>{_Y})(?![0-9]|[.,][0-9]))?)
    | (?:(?<=\b(?:by|in)\s20[0-9]{{2}}\sand\s)|(?<=\b(?:by|in)\s20[0-9]{{2}},\s)
        |(?<=\b20[0-9]{{2}},\s20[0-9]{{2}}\sand\s))(?P<also>{_Y})(?![0-9/-]|,[0-9])
    | (?P<year>(?:in|during|for|to(?=\sFY)|as\s (?:of|at)|at|
        on(?=\s(?:{_DAY}|(?-i:[A-Z])[a-z]+\s{_DAY},)\s))\s(?:the\s|end\s|of\s|early\s|
        (?:{_DAY})\s(?=(?-i:[A-Z])[a-z]+\s)|(?-i:[A-Z])[a-z]+\s{_DAY},\s|
        [a-z]+\s(?:half|quarter)\s|FY\s?|fiscal\s(?:year\s)?|
        financial\s year\s|(?-i:[A-Z])[a-z]+\s)*(?P<yy>{_Y})(?:[/-](?P<y2>[0-9]{{2,4}}))?|
        \((?:FY\s?)?(?P<y3>{_Y})(?:\)|(?=:))|
        ^[\s•*·-]*(?P<y4>{_Y})\s?[-:](?=\s[a-z]|$))
    | (?P<coming>(?:over|across|in|within|during|for)\s(?:the\s)?(?:next|coming|following)\s
        (?P<cn>decade\b|[a-z]+(?=\s)|[0-9]+(?=\s))(?:(?<=decade)|
        \s(?:\([0-9]+\)\s)?(?:years?|fiscal|financial)))
    | (?P<decade>(?:by|before|until)\s(?:the\s)?end\s of\s (?:the|this)\s
        (?:decade|(?P<ends>plan|strategy)(?:\s period)?\b))
    | (?P<ending>(?:over|in|during)\s(?:(?:the|an?)\s)?(?P<en>[a-z]+|[0-9]{{1,2}})[\s-]years?\s
        (?:period\s)?to\s(?P<ey>{_Y}))
    | (?P<lasts>(?:over|within|in)\s(?:an?\s)?(?:(?P<ln>{SEVERAL_EN}|[0-9]{{1,2}})
        [\s-]years?(?:\speriod)?|(?P<ld>decade))\b)
    | (?P<whole>(?:over|during|across|throughout|within)\s(?:the|this|our)\s(?:whole\s|entire\s)?
        (?:(?:plan|planning|strategy|strategic|policy|programme)\s)?(?:period|plan|strategy)\b
        (?!\s(?:from\s|of\s|to\s|period|ending|since)|\s?\(?(?:FY\s?)?(?:19|20)[0-9]{{2}}))
    | (?P<gone>(?:over|in|during|for)\s(?:the\s)?(?:last|past|previous|preceding)\s(?:[a-z]+\s|
        [0-9]+\s)?(?:years?|decade|plan(?:\speriod)?|quarter|period|strategy)|last\syear|
        previous\s(?:plan|year|period)|to\sdate|so\sfar)
    | (?P<this>this\syear)
    | (?:(?:over|in|during|for|of)\s)?(?:the\s)?(?P<five>1[3-6])th\sfive-year\splan\speriod
    | (?P<next>(?:in\s|during\s)?next\s(?:fiscal\s|financial\s)?year)
    | (?:(?:by|until|before)\s(?:the\s)?(?:end\s(?:of\s)?)?|(?<![a-z]\s)in\s)year\s
        (?P<nth>[1-9]|one|two|three|four|five)\b(?!\s(?:pupil|student|child|learner))
    | (?P<every>(?:each|every|per|a)\syear|per\sannum|annually|yearly|year-on-year)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_LATE = 90  # a span from so late in a century may end in the next


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text) if len(text) < 4 or text[0] in "12" else None
    return COUNTS.get(text) or WORDS_EN.get(text)


def _year(text: str) -> int:
    return int(text) if text.isdigit() else written_year(text)


def _chinese(found: re.Match[str], calendar: Calendar) -> _Said:
    kind = found.lastgroup and next(
        name for name in _GROUPS if found.groupdict().get(name) is not None
    )
    now, base = calendar.now, calendar.base
    if kind == "span":
        years = [_year(y) for y in re.findall(rf"{_Y}|{_WRITTEN}", found[0])]
        since = found.string[: found.start()].endswith(("从", "自", "由"))  # 从2020年到2023年
        return "span", years[-1], years[0] - (not since)
    if kind == "base":
        return "base", _year(found["by"]), None
    if kind == "built":  # which ones: 2000年底前建成的老旧小区, 由去年的32.6万吨
        return "base", None, None
    if kind == "compare":
        five = _FIVE.search(found[0])
        return "base", five_years(five[1])[1] if five else base, None
    if kind == "aim":
        past = found[0].startswith("截")
        return "at" if past else "by", _year(found["ay"]), None
    if kind == "before":
        return "by", int(found["fy"]), None
    if kind == "each":  # 2022、2023、2024年分别
        return "at", int(found["each"]), None
    if kind == "year":
        return "at", _year(found["yy"]), None
    if kind == "plan":
        first, last = five_years(found["five"])
        if found["opens"]:  # 确保“十五五”良好开局, which is no year of what follows
            return "base", None, None
        if (found["named"] or found["done"] is not None) and not calendar.is_past(last):
            return "base", None, None  # 启动一批“十三五”规划重大项目, 落实“十五五”科技规划
        if found["tail"] == "开局":
            return "at", first, None
        if found["tail"] in ("以来", "这五年", "收官"):
            return "past", last, first - 1
        return "span", last, first - 1
    if kind == "coming":
        if found["c2"]:  # 未来五年(2024至2028年)
            return "by", int(found["c2"]), int(found["c1"]) - 1
        count = _number(found["cn"])
        return "by", base + count if base and count else calendar.end, base
    if kind == "within":
        count = _number(found["wn"]) if found["wn"] else _number(found[0][0])
        role: TimeRole = "span" if found["wn"] else "length"
        if calendar.plans or base is None or count is None:
            return role, calendar.end, base
        return role, base + count, base
    if kind == "gone":
        count = _number(found["gn"]) if found["gn"] else None
        return "past", base, base - count if base and count and count > 1 else None
    if kind == "titled":  # 落实2030年…目标
        return "base", None, None
    if kind == "this":  # a month of a plan for several years is of the year named before it
        several = found[0][0].isdigit() and calendar.plans and (calendar.end or 0) > (now or 0) + 1
        return "at", None if several else now, None
    if kind == "next":
        return "by", now + 1 if now else None, None
    return "yearly", None, None


def _english(found: re.Match[str], calendar: Calendar) -> _Said:
    group = found.groupdict().get
    now, base = calendar.now, calendar.base
    if group("span"):
        first, last = int(found["s1"]), int(found["s2"])
        short = len(found["s2"]) == 2  # 2012-15, 1998-02
        if short:
            last += first - first % 100 + (100 if first % 100 > _LATE > last else 0)
        if last <= first:  # in 2030 to 1909 kt
            return "at", first, None
        bounded = not short and found[0][:4].lower() in ("betw", "from")  # to start from
        return "span", last, first - (not bounded)
    if group("base"):
        return "base", int(found["by"]), None
    if group("five"):
        first, last = five_years(found["five"])
        return "span", last, first - 1
    if group("titled"):  # our plan to 2040
        return "span", int(found["ty"]), base
    if group("aim"):
        until = found[0][0] in "uU"
        return "by", ends_in(found["ay"], group("a4") or group("a2")), base if until else None
    if group("also"):
        return "by", int(found["also"]), None
    if group("year"):
        return "at", ends_in(group("yy") or group("y3") or found["y4"], group("y2")), None
    if group("decade"):
        return "by", now - now % 10 + 10 if now and not group("ends") else calendar.end, None
    if group("coming"):
        count = 10 if found["cn"].lower() == "decade" else _number(found["cn"])
        year = base + count if base and count else calendar.end
        far = 1 if calendar.plans else 2 if calendar.guessed else -1
        near = year and calendar.end and abs(year - calendar.end) <= far
        return "by", calendar.end if near else year, base
    if group("ending"):
        count, year = _number(found["en"]), int(found["ey"])
        return "span", year, year - count if count else None
    if group("lasts"):
        count = 10 if found["ld"] else _number(found["ln"])
        year = base + count if base and count and not calendar.plans else calendar.end
        return "length", year, base
    if group("whole"):  # of a plan, whose years its title names
        return "span", calendar.end if calendar.plans else None, base
    if group("gone"):
        return "past", base, None
    if group("this"):
        return "at", now, None
    if group("next"):
        return "at", calendar.end if calendar.of_one_year else now and now + 1, None
    if group("nth"):
        count = _number(found["nth"])
        return "by", base + count if base and count else None, None
    return "yearly", None, None


_GROUPS = (
    "span", "base", "built", "compare", "aim", "titled", "before", "each", "year", "plan", "coming",
    "within", "gone", "this", "next", "every",
)  # fmt: skip
_READERS: dict[bool, tuple[re.Pattern[str], Callable[..., _Said]]] = {
    False: (_CHINESE, _chinese),
    True: (_ENGLISH, _english),
}


def periods_of(text: str, calendar: Calendar, *, english: bool) -> Iterator[Period]:
    """Yield the expressions of time in a folded text.

    Examples
    --------
    >>> plan = Calendar(2020, 2021, 2025, True)
    >>> [p[2:5] for p in periods_of("到2025年,比2020年提高", plan, english=False)]
    [('by', 2025, None), ('base', 2020, None)]
    >>> [p[2:4] for p in periods_of("rise by 2025/26 from a 2019 baseline", plan, english=True)]
    [('by', 2026), ('base', 2019)]
    """
    for found in _READERS[english][0].finditer(text):
        role, year, first = _READERS[english][1](found, calendar)
        if english and role in ("at", "past") and is_of_start(text, found):
            role = "base"
        holds_on = found["lasts" if english else "within"] is None
        if english and role in ("at", "by") and was(text, year, calendar, had=role == "by"):
            holds_on, role = holds_on and role == "at", "was"  # by 2024 it had fallen
        elif english and role == "span" and did(text, year, calendar, whole=found["whole"]):
            role = "past"
        one = english and found["span"] and role not in ("span", "past")
        yield Period(found.start(), found.end("s1" if one else 0), role, year, first, holds_on)
