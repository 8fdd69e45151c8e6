from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_schema_of_the_plan_file_is_printed_in_the_readers_language(run: Run) -> None:
    english, chinese = (run("schema", "--lang", code) for code in ("en", "zh"))
    assert (english.code, english.err) == (chinese.code, chinese.err) == (0, "")
    goal, ziel = (json.loads(one.out)["$defs"]["goal"]["properties"] for one in (english, chinese))
    assert goal["rate"]["description"] == goal["增速"]["description"]
    assert goal["rate"]["description"].isascii()
    assert not ziel["rate"]["description"].isascii()
    assert goal.keys() == ziel.keys()


def test_the_schema_of_the_output_is_that_of_the_documents(run: Run) -> None:
    documented = (ROOT / "docs" / "output.schema.json").read_text(encoding="utf-8")
    assert run("schema", "--output").out == documented


def test_a_schema_is_written_into_a_file(run: Run) -> None:
    assert run("schema", "-o", "zzplan.schema.json") == (0, "", "")
    assert Path("zzplan.schema.json").read_text(encoding="utf-8") == run("schema").out
    refused = run("schema", "-o", "nowhere/zzplan.schema.json")
    assert (refused.code, refused.out) == (2, "")


@pytest.mark.parametrize("words", [(), ("--minimal",)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_new_plan_names_the_schema_beside_it(
    run: Run, words: tuple[str, ...], language: str
) -> None:
    done = run("init", "--lang", language, *words)
    name = re.search(r"zzplan schema -o (\S+)", done.err)
    assert name is not None
    first = Path("targets.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == f"# yaml-language-server: $schema={name[1]}"


def test_a_draft_names_it_too(run: Run) -> None:
    Path("plan.txt").write_text("到2025年,地区生产总值达到5000亿元。", encoding="utf-8")
    first = run("read", "plan.txt").out.splitlines()[0]
    assert first == "# yaml-language-server: $schema=zzplan.schema.json"


def test_a_plan_without_mistakes_is_valid_and_a_mistyped_key_is_not(run: Run) -> None:
    validator = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    checker = validator.Draft202012Validator(json.loads(run("schema").out))
    plan = {"zzplan": 1, "基年": 2020, "目标年": 2025, "目标": {"gdp": {"单位": "亿元"}}}
    assert list(checker.iter_errors(plan)) == []
    plan["目标"]["gdp"]["基數"] = 3000  # type: ignore[index]
    assert [one.validator for one in checker.iter_errors(plan)] == ["additionalProperties"]
