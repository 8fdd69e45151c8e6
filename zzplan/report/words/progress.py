"""One sentence on how a goal stands: what was done, and what the rest of the years must bring."""

from __future__ import annotations

from zzplan.engine.progress import Progress
from zzplan.plan.model.kinds import KINDS
from zzplan.report.language import Language
from zzplan.report.words.grouping import Grouping
from zzplan.report.words.numbers import (
    NOTHING,
    alike,
    amount,
    apart,
    fixed,
    gap_share,
    percent,
)
from zzplan.report.words.phrases import moved, years_words
from zzplan.report.words.progress_values import (
    actual_text,
    base_text,
    done,
    end_printed,
    needed,
    pace_text,
    progress_decimals,
    stated,
)
from zzplan.report.words.undefined import nothing_to
from zzplan.report.words.values import difference_with_unit, printed_with_unit, with_unit


def sentence(progress: Progress, language: Language) -> str:
    """Say how a goal stands, without the rating's own word."""
    _ = language.gettext
    if progress.compared is not None:
        from zzplan.report.words.relative import relative_sentence

        return relative_sentence(progress.compared[0], language)
    if progress.latest is None or progress.actual_value is None:
        return nothing_to(_("Nothing to rate: {reason}."), progress.reason, progress.goal, language)
    words = _words(progress, language)
    if progress.goal.kind == "hold":
        return _hold(progress, words, language)
    if progress.goal.goal is None and progress.goal.kind != "rate":
        return _(
            "From {base} in {base_year} to {actual} in {year} is {average} a year; the plan names "
            "a direction and no value."
        ).format(**words)
    if progress.position is not None:
        return _range(progress, words, language)
    if "already-met" in progress.notes:
        return _kept(progress, words, language)
    if progress.goal.kind == "rate":
        return _rate(progress, words, language)
    if KINDS[progress.goal.kind].task:
        return _task(progress, words, language)
    return _level(progress, words, language)


def _words(progress: Progress, language: Language) -> dict[str, str]:
    goal, latest = progress.goal, progress.latest
    last = latest.year if latest else 0
    left = (goal.goal_year or last) - last
    words = {
        "base": base_text(progress, language),
        "base_year": str(goal.base_year),
        "actual": actual_text(progress, language),
        "year": str(last),
        "goal": end_printed(progress, language),
        "goal_year": str(goal.goal_year),
        "average": moved(pace_text(progress, progress.speeds.average, language), language),
        "needed": moved(needed(progress, language), language),
        "left": years_words(left, language),
        "done": years_words(progress.elapsed, language),
        "progress": done(progress),
        "rest": percent(progress.rest_change, 2),
        "gap": Grouping.of(progress.goal, language)(
            amount(abs(progress.gap or 0.0), progress_decimals(progress).sentence)
        ),
        "share": gap_share(progress.gap_share or 0.0),
        "over": gap_share(progress.gap_share or 0.0, 2),
        "kept": str(progress.kept[0] if progress.kept else 0),
        "known": str(progress.kept[1] if progress.kept else 0),
        "rate": stated(progress),
    }
    if KINDS[goal.kind].chained:  # percent is in these already
        return words
    values = ["base", "actual", "goal"]
    if progress.path == "linear" and progress.unit != "%":
        values += ["average", "needed"]
    words |= {name: with_unit(words[name], progress.unit, language) for name in values}
    words["gap"] = difference_with_unit(words["gap"], progress.unit, language)
    return words


def _reached(progress: Progress) -> bool:
    """Tell whether the goal is met at full value."""
    return progress.case is not None and progress.case.reached


