"""Goals of other places: what the nation or the province is to reach is no goal of a county."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_LEVELS = {
    "省": 1, "自治区": 1, "市": 2, "州": 2, "盟": 2, "县": 3, "旗": 3, "区": 3, "镇": 4, "乡": 4,
    "街道": 4, "村": 5,
}  # fmt: skip
"""How far below the nation a place is."""
_OWN = re.compile(
    "(?<=[\u4e00-\u9fff])(?:自治区|省|(?<!城)市|(?<!神)州|(?<![发范园新景社地灾城校片库专治])区|"
    "盟|旗|县|镇(?!化)|(?<!城)乡(?!村|镇)|街道|村(?!庄|民))"
)
_OF = {"国": 0, "省": 1, "区": 1, "市": 2, "州": 2, "县": 3}
_NAMED = re.compile(
    "^[_,、;。\\s]*(?:力争|确保|争取|预计|其中|同期)?(?:全([国省市州县])|我([国省])|(邻近|毗邻|周边|兄弟)[的市县地城])"
    "(?!文明|重点|先进|优秀|百强|十强|领先|平均|统一|首|前|第|最|性|一流|各地|人民|知名|著名|唯一|试点|示范)"
)
_SPEAKS = re.compile("(?:^|[,、;。])(?:全|我)([省市州县])")
_OFTEN = 3
_TITLE = 60
_HERE = re.compile("^[_,、;。\\s]*(?:我们|我[市县区镇乡村]|本[市县区镇乡村]|全[市县区镇乡村])")


def level_of(titles: Sequence[str], texts: Iterable[str]) -> int | None:
    """Return how far below the nation the place of a document is: its titles name it last.

    Where its sentences keep beginning with a larger place, the document is of that.

    Examples
    --------
    >>> level_of(["云州市“十五五”规划"], []), level_of(["新型城镇化规划"], [])
    (2, None)
    """
    titles = [one for one in titles if len(one) <= _TITLE and not one.endswith("。")]
    level = max((_LEVELS[one] for title in titles for one in _OWN.findall(title)), default=None)
    speaks = Counter(_OF[one] for text in texts for one in _SPEAKS.findall(text))
    often, count = max(speaks.items(), key=lambda one: one[1], default=(level, 0))
    larger = level is not None and often is not None and 0 < often < level
    return often if larger and count >= _OFTEN else level


def is_elsewhere(clause: str, level: int | None) -> bool | None:
    """Tell whether a clause begins with another place than the document's; None if with neither.

    Examples
    --------
    >>> is_elsewhere("全省力争城镇化率达到75%", 2), is_elsewhere("全省重点项目20个", 2)
    (True, None)
    >>> is_elsewhere("全市城镇化率达到75%", 2)
    False
    """
    found = _NAMED.match(clause)
    if found and level is not None:
        of = found[1] or found[2]
        if of is None or _OF[of] < level:
            return True
    return False if _HERE.match(clause) else None
