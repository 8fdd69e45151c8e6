"""The page in a browser: quiet, alone, usable by keyboard, and computing as zzplan does."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import browser
from tests.browser import Browser
from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(browser.found() is None, reason="no Chromium here"),
]

PLAN = """zzplan: 1
base_year: 2021
goal_year: 2026
goals:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, baseline: 突破3000, rate: 8%以上, goal: 5000}
  share: {unit: '%', baseline: 60.0%, goal: 66.5%}
  energy: {unit: 吨, kind: cumulative, rate: -3.4%, goal: 下降18%}
  emissions: {unit: 吨, direction: down, baseline: 120, rate: -2.5%, goal: 90.0}
  twice: {unit: 亿元, kind: multiple, rate: 12%, goal: 翻一番}
  jobs: {unit: 人, kind: added, goal: 25000}
  prices: {unit: 亿元, price: current, inflation: 2%, baseline: 1084.9, rate: 9%, goal: 1800}
  straight: {unit: 亿元, path: linear, baseline: 200, rate: 4%, goal: 230}
"""
TRIALS = {
    "gdp": [("8", 5), ("10.5", 5), ("10.8", 5), ("7.25", 7), ("-3", 4)],
    "energy": [("-3.9", 5), ("-3", 6)],
    "emissions": [("-5.6", 5), ("-5.5", 5), ("1", 3)],
    "twice": [("14.9", 5), ("12", 7)],
    "prices": [("8.5", 5), ("9", 6)],
}
"""By goal, rates in per cent and years."""
TEXT = (
    "某市规划纲要(2021-2025年)\n\n主要目标\n\n"
    "到2025年,地区生产总值从2020年的3000亿元增长到5000亿元,年均增长8%以上;"
    "高新技术企业达到500家,森林覆盖率达到59%。\n"
)


@pytest.fixture(scope="module")
def seen() -> Iterator[Browser]:
    with Browser() as one:
        yield one


def made(run: Run, folder: Path, *arguments: str) -> Path:
    path = folder / "page.html"
    assert run("report", *arguments, "-o", str(path)).code in (0, 1)
    return path


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (400, True)])
def test_the_page_logs_nothing_asks_for_nothing_and_clips_nothing(
    run: Run, seen: Browser, tmp_path: Path, language: str, width: int, dark: bool
) -> None:
    page = made(run, tmp_path, str(ROOT / "targets.yaml"), "--lang", language)
    seen.show(page, width, dark=dark)
    seen.run("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert (seen.complaints(), seen.requests()) == ([], [])
    assert seen.run("document.documentElement.scrollWidth") == width
    clipped = """[...document.querySelectorAll("main *")].filter(one => {
        const style = getComputedStyle(one);
        return !one.closest(".unseen") && style.overflowX !== "visible"
            && style.overflowX !== "auto" && one.scrollWidth > one.clientWidth + 1
            && !one.closest("svg, select, input");
    }).map(one => one.outerHTML.slice(0, 200))"""
    assert seen.run(clipped) == []
    outside = """[...document.querySelectorAll("svg.chart")].flatMap(chart => {
        const box = chart.getBoundingClientRect();
        return [...chart.querySelectorAll("text")].filter(text => {
            const one = text.getBoundingClientRect();
            return one.left < box.left - 1 || one.right > box.right + 1
                || one.top < box.top - 1 || one.bottom > box.bottom + 2;
        }).map(text => text.textContent + " of " + chart.textContent);
    })"""
    assert seen.run(outside) == []


def test_a_goal_tried_on_the_page_is_what_project_and_solve_say(
    run: Run, seen: Browser, tmp_path: Path, plan: str
) -> None:
    seen.show(made(run, tmp_path, plan))
    for goal, trials in TRIALS.items():
        for rate, years in trials:
            told = tried(seen, goal, rate, years)
            asked = ("project", plan, goal, "--rate", f"{rate}%", "--years", str(years))
            last = json.loads(run(*asked, "--format", "json").out)["results"][-1]
            assert float(told["value"]) == pytest.approx(last["projected_value"], rel=1e-11)
            assert float(told["needed"]) == pytest.approx(last["required_rate"], rel=1e-11)
    told = tried(seen, "gdp", "10.5", 5)
    solved = run("solve", "--baseline", "3000", "--years", "5", "--rate", "10.5%").out
    assert f"gives {told['shown'].partition(' ')[0]}." in solved
    told = tried(seen, "gdp", "8", 7)
    solved = json.loads(run("solve", "3000", "5000", "7", "--format", "json").out)["results"][0]
    assert float(told["needed"]) == pytest.approx(solved["value"], rel=1e-11)
    assert told["needs"] == "The goal of 5000 takes at least 7.58% a year over 7 years."


def test_steps_a_year_and_a_straight_line_are_computed_too(
    run: Run, seen: Browser, tmp_path: Path, plan: str
) -> None:
    seen.show(made(run, tmp_path, plan))
    assert float(tried(seen, "share", "1.3", 5)["value"]) == pytest.approx(66.5)
    assert tried(seen, "share", "1.3", 5)["verdict"] == "met"
    assert tried(seen, "share", "1.28", 5)["verdict"] == "met-by-rounding"
    assert tried(seen, "share", "1.2", 5)["verdict"] == "short"
    assert float(tried(seen, "jobs", "4999", 5)["value"]) == 24995
    assert float(tried(seen, "straight", "3", 5)["value"]) == pytest.approx(230)
    assert tried(seen, "jobs", "5000", 5)["shown"] == "25,000.00 by 2026 · met"


def tried(seen: Browser, goal: str, rate: str, years: int) -> dict[str, Any]:
    """Put a rate and a number of years into a goal's card, and return what it says."""
    script = f"""(() => {{
        const card = document.querySelector('article[data-name="{goal}"]');
        const button = card.querySelector("button");
        if (!card.querySelector(".try")) button.click();
        const [rate, years] = card.querySelectorAll("input[type=number]");
        for (const [field, value] of [[rate, "{rate}"], [years, "{years}"]]) {{
            field.value = value;
            field.dispatchEvent(new Event("input"));
        }}
        const box = card.querySelector(".try");
        return {{value: box.dataset.value, needed: box.dataset.needed,
            verdict: box.dataset.verdict, shown: box.querySelector("output").textContent,
            needs: box.querySelector("p").textContent}};
    }})()"""
    told: dict[str, Any] = seen.run(script)
    return told


