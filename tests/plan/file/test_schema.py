"""What the keys of a plan file mean, and every mistake with its place."""

from __future__ import annotations

import re
from itertools import permutations
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.finding import Span
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse
from zzplan.plan.model.plan_file import Source, Text
from zzplan.plan.numbers.quantity import read_level, read_rate

LONG = """\
zzplan: 1
title: {en: Targets, zh: 目标}
headline: five/gdp
sources:
  report: {title: 报告, publisher: 日报, date: 2021-11-04, url: "https://example.org", note: press}
  office: {title: {en: Yearbook, zh: 年鉴}}
indicators:
  gdp:
    name: {en: GDP, zh: 地区生产总值}
    unit: 亿元
    price: current
    source: office
    note: of the city
    actuals:
      2019: 3003.13
      2020: [{value: 3105.8}, {value: 3100, revised: true, source: [report, office], note: later}]
      2021Q3: {value: 2487.1, growth: 9.9%, span: Q1-Q3, section: 一}
    growth: {2020: 4.1%}
  rd:
    name: 研发投入
    unit: "%"
    direction: up
    unbounded: true
    limit: 5
plans:
  five:
    title: {en: Five-year plan}
    source: report
    base_year: 2020
    goal_year: 2025
    inflation: 2%
    note: the first
    goals:
      gdp: {rate: 8%以上, goal: 力争5000以上, binding: false, section: 一 总量, note: 现价}
      rd: {baseline: 2.1%, goal: 3%, source: [office], price: none, inflation: 0.01,
        accept: {verdict: no-rate, reason: known}}
  second:
    goals:
      gdp: {kind: milestone, base_year: 2019, goal_year: none, price: "constant:2015"}
"""
SHORT = """\
zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
"""


def test_the_long_form_is_read_to_its_last_key() -> None:
    found = parse(LONG, "plan.yaml")
    assert (found.file, found.text, found.headline, found.packaged) == (
        "plan.yaml", LONG, "five/gdp", False,
    )  # fmt: skip
    assert found.title == Text("Targets", "目标")
    assert found.sources == {
        "report": Source(
            "report", Text("报告", "报告"), "日报", "2021-11-04", "https://example.org", "press",
            Span(5, 3, 9),
        ),
        "office": Source("office", Text("Yearbook", "年鉴"), None, None, None, None, Span(6, 3, 9)),
    }  # fmt: skip
    gdp, rd = found.indicators.values()
    assert gdp[:8] == (
        "gdp", Text("GDP", "地区生产总值"), "亿元", "current", None, False, None, gdp.actuals,
    )  # fmt: skip
    assert (gdp.sources, gdp.note, gdp.span) == (("office",), "of the city", Span(8, 3, 6))
    assert rd[:7] == ("rd", Text("研发投入", "研发投入"), "%", None, 1, True, 5.0)
    first, second = found.plans
    assert first[:7] == (
        "five", Text("Five-year plan", "Five-year plan"), 2020, 2025, 0.02, ("report",),
        "the first",
    )  # fmt: skip
    assert first.span == Span(26, 3, 7)
    assert second[:7] == ("second", Text("second", "second"), None, None, None, (), None)
    assert [goal.name for goal in found.goals] == ["five/gdp", "five/rd", "second/gdp"]
    total, share, milestone = found.goals
    assert (total.rate, total.goal) == (read_rate("8%以上"), read_level("力争5000以上", "亿元"))
    assert (total.base_year, total.goal_year, total.years) == (2020, 2025, 5)
    assert (total.binding, total.aspirational, total.price) == (False, True, "current")
    assert (total.inflation, total.sources) == (0.02, ("report",))
    assert (total.section, total.note, total.span) == ("一 总量", "现价", Span(34, 7, 10))
    assert (share.kind, share.sources, share.price) == ("share", ("office",), None)
    assert (share.inflation, share.binding, share.aspirational) == (0.01, None, False)
    assert share.accept is not None
    assert share.accept[:2] == ("no-rate", "known")
    assert share.accept.span == Span(36, 9, 15)
    assert (milestone.kind, milestone.goal, milestone.goal_year) == ("milestone", None, None)
    assert (milestone.years, milestone.price) == (None, "constant:2015")


