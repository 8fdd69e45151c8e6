"""The claims of a plan file: which figure a name means, and every mistake with its place."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.finding import Span
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Acceptance, Identity, Term, Text

PLAN = """\
zzplan: 1
sources:
  report: {title: 报告}
  office: {title: 年鉴}
indicators:
  gdp:
    unit: 亿元
    source: report
    actuals:
      2016: 2488.5
      2017: [{value: 2580.4}, {value: 2530.01, source: office}]
      2021Q3: {value: 2487.1, growth: 9.9%}
      2020: [{value: 3105.8}, {value: 突破3000, source: office}]
    growth:
      2017: 8.0%
      2020: [{value: 7.1%, span: 2016-2020}, 4.1%]
      2021Q3: {value: 6.3%, span: 2020-2021}
  share: {unit: "%", actuals: {2017: 28.1%, 2018: {value: 30, precision: 1}}}
  change: {unit: 百分点, actuals: {2017: 6.9}}
  firms: {unit: 家, actuals: {2017: 289}}
  part_a: {unit: 亿元, actuals: {2017: 10}}
  part_b: {unit: 亿元, actuals: {2017: 20}}
  wages: {unit: 万元, actuals: {2016: {value: 5, span: Q1-Q3}}}
plans:
  action-plan:
    base_year: 2016
    goal_year: 2021
    source: report
    goals:
      gdp: {rate: 9%左右, goal: 达到3900}
      share: {goal: 提高5个百分点}
      firms: {kind: multiple, goal: 翻一番}
      part_a: {goal: 30}
      part_b: {goal: 2-4}
      fall: {indicator: gdp, kind: cumulative, goal: -18%, rate: -4.5%}
      wages: {kind: milestone}
