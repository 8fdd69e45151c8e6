"""What follows from how a goal is printed: kind, baseline, direction, and what is refused."""

from __future__ import annotations

import pytest

from zzplan.finding import Finding
from zzplan.plan.entries.goals import VERDICTS
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Goal


def goal(entry: str, unit: str = "亿元") -> Goal:
    """Read one goal of the shortest form, from 2021 to 2026."""
    (found,) = parse(shortest(entry, unit)).goals
    return found


def shortest(entry: str, unit: str = "亿元") -> str:
    """Write one goal of the shortest form."""
    return f"zzplan: 1\nbase_year: 2021\ngoal_year: 2026\ngoals:\n  x: {{unit: '{unit}', {entry}}}"


def mistakes(text: str) -> list[Finding]:
    """Return what is wrong with a file."""
    with pytest.raises(PlanError) as caught:
        parse(text)
    return list(caught.value.diagnostics)


def said(text: str, found: Finding) -> str:
    """Return the characters of a text that a diagnostic marks."""
    line, column, end = found.span
    return text.splitlines()[line - 1][column - 1 : end - 1]


@pytest.mark.parametrize(
    ("entry", "unit", "kind"),
    [
        ("goal: 5000", "亿元", "level"),
        ("goal: 3%", "%", "share"),
        ("goal: 翻一番", "亿元", "multiple"),
        ("goal: 增长1.5倍", "亿元", "multiple"),
        ("goal: 提高5个百分点", "%", "points"),
        ("goal: 3-5家", "家", "range"),
        ("goal: 控制在35处以内", "处", "level"),
        ("goal: 保持在35处以内", "处", "hold"),
        ("goal: 新增500家", "家", "added"),
        ("goal: 力争新增500家以上", "家", "added"),
        ("goal: 新增3-5家", "家", "added"),
        ("goal: 减少35处", "处", "added"),
        ("goal: 增加到220", "家", "level"),
        ("goal: 提高到15%", "%", "share"),
        ("goal: 2.5倍", "倍", "level"),
        *[(f"kind: {kind}, goal: 5%", "%", kind) for kind in KINDS if kind != "relative"],
    ],
)
def test_a_kind_is_stated_or_shows_in_the_printed_goal(entry: str, unit: str, kind: str) -> None:
    assert goal(entry, unit).kind == kind


def test_a_goal_of_growth_alone_is_its_rate() -> None:
    found = goal("kind: rate, rate: 8%以上")
    assert found.goal == found.rate
    assert found.goal is not None
    assert found.goal.value == 0.08
    assert goal("kind: rate, goal: 8%").rate is None


@pytest.mark.parametrize(
    ("entry", "unit", "direction"),
    [
        ("baseline: 3000, goal: 5000", "亿元", 1),
        ("baseline: 5000, goal: 3000", "亿元", -1),
        ("baseline: 5000, goal: 3000以上", "亿元", 1),
        ("baseline: 3000, goal: 5000以内", "亿元", -1),
        ("baseline: 3000, goal: 3000", "亿元", 1),
        ("rate: -3%, goal: 3000", "亿元", -1),
        ("rate: 8%, goal: 3000", "亿元", 1),
        ("goal: 3000", "亿元", 1),
        ("kind: cumulative, goal: -18%", "亿元", -1),
        ("kind: cumulative, goal: 下降18%", "亿元", -1),
        ("kind: cumulative, goal: 下降18%以上", "亿元", -1),
        ("kind: cumulative, goal: 18%", "亿元", 1),
        ("kind: rate, goal: 下降3%", "亿元", -1),
        ("goal: 下降5个百分点", "%", -1),
        ("goal: 提高5个百分点", "%", 1),
        ("kind: share, baseline: 40, goal: 提高5个百分点", "%", 1),
        ("kind: level, baseline: 100, goal: 2倍", "亿元", 1),
        ("goal: 翻一番", "亿元", 1),
        ("goal: 0.8倍", "亿元", -1),
        ("goal: 减少35处", "处", -1),
        ("kind: added, baseline: 80, goal: 35", "处", 1),
        ("direction: down, goal: 5000以上", "亿元", -1),
        ("direction: up, baseline: 40, goal: 30", "亿元", 1),
    ],
)
def test_a_direction_is_stated_or_follows_from_the_figures(
    entry: str, unit: str, direction: int
) -> None:
    assert goal(entry, unit).direction == direction


