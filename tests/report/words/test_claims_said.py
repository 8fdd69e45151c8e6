"""What is said of a claim that fails."""

from __future__ import annotations

import pytest

from zzplan.engine.review import review
from zzplan.plan.file.load import parse
from zzplan.report.language import Language
from zzplan.report.words.findings import listed_sentence, named_by, subject_name
from zzplan.report.words.identities import says_and_is

ENGLISH = Language("en")
DOCUMENTS = """zzplan: 1
sources: {plan: {title: Plan of the county}, report: {title: Report to the council}}
indicators: {roads: {name: Roads, unit: km}}
plans:
  plan: {source: plan, base_year: 2025, goal_year: 2030, goals: {roads: {goal: 900}}}
  report: {source: report, base_year: 2025, goal_year: 2030, goals: {roads: {goal: 850}}}
identities: {roads: {claim: plan.roads = report.roads}}
"""
ONE = """zzplan: 1
goal_year: 2030
goals:
  roads: {name: Roads, unit: km, goal: 900}
  rails: {name: Rails, unit: km, goal: 800}
identities:
"""


def said(text: str) -> list[str]:
    found = review(parse(text))
    names = named_by(found, ENGLISH)
    return [listed_sentence(one, ENGLISH, names) for one in found.findings]


def test_documents_that_set_one_goal_do_not_count_differently() -> None:
    (sentence,) = said(DOCUMENTS)
    assert sentence == (
        "roads: Both 900 and 850 are printed for it. They are 50 apart, and no document rounds "
        "what another one sets."
    )
    (claim,) = review(parse(DOCUMENTS)).claims
    assert claim.explanations == ()
    assert claim.disagreement == "definition"  # it is no contradiction of one document


@pytest.mark.parametrize("claim", ["12% - 8% = 0%", "12% - 8% = 0", "12% = 8%"])
def test_two_rates_for_one_goal_are_both_named(claim: str) -> None:
    file = f"{ONE}  twice: {{claim: {claim}}}"
    assert said(file) == [
        "twice: Both 12% and 8% are printed for it. They are 4 percentage points apart, and no "
        "rounding explains it."
    ]
    answer = review(parse(file)).claims[0].answer
    assert says_and_is(answer, ENGLISH) == ("8%", "12%")


def test_a_difference_that_is_stated_is_no_figure_printed_twice() -> None:
    (sentence,) = said(f"{ONE}  apart: {{claim: roads - rails = 50}}")
    assert sentence.startswith("apart: The figures give 100; 50 is stated.")


def test_a_claim_with_the_key_of_a_goal_keeps_its_name() -> None:
    found = review(parse(f"{ONE}  roads: {{name: Length, claim: roads = rails}}"))
    names = named_by(found, ENGLISH)
    assert [subject_name(one, names) for one in found.findings] == ["Length"]
    assert names["roads"] == "Roads"


def test_points_of_several_years_are_said_in_per_cent() -> None:
    (sentence,) = said(f"{ONE}  rise: {{claim: 60% - 52% = 1.2个百分点 * 5}}")
    assert sentence.startswith("rise: The figures give 8%; 6.000% is stated. They are 2.000 percen")
