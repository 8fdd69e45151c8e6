"""zzplan, the spell-checker for the numbers of development plans.

>>> import zzplan
>>> plan_file = zzplan.parse('''zzplan: 1
... base_year: 2021
... goal_year: 2026
... goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}''')
>>> answer, = zzplan.check(plan_file)
>>> answer.verdict, round(answer.projected_value), round(answer.required_rate, 4)
('short', 4408, 0.1076)
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zzplan.api import check, explain, find, load, parse, review, solve
    from zzplan.engine.assessment import Assessment
    from zzplan.engine.check import assess
    from zzplan.engine.explanation import Explanation
    from zzplan.engine.projection import project
    from zzplan.engine.review import Review
    from zzplan.finding import Finding
    from zzplan.plan.diagnostics import Diagnostic, PlanError
    from zzplan.plan.model import Goal, Indicator, PlanFile

_HOMES = {
    "Assessment": "zzplan.engine.assessment",
    "Diagnostic": "zzplan.plan.diagnostics",
    "Finding": "zzplan.finding",
    "Explanation": "zzplan.engine.explain",
    "Goal": "zzplan.plan.model",
    "Indicator": "zzplan.plan.model",
    "PlanError": "zzplan.plan.diagnostics",
    "PlanFile": "zzplan.plan.model",
    "Review": "zzplan.engine.review",
    "assess": "zzplan.engine.check",
    "check": "zzplan.api",
    "explain": "zzplan.api",
    "find": "zzplan.api",
    "load": "zzplan.api",
    "parse": "zzplan.api",
    "project": "zzplan.engine.projection",
    "review": "zzplan.api",
    "solve": "zzplan.api",
}

__all__ = [
    "Assessment",
    "Diagnostic",
    "Explanation",
    "Finding",
    "Goal",
    "Indicator",
    "PlanError",
    "PlanFile",
    "Review",
    "__version__",
    "assess",
    "check",
    "explain",
    "find",
    "load",
    "parse",
    "project",
    "review",
    "solve",
]


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the command line needs few of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
