"""A goal has one name, whichever command and format names it (../shared/design/screens.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

INDICATORS = """\
zzplan: 1
indicators:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, price: current,
        actuals: {2014: 2500, 2015: 2700, 2016: 2900, 2017: 3100, 2018: 3300, 2019: 3500,
                  2020: 3700, 2021: 3900, 2022: 4000, 2023: 4100}}
  rd: {name: {en: "R&D intensity", zh: 研发投入强度}, unit: "%", actuals: {2020: 1.9, 2023: 2.4}}
  jobs: {name: {en: Unemployment, zh: 失业率}, unit: "%", actuals: {2020: 5.2, 2023: 5.6}}
  homes: {unit: 套, actuals: {2020: 900, 2023: 800}}
  park_a: {name: {en: Park output, zh: 园区产值}, unit: 亿元, actuals: {2020: 10, 2023: 12}}
  park_b: {name: {en: Park output, zh: 园区产值}, unit: 亿元, actuals: {2020: 10, 2023: 19}}
"""
PLANS = """\
plans:
  five:
    title: {en: Five-year plan, zh: 五年规划}
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {rate: 2%, goal: 5800}
      gdp_2030: {indicator: gdp, goal: 7800, goal_year: 2030}
      jobs: {goal: 5%以内, direction: down}
      park_a: {rate: 3%, goal: 20}
      park_b: {goal: 20}
  sector:
    title: {en: Sector plan, zh: 专项规划}
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {rate: 8%, goal: 6000}
      rd_low: {indicator: rd, goal: 2.2%}
      rd_high: {indicator: rd, goal: 2.8%}
      homes: {goal: 1000}
      jobs: {goal: 5%以内, direction: down}