def test_actuals_are_a_value_a_mapping_or_vintages() -> None:
    gdp = parse(LONG).indicators["gdp"]
    assert [(a.period, a.year, a.quantity.text) for a in gdp.actuals] == [
        ("2019", 2019, "3003.13"),
        ("2020", 2020, "3105.8"),
        ("2020", 2020, "3100"),
        ("2021Q3", 2021, "2487.1"),
    ]
    plain, first, revised, quarter = gdp.actuals
    assert (plain.sources, plain.revised, plain.coverage) == (("office",), False, None)
    assert (first.sources, revised.sources) == (("office",), ("report", "office"))
    assert (first.revised, revised.revised, revised.note) == (False, True, "later")
    assert (quarter.growth, quarter.coverage) == (read_rate("9.9%"), "Q1-Q3")
    assert (quarter.section, quarter.span) == ("一", Span(17, 7, 13))
    assert gdp.vintages(2020) == (first, revised)
    assert gdp.actual(2020) == first
    assert gdp.actual(2021) is None  # three quarters are no year
    assert [(a.year, a.quantity) for a in gdp.growth] == [(2020, read_rate("4.1%"))]


def test_the_shortest_form_makes_an_indicator_of_each_goal() -> None:
    found = parse(SHORT)
    (goal,) = found.goals
    (plan,) = found.plans
    assert (plan.key, plan.span, goal.plan, goal.name) == ("", Span(4, 1, 6), "", "gdp")
    assert (goal.base_year, goal.goal_year, goal.span) == (2021, 2026, Span(5, 3, 6))
    assert found.indicators == {"gdp": goal.indicator}
    assert goal.indicator[:7] == ("gdp", Text("gdp", "gdp"), "亿元", None, None, False, None)


def test_a_file_of_indicators_alone_is_read() -> None:
    found = parse("zzplan: 1\nindicators: {gdp: {unit: 亿元, actuals: {2020: 3105.8}}}")
    assert (found.goals, list(found.indicators)) == ((), ["gdp"])


@pytest.mark.parametrize("unit", ["％", "percent", "per cent", "'%'"])
def test_percent_in_any_spelling_is_percent(unit: str) -> None:
    (goal,) = parse(f"zzplan: 1\ngoals: {{rd: {{unit: {unit}, goal: 3%}}}}").goals
    assert (goal.indicator.unit, goal.kind) == ("%", "share")


@pytest.mark.parametrize(
    ("fields", "exact", "precision"),
    [
        ("value: 3000", False, None),
        ("value: 3000, exact: true", True, None),
        ("value: 3000, precision: 10", False, 10.0),
        ("value: 3000, precision: 0.5亿元", False, 0.5),
        ("value: 3000, precision: 1000万元", False, 0.1),
        ("value: 2.5万亿, precision: 0.1万亿, exact: false", False, 1000.0),
    ],
)
def test_a_number_may_state_its_precision(fields: str, exact: bool, precision: float) -> None:
    text = f"{HEAD}goals: {{gdp: {{unit: 亿元, baseline: {{{fields}}}, goal: 5000}}}}"
    (goal,) = parse(text).goals
    assert goal.baseline is not None
    assert (goal.baseline.exact, goal.baseline.precision) == (exact, precision)
    text = f"zzplan: 1\nindicators: {{gdp: {{unit: 亿元, actuals: {{2020: {{{fields}}}}}}}}}"
    (actual,) = parse(text).indicators["gdp"].actuals
    assert (actual.quantity.exact, actual.quantity.precision) == (exact, precision)


@pytest.mark.parametrize(
    ("rate", "precision"),
    [("value: 8%, precision: 0.1%", 0.001), ("value: 8%, precision: 0.001", 0.001),
     ("value: 1个百分点, precision: 0.5个百分点", 0.5)],
)  # fmt: skip
def test_the_precision_of_a_rate_is_read_as_a_rate(rate: str, precision: float) -> None:
    (goal,) = parse(f"{HEAD}goals: {{x: {{unit: '%', rate: {{{rate}}}, goal: 5}}}}").goals
    assert goal.rate is not None
    assert goal.rate.precision == precision


def test_control_and_bidirectional_characters_reach_no_output() -> None:
    hidden = "\u202e"
    found = parse(
        f'zzplan: 1\ngoals: {{"g{hidden}dp{hidden}": {{unit: 亿元{hidden}, name: "a\\u200bb",'
        f' goal: "{hidden}5000", note: "one{hidden}two\\nthree"}}}}'
    )
    (goal,) = found.goals
    assert (goal.key, list(found.indicators)) == ("g dp", ["g dp"])
    assert (goal.indicator.unit, goal.indicator.name.en) == ("亿元", "a b")
    assert (goal.note, goal.goal and goal.goal.value) == ("one two three", 5000.0)


