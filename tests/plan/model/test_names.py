"""Goals and indicators are found by what people type, in two languages."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import zzplan
from tests.conftest import ROOT
from zzplan.plan.file.load import parse
from zzplan.plan.model.names import UnknownNameError, find_goals, find_indicator, find_indicators
from zzplan.plan.model.plan_file import PlanFile
from zzplan.plan.words.suggestions import fold, suggest

Run = Callable[..., Any]

PLAN = """\
zzplan: 1
indicators:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元}
  park_income: {name: {en: Income of the park, zh: 园区收入}, unit: 亿元}
  park_firms: {name: {en: "Firms [in the park]", zh: 园区企业}, unit: 家}
  hightech_firms_new: {name: {en: New high-tech firms, zh: 新增高新技术企业}, unit: 家}
  hightech_firms: {name: {en: High-tech firms, zh: 高新技术企业数量}, unit: 家}
  energy: {name: {en: Energy/GDP, zh: 能耗/产值}, unit: 吨}
  idle: {name: {en: Idle, zh: 闲置}, unit: 家}
plans:
  first-plan:
    title: {en: Congress, zh: 党代会}
    goals: {gdp: {goal: 5000}, park_income: {goal: 30}, park_firms: {goal: 9}, energy: {goal: 3}}
  second_plan:
    goals: {gdp: {goal: 3900}, hightech_firms: {goal: 500}, hightech_firms_new: {goal: 300},
      gdp_2: {indicator: gdp, goal: 4000}}
