"""Documents that were made to break YAML readers, from the suites under ``shared/data``."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.conftest import SHARED
from zzplan.plan.inputs.compose import compose
from zzplan.plan.inputs.encoding import decode
from zzplan.plan.inputs.nodes import Mapping, Node, Sequence

SUITES = SHARED / "data" / "hostile_yaml"

pytestmark = pytest.mark.shared

LENIENT = {
    "9C9N": "a flow sequence may be indented less than its parent",
    "9JBA": "a comment after ] needs no blank",
    "CVW2": "a comment after a comma needs no blank",
    "DK95/1": "a quoted text may be continued after a tab",
    "G5U8": "a dash in a flow sequence is a text",
    "QB6E": "a quoted text may be continued with less indentation",
    "S98Z": "a block text may begin with lines of more blanks",
    "SU5Z": "a comment after a quote needs no blank",
    "YJV2": "a dash in a flow sequence is a text",
}
"""Invalid documents that PyYAML reads, and what it allows; none can hide a number of a plan."""

LENIENT_IN_C = {
    "X4QW": "a comment after > needs no blank",
    "Y79Y/3": "a tab in a flow collection is a blank",
}
"""The same, of the C parser alone."""

OTHERWISE = {
    "652Z": "a question mark at the start of a flow key is an indicator",
    "HM87/1": "a question mark at the start of a flow item is an indicator",
    "L24T/1": "a last line of blanks without a line break adds none",
}
"""Valid documents that PyYAML reads with another content than YAML 1.2 gives them."""


@pytest.fixture(
    params=[
        pytest.param(
            "c",
            marks=pytest.mark.skipif(not yaml.__with_libyaml__, reason="libyaml is not installed"),
        ),
        "pure",
    ]
)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "pure":
        monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    return str(request.param)


def cases(name: str) -> Iterator[dict[str, Any]]:
    with (SUITES / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def plain(node: Node | None) -> object:
    """Nodes as dict, list and str."""
    if isinstance(node, Mapping):
        return {key: plain(pair[1]) for key, pair in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node is not None else None


def says(node: Node, content: object) -> bool:
    """Return whether a node holds a JSON value, where plain scalars are still text."""
    if isinstance(node, Mapping):
        return (
            isinstance(content, dict)
            and node.items.keys() == content.keys()
            and all(says(pair[1], content[key]) for key, pair in node.items.items())
        )
    if isinstance(node, Sequence):
        return (
            isinstance(content, list)
            and len(node.items) == len(content)
            and all(map(says, node.items, content))
        )
    if isinstance(content, str):
        return node.text == content
    if content is None:
        return node.plain and node.text in ("", "~", "null")
    if isinstance(content, bool):
        return node.plain and node.text == str(content).lower()
    return node.plain and isinstance(content, int | float) and _number(node.text) == content


def _number(text: str) -> float:
    return int(text, 0) if text.startswith(("0x", "0o")) else float(text)


def test_documents_that_are_invalid_are_refused(parser: str):
    accepted, count = set(), 0
    for case in cases("yaml_test_suite.jsonl"):
        if case["expected"] == "error":
            count += 1
            if not compose(case["yaml"])[1]:
                accepted.add(case["id"])
    assert count == 94
    assert accepted == LENIENT.keys() | (LENIENT_IN_C.keys() if parser == "c" else set())


def test_plain_documents_say_what_the_suite_says(parser: str):
    compared, differing, refused = 0, set(), 0
    for case in cases("yaml_test_suite.jsonl"):
        if case["expected"] != "ok":
            continue
        node, mistakes = compose(case["yaml"])
        if mistakes:
            refused += 1
        elif case["json"] is not None:  # the suite gives no JSON for some
            compared += 1
            assert len(case["json"]) == 1
            assert node is not None
            if not says(node, case["json"][0]):
                differing.add(case["id"])
    # What is refused has properties, complex keys, several documents, nothing, or a syntax that
    # PyYAML does not know; the pure parser refuses more tabs.
    assert (compared, refused) == ((169, 140) if parser == "c" else (165, 142))
    assert differing == OTHERWISE.keys()


def test_documents_that_a_loader_must_refuse_are_refused(parser: str):
    count = 0
    for case in cases("pyyaml_error_cases.jsonl"):
        count += 1
        text, mistakes = decode(base64.b64decode(case["base64"]))
        assert mistakes or compose(text)[1], case["file"]
    assert count == 88


@pytest.mark.usefixtures("parser")
def test_alias_bombs_are_refused_at_each_alias_and_never_grow():
    bombs = sorted(SUITES.glob("bomb_*.yaml"))
    assert len(bombs) == 4
    for bomb in bombs:
        text = bomb.read_text(encoding="utf-8")
        node, mistakes = compose(text)
        codes = [one.code for one in mistakes]
        assert codes.count("alias") == text.count("*") > 0
        assert codes.count("anchor") == text.count("&") > 0
        assert set(codes) <= {"alias", "anchor"}
        assert node is not None


def naughty() -> list[str]:
    strings: list[str] = json.loads((SUITES / "blns.json").read_text(encoding="utf-8"))
    assert len(strings) == 505
    return strings


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("quote", ["'", '"'])
def test_naughty_strings_in_quotes_are_read_back_or_refused(quote: str):
    refused = 0
    for string in naughty():
        if quote == "'":
            written = string.replace("'", "''")
        else:
            written = string.replace("\\", "\\\\").replace('"', '\\"')
        node, mistakes = compose(f"a: {quote}{written}{quote}\nb: 1\n")
        if mistakes:
            assert [one.code for one in mistakes] == ["control-character"]
            refused += 1
        else:
            assert plain(node) == {"a": string, "b": "1"}
    assert refused == 7


@pytest.mark.usefixtures("parser")
def test_naughty_strings_without_quotes_are_read_back_or_refused():
    refused, otherwise = 0, set()
    for string in naughty():
        node, mistakes = compose(f"a: {string}\nb: 1\n")
        if mistakes:
            refused += 1
        elif plain(node) != {"a": string.strip(" "), "b": "1"}:
            otherwise.add(string)
    assert refused == 93
    # Quotes around the whole are quotes, and braces are braces.
    assert otherwise == {
        "{0}",
        "''",
        '""',
        "'\"'",
        '";alert(123);t="',
        "';alert(123);t='",
        '"><script>alert(123);</script x="',
        "'><script>alert(123);</script x='",
    }
