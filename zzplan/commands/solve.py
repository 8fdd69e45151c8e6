"""``zzplan solve``: without a plan file, three numbers give the fourth, four a verdict."""

from __future__ import annotations

import re
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

    from zzplan.engine.solve import Problem
    from zzplan.plan.numbers.quantity import Quantity

PATHS = ("linear", "compound")
"""The names of `zzplan.plan.model.kinds.PATHS`, which a command's declaration does not import."""
ORDER = ("--baseline", "--goal", "--years", "--rate")
"""What numbers without an option mean, in their order."""


_NEGATIVE = r"-\.?[0-9]"
_MINUS = "\u2212"
_OF_YEARS = ("years", "year", "年")
"""Words behind a number of years, where a blank stands before them."""


class _Numbers(Command):
    """A command whose arguments may be negative numbers, which are no options."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse arguments with a minus that begins no option."""
        shown = [
            _MINUS + one[1:] if re.match(_NEGATIVE, one) and not before.startswith("--") else one
            for before, one in zip(["", *args], args, strict=False)
        ]
        return super().parse_args(ctx, shown)


@click.command(
    "solve",
    cls=_Numbers,
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
    from zzplan.engine.problem import problem_of
    from zzplan.plan.numbers.given import GivenError

    try:
        problem = problem_of(*given.values(), straight=path == "linear")
    except GivenError as error:
        if error.code == "too-few":
            missing = [name for name, value in given.items() if value is None]
            raise click.UsageError(_too_few(missing, session.language)) from None
        refuse_given(error)
    return report_problem(session, problem, strict=strict, fail_on=fail_on)


def report_problem(
    session: Session, problem: Problem, *, strict: bool = False, fail_on: Collection[str] = ()
) -> int:
    """Report the number that is missing among four, or whether all four add up."""
    from zzplan.engine.solve_review import review_problem
    from zzplan.engine.terms import Undefined
    from zzplan.report.pages.solve import solve_report
    from zzplan.report.words.solution import refusal

    found = review_problem(problem, strict=strict, fail_on=fail_on)
    if isinstance(found, Undefined):
        raise click.ClickException(refusal(found.reason, problem, session.language))
    return session.emit(solve_report(found))


def _take(numbers: tuple[str, ...], given: dict[str, Any], language: Language) -> None:
    """Put numbers without an option in their order where no option stands."""
    context = click.get_current_context()
    free = [name for name in ORDER if given[name] is None]
    numbers = tuple(one for one in numbers if one not in _OF_YEARS)  # 5 years
    if len(numbers) > len(free):
        raise click.UsageError(
            language.gettext(
                'There is no place for "{text}": write BASELINE GOAL YEARS RATE, such as '
                "3000 5000 5 8%."
            ).format(text=numbers[len(free)])
        )
    shares = [one.rstrip().endswith(("%", "％")) for one in numbers]
    for at, (name, said) in enumerate(zip(free, numbers, strict=False)):
        text = "-" + said[1:] if said.startswith(_MINUS) else said
        if name == "--years" and shares[at]:
            message = language.gettext(
                '"{text}" stands where the years should: BASELINE GOAL YEARS RATE; where the years '
                "are what is missing, write --rate {text}"
            )
            raise click.UsageError(message.format(text=text))
        if name == "--goal" and shares[at] and at and not shares[at - 1] and text[0].isdigit():
            message = language.gettext(
                '"{text}" stands where the goal should: BASELINE GOAL YEARS RATE; where the goal '
                "is what is missing, write --rate {text}"
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
