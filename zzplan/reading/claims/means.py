"""What does not add up: a value per head, an average or a price lies between those of groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zzplan.plan.units.counts import is_mean
from zzplan.reading.claims.kin_en import amount_of
from zzplan.reading.items import Said

_BETWEEN = re.compile(
    r"比(?!赛)|率|指数|均价|价格|单价|浓度|\b(?:median|index|prices?|ratio)\b", re.IGNORECASE
)
"""Besides a mean, what lies between the values of its parts."""
_PEOPLE = re.compile(
    r"城镇|农村|乡村|居民|职工|单位|[男女]|\b(?:men|women|males?|females?|urban|rural|boys|girls)\b"
)
"""Groups; spending per head on food is a part of all spending per head."""
_SAME = 1 + 1e-9


def is_between(name: str) -> bool:
    """Tell by its name what lies between the values of groups.

    Examples
    --------
    >>> [is_between(one) for one in ("人均可支配收入", "Average weekly earnings", "粮食产量")]
    [True, True, False]
    """
    return is_mean(name) or _BETWEEN.search(name) is not None


def lies_between(whole: Said, parts: Sequence[Said]) -> bool:
    """Tell a mean from a total: 人均可支配收入46820元,其中城镇居民54310元,农村居民29870元."""
    if whole.is_percent or not is_between(whole.item.name):
        return False
    more = sum(map(amount_of, parts)) > amount_of(whole) * _SAME
    return more or any(_PEOPLE.search(part.item.name) for part in parts)
