"""``zzplan check`` on claims between figures: the whole file, one by name, and for machines."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest

import zzplan
from zzplan.commands.completing import goals
from zzplan.engine.identities import judge
from zzplan.report.records.claim import IDENTITY
from zzplan.report.records.goal import GOAL

Run = Callable[..., Any]

PLAN = """\
zzplan: 1
sources: {report: {title: 报告, publisher: 株洲日报, date: 2021-11-04}}
indicators:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, source: report, actuals: {2017: 2580.4}}
  rd: {name: {en: R&D, zh: 研发}, unit: 亿元, source: report, actuals: {2017: 67}}
  total: {unit: 亿元}
  part_a: {unit: 亿元}
  part_b: {unit: 亿元}
plans:
  five:
    base_year: 2016
    goal_year: 2021
    source: report
    goals:
      gdp: {baseline: 2488.5, rate: 10%, goal: 4000}
      total: {goal: 5000以上}
      part_a: {goal: 3500}
      part_b: {goal: 2650}
identities:
  rd-2017: {claim: "rd[2017] / gdp[2017] = 2%", name: {en: Research share, zh: 研发占比},
    section: 一, source: report}
  parts: {claim: sum(five.part_*) = five.total}
  open: {claim: "rd[2017] > 67", note: later}
  missing: {claim: "rd[2016] = rd[2017] / 1.416"}
"""


@pytest.fixture(autouse=True)
def _plan_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def write(old: str, new: str) -> None:
    assert old in PLAN
    Path("targets.yaml").write_text(PLAN.replace(old, new), encoding="utf-8")


def results(run: Run, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("check", "--format", "json", *arguments).out)
    return found


WHOLE = """\
targets.yaml: 4 goals in 1 plan, 4 identities

indicator  unit  baseline  rate   goal    by  leads to  needs a year  verdict
five, 2016 to 2021
  GDP      亿元    2488.5   10%   4000  2021   4007.75         9.96%  met
  total    亿元         -     -  5000+  2021         -             -  no baseline
  part_a   亿元         -     -   3500  2021         -             -  no baseline
  part_b   亿元         -     -   2650  2021         -             -  no baseline

identity          says      is  verdict
Research share      2%  2.596%  fails, within one document
open              > 67      67  holds by rounding
missing              -  47.316  undefined, a figure is missing
parts           ≥ 5000    6150  holds

3 goals cannot be judged: no baseline (3).   zzplan list --no-verdict lists them.

Contradicts itself
  targets.yaml:20  Research share: The figures give 2.596%; 2% is stated. They are 0.596 percentage points apart, and no rounding explains it.

1 finding: 1 identity fails.   zzplan check GOAL shows one.
"""  # noqa: E501


def test_the_check_of_a_file_says_of_each_claim_what_it_says_and_what_is(run: Run) -> None:
    done = run("check", "--all")
    assert done.out == WHOLE
    assert done.code == 1


ONE = """\
Research share
  rd[2017] / gdp[2017] = 2%

  FAILS  The figures give 2.596%; 2% is stated. They are 0.596 percentage points apart, and no rounding explains it.

                         value     within rounding  source
  rd[2017] / gdp[2017]  2.596%  2.5771% to 2.6159%
    rd[2017]                67        66.5 to 67.5  report
    gdp[2017]           2580.4  2580.35 to 2580.45  report
  2%                        2%        1.5% to 2.5%

  Source: 株洲日报 2021-11-04, section 一. Plan file: targets.yaml:20
