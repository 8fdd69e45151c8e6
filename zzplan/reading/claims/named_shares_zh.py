"""Shares that name both of their figures: 服务业增加值占地区生产总值比重达到48%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.parts import total_of
from zzplan.reading.claims.said import run, same_sentence
from zzplan.reading.claims.sectors_zh import SECTORS
from zzplan.reading.claims.shares_zh import RATIO, REACHES, has_own_share
from zzplan.reading.claims.wholes import PART
from zzplan.reading.items import Claim, Said
from zzplan.reading.prose.entries import is_chinese
from zzplan.reading.text.likeness import plain

_NAMED = re.compile(
    "[,、;_]*(?:其中[,:]?)?(?P<part>[^,;。占_]{3,20}?)占(?!比)(?:全[市省县区国])?(?P<whole>.{2,20}?)的?"
    f"(?:比重|比例|份额){REACHES}"
)
_GOES_ON = re.compile(
    f"[,、;_]*(?P<part>[^,;。占_]{{3,20}}?)(?:所占)?的?(?:比重|占比|比例){REACHES}"
)
"""第二产业增加值比重为39.9%: of what the share before it is of."""
_OWN = re.compile(f"[,、;_]*(?P<part>[^,;。占_0-9]{{2,12}}?)占比{REACHES}")
_IN_WHOLE = re.compile(
    f"[,、;_]*(?P<whole>[^,;。占_0-9]{{3,16}}?)中的?(?P<part>[^,;。占_0-9]{{2,12}}?)占比{REACHES}"
)
"""一般公共预算收入中非税收入占比为41.63%: both are named."""
_TAX, _REVENUE = "税收", re.compile("预算收入|财政收入")
"""Whose share has one whole, be it called so or not."""
_OF_WHOLE = re.compile("占|比重|占比")
_ABOUT = re.compile("[,、(]*(?:约|即|为|达到?|计|共)*")
_TAKES = re.compile("占比?(?:约|为|达到?)?$")
_CHANGES = re.compile("增长|下降|贡献|拉动|提高了?$|上升了?$")
_NEAR = 4
_EVERY = (SECTORS, ("东部", "中部", "西部", "东北"))
"""Parts beside which there are no others."""
_FEWEST = 3
"""Amounts of a sentence: a whole, and two that are its parts."""
_MANY = 12
"""Figures among which all their shares stand, with the amounts that these are of."""


def _named(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield the share of two figures that are printed elsewhere, of its year and by these names."""
    if one.item.unit != "%" or one.item.year is None or not is_chinese(one.item):
        return
    words, whole = _NAMED.fullmatch(one.before) or _IN_WHOLE.fullmatch(one.before), ""
    if words is not None:
        whole = words["whole"]
    elif words := _GOES_ON.fullmatch(one.before):
        before = (_NAMED.fullmatch(other.before) for other in same_sentence(said, at)[:_NEAR])
        whole = next((found["whole"] for found in before if found), "")
    if words is None or not whole:
        return
    part, of = (_value(said, one, name) for name in (words["part"], whole))
    if part is None or of is None or part.item.unit != of.item.unit:
        return
    if part.item.value <= of.item.value:
        yield Claim("share", (part.item, of.item, one.item), one.item.at)


def _own(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """其中税收收入19.4亿元,税收占比67.1%: the share of a part that is named again."""
    words = _OWN.fullmatch(one.before) if one.item.unit == "%" else None
    if words is None:
        return
    before, own = same_sentence(said, at)[:_NEAR], plain(words["part"])
    amounts = (other for other in before if not other.is_percent)  # a亿元,增长b%,税收占比c%
    part = next((other for other in amounts if plain(other.item.name).startswith(own)), None)
    if part is None or part.behind == one.before:
        return  # 其中12条重点产业链项目占比达84.4%: how many chains there are
    whole = total_of(said, said.place(part))
    if whole is None and own.startswith(_TAX):
        behind = before[before.index(part) + 1 :]
        whole = next((o for o in behind if _REVENUE.search(o.item.name) and not o.is_percent), None)
    if whole is not None and not has_own_share(said, whole, part, one):
        yield Claim("share", (part.item, whole.item, one.item), one.item.at)


def _value(said: Heard, one: Said, name: str) -> Said | None:
    """Return the level of a year by its name; None where several are printed."""
    groups = said.named(name, one.item.year, str.__eq__, within=one.item.within)
    found = [other for group in groups for other in group if other.item.kind == "level"]
    values = {other.item.value for other in found}
    return found[0] if len(values) == 1 and plain(name) else None


def _sectors(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """第一产业就业人员占22.9%;第二产业…占29.1%;第三产业…占48%: all together."""
    if not (one.item.unit == "%" and _is_share(one)):
        return
    shares = [o for o in said[at : at + _MANY] if o.item.unit == "%" and _is_share(o)]
    for every in _EVERY:
        own = shares[: len(every)]
        years = {other.item.year for other in own}
        named = len(own) == len(every) and all(map(_is_of, own, every))
        if named and len(years) == 1 and _are_together(own):
            yield Claim("shares", tuple(other.item for other in own), one.item.at, whole=True)


def _is_of(one: Said, part: str) -> bool:
    return part in one.item.name or part in one.before


def _is_share(one: Said) -> bool:
    of_whole = _OF_WHOLE.search(one.before) is not None
    return of_whole and not (one.in_row or _CHANGES.search(one.before))


def _are_together(shares: Sequence[Said]) -> bool:
    """Tell three shares of one sentence, semicolons being none."""
    return not any(one.closes for one in shares[:-1] if one.sentence != shares[-1].sentence)


def _amount(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """投入320亿元,其中中央资金占30%,约96亿元: the share stands before its amount."""
    share = next(iter(same_sentence(said, at)), None)
    if share is None or one.is_percent or _ABOUT.fullmatch(one.before) is None:
        return
    if share.item.unit == "%" and _TAKES.search(share.before):
        whole = total_of(said, at)
        if whole is not None:
            yield Claim("share", (one.item, whole.item, share.item), one.item.at)


def _of_first(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """社宅103838户,中央兴办55168户、占53.1%,地方兴办48670户、占46.9%: several of the first."""
    if not (one.is_percent and RATIO.match(one.before)) or one.in_row:
        return
    own = [*reversed(same_sentence(said, at)), *run(said, at, 1, one.sentence)]
    amounts = [other for other in own if not other.is_percent]
    if len(amounts) < _FEWEST or any(PART.search(other.before) for other in own):
        return
    head, *parts = amounts
    shares = [said[said.place(part) + 1 : said.place(part) + 2] for part in parts]
    each = all(len(o) == 1 and o[0].is_percent and RATIO.match(o[0].before) for o in shares)
    less = all(part.item.value <= head.item.value for part in parts)
    if each and less and {part.item.unit for part in parts} == {head.item.unit}:
        part = next(iter(same_sentence(said, at)))
        yield Claim("share", (part.item, head.item, one.item), one.item.at)


FORMS = (_named, _own, _sectors, _amount, _of_first)
