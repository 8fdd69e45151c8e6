"""What a claim says and what its figures give: the numbers and the sentence."""

from __future__ import annotations

import re

from zzplan.engine.identities import Judgement
from zzplan.engine.results import ClaimResult
from zzplan.plan.model.plan_file import PlanFile, Term
from zzplan.plan.numbers.comparators import MIRROR
from zzplan.plan.words.keys import ClaimReason, Relation
from zzplan.report.language import N_, Language
from zzplan.report.words.claim_style import Style, style_of
from zzplan.report.words.numbers import between, percent
from zzplan.report.words.phrases import sentence_gap, spaced

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

    return _FIELD.sub(field, spaced(_PRINTED.sub(r"\1", written)))


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


def _printed_twice(answer: Judgement) -> tuple[Term, Term] | None:
    """Return the two figures that a claim says are one, also where it says a - b = 0."""
    first, second = answer.sides[0], answer.sides[1]
    if answer.identity.relation != "=" or second.alone is None:
        return None
    if first.alone is not None:
        return first.alone, second.alone
    if first.steps[2:] == ("-",) and second.alone.is_number and second.value == 0:
        return first.terms[0], first.terms[1]
    return None


def says_and_is(answer: Judgement, language: Language) -> tuple[str, str]:
    """Write the stated side, and what the others are, for a table."""
    style = style_of(answer, language, brief=True)
    twice = _printed_twice(answer) if len(answer.sides) == 2 else None
    if twice is not None and twice[0].quantity and twice[1].quantity:
        return style.figure(twice[1]), style.figure(twice[0])
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
    if relation == "=" and (twice := _printed_twice(answer)) is not None:
        given = _("Both {value} and {wanted} are printed for it.")
        value, wanted = (style.figure(term) for term in twice)
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
    if answer.verdict == "fails" and answer.fits_points:
        said = _("They are {apart} apart, and no rounding explains it.").format(apart=apart)
        change = style.side(answer.sides[stated(answer)])
        fits = _('"{change}" fits in percentage points.').format(change=change)
        return said + sentence_gap(language) + fits
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
