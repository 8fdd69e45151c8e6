"""The worked numbers of ../shared/vectors, run on the growth formulas; none is dropped silently."""

from __future__ import annotations

import csv
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from tests.conftest import SHARED
from zzplan.engine import growth
from zzplan.engine.check import assess
from zzplan.engine.identities import Judgement, judge
from zzplan.engine.progress import progress
from zzplan.engine.rating import RatingCase
from zzplan.engine.schemes import SCHEMES, limit_factor
from zzplan.plan.file.load import parse

VECTORS = SHARED / "vectors"
RELATIVE_ERROR = 1e-13

Row = dict[str, Any]


def load(name: str) -> list[Row]:
    path = VECTORS / name
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return json.load(file) if name.endswith(".json") else list(csv.DictReader(file))


def relative_error(value: float, exact: str) -> float:
    true = Fraction(exact)
    error = abs(Fraction(value) - true)
    return float(error / abs(true) if true else error)


def cases(rows: Iterable[Row], group: str, skipped: dict[str, str]) -> list[Any]:
    """Make a parameter of each row; a row of a skipped group carries the reason."""
    return [
        pytest.param(
            row,
            id=row["id"],
            marks=[pytest.mark.skip(reason=skipped[row[group]])] if row[group] in skipped else [],
        )
        for row in rows
    ]


# grid.csv ----------------------------------------------------------------------------------------

NO_CLOSED_FORM = "a closed form of chance: the outlook learns from past errors and has none"

GRID: dict[str, Callable[..., Any]] = {
    "RRI": lambda n, pv, fv: growth.required_rate(pv, fv, n),
    "RATE": lambda n, pmt, pv, fv: growth.required_rate(-pv, fv, n),
    "NPER": lambda rate, pmt, pv, fv: growth.required_periods(rate, -pv, fv),
    "PDURATION": growth.required_periods,
    "FV": lambda rate, n, pmt, pv: growth.future_value(-pv, rate, n),
    "PV": lambda rate, n, pmt, fv: growth.present_value(-fv, rate, n),
    "EFFECT": lambda rate, n: growth.cumulative_change([rate / n] * n),
    "NOMINAL": lambda rate, n: n * growth.average_rate(rate, n),
}
GRID_SKIPPED = {
    "FV with payments": "an annuity: payments are not compounding only",
    "LOGNORMDIST": NO_CLOSED_FORM,
    "NORMDIST1": NO_CLOSED_FORM,
    "NORMSINV": NO_CLOSED_FORM,
    "TINV": NO_CLOSED_FORM,
}
GRID_SIZES = {
    "RRI": 126,
    "RATE": 50,
    "NPER": 64,
    "PDURATION": 64,
    "FV": 292,
    "PV": 280,
    "EFFECT": 30,
    "NOMINAL": 30,
    "FV with payments": 24,
    "LOGNORMDIST": 54,
    "NORMDIST1": 30,
    "NORMSINV": 9,
    "TINV": 16,
}


def grid_group(row: Row) -> str:
    payments = row["function"] == "FV" and json.loads(row["args_json"])[2] != 0
    return "FV with payments" if payments else row["function"]


def grid_rows(group: str) -> list[Row]:
    return [row for row in load("grid.csv") if grid_group(row) == group]


def too_far(rows: list[Row], values: Iterable[float]) -> list[str]:
    return [
        f"{row['function']}{row['args_json']}: {value!r}, exactly {row['exact_40_digit']}"
        for row, value in zip(rows, values, strict=True)
        if not relative_error(value, row["exact_40_digit"]) <= RELATIVE_ERROR
    ]


@pytest.mark.shared
def test_every_row_of_the_grid_belongs_to_a_group_that_is_run_or_skipped_with_a_reason() -> None:
    assert Counter(map(grid_group, load("grid.csv"))) == GRID_SIZES
    assert GRID_SIZES.keys() == GRID.keys() | GRID_SKIPPED.keys()


@pytest.mark.shared
@pytest.mark.parametrize(
    "group",
    [*GRID, *(pytest.param(g, marks=pytest.mark.skip(reason=r)) for g, r in GRID_SKIPPED.items())],
)
def test_the_grid_is_met_with_a_relative_error_of_at_most_1e_13(group: str) -> None:
    rows = grid_rows(group)
    assert too_far(rows, [GRID[group](*json.loads(row["args_json"])) for row in rows]) == []