"""


def read(claim: str, **more: str) -> Identity:
    """Return the one identity of a file with this claim."""
    entry = json.dumps({"claim": claim, **more}, ensure_ascii=False)
    (identity,) = parse(f"{PLAN}identities: {{one: {entry}}}\n").identities
    return identity


def terms(claim: str) -> list[Term]:
    return [one for side in read(claim).sides for one in side if isinstance(one, Term)]


def mistakes(block: str) -> list[tuple[Span, str, str | None]]:
    with pytest.raises(PlanError) as caught:
        parse(PLAN + block)
    return [(one.span, one.code, one.hint) for one in caught.value.diagnostics]


def mistake(claim: str) -> tuple[str, str]:
    """Return the code of the one mistake, and the characters that it marks."""
    block = f"identities:\n  one:\n    claim: '{claim}'\n"
    ((span, code, _),) = mistakes(block)
    return code, (PLAN + block).splitlines()[span.line - 1][span.column - 1 : span.end - 1]


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("gdp[2016]", "2488.5"),
        ("gdp[2017]", "2580.4"),
        ("gdp[2017@office]", "2530.01"),
        ("gdp[2021Q3]", "2487.1"),
        ("gdp.growth[2017]", "0.080"),
        ("gdp.growth[2020]", "0.041"),
        ("gdp.growth[2016-2020]", "0.071"),
        ("gdp.growth[2021Q3]", "0.099"),
        ("gdp.growth[2020-2021]", "0.063"),
        ("share[2017]", "0.281"),
        ("share[2018]", "0.30"),
        ("change[2017]", "0.069"),
        ("action-plan.gdp", "3900"),
        ("action-plan.gdp.rate", "0.09"),
        ("action-plan.gdp.baseline", "2488.5"),
        ("action-plan.share", "0.05"),
        ("action-plan.firms", "2"),
        ("action-plan.fall", "-0.18"),
        ("action-plan.fall.rate", "-0.045"),
    ],
)
def test_a_figure_is_what_the_file_has_under_its_name(figure: str, value: str) -> None:
    """Whatever stands in percent or in points is a fraction."""
    quantity = terms(f"{figure} = 1")[0].quantity
    assert quantity is not None
    assert quantity.low.exact == Decimal(value)


@pytest.mark.parametrize(
    "figure", ["gdp[1999]", "gdp.growth[1999]", "gdp[2021]", "gdp[2016@office]", "wages[2017]",
               "wages[2016]", "action-plan.wages", "action-plan.part_a.rate"],
)  # fmt: skip
def test_a_figure_that_the_file_does_not_have_is_no_mistake(figure: str) -> None:
    assert terms(f"{figure} = 1")[0].quantity is None


def test_a_measured_figure_is_told_from_one_that_was_set() -> None:
    claim = "gdp[2016] + action-plan.gdp.baseline + action-plan.gdp + 3亿 = 100.0"
    assert [one.measured for one in terms(claim)] == [True, True, False, False, False]


def test_a_figure_knows_its_documents() -> None:
    found = terms("gdp[2017@office] + action-plan.gdp = gdp[2016]")
    assert [one.sources for one in found] == [("office",), ("report",), ("report",)]


def test_a_sum_is_over_the_goals_or_actuals_of_a_pattern() -> None:
    assert [one.text for one in terms("sum(action-plan.part_*) = 1")][:2] == [
        "action-plan.part_a", "action-plan.part_b",
    ]  # fmt: skip
    identity = read("sum(part_*[2017]) * 2 = 60")
    assert [one if isinstance(one, str) else one.text for one in identity.sides[0]] == [
        "part_a[2017]", "part_b[2017]", "+", "2", "*",
    ]  # fmt: skip


def test_a_goal_of_a_file_without_plans_has_no_plan_in_its_name() -> None:
    plan = (
        "zzplan: 1\nbase_year: 2021\ngoal_year: 2026\n"
        "goals: {gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}}\n"
        "identities: {a: {claim: gdp.baseline * (1 + gdp.rate)^5 < gdp}}\n"
    )
    (identity,) = parse(plan).identities
    assert [one.text for side in identity.sides for one in side if isinstance(one, Term)] == [
        "gdp.baseline", "1", "gdp.rate", "5", "gdp",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("claim", "exact"),
    [
        ("share[2017] * 1.065 = 28.1%", [False, True, False]),
        ("firms[2017] = 2207", [True, True]),
        ("firms[2017] = 2200", [True, False]),
        ("firms[2017] = 289", [True, True]),
        ("firms[2017] = -289", [True, True]),
        ("printed(289) * 2 = printed(1.91)", [False, True, False]),
        ("gdp[2016] / 1 = 0.43万亿", [False, True, False]),
    ],
)
def test_a_number_beside_an_operator_is_a_constant(claim: str, exact: list[bool]) -> None:
    """Alone it has the rounding of its digits, but for a count that is no round one."""
    assert [one.quantity is not None and one.quantity.exact for one in terms(claim)] == exact


@pytest.mark.parametrize(
    ("claim", "value"),
    [
        ("gdp[2016] = 0.25万亿", "2500"),
        ("gdp[2016] = 1.5万亿元", "15000"),
        ("gdp[2016] = 2,488.5", "2488.5"),
        ("share[2017] = 28.1%", "0.281"),
        ("share[2017] = 2.81‰", "0.00281"),
        ("change[2017] = 6.9个百分点", "0.069"),
    ],
)
def test_a_number_is_read_in_the_unit_of_the_figures(claim: str, value: str) -> None:
    quantity = terms(claim)[-1].quantity
    assert quantity is not None
    assert quantity.low.exact == Decimal(value)


def test_an_identity_says_what_stands_beside_its_claim() -> None:
    block = (
        "identities:\n  one:\n    claim: gdp[2016] <= gdp[2017]\n    name: {en: Growth, zh: 增长}\n"
        "    source: [report, office]\n    section: '1'\n    note: later\n"
        "    accept: {verdict: fails, reason: known}\n"
    )
    (identity,) = parse(PLAN + block).identities
    line = PLAN.count("\n") + 2
    assert identity[:4] == ("one", Text("Growth", "增长"), "gdp[2016] <= gdp[2017]", "<=")
    assert identity.sources == ("report", "office")
    assert (identity.section, identity.note) == ("1", "later")
    assert identity.accept == Acceptance("fails", "known", Span(line + 6, 5, 11))
    assert identity.span == Span(line, 3, 6)


def test_a_text_alone_is_the_claim_of_an_identity() -> None:
    short = parse(PLAN + "identities:\n  one: gdp[2016] <= gdp[2017]\n").identities
    full = parse(PLAN + "identities:\n  one:\n    claim: gdp[2016] <= gdp[2017]\n").identities
    assert [one.replace(span=None) for one in short] == [one.replace(span=None) for one in full]


def test_an_identity_without_a_name_is_called_by_its_key() -> None:
    assert read("gdp[2016] = 1").name == Text("one", "one")


@pytest.mark.parametrize(
    ("claim", "code", "marked"),
    [
        ("gpd[2017] = 1", "unknown-indicator", "gpd[2017]"),
        ("1 = gdp[2017@offic]", "unknown-source", "gdp[2017@offic]"),
        ("1 + action-plan.gpd = 2", "unknown-goal", "action-plan.gpd"),
        ("acton-plan.gdp = 2", "unknown-plan", "acton-plan.gdp"),
        ("gdp = 2", "claim-form", "gdp"),
        ("gdp-5 = 2", "claim-form", "gdp-5"),
        ("gdp[17] = 2", "claim-form", "gdp[17]"),
        ("gdp[2017Q5] = 2", "claim-form", "gdp[2017Q5]"),
        ("gdp.rate[2017] = 2", "claim-form", "gdp.rate[2017]"),
        ("action-plan.gdp.end = 2", "claim-form", "action-plan.gdp.end"),
        ("gdp[2017] = sum(action-plan.no_*)", "claim-sum-of-nothing", "action-plan.no_"),
        ("gdp[2017] = 67亿美元", "claim-units", "'gdp[2017] = 67亿美元'"),
        ("gdp[2017] + firms[2017] > 3", "claim-units", "'gdp[2017] + firms[2017] > 3'"),
        ("gdp[2017] = 1.065⁵", "bad-number", "1.065⁵"),
        ("gdp[2017] = 0.1.2", "bad-number", "0.1.2"),
        ("gdp[2017] + wages[2017] = 67", "claim-magnitudes", "'gdp[2017] + wages[2017] = 67'"),
        ("gdp[2017] > wages[2017]", "claim-magnitudes", "'gdp[2017] > wages[2017]'"),
        ("gdp[2017] > ", "claim-no-figure", " "),
        ("gdp[2017] >", "claim-no-figure", "'"),
    ],
)
def test_a_mistake_is_marked_where_it_stands_in_the_file(
    claim: str, code: str, marked: str
) -> None:
    assert mistake(claim) == (code, marked)


@pytest.mark.parametrize(
    ("written", "column", "end"),
    [
        ("gdp[2016] = gpd[2017]", 24, 33),
        ("'gdp[2016] = gpd[2017]'", 25, 34),
        ('"gdp[2016] = gpd[2017]"', 25, 34),
        ('"gdp[2016]\\u0020= gpd[2017]"', 12, 40),
    ],
)
def test_a_mistake_is_found_behind_quotes(written: str, column: int, end: int) -> None:
    """An escape hides where a character stands: then the whole claim is marked."""
    line = PLAN.count("\n") + 3
    found = mistakes(f"identities:\n  one:\n    claim: {written}\n")
    assert found == [(Span(line, column, end), "unknown-indicator", "did-you-mean")]


def test_a_claim_of_several_lines_is_marked_at_its_beginning() -> None:
    ((span, code, _),) = mistakes(
        "identities:\n  one:\n    claim: >-\n      gpd[2017]\n      = 1\n"
    )
    assert (span.line, code) == (PLAN.count("\n") + 3, "unknown-indicator")


def test_every_mistake_is_told_at_once() -> None:
    found = mistakes(
        "identities:\n  a: {claim: '1 + = 2'}\n  b: {claim: 'gpd[2017] + xyz[2017] = 3'}\n"
        "  c: {note: none}\n  d: {claim: 'gdp[2016] = 1', clam: 2, source: reprt}\n"
        "  e: {claim: 'gdp[2016] = 1', accept: {verdict: fail, reason: r}}\n  f: {claim: [1]}\n"
    )
    assert [code for _, code, _ in found] == [
        "claim-no-figure", "unknown-indicator", "unknown-indicator", "missing-key", "unknown-key",
        "unknown-source", "bad-choice", "wrong-type",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "claim",
    [
        "gdp[2017] / wages[2017] = 3",
        "gdp[2017] * 10000 + wages[2017] > 3",
        "gdp[2017] > wages[2017] / 10000",
        "gdp[2017] / firms[2017] = wages[2017]",
        "gdp[2017] / gdp[2016] = wages[2017] / wages[2017]",
        "gdp[2017] / firms[2017] = 67亿",
    ],
)
def test_only_magnitudes_that_are_added_or_compared_are_refused(claim: str) -> None:
    assert read(claim).claim == claim


@pytest.mark.parametrize(
    "claim",
    [
        "gdp[2016] * (1 + gdp.growth[2017]) = wages[2017]",
        "(1 + gdp.growth[2017]) * gdp[2016] - 3 < wages[2017]",
        "-wages[2017] + gdp[2017] < 3",
    ],
)
def test_a_growth_factor_converts_no_magnitude(claim: str) -> None:
    assert mistake(claim)[0] == "claim-magnitudes"


PIECES = ["gdp[2016]", "gdp.growth[2017]", "action-plan.gdp", "action-plan.gdp.rate", "firms[2017]",
          "sum(action-plan.part_*)", "sum(", "printed(1.91)", "printed(", "8%", "3,000", "2.5万亿",
          "0", "(", ")", "+", "-", "*", "/", "^", " ", "=", ">=", "<", "≈", "[", "]", "@", ".",
          "gdp", "%", "余", "约", "⁵", "\t", "'"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=40))
def test_no_claim_makes_reading_raise_anything_but_mistakes(claim: str) -> None:
    text = f"{PLAN}identities: {{one: {{claim: {json.dumps(claim)}}}}}\n"
    try:
        found = parse(text).identities
    except PlanError as error:
        found, places = (), [one.span for one in error.diagnostics]
    else:
        places = []
    assert len(found) == 1 or places
    assert all(place.column < place.end for place in places)


@pytest.mark.parametrize("how", ["many-claims", "one-claim"])
def test_as_many_sums_of_as_many_goals_are_refused_with_a_word(how: str) -> None:
    goals = "".join(f"  g{n}: {{unit: 亿元, goal: 5}}\n" for n in range(2500))
    sums = ["sum(g*) = 2500"] * 100
    if how == "one-claim":
        sums = [" + ".join(["sum(g*)"] * 90) + " = 1"]
    claims = "".join(f"  c{n}: {{claim: {one}}}\n" for n, one in enumerate(sums))
    text = f"zzplan: 1\ngoals:\n{goals}identities:\n{claims}"
    with pytest.raises(PlanError) as caught:
        parse(text)
    (found,) = caught.value.diagnostics
    assert (found.code, found.params) == ("too-many-figures", {"limit": "200,000"})


NAMED = """\
zzplan: 1
indicators:
  first: {name: 一产, unit: 亿元, actuals: {2025: 400}}
  second: {name: 二产, unit: 亿元, actuals: {2025: 1600}}
  pair: {name: 工业, unit: 亿元, actuals: {2025: 1}}
  twin: {name: 工业, unit: 亿元, actuals: {2025: 2}}
base_year: 2025
goal_year: 2030
goals:
  gdp: {name: 地区生产总值, unit: 亿元, baseline: 3800, goal: 5085}
identities:
"""


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("一产[2025] + 二产[2025] = 2000", [400, 1600]),
        ("地区生产总值 = 5085", [5085]),
        ("地区生产总值.目标 = 5085", [5085]),
        ("gdp.goal - 地区生产总值.基数 = 1285", [5085, 3800]),
    ],
)
def test_a_figure_may_be_named_as_outputs_name_it(claim: str, values: list[float]) -> None:
    (identity,) = parse(f"{NAMED}  x: {{claim: '{claim}'}}\n").identities
    terms = (one for side in identity.sides for one in side if isinstance(one, Term))
    found = [one.quantity.value for one in terms if one.quantity and one.text]
    assert found[: len(values)] == values


def test_a_name_that_two_have_means_none() -> None:
    with pytest.raises(PlanError, match="unknown-indicator"):
        parse(f"{NAMED}  x: {{claim: '工业[2025] = 1'}}\n")
