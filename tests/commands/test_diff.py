"""``zzplan diff``: two versions of a plan, goal by goal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from tests.conftest import Outcome
from tests.plan.inputs.office import docx, p, tbl, tc
from zzplan.engine.diff import ChangeCode
from zzplan.report.words.changes import CHANGES

Run = Callable[..., Outcome]

OLD = """\
zzplan: 1
goal_year: 2025
goals:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, goal: 5000以上}
  firms: {unit: 家, goal: 500}
  parks: {unit: 个, goal: 8}
"""
NEW = (
    OLD.replace("5000以上", "力争4800")
    .replace("  parks: {unit: 个, goal: 8}\n", "")
    .replace("500}", "600}")
)


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.yaml").write_text(OLD, encoding="utf-8")
    Path("new.yaml").write_text(NEW, encoding="utf-8")


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "old.yaml → new.yaml\n\n"
            "indicator  change                 old       new  old place   new place\n"
            "GDP        lowered           5000以上  力争4800  old.yaml:4  new.yaml:4\n"
            "           said more weakly  5000以上  力争4800\n"
            "firms      raised                 500       600  old.yaml:5  new.yaml:5\n"
            "parks      dropped                  8         -  old.yaml:6  -\n\n"
            "3 goals differ; 2 of them promise less, or something else.\n",
        ),
        (
            "zh",
            "old.yaml → new.yaml\n\n"
            "指标          变化      旧版      新版  旧版位置    新版位置\n"
            "地区生产总值  下调  5000以上  力争4800  old.yaml:4  new.yaml:4\n"
            "              弱化  5000以上  力争4800\n"
            "firms         上调       500       600  old.yaml:5  new.yaml:5\n"
            "parks         删去         8         -  old.yaml:6  -\n\n"
            "3个目标有变化，其中2个要求降低、弱化、取消或改作他项。\n",
        ),
    ],
)
def test_what_changed_is_said_with_both_places(language: str, text: str, run: Run) -> None:
    found = run("diff", "old.yaml", "new.yaml", "--lang", language)
    assert (found.code, found.out, found.err) == (1, text, "")


@pytest.mark.usefixtures("versions")
def test_a_script_gets_a_record_of_each_change(run: Run) -> None:
    found = json.loads(run("diff", "old.yaml", "new.yaml", "--format", "json").out)
    assert [(one["goal"], one["change"], one["worse"]) for one in found["results"]] == [
        ("gdp", "lowered", True), ("gdp", "weakened", True), ("firms", "raised", False),
        ("parks", "dropped", True),
    ]  # fmt: skip
    last = found["results"][-1]
    assert (last["old"], last["new"], last["location"]) == ("8", None, None)
    assert last["old_location"] == {"file": "old.yaml", "line": 6, "column": 3}
    assert (found["summary"]["worse"], found["summary"]["dropped"]) == (2, 1)


@pytest.mark.usefixtures("versions")
def test_the_exit_code_tells_less_from_more_and_from_the_same(run: Run) -> None:
    same = run("diff", "old.yaml", "old.yaml")
    assert (same.code, "hold the same goals" in same.out) == (0, True)
    Path("more.yaml").write_text(OLD.replace("500}", "600}"), encoding="utf-8")
    assert run("diff", "old.yaml", "more.yaml").code == 0
    assert run("diff", "old.yaml", "gone.yaml").code == 2


@pytest.mark.usefixtures("versions")
def test_markdown_has_a_row_for_each_change(run: Run) -> None:
    found = run("diff", "old.yaml", "new.yaml", "--format", "markdown")
    assert "parks" in found.out
    assert found.out.count("\n|") >= 5


def test_versions_may_be_documents(tmp_path: Path, run: Run) -> None:
    def version(name: str, value: str) -> str:
        body = tbl(
            [tc("指标"), tc("单位"), tc("2025年"), tc("2030年")],
            [tc("地区生产总值"), tc("亿元"), tc("3000"), tc(value)],
        )
        (tmp_path / name).write_bytes(docx(p("某市“十五五”规划") + body))
        return str(tmp_path / name)

    old, new = version("old.docx", "5000"), version("new.docx", "4800")
    found = run("diff", old, new)
    assert found.code == 1
    assert f"{old}: table 1, row 2, column 4" in found.out
    assert f"{new}: table 1, row 2, column 4" in found.out


def test_every_change_has_a_word() -> None:
    assert set(CHANGES) == set(get_args(ChangeCode))


def test_what_was_dropped_stands_under_the_plan_of_the_version_that_had_it(
    run: Run, tmp_path: Path
) -> None:
    """A document is one plan under its own title, whatever the other version is called."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(
        "zzplan: 1\ntitle: Draft\nbase_year: 2020\ngoal_year: 2025\n"
        "goals: {bridge: {unit: 座, kind: milestone, goal: open to traffic}}\n",
        encoding="utf-8",
    )
    new.write_text(
        "zzplan: 1\ntitle: All plans\nplans: {five: {title: Five-year plan, base_year: 2020,"
        " goal_year: 2025, goals: {jobs: {unit: k, goal: 5}}}}\n",
        encoding="utf-8",
    )
    lines = [line.split("  ") for line in run("diff", str(old), str(new)).out.splitlines()]
    assert [line[0] or line[1] for line in lines[3:7]] == [
        "Five-year plan, 2020 to 2025", "jobs", "Draft, 2020 to 2025", "bridge",
    ]  # fmt: skip
    assert {"dropped", "open to traffic"} <= {cell.strip() for cell in lines[6]}


