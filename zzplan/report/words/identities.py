"""What a claim says and what its figures give: the numbers and the sentence."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal

from zzplan.engine.identities import Judgement
from zzplan.engine.interval import Interval
from zzplan.engine.results import ClaimResult
from zzplan.engine.sides import Side
from zzplan.plan.model.plan_file import PlanFile, Term
from zzplan.plan.numbers.comparators import MIRROR
from zzplan.plan.words.keys import ClaimReason, Relation
from zzplan.report.language import N_, Language
from zzplan.report.words.decimals import printed_decimals
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import NOTHING, apart, between, fixed, percent
from zzplan.report.words.phrases import points_words, sentence_gap
from zzplan.structs import Struct

REASONS: dict[ClaimReason, str] = {
    "no-figure": N_("a figure is missing"),
    "division-by-zero": N_("a divisor can be zero"),
    "power": N_("a power is undefined"),
    "too-large": N_("the numbers are too large to compute with"),
}
"""Why nothing could be computed."""

_WANTED = {
    "≈": N_("about {stated}"),
    ">=": N_("at least {stated}"),
    ">": N_("more than {stated}"),
    "<=": N_("at most {stated}"),
    "<": N_("less than {stated}"),
}
"""What a document says with its own word: 75以上."""
_CLAIMED = {
    "≈": N_("The figures give {value}, which should be about {stated}."),
    ">=": N_("The figures give {value}, which should be at least {stated}."),
    ">": N_("The figures give {value}, which should be more than {stated}."),
    "<=": N_("The figures give {value}, which should be at most {stated}."),
    "<": N_("The figures give {value}, which should be less than {stated}."),
}
"""What a claim asks of figures that say no such word themselves: parts of 2860, twice as much."""
_SIGNS: dict[Relation, str] = {"=": "", ">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "≈": "≈ "}
_DIGITS = 5
"""Significant digits of what is computed: 1.8905 to 1.8960."""
_PERCENT_PLACES = 3


_PRINTED = re.compile(r"printed\((.*?)\)")
_FIELD = re.compile(r"\.(baseline|rate)\b")
_FIELDS = {"baseline": N_("baseline"), "rate": N_("rate")}


def claim_text(written: str, plan_file: PlanFile, language: Language) -> str:
    """Write a claim, or a side of it: of a plan file as it stands there, of a document in words.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> file = parse("{zzplan: 1, goals: {x: {unit: '%', goal: 12%}}}")
    >>> claim_text("x - x.baseline = printed(4.8pp)", file, Language("en"))
    'x - x.baseline = printed(4.8pp)'
    """
    if plan_file.reading is None:
        return written
    beside = language.gettext("{name} ({which})")

    def field(found: re.Match[str]) -> str:
        return beside.format(name="", which=language.gettext(_FIELDS[found[1]]))

    return _FIELD.sub(field, _PRINTED.sub(r"\1", written))


class Style(Struct):
    """How the numbers of one claim are written, so that they can be compared at sight."""

    percent: bool
    places: int
    """The decimals of what is computed: more than the figure beside it prints."""
    grouping: Grouping

    def number(self, value: float, places: int | None = None) -> str:
        """Write a number."""
        places = self.places if places is None else places
        if self.percent:
            return fixed(value * 100, places) + "%"
        return self.grouping(fixed(value, places))

    def side(self, side: Side) -> str:
        """Write what a side is: a figure as printed, a sum with its digits, else rounded."""
        if side.alone is not None and side.alone.quantity is not None:
            return self.grouping.figure(side.alone.quantity)
        if side.value is None:
            return NOTHING
        return self.number(side.value, self._places(side.terms) if side.additive else None)

    def box(self, box: Interval, *, additive: bool = False) -> tuple[str, str]:
        """Write the ends of a range: of a figure or a sum exactly, else with five digits.

        Five digits are too few for a range that they would make narrower or wider by a tenth.
        """
        ends = [end * 100 for end in box] if self.percent else list(box)
        if additive:
            places = max(_decimals(end) for end in ends)
        else:
            width = ends[1] - ends[0]
            places = max(_five_digits(max(map(abs, ends))), _five_digits(width) - 3 if width else 0)
        texts = [fixed(end, places) for end in ends]
        while places and all(text.endswith("0") for text in texts):
            texts = [text[:-1].removesuffix(".") for text in texts]
            places -= 1
        sign = "%" if self.percent else ""
        return self.grouping(texts[0]) + sign, self.grouping(texts[1]) + sign

    def apart(self, answer: Judgement, language: Language) -> str:
        """Write the difference of the sides: shares differ in percentage points."""
        value = abs(answer.difference or 0.0)
        additive = all(side.additive for side in answer.sides)
        terms = [term for side in answer.sides for term in side.terms]
        size = value * 100 if self.percent else value
        places = apart(size, 0.0, self._places(terms) if additive else self.places)
        if not self.percent:
            return self.number(value, places)
        return points_words(fixed(value * 100, places), language)

    def _places(self, terms: Iterable[Term]) -> int:
        return _places(terms, self.percent)


def style_of(answer: Judgement, language: Language) -> Style:
    """Choose percent where the stated figure is one, and enough decimals to compare with it."""
    alone = [side.alone for side in answer.sides if side.alone is not None]
    every = [term for side in answer.sides for term in side.terms]
    percent = all(_is_fraction(term) for term in alone or every)
    computed = [abs(s.value) for s in answer.sides if s.alone is None and s.value is not None]
    wanted = _PERCENT_PLACES if percent else max(2, _five_digits(max(computed, default=0.0)))
    places = max(wanted, _places(alone, percent) + 1)
    ends = [(side.value or 0.0) * (100 if percent else 1) for side in answer.sides]
    if answer.verdict == "fails" and len(ends) == 2:
        places = apart(ends[0], ends[1], places)
    printed = (term.quantity for term in every)
    return Style(percent, places, Grouping(language, *printed))


def _decimals(value: float) -> int:
    """Return how many decimals a number has, float noise aside."""
    _, _, decimals = f"{Decimal(f'{value:.12g}'):f}".partition(".")
    return len(decimals)


def _five_digits(value: float) -> int:
    """Return the decimals that show a number with five digits."""
    return max(0, _DIGITS - 1 - (math.floor(math.log10(value)) if value else 0))


def _places(terms: Iterable[Term], percent: bool) -> int:
    """Return the most decimals that the figures print."""
    return max(0, printed_decimals(*(term.quantity for term in terms)) - (2 if percent else 0))


def _is_fraction(term: Term) -> bool:
    """Tell a figure in percent; one that is missing has no unit then."""
    return term.quantity.measure == "rate" if term.quantity else not term.unit


def stated(answer: Judgement) -> int:
    """Return which side is the stated one: a figure alone, the right one before the left."""
    sides = answer.sides
    if answer.identity.relation not in ("=", "≈"):
        return 1
    return 0 if sides[0].alone is not None and sides[1].alone is None else 1


def _relation(answer: Judgement) -> Relation:
    """Return the relation as it reads from the computed side to the stated one."""
    relation = answer.relation
    if relation == "=" or relation == "≈" or stated(answer) != 0:
        return relation
    return MIRROR[relation]


def says_and_is(answer: Judgement, language: Language) -> tuple[str, str]:
    """Write the stated side, and what the others are, for a table."""
    style = style_of(answer, language)
    if len(answer.sides) > 2:
        texts = [style.side(side) for side in answer.sides]
        return texts[0], "; ".join(texts[1:])
    at = stated(answer)
    says = _SIGNS[_relation(answer)] + style.side(answer.sides[at])
    return says, style.side(answer.sides[1 - at])


def sentence(answer: Judgement, language: Language) -> str:
    """Write the answer to one claim."""
    _ = language.gettext
    style = style_of(answer, language)
    if answer.verdict == "undefined":
        return _undefined(answer, style, language)
    if len(answer.sides) > 2:
        apart = style.apart(answer, language)
        listed = language.pgettext("list", ", ").join(style.side(side) for side in answer.sides)
        words = {
            "holds": _("The sides are {listed}. They agree."),
            "holds-by-rounding": _("The sides are {listed}. They agree only within rounding."),
            "holds-by-prices": _("The sides are {listed}. Prices lie between them."),
            "fails": _("The sides are {listed}. They are not one number, but {apart} apart."),
        }[answer.verdict]
        return words.format(listed=listed, apart=apart)
    at = stated(answer)
    relation, value = _relation(answer), style.side(answer.sides[1 - at])
    wanted = style.side(answer.sides[at])
    given = _("The figures give {value}; {wanted} is stated.")
    if relation in _WANTED and answer.relation == answer.identity.relation:
        given = _(_CLAIMED[relation])
    elif relation in _WANTED:
        wanted = _(_WANTED[relation]).format(stated=wanted)
    if relation == "=" and all(side.alone for side in answer.sides):
        given = _("Both {value} and {wanted} are printed for it.")
    given = given.format(value=value, wanted=wanted, stated=wanted)
    return given + sentence_gap(language) + _outcome(answer, relation, style, language)


def priced_sentence(result: ClaimResult, language: Language) -> str:
    """Write what a claim says and is, and which rise of prices lies between them."""
    _, rise = language.gettext, result.rise or 0.0
    says, given = says_and_is(result.answer, language)
    words = (
        _("{value} by the figures, {stated} stated; prices falling {rise} a year lie between.")
        if rise < 0
        else _("{value} by the figures, {stated} stated; prices rising {rise} a year lie between.")
    )
    return words.format(value=given, stated=says, rise=percent(abs(rise), 2))


def _outcome(answer: Judgement, relation: str, style: Style, language: Language) -> str:
    """Write the second half of the sentence."""
    _ = language.gettext
    apart = style.apart(answer, language)
    if answer.verdict == "holds-by-prices":
        return _("They are {apart} apart, and prices lie between them.").format(apart=apart)
    if answer.verdict == "fails":
        if answer.set_apart:
            said = _("They are {apart} apart, and no document rounds what another one sets.")
            return said.format(apart=apart)
        if answer.robust:
            return _("They are {apart} apart, and no rounding explains it.").format(apart=apart)
        return _("They are {apart} apart, more than rounding explains.").format(apart=apart)
    if relation in ("=", "≈"):
        if answer.verdict == "holds":
            return _("They agree.")
        if answer.strays:
            said = _("They are {apart} apart, which rounding can leave but seldom does.")
            return said.format(apart=apart)
        return _("They agree only within rounding.")
    if answer.verdict == "holds":
        if not answer.difference:
            return _("It holds, with nothing to spare.")
        if relation in (">=", ">"):
            return _("It holds, with an excess of {apart}.").format(apart=apart)
        return _("It holds, with {apart} to spare.").format(apart=apart)
    at = stated(answer)
    ranges = _(" against ").join(
        between(low, high, language)
        for side in (answer.sides[1 - at], answer.sides[at])
        if side.box is not None and side.box.low < side.box.high
        for low, high in [style.box(side.box, additive=side.additive)]
    )
    if not answer.difference:
        return _("Only rounding leaves it open: {ranges}.").format(ranges=ranges)
    return _("The printed digits miss it by {apart}; rounding leaves it open: {ranges}.").format(
        apart=apart, ranges=ranges
    )


def _undefined(answer: Judgement, style: Style, language: Language) -> str:
    """Say which figure is missing, and what the claim makes of it."""
    _ = language.gettext
    if answer.reason != "no-figure":
        return _("Nothing can be computed: {reason}.").format(
            reason=_(REASONS[answer.reason]) if answer.reason else ""
        )
    said = _("The file has no figure for {names}.").format(
        names=language.pgettext("list", ", ").join(answer.missing)
    )
    sides = [side for side in answer.sides if side.value is not None]
    if len(answer.sides) == 2 and len(sides) == 1 and (box := sides[0].box) is not None:
        (known,) = sides
        other = answer.sides[1 - answer.sides.index(known)]
        if other.alone is not None and answer.identity.relation == "=":
            low, high = style.box(box, additive=known.additive)
            gap = sentence_gap(language)
            said += gap + _("The claim makes it {value} ({low} to {high}).").format(
                value=style.side(known), low=low, high=high
            )
    return said
