"""English words before a figure that blur or bound it: about 40, nearly 40, at least 40."""

from __future__ import annotations

BLUR = "about|around|some|nearly|almost|just|over|under|roughly|approximately"
BOUND = r"at\sleast|at\smost|up\sto|more\sthan|less\sthan|fewer\sthan|no\smore\sthan"
FURTHER = r"an\sadditional|a\sfurther|another"
HEDGES = rf"(?:\s(?:{BLUR}|{BOUND}))*"
"""Behind a word: of about."""
HEDGED = rf"(?:(?:{BLUR}|{BOUND})\s)*"
"""Before a figure: about 40."""
