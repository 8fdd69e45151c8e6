"""A result as text, with all that is in it: what tests that hold whole results compare."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from zzplan.engine.assessment import Assessment
from zzplan.engine.interval import Figure, Interval
from zzplan.engine.progress_result import Progress
from zzplan.engine.results import ClaimResult, GoalResult
from zzplan.engine.terms import Terms
from zzplan.finding import Span
from zzplan.plan.model.plan_file import Goal, Identity, Indicator, PlanFile, Text
from zzplan.plan.numbers.quantity import Quantity
from zzplan.structs import Struct

_NAMED = {
    Goal: "name", Identity: "key", Indicator: "key", Quantity: "text", PlanFile: "file",
    Assessment: "verdict", Terms: "years", GoalResult: "disagreement", ClaimResult: "disagreement",
    Text: "en", Progress: "reason",
}  # fmt: skip
"""What stands for a value within another; it has lines of its own."""


def fields(value: Struct) -> str:
    """Return the fields of a struct that hold something."""
    pairs = zip(value.fields, value, strict=True)
    return ", ".join(f"{name} {shown(one)}" for name, one in pairs if not _is_empty(one))


def _is_empty(value: Any) -> bool:
    return value is None or value is False or (isinstance(value, str | tuple) and not value)


def shown(value: Any) -> str:
    """Return a value as text: what it names by its name, what is empty not at all."""
    if isinstance(value, bool | int | str) or value is None:
        return str(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, Struct):
        for cls, name in _NAMED.items():
            if isinstance(value, cls):
                return str(getattr(value, name))
        if isinstance(value, Interval):
            return f"{value.low:.6g}..{value.high:.6g}"
        if isinstance(value, Span):
            return f"{value.line}:{value.column}-{value.end}"
        if isinstance(value, Figure):
            boxes = dict.fromkeys(map(shown, value[1:]))
            return " ".join([shown(value.point), *boxes])
        return f"{type(value).__name__}({fields(value)})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{shown(key)}: {shown(one)}' for key, one in value.items())}}}"
    if isinstance(value, set | frozenset):
        return f"{{{', '.join(sorted(map(shown, value)))}}}"
    if isinstance(value, np.ndarray):
        return shown(value.tolist())
    if isinstance(value, Iterable):
        return f"[{', '.join(map(shown, value))}]"
    return str(getattr(value, "name", value))
