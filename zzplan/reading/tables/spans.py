"""Headers that name several years together: 2026-2030, “十五五”期间, Total 2026-28."""

from __future__ import annotations

import re

from zzplan.reading.years.calendar import five_years

_SUM = (
    r"(?:合\s*计|总\s*计|共\s*计|小\s*计|累\s*计|cumulative|"
    r"(?:grand\s|overall\s|(?:[0-9]{1,2}|five)[\s-]years?\s)?(?:sub-?)?totals?)"
)
RUNNING = re.compile("累\\s*计|cumulative", re.IGNORECASE)
"""A sum so far, or a change since the first year."""
_FIVE = "(十[一二三四五六]?|[六七八九])五"
_TO = r"年?\s?(?:-|~|至|to)\s?"
_SPAN = rf"(?:19|20)[0-9]{{2}}{_TO}(?:19|20)?[0-9]{{2}}年?"
_TOTAL = re.compile(
    rf"(?:\(?{_SPAN}\)?\s?)?(?:(?:[三四五]年|规划期|期间)?{_SUM}|"
    rf"(?:[三四五]年|规划期)?总(?:目标|任务)[量数]?)(?:\s?\(?{_SPAN}\)?)?",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    rf"\(?(?:{_SPAN}|[“\"]?{_FIVE}[”\"]?)\)?\s?(?:(?:规划|计划)?(?:时期|期间?)|period)?",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"((?:19|20)[0-9]{{2}}){_TO}((?:19|20)?[0-9]{{2}})(?![0-9])|{_FIVE}")
_SPENT = re.compile(
    "投资|资金|预算|经费|支出|金额|cost|budget|funding|invest|expenditure|allocation|amount",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s*\([^()]*\)\s*$")
YEARLY = re.compile(
    r"年均|每年|逐年|年(?:递增|增)|annual|per\s(?:year|annum)|p\.a\.|a\syear|average|cagr",
    re.IGNORECASE,
)
"""A header of what is in each year."""


def years_of(text: str) -> tuple[int, int] | None:
    """Return the first and the last of the years that a header names together.

    Examples
    --------
    >>> years_of("Total 2026-28"), years_of("“十五五”期间"), years_of("2026年")
    ((2026, 2028), (2026, 2030), None)
    """
    found = _YEARS.search(text)
    if found is None:
        return None
    if found[3]:
        return five_years(found[3])
    return int(found[1]), int(found[1][: -len(found[2])] + found[2])


def is_total(text: str) -> bool:
    """Tell a header that says a sum, of years or of anything else, and no more.

    Examples
    --------
    >>> [is_total(text) for text in ("合 计", "2026-28 Total", "五年累计", "Total cost")]
    [True, True, True, False]
    """
    return _TOTAL.fullmatch(text) is not None


def is_period(text: str) -> bool:
    """Tell a header that says years together and nothing else.

    Examples
    --------
    >>> [is_period(text) for text in ("2026-2030年", "“十五五”期间", "2026-2030年均增长")]
    [True, True, False]
    """
    return _PERIOD.fullmatch(text) is not None


def is_over_years(header: str) -> bool:
    """Tell either, also below a header that says the same or what is spent."""
    text = _UNIT.sub("", header).strip()
    ends = [at for at, sign in enumerate(text) if sign == " "]
    return _is_whole(text) or any(
        _is_whole(text[at + 1 :]) and (_is_whole(text[:at]) or _SPENT.search(text[:at]))
        for at in ends
    )


def _is_whole(text: str) -> bool:
    return is_total(text) or is_period(text)
