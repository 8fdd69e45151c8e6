"""``zzplan check --text``: one sentence, at once."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Outcome

Run = Callable[..., Outcome]

# product.md, "What it is", question 1: 3000 × 1.08⁵ = 4407.98, 592 short.
SHORT = "3000亿 at 8% a year for 5 years gives 4407.98亿: 592.02亿 (11.8%) below 5000亿."


@pytest.mark.parametrize(
    ("sentence", "code", "words"),
    [
        ("从3000亿起,年均增长8%以上,五年达到5000亿", 1, SHORT),
        ("从3000亿起，年均增长8%，5年达到5000亿", 1, SHORT),
        ("从3000亿元起，五年达到5000亿元", 0, "10.76%"),
        ("GDP grows 8% a year from 3000 to 5000 billion in five years", 1, "592.02"),
        ("到2026年，地区生产总值从2021年的3000亿元增加到5000亿元，年均增长8%以上", 1, "592.02"),
        ("从3000亿起,年均增长11%,五年达到5000亿", 0, "5055.17"),
        # 1200 × 1.15⁵ = 2413.63, twice 1200 is 2400
        ("从1200亿元起，年均增长15%，五年翻一番", 0, "2413.63亿元: 13.63亿元 (0.6%) above 2400"),
        # 400 × 0.92⁵ = 263.63, half of 400 is 200
        ("从400亿元起，年均下降8%，五年减半", 1, "263.63亿元: 63.63亿元 (31.8%) above 200亿元"),
        # numbers.md: 增长1.5倍 is 2.5 times
        ("从400亿元起，年均增长8%，五年增长1.5倍", 1, "below 1000亿元"),
        # 0.38万亿 is 3800亿, × 1.06⁵ = 5085.26
        ("从3800亿元起，年均增长6%，五年达到0.6万亿元", 1, "914.74亿元"),
        ("从0.38万亿元起，年均增长6%，五年达到5085亿元", 0, "0.50853"),
        ("从100亿元起，年均增速不低于8%，“十五五”期间达到150亿元", 0, "146.93"),
        ("从3000亿起，年均增长0.08，五年达到5000亿", 1, "592.02"),
        ("2025年地区生产总值3800亿元，到2030年达到5085亿元，年均增长6%。", 0, "5085.26"),
        ("从67.7%起，每年提高0.8个百分点，五年达到72%", 0, "71.70%"),
        ("从3800亿元起，按6%的速度增长，5年后达到6000亿元", 1, "5085.26"),
        ("从3000亿元起，年均增长6%-7%，五年达到4100亿元", 0, "MET WITHIN THE RANGE"),
        # 1.1 × 0.97⁶ = 0.9163; 5 × 0.97⁵ = 4.294; 92 - 4 × 2 = 84
        ("GVA from £1.1bn in 2024 to £900m in 2030 at -3% a year", 0, "0.916"),
        ("Exports shrank 3% a year from $5bn in 2015 to $4.6bn in 2020", 0, "4.29"),
        ("Debt falls 2 points a year from 92% of GDP in 2024 to 80% of GDP in 2028", 1, "84.00%"),
        ("Jobs will grow 3% a year from 11,000 in 2024 to 14,000 in 2030", 1, "13,134.58"),
        # 3800 × 1.06⁵ = 5085.26; 100 × 0.94¹⁰ = 53.86; 3000 × 1.08⁵ = 4407.98 and 3000 + 2000
        ("从“十四五”末的3800亿元增加到“十五五”末的5085亿元，年均增长6%", 0, "5085.26"),
        ("Emissions fall from 100 kt in 2020 to half by 2030, 6% a year", 1, "53.86"),
        ("从3000亿元起，年均增长8%，五年增加2000亿元", 1, "below 5000亿元"),
        (
            "The rate should fall by half a percentage point a year, from 6% in 2024 to 4% in 2030",
            0,
            "gives 3.00%",
        ),
        ("从67.7%起，每年提高半个百分点，五年达到72%", 1, "gives 70.20%"),
        # 1.03¹⁰ = 1.3439, and not 1.5
        ("GVA rises 50% in ten years at 3% a year", 1, "134.39: 15.61 (10.4%) below 150"),
    ],
)
def test_the_numbers_of_a_sentence_are_checked(
    sentence: str, code: int, words: str, run: Run
) -> None:
    found = run("check", "--text", sentence)
    assert found.code == code
    assert words in found.out


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # half of 90 is 45; 60 is 33.33% less
        ("Halve waste from 90 kt in 2020 to 60 kt by 2030",
         'FAILS  From 90 kt to 60 kt it is -33.33%; "Halve" would lead to 45.00 kt.'),
        # 1250 × 0.45 = 562.5; 690 is 44.8% less
        ("Emissions will fall by 55% from 1,250 kt in 2019 to 690 kt by 2030.",
         'it is -44.80%; "55%" would lead to 562.50 kt.'),
        # 1.85 × 0.65 = 1.2025; 1.02 is 44.86% less. 2 × 120 = 240
        ("Emissions will be cut by 35% from 1.85 Mt to 1.02 Mt",
         'it is -44.86%; "35%" would lead to 1.20 Mt.'),
        ("Sales are to double to 260 from 120 by 2030", '"double" would lead to 240'),
        ("PM2.5由32下降到28，下降三分之一", 'it is -12.50%; "三分之一" would lead to 21.33.'),
        ("Unemployment fell from 6.2% in 2015 to 4.1% in 2020, a fall of 2.1%",
         'The difference is -1.97 percentage points. "2.1%" fits in percentage points.'),
        # 4.1 - 6.2 × 0.979 = -1.9698; 60 - 54.6 × 1.054 = 2.4516; 0.8 - 3.2 × 0.976 = -2.3232
        ("城镇化率由54.6%提高到60%，提高5.4%",
         'The difference is 2.45 percentage points. "5.4%" fits in percentage points.'),
        ("贫困发生率由3.2%下降到0.8%，下降2.4%",
         'The difference is -2.32 percentage points. "2.4%" fits in percentage points.'),
        # 60 - 50 × 1.15 = 2.5; 160 - 60 × 2 = 40, and doubled is no percentage
        ("城镇化率由50%提高到60%，提高15%", "The difference is 2.50 percentage points.\n"),
        ("负债率由60%提高到160%，翻一番", "The difference is 40.00 percentage points.\n"),
        # 50 / 40 = 1.25, 250 / 310 = 0.8065, 77 - 74.1 = 2.9, 400 / 320 = 1.25: of the printed
        # numbers themselves, as a document that prints them
        ("Exports will rise from $40bn to at least $50bn, an increase of 40%.", "it is 25.00%;"),
        ("Waste will fall from 310 kg in 2024 to at most 250 kg in 2030, a cut of 30%.",
         "it is -19.35%;"),
        ("Employment will rise from 74.1% to around 77%, an increase of 4.9 percentage points.",
         "it is 2.90 percentage points;"),
        ("Output will rise from around 320 kt to 400 kt, an increase of 30%.", "it is 25.00%;"),
        # 50 / 40 = 1.25, 40 / 50 = 0.8: behind a change stands no second subject ("in crease")
        ("Sales rise from 40 to 50, a 30% increase.", "it is 25.00%;"),
        ("Waste falls from 50 kt to 40 kt, a 30% reduction.", "it is -20.00%;"),
        ("出口额由320亿元增加到400亿元以上，增长40%", "it is 25.00%;"),
        ("单位能耗由0.50吨下降到0.40吨以内，下降30%", "it is -20.00%;"),
    ],
)  # fmt: skip
def test_a_change_that_two_values_belie_fails(sentence: str, words: str, run: Run) -> None:
    found = run("check", "--text", sentence)
    assert found.code == 1
    assert words in found.out
    assert '"code":"fails"' in run("check", "--text", sentence, "--format", "json").out


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        # 3.2 × 2 = 6.4, which is printed as 6; 87.5% is not what doubling says
        ("进出口总额在3.2亿美元的基础上翻一番，达到6亿美元",
         "成立  3.2亿美元按“翻一番”为6.40亿美元，四舍五入即6亿美元。"),
        ("进出口总额由3.2亿美元增加到6亿美元，增长1倍",
         "成立  3.2亿美元按“1倍”为6.40亿美元，四舍五入即6亿美元。"),
        ("旅游收入由65亿元增加到130亿元，增长一倍",
         "成立  由65亿元到130亿元为100.00%，与“一倍”一致。"),
        ("旅游收入由65亿元增加到128亿元，翻一番",
         "不成立  由65亿元到128亿元为96.92%；按“翻一番”应为130.00亿元。"),
    ],
)  # fmt: skip
def test_doubling_in_chinese_is_exact(sentence: str, words: str, run: Run) -> None:
    found = run("check", "--text", sentence, "--lang", "zh")
    assert found.out == f"{words}\n"


@pytest.mark.parametrize(
    "words", ["由65亿元增加到128亿元，增长1倍", "由65亿元增加到128亿元，翻一番"]
)
def test_a_document_says_of_doubling_what_its_sentence_alone_does(
    words: str, run: Run, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text(f"# 云州市“十五五”规划\n\n到2030年，旅游收入{words}。", "utf-8")
    assert run("check", "--text", f"旅游收入{words}").code == run("check", str(plan)).code == 1


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        # 6.3 / 3.2 = 1.97, 7.2 / 3.2 = 2.25, 390 / 200 = 1.95
        ("Visits double from 3.2 million to 6.3 million by 2030", "HOLDS  From 3.2 million to"),
        ("Visits double from 3.2 million to 6 million by 2030", 'HOLDS  From 3.2 million "double'),
        ("Visits double from 3.2 million to 7.2 million by 2030", "FAILS"),
        (
            "Waste rises by a quarter from 80 kt to 101 kt",
            "HOLDS  From 80 kt to 101 kt it is 26.25%",
        ),
        (
            "Waste rises by a quarter from 84 kt to 108 kt",
            "FAILS  From 84 kt to 108 kt it is 28.57%",
        ),
        (
            "产值由320亿元增加到1000亿元，是2020年的3倍",
            "HOLDS  From 320亿元 to 1000亿元 it is 3.12×, as",
        ),
        ("Waste falls by a third from 90 kt to 61 kt", "HOLDS  From 90 kt to 61 kt it is -32.22%"),
    ],
)
def test_a_factor_in_english_words_is_about_right(sentence: str, start: str, run: Run) -> None:
    assert run("check", "--text", sentence).out.startswith(start)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        # over 500 may have been cut from 509 and no more: 27.3%
        ("Exports will rise from $400m to over $500m, an increase of 27%.", 0),
        ("Exports will rise from $400m to over $500m, an increase of 30%.", 1),
        ("出口额由400亿元增加到500亿元以上，增长27%", 0),
        # 301 / 251 = 1.199: 5% of the way from 251 to 301 is 2.5, and 303.5 / 251 = 1.209
        ("Output will rise from 251 kt to around 301 kt, an increase of 20.6%.", 0),
        ("Output will rise from 251 kt to around 301 kt, an increase of 22.0%.", 1),
        ("Output will rise from 251 kt to 301 kt, an increase of 20.6%.", 1),
    ],
)
def test_a_word_beside_the_goal_leaves_the_change_a_little(
    sentence: str, code: int, run: Run
) -> None:
    found = run("check", "--text", sentence)
    assert (found.code, found.out.split("  ")[0]) == (code, ("HOLDS BY ROUNDING", "FAILS")[code])


@pytest.mark.parametrize(
    "sentence",
    [
        "由1200亿元增加到2400亿元，五年翻一番，年均增长15%",
        "失业率由8%提高到12%，提高4个百分点",
        "人均收入达到4万元，是2025年的1.6倍，2025年为2.5万元",
        "reduce waste by a third, from 1,200 kt in 2020 to 800 kt by 2030",
        "Jobs will increase by 37.5% from 40,000 in 2021 to 55,000 in 2026.",
    ],
)
def test_a_change_that_two_values_show_holds(sentence: str, run: Run) -> None:
    found = run("check", "--text", sentence)
    assert found.code == 0
    assert "HOLDS  " in found.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--text", "你好"], "The sentence prints no goal."),
        (["--text", "到2025年，高新技术企业达到500家"],
         "Read of the sentence: goal 500家. Not read: 2025年. Not found: baseline, years, rate."),
        (["--text", "从505万人起，年均增长0.8%，到2030年达到525万人"], "Not read: 2030年."),
        (["--text", "We build 5,000 homes a year from 2025 to 2030"], "Not read: 5,000 homes."),
        (["--text", "Budget balance from (4.5) to 2.0 in 5 years"], "Not read: 4.5."),
        (["--text", "Stunting falls from 1 in 4 to 1 in 5 in five years"], "Not read: 4, 5."),
        (["--text", "企业由五百家增加到八百家，五年，带动三千就业"], "Not read: 三千."),
        (["--text", "耗煤由100万吨下降到零，五年"], "Not read: 零."),
        # which way the 0.5 points go, no word says that is known; both would be guesses
        (["--text", "The deficit narrows from 5% to 3% of GDP in 4 years, 0.5 points a year"],
         "Not read: 0.5 points."),
        (["--text", "GVA from £1.1bn in 2024 to £0.9bn in 2030 at 3% a year"], "Not read: 3%."),
        (["--text", "Output falls 5% in the first year and 3% a year after, from 100 to 80"],
         "Not read: first year"),
        (["--text", "Output grows from 100 to 150 kt over 2030-2030"], "Not read: 2030-2030."),
        (["--text", "Visitors9: up from 1.25 million in 2024 to 1.5 million in 2030"], "9"),
        (["--text", "到2026年GDP3.5，从3000亿元增加到5000亿元，年均8%"], "Not read: "),
        (["--text", "GVA grows 3% a year from 11 to 14, then 2% a year to 20, in 9 years"],
         "Not read: 2%, 20."),
        (["--text", "Wages will grow by 2% a year, and jobs will rise from 112 to 130 by 2030"],
         "The sentence speaks of Wages and jobs"),
        (["--text", "Wages grew 2% a year and jobs rose from 112,000 in 2020 to 130,000 in 2030"],
         "The sentence speaks of Wages and jobs"),
        (["--text", "工资年均增长2%，就业由100万人增加到120万人，五年"], "speaks of 工资 and 就业"),
        (["--text", "研发投入占GDP比重从2.1%提高到3%，GDP年均增长6%"],
         "speaks of 研发投入占GDP比重 and GDP"),
        (["--text", "The ratio of debt to GDP falls from 62% to 55%, while GDP grows 6% a year"],
         "speaks of ratio of debt to GDP and GDP"),
        (["--text", "从100万亩起，年均增长2%，五年达到7.4万公顷"], "are not in one unit"),
        (["--text", "从-20亿元起，年均增长20%，五年达到10亿元"], "Nothing grows from -20"),
        (["--text", "从3000亿起,五年达到5000亿", "gdp"], "--text takes the place of a file"),
    ],
)  # fmt: skip
def test_a_sentence_that_says_too_little_or_too_much_is_refused(
    arguments: list[str], words: str, run: Run
) -> None:
    found = run("check", *arguments)
    assert found.code == 2
    assert words in found.err
    assert "--baseline" not in found.err


def test_a_document_names_a_change_by_what_it_is_of(run: Run, tmp_path: Path) -> None:
    """As the sentence itself: 50 is 25% more than 40, of sales."""
    document = tmp_path / "plan.txt"
    document.write_text("Sales rise from 40 tonnes in 2024 to 50 tonnes in 2030, a 30% increase.")
    found = run("check", str(document))
    assert found.code == 1
    assert "Sales 2030: The figures give 25.000%; 30% is stated." in found.out


def test_an_annual_increase_in_a_document_is_not_the_whole_change(run: Run, tmp_path: Path) -> None:
    """40 × 1.04⁶ = 50.6: the 4% are of a year, and the whole change is 25%."""
    document = tmp_path / "plan.txt"
    words = "Sales rise from 40 tonnes in 2024 to 50 tonnes in 2030, a {} increase."
    for said, code in (("4% annual", 0), ("4%", 1)):
        document.write_text(words.format(said))
        assert run("check", str(document)).code == code


def test_the_sentence_that_a_refusal_shows_is_read(run: Run) -> None:
    for lang in ("en", "zh"):
        refused = run("--lang", lang, "check", "--text", "?").err
        example = re.split('["“”]', refused)[-2]
        assert run("check", "--text", example).code == 1


def _sentences(seed: int) -> Iterator[tuple[str, float, float, int, list[str]]]:
    """Yield sentences with the start, the growth and the years that they print, and their figures.

    The grammar is this test's own; nothing of the reader is asked for it.
    """
    draw = random.Random(seed)
    for _ in range(60):
        start, end = draw.randint(20, 9000), draw.randint(20, 9000)
        rate, years, year = draw.randint(1, 150) / 10, draw.randint(2, 15), draw.randint(1990, 2030)
        falls = end < start
        verb, chinese = ("fall", "下降") if falls else ("grow", "增长")
        by = f"{rate}%"
        figures = [str(start), str(end), str(rate)]
        to = "下降到" if falls else "增加到"
        noun = "fall" if falls else "growth"
        due = year + years
        yield draw.choice([
            f"从{start}亿元起，年均{chinese}{by}，{years}年达到{end}亿元",
            f"由{start}亿元{to}{end}亿元，{years}年，年均{chinese}{by}",
            f"{year}年为{start}亿元，到{due}年达到{end}亿元，年均{chinese}{by}",
            f"到{due}年，产值由{year}年的{start}亿元{to}{end}亿元，年均{chinese}{by}左右",
            f"{year}年产值{start}亿元，每年{chinese}{by}，{due}年{end}亿元",
            f"Output will {verb} {by} a year from {start} kt in {year} to {end} kt in {due}",
            f"From {start} kt in {year} to {end} kt by {due}, {verb}ing by {by} a year",
            f"In {year} it was {start} kt; by {due} it will be {end} kt, {verb}ing {by} annually",
            f"It {verb}s from {start} kt to {end} kt in {years} years, an annual {noun} of {by}",
            f"Between {year} and {due} output will {verb} from {start} kt to {end} kt, {by} a year",
        ]), start, (-rate if falls else rate) / 100, years, figures  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_each_printed_figure_is_used_or_named(seed: int, run: Run) -> None:
    for sentence, start, rate, years, figures in _sentences(seed):
        found = run("check", "--text", sentence, "--format", "json")
        assert found.code in (0, 1), sentence + found.err
        (result,) = json.loads(found.out)["results"]
        printed = " ".join(result[k] for k in ("base_printed", "goal_printed", "rate_printed"))
        assert set(figures) <= set(re.findall(r"[0-9]+(?:\.[0-9]+)?", printed)), sentence
        assert result["years"] == years, sentence
        # the oracle: compound growth with the sign of the verb
        assert result["projected_value"] == pytest.approx(start * (1 + rate) ** years), sentence
        more = " and 7 others" if sentence.isascii() else "，另有77家"
        told = run("check", "--text", sentence + more)
        assert told.code == 2, sentence + more
        assert re.search("Not read: 7|speaks of .*others", told.err), told.err


@pytest.mark.parametrize("seed", range(3))
def test_a_change_between_two_values_is_judged_by_what_they_show(seed: int, run: Run) -> None:
    """The oracle: 100 × end / start - 100, which the printed change rounds or does not."""
    draw = random.Random(seed)
    for _ in range(25):
        start, size, years = draw.randint(200, 9000), draw.randint(5, 60), draw.randint(3, 12)
        falls, off = draw.random() < 0.5, draw.choice([0, 0, 7, -4])
        end = round(start * (1 + (-size - off if falls else size + off) / 100))
        year = draw.randint(2000, 2028)
        verb, rise = ("fall", "减少") if falls else ("rise", "增加")
        sentence = draw.choice([
            f"由{start}万吨{rise}到{end}万吨，{rise}{size}%",
            f"{year}年为{start}万吨，到{year + years}年达到{end}万吨，{rise}{size}%",
            f"It will {verb} by {size}% from {start} kt in {year} to {end} kt in {year + years}",
            f"From {start} kt to {end} kt in {years} years, a {verb} of {size}%",
        ])  # fmt: skip
        found = run("check", "--text", sentence, "--format", "json")
        (result,) = json.loads(found.out)["results"]
        assert result["change_printed"] == f"{size}%", sentence
        printed = f"{result['base_printed']} {result['goal_printed']}"
        assert re.findall("[0-9]+", printed) == [str(start), str(end)], sentence
        assert found.code == (1 if off else 0), sentence
        assert (result["change_verdict"] == "fails") == bool(off), sentence


FACTORS = [
    ("翻一番", 2), ("翻两番", 4), ("减半", 0.5), ("增长1.5倍", 2.5), ("下降三分之一", 2 / 3),
    ("doubles", 2), ("halves", 0.5), ("triples", 3), ("falls by a third", 2 / 3),
    ("grows 1.5-fold", 1.5), ("rises by 40%", 1.4),
]  # fmt: skip
"""Words and what numbers.md makes of them."""


@pytest.mark.parametrize(("words", "factor"), FACTORS)
def test_a_word_for_a_factor_is_checked_or_leads_to_the_goal(
    words: str, factor: float, run: Run
) -> None:
    """The oracle: start × factor, beside an end that agrees, and one that is a fifth off."""
    for start in (120, 300, 4200):
        for end in (round(start * factor), round(start * factor * 1.2)):
            sentence = (
                f"Waste {words}, from {start} kt in 2020 to {end} kt in 2030"
                if words.isascii()
                else f"由2020年的{start}万吨到2030年的{end}万吨，{words}"
            )
            found = run("check", "--text", sentence, "--format", "json")
            (result,) = json.loads(found.out)["results"]
            right = end == round(start * factor)
            assert (result["change_verdict"] != "fails") == right, sentence
            assert found.code == (0 if right else 1), sentence
        alone = (
            f"Waste {words} from {start} kt in 10 years"
            if words.isascii()
            else f"从{start}万吨起，十年{words}"
        )
        (result,) = json.loads(run("check", "--text", alone, "--format", "json").out)["results"]
        assert result["goal_value"] == pytest.approx(start * factor), alone


@pytest.mark.parametrize("seed", range(2))
def test_points_between_two_shares_are_checked(seed: int, run: Run) -> None:
    """The oracle: the difference of the two printed shares."""
    draw = random.Random(seed)
    for _ in range(20):
        start, step = draw.randint(100, 500) / 10, draw.randint(10, 200) / 10
        off = draw.choice([0, 3])
        end = round(start + step, 1)
        said = round(step + off, 1)
        sentence = draw.choice([
            f"城镇化率由2020年的{start}%提高到2030年的{end}%，提高{said}个百分点",
            f"比重从{start}%上升到{end}%，十年上升{said}个百分点",
            f"The share rises by {said} percentage points, from {start}% in 2020 to {end}% in 2030",
            f"The share rises from {start}% to {end}%, an increase of {said} percentage points",
        ])  # fmt: skip
        found = run("check", "--text", sentence, "--format", "json")
        (result,) = json.loads(found.out)["results"]
        assert str(said) in result["change_printed"], sentence
        assert (result["change_verdict"] == "fails") == bool(off), sentence
        assert found.code == (1 if off else 0), sentence