def test_the_indicator_knows_its_direction_better_than_the_words() -> None:
    text = (
        "zzplan: 1\nindicators: {x: {unit: 吨, direction: down}}\n"
        "plans: {p: {goals: {x: {goal: 30以上}}}}"
    )
    assert parse(text).goals[0].direction == -1


# ---- the baseline -----------------------------------------------------------------------------

ACTUALS = """\
zzplan: 1
indicators:
  x:
    unit: 亿元
    price: current
    actuals: {2020Q3: 2000, 2020: [{value: 3105.8}, {value: 3100, revised: true}], 2021: 3420.26}
plans:
  p:
    base_year: 2020
    goal_year: 2025
    goals:
      x: {%s}
"""


@pytest.mark.parametrize(
    ("entry", "baseline", "printed"),
    [
        ("goal: 5000", "3105.8", False),  # the first vintage, and no part of the year
        ("goal: 5000, baseline: 突破3000", "突破3000", True),
        ("goal: 5000, base_year: 2021", "3420.26", False),
        ("goal: 5000, base_year: 2019", None, False),
        ("kind: added, goal: 500", None, False),
        ("kind: cumulative, goal: 18%", None, False),
        ("kind: milestone", None, False),
    ],
)
def test_a_goal_without_a_baseline_takes_the_actual_of_its_base_year(
    entry: str, baseline: str | None, printed: bool
) -> None:
    (found,) = parse(ACTUALS % entry).goals
    assert (found.baseline and found.baseline.text, found.baseline_printed) == (baseline, printed)


@pytest.mark.parametrize("span", ["Q1-Q3", "H1", "01-10", "2017-2021", "2017–2021"])
def test_a_value_of_another_time_than_the_base_year_is_no_baseline(span: str) -> None:
    actuals = f"2021: [{{value: 2487.1, span: {span}}}, {{value: 3420.26}}]"
    text = ACTUALS.replace("2021: 3420.26", actuals) % "goal: 5000, base_year: 2021"
    (found,) = parse(text).goals
    assert found.baseline is not None
    assert found.baseline.text == "3420.26"
    (found,) = parse(text.replace(", {value: 3420.26}", "")).goals
    assert found.baseline is None


@pytest.mark.parametrize(
    ("period", "span", "read"),
    [
        ("2021", "Q1", True), ("2021", "Q1-Q3", True), ("2021", "H2", True),
        ("2021", "01-10", True), ("2021", "2017-2021", True), ("2021", "2021-2021", True),
        ("2021Q3", "Q1-Q3", True), ("2021Q3", "01-09", True), ("2021-10", "01-10", True),
        ("2021H1", "Q1-Q2", True), ("2021Q3", "2020-2021", True),
        ("2021", "Q9", False), ("2021", "Q3-Q1", False), ("2021", "Q1-", False),
        ("2021", "2021", False), ("2021", "2021-2019", False), ("2021", "2016-2020", False),
        ("2021", "01-13", False), ("2021", "all year", False),
        ("2021Q3", "Q1-Q2", False), ("2021-10", "Q1-Q3", False),
    ],
)  # fmt: skip
def test_a_span_is_a_part_of_the_year_or_years_that_end_with_it(
    period: str, span: str, read: bool
) -> None:
    text = ACTUALS.replace("2021: 3420.26", f"{period}: {{value: 1, span: '{span}'}}")
    text %= "goal: 5000"
    if read:
        assert parse(text).indicators["x"].actuals[-1].coverage == span
    else:
        (found,) = mistakes(text)
        assert (said(text, found), found.code) == (f"'{span}'", "bad-span")


def test_a_goal_overrides_what_its_plan_says() -> None:
    (found,) = parse(ACTUALS % "goal: 5000, base_year: 2021, goal_year: 2027, price: none").goals
    assert (found.base_year, found.goal_year, found.years, found.price) == (2021, 2027, 6, None)
    (found,) = parse(ACTUALS % "goal: 5000, goal_year: none").goals
    assert (found.base_year, found.goal_year, found.price) == (2020, None, "current")


