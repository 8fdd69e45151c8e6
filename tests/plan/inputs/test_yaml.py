"""YAML text as located nodes, and every mistake in it with its place."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from zzplan.finding import START, Finding, Span
from zzplan.plan.inputs.compose import compose
from zzplan.plan.inputs.encoding import decode
from zzplan.plan.inputs.lookalikes import slip
from zzplan.plan.inputs.nodes import Mapping, Node, Scalar, Sequence

C_PARSER = pytest.param(
    "c", marks=pytest.mark.skipif(not yaml.__with_libyaml__, reason="libyaml is not installed")
)


def use_parser(name: str, patch: pytest.MonkeyPatch) -> None:
    if name == "pure":
        patch.setitem(sys.modules, "yaml._yaml", None)  # what an import finds without libyaml


@pytest.fixture(params=[C_PARSER, "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    use_parser(request.param, monkeypatch)
    return str(request.param)


def plain(node: Node | None) -> object:
    """Nodes as dict, list and str."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.items.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node is not None else None


def every_node(root: Node) -> list[Node]:
    nodes, found = [root], []
    while nodes:
        node = nodes.pop()
        found.append(node)
        if isinstance(node, Mapping):
            nodes += [part for pair in node.items.values() for part in pair]
        elif isinstance(node, Sequence):
            nodes += node.items
    return found


def mistakes(text: str) -> list[tuple[str, tuple[int, int, int], dict[str, object]]]:
    return [(one.code, tuple(one.span), dict(one.params)) for one in compose(text)[1]]


def value(text: str, *path: str | int) -> Node:
    node, found = compose(text)
    assert found == []
    for step in path:
        if isinstance(step, int):
            assert isinstance(node, Sequence)
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            node = node.items[step][1]
    assert node is not None
    return node


