"""Texts that stand where a number should: nothing, and words."""

from __future__ import annotations

import re

NOTHING = frozenset(
    {"-", "--", "—", "——", "–", "−", "－", "―", "/", "／", "…", "……", "n/a", "N/A", "n.a."}
)
"""What tables print where there is no figure."""
_RELATIVE = (
    r"(?i)与.*(?:同步|持平|相当|一致|接轨)|(?:高于|低于|快于|优于|不低于|不高于|超过|达到|接近|好于|领先).*"
    r"(?:平均|水平|增速|增幅|增长|全国|全省|全市)|高出|同步(?:增长|提高)|持平|"
    r"\b(?:average|in line with|in step with|keep pace|on par|faster than|slower than|"
    r"same as|as fast as|equal to|"
    r"(?:above|below|outpac\w*|exceed\w*|higher than|lower than) the)\b"
)
_ZERO = (
    r"(?i)(?:to )?(?:net[- ]?)?(?:zero|nil)(?: emissions)?|"
    "(?:降[至到为]|实现)?(?:净零|清零|归零|零)(?:排放)?"
)
_HALF = ("by half", "by a half", "by one half")
"""Which way, nobody says."""


def advice(text: str, key: str = "goal") -> str | None:
    """Return the advice on what stands under a key; None where it may be a mistyped number.

    Examples
    --------
    >>> advice("与经济增长同步"), advice("建成投产"), advice("12O"), advice("net zero")
    ('kind-relative', 'milestone', None, 'write-zero')
    """
    if key != "goal":
        return "rate-unit" if key == "rate" else None
    if re.fullmatch(_ZERO, text):
        return "write-zero"
    if text.casefold() in _HALF:
        return "half"
    if re.search(_RELATIVE, text):
        return "kind-relative"
    if re.match(r"[(（]\s*[0-9.,]+[^)）]*[)）]$", text):
        return "brackets"
    if any(map(str.isdigit, text)):
        return "only-number" if re.search(r"[^\W\d_]{2}", text) else None
    return "milestone" if len(text) > 3 else None