def test_a_headline_is_a_goal_of_the_file() -> None:
    assert parse(f"headline: gdp\n{SHORT}").headline == "gdp"


PEOPLE = """\
zzplan: 1
population: people
indicators: {people: {unit: 万人}, gdp: {unit: 亿元}}
plans:
  a: {goals: {people: {goal: 5}, gdp: {goal: 9}}}
  b: {goals: {town: {goal: 6, indicator: people}}}
"""


def test_the_population_is_an_indicator_with_its_goals() -> None:
    found = parse(PEOPLE).population
    assert found is not None
    assert found.indicator.key == "people"
    assert [goal.name for goal in found.goals] == ["a/people", "b/town"]
    short = parse(f"population: gdp\n{SHORT}").population  # there a goal is its own indicator
    assert short is not None
    assert [goal.key for goal in short.goals] == ["gdp"]
    assert parse(SHORT).population is None


def test_a_headline_and_a_population_that_nobody_knows_are_told_at_once() -> None:
    check(
        "zzplan: 1\nheadline: ⟦x⟧\npopulation: ⟦y⟧\ngoals: {gdp: {unit: 亿元, goal: 5}}",
        Mistake("unknown-goal", "one-of", {"name": "x", "choices": "gdp"}),
        Mistake("unknown-indicator", "one-of", {"name": "y", "choices": "gdp"}),
    )


# ---- mistakes -------------------------------------------------------------------------------


class Mistake(NamedTuple):
    """What is expected of a diagnostic."""

    code: str
    hint: str | None = None
    params: dict[str, object] | None = None