def test_a_milestone_may_print_what_is_to_be_done() -> None:
    """建成… is the example of methods.md 2.1."""
    found = goal("kind: milestone, goal: 建成清水塘新城")
    assert (found.kind, found.goal, found.goal_text) == ("milestone", None, "建成清水塘新城")
    found = goal("kind: milestone, goal: 建成, note: 2025年底")
    assert (found.goal_text, found.note) == ("建成", "2025年底")
    (mistake,) = mistakes(shortest("goal: 建成清水塘新城"))
    assert (mistake.code, mistake.hint) == ("bad-number", "milestone")


def test_a_multiple_may_name_the_base_year() -> None:
    assert goal("baseline: 3000, goal: 比2021年翻一番").kind == "multiple"
    assert goal("baseline: 3000, goal: 比2020年翻一番, base_year: 2020").base_year == 2020
    assert goal("baseline: 3000, goal: 减半").direction == -1


def test_a_goal_may_name_another_indicator() -> None:
    found = parse(
        "zzplan: 1\nindicators: {coal: {unit: 处}}\n"
        "plans: {p: {goals: {coal: {goal: 30}, coal_2: {indicator: coal, goal: 35}}}}"
    )
    assert [(one.name, one.indicator.key) for one in found.goals] == [
        ("p/coal", "coal"),
        ("p/coal_2", "coal"),
    ]
    assert list(found.indicators) == ["coal"]


