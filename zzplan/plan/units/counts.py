"""What is counted one by one: schools, households, 家, 个; and what is a mean of so many heads."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

PEOPLE, HOUSEHOLDS, THINGS = "people", "households", "things"

_GROUPS = {
    PEOPLE: "人 名 位 人口 people person persons inhabitant inhabitants resident residents capita",
    HOUSEHOLDS: "户 家庭 household households family families",
    THINGS: "things 个 项 件 number numbers no no. # nos count counts item items unit piece pieces",
}
_CLASSIFIERS = frozenset(
    "家处次起例宗批座所条台辆套艘架张篇部只头株棵栋幢间支场对颗枚口册款村镇乡县市床"
)
_NOUN_LIST = """
    accident beneficiary bed block branch bridge building bus business camera car case centre
    center child city clinic club college community company cooperative council country county
    course death dam district doctor dwelling employee enterprise event factory farm farmer firm
    flat graduate home hospital hotel house job journal kindergarten learner library licence
    license locality manager market member merchant municipality museum nurse organisation
    organization outlet park passenger patent patient permit plant platform player policeman
    position post project publication pupil region researcher school scientist service ship shop
    site staff startup start-up station store student survey system taxpayer teacher
    theatre tourist town trainee train truck university vacancy vehicle vessel village visitor
    voter ward well worker workshop birth woman man youth
"""
_NOUNS = frozenset(_NOUN_LIST.split())
_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "species": "species"}
_PLURALS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("s", ""), ("", ""))
_SPANS = ("个百分", "个月", "个小时", "个工作日", "个工日", "个自然月", "个季", "个点")
_HEADS = (
    "人", "户", "名", "家", "位", "口", "个", "亩", "平方", "公里", "床", "常住", "户籍", "劳动",
    "居民", "妇女", "老年", "儿童",
)  # fmt: skip
"""What stands behind 每, or behind 每 and a number, where a figure is a mean."""
_MANY = "0123456789,十百千万亿"
_THOUSANDS = ("thousand", "million")
_HOW_MANY = " \u3000,0123456789十百千万亿"
_MEAN = (
    r"人均|户均|平均|[千万百]人(?:口)?(?:拥有|发明|专利|床位)"
    r"|\bper\s(?!year|annum|month|week|day|quarter|cent\b)|\baverage\b|\bmean\b"
    r"|/\s?(?:1[0,]+\b|[十百千万]+人?)"
)
_MEAN_SIGNS = ("均", "千人", "万人", "百人", "per ", "average", "mean", "/")


@lru_cache(maxsize=512)
def counted(word: str) -> str | None:
    """Return what a word counts, or None where it is no word for things counted.

    Returns
    -------
    str or None
        ``people``, ``households``, ``things`` (of any sort), a classifier, or the singular of an
        English noun.

    Examples
    --------
    >>> [counted(word) for word in ("家", "schools", "Households", "number", "个县", "个月", "吨")]
    ['家', 'school', 'households', 'things', 'things', None, None]
    """
    low = word.casefold()
    for group, words in _WORDS.items():
        if low in words:
            return group
    if low in _CLASSIFIERS:
        return low
    if low.startswith(("个", "number of", "no. of", "# of")) and not low.startswith(_SPANS):
        return THINGS
    noun = low.rpartition(" ")[2]
    if " of " in low or noun in _IRREGULAR:
        return _IRREGULAR.get(noun)
    for ending, singular in _PLURALS:
        stem = noun[: len(noun) - len(ending)] + singular
        if noun.endswith(ending) and stem in _NOUNS:
            return stem
    return None


_WORDS = {group: frozenset(line.split()) for group, line in _GROUPS.items()}


def counted_alike(one: str, other: str) -> bool:
    """Tell whether two counts may be added: firms counted by 家 and by 个, not people and firms.

    Examples
    --------
    >>> counted_alike("家", "things"), counted_alike("家", "座"), counted_alike("people", "school")
    (True, True, False)
    """
    return one == other or THINGS in (one, other) or {one, other} <= _CLASSIFIERS


@lru_cache(maxsize=4096)
def per_heads(name: str) -> str:
    """Return of how many heads a figure is the mean, as its name says; else nothing.

    Examples
    --------
    >>> per_heads("每千人口执业医师数"), per_heads("Deaths per 100,000 people"), per_heads("医师数")
    ('千人', '100,000', '')
    """
    for behind in name.split("每")[1:]:
        heads = behind.lstrip(_MANY)
        many = behind[: len(behind) - len(heads)]
        if many and not many[-1].isdigit() and heads.startswith(("人", "户")):
            return many + heads[0]
    words = name.split() if "per" in name.casefold() else ()
    for per, word in pairwise(words):
        many = word.rstrip(".,;)")
        round_number = re.fullmatch("1[0,]+", many)
        if per.lstrip("(").casefold() == "per" and (round_number or many.casefold() in _THOUSANDS):
            return many
    return ""


@lru_cache(maxsize=4096)
def is_mean(name: str) -> bool:
    """Tell a mean per head, whose digits were rounded, from a count.

    Examples
    --------
    >>> [is_mean(name) for name in ("每万人口高价值发明专利拥有量", "每年新增", "beds per 1,000")]
    [True, False, True]
    """
    low = name.casefold()
    if any(rest.lstrip(_HOW_MANY).startswith(_HEADS) for rest in low.split("每")[1:]):
        return True
    return any(sign in low for sign in _MEAN_SIGNS) and re.search(_MEAN, low) is not None
