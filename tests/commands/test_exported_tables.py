"""What list and check write as a table is a plan file again, with the same goals."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Outcome
from tests.report.sheets.office import OFFICE, recalculated
from zzplan.plan.file.load import load
from zzplan.plan.file.locate import Located
from zzplan.plan.model.plan_file import Goal
from zzplan.reading.load import load_file

Run = Callable[..., Outcome]

KINDS = {
    "level": (
        "亿元",
        ("5000", "5000以上", "约5,200", ">=310", "350万"),
        ("3000", "突破3000", "67.70"),
    ),
    "share": ("%", ("43.50%", "80%以上", "5%以内", "35%左右"), ("42.1%", "0.5%")),
    "rate": ("%", ("7%", "8%以上", "3%左右"), ()),
    "points": ("%", ("2个百分点", "1.5个百分点以上"), ()),
    "cumulative": ("%", ("-13.5%", "18%"), ()),
    "added": ("万人", ("30", "30以上", "2.5"), ()),
    "range": ("%", ("2-4%",), ()),
    "hold": ("%", ("3%左右", "98%以上"), ()),
}
NAMES = (
    "地区生产总值", "R&D, share", 'a "quoted" name', "-rail", "=SUM(1)", "gdp|x", "Jobs (2025)",
    "**bold** <b>_x_</b>",
)  # fmt: skip


@st.composite
def goals(draw: st.DrawFn) -> str:
    kind = draw(st.sampled_from(sorted(KINDS)))
    unit, values, bases = KINDS[kind]
    lines = [f"unit: '{unit}'", f"kind: {kind}", f"goal: '{draw(st.sampled_from(values))}'"]
    if draw(st.booleans()):
        name = draw(st.sampled_from(NAMES)).replace("'", "''")
        lines.append(f"name: '{name}'")
    if bases and draw(st.booleans()):
        lines.append(f"baseline: '{draw(st.sampled_from(bases))}'")
        if draw(st.booleans()):
            lines.append("rate: 8%以上" if kind == "level" else "rate: 0.5个百分点")
    if draw(st.booleans()):
        lines.append("goal_year: 2030")
    if draw(st.booleans()):
        lines.append(f"direction: {draw(st.sampled_from(('up', 'down')))}")
    return "{" + ", ".join(lines) + "}"


def told(goal: Goal) -> tuple[object, ...]:
    printed = goal.goal, goal.baseline, goal.rate
    return (
        goal.name, goal.kind, str(goal.base_year), str(goal.goal_year), goal.indicator.unit,
        goal.indicator.name, goal.section, goal.direction, goal.direction_by,
        *((one.value, one.comparator, one.text) if one else None for one in printed),
    )  # fmt: skip


def read(path: Path) -> list[tuple[object, ...]]:
    """Return the goals of a file of any form."""
    return [told(one) for one in load_file(Located(str(path), path.name, False)).goals]


FORMS = [
    *(("list", form) for form in ("csv", "tsv", "json", "jsonl", "md")),
    *(("check", form) for form in ("csv", "tsv", "json", "jsonl", "xlsx")),
    ("report", "xlsx"),
]


def needs_extra(form: str) -> None:
    """Skip a workbook where the packages that write and read it are absent."""
    if form == "xlsx":
        pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
        pytest.importorskip("python_calamine", reason="the extra xlsx is not installed")


@pytest.mark.parametrize(("command", "form"), FORMS)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(goals(), min_size=1, max_size=6),
    plans=st.booleans(),
    language=st.sampled_from(["en", "zh"]),
)
def test_an_exported_table_has_the_same_goals(
    run: Run, tmp_path: Path, command: str, form: str, rows: list[str], plans: bool, language: str
) -> None:
    needs_extra(form)
    head = "zzplan: 1\n" + ("plans:\n  city:\n    " if plans else "")
    gap = "    " if plans else ""
    entries = "".join(f"{gap}  g{number}: {row}\n" for number, row in enumerate(rows))
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    years = f"base_year: 2020\n{gap}goal_year: 2025\n{gap}"
    source.write_text(f"{head}{years}goals:\n{entries}", encoding="utf-8")
    table.unlink(missing_ok=True)
    assert run(command, str(source), "-o", str(table), "--lang", language).code in (0, 1)
    printed = read(source)
    if form == "md" and plans:  # a list names the goals of one plan without it
        printed = [(str(name).removeprefix("city/"), *others) for name, *others in printed]
    assert read(table) == printed


@pytest.mark.parametrize(("command", "form"), FORMS)
def test_two_plans_and_fiscal_years_come_back(
    command: str, form: str, run: Run, tmp_path: Path
) -> None:
    """What stands above rows, or beside them, belongs to their goals."""
    needs_extra(form)
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    source.write_text(
        "zzplan: 1\nindicators:\n"
        "  gdp: {unit: 亿元, actuals: {2023: 突破3000}}\n  jobs: {unit: 万人, direction: down}\n"
        "plans:\n"
        "  city:\n    title: Plan of the city, 2016 to 2021\n    base_year: 2023\n"
        "    goal_year: 2028\n"
        "    goals: {gdp: {goal: 2.5万亿以上, rate: 8%以上}, jobs: {goal: 约12, baseline: 20}}\n"
        "  county:\n    base_year: 2023/24\n    goal_year: 2028/29\n"
        "    goals: {gdp: {goal: 120-130, baseline: 100, base_year: 2021/22}, ratio: {unit: '', "
        "goal: 2}}\n",
        encoding="utf-8",
    )
    assert run(command, str(source), "-o", str(table)).code in (0, 1)
    printed = read(source)
    if form == "md":
        title = {"city": "Plan of the city, 2016 to 2021", "county": "county"}
        named = [str(one[0]).partition("/") for one in printed]
        printed = [
            (f"{title[plan]}/{key}", *one[1:])
            for (plan, _, key), one in zip(named, printed, strict=True)
        ]
    assert read(table) == printed


def test_a_fiscal_year_a_ratio_and_findings_beside_goals_come_back(
    run: Run, tmp_path: Path
) -> None:
    source, table = tmp_path / "plan.yaml", tmp_path / "table.csv"
    source.write_text(
        "zzplan: 1\nbase_year: 2023/24\ngoal_year: 2028/29\n"
        "goals:\n  ratio: {unit: '', baseline: 1.9, goal: 1.75以内}\n",
        encoding="utf-8",
    )
    assert run("check", str(source), "-o", str(table)).code == 0
    (old,), (new,) = load(str(source)).goals, load(str(table)).goals
    assert told(new) == told(old)
    assert "2023/24" in run("list", str(table)).out


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_figure_that_is_changed_in_a_workbook_is_read_as_it_is_then(
    run: Run, tmp_path: Path
) -> None:
    """The words of the plan stand beside its figures, and give way to a changed one."""
    source, table = tmp_path / "plan.yaml", tmp_path / "table.xlsx"
    goals = "gdp: {unit: 亿元, baseline: 突破3000, rate: 8%以上, goal: 2.5万亿以上}"
    goals += ", jobs: {unit: 万人, goal: 20-31.5}"
    source.write_text(
        f"zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals: {{{goals}}}\n", encoding="utf-8"
    )
    assert run("check", str(source), "-o", str(table)).code in (0, 1)
    changed = tmp_path / "changed.xlsx"
    with zipfile.ZipFile(table) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                for was, now in ((b"25000", b"26000.5"), (b"0.08", b"0.085"), (b"31.5", b"35")):
                    assert data.count(b"<v>" + was + b"</v>") == 1
                    data = data.replace(b"<v>" + was + b"</v>", b"<v>" + now + b"</v>")
            new.writestr(name, data)
    found = load_file(Located(str(recalculated(changed, tmp_path)), "changed.xlsx", False)).goals
    printed = [
        tuple(one.text if one else None for one in (goal.baseline, goal.rate, goal.goal))
        for goal in found
    ]
    assert printed == [("突破3000", "8.5%", "26000.5"), (None, None, "20-35")]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("command", "suffix"),
    [
        ("list --indicators", "md"), ("check", "md"), ("check", "txt"), ("list", "txt"),
        ("check", "sarif"), ("check", "xml"), ("report", "html"), ("project", "svg"),
        ("project", "csv"), ("project", "json"), ("project", "md"), ("progress", "csv"),
        ("progress", "md"), ("show gdp", "md"),
    ],
)  # fmt: skip
def test_what_is_written_to_be_looked_at_is_no_document(
    command: str, suffix: str, language: str, run: Run, tmp_path: Path
) -> None:
    """It lacks what a plan prints (以上, the base year): its goals would be others."""
    plan, made = tmp_path / "p.yaml", tmp_path / f"made.{suffix}"
    goals = "goals:\n  gdp: {name: 产值, unit: 亿元, baseline: 12, rate: 8%, goal: 18以上}\n"
    plan.write_text(f"zzplan: 1\nbase_year: 2020\ngoal_year: 2025\n{goals}", encoding="utf-8")
    run(*command.split(), "-f", str(plan), "-o", str(made), "--lang", language)
    found = run("check", str(made))
    assert (found.code, found.out) == (2, "")
    assert "error[own-output]" in found.err
    assert "as .csv, .tsv, .json, .jsonl or .xlsx" in found.err


def test_a_table_of_own_goals_is_no_document_to_be_read(run: Run, tmp_path: Path) -> None:
    """Its computed columns would be figures of a plan."""
    plan, made = tmp_path / "p.yaml", tmp_path / "made.csv"
    plan.write_text("{zzplan: 1, goals: {gdp: {unit: 亿元, goal: 18以上}}}", encoding="utf-8")
    run("check", str(plan), "-o", str(made))
    found = run("read", str(made))
    assert (found.code, found.out) == (2, "")
    assert "error[own-output]" in found.err


@pytest.mark.parametrize(("command", "form"), FORMS)
def test_what_decides_verdicts_comes_back_and_the_rest_is_said(
    command: str, form: str, run: Run, tmp_path: Path
) -> None:
    """A straight path (4200, not 4408), and 2023/24 as the year it begins in."""
    needs_extra(form)
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    source.write_text(
        "zzplan: 1\nfiscal_years: start\nbase_year: 2023/24\ngoal_year: 2028/29\n"
        "indicators: {jobs: {unit: 万人, actuals: {2025: 12}}}\n"
        "goals:\n  gdp: {unit: 亿元, baseline: 3000, rate: 8%, goal: 4400, path: linear}\n"
        "  jobs: {baseline: 10, rate: 3%, goal: 12}\n"
        "  homes: {unit: 套, kind: added, goal: '12,500', yearly: {2024/25: '2,000', "
        "2025/26: '2,300', 2026/27: '2,500', 2027/28: '2,700', 2028/29: '2,900'}}\n"
        "  pay: {kind: relative, unit: 元, to: gdp, goal: in line}\n"
        "identities: {few: '12 * 2 = jobs[2025]'}\n",
        encoding="utf-8",
    )
    assert run(command, str(source), "-o", str(table)).code in (0, 1)
    found = load_file(Located(str(table), table.name, False))
    kept = [one for one in load(str(source)).goals if one.name != "pay"]
    years = {(int(one.base_year or 0), int(one.goal_year or 0)) for one in found.goals}
    assert (years, [one.path for one in found.goals]) == ({(2023, 2028)}, ["linear", None, None])
    assert [[(str(year), said.text) for year, said, _ in one.yearly] for one in found.goals] == [
        [(str(year), said.text) for year, said, _ in one.yearly] for one in kept
    ]
    assert read(table) == [told(one) for one in kept]
    said = run("check", str(table))
    assert "2023/24 counts as 2023" in said.out
    assert "4200.00" in said.out
    assert "The yearly goals lead to 12400" in run("check", str(source)).out.replace(",", "")
    assert "The yearly goals lead to 12400" in said.out.replace(",", "")
    lost = "holds the goals only: claims between figures, actual values and acceptances of the plan"
    if form != "md":  # a list names no actual values
        lost = "claims between figures, and actual values that are revised, of parts of a year"
    if form in ("json", "jsonl", "xlsx") and command != "list":
        lost = "written by zzplan: actual values that are revised, of parts of a year"
    assert lost in said.err
    assert said.err.endswith("1 goal is set by another figure, and left out.\n")
    assert run("check", str(table), "-q").err == ""


@pytest.mark.parametrize(("command", "form"), [one for one in FORMS if one[1] != "md"])
def test_reported_values_come_back_as_printed(
    command: str, form: str, run: Run, tmp_path: Path
) -> None:
    """Two plans of one indicator have it each; what is revised or of a quarter is left out."""
    needs_extra(form)
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    source.write_text(
        "zzplan: 1\nindicators:\n  gdp:\n    name: 产值\n    unit: 亿元\n"
        "    actuals: {2021: '1,100', 2022: 1210左右, 2023Q1: 300, "
        "2023: [1300, {value: 1290, revised: true}]}\n    growth: {2022: 8.0%}\n"
        "plans:\n"
        "  a: {base_year: 2020, goal_year: 2025, goals: {gdp: {baseline: 1000, goal: 1500}}}\n"
        "  b: {base_year: 2021, goal_year: 2026, goals: {gdp: {goal: 1600, rate: 8%}}}\n",
        encoding="utf-8",
    )
    assert run(command, str(source), "-o", str(table)).code in (0, 1)
    for goal in load_file(Located(str(table), table.name, False)).goals:
        values = [(one.period, one.quantity.text) for one in goal.indicator.actuals]
        assert values == [("2021", "1,100"), ("2022", "1210左右"), ("2023", "1300")]
        assert [(one.year, one.quantity.text) for one in goal.indicator.growth] == [(2022, "8.0%")]
    assert read(table) == read(source)


@pytest.mark.parametrize(("command", "form"), [one for one in FORMS if one[1] != "md"])
def test_the_plan_of_the_package_has_the_same_verdicts_and_ratings_again(
    command: str, form: str, run: Run, tmp_path: Path
) -> None:
    needs_extra(form)
    table = tmp_path / f"table.{form}"
    assert run(command, "-o", str(table)).code in (0, 1)
    for asked, kept in (("check", ("verdict", "reason")), ("progress", ("rating", "reason"))):
        found = []
        for file in ([], [str(table)]):
            lines = run(asked, *file, "--format", "jsonl", "-q").out.splitlines()
            records = [one for one in map(json.loads, lines) if one["type"] == "goal"]
            found.append({one["goal"]: tuple(one[key] for key in kept) for one in records})
        changed = {key for key, said in found[0].items() if found[1].get(key) != said}
        revised = {"action-plan/solid_waste_utilization"} if asked == "progress" else set()
        assert changed == revised  # whose later value was revised


@pytest.mark.parametrize("language", ["en", "zh"])
def test_plans_with_other_fiscal_years_keep_theirs(run: Run, tmp_path: Path, language: str) -> None:
    source = tmp_path / "plan.yaml"
    goals = "goals: {gdp: {unit: 亿元, baseline: 1, goal: 2}}"
    source.write_text(
        "zzplan: 1\nplans:\n"
        f"  a: {{base_year: 2023/24, goal_year: 2028/29, fiscal_years: start, {goals}}}\n"
        f"  b: {{base_year: 2023/24, goal_year: 2028/29, {goals}}}\n",
        encoding="utf-8",
    )
    for form in ("csv", "json"):
        table = tmp_path / f"table.{form}"
        run("list", str(source), "-o", str(table), "--lang", language)
        found = load_file(Located(str(table), table.name, False)).goals
        assert [int(one.base_year or 0) for one in found] == [2023, 2024]


def test_a_list_in_chinese_says_how_fiscal_years_count(run: Run, tmp_path: Path) -> None:
    source, table = tmp_path / "plan.yaml", tmp_path / "table.md"
    source.write_text(
        "zzplan: 1\nfiscal_years: start\nbase_year: 2023/24\ngoal_year: 2028/29\n"
        "goals: {gdp: {unit: 亿元, baseline: 1, goal: 2, path: linear}}\n",
        encoding="utf-8",
    )
    run("list", str(source), "-o", str(table), "--lang", "zh")
    (goal,) = load_file(Located(str(table), table.name, False)).goals
    assert (int(goal.base_year or 0), str(goal.base_year), goal.path) == (2023, "2023/24", "linear")


@pytest.mark.parametrize("form", ["csv", "json", "jsonl", "xlsx"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_prices_and_names_that_were_told_apart_come_back(
    run: Run, tmp_path: Path, form: str, language: str
) -> None:
    needs_extra(form)
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    source.write_text(
        "zzplan: 1\nbase_year: 2020\ngoal_year: 2025\ngoals:\n"
        "  trade: {name: Trade, unit: 亿元, price: current, baseline: 420, rate: 6%, goal: 600}\n"
        "  debt: {name: Debt, unit: '%', goal_year: 2022, goal: 62%, place: p, quote: q}\n"
        "  debt-2: {name: Debt, unit: '%', goal: 62%, place: p, quote: q}\n"
        "  debt-3: {name: Debt, unit: '%', goal: 60%, place: p, quote: q}\n",
        encoding="utf-8",
    )
    assert run("check", str(source), "-o", str(table), "--lang", language).code == 1
    again = load_file(Located(str(table), table.name, False))
    assert [goal.price for goal in again.goals] == ["current", None, None, None]
    assert [goal.indicator.name.en for goal in again.goals] == ["Trade", "Debt", "Debt", "Debt"]
    for file in (source, table):
        said = run("check", str(file), "--lang", "en").out
        assert "It takes 7.40% a year; the rate fits if prices rise." in said


PLAN = """
zzplan: 1
indicators:
  gdp: {name: {en: Output, zh: 产值}, unit: 亿元, actuals: {2020: 1003, 2021: '1,121'}}
  roads: {name: Roads, unit: 公里, actuals: {2020: 50}}
