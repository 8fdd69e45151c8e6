"""What does not add up: a value per head, an average or a price lies between those of groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.reading.claims.kin_en import amount_of
from zzplan.reading.items import Said

_MEAN = re.compile("人均|户均|平均|均价|比(?!赛)|率|指数|价格|单价|浓度")
_MEAN_EN = re.compile(
    r"\b(?:average|mean|median|index|prices?|ratio|per\s(?:head|capita|person|household|pupil))\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"城镇|农村|乡村|居民|职工|单位|[男女]|\b(?:men|women|males?|females?|urban|rural|boys|girls)\b"
)
"""Groups; spending per head on food is a part of all spending per head."""
_SAME = 1 + 1e-9


def is_mean(name: str) -> bool:
    """Tell by its name what lies between the values of groups.

    Examples
    --------
    >>> is_mean("居民人均可支配收入"), is_mean("Average weekly earnings"), is_mean("粮食产量")
    (True, True, False)
    """
    return any(words.search(name) for words in (_MEAN, _MEAN_EN))


def lies_between(whole: Said, parts: Sequence[Said]) -> bool:
    """Tell a mean from a total: 人均可支配收入46820元,其中城镇居民54310元,农村居民29870元."""
    if whole.is_percent or not is_mean(whole.item.name):
        return False
    more = sum(map(amount_of, parts)) > amount_of(whole) * _SAME
    return more or any(_PEOPLE.search(part.item.name) for part in parts)
