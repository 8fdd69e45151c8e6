"""The figures of a folded text: number, magnitude and unit, read as a plan file's are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from zzplan.plan.numbers import numerals
from zzplan.plan.numbers.digits import QuantityError, parts_of
from zzplan.plan.units.units import read_unit
from zzplan.reading.text.ranges import is_no_range
from zzplan.reading.words import counts_en, units
from zzplan.reading.words import fractions as words
from zzplan.reading.words.dates_en import DATE
from zzplan.reading.words.factors_en import PATTERN as FACTORS
from zzplan.reading.words.factors_en import changed, factor_of
from zzplan.reading.words.ways_en import way_beside
from zzplan.reading.years.periods import Period
from zzplan.structs import Struct


class Figure(Struct):
    """One printed figure."""

    start: int
    end: int
    """Behind its unit."""
    value: float
    high: float | None
    """The upper end of a range."""
    unit: str
    """As printed, its magnitude with it; empty where none stands there."""
    more: bool
    """余, 多: more than the digits."""
    multiple: bool = False
    """翻一番 is the value 2, halved 0.5."""
    spoken: bool = False
    """三大, 两个: a count in words, which mostly is none."""

    def behind(self, start: int) -> Figure:
        """Return it with its place in a text whose character ``start`` its own begins at."""
        return self.replace(start=self.start + start, end=self.end + start)


_COMMA = r"(?<![0-9.,])[0-9]{1,3},[0-9]{1,2}(?=\s?(?:%|per\s?cent|[mb]illion))"
"""50,5%, where a comma parts the decimals."""
_LAKHS = r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"
"""3,84,500, as India groups digits."""
_NUMBER = rf"(?:{_COMMA}|{_LAKHS}|[0-9]{{1,3}}(?:,[0-9]{{3}})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_MIXED = r"[0-9]{1,2}\s[1-7]/[2-8](?![0-9/])"
"""7 1/2 percent."""
_HALVES = re.compile(r"([0-9]+)\s([1-7])/([2-8])(?![0-9/])")
_THOUSANDS = re.compile("([0-9]+)万([0-9]?,?[0-9]{3})")
_IN_TWO = "[0-9]+(?:万(?=[0-9]千)|亿(?=[0-9]千?万)|万(?=[0-9]?,?[0-9]{3}[^0-9.年])[0-9,]+)[0-9]"
"""1万8,000户, 7万154户, 2万5千公里, 3亿2千万元: digits with a magnitude between them."""
_TO = r"\s?(?:-{1,2}|~|至|到|到达)\s?"
_PERCENT_TO = re.compile(r"(?:%|per\s?cent)\s(?:to|and)\s")
_PERCENT_END = re.compile(r"(?:[%‰]|per\s?cent|points?)$")
_SIGN = re.compile(r"(?<=[\s(,:])-$")
_MINUS = re.compile("(?:率|增长|增速|增幅|为|[达:(,])-$")
_GATHERED = "[^,、;。和个大“]{0,14}?(?:集群|功能板块|检[测验]中心|创新中心|百亿|千亿)"
_WORDED = (
    rf"{words.SHARES}|{words.FRACTIONS}"
    rf"|{words.SPOKEN}(?:\.{words.SPOKEN})?(?:%|[GM]W)"
    rf"|{words.SPOKEN}(?:万|亿)(?:元|人|亩|吨|户|公里|平方米|千瓦|辆|套|名|家|个|件)"
    rf"|(?<![第零〇百千万0-9一二三四五六七八九十])(?:[两二三四五六七八九十]|[0-9]{{1,2}})(?:大|"
    rf"个)(?={_GATHERED})"
    rf"|(?<=迈入|突破|跨入|进入|迈上|跨越)[十百千万]亿元?(?=时代|大关|台阶|[,。;])"
    rf"|翻了?(?:[0-9一两二三]番|番)|(?<=实现|数量|规模|总量|总数|产值|收入|企业|主体)倍增(?!计划|"
    rf"行动|工程|[”\"])|(?<![减过大])(?:减半(?!征收|缴纳|收取)|翻倍)"
)
_MONEY = rf"(?:{units.CURRENCY}\s?)?"
_AND = rf"(?:\s?(?:%|per\s?cent|m|bn|k|million|billion))?(?:\s?-\s?|\sto\s|\sand\s){_MONEY}"


@cache  # of the language that is read: compiling them takes as long as reading a page
def _patterns(*, english: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of a figure that may be a range, and of one that is none."""
    if english:
        ranged, single = (
            rf"(?P<part>{counts_en.PARTS}|(?<![0-9A-Za-z.,$£€-]){counts_en.OF_MANY})"
            rf"|(?<![0-9A-Za-z.,])(?<![A-Za-z]-)(?:{units.CURRENCY}\s?{number}{units.OF_MONEY}|"
            rf"{number}{units.ENGLISH})"
            rf"|{FACTORS}|{counts_en.PATTERN}{units.ENGLISH}"
            for number in (
                rf"(?:{_MIXED}|{_NUMBER}(?:{_AND}{_NUMBER})?)",
                rf"(?:{_MIXED}|{_NUMBER})",
            )
        )
    else:
        ranged, single = (
            rf"(?<![0-9.])(?:{_WORDED}|{number}{units.CHINESE})"
            for number in (
                rf"(?:{_IN_TWO}|{_NUMBER}(?:{units.CHINESE}{_TO}{_NUMBER})?)",
                rf"(?:{_IN_TWO}|{_NUMBER})",
            )
        )
    return re.compile(ranged), re.compile(single)