def marked(text: str) -> tuple[str, list[Span]]:
    """Take the ⟦marks⟧ off a text; return it with the places that they enclose."""
    spans = []
    while match := re.search("⟦(.*?)⟧", text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        spans.append(Span(line, column, column + max(1, len(match[1]))))
        text = text[: match.start()] + match[1] + text[match.end() :]
    return text, spans


def check(text: str, *expected: Mistake) -> None:
    """Compare the mistakes of a text, in order, with what is expected at its marks."""
    plain, spans = marked(text)
    with pytest.raises(PlanError) as caught:
        parse(plain, "plan.yaml")
    found = caught.value.diagnostics
    assert [(d.span, d.code, d.hint) for d in found] == [
        (span, one.code, one.hint) for span, one in zip(spans, expected, strict=True)
    ]
    for diagnostic, one in zip(found, expected, strict=True):
        assert one.params is None or diagnostic.params == one.params
    assert (caught.value.file, caught.value.text) == ("plan.yaml", plain)


HEAD = "zzplan: 1\nbase_year: 2021\ngoal_year: 2026\n"
ACCEPTED = "unit: 亿元, goal: 5000, accept: "


@pytest.mark.parametrize(
    ("text", "code", "hint", "params"),
    [
        # the file
        ("⟦g⟧oals: {x: {unit: 家, goal: 5}}", "missing-version", "missing-version", {}),
        ("zzplan: ⟦2⟧\ngoals: {}", "unknown-version", None, {"version": "2"}),
        ("zzplan: ⟦1.0⟧\ngoals: {}", "unknown-version", None, {"version": "1.0"}),
        ("⟦zzplan⟧:\ngoals: {}", "empty-value", None, {"key": "zzplan"}),
        ("zzplan: ⟦[⟧1]\ngoals: {}", "wrong-type", None, {"what": "zzplan", "expected": "text"}),
        ("⟦z⟧zplan: 1", "no-goals", "no-goals", {}),
        ("⟦[⟧zzplan, 1]", "wrong-type", None, {"what": "file", "expected": "mapping"}),
        ("⟦just words⟧", "wrong-type", None, {"what": "file", "expected": "mapping"}),
        ("zzplan⟦：⟧1", "full-width-colon", "full-width-colon", {}),
        ("zzplan: 1\n⟦goals⟧: {}\nplans: {}", "goals-twice", "goals-twice", {}),
        ("zzplan: 1\ngoals: {}\nnote⟦：⟧a: b", "full-width-colon", "full-width-colon", {}),
        ("zzplan: 1\n⟦note⟧: x\nplans: {}", "plan-key-outside", "plan-key-outside",
         {"key": "note"}),
        ("zzplan: 1\n⟦goal⟧: 5\ngoals: {}", "unknown-key", "did-you-mean",
         {"name": "goal", "suggestion": "goals", "what": "file"}),
        (f"{HEAD}headline: ⟦gpd⟧\ngoals: {{gdp: {{unit: 亿元, goal: 5}}}}", "unknown-goal",
         "did-you-mean", {"name": "gpd", "suggestion": "gdp"}),
        (f"{HEAD}headline: ⟦'?'⟧\ngoals: {{gdp: {{unit: 亿元, goal: 5}}}}", "unknown-goal",
         "one-of", {"name": "?", "choices": "gdp"}),
        ("zzplan: 1\npopulation: ⟦peple⟧\nindicators: {people: {unit: 人}}", "unknown-indicator",
         "did-you-mean", {"name": "peple", "suggestion": "people"}),
        ("zzplan: 1\npopulation: ⟦[⟧people]\nindicators: {people: {unit: 人}}", "wrong-type",
         None, {"what": "population", "expected": "text"}),
        # sources
        ("zzplan: 1\ngoals: {}\nsources: {⟦a⟧: {}}", "missing-key", None,
         {"key": "title", "what": "a"}),
        ("zzplan: 1\ngoals: {}\nsources: {a: {title: x, ⟦wow⟧: 1}}", "unknown-key", "one-of",
         {"name": "wow", "what": "a",
         "choices": "date, file, note, publisher, sha256, title, url"}),
        ("zzplan: 1\ngoals: {}\nsources: {a: {title: ⟦[⟧x]}}", "wrong-type", None,
         {"what": "title", "expected": "mapping"}),
        ("zzplan: 1\ngoals: {}\nsources: {a: {title: {⟦de⟧: x, en: y}}}", "unknown-key",
         "one-of", {"name": "de", "what": "title", "choices": "en, zh"}),
        ("zzplan: 1\ngoals: {}\nsources: {a: {title: {⟦en⟧: }}}", "empty-value", None,
         {"key": "en"}),
        ("zzplan: 1\ngoals: {}\nsources: ⟦[⟧]", "wrong-type", "no-list",
         {"what": "sources", "expected": "mapping"}),
        ("zzplan: 1\ngoals: {}\nsources: {a: ⟦b⟧}", "wrong-type", None,
         {"what": "a", "expected": "mapping"}),
        # plans
        ("zzplan: 1\nplans: {⟦a⟧: {}}", "missing-key", None, {"key": "goals", "what": "a"}),
        ("zzplan: 1\nplans: {a: {goals: {}, ⟦gaol_year⟧: 2026}}", "unknown-key", "did-you-mean",
         {"name": "gaol_year", "what": "a", "suggestion": "goal_year"}),
        ("zzplan: 1\nplans: ⟦x⟧", "wrong-type", None, {"what": "plans", "expected": "mapping"}),
        ("zzplan: 1\ngoals: {}\ntitle: ⟦[⟧]", "wrong-type", None,
         {"what": "title", "expected": "mapping"}),
        ("zzplan: 1\ngoals: {}\n⟦note⟧: ~", "empty-value", None, {"key": "note"}),
        ("zzplan: 1\ngoals: {}\ninflation: ⟦2⟧", "rate-ambiguous", "rate-ambiguous", None),
        ("zzplan: 1\ngoals: {}\ninflation: ⟦2%-3%⟧", "bad-number", None, {"text": "2%-3%"}),
        ("zzplan: 1\ngoals: {}\ninflation: ⟦2%左右⟧", "bad-number", None, {"text": "2%左右"}),
        ("zzplan: 1\ngoals: {}\ninflation: ⟦2个百分点⟧", "bad-number", None, None),
        # years
        ("zzplan: 1\ngoals: {}\nbase_year: ⟦21⟧", "bad-year", "bad-year", {"text": "21"}),
        ("zzplan: 1\ngoals: {}\nbase_year: ⟦0999⟧", "bad-year", "bad-year", {"text": "0999"}),
        ("zzplan: 1\ngoals: {}\nbase_year: ⟦3000⟧", "bad-year", "bad-year", {"text": "3000"}),
        ("zzplan: 1\ngoals: {}\nbase_year: ⟦²⁰²¹⟧", "bad-year", "bad-year", {"text": "²⁰²¹"}),
        ("zzplan: 1\ngoals: {}\ngoal_year: ⟦2026届⟧", "bad-year", "bad-year", {"text": "2026届"}),
        ("zzplan: 1\ngoals: {}\nbase_year: 2026\ngoal_year: ⟦2021⟧", "years-order", None,
         {"base_year": 2026, "goal_year": 2021}),
        ("zzplan: 1\ngoals: {}\nbase_year: 2026\ngoal_year: ⟦2026⟧", "years-order", None,
         {"base_year": 2026, "goal_year": 2026}),
        ("zzplan: 1\ngoals: {}\nbase_year: ⟦{⟧a: 1}", "wrong-type", None,
         {"what": "base_year", "expected": "text"}),
        # sources named
        ("zzplan: 1\ngoals: {}\nsource: ⟦x⟧", "unknown-source", None, {"name": "x", "choices": ""}),
        ("zzplan: 1\ngoals: {}\n⟦source⟧:", "empty-value", None, {"key": "source"}),
        ("zzplan: 1\ngoals: {}\nsource: [⟦~⟧]", "empty-value", None, {"key": "source"}),
        ("zzplan: 1\ngoals: {}\nsource: ⟦{⟧a: 1}", "wrong-type", None,
         {"what": "source", "expected": "text"}),
        ("zzplan: 1\ngoals: {}\nsources: {aa: {title: x}}\nsource: [aa, ⟦ab⟧]", "unknown-source",
         "one-of", {"name": "ab", "choices": "aa"}),
        ("zzplan: 1\ngoals: {}\nsources: {report: {title: x}}\nsource: ⟦Reprot⟧", "unknown-source",
         "did-you-mean", {"name": "Reprot", "suggestion": "report"}),
        # indicators
        ("zzplan: 1\nindicators: {⟦gdp⟧: {}}", "missing-key", None, {"key": "unit", "what": "gdp"}),
        ("zzplan: 1\nindicators: ⟦[⟧gdp]", "wrong-type", "no-list",
         {"what": "indicators", "expected": "mapping"}),
        ("zzplan: 1\nindicators: {gdp⟦：⟧3000}", "full-width-colon", "full-width-colon", {}),
        ("zzplan: 1\nindicators:\n  gdp⟦:⟧3000", "missing-space", "missing-space", {}),
        ("zzplan: 1\nindicators: {gdp: {unit: 亿元, ⟦Actual⟧: {}}}", "unknown-key", "did-you-mean",
         {"name": "Actual", "what": "gdp", "suggestion": "actuals"}),
        ("zzplan: 1\nindicators: {gdp: {unit: ⟦[⟧]}}", "wrong-type", None,
         {"what": "unit", "expected": "text"}),
        ("zzplan: 1\nindicators: {gdp: {⟦unit⟧: }}", "empty-value", None, {"key": "unit"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, direction: ⟦upp⟧}}", "bad-choice", "did-you-mean",
         {"name": "upp", "key": "direction", "suggestion": "up"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, unbounded: ⟦yes⟧}}", "bad-flag", "true-or-false",
         {"key": "unbounded", "text": "yes"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, price: ⟦real⟧}}", "bad-price", "price-forms",
         {"text": "real"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, price: ⟦constant:20⟧}}", "bad-price", "price-forms",
         None),
        ("zzplan: 1\nindicators: {x: {unit: 家, price: ⟦constant:²⁰¹⁵⟧}}", "bad-price",
         "price-forms", None),
        ("zzplan: 1\nindicators: {x: {unit: 家, limit: ⟦lots⟧}}", "bad-number", None,
         {"text": "lots"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, limit: ⟦2倍⟧}}", "unit-mismatch", None,
         {"printed": "2倍", "unit": "家"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: ⟦5⟧}}", "wrong-type", None,
         {"what": "actuals", "expected": "mapping"}),
        # actuals
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {⟦21⟧: 5}}}", "bad-year", "bad-period",
         {"text": "21"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {⟦2020⟧: }}}", "empty-value", None,
         {"key": "2020"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {⟦2020⟧: []}}}", "empty-value", None,
         {"key": "2020"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {⟦2020⟧: {note: a}}}}", "missing-key",
         None, {"key": "value", "what": "2020"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {2020: {value: 5, ⟦sauce⟧: a}}}}",
         "unknown-key", "did-you-mean", {"name": "sauce", "what": "2020", "suggestion": "source"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {2020: [⟦[⟧5]]}}}", "wrong-type", None,
         {"what": "2020", "expected": "text"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {2020: ⟦翻一番⟧}}}", "unit-mismatch", None,
         {"printed": "翻一番", "unit": "家"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, growth: {2020: ⟦8⟧}}}", "rate-ambiguous",
         "rate-ambiguous", {"text": "8", "percent": "8%", "fraction": "0.08", "literal": "800%"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {2020: {value: 5, growth: ⟦x⟧}}}}",
         "bad-number", None, {"text": "x"}),
        ("zzplan: 1\nindicators: {x: {unit: 家, actuals: {2020: {value: 5, revised: ⟦1⟧}}}}",
         "bad-flag", "true-or-false", {"key": "revised", "text": "1"}),
    ],
)  # fmt: skip
def test_a_mistake_has_its_place(
    text: str, code: str, hint: str | None, params: dict[str, object] | None
) -> None:
    check(text, Mistake(code, hint, params))