plans:
  city:
    title: Plan of the city
    base_year: 2020
    goal_year: 2025
    goals:
      gdp: {rate: 6%, goal: 1500, accept: {finding: short, reason: '现价，见公报'}}
      jobs: {unit: 万人, baseline: 10, rate: 3%, goal: 12, accept: {verdict: short, reason: 口径}}
      homes: {unit: 万人, baseline: 10, rate: 8%, goal: 14}
identities:
  rise: {name: {en: Rise, zh: 增幅}, claim: 'gdp[2020] + 90 = gdp[2021]'}
  ends: {claim: city.jobs + 3 = city.homes, section: 第2节, accept: {finding: fails, reason: 约数}}
  ways: {claim: 'roads[2020] = 50'}
"""
"""One claim of an indicator that has no goal."""


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("command", "form"), [one for one in FORMS if one[1] != "md"])
def test_claims_and_acceptances_come_back(
    command: str, form: str, language: str, run: Run, tmp_path: Path
) -> None:
    needs_extra(form)
    source, table = tmp_path / "plan.yaml", tmp_path / f"table.{form}"
    source.write_text(PLAN, encoding="utf-8")
    assert run(command, str(source), "-o", str(table), "--lang", language).code in (0, 1)
    old, new = load(str(source)), load_file(Located(str(table), table.name, False))
    accepted = [(one.name, one.accept and one.accept.reason) for one in old.goals]
    assert [(one.name, one.accept and one.accept.reason) for one in new.goals] == accepted
    holds = command != "list" and form in ("json", "jsonl", "xlsx")
    kept = [one for one in old.identities if one.key != "ways"] if holds else []
    assert [
        (one.key, one.claim, one.section, one.accept and one.accept.reason)
        for one in new.identities
    ] == [(one.key, one.claim, one.section, one.accept and one.accept.reason) for one in kept]
    if form in ("json", "jsonl"):
        assert [one.name for one in new.identities] == [one.name for one in kept]
    found = []
    for file in (source, table):
        lines = run("check", str(file), "--format", "jsonl", "-q").out.splitlines()
        records = [one for one in map(json.loads, lines) if one["type"] == "finding"]
        found.append([(one["code"], one["subject"]) for one in records if one["level"] != "note"])
    lost = () if holds else ("rise", "ends")
    assert sorted(one for one in found[0] if one[1] not in lost) == sorted(found[1])
    said = run("check", str(table)).err
    left = "1 claim is of figures that are not in it, and left out."
    assert (left in said) == holds


@pytest.mark.parametrize("form", ["json", "jsonl", "xlsx"])
def test_claims_of_a_document_come_back(run: Run, tmp_path: Path, form: str) -> None:
    """100 + 30 is 130, and 80 / 100 - 1 is -20%; of a table without goals, too."""
    needs_extra(form)
    source, table = tmp_path / "plan.md", tmp_path / f"table.{form}"
    head = "# Budget 2026\n\n| Item | 2025 | 2026 |\n| --- | --- | --- |\n"
    rows = "| Roads | 100 | 80 |\n| Ports | 30 | 40 |\n| Total | 130 | 130 |\n"
    source.write_text(head + rows, encoding="utf-8")
    assert run("check", str(source), "-o", str(table)).code == 1
    again = run("check", str(table))
    assert (again.code, "1 identity fails" in again.out) == (1, True)
