"""The keys and the fixed values of a plan file in Chinese: one table, complete and unambiguous."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import zzplan
from tests.conftest import Outcome
from zzplan.plan.claims import identities
from zzplan.plan.entries import fields, goals, indicators
from zzplan.plan.file import schema
from zzplan.plan.inputs.table import HEADINGS
from zzplan.plan.model.kinds import KINDS, PATHS
from zzplan.plan.model.series import READINGS
from zzplan.plan.words.chinese import KEYS, VALUES, in_chinese, key_meant, written
from zzplan.report.language import Language
from zzplan.report.words import vocabulary

ROOT = Path(__file__).resolve().parents[3]
ALIKE = {"zzplan", "sha256"}
PLACES = {
    "file": (schema._FILE, "the file", "文件"),
    "source": (schema._SOURCE, "a source", "来源"),
    "indicator": (indicators._INDICATOR, "an indicator", "指标"),
    "actual": (indicators._ACTUAL, "an actual value", "实际值"),
    "plan": (schema._PLAN, "a plan", "规划"),
    "goal": (goals._GOAL, "a goal", "目标"),
    "accept": (goals._ACCEPT, "accept", "备案"),
    "identity": (identities._IDENTITY, "an identity", "勾稽关系"),
    "number": (fields._NUMBER_KEYS, "a number", "数值"),
    "text": (fields._LANGUAGES, "a name or a title", "名称或标题"),
    "table": (frozenset(HEADINGS), "the columns of a table", "表格的列"),
}


@pytest.mark.parametrize("place", PLACES)
def test_every_key_has_a_chinese_name_that_means_it_alone(place: str) -> None:
    keys = PLACES[place][0]
    assert keys - KEYS.keys() == ALIKE & keys
    for key in keys - ALIKE:
        for name in KEYS[key]:
            several = key == "sources" or (key == "goals")
            assert key_meant(name, keys, many=several) == key


def test_the_table_has_no_key_that_no_place_takes() -> None:
    taken = {key for keys, _, _ in PLACES.values() for key in keys}
    assert KEYS.keys() - taken == set()


def test_a_name_is_no_english_one_and_stands_once_in_its_row() -> None:
    for names in [*KEYS.values(), *(n for values in VALUES.values() for n in values.values())]:
        assert len(set(names)) == len(names)
        assert not any(name.isascii() for name in names)


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("kind", set(KINDS)), ("path", set(PATHS)), ("direction", {"up", "down"}),
        ("reading", set(READINGS)), ("fiscal_years", {"start", "end"}),
        ("finding", {*goals.CODES_OF_GOALS, "fails"}),
        ("verdict", {*goals.VERDICTS, *identities.VERDICTS}),
        ("binding", {"true", "false"}), ("price", {"current", "constant", "none"}),
    ],
)  # fmt: skip
def test_every_fixed_value_has_a_chinese_name(key: str, values: set[str]) -> None:
    assert set(VALUES[key]) == values
    names = Counter(name for words in VALUES[key].values() for name in words)
    assert [name for name, n in names.items() if n > 1] == []


def test_outputs_call_kinds_and_findings_as_a_file_does() -> None:
    zh = Language("zh").gettext
    assert {kind: zh(vocabulary.KINDS[kind]) for kind in KINDS} == {
        kind: written("kind", kind) for kind in KINDS
    }
    assert {code: zh(vocabulary.FINDINGS[code]) for code in VALUES["finding"]} == {
        code: written("finding", code) for code in VALUES["finding"]
    }


def in_chinese_keys(text: str) -> str:
    """Put the Chinese name of every key and fixed value into an English plan file."""
    for key in sorted(KEYS, key=len, reverse=True):
        for value in VALUES.get(key, {}):
            text = re.sub(rf"(?<=\b{key}: ){value}(?=[,}}\s])", written(key, value), text)
        text = re.sub(rf"(?<![\w.\"'-]){key}:(?=\s)", f"{written(key)}:", text)
    return re.sub(r"constant:(\d+)", r"不变价:\1", text)


def judged(plan_file: zzplan.PlanFile) -> Iterator[dict[str, object]]:
    """Yield what a check says of a file, without the places."""
    for row in zzplan.records(zzplan.review(plan_file)):
        yield {key: cell for key, cell in row.items() if not key.startswith("location.")}


@pytest.mark.parametrize("name", ["targets.yaml", "zzplan/data/plan.en.yaml"])
def test_a_file_says_the_same_with_chinese_keys(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    chinese = in_chinese_keys(text)
    assert len(re.findall(r"[\u4e00-\u9fff]+:(?=\s)", chinese)) > 50
    # Of the names of indicators some are those of keys, which the file may then call otherwise.
    assert not re.search(r"(?<![\w.])(baseline|goal|rate|kind|actuals|title|unit):\s", chinese)
    assert list(judged(zzplan.parse(chinese))) == list(judged(zzplan.parse(text)))


def test_both_languages_may_stand_in_one_file() -> None:
    plan_file = zzplan.parse(
        "zzplan: 1\n基年: 2021\ngoal_year: 2026\n目标:\n"
        "  gdp: {unit: 亿元, 基数: 3000, rate: 8%, 目标: 5000, kind: 水平}\n"
    )
    assert zzplan.check(plan_file)[0].verdict == "short"


@pytest.mark.parametrize(
    ("entry", "code", "words"),
    [
        ("基数: 1, baseline: 2, 目标: 5", "duplicate-key", '"baseline" and "基数" are one key'),
        ("增速: 8%, 年均增速: 9%, 目标: 5", "duplicate-key", '"年均增速" and "增速" are one key'),
        ("基数额: 1, 目标: 5", "unknown-key", 'did you mean "基数"?'),
        ("目标值: 5, 目标年分: 2026", "unknown-key", 'did you mean "目标年"?'),
        ("basline: 1, 目标: 5", "unknown-key", 'did you mean "baseline"?'),
        ("类型: 累加, 目标: 5", "bad-choice", '"累加" is not a value of "类型"'),
        ("方向: 随意, 目标: 5", "bad-choice", "one of: 下降, 上升"),
        ("实际值: {2021: 5}, 目标: 5", "unknown-key", 'stand under "指标", in "实际值"'),
        ("约束性: 也许, 目标: 5", "bad-flag", '"约束性" is either true or false'),
        ("基数: 3000, 增速: 8%", "missing-key", '"目标" is missing in 税收'),
        ("类型: 累计, 基数: 3, 目标: 5%", "not-for-kind", 'kind 累计 takes no "基数"'),
        (
            "备案: {发现: 不足, 理由: 已知}, 目标: 5",
            "bad-choice",
            '"不足" is not a value of "发现"',
        ),
        ("备案: {发现: 矛盾}, 目标: 5", "missing-key", '"理由" is missing in 备案'),
        ("价格: 时价, 目标: 5", "bad-price", "时价"),
    ],
)
def test_a_mistake_speaks_the_language_of_its_key(entry: str, code: str, words: str) -> None:
    text = f"zzplan: 1\n基年: 2021\n目标年: 2026\n目标:\n  税收: {{单位: 亿元, {entry}}}\n"
    with pytest.raises(zzplan.PlanError) as caught:
        zzplan.parse(text)
    assert [one.code for one in caught.value.diagnostics] == [code]
    assert words in str(caught.value)


def test_values_are_those_of_the_english_words() -> None:
    plan_file = zzplan.parse(
        "zzplan: 1\n财年: 起始年\n指标:\n"
        "  税收: {单位: 亿元, 价格: 2020年不变价, 方向: 逆向, 实际值: {2021: {数值: 5, 修订: 是}, "
        "2022: {数值: 4, 时段: 前三季度}}}\n"
        "规划: {a: {基年: 无, 目标年: 2026, 目标: {税收: {目标: 3, 属性: 预期性, 路径: 直线}}}}\n"
    )
    indicator, goal = plan_file.indicators["税收"], plan_file.goals[0]
    assert (indicator.price, indicator.direction) == ("constant:2020", -1)
    assert [one.coverage for one in indicator.actuals] == [None, "Q1-Q3"]
    assert (indicator.actuals[0].revised, goal.binding, goal.path) == (True, False, "linear")
    assert (goal.base_year, plan_file.fiscal_years) == (None, "start")


def test_a_claim_names_its_figures_in_chinese() -> None:
    plan_file = zzplan.parse(
        "zzplan: 1\n指标: {甲: {单位: 亿元, 实际值: {2020: 100, 2021: 108}, 增速: {2021: 8%}}}\n"
        "规划: {十四五: {基年: 2020, 目标年: 2025, 目标: {甲: {基数: 100, 增速: 8%, 目标: 147}}}}\n"
        "勾稽关系:\n  一: {关系式: '甲[2021] / 甲[2020] - 1 = 甲.增速[2021]'}\n"
        "  二: {关系式: '合计(十四五.甲) = 原文(147)'}\n"
        "  三: {关系式: '十四五.甲.基数 = 甲[2020]'}\n"
    )
    assert [one.answer.verdict for one in zzplan.review(plan_file).claims] == ["holds"] * 3


def test_json_has_english_keys_and_values_whatever_the_file_has(
    run: Callable[..., Outcome], tmp_path: Path
) -> None:
    path = tmp_path / "规划.yaml"
    path.write_text(
        "zzplan: 1\n基年: 2021\n目标年: 2026\n目标:\n"
        "  能耗: {单位: '%', 类型: 累计, 增速: -3%, 目标: -15%, 属性: 约束性}\n",
        encoding="utf-8",
    )
    found = json.loads(run("check", str(path), "--format", "json").out)["results"][0]
    assert (found["kind"], found["direction"], found["binding"]) == ("cumulative", "down", True)
    assert all(key.isascii() for key in found)


def test_an_empty_plan_is_told_where_its_goals_stand() -> None:
    from zzplan.plan.file.load import checkable

    with pytest.raises(zzplan.PlanError) as caught:
        checkable(zzplan.parse("zzplan: 1\n标题: 无\n目标: {}\n"))
    assert caught.value.diagnostics[0].span[:2] == (3, 1)


def test_a_table_has_any_of_the_names() -> None:
    from zzplan.plan.file.load import parse_table

    table = (
        "规划,指标,计量单位,类型,基期,基期值,年均增速,目标年份,目标值,属性\n"
        "十四五,税收,亿元,总量,2020,3000,8%,2025,5000,预期性\n"
    )
    (goal,) = parse_table(table).goals
    assert (goal.name, goal.kind, goal.base_year, goal.binding) == (
        "十四五/税收", "level", 2020, False,
    )  # fmt: skip


def pages() -> dict[str, str]:
    """Return the pages that list the table, in both languages."""
    english = [
        "# A plan file in Chinese", "",
        "Every key and every fixed value has a Chinese name; both languages may stand in one file,",
        "but not for one key twice. The output has English keys always. `zzplan`, `sha256` are the",
        "same in both. `zzplan init --lang zh` writes a plan with Chinese keys. This page follows",
        "from `zzplan/plan/words/chinese.py`.", "",
        "In claims `合计(…)` is `sum(…)`, `原文(…)` is `printed(…)`,",
        "and `甲.增速[2021]` is `甲.growth[2021]`.",
        "",
    ]  # fmt: skip
    chinese = [
        "# 用中文键名写规划文件", "",
        "每个键和每个固定取值都有中文名称；同一文件可中英混用，但同一个键不能写两遍。",
        "输出的键名始终为英文。`zzplan`和`sha256`两种语言相同。",
        "`zzplan init --lang zh`写出中文键名的规划文件。",
        "本页由`zzplan/plan/words/chinese.py`生成。", "",
        "关系式中`合计(…)`即`sum(…)`，`原文(…)`即`printed(…)`，",
        "`甲.增速[2021]`即`甲.growth[2021]`。", "",
    ]  # fmt: skip
    heads = (("where", "key", "in Chinese"), ("位置", "键", "中文"))
    values = (("key", "value", "in Chinese"), ("键", "取值", "中文"))
    titles = (("## Keys", "## Values"), ("## 键", "## 取值"))
    for lines, title, head, value, place in zip(
        (english, chinese), titles, heads, values, (1, 2), strict=True
    ):
        comma = ", " if place == 1 else "、"
        lines += [title[0], "", f"| {' | '.join(head)} |", "| --- | --- | --- |"]
        for one in PLACES.values():
            keys: frozenset[str] = one[0]  # type: ignore[assignment]
            for key in sorted(keys - ALIKE):
                names = comma.join(KEYS[key])
                lines.append(f"| {one[place]} | `{key}` | {names} |")
        lines += ["", title[1], "", f"| {' | '.join(value)} |", "| --- | --- | --- |"]
        for key, row in VALUES.items():
            lines += [f"| `{key}` | `{name}` | {comma.join(row[name])} |" for name in row]
    return {
        "docs/reference/chinese-keys.md": "\n".join(english) + "\n",
        "docs/zh/reference/chinese-keys.md": "\n".join(chinese) + "\n",
    }


@pytest.mark.parametrize("name", pages())
def test_the_page_lists_the_table(name: str) -> None:
    path = ROOT / name
    if os.environ.get("ZZPLAN_UPDATE_DOCS"):
        path.write_text(pages()[name], encoding="utf-8")
    assert path.read_text(encoding="utf-8") == pages()[name]


def test_names_of_a_key_lead_back_to_it() -> None:
    assert in_chinese(["baseline", "sha256"]) == {
        "基数": "baseline", "基期值": "baseline", "sha256": "sha256",
    }  # fmt: skip