class TestDecode:
    @pytest.mark.parametrize(
        "data",
        [
            "单位: 亿元\n".encode(),
            "单位: 亿元\n".encode("utf-8-sig"),
            b"\xff\xfe" + "单位: 亿元\n".encode("utf-16-le"),
            b"\xfe\xff" + "单位: 亿元\n".encode("utf-16-be"),
        ],
        ids=["utf-8", "utf-8 with a BOM", "utf-16 little-endian", "utf-16 big-endian"],
    )
    def test_reads_utf_8_and_utf_16_without_their_byte_order_mark(self, data: bytes):
        assert decode(data) == ("单位: 亿元\n", [])

    def test_nothing_is_an_empty_text(self):
        assert decode(b"") == ("", [])

    def test_gbk_is_named_and_still_quoted(self):
        text, found = decode("a: 1\r\nunit: 亿元\r\nb: 2".encode("gbk"))
        params = {"byte": "0xd2", "guess": "GB18030"}  # 亿 is D2 DA in GBK
        assert found == [Finding(Span(2, 7, 8), "encoding", params, "encoding")]
        assert text.splitlines()[1] == "unit: 亿元"

    def test_the_column_counts_characters_before_the_bad_byte(self):
        text, found = decode("a: 1\rb: 亿元 ".encode() + b"\xff" + b"!")
        params = {"byte": "0xff", "guess": None}
        assert found == [Finding(Span(2, 7, 8), "encoding", params, "encoding")]
        assert text == "a: 1\rb: 亿元 \ufffd!"

    def test_bytes_that_are_no_chinese_in_gb18030_are_not_guessed(self):
        assert decode(b"caf\xe9 au lait")[1][0].params == {"byte": "0xe9", "guess": None}

    def test_half_a_utf_16_character_is_located(self):
        _, found = decode(b"\xff\xfea\x00\n\x00b\x00c")
        params = {"byte": "0x63", "guess": None}
        assert found == [Finding(Span(2, 2, 3), "encoding", params, "encoding")]

    @pytest.mark.parametrize("text", ["zzplan: 1\ngoals: {}", "标题:\r\n  一: 亿元\r\n"])
    @pytest.mark.parametrize(
        ("encoding", "guess"),
        [("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32-le", "UTF-32"),
         ("utf-32-be", "UTF-32"), ("utf-32", "UTF-32")],
    )  # fmt: skip
    def test_wide_characters_that_no_mark_announces_are_named_and_still_quoted(
        self, encoding: str, guess: str, text: str
    ):
        decoded, found = decode(text.encode(encoding))
        assert found == [Finding(START, "wide-encoding", {"guess": guess}, "encoding")]
        assert decoded == text

    @pytest.mark.parametrize(
        "data", [b"zzplan: 1\0\n", b"a: 1\nb: \0\0\0", b"a: 1\nb:\0\0\0", "单: \0".encode()]
    )
    def test_a_null_character_alone_makes_no_wide_encoding(self, data: bytes):
        assert decode(data) == (data.decode(), [])

    def test_utf_16_with_its_mark_may_hold_any_text(self):
        text = "zzplan: 1\ntitle: 一\n"
        assert decode(text.encode("utf-16")) == (text, [])

    @given(st.binary())
    def test_any_bytes_give_a_text_or_one_mistake(self, data: bytes):
        text, found = decode(data)
        assert isinstance(text, str)
        assert [one.code for one in found] in ([], ["encoding"], ["wide-encoding"])

    @pytest.mark.slow
    @given(st.text(), st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
    def test_any_text_with_a_key_is_recognized_in_wide_characters(self, text: str, encoding: str):
        (found,) = decode(f"a: {text}".encode(encoding))[1]
        assert found.code == "wide-encoding"


@pytest.mark.usefixtures("parser")
class TestNodes:
    def test_a_plan_becomes_nested_nodes(self):
        text = "plans:\n  p: {goals: [1, two]}\n  q:\n    - x\n    - y: z\n"
        assert plain(value(text)) == {
            "plans": {"p": {"goals": ["1", "two"]}, "q": ["x", {"y": "z"}]}
        }

    @pytest.mark.parametrize(
        "text",
        ["010", "1:30", "NO", "1_000", "1e3", "2025-12-31", "true", "0x1F", ".inf", "3,000", "8%"],
    )
    def test_plain_scalars_stay_text(self, text: str):
        node = value(f"a: {text}", "a")
        assert isinstance(node, Scalar)
        assert (node.text, node.plain) == (text, True)

    @pytest.mark.parametrize(
        ("written", "text"),
        [("'010'", "010"), ('"8%"', "8%"), ("|\n  one\n  two\n", "one\ntwo\n")],
    )
    def test_quotes_and_blocks_are_not_plain(self, written: str, text: str):
        node = value(f"a: {written}", "a")
        assert isinstance(node, Scalar)
        assert (node.text, node.plain) == (text, False)

    @pytest.mark.parametrize(("written", "text"), [("", ""), ("~", "~"), ("null", "null")])
    def test_an_empty_value_is_left_to_the_reader_of_the_plan(self, written: str, text: str):
        node = value(f"a: {written}\nb: 1", "a")
        assert isinstance(node, Scalar)
        assert (node.text, node.plain) == (text, True)

    def test_flow_and_block_style_are_told_apart(self):
        flow, block = value("a: {b: [1]}", "a"), value("a:\n  b:\n    - 1", "a")
        assert isinstance(flow, Mapping)
        assert isinstance(block, Mapping)
        assert (flow.flow, block.flow) == (True, False)

    def test_spans_count_characters_and_not_bytes(self):
        text = "指标:\n  地区生产总值: {基数: 突破3000, 目标: '5000以上'}\n"
        goal = value(text, "指标", "地区生产总值")
        assert isinstance(goal, Mapping)
        assert goal.span == Span(2, 11, 12)
        assert goal.items["基数"][0].span == Span(2, 12, 14)
        assert goal.items["基数"][1].span == Span(2, 16, 22)
        assert goal.items["目标"][1].span == Span(2, 28, 36)

    def test_a_character_outside_the_basic_plane_is_one_column(self):
        assert value("a: [𠀀𠀀, b]", "a", 1).span == Span(1, 9, 10)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
    def test_every_line_ending_counts_one_line(self, end: str):
        text = end.join(["# 注", "a: 1", "", "b:", "  c: 3000"])
        assert value(text, "b", "c").span == Span(5, 6, 10)
        assert mistakes(end.join(["a: 1", "b: 2", "a: 3"])) == [
            ("duplicate-key", (3, 1, 2), {"key": "a", "line": 1})
        ]

    def test_a_byte_order_mark_moves_no_column(self):
        text, found = decode("﻿a: 1\nb: *x\n".encode())
        assert found == []
        assert mistakes("a: *x") == [("alias", (1, 4, 6), {"name": "x"})]
        assert mistakes(text)[0][1] == (2, 4, 6)

    @pytest.mark.parametrize(
        ("text", "span"),
        [
            ("a: one\n  two", Span(1, 4, 5)),
            ("a: 'one\n  two'", Span(1, 4, 5)),
            ("a: |\n  one", Span(1, 4, 5)),
            ("a:\n  - 1\n  - 2", Span(2, 3, 4)),
            ("a: [1,\n  2]", Span(1, 4, 5)),
            ("a:\nb: 1", Span(1, 3, 4)),
        ],
        ids=["plain", "quoted", "block", "sequence", "flow", "empty"],
    )
    def test_what_is_no_single_line_has_the_span_of_its_first_character(
        self, text: str, span: Span
    ):
        assert value(text, "a").span == span

    def test_composing_leaves_the_garbage_collector_as_it_was(self):
        was = gc.isenabled()
        try:
            for state, switch in [(True, gc.enable), (False, gc.disable)]:
                switch()
                compose("a: 1")
                compose("a: [")
                assert gc.isenabled() is state
        finally:
            (gc.enable if was else gc.disable)()


COLLECTED = {
    "a duplicate key, with the line of the first": (
        "a: 1\nb: 2\na: 3\nb: 4\n",
        [
            ("duplicate-key", (3, 1, 2), {"key": "a", "line": 1}),
            ("duplicate-key", (4, 1, 2), {"key": "b", "line": 2}),
        ],
    ),
    "a duplicate key in braces whose value is a collection": (
        "{指标: [], '指标': {}}",
        [("duplicate-key", (1, 10, 14), {"key": "指标", "line": 1})],
    ),
    "an anchor and an alias": (
        "a: &base {x: 1}\nb: *base\n",
        [("anchor", (1, 4, 5), {"name": "base"}), ("alias", (2, 4, 9), {"name": "base"})],
    ),
    "an alias as a key": ("*a : 1", [("alias", (1, 1, 3), {"name": "a"})]),
    "tags, of the language and one's own": (
        "a: !!str 3\nb: !mine [1]\n",
        [("tag", (1, 4, 11), {"tag": "!!str"}), ("tag", (2, 4, 5), {"tag": "!mine"})],
    ),
    "a merge key and its alias": (
        "a:\n  <<: *base\n  x: 1\n",
        [("merge-key", (2, 3, 5), {}), ("alias", (2, 7, 12), {"name": "base"})],
    ),
    "keys that are a sequence and a mapping": (
        "? [a, b]\n: 1\n? {c: {d: 1}}\n: [x]\ny: 2\n",
        [("complex-key", (1, 3, 4), {}), ("complex-key", (3, 3, 4), {})],
    ),
    "a complex key within a complex key": (
        "? {[a]: b}\n: 1\n",
        [("complex-key", (1, 3, 4), {}), ("complex-key", (1, 4, 5), {})],
    ),
    "a second document": (
        "a: 1\n---\nb: 2\n",
        [("several-documents", (2, 1, 4), {})],
    ),
    "a control character that is written as an escape": (
        'a: "x\\e[31m"\nb: "\\0"\nc: "\\t\\n一"\n',
        [
            ("control-character", (1, 4, 13), {"character": "U+001B"}),
            ("control-character", (2, 4, 8), {"character": "U+0000"}),
        ],
    ),
    "a comma that ends a number": (
        "{a: 3,000, b: 突破5,000,000以上, c: 1,234.5, d: [1,000], e: 3, 000: 4,x: [],500}",
        [
            ("comma-in-number", (1, 5, 10), {"text": "3,000"}),
            ("comma-in-number", (1, 15, 28), {"text": "突破5,000,000以上"}),
            ("comma-in-number", (1, 33, 40), {"text": "1,234.5"}),
        ],
    ),
    "keys and values without a space between, in braces": (
        "a: {baseline:3000, goal:5000}\nb: {2016:1, 2017:2}\n",
        [
            ("missing-space", (1, 13, 14), {}),
            ("missing-space", (1, 24, 25), {}),
            ("missing-space", (2, 9, 10), {}),
            ("missing-space", (2, 17, 18), {}),
        ],
    ),
    "full-width colons in braces": (
        "a: {基数：3000, goal： 5000}",
        [("full-width-colon", (1, 7, 8), {}), ("full-width-colon", (1, 18, 19), {})],
    ),
    "full-width commas and colons in braces are one key to YAML": (
        "a: {基数：3000，goal：5000}",
        [("full-width-colon", (1, 7, 8), {})],
    ),
    "a full-width space behind a colon in braces": (
        "a: {goal:　5000}",
        [("full-width-space", (1, 10, 11), {"character": "U+3000"})],
    ),
    "a key without a space before braces or quotes": (
        'a:{x: 1}\nb:"x: 1"\n',
        [("missing-space", (1, 2, 3), {}), ("missing-space", (2, 2, 3), {})],
    ),
    "a full-width colon before a text with a colon": (
        'note： "one: two"\n',
        [("full-width-colon", (1, 5, 6), {})],
    ),
    "a colon in a key of several words is prose": ('as said:"x: 1', []),
    "full-width and no-break spaces as indentation": (
        "goals:\n　　gdp: 1\n\xa0\xa0pop: 2\n",
        [
            ("full-width-space", (2, 1, 2), {"character": "U+3000"}),
            ("full-width-space", (3, 1, 2), {"character": "U+00A0"}),
        ],
    ),
    "a full-width space behind the blank after a colon": (
        "goal: 　5000\nlist: [\u200ba]",
        [
            ("full-width-space", (1, 7, 8), {"character": "U+3000"}),
            ("full-width-space", (2, 8, 9), {"character": "U+200B"}),
        ],
    ),
}

EMPTY = ["", "\n", "# only a comment\n", "---\n", "--- # nothing\n...\n"]

# What the eye takes for a mapping and YAML for something else, with the place of the cause.
CAUSES = {
    "an unclosed brace, at the end": ("a: {b: 1", "unclosed", (1, 4, 5), {"opened": "{"}),
    "an unclosed brace, where other lines follow": (
        "gdp: {baseline: 3000\nx: 1\n",
        "unclosed",
        (1, 6, 7),
        {"opened": "{"},
    ),
    "an unclosed brace, where lines with braces follow": (
        "g:\n  a: {b: 1, c: 2\n  d: {e: 1}\n  f: {e: 2}\n",
        "unclosed",
        (2, 6, 7),
        {"opened": "{"},
    ),
    "an unclosed bracket in braces": ("a: {b: [1, 2}", "unclosed", (1, 8, 9), {"opened": "["}),
    "a bracket closed by a parenthesis": (
        "a: [3, 5)\nb: 1",
        "unclosed",
        (1, 4, 5),
        {"opened": "["},
    ),
    "an unclosed double quote": ('名称: "GDP\nb: 1', "unclosed", (1, 5, 6), {"opened": '"'}),
    "an unclosed single quote": ("a: 'GDP\nb: 1", "unclosed", (1, 4, 5), {"opened": "'"}),
    "a quote that is closed by the next text's": (
        'a: "GDP\nb: "亿元"\n',
        "unclosed",
        (1, 4, 5),
        {"opened": '"'},
    ),
    "a key whose quote is not closed": (
        "a: 1\n'b: 2\nc: 3\n'd': 4\n",
        "unclosed",
        (2, 1, 2),
        {"opened": "'"},
    ),
    "a quote that a document separator ends": (
        "a: 'x\n---\ny'",
        "unclosed",
        (1, 4, 5),
        {"opened": "'"},
    ),
    "brackets in quotes and comments close nothing": (
        "a: {b: '}', # }\n  c: \"\\\"}\", d: 'it''s }'\nb: 1\n",
        "unclosed",
        (1, 4, 5),
        {"opened": "{"},
    ),
    "a bracket too many": ("a: {}}", "unexpected-bracket", (1, 6, 7), {"character": "}"}),
    "a bracket that nothing opened": ("a: ]", "unexpected-bracket", (1, 4, 5), {"character": "]"}),
    "a bracket too many at the end": (
        "{a: 1}}",
        "unexpected-bracket",
        (1, 7, 8),
        {"character": "}"},
    ),
    "a tab before a key": ("a:\n\tb: 1", "tab-indent", (2, 1, 2), {}),
    "a tab behind blanks": ("a:\n  \tb: 1", "tab-indent", (2, 3, 4), {}),
    "a tab after a value": ("a:\n  b: 1\n\tc: 1", "tab-indent", (3, 1, 2), {}),
    "a tab in a block text": ("a: |\n\tb", "tab-indent", (2, 1, 2), {}),
    "a line too far left": ("a:\n    b: 1\n  c: 2", "indentation", (3, 3, 4), {}),
    "a line too far right": ("a: 1\n  b: 2", "indentation", (2, 3, 4), {}),
    "a value and its key on the line above": ("a: 'x'\n   b: 1", "indentation", (2, 4, 5), {}),
    "a full-width colon in the first line": (
        "base_year：2021\ngoal_year: 2026",
        "full-width-colon",
        (1, 10, 11),
        {},
    ),
    "a full-width colon in a later line": (
        "a: 1\n目标年： 2021\nb: 2",
        "full-width-colon",
        (2, 4, 5),
        {},
    ),
    "a full-width colon in the last line": ("a: 1\nb：2", "full-width-colon", (2, 2, 3), {}),
    "a full-width colon before a block": (
        "goals:\n  gdp：\n    goal: 1\n    rate: 2",
        "full-width-colon",
        (2, 6, 7),
        {},
    ),
    "a full-width colon before braces": (
        "goals:\n  gdp： {unit: 亿元, goal: 1}",
        "full-width-colon",
        (2, 6, 7),
        {},
    ),
    "a full-width colon before brackets in braces": (
        "a: {b：[1, 2]}",
        "full-width-colon",
        (1, 6, 7),
        {},
    ),
    "a full-width comma": (
        "a: {baseline: 3000，goal: 5000}",
        "full-width-comma",
        (1, 19, 20),
        {"character": "，"},
    ),
    "a full-width comma and a blank, after another in the text": (
        "a: {title: 株洲，湖南， date: 2021}",
        "full-width-comma",
        (1, 17, 18),
        {"character": "，"},
    ),
    "an enumeration comma between collections": (
        "a: [{b: 1}、 {c: 2}]",
        "full-width-comma",
        (1, 11, 12),
        {"character": "、"},
    ),
    "a full-width opening brace": (
        "a: ｛baseline: 3000, goal: 5000}",
        "full-width-bracket",
        (1, 4, 5),
        {"character": "｛", "meant": "{"},
    ),
    "a full-width closing brace": (
        "a: {baseline: 3000, goal: 5000｝\nb: 1",
        "full-width-bracket",
        (1, 31, 32),
        {"character": "｝", "meant": "}"},
    ),
    "a full-width closing bracket": (
        "a: [1, 2］\nb: 1",
        "full-width-bracket",
        (1, 9, 10),
        {"character": "］", "meant": "]"},
    ),
    "a full-width brace in brackets": (
        "a: [｛b: 1}, {b: 2}]",
        "full-width-bracket",
        (1, 5, 6),
        {"character": "｛", "meant": "{"},
    ),
    "full-width brackets in a text are not the cause": (
        "a: {note: 见［1］, b: 2",
        "unclosed",
        (1, 4, 5),
        {"opened": "{"},
    ),
    "a full-width space behind a colon": (
        "goals:\n  gdp:　3000\n  x: 1",
        "full-width-space",
        (2, 7, 8),
        {"character": "U+3000"},
    ),
    "a no-break space behind a colon": (
        "a:\xa01\nb: 2",
        "full-width-space",
        (1, 3, 4),
        {"character": "U+00A0"},
    ),
    "a full-width space before braces": (
        "a: 1\nb:　{c: 1, d: 2}\n",
        "full-width-space",
        (2, 3, 4),
        {"character": "U+3000"},
    ),
    "a full-width space in an indentation": (
        "a:\n  b: 1\n　　c: 2\n　　d\n",
        "full-width-space",
        (4, 1, 2),
        {"character": "U+3000"},
    ),
    "a full-width space in an indentation some lines above": (
        "a:\n  b: 1\n　　c: 2\n  d: 3\n",
        "full-width-space",
        (3, 1, 2),
        {"character": "U+3000"},
    ),
    "no space behind a colon, in the first line": (
        "base_year:2021\ngoal_year: 2026",
        "missing-space",
        (1, 10, 11),
        {},
    ),
    "no space behind a colon, in a later line": (
        "goals:\n  gdp: 1\n  人口:3000\n  x: 4",
        "missing-space",
        (3, 5, 6),
        {},
    ),
    "no space behind a colon, before braces": (
        "2016:{value: 1, source: x}",
        "missing-space",
        (1, 5, 6),
        {},
    ),
    "no colon, before a block": ("goals:\n  gdp\n    unit: 1", "missing-colon", (2, 6, 7), {}),
    "no colon, before another key": ("a: 1\nfoo # x\nb: 2", "missing-colon", (2, 4, 5), {}),
    "no colon, before braces": ("gdp {unit: 亿元, goal: 1}", "missing-colon", (1, 4, 5), {}),
    "no comma in a line": ("a: {b: 3000 c: 5000}", "missing-comma", (1, 12, 13), {}),
    "no comma at the end of a line": (
        "a: {\n  b: 3000 # x\n  c: 5000\n}",
        "missing-comma",
        (2, 10, 11),
        {},
    ),
    "no comma at the end of a line, read as one with the next": (
        "a: {\n  b: 3000\n  c: 5000\n}",
        "missing-comma",
        (2, 10, 11),
        {},
    ),
    "no comma after a quote": ('a: {b: "x" "c": 1}', "missing-comma", (1, 11, 12), {}),
    "no comma after a quote at the end of a line": (
        "a: {\n  b: 'x'\n  c: 1}",
        "missing-comma",
        (2, 9, 10),
        {},
    ),
    "no comma and a colon before a value": (
        '{"a"\n  :b}',
        "missing-comma",
        (1, 5, 6),
        {},
    ),
    "no comma between collections": ("a: [{b: 1} {c: 1}]", "missing-comma", (1, 11, 12), {}),
    ">": ("rate: >=3%", "needs-quotes", (1, 7, 11), {"text": ">=3%"}),
    "> in braces": (
        "增速: {goal: >=3%, note: x}",
        "needs-quotes",
        (1, 12, 16),
        {"text": ">=3%"},
    ),
    "> before a comment": ("rate: >=3% # 至少", "needs-quotes", (1, 7, 11), {"text": ">=3%"}),
    "|": ("rate: | 8", "needs-quotes", (1, 7, 10), {"text": "| 8"}),
    "%": ("rate: %8", "needs-quotes", (1, 7, 9), {"text": "%8"}),
    "@": ("- @x", "needs-quotes", (1, 3, 5), {"text": "@x"}),
    "`": ("a: [1, `x`]", "needs-quotes", (1, 8, 11), {"text": "`x`"}),
    "* and something else": ("rate: *8%", "needs-quotes", (1, 7, 10), {"text": "*8%"}),
    "& and something else": ("rate: &8% x", "needs-quotes", (1, 7, 12), {"text": "&8% x"}),
    "!": ("rate: !8%", "needs-quotes", (1, 7, 10), {"text": "!8%"}),
    "- and a blank": ("rate: - 3", "needs-quotes", (1, 7, 10), {"text": "- 3"}),
    "a colon in a text": ("标题: 目标: 3, b", "needs-quotes", (1, 5, 13), {"text": "目标: 3, b"}),
    "a colon in a text in braces": (
        "{a: 1: [2, 3], b: 4}",
        "needs-quotes",
        (1, 5, 14),
        {"text": "1: [2, 3]"},
    ),
    "a bracket in a text in braces": (
        "{a: 株洲 [2021], b: 4}",
        "needs-quotes",
        (1, 5, 14),
        {"text": "株洲 [2021]"},
    ),
    "text behind a quote": (
        '标题: "十四五"规划\n',
        "text-after-value",
        (1, 10, 12),
        {"text": "规划"},
    ),
    "text behind a quote in braces": (
        '{a: "十四五"规划, b: 1}',
        "text-after-value",
        (1, 10, 12),
        {"text": "规划"},
    ),
    "text behind a bracket": ("a: [b] c # d", "text-after-value", (1, 8, 9), {"text": "c"}),
    "a line without meaning": (
        "%YAML 3.0\n---\na: 1",
        "yaml-syntax",
        (1, 1, 2),
        None,
    ),
    "an empty item": ("[a,,b]", "yaml-syntax", (1, 4, 5), None),
    "a list in a mapping": ("a: 1\n- b", "yaml-syntax", (2, 1, 2), None),
}


@pytest.mark.usefixtures("parser")
class TestMistakes:
    @pytest.mark.parametrize(("text", "expected"), COLLECTED.values(), ids=COLLECTED)
    def test_mistakes_that_leave_the_rest_readable_are_collected(self, text, expected):
        assert mistakes(text) == expected
        assert compose(text)[0] is not None

    def test_they_are_collected_all_at_once(self):
        text = "a: &x 1\na: *x\nb: {<<: 1, c:2, d: 1,000}\n? [e]\n: !f g\n---\nh: 1"
        assert [one[0] for one in mistakes(text)] == [
            "anchor",
            "duplicate-key",
            "alias",
            "merge-key",
            "missing-space",
            "comma-in-number",
            "complex-key",
            "tag",
            "several-documents",
        ]

    def test_the_rest_is_read_as_it_was_meant(self):
        root, _ = compose("a: 1\na: 2\n? [k]\n: 3\n<<: 4\nb: {c:5, d：6, e: 7,000, f: *g}")
        meant = {"a": "1", "b": {"c": "5", "d": "6", "e": "7,000", "f": "*g"}}
        assert plain(root) == meant

    @pytest.mark.parametrize("text", EMPTY)
    def test_a_file_that_holds_nothing_is_called_empty(self, text: str):
        assert compose(text) == (
            None,
            [Finding(Span(1, 1, 2), "empty-file", {}, "empty-file")],
        )

    @pytest.mark.parametrize(("text", "code", "span", "params"), CAUSES.values(), ids=CAUSES)
    def test_a_syntax_error_is_one_mistake_at_its_cause(self, text, code, span, params):
        root, found = compose(text)
        assert root is None
        (found,) = mistakes(text)
        assert found[:2] == (code, span)
        if params is None:  # the parsers word their problems differently
            assert list(found[2]) == ["problem"]
        else:
            assert found[2] == params

    def test_what_was_collected_before_a_syntax_error_is_kept(self):
        assert [one[0] for one in mistakes("a: 1\na: 2\nb: [")] == ["duplicate-key", "unclosed"]

    def test_a_brace_behind_an_anchor_is_not_searched_for_its_end(self):
        assert [one[0] for one in mistakes("a: &x {b: 1")] == ["anchor", "yaml-syntax"]

    def test_a_syntax_error_that_a_collected_mistake_explains_is_not_told_again(self):
        assert mistakes("a: {b：{c: 1}}") == [("full-width-colon", (1, 6, 7), {})]

    @pytest.mark.parametrize(
        ("text", "line", "column", "character"),
        [
            ("a: \x07", 1, 4, "U+0007"),
            ("单位: 1\r\n亿\x00", 2, 2, "U+0000"),
            ("a: 1\rb: \x7f", 2, 4, "U+007F"),
            ("a: \ud800", 1, 4, "U+D800"),
            ("a: 1\n  \uffff", 2, 3, "U+FFFF"),
        ],
    )
    def test_a_control_character_is_located(self, text, line, column, character):
        assert mistakes(text) == [
            ("control-character", (line, column, column + 1), {"character": character})
        ]

    def test_every_advice_has_the_name_of_its_code(self):
        texts = [text for text, *_ in [*COLLECTED.values(), *CAUSES.values()]]
        found = [one for text in [*texts, *EMPTY] for one in compose(text)[1]]
        assert {one.hint for one in found if one.code == "yaml-syntax"} == {None}
        assert all(one.hint == one.code for one in found if one.code != "yaml-syntax")

    @pytest.mark.parametrize("levels", [20, 5000])  # libyaml 0.2.6 itself refuses a thousand
    def test_twenty_levels_are_read_and_the_twenty_first_is_refused(self, levels: int):
        assert plain(compose("[" * 20 + "]" * 20)[0]) is not None
        text = "a: 1\nb: " + "[" * levels
        assert compose(text) == (
            None,
            [Finding(Span(2, 23, 24), "too-deep", {"limit": 20}, "too-deep")],
        )

    @pytest.mark.slow
    @pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "{a: ", "[]", "{[", "- ? "])
    def test_a_hundred_thousand_levels_are_one_mistake(self, opening: str):
        (found,) = (
            mistakes(opening * 100_000)
            if opening != "[]"
            else mistakes("[" * 100_000 + "]" * 100_000)
        )
        assert (found[0], found[2]) == ("too-deep", {"limit": 20})

    @pytest.mark.slow
    @pytest.mark.parametrize(
        "text",
        [
            "{a: 1" + ",000" * 50_000 + "}",
            "{a: b" + " " * 100_000 + "c: d}",
            "{a: b" + "， " * 50_000 + "c: d}",
            "{a: " + '"\\" ' * 50_000,
            "{a: '" + "'' " * 50_000,
            "a" + " " * 100_000 + "b: c: d",
            " " * 100_000 + "a: b: c:",
            "a:" * 50_000 + " b: c",
            "{a: " + "［" * 50_000,
            "a: 1\n" + "b\n" * 50_000 + "c: 1",
        ],
        ids=lambda text: text[:12] + "...",
    )
    def test_no_repetition_makes_the_search_for_the_cause_slow(self, text: str):
        # With a search of quadratic cost each of these takes minutes.
        assert compose(text)[1] != []


