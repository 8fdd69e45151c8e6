"""How serious a disagreement is: of the rules, each boundary once; of the real plan, all of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zzplan.engine.check import assess
from zzplan.engine.claim_prices import explaining_rise, with_prices
from zzplan.engine.disagreement import differences, goal_disagreement, identity_disagreement
from zzplan.engine.explain import explain
from zzplan.engine.identities import judge
from zzplan.engine.review import review
from zzplan.plan.file.load import load, parse

TARGETS = Path(__file__).resolve().parents[2] / "targets.yaml"


def of_goal(goal: str) -> str | None:
    file = parse(
        f"zzplan: 1\nbase_year: 2016\ngoal_year: 2021\ngoals: {{x: {{unit: 亿元, {goal}}}}}"
    )
    answer = assess(file.goals[0])
    return goal_disagreement(answer, explain(answer))


@pytest.mark.parametrize(
    ("goal", "kind"),
    [
        # 17.6 × 1.1^5 = 28.3, needed are 20.1%
        ("baseline: 17.6, rate: 10%, goal: 44", "contradiction"),
        # 87.42 × 0.9362^5 = 62.87 is past 64 and yet not what the rate makes
        ("baseline: 87.42, rate: -6.38%, goal: 64, direction: down", "contradiction"),
        # 以上 leaves the 10.76% open that are needed
        ("baseline: 3000, rate: 8%以上, goal: 5000", "short"),
        # over six years 15.95%
        ("baseline: 2345.8, rate: 16%左右, goal: 5700", "definition"),
        # (150 / 100 - 1) / 5 = 10%; 100 × 1.1^5 = 161 is past 150
        ("baseline: 100.0, rate: 10.0%, goal: 150.0", "definition"),
        # 13500 to 40000: ten thousand times as much
        ("baseline: 1.35, rate: 24.3%, goal: 40000", "definition"),
        # 8.398% printed as 8.3%
        ("baseline: 147.0, rate: 8.3%, goal: 220", "rounding"),
        # 938.5 × 1.12^5 = 1653.96: a goal of 1655 is met at 12.02%
        ("baseline: 938.5, rate: 12%, goal: 1655", "rounding"),
        ("baseline: 938.5, rate: 12%, goal: 1650", None),
        ("baseline: 938.5, goal: 1650", None),
        ("goal: 1650", None),
    ],
)
def test_the_kind_of_a_goal_s_disagreement(goal: str, kind: str | None) -> None:
    assert of_goal(goal) == kind


def test_a_cut_rate_beside_another_reading_is_no_mere_rounding() -> None:
    # needed are (1337.6 / 1000)^(1/5) - 1 = 5.99%, cut 5%; over six years 4.97%, rounded 5%
    goal = "{unit: 元, baseline: 1000.0, rate: 5%, goal: 1337.6}"
    file = parse(f"zzplan: 1\nbase_year: 2016\ngoal_year: 2021\ngoals: {{x: {goal}}}")
    answer = assess(file.goals[0])
    years, cut = explain(answer)
    assert (years.kind, cut.kind) == ("years", "cut")
    assert goal_disagreement(answer, (years, cut)) == "definition"
    assert goal_disagreement(answer, (cut,)) == "rounding"


def test_the_goals_of_the_action_plan_and_of_the_congress() -> None:
    file = load(str(TARGETS))
    found: dict[str, list[str]] = {}
    for answer in map(assess, file.goals):
        kind = goal_disagreement(answer, explain(answer, file))
        if kind is not None:
            found.setdefault(kind, []).append(answer.goal.name)
    # the readings are worked in test_explain.py
    assert found == {
        "contradiction": ["action-plan/trade_total", "action-plan/water_intensity"],
        "definition": [
            "congress-13/gdp",
            "action-plan/industrial_value_added",
            "action-plan/fixed_asset_investment",
            "action-plan/demo_park_industrial_value_added",
            "action-plan/energy_intensity_reduction_cumulative",
        ],
        "rounding": [
            "action-plan/gdp",
            "action-plan/hightech_firms",
            "action-plan/innovation_platforms_provincial",
            "action-plan/demo_park_gdp",
        ],
    }


PLAN = """\
zzplan: 1
sources: {plan: {title: 规划}, office: {title: 统计局}, paper: {title: 日报}}
indicators:
  gdp:
    unit: 亿元
    price: current
    source: office
    actuals:
      2016: {value: 2000, revised: true}
      2017: [{value: 2580.4, source: plan}, {value: 2530.01}, {value: 2531, source: [plan, paper]}]
      2018Q3: {value: 1900, span: Q1-Q3}
      2019: 3000
  fixed: {unit: 亿元, price: "constant:2015", source: office, actuals: {2019: 2500}}
  share: {unit: "%", price: current, source: office, actuals: {2019: 50%}}
  loose: {unit: 亿元, actuals: {2019: 7}}