"""


@pytest.fixture(scope="module")
def plan() -> PlanFile:
    return parse(PLAN)


def names(plan: PlanFile, *wanted: str, within: str | None = None) -> list[str]:
    return [goal.name for goal in find_goals(plan, wanted, within)]


def unknown(plan: PlanFile, name: str, within: str | None = None) -> UnknownNameError:
    with pytest.raises(UnknownNameError) as caught:
        find_goals(plan, [name], within)
    return caught.value


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("GDP", "gdp"), ("ＧＤＰ", "gdp"), ("High-Tech  Firms", "hightechfirms"),
        ("hightech_firms", "hightechfirms"), ("地区\u3000生产总值", "地区生产总值"),
        ("Straße", "strasse"), ("①", "1"), ("", ""), ("-_ ", ""),
    ],
)  # fmt: skip
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=20))
def test_folding_ignores_separators_around_any_name(name: str) -> None:
    assert fold(f" {name}_-") == fold(name)


ALL = [
    "first-plan/gdp", "first-plan/park_income", "first-plan/park_firms", "first-plan/energy",
    "second_plan/gdp", "second_plan/hightech_firms", "second_plan/hightech_firms_new",
    "second_plan/gdp_2",
]  # fmt: skip
GDP = ["first-plan/gdp", "second_plan/gdp", "second_plan/gdp_2"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("gdp", GDP),
        ("GDP", GDP),
        ("ｇｄｐ", GDP),
        ("地区生产总值", GDP),
        ("地区 生产总值", GDP),
        ("gdp_2", ["second_plan/gdp_2"]),
        ("first-plan/gdp", ["first-plan/gdp"]),
        ("First_Plan/GDP", ["first-plan/gdp"]),
        ("second plan/地区生产总值", ["second_plan/gdp", "second_plan/gdp_2"]),
        ("High-tech firms", ["second_plan/hightech_firms"]),
        ("高新技术企业数量", ["second_plan/hightech_firms"]),
        ("Energy/GDP", ["first-plan/energy"]),  # a slash in a name
        ("能耗/产值", ["first-plan/energy"]),
        ("first-plan/能耗/产值", ["first-plan/energy"]),
        ("park_*", ["first-plan/park_income", "first-plan/park_firms"]),
        ("Park*", ["first-plan/park_income", "first-plan/park_firms"]),
        ("园区*", ["first-plan/park_income", "first-plan/park_firms"]),
        ("园区＊", ["first-plan/park_income", "first-plan/park_firms"]),
        ("firms [in*", ["first-plan/park_firms"]),
        ("gd?", GDP),
        ("*plan/gdp", GDP),
        ("second*/gdp*", ["second_plan/gdp", "second_plan/gdp_2"]),
        ("second*/高新*", ["second_plan/hightech_firms"]),
        ("first-plan/*", ALL[:4]),
        ("*", ALL),
    ],
)
def test_a_name_stands_for_goals(plan: PlanFile, name: str, found: list[str]) -> None:
    assert names(plan, name) == found


def test_nothing_named_is_every_goal(plan: PlanFile) -> None:
    assert names(plan) == ALL


def test_goals_come_in_the_order_of_the_names_and_once(plan: PlanFile) -> None:
    assert names(plan, "energy", "first-plan/*", "gdp") == [
        "first-plan/energy", "first-plan/gdp", "first-plan/park_income", "first-plan/park_firms",
        "second_plan/gdp", "second_plan/gdp_2",
    ]  # fmt: skip


@pytest.mark.parametrize("within", ["first-plan", "First Plan", "ＦＩＲＳＴ＿ＰＬＡＮ"])
def test_a_plan_filters(plan: PlanFile, within: str) -> None:
    assert names(plan, within=within) == ALL[:4]
    assert names(plan, "gdp", within=within) == ["first-plan/gdp"]


def test_an_unknown_plan_gets_suggestions(plan: PlanFile) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find_goals(plan, [], "党代")
    assert (caught.value.what, caught.value.name) == ("plan", "党代")
    assert caught.value.suggestions == ("first-plan",)
    with pytest.raises(UnknownNameError) as caught:
        find_goals(plan, [], "xyz")
    assert caught.value.suggestions == ()


def test_a_goal_of_another_plan_is_unknown_in_this_one(plan: PlanFile) -> None:
    error = unknown(plan, "hightech_firms", "first-plan")
    assert (error.what, error.suggestions) == ("goal-of-indicator", ("hightech_firms",))


def test_an_indicator_without_goals_is_named_as_such(plan: PlanFile) -> None:
    error = unknown(plan, "闲置")
    assert (error.name, error.what, error.suggestions) == ("闲置", "goal-of-indicator", ("idle",))


@pytest.mark.parametrize(
    ("name", "suggestions"),
    [
        ("高企", ("hightech_firms (高新技术企业数量)", "hightech_firms_new (新增高新技术企业)")),
        ("园区税收", ("park_income (园区收入)", "park_firms (园区企业)")),  # begins with one word
        ("园区", ("park_income (园区收入)", "park_firms (园区企业)")),
        ("park", ("park_firms", "park_income")),
        ("hightech", ("hightech_firms", "hightech_firms_new")),
        ("gpd", ("gdp",)),
        ("first-plan/gdpp", ("first-plan/gdp",)),
        ("First_Plan/gpd", ("first-plan/gdp",)),
        ("second_plan/gpd", ("second_plan/gdp", "second_plan/gdp_2")),  # each goal by its own key
        ("first-plan/enegry", ("first-plan/energy",)),
        ("first-plan/能耗/产质", ("first-plan/energy (能耗/产值)",)),
        ("second_plan/高企", ("second_plan/hightech_firms (高新技术企业数量)",)),
        ("党代会/生产总值", ("first-plan/gdp (地区生产总值)",)),  # the title of a plan
        ("secnod_plan/energy", ("energy",)),  # another plan wants it
        ("frist-plan/gdp", ("first-plan/gdp",)),
        ("frist-plan/gpd", ("first-plan/gdp",)),
        ("frist-plan/地区生产总值", ("first-plan/地区生产总值",)),
        ("frist-plan/park_*", ("first-plan/park_*",)),
        ("plan/gdp", ("first-plan/gdp", "second_plan/gdp")),  # a part of both keys
        ("xyz/gdp", ("gdp",)),
        ("xyz/gpd", ("gdp",)),
        ("enegry", ("energy",)),
        ("qqq", ()),
        ("", ()),
        ("-", ()),
        ("zz*", ()),
    ],
)
def test_an_unknown_goal_gets_suggestions(
    plan: PlanFile, name: str, suggestions: tuple[str, ...]
) -> None:
    error = unknown(plan, name)
    assert (error.name, error.what) == (name, "goal")
    assert error.suggestions[: len(suggestions) or 1] == suggestions


@pytest.mark.parametrize("name", ["first-plan/gpd", "frist-plan/gdp", "frist-plan/park_*"])
def test_what_is_suggested_for_a_plan_and_a_goal_is_found(plan: PlanFile, name: str) -> None:
    for one in unknown(plan, name).suggestions:
        assert all(found.startswith("first-plan/") for found in names(plan, one))


def test_an_indicator_that_a_plan_does_not_want_is_named_as_such(plan: PlanFile) -> None:
    error = unknown(plan, "first-plan/hightech_firms")
    assert (error.what, error.suggestions) == ("goal-of-indicator", ("hightech_firms",))


def test_within_one_plan_only_its_goals_are_suggested(plan: PlanFile) -> None:
    assert unknown(plan, "frist-plan/gdp", "first-plan").suggestions == ("first-plan/gdp",)
    assert unknown(plan, "frist-plan/hightech_firms_nww", "first-plan").suggestions == ()


@pytest.mark.parametrize("typed", ["gpd", "gdb", "gd", "gdpp", "dgp", "ggdp"])
def test_a_name_one_slip_away_comes_before_letters_in_order(typed: str) -> None:
    candidates = [(("gxpxdxgxbxgxdxpxp",), "other"), (("gdp",), "gdp")]
    assert suggest(typed, candidates)[0] == "gdp"


def test_two_slips_come_after_letters_in_order() -> None:
    candidates = [(("energy",), "two slips"), (("near_genuine_gray",), "in order")]
    assert suggest("enegry", candidates)[0] == "two slips"  # a swap is one
    assert suggest("nergay", candidates) == ["in order", "two slips"]


def test_the_carried_plan_knows_what_gaoqi_is(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    error = unknown(zzplan.load(), "高企")
    assert error.suggestions[0] == "hightech_firms (高新技术企业数量)"


@pytest.mark.parametrize("typed", ["congress-13/gpd", "congres-13/gdp", "congres-13/gpd"])
def test_check_suggests_a_goal_of_the_carried_plan_by_plan_and_key(run: Run, typed: str) -> None:
    code, _out, err = run("check", typed, "-f", str(ROOT / "targets.yaml"))
    assert code == 2
    assert err.startswith(f'error: there is no goal "{typed}"; did you mean congress-13/gdp')


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("gdp", "gdp"), ("GDP", "gdp"), ("地区生产总值", "gdp"), ("first-plan/gdp", "gdp"),
        ("idle", "idle"), ("Idle", "idle"), ("能耗/产值", "energy"),
    ],
)  # fmt: skip
def test_an_indicator_is_found(plan: PlanFile, name: str, key: str) -> None:
    assert find_indicator(plan, name).key == key


def test_an_unknown_indicator_gets_suggestions(plan: PlanFile) -> None:
    with pytest.raises(UnknownNameError) as caught:
        find_indicator(plan, "闲")
    assert (caught.value.what, caught.value.suggestions) == ("indicator", ("idle (闲置)",))


def test_the_exact_key_comes_before_one_that_looks_like_it() -> None:
    found = parse(
        "zzplan: 1\nindicators: {A_b: {unit: 家}, ab: {unit: 吨}}\n"
        "plans: {P_1: {goals: {ab: {goal: 5}}}, p1: {goals: {ab: {goal: 6}}}}"
    )
    assert find_indicator(found, "ab").key == "ab"
    assert find_indicator(found, "a b").key == "A_b"
    assert names(found, within="p1") == ["p1/ab"]
    assert names(found, within="P 1") == ["P_1/ab"]


def test_parts_come_before_one_slip_before_letters_in_order_before_near_misses() -> None:
    near, order = (("gdqax",), "near"), (("g_x_d_y_p_a",), "in order")
    slip, part = (("gdpb",), "slip"), (("the gdpa of all",), "part")
    assert suggest("gdpa", [near, order, slip, part]) == ["part", "slip", "in order"]
    assert suggest("gdpa", [near, order]) == ["in order", "near"]


def test_of_parts_the_closest_in_length_come_first_and_no_more_than_three() -> None:
    candidates = [((f"gdp{'x' * size}",), str(size)) for size in (4, 2, 3, 1)]
    assert suggest("gdp", candidates) == ["1", "2", "3"]


def test_a_name_of_nothing_but_separators_suggests_and_is_suggested_for_nothing() -> None:
    assert suggest("--", [(("gdp",), "gdp")]) == []
    assert suggest("gdp", [(("--",), "dashes")]) == []


@given(st.text(max_size=12))
def test_no_name_raises_anything_but_an_unknown_name(name: str) -> None:
    found = parse(PLAN)
    with suppress(UnknownNameError):
        assert find_goals(found, [name])


def test_a_pattern_of_indicators_may_have_the_brackets_of_a_key() -> None:
    plan_file = parse(
        '{zzplan: 1, indicators: {"a[1]": {unit: 家}, ab: {unit: 家}}, goals: {ab: {goal: 5}}}'
    )
    found = {
        names: [one.key for one in find_indicators(plan_file, names)]
        for names in (("a[1]*",), ("a*",), ("AB",), ())
    }
    assert list(found.values()) == [["a[1]"], ["a[1]", "ab"], ["ab"], ["a[1]", "ab"]]