@pytest.mark.parametrize(
    ("period", "read"),
    [("2021", True), ("2021Q1", True), ("2021Q4", True), ("2021H2", True), ("2021-12", True),
     ("2021-01", True), ("2021Q5", False), ("2021H3", False), ("2021-13", False),
     ("2021-00", False), ("2021-1", False), ("２０２１", False),
     ("0999", False), ("3000", False), ("2021-2025", False), ("Q3", False)],
)  # fmt: skip
def test_a_period_is_a_year_or_a_part_of_one(period: str, read: bool) -> None:
    text = f"zzplan: 1\nindicators: {{x: {{unit: 家, actuals: {{⟦{period}⟧: 5}}}}}}"
    if read:
        (actual,) = parse(marked(text)[0]).indicators["x"].actuals
        assert (actual.period, actual.year) == (period, 2021)
    else:
        check(text, Mistake("bad-year", "bad-period", {"text": period}))


@pytest.mark.parametrize(
    ("number", "code", "hint", "params"),
    [
        ("⟦{⟧exact: true}", "missing-key", None, {"key": "value", "what": "goal"}),
        ("{value: 3000, ⟦exakt⟧: true}", "unknown-key", "did-you-mean",
         {"name": "exakt", "what": "goal", "suggestion": "exact"}),
        ("{value: 3000, exact: ⟦True⟧}", "bad-flag", "true-or-false",
         {"key": "exact", "text": "True"}),
        ("{value: 3000, precision: ⟦0⟧}", "bad-precision", "bad-precision", {"text": "0"}),
        ("{value: 3000, precision: ⟦-5⟧}", "bad-precision", "bad-precision", {"text": "-5"}),
        ("{value: 3000, precision: ⟦rough⟧}", "bad-precision", "bad-precision", {"text": "rough"}),
        ("{value: 3000, precision: ⟦5%⟧}", "bad-precision", "bad-precision", {"text": "5%"}),
        ("{value: 3000, precision: ⟦5-10⟧}", "bad-precision", "bad-precision", {"text": "5-10"}),
        ("{value: 3000, precision: ⟦约5⟧}", "bad-precision", "bad-precision", {"text": "约5"}),
        ("{value: 3000, precision: ⟦翻一番⟧}", "bad-precision", "bad-precision", None),
        ("{value: ⟦x⟧, precision: 5}", "bad-number", None, {"text": "x"}),
        ("{⟦value⟧: , precision: 5}", "empty-value", None, {"key": "value"}),
        ("⟦[⟧3000]", "wrong-type", None, {"what": "goal", "expected": "text"}),
        ("⟦010⟧", "leading-zero", "leading-zero", {"text": "010", "plain": "10"}),
        ("⟦1:30⟧", "bad-number", "plain-digits", {"text": "1:30"}),
        ("⟦NO⟧", "bad-number", None, {"text": "NO"}),
        ("⟦'3,0'⟧", "digit-groups", "digit-groups",
         {"text": "3,0", "plain": "30", "decimal": "3.0"}),
        ("⟦'130，以上'⟧", "digit-groups", "write-plain", {"text": "130，以上", "plain": "130以上"}),
        ("⟦'1,300, at least'⟧", "digit-groups", "write-plain",
         {"text": "1,300, at least", "plain": "1300 at least"}),
        ("⟦5-3⟧", "range-reversed", None, {"low": "5", "high": "3"}),
        ("⟦低于5以上⟧", "contradictory-words", None, {"text": "低于5以上"}),
        ("⟦10亿美元⟧", "unit-mismatch", "unit-mismatch", {"printed": "亿美元", "unit": "亿元"}),
    ],
)  # fmt: skip
def test_a_mistake_in_a_number_has_its_place(
    number: str, code: str, hint: str | None, params: dict[str, object] | None
) -> None:
    check(f"{HEAD}goals: {{gdp: {{unit: 亿元, goal: {number}}}}}", Mistake(code, hint, params))


