"""What tools of CI read: annotations, JUnit's XML, SARIF, JSON lines, tab-separated values."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

Run = Callable[..., Any]

PLAN = """zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  near: {unit: 亿元, baseline: 67.7, rate: 6.5%, goal: 92.8}
  gdp, total: {unit: 亿元, baseline: 3000, rate: 8%, goal: 5000}
  open: {unit: 亿元, baseline: 3000, goal: 5000}
  known:
    unit: 亿元
    baseline: 10
    rate: 1%
    goal: 50
    accept: {finding: short, reason: "said on <page> 3 & after"}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("zzplan: 1\ngoals: {a: {unit: 家, gaol: 5}}\n", "utf-8")
    return tmp_path


def written(run: Run, form: str, *words: str, code: int = 1) -> str:
    outcome = run("check", *(words or ("my plan.yaml",)), "--format", form)
    assert outcome.code == code
    text: str = outcome.out
    return text


def test_annotations_stand_at_their_lines_the_worst_first(run: Run):
    lines = written(run, "github").splitlines()
    assert lines[0].startswith(
        "::error file=my plan.yaml,line=6,col=3,title=zzplan short::gdp, total: 3000 at 8%25 a year"
    )
    kinds = [line.split(" ")[0] for line in lines[:-1]]
    assert kinds == sorted(kinds, key=["::error", "::warning", "::notice"].index)
    assert "%0A" in "".join(line for line in lines if "accept" not in line)
    assert lines[-1].endswith("findings.")


def test_no_more_annotations_than_are_shown(run: Run, folder: Path):
    goals = "".join(f"  g{n}: {{unit: 家, baseline: 10, rate: 1%, goal: 50}}\n" for n in range(12))
    header = "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
    (folder / "many.yaml").write_text(header + goals, encoding="utf-8")
    lines = written(run, "github", "many.yaml").splitlines()
    assert sum(line.startswith("::error") for line in lines) == 10
    assert "of them are not annotated: GitHub shows 10 of a kind." in lines[-1]


def test_a_name_with_a_comma_cannot_end_a_property(run: Run, folder: Path):
    (folder / "my plan.yaml").rename(folder / "a,b:c%.yaml")
    text = written(run, "github", "./a,b:c%.yaml").replace("./", "")
    assert "::error file=a%2Cb%3Ac%25.yaml,line=6" in text


def test_a_goal_is_a_test_case(run: Run):
    root = ElementTree.fromstring(written(run, "junit"))
    assert dict(root.attrib) == {"tests": "4", "failures": "1", "errors": "0", "skipped": "1"}
    cases = {case.get("name"): case for case in root.iter("testcase")}
    failure = cases["gdp, total"].find("failure")
    assert failure is not None
    assert failure.get("type") == "short"
    assert (failure.text or "").startswith("my plan.yaml:6:3: gdp, total: 3000 at 8% a year")
    assert cases["gdp, total"].get("line") == "6"
    assert cases["open"].find("skipped") is not None
    remark = cases["known"].find("system-out")
    assert remark is not None
    assert "said on <page> 3 & after" in (remark.text or "")


def test_findings_are_results_of_sarif_with_their_places(run: Run):
    (found,) = json.loads(written(run, "sarif"))["runs"]
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert all(rules[one["ruleIndex"]] == one["ruleId"] for one in found["results"])
    first = found["results"][0]
    assert (first["ruleId"], first["level"]) == ("short", "error")
    place = first["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "my%20plan.yaml"},
        "region": {"startLine": 6, "startColumn": 3},
    }
    (accepted,) = [one for one in found["results"] if "suppressions" in one and
                   one["ruleId"] == "short"]  # fmt: skip
    assert accepted["suppressions"][0]["justification"] == "said on <page> 3 & after"


def test_json_lines_say_what_the_json_says(run: Run):
    lines = [json.loads(line) for line in written(run, "jsonl").splitlines()]
    whole = json.loads(written(run, "json"))
    assert lines[:-1] == whole["results"] + whole["findings"]
    summary = lines[-1]
    assert summary.pop("type") == "summary"
    assert summary == {key: whole[key] for key in whole if key not in ("results", "findings")}


def test_tab_separated_values_are_those_of_csv(run: Run):
    rows = written(run, "tsv").splitlines()
    assert rows[0].split("\t") == written(run, "csv").splitlines()[0].split(",")


@pytest.mark.parametrize("form", ["github", "junit", "sarif", "jsonl"])
def test_the_mistakes_of_a_plan_file_are_findings_in_every_format(run: Run, form: str):
    text = written(run, form, "bad.yaml", code=2)
    assert "unknown-key" in text
    assert "gaol" in text


@pytest.mark.parametrize("suffix", ["jsonl", "tsv", "sarif", "xml"])
def test_the_suffix_of_an_output_names_the_format(run: Run, folder: Path, suffix: str):
    form = {"xml": "junit"}.get(suffix, suffix)
    assert run("check", "my plan.yaml", "-o", f"a.{suffix}").code == 1
    assert (folder / f"a.{suffix}").read_text(encoding="utf-8") == written(run, form)
