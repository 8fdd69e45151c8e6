"""Tables that the package carries beside the plan of Zhuzhou."""

from __future__ import annotations

import json
import os
from typing import Any

from zzplan.engine.base_rates import Known, Past
from zzplan.engine.forecast import ClassReference, Lesson

WORLD_GROWTH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "world_growth.json")
"""Growth of the world's economies as it was known at the end of some years. The file names its
source, its licence and the program that derives it."""


def world_growth(file: str = WORLD_GROWTH) -> tuple[Known, ...]:
    """Read what the world's record taught, the earliest date first."""
    with open(file, encoding="utf-8") as stream:
        return tuple(_known(date) for date in json.load(stream)["dates"])


def known_by(table: tuple[Known, ...], year: int) -> Known | None:
    """Return the latest of what was known by the end of a year; None before the first date."""
    return next((one for one in reversed(table) if one.reference.year <= year), None)


def _known(date: dict[str, Any]) -> Known:
    """Read one date; rates are in hundredths of a point, errors in hundredths of the spread."""
    lessons = tuple(
        Lesson(one["shift"] / 1e4, one["slope"] / 1e2, tuple(e / 1e2 for e in one["errors"]))
        for one in date["lessons"]
    )
    reference = ClassReference(date["year"], date["centre"] / 1e4, date["noise"] / 1e4, lessons)
    classes = tuple(
        tuple(Past(one["cases"], tuple(rate / 1e4 for rate in one["rates"])) for one in ahead)
        for ahead in date["classes"]
    )
    return Known(reference, classes)