@pytest.mark.parametrize(
    ("number", "code", "hint", "params"),
    [
        ("⟦“3000”⟧", "curly-quotes", "curly-quotes", {"text": "“3000”", "plain": "3000"}),
        ("⟦‘0.3万亿以上’⟧", "curly-quotes", "curly-quotes",
         {"text": "‘0.3万亿以上’", "plain": "0.3万亿以上"}),
        ("⟦「三千亿」⟧", "curly-quotes", "curly-quotes", {"text": "「三千亿」", "plain": "三千亿"}),
        ("⟦“3000”亿元⟧", "curly-quotes", "curly-quotes",
         {"text": "“3000”亿元", "plain": "3000亿元"}),
        ("⟦“3000吨”⟧", "curly-quotes", "curly-quotes", {"text": "“3000吨”", "plain": "3000吨"}),
        ("{value: ⟦”3000“⟧}", "curly-quotes", "curly-quotes", {"text": "”3000“", "plain": "3000"}),
        # not the quotes alone
        ("⟦“五好”园区全部建成⟧", "bad-number", "milestone", {"text": "“五好”园区全部建成"}),
        ("⟦“30O0”⟧", "bad-number", None, {"text": "“30O0”"}),
    ],
)  # fmt: skip
def test_a_number_in_quotes_that_yaml_does_not_know_is_told_from_no_number(
    number: str, code: str, hint: str | None, params: dict[str, object]
) -> None:
    check(f"{HEAD}goals: {{gdp: {{unit: 亿元, goal: {number}}}}}", Mistake(code, hint, params))


