"""Rows of places: what each is to reach stands in the headers, or in the title of the table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from zzplan.reading.tables.columns import Column
from zzplan.reading.tables.labels import kind_of, label_of
from zzplan.reading.tables.measures import measure_of, measured
from zzplan.reading.tables.rows import RowGoal

_PLACES = re.compile(
    r"(?:地区|区域|县区|区县|市县|县市区?|市州|州市|乡镇|镇街|(?:镇|乡镇)\(街道\)|[县市区]\([县市区州、]+\))"
    r"(?:名称)?|districts?|count(?:y|ies)|regions?|wards?|states?|provinces?|municipalit(?:y|ies)|"
    r"local authorit(?:y|ies)",
    re.IGNORECASE,
)
"""The header of a column of places."""
_SHARED = re.compile(
    r"(?:附?[件表]\s?[0-9一二三四五六七八九十]{0,3}[::.、]?\s?)?(?:(?:19|20)[0-9]{2}年度?)?"
    r"(?:全[省市县区])?(?P<of>[^年度\s]{3,20}?)(?:目标)?(?:任务|计划|指标)*(?:分解|分配|下达)(?:表|计划|方案)?"
)
"""A title that says what is shared out among places: 2026年新增城镇就业任务分解表."""
_VAGUE = re.compile("工作|重点|主要|责任|指标|目标|任务|项目|事项")


def of_places(
    goals: Iterable[RowGoal], columns: Sequence[Column], titles: Sequence[str]
) -> tuple[RowGoal, ...]:
    """Return the goals of a table, those of places with what they are to reach in their names."""
    found = tuple(goals)
    if not any(one.role == "name" and _PLACES.fullmatch(one.header.strip()) for one in columns):
        return found
    dated = (one for one in columns if one.role in ("base", "goal", "over"))
    measures = {measure_of(one.header) for one in dated} - {""}
    if not measures:
        shared = [one["of"] for title in titles if (one := _SHARED.fullmatch(title.strip()))]
        measures = {one for one in shared if not _VAGUE.search(one)}
    if len(measures) != 1:
        return found
    (measure,) = measures
    return tuple(one if measure in one.label else _named(one, measure) for one in found)


def _named(goal: RowGoal, measure: str) -> RowGoal:
    goal = goal.replace(label=measured(goal.label, measure))
    kind = kind_of(label_of(measure), goal.unit, bracketed=False, by_year=True)
    if goal.kind != "level" or kind != "added":
        return goal
    return goal.replace(kind="added", base=None, base_year=goal.year - 1 if goal.year else None)
