"""The table of goals."""

from __future__ import annotations

import pytest

from zzplan.engine import explain
from zzplan.engine.assessment import Assessment
from zzplan.engine.review import review
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import PlanFile
from zzplan.report.language import Language
from zzplan.report.pages.check_table import goal_table

# At 12% a year 3000 is 5287 after five years: more than 5000, which it contradicts.
PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals: {gdp: {unit: 亿元, baseline: 3000, rate: 12%, goal: 5000}}
"""


def test_what_explains_a_goal_is_looked_for_when_its_colour_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []

    def counted(answer: Assessment, plan_file: PlanFile | None = None) -> tuple[()]:
        asked.append(answer.goal.key)
        return ()

    monkeypatch.setattr(explain, "explain", counted)
    found = review(parse(PLAN))
    table = goal_table(found.goals, found.plan_file, (), Language("en"))
    assert (table.rows[0][-1], asked) == ("met, contradicts its rate", [])
    assert table.tone is not None
    assert (table.tone(0), asked) == ("bad", ["gdp"])
