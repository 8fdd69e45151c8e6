"""Growth in Chinese: X亿元,增长r%; 由a增加到b,年均增长r%; 达到54%,提高2个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from zzplan.plan.units.units import shift
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.pairs_en import starts_from
from zzplan.reading.claims.said import back, run, same_sentence, starts_elsewhere
from zzplan.reading.claims.shares_zh import GROWTH, OF_BEFORE, level_before
from zzplan.reading.claims.steps_zh import is_growth, is_step
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.entries import is_chinese
from zzplan.reading.prose.grammar import POINTS
from zzplan.reading.text.likeness import alike, begins, plain
from zzplan.reading.words.moves_zh import FALLS, MOVES

_MOVED = re.compile("(提高|提升|上升|增加|增长|回升|下降|降低|减少|回落)(?:了)?$")
_OVER_ALL = re.compile("累计|五年")
_STEP = re.compile("(?:_|^[,、]?)(净增|增加|减少)了?(?:约)?$")
_NET = re.compile("净增")
_OVER_PLAN = re.compile("[比较][^,;。]{0,6}(?:预算|计划|预期|目标)")
"""比上年年初预算增长3.5%: not of what was spent."""
_GAINED = re.compile(
    "^[,、_]*(?:同比|名义|实际|五年|[三四六]年|共|净|累计|总共|总计|期间|将|可|要|约)*"
    "(?:净增加?|新增|增加|增长|提高|提升|上升|扩大|下降|降低|净?减少?|缩小|缩短|压减|[增降涨]幅)"
    "(?:比例|幅度)?了?(?:约|近|超过|不低于|不少于|不超过|达到?)?$"
)
_IN_TURN = re.compile(
    "^[,、_]*分别(?:累计|同比)?(?:增长|提高|提升|上升|扩大|下降|降低|减少|缩小|压减)"
)
_FALLING = FALLS.split("|")
_TO_VALUE = re.compile(f"({MOVES})(?:到|至)(?:约|近)?$")
_DOWN = ("下降", "降低", "减少", "回落")
_SHARES = ("%", "‰")
_FALLS = re.compile("下降|降低|减少|递减")
_YEARLY = re.compile("年均|平均每年")
_AVERAGE = re.compile("[两三四五2-5]年平均增长$")
_RANKED = re.compile("排名|位次|名次")
_NEAR = 3
_BARE = frozenset(("收入", "支出", "结余", "当年结余", "投资", "总收入", "总支出", "产值", "其他"))
"""Names that say of no fund, place or trade."""
_FAR = 6
_MOST_ROWS = 100
"""Rows of tables with one value in one year that are looked at."""


def _growth(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X亿元,增长r%, beside last year's X."""
    words = GROWTH.search(one.before)
    if not (words and one.is_percent) or "年均" in one.before or _OVER_PLAN.search(one.before):
        return
    level = level_before(said, at)
    if said[at - 1 : at] and OF_BEFORE.fullmatch(said[at - 1].before):
        return  # 比上年执行数412.7亿元增长3%, which budgets say
    if level is None or level.item.year is None or not alike(level.item.name, one.item.name):
        return
    if level.item.base_value is not None:
        return
    earlier = _of_year(said, level, level.item.year - 1)
    if earlier is not None:
        figures = (earlier.item, level.item, one.item)
        yield Claim("growth", figures, one.item.at, falls=words[1] not in ("增长", "上升"))


