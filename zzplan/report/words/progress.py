"""One sentence on how a goal stands: what was done, and what the rest of the years must bring."""

from __future__ import annotations

from zzplan.engine.progress import Progress
from zzplan.plan.kinds import KINDS
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


def sentence(one: Progress, language: Language) -> str:
    """Say how a goal stands, without the rating's own word."""
    _ = language.gettext
    if one.compared is not None:
        from zzplan.report.words.relative import relative_sentence

        return relative_sentence(one.compared[0], language)
    if one.latest is None or one.actual_value is None:
        return nothing_to(_("Nothing to rate: {reason}."), one.reason, one.goal, language)
    words = _words(one, language)
    if one.goal.kind == "hold":
        return _hold(one, words, language)
    if one.goal.goal is None and one.goal.kind != "rate":
        return _(
            "From {base} in {base_year} to {actual} in {year} is {average} a year; the plan names "
            "a direction and no value."
        ).format(**words)
    if one.position is not None:
        return _range(one, words, language)
    if "already-met" in one.notes:
        return _kept(one, words, language)
    if one.goal.kind == "rate":
        return _rate(one, words, language)
    if KINDS[one.goal.kind].task:
        return _task(one, words, language)
    return _level(one, words, language)


def _words(one: Progress, language: Language) -> dict[str, str]:
    goal, latest = one.goal, one.latest
    last = latest.year if latest else 0
    left = (goal.goal_year or last) - last
    words = {
        "base": base_text(one, language),
        "base_year": str(goal.base_year),
        "actual": actual_text(one, language),
        "year": str(last),
        "goal": end_printed(one, language),
        "goal_year": str(goal.goal_year),
        "average": moved(pace_text(one, one.speeds.average, language), language),
        "needed": moved(needed(one, language), language),
        "left": years_words(left, language),
        "done": years_words(one.elapsed, language),
        "progress": done(one),
        "rest": percent(one.rest_change, 2),
        "gap": Grouping.of(one.goal, language)(
            amount(abs(one.gap or 0.0), progress_decimals(one).sentence)
        ),
        "share": gap_share(one.gap_share or 0.0),
        "over": gap_share(one.gap_share or 0.0, 2),
        "kept": str(one.kept[0] if one.kept else 0),
        "known": str(one.kept[1] if one.kept else 0),
        "rate": stated(one),
    }
    if KINDS[goal.kind].chained:  # percent is in these already
        return words
    values = ["base", "actual", "goal"]
    if one.path == "linear" and one.unit != "%":
        values += ["average", "needed"]
    words |= {name: with_unit(words[name], one.unit, language) for name in values}
    words["gap"] = difference_with_unit(words["gap"], one.unit, language)
    return words


def _reached(one: Progress) -> bool:
    """Tell whether the goal is met at full value."""
    return one.case is not None and one.case.reached


def _level(one: Progress, words: dict[str, str], language: Language) -> str:
    """Levels, shares, points and stocks: from where to where, and what is left."""
    _ = language.gettext
    ahead = (one.gap or 0.0) * one.goal.direction
    if one.final and _reached(one):
        if ahead > 0 and one.gap_share is not None:
            return _(
                "{actual} in {year}, the goal of {goal} is met: {gap} ({share}) past it."
            ).format(**words)
        return _("{actual} in {year}, the goal of {goal} is met.").format(**words)
    if one.final:
        if one.gap_share is None:
            return _("{actual} in {year}, the goal of {goal} is missed by {gap}.").format(**words)
        return _("{actual} in {year}, the goal of {goal} is missed by {gap} ({share}).").format(
            **words
        )
    if _reached(one):
        return _("{actual} in {year}, the goal of {goal} by {goal_year} is met already.").format(
            **words
        )
    if one.path == "compound":
        return _(
            "From {base} in {base_year} to {actual} in {year} is {average} a year; to reach {goal} "
            "by {goal_year} takes {needed} a year."
        ).format(**words)
    if one.unit == "%":
        return _(
            "From {base} in {base_year} to {actual} in {year} is {average} percentage points a "
            "year; to reach {goal} by {goal_year} takes {needed} a year."
        ).format(**words)
    return _(
        "From {base} in {base_year} to {actual} in {year} is {average} a year, in equal steps; to "
        "reach {goal} by {goal_year} takes {needed} a year."
    ).format(**words)