# ---- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entry", "unit", "where", "code", "hint", "params"),
    [
        ("rate: 8%", "亿元", "x", "missing-key", "goal-or-rate", {"key": "goal", "what": "x"}),
        ("kind: rate", "亿元", "x", "missing-key", "goal-or-milestone", None),
        ("kind: cumulative, rate: 8%", "亿元", "x", "missing-key", "goal-or-milestone", None),
        ("kind: rate, baseline: 5, goal: 8%", "亿元", "5", "rate-ambiguous", "rate-ambiguous",
         None),
        ("kind: milestone, baseline: 5", "亿元", "baseline", "not-for-kind", None,
         {"key": "baseline", "kind": "milestone"}),
        ("kind: cumulative, baseline: 5, goal: 8%", "亿元", "baseline", "not-for-kind", None, None),
        ("kind: cumulative, goal: 18", "亿元", "18", "signed-level", "percent-or-added",
         {"text": "18", "percent": "18%"}),
        ("kind: cumulative, goal: -100%", "亿元", "-100%", "rate-impossible", None,
         {"text": "-100%"}),
        ("kind: levle, goal: 5", "亿元", "levle", "bad-choice", "did-you-mean",
         {"key": "kind", "name": "levle", "suggestion": "level"}),
        ("kind: relative, goal: 5", "亿元", "5", "bad-relative", "bad-relative", None),
        ("goal: 5, baseline: 翻一番", "亿元", "翻一番", "unit-mismatch", None,
         {"printed": "翻一番", "unit": "亿元"}),
        ("goal: 5, baseline: 提高5个百分点", "%", "提高5个百分点", "unit-mismatch", None, None),
        ("goal: 提高5个百分点", "亿元", "提高5个百分点", "unit-mismatch", "unit-mismatch",
         {"printed": "个百分点", "unit": "亿元"}),
        ("goal: 5, rate: 0.5个百分点", "亿元", "0.5个百分点", "rate-points", "rate-unit",
         {"text": "0.5个百分点", "unit": "亿元"}),
        ("goal: 是2020年的2倍", "亿元", "是2020年的2倍", "other-base", "other-base",
         {"text": "是2020年的2倍", "year": 2020}),
        ("goal: 5, inflation: 2%-3%", "亿元", "2%-3%", "bad-number", None, {"text": "2%-3%"}),
        ("goal: 5, binding: 指导性", "亿元", "指导性", "bad-flag", "true-or-false",
         {"key": "binding", "text": "指导性"}),
        ("goal: 5, unbounded: maybe", "亿元", "maybe", "bad-flag", "true-or-false",
         {"key": "unbounded", "text": "maybe"}),
        ("goal: 5, unbounded: maybe", "%", "maybe", "bad-flag", "true-or-false", None),
        ("goal: 5, direction: north", "亿元", "north", "bad-choice", "one-of",
         {"key": "direction", "name": "north", "choices": "down, up"}),
        ("goal: 5, basline: 3", "亿元", "basline", "unknown-key", "did-you-mean",
         {"name": "basline", "what": "x", "suggestion": "baseline"}),
        ("goal: 5, goal_year: 2020", "亿元", "2020", "years-order", None,
         {"base_year": 2021, "goal_year": 2020}),
        ("goal: 5, base_year: 2026", "亿元", "2026", "years-order", None,
         {"base_year": 2026, "goal_year": 2026}),
        ("goal: 5, base_year: 届末", "亿元", "届末", "bad-year", "bad-year", {"text": "届末"}),
        ("goal: 5, goal_year: 2122", "亿元", "2122", "years-apart", "years-apart",
         {"base_year": 2021, "goal_year": 2122, "years": 101, "most": 100}),
        ("goal: 5, base_year: 1021", "亿元", "1021", "years-apart", "years-apart",
         {"base_year": 1021, "goal_year": 2026, "years": 1005, "most": 100}),
        # shares, methods.md 2.11
        ("goal: 101%", "%", "101%", "share-bounds", "unbounded", {"text": "101%"}),
        ("baseline: -1%, goal: 5", "%", "-1%", "share-bounds", "unbounded", {"text": "-1%"}),
        # a change or the share itself, en.md E9
        ("baseline: 50%, goal: +5%", "%", "+5%", "share-change", "share-change-from",
         {"text": "+5%", "points": "5", "moved": "55", "grown": "52.5"}),
        ("baseline: 50%, goal: '+5'", "%", "'+5'", "share-change", "share-change-from", None),
        ("goal: '+5'", "%", "'+5'", "share-change", "share-change", None),
        ("kind: points, baseline: 10, goal: -20%", "%", "-20%", "share-change", "share-fall-from",
         {"text": "-20%", "points": "20", "moved": "-10", "grown": "8"}),
        ("goal: -1%", "%", "-1%", "share-change", "share-fall", {"text": "-1%", "points": "1"}),
        ("baseline: 50, goal: -20", "Mt", "-20", "signed-level", "signed-fall",
         {"text": "-20", "change": "20", "level": "30"}),
        ("baseline: 50, goal: '+20'", "Mt", "'+20'", "signed-level", "signed-rise",
         {"text": "+20", "change": "20", "level": "70"}),
        # brackets, cn.md C5
        ("baseline: 50.5, goal: '[5.5]'", "%", "'[5.5]'", "share-total", "share-total", None),
        ("goal: '4.5[18]'", "%", "'4.5[18]'", "bad-number", "two-figures", None),
        ("rate: '[3.9]', goal: 60", "%", "'[3.9]'", "rate-total", "rate-total", None),
        # so much a year, cn.md C4
        ("goal: 年均增长一倍", "亿元", "年均增长一倍", "yearly-goal", "kind-rate", None),
        ("kind: cumulative, goal: 年均下降3%", "吨", "年均下降3%", "yearly-goal", "kind-rate",
         None),
        ("goal: 到2030年达到500", "家", "到2030年达到500", "other-year", "other-year",
         {"text": "到2030年达到500", "year": 2030}),
        ("goal: 60, baseline: 120", "%", "120", "share-bounds", "unbounded", {"text": "120"}),
        ("kind: share, goal: 90%-110%", "%", "90%-110%", "share-bounds", "unbounded", None),
        ("baseline: 0.65, goal: 70", "%", "0.65", "percent-or-fraction", "write-percent",
         {"text": "0.65", "meant": "65%"}),
        ("baseline: 65, goal: 0.7", "%", "0.7", "percent-or-fraction", "write-percent",
         {"text": "0.7", "meant": "70%"}),
        ("baseline: 65, goal: 0.65以上", "%", "0.65以上", "percent-or-fraction", "write-percent",
         {"text": "0.65以上", "meant": "65%"}),
        # acceptances
        ("goal: 5, accept: short", "亿元", "short", "wrong-type", None,
         {"what": "accept", "expected": "mapping"}),
        ("goal: 5, accept: {verdict: short}", "亿元", "accept", "missing-key", None,
         {"key": "reason", "what": "accept"}),
        ("goal: 5, accept: {reason: a}", "亿元", "accept", "missing-key", None,
         {"key": "finding", "what": "accept"}),
        ("goal: 5, accept: {verdict: shrot, reason: a}", "亿元", "shrot", "bad-choice",
         "did-you-mean", {"key": "verdict", "name": "shrot", "suggestion": "short"}),
        ("goal: 5, accept: {verdict: short, reason: a, until: 2030}", "亿元", "until",
         "unknown-key", "one-of",
         {"name": "until", "what": "accept", "choices": "finding, reason, verdict"}),
        ("goal: 5, accept: {verdict: short, reason: }", "亿元", "reason", "empty-value", None,
         {"key": "reason"}),
        ("goal: 5, accept: {verdict: short, reason: ''}", "亿元", "reason", "empty-value", None,
         {"key": "reason"}),
    ],
)  # fmt: skip
def test_a_goal_is_refused_once_where_it_is_wrong(
    entry: str, unit: str, where: str, code: str, hint: str | None, params: object
) -> None:
    text = shortest(entry, unit)
    (found,) = mistakes(text)
    assert (said(text, found), found.code) == (where, code)
    if params is not None:
        assert (found.hint, found.params) == (hint, params)


