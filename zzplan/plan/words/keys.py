"""The keys that values carry: one `Literal` each, so that a typo is an error of types."""

from __future__ import annotations

from zzplan.structs import Literal

YEARS = ("base_year", "goal_year")
"""The two keys of a goal's years."""
Verdict = Literal["met", "met-by-rounding", "short", "already-met", "no-rate", "undefined"]
"""What `check` finds of a goal (product.md)."""
ClaimVerdict = Literal["holds", "holds-by-rounding", "holds-by-prices", "fails", "undefined"]
"""What `check` finds of a claim between figures."""
Bound = Literal[">=", ">", "<=", "<"]
"""What holds a number from below or above."""
ComparatorKey = Bound | Literal["about", "near"]
"""What a word makes of its number (methods.md 2.2)."""
PathName = Literal["compound", "linear"]
"""How a value gets from its baseline to its goal."""
KindName = Literal[
    "level", "rate", "multiple", "cumulative", "share", "points", "added", "stock", "index",
    "range", "hold", "relative", "milestone",
]  # fmt: skip
"""The kinds of goal of methods.md 2.1."""
Measure = Literal["unit", "rate", "points", "multiple", "change"]
"""What a printed number measures."""
Relation = Literal["=", "≈", "<", "<=", ">", ">="]
"""What a claim says of its two sides."""
Reason = Literal[
    "no-rate", "relative", "relative-known", "milestone", "rate-only", "no-base-year",
    "no-horizon", "no-baseline", "hold", "base-not-positive", "no-goal", "gap", "no-actual",
    "no-pace", "over", "past-range", "no-compound", "too-few-values", "direction", "too-large",
    "no-reference", "prices", "short-record", "too-far",
    "goal-not-positive", "zero-rate", "leads-away",
]  # fmt: skip
"""Why a goal has no answer of its own."""
ReadingKey = Literal[
    "years", "actual", "average", "points", "percent", "total", "prices", "per-head", "unit",
    "swapped", "sign", "sum", "cut",
]  # fmt: skip
"""A reading by which the numbers of a goal agree (methods.md 2.5)."""
ClaimReason = Literal["no-figure", "division-by-zero", "power", "too-large"]
"""Why nothing could be computed of a claim."""
SchemeKey = Literal["zzplan", "eurostat", "opensdg", "unsd2022", "unsd2023", "destatis", "escap"]
"""A rating scheme of `zzplan progress`."""
Rating = Literal[
    "achieved", "ahead", "on-track", "behind", "lagging", "reversing",
    "significant", "moderate", "insufficient", "moderate_away", "away", "significant_away",
    "target_achieved", "substantial_progress", "moderate_progress", "limited_progress",
    "deterioration", "not_available", "substantial", "fair", "limited",
    "on_track", "stagnation_or_regression", "sun", "sun_and_cloud", "cloud", "thunderstorm",
    "maintain", "accelerate", "reverse",
]  # fmt: skip
"""What the schemes say, each in its own words."""
Usual = Literal["plausible", "stretched", "implausible"]
"""How usual a rise of prices is."""
Remark = Literal[
    "of-base", "share-compound", "stock-compound", "inflation", "inflation-unused", "no-compound",
    "open-rate", "ceiling-rate", "about-decides", "range-decides", "rate-breaks-goal",
    "share-bounds", "relative-rates", "relative-growth", "relative-levels",
    "already-met", "met-and-lost", "met-on-rounding", "binding-stricter", "gap",
]  # fmt: skip
"""What the answer to a goal does not say by its numbers."""
Says = Literal["met", "short", "open"]
"""What one reading of the printed digits says of a goal."""
Loose = Literal["start", "goal", "both"]
"""Whose zeros decide, were none of them meant."""
Figure = Literal["rate", "goal", "baseline"]
"""One of the three numbers that a goal prints."""
Unknown = Figure | Literal["years"]
"""What `solve` finds from the other three."""
NeededPath = PathName | Literal["constant"]
"""How a goal is reached, or kept in every year."""
Origin = Literal["actual", "printed", "vintage", "definition"]
"""Where the value of the base year is from."""
Position = Literal["below", "inside", "above"]
"""Where a value lies, of a goal that is a range."""
Disagreement = Literal["contradiction", "short", "definition", "rounding"]
"""How serious it is that numbers do not agree."""
Difference = Literal["vintage", "span", "prices", "documents"]
"""What the figures of a claim that fails differ in."""


def meant(key: str, text: str) -> str:
    """Return the fixed value of a key that a text stands for: it may be Chinese.

    Examples
    --------
    >>> meant("kind", "累计"), meant("kind", "added"), meant("kind", "合计")
    ('cumulative', 'added', '合计')
    """
    if text.isascii():
        return text
    from zzplan.plan.words.chinese import value_meant

    return value_meant(key, text) or text


Unread = Literal["tables", "hidden", "uncomputed", "unreadable-characters"]
"""What of a document was not read."""
Basis = Literal["real", "nominal"]
"""What prices growth is at, where a word says it."""
UnitKind = Literal["share", "points", "money", "count", "other", ""]
"""What a unit measures; empty of a magnitude alone."""
DirectionOrigin = Literal[
    "declared", "words", "kind", "name", "siblings", "yearly", "numbers", "unknown"
]
"""What tells the direction of a goal, in the order in which it is asked."""
OperandForm = Literal["figure", "number", "printed", "sum"]
"""What stands between the operators of a claim."""
ClaimSays = Literal["holds", "open", "fails"]
"""What one reading of the printed digits says of a claim."""