DOWN = """\
zzplan: 1
base_year: 2025
goal_year: 2030
goals:
  pm: {name: PM2.5, unit: 微克/立方米, baseline: 34, goal: 30以内}
  jobless: {unit: "%", baseline: 6%, goal: 5.5%以内}
  power: {unit: 吨, direction: down, baseline: 100, rate: -3%, goal: 86}
"""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["loosened", "tightened", "rate tightened", "lowered", "raised"]),
        ("zh", ["放宽", "收紧", "增速收紧", "下调", "上调"]),
    ],
)
def test_a_limit_that_goes_up_is_loosened_and_not_lowered(
    language: str, words: list[str], run: Run, tmp_path: Path
) -> None:
    # from a city's PM2.5: 30以内 became 31以内, which is no fall
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(DOWN, encoding="utf-8")
    changed = DOWN.replace("30以内", "31以内").replace("5.5%", "5.2%").replace("-3%", "-3.5%")
    new.write_text(changed, encoding="utf-8")
    said = run("diff", str(old), str(new), "--lang", language)
    assert all(word in said.out for word in words[:3])
    assert not any(word in said.out for word in words[3:])
    found = json.loads(run("diff", str(old), str(new), "--lang", language, "--format", "json").out)
    changes = [one["change"] for one in found["results"]]
    assert changes == ["loosened", "tightened", "rate-tightened"]


@pytest.mark.parametrize(
    ("language", "ends"),
    [("en", ("260以上 (binding)", "260以上 (expected)")),
     ("zh", ("260以上（约束性）", "260以上（预期性）"))],
)  # fmt: skip
def test_what_no_longer_binds_is_told_as_such(
    language: str, ends: tuple[str, str], run: Run, tmp_path: Path
) -> None:
    # from a city's grain, 260以上 in both versions: 约束性 became 预期性
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    grain = "zzplan: 1\ngoal_year: 2030\ngoals: {grain: {unit: 万吨, goal: 260以上, 属性: %s}}\n"
    old.write_text(grain % "约束性", encoding="utf-8")
    new.write_text(grain % "预期性", encoding="utf-8")
    said = run("diff", str(old), str(new), "--lang", language)
    assert said.code == 1
    assert all(end in said.out for end in ends)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "yearly goal lowered  2028: 1800  2028: 1500"),
        ("zh", "年度目标下调  2028: 1800  2028: 1500"),
    ],
)
def test_a_yearly_goal_that_asks_for_less_is_told(
    language: str, line: str, run: Run, tmp_path: Path
) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    firms = (
        "zzplan: 1\nbase_year: 2025\ngoal_year: 2030\n"
        "goals: {firms: {unit: 家, baseline: 1200, goal: 2400, 年度目标: {2028: %s}}}\n"
    )
    old.write_text(firms % 1800, encoding="utf-8")
    new.write_text(firms % 1500, encoding="utf-8")
    said = run("diff", str(old), str(new), "--lang", language)
    assert (said.code, line in said.out) == (1, True)


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("github", "::error file=new.yaml,line=4,col=3,title=zzplan promises-less::gdp: lowered"),
        ("junit", 'failures="2"'),
        ("sarif", '"ruleId": "promises-less"'),
        ("json", '"code":"promises-less","level":"finding","subject":"parks"'),
    ],
)
def test_what_fails_a_gate_is_told_in_every_format_of_gates(run: Run, form: str, said: str) -> None:
    outcome = run("diff", "old.yaml", "new.yaml", "--format", form)
    assert outcome.code == 1
    assert said in outcome.out


@pytest.mark.parametrize(
    ("language", "ends"),
    [
        ("en", ["5085 (亿元)", "力争0.5085 (万亿元)"]),
        ("zh", ["5085（亿元）", "力争0.5085（万亿元）"]),
    ],
)
def test_numbers_in_two_units_have_them_beside_them(
    language: str, ends: list[str], run: Run, tmp_path: Path
) -> None:
    """0.5085万亿元 is 5085亿元: said more weakly, and not lowered."""
    texts = ("unit: 亿元, goal: 5085", "unit: 万亿元, goal: 力争0.5085")
    files = [tmp_path / name for name in ("old.yaml", "new.yaml")]
    for file, text in zip(files, texts, strict=True):
        plan = f"{{zzplan: 1, goal_year: 2030, goals: {{gdp: {{{text}}}}}}}"
        file.write_text(plan, encoding="utf-8")
    said = run("diff", *map(str, files), "--lang", language, "--format", "json").out
    assert [one["change"] for one in json.loads(said)["results"]] == ["weakened"]
    table = run("diff", *map(str, files), "--lang", language).out
    assert all(end in table for end in ends)
