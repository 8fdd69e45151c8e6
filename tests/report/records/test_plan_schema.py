"""Schema and loader know the same keys and words, and are of one verdict on every fixture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from zzplan.plan.claims import identities
from zzplan.plan.entries import fields, goals, indicators
from zzplan.plan.file import schema
from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import load
from zzplan.report.language import Language
from zzplan.report.records.plan_schema import plan_schema
from zzplan.report.words.plan_keys import PLACES, TAKES

KNOWN = {
    "file": schema._FILE,
    "plan": schema._PLAN,
    "source": schema._SOURCE,
    "indicator": indicators._INDICATOR,
    "actual": indicators._ACTUAL,
    "goal": goals._GOAL,
    "identity": identities._IDENTITY,
    "accept": goals._ACCEPT,
    "number": fields._NUMBER_KEYS,
}

# What a schema tells: keys, types and fixed words. The other codes are of what a text says.
TOLD = {
    "unknown-key", "missing-version", "own-output", "unknown-version", "no-goals", "goals-twice",
    "plan-key-outside", "wrong-type", "empty-value", "bad-choice", "bad-flag", "bad-price",
    "bad-country",
}  # fmt: skip
# Mistakes of YAML itself, and of tables: no schema is asked.
NO_YAML = {
    "yaml-syntax", "unclosed", "unexpected-bracket", "tab-indent", "indentation", "alias", "anchor",
    "tag", "merge-key", "complex-key", "duplicate-key", "several-documents", "long-key", "too-deep",
    "missing-colon", "missing-comma", "text-after-value", "needs-quotes", "encoding",
    "wide-encoding", "control-character", "empty-file", "csv-broken", "missing-column",
    "comma-in-number", "full-width-comma", "full-width-bracket", "curly-quotes",
    "document-encoding", "leading-zero", "full-width-colon", "missing-space", "document-as-plan",
}  # fmt: skip
# Fixtures with a missing key that is needed in every case; whether a goal needs a value or a year
# depends on what else is said.
MISSING = {"missing-key"}


class Core(yaml.SafeLoader):
    """YAML 1.2 as editors read it: no dates, no octal numbers, no yes and no."""


Core.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
     list("-+.0123456789")),
):  # fmt: skip
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_form), _first)


def data_of(path: Path) -> Any:
    """Read a file as an editor does; keys are texts."""

    def texts(node: Any) -> Any:
        if isinstance(node, dict):
            return {str(key): texts(value) for key, value in node.items()}
        return [texts(one) for one in node] if isinstance(node, list) else node

    return texts(yaml.load(path.read_bytes(), Core))


def fixtures() -> Iterator[Path]:
    for folder in ("tests", "zzplan/data"):
        yield from sorted((ROOT / folder).rglob("*.yaml"))
    yield ROOT / "targets.yaml"


FIXTURES = tuple(fixtures())


@pytest.mark.parametrize("place", PLACES)
def test_the_table_has_the_keys_of_the_loader(place: str) -> None:
    names = [key.name for key in PLACES[place]]
    assert len(set(names)) == len(names)
    assert set(names) == KNOWN[place]
    for key in PLACES[place]:
        assert key.takes in TAKES or key.takes.partition(":")[2] in PLACES


@pytest.mark.parametrize(
    "path", list(fixtures()), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_schema_and_loader_are_of_one_verdict(path: Path) -> None:
    validator = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    codes: set[str] = set()
    try:
        load(str(path))
    except PlanError as error:
        codes = {one.code for one in error.diagnostics}
    if codes & NO_YAML:
        pytest.skip("no YAML to validate")
    checker = validator.Draft202012Validator(plan_schema(Language("en")))
    found = [one.message for one in checker.iter_errors(data_of(path))]
    if not codes or codes.isdisjoint(TOLD | MISSING):
        assert found == []
    elif codes & TOLD:
        assert found, codes


def test_the_schema_is_one() -> None:
    validator = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    for language in ("en", "zh"):
        validator.Draft202012Validator.check_schema(plan_schema(Language(language)))