"""
"""Ten goals, of which some share a name within a plan, with other years or the same, and some
with a goal of the other plan."""
NAMES = {
    "en": {
        "five/gdp": "GDP (2025)",
        "five/gdp_2030": "GDP (2030)",
        "five/jobs": "Unemployment",
        "five/park_a": "Park output (park_a)",
        "five/park_b": "Park output (park_b)",
        "sector/gdp": "GDP",
        "sector/rd_low": "R&D intensity (rd_low)",
        "sector/rd_high": "R&D intensity (rd_high)",
        "sector/homes": "homes",
        "sector/jobs": "Unemployment",
    },
    "zh": {
        "five/gdp": "地区生产总值（2025）",
        "five/gdp_2030": "地区生产总值（2030）",
        "five/jobs": "失业率",
        "five/park_a": "园区产值（park_a）",
        "five/park_b": "园区产值（park_b）",
        "sector/gdp": "地区生产总值",
        "sector/rd_low": "研发投入强度（rd_low）",
        "sector/rd_high": "研发投入强度（rd_high）",
        "sector/homes": "homes",
        "sector/jobs": "失业率",
    },
}
TITLES = {
    "en": {"five": "Five-year plan, 2020 to 2025", "sector": "Sector plan, 2020 to 2025"},
    "zh": {"five": "五年规划，2020—2025年", "sector": "专项规划，2020—2025年"},
}
TABLES = (
    ("check",),
    ("list",),
    ("list", "--no-rate"),
    ("list", "--no-verdict"),
    ("progress",),
    ("progress", "--compare"),
    ("outlook",),
    ("diff", "old.yaml", "plan.yaml"),
)


@pytest.fixture(autouse=True)
def _plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(INDICATORS + PLANS, encoding="utf-8")
    old = re.sub(r"goal: (\d+)", lambda found: f"goal: {found[1]}0", PLANS)
    Path("old.yaml").write_text(INDICATORS + old, encoding="utf-8")


def listed(run: Run, *command: str) -> list[str]:
    """Return the goals of which a command has something to say, plan by plan."""
    file = () if command[0] == "diff" else ("plan.yaml",)
    text = run(*command, *file, "--format", "json").out
    found = (
        one["goal"]
        for one in json.loads(text)["results"]
        if one.get("probability", one.get("rating", 0)) is not None
    )
    return sorted(dict.fromkeys(found), key=lambda name: name.partition("/")[0])


def screen(run: Run, *arguments: str) -> dict[str, list[str]]:
    """Return the first cells beneath each title of a table."""
    found: dict[str, list[str]] = {}
    title = ""
    for line in run(*arguments).out.splitlines():
        if line in (*TITLES["en"].values(), *TITLES["zh"].values()):
            title = line
            found[title] = []
        elif title and re.match(r" {2}\S", line):
            found[title].append(re.split(r" {2,}", line.strip())[0])
        elif not line:
            title = ""
    return found


def markdown(run: Run, *arguments: str) -> Iterator[str]:
    for line in run(*arguments, "--format", "markdown").out.splitlines():
        cell = line.split(" | ")[0].removeprefix("| ").strip()
        if line.startswith("| ") and cell and set(cell) != {"-"} and not cell.startswith("**"):
            yield cell


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", TABLES, ids=" ".join)
def test_every_table_has_the_goals_by_one_name_beneath_their_plans(
    run: Run, command: tuple[str, ...], language: str
) -> None:
    goals = listed(run, *command)
    assert goals
    wanted: dict[str, list[str]] = {}
    for goal in goals:
        title = TITLES[language][goal.partition("/")[0]]
        wanted.setdefault(title, []).append(NAMES[language][goal])
    file = () if command[0] == "diff" else ("plan.yaml",)
    arguments = (*command, *file, "--lang", language)
    assert screen(run, *arguments) == wanted
    rows = [*markdown(run, *arguments)][1:]  # without the titles of the columns
    assert rows == [name for names in wanted.values() for name in names]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", ["check", "progress", "project", "outlook", "show"])
def test_a_goal_alone_has_the_name_of_the_tables(run: Run, command: str, language: str) -> None:
    for goal, name in NAMES[language].items():
        if command == "show":
            text = run("show", *re.findall(r"\b(?:gdp|rd|jobs|park_.|homes)", goal), "plan.yaml",
                       "--lang", language).out  # fmt: skip
            bare = re.sub(r" ?[(（].*", "", name)
            assert f"  {bare} ({goal})" in text or f"  {bare}（{goal}）" in text
        else:
            text = run(command, goal, "plan.yaml", "--lang", language).out
            assert re.match(re.escape(name) + r"( \(|（|, |，)", text)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_a_finding_is_of_can_be_typed(run: Run, language: str) -> None:
    """A finding has no title above it: the plan stands beside a name that several have."""
    names = NAMES[language]
    text = run("check", "plan.yaml", "--lang", language).out
    title = {key: re.split("[,，]", said)[0] for key, said in TITLES[language].items()}
    beside = "、" if language == "zh" else ", "
    said = names["five/gdp"].replace("2025", f"2025{beside}{title['five']}")
    for name, goal in ((said, "five/gdp"), (names["five/park_a"], "five/park_a")):
        assert re.search(rf"^  plan\.yaml:\d+  {re.escape(name)}[:：]", text, re.MULTILINE)
        found = json.loads(run("check", name, "plan.yaml", "--format", "json").out)
        assert [one["goal"] for one in found["results"]] == [goal]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_has_the_same_names_and_titles(run: Run, language: str) -> None:
    assert run("report", "plan.yaml", "-o", "plan.html", "--lang", language).code == 1
    page = Path("plan.html").read_text(encoding="utf-8").replace("&amp;", "&")
    tables = page.partition('id="progress"')[2]
    for name in NAMES[language].values():
        assert f">{name}</a></th>" in tables
        assert re.search(rf"<h3 [^>]*>{re.escape(name)}( \(|（|, |，)", page)
    for title in TITLES[language].values():
        assert re.search(rf'<th scope="rowgroup" colspan="\d+">{title}</th>', tables)
