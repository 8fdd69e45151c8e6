"""Yearly goals, as records for machines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from zzplan.report.records.fields import Field, Fields, item, label

if TYPE_CHECKING:
    from zzplan.engine.yearly import Chain

LINK: Fields = (
    Field("year", "integer", "The year.", lambda link: link.year),
    Field("year_label", "string?", "The year as printed, of a fiscal year.",
          lambda link: label(link.year)),
    Field("printed", "string", "Its goal as printed.", lambda link: link.printed.text),
    Field("value", "number?", "Where the yearly goals so far lead.", lambda link: link.value),
    Field("needed_value", "number?", "Where the way to the goal passes.",
          lambda link: link.needed),
    Field("actual", "number?", "What was reported: a value, or growth as a fraction.",
          lambda link: link.actual),
    Field("met", "boolean?", "It was met.", lambda link: link.met),
    Field("turns_back", "boolean", "It leads away from the goal.", lambda link: link.turns_back),
)  # fmt: skip


def yearly_fields(get: Callable[[Any], Chain | None]) -> Fields:
    """Declare the keys of yearly goals; empty or null where there are none."""

    def of(name: str) -> Callable[[Any], object]:
        return lambda x: getattr(get(x), name, None)

    def links(x: Any) -> object:
        chain = get(x)
        return [item(LINK, link) for link in chain.links] if chain else None

    return (
        Field("yearly", "array?", "The goals of single years.", links, LINK),
        Field("yearly_leads", "boolean?", "The yearly goals lead to the goal.", of("leads")),
        Field("yearly_value", "number?", "Where they lead in the goal year.", of("value")),
        Field("yearly_breaks", "integer?", "The first year that turns back or falls behind.",
              of("breaks")),
    )  # fmt: skip
