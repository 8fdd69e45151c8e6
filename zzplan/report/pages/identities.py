"""The claims between figures: records for machines, the table of all and the block of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zzplan.engine.claim_prices import explaining_rise
from zzplan.engine.disagreement import differences, identity_disagreement
from zzplan.engine.findings import identity_finding
from zzplan.engine.identities import Judgement
from zzplan.engine.interval import READINGS, Interval, figure
from zzplan.plan.model import Identity, PlanFile, Term
from zzplan.report.language import N_, Language
from zzplan.report.model import Block, Column, Line, Record, Table
from zzplan.report.pages.goal import source_line
from zzplan.report.records.blank import blank
from zzplan.report.records.explanations import EXPLANATION_KEYS
from zzplan.report.words.identities import (
    REASONS,
    Style,
    says_and_is,
    sentence,
    stated,
    style_of,
)
from zzplan.report.words.labels import labels_by_key
from zzplan.report.words.numbers import NOTHING, bare, percent

if TYPE_CHECKING:
    from zzplan.report.words.disagreements import ClaimRow

VERDICTS = {
    "holds": (N_("holds"), "good"),
    "holds-by-rounding": (N_("holds by rounding"), "fair"),
    "fails": (N_("fails"), "bad"),
    "undefined": (N_("undefined"), ""),
}
"""The word and the tone of what is found of a claim."""

_DIFFERING = {
    "vintage": N_("Some of the figures were revised later, others were not."),
    "span": N_("The figures do not all cover the period that the claim names."),
    "prices": N_("The figures are not at the same prices."),
    "documents": N_("The figures stand in different documents, which may count differently."),
}
"""What may explain a claim that fails."""

_WRITTEN = str.maketrans(dict.fromkeys("<>≤≥≈＝＞＜≧⩾≦⩽≃～~", "="))


def record(answer: Judgement, plan_file: PlanFile, *, strict: bool = False) -> Record:
    """Return one result with the keys of every result of ``check``, null where it has none."""
    identity, sides, common = answer.identity, answer.sides, answer.common
    left, right, differing = sides[0], sides[-1], differences(answer)
    found: dict[str, object] = {
        "type": "identity",
        "identity": identity.key,
        "name": identity.name.en,
        "name_zh": identity.name.zh,
        "claim": identity.claim,
        "relation": answer.relation,
        "left_value": left.value,
        "left_low": left.box.low if left.box else None,
        "left_high": left.box.high if left.box else None,
        "right_value": right.value,
        "right_low": right.box.low if right.box else None,
        "right_high": right.box.high if right.box else None,
        "difference": answer.difference,
        "distance": answer.distance,
        "common_low": common.low if common else None,
        "common_high": common.high if common else None,
        "sides": [
            {
                "text": text,
                "value": side.value,
                "low": side.box.low if side.box else None,
                "high": side.box.high if side.box else None,
            }
            for text, side in zip(written(identity), sides, strict=True)
        ],
        "missing": list(answer.missing),
        "verdict": answer.verdict,
        "reason": answer.reason,
        "robust": answer.robust,
        "disagreement": identity_disagreement(answer, differing),
        "explanations": [
            dict.fromkeys(EXPLANATION_KEYS)
            | {"kind": kind, "sources": list(_documents(identity))}
            | ({"inflation": explaining_rise(answer)} if kind == "prices" else {})
            for kind in differing
        ],
        "readings": dict(zip(READINGS, answer.readings or (None,) * 3, strict=True)),
        "notes": ["repeated-figure"] if answer.repeated else [],
        "finding": identity_finding(answer, strict=strict),
        "accepted": identity.accept.reason if identity.accept else None,
        "sources": list(sources(identity)),
        "section": identity.section,
        "location": {
            "file": plan_file.file,
            "line": identity.span.line,
            "column": identity.span.column,
        },
    }
    return blank(plan_file) | found


def written(identity: Identity) -> list[str]:
    """Return the sides of a claim as the file has them."""
    return [side.strip() for side in identity.claim.translate(_WRITTEN).split("=") if side.strip()]


def sources(identity: Identity) -> tuple[str, ...]:
    """Return where a claim stands; else the documents that its figures come from."""
    return identity.sources or _documents(identity)


def _documents(identity: Identity) -> tuple[str, ...]:
    """Return the documents that the figures of a claim come from."""
    return tuple(
        dict.fromkeys(
            source
            for side in identity.sides
            for term in side
            if isinstance(term, Term)
            for source in term.sources
        )
    )


def table(claims: Sequence[ClaimRow], language: Language) -> Table:
    """Make the table of claims."""
    _ = language.gettext
    columns = (
        Column(_("identity")),
        Column(_("says"), number=True),
        Column(_("is"), number=True),
        Column(_("verdict")),
    )
    names = labels_by_key((one.answer.identity for one in claims), language)
    rows = tuple(
        (names.get(key := one.answer.identity.key, key), *says_and_is(one.answer),
         _verdict(one, language))
        for one in claims
    )  # fmt: skip
    return Table(columns, rows, tuple(VERDICTS[one.answer.verdict][1] for one in claims))


def _verdict(row: ClaimRow, language: Language) -> str:
    """Write the verdict and where it comes from: "fails, across documents"."""
    _, answer = language.gettext, row.answer
    words = [_(VERDICTS[answer.verdict][0]), row.words(language)]
    if answer.reason is not None:
        words.append(_(REASONS[answer.reason]))
    accepted = answer.identity.accept
    if accepted is not None:
        stale = accepted.verdict != answer.verdict
        words.append(_("acceptance is stale") if stale else _("accepted"))
    return _(", ").join(word for word in words if word)


def identity_blocks(answer: Judgement, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    """Yield everything that ``check`` says of one claim."""
    _ = language.gettext
    identity = answer.identity
    word, tone = VERDICTS[answer.verdict]
    yield Line(identity.name.within(language.code), style="heading")
    yield Line(identity.claim, indent=2)
    yield Line("")
    yield Line(sentence(answer, language), mark=_(word), tone=tone, indent=2)
    yield Line("")
    yield _figures(answer, language)
    yield Line("")
    for remark in _remarks(answer, language):
        yield Line(remark, style="remark", indent=2)
    found = identity.replace(sources=sources(identity))
    yield Line(source_line(found, plan_file, language), style="remark", indent=2)


def _figures(answer: Judgement, language: Language) -> Table:
    """Show each side with its box, and under a side of several figures each of these.

    Where the figures are in several units, each is named with its own.
    """
    _ = language.gettext
    units = {term.unit for side in answer.sides for term in side.terms if term.unit}

    def named(name: str, term: Term) -> str:
        if len(units) < 2 or not term.unit:
            return name
        return _("{name} ({unit})").format(name=name, unit=term.unit)

    columns = (
        Column(""),
        Column(_("value"), number=True),
        Column(_("within rounding"), number=True),
        Column(_("source"), priority=1),
    )
    style = style_of(answer)
    rows: list[tuple[str, ...]] = []
    for at, (text, side) in enumerate(zip(written(answer.identity), answer.sides, strict=True)):
        if side.alone is not None:
            rows.append((named(text, side.alone), *_figure(side.alone, language)))
            continue
        value = (style.nearest if at == stated(answer) else style).side(side)
        rows.append((text, value, _box(side.box, style, language, additive=side.additive), ""))
        shown = dict.fromkeys(term for term in side.terms if not _is_constant(term))
        rows.extend((named(f"  {one.text}", one), *_figure(one, language)) for one in shown)
    return Table(columns, tuple(rows), indent=2)


def _is_constant(term: Term) -> bool:
    return not term.sources and term.quantity is not None and term.quantity.exact


def _figure(term: Term, language: Language) -> tuple[str, str, str]:
    """Write one figure: as printed, its box, its documents."""
    documents = ", ".join(term.sources)
    if term.quantity is None:
        return NOTHING, NOTHING, documents
    style = Style(term.quantity.measure == "rate", 0)
    box = figure(term.quantity, measured=term.measured).default
    return bare(term.quantity), _box(box, style, language, additive=True), documents


def _box(box: Interval | None, style: Style, language: Language, *, additive: bool) -> str:
    _ = language.gettext
    if box is None:
        return NOTHING
    if box.low == box.high:
        return _("exact")
    low, high = style.box(box, additive=additive)
    return _("{low} to {high}").format(low=low, high=high)


def _real_growth(rise: float, language: Language) -> str:
    """Say which change of prices lies between levels at current prices and real growth."""
    _ = language.gettext
    words = (
        _(
            "The levels are at current prices, the growth is real: prices falling {rise} a year "
            "explain it."
        )
        if rise < 0
        else _(
            "The levels are at current prices, the growth is real: prices rising {rise} a year "
            "explain it."
        )
    )
    return words.format(rise=percent(abs(rise), 2))


def _remarks(answer: Judgement, language: Language) -> Iterator[str]:
    """Yield what the numbers alone do not say."""
    _ = language.gettext
    identity, common = answer.identity, answer.common
    if common is not None and len(answer.sides) > 2 and answer.verdict != "fails":
        printed = {end for side in answer.sides if side.additive for end in side.box or ()}
        low, high = style_of(answer).box(common, additive=printed.issuperset(common))
        yield _("All sides can be one number from {low} to {high}.").format(low=low, high=high)
    if answer.verdict == "fails" and answer.robust is False:
        yield _("Not robust: read as loosely as their zeros allow, the figures can agree.")
    if answer.verdict == "holds" and answer.robust is False:
        yield _("Not robust: within the rounding of the printed digits the claim can fail.")
    for kind in differences(answer):
        rise = explaining_rise(answer) if kind == "prices" else None
        yield _(_DIFFERING[kind]) if rise is None else _real_growth(rise, language)
    if answer.repeated:
        yield _(
            "A figure that stands twice is taken as two numbers: the ranges are wider than they "
            "have to be."
        )
    if identity.accept is not None:
        from zzplan.report.words.acceptances import acceptance_line

        yield acceptance_line(answer.verdict, identity.accept, VERDICTS, language)
    if identity.note:
        yield _("Note: {note}").format(note=identity.note)
