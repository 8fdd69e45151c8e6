"""What an item of a draft says in a plan file: its key, and the words of its goal and rate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from unicodedata import normalize

from zzplan.plan.inputs.places import place_text
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.units.unit_parts import MONEY, NONE
from zzplan.plan.units.units import is_share, read_unit
from zzplan.plan.words.keys import Basis
from zzplan.reading.items import At, Item
from zzplan.reading.keys import Binds
from zzplan.reading.prose.grammar import POINTS
from zzplan.reading.text.strictness import FIGURE, strict, words_before
from zzplan.reading.words.factors_en import words_of
from zzplan.reading.words.fold import unwrapped
from zzplan.reading.words.hedges_en import HEDGED
from zzplan.structs import Struct

_FALLS = re.compile(
    "下降|降低|降幅|减少|压减|削减|下調|降至|(?<![沉升])降(?:约|近)?$|reduc|cut|lower|decreas|declin|fall|drop",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"(?:到|至)(?:[0-9]{4}年的?)?(?:约|近|不超过|不高于)?$|\bto\s(?:about\s|around\s|below\s|under\s)?$"
)
"""Before a rate that is what a fall leads to: 自然增长率降至2.8‰, from 21% to 16%."""
_FALLS_TO = re.compile(
    r"\b(?:fall|declin|drop|decreas|reduc|cut|lower|down|narrow|shr[aiu]nk)[a-z]*\s"
    rf"(?:[a-z]+ly\s|further\s)?to\s{HEDGED}$",
    re.IGNORECASE,
)
_GROWS = re.compile("(?:增长|增加|提高|提升|上升|扩大)了?(?:约|近|超过?|不低于|不少于)?$")
_HOPED = re.compile(
    "(?:力争|力求|努力|争取(?=到|在|达|实现|突破|完成|超|新增))[^,;。、]{0,12}$|争取$"
)
_NEAR = 14
"""Chinese characters before a figure in which the word stands that makes a change a fall."""
_CLAUSE = re.compile(r"[,;.:](?![0-9])")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_BOUND: dict[Binds, tuple[str, str]] = {
    "=": ("{}", "{}"),
    ">=": (">={}", "{}以上"),
    "<=": ("<={}", "{}以内"),
    "~": ("about {}", "{}左右"),
    ">": (">{}", "超过{}"),
    "<": ("<{}", "低于{}"),
}
"""How a figure binds, in English and in Chinese."""
_PRICED = re.compile(
    "生产总值|GDP|增加值|农林牧渔|[农林牧渔]业总?产值|^第?[一二三]次?产业$|value added|"
    "gross domestic product",
    re.IGNORECASE,
)
_BASIS: dict[Basis, re.Pattern[str]] = {
    "real": re.compile(
        r"实际(?=增|下)|可比价|不变价|扣除价格|\breal\s(?:terms|growth|increase|rise)|"
        r"\bconstant\sprices",
        re.IGNORECASE,
    ),
    "nominal": re.compile(
        r"名义|现行?价|当年价|\bnominal|\bin\scash\sterms|\bcurrent\sprices", re.IGNORECASE
    ),
}
_NO_KEY = re.compile(r"[^\w]+")
_POINT = re.compile("(?<=[0-9])[.](?=[0-9])")
"""Of PM2.5."""
_LONGEST_KEY = 40


class Years(Struct):
    """The years that hold for the goals which name none of their own."""

    base: int | None = None
    goal: int | None = None


def pairs_of(item: Item, rate: Item | None, years: Years, said: bool) -> Iterator[tuple[str, str]]:
    """Yield what a goal prints; where the base year is ``said``, a value without one is of it."""
    chinese = is_chinese(item)
    share = item.kind in ("points", "rate") or is_share(item.unit)
    unit = "%" if item.kind in ("points", "rate") else item.unit
    unit = "‰" if "千分点" in item.unit else unit
    percent = "‰" if item.unit == "‰" else "%" if share else ""
    if item.name:
        yield "name", item.name
    yield "unit", unit
    grows_to = item.rate_pct is not None or item.base_value is not None
    if grows_to and is_priced(item.name, unit):
        yield "price", "current"
    yield "kind", "added" if item.kind == "cumulative" and not percent else item.kind
    start = item.base_printed
    if item.base_value is not None and not start:
        start = (item.base_digits or digits_of(item.base_value, item.at.quote)) + percent
    based = bool(start) and KINDS[item.kind].takes_baseline
    unknown = based and not said
    base_year = item.base_year or (None if unknown else base_before(years.base, item.year))
    if based:
        yield "baseline", start
    if item.rate_pct is not None and item.kind != "rate":
        in_points = share and rate is not None and rate.unit in POINTS
        yield (
            "rate",
            (
                rate_words(rate, rate.at.quote, points=in_points, chinese=chinese)
                if rate
                else digits_of(item.rate_pct, item.at.quote) + "%"
            ),
        )
    yield "goal", _goal(item, percent, chinese)
    if item.comparator in ("=", "~") and is_way_down(item):
        yield "direction", "down"  # to fall, as it says
    if base_year != years.base:
        yield "base_year", str(base_year or "none")
    if item.year != years.goal:
        yield "goal_year", str(item.year or "none")
    if item.aspires:
        yield "aspirational", "true"
    if item.binding is not None:
        yield "binding", "true" if item.binding else "false"
    if item.section:
        yield "section", unwrapped(item.section)
    yield "place", place_text(item.at.place)
    yield "quote", item.at.quote
    yield "reading", item.group


def _goal(item: Item, percent: str, chinese: bool) -> str:
    digits = digits_of(item.value, *printed_at(item.at))
    if item.value_high is not None:
        digits = f"{digits}-{digits_of(item.value_high, *printed_at(item.at))}"
    if item.kind == "points":
        digits += _sign_of(item, points=True, chinese=chinese)
    elif item.kind == "multiple":
        more = "增长" if chinese and grows(item) else ""
        digits = f"{more}{digits}倍" if chinese else _factor(item, digits)
    else:
        digits += percent
    words = bound(digits, strict(item), chinese=chinese)
    if chinese and _HOPED.search(words_before(item)):
        words = f"力争{words}"
    if item.yearly:
        return f"每年{words}" if chinese else f"{words} a year"
    return _down(words, item, chinese)


def is_priced(name: str, unit: str) -> bool:
    """Tell whose growth is printed without the rise of prices, and whose values with it.

    Of 0.45吨标煤/万元 no price rises; 3000 billion of it are of some currency.
    """
    return _PRICED.search(name) is not None and read_unit(unit).kind in (MONEY, NONE)


def basis_of(words: str) -> Basis | None:
    """Return whether words say that a growth is without the rise of prices, or has it in it.

    Examples
    --------
    >>> basis_of("名义增长"), basis_of("an increase of 5% in real terms"), basis_of("增长")
    ('nominal', 'real', None)
    """
    return next((basis for basis, said in _BASIS.items() if said.search(words)), None)


def is_way_down(item: Item) -> bool:
    """Tell a value that is said to be reached by a fall, and lies below its baseline, if any."""
    if item.way != "down" or not KINDS[item.kind].value:
        return False
    if item.base_value is None:
        return is_chinese(item) or _FALLS_TO.search(words_before(item)) is not None
    return item.value < item.base_value


def _factor(item: Item, digits: str) -> str:
    """Write a factor as its words do, where they print no digits: halve, reduce by a third."""
    words = None if digits in item.at.quote else words_of(item.value)
    return words or f"{digits} times"


def grows(item: Item) -> bool:
    """Tell 增长1.5倍, which is two and a half times as much, from 1.5倍."""
    return bool(item.unit) and _GROWS.search(words_before(item)) is not None


def _down(words: str, item: Item, chinese: bool) -> str:
    """Say of a change that it is a fall, where the document does."""
    if KINDS[item.kind].change and item.value > 0 and _falls(item):
        return f"下降{words}" if chinese else f"down {words}"
    return words


def _falls(item: Item) -> bool:
    """Tell whether the words before a change, and not its name, say that it is a fall."""
    before = words_before(item)
    if item.kind == "rate" and _REACHED.search(before):
        return False
    near = before[-_NEAR:] if _CHINESE.search(before) else _CLAUSE.split(before)[-1]
    falls = item.way == "down" or bool(_FALLS.search(near))
    return falls and not _FALLS.search(item.name)


def base_before(base: int | None, goal: int | None) -> int | None:
    """Return a base year where it comes before the year of its goal."""
    return None if base and goal and base >= goal else base


def is_chinese(item: Item) -> bool:
    """Tell the language that a figure is to be written in."""
    return _CHINESE.search(item.at.quote + item.name + item.section) is not None


def rate_words(rate: Item, quote: str, *, points: bool, chinese: bool) -> str:
    """Return a yearly rate as a plan file has it: 4-5%, 下降2%以上."""
    ends = (rate.value,) if rate.value_high is None else (rate.value, rate.value_high)
    digits = "-".join(digits_of(end, quote) for end in ends)
    sign = _sign_of(rate, points=points, chinese=chinese)
    return _down(bound(digits + sign, strict(rate), chinese=chinese), rate, chinese)


def _sign_of(item: Item, *, points: bool, chinese: bool) -> str:
    """Return what stands behind the digits of a rate or of points."""
    if "千分点" in item.unit:
        return "个千分点"
    if not points:
        return "‰" if item.unit == "‰" else "%"
    return "个百分点" if chinese else " percentage points"


def bound(digits: str, comparator: Binds, *, chinese: bool) -> str:
    """Put the words beside a number that say how it binds."""
    return _BOUND[comparator][chinese].format(digits)


def digits_of(value: float, *texts: str) -> str:
    """Return a number with the digits that the first of some texts prints: 67.70 stays so."""
    if value < 0:
        return "-" + digits_of(-value, *texts)
    for text in texts:
        for found in reversed(FIGURE.findall(normalize("NFKC", text))):
            plain = found.replace(",", "")
            if float(plain) == value:
                return str(plain)
    return format(Decimal(repr(value)), "f").removesuffix(".0")


def printed_at(at: At) -> tuple[str, str]:
    """Return what prints a figure: itself, and the words around it."""
    return at.figure, at.quote


def stem_of(name: str) -> str:
    """Return a key that explains itself, and that a claim can name.

    Examples
    --------
    >>> stem_of("细颗粒物（PM2.5）年均浓度"), stem_of("R&D Intensity"), stem_of("")
    ('细颗粒物-PM25-年均浓度', 'r-d-intensity', 'goal')
    """
    stem = _NO_KEY.sub("-", _POINT.sub("", normalize("NFC", name)))
    stem = stem.strip("-_")
    if len(stem) > _LONGEST_KEY:
        stem = stem[: stem.rfind("-", _LONGEST_KEY // 2, _LONGEST_KEY + 1)]
    stem = stem[:_LONGEST_KEY].strip("-_")
    return (stem.lower() if stem.isascii() else stem) or "goal"