_TIMES = {"翻番": 2.0, "翻一番": 2.0, "翻1番": 2.0, "翻两番": 4.0, "翻二番": 4.0, "翻2番": 4.0,
          "翻三番": 8.0, "翻3番": 8.0, "倍增": 2.0, "翻倍": 2.0, "减半": 0.5}  # fmt: skip
_UNIT = re.compile("[^一二三四五六七八九十百千万亿两零〇点]+$")
_YEAR = re.compile("(?:19|20)[0-9]{2}$")


def figures_of(
    text: str, periods: Sequence[Period], *, english: bool, behind: str = ""
) -> Iterator[Figure]:
    """Yield the figures of a folded text; what stands within an expression of time is none.

    Parameters
    ----------
    behind : str
        The rest of its sentence.

    Examples
    --------
    >>> [tuple(f)[2:5] for f in figures_of("达到2.5万亿元以上,培育3-5家企业", [], english=False)]
    [(2.5, None, '万亿元'), (3.0, 5.0, '家')]
    >>> [tuple(f)[2:5] for f in figures_of("to US$3.5 billion", [], english=True)]
    [(3.5, None, 'US$ billion')]
    """
    masked = text
    for period in periods:
        masked = masked[: period.start] + "_" * (period.end - period.start) + masked[period.end :]
    if english:
        masked = DATE.sub(lambda found: "_" * len(found[0]), masked)
    ranged, single = _patterns(english=english)
    at = 0
    while found := ranged.search(masked, at):
        figure = _read(found[0], found.start(), english=english)
        around = masked[: found.start()], f"{masked[found.end() :]} {behind}"
        ends = None if figure is None or figure.high is None else (figure.value, figure.high)
        if figure is None or (ends and is_no_range(found[0], around, ends, figure.unit)):
            found = single.match(masked, found.start()) or found
            figure = _read(found[0], found.start(), english=english)
        kept = _in_english(found, figure) if english else figure and _signed(masked, figure, _MINUS)
        within = _is_of_word if english else _within_word
        if kept is not None and not within(text, kept):
            yield kept
        at = found.end() if figure is None else figure.end


def in_turn(text: str, figures: Iterable[Figure]) -> list[Figure]:
    """Give the numbers of a list behind 分别 the unit of its last one.

    Examples
    --------
    >>> text = "小学、初中分别达到12、15所"
    >>> [one.unit for one in in_turn(text, figures_of(text, [], english=False))]
    ['所', '所']
    """
    found = list(figures)
    for at in reversed(range(len(found) - 1)):
        one, last = found[at : at + 2]
        listed = text[one.end : last.start] in ("、", ",", "和") and "分别" in text[: one.start]
        if listed and not one.unit and not (one.multiple or last.multiple):
            found[at] = one.replace(unit=last.unit)
    return found


def _in_english(found: re.Match[str], figure: Figure | None) -> Figure | None:
    """Return an English figure with its sign or way; in words only where these count something."""
    printed, before = found[0], found.string[: found.start()]
    if found["part"] and (share := counts_en.share_of(printed)):
        return Figure(*found.span(), share, None, "%", False, spoken=True)
    if figure is None or figure.multiple or re.search("[0-9]", printed):
        return figure and _turned(found.string, figure)
    return figure if counts_en.counts(before, figure.unit) else None


def _turned(text: str, figure: Figure) -> Figure | None:
    """Give a percentage or an amount the sign in front of it, and a part the way of its words.

    At -3% a year; reduce by a third is two thirds. A part that goes no way is no figure.
    """
    factor = factor_of(text[figure.start : figure.end]) if figure.multiple else None
    if factor is not None and factor[1]:
        way = way_beside(text[: figure.start], text[figure.end :])
        return figure.replace(value=changed(factor[0], falls=way == "down")) if way else None
    return _signed(text, figure, _SIGN)


def _signed(text: str, figure: Figure, sign: re.Pattern[str]) -> Figure:
    """Give a percentage or an amount of money the minus in front of it: 自然增长率-1.84‰."""
    counted = _PERCENT_END.search(figure.unit) or units.is_money(figure.unit)
    if figure.high is None and counted and sign.search(text[: figure.start]):
        return figure.replace(start=figure.start - 1, value=-figure.value)
    return figure


def _is_of_word(text: str, figure: Figure) -> bool:
    """Tell the digit of 2OC and 3D from a number."""
    return not figure.unit and text[figure.end : figure.end + 1].isalpha()


def _within_word(text: str, figure: Figure) -> bool:
    """Tell the digits of 5日 in a date, and of C919, from the figure of GDP2万亿元."""
    before = text[figure.start - 1 : figure.start]
    if figure.unit == "日" and before == "月":
        return True
    return before.isascii() and before.isalpha() and not re.search("[元%亿]", figure.unit)


