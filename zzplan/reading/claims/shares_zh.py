"""Shares in Chinese: what words say to be so much of a whole, and what all of them come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.parts import total_of
from zzplan.reading.claims.said import run, same_sentence
from zzplan.reading.claims.sectors_zh import is_forced, sectors_of
from zzplan.reading.claims.steps_zh import is_growth, is_step, is_whole
from zzplan.reading.claims.wholes import PART, is_right
from zzplan.reading.items import Claim, Said
from zzplan.reading.text.likeness import alike, begins, plain
from zzplan.reading.words.moves_zh import MOVES

REACHES = (
    f"(?:(?:{MOVES})(?:到|至)|(?:稳定|保持|控制|维持)在?|不低于|不高于|不少于|不超过|力争|"
    "达到?|为|的|超过?|突破|约|近)*$"
)
_SHARE = re.compile(
    "^[,、和_]*(?:其中|约|分别)?占(?!比)(?:全[市省县区国])?(.{2,20}?)的?"
    f"(?:比重|比例|份额|%)?{REACHES}"
)
TOTAL = re.compile("(?<=..)(?:总量|总数|总额)$")
RATIO = re.compile(f"^[,、(]?(?:其)?占(?:比重?)?{REACHES}")
"""Of what was named before."""
_EACH = re.compile(
    "(?:占([^,;。]{2,16}?)的?(?:比重|比例|份额)?分别|(?:占比|比重|比例)分别|分别占([^,;。]{2,16}?)?的?(?:比重|"
    "比例|份额)?)(?:为|是|达到?)?(?:了)?$"
)
_JOINTLY = re.compile(
    "(?:合计|共|总共|共同|总和)占(?:全[市省县区国])?(.{2,20}?)(?:的|总量|总数|总额)?(?:比重|比例|份额)?"
    f"{REACHES}"
)
_ALL_SECTORS = re.compile("三次产业|一二三产|第一、(?:第)?二、(?:第)?三产业|三产结构")
_TASK = re.compile(
    "(?:占|为|完成|达到)(?:了|全)?(?:年初|调整后?|省下达|全年|年度?)*(?:计划|目标|任务|目标任务|计划任务|预算)(?:任务)?(?:的)?$"
)
_PLANNED = re.compile("(?:年度|全年)?(?:计划|目标|预算)(?:投资|任务|数|完成)?(?:为|是)?$")
OF_BEFORE = re.compile(
    "[,;]?(?:[比较]?_{2,}|[比较][^,;。]{0,8}?)(?:年初|调整后?)?(?:预计)?(?:执行|决算|完成|预算|计划)数?"
)
"""比上年执行数412.7亿元增长3%: what is compared with."""
GROWTH = re.compile("(增长|上升|下降|降低|减少)(?:了)?$")
_DAYS = re.compile("天数(?:比例|比率|占比)")
_OF_WHOLE = re.compile("[,、;_(]*(?:占|完成|为[^,;。]{0,6}(?:预算|计划|任务|目标))")
"""Before what share of another whole, or of a plan, stands between an amount and its share."""
_BETWEEN = 5
"""Figures between an amount and a share of it, at most."""
_FAR = 60
"""Figures before a share; what stands further off is not what it is said of."""
_ENOUGH = 0.3
"""So much of a name a total must have that it means: not 社会消费品零售总额 网上零售额."""
_WITHIN = re.compile("[,、;]*(?:其中[,:]?)?(?!其中)([^,;。0-9]{2,12}?)中(?!央)[,的]?")
"""新增债券中专项债券1426亿元: what a part is of."""
_COUNTED = re.compile("[^,;。0-9]{0,10}(?:中[,有]?|有)$")
_ALL, _LEAST = 100.0, 1e-6
_FULL = 101.0
"""Per cent; more than this no whole has, however its shares are rounded."""


def level_before(said: Heard, at: int) -> Said | None:
    """Return the amount that a percentage speaks of: the one before it, but for its growth."""
    growing = None
    for one in same_sentence(said, at)[:_BETWEEN]:
        if one.item.unit == "倍":
            return None
        if not one.is_percent:
            if is_step(one) or is_whole(one) or OF_BEFORE.fullmatch(one.before):
                continue  # 24.47万所,比上年增加1.06万所,增长4.55%,占c%
            of_it = growing is None or alike(growing.item.name, one.item.name)
            return one if of_it else None  # 投资a亿元,工业投资增长b%、占c%: not a
        if is_growth(one) or one.before == "的" or _OF_WHOLE.match(one.before):
            continue
        if not GROWTH.search(one.before):
            return None
        growing = one
    return None


_PEOPLE = ("人口", "总人口", "常住人口")
"""All of them, and none of one age."""


def _share(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X亿元,占Y比重Z%."""
    words = _SHARE.match(one.before)
    if not (words and one.is_percent) or "分别" in one.before or _JOINTLY.search(one.before):
        return
    part = level_before(said, at)
    if part is None or _TASK.search(one.before):
        return
    if part.item.kind == "cumulative" and "_" in one.before:
        return  # 五年累计a亿元,2012年占b%
    if part.before.startswith("、") and part.behind.startswith(","):
        return  # 装机1200万千瓦,其中风电a、光伏b、水电c,占总装机的55%: which of them
    whole = whole_of(said, part, words[1]) or listed_whole(said, part, words[1])
    figures = (part.item, one.item) if whole is None else (part.item, whole.item, one.item)
    name = TOTAL.sub("", words[1])
    of = name if plain(name) else name + part.item.name  # 占全国的34.5%
    yield Claim("share", figures, one.item.at, "" if whole else of)


