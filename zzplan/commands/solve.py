"""``zzplan solve``: without a plan file, three numbers give the fourth, four a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from zzplan.commands.click_words import Choice, Command, option
from zzplan.commands.options import fail_on_option, strict_option
from zzplan.commands.rates import RATE, refuse_given
from zzplan.commands.session import Session, shared_options
from zzplan.commands.years import Years
from zzplan.report.language import N_, Language

if TYPE_CHECKING:
    from collections.abc import Collection

    from zzplan.plan.quantity import Quantity

PATHS = ("linear", "compound")
"""The names of `zzplan.plan.kinds.PATHS`, which a command's declaration does not import."""
ORDER = ("--baseline", "--goal", "--years", "--rate")
"""What numbers without an option mean, in their order."""


@click.command(
    "solve",
    cls=Command,
    examples=(
        ("zzplan solve 3000亿 5000亿 5", N_("the rate that it takes")),
        ("zzplan solve 3000亿 5000亿 5 8%", N_("does it add up?")),
        ("zzplan solve --goal 5000 --rate 8% --years 5", N_("the baseline")),
        ("zzplan solve 45% 60% 2021-2026", N_("a share, in points a year")),
    ),
    help=N_(
        "Numbers without an option are the baseline, the goal, the years and the rate, in "
        "this order. With all four, check whether they add up; ends with 1 if the goal is "
        "not reached. Values may carry a magnitude and a unit, such as 3000亿 or 0.5万亿元."
    ),
)
@click.argument("numbers", nargs=-1, metavar="[BASELINE [GOAL [YEARS [RATE]]]]")
@option("--baseline", metavar="VALUE", help=N_("The value at the start, such as 3000亿."))
@option("--goal", metavar="VALUE", help=N_("The value at the end, such as 5000亿."))
@option("--years", type=Years(), metavar="N",
        help=N_("The years from the start to the end, such as 5 or 2021-2026."))  # fmt: skip
@option("--rate", type=RATE, metavar="RATE", help=N_("The growth a year, such as 8% or 0.08."))
@option(
    "--path",
    type=Choice(PATHS),
    metavar="PATH",
    help=N_("Whether the rate is of the year before (compound) or of the start (linear)."),
)
@strict_option()
@fail_on_option()
@shared_options(plan_file=False)
def solve(
    session: Session,
    numbers: tuple[str, ...],
    baseline: str | None,
    goal: str | None,
    years: float | None,
    rate: Quantity | None,
    path: str | None,
    strict: bool,
    fail_on: tuple[str, ...],
) -> int:
    """Solve for what is missing, or check what is complete."""
    given: dict[str, Any] = dict(zip(ORDER, (baseline, goal, years, rate), strict=True))
    _take(numbers, given, session.language)
    return answer(session, given, straight=path == "linear", strict=strict, fail_on=fail_on)


def answer(
    session: Session,
    given: dict[str, Any],
    *,
    straight: bool = False,
    strict: bool = False,
    fail_on: Collection[str] = (),
) -> int:
    """Report the number that is missing among four, or whether all four add up."""
    from zzplan.engine.problem import problem_of
    from zzplan.engine.solve_review import review_problem
    from zzplan.engine.terms import Undefined
    from zzplan.plan.given import GivenError
    from zzplan.report.pages.solve import solve_report
    from zzplan.report.words.solution import refusal

    baseline, goal, years, rate = (given[name] for name in ORDER)
    missing = [name for name, value in given.items() if value is None]
    if len(missing) > 1:
        raise click.UsageError(_too_few(missing, session.language))
    try:
        problem = problem_of(baseline, goal, years, rate, straight=straight)
    except GivenError as error:
        refuse_given(error)
    found = review_problem(problem, strict=strict, fail_on=fail_on)
    if isinstance(found, Undefined):
        raise click.ClickException(refusal(found.reason, problem, session.language))
    return session.emit(solve_report(found))


def _take(numbers: tuple[str, ...], given: dict[str, Any], language: Language) -> None:
    """Put numbers without an option in their order where no option stands."""
    context = click.get_current_context()
    free = [name for name in ORDER if given[name] is None]
    if len(numbers) > len(free):
        raise click.UsageError(
            language.gettext(
                'There is no place for "{text}": write BASELINE GOAL YEARS RATE, such as '
                "3000 5000 5 8%."
            ).format(text=numbers[len(free)])
        )
    for name, text in zip(free, numbers, strict=False):
        if name == "--years" and text.rstrip().endswith(("%", "％")):
            message = language.gettext(
                '"{text}" stands where the years should: BASELINE GOAL YEARS RATE; where the years '
                "are what is missing, write --rate {text}"
            )
            raise click.UsageError(message.format(text=text))
        kind = {"--years": Years(), "--rate": RATE}.get(name)
        given[name] = text if kind is None else kind.convert(text, None, context)


def _too_few(missing: list[str], language: Language) -> str:
    _ = language.gettext
    return _(
        "Give three of --baseline, --goal, --years and --rate to solve for the fourth, or all "
        "four to check them; missing: {missing}."
    ).format(missing=language.pgettext("list", ", ").join(missing))
