"""Fiscal years: in the folded text each stands as the year in which it ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from zzplan.plan.numbers.years import WRITTEN_DIGITS, Year, read_year

_LABEL = re.compile(
    r"(?<![0-9A-Za-z.,/])(?:FY\s?)?(?:19|20)[0-9]{2}"
    r"(?:\s?/\s?|-|\s-\s(?=[0-9]{2}\s?(?:$|[^\sA-Za-z0-9])))(?:[0-9]{4}|[0-9]{2})"
    r"(?![0-9]|/[0-9]|\.[0-9]|-[0-9]{1,2}(?![0-9])|,[0-9]{3}(?![0-9]))"
    r"|(?<![0-9A-Za-z])FY\s?[0-9]{2}(?:[/-][0-9]{2})?(?![0-9]|\.[0-9])"
)
"""What may be one: 2011-12-05 is a day, 2019/20-2023/24 are two."""

_YEAR = re.compile(r"(?:FY\s?)?(?<![0-9])([0-9]{4})(?![0-9])")
_WRITTEN = re.compile(
    "(?P<of>[一二〇零三四五六七八九]{4}|(?:19|20)[0-9]{2})[/至-]"
    "(?P<to>[一二〇零三四五六七八九]{2}|[0-9]{2})(?=年度)"
)
"""二零二六/二七年度, 2026至27年度."""
_MONTH = r"\bMarch\s"
"""Before a year that no label stands for: March 2030 is of 2029/30."""


def ended(text: str) -> tuple[str, tuple[tuple[int, int, Year], ...]]:
    """Return a folded text with its fiscal years as the years they end in.

    Returns
    -------
    (str, tuple of (int, int, Year))
        And where each stood, with the year as it is printed.

    Examples
    --------
    >>> ended("from 2023/24 to 2028-29")[0], ended("FY23 to FY2024/25")[0]
    ('from 2024 to 2029', 'FY2023 to FY2025')
    >>> ended("二零二六/二七年度, 2027至28年度")[0]
    '2027年度, 2028年度'
    >>> ended("2011-12-05, 2021-2025, 2023-28, 3/4 of 2024, 2024-30 homes")[1]
    ()
    """
    if "年度" in text:
        text = _WRITTEN.sub(_in_digits, text)
    if not ("/" in text or "-" in text or "FY" in text):
        return text, ()
    pieces: list[str] = []
    found: list[tuple[int, int, Year]] = []
    last = 0
    for match in _LABEL.finditer(text):
        label = re.sub(r"\s(?=[/-])|(?<=[/-])\s", "", match[0])
        year = read_year(label)
        if not isinstance(year, Year):
            continue
        named = re.match(r"FY\s?", label)
        pieces += text[last : match.start()], named[0] if named else "", str(int(year))
        found.append((*match.span(), year))
        last = match.end()
    return "".join((*pieces, text[last:])), tuple(found)


def _in_digits(found: re.Match[str]) -> str:
    return f"{found['of'].translate(WRITTEN_DIGITS)}/{found['to'].translate(WRITTEN_DIGITS)}"


def placed(origin: list[int], labels: Iterable[tuple[int, int, Year]]) -> list[int]:
    """Return where the characters of a text stand once its fiscal years have been put so."""
    kept: list[int] = []
    last = 0
    for start, end, year in labels:
        own = origin[start:end]
        digits = len(str(int(year)))
        name = 2 + (str(year)[2] == " ") if str(year).startswith("FY") else 0
        inner = (own[name:-1] + [own[-2]] * digits)[: digits - 1]
        kept += origin[last:start] + own[:name] + inner + own[-1:]
        last = end
    return kept + origin[last:]


def labels_of(texts: Iterable[tuple[str, Iterable[Year]]]) -> dict[int, Year]:
    """Return the years that a document prints as fiscal years and in no other way.

    The year before the first of them is one, too: what a plan of 2025/26 to 2029/30 counts from.

    Parameters
    ----------
    texts : iterable of (str, iterable of Year)
        Folded, with the fiscal years of each.

    Examples
    --------
    >>> read = read_year("2028/29"), read_year("2023/24")
    >>> [*map(str, labels_of([("in 2024 and 2024, by 2029", read)]).values())]
    ['2028/29', '2022/23']
    """
    labels: dict[int, Year] = {}
    printed: Counter[int] = Counter()
    pieces = []
    for text, years in texts:
        pieces.append(text)
        for year in years:
            labels.setdefault(int(year), year)
            printed[int(year)] += 1
    if not labels:
        return {}
    first = min(labels)
    labels.setdefault(first - 1, Year(first - 1, str(labels[first] + -1)))
    whole = "\n".join(pieces)
    return {
        year: label
        for year, label in labels.items()
        if sum(not one for one in re.findall(rf"(?<![0-9.,])({_MONTH})?{year}(?![0-9])", whole))
        <= printed[year]
    }


def labelled(year: int | None, labels: Mapping[int, Year]) -> int | None:
    """Return a year as the document prints it."""
    return None if year is None else labels.get(year, year)


def as_printed(text: str, labels: Mapping[int, Year]) -> str:
    """Return a folded text with its fiscal years as the document prints them.

    Examples
    --------
    >>> labels = {2029: read_year("2028/29"), 2028: read_year("2027/28")}
    >>> as_printed("by 2029, of 2024", labels)
    'by 2028/29, of 2024'
    """
    printed = {int(year): str(label) for year, label in labels.items()}
    return _YEAR.sub(lambda found: printed.get(int(found[1]), found[0]), text)


def ends_in(year: str, tail: str | None) -> int:
    """Return the year in which a fiscal year ends: 2025/26 is 2026."""
    if tail and len(tail) == 4:
        return int(tail)
    if tail and len(tail) == 2 and int(tail) == (int(year) + 1) % 100:
        return int(year) + 1
    if tail and len(tail) == 2 and int(tail) > int(year) % 100:  # 2023-28
        return int(year) - int(year) % 100 + int(tail)
    return int(year)