@pytest.mark.parametrize(
    ("entry", "unit"),
    [
        ("goal: 100%", "%"),
        ("goal: 0%", "%"),
        ("goal: 120%, unbounded: true", "%"),
        ("goal: 120%, kind: level", "%"),
        ("goal: 120", "亿元"),
        ("baseline: 0.9%, goal: 30%", "%"),  # a share that grew from almost nothing
        ("baseline: 0.5, goal: 3", "%"),
        ("baseline: 0.45, goal: 0.6", "%"),
        ("baseline: 0.65, goal: 70", "亿元"),
        ("baseline: 0, goal: 70", "%"),
        ("baseline: 20, goal: 60, rate: 0.5个百分点", "%"),
    ],
)
def test_a_share_that_can_be_meant_is_read(entry: str, unit: str) -> None:
    assert goal(entry, unit).goal is not None


def test_a_fraction_among_percentages_is_found_in_an_actual_too() -> None:
    text = (
        "zzplan: 1\nindicators: {x: {unit: '%', actuals: {2020: 0.65}}}\n"
        "plans: {p: {base_year: 2020, goals: {x: {goal: 70}}}}"
    )
    (found,) = mistakes(text)
    assert (said(text, found), found.code, found.params["meant"]) == (
        "x", "percent-or-fraction", "65%",
    )  # fmt: skip


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_known_finding_is_kept_with_its_reason(verdict: str) -> None:
    accept = goal(f"goal: 5, accept: {{verdict: {verdict}, reason: known}}").accept
    assert accept is not None
    assert accept[:2] == (verdict, "known")


@pytest.mark.parametrize("lost", ["name: y", "unit: 吨", "limit: 5"])
def test_what_belongs_to_the_indicator_is_refused_at_the_goal(lost: str) -> None:
    key = lost.partition(":")[0]
    text = (
        "zzplan: 1\nindicators: {x: {unit: 吨}}\n"
        f"plans: {{p: {{goals: {{x: {{goal: 5, {lost}}}}}}}}}"
    )
    (found,) = mistakes(text)
    assert (said(text, found), found.code, found.hint) == (
        key, "key-of-indicator", "key-of-indicator",
    )  # fmt: skip
    assert found.params == {"key": key, "name": "x"}


@pytest.mark.parametrize(
    ("entry", "where", "code", "hint"),
    [
        ("gpd: {goal: 5}", "gpd", "unknown-indicator", "did-you-mean"),
        ("gpd: {indicator: gpd, goal: 5}", "gpd", "unknown-indicator", "did-you-mean"),
        ("new: {indicator: gpd, unit: 吨, goal: 5}", "gpd", "unknown-indicator", "did-you-mean"),
        ("gdp: 5", "5", "wrong-type", "key-of-value"),
        ("gdp: []", "[", "wrong-type", None),
    ],
)
def test_a_goal_needs_an_indicator(entry: str, where: str, code: str, hint: str | None) -> None:
    text = f"zzplan: 1\nindicators: {{gdp: {{unit: 亿元}}}}\nplans: {{p: {{goals: {{{entry}}}}}}}"
    (found,) = mistakes(text)
    assert (said(text, found), found.code, found.hint) == (where, code, hint)


