"""How the path of a goal is to be read: one table of remarks for every command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zzplan.report.language import Language
from zzplan.report.words.numbers import fraction


def path_remarks(
    notes: Sequence[str], base: str, end: str, language: Language, *, printed: bool, count: bool
) -> Iterator[str]:
    """Say what the path is, where the figures alone do not tell.

    Parameters
    ----------
    notes : sequence of str
        Keys of `zzplan.plan.words.keys.Remark` among others.
    base, end : str
        Where the path starts and where the goal is, as they are written.
    language : Language
    printed : bool
        Whether the rate is the plan's.
    count : bool
        Whether the goal is one of counts, where a growth rate surprises.
    """
    _ = language.gettext
    if "of-base" in notes:
        yield straight_remark(language)
    if "share-compound" in notes and printed:
        yield _(
            "The plan prints a growth rate for a share, so the path is compound, not in points."
        )
    elif "share-compound" in notes:
        yield growth_remark(language)
    if "share-bounds" in notes:
        yield bounds_remark(language)
    if "stock-compound" in notes and count and printed:
        yield _("The plan prints a growth rate for a count, so the path is compound.")
    if "no-compound" in notes:
        said = _("No growth rate leads from {base} to {goal}: the path is a straight line.")
        yield said.format(base=base, goal=end)


def price_remarks(
    notes: Sequence[str], inflation: float | None, language: Language
) -> Iterator[str]:
    """Say what became of a declared rise of prices."""
    if "inflation" in notes and inflation is not None:
        yield inflation_remark(inflation, language)
    if "inflation-unused" in notes and inflation is not None:
        yield unused_inflation(inflation, language)


def straight_remark(language: Language) -> str:
    """Say that a rate is a part of the start, the same amount every year."""
    return language.gettext("In a straight line: every year's rate is of the base year's value.")


def growth_remark(language: Language) -> str:
    """Say that a rate that is tried is one of growth, where points were to be expected."""
    return language.gettext("The rate is one of growth, so the path is compound, not in points.")


def inflation_remark(inflation: float, language: Language) -> str:
    """Say which change of prices was put into a rate."""
    _ = language.gettext
    rise = _("Prices are taken to rise {inflation} a year, since the goal is at current prices.")
    fall = _("Prices are taken to fall {inflation} a year, since the goal is at current prices.")
    return (fall if inflation < 0 else rise).format(inflation=fraction(abs(inflation)))


def unused_inflation(inflation: float, language: Language) -> str:
    """Say that a straight line takes no rise of prices."""
    said = language.gettext(
        "The declared rise of prices of {inflation} a year is not put in: it compounds, a straight "
        "line does not."
    )
    return said.format(inflation=fraction(inflation))


def bounds_remark(language: Language) -> str:
    """Say that a stated rate leads a share out of what a share can be."""
    return language.gettext("At this rate the share would leave 0% to 100%.")
