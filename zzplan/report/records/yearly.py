"""Yearly goals, as records for machines."""

from __future__ import annotations

from operator import attrgetter

from zzplan.report.records.fields import Field, Fields, label
from zzplan.structs import Struct

LINK = Fields(
    Field("year", "integer", "The year.", "year"),
    Field("year_label", "string?", "The year as printed, of a fiscal year.",
          lambda link: label(link.year)),
    Field("printed", "string", "Its goal as printed.", "printed.text"),
    Field("value", "number?", "Where the yearly goals so far lead.", "value"),
    Field("needed_value", "number?", "Where the way to the goal passes.", "needed"),
    Field("actual", "number?", "What was reported: a value, or growth as a fraction.",
          "actual"),
    Field("met", "boolean?", "It was met.", "met"),
    Field("turns_back", "boolean", "It leads away from the goal.", "turns_back"),
)  # fmt: skip


def years_printed(path: str) -> Fields:
    """Declare what stands in a plan file, year by year, of the goal at a path."""
    goal = attrgetter(path)
    return Fields(
        Field("yearly_printed", "string?", "The goals of single years as printed.",
              lambda x: goal(x).yearly_text or None),
        Field("actuals_printed", "string?", "The reported values of whole years as printed.",
              lambda x: goal(x).indicator.actuals_text or None),
        Field("growth_printed", "string?", "The reported growth of whole years as printed.",
              lambda x: goal(x).indicator.growth_text or None),
    )  # fmt: skip


class NoChain(Struct):
    """What most goals have in the place of yearly goals."""

    links: None = None
    leads: None = None
    value: None = None
    breaks: None = None


NO_CHAIN = NoChain()


def yearly_fields(path: str) -> Fields:
    """Declare the keys of yearly goals, by the path to their chain, or to `NO_CHAIN`."""
    return Fields(
        Field("yearly", "array?", "The goals of single years.", f"{path}.links", LINK),
        Field("yearly_leads", "boolean?", "The yearly goals lead to the goal.", f"{path}.leads"),
        Field("yearly_value", "number?", "Where they lead in the goal year.", f"{path}.value"),
        Field("yearly_breaks", "integer?", "The first year that turns back or falls behind.",
              f"{path}.breaks"),
    )  # fmt: skip
