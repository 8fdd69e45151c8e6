"""Where the program itself fails at one goal: the others are answered, and it becomes a finding."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import click

from zzplan.commands.complaints import complain
from zzplan.commands.session import Session
from zzplan.commands.standard_output import OutputError
from zzplan.finding import Finding
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.model.names import UnknownNameError
from zzplan.plan.model.plan_file import Goal, Identity
from zzplan.report.language import Language
from zzplan.report.model import Block, Line, Record, Report, Target
from zzplan.report.render.formats import render

BUG = 70
"""The exit code of a bug in zzplan."""

Item = TypeVar("Item", bound=Goal | Identity)

_EXPECTED = (
    click.ClickException, click.exceptions.Exit, click.Abort, OSError, OutputError, PlanError,
    UnknownNameError,
)  # fmt: skip
"""Errors of the user or of the system; whatever else comes up is the program's own."""
_ATTEMPTS = 1000
"""So many parts of the goals are tried, to find those at which the program fails."""


def answer(
    session: Session, items: Sequence[Item], build: Callable[[Sequence[Item]], Report]
) -> int:
    """Report on goals and claims, and on those apart at which the program itself fails.

    Parameters
    ----------
    session : Session
    items : sequence of Goal or Identity
        What was asked for.
    build : callable
        Makes the report of some of them.

    Returns
    -------
    int
        The exit code; 70 where one of them met a bug. A bug that none of them meets alone is for
        the error boundary.
    """
    try:
        return session.emit(build(items))
    except _EXPECTED:
        raise
    except Exception:
        # An error may come as late as in the writing, so that each is written into nothing.
        nothing = Target(session.language, None, False, [])
        broken = list(_broken(items, lambda some: [*render(session.format, build(some), nothing)]))
        if not broken:
            raise
    if os.environ.get("ZZPLAN_DEBUG"):
        import traceback

        for error in {id(error): error for _, error, _ in broken}.values():
            complain("".join(traceback.format_exception(error)))
    blamed = {id(item) for item, *_ in broken}
    sound = [item for item in items if id(item) not in blamed]
    bugs = sorted((_finding(*one) for one in broken), key=lambda one: one.span[:2])
    return session.emit(_with_bugs(build(sound), bugs))


def _broken(
    items: Sequence[Item], attempt: Callable[[Sequence[Item]], object]
) -> Iterator[tuple[Item, Exception, int]]:
    """Yield the items that fail, each with its error and among how many it fails.

    What fails is halved, the largest pieces first, until one item fails by itself. An attempt
    takes as long as the whole file, so that there are so many at most, however many goals fail;
    a piece that fails after that is named as it is.
    """
    waiting, left = deque([items]), _ATTEMPTS
    while waiting:
        piece = waiting.popleft()
        left -= 1
        try:
            attempt(piece)
        except _EXPECTED:
            raise
        except Exception as error:
            if len(piece) > 1 and left >= len(waiting) + 2:
                middle = len(piece) // 2
                waiting += [piece[:middle], piece[middle:]]
            else:
                yield from ((item, error, len(piece)) for item in piece)


def _finding(item: Goal | Identity, error: Exception, among: int) -> Finding:
    name = item.name if isinstance(item, Goal) else item.key
    params: dict[str, object] = {"name": name, "error": f"{type(error).__name__}: {error}"}
    if among > 1:
        params["among"] = among
    return Finding(span=item.span, code="internal", params=params, subject=name)


def _with_bugs(report: Report, bugs: Sequence[Finding]) -> Report:
    """Put bugs behind what else was found."""

    def findings(language: Language) -> Iterator[Record]:
        from zzplan.report.records.findings import finding_records

        yield from report.findings(language)
        yield from finding_records(bugs, report.plan_file, language)

    def blocks(language: Language) -> Iterator[Block]:
        from zzplan.report.words.findings import message

        yield from report.blocks(language)
        yield Line("")
        for bug in bugs:
            yield Line(message(bug, language), tone="bad")

    before = report.summary.get("findings")
    count = (before if isinstance(before, int) else 0) + len(bugs)
    return report.replace(
        summary={**report.summary, "findings": count},
        findings=findings,
        blocks=blocks,
        exit_code=BUG,
    )