class TestSlip:
    @pytest.mark.parametrize(
        ("text", "code", "span", "params"),
        [
            ("gdp：3000", "full-width-colon", (2, 6, 7), {}),
            ("gdp ：3000", "full-width-colon", (2, 7, 8), {}),
            ("gdp：3000\n  pop：400", "full-width-colon", (2, 6, 7), {}),
            ("地区生产总值:3000", "missing-space", (2, 9, 10), {}),
            ("2016:3000", "missing-space", (2, 7, 8), {}),
            ("gdp:　3000", "full-width-space", (2, 7, 8), {"character": "U+3000"}),
        ],
    )
    def test_one_text_that_was_meant_as_a_key_and_a_value(self, text, code, span, params):
        found = slip(value(f"goals:\n  {text}", "goals"))
        assert found == Finding(Span(*span), code, params, code)

    @pytest.mark.parametrize(
        "text",
        [
            "gdp",
            "'gdp：3000'",
            "http://example.org",
            "as said:3000",
            "gdp\n  pop：3",
            ":x",
            "x\n  y:3",
        ],
    )
    def test_other_texts_are_what_they_are(self, text: str):
        assert slip(value(f"goals:\n  {text}", "goals")) is None

    def test_a_space_that_is_none_is_found_at_the_beginning(self):
        (found,) = compose("goals:\n　gdp: 1")[1]
        key = compose("goals:\n　gdp: 1")[0].items["　gdp"][0]
        assert slip(key) == found