def _of_printed(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X万公里,占Y的W万公里的Z%; 完成年初预算W万元的Z%."""
    whole = next(iter(same_sentence(said, at)), None)
    if not one.is_percent or one.before != "的" or whole is None or whole.is_percent:
        return
    part = level_before(said, at - 1) if is_whole(whole) else None
    if part is not None and shift(part.item.unit, whole.item.unit) is not None:
        yield Claim("share", (part.item, whole.item, one.item), one.item.at)


def listed_whole(said: Heard, part: Said, name: str) -> Said | None:
    """Return the total before 其中 where a share names it in other words: 水产品总产量."""
    total = total_of(said, said.place(part))
    if total is None or ("岁" in total.item.name and plain(name) in _PEOPLE):
        return None
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    shared = sum(pair in total.item.name for pair in pairs)
    return total if shared >= _ENOUGH * len(pairs) > 0 else None


def whole_of(said: Heard, part: Said, words: str, least: float = 0.0) -> Said | None:
    """Return the figure of the year that a share is of; the nearest one before, else behind.

    It is not less than ``least``, which several parts come to.
    """
    name = TOTAL.sub("", words)
    if not plain(name):  # 占全国的34.5%
        return None

    def fits(one: Said) -> bool:
        behind = said.place(one) > said.place(part)
        less = one.item.value < max(part.item.value, least) or is_step(one)
        last = said[said.place(one) - 1]
        aged = last.item.unit == "岁" and last.behind == one.before  # 16-59岁人口
        aged = (aged or "岁" in one.item.name) and plain(words) in _PEOPLE
        return not (less or aged or (behind and not plain(one.item.name).startswith(plain(name))))

    groups = said.named(name, part.item.year, _begins_or_has, within=part.item.within)
    same = [group for group in groups if group[0].item.unit == part.item.unit]
    exact = [group for group in same if plain(group[0].item.name) == plain(name)]
    if "总" in words:  # of 用水总量 the whole is not 农业用水
        same = [group for group in same if "总" in group[0].item.name]
    return said.nearest(part, exact, fits) or said.nearest(part, same, fits)


def _begins_or_has(own: str, name: str) -> bool:
    return name in own or begins(own, name)


def _ratio(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X亿元,其中Y亿元,占比Z%; 其中a亿元,占x%;b亿元,占y%: of what stands before 其中."""
    part = level_before(said, at) if one.is_percent and RATIO.match(one.before) else None
    if part is None:
        return
    before = list(islice(_run_back(said, said.place(part)), _FAR))
    whole = total_of(said, said.place(part)) or _among(part, before)
    first = next((other for other in (part, *before) if _WITHIN.match(other.before)), None)
    if first is part or (first is not None and whole is None):
        whole = _within(said, first)
        if whole is None and first is part:
            return
    if whole is not None:
        if not has_own_share(said, whole, part, one):
            yield Claim("share", (part.item, whole.item, one.item), one.item.at)
        return
    for other in islice(_run_back(said, at), _FAR):  # 耕地a亩,占国土面积的x%;林地b亩,占y%
        if other.is_percent and (words := _SHARE.match(other.before)):
            whole = whole_of(said, part, words[1])
            figures = (part.item, one.item) if whole is None else (part.item, whole.item, one.item)
            yield Claim("share", figures, one.item.at, "" if whole else TOTAL.sub("", words[1]))
            return


def _within(said: Heard, part: Said) -> Said | None:
    """Return what a part is said to be in: 歲出298億元。歲出中教育104億元,占34.9%."""
    words = _WITHIN.match(part.before)
    return whole_of(said, part, words[1]) if words else None


def _among(part: Said, before: Sequence[Said]) -> Said | None:
    """Return the count that a part is of: 30项指标中,22项达到预期,占73.3%;3项滞后,占10%."""
    alike = (one for one in before if one.item.unit == part.item.unit)
    return next((one for one in alike if _COUNTED.match(one.behind)), None)


def has_own_share(said: Heard, whole: Said, part: Said, share: Said) -> bool:
    """Tell that a whole is itself so much of another, which a share of a part may be of too.

    60岁以上72万人,占常住人口的22.9%,其中65岁以上54万人,占17.1%.
    """
    between = said[said.place(whole) + 1 : said.place(part)]
    own = takewhile(lambda one: not PART.search(one.before), between)
    shares = (one.before for one in own if one.is_percent)
    named = any(_SHARE.match(words) or RATIO.match(words) for words in shares)
    return named and not is_right(part, whole, share)


def _run_back(said: Heard, at: int) -> Iterator[Said]:
    """Yield what stands before a figure up to a full stop, semicolons being none."""
    while at and (said[at - 1].sentence == said[at].sentence or not said[at - 1].closes):
        at -= 1
        yield said[at]


def _shares(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """占Y的比重分别为x%、y%和z%: each of its amount, or all of them at most 100."""
    words = _EACH.search(one.before)
    if not (one.is_percent and words):
        return
    shares = list(takewhile(lambda other: other.is_percent, run(said, at, 1, one.sentence)))
    of = words[1] or words[2] or ""
    sectors = _ALL_SECTORS.search(one.before + one.item.name) is not None and len(shares) == 3
    parts = _parts_of(said, at, shares, sectors=sectors)
    whole = None
    if parts:
        whole = (
            total_of(said, said.place(parts[0])) or (of and whole_of(said, parts[0], of)) or None
        )
    full = abs(sum(share.item.value for share in shares) - _ALL) < _LEAST
    for part, share in zip(parts, shares, strict=False):
        if whole is not None and full and is_forced(part, whole, share.item):
            continue
        if whole is not None:
            yield Claim("share", (part.item, whole.item, share.item), share.item.at)
        elif of:
            yield Claim("share", (part.item, share.item), share.item.at, of)
    together = sum(share.item.value for share in shares)
    said_of = of or sectors or "其中" in one.before
    if len(shares) > 1 and not parts and said_of and together <= _FULL:
        items = tuple(share.item for share in shares)
        yield Claim("shares", items, one.item.at, whole=sectors)


def _parts_of(said: Heard, at: int, shares: Sequence[Said], *, sectors: bool) -> list[Said]:
    """Return the amounts that a list of shares is of, in its order."""
    count = len(shares)
    near = [other for other in same_sentence(said, at) if not other.is_percent][:count]
    if len(near) == count and all(shift(near[0].item.unit, o.item.unit) is not None for o in near):
        return near[::-1]
    if not sectors:
        return []
    found = sectors_of(said, shares[0].item.year)
    return found if len(found) == count else []


def _joint(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """三大产业分别达到a、b和c亿元,合计占Y的Z%."""
    words = _JOINTLY.search(one.before)
    if not (words and one.is_percent):
        return
    near = list(takewhile(lambda other: not other.is_percent, same_sentence(said, at)))
    parts = list(takewhile(lambda other: other.item.unit == near[0].item.unit, near))
    spread = next((number for number, other in enumerate(parts) if "分别" in other.before), None)
    if spread is None:
        return
    parts = parts[: spread + 1][::-1]
    alike = {part.item.unit for part in parts} == {parts[0].item.unit}
    least = sum(part.item.value for part in parts) if alike else 0.0
    whole = total_of(said, said.place(parts[0])) or whole_of(said, parts[0], words[1], least)
    items = tuple(part.item for part in parts)
    if whole is not None:
        yield Claim("joint", (*items, whole.item, one.item), one.item.at)
    else:
        yield Claim("joint", (*items, one.item), one.item.at, words[1])


def _task(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X完成年度计划的Z%; 分别完成…Z1%、Z2%."""
    if not (one.is_percent and _TASK.search(one.before)):
        return
    before = [other for other in same_sentence(said, at) if not other.is_percent]
    if "分别" not in one.before and len(before) > 1 and _PLANNED.search(before[1].before):
        done, plan = before[:2]  # 年度计划投资486亿元,实际完成512亿元,占年度计划的105.3%
        if shift(done.item.unit, plan.item.unit) is not None:
            yield Claim("share", (done.item, plan.item, one.item), one.item.at)
            return
    behind = run(said, at, 1, one.sentence)
    shares = list(takewhile(lambda other: other.is_percent, behind))
    if "分别" not in one.before:
        shares = shares[:1]
    for done, share in zip(reversed(before[: len(shares)]), shares, strict=False):
        yield Claim("share", (done.item, share.item), share.item.at, "计划")


def _days(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """优良天数272天,优良天数比例74.5%."""
    if one.is_percent and _DAYS.search(one.item.name):
        known = next((other for other in same_sentence(said, at) if other.item.unit == "天"), None)
        if known is not None:
            yield Claim("share", (known.item, one.item), one.item.at, "days")


FORMS = (_share, _of_printed, _ratio, _shares, _joint, _task, _days)