@pytest.mark.shared
@pytest.mark.parametrize("group", [name for name in GRID if name != "EFFECT"])  # a sequence each
def test_the_grid_is_met_as_well_where_each_group_is_one_call_with_arrays(group: str) -> None:
    rows = grid_rows(group)
    columns = np.array([json.loads(row["args_json"]) for row in rows]).T
    assert too_far(rows, GRID[group](*columns).tolist()) == []


# published.csv -----------------------------------------------------------------------------------


def value_of(text: str) -> float:
    """Read ``0.08``, ``8%``, ``0.025/12`` or ``88/87-1``."""
    if "/" in text:
        over, under, less = re.fullmatch(r"([\d.]+)/([\d.]+)(?:-(\d))?", text).groups("0")
        return float(over) / float(under) - float(less)
    return float(Decimal(text.rstrip("%")) / (100 if text.endswith("%") else 1))


def fields(inputs: str) -> dict[str, float]:
    """Read ``n=96;base=10000;target=11000``."""
    return {key: value_of(value) for key, value in (one.split("=") for one in inputs.split(";"))}


def figures(inputs: str) -> list[float]:
    """Return the numbers of a sentence in their order."""
    return [float(number) for number in re.findall(r"-?(?:\d+\.\d+|\.\d+|\d+)", inputs)]


def chain(inputs: str) -> float:
    base, *rates = figures(inputs)
    return growth.future_value(base, growth.cumulative_change(rates), 1)


def sum_based(inputs: str) -> float:
    base, *values = figures(inputs)
    if "path" in inputs:
        values = list(growth.trajectory(base, values[0] / 100, 5)[1:])
    return growth.sum_based_rate(sum(values) / base, len(values))


def deflator(inputs: str) -> float:
    real, n, pv, fv = figures(inputs.replace("->", " "))
    return growth.implied_deflator(pv, fv, real / 100, n)


def catch_up(inputs: str) -> float:
    year, value, goal_year, goal = figures(inputs)
    return growth.required_rate(value, goal, goal_year - year)


def ratio_case(start: float, value: float, end: float, direction: float) -> RatingCase:
    """Put a published row of base 2015, now 2020 and goal 2030 as a scheme sees it."""
    return RatingCase(start, end, value, 5, 15, int(direction), None, False, None, False, ())


def growth_ratio(inputs: str) -> float:
    given = fields(inputs)
    case = ratio_case(given["base2015"], given["2020"], given["target2030"], given["dir"])
    ratio = SCHEMES["opensdg"].judge(case).ratio
    assert ratio is not None
    return ratio


PUBLISHED: dict[str, Callable[..., float]] = {
    "rate": lambda base, target, n: growth.required_rate(base, target, n),
    "years": lambda rate, base, target: growth.required_periods(rate, base, target),
    "project": lambda base, rate, n: growth.future_value(base, rate, n),
    "base": lambda target, rate, n: growth.present_value(target, rate, n),
    "percent_of_base": lambda base, change: growth.future_value(base, change, 1),
}
PUBLISHED_SENTENCES: dict[str, Callable[[str], float]] = {
    "chain": chain,
    "leijifa": sum_based,
    "deflator": deflator,
    "catchup": catch_up,
    "cagr_ratio": growth_ratio,
    "cumulative_to_annual": lambda text: (
        -growth.average_rate(figures(text)[0] / 100, figures(text)[1])
    ),
    "pp_pace": lambda text: growth.linear_step(0, *figures(text)),
}
PUBLISHED_SKIPPED = {
    "triangle": "a plan's goal: checked on its intervals, below",
    "identity": "a claim: judged on its intervals, below",
}
PUBLISHED_SIZES = {
    "rate": 29,
    "years": 9,
    "project": 2,
    "base": 1,
    "percent_of_base": 1,
    "chain": 2,
    "leijifa": 3,
    "deflator": 1,
    "catchup": 1,
    "cumulative_to_annual": 2,
    "pp_pace": 2,
    "triangle": 2,
    "identity": 1,
    "cagr_ratio": 6,
}
IMPOSSIBLE = {
    "rri-err-1": "periods must be above zero",
    "rri-err-2": "present value must not be zero",
    "rri-err-3": "present value must not be zero",
    "rri-err-4": "must have one sign",
    "rri-err-5": "must have one sign",
    "npf-gh48-5": "must have one sign",
}
published_rows = load("published.csv")


def compute(row: Row) -> float:
    if row["kind"] in PUBLISHED_SENTENCES:
        return PUBLISHED_SENTENCES[row["kind"]](row["inputs"])
    return PUBLISHED[row["kind"]](**fields(row["inputs"]))