PLAN = """\
# 注释：一，二
zzplan: 1
title: {en: Targets, zh: 株洲市，发展目标}
sources:
  report: {title: 全力打造"制造名城"，建设：幸福, publisher: 株洲日报, date: 2021-11-04}
indicators:
  gdp:
    name: {en: GDP, zh: 地区生产总值}
    unit: 亿元
    note: "说明- 一，二：三"
    actuals:
      2016: {value: 2488.5, source: plan}
      2021: [{value: 3420.26, source: a}, {value: 3391.87, source: b, revised: true}]
plans:
  congress:
    base_year: 2021
    goals:
      gdp: {baseline: 突破3000, rate: 8%以上, goal: 5000以上}
      pop:
        baseline: 400
        goal: 500
      x: {unit: 家, goal: 3}
"""


@pytest.mark.usefixtures("parser")
class TestOneSlipAnywhereInAPlan:
    """One character of a sound plan is changed, at each place where it stands."""

    def test_the_plan_is_sound(self):
        assert compose(PLAN)[1] == []

    @pytest.mark.parametrize(
        ("right", "wrong", "code", "offset", "count"),
        [
            (":", "：", "full-width-colon", 0, 40),
            (": ", ":", "missing-space", 0, 32),
            (": ", ":　", "full-width-space", 1, 32),
            (", ", "， ", "full-width-comma", 0, 12),
            (", ", " ", "missing-comma", 0, 12),
            ("}", "｝", "full-width-bracket", 0, 8),
            ("{", "｛", "full-width-bracket", 0, 8),
            ("[", "［", "full-width-bracket", 0, 1),
            ("]", "］", "full-width-bracket", 0, 1),
            ("\n    ", "\n\t", "tab-indent", 1, 13),
        ],
    )
    def test_it_is_named_at_the_character(self, right, wrong, code, offset, count):
        places = [at for at in range(PLAN.index("\n"), len(PLAN)) if PLAN.startswith(right, at)]
        assert len(places) == count
        for at in places:
            text = PLAN[:at] + wrong + PLAN[at + len(right) :]
            before = text[: at + offset]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            assert [(one[0], one[1][:2]) for one in mistakes(text)] == [(code, (line, column))]

    @pytest.mark.parametrize(("bracket", "opening"), [("}", "{"), ("]", "[")])
    def test_a_bracket_that_is_not_closed_is_named_where_it_opens(self, bracket, opening):
        for at in [place for place, character in enumerate(PLAN) if character == bracket]:
            stack: list[int] = []
            for place, character in enumerate(PLAN[:at]):
                if character in "{[":
                    stack.append(place)
                elif character in "}]":
                    stack.pop()
            before = PLAN[: stack[-1]]
            span = before.count("\n") + 1, len(before) - before.rfind("\n")
            (found,) = mistakes(PLAN[:at] + PLAN[at + 1 :])
            assert (found[0], found[1][:2], found[2]) == ("unclosed", span, {"opened": opening})


