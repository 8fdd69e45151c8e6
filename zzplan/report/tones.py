"""The keys by which lines and cells are coloured and set: one type each."""

from __future__ import annotations

from zzplan.structs import Literal

Tone = Literal["", "good", "bad", "fair"]
"""The colour of a verdict, which is only a second signal."""
Shade = Tone | Literal["plain", "out"]
"""How a figure of a document is marked, with a goal or without."""
Style = Literal["", "heading", "group", "verdict", "remark", "result", "drawing"]
"""What a line is. A result is the last line of a screen, and the first of a document."""