@pytest.mark.parametrize("unit", ["“亿元”", "‘亿元’", "「亿元」", "”亿元“", '"“亿元”"'])
def test_a_unit_in_quotes_that_yaml_does_not_know_is_refused_once(unit: str) -> None:
    check(
        f"{HEAD}goals: {{gdp: {{unit: ⟦{unit}⟧, baseline: 3000亿元, goal: 0.5万亿元}}}}",
        Mistake("curly-quotes", "curly-quotes", {"text": unit.strip('"'), "plain": "亿元"}),
    )


def test_names_and_notes_may_quote_and_a_unit_may_have_an_apostrophe() -> None:
    text = f"{HEAD}goals: {{x: {{name: “五好”, unit: ’000 days’ work, goal: 5, note: “所引”}}}}"
    (goal,) = parse(text).goals
    assert (goal.indicator.name.en, goal.indicator.unit) == ("“五好”", "’000 days’ work")
    assert goal.note == "“所引”"


def test_an_impossible_rate_has_its_place() -> None:
    check(
        f"{HEAD}goals: {{gdp: {{unit: 亿元, rate: ⟦-100%⟧, goal: 5}}}}",
        Mistake("rate-impossible", None, {"text": "-100%"}),
    )


def test_two_keys_that_look_alike_are_one_key_twice() -> None:
    check(
        f'{HEAD}goals:\n  gdp: {{unit: 亿元, goal: 5}}\n  ⟦"gdp\u200b"⟧: {{unit: 亿元, goal: 6}}',
        Mistake("duplicate-key", "duplicate-key", {"key": "gdp", "line": 5}),
    )


def test_an_unknown_key_is_shown_without_what_could_disguise_it() -> None:
    with pytest.raises(PlanError) as caught:
        parse("zzplan: 1\ngoals: {}\nqu\u202eux: 1")
    assert caught.value.diagnostics[0].params["name"] == "qu ux"


def test_more_than_thirty_choices_are_not_listed() -> None:
    names = ", ".join(f"i{number}: {{unit: 家}}" for number in range(31))
    check(
        f"zzplan: 1\nindicators: {{{names}}}\nplans: {{p: {{goals: {{⟦zzz⟧: {{goal: 5}}}}}}}}",
        Mistake("unknown-indicator", None, {"name": "zzz", "choices": ""}),
    )


def test_a_suggestion_keeps_its_capitals() -> None:
    check(
        "zzplan: 1\nindicators: {GDP: {unit: 亿元}}\nplans: {p: {goals: {⟦gdp⟧: {goal: 5}}}}",
        Mistake("unknown-indicator", "did-you-mean", {"name": "gdp", "suggestion": "GDP"}),
    )


LINES = (
    "title: ⟦[⟧]",
    "⟦wow⟧: 1",
    "base_year: ⟦21⟧",
    "source: ⟦x⟧",
    "goals: {gdp: {unit: 亿元, rate: ⟦8⟧, goal: ⟦NO⟧, binding: ⟦yes⟧}}",
)