ODD = st.lists(
    st.sampled_from(
        [*"ab1:{}[],\"'#&*!|>%@`-?\n\t ：，｛｝［\u3000\xa0\x85\u2028\r~<.\\中\0\ud800"]
    )
    | st.sampled_from(
        [": ", "- ", "\n  ", "key: ", "---", "<<: ", "? ", "\\u0041", "!!str ", "|\n "]
    ),
    max_size=60,
).map("".join)


class TestAnyText:
    @pytest.mark.parametrize("name", [C_PARSER, "pure"])
    @settings(max_examples=300)
    @given(text=st.one_of(ODD, st.text()))
    def test_gives_nodes_or_mistakes_within_the_text(self, name: str, text: str):
        with pytest.MonkeyPatch.context() as patch:
            use_parser(name, patch)
            root, found = compose(text)
        lines = [*text.splitlines(), ""]
        nodes = every_node(root) if root is not None else []
        slips = [slip(node) for node in nodes if isinstance(node, Scalar)]
        spans = [one.span for one in [*found, *nodes, *filter(None, slips)]]
        assert spans != []
        for line, column, end in spans:
            assert 1 <= column <= len(lines[line - 1]) + 1
            assert column < end

    @given(st.dictionaries(st.text(), st.text(), min_size=1))
    def test_what_a_yaml_library_writes_is_read_back_as_text(self, items: dict[str, str]):
        text = yaml.safe_dump(items, default_style='"', allow_unicode=True)
        root, found = compose(text)
        if not found:
            assert plain(root) == items
        else:  # a name with a control character is refused, not cleaned
            assert {one.code for one in found} == {"control-character"}
            assert any(not text.isprintable() for pair in items.items() for text in pair)


def test_only_what_most_plans_do_without_imports_yaml():
    code = (
        "import sys; from zzplan.plan.inputs.compose import compose; print('yaml' in sys.modules);"
        "compose('a: 1'); print('yaml' in sys.modules);"
        "compose('a: &b 1'); print('yaml' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["False", "False", "True"]


def test_all_full_width_colons_behind_keys_are_told_at_once() -> None:
    text = "基年：2025\n目标：\n  a：\n    单位: 亿元\n    说明: 一：二\n      三：四\nb: {c: 1}\n"
    _, found = compose(text)
    assert [(one.code, one.span.line) for one in found] == [
        ("full-width-colon", line) for line in (1, 2, 3)
    ]


def test_what_full_width_commas_part_in_braces_is_read_on() -> None:
    root, _ = compose("a: {基数：3000，goal：5000}")
    pairs = root.items["a"][1].items
    assert {key: value.text for key, (_, value) in pairs.items()} == {
        "基数": "3000",
        "goal": "5000",
    }
