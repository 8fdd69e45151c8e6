"""Every field is documented; the schema and the reference page follow from the declarations.

``ZZPLAN_UPDATE_DOCS=1 python -m pytest tests/report/records`` writes both anew.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Outcome
from zzplan.report.records.fields import Fields
from zzplan.report.records.schema import RECORDS, json_schema

DOCS = ROOT / "docs"
GOLDEN = ROOT / "tests" / "golden"
UPDATE = bool(os.environ.get("ZZPLAN_UPDATE_DOCS"))
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,), "number": (int, float), "integer": (int,), "boolean": (bool,),
    "array": (list,), "object": (dict,), "null": (type(None),),
}  # fmt: skip


def every(fields: Fields) -> Iterator[Any]:
    for field in fields:
        yield field
        yield from every(field.parts)


@pytest.mark.parametrize("fields", RECORDS.values(), ids=map(" ".join, RECORDS))
def test_every_field_has_one_sentence_and_a_type(fields: Fields) -> None:
    for field in every(fields):
        assert re.fullmatch(r"\S.*[.]", field.says), field.name
        assert field.type.removesuffix("?") in TYPES
    names = [field.name for field in fields]
    assert len(set(names)) == len(names)


def test_a_key_of_several_commands_means_one_thing() -> None:
    shared = ("goal", "goal_value", "base_value", "stated_rate", "required_rate", "required_step")
    types: dict[str, set[str]] = {}
    for fields in RECORDS.values():
        for field in fields:
            types.setdefault(field.name, set()).add(field.type.removesuffix("?"))
    assert {name: types[name] for name in shared} == {
        "goal": {"string"}, "goal_value": {"number"}, "base_value": {"number"},
        "stated_rate": {"number"}, "required_rate": {"number"}, "required_step": {"number"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("output.schema.json", json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"),
    ],
)
def test_the_documents_say_what_is_declared(name: str, text: str) -> None:
    if UPDATE:
        DOCS.mkdir(exist_ok=True)
        (DOCS / name).write_text(text, encoding="utf-8")
    if not DOCS.is_dir():
        pytest.skip("the documents stand in the repository")
    assert (DOCS / name).read_text(encoding="utf-8") == text


def problems(value: Any, schema: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Yield where a value is not as the schema says; of a choice where none fits."""
    if "anyOf" in schema:
        found = [list(problems(value, one, at)) for one in schema["anyOf"]]
        if all(found):
            yield from min(found, key=len)
        return
    if "const" in schema:
        if value != schema["const"]:
            yield f"{at}: {value!r}"
        return
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    allowed = tuple(one for kind in kinds for one in TYPES[kind])
    if not isinstance(value, allowed) or (isinstance(value, bool) and bool not in allowed):
        yield f"{at}: {value!r} is no {kinds}"
    elif isinstance(value, dict):
        properties = schema.get("properties", {})
        for key in schema.get("required", ()):
            if key not in value:
                yield f"{at}.{key} is missing"
        for key, inner in value.items():
            if key in properties:
                yield from problems(inner, properties[key], f"{at}.{key}")
            elif schema.get("additionalProperties") is False:
                yield f"{at}.{key} is unknown"
    elif isinstance(value, list) and "items" in schema:
        for place, one in enumerate(value):
            yield from problems(one, schema["items"], f"{at}[{place}]")


@pytest.mark.parametrize(
    "command",
    [
        "check -f kinds.yaml", "check -f claims.yaml", "check -f contradictions.yaml",
        "check -f broken.yaml", "progress -f kinds.yaml --fail-on lagging",
        "project urban -f kinds.yaml", "project output --needed -f kinds.yaml",
        "list -f kinds.yaml", "list --no-rate -f kinds.yaml", "list --no-verdict -f kinds.yaml",
        "list --indicators -f kinds.yaml", "show output -f kinds.yaml",
        "solve --baseline 3000 --goal 5000 --years 5",
        "solve --baseline 3000 --goal 5000 --years 5 --rate 8%",
    ],
)  # fmt: skip
def test_what_is_written_is_as_the_schema_says(
    run: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(GOLDEN)
    done = run(*command.split(), "--format", "json")
    assert list(problems(json.loads(done.out), json_schema())) == []


@pytest.mark.parametrize("options", ["", "--left-out", "--explain"])
def test_what_read_writes_is_as_the_schema_says(
    run: Callable[..., Outcome], tmp_path: Path, options: str
) -> None:
    text = "云泽市十四五规划\n\n2020年有12所学校。到2025年，企业达到500家以上，城镇化率达到65%。\n"
    (tmp_path / "plan.txt").write_text(text, encoding="utf-8")
    done = run("read", str(tmp_path / "plan.txt"), *options.split(), "--format", "jsonl")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert lines
    schema = json_schema()["properties"]["results"]["items"]  # type: ignore[index, call-overload]
    assert [list(problems(line, schema)) for line in lines] == [[]] * len(lines)


def test_a_missing_and_a_mistyped_key_are_seen() -> None:
    schema = json_schema()
    assert next(problems({"format_version": "2.0"}, schema)) == ".command is missing"
    assert list(problems({**dict.fromkeys(schema["required"])}, schema))  # type: ignore[misc, call-overload]
