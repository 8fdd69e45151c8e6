"""Every key of a plan file: where it stands, what it takes and what it says.

The schema of `zzplan schema` and the manual follow from this table; a test holds it to the keys
that the loader knows.
"""

from __future__ import annotations

from zzplan.report.language import N_
from zzplan.structs import Struct


class Key(Struct):
    """One key."""

    name: str
    takes: str
    """What stands behind it: a key of `TAKES`, or ``map:PLACE`` and ``one:PLACE`` for a mapping of
    entries and for one of them."""
    says: str
    """One sentence, to be translated."""
    needed: bool = False


TAKES = {
    "version": N_("the number 1"),
    "text": N_("a text"),
    "words": N_("a text, or `{en: …, zh: …}`"),
    "year": N_("a year, 2021 or 2023/24, or `none`"),
    "number": N_("a number as printed, or `{value: …, exact: …, precision: …}`"),
    "printed": N_("a number as printed"),
    "rate": N_("a rate a year as printed"),
    "flag": N_("`true` or `false`"),
    "names": N_("a key of `sources`, or a list of them"),
    "series": N_("a mapping from periods to numbers"),
    "years": N_("a mapping from years to numbers"),
    "range": N_("two rates, `[2%, 6%]` or `2%-6%`"),
    "scenarios": N_("a mapping from names to points, or to rates by goal"),
    "price": N_("`current`, `constant:YEAR` or `none`"),
    "country": N_("two letters (ISO 3166)"),
    "period": N_("`Q1-Q3`, `H1`, or years such as 2016-2020"),
    "path": N_("`linear` or `compound`"),
    "fiscal": N_("`start` or `end`"),
    "direction": N_("`up` or `down`"),
    "kind": N_("a kind of goal"),
    "reading": N_("`certain`, `likely` or `check-this`"),
    "finding": N_("a code, such as `short`"),
    "verdict": N_("a verdict, such as `met-by-rounding`"),
}
"""What a key takes, in words."""

_SOURCE = N_("The documents that it comes from.")
_SECTION = N_("The section of the document.")
_NOTE = N_("A remark, shown with it.")
_PATH = N_("How the goals are reached: in a straight line or by growth; else their kind says it.")
_UNBOUNDED = N_("A percentage that may leave 0 to 100.")
_LIMIT = N_("The natural limit of the series.")
_UNIT = N_("The unit of its figures: 亿元, %, million USD.")
_NAME = N_("What it is called.")
_ACCEPT = N_("A known finding, which no longer fails the check.")
_PRICE = N_("Whether levels are at current prices; a rate is real unless it says nominal.")
_BASE_YEAR = N_("The year of the baselines; years are counted from it.")
_GOAL_YEAR = N_("The year of the goals.")
_DIRECTION = N_("Whether more or less is wanted.")
_COUNTRY = N_("Whose prices they are; it decides which rise of prices is usual.")
_EXACT = N_("The number was not rounded.")
_PRECISION = N_("The step to which it was rounded.")

_PLAN = (
    Key("title", "words", N_("What the plan is called.")),
    Key("source", "names", _SOURCE),
    Key("base_year", "year", _BASE_YEAR),
    Key("goal_year", "year", _GOAL_YEAR),
    Key("fiscal_years", "fiscal", N_("Which year 2023/24 counts as; the one it ends in if not.")),
    Key("path", "path", _PATH),
    Key("inflation", "rate", N_("The yearly rise of prices that the plan assumes.")),
    Key("country", "country", _COUNTRY),
    Key("deflator_range", "range", N_("The yearly rises of prices that are nothing unusual.")),
    Key("note", "text", _NOTE),
    Key("goals", "map:goal", N_("What the plan promises, by key."), needed=True),
)

_DRAWN = (
    Key("place", "text", N_("Where the document prints it, as `zzplan read` writes it.")),
    Key("quote", "text", N_("The words around the figure, verbatim.")),
    Key("reading", "reading", N_("How sure the reading is.")),
)