"""  # noqa: E501


@pytest.mark.parametrize("name", ["rd-2017", "RD_2017", "Research share", "研发占比"])
def test_a_claim_is_found_by_its_key_and_by_its_names(run: Run, name: str) -> None:
    done = run("check", name)
    assert (done.out, done.code) == (ONE, 1)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "parts",
            "HOLDS  The figures give 6150; at least 5000 is stated. "
            "It holds, with an excess of 1150.",
        ),
        (
            "open",
            "HOLDS BY ROUNDING  The figures give 67, which should be more than 67. "
            "Only rounding leaves it open: 66.5 to 67.5.",
        ),
        (
            "missing",
            "UNDEFINED  The file has no figure for rd[2016]. "
            "The claim makes it 47.316 (46.963 to 47.669).",
        ),
    ],
)
def test_the_sentence_gives_the_verdict_and_the_numbers(run: Run, name: str, sentence: str) -> None:
    done = run("check", name)
    assert done.out.splitlines()[3] == f"  {sentence}"
    assert done.code == 0


def test_a_goal_and_a_claim_may_be_named_together(run: Run) -> None:
    out = run("check", "five/gdp", "parts").out
    assert out.index("GDP (亿元)") < out.index("sum(five.part_*)")


def test_a_pattern_finds_claims_and_goals(run: Run) -> None:
    found = results(run, "*part*")["results"]
    assert [one.get("goal") or one["identity"] for one in found] == [
        "five/part_a", "five/part_b", "parts",
    ]  # fmt: skip


def test_a_file_of_claims_alone_has_no_word_on_goals(run: Run) -> None:
    Path("claims.yaml").write_text(
        "zzplan: 1\nindicators: {a: {unit: 家}}\nidentities: {one: {claim: 1 = 1}}\n",
        encoding="utf-8",
    )
    out = run("check", "-f", "claims.yaml").out
    assert out.split("\n\n") == [
        "claims.yaml: 1 identity",
        "1 identity holds; --all shows it.",
        "No findings. Judged: 1 identity.\n",
    ]


def test_one_plan_has_no_claims(run: Run) -> None:
    found = results(run, "--plan", "five")
    assert {one["type"] for one in found["results"]} == {"goal"}
    assert found["summary"]["identities"] == 0


def test_an_unknown_name_is_answered_with_claims_too(run: Run) -> None:
    done = run("check", "rd-2071")
    assert done.code == 2
    assert "rd-2017" in done.err


def test_strict_fails_what_holds_by_rounding(run: Run) -> None:
    assert run("check", "open").code == 0
    assert run("check", "open", "--strict").code == 1
    (found,) = results(run, "open", "--strict")["findings"]
    assert (found["code"], found["subject"]) == ("by-rounding", "open")


def test_goals_and_claims_have_keys_of_their_own(run: Run) -> None:
    found = results(run)["results"]
    assert [one["type"] for one in found] == ["goal"] * 4 + ["identity"] * 4
    for one, fields in zip(found, [GOAL] * 4 + [IDENTITY] * 4, strict=True):
        names = [field.name for field in fields if not field.rare or field.name in one]
        assert list(one) == ["type", *names]


def test_csv_holds_one_type(run: Run) -> None:
    def kinds(*arguments: str) -> list[str]:
        rows = csv.DictReader(io.StringIO(run("check", "--format", "csv", *arguments).out))
        return [row["type"] for row in rows]

    assert kinds() == kinds("--of", "goals") == ["goal"] * 4
    assert kinds("--of", "identities") == kinds("*r*d*-2017", "parts") + ["identity"] * 2
    assert set(kinds("--of", "findings")) == {"finding"}
    refused = run("check", "--of", "findings")
    assert (refused.code, refused.out) == (2, "")


def test_the_summary_counts_claims(run: Run) -> None:
    summary = results(run)["summary"]
    kinds = ("goals", "identities", "holds", "holds-by-rounding", "fails", "undefined", "findings")
    assert [summary[kind] for kind in kinds] == [4, 4, 1, 1, 1, 4, 1]


def test_a_claim_is_a_result_with_its_numbers(run: Run) -> None:
    """67 / 2580.4 and its box: 66.5 / 2580.45 to 67.5 / 2580.35."""
    (found,) = results(run, "rd-2017")["results"]
    assert found["left_value"] == pytest.approx(67 / 2580.4, rel=1e-11)
    assert found["left_low"] == pytest.approx(66.5 / 2580.45, rel=1e-11)
    assert found["left_high"] == pytest.approx(67.5 / 2580.35, rel=1e-11)
    assert (found["right_value"], found["right_low"], found["right_high"]) == (0.02, 0.015, 0.025)
    assert found["difference"] == pytest.approx(67 / 2580.4 - 0.02, rel=1e-9)
    assert found["distance"] == pytest.approx(66.5 / 2580.45 - 0.025, rel=1e-9)
    assert {key: found[key] for key in ("claim", "relation", "verdict", "robust")} == {
        "claim": "rd[2017] / gdp[2017] = 2%", "relation": "=", "verdict": "fails", "robust": True,
    }  # fmt: skip
    assert [one["text"] for one in found["sides"]] == ["rd[2017] / gdp[2017]", "2%"]
    assert (found["name"], found["name_zh"], found["section"]) == (
        "Research share",
        "研发占比",
        "一",
    )
    assert found["location"] == {"file": "targets.yaml", "line": 20, "column": 3}
    assert not {"goal", "stated_rate", "consistent"} & found.keys()


def test_a_missing_figure_is_named(run: Run) -> None:
    (found,) = results(run, "missing")["results"]
    assert (found["verdict"], found["reason"], found["missing"]) == (
        "undefined", "no-figure", ["rd[2016]"],
    )  # fmt: skip
    assert found["left_value"] is None
    assert found["right_value"] == pytest.approx(67 / 1.416)


@pytest.mark.parametrize(
    ("verdict", "finding", "words", "code"),
    [
        ("fails", None, "Accepted as fails: 旧口径", 0),
        (
            "holds", "stale-acceptance", "The acceptance no longer matches, and that fails the "
            "check: accepted as holds (旧口径), found as fails. Delete or correct it.", 1,
        ),
    ],
)  # fmt: skip
def test_an_acceptance_silences_what_it_says_and_nothing_else(
    run: Run, verdict: str, finding: str | None, words: str, code: int
) -> None:
    write("section: 一,", f"accept: {{verdict: {verdict}, reason: 旧口径}},")
    codes = [one["code"] for one in results(run, "rd-2017")["findings"] if not one["accepted"]]
    assert codes == (["fails", finding] if finding else [])
    done = run("check", "rd-2017")
    assert words in done.out
    assert done.code == code


@pytest.mark.parametrize(
    ("verdict", "row", "counted"),
    [
        (
            "fails",
            "fails, within one document, accepted",
            "1 finding is accepted: 1 fails.",
        ),
        (
            "holds",
            "fails, within one document, acceptance is stale",
            "Accepted, but no longer found",
        ),
    ],
)
def test_the_table_tells_an_acceptance(run: Run, verdict: str, row: str, counted: str) -> None:
    write("section: 一,", f"accept: {{verdict: {verdict}, reason: 旧口径}},")
    out = run("check", "--all").out
    assert next(line for line in out.splitlines() if line.startswith("Research")).endswith(row)
    assert counted in out


def test_a_claim_says_what_its_table_and_its_notes_say(run: Run) -> None:
    assert "  Note: later" in run("check", "open").out.splitlines()


def test_another_rate_changes_no_claim(run: Run) -> None:
    claims = [one for one in results(run)["results"] if one["type"] == "identity"]
    tried = [one for one in results(run, "--rate", "1%")["results"] if one["type"] == "identity"]
    assert tried == claims


def test_in_chinese_the_table_names_claims_and_a_name_that_two_share_keeps_the_keys(
    run: Run,
) -> None:
    write("parts: {claim", "parts: {name: {en: Parts, zh: 两份之和}, claim")
    chinese = run("check", "--all", "--lang", "zh").out
    rows = chinese[chinese.index("\n勾稽关系 ") :].split("\n\n")[0].splitlines()[2:]
    # open and missing have no Chinese name
    assert sorted(row.split()[0] for row in rows) == ["missing", "open", "两份之和", "研发占比"]
    assert "\nResearch share " in run("check", "--all").out
    block = run("check", "研发占比", "--lang", "zh").out
    assert block.startswith("研发占比\n  rd[2017] / gdp[2017] = 2%\n")
    write(
        'open: {claim: "rd[2017] > 67"',
        'open: {name: {en: O, zh: 研发占比}, claim: "rd[2017] > 67"',
    )
    shared = run("check", "--all", "--lang", "zh").out
    assert "\n研发占比（rd-2017） " in shared
    assert "\n研发占比（open） " in shared


def test_a_mistake_in_a_claim_is_shown_at_its_character(run: Run) -> None:
    write("rd[2017] / gdp[2017] = 2%", "rd[2017] / gpd[2017] = 2%")
    done = run("check")
    assert done.code == 2
    assert done.err.splitlines()[:3] == [
        'targets.yaml:20:32: error[unknown-indicator]: there is no indicator "gpd"',
        '  20 |   rd-2017: {claim: "rd[2017] / gpd[2017] = 2%", '
        "name: {en: Research share, zh: 研发占比},",
        '     |                                ^^^^^^^^^ did you mean "gdp"?',
    ]


@pytest.mark.parametrize(
    ("command", "names"),
    [("check", ["part_a", "part_b", "parts"]), ("project", ["part_a", "part_b"])],
)
def test_only_check_completes_claims(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: str, names: list[str]
) -> None:
    context = click.Context(click.Command(command))
    context.params = {"file": "targets.yaml"}
    found = goals(context, click.Argument(["goals"]), "part")
    assert [one.value for one in found if one.type == "plain"] == names


def test_the_check_of_a_goal_loads_nothing_that_judges_claims() -> None:
    """Every module costs each run its time (tests/test_startup.py)."""
    code = (
        "import sys\nfrom zzplan.cli import run\nrun(['check', %r])\n"
        "print(*(name for name in sys.modules if name.startswith('zzplan.')))"
    )
    loaded = []
    for name in ("five/gdp", "parts"):
        environment = {**os.environ, "PYTHONPATH": str(Path(zzplan.__file__).parents[1])}
        done = subprocess.run(
            [sys.executable, "-c", code % name],
            env=environment, capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        loaded.append(set(done.stdout.splitlines()[-1].split()))
    judging = {
        "zzplan.engine.identities", "zzplan.engine.arithmetic", "zzplan.report.pages.identities",
        "zzplan.report.words.identities",
    }  # fmt: skip
    assert loaded[0] & judging == set()
    assert loaded[1] >= judging


INTERVALS = """\
zzplan: 1
indicators:
  a: {unit: 亿元, actuals: {2020: 258.1}}
  b: {unit: 亿元, actuals: {2020: 1441.5}}
  whole: {unit: 亿元, actuals: {2020: 3105.8}}
  rough: {unit: 亿元, actuals: {2020: {value: 300, precision: 0.5}}}
