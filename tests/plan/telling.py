"""What texts are read as, line by line: numbers, units, years, names, claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.shown import fields, shown
from zzplan.plan.claims.expressions import parse_claim
from zzplan.plan.entries.direction import falls_by_name
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.numbers.numerals import read as read_numeral
from zzplan.plan.numbers.of_baseline import read_of_baseline
from zzplan.plan.numbers.quantity import (
    read_change,
    read_level,
    read_rate,
    read_value,
    read_yearly,
)
from zzplan.plan.numbers.years import (
    is_year,
    length,
    read_period,
    read_span,
    read_year,
    years_named,
)
from zzplan.plan.units.counts import counted, is_mean, per_heads
from zzplan.plan.units.currencies import currency, leading
from zzplan.plan.units.measures import measure
from zzplan.plan.units.shares import bound, is_growth
from zzplan.plan.units.units import canonical, counts, is_share, read_unit, shift
from zzplan.plan.words.chinese import key_meant, price_meant, value_meant
from zzplan.structs import Struct

_READERS: dict[str, Callable[[str, str], Any]] = {
    "level": read_level,
    "value": read_value,
    "rate": lambda text, _: read_rate(text),
    "change": read_change,
    "yearly": lambda text, _: read_yearly(text),
    "of-baseline": read_of_baseline,
    "claim": lambda text, _: parse_claim(text),
    "unit": lambda text, _: (read_unit(text), read_unit(text, behind=True), canonical(text)),
    "shift": shift,
    "word": lambda text, _: (
        measure(text), currency(text), leading(text), counted(text), per_heads(text),
        is_mean(text), is_share(text), counts(text), bound(text), is_growth(text),
        falls_by_name(text), read_numeral(text),
    ),
    "years": lambda text, _: (
        is_year(text), read_year(text), read_span(text), read_period(text), years_named(text),
        read_year(text, "start"), length(text) if text[:1].isdigit() else None,
    ),
    "key": lambda text, keys: (
        key_meant(text, keys.split(), many=False), price_meant(text), value_meant(keys, text),
    ),
}  # fmt: skip


def told_of(text: str) -> str:
    """Return what each line of a text is read as; the first names the reader, and the unit."""
    head, *lines = text.split("\n")
    reader, _, unit = head.partition(" ")
    return "\n".join(f"{line} → {_read(_READERS[reader], line, unit)}" for line in lines)


def _read(reader: Callable[[str, str], Any], line: str, unit: str) -> str:
    try:
        found = reader(line, unit)
    except (ValueError, PlanError) as error:
        return f"{type(error).__name__} {error}"
    return fields(found) if isinstance(found, Struct) else shown(found)