PLACES: dict[str, tuple[Key, ...]] = {
    "file": (
        Key("zzplan", "version", N_("The version of the format."), needed=True),
        Key("headline", "text", N_("The goal that `project` shows where none is named.")),
        Key("population", "text", N_("The indicator that counts the people, for rates per head.")),
        Key("sources", "map:source", N_("The documents, by key.")),
        Key("indicators", "map:indicator", N_("What is measured, by key.")),
        Key("plans", "map:plan", N_("The plans, by key; a file of one plan has its keys itself.")),
        Key("identities", "map:identity", N_("Claims between figures, by key.")),
        Key("scenarios", "scenarios", N_("Other rates, or a shift of all rates, by name.")),
        *(one.replace(needed=False) for one in _PLAN),
    ),
    "plan": _PLAN,
    "source": (
        Key("title", "words", N_("What the document is called."), needed=True),
        Key("publisher", "text", N_("Who published it.")),
        Key("date", "text", N_("When.")),
        Key("url", "text", N_("Where it can be read.")),
        Key("note", "text", _NOTE),
        Key("file", "text", N_("The document beside the plan file that it was read from.")),
        Key("sha256", "text", N_("The digest of that file.")),
    ),
    "indicator": (
        Key("name", "words", _NAME),
        Key("unit", "text", _UNIT, needed=True),
        Key("price", "price", _PRICE),
        Key("direction", "direction", _DIRECTION),
        Key("unbounded", "flag", _UNBOUNDED),
        Key("limit", "number", _LIMIT),
        Key("source", "names", _SOURCE),
        Key("note", "text", _NOTE),
        Key("actuals", "series", N_("Reported values.")),
        Key("growth", "series", N_("Reported growth a year.")),
        Key("country", "country", _COUNTRY),
    ),
    "actual": (
        Key("value", "number", N_("The value, or the growth."), needed=True),
        Key("growth", "rate", N_("The growth over the year before, beside a value.")),
        Key("span", "period", N_("The part of the year, or the years, that it covers.")),
        Key("revised", "flag", N_("A later vintage than the plan's authors knew.")),
        Key("source", "names", _SOURCE),
        Key("section", "text", _SECTION),
        Key("note", "text", _NOTE),
        Key("exact", "flag", _EXACT),
        Key("precision", "printed", _PRECISION),
        *_DRAWN[:2],
    ),
    "goal": (
        Key("indicator", "text", N_("The indicator, where the goal's key is not its key.")),
        Key("name", "words", _NAME),
        Key("unit", "text", _UNIT),
        Key("unbounded", "flag", _UNBOUNDED),
        Key("limit", "number", _LIMIT),
        Key("baseline", "number", N_("The starting value; else the actual of the base year.")),
        Key("rate", "rate", N_("The growth a year, or the points a year of a share.")),
        Key("goal", "number", N_("The value to reach, or what is said of it.")),
        Key("base_year", "year", _BASE_YEAR),
        Key("goal_year", "year", _GOAL_YEAR),
        Key("kind", "kind", N_("What the goal is a number of; as printed it mostly shows it.")),
        Key("to", "text", N_("Of a relative goal: the indicator, year or words it is set by.")),
        Key("path", "path", _PATH),
        Key("direction", "direction", _DIRECTION),
        Key("binding", "flag", N_("Binding (约束性), or expected (预期性).")),
        Key("aspirational", "flag", N_("The plan only strives for it (力争).")),
        Key("price", "price", _PRICE),
        Key("inflation", "rate", N_("The yearly rise of prices that the plan assumes.")),
        Key("source", "names", _SOURCE),
        Key("section", "text", _SECTION),
        Key("note", "text", _NOTE),
        Key("accept", "one:accept", _ACCEPT),
        Key("yearly", "years", N_("What it wants in single years.")),
        *_DRAWN,
    ),
    "identity": (
        Key("name", "words", _NAME),
        Key("claim", "text", N_("What the figures should agree in."), needed=True),
        Key("source", "names", _SOURCE),
        Key("section", "text", _SECTION),
        Key("note", "text", _NOTE),
        Key("accept", "one:accept", _ACCEPT),
        *_DRAWN,
    ),
    "accept": (
        Key("finding", "finding", N_("The code of what is known.")),
        Key("verdict", "verdict", N_("The verdict that is known: the older spelling.")),
        Key("reason", "text", N_("Why it is accepted."), needed=True),
    ),
    "number": (
        Key("value", "printed", N_("The number as printed."), needed=True),
        Key("exact", "flag", _EXACT),
        Key("precision", "printed", _PRECISION),
    ),
}
"""The keys of each mapping of a plan file, in the order in which one writes them."""
