"""targets.yaml holds the facts: each promise a goal, each report an actual, no figure altered."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import zzplan
from tests.conftest import SHARED
from zzplan.plan.model.plan_file import Actual, Goal, Indicator, PlanFile
from zzplan.plan.numbers.quantity import Quantity

ROOT = Path(__file__).resolve().parents[1]
FACTS = SHARED / "facts"

Row = dict[str, str]

# Rows that are no actual, and why.
EXCEPTED = {
    "congress-report-004": "the stated rate of the goal congress-13/gdp",
    "congress-report-008": "the 突破3000 of 2019, said again without a year",
    "alliance-article-048": "the 突破3000 of 2019, said again without a year",
    "alliance-article-004": "a share of former times; no year is printed",
    "alliance-article-005": "a share of former times; no year is printed",
    "alliance-article-006": "people at risk in former times; no year is printed",
    "ndrc-reply-029": "a growth rate without a period or a base",
    "action-plan-099": "the goal action-plan/energy_intensity_reduction_cumulative",
}

# Rows that belong to an indicator of another key.
INDICATOR = {
    "gdp_q1_q3": "gdp",
    "gdp_q1_q3_growth": "gdp",
    "gdp_q1_q3_two_year_growth": "gdp",
    "gdp_growth_past5": "gdp",
    "industrial_value_added_growth_past5": "industrial_value_added",
    "industrial_value_added_q1_q3_growth": "industrial_value_added",
    "manufacturing_q1_q3_growth": "manufacturing_value_added",
    "water_intensity_reduction": "water_intensity",
}

# Kinds of fact that report something; `other` rows are labels, ranks and specifications.
REPORTED = ("observation", "share", "rate", "cumulative")

# Growth that stands in the file with the other sign: table 1 prints falls.
FALLS = {"energy_intensity": "energy_intensity_reduction"}


@pytest.fixture(scope="module")
def targets() -> PlanFile:
    return zzplan.load(str(ROOT / "targets.yaml"))


@pytest.fixture(scope="module")
def facts() -> list[Row]:
    with (FACTS / "zhuzhou.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def gdp_years() -> list[Row]:
    with (FACTS / "zhuzhou_gdp.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def plain(text: str | None) -> str:
    """Fold full-width forms: the table of facts and the plan differ in their commas."""
    return unicodedata.normalize("NFKC", text or "")


def is_stated_rate(row: Row) -> bool:
    """Tell an average rate that table 1 prints for a goal from a growth that was observed."""
    return row["kind"] == "rate" and row["year_or_period"] == "2017-2021"


def promised_comparator(wording: str) -> str | None:
    """Read the words of a goal as methods.md 2.2 does, but by hand."""
    if "左右" in wording:
        return "about"
    if "以内" in wording:
        return "<="
    if wording in ("超过", "突破", "过"):
        return ">"
    floors = ("以上", "不低于", "达", "迈上", "提高到", "增加到")
    return ">=" if any(word in wording for word in floors) else None


def reported_comparator(wording: str) -> str | None:
    """As `promised_comparator`, of a report: what was reached (达到) is the figure itself."""
    if "(>)" in wording or wording in ("超过", "突破", "过", "已超", "已破"):
        return ">"
    return ">=" if "以上" in wording else None


def holds(quantity: Quantity, value: str, high: str = "") -> bool:
    ends = [quantity.low.exact, quantity.high.exact if quantity.high else None]
    return ends == [Decimal(value), Decimal(high) if high else None]


def goals_of(targets: PlanFile, row: Row) -> list[Goal]:
    return [
        goal
        for goal in targets.goals
        if goal.indicator.key == row["indicator"]
        and row["source"] in goal.sources
        and goal.goal is not None
        and holds(goal.goal, row["value"], row["value_high"])
    ]


def growth_of(indicator: Indicator) -> Iterator[tuple[Actual, Quantity]]:
    for actual in indicator.growth:
        yield actual, actual.quantity
    for actual in indicator.actuals:
        if actual.growth is not None:
            yield actual, actual.growth


@pytest.mark.shared
def test_every_target_with_a_value_is_one_goal(targets: PlanFile, facts: list[Row]) -> None:
    rows = [row for row in facts if row["kind"] == "target" and row["value"]]
    assert len(rows) == 148
    assert [row["id"] for row in rows if len(goals_of(targets, row)) != 1] == []


@pytest.mark.shared
def test_every_target_without_a_value_is_a_milestone(targets: PlanFile, facts: list[Row]) -> None:
    rows = [row for row in facts if row["kind"] == "target" and not row["value"]]
    milestones = [goal for goal in targets.goals if goal.kind == "milestone"]
    assert {row["indicator"] for row in rows} == {goal.indicator.key for goal in milestones}
    for row in rows:
        (goal,) = (one for one in milestones if one.key == row["indicator"])
        assert plain(goal.section) == plain(row["section"])
        assert str(goal.goal_year) == row["year_or_period"][:4]


@pytest.mark.shared
def test_a_goal_says_what_its_row_says(targets: PlanFile, facts: list[Row]) -> None:
    """Words, stated rate, section, year, baseline and 约束性 or 预期性 are those of the row."""
    differing = []
    for row in facts:
        if row["kind"] != "target" or not row["value"]:
            continue
        for goal in goals_of(targets, row):
            assert goal.goal is not None
            told: dict[str, object] = {
                "comparator": goal.goal.comparator,
                "aspirational": goal.aspirational,
                "binding": goal.binding,
                "unit": goal.indicator.unit,
                "rate": goal.rate.low.exact if goal.rate else None,
            }
            printed = row["growth_rate_pct"]
            said: dict[str, object] = {
                "comparator": promised_comparator(row["wording"]),
                "aspirational": any(word in row["wording"] for word in ("力争", "争取", "争创")),
                "binding": {"约束性": True, "预期性": False, "": None}[row["attribute"]],
                "unit": row["unit"],
                "rate": Decimal(printed) / 100 if printed else None,
            }
            if goal.sources == (row["source"],):
                told["section"], said["section"] = plain(goal.section), plain(row["section"])
            else:  # one promise in two documents: the section, and the rate, are the first one's
                del told["rate"], said["rate"]
            if len(row["year_or_period"]) == 4 and row["year_or_period"].isdigit():
                told["year"], said["year"] = goal.goal_year, int(row["year_or_period"])
            if row["base_value"] and goal.name != "congress-13/gdp":
                baseline = goal.baseline.low.exact if goal.baseline else None
                told["baseline"], said["baseline"] = baseline, Decimal(row["base_value"])
                told["base year"], said["base year"] = goal.base_year, int(row["base_year"])
            differing += [(row["id"], k, told[k], said[k]) for k in said if told[k] != said[k]]
    assert differing == []


@pytest.mark.shared
def test_words_that_say_no_more_or_less_stand_in_the_note(
    targets: PlanFile, facts: list[Row]
) -> None:
    missing = [
        (row["id"], row["wording"])
        for row in facts
        if row["kind"] == "target" and row["value"]
        for goal in goals_of(targets, row)
        if promised_comparator(row["wording"]) is None
        and not any(word in row["wording"] for word in ("力争", "争取"))
        and row["wording"] not in f"{goal.note} {goal.indicator.name.zh}"
    ]
    assert missing == []


@pytest.mark.shared
def test_no_goal_is_without_a_row(targets: PlanFile, facts: list[Row]) -> None:
    rows = [row for row in facts if row["kind"] == "target" and row["value"]]
    backed = {goal.name for row in rows for goal in goals_of(targets, row)}
    others = {goal.name for goal in targets.goals if goal.kind != "milestone"} - backed
    assert others == {"action-plan/energy_intensity_reduction_cumulative"}


@pytest.mark.shared
def test_every_stated_rate_is_the_rate_of_its_goal(targets: PlanFile, facts: list[Row]) -> None:
    """Table 1 states eleven rates; 左右 is kept."""
    rows = [row for row in facts if is_stated_rate(row)]
    assert len(rows) == 11
    goals = {goal.name: goal for goal in targets.goals}
    for row in rows:
        rate = goals["action-plan/" + row["indicator"].removesuffix("_growth")].rate
        assert rate is not None
        assert holds(rate, str(Decimal(row["value"]) / 100))
        assert rate.comparator == ("about" if row["wording"] == "左右" else None)


@pytest.mark.shared
def test_every_reported_figure_is_an_actual(targets: PlanFile, facts: list[Row]) -> None:
    """With its source, its words and, where the row prints a plain year, its year."""
    missing = []
    for row in facts:
        if row["kind"] not in REPORTED or row["id"] in EXCEPTED or is_stated_rate(row):
            continue
        key = INDICATOR.get(row["indicator"], row["indicator"])
        rate = row["growth_rate_pct"] if row["kind"] == "rate" else ""
        if rate:
            key = key if key in targets.indicators else key.removesuffix("_growth")
            found = list(growth_of(targets.indicators[key]))
            value = str(Decimal(rate) / 100)
        else:
            actuals = targets.indicators[key].actuals if key in targets.indicators else ()
            found = [(actual, actual.quantity) for actual in actuals]
            value = row["value"]
        year = row["year_or_period"]
        if not any(
            holds(quantity, value)
            and quantity.comparator == reported_comparator(row["wording"])
            and row["source"] in actual.sources
            and (len(year) != 4 or not year.isdigit() or actual.year == int(year))
            for actual, quantity in found
        ):
            missing.append(row["id"])
    assert missing == []


@pytest.mark.shared
def test_every_exception_is_a_row(facts: list[Row]) -> None:
    ids = {row["id"] for row in facts}
    keys = {row["indicator"] for row in facts}
    assert [one for one in EXCEPTED if one not in ids] == []
    assert [one for one in (*INDICATOR, *FALLS.values()) if one not in keys] == []


@pytest.mark.shared
def test_no_figure_is_without_a_row(
    targets: PlanFile, facts: list[Row], gdp_years: list[Row]
) -> None:
    printed = {(row["source"], Decimal(row["value"])) for row in facts if row["value"]}
    falls = {(source, -value) for source, value in printed}
    series = {
        ("statistics-office", Decimal(value))
        for row in gdp_years
        for name, value in row.items()
        if name != "year" and value
    }
    invented = []
    for one in targets.indicators.values():
        for actual in one.actuals:
            if not {(s, actual.quantity.low.exact) for s in actual.sources} <= printed | series:
                invented.append((one.key, actual.period, actual.quantity.text))
        for actual, quantity in growth_of(one):
            known = falls if one.key in (*FALLS, "water_intensity") else printed | series
            if not {(s, quantity.low.exact * 100) for s in actual.sources} <= known:
                invented.append((one.key, actual.period, quantity.text))
    assert invented == []


@pytest.mark.shared
def test_gdp_is_the_series_of_the_statistics_office(
    targets: PlanFile, gdp_years: list[Row]
) -> None:
    gdp = targets.indicators["gdp"]
    office = ("statistics-office",)
    for row in gdp_years:
        year = int(row["year"])
        vintages = [v for v in gdp.vintages(year) if v.sources == office]
        levels = [value for value in (row["gdp_current_prices"], row["gdp_other_vintage"]) if value]
        assert [v.quantity.low.exact for v in vintages] == [Decimal(value) for value in levels]
        (growth,) = (g for g in gdp.growth if g.period == row["year"] and g.sources == office)
        assert growth.quantity.low.exact == Decimal(row["real_growth_pct"]) / 100
    assert len(gdp_years) == 24


@pytest.mark.parametrize(
    ("year", "texts"),
    [
        (2016, ["2488.5", "2488.45"]),
        (2017, ["2580.4", "2530.01"]),
        (2019, ["3003.13", "突破3000"]),
        (2021, ["3420.26", "3391.87"]),
    ],
)
def test_of_several_vintages_the_plans_own_comes_first(
    targets: PlanFile, year: int, texts: list[str]
) -> None:
    vintages = targets.indicators["gdp"].vintages(year)
    assert [one.quantity.text for one in vintages] == texts
    assert [one.revised for one in vintages] == [False, year in (2017, 2021)]


def test_the_headline_is_the_congress_goal_as_the_facts_fix_it(targets: PlanFile) -> None:
    (goal,) = (one for one in targets.goals if one.name == targets.headline)
    assert goal.name == "congress-13/gdp"
    assert goal.baseline is not None
    assert goal.rate is not None
    assert goal.goal is not None
    assert goal.baseline.text == "突破3000"
    assert goal.rate.text == "8%以上"
    assert goal.goal.text == "5000以上"
    assert (goal.base_year, goal.goal_year, goal.price) == (2021, 2026, "current")


def test_the_plans_are_three_and_each_has_its_years(targets: PlanFile) -> None:
    assert [(plan.key, plan.base_year, plan.goal_year) for plan in targets.plans] == [
        ("congress-13", 2021, 2026),
        ("action-plan", 2016, 2021),
        ("sector-programmes", 2016, 2021),
    ]


def test_every_goal_and_figure_can_be_traced(targets: PlanFile) -> None:
    assert [goal.name for goal in targets.goals if not (goal.sources and goal.section)] == []
    figures = [(one.key, actual) for one in targets.indicators.values() for actual in one.actuals]
    figures += [(one.key, actual) for one in targets.indicators.values() for actual in one.growth]
    assert [(key, actual.period) for key, actual in figures if not actual.sources] == []
    used = {source for goal in targets.goals for source in goal.sources}
    used |= {source for _, actual in figures for source in actual.sources}
    assert used == set(targets.sources)


def test_every_indicator_has_its_own_name_in_both_languages(targets: PlanFile) -> None:
    names = [one.name for one in targets.indicators.values()]
    assert len({name.en for name in names}) == len({name.zh for name in names}) == len(names)
    assert [name for name in names if name.en == name.zh] == []


def test_falling_is_good_where_it_should_be(targets: PlanFile) -> None:
    assert {goal.name for goal in targets.goals if goal.direction < 0} == {
        "action-plan/energy_intensity_reduction_cumulative",
        "action-plan/water_intensity",
        "sector-programmes/coal_mines",
        "sector-programmes/coal_capacity",
    }
