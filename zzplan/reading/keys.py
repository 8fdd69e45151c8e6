"""The keys that what was read carries: one `Literal` each, so that a typo is an error of types."""

from __future__ import annotations

from zzplan.structs import Literal

Sign = Literal["=", ">=", "<=", "~"]
"""The comparison that words beside a figure print; ``=`` where there are none."""
Binds = Sign | Literal[">", "<"]
"""How a figure binds: where its words leave it out itself, the sign is strict."""
Change = Literal["grow", "to", "hold", "control", "fall", "add", "rise", "sum"]
"""What the last word of change before a figure means."""
Way = Literal["up", "down", ""]
"""Which way words say that something goes."""
Surety = Literal["certain", "likely", "check-this"]
"""How sure it is that a figure is a goal."""
SURETIES: tuple[Surety, ...] = ("certain", "likely", "check-this")
"""The surest first."""
Doubt = Literal[
    "period-carried", "no-period", "verb-only", "no-verb", "tense-weak", "table-attached"
]
"""What makes a goal less than certain."""
NoGoal = Literal[
    "past", "threshold", "label", "ordinal", "unclear", "base", "change", "sum", "no-number"
]
"""Why a figure is no goal."""
ClaimKind = Literal[
    "share", "shares", "joint", "growth", "step", "parts", "average", "total", "same", "change",
    "points", "heads", "ratio", "factor", "way", "yearly", "sum",
]  # fmt: skip
"""What a document says of several of its figures."""
TimeRole = Literal["by", "at", "span", "length", "base", "past", "was", "yearly"]
"""What an expression of time says of the figures beside it."""
ColumnRole = Literal[
    "index", "name", "unit", "attribute", "base", "goal", "rate", "grown", "cumulative", "other",
    "base-year", "goal-year", "over", "period",
]  # fmt: skip
"""What a column holds.

``grown`` a rate of a year that is over, ``over`` what one was to reach, ``period`` what is over
several years beside single ones.
"""
State = Literal["goal", "refused", "left-out"]
"""What became of a figure of the document."""