@pytest.mark.shared
def test_every_published_row_is_of_a_kind_that_is_run_or_skipped_with_a_reason() -> None:
    assert Counter(row["kind"] for row in published_rows) == PUBLISHED_SIZES
    run = PUBLISHED.keys() | PUBLISHED_SENTENCES.keys()
    assert PUBLISHED_SIZES.keys() == run | PUBLISHED_SKIPPED.keys()
    refused = {row["id"] for row in published_rows if row["published"] in ("ERROR", "NaN")}
    assert refused == IMPOSSIBLE.keys()


@pytest.mark.shared
@pytest.mark.parametrize(
    "row",
    cases(
        [row for row in published_rows if row["id"] not in IMPOSSIBLE], "kind", PUBLISHED_SKIPPED
    ),
)
def test_a_published_result_comes_out_exactly_and_in_its_printed_digits(row: Row) -> None:
    value = compute(row)
    assert relative_error(value, row["exact_18_digits"]) <= RELATIVE_ERROR
    if row["published"]:
        printed = Decimal(row["published"].rstrip("%"))
        per_cent = row["published"].endswith("%")
        half = Decimal((0, (5,), printed.as_tuple().exponent - 1))
        # Some programs print 16 digits of which the last three are noise.
        tolerance = max(half, abs(printed) * Decimal("1e-12"))
        assert abs(Decimal(value) * (100 if per_cent else 1) - printed) <= tolerance


@pytest.mark.shared
@pytest.mark.parametrize(
    "row", cases([row for row in published_rows if row["id"] in IMPOSSIBLE], "kind", {})
)
def test_what_is_published_as_an_error_is_refused_with_the_reason(row: Row) -> None:
    with pytest.raises(ValueError, match=IMPOSSIBLE[row["id"]]):
        compute(row)


# methods.json ------------------------------------------------------------------------------------


def change_so_far(inputs: Row) -> float:
    if "done_cum_pct" in inputs:
        return inputs["done_cum_pct"] / 100
    return growth.cumulative_change([rate / 100 for rate in inputs["annual_pct"]])


def ends(inputs: Row) -> tuple[float, float]:
    """Return the start and the goal, as values or as an index that starts at 1."""
    if "multiple" in inputs:
        return 1, inputs["multiple"]
    if "target_cum_pct" in inputs:
        return 1, 1 + inputs["target_cum_pct"] / 100
    return inputs["v0"], inputs["goal"]


def required(inputs: Row) -> Row:
    rate = growth.required_rate(*ends(inputs), inputs["n"]) * 100
    compounded = growth.cumulative_change([-0.036] * inputs["n"]) * 100
    return {"rate_pct": rate, "annual_pct": rate, "3.6_compounded_cum_pct": compounded}


def remaining(inputs: Row) -> Row:
    if "v_t" in inputs:
        start, goal = inputs["v_t"], inputs["goal"]
    else:
        start, goal = 1 + change_so_far(inputs), ends(inputs)[1]
    years = inputs.get("years_left") or inputs["n_total"] - len(inputs["annual_pct"])
    rate = growth.required_rate(start, goal, years) * 100
    return {
        "rate_pct": rate,
        "required_annual_pct": rate,
        "required_remaining_rate_pct": rate,
        "required_cum_pct": growth.required_rate(start, goal, 1) * 100,
    }


def cumulated(inputs: Row) -> Row:
    change = change_so_far(inputs)
    average = growth.average_rate(change, len(inputs["annual_pct"]))
    return {"cum_pct": change * 100, "avg_annual_pct": average * 100}


def log_progress(inputs: Row) -> Row:
    def progress(change: float) -> float:
        return 100 * growth.required_periods(inputs["target_cum_pct"] / 100, 1, 1 + change)

    done = change_so_far(inputs)
    share_of_time = len(inputs.get("annual_pct", [])) / 5  # all are five-year plans
    return {
        "progress_pct": progress(done),
        "pace": progress(done) / 100 / share_of_time if share_of_time else None,
        "progress_pct_interval": [progress(done + 5e-5), progress(done - 5e-5)],  # -6.94 is rounded
    }


def two_years(inputs: Row) -> Row:
    change = inputs.get("growth_over_2y_pct")
    change = change_so_far(inputs) if change is None else change / 100
    return {"avg_pct": growth.average_rate(change, 2) * 100}


def straight(inputs: Row) -> Row:
    step = growth.linear_step(inputs["v0"], inputs["v6"], 6)
    return {
        "required_per_year": growth.linear_step(inputs["v0"], inputs["goal"], inputs["n"]),
        "actual_per_year": step,
        "projected_2020": growth.linear_future_value(inputs["v0"], step, inputs["n"]),
    }


