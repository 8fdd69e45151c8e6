"""What other figures make by definition: per head, an urban share, a margin, a ratio of incomes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.units.counts import is_mean
from zzplan.reading.claims.heard import Heard
from zzplan.reading.items import Claim, Said
from zzplan.reading.keys import ClaimKind
from zzplan.reading.text.likeness import plain
from zzplan.structs import Struct

_PER_HEAD = re.compile(
    r"人均(?!可支配)|每(千|万)(?:名)?(?:常住)?人口?(?:实际)?(?:拥有|开放)?|\s?per\s(?:capita|head|person)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    "^(?:人口)?(?:年末|期末|末)?(?:全[市省县区国])?(?:常住|总)?人口(?:总量|规模|数)?$|^(?:people\\s)?(?:total\\s)?population$"
)
_TOWN = re.compile("^(?:年末|期末|末)?(?:全[市省县区国])?城镇(?:(?:常住)?人口(?:数|规模)?)?$")
_REGISTERED, _RESIDENT = "户籍", "常住"
"""What is per head is of the people who live there."""
_MOST_VALUES = 300
"""Figures of one paragraph or table and year that are looked at."""
_COUNTS = re.compile("人$|people|^$|million|thousand|000|persons|inhabitants")
_MOVED = re.compile("(?:提高|提升|上升|下降|降低|减少|缩小|扩大|增加|增长)了?$")
_ALL = re.compile("^(?:年末|期末|末)?(?:全[市省县区国])?(?:共有|拥有|有)?|(?:总数|数)$")

_NOMINAL = re.compile(r"^(?:nominal|total)\s", re.IGNORECASE)
_PRODUCT = re.compile("^(?:实现)?(?:地区|国内)?生产总值(?:GDP)?$")
_EVERY = re.compile("(?:有效|全?[市省县区国]|各类|共有|拥有|医疗(?:卫生)?机构)*")
"""Before the name of what a figure per head counts, in that of their total."""


class _Made(Struct):
    """An indicator that two others make, by their names."""

    name: re.Pattern[str]
    part: re.Pattern[str]
    whole: re.Pattern[str]
    kind: ClaimKind


_DEFINED = (
    _Made(re.compile("^(?:常住人口)?城镇化率"), _TOWN, _PEOPLE, "share"),
    _Made(
        re.compile("^(?:企业)?营业收入利润率"), re.compile("利润总额$"), re.compile("营业收入$"),
        "share",
    ),
    _Made(
        re.compile("^存贷(?:款)?比"), re.compile("(?<!存)贷款(?:余额)?$"),
        re.compile("(?<!户)(?<!蓄)存款(?:余额)?$"), "share",
    ),
    _Made(
        re.compile("^不良(?:贷款)?率"), re.compile("^不良贷款(?:余额)?$"),
        re.compile("(?<!存)(?<!不良)贷款(?:余额)?$"), "share",
    ),
    _Made(
        re.compile("^城乡(?:居民)?(?:(?:人均)?可支配)?收入(?:之?比|倍差)"),
        re.compile("^城镇居民(?:(?:人均)?可支配收入)?$"),
        re.compile("^农村居民(?:(?:人均)?可支配收入)?$"), "ratio",
    ),
)  # fmt: skip


def heads(said: Heard) -> Iterator[Claim]:
    """Yield what a total, a population and a figure per head of one year say together."""
    people: dict[int | None, Said] = {}
    for one in said:
        if _is_people(one) and _REGISTERED not in plain(one.item.name):
            known = people.setdefault(one.item.year, one)
            if _RESIDENT in plain(one.item.name) and _RESIDENT not in plain(known.item.name):
                people[one.item.year] = one
    values: dict[tuple[int | None, str], list[Said]] = {}
    """The first two of a year and name."""
    for one in said if people else ():
        if _is_total(one):
            same = values.setdefault((one.item.year, _bare(one.item.name)), [])
            same += [one] if len(same) < 2 else []
    for one in said if people else ():
        found = _PER_HEAD.search(one.item.name)
        if not _is_value(one) or one.item.year is None or one.item.within or not found:
            continue
        name = _bare(_PER_HEAD.sub("", one.item.name))
        same = [*values.get((one.item.year, name), ())]
        if found[1]:
            for group in said.named(name, one.item.year, _is_all_of):
                same += [other for other in group[:2] if _is_total(other)]
        total = said.first([other for other in same if other is not one])
        of = people.get(one.item.year)
        if total and of:
            many = found[1] or ""
            yield Claim("heads", (total.item, of.item, one.item), one.item.at, many)
    yield from _made(said)


def _made(said: Heard) -> Iterator[Claim]:
    """Yield the indicators that two figures of the same year and section of text make."""
    values: dict[tuple[int | None, int], list[Said]] = {}
    for one in said:
        if not one.is_percent:
            values.setdefault((one.item.year, one.item.at.block), []).append(one)
    for one in said:
        for made in _DEFINED:
            if one.item.year is None or not made.name.search(plain(one.item.name)):
                continue
            if _MOVED.search(one.before):
                continue
            if (made.kind == "share") != one.is_percent or one.item.unit not in ("%", "", "倍"):
                continue
            same = values.get((one.item.year, one.item.at.block), [])[:_MOST_VALUES]
            part = next((each for each in same if made.part.search(plain(each.item.name))), None)
            whole = next((each for each in same if made.whole.search(plain(each.item.name))), None)
            if part is not None and whole is not None and part.item.unit == whole.item.unit:
                if _REGISTERED in whole.item.name and _REGISTERED not in one.item.name:
                    continue
                yield Claim(made.kind, (part.item, whole.item, one.item), one.item.at)


def _is_all_of(own: str, name: str) -> bool:
    """Tell 医疗机构床位 from 养老机构床位, which are some of the beds that 每千人口床位 counts."""
    return own.endswith(name) and _EVERY.fullmatch(own.removesuffix(name)) is not None


def _bare(name: str) -> str:
    return _PRODUCT.sub("GDP", _ALL.sub("", plain(_NOMINAL.sub("", name))))


def _is_people(one: Said) -> bool:
    if one.item.kind != "level":
        return False  # 常住人口五年减少4.3万人
    return _PEOPLE.match(plain(one.item.name)) is not None and bool(_COUNTS.search(one.item.unit))


def _is_value(one: Said) -> bool:
    return not one.is_percent and one.item.kind != "multiple"


def _is_total(one: Said) -> bool:
    """Tell what is of all people: a figure per head that is printed again is no total of itself."""
    return _is_value(one) and not is_mean(one.item.name)
