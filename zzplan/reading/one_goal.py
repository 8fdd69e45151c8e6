"""A sentence as the reader of documents reads it: a plan of one goal that uses every figure."""

from __future__ import annotations

import re

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.locate import Located
from zzplan.plan.inputs.text import read_text
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.plan.numbers.numerals import SEVERAL_EN
from zzplan.plan.numbers.quantity import Quantity
from zzplan.reading.document import draft_of
from zzplan.reading.load import plan_file_of, read_file
from zzplan.reading.sentence.mentions import Mention, mentions_of
from zzplan.reading.sentence.roles import leads_for, role_of, sign_of
from zzplan.reading.words.fold import fold

_NAME = "sentence.txt"
_CHINESE = re.compile("[\u4e00-\u9fff]")
_NO_SUBJECT = re.compile(
    "年均|每年|逐年|速度|增速|增长率?|增加|提高|下降|减少|降低|达到|[后起有的按以为将再]|力争|突破|"
    "基数|目标|基期|基准|总量|总额|规模|[一二两三四五六七八九十]+年|"
    r"\b(?:while|annual(?:ly)?|years?|yearly|decade|"
    rf"{SEVERAL_EN}|points?|average|percentage|further|(?:grow|grew|ris|rose|fall|fell|shr[aiu]nk|increas|declin)"
    r"\w*|by|for|in|at|with|change|targets?|goals?|per(?!\s(?:head|capita|person))|months?|an?|the|or|and)\b|(?<!\w\s)\bof\b|\bof$|[0-9/]"
)
"""What a name has around its subject, where the reader of documents cut it so."""
_ANOTHER = re.compile(
    r"\b(?:and|while|but|whereas)\s(?!(?:by|to|then|will|should|must|it|they|is|are|was|were)\b)"
    r"(?P<name>(?:[a-z-]+\s){1,4}?)(?:will|rises?|rose|falls?|fell|grows?|grew|is|are|was|were|"
    r"(?:increase|decline|expand)[sd]?|shrinks?|shrank)\b",
    re.IGNORECASE,
)
"""A second subject with a verb of its own: and jobs rose."""
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def plan_of_sentence(text: str) -> PlanFile | None:
    """Return the plan of a sentence whose only goal has all its figures; None for any other.

    Examples
    --------
    >>> text = "到2026年,产值由2021年的3000亿元增加到4100亿元,年均增长6%"
    >>> plan_of_sentence(text).goals[0].rate.text
    '6%'
    >>> plan_of_sentence("到2030年,产值达到5000亿元,其中出口3000亿元,年均增长6%") is None
    True
    """
    located = Located(_NAME, _NAME, False, text.encode())
    read = read_file(located)
    if len(read.plan.pairs) != 1 or read.plan.refused:
        return None
    try:
        plan_file = plan_file_of(read)
    except PlanError:
        return None
    if len(plan_file.goals) != 1 or plan_file.identities:
        return None
    return plan_file if _uses_all(plan_file.goals[0], text) else None


def subjects_of(text: str) -> tuple[str, ...]:
    """Return what the figures of a sentence are of, where its words name it.

    Examples
    --------
    >>> subjects_of("工资年均增长2%,就业由100万人增加到120万人,五年")
    ('工资', '就业')
    >>> subjects_of("Wages rise from $25.50 in 2024 to $30 in 2029 (3.3% annually).")
    ('Wages',)
    """
    draft = draft_of(read_text(text, _NAME))
    said = [one.name for one in draft.items]
    said += [one.said.name for one in draft.left_out if one.said is not None]
    said += [found["name"] for found in _ANOTHER.finditer(text)]
    names: list[str] = []
    for name in said:
        plain = " ".join(_NO_SUBJECT.sub("", name).split()).strip(" ,.:()（）、")
        counted = re.search(rf"[0-9]\s?{re.escape(plain)}\b", text)
        if plain and not counted and not any(_is_said_again(plain, one) for one in names):
            names.append(plain)
    return tuple(names)


def _is_said_again(name: str, known: str) -> bool:
    """Tell one name within another; GDP is not what 研发投入占GDP比重 is of."""
    short, long = sorted((name.casefold(), known.casefold()), key=len)
    return short in long and not any(f"{of}{short}" in long for of in ("占", " of ", " to "))


def _uses_all(goal: Goal, text: str) -> bool:
    """Tell whether each figure of a sentence is one of its goal's, a fall as a fall."""
    plain = fold(text.strip(), fiscal=True).text
    english = not _CHINESE.search(plain)
    leads, mentions = leads_for(english=english), mentions_of(plain, english=english)
    free = [*_numbers(goal.baseline), *_numbers(goal.goal), *_numbers(goal.rate)]
    years = {goal.base_year, goal.goal_year}
    for at, one in enumerate(mentions):
        if one.what in ("year", "span"):
            if not {one.first, one.last or one.first} <= years:
                return False
        elif one.what == "length":
            if one.first != goal.years:
                return False
        elif not _found(one, free):
            return False
        behind = plain[one.end : mentions[at + 1].start if at + 1 < len(mentions) else None]
        before = plain[mentions[at - 1].end if at else 0 : one.start]
        if role_of(before, behind, leads) != "rate" or one.what != "value":
            continue
        sign = sign_of(plain[: one.start], behind, leads) or (-1 if "-" in one.text[:2] else 1)
        if goal.rate is None or (goal.rate.low.digits < 0) != (sign == -1):
            return False
    return True


def _numbers(printed: Quantity | None) -> list[float]:
    """Return the digits of a figure as it is printed."""
    text = "" if printed is None else fold(printed.text).text.replace(",", "")
    return [float(one) for one in _DIGITS.findall(text)]


def _found(one: Mention, free: list[float]) -> bool:
    """Take the digits of a figure from those that a goal has; False where it lacks one."""
    numbers = [float(digits) for digits in _DIGITS.findall(one.text.replace(",", ""))]
    for number in numbers:
        if number not in free:
            return False
        free.remove(number)
    return bool(numbers)
