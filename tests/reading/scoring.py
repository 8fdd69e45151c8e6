"""How much of what is marked in a text was found, and how much else."""

from __future__ import annotations

from collections import Counter
from typing import Any

from zzplan.plan.inputs.text import read_text
from zzplan.plan.numbers.years import Year
from zzplan.plan.units.units import read_unit
from zzplan.reading.document import draft_of
from zzplan.report.records.reading import goal_records

Record = dict[str, Any]
COUNTED = ("goal", "attached", "optional")


def read(doc: str, text: str) -> list[Record]:
    """Return the records of a text."""
    items = draft_of(read_text(text, doc)).items
    return [
        {key: int(value) if isinstance(value, Year) else value for key, value in record.items()}
        for record in goal_records(doc, items)
    ]


def scores(texts: dict[str, tuple[str, list[Record]]]) -> Counter[str]:
    """Count over all texts: ``goals``, ``found``, ``items``, ``right`` and each field's hits."""
    counts: Counter[str] = Counter()
    for doc, (text, marked) in texts.items():
        items = read(doc, text)
        goals = [mark for mark in marked if mark["status"] == "goal"]
        counts["goals"] += len(goals)
        for mark in goals:
            found = next((item for item in items if is_found(item, mark)), None)
            if found is not None:
                counts["found"] += 1
                counts.update(fields_right(found, mark))
        for item in items:
            near = [mark for mark in marked if is_found(item, mark)]
            counts["items"] += 1
            counts["right"] += any(mark["status"] in COUNTED for mark in near)
    return counts


def is_found(item: Record, mark: Record) -> bool:
    """Tell whether an item stands where a mark does, with its value."""
    apart = item["end"] <= mark["start"] or mark["end"] <= item["start"]
    return not apart and ("value" not in mark or item["value"] == mark["value"])


def fields_right(item: Record, mark: Record) -> list[str]:
    """Return which of year, comparator, kind and unit are as they are marked."""
    right = [
        field
        for field in ("year", "comparator", "kind")
        if str(item[field]) in mark[field].split("|")
    ]
    mine, marked = read_unit(item["unit"]), read_unit(mark.get("unit", ""))
    if not marked.text or (mine.base, mine.exponent) == (marked.base, marked.exponent):
        right.append("unit")
    return right
