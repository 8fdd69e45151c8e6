"""SARIF, JUnit's XML and JSON are as their schemas say, of plans with all that is found."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT, Outcome

Run = Callable[..., Outcome]
PLANS = sorted(
    [*(ROOT / "tests" / "golden").glob("*.yaml"), *(ROOT / "tests" / "findings").glob("*.yaml")]
)
DOCUMENT = ROOT / "tests" / "golden" / "inputs" / "outline.md"
COMMANDS = ("check", "progress --fail-on lagging", "list", "project")
SARIF = os.environ.get("ZZPLAN_SARIF_SCHEMA", "")
"""A copy of sarif-schema-2.1.0.json of OASIS: no package of PyPI brings it."""

# What CI servers read of JUnit's XML: element by element its attributes, those that it needs, and
# what it holds (the XSD of Jenkins' xUnit plugin, with the file and line that GitLab reads).
JUNIT: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": ({"name", "time", "tests", "failures", "errors", "skipped"}, set(),
                   {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
                  {"name"}, {"testcase", "properties", "system-out", "system-err"}),
    "testcase": ({"name", "classname", "time", "file", "line"}, {"name", "classname"},
                 {"failure", "error", "skipped", "system-out", "system-err"}),
    "failure": ({"message", "type"}, {"type"}, set()),
    "error": ({"message", "type"}, {"type"}, set()),
    "skipped": ({"message"}, set(), set()),
    "system-out": (set(), set(), set()),
}  # fmt: skip

each_plan = pytest.mark.parametrize("path", [*PLANS, DOCUMENT], ids=lambda path: path.stem)
each_language = pytest.mark.parametrize("language", ["en", "zh"])


def written(run: Run, path: Path, form: str, language: str, command: str = "check") -> str:
    done = run("--lang", language, *command.split(), "-f", str(path), "--format", form)
    assert done.code in (0, 1, 2), done.err
    return done.out


@each_plan
@each_language
def test_json_is_as_its_schema_says(run: Run, path: Path, language: str) -> None:
    validator = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    schema = json.loads((ROOT / "docs" / "output.schema.json").read_text(encoding="utf-8"))
    checker = validator.Draft202012Validator(schema)
    for command in COMMANDS:
        text = written(run, path, "json", language, command)
        if text:  # else a name is unknown, which is said on the standard error
            found = [one.message[:300] for one in checker.iter_errors(json.loads(text))]
            assert found == [], command


@each_plan
@each_language
def test_junit_has_elements_and_attributes_that_servers_read(
    run: Run, path: Path, language: str
) -> None:
    root = ElementTree.fromstring(written(run, path, "junit", language))
    assert root.tag == "testsuites"
    counts = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
    for element in root.iter():
        attributes, needed, children = JUNIT[element.tag]
        assert needed <= set(element.attrib) <= attributes, element.tag
        assert {child.tag for child in element} <= children, element.tag
        if element.tag == "testcase":
            counts["tests"] += 1
            for kind, key in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
                counts[key] += element.find(kind) is not None
    assert {key: int(root.attrib[key]) for key in counts} == counts
    assert all(re.fullmatch(r"\d+", case.attrib.get("line", "1")) for case in root.iter("testcase"))


@each_plan
@each_language
def test_sarif_is_as_its_schema_says(run: Run, path: Path, language: str) -> None:
    if not SARIF:
        pytest.skip("ZZPLAN_SARIF_SCHEMA names no schema of SARIF")
    validator: Any = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    schema = json.loads(Path(SARIF).read_text(encoding="utf-8"))
    checker = validator.validators.validator_for(schema)(schema)
    found = [one.message[:300] for one in
             checker.iter_errors(json.loads(written(run, path, "sarif", language)))]  # fmt: skip
    assert found == []