def contraction(inputs: Row) -> Row:
    goal, n = 100 - inputs["reduction_pct"], inputs["n"]
    step = growth.linear_step(100, goal, n)
    return {
        "lar_pct": -step,
        "compound_pct": -100 * growth.required_rate(100, goal, n),
        "if_4.2_compounded_total_pct": -100 * growth.cumulative_change([step / 100] * n),
    }


def price_change(inputs: Row) -> Row:
    v0, n = inputs["v0"], inputs["n"]
    goal = inputs["v4"] if "v4" in inputs else inputs["goal"]
    real = inputs["real_pct"] if "real_pct" in inputs else inputs["r_pct"]

    def deflator_pct(rate_pct: float) -> float:
        return 100 * growth.implied_deflator(v0, goal, rate_pct / 100, n)

    return {
        "nominal_cagr_pct": 100 * growth.required_rate(v0, goal, n),
        "implied_deflator_pct": deflator_pct(real),
        "deflator_pct": deflator_pct(real),
        "interval_for_r_7.5_8.5": [deflator_pct(8.5), deflator_pct(7.5)],
    }


def explanations(inputs: Row) -> Row:
    v0, goal = inputs["v0"], inputs["goal"]
    return {
        "n4_pct": 100 * growth.required_rate(v0, goal, 4),
        "n6_pct": 100 * growth.required_rate(v0, goal, 6),
        "simple_avg_pct": 100 * growth.linear_step(v0, goal, 5) / v0,
    }


def rated(inputs: Row) -> Row:
    """Return what the ratios and ratings of several schemes are."""
    case = ratio_case(inputs["v0"], inputs["v"], inputs["goal"], inputs["direction"])
    found = {name: scheme.judge(case) for name, scheme in SCHEMES.items()}
    ratio = found["eurostat"].ratio or 0.0
    at_end = inputs["v0"] + (found["unsd2023"].ratio or 0.0) * (inputs["goal"] - inputs["v0"])
    slope, offset = (7.1429, 4.2857) if ratio >= 0.6 else (4.1667, 2.5)  # sdg-build, get_score
    return {
        "cagr_pct": growth.required_rate(inputs["v0"], inputs["v"], 5) * 100,
        "required_pct": growth.required_rate(inputs["v0"], inputs["goal"], 15) * 100,
        "R": found["opensdg"].ratio,
        "open_sdg_score": slope * ratio - offset,
        "eurostat": found["eurostat"].rating_key,
        "unsd2022": found["unsd2022"].rating_key,
        "unsd2023_extrap": at_end,
        "unsd2023_ratio": found["unsd2023"].ratio,
    }


def over_fulfilled(inputs: Row) -> Row:
    text = (
        "{zzplan: 1, indicators: {i: {unit: '%', actuals: {2010: "
        f"{{value: {inputs['actual_cum_pct']}%, span: 2006-2010}}}}}}}}, "
        "plans: {p: {base_year: 2005, goal_year: 2010, goals: "
        f"{{i: {{kind: cumulative, goal: {inputs['target_cum_pct']}%}}}}}}}}}}"
    )
    share = progress(parse(text).goals[0]).gap_share
    assert share is not None
    return {"over_pct": -share * 100}


METHODS: dict[str, Callable[[Row], Row]] = {
    "required_rate": required,
    "catch_up": remaining,
    "cumulative": cumulated,
    "log_progress": log_progress,
    "two_year_average": two_years,
    "linear": straight,
    "linear_vs_compound": contraction,
    "implied_deflator": price_change,
    "diagnostics": explanations,
    "projection": lambda i: {"v": growth.future_value(i["v0"], i["r_pct"] / 100, i["n"])},
    "years_needed": lambda i: {
        "years": growth.required_periods(i["r_pct"] / 100, i["v0"], i["goal"])
    },
    "flip_point": lambda i: {
        "v0_needed": growth.present_value(i["goal"], i["r_hi_pct"] / 100, i["n"])
    },
    "rate_ratio": rated,
    "final_overfulfilment": over_fulfilled,
    "limit_scaling": lambda i: {"C": limit_factor(i["v0"], i["limit"])},
    "cumulative_method": lambda i: {
        "g_pct": 100 * growth.sum_based_rate(sum(i["values"]) / i["a0"], len(i["values"]))
    },
}
METHODS_SKIPPED = {
    "decline_rate": "needs a regression on logarithms, which no command offers",
    "identity": "a claim: judged on its intervals, below",
    "rounding": "needs the intervals of printed digits, not growth",
    "score": NO_CLOSED_FORM,
    "bootstrap": NO_CLOSED_FORM,
    "probability": NO_CLOSED_FORM,
}
METHODS_SIZES = {
    "required_rate": 6,
    "catch_up": 5,
    "cumulative": 1,
    "log_progress": 6,
    "two_year_average": 2,
    "linear": 1,
    "linear_vs_compound": 1,
    "implied_deflator": 2,
    "diagnostics": 1,
    "projection": 1,
    "years_needed": 1,
    "flip_point": 1,
    "cumulative_method": 1,
    "final_overfulfilment": 3,
    "decline_rate": 1,
    "rate_ratio": 3,
    "limit_scaling": 4,
    "identity": 1,
    "rounding": 3,
    "score": 7,
    "bootstrap": 1,
    "probability": 4,
}
methods_rows = load("methods.json")


