"""Which years a document counts from and plans for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from zzplan.plan.numbers.numerals import DIGITS
from zzplan.reading.years import looking_back as back
from zzplan.reading.years.aims import aims_of, without_spans
from zzplan.reading.years.written import CHINESE, EARLY, is_short, written_in
from zzplan.structs import Struct

_YEAR = r"(?:19|20)[0-9]{2}"
_SPAN = re.compile(
    rf"({_YEAR})年?\s?(?:-{{1,2}}|~|至|到|"
    rf"to|TO|through)\s?(?:FY\s?|(?:[0-9]{{1,2}}\s)?[A-Z][a-z]+\s)?({_YEAR})"
)
_SHORT_SPAN = re.compile(rf"(?<![0-9/-])({_YEAR})\s?[-/]\s?([0-9]{{2}})(?![0-9/-])")
_BUDGET = re.compile(
    rf"(?:budget|\bannual(?:\s\w+){{0,3}}\splan\b).{{0,40}}?({_YEAR})"
    r"(?!\s?[-/0-9])(?P<year>\s(?:financial|fiscal|budget)\syear\b)?|"
    rf"({_YEAR})年?度?(?:财政年度.{{0,12}}预算案|财政预算)",
    re.IGNORECASE,
)
"""A budget is of the fiscal year that begins when it is spoken, and so is a plan of a year."""
_BUDGET_OF_TWO = re.compile(rf"\bbudget\b.{{0,20}}?({_YEAR})\s?[-/]\s?({_YEAR})", re.IGNORECASE)
_TOP = 8
"""How many pieces of text the front of a budget has."""
_DAY = re.compile(r"(?<![0-9])([0-9]{1,2})月[0-9]{1,2}日")
_PLAN = re.compile(
    "规划|纲要|计划|方案|行动|意见|目标|plan|strateg|vision|agenda|roadmap|programme?|objectives",
    re.IGNORECASE,
)
_LOOKS = "framework|policy|statement|ahead|projections|forecasts|预测|展望|测算"
"""What else has years to come in its title."""
_FIVE = re.compile('[“"]?(十[一二三四五六]?|[六七八九])五[”"]?(?![年个项家条名])')
_WRITTEN = re.compile("([一二三四五六七八九〇零]{4})(?=年|$|至)")
_COMING = re.compile(
    '[“"]?(十[一二三四五六]?|[六七八九])五[”"]?(?:末|期末|时期|期间)|(?:今后|未来)五年'
)
_AHEAD = re.compile(rf"(?:未来|今后)[^,;。()]{{1,6}}年\(即?({_YEAR})年?度?(?:-|~|至|到)-?{_YEAR}")
"""未来五年(2024至2028年): whence a document counts that does not say when it was written."""
_BASE = re.compile(
    rf"(?:由|从|自|比|较|以)({_YEAR})年|[(]({_YEAR})年?[为::]?[0-9.]|({_YEAR}) (?:baseline|levels?)"
    r"|(?:from [^.;]{0,30} in|compared (?:with|to)|relative to|against|than in) (?:the )?"
    rf"({_YEAR})"
)
"""A year that something is compared with, so that it is over."""
_THIS_YEAR = re.compile(r"\b[Tt]his year\b|今年")
"""What a report that plans for its year says more often than it names any later one."""
_QUOTED = re.compile("《[^《》]*》")
"""The title of another document."""
_FRONT = 40
"""How many pieces of text a title can stand among."""


class Calendar(Struct):
    """The years that a document counts from and plans for; None where it does not say."""

    base: int | None
    """The last year that is over: 未来五年 counts from it."""
    now: int | None
    """The year in which the document speaks: 今年."""
    end: int | None
    """The year that its goals are for, where they name none."""
    plans: bool
    """It calls itself a plan."""
    evaluates: bool = False
    """It looks back, on the plan that it is about or on a year."""
    guessed: bool = False
    """It does not say when it speaks: the last year that it names may be over, or its goal."""
    goes_on: bool = False
    """It reports on a year before that is over: 2025年上半年."""

    def timeless(self) -> Calendar:
        """Return the calendar of a document none of whose years is known to be over."""
        ends = [year for year in (self.end, self.now and self.now - 1) if year is not None]
        return Calendar(None, None, max(ends, default=None), self.plans)

    @property
    def of_one_year(self) -> bool:
        """It plans for the year after the one that it counts from, as a budget does."""
        return self.base is not None and self.end == self.base + 1

    @property
    def reviews(self) -> bool:
        """It only looks back, as a bulletin does."""
        return self.evaluates and not self.plans

    def is_past(self, year: int) -> bool:
        """Tell whether a year is over when the document speaks."""
        return self.now is not None and year < self.now


def five_years(numeral: str) -> tuple[int, int]:
    """Return the years of a five-year plan of China by its number: 十四 is 2021 to 2025.

    Examples
    --------
    >>> five_years("十四"), five_years("九"), five_years("15")
    ((2021, 2025), (1996, 2000), (2026, 2030))
    """
    _, found, ones = numeral.rpartition("十")
    tens = (10 if found else 0) + DIGITS.get(ones, 0)
    count = int(numeral) if numeral.isdigit() else tens
    first = 1951 + 5 * count
    return first, first + 4


def written_year(numeral: str) -> int:
    """Read 二〇三五."""
    return int("".join(str(DIGITS[c]) for c in numeral))


def calendar_of(
    pieces: Sequence[str], fiscal: Collection[int] = (), labelled: Collection[int] = ()
) -> Calendar:
    """Find out from the folded texts of a document when it speaks and what it plans for.

    Parameters
    ----------
    pieces : sequence of str
    fiscal : collection of int
        Which of its years are fiscal ones.
    labelled : collection of int
        Which of them stand anywhere as two years, 2015/16 as 2016.

    Examples
    --------
    >>> found = calendar_of(["临江省国民经济和社会发展第十二个五年规划纲要"])
    >>> found.base, found.now, found.end, found.plans
    (2010, 2011, 2015, True)
    >>> found = calendar_of(["政府工作报告", "2023年1月5日在青溪县人民代表大会上"])
    >>> found.base, found.now, found.end, found.plans
    (2022, 2023, 2023, False)
    """
    front = [_in_digits(piece) for piece in pieces[:_FRONT] if is_short(piece)]
    span = next((years for piece in front if (years := _planned(piece))), None)
    written = written_in(front, pieces)
    if span:
        base, end = span[0] - 1, span[1]
        evaluates = any(back.EVALUATES.search(piece) for piece in front[:2])
        if evaluates and written is None:  # of the years that it reports the last is over
            done = (year for year in back.reported_on(pieces[1:]) if year < end)
            written = max(done, default=base) + 1, True
        now = max(span[0], min(written[0], end)) if written else span[0]
        return Calendar(base, now, end, True, evaluates)
    plans = any(_PLAN.search(piece) for piece in front[:2])
    budget = next((found for piece in front[:2] if (found := _BUDGET.search(piece))), None)
    year = int(budget[1] or budget[3]) if budget is not None else 0
    for found in filter(None, map(_BUDGET_OF_TWO.search, front[:_TOP])):
        if int(found[2]) == int(found[1]) + 1:
            return Calendar(int(found[1]), int(found[1]), int(found[2]), plans)
    if year in fiscal or (budget and budget["year"]):
        return Calendar(year - 1, year - 1, year, plans)
    if year + 1 in labelled:  # the budget 2015, of 2015-16
        return Calendar(year, year, year + 1, plans)
    titled = budget is not None and not budget.string.rstrip().endswith((".", ";", ":"))
    if titled and written is None:  # Budget Speech 2026
        return Calendar(year - 1, year, year, plans)
    text = "\n".join(pieces)
    reviews = back.reviews_of(front[:1])
    named = {int(year) for year in back.ANY.findall(text)} if reviews and written is None else set()
    if named := (named - set(() if CHINESE.search(text) else aims_of(text, []))) or named:
        return Calendar(max(named) - 1, max(named), max(named), False, True)
    aims = aims_of(text, [piece for piece in front[:2] if plans])
    guessed = False
    if written is None and (found := _AHEAD.search(text)):
        written = int(found[1]), True
    if written is None:
        past = {int(year) for year in back.ANY.findall(_QUOTED.sub("", text))} - set(aims)
        over = back.looked_back_on(pieces) - {max(aims, default=None)}
        past = without_spans(past, _SPAN.findall(text), aims) | over
        if not past:
            return Calendar(None, None, max(aims, default=None), plans)
        year, day = max(past) + 1, _DAY.search(text)
        written = year, day is not None and int(day[1]) <= EARLY
        based = {int(one) for years in _BASE.findall(text) for one in years if one}
        guessed = max(past) not in based | over
        if not guessed:
            written = year, True
    now, early = written
    base = now - 1 if early else now
    goes_on = any(back.MIDYEAR.search(piece) for piece in front[:2])
    ahead = {year: count for year, count in aims.items() if year > now}
    if not ahead:
        ahead = Counter(_coming(text, now, None if plans else base))
    if not ahead:
        later = Counter(int(year) for year in back.ANY.findall(text) if int(year) > now)
        ahead = {year: count for year, count in later.items() if plans or year == now + 1}
    of_year = any(f"{now}年" in piece and piece.endswith("政府工作报告") for piece in front[:2])
    of_year |= len(_THIS_YEAR.findall(text)) > max(ahead.values(), default=0)
    if early and of_year and not plans:
        ahead = {}  # a report that plans for its year, and names another once or twice
    looks_back = reviews or any(back.BULLETIN.search(piece) for piece in front[:2])
    return Calendar(
        base,
        now,
        max(ahead, key=lambda year: ahead[year]) if ahead else now if early else None,
        plans and not looks_back,
        looks_back or goes_on,
        guessed,
        goes_on,
    )


def _coming(text: str, now: int, base: int | None) -> Iterator[int]:
    """Yield the last years of what is called 未来五年, or a five-year plan by its number.

    Without ``base`` only a number tells: a plan's own five years are not known to be the next.
    """
    for found in _COMING.finditer(text):
        year = five_years(found[1])[1] if found[1] else (base or 0) + 5
        if year > now:
            yield year


def _in_digits(title: str) -> str:
    return _WRITTEN.sub(lambda found: str(written_year(found[1])), title)


def _planned(piece: str) -> tuple[int, int] | None:
    """Return the years that a title gives its plan."""
    plans = _PLAN.search(piece) or re.search(_LOOKS, piece, re.I)
    if not plans or back.HEADING.match(piece) or piece.endswith(("。", ";", ":")):
        return None
    if short := _SHORT_SPAN.search(piece):  # Council Plan 2023-28
        first, end = int(short[1]), int(short[1][:2] + short[2])
        if first + 1 < end <= first + 30:
            return first, end
    found = _SPAN.search(piece)
    if found and 0 < int(found[2]) - int(found[1]) <= 30:
        return int(found[1]), int(found[2])
    fives = re.findall("第(十[一二三四五六]?|[六七八九])个五年", piece) or _FIVE.findall(piece)
    return max(map(five_years, fives), default=None)  # “十一五”总结及“十二五”规划