plans:
  five: {source: plan, base_year: 2017, goal_year: 2022, goals: {gdp: {goal: 4000}}}
"""


def of_claim(claim: str) -> tuple[str | None, tuple[str, ...]]:
    entry = json.dumps({"claim": claim}, ensure_ascii=False)
    answer = judge(parse(f"{PLAN}identities: {{one: {entry}}}\n").identities[0])
    differing = differences(answer)
    return identity_disagreement(answer, differing), differing


@pytest.mark.parametrize(
    ("claim", "kind", "differing"),
    [
        ("gdp[2019] = 3000", None, ()),
        ("gdp[2019] = 3100", "contradiction", ()),  # a measured 3000 is 2950 to 3050
        ("gdp[2019] × share[2019] = 2000", "contradiction", ()),
        ("loose[2019] = 8", "contradiction", ()),
        ("gdp[2017@plan] = gdp[2017@office]", "definition", ("documents",)),
        ("gdp[2017@plan] > five.gdp", "contradiction", ()),
        ("gdp[2017@office] > five.gdp", "definition", ("documents",)),
        # nobody says where a figure without a source stands
        ("loose[2019] = gdp[2019]", "contradiction", ()),
        ("gdp[2019] = 2 × gdp[2016]", "definition", ("vintage",)),
        ("gdp[2018Q3] = gdp[2019]", "definition", ("span",)),
        ("fixed[2019] = gdp[2019]", "definition", ("prices",)),
        # a share has no prices
        ("fixed[2019] × share[2019] = 1", "contradiction", ()),
        ("five.gdp = gdp[2016]", "definition", ("vintage", "documents")),
        ("gdp[2019] > 2999.9", None, ()),
        ("loose[2019] > 7", "rounding", ()),
        ("gdp[2011] = gdp[2019]", None, ()),
    ],
)
def test_the_kind_of_a_claim_s_disagreement(
    claim: str, kind: str | None, differing: tuple[str, ...]
) -> None:
    assert of_claim(claim) == (kind, differing)


def test_documents_excuse_no_two_sides_of_one_document() -> None:
    # the first two sides agree, and so do their documents with nobody
    assert of_claim("gdp[2019] = gdp[2019@office] = gdp[2017@plan]") == (
        "definition", ("documents",)
    )  # fmt: skip
    # the plan contradicts itself, whatever the statistics office says
    assert of_claim("gdp[2017@plan] = five.gdp = gdp[2019]") == ("contradiction", ())


def test_the_claims_of_the_zhuzhou_documents() -> None:
    found: dict[str, tuple[str, ...]] = {}
    for answer in map(judge, load(str(TARGETS)).identities):
        if answer.verdict == "fails":
            found[answer.identity.key] = differences(answer)
    assert found == {
        "rd-intensity-2017": (),
        "energy-intensity-cumulative": (),
        "demo-park-ratio": (),
        "qingshuitang-transformed-of-relocated": (),  # the two-sessions report has both figures
        "qingshuitang-relocated": ("documents",),
        "gdp-2017": ("vintage", "documents"),
        "park-concentration-2017": ("documents",),
    }


GROWING = """\
zzplan: 1
indicators:
  gdp:
    unit: {unit}
    price: {price}
    actuals: {{2021: 2400.0, 2022: 2500.5, 2023: 2687.3}}
    growth: {{2022: 3%, 2023: {growth}}}
plans:
  p: {{base_year: 2021, goal_year: 2023, goals: {{gdp: {{rate: 5.5%, goal: 2687.3}}}}}}
