"""One goal in full: the sentence, the few numbers that carry it, remarks, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Alternative, Assessment, FarEnd
from zzplan.engine.results import GoalResult
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.namesakes import namesakes
from zzplan.plan.model.plan_file import Goal, PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Table
from zzplan.report.pages.yearly import annual_blocks, yearly_blocks
from zzplan.report.words.cells import end
from zzplan.report.words.contradiction import contradiction, needed_text
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.direction import direction_remarks
from zzplan.report.words.gloss import quoted
from zzplan.report.words.goal import added_remark, answer_sentence, unused_baseline
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.labels import goal_name
from zzplan.report.words.numbers import amount, bare, level, percent
from zzplan.report.words.paths import path_remarks, price_remarks
from zzplan.report.words.phrases import (
    about_remark,
    needed_years,
    needs_remark,
    plans_own_rate,
    verdict_words,
)
from zzplan.report.words.remarks import base_text, not_robust, rate_text
from zzplan.report.words.sources import source_line


def goal_blocks(result: GoalResult, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    """Yield everything that ``check`` says of one goal."""
    answer = result.answer
    tried = "rate" in answer.goal.tried
    yield Line(heading(answer.goal, plan_file, answer.unit, language), style="heading")
    yield Line("")
    yield verdict_line(answer, language).replace(indent=2)
    yield Line("")
    if answer.projected_value is not None:
        yield _table(answer, language, tried=tried)
        yield Line("")
    yield from yearly_blocks(answer.chain, answer.goal, language)
    yield from annual_blocks(result.annual, language)
    prices = answer.implied_deflator is not None and answer.verdict in ("short", "met-by-rounding")
    if answer.disagrees:
        from zzplan.report.words.explanations import explanation_blocks

        explained = result.explanations
        yield from explanation_blocks(answer, explained, result.edits, language)
        prices = prices and not any(one.kind == "prices" for one in explained)
    if tried and answer.goal.printed is not None:
        yield Line(plans_own_rate(answer.goal.printed.rate, language), style="remark", indent=2)
    for remark in _remarks(result, plan_file, language, prices=prices, tried=tried):
        yield Line(remark, style="remark", indent=2)


def verdict_line(answer: Assessment, language: Language) -> Line:
    """Return the verdict with its sentence."""
    word, tone = verdict_words(answer)
    return Line(answer_sentence(answer, language), mark=language.gettext(word), tone=tone)


def heading(
    goal: Goal, plan_file: PlanFile, unit: str, language: Language, *, titled: bool = True
) -> str:
    """Write the goal's name, unit, plan and years: "GDP (亿元), 13th congress, 2021 to 2026".

    The plan is left out where it is not ``titled``.
    """
    _ = language.gettext
    name, unit = goal_name(goal, plan_file, language), goal.indicator.named(unit)
    which = namesakes(plan_file).get(goal.name)
    if unit and which not in (None, unit):
        name = _(", ").join((name, unit))
    elif unit and which is None:
        name = _("{name} ({unit})").format(name=name, unit=unit)
    plans = plan_file.plans if titled else ()
    plan = next((p.title.within(language.code) for p in plans if p.key == goal.plan), "")
    years = ""
    if goal.base_year and goal.goal_year:
        years = _("{base_year} to {goal_year}").format(
            base_year=goal.base_year, goal_year=goal.goal_year
        )
    return _(", ").join(part for part in (name, plan, years) if part)


def _table(answer: Assessment, language: Language, *, tried: bool) -> Table:
    """Make a table with a row for each way to read or to mend the goal, and where it leads."""
    _ = language.gettext
    columns = (
        Column(""),
        Column(_("baseline"), number=True),
        Column(_("points") if answer.in_steps else _("rate"), number=True),
        Column(_("years"), number=True),
        Column(_("value"), number=True),
        Column(""),
    )
    number = Grouping.of(answer.goal, language)
    base, rate, years = base_text(answer, language), rate_text(answer), str(answer.years)
    places = decimals_of(answer).column
    goal_value = level(answer.goal_value, places)
    up, held = answer.goal.direction, answer.kept
    first = _first(answer, language, tried=tried)
    rows: list[tuple[str, ...]] = [
        (first, base, rate, years, level(answer.projected_value, places),
         _distance(answer, places, language))
    ]  # fmt: skip
    if answer.far_end is not None:
        rows.append(_far_row(first, answer, answer.far_end, base, places, language))
    if answer.verdict in ("short", "met-by-rounding") or answer.consistent is False:
        label = _("rate allowed") if held else _("rate needed")
        rows.append((label, base, needed_text(answer), years, goal_value, ""))
    if answer.verdict == "short":
        if answer.required_years is not None:
            label = _("years kept") if held else _("years needed")
            needed = needed_years(answer)
            rows.append((label, base, rate, needed, goal_value, ""))
        if answer.required_baseline is not None:
            needed = number(amount(answer.required_baseline, places, up))
            label = _("baseline allowed") if held else _("baseline needed")
            rows.append((label, needed, rate, years, goal_value, ""))
    rows.extend(_alternative(a, answer, places, language) for a in answer.other_baselines)
    return Table(columns, tuple((*row[:4], *map(number, row[4:])) for row in rows), indent=2)


def _first(answer: Assessment, language: Language, *, tried: bool) -> str:
    """Name the first row; a rate with prices in it, or another to try, is not the printed one."""
    _ = language.gettext
    if "inflation" in answer.notes:
        return _("prices included")
    return _("at this rate") if tried else _("as printed")


def _far_row(
    label: str, answer: Assessment, far: FarEnd, base: str, places: int, language: Language
) -> tuple[str, ...]:
    """Make the row of the end of a range of rates that promises most."""
    goal = answer.goal
    rate = percent(far.rate)
    if "inflation" not in answer.notes and goal.rate is not None:
        rate = bare(goal.rate.least(-goal.direction))
    return (
        label, base, rate, str(answer.years), level(far.value, places),
        _short_by(far.value - far.aim, goal, places, language) if far.missing else "",
    )  # fmt: skip


def _distance(answer: Assessment, places: int, language: Language) -> str:
    """Write the gap in words: "short by 592.02", of a ceiling "over by 17.26"."""
    value, aim = answer.projected_value or 0.0, answer.aim or 0.0
    if answer.goal.wanted is None or not answer.missing:  # or neither side is too short
        return ""
    return _short_by(value - aim, answer.goal, places, language)


def _short_by(gap: float, goal: Goal, places: int, language: Language) -> str:
    """Write how far a value is from its aim; a change may be short, a level is over its ceiling."""
    over = goal.direction < 0 and not KINDS[goal.kind].change
    words = language.gettext("over by {gap}") if over else language.gettext("short by {gap}")
    return words.format(gap=amount(abs(gap), places))


def _alternative(
    one: Alternative, answer: Assessment, places: int, language: Language
) -> tuple[str, ...]:
    _ = language.gettext
    label = _("actual of {year}, revised") if one.actual.revised else _("actual of {year}")
    outcome = _("reaches it") if one.reaches else _("falls short")
    return (
        label.format(year=one.actual.year),
        Grouping.of(answer.goal, language).figure(one.actual.quantity),
        rate_text(answer),
        str(answer.years),
        level(one.projected_value, places),
        outcome,
    )


def _remarks(
    result: GoalResult, plan_file: PlanFile, language: Language, *, prices: bool, tried: bool
) -> Iterator[str]:
    """Yield what the numbers alone do not say."""
    _, answer = language.gettext, result.answer
    goal, notes = answer.goal, answer.notes
    if "rate-breaks-goal" in notes:
        yield _("The baseline keeps the goal; the stated rate breaks it.")
    contradicting = contradiction(answer, language, tried=tried)
    if contradicting is not None:
        yield contradicting
    elif answer.verdict == "short" and "open-rate" in notes and answer.consistent and not tried:
        yield _(
            "The plan says {rate}: nothing here contradicts itself, but what it promises is not "
            "enough."
        ).format(rate=quoted(goal.rate, language) if goal.rate else "")
    if answer.robust is False and answer.projected_box is not None:
        yield from not_robust(answer, language, tried=tried)
    if goal.baseline is not None and goal.baseline.high is not None:
        yield _("Of a range, the end that promises least counts.")
    if goal.adds_to_baseline:
        yield added_remark(answer, language)
    if goal.leaves_baseline:
        yield unused_baseline(goal, language)
    if (answer.required_rate, answer.required_step) != (None, None) and answer.disagrees:
        yield needs_remark(language, kept=answer.kept)
    yield from path_remarks(
        notes, base_text(answer, language), end(answer, language), language,
        printed=not tried, count=goal.kind == "stock",
    )  # fmt: skip
    yield from price_remarks(notes, goal.inflation, language)
    if prices:
        from zzplan.report.words.explanations import deflator_sentence

        yield deflator_sentence(answer, language)
    if "about-decides" in notes:
        yield about_remark(answer.margins, answer.unit, language)
    band = answer.terms is not None and answer.terms.band is not None
    yield from direction_remarks(goal, language, band=band, asked=answer.reason == "direction")
    if goal.accept is not None:
        from zzplan.report.words.acceptances import acceptance_line

        yield acceptance_line(result, language)
    if goal.note:
        yield _("Note: {note}").format(note=goal.note)
    yield source_line(goal, plan_file, language)
