"""What CONTRIBUTING says of the house is so: its files, its recipes, and the walk of a finding."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import FrameType

import pytest

from tests.conftest import ROOT
from zzplan.cli import run

TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = TEXT.partition("## To add")[2].partition("\n## ")[0]
PLACEHOLDER = re.compile(r"(^|/)x\.py$")
"""What is to be added has no name yet."""
PLAN = """\
zzplan: 1
base_year: 2020
goal_year: 2025
goals:
  gdp: {unit: 亿元, baseline: 3000, rate: 12%, goal: 4000}
"""
ROOMS = ("", "zzplan", "zzplan/report", "zzplan/report/records")


def test_each_file_and_table_that_a_recipe_names_is_there() -> None:
    names = set(re.findall(r"`((?:[\w-]+/)*[\w*-]+(?:\.(?:py|md|json|yaml)|/))`", RECIPES))
    assert len(names) > 20
    missing = {
        name
        for name in names
        if not PLACEHOLDER.search(name)
        and not any([*(ROOT / room).glob(name.rstrip("/"))] for room in ROOMS)
        and not [*(ROOT / "zzplan").rglob(name)]
    }
    assert missing == set()


def test_each_table_that_a_recipe_names_stands_where_it_says() -> None:
    told = re.findall(r"`([A-Z]\w+)`(?: and `(\w+)`)? of `([\w/]+\.py)`", RECIPES)
    assert len(told) > 5
    for *tables, file in told:
        (path,) = (p for room in ROOMS if (p := ROOT / room / file).exists())
        text = path.read_text(encoding="utf-8")
        for table in filter(None, tables):
            assert re.search(rf"^{table}\b.*=", text, re.MULTILINE), f"{table} of {file}"


@pytest.mark.parametrize("of", ["a whole file", "one goal"])
def test_a_finding_walks_through_the_files_that_are_named(
    of: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    walk = re.findall(r"^\d\. `(zzplan/[\w/]+\.py)`", TEXT, re.MULTILINE)
    assert len(walk) == len(set(walk)) <= 8
    goals, sentence = (), "It takes 5.93% a year."
    if of == "one goal":
        line = TEXT.partition("Of one goal that is named, ")[2].partition("\n")[0]
        walk = walk[:3] + re.findall(r"`(zzplan/[\w/]+\.py)`", line)[:2]
        goals, sentence = ("gdp",), "contradict each other: 12%, where 5.57% to 6.29% is needed"
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    entered: dict[str, None] = {}

    def enter(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_name != "<module>":  # called, and not imported alone
            entered.setdefault(frame.f_code.co_filename)

    before = sys.getprofile()
    sys.setprofile(enter)
    try:
        code = run(["check", "-f", str(tmp_path / "plan.yaml"), *goals, "--strict", "--lang", "en"])
    finally:
        sys.setprofile(before)
    assert (code, sentence in capfd.readouterr().out) == (1, True)
    files = [Path(name).as_posix() for name in entered]
    missing = [one for one in walk if not any(name.endswith(f"/{one}") for name in files)]
    assert missing == []
