"""The yearly goals of a goal, in a table."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.annual import Annual
from zzplan.engine.yearly import Chain, Link
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Table
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import level, percent
from zzplan.report.words.yearly import annual_words, chain_words, yearly_decimals


def yearly_blocks(chain: Chain | None, goal: Goal, language: Language) -> Iterator[Block]:
    """Yield a row for each yearly goal, and whether they lead to the goal."""
    if chain is not None:
        yield from _chain_blocks(chain, goal, chain_words(chain, goal, language), language)


def _chain_blocks(chain: Chain, goal: Goal, words: str, language: Language) -> Iterator[Block]:
    _ = language.gettext
    columns = (
        Column(_("year")),
        Column(_("yearly goal"), number=True),
        Column(_("leads to"), number=True),
        Column(_("on the way"), number=True, priority=1),
        Column(_("actual"), number=True),
        Column(""),
    )
    places = yearly_decimals(chain, goal).column
    yield Table(columns, tuple(_row(one, goal, places, language) for one in chain.links), indent=2)
    yield Line("")
    if words:
        yield Line(words, tone="bad" if chain.leads is False else "", indent=2)
        yield Line("")


def annual_blocks(found: Annual | None, language: Language) -> Iterator[Block]:
    """Yield the same of the goals that plans of one year have for the indicator."""
    if found is not None:
        yield from _chain_blocks(found.chain, found.goal, annual_words(found, language), language)


def _row(one: Link, goal: Goal, places: int, language: Language) -> tuple[str, ...]:
    _ = language.gettext
    sign = "%" if KINDS[goal.kind].chained else ""
    said = {True: _("met"), False: _("missed"), None: ""}[one.met]
    if one.turns_back:
        said = _(", ").join(filter(None, (said, _("turns back"))))
    number = Grouping.of(goal, language)
    actual = number(level(one.actual, places))
    if one.actual is not None and one.printed.measure == "rate":
        actual = percent(one.actual, 1)
    return (
        str(one.year),
        number(one.printed.text),
        number(level(one.value, places, sign)),
        number(level(one.needed, places, sign)),
        actual,
        said,
    )
