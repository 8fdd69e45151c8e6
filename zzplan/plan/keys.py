"""The keys that values carry: one `Literal` each, so that a typo is an error of types."""

from __future__ import annotations

from typing import Literal

Verdict = Literal["met", "met-by-rounding", "short", "already-met", "no-rate", "undefined"]
"""What `check` finds of a goal (product.md)."""
ClaimVerdict = Literal["holds", "holds-by-rounding", "fails", "undefined"]
"""What `check` finds of a claim between figures."""
ComparatorKey = Literal[">=", ">", "<=", "<", "about", "near"]
"""What a word makes of its number (methods.md 2.2)."""
PathName = Literal["compound", "linear"]
"""How a value gets from its baseline to its goal."""
