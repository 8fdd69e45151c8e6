"""What a column measures, beside its year and its role: 产值 and 占比 below 2030年."""

from __future__ import annotations

import re

_UNIT = re.compile(r"\([^()]+\)\s*$")
_NO_MEASURE = re.compile(
    r"(?:19|20)[0-9]{2}(?:/[0-9]{2})?\s?(?:年度?|末|底)?|目标|任务|规划|计划|预期|实际|完成|预计|执行|决算|预算|现状|基期|基数|[()]|"
    r"\b(?:targets?|goals?|plan(?:ned)?|actuals?|baseline|proj(?:ect(?:ed|ion))?s?|est(?:imated?)?s?|forecasts?|"
    r"budget|outturn|achievements?|approved|proposed|indicative|provisional|revised|latest)\b\.?",
    re.IGNORECASE,
)
_NOTHING = ("数", "值", "量", "水平")
"""What is left of 目标值 and 决算数."""


def measure_of(header: str) -> str:
    """Return what a header says beside years and words of goals: 产值 of 2030年产值目标.

    Examples
    --------
    >>> measure_of("2030年 产值目标"), measure_of("2025 Actual"), measure_of("占比(%)")
    ('产值', '', '占比')
    """
    said = _NO_MEASURE.sub("", _UNIT.sub("", header)).strip()
    return "" if said in _NOTHING else said


def measured(label: str, measure: str) -> str:
    """Return the name of a row with what one of its columns measures."""
    return f"{label} {measure}".strip() if measure.isascii() else f"{label}{measure}"
