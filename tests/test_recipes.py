"""The recipes for CI: what they run is run here, and what they name is there."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.test_readme import FENCE, blocks, perform, text_of

PAGES = ("docs/how-to/ci.md", "docs/zh/how-to/ci.md")
SCRIPTS = ("docs/how-to/scripts.md", "docs/zh/how-to/scripts.md")
PRINTED = {
    "select(.verdict": "congress-13/gdp\t-592.0157696\t0.107566343248",
    "select(.type": "477: congress-13/gdp",
    "pandas.read_csv": "verdict",
}
"""By what tells a block of these pages: how its output of the carried plan begins."""
RECIPES = {".github/workflows/plan.yml", ".github/workflows/plan-sarif.yml", ".gitlab-ci.yml",
           ".pre-commit-config.yaml"}  # fmt: skip


def recipes(page: str) -> dict[str, Any]:
    return {file: yaml.safe_load(body) for _, file, body in FENCE.findall(text_of(page)) if file}


def commands(recipe: Any) -> list[str]:
    """Return the commands of a workflow, of GitHub or of GitLab."""
    if isinstance(recipe, dict):
        own = [recipe["run"]] if isinstance(recipe.get("run"), str) else []
        own += recipe.get("script", [])
        return own + [one for value in recipe.values() for one in commands(value)]
    if isinstance(recipe, list):
        return [one for value in recipe for one in commands(value)]
    return []


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_the_recipes_run_and_write_what_is_named(page: str, tmp_path: Path) -> None:
    found = recipes(page)
    assert set(found) == RECIPES
    for file, recipe in found.items():
        run = [one for one in dict.fromkeys(commands(recipe)) if one.startswith("zzplan ")]
        assert run or "pre-commit" in file
        folder = tmp_path / re.sub(r"\W", "-", file)
        folder.mkdir()
        (folder / "targets.yaml").symlink_to(ROOT / "targets.yaml")
        for command in run:
            *_, code = perform([f"{command}; echo $?"], folder)[0]
            assert code == "1", command  # the plan of Zhuzhou has findings
        named = re.findall(r"plan\.\w+$", str(recipe), re.MULTILINE)
        named += re.findall(r"(?:junit|sarif_file)': '(\S+)'", str(recipe))
        assert all((folder / one).exists() for one in named), named


@pytest.mark.parametrize("page", PAGES)
def test_the_hook_that_is_named_is_one(page: str) -> None:
    (repository,) = recipes(page)[".pre-commit-config.yaml"]["repos"]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {one["id"] for one in repository["hooks"]} <= {one["id"] for one in hooks}


def test_both_languages_have_the_same_recipes() -> None:
    english, chinese = map(recipes, PAGES)
    assert english == chinese


@pytest.mark.parametrize("page", SCRIPTS)
@pytest.mark.parametrize("told", PRINTED)
def test_a_block_of_the_page_on_scripts_runs(page: str, told: str, tmp_path: Path) -> None:
    if "pandas" in told:
        pytest.importorskip("pandas")
    elif shutil.which("jq") is None or sys.platform == "win32":
        pytest.skip("there is no jq here")
    (block,) = (one for one in blocks(page, "sh") if told in one.body)
    block.prepare(tmp_path)
    lines, code = perform([block.body, "echo $?"], tmp_path)
    assert (lines[0].startswith(PRINTED[told]), code) == (True, ("0",))


@pytest.mark.parametrize("page", SCRIPTS)
def test_every_block_of_the_page_on_scripts_is_run(page: str) -> None:
    told = [[one for one in PRINTED if one in block.body] for block in blocks(page, "sh")]
    assert sorted(told) == sorted([one] for one in PRINTED)