def _read(printed: str, start: int, *, english: bool) -> Figure | None:
    text = printed.rstrip(" -~,.至到")
    if not text:
        return None
    end = start + len(text)
    if text.endswith("大") and text[0].isdigit():
        return Figure(start, end, float(text[:-1]), None, "个", False, False, True)
    if not text[0].isdigit() and not re.search("[0-9]", text):
        worded = re.match(counts_en.PATTERN, text) if english else None
        digits = worded and counts_en.digits_of(worded[0])
        if not (worded and digits) or factor_of(text):
            return _spoken(text, start, end)
        text = digits + text[worded.end() :]
    if english and _PERCENT_TO.search(text) and not _PERCENT_END.search(text):
        return None  # by 9% to 84,000 tonnes
    currency = re.match(rf"{units.CURRENCY}(?=\s?[0-9])", text) if english else None
    core = text[currency.end() :].lstrip() if currency else text
    if english:
        core = re.sub(
            rf"\s?(?:-|\bto\b|\band\b)\s?(?:{units.CURRENCY}\s?)?(?=[0-9])", "-", core, count=1
        )
        core = _HALVES.sub(lambda one: f"{int(one[1]) + int(one[2]) / int(one[3]):g}", core)
        core = re.sub(_COMMA, lambda found: found[0].replace(",", "."), core)
        core = re.sub(_LAKHS, lambda found: found[0].replace(",", ""), core)
        core = re.sub(r"(?<=[0-9])\s?(?:%|per\s?cent|percent|m|bn|k|million|billion)-", "-", core)
    else:
        core = re.sub(r"(?<=[0-9万亿元%])(?:--|至|到|~)(?=[0-9])", "-", core)
        core = core.replace("%-", "-")
        core = _THOUSANDS.sub(lambda a: a[1] + a[2].replace(",", "").zfill(4), core)
    if english:
        core = re.sub(r"[\s-]fold$", "fold", core)
        core = re.sub(r"(?<=[0-9e])-(?=p)", " ", core)  # 2-percent, a 0.5-percentage-point cut
    many = re.search(f"{units.PER_MANY}$", core)
    try:
        parts = parts_of(core, core[: many.start()] if many else core)
    except QuantityError:
        return None
    unit = many[0] if many else parts[-1].unit.strip()
    if _YEAR.match(core[:4]) and core[4:].strip() in ("", *units.OF_YEARS) and not currency:
        return None  # 2030, the 2030 targets
    if english:
        unit = _english_unit(unit, currency[0] if currency else "")
    low, *rest = [float(part.digits) / 10**part.decimals for part in parts]
    if rest and parts[0].unit != parts[-1].unit:
        low = low * 10.0 ** (read_unit(parts[0].unit).exponent - read_unit(unit).exponent)
    high = rest[0] if rest else None
    if high is not None and high < low:
        return None
    if unit == "fold":
        return Figure(start, end, low, high, "", False, True)
    return Figure(start, end, low, high, unit, any(part.more for part in parts))


def _spoken(text: str, start: int, end: int) -> Figure | None:
    """Read a figure without digits: 百分之六, 三千亿元, 翻一番, doubling."""
    if text[-1] in "大个" and (count := numerals.COUNTS.get(text[:-1])):
        return Figure(start, end, float(count), None, "个", False, False, True)
    if part := words.fraction(text):
        return Figure(start, end, *part)
    if (times := _TIMES.get(text.replace("了", ""))) is not None:
        return Figure(start, end, times, None, "", False, True)
    if factor := factor_of(text):
        return Figure(start, end, factor[0], None, "", False, True)
    share = {"百分之": "%", "千分之": "‰"}.get(text[:3])
    body = text[3:] if share else _UNIT.sub("", text).replace(".", "点")
    ends = [numerals.read(one.removeprefix("百分之")) for one in re.split("-+|~|至|到", body)]
    known = [one for one in ends if one is not None]
    if len(known) < len(ends):
        return None
    low, *rest = [float(one.digits) / 10**one.decimals for one in known]
    unit = share or known[0].magnitude + (text[len(body) :] or "元")
    return Figure(start, end, low, next(iter(rest), None), unit, False)


def _english_unit(unit: str, currency: str) -> str:
    """Keep the magnitude and the noun of what is counted: million jobs."""
    unit = re.sub(r"\s+", " ", unit).strip(" -")
    unit = "%" if unit.strip() == "pc" else unit
    unit = re.sub(r"\b(lakh|crore)s\b", r"\1", unit)
    unit = re.sub(r"\b(?:M|B|Tr)illion\b|\b[MB]n\b", lambda found: found[0].lower(), unit)
    if not units.MEASURED.search(unit) and (found := units.NOUN.fullmatch(unit)):
        charge = re.search(r"[a-z-]+ points$", unit)  # no percentage points
        unit = found[1] + (charge[0] if charge else found[2])
    return " ".join(part for part in (currency, unit) if part)