@pytest.mark.parametrize("lines", list(permutations(LINES))[::7])
def test_all_mistakes_are_reported_at_once_in_the_order_of_the_file(lines: tuple[str, ...]) -> None:
    text, spans = marked("\n".join(["zzplan: 1", *lines]))
    with pytest.raises(PlanError) as caught:
        parse(text)
    assert [one.span for one in caught.value.diagnostics] == spans
    assert sorted(one.code for one in caught.value.diagnostics) == [
        "bad-flag", "bad-number", "bad-year", "rate-ambiguous", "unknown-key", "unknown-source",
        "wrong-type",
    ]  # fmt: skip


# ---- any file -------------------------------------------------------------------------------

_KEYS = st.sampled_from(
    [
        "zzplan", "title", "headline", "population", "sources", "indicators", "plans", "goals",
        "base_year", "goal_year", "inflation", "note", "source", "name", "unit", "price",
        "direction",
        "unbounded", "limit", "actuals", "growth", "value", "span", "revised", "section", "exact",
        "precision", "indicator", "baseline", "rate", "goal", "kind", "binding", "aspirational",
        "accept", "verdict", "reason", "publisher", "date", "url", "en", "zh", "gdp", "2021",
        "2021Q3", "⑤", "g\u202ep", "a/b", "",
    ]
)  # fmt: skip
_SCALARS = st.one_of(
    st.sampled_from(
        [
            "1", "2021", "2026", "3000", "8%", "0.65", "65", "翻一番", "提高5个百分点", "-18%",
            "3-5家", "保持35以内", "none", "true", "false", "亿元", "%", "家", "gdp", "current",
            "up", "share", "rate", "cumulative", "milestone", "hold", "range", "added", "²⁰²¹", "",
            "~", "met", "0", "5000以上", "gdp：3000", "gdp:3000",
        ]
    ),
    st.text(max_size=12),
)  # fmt: skip
_NODES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=25,
)


def dump(node: object, quote: bool) -> str:
    """Write a structure as YAML in braces."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{dump(k, True)}: {dump(v, quote)}" for k, v in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(dump(one, quote) for one in node) + "]"
    text = str(node)
    if not quote and re.fullmatch(r"[\w%.]+", text):
        return text
    return "'" + text.replace("'", "''") + "'"


_ENTRIES = st.dictionaries(_KEYS, _SCALARS, max_size=8)
_FILES = st.one_of(
    st.dictionaries(_KEYS, _NODES, max_size=8),
    st.builds(
        lambda indicator, actuals, goal, plan: {
            "indicators": {"gdp": {"unit": "亿元", "actuals": actuals} | indicator},
            "plans": {"p": {"goals": {"gdp": {"goal": "5000"} | goal}} | plan},
        },
        _ENTRIES, _ENTRIES, _ENTRIES, _ENTRIES,
    ),
    st.builds(lambda goal: {"goals": {"gdp": {"unit": "%", "goal": "65"} | goal}}, _ENTRIES),
)  # fmt: skip


@given(_FILES, st.booleans())
def test_no_structure_raises_anything_but_a_plan_error(
    structure: dict[str, object], quote: bool
) -> None:
    text = dump({"zzplan": "1"} | structure, quote)
    try:
        found = parse(text)
    except PlanError as error:
        places = [one.span for one in error.diagnostics]
        assert places == sorted(places)
        assert all(span.column < span.end for span in places)
    else:
        assert {goal.indicator.key for goal in found.goals} <= set(found.indicators)


@given(st.sampled_from([LONG, SHORT]), st.data())
def test_a_comment_line_changes_nothing_but_places(text: str, data: st.DataObject) -> None:
    lines = text.splitlines()
    at = data.draw(st.integers(0, len(lines)))
    words = data.draw(st.text(alphabet="goals: 5000#{}[]'\"&*!|>%@ \t增长", max_size=20))
    before = parse(text)
    after = parse("\n".join([*lines[:at], " # " + words, *lines[at:]]) + "\n")

    def placeless(value: object) -> object:
        if isinstance(value, Span):
            return None
        if isinstance(value, dict):
            return {key: placeless(one) for key, one in value.items()}
        if isinstance(value, tuple):
            return tuple(placeless(one) for one in value)
        return value

    assert placeless(after.replace(text="")) == placeless(before.replace(text=""))
