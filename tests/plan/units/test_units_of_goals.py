"""A figure means the same in whatever unit, magnitude or currency a plan prints it."""

from __future__ import annotations

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Goal
from zzplan.plan.numbers.given import GivenError, _metres_or_million
from zzplan.plan.numbers.quantity import read_level


def goal(entry: str, years: str = "2020, goal_year: 2025") -> Goal:
    """Return the goal of a file that has no other."""
    return parse(f"{{zzplan: 1, base_year: {years}, goals: {{one: {{{entry}}}}}}}").goals[0]


def values(one: Goal) -> tuple[float | None, float | None]:
    assert one.baseline
    assert one.goal
    return one.baseline.value, one.goal.value


def refusal(entry: str) -> str:
    with pytest.raises(PlanError) as caught:
        goal(entry)
    (one,) = caught.value.diagnostics
    return one.code


@pytest.mark.parametrize(
    "unit",
    ["£m", "USD m", "US$ m", "$m", "€m", "m USD", "USD M", "USD MM", "USD (million)", "million USD",
     "USD millions", "USD mn", "USD million", "KSh million", "(million)", "百万美元",
     "million people"],
)  # fmt: skip
@pytest.mark.parametrize("printed", ["1.1 billion", "1.1bn", "1,100", "1,100m", "1.1 Billion"])
def test_a_goal_in_billions_beside_a_unit_of_millions(unit: str, printed: str) -> None:
    """en.md E1: 620 to 1.1 billion is 12.15% a year, whatever says million."""
    assert values(goal(f'unit: "{unit}", baseline: 620, goal: "{printed}"')) == (620, 1100)


@pytest.mark.parametrize(
    ("unit", "printed", "value"),
    [
        ("USD billion", "$7.3 billion", 7.3), ("USD billion", "US$7.3bn", 7.3),
        ("USD", "USD 3.5 billion", 3.5e9), ("KSh billion", "KSh 1 trillion", 1000),
        ("£m", "£17 million", 17), ("€", "€3", 3), ("€bn", "over €3bn", 3), ("£m", "-£3m", -3),
        ("亿元", "¥3000亿", 3000), ("亿元", "人民币3万亿元", 30000),
        ("亿元", "人民币三千亿元", 3000),
        ("亿美元", "$7.3 billion", 73), ("A$m", "$35 million", 35),
        ("Rs crore", "Rs 1 lakh crore", 1e5),
        ("USD m", "at least $1.2bn", 1200), ("USD m", "3.5 billion USD", 3500),
        ("R bn", "R3.5 trillion", 3500), ("亿元", "3000億元", 3000),
    ],
)  # fmt: skip
def test_a_currency_stands_in_front_of_its_number(unit: str, printed: str, value: float) -> None:
    """en.md E16."""
    assert (
        values(goal(f'unit: "{unit}", unbounded: true, baseline: 1, goal: "{printed}"'))[1] == value
    )


def test_a_range_shares_the_currency_and_the_magnitude() -> None:
    for printed in ("$3-5 billion", "$3bn-$5bn", "$3 to 5 billion", "$3–5bn"):
        one = goal(f'unit: USD bn, baseline: 1, goal: "{printed}"').goal
        assert one
        assert one.high
        assert (one.low.value, one.high.value) == (3, 5)


@pytest.mark.parametrize(
    ("unit", "printed"),
    [
        ("亿元", "$3 billion"), ("£m", "$3bn"), ("亿元", "5亿美元"), ("km", "3m"), ("Mt", "3m"),
        ("m", "3 million"), ("km²", "3M"), ("吨", "$5"), ("schools", "3 km"), ("%", "3 million"),
    ],
)  # fmt: skip
def test_a_figure_in_another_unit_is_refused(unit: str, printed: str) -> None:
    """methods.md 2.13: read right or refused."""
    assert refusal(f'unit: "{unit}", baseline: 1, goal: "{printed}"') == "unit-mismatch"


@pytest.mark.parametrize(
    "unit",
    ["%", "% of GDP", "percent of GDP", "% of population", "share (%)", "Percent", "pct",
     "percentage", "per cent", "占GDP比重(%)", "比重（％）", "％"],
)  # fmt: skip
def test_every_per_cent_of_something_is_a_share(unit: str) -> None:
    """en.md E2: in points, with its % sign or without."""
    for base, aim in (("15.9", "21.5"), ("15.9%", "21.5%"), ("15.9 percent", "21.5 per cent")):
        one = goal(f'unit: "{unit}", baseline: {base}, goal: {aim}, rate: 0.77 pp')
        assert (one.kind, values(one)) == ("share", (15.9, 21.5))
        assert one.indicator.named(one.indicator.unit) == unit


@pytest.mark.parametrize("unit", ["pp", "percentage points", "百分点", "个百分点", "‰"])
def test_points_and_parts_of_a_thousand_are_shares_too(unit: str) -> None:
    one = goal(f'unit: "{unit}", baseline: 5.2, goal: 6')
    assert (one.kind, values(one)) == ("share", (5.2, 6))