def _level(progress: Progress, words: dict[str, str], language: Language) -> str:
    """Levels, shares, points and stocks: from where to where, and what is left."""
    _ = language.gettext
    ahead = (progress.gap or 0.0) * progress.goal.direction
    if progress.final and _reached(progress):
        if ahead > 0 and progress.gap_share is not None:
            return _(
                "{actual} in {year}, the goal of {goal} is met: {gap} ({share}) past it."
            ).format(**words)
        return _("{actual} in {year}, the goal of {goal} is met.").format(**words)
    if progress.final:
        if progress.gap_share is None:
            return _("{actual} in {year}, the goal of {goal} is missed by {gap}.").format(**words)
        return _("{actual} in {year}, the goal of {goal} is missed by {gap} ({share}).").format(
            **words
        )
    if _reached(progress):
        return _("{actual} in {year}, the goal of {goal} by {goal_year} is met already.").format(
            **words
        )
    if progress.path == "compound":
        return _(
            "From {base} in {base_year} to {actual} in {year} is {average} a year; to reach {goal} "
            "by {goal_year} takes {needed} a year."
        ).format(**words)
    if progress.unit == "%":
        return _(
            "From {base} in {base_year} to {actual} in {year} is {average} percentage points a "
            "year; to reach {goal} by {goal_year} takes {needed} a year."
        ).format(**words)
    return _(
        "From {base} in {base_year} to {actual} in {year} is {average} a year, in equal steps; to "
        "reach {goal} by {goal_year} takes {needed} a year."
    ).format(**words)


def _task(progress: Progress, words: dict[str, str], language: Language) -> str:
    """Cumulative changes and additions: how much of the task is done."""
    _ = language.gettext
    cumulative = progress.goal.kind == "cumulative"
    if progress.final and cumulative:
        over = (progress.gap or 0.0) * progress.goal.direction
        if _reached(progress) and over > 0:
            return _("{actual} of {goal} in {done}: {over} over.").format(**words)
        if _reached(progress):
            return _("{actual} of {goal} in {done}: met.").format(**words)
        return _("{actual} of {goal} in {done}: {over} short.").format(**words)
    if progress.final or _reached(progress):
        return _("{actual} of {goal} in {done}: {progress} of the task.").format(**words)
    if cumulative:
        return _(
            "{actual} of {goal} in {done}: {progress} of the task; the rest, {rest}, takes "
            "{needed} a year."
        ).format(**words)
    return _(
        "{actual} of {goal} in {done}: {progress} of the task; the rest takes {needed} a year."
    ).format(**words)


def _rate(progress: Progress, words: dict[str, str], language: Language) -> str:
    _ = language.gettext
    if progress.final:
        return _("{average} a year over {done}, where the goal is {goal}.").format(**words)
    return _(
        "{average} a year over {done}, where the goal is {goal}; for the {left} left it takes "
        "{needed} a year."
    ).format(**words)


def _range(progress: Progress, words: dict[str, str], language: Language) -> str:
    _ = language.gettext
    if progress.position == "inside":
        return _("{actual} in {year} is inside {goal}.").format(**words)
    if progress.position == "above":
        return _("{actual} in {year} is above {goal}.").format(**words)
    return _("{actual} in {year} is below {goal}.").format(**words)


def _kept(progress: Progress, words: dict[str, str], language: Language) -> str:
    _ = language.gettext
    if _reached(progress):
        return _(
            "The base year had met the goal of {goal}, and {actual} in {year} keeps it."
        ).format(**words)
    return _(
        "The base year had met the goal of {goal}; {actual} in {year} does not keep it."
    ).format(**words)


def _hold(progress: Progress, words: dict[str, str], language: Language) -> str:
    ngettext = language.ngettext
    known = progress.kept[1] if progress.kept else 0
    goal, unit = progress.goal.goal, progress.goal.indicator.unit
    asked = printed_with_unit(goal, unit, language) if goal else ""
    return ngettext(
        "{goal} was kept in {kept} of {known} year; {actual} in {year}.",
        "{goal} was kept in {kept} of {known} years; {actual} in {year}.",
        known,
    ).format(**words | {"goal": asked, "year": words["year"]})


def end_words(progress: Progress, language: Language) -> dict[str, str]:
    """Return the figures of where the pace so far leads; no gap where that is just the goal."""
    value, goal = progress.projected_end_value or 0.0, progress.projected_aim or 0.0
    gap = value - goal
    digits = apart(value, goal, progress_decimals(progress).sentence)
    number = Grouping.of(progress.goal, language)
    words = {
        "value": number(fixed(value, digits)),
        "goal": end_printed(progress, language),
        "year": str(progress.goal.goal_year),
        "gap": number(fixed(abs(gap), digits)),
        "share": gap_share(gap / goal) if goal else NOTHING,
    }
    if progress.goal.kind == "cumulative":
        return words
    words |= {name: with_unit(words[name], progress.unit, language) for name in ("value", "goal")}
    if alike(value, goal, digits):
        del words["gap"]
    else:
        words["gap"] = difference_with_unit(words["gap"], progress.unit, language)
    return words
