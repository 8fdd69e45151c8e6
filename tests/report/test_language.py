"""The reader's language: which one is chosen, and what the Chinese of it says."""

from __future__ import annotations

import gettext
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests import catalogue
from tests.conftest import ROOT
from zzplan.cli import COMMANDS
from zzplan.commands.click_words import speaking
from zzplan.engine.check import assess
from zzplan.plan.file.load import load, parse
from zzplan.plan.model.names import find_checked, find_goals
from zzplan.report.language import Language, choose
from zzplan.report.width import cells, wrap
from zzplan.report.words.goal import answer_sentence
from zzplan.report.words.labels import goal_names, names_by_key
from zzplan.report.words.ratings import RATINGS
from zzplan.report.words.vocabulary import VERDICTS

Run = Callable[..., Any]
CHINESE = Language("zh")
WIDEST = 80


@pytest.mark.parametrize(
    ("arguments", "environ", "code"),
    [
        ([], {}, "en"),
        (["check", "--lang", "zh"], {"ZZPLAN_LANG": "en", "LANG": "en_GB.UTF-8"}, "zh"),
        (["check", "--lang=en"], {"ZZPLAN_LANG": "zh", "LC_ALL": "zh_CN.UTF-8"}, "en"),
        (["--lang", "zh", "check"], {}, "zh"),
        (["--lang", "en", "check", "--lang", "zh"], {}, "zh"),
        (["--lang", "zh", "check", "--lang", "fr"], {}, "zh"),
        (["check", "--", "--lang", "zh"], {}, "en"),
        (["check", "--lang"], {}, "en"),
        (["check", "--lang", "fr"], {"LANG": "zh_CN"}, "zh"),
        ([], {"ZZPLAN_LANG": "zh", "LC_ALL": "C"}, "zh"),
        ([], {"ZZPLAN_LANG": "zh_CN"}, "zh"),
        ([], {"ZZPLAN_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"ZZPLAN_LANG": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "zh"),
        ([], {"LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, "en"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "zh_CN.GBK", "LANG": "en_US"}, "zh"),
        ([], {"LC_MESSAGES": "en_US", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_TW.UTF-8"}, "zh"),
        ([], {"LANG": "zh"}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "POSIX"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_option_comes_before_the_variable_before_the_locale(
    arguments: list[str], environ: dict[str, str], code: str
) -> None:
    assert choose(arguments, environ) == code


def test_the_locale_chooses_the_language_of_a_run(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert run("check", "no-such-goal-at-all").err.startswith("错误：没有目标“no-such-goal-at-all”")
    monkeypatch.setenv("LC_ALL", "C")
    assert run("check", "no-such-goal-at-all").err.startswith("error: there is no goal ")


def test_machine_formats_are_the_same_in_every_language(run: Run) -> None:
    for form in ("csv", "json"):
        english = run("check", "gdp", "--format", form, "--lang", "en")
        chinese = run("check", "gdp", "--format", form, "--lang", "zh")
        if form == "csv":
            assert chinese == english
        else:
            assert json.loads(chinese.out)["results"] == json.loads(english.out)["results"]


# One goal for each verdict, and for each kind that has a sentence of its own. The figures are
# those of the Zhuzhou plans; the words are those of methods.md 2.12, written by hand.
SENTENCES = {
    "short": (
        "unit: 亿元, baseline: 3000, rate: 8%以上, goal: 5000以上",
        "不足以实现",
        "3000亿元按年均8%推算，2026年为4408亿元，比5000亿元少592亿元（11.8%）。",
    ),
    "met": (
        "unit: 亿元, baseline: 938.5, rate: 12%, goal: 1650",
        "足以实现",
        "938.5亿元按年均12%推算，2026年为1654.0亿元，比1650亿元多4.0亿元（0.2%）。",
    ),
    "met-by-rounding": (
        "unit: 亿元, baseline: 2488.5, rate: 9%左右, goal: 3900",
        "四舍五入内实现",
        "2488.5亿元按年均9%推算，2026年为3828.9亿元，比3900亿元少71.1亿元（1.8%）。"
        "在原文数字的四舍五入范围内相符。",
    ),
    "small-gap": (  # 213 × 1.186^5 is 499.81: 0.19 of 500 are 0.038%
        "unit: 吨, baseline: 213, rate: 18.6%, goal: 500",
        "四舍五入内实现",
        "213吨按年均18.6%推算，2026年为499.8吨，比500吨少0.2吨（0.04%）。"
        "在原文数字的四舍五入范围内相符。",
    ),
    "already-met": (
        "unit: 吨, direction: down, baseline: 4.4, goal: 4.5",
        "基数已达标",
        "基数4.4吨已达到目标4.5吨的要求。",
    ),
    "no-rate": (
        "unit: 亿元, baseline: 3516, goal: 5000以上",
        "未给增速",
        "规划未给增速：由3516亿元到2026年的5000亿元，需年均增长7.30%。",
    ),
    "undefined": (
        "unit: 亿元, goal: 5000",
        "无法推算",
        "原因：缺基数。原文目标为“5000”（2026年）。",
    ),
    "just-met": (
        "unit: 亿元, baseline: 100, rate: 0%, goal: 100.0以上, direction: down",
        "基数已达标",
        "基数100亿元已达到目标100.0亿元的要求。",
    ),
    "share-without-a-rate": (
        'unit: "%", baseline: 1.91%, goal: 3%以上',
        "未给增速",
        "规划未给增速：由1.91%到2026年的3%，每年需0.218个百分点。",
    ),
    "share-in-points": (
        'unit: "%", baseline: 40%, rate: 1.0个百分点, goal: 50%',
        "不足以实现",
        "40%按年均1.0个百分点推算，2026年为45%，比50%少5个百分点（10.0%）。",
    ),
    "cumulative": (
        'unit: "%", kind: cumulative, rate: -4.5%, goal: -18%, direction: down',
        "足以实现",
        "按年均-4.5%推算，5年累计-20.56%，比-18%低2.56个百分点。",
    ),
    "cumulative-without-a-rate": (
        'unit: "%", kind: cumulative, goal: -18%, direction: down',
        "未给增速",
        "规划未给增速：5年累计-18%，需年均下降3.90%。",
    ),
    "multiple": (
        "unit: 亿元, rate: 10%, goal: 翻一番",
        "不足以实现",
        "按年均10%推算，5年后为基数的1.61倍，比2倍少0.39倍（19.5%）。",
    ),
    "added": (
        "unit: 家, kind: added, goal: 500以上",
        "未给增速",
        "规划未给增速：到2026年达到500家，每年需100家。",
    ),
    "a-unit-in-latin-letters": (
        "unit: MW, baseline: 300, rate: 8%, goal: 500",
        "不足以实现",
        "300 MW按年均8%推算，2026年为441 MW，比500 MW少59 MW（11.8%）。",
    ),
}


@pytest.mark.parametrize("case", SENTENCES)
def test_a_verdict_in_chinese(case: str) -> None:
    goal, word, sentence = SENTENCES[case]
    text = f"{{zzplan: 1, base_year: 2021, goal_year: 2026, goals: {{g: {{{goal}}}}}}}"
    answer = assess(parse(text).goals[0])
    assert CHINESE.gettext(VERDICTS[answer.verdict][0]) == word
    assert answer_sentence(answer, CHINESE) == sentence


def test_every_verdict_has_its_sentence() -> None:
    assert set(VERDICTS) <= set(SENTENCES)


def test_the_verdicts_are_those_of_the_glossary() -> None:
    assert {key: CHINESE.gettext(word) for key, (word, _tone) in VERDICTS.items()} == {
        "met": "足以实现",
        "met-by-rounding": "四舍五入内实现",
        "short": "不足以实现",
        "already-met": "基数已达标",
        "no-rate": "未给增速",
        "undefined": "无法推算",
    }


def test_the_ratings_are_those_of_the_glossary() -> None:
    rated = ("achieved", "ahead", "on-track", "behind", "lagging", "reversing")
    assert [CHINESE.gettext(RATINGS[key][0]) for key in rated] == [
        "已实现", "快于预期", "符合预期", "偏慢", "滞后", "倒退",
    ]  # fmt: skip


def test_progress_in_chinese(run: Run) -> None:
    lines = run("progress", "congress-13/gdp", "--as-of", "2023", "--lang", "zh").out.splitlines()
    assert lines[2] == (
        "  滞后  由2021年的3420.26亿元到2023年的3667.9亿元，年均增长3.56%；"
        "到2026年达到5000亿元，今后需年均增长10.88%。"
    )


def test_an_identity_in_chinese(run: Run) -> None:
    lines = run("check", "rd-intensity-2017", "--lang", "zh").out.splitlines()
    assert lines[3] == (
        "  不成立  由各数字推得2.596%，原文为2%。"
        "两者相差0.596个百分点，无论怎样四舍五入都不能解释。"
    )


def _translations() -> list[str]:
    found = []
    for message in catalogue.written():
        if message.id:
            found += [message.string] if isinstance(message.string, str) else list(message.string)
    return found


def test_a_chinese_terminal_of_windows_can_show_every_translation() -> None:
    assert [text for text in _translations() if text.encode("gbk", "replace").count(b"?")
            != text.count("?")] == []  # fmt: skip


def test_punctuation_beside_chinese_is_full_width() -> None:
    narrow = re.compile(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!)][\u4e00-\u9fff]")
    code = re.compile(r"`[^`]*`|\{\{.*?\}\}|\(\)")
    texts = [code.sub("", text) for text in _translations()]
    assert [text for text in texts if narrow.search(text)] == []


def test_speaking_is_undone_when_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    domain = gettext.textdomain()
    monkeypatch.setenv("LANGUAGE", "de")
    with speaking(CHINESE):
        assert gettext.gettext("Options") == "选项"
        with speaking(Language("en")):  # leaves everything as it is
            assert os.environ["LANGUAGE"] == "zh_CN"
    assert (gettext.textdomain(), os.environ["LANGUAGE"]) == (domain, "de")
    monkeypatch.delenv("LANGUAGE")
    with pytest.raises(KeyError), speaking(CHINESE):
        raise KeyError
    assert (gettext.textdomain(), "LANGUAGE" in os.environ) == (domain, False)
    assert gettext.gettext("Options") == "Options"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show",), "错误：请指定一个指标。"),
        (("check", "--no-such"), "错误：没有选项“--no-such”。\n"),
        (("no-such",), "错误：没有命令“no-such”。"),
        (("chek",), "是否指：check？"),
        (("check", "--format", "xml"), "“--format”的值无效：“xml”不在可选值之列：table、json、"),
        (("project", "--years", "x"), "“--years”的值无效：“x”不是年数；"),
        (("show", "gdp", "rd"), "错误：请指定一个指标。"),
        (("check", "--rate", "8"), "“--rate”的值无效：增速8即每年800%；应写作8%或0.08"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_complaint_about_the_command_line_is_in_chinese(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.setenv("ZZPLAN_LANG", "zh")
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("用法：zzplan ")
    assert "查看帮助。" in outcome.err
    assert said in outcome.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--strict=1"), "错误：选项“--strict”不带值。\n"),
        (("check", "--plan"), "错误：选项“--plan”需要1个值。\n"),
        (("project", "gdp", "--baseline", "3亿吨"), "单位（亿元）；请换算，或把指标改为该单位\n"),
        (("check", "-f", "nowhere.yaml"), "nowhere.yaml: error[no-such-file]: 文件不存在\n"),
    ],
    ids=["no-value", "a-value", "unit", "file"],
)
def test_an_error_without_its_usage_is_in_chinese_too(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.setenv("ZZPLAN_LANG", "zh")
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_chinese_help_wraps_by_cells_and_leaves_no_punctuation_behind(run: Run, name: str) -> None:
    lines = run("--lang", "zh", *([name] if name else []), "--help").out.splitlines()
    assert lines[0].startswith("用法：zzplan")
    assert "通用：" in lines
    assert [line for line in lines if cells(line) > WIDEST] == []
    assert [line for line in lines if line.lstrip()[:1] in tuple("，。；：、）”")] == []
    assert [line for line in lines if line.endswith(tuple("（“"))] == []


def test_a_line_does_not_begin_with_a_comma_nor_end_with_a_bracket() -> None:
    text = "3000亿元按年均8%推算，比5000亿元少592亿元（11.8%）。"
    for width in range(20, cells(text)):
        rows = wrap(text, width)
        assert "".join(rows) == text
        assert max(cells(row) for row in rows) <= width
        assert [row for row in rows if row[0] in "，）。" or row[-1] == "（"] == []


NAMED = """\
zzplan: 1
sources: {report: {title: 工作报告, date: 2021-11-04}}
indicators:
  gdp: {name: {en: GDP, zh: 地区生产总值}, unit: 亿元, actuals: {2021: 3000, 2022: 5100}}
  steel: {unit: 吨}
  science: {name: {zh: 科技进步贡献率}, unit: "%"}
plans:
  congress:
    source: report
    base_year: 2021
    goal_year: 2026
    goals:
      gdp: {rate: 8%, goal: 5000}
      steel: {baseline: 100, rate: 10%, goal: 150}
      science: {baseline: 40%, goal: 50%, rate: 2个百分点}
      science_early: {indicator: science, goal_year: 2023, baseline: 40%, rate: 2pp, goal: 44%}
"""


def test_tables_have_the_names_of_goals_and_the_year_where_these_do_not_tell_them_apart(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "named.yaml"
    file.write_text(NAMED, encoding="utf-8")
    assert "\n  地区生产总值 " in run("progress", "--lang", "zh", "-f", str(file)).out
    table = run("check", "--lang", "zh", "-f", str(file)).out.split("\n\n")[1]
    names = {row.split()[0] for row in table.splitlines()}
    assert {"地区生产总值", "科技进步贡献率（2026）", "科技进步贡献率（2023）"} <= names
    for which in ("2023", "science_early"):  # as typed, of the two that share a name (cn.md C19)
        both = run("check", f"congress/科技进步贡献率（{which}）", "-f", str(file)).out
        assert "2021 to 2023" in both
    typed = run("check", "congress/地区生产总值", "--lang", "zh", "-f", str(file)).out
    assert typed.startswith("地区生产总值（亿元），")
    keyed = run("list", "--lang", "zh", "-f", str(file)).out
    assert re.search(r"^  地区生产总值 .* gdp$", keyed, re.MULTILINE)


def test_a_chinese_note_has_the_names_of_the_tables(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "named.yaml"
    file.write_text(NAMED, encoding="utf-8")
    chinese = run("check", "--lang", "zh", "-f", str(file)).out
    assert "  地区生产总值：5000（2026）的要求低于已公布的5100（2022）。\n" in chinese
    assert "\n      地区生产总值，2022，5100：" in chinese
    assert "  GDP: 5000 for 2026 asks for less" in run("check", "-f", str(file)).out


@pytest.mark.parametrize("code", ["en", "zh"])
def test_every_name_of_the_packaged_plan_finds_its_goal_alone(code: str) -> None:
    plan_file = load(str(ROOT / "targets.yaml"))
    for key, name in goal_names(plan_file, Language(code)).items():
        assert [goal.name for goal in find_goals(plan_file, [name])] == [key]


@pytest.mark.parametrize("code", ["en", "zh"])
def test_every_name_of_the_packaged_identities_finds_its_identity_alone(code: str) -> None:
    plan_file = load(str(ROOT / "targets.yaml"))
    named = names_by_key(plan_file.identities, Language(code))
    assert len(named) == len(plan_file.identities) == 28
    for key, name in named.items():
        assert name != key
        goals, found = find_checked(plan_file, [name])
        assert ([goal.name for goal in goals], [one.key for one in found]) == ([], [key])


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("code", ["en", "zh"])
def test_the_language_before_the_command_is_the_one_behind_it(
    run: Run, command: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever the surroundings say, be it nothing known; each of them beside each of the rests.
    first = [*COMMANDS].index(command)
    for at, rest in enumerate((["--help"], ["--unknown"], ["no/such"])):
        monkeypatch.setenv("ZZPLAN_LANG", ("en", "zh", "de")[(first + at) % 3])
        before = run("--lang", code, command, *rest)
        assert before == run(command, *rest, "--lang", code)
        assert before == run(command, "--lang", code, *rest)
