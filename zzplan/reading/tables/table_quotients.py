"""Columns of what two others make: 完成预算（%）, % of target achieved, 户均人口, 生师比."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from zzplan.plan.inputs.blocks import Cell
from zzplan.reading.items import At, Claim
from zzplan.reading.prose.entries import digits_of
from zzplan.reading.tables.cells import Value
from zzplan.reading.tables.grid import OF_ALL, Grid, Line, item_of

_DONE = re.compile(
    r"(?:完成|达成|执行|实现|到位|占|为)(?:了)?(?:年度?|全年|年初|调整|目标|预算|计划|任务|数)*(?:的)?"
    r"(?:比例|进度|率|%)|完成(?:年度?|全年|年初|调整)*(?:预算|计划|目标|任务)|"
    r"(?:%|per\s?cent(?:age)?|share)\s(?:of\s(?:(?:annual|full-year)\s)?"
    r"(?:target|budget|plan|goal|allocation)|achieved|completed?|spent|executed|absorbed)|"
    r"(?:execution|completion|achievement|absorption)\srate",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"完成|执行|实际|到位|决算|支出数|actual|outturn|achieved|spent|expenditure|result",
    re.IGNORECASE,
)
_AIMED = re.compile(
    r"目标|计划|总投资|total\s(?:cost|investment)|预算|任务|target|budget|plan|allocation|goal|approved",
    re.IGNORECASE,
)
_PER = (
    (re.compile(r"^人均(.+)"), re.compile(r"人口|人数")),
    (re.compile(r"^户均(.+)"), re.compile(r"户数")),
    (re.compile(r"^(生)师比"), re.compile(r"教师")),
    (re.compile(r"^(人口)密度"), re.compile(r"面积")),
    (
        re.compile(r"^(.+)\sper\s(?:capita|head|person|resident)", re.I),
        re.compile(r"population", re.I),
    ),
    (re.compile(r"^(.+)\sper\shousehold", re.I), re.compile(r"households", re.I)),
    (re.compile(r"^(pupil|student)s?[\s/-]+teacher", re.I), re.compile(r"teachers", re.I)),
    (re.compile(r"^(population)\sdensity", re.I), re.compile(r"\barea\b", re.I)),
)  # fmt: skip
"""What a column is called that is so much for each, and the column of what it is for."""
_OF = re.compile(
    r"占(?P<whole>[^()占]{2,10}?)的?(?:比[重例]|份额|百分比|%)$|"
    r"(?:%|per\s?cent(?:age)?|share|proportion)\sof\s(?P<of>[a-z][a-z\s-]{2,30})$",
    re.IGNORECASE,
)
"""What is in per cent of another column, which it names."""
_YEAR = re.compile(r"(?:FY\s?)?(?:19|20)[0-9]{2}\s?年?度?\s?")
_PERCENT, _ANY = (2,), range(-4, 9)
"""Powers of ten between a quotient and what is printed: of 万元 and 人, 元."""
_NEAR = 12
"""Columns between a quotient and what it is made of."""
_FEW = 2
"""Rows at least that show of which columns it is made."""


def table_quotients(grid: Grid, at: Callable[[Cell], At]) -> Iterator[Claim]:
    """Yield, of each row, that one column is what two others make.

    Which two these are the headers say, and at least half of several rows have to show.
    """
    for column in grid.numbers:
        name = _YEAR.sub("", grid.head(column).name)
        done = (_DONE.search(name) or _OF.search(name)) is not None
        powers = _PERCENT if done else _ANY
        pairs = list(_pairs(grid, column, name))
        scored = [(_held(grid, (*pair, column), powers), pair) for pair in pairs]
        (held, rows), pair = max(scored, default=((0, 0), (0, 0)))
        if held < _FEW or held * 2 < rows:
            continue
        for line in grid.lines:
            values = _values(grid, line, (*pair, column))
            if values is not None:
                yield _claim(grid, at, line, (*pair, column), values, "%" if done else "")


def _pairs(grid: Grid, column: int, name: str) -> Iterator[tuple[int, int]]:
    """Yield the columns near another that its header may be a quotient of."""
    done = _DONE.search(name) is not None
    per = [(found[1].casefold(), whole) for one, whole in _PER if (found := one.search(name))]
    of = _OF.search(name)
    if not (done or per or of):
        return
    others = [one for one in grid.numbers if one != column and abs(one - column) <= _NEAR]
    texts = {one: grid.head(one).text for one in others}
    if done:
        made = [one for one in others if one < column and _MADE.search(texts[one])]
        aimed = [one for one in others if one < column and _AIMED.search(texts[one])]
        yield from ((one, other) for one in made for other in aimed if one != other)
    if of:
        said = (of["whole"] or of["of"]).casefold()
        amounts = [one for one in others if not OF_ALL.search(texts[one])]
        wholes = [one for one in amounts if said in texts[one].casefold()]
        yield from ((one, other) for one in amounts for other in wholes if one != other)
    for part, whole in per:
        parts = [one for one in others if part in texts[one].casefold()]
        wholes = [one for one in others if whole.search(texts[one])]
        yield from ((one, other) for one in parts for other in wholes if one != other)


def _values(grid: Grid, line: Line, columns: Sequence[int]) -> tuple[Value, ...] | None:
    values = tuple(value for one in columns if (value := grid.plain(line, one)) is not None)
    return values if len(values) == len(columns) and values[1].figure.value > 0 else None


def _held(grid: Grid, columns: Sequence[int], powers: Iterable[int]) -> tuple[int, int]:
    """Return how many rows show a quotient, within rounding and a power of ten, and of how many."""
    found = [values for line in grid.lines if (values := _values(grid, line, columns))]
    return sum(_holds(values, powers) for values in found), len(found)


def _holds(values: Sequence[Value], powers: Iterable[int]) -> bool:
    one, other, of = (value.figure.value for value in values)
    places = len(digits_of(abs(of), values[2].cell.text).partition(".")[2])
    return any(abs(one / other * 10.0**power - of) <= 0.6 * 10.0**-places for power in powers)


def _claim(
    grid: Grid,
    at: Callable[[Cell], At],
    line: Line,
    columns: Sequence[int],
    values: Sequence[Value],
    unit: str,
) -> Claim:
    part, whole, of = (
        item_of(
            value, at(value.cell), f"{line.label} {grid.head(column).text}",
            grid.unit(line, column, value),
        )
        for column, value in zip(columns, values, strict=True)
    )  # fmt: skip
    of = of.replace(unit=unit or values[2].figure.unit or grid.head(columns[2]).unit)
    return Claim("share" if unit else "ratio", (part, whole, of), of.at)