def test_a_part_of_a_thousand_converts() -> None:
    assert values(goal('unit: "‰", baseline: 0.5%, goal: 6‰')) == (5, 6)
    assert values(goal('unit: "%", baseline: 5‰, goal: 0.6')) == (0.5, 0.6)


@pytest.mark.parametrize(
    ("unit", "name", "value"),
    [
        ("%", "城镇化率", 101), ("%", "第三产业占比", 101), ("share (%)", "Renewables", 101),
        ("‰", "出生率", 1001), ("% of GDP", "Services share of GDP", 101),
    ],
)  # fmt: skip
def test_the_share_of_a_whole_has_bounds(unit: str, name: str, value: float) -> None:
    entry = f'unit: "{unit}", name: {name}, baseline: 50, goal: {value}'
    assert refusal(entry) == "share-bounds"


@pytest.mark.parametrize(
    ("unit", "name", "value"),
    [
        ("% of GDP", "Public debt", 110), ("%", "资产负债率", 110), ("%", "拨备覆盖率", 210),
        ("%", "Trade openness", 120), ("%", "外贸依存度", 120), ("% of GDP", "Fiscal balance", -3),
        ("‰", "自然增长率", -1.2), ("%", "Gross enrolment", 104), ("pp", "Change", -3),
        ("‰", "出生率", 300),
    ],
)  # fmt: skip
def test_what_is_no_part_of_a_whole_has_none(unit: str, name: str, value: float) -> None:
    one = goal(f'unit: "{unit}", name: {name}, baseline: 50, goal: {value}')
    assert values(one)[1] == value


def exact(unit: str, name: str) -> bool:
    one = goal(f'unit: "{unit}", name: "{name}", baseline: 6, goal: 12')
    assert one.goal
    return one.goal.exact


@pytest.mark.parametrize(
    ("unit", "name"),
    [("schools", "Schools"), ("households", "Connected"), ("number", "Clinics"), ("家", "企业"),
     ("persons", "Staff"), ("个", "平台"), ("件", "专利授权量"), ("项", "每年新增项目")],
)  # fmt: skip
def test_a_count_below_1000_was_not_rounded(unit: str, name: str) -> None:
    assert exact(unit, name)


@pytest.mark.parametrize(
    ("unit", "name"),
    [("件", "每万人口高价值发明专利拥有量"), ("件/万人", "专利"), ("人", "每千人口医师数"),
     ("number", "Beds per 1,000 people"), ("个", "人均公园"), ("吨", "产量"), ("万人", "就业")],
)  # fmt: skip
def test_a_mean_per_head_was_rounded(unit: str, name: str) -> None:
    """cn.md C21: 6.49 × 1.135^5 is 12.2."""
    assert not exact(unit, name)


@pytest.mark.parametrize(
    ("unit", "name"),
    [("%", "GDP增速"), ("%", "规模工业增加值增长率"), ("%", "进出口总额年均增长"),
     ("%", "Export growth"),
     ("% per year", "Exports"), ("percent", "GDP growth (annual)"), ("%", "投资增幅")],
)  # fmt: skip
@pytest.mark.parametrize("value", ["6", "6%"])
def test_growth_in_per_cent_is_a_rate(unit: str, name: str, value: str) -> None:
    """methods.md 2.13: never the growth of growth."""
    one = goal(f'unit: "{unit}", name: "{name}", baseline: 5.2, goal: {value}')
    assert one.kind == "rate"
    assert values(one) == (0.052, 0.06)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ('unit: "%", name: 消费对经济增长的贡献率, baseline: 60, goal: 65', "share"),
        ('unit: "%", name: 新产品占增长比重, baseline: 60, goal: 65', "share"),
        ('unit: "‰", name: 自然增长率, baseline: 5, goal: 4', "share"),
        ("unit: 亿元, name: 增长, baseline: 5, goal: 6", "level"),
        ('unit: "%", name: GDP增速, baseline: 5, goal: 提高1个百分点', "points"),
        ('unit: "%", name: GDP增速, baseline: 5, goal: 6, kind: share', "share"),
    ],
)
def test_what_only_speaks_of_growth_is_no_rate(entry: str, kind: str) -> None:
    assert goal(entry).kind == kind


@pytest.mark.parametrize(
    ("baseline", "goal", "unit", "refused"),
    [
        ("350", "1.1", "million", True), ("0.9", "1.1", "million", False),
        ("350", "1.1", "m", False), ("350", "1.1", "km", False),
    ],
)  # fmt: skip
def test_an_m_far_from_a_million_may_be_metres(
    baseline: str, goal: str, unit: str, refused: bool
) -> None:
    printed = {"baseline": "m", "goal": unit}
    values = {"baseline": read_level(baseline, ""), "goal": read_level(goal, "")}
    if refused:
        with pytest.raises(GivenError):
            _metres_or_million(printed, values)
    else:
        _metres_or_million(printed, values)