def test_a_goal_without_an_indicator_needs_a_unit() -> None:
    (found,) = mistakes("zzplan: 1\ngoals: {gdp: {goal: 5}}")
    assert (found.code, found.hint, found.params) == (
        "missing-key", "goal-unit", {"key": "unit", "what": "gdp"},
    )  # fmt: skip
    (found,) = mistakes("zzplan: 1\ngoals: {x: {indicator: gdp, unit: 亿元, goal: 5}}")
    assert (found.code, found.params["name"]) == ("unknown-indicator", "gdp")


def test_years_that_the_plan_got_wrong_are_reported_once() -> None:
    goals = ", ".join(f"g{number}: {{unit: 家, goal: 5}}" for number in range(9))
    (found,) = mistakes(f"zzplan: 1\nbase_year: 2026\ngoal_year: 2021\ngoals: {{{goals}}}")
    assert (found.code, found.span) == ("years-order", (3, 12, 16))


def without_years(years: str, *entries: str) -> str:
    """Write a file whose years are as given, with goals x0, x1 and so on."""
    goals = "".join(f"  x{n}: {{unit: 亿元, {one}}}\n" for n, one in enumerate(entries))
    return f"zzplan: 1\n{years}\ngoals:\n{goals}"


@pytest.mark.parametrize("entry", ["baseline: 3, goal: 5", "rate: 8%, goal: 5",
                                   "baseline: 3, rate: 8%, goal: 翻一番",
                                   "kind: cumulative, rate: 3%, goal: 18%"])  # fmt: skip
@pytest.mark.parametrize(
    ("years", "lost"), [("base_year: 2021", "goal_year"), ("goal_year: 2026", "base_year")]
)
def test_a_year_without_which_a_goal_cannot_be_checked_is_not_forgotten_in_silence(
    entry: str, years: str, lost: str
) -> None:
    text = without_years(years, entry)
    (found,) = mistakes(text)
    assert (said(text, found), found.code, found.hint) == ("x0", "missing-key", "year-or-none")
    assert found.params == {"key": lost, "what": "x0"}
    for meant in (without_years(f"{years}\n{lost}: none", entry),
                  without_years(years, f"{entry}, {lost}: none")):  # fmt: skip
        (goal,) = parse(meant).goals
        assert (goal.base_year, goal.goal_year).count(None) == 1


@pytest.mark.parametrize("entry", ["goal: 5", "baseline: 3, kind: hold, goal: 5", "rate: 8%, "
                                   "kind: rate", "kind: milestone"])  # fmt: skip
def test_a_goal_that_says_something_without_years_needs_none(entry: str) -> None:
    (goal,) = parse(without_years("note: no years", entry)).goals
    assert goal.years is None


def test_a_year_that_a_whole_plan_forgot_is_reported_once() -> None:
    text = without_years("base_year: 2021", *["baseline: 3, goal: 5"] * 9)
    (found,) = mistakes(text)
    assert (said(text, found), found.params) == ("goals", {"key": "goal_year", "what": "file"})


def test_a_hundred_years_are_not_too_many() -> None:
    (goal,) = parse(without_years("base_year: 1949\ngoal_year: 2049", "goal: 5")).goals
    assert goal.years == 100


def test_every_mistake_of_a_goal_is_reported() -> None:
    found = mistakes(shortest("baseline: x, rate: 8, goal: '1,0', kind: y, binding: z, source: w"))
    assert [one.code for one in found] == [
        "bad-number", "rate-ambiguous", "digit-groups", "bad-choice", "bad-flag", "unknown-source",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "times"), [("累计下降14%", 0.86), ("累计增长30%以上", 1.3), ("-18% in total", 0.82)]
)
def test_a_change_over_all_years_of_what_is_no_share_is_so_many_times_its_start(
    goal: str, times: float
) -> None:
    head = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
    with_unit = f"  energy: {{unit: 吨标准煤/万元, baseline: 0.500, goal: {goal}}}\n"
    (one,) = parse(head + with_unit).goals
    (bare,) = parse(head + f"  energy: {{goal: {goal}}}\n").goals
    assert one.kind == bare.kind == "multiple"
    assert one.goal == bare.goal
    assert one.goal is not None
    assert one.goal.value == pytest.approx(times)