def _course(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """由a增加到b,年均增长r%, in either order."""
    if one.item.kind != "rate":
        return
    near = (other for other in same_sentence(said, at)[:_NEAR] if not _says_again(other))
    for level in (*islice(near, 1), *_behind(said, at)):
        item = level.item
        if item.base_value is not None and item.base_year is None:
            item = item.replace(base_year=_since_beside(said, level))
        if item.base_value is None or item.base_year is None or item.year is None:
            continue
        if one.item.attached and item.rate_pct is None:
            continue  # 达到b,年均增长r%,力争达到c: r is of b
        if _YEARLY.search(one.before) and alike(item.name, one.item.name):
            falls = _FALLS.search(one.before) is not None
            yield Claim("growth", (item, one.item), one.item.at, falls=falls)


def _says_again(one: Said) -> bool:
    """Tell the change between two values from these: 由a增加到b,增加c,是2020年的d倍."""
    return is_step(one) or is_growth(one) or _is_multiple(one)


def _since_beside(said: Heard, level: Said) -> int | None:
    """Return since when what a semicolon joins to a change counts: a由2020年的…;b由…增加到…."""
    place = said.place(level)
    for other in back(said, place, _FAR):
        if other.sentence != level.sentence and other.closes:
            return None
        if other.item.base_value is not None and other.item.base_year is not None:
            return other.item.base_year if other.item.year == level.item.year else None
    return None


def _behind(said: Heard, at: int) -> list[Said]:
    """Return what the same sentence says behind a figure: a value, and what it starts from."""
    return list(islice(run(said, at + 1, 1, said[at].sentence), 2))


def _of_year(said: Heard, level: Said, year: int) -> Said | None:
    """Return the same indicator of another year: by its name, or in a row with this value.

    Of 突破130亿元 and 达131.6亿元 it is the second.
    """
    percent = level.is_percent
    groups = _named(said, level, year)
    unit = level.item.unit  # 打造16条产业链 is no earlier value of 产业链营收8400亿元
    groups = [group for group in groups if shift(group[0].item.unit, unit) is not None]
    exact = [next((one for one in group if one.item.comparator == "="), None) for group in groups]
    found = [one for one in exact if one is not None]
    for other in said.rows.get((level.item.value, level.item.year), ())[:_MOST_ROWS]:
        if alike(other.item.name, level.item.name, half=True):
            found += [
                one
                for one in said.members[other.sentence]
                if (one.item.year, one.is_percent) == (year, percent)
            ]
    return said.first(found) or said.first([group[0] for group in groups])


def _named(said: Heard, level: Said, year: int) -> list[list[Said]]:
    """Return what has the name of a level in a year; a bare 支出 is of its own paragraph."""
    item = level.item
    groups = said.named(item.name, year, begins, within=item.within, percent=level.is_percent)
    if level.item.name not in _BARE:
        return list(groups)
    block = level.item.at.block
    return [group for group in groups if all(one.item.at.block == block for one in group)]


def _of_base(said: Heard, level: Said, until: int) -> Said | None:
    """Return the same indicator of the year that a plan counts from: 达到54%,提高2个百分点."""
    return _of_year(said, level, said.base) if said.base and said.base < until else None


def _last_before(said: Heard, level: Said, until: int) -> Said | None:
    """Return the same indicator of the last year before that is printed."""
    for year in said.years_before(until):
        groups = _named(said, level, year)
        known = [group[0] for group in groups if group[0].item.unit == level.item.unit]
        if known:
            return said.first(known)
    return None


def _points(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """X达到54%,提高2个百分点, beside last year's X, or that of the year that the words name."""
    words = _MOVED.search(one.before)
    if not words or one.item.unit not in POINTS:
        return
    level = next(iter(same_sentence(said, at)), None)
    if level is None or level.item.unit != "%" or level.item.kind == "rate":
        return
    if (until := level.item.year) is None or not alike(level.item.name, one.item.name):
        return
    since = one.item.base_year
    named = since is not None and since < until  # not 比上年末
    earlier = _of_year(said, level, since if named and since else until - 1)
    if earlier is None and since is None and not _YEARLY.search(one.before):
        earlier = _of_base(said, level, until)
    if earlier is None and _OVER_ALL.search(one.before):
        earlier = _last_before(said, level, until)
    if earlier is not None:
        figures = (earlier.item, level.item, one.item)
        yield Claim("points", figures, one.item.at, falls=words[1] in _DOWN)


def _steps(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """1260家,比上年净增120家, beside last year's 1140家."""
    words = _STEP.search(one.before)
    level = next(iter(same_sentence(said, at)), None)
    if not words or level is None or level.is_percent or level.item.year is None:
        return
    since = one.item.base_year or (said.base if _NET.match(words[1]) else None)
    if since is None or not alike(level.item.name, one.item.name):
        return
    earlier = _of_year(said, level, level.item.year - 1)
    if earlier is None and since == said.base:
        earlier = _of_base(said, level, level.item.year)
    if earlier in (None, level, one) or earlier.item.kind == "added":
        return
    if shift(one.item.unit, level.item.unit) is not None and earlier.item.unit == level.item.unit:
        figures = (earlier.item, level.item, one.item)
        yield Claim("points", figures, one.item.at, falls=words[1] == "减少")


def _gained(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """由682公里增加到850公里,新增168公里 (or 增长24.6%): what lies between the two."""
    before = same_sentence(said, at)[:2]
    level = next((other for other in before if not (is_step(other) or is_growth(other))), None)
    if level is None or level.item.base_value is None or not _GAINED.match(one.before):
        return
    if starts_elsewhere(one.item, level.item):
        return
    if plain(one.item.name) != plain(level.item.name):
        return  # 企业由a家增加到b家,新增c家规上企业
    points = one.item.unit in POINTS and level.item.unit in _SHARES
    yearly = _YEARLY.search(one.before) or (one.item.attached and "幅" not in one.before)
    rate = one.item.kind == "rate" and not yearly
    grown = one.item.kind == "cumulative" or rate
    grown = grown and one.item.unit == "%" and not level.is_percent
    same = shift(one.item.unit, level.item.unit) is not None and one.item.unit not in _SHARES
    if points or grown or (same and one.item.unit not in POINTS):
        yield Claim("change", (level.item, one.item), one.item.at)


def _gained_in_turn(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """A、B分别由20、30增加到50、80,分别增长150%和166.7%: each of its own."""
    if _IN_TURN.match(one.before) is None or _YEARLY.search(one.before) or not one.is_percent:
        return
    grown = list(takewhile(lambda o: o.is_percent, run(said, at, 1, one.sentence)))
    levels = [o for o in same_sentence(said, at) if o.item.base_value is not None]
    if len(grown) < 2 or len(levels) != len(grown):
        return
    for level, rate in zip(reversed(levels), grown, strict=True):
        if rate.item.kind == "cumulative" and not level.is_percent:
            yield Claim("change", (level.item, rate.item), rate.item.at)


def _average(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """增长g%,两年平均增长h%."""
    if one.is_percent and _AVERAGE.search(one.before):
        known = next((other for other in same_sentence(said, at) if other.is_percent), None)
        if known is not None and GROWTH.search(known.before):
            yield Claim("average", (known.item, one.item), one.item.at, "上年增速")


def _times(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """由a提高到b,翻一番; b亿元,是2025年a亿元的1.7倍."""
    if not (_is_multiple(one) and is_chinese(one.item)):
        return  # changes_en has those of English
    before = same_sentence(said, at)[:_NEAR]
    near = [*before, *_behind(said, at)]
    years = (None, one.item.base_year)
    based = (other for other in near if other.item.base_value is not None)
    fits = (other for other in based if other in before or other.item.base_year in years)
    level = next(fits, None)
    named = level is not None and (not one.item.name or alike(level.item.name, one.item.name))
    if level is not None and (named or one.before.strip("_") == "的"):
        yield Claim("change", (level.item, one.item), one.item.at)


def _since(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """较2025年增长50%,达到300亿元, beside the value of 2025."""
    year = one.item.base_year
    if year is None or not (_is_multiple(one) or one.item.kind == "cumulative"):
        return
    for level in (*same_sentence(said, at)[:1], *_behind(said, at)[:1]):
        if level.is_percent or _is_multiple(level) or level.item.kind == "added":
            continue
        later = level.item.year is not None and level.item.year > year
        if not later or level.item.base_value is not None:
            continue
        if not alike(level.item.name, one.item.name):
            continue
        earlier = _of_year(said, level, year)
        if earlier is not None and earlier.item.unit == level.item.unit:
            yield Claim("change", (earlier.item, level.item, one.item), one.item.at)
            return


def _turned(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """由50亿元提高到40亿元: what is said to rise, or to fall, goes the other way."""
    item, words = one.item, _TO_VALUE.search(one.before)
    first = next(iter(same_sentence(said, at)), None)
    if words is None or first is None or item.base_value is None:
        return
    if item.unit == "位" or _RANKED.search(item.name):
        return  # 排名由369位上升到235位
    falls = words[1] in _FALLING
    turned = item.value > item.base_value if falls else item.value < item.base_value
    if turned and starts_from(item, first.item):
        yield Claim("way", (first.item, item), item.at, falls=falls)


def _is_multiple(one: Said) -> bool:
    return one.item.kind == "multiple" or one.item.unit == "倍"


FORMS = (
    _growth,
    _course,
    _points,
    _steps,
    _gained,
    _gained_in_turn,
    _average,
    _times,
    _since,
    _turned,
)