def test_the_slider_moves_the_number_and_the_answer(
    run: Run, seen: Browser, tmp_path: Path, plan: str
) -> None:
    seen.show(made(run, tmp_path, plan))
    tried(seen, "gdp", "8", 5)
    said = seen.run("""(() => {
        const card = document.querySelector('article[data-name="gdp"]');
        const range = card.querySelector("input[type=range]");
        range.value = "11";
        range.dispatchEvent(new Event("input"));
        return [card.querySelector("input[type=number]").value,
            card.querySelector("output").textContent];
    })()""")
    assert said == ["11", "5055.17 by 2026 · met"]


def test_findings_are_walked_by_keys_and_chosen_by_kind_and_words(
    run: Run, seen: Browser, tmp_path: Path
) -> None:
    seen.show(made(run, tmp_path, str(ROOT / "targets.yaml")))
    at = []
    for key in "njnpkk":
        seen.press(key)
        at.append(seen.run("document.activeElement.id"))
    assert at == [f"finding-{n}" for n in (1, 2, 3, 2, 1, 1)]
    shown = "[...document.querySelectorAll('#findings article')].filter(x => !x.hidden).length"
    every = seen.run(shown)
    choose = """document.getElementById("tool-kind").value = "contradiction";
        document.getElementById("tool-kind").dispatchEvent(new Event("change"))"""
    seen.run(choose)
    failing = seen.run(shown)
    assert 0 < failing < every
    assert seen.run("document.getElementById('tool-shown').textContent") == (
        f"{failing} of {every} shown"
    )
    seen.run("document.activeElement.blur()")
    seen.press("n")
    assert seen.run("document.activeElement.dataset.kind") == "contradiction"
    seen.run("""document.getElementById("tool-order").value = "name";
        document.getElementById("tool-order").dispatchEvent(new Event("change"))""")
    names = seen.run("[...document.querySelectorAll('#findings article')].map(x => x.dataset.name)")
    assert names == sorted(names)
    seen.run("""document.getElementById("tool-search").value = "no such words";
        document.getElementById("tool-search").dispatchEvent(new Event("input"))""")
    assert seen.run(shown) == 0


def test_a_key_typed_into_a_field_is_no_step(run: Run, seen: Browser, tmp_path: Path) -> None:
    seen.show(made(run, tmp_path, str(ROOT / "targets.yaml")))
    seen.run("document.getElementById('tool-search').focus()")
    seen.press("n")
    assert seen.run("document.activeElement.id") == "tool-search"


def test_a_finding_brings_its_figure_of_the_document_into_view(
    run: Run, seen: Browser, tmp_path: Path
) -> None:
    text = tmp_path / "plan.txt"
    text.write_text(TEXT + "\n其他说明。\n" * 200 + TEXT.replace("5000", "5100"), encoding="utf-8")
    seen.show(made(run, tmp_path, str(text), "--lang", "zh"))
    assert seen.run("getComputedStyle(document.querySelector('aside')).overflowY") == "auto"
    seen.press("n")
    in_view = """(() => {
        const box = document.querySelector("aside").getBoundingClientRect();
        const mark = document.querySelector('a.figure[href="#finding-1"]').getBoundingClientRect();
        return mark.top >= box.top && mark.bottom <= Math.min(box.bottom, innerHeight);
    })()"""
    assert seen.run(in_view) is True


def test_without_scripts_everything_is_there_but_the_tools(
    run: Run, seen: Browser, tmp_path: Path, plan: str
) -> None:
    page = made(run, tmp_path, plan)
    seen.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        seen.show(page)
    finally:
        seen.call("Emulation.setScriptExecutionDisabled", value=False)
    assert seen.run("document.getElementById('tools').hidden") is True
    assert seen.run("document.querySelectorAll('button.open-try').length") == 0
    assert "4407.98" in seen.run("document.querySelector('main').innerText")


def axe() -> str | None:
    """Return the program of axe-core, where it is installed: the folder of npm, or its file."""
    named = os.environ.get("ZZPLAN_AXE", "node_modules/axe-core/axe.min.js")
    path = Path(named) if os.path.isabs(named) else ROOT / named
    return path.read_text(encoding="utf-8") if path.is_file() else None


@pytest.mark.skipif(axe() is None, reason="axe-core is not here: npm install axe-core")
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (400, False)])
@pytest.mark.parametrize("kind", ["plan", "document"])
def test_axe_finds_no_barrier(
    run: Run, seen: Browser, tmp_path: Path, kind: str, width: int, dark: bool
) -> None:
    file = str(ROOT / "targets.yaml")
    if kind == "document":
        text = tmp_path / "plan.txt"
        text.write_text(TEXT, encoding="utf-8")
        file = str(text)
    seen.show(made(run, tmp_path, file, "--lang", "zh", "--sweep", "6%..8%"), width, dark=dark)
    seen.run("document.querySelectorAll('button.open-try').forEach(one => one.click())")
    seen.run(str(axe()))
    found = seen.run(
        "axe.run().then(r => r.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200)]))"
    )
    assert found == []
