"""zzplan, the spell-checker for the numbers of development plans.

``load(path)`` and ``parse(text)`` read a plan file, a table or a document. Of the plan file that
they return,

- ``check(plan_file, *names)`` says of each goal whether it adds up;
- ``review(plan_file, *names)`` finds everything that ``zzplan check`` finds;
- ``explain(plan_file, answer)`` gives the readings by which an answer's numbers would agree;
- ``project(plan_file, *names)`` follows goals year by year;
- ``progress(plan_file, *names)`` rates how far the actual values have come;
- ``outlook(plan_file, *names)`` says how likely goals are;
- ``sweep(plan_file, *names, rates=...)`` tries many rates and horizons;
- ``find(plan_file, *names)`` returns goals by name, ``assess(goal)`` checks one.

``solve(baseline, goal, years, rate)`` needs no file, ``diff(old, new)`` two. What they return
prints as its sentence and has ``to_dict()``; ``records(found)`` makes rows for pandas or polars of
it, and ``render(found, "markdown")`` what the command line writes. Errors are `ZzplanError`.

>>> import zzplan
>>> plan_file = zzplan.parse('''zzplan: 1
... base_year: 2021
... goal_year: 2026
... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}''')
>>> answer, = zzplan.check(plan_file)
>>> print(answer)
gdp: short. 3000 at 8% a year gives 4408 by 2026: 592 (11.8%) below 5000.
>>> answer.verdict, round(answer.projected_value), round(answer.required_rate, 4)
('short', 4408, 0.1076)
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zzplan.api.ahead import outlook, progress, project, sweep
    from zzplan.api.answers import assess, check, explain, review
    from zzplan.api.numbers import solve
    from zzplan.api.plans import diff, find, load, parse
    from zzplan.api.telling import records, render
    from zzplan.engine.assessment import Assessment
    from zzplan.engine.explanation import Explanation
    from zzplan.engine.review import Review
    from zzplan.finding import Finding, ZzplanError
    from zzplan.plan.file.diagnostics import PlanError
    from zzplan.plan.model.plan_file import Goal, Indicator, PlanFile

_HOMES = {
    "zzplan.api.ahead": ("outlook", "progress", "project", "sweep"),
    "zzplan.api.answers": ("assess", "check", "explain", "review"),
    "zzplan.api.numbers": ("solve",),
    "zzplan.api.plans": ("diff", "find", "load", "parse"),
    "zzplan.api.telling": ("records", "render"),
    "zzplan.engine.assessment": ("Assessment",),
    "zzplan.engine.explanation": ("Explanation",),
    "zzplan.engine.review": ("Review",),
    "zzplan.finding": ("Finding", "ZzplanError"),
    "zzplan.plan.file.diagnostics": ("PlanError",),
    "zzplan.plan.model.plan_file": ("Goal", "Indicator", "PlanFile"),
}  # fmt: skip
"""Where each public name is at home."""

__all__ = [
    "Assessment",
    "Explanation",
    "Finding",
    "Goal",
    "Indicator",
    "PlanError",
    "PlanFile",
    "Review",
    "ZzplanError",
    "__version__",
    "assess",
    "check",
    "diff",
    "explain",
    "find",
    "load",
    "outlook",
    "parse",
    "progress",
    "project",
    "records",
    "render",
    "review",
    "solve",
    "sweep",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the command line needs few of them."""
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
