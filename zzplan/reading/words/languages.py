"""Which language a document is in, and the cues of that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.words.cues import Cues

_CHINESE = re.compile("[\u4e00-\u9fff]")


def is_english(texts: Sequence[str]) -> bool:
    """Tell a document that is written in Latin letters.

    Examples
    --------
    >>> is_english(["By 2030, GDP of 5 bn"]), is_english(["到2030年，GDP达到5万亿"])
    (True, False)
    """
    text = "".join(texts)[:20000]
    return sum(c.isascii() and c.isalpha() for c in text) > len(_CHINESE.findall(text)) * 3


def cues_of(*, english: bool) -> Cues:
    """Return the cues of a language."""
    if english:
        from zzplan.reading.words.cues_en import CUES as ENGLISH

        return ENGLISH
    from zzplan.reading.words.cues_zh import CUES as CHINESE

    return CHINESE
