"""Yearly amounts beside their total in English: 14,400 homes, or 2,400 a year over six years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.numbers.numerals import SEVERAL_EN, WORDS_EN
from zzplan.reading.claims.changes_en import MOVED, THIS
from zzplan.reading.claims.heard import Heard
from zzplan.reading.claims.kin_en import aligned, kin
from zzplan.reading.claims.said import run, same_sentence, sentence_before
from zzplan.reading.claims.spoken_en import spoken_of
from zzplan.reading.items import Claim, Item, Said
from zzplan.reading.words.hedges_en import HEDGES
from zzplan.reading.words.ways_en import CHANGE, says_again

_EACH = re.compile(
    r"^\sin\seach(?:\sof\sthe\s[a-z0-9]+\syears)?\b|^(?:\s[a-z-]+){0,4}?\s(?:(?:a|per|each|every)\s(?:year|annum)\b|annually|yearly|p\.a\.)"
)
_EACH_OF = re.compile(
    r"\baverage\b[^,;]{0,30}\b(?:each|per|every|a)\syear\sof\s*$|\b(?:annual|yearly)\saverage\sof\s*$"
    r"|\baverage\s(?:annual|yearly)\s[a-z]+\sof\s*$"
)
_LENGTH = re.compile(
    r"\b(?:over|in|for|across|within|during|the|this|our|a|an|next|of)\s"
    r"(?:(?:the|next|these|last|past|coming|previous)\s)*"
    rf"({SEVERAL_EN}|[1-4]?[0-9])[\s-](?:financial\s)?years?\b(?!\s(?:old|ago))",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"\btotal(?:s|l?ing)?(?:\sof)?{HEDGES}\s?[|]"
    r"|[|]\s(?:[a-z]+\s)?(?:in\s(?:total|all)|altogether|overall)\b"
    r"|\bin\s(?:total|all),?\s?[|]"
    r"|\b(?:add(?:s|ing)?\sup|amount(?:s|ing)?|com(?:es|ing)|equat(?:es|ing)|equivalent)\sto\s?[|]"
    r"|[|]\s(?:[a-z]+\s)?over\s(?:(?:the|these|its|our|next)\s)*[a-z0-9]+\syears\b"
    r"|[|]\s(?:[a-z]+\s)?(?:in|over|during|across|for)\s(?:the|this|our)\s(?:[a-z]+\s)?"
    r"(?:[a-z]+\sof\s(?:the|this|our)\s)?(?:plan|programme|program|strategy|decade)\b"
    r"|\b(?:tak|bring)ing\s(?:the|our|its)\s[^|]*year[^|]*\bto\s?[|]|(?:^|,)\s(?:or|giving|making)\s?[|]"
)
_BY_THEN = re.compile(r"^\s(?:(?:a|per|each|every)\syear|annually)\s_")
_STEP = re.compile(rf"\b(?:{CHANGE})\b")
_SPAN = re.compile(r"\b(?:between|from)\s((?:19|20)[0-9]{2})\s(?:and|to)\s((?:19|20)[0-9]{2})\b")
_RATE_OF = re.compile(
    r"(?:[\s,:_]*(?:at\sa\s(?:steady\s)?(?:rate|pace)\sof|averaging|with|or))?[\s,:_]*"
)


def yearly(said: Heard, at: int, one: Said) -> Iterator[Claim]:
    """Yield a total and the amount of each year, where the words say over how many years."""
    each = _EACH.match(one.behind) or _EACH_OF.search(one.before)
    if one.in_row or one.is_percent or not each:
        return
    words = _LENGTH.sub("", one.before)  # in ten years at a rate of
    before = same_sentence(said, at)
    total = next(iter(run(said, at + 1, 1, one.sentence)), None)
    if total is None or not _is_sum(total, one):
        again = says_again(words) or _RATE_OF.fullmatch(words)
        total = next((each for each in before if again and _is_total(each, one)), None)
    told: list[Said] = []
    if total is None and not before and THIS.match(one.before):
        last = sentence_before(said, at)
        told = [] if last is None else [*run(said, last, -1, said[last].sentence)]
        total = _told_before(said, told, one)
    if total is None:
        return
    spoken = [*reversed(told), *reversed(before), *run(said, at, 1, one.sentence)]
    years = _years(spoken)
    whole, amount = aligned(total, one)
    if years is not None:
        yield Claim("yearly", (whole, amount), one.item.at, whole=True, years=years)
    elif one.item.kind == "level" and _BY_THEN.match(one.behind):
        return  # 8,000 a year by 2028, 26,000 in total: of the years before none is told
    elif (most := _most_years(one, whole) or _of_plan(said, total)) > 1:
        yield Claim("yearly", (whole, amount), one.item.at, years=most)


def _told_before(said: Heard, told: list[Said], one: Said) -> Said | None:
    """Return what "this" is for each year: what it rose by, else what was spoken of."""
    moved = _STEP.search(one.before)
    steps = [other for other in told if not other.is_percent and MOVED.search(other.before)]
    found = steps[0] if moved and len(steps) == 1 else None
    if not moved and not steps and told:
        found = spoken_of(said, said.place(told[0]))
    return found if found is not None and _is_total(found, one) else None


def _most_years(one: Said, whole: Item) -> int:
    """Return how many years a span has at most: between 2025 and 2029 are five."""
    spans = {found.groups() for found in _SPAN.finditer(one.item.at.quote)}
    first, last = one.item.base_year, whole.year
    if len(spans) == 1 and (first is None or last is None):
        first, last = (int(year) for year in spans.pop())
    return last - first + 1 if first and last else 0


def _of_plan(said: Heard, total: Said) -> int:
    """Return how many years a plan has at most that says what is to be done in all of them."""
    last = total.item.year
    return last - said.base if last and said.base and total.item.kind == "added" else 0


def _is_sum(one: Said, each: Said) -> bool:
    """Tell the total behind an amount of each year: £50m a year, a total of £300m."""
    said = _TOTAL.search(f"{one.before}|{one.behind}") is not None
    return said and _is_total(one, each) and one.item.value > each.item.value


def _is_total(one: Said, each: Said) -> bool:
    alike = not one.is_percent and kin(one, each) and not _EACH.match(one.behind)
    return alike and one.item.unit not in ("years", "year")


def _years(spoken: list[Said]) -> int | None:
    """Return over how many years a sentence says that it is; None where it says none, or two."""
    text = "".join(one.before for one in spoken) + spoken[-1].behind
    text += "".join(one.behind for one in spoken)
    text += " | ".join(one.item.at.quote for one in spoken)  # the last five years, as it has them
    found = {one[1] for one in _LENGTH.finditer(text)}
    found |= {f"{one.item.value:.0f}" for one in spoken if one.item.unit in ("years", "year")}
    if len(found) != 1:
        return None
    (word,) = found
    years = WORDS_EN.get(word) or int(word)
    return years if years > 1 else None


FORMS = (yearly,)
