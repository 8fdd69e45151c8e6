"""Days of English dates."""

from __future__ import annotations

import re

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS = rf"{MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
DATE = re.compile(
    rf"(?<![0-9.,$£€])[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b"
    r"(?:,?\s(?:19|20)[0-9]{2}\b)?"
    rf"|\b(?:{_MONTHS})\s[0-9]{{1,2}}(?:st|nd|rd|th)?,\s(?:19|20)[0-9]{{2}}\b"
)
"""31 March 2026, and March 31, 2026."""