@pytest.mark.shared
def test_every_vector_of_the_methods_is_of_a_group_that_is_run_or_skipped_with_a_reason() -> None:
    assert Counter(row["group"] for row in methods_rows) == METHODS_SIZES
    assert METHODS_SIZES.keys() == METHODS.keys() | METHODS_SKIPPED.keys()


@pytest.mark.shared
@pytest.mark.parametrize("row", cases(methods_rows, "group", METHODS_SKIPPED))
def test_a_vector_of_the_methods_comes_out_within_its_tolerance(row: Row) -> None:
    computed, expected = METHODS[row["group"]](row["inputs"]), dict(row["expected"])
    tolerance = row["tol"]
    if "published" in expected:  # from unrounded inputs: it lies in what the rounded ones allow
        low, high = computed["progress_pct_interval"]
        assert low < expected.pop("published") < high
        tolerance = 0.005  # the printed digits of the interval
    assert {key: computed[key] for key in expected} == {
        key: value if isinstance(value, str) else pytest.approx(value, rel=0, abs=tolerance)
        for key, value in expected.items()
    }


# Goals and claims, on the intervals of their printed digits ---------------------------------------


def judged(claim: str) -> Judgement:
    text = (
        f"zzplan: 1\nindicators: {{a: {{unit: 亿元}}}}\nidentities: {{one: {{claim: {claim!r}}}}}"
    )
    return judge(parse(text).identities[0])


@pytest.mark.shared
@pytest.mark.parametrize("name", ["fyp13-gdp", "fyp13-lp"])
def test_a_goal_of_the_13th_plan_is_consistent_within_rounding(name: str) -> None:
    row = next(row for row in published_rows if row["id"] == name)
    given = dict(re.findall(r"(\w+)=(>?=?[\d.]+%?)", row["inputs"]))
    answer = assess(
        parse(
            f"{{zzplan: 1, base_year: 2015, goal_year: {2015 + int(given['n'])}, goals: {{a: {{"
            f"unit: 万亿元, baseline: {given['base']}, rate: '{given['rate']}', "
            f"goal: '{given['target'].replace('>', '>=')}'}}}}}}"
        ).goals[0]
    )
    assert answer.projected_value is not None
    assert relative_error(answer.projected_value, row["exact_18_digits"]) <= RELATIVE_ERROR
    assert answer.consistent


@pytest.mark.shared
def test_the_energy_cap_of_the_13th_plan_is_left_open_by_rounding() -> None:
    row = next(row for row in published_rows if row["id"] == "fyp13-energy")
    answer = judged("printed(4.3) × 1.065^5 × (1 - 15%) < 5.0")
    assert answer.verdict == "holds-by-rounding"
    assert answer.sides[0].value is not None
    assert relative_error(answer.sides[0].value, row["exact_18_digits"]) <= RELATIVE_ERROR


@pytest.mark.shared
def test_the_elasticity_of_energy_agrees_with_its_growth_rates() -> None:
    row = next(row for row in methods_rows if row["group"] == "identity")
    expected = row["expected"]
    ratio = judged(f"printed(6.6%) / printed(11.2%) = {expected['elasticity']}")
    fall = judged(f"((1 + printed(6.6%)) / (1 + printed(11.2%)))^5 - 1 = {expected['published']}%")
    # the printed rates give -19.04%: -19.1% is what the unrounded ones may have given
    assert (ratio.verdict, fall.verdict) == ("holds", "holds-by-rounding")
    box = fall.sides[0].box
    assert box is not None
    outward = [math.floor(1e4 * box.low) / 100, math.ceil(1e4 * box.high) / 100]
    assert outward == expected["intensity_cum_pct_interval"]
