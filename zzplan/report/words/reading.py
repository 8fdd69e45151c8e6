"""Why a figure was left out or is unsure, what of a document was not read, and where things are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzplan.finding import Finding
from zzplan.plan.inputs.blocks import (
    CellPlace,
    LinePlace,
    PagePlace,
    ParagraphPlace,
    Place,
    SheetPlace,
)
from zzplan.plan.inputs.places import read_place
from zzplan.plan.model.plan_file import ReadCounts
from zzplan.plan.words.keys import Unread
from zzplan.reading.keys import ClaimKind, Doubt
from zzplan.report.language import N_, Language
from zzplan.report.words.mistakes import mistake
from zzplan.report.words.numbers import every_digit
from zzplan.report.words.phrases import sentence_gap

if TYPE_CHECKING:
    from zzplan.reading.items import Item

LEFT_OUT = {
    "past": N_("of the past"),
    "threshold": N_("a threshold within a name"),
    "label": N_("part of a label"),
    "ordinal": N_("a number in an order"),
    "no-number": N_("to be done, without a number"),
    "unclear": N_("unclear"),
    "base": N_("a value to start from"),
    "change": N_("what lies between two values, checked as such"),
    "sum": N_("the sum of the figures before it, checked as such"),
}
"""Why a figure is no goal."""

UNSURE: dict[Doubt, str] = {
    "period-carried": N_("the year stands further above"),
    "no-period": N_("no year stands above it"),
    "verb-only": N_("only a verb says that it is to be reached"),
    "no-verb": N_("no verb says that it is to be reached"),
    "tense-weak": N_("it may be of the past"),
    "table-attached": N_("a rate beside a value to reach"),
}
"""Why a goal is no certain one."""

UNEVALUATED: dict[ClaimKind, str] = {
    "total": N_("a rate a year beside a total: over how many years is not said"),
}
"""Why a claim is not evaluated."""
VAGUE = N_("its words do not say of which years or units")

UNREAD: dict[Unread, str] = {
    "tables": N_("tables whose header says no goal"),
    "hidden": N_("hidden sheets, rows and columns"),
    "uncomputed": N_("formulas without a computed value"),
    "unreadable-characters": N_("characters that the fonts of the file do not name"),
}
"""What a container does not read."""


def place_in_words(text: str, language: Language) -> str:
    """Write a place in a document in the reader's language.

    Examples
    --------
    >>> place_in_words("table 1, row 8, column 5", Language("en"))
    'table 1, row 8, column 5'
    """
    place = read_place(text)
    return text if place is None else spoken_place(place, language)


def spoken_place(place: Place, language: Language) -> str:
    """Write where something stands; people count from 1."""
    _ = language.gettext
    if isinstance(place, LinePlace):
        words = _("line {line}, column {column}")
        return words.format(line=place.line, column=place.column)
    if isinstance(place, ParagraphPlace):
        return _("paragraph {number}").format(number=place.paragraph + 1)
    if isinstance(place, CellPlace):
        words = _("table {table}, row {row}, column {column}")
        return words.format(table=place.table + 1, row=place.row + 1, column=place.column + 1)
    if isinstance(place, PagePlace):
        return _("page {number}").format(number=place.page)
    assert isinstance(place, SheetPlace)
    return f"{place.sheet}!{place.cell}"


def what_was_read(read: ReadCounts, files: str, language: Language) -> str:
    """Write what was read of a document, what was not, and what could not be checked."""
    _, ngettext = language.gettext, language.ngettext
    comma = language.pgettext("list", ", ")
    said = [
        ngettext(
            "{n} figure was read as a goal, {unsure} to be looked at.",
            "{n} figures were read as goals, {unsure} to be looked at.",
            read.goals,
        ).format(n=read.goals, unsure=read.unsure),
        ngettext(
            "{n} other figure was left out (zzplan read{file} --left-out).",
            "{n} other figures were left out (zzplan read{file} --left-out).",
            read.left_out,
        ).format(n=read.left_out, file=files),
    ]
    if read.no_base_year:
        said.append(_("The document names no base year (--base-year YEAR gives one)."))
    if read.no_goal_year:
        said.append(
            ngettext(
                "{n} goal has no year to reach it by (--goal-year YEAR gives one).",
                "{n} goals have no year to reach them by (--goal-year YEAR gives one).",
                read.no_goal_year,
            ).format(n=read.no_goal_year)
        )
    if read.refused:
        said.append(
            ngettext(
                "{n} goal could not be checked as it is printed.",
                "{n} goals could not be checked as they are printed.",
                read.refused,
            ).format(n=read.refused)
        )
    if read.unevaluated:
        said.append(
            ngettext(
                "{n} claim between figures was found and not evaluated (zzplan read says why).",
                "{n} claims between figures were found and not evaluated (zzplan read says why).",
                read.unevaluated,
            ).format(n=read.unevaluated)
        )
    if read.unread:
        parts = comma.join(_(UNREAD[one]) if one in UNREAD else one for one in read.unread)
        said.append(_("Not read: {parts}.").format(parts=parts))
    return sentence_gap(language).join(said)


def figure_of(item: Item) -> str:
    """Write a figure with its unit."""
    high = f"-{every_digit(item.value_high)}" if item.value_high is not None else ""
    gap = " " if item.unit[:1].isascii() and item.unit[:1].isalpha() else ""
    return f"{every_digit(item.value)}{high}{gap}{item.unit}"


def refusal_words(why: Finding, language: Language) -> str:
    """Say why no plan file takes a goal, by the mistake that it would be."""
    words = language.gettext("no plan file takes it: {mistake}")
    return words.format(mistake=mistake(why, language)[0])
