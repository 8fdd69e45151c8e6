"""How each computed number of a goal comes about: "3000 × (1 + 0.08)^5 = 4407.98"."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.engine.assessment import Assessment, FarEnd
from zzplan.report.language import Language
from zzplan.report.model import Column, Table
from zzplan.report.words.decimals import decimals_of
from zzplan.report.words.numbers import amount, every_digit, fixed, has_no_more, percent
from zzplan.report.words.phrases import needed_rate, needed_step, needed_years


def derivation_table(answer: Assessment, language: Language) -> Table | None:
    """Return a row for each number that is computed from a goal's printed ones.

    Parameters
    ----------
    answer : Assessment
    language : Language

    Returns
    -------
    Table or None
        None where nothing can be computed.
    """
    rows = tuple(derivations(answer, language))
    if not rows:
        return None
    return Table((Column(""), Column(language.gettext("computed"))), rows, indent=4)


def derivations(answer: Assessment, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what is computed, and how.

    Examples
    --------
    >>> from zzplan.engine.check import assess
    >>> from zzplan.plan.file.load import parse
    >>> goal = parse('''zzplan: 1
    ... base_year: 2021
    ... goal_year: 2026
    ... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}''').goals[0]
    >>> for name, how in derivations(assess(goal), Language("en")):
    ...     print(name, "=", how)
    projected value = 3000 × (1 + 0.08)^5 = 4407.98
    gap = 4407.98 - 5000 = -592.02
    rate needed = (5000 / 3000)^(1/5) - 1 ≈ 10.76%
    years needed = ln(5000 / 3000) / ln(1 + 0.08) ≈ 6.64
    baseline needed = 5000 × (1 + 0.08)^-5 ≈ 3402.92
    """
    _ = language.gettext
    start, end, n = answer.base_value, answer.goal_value, answer.years
    if answer.verdict == "undefined" or start is None or end is None or n is None:
        return
    compound = answer.path == "compound"
    of_base = not compound and not answer.in_steps
    cumulative = answer.goal.kind == "cumulative"
    up = answer.goal.direction
    places = decimals_of(answer).column
    base, goal = (every_digit(start), every_digit(end))
    rate, ratio = "", f"{goal} / {base}"
    if cumulative:
        ratio = _grown(end / 100)[1:-1]
    if answer.stated_rate is not None and answer.projected_value is not None:
        rate = _rate(answer)
        projected = fixed(answer.projected_value, places)
        if of_base and cumulative:
            how = f"{every_digit(answer.stated_rate)} × {n} = {projected}%"
        elif of_base:
            how = f"{base} × {_summed(answer.stated_rate, n)} = {projected}"
        elif cumulative:
            how = f"{rate}^{n} - 1 = {projected}%"
        elif compound:
            how = f"{base} × {rate}^{n} = {projected}"
        else:
            how = f"{base} {_signed(answer.stated_rate, n)} = {projected}"
        yield _("projected value"), how
        if answer.far_end is not None:
            yield _("projected value"), _far(answer, answer.far_end, base, places)
        if answer.gap is not None:
            sign = "%" if cumulative else ""
            yield _("gap"), _gap(answer, projected, amount(answer.gap, places), sign)
    if compound and answer.required_rate is not None:
        needed = needed_rate(answer)
        how = f"({ratio})^(1/{n}) - 1"
        yield _("rate needed"), _needed(how, answer.required_rate * 100, needed)
    elif of_base and answer.required_rate is not None:
        how, needed = f"({ratio} - 1) / {n}", needed_rate(answer)
        yield _("rate needed"), _needed(how, answer.required_rate * 100, needed)
    elif not compound and answer.required_step is not None and answer.goal.kind != "hold":
        how, needed = f"({goal} {_minus(start)}) / {n}", needed_step(answer.required_step, up)
        yield _("step needed"), _needed(how, answer.required_step, needed)
    if not rate:
        return
    if answer.required_years is not None and answer.required_years > 0:
        label = _("years kept") if answer.kept else _("years needed")
        years = needed_years(answer)
        step = every_digit(answer.stated_rate or 0.0)
        if compound:
            how = f"ln({ratio}) / ln({rate[1:-1]})"
        elif of_base:
            how = f"({ratio} - 1) / {step}"
        else:
            how = f"({goal} {_minus(start)}) / {step}"
        yield label, _needed(how, answer.required_years, years)
    if answer.required_baseline is not None:
        needed = amount(answer.required_baseline, places, up)
        if compound:
            how = f"{goal} × {rate}^-{n}"
        elif of_base:
            how = f"{goal} / {_summed(answer.stated_rate or 0.0, n)}"
        else:
            how = f"{goal} {_signed(-(answer.stated_rate or 0.0), n)}"
        yield _("baseline needed"), _needed(how, answer.required_baseline, needed)
    if answer.implied_deflator is not None:
        how = f"({goal} / ({base} × {rate}^{n}))^(1/{n}) - 1"
        yield _("rise of prices"), f"{how} = {percent(answer.implied_deflator, 2)}"


def _needed(how: str, value: float, shown: str) -> str:
    """Write what is needed as it stands everywhere: rounded so that it suffices."""
    decimals = len(shown.removesuffix("%").partition(".")[2])
    equal = "=" if "e" in shown or has_no_more(value, decimals) else "≈"
    return f"{how} {equal} {shown}"


def _far(answer: Assessment, far: FarEnd, base: str, places: int) -> str:
    """Write where the other end of a range of rates leads."""
    projected, n = fixed(far.value, places), answer.years
    if answer.path == "linear" and not answer.in_steps:
        if answer.goal.kind == "cumulative":
            return f"{every_digit(far.rate)} × {n} = {projected}%"
        return f"{base} × {_summed(far.rate, n or 0)} = {projected}"
    if answer.goal.kind == "cumulative":
        return f"{_grown(far.rate)}^{n} - 1 = {projected}%"
    if answer.path == "compound":
        return f"{base} × {_grown(far.rate)}^{n} = {projected}"
    return f"{base} {_signed(far.rate, n or 0)} = {projected}"


def _gap(answer: Assessment, projected: str, gap: str, sign: str) -> str:
    """Write what the gap is taken from; a value inside a range has none."""
    ends = answer.goal_ends
    if len(ends) > 1 and answer.gap == 0:
        low, high = map(every_digit, ends)
        return f"{low}{sign} ≤ {projected}{sign} ≤ {high}{sign}"
    return f"{projected}{sign} {_minus(answer.aim or 0.0)}{sign} = {gap}"


def _rate(answer: Assessment) -> str:
    """Write the factor of a year: ``(1 + 0.08)``; with declared prices two of them."""
    goal = answer.goal
    if "inflation" in answer.notes and goal.rate is not None and goal.inflation is not None:
        return f"({_grown(goal.rate.least(goal.direction).low.value)} × {_grown(goal.inflation)})"
    return _grown(answer.stated_rate or 0.0)


def _grown(rate: float) -> str:
    return f"(1 {'-' if rate < 0 else '+'} {every_digit(abs(rate))})"


def _summed(rate: float, years: int) -> str:
    return f"(1 {'-' if rate < 0 else '+'} {years} × {every_digit(abs(rate))})"


def _signed(step: float, years: int) -> str:
    return f"{'-' if step < 0 else '+'} {years} × {every_digit(abs(step))}"


def _minus(value: float) -> str:
    """Write what is taken off."""
    return f"+ {every_digit(-value)}" if value < 0 else f"- {every_digit(value)}"
