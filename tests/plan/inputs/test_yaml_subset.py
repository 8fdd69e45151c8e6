"""The YAML of most plans, read without the library: as the library reads it, or not at all."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from zzplan.plan.inputs.lookalikes import may_slip, slips_within
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar
from zzplan.plan.inputs.yaml import compose_with_library
from zzplan.plan.inputs.yaml_subset import read_subset

ROOT = Path(__file__).parents[3]
PLANS = [ROOT / "targets.yaml", *sorted((ROOT / "tests").rglob("*.yaml"))]

READ = {
    "pairs": "a: b\nc: d e, f [g] {h}\n指标: 8%左右\n",
    "indented": "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    "braces": "a: {b: c, d: {e: f}, g: [h, 1]}\n",
    "brackets": "a: [b, [c, {d: e}], -1]\nf: []\ng: {}\n",
    "blanks within braces": "a: { b: c , d: [ e ] }\n",
    "commas at the end": "a: [b, {c: d,},]\n",
    "braces over lines": "a: {\n  b: c,  # d\n\n# e\nf: g\n}  # h\ni: j\n",
    "braces below their key": "a:\n  {b: c}\nd:\n    [e]\n",
    "a file in braces": "{a: b, c: [d]}\n",
    "dashes": "a:\n  - b\n  - {c: d}\n  - 'e f'\ng: h\n",
    "a file of dashes": "- a\n- [b]\n",
    "quotes": "'a b': \"c: #d\"\n\"e\": {'f': '', g: \"h, {i\"}\n",
    "colons within words": "a: https://b.c/d\ne: {f: g:h, i: 09:30}\n",
    "signs within words": "a: R&D, b-c. d!\ne: <5%\nf: {g: <5%, h: R&D}\n",
    "comments": "# a\nb: c # d\n  # e\n\nf:  # g\n  h: i\n",
    "a folded text": "a: >-\n  b c\n  # d: e\nf:\n  g: >-\n      h\n  i: j\n",
    "lines of Windows": "a: b\r\n# c\r\nd: {\r\n  e: f,\r\n\r\n  g: h}\r\ni: >-\r\n  j\r\nk: l\r\n",
    "no end of line": "a:\n  b: c",
}  # fmt: skip

LEFT = {
    "nothing": "", "comments alone": "# a\n", "a text": "a b\n", "a full-width colon": "a：b\n",
    "a tab": "a:\tb\n", "a return": "a: b\rc: d\n", "a wide space": "a: b\u3000c\n",
    "an anchor": "a: &b c\n", "a tag": "a: !b c\n", "an alias": "a: *b\n",
    "a merge": "<<: {a: b}\n",
    "two documents": "a: b\n---\nc: d\n", "a directive": "%YAML 1.1\n---\na: b\n",
    "an escape": 'a: "b\\n"\n', "a doubled quote": "a: 'b''c'\n",
    "quotes over lines": 'a: "b\n  c"\n', "words over lines": "a: b\n  c\n",
    "words over lines in braces": "a: {b: c\n  d}\n", "words behind quotes": 'a: "b" c\n',
    "a literal text": "a: |\n  b\n", "a kept end": "a: >\n  b\nc: d\n",
    "a folded text at the end": "a: >-\n  b\n", "a folded paragraph": "a: >-\n  b\n\n  c\nd: e\n",
    "a folded list": "a: >-\n  b\n    c\nd: e\n", "a folded text not indented": "a: >-\nb: c\n",
    "no value": "a:\nb: c\n", "no value at the end": "a:\n", "no value in braces": "a: {b: }\n",
    "no value behind a dash": "a:\n  -\n  - b\n", "no key in braces": "a: {b, c: d}\n",
    "a key in brackets": "a: [b: c]\n", "two keys": "a: b: c\n", "a question": "? a\n: b\n",
    "equal keys": "a: b\na: c\n", "equal keys in braces": "a: {b: c, b: d}\n", "no name": "'': a\n",
    "a dash with a key": "- a: b\n", "dashes within dashes": "- - a\n",
    "dashes as keys": "a:\n- b\n",
    "a list within a mapping": "a: b\n- c\n", "a mapping within a list": "- a\nb: c\n",
    "indented too much": "a: b\n  c: d\n", "indented too little": "  a: b\nc: d\n",
    "between two indents": "a:\n    b: c\n  d: e\n", "an open brace": "a: {b: c\n",
    "a wrong bracket": "a: {b: c]\n", "two commas": "a: [b,, c]\n", "no comma": 'a: ["b" "c"]\n',
    "a comma first": "a: [, b]\n", "behind a brace": "a: {b: c} d\n",
    "a comma behind": "a: {b: c},\n",
    "braces twice": "a: {b: c}, {d: e}\n", "braces as a key": "{a: b}: c\n",
    "braces as a key within": "a: {{b: c}: d}\n", "a comment too near": "a: b#c\n",
    "a comment near in braces": "a: {b: c,#d\n}\n", "a long key": f"{'a' * 1030}: b\n",
    "too deep": f"a: {'[' * 9}b{']' * 9}\n", "needs quotes": "a: >=5\n",
    "a reserved sign": "a: @b\n",
}  # fmt: skip


def items(node: Node) -> object:
    """Everything that a node holds, with places."""
    if isinstance(node, Scalar):
        return node.text, node.plain, node.span, node.breaks
    if isinstance(node, Mapping):
        pairs = [(name, items(key), items(value)) for name, (key, value) in node.items.items()]
        return pairs, node.flow, node.span
    return [items(one) for one in node.items], node.flow, node.span


def assert_same(text: str, found: Node) -> None:
    """Compare with what the library reads, which must find nothing wrong but slips."""
    root, mistakes = compose_with_library(text)
    assert root is not None, text
    assert items(found) == items(root), text
    assert mistakes == ([*slips_within(found)] if may_slip(text) else []), text


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_forms_are_read_as_the_library_reads_them(text: str) -> None:
    found = read_subset(text)
    assert found is not None
    assert_same(text, found)


@pytest.mark.parametrize("text", LEFT.values(), ids=LEFT)
def test_other_forms_and_mistakes_are_left_to_the_library(text: str) -> None:
    assert read_subset(text) is None


def test_the_plan_that_the_package_carries_needs_no_library() -> None:
    text = PLANS[0].read_text(encoding="utf-8")
    found = read_subset(text)
    assert found is not None
    assert_same(text, found)


def test_plans_with_one_place_changed_are_read_as_the_library_reads_them() -> None:
    random = Random(20261129)
    signs = [*"\n :#,[]{}-?&*!|>'\"%@.<~ab指", "\n  ", "- ", ": ", ", ", " #", "{}", ">-", "---"]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in PLANS[1:]]
    lines = PLANS[0].read_text(encoding="utf-8").splitlines(keepends=True)
    texts += ["".join(lines[at : at + 12]) for at in range(0, len(lines), 12)]
    texts += [*READ.values()] * 3
    read = 0
    for number in range(6_000):
        text = texts[number % len(texts)]
        at, behind = random.randint(0, len(text)), random.choice((0, 0, 1, 2))
        text = text[:at] + random.choice(signs) + text[at + behind :]
        found = read_subset(text)
        if found is not None:
            read += 1
            assert_same(text, found)
    assert read > 1_000