def _task(one: Progress, words: dict[str, str], language: Language) -> str:
    """Cumulative changes and additions: how much of the task is done."""
    _ = language.gettext
    cumulative = one.goal.kind == "cumulative"
    if one.final and cumulative:
        over = (one.gap or 0.0) * one.goal.direction
        if _reached(one) and over > 0:
            return _("{actual} of {goal} in {done}: {over} over.").format(**words)
        if _reached(one):
            return _("{actual} of {goal} in {done}: met.").format(**words)
        return _("{actual} of {goal} in {done}: {over} short.").format(**words)
    if one.final or _reached(one):
        return _("{actual} of {goal} in {done}: {progress} of the task.").format(**words)
    if cumulative:
        return _(
            "{actual} of {goal} in {done}: {progress} of the task; the rest, {rest}, takes "
            "{needed} a year."
        ).format(**words)
    return _(
        "{actual} of {goal} in {done}: {progress} of the task; the rest takes {needed} a year."
    ).format(**words)


def _rate(one: Progress, words: dict[str, str], language: Language) -> str:
    _ = language.gettext
    if one.final:
        return _("{average} a year over {done}, where the goal is {goal}.").format(**words)
    return _(
        "{average} a year over {done}, where the goal is {goal}; for the {left} left it takes "
        "{needed} a year."
    ).format(**words)


def _range(one: Progress, words: dict[str, str], language: Language) -> str:
    _ = language.gettext
    if one.position == "inside":
        return _("{actual} in {year} is inside {goal}.").format(**words)
    if one.position == "above":
        return _("{actual} in {year} is above {goal}.").format(**words)
    return _("{actual} in {year} is below {goal}.").format(**words)


def _kept(one: Progress, words: dict[str, str], language: Language) -> str:
    _ = language.gettext
    if _reached(one):
        return _(
            "The base year had met the goal of {goal}, and {actual} in {year} keeps it."
        ).format(**words)
    return _(
        "The base year had met the goal of {goal}; {actual} in {year} does not keep it."
    ).format(**words)


def _hold(one: Progress, words: dict[str, str], language: Language) -> str:
    ngettext = language.ngettext
    known = one.kept[1] if one.kept else 0
    goal, unit = one.goal.goal, one.goal.indicator.unit
    asked = printed_with_unit(goal, unit, language) if goal else ""
    return ngettext(
        "{goal} was kept in {kept} of {known} year; {actual} in {year}.",
        "{goal} was kept in {kept} of {known} years; {actual} in {year}.",
        known,
    ).format(**words | {"goal": asked, "year": words["year"]})


def end_words(one: Progress, language: Language) -> dict[str, str]:
    """Return the figures of where the pace so far leads; no gap where that is just the goal."""
    value, goal = one.projected_end_value or 0.0, one.projected_aim or 0.0
    gap = value - goal
    digits = apart(value, goal, progress_decimals(one).sentence)
    number = Grouping.of(one.goal, language)
    words = {
        "value": number(fixed(value, digits)),
        "goal": end_printed(one, language),
        "year": str(one.goal.goal_year),
        "gap": number(fixed(abs(gap), digits)),
        "share": gap_share(gap / goal) if goal else NOTHING,
    }
    if one.goal.kind == "cumulative":
        return words
    words |= {name: with_unit(words[name], one.unit, language) for name in ("value", "goal")}
    if alike(value, goal, digits):
        del words["gap"]
    else:
        words["gap"] = difference_with_unit(words["gap"], one.unit, language)
    return words
