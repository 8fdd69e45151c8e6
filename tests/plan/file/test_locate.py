"""Which plan file: the one that is named, in the environment, here or above, or the carried one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import zzplan
from zzplan.plan.file import locate as module
from zzplan.plan.file.locate import NAME, VARIABLE, Located, carried, locate


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a folder below a plan file, with one in between that only looks like one."""
    (tmp_path / NAME).write_text("zzplan: 1", encoding="utf-8")
    (tmp_path / "a" / NAME).mkdir(parents=True)  # a folder of that name is no plan
    deep = tmp_path / "a" / "b"
    deep.mkdir()
    return deep


def test_a_named_file_comes_first_whether_it_exists_or_not(tree: Path) -> None:
    assert locate("no.yaml", {VARIABLE: "other.yaml"}, str(tree)) == Located(
        "no.yaml", "no.yaml", False
    )


@pytest.mark.parametrize("given", [None, "-"])
def test_a_dash_is_the_standard_input(given: str | None, tree: Path) -> None:
    assert locate(given, {VARIABLE: "-"}, str(tree)) == Located("-", "<stdin>", False)


def test_the_environment_comes_second(tree: Path) -> None:
    found = locate(None, {VARIABLE: "other.yaml"}, str(tree))
    assert found == Located("other.yaml", "other.yaml", False)


def test_an_empty_variable_is_none(tree: Path) -> None:
    assert locate(None, {VARIABLE: ""}, str(tree)) == locate(None, {}, str(tree))


def test_an_empty_name_does_not_stand_for_another_file(tree: Path) -> None:
    assert locate("", {VARIABLE: "other.yaml"}, str(tree)) == Located("", '""', False)


def test_the_nearest_folder_above_comes_third(tree: Path) -> None:
    top = tree.parents[1]
    assert locate(None, {}, str(tree)) == Located(str(top / NAME), f"../../{NAME}", False)
    assert locate(None, {}, str(top)) == Located(str(top / NAME), NAME, False)
    (tree / NAME).write_text("zzplan: 1", encoding="utf-8")
    assert locate(None, {}, str(tree)) == Located(str(tree / NAME), NAME, False)


def test_the_search_begins_in_a_relative_folder_too(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tree)
    assert locate(None, {}, ".") == locate(None, {}, str(tree))


def test_the_carried_plan_comes_last(tmp_path: Path) -> None:
    found = locate(None, {}, str(tmp_path))
    assert found == Located(carried(), NAME, True)
    assert os.path.isfile(found.path)


def test_the_carried_plan_is_the_packages_own_or_that_of_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "zzplan"
    monkeypatch.setattr(module, "_PACKAGE", str(package))
    assert carried() == str(tmp_path / NAME)
    (package / "data").mkdir(parents=True)
    (package / "data" / NAME).write_text("zzplan: 1", encoding="utf-8")
    assert carried() == str(package / "data" / NAME)


def test_the_carried_plan_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = zzplan.load()
    assert (found.packaged, found.file, found.headline) == (True, NAME, "congress-13/gdp")
