"""The report of ``check``: each goal named gets its own block, a whole file one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from zzplan.engine.feasibility import Assessment
from zzplan.engine.findings import finding
from zzplan.plan.goals import VERDICTS as VERDICT_KEYS
from zzplan.plan.model import PlanFile
from zzplan.report.language import Language
from zzplan.report.model import Block, Column, Line, Report, Table
from zzplan.report.numbers import NOTHING, amount, bare, decimals, percent
from zzplan.report.tables.assessments import record
from zzplan.report.words import REASONS, VERDICTS

MOST_BLOCKS = 4
"""Up to so many goals get a block each; more make a table."""

_COLUMNS = (
    "goal", "unit", "base_year", "base_value", "stated_rate", "goal_year", "goal_value",
    "projected_value", "gap", "required_rate", "verdict", "robust", "consistent",
)  # fmt: skip


def check_report(
    answers: Sequence[Assessment], plan_file: PlanFile, *, named: bool, strict: bool
) -> Report:
    """Report the answers to goals.

    Parameters
    ----------
    answers : sequence of Assessment
    plan_file : PlanFile
        Where the goals stand.
    named : bool
        The goals were asked for by name.
    strict : bool
        Also what holds only by rounding is a finding.
    """
    counts = Counter(answer.verdict for answer in answers)
    findings = [finding(answer, strict=strict) for answer in answers]
    summary: dict[str, object] = {
        "goals": len(answers),
        **{verdict: counts[verdict] for verdict in VERDICT_KEYS},
        "contradictions": sum(answer.consistent is False for answer in answers),
        "accepted": sum(answer.goal.accept is not None for answer in answers),
        "findings": sum(one is not None for one in findings),
    }

    def blocks(language: Language) -> Iterator[Block]:
        if named and len(answers) <= MOST_BLOCKS:
            from zzplan.report.tables.one_goal import goal_blocks

            for position, answer in enumerate(answers):
                if position:
                    yield Line("")
                yield from goal_blocks(answer, plan_file, language)
        else:
            yield from _file_blocks(answers, findings, plan_file, named, language)

    return Report(
        command="check",
        plan_file=plan_file.file,
        summary=summary,
        records=lambda: (record(answer, plan_file, strict=strict) for answer in answers),
        blocks=blocks,
        columns=_COLUMNS,
        findings=sum(one is not None for one in findings),
    )


def _file_blocks(
    answers: Sequence[Assessment],
    findings: Sequence[str | None],
    plan_file: PlanFile,
    named: bool,
    language: Language,
) -> Iterator[Block]:
    """Yield the counts, the table of goals with a verdict, and why the others have none."""
    judged = [a for a in answers if a.verdict not in ("no-rate", "undefined")]
    if not named:
        yield Line(file_heading(plan_file, language), style="heading")
        yield Line("")
    yield _counts(judged, findings, language)
    if judged:
        yield Line("")
        yield _table(judged, language)
        yield Line("")
    yield from _not_judged(answers, language)


def _counts(
    judged: Sequence[Assessment], findings: Sequence[str | None], language: Language
) -> Line:
    ngettext = language.ngettext
    short = sum(one == "short" for one in findings)
    contradicting = sum(a.consistent is False for a in judged)
    rounding = sum(a.verdict == "met-by-rounding" for a in judged)
    stale = sum(one == "stale-acceptance" for one in findings)
    accepted = sum(a.goal.accept is not None for a in judged) - stale
    said = [(short, ngettext("{n} goal is short.", "{n} goals are short.", short))]
    said += [
        (n, words)
        for n, words in (
            (
                contradicting,
                ngettext(
                    "{n} rate contradicts its goal.",
                    "{n} rates contradict their goals.",
                    contradicting,
                ),
            ),
            (
                rounding,
                ngettext("{n} holds only by rounding.", "{n} hold only by rounding.", rounding),
            ),
            (
                stale,
                ngettext(
                    "{n} acceptance no longer matches.", "{n} acceptances no longer match.", stale
                ),
            ),
            (
                accepted,
                ngettext("{n} finding is accepted.", "{n} findings are accepted.", accepted),
            ),
        )
        if n
    ]
    gap = "" if language.code == "zh" else " "
    return Line(
        gap.join(words.format(n=n) for n, words in said),
        tone="bad" if any(findings) else "good",
    )


def _table(judged: Sequence[Assessment], language: Language) -> Table:
    _ = language.gettext
    columns = (
        Column(_("goal")),
        Column(_("baseline"), number=True, priority=1),
        Column(_("rate"), number=True, priority=1),
        Column(_("years"), number=True, priority=3),
        Column(_("goal value"), number=True),
        Column(_("projected"), number=True),
        Column(_("required"), number=True, priority=2),
        Column(_("verdict")),
    )
    rows = [
        (
            answer.goal.name,
            _start(answer),
            answer.goal.rate.text if answer.goal.rate else NOTHING,
            str(answer.years),
            _end(answer),
            amount(answer.projected_value, max(2, decimals(answer.goal.goal))),
            required(answer),
            _verdict(answer, language),
        )
        for answer in judged
    ]
    return Table(columns, tuple(rows), tuple(VERDICTS[a.verdict][1] for a in judged))


def _start(answer: Assessment) -> str:
    return bare(answer.goal.baseline) if answer.goal.baseline else NOTHING


def _end(answer: Assessment) -> str:
    goal = answer.goal.goal
    return bare(goal) if goal and goal.measure in ("unit", "rate") else amount(answer.goal_value)


def required(answer: Assessment) -> str:
    """Write the rate that just reaches the goal, rounded so that it does."""
    if answer.path == "linear":
        step = answer.required_step
        return amount(step, 3, 0 if not step else 1 if step > 0 else -1)
    return percent(answer.required_rate, 3, answer.goal.direction)


def _verdict(answer: Assessment, language: Language) -> str:
    """Write the verdict and what else is wrong: "short, contradicts its rate"."""
    _ = language.gettext
    words = [_(VERDICTS[answer.verdict][0])]
    if answer.consistent is False:
        words.append(_("contradicts its rate"))
    if answer.goal.accept is not None:
        stale = answer.goal.accept.verdict != answer.verdict
        words.append(_("acceptance is stale") if stale else _("accepted"))
    return _(", ").join(words)


def _not_judged(answers: Sequence[Assessment], language: Language) -> Iterator[Line]:
    """Count the goals without a verdict, in one line that says why."""
    _, ngettext = language.gettext, language.ngettext
    reasons = Counter(
        a.reason or a.verdict for a in answers if a.verdict in ("no-rate", "undefined")
    )
    if not reasons:
        return
    total = sum(reasons.values())
    why = _(", ").join(
        _("{reason} {n}").format(reason=_(REASONS[key]), n=n) for key, n in reasons.most_common()
    )
    line = ngettext(
        "{n} goal has no verdict: {why}.", "{n} goals have no verdict: {why}.", total
    ).format(n=total, why=why)
    yield Line(line + _(" See `zzplan list --no-rate`."), style="remark")


def file_heading(plan_file: PlanFile, language: Language) -> str:
    """Write what the file holds: "targets.yaml: 152 goals in 3 plans"."""
    ngettext = language.ngettext
    goals, plans = len(plan_file.goals), len(plan_file.plans)
    held = ngettext("{n} goal", "{n} goals", goals).format(n=goals)
    within = ngettext("in {n} plan", "in {n} plans", plans).format(n=plans)
    gap = "" if language.code == "zh" else " "
    return (
        language.gettext("{file}: {held}").format(file=plan_file.file, held=f"{held}{gap}{within}")
        if plan_file.plans and plan_file.plans[0].key
        else language.gettext("{file}: {held}").format(file=plan_file.file, held=held)
    )