identities: {{x: {{claim: "{claim}"}}}}
"""
CLAIM = "gdp[2023] / gdp[2022] - 1 = gdp.growth[2023]"


def growth_of(claim: str = CLAIM, growth: str = "6.1%", price: str = "current", unit: str = "亿元"):  # type: ignore[no-untyped-def]
    text = GROWING.format(claim=claim, growth=growth, price=price, unit=unit)
    answer = with_prices(judge(parse(text).identities[0]))
    return answer.verdict, differences(answer), explaining_rise(answer)


def test_levels_at_current_prices_beside_real_growth_are_a_matter_of_definition() -> None:
    # cn.md C9: 2687.3 / 2500.5 - 1 = 7.471%, and 1.07471 / 1.061 - 1 = 1.292%
    assert growth_of() == ("holds-by-prices", ("prices",), pytest.approx(0.01292, abs=5e-6))


@pytest.mark.parametrize(
    ("claim", "rise"),
    [
        ("gdp[2023] = gdp[2022] * (1 + gdp.growth[2023])", 0.012920),
        ("gdp.growth[2023] * 100 = (gdp[2023] - gdp[2022]) / gdp[2022] * 100", 0.012920),
        # 2687.3 / 2400 = 1.119708; its root 1.058163; by 1.055: 0.2998%
        ("(gdp[2023] / gdp[2021]) ^ 0.5 - 1 = p.gdp.rate", 0.002998),
        # 1.119708 / (1.03 × 1.061) = 1.024597, its root 1.012224
        ("gdp[2023] / gdp[2021] = (1 + gdp.growth[2022]) * (1 + gdp.growth[2023])", 0.012224),
    ],
)
def test_however_the_claim_is_written(claim: str, rise: float) -> None:
    assert growth_of(claim) == ("holds-by-prices", ("prices",), pytest.approx(rise, abs=5e-6))


@pytest.mark.parametrize(
    ("growth", "price"),
    [
        ("名义6.1%", "current"),  # it has the prices in it
        ("6.1%", "constant:2020"),  # the levels have not
        ("6.1%", "none"),
        ("61%", "current"),  # prices would fall by a third
        ("-22%", "current"),  # or rise by 38%
        ("-2.5%", "current"),  # or by 1.07471 / 0.975 - 1 = 10.23%
        ("11%", "current"),  # or fall by 3.18%
    ],
)
def test_what_prices_cannot_explain_stays_a_contradiction(growth: str, price: str) -> None:
    verdict, found, rise = growth_of(growth=growth, price=price)
    assert (verdict, found, rise) == ("fails", (), None)
    assert identity_disagreement(judge_of(growth, price), found) == "contradiction"


def judge_of(growth: str, price: str):  # type: ignore[no-untyped-def]
    text = GROWING.format(claim=CLAIM, growth=growth, price=price, unit="亿元")
    return judge(parse(text).identities[0])


def test_prices_explain_nothing_between_two_indicators_nor_of_nominal_growth() -> None:
    levels = "{unit: 亿元, price: current, actuals: {2022: 2500.5, 2023: 2687.3}}"
    text = f"zzplan: 1\nindicators:\n  gdp: {levels}\n  gdp-b: {levels}\nidentities:\n"
    for before, stated, verdict in (
        ("gdp", "6.1%", "holds-by-prices"),
        ("gdp-b", "6.1%", "fails"),
        ("gdp", "printed(6.1%)", "holds-by-prices"),
        ("gdp", "printed(名义6.1%)", "fails"),  # it has the prices in it
    ):
        claim = f'  x: {{claim: "gdp[2023] / {before}[2022] - 1 = {stated}"}}\n'
        assert with_prices(judge(parse(text + claim).identities[0])).verdict == verdict


def test_what_the_file_says_of_prices_counts_for_its_claims() -> None:
    text = GROWING.format(claim=CLAIM, growth="-2.5%", price="current", unit="亿元")
    for declared, verdict in (("[2%, 12%]", "holds-by-prices"), ("[2%, 6%]", "fails")):
        file = parse(text.replace("plans:", f"deflator_range: {declared}\nplans:"))
        (claim,) = review(file).claims
        assert (claim.answer.verdict, claim.rise is None) == (verdict, verdict == "fails")


def test_what_the_file_says_of_prices_counts_without_goals_and_before_its_plans() -> None:
    levels = "{unit: 亿元, price: current, actuals: {2022: 2500.5, 2023: 2687.3}}"
    text = (
        f"zzplan: 1\ndeflator_range: [3%, 6%]\nindicators:\n  gdp: {levels}\nidentities:\n"
        '  x: {claim: "gdp[2023] / gdp[2022] - 1 = printed(6.1%)"}\n'
    )
    (claim,) = review(parse(text)).claims
    assert claim.answer.verdict == "fails"  # by 1.29%


def test_a_claim_may_need_what_prices_do_by_any_of_the_plans() -> None:
    goal = "goals: {jobs: {unit: 万人, baseline: 3, goal: 5}}"
    levels = "{unit: 亿元, price: current, actuals: {2022: 2500.5, 2023: 2687.3}}"
    text = (
        f"zzplan: 1\nindicators:\n  gdp: {levels}\nplans:\n"
        f"  a: {{base_year: 2016, goal_year: 2021, deflator_range: [0%, 2%], {goal}}}\n"
        f"  b: {{base_year: 2021, goal_year: 2026, deflator_range: [4%, 9%], {goal}}}\n"
        'identities:\n  x: {claim: "gdp[2023] / gdp[2022] - 1 = printed(2%)"}\n'
    )
    (claim,) = review(parse(text)).claims
    assert claim.answer.verdict == "holds-by-prices"  # by 5.36%
