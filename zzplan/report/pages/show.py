"""The report of ``show``: one indicator's values, growth and goals, and where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from zzplan.engine.assessment import Assessment
from zzplan.engine.facts import Facts, Reported
from zzplan.engine.results import GoalResult
from zzplan.plan.model.plan_file import Actual, Goal, Indicator, PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table, apart
from zzplan.report.records.fields import DIRECTIONS
from zzplan.report.records.figures import GoalFiguresRow, figure_records, source_record
from zzplan.report.records.listing import baseline_from
from zzplan.report.words.derivations import derivation_table, derivations
from zzplan.report.words.documents import cited, in_full
from zzplan.report.words.paths import unused_inflation
from zzplan.report.words.phrases import needs_remark, sentence_gap
from zzplan.report.words.rounding import plain, within_rounding
from zzplan.report.words.sources import source_line
from zzplan.report.words.values import printed_with_unit
from zzplan.report.words.vocabulary import KINDS


def show_report(facts: Facts, plan_file: PlanFile) -> Report:
    """Report one indicator.

    Parameters
    ----------
    facts : Facts
        What is known of it.
    plan_file : PlanFile
        Where it stands.
    """
    indicator, answers = facts.indicator, facts.answers
    goals = [answer.goal for answer in answers]
    sources = cited(indicator, goals, plan_file)

    def blocks(language: Language) -> Iterator[Block]:
        _ = language.gettext
        yield from _head(indicator, goals, language)
        if indicator.actuals:
            yield from _heading(_("Actual values"))
            yield from _series(facts.actuals, indicator.unit, plan_file, language)
        if indicator.growth:
            yield from _heading(_("Observed growth"))
            yield from _series(facts.growth, None, plan_file, language)
        if goals:
            yield from _heading(_("Goals"))
        yield from apart(_goal(answer, plan_file, language) for answer in answers)
        if sources:
            yield from _heading(_("Sources"))
        for source in sources:
            yield Line(in_full(source, language), indent=2)

    english = Language("en")
    rows = [GoalFiguresRow(one, tuple(derivations(one, english)), plan_file) for one in answers]
    return Report(
        command="show",
        plan_file=plan_file.file,
        carried=plan_file.packaged,
        summary={
            "indicator": indicator.key,
            "name": indicator.name.en,
            "name_zh": indicator.name.zh,
            "unit": indicator.unit,
            "price": indicator.price,
            "direction": DIRECTIONS[indicator.direction],
            "limit": indicator.limit,
            "note": indicator.note,
            "actuals": len(indicator.actuals),
            "growth": len(indicator.growth),
            "goals": len(goals),
            "sources": [source_record(source) for source in sources],
        },
        records=lambda: figure_records(facts, rows, plan_file),
        blocks=blocks,
    )


def _heading(words: str) -> Iterator[Line]:
    yield Line("")
    yield Line(words, style="heading")


def _head(indicator: Indicator, goals: Sequence[Goal], language: Language) -> Iterator[Line]:
    """Yield the names, what there is, and what the indicator is like."""
    _, ngettext = language.gettext, language.ngettext
    own = indicator.name.within(language.code)
    names = dict.fromkeys((own, indicator.name.en, indicator.name.zh))
    name = " ".join(names)
    if indicator.unit:
        name = _("{name} ({unit})").format(name=name, unit=indicator.named(indicator.unit))
    yield Line(name, style="heading")
    yield Line("")
    known = [_actuals(indicator, language)]
    if growth := len(indicator.growth):
        known.append(
            ngettext(
                "{n} rate of observed growth.", "{n} rates of observed growth.", growth
            ).format(n=growth)
        )
    promised = ngettext("{n} goal.", "{n} goals.", len(goals)).format(n=len(goals))
    known.append(promised if goals else _("No goal."))
    yield Line(_sentences(known, language), indent=2)
    yield Line(_sentences(_nature(indicator, language), language), indent=2)
    if indicator.note:
        yield Line(_("Note: {note}").format(note=indicator.note), style="remark", indent=2)


def _actuals(indicator: Indicator, language: Language) -> str:
    """Count the values and name the latest of a whole year, where there is one."""
    actuals = indicator.actuals
    if not actuals:
        return language.gettext("No actual value.")
    whole = [one for one in actuals if one.period == str(one.year) and not one.coverage]
    latest = max(enumerate(whole or actuals), key=lambda one: (one[1].year, one[0]))[1]
    n = len(actuals)
    return language.ngettext(
        "{n} actual value: {value} in {period}.",
        "{n} actual values, the latest {value} in {period}.",
        n,
    ).format(
        n=n,
        value=printed_with_unit(latest.quantity, indicator.unit, language),
        period=latest.period,
    )


def _nature(indicator: Indicator, language: Language) -> Iterator[str]:
    """Yield sentences on the key, prices, direction and limits."""
    _ = language.gettext
    yield _("Key: {key}.").format(key=indicator.key)
    yield from _prices(indicator.price, language)
    if indicator.direction is not None:
        yield _("More is better.") if indicator.direction > 0 else _("Less is better.")
    if indicator.limit is not None:
        yield _("Its limit is {limit}.").format(limit=plain(indicator.limit))
    if indicator.unbounded:
        yield _("It may leave 0 to 100%.")


def _prices(price: str | None, language: Language) -> Iterator[str]:
    _ = language.gettext
    if price == "current":
        yield _("At current prices.")
    elif price is not None:
        yield _("At constant prices of {year}.").format(year=price.partition(":")[2])


def _sentences(sentences: Iterator[str] | Sequence[str], language: Language) -> str:
    """Put sentences into one line: Chinese has no blank between them."""
    return sentence_gap(language).join(sentences)


def _series(
    rows: Sequence[Reported], unit: str | None, plan_file: PlanFile, language: Language
) -> Iterator[Block]:
    """Yield the table of a series, without empty columns, and a remark for each note."""
    _ = language.gettext
    series = [row.actual for row in rows]
    boxes = {row.actual: row.box for row in rows}
    cells: tuple[tuple[Column, Callable[[Actual], str]], ...] = (
        (Column(_("period")), lambda one: one.period),
        (Column(_("as printed"), number=True), lambda one: one.quantity.text),
        (
            Column(_("within rounding"), number=True, priority=2),
            lambda one: within_rounding(one.quantity, boxes[one], unit, language),
        ),
        (
            Column(_("growth"), number=True, priority=1),
            lambda one: one.growth.text if one.growth else "",
        ),
        (Column(_("covers"), priority=1), lambda one: one.coverage or ""),
        (Column(_("vintage"), priority=1), lambda one: _("revised") if one.revised else ""),
        (Column(_("source"), priority=3), lambda one: _short(one.sources, plan_file, language)),
    )
    filled = [
        (column, texts) for column, write in cells if any(texts := [write(one) for one in series])
    ]
    yield Table(
        tuple(column for column, _texts in filled),
        tuple(zip(*(texts for _column, texts in filled), strict=True)),
        indent=2,
    )
    for one in series:
        remark = _remark(one, language)
        if remark:
            yield Line(
                _("{period}, {value}: {remark}").format(
                    period=one.period, value=one.quantity.text, remark=remark
                ),
                style="remark",
                indent=2,
            )


def _remark(one: Actual, language: Language) -> str:
    _ = language.gettext
    section = _("section {section}").format(section=one.section) if one.section else None
    return _("; ").join(part for part in (section, one.note) if part)


def _short(keys: Sequence[str], plan_file: PlanFile, language: Language) -> str:
    """Name documents by their key in the file and their date."""
    sources = (plan_file.sources[key] for key in keys)
    names = (f"{one.key} {one.date}" if one.date else one.key for one in sources)
    return language.gettext("; ").join(names)


def _goal(answer: Assessment, plan_file: PlanFile, language: Language) -> Iterator[Block]:
    """Yield a goal: which it is, its printed numbers, and where it stands."""
    _, goal = language.gettext, answer.goal
    yield Line(_(", ").join(_features(goal, plan_file, language)), indent=2)
    boxes, rows = answer.printed_boxes, []
    if goal.baseline is not None:
        rows.append((_("baseline"), goal.baseline, boxes["baseline"]))
    if goal.rate is not None:
        rows.append((_("rate"), goal.rate, boxes["rate"]))
    if goal.goal is not None and goal.goal is not goal.rate:
        rows.append((_("goal"), goal.goal, boxes["goal"]))
    if rows:
        yield Table(
            (
                Column(""),
                Column(_("as printed"), number=True),
                Column(_("within rounding"), number=True),
            ),
            tuple(
                (
                    label,
                    quantity.text,
                    within_rounding(quantity, box, goal.indicator.unit, language),
                )
                for label, quantity, box in rows
            ),
            indent=4,
        )
    derived = derivation_table(answer, language)
    if derived is not None:
        yield derived
        if any("≈" in how for _, how in derivations(answer, language)):
            remark = needs_remark(language, kept=answer.kept)
            yield Line(remark, style="remark", indent=4)
    for remark in _goal_remarks(answer, plan_file, language):
        yield Line(remark, style="remark", indent=4)


def _features(goal: Goal, plan_file: PlanFile, language: Language) -> Iterator[str]:
    """Yield what names a goal: its name and key, plan, years, kind and attributes."""
    _ = language.gettext
    name = goal.indicator.name.within(language.code)
    same = name == goal.name
    yield name if same else _("{name} ({which})").format(name=name, which=goal.name)
    plan = next(one for one in plan_file.plans if one.key == goal.plan)
    if plan.key:
        yield plan.title.within(language.code)
    if goal.base_year is not None and goal.goal_year is not None:
        years = {"base_year": goal.base_year, "goal_year": goal.goal_year}
        yield _("{base_year} to {goal_year}").format(**years)
    elif goal.base_year is not None:
        yield _("from {year}").format(year=goal.base_year)
    elif goal.goal_year is not None:
        yield _("to {year}").format(year=goal.goal_year)
    kind = _(KINDS[goal.kind])
    yield _("{name} ({unit})").format(name=kind, unit="%") if goal.kind == "cumulative" else kind
    if goal.relative is not None and goal.goal_text:
        yield goal.goal_text
    if goal.binding is not None:
        yield _("binding") if goal.binding else _("expected")
    if goal.aspirational:
        yield _("aspirational")


def _goal_remarks(answer: Assessment, plan_file: PlanFile, language: Language) -> Iterator[str]:
    _, goal = language.gettext, answer.goal
    if baseline_from(goal) == "actual":
        yield _("The baseline is the actual value of {year}.").format(year=goal.base_year)
    if goal.price != goal.indicator.price:
        yield from _prices(goal.price, language)
    if goal.inflation is not None:
        rise = plain(goal.inflation * 100) + "%"
        yield _("The plan takes prices to rise {inflation} a year.").format(inflation=rise)
        if "inflation-unused" in answer.notes:
            yield unused_inflation(goal.inflation, language)
    if goal.accept is not None:
        from zzplan.report.words.acceptances import acceptance_line

        yield acceptance_line(GoalResult(answer, plan_file), language)
    if goal.note:
        yield _("Note: {note}").format(note=goal.note)
    yield source_line(goal, plan_file, language)