identities:
  fall: {claim: "a[2020] - b[2020] = -1183.4"}
  chain: {claim: "3105.8 = whole[2020] = 3106"}
  step: {claim: "rough[2020] = 300.1"}
  open: {claim: "printed(4500) >= whole[2020] * (1 + printed(8%))^5"}
  near: {claim: "whole[2020] * printed(1.0000000) = 3105.8"}
"""


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("fall", "-1183.4  -1183.4  -1183.45 to -1183.35"),
        ("chain", "All sides can be one number from 3105.75 to 3105.85."),
        ("step", "rough[2020]  300  299.75 to 300.25"),
        # 4458.7 is 3105.75 × 1.075^5, 4670.1 is 3105.85 × 1.085^5
        ("open", "HOLDS BY ROUNDING  The figures give 4500, which should be at least 4563.44. The "
                 "printed digits miss it by 63.44; rounding leaves it open: 4499.5 to 4500.5 "
                 "against 4458.7 to 4670.1."),
        ("near", "whole[2020] * printed(1.0000000)  3105.80  3105.75 to 3105.85"),
    ],
)  # fmt: skip
def test_no_interval_is_rounded_into_another_one(run: Run, name: str, line: str) -> None:
    Path("intervals.yaml").write_text(INTERVALS, encoding="utf-8")
    out = run("check", name, "-f", "intervals.yaml").out
    assert " ".join(line.split()) in [" ".join(one.split()) for one in out.splitlines()]


def test_a_file_may_have_claims_alone(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "sums.yaml"
    plan.write_text('zzplan: 1\nidentities:\n  c: "12 + 13 = 26"\n', encoding="utf-8")
    found = run("check", "--file", str(plan))
    assert found.code == 1
    assert "c: The figures give 25; 26 is stated." in found.out


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "2025年，公路2860公里，其中高速公路112公里、普通公路2758公里。",
            "推得2870，应不超过2860。",
        ),
        (
            "2025年，每千人口床位3.6张，床位2000张，常住人口63万人。",
            "推得3.1746，应约为3.6。",
        ),
        # its own words
        ("2025年，水稻50万亩、小麦20万亩，合计超过75万亩。", "推得70，应不低于75。"),
    ],
)
def test_no_word_is_put_into_the_mouth_of_a_document(
    sentence: str, words: str, run: Run, tmp_path: Path
) -> None:
    document = tmp_path / "plan.md"
    document.write_text(f"# 云州市“十五五”规划\n\n{sentence}\n", "utf-8")
    found = run("check", str(document), "--lang", "zh").out
    assert words in found
    assert "原文为约" not in found
    assert "原文为不" not in found


@pytest.mark.parametrize(
    ("parts", "code", "words"),
    [
        # five towns to the whole 万亩: 17 is 2 off, more than a unit
        ("3万亩、3万亩、4万亩、3万亩、4万亩", 0, "推得17，应不超过15。按原文数字差2；"),
        ("3万亩、3万亩、3万亩、3万亩、4万亩", 0, ""),  # 16 is a unit off
        ("3.0万亩、3.0万亩、4.0万亩、3.0万亩、4.0万亩", 1, "推得17.0，应不超过15。"),
    ],
)
def test_parts_that_stray_from_their_total_are_named_with_the_difference(
    parts: str, code: int, words: str, run: Run, tmp_path: Path
) -> None:
    towns = zip("甲乙丙丁戊", parts.split("、"), strict=True)
    listed = "、".join(f"{name}镇{size}" for name, size in towns)
    document = tmp_path / "plan.md"
    text = f"# 云州市“十五五”规划\n\n到2030年，新增农田15万亩，其中{listed}。\n"
    document.write_text(text, "utf-8")
    found = run("check", str(document), "--lang", "zh")
    assert found.code == code
    assert ("推得" in found.out, words in found.out) == (words != "", True)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("printed(1146 firms) + printed(1203 firms) = printed(2300 firms)", "fails"),
        ("printed(1146 firms) + printed(1203 firms) = printed(2351 firms)", "fails"),
        ("printed(1146 firms) + printed(1203 firms) = printed(2349 firms)", "holds"),
        ("printed(1146 家) + printed(1203 家) = printed(2348 家)", "fails"),
        ("printed(1146 亿元) + printed(1203 亿元) = printed(2348 亿元)", "holds-by-rounding"),
    ],
)
def test_whole_things_are_counted_and_not_rounded(claim: str, verdict: str) -> None:
    file = zzplan.parse(f"{{zzplan: 1, identities: {{sum: '{claim}'}}}}")
    assert judge(file.identities[0]).verdict == verdict


def test_what_holds_only_by_prices_is_listed_without_being_asked_for(run: Run) -> None:
    levels = "unit: 亿元, price: current, actuals: {2022: 100.0, 2023: 107.7}, growth: {2023: 5.5%}"
    claims = "".join(
        f'  x{n}: {{claim: "gdp[2023] / gdp[2022] - 1 = gdp.growth[2023]"}}\n' for n in range(7)
    )
    plan = f"zzplan: 1\nindicators: {{gdp: {{{levels}}}}}\nidentities:\n"
    Path("plan.yaml").write_text(plan + claims.splitlines(keepends=True)[0], encoding="utf-8")
    one = run("check", "plan.yaml").out
    # 1.077 / 1.055 = 1.02085
    assert (
        "Holds only by prices\n"
        "  plan.yaml:4  x0: 7.700% by the figures, 5.5% stated; prices rising 2.09% a year lie "
        "between.\n" in one
    )
    assert one.endswith("No findings. Judged: 1 identity.\n")
    Path("plan.yaml").write_text(plan + claims, encoding="utf-8")
    assert "  2 more; --all shows them.\n" in run("check", "plan.yaml").out
    assert "Holds only by prices" not in run("check", "plan.yaml", "--all").out


def test_every_figure_of_a_claim_of_a_document_is_listed_the_stated_one_too(run: Run) -> None:
    # 10 + 12 + 14 = 36, and 75 + 120 = 195
    Path("plan.md").write_text(
        "# Plan 2025-2030\n\n"
        "| Programme (USD m) | 2026 | 2027 | 2028 | Total |\n|---|---|---|---|---|\n"
        "| Roads | 10 | 12 | 14 | 75 |\n| Schools | 20 | 22 | 24 | 120 |\n"
        "| Total | 30 | 34 | 38 | 210 |\n",
        encoding="utf-8",
    )
    found = json.loads(run("check", "plan.md", "--format", "json").out)["findings"]
    (total,) = (one for one in found if "195" in one["message"])
    assert [one["printed"] for one in total["related"]] == ["75", "120", "210"]
    said = run("check", "plan.md").out
    assert " for 2028: plan.md:7\n" in said


def test_points_are_named_and_a_fall_in_points_that_is_called_percent(run: Run) -> None:
    Path("plan.md").write_text(
        "# Plan 2025-2030\n\n"
        "Turnout will rise by 5 points, from 41% in 2024 to 49% in 2030.\n\n"
        "Unemployment will be cut from 8% in 2024 to 5% in 2030, a reduction of 3%.\n",
        encoding="utf-8",
    )
    said = run("check", "plan.md").out
    assert "The figures give 8 percentage points; 5 percentage points is stated." in said
    # 1 - 5 / 8 = 37.5%
    assert (
        "The figures give 37.500%; 3% is stated. They are 34.500 percentage points apart, and no "
        'rounding explains it. "3%" fits in percentage points.' in said
    )
    assert "5 points  8 points  fails" in run("check", "plan.md", "--all").out


def test_a_document_is_no_plan_file(run: Run) -> None:
    Path("plan.md").write_text(
        "# Plan 2025-2030\n\nThe harm index will fall from 41 in 2024 to 33 in 2030.\n",
        encoding="utf-8",
    )
    said = run("check", "plan.md", "harm-index").out
    assert "Document: plan.md:3" in said
    assert "plan file" not in said.lower()
    assert "Direction: down, by the words of the goal." in said


def test_of_a_goal_that_is_asked_for_the_claims_that_fail_with_it_are_said(
    run: Run, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "zzplan: 1\nbase_year: 2025\ngoal_year: 2030\n"
        "goals:\n  all: {unit: km, goal: 120}\n  road: {unit: km, goal: 90}\n"
        "  rail: {unit: km, goal: 50}\n  path: {unit: km, goal: 30}\n"
        "identities:\n  parts: {name: Parts, claim: road + rail = all}\n"
        "  holds: {claim: road = rail + 40}\n"
        "  known: {claim: all = rail, accept: {finding: fails, reason: old}}\n",
        encoding="utf-8",
    )
    said = run("check", str(plan), "rail", "--lang", "en")
    assert said.code == 0  # it was not asked for
    assert [line for line in said.out.splitlines() if "A claim" in line] == [
        "A claim with it fails: Parts: The figures give 140; 120 is stated. They are 20 apart, "
        f"and no rounding explains it.   zzplan check {plan} parts shows it."
    ]
    assert "A claim" not in run("check", str(plan), "path", "--lang", "en").out
    assert "A claim" not in run("check", str(plan), "rail", "parts", "--lang", "en").out
