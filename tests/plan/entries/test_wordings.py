"""Wordings of plans, one a line: unit, text, and what is read (methods.md 2.2, 2.13).

They are those of outlines, yearly work reports, development plans and reports on goals; cn.md C12
and en.md E16 are among them. Each is the goal of an indicator whose baseline is 50, from 2020 to
2025; ``rate:`` stands before a stated rate, ``cumulative:`` before a goal of that kind, ``jobs:``
before an indicator that counts per year. A reading names a measure other than the unit's own, a
comparator (~ is about, → near), the number, what else the words say, and in brackets a kind that
the words decide; of what is refused it names the advice.
"""

from __future__ import annotations

import pytest

from zzplan.plan.file.diagnostics import PlanError
from zzplan.plan.file.load import parse

CHINESE = """
亿元 | 迈上5000亿元台阶 | >=5000
亿元 | 跨过3万亿元 | >30000
亿元 | 跨上3万亿元新台阶 | >=30000
亿元 | 突破3000亿元大关 | >3000
亿元 | 站上2万亿元 | >=20000
亿元 | 达到5000亿元左右 | ~5000
亿元 | 力争达到5000亿元 | >=5000 striving
亿元 | 力争突破5000亿元 | >5000 striving
亿元 | 确保达到5000亿元 | >=5000
亿元 | 超过5000亿元 | >5000
亿元 | 不少于5000亿元 | >=5000
亿元 | 5000亿元以上 | >=5000
亿元 | 力争5000亿元以上 | >=5000 striving
亿元 | 5000亿元左右 | ~5000
亿元 | 接近5000亿元 | →5000
亿元 | 5000亿元（预计数） | 5000
亿元 | 5000① | 5000
亿元 | 到2025年达到5000亿元 | >=5000
亿元 | 2025年达到5000亿元以上 | >=5000
亿元 | 到2035年达到8000亿元 | refused: other-year
万吨 | 比2020年下降10% | times 0.90
万吨 | 较2020年下降18%以上 | times <=0.82
万吨 | 比2020年减少10-15% | times 0.85..0.90
亿元 | 比2020年增长50%以上 | times >=1.50
亿元 | 比2020年增长两成 | times 1.2
万吨 | 减少三分之一以上 | times <=0.67 exact
万吨 | 比2015年下降10% | refused: other-base
万吨 | 比2020年下降1倍 | refused: only-number
万吨 | 下降10% | times 0.90
亿元 | rate: 年均递增6.5% | rate 0.065
万吨 | rate: 年均递减3% | rate -0.03
亿元 | 净增1万亿元 | change 10000
亿元 | 新增100亿元 | change 100
亿元 | 增加100亿元以上 | change >=100
亿元 | 累计新增100亿元 | change 100
亿元 | 累计8000亿元 | refused: summed
亿元 | 累计达到8000亿元 | >=8000
亿元 | 年均增加100亿元 | change 500
亿元 | 每年增加100亿元 | change 500
亿元 | 翻一番 | times 2 exact
亿元 | 比2020年翻一番 | times 2 exact
亿元 | 翻两番 | times 4 exact
亿元 | 翻一番以上 | times >=2 exact
亿元 | 力争翻一番 | times 2 striving exact
亿元 | 增长1.5倍 | times 2.5
亿元 | 是2020年的2倍 | times 2
亿元 | 达到2020年的1.5倍 | times >=1.5
亿元 | 为2020年的80% | times 0.80
亿元 | 达到2015年的1.5倍 | refused: other-base
亿元 | 增长一倍以上 | times >=2 exact
亿元 | 减半 | times 0.5 exact
亿元 | 减少一半 | times 0.5 exact
亿元 | 减少三分之一 | times 0.67 exact
亿元 | 三千亿元 | 3000
亿元 | 五千亿元以上 | >=5000
亿元 | 0.5万亿元 | 5000
亿元 | 5,000亿元 | 5000
亿元 | ５０００亿元 | 5000
亿元 | 4500-5000亿元 | 4500..5000
亿元 | 4500～5000亿元 | 4500..5000
亿元 | 4500亿元至5000亿元 | 4500..5000
亿元 | 年均增长8% | refused: kind-rate
亿元 | 增长8% | refused: kind-of-change
亿元 | 可比年均增长10.3% | refused: kind-rate
亿元 | 年均增速8%左右 | refused: kind-rate
亿元 | 与经济增长同步 | refused: kind-relative
亿元 | 高于全国平均水平 | refused: kind-relative
亿元 | 确保5000亿元，力争6000亿元 | refused: two-figures
亿元 | （5000） | refused: brackets
亿元 | —— | refused: goal-or-milestone
亿元 | 5000美元 | refused: unit-mismatch
亿元 | 比2020年增加100亿元 | change 100
亿元 | 较2020年增加100亿元 | change 100
亿元 | 比“十三五”末增加100亿元 | change 100
亿斤 | 继续保持500亿斤以上 | >=500 [hold]
亿斤 | 稳定在500亿斤以上 | >=500 [hold]
亿斤 | 保持在500亿斤左右 | ~500 [hold]
亿斤 | 基本稳定在500亿斤 | 500 [hold]
% | 60%以上 | >=60
% | 60%左右 | ~60
% | 不低于60% | >=60
% | 达到60% | >=60
% | 提高到60% | >=60
% | 提高至60%以上 | >=60
% | 提高5个百分点 | points 5
% | 提高5个百分点以上 | points >=5
% | 提高10个百分点左右 | points ~10
% | 下降3个百分点 | points -3
% | 降低0.5个百分点 | points -0.5
% | 年均提高1个百分点 | points 5
% | 每年提高0.5个百分点 | points 2.5
% | 比2020年提高5个百分点 | points 5
% | 比2020年末下降2个百分点 | points -2
% | 比2015年提高5个百分点 | refused: other-base
% | 提高1-2个百分点 | points 1..2
% | 控制在5.5%以内 | <=5.5
% | 控制在5.5%左右 | ~5.5
% | 不超过5.5% | <=5.5
% | 低于5% | <5
% | 降至5%以下 | <=5
% | 下降到5% | <=5
% | 降低到5%以内 | <=5
% | 六成 | 60
% | 近七成 | →70
% | 六成以上 | >=60
% | 三分之二 | 66.67
% | 三分之二以上 | >=66.67
% | 一半以上 | >=50
% | 百分之六十 | 60
% | 60%～65% | 60..65
% | 保持在60%以上 | >=60 [hold]
% | 稳定在60%左右 | ~60 [hold]
% | 提高5% | refused: share-change-from
% | 下降5% | refused: share-fall-from
% | 60%（含）以上 | >=60
% | 过半 | >50
% | 60个百分点 | refused: unbounded
岁 | 提高1岁 | change 1
岁 | 77岁 | 77
岁 | 达到78.5岁左右 | ~78.5
岁 | 提高1岁左右 | change ~1
岁 | [1] | change 1
岁 | 提高到78岁 | >=78
年 | 每年增加0.2年 | change 1.0
年 | 11.3年 | 11.3
年 | 增加0.5年 | change 0.5
家 | 500家以上 | >=500
家 | 新增500家 | change 500
家 | 新增3-5家 | change 3..5
家 | 新增500家以上 | change >=500
家 | 年均新增100家 | change 500
家 | 每年新增20家左右 | change ~100
家 | 净增100家 | change 100
家 | 培育500家 | refused: only-number
家 | 总量达到500家 | >=500
家 | 累计达到500家 | >=500
家 | 达到1000家左右 | ~1000
家 | 300多家 | >300 more
家 | 百余家 | >100 more
家 | 约500家 | ~500
家 | 500余家 | >500 more
家 | 建成500家 | refused: only-number
万人 | jobs: 新增150万人 | 150 [added]
万人 | jobs: 〔150〕 | 150 [added]
万人 | jobs: ［>150］ | >150 [added]
万人 | jobs: 累计150万人以上 | >=150 [added]
万人 | jobs: 年均30万人 | 150 [added]
万人 | 减少5万人 | change -5
万人 | 增加5万人左右 | change ~5
万亩 | 稳定在100万亩 | 100 [hold]
万亩 | 不低于100万亩 | >=100
万亩 | 100万亩 | 100
微克/立方米 | 35微克/立方米 | 35
微克/立方米 | 控制在35微克/立方米以内 | <=35
微克/立方米 | 低于35微克/立方米 | <35
微克/立方米 | 降至35以下 | <=35
1/10万 | 20.1/10万 | 20.1
/10万 | 控制在12/10万以内 | <=12
‰ | 5‰以下 | <=5
‰ | 控制在5‰以内 | <=5
万吨 | 控制在100万吨以内 | <=100
万吨 | 压减到100万吨 | <=100
万吨 | 压减10万吨 | change -10
万吨 | 减少10万吨以上 | change <=-10
万吨 | 100万吨标准煤 | refused: unit-name
万吨 | 下降18% | times 0.82
万吨 | cumulative: 下降18% | rate -0.18 [cumulative]
万吨 | cumulative: 累计下降18% | rate -0.18 [cumulative]
万吨 | cumulative: 下降18%左右 | rate ~-0.18 [cumulative]
万吨 | cumulative: 下降13.5%以上 | rate <=-0.135 [cumulative]
万吨 | cumulative: 比2020年下降13.5% | rate -0.135 [cumulative]
万吨 | cumulative: 〔-13.5%〕 | rate -0.135 [cumulative]
万吨 | cumulative: [下降18%] | rate -0.18 [cumulative]
万吨 | cumulative: 年均下降3% | refused: kind-rate
万吨 | cumulative: 降低18% | rate -0.18 [cumulative]
万吨 | cumulative: 累计增长40% | rate 0.40 [cumulative]
亿元 | rate: 8%以上 | rate >=0.08
亿元 | rate: 年均增长8%左右 | rate ~0.08
亿元 | rate: 年均8% | rate 0.08
亿元 | rate: 可比年均增长10.3% | rate 0.103 real
亿元 | rate: 按可比价计算年均增长8% | rate 0.08 real
亿元 | rate: 名义增长8% | rate 0.08 nominal
亿元 | rate: 实际增长8%以上 | rate >=0.08 real
亿元 | rate: 8%-10% | rate 0.08..0.10
亿元 | rate: 8—10% | rate 0.08..0.10
亿元 | rate: 下降3% | rate -0.03
亿元 | rate: -3% | rate -0.03
亿元 | rate: 百分之八 | rate 0.08
亿元 | rate: 8个百分点 | refused: rate-unit
亿元 | rate: 8 | refused: rate-ambiguous
亿元 | rate: 0.8 | refused: rate-ambiguous
亿元 | rate: 0.08 | rate 0.08
亿元 | rate: [8] | refused: rate-total
亿元 | rate: 累计增长40% | refused: rate-total
亿元 | rate: 力争8% | rate 0.08 striving
亿元 | rate: 6.5%左右 | rate ~0.065
亿元 | rate: 6%—6.5% | rate 0.06..0.065
亿元 | rate: 8%以上（可比价） | rate >=0.08 real
"""
ENGLISH = """
% | 60—65% | 60..65
% | +5% | refused: share-change-from
% | 60 | 60
% | 100% | 100
% | [5] | refused: share-total
‰ | 5 | 5
USD million | at least 60 | >=60
USD million | at least USD 60 million | >=60
USD million | more than 60 | >60
USD million | over 60 | >60
USD million | no less than 60 | >=60
USD million | no more than 60 | <=60
USD million | up to 60 | <=60
USD million | about 60 | ~60
USD million | around 60 million | ~60
USD million | nearly 60 | →60
USD million | 60 or more | >=60
USD million | 60+ | >=60
USD million | 60 to 70 | 60..70
USD million | 60-70 | 60..70
USD million | $60 million | 60
USD million | US$60m | 60
USD million | 1.2 billion | 1200
USD million | doubled | times 2 exact
USD million | double | times 2 exact
USD million | more than double | times >2 exact
USD million | tripled | times 3 exact
USD million | three times | times 3 exact
USD million | twice as many | times 2 exact
USD million | twice the 2020 level | times 2 exact
USD million | 2x | times 2
USD million | 3-fold | times 3
USD million | threefold | times 3 exact
USD million | halved | times 0.5 exact
USD million | reduced by half | times 0.5 exact
USD million | cut by a third | times 0.67 exact
USD million | up 20 | change 20
USD million | up by 20 | change 20
USD million | increase of 20 | change 20
USD million | an increase of 20 million | change 20
USD million | an additional 20 | change 20
USD million | 20 more | change 20
USD million | 20 million fewer | change -20
USD million | down 20 | change -20
USD million | increase to 80 | >=80
USD million | increased to at least 80 | >=80
USD million | reduce to 40 | <=40
USD million | reduced to below 40 | <40
USD million | down to 40 | <=40
USD million | 60 by 2025 | 60
USD million | 60 by 2030 | refused: other-year
USD million | reach 60 | >=60
USD million | reach at least 60 by 2025 | >=60
USD million | grow by 5% a year | refused: kind-rate
USD million | 11.6% CAGR | refused: kind-rate
USD million | 8% growth | refused: kind-of-change
USD million | 18% reduction | times 0.82
USD million | -20% | times 0.80
USD million | +20 | refused: signed-rise
USD million | 10% above 2020 levels | times 1.10
USD million | 43% below 2020 levels | times 0.57
Mt | down 10% from 2020 | times 0.90
Mt | cut by 45% vs 2020 | times 0.55
Mt | at least 30% lower than 2020 | times <=0.70
Mt | -20% vs 2020 | times 0.80
Mt | 40% above 2015 | refused: other-base
USD million | c. 150 | ~150
Mt | down 10% | times 0.90
Mt | reduce by 20% | times 0.80
Mt | -40% | times 0.60
Mt | 20 plus | >=20
亿元 | 在2020年基础上翻一番 | times 2 exact
元 | 4万2千 | 42000
% | 万分之3以内 | <=0.03
亿元 | cumulative: 下降三分之一 | rate -0.33 [cumulative]
万吨 | net zero | refused: write-zero
万吨 | by half | refused: half
USD million | 80% of 2020 levels | times 0.80
USD million | 50% of the 2015 level | refused: other-base
USD million | maintain at 60 | 60 [hold]
USD million | keep at least 60 | >=60 [hold]
USD million | 60 (est.) | 60
USD million | 60* | 60
USD million | n/a | refused: goal-or-milestone
USD million | above the national average | refused: kind-relative
USD million | in line with GDP growth | refused: kind-relative
USD million | faster than GDP | refused: kind-relative
USD million | open to traffic | refused: milestone
USD million | by 20 | refused: only-number
USD million | 5 a year more | change 25
USD million | up 5 a year | change 25
USD million | an extra 20 | change 20
USD million | additional 20 million | change 20
USD million | approximately 60 | ~60
USD million | close to 60 | →60
USD million | between 60 and 70 | 60..70
USD million | from 50 to 60 | refused: from-to
USD million | 60,5 | refused: digit-groups
USD million | 1e3 | refused: write-plain
Mt | cumulative: 18% reduction | rate -0.18 [cumulative]
Mt | cumulative: a reduction of 18% | rate -0.18 [cumulative]
Mt | cumulative: reduce by 18% | rate -0.18 [cumulative]
Mt | cumulative: cut by at least 18% | rate <=-0.18 [cumulative]
Mt | cumulative: 43% below 2020 levels | rate -0.43 [cumulative]
Mt | cumulative: at least 18% lower | rate <=-0.18 [cumulative]
Mt | cumulative: 40% increase | rate 0.40 [cumulative]
Mt | cumulative: -18% | rate -0.18 [cumulative]
Mt | cumulative: minus 18% | rate -0.18 [cumulative]
% | 60 percent | 60
% | 60 per cent | 60
% | at least 60% | >=60
% | up 5 percentage points | points 5
% | 5 percentage points | points 5
% | up 5 pp | points 5
% | +5 pp | points 5
% | +5 ppts | points 5
% | 5 points higher | points 5
% | 3 percentage points lower | points -3
% | 0.7 points | points 0.7
% | 1 percentage point a year | points 5
% | up 1 percentage point per year | points 5
% | increase of 5 percentage points | points 5
% | down 2.5 percentage points | points -2.5
% | up 5% | refused: share-change-from
% | -20% | refused: share-fall-from
% | two thirds | 66.67
% | at least two-thirds | >=66.67
% | a quarter | 25
% | half | 50
% | halved | times 0.5 exact
% | below 5% | <5
% | less than 5% | <5
% | reduce to 5% | <=5
% | 60-65% | 60..65
% | 60 to 65 percent | 60..65
years | up 3 years | change 3
years | 3 years more | change 3
years | 80 years | 80
years | at least 80 years | >=80
per 100,000 live births | 70 | 70
per 100,000 live births | less than 70 per 100,000 live births | <70
per 100,000 live births | below 70 per 100,000 | <70
per 1,000 | 12 per 1,000 | 12
per 1,000 | 12/1,000 | 12
homes | 500 new homes | change 500
homes | 500 homes a year | refused: yearly-level
homes | an additional 500 homes | change 500
homes | 500 homes | 500
people | 1.5 million people | 1500000
people | 15 million fewer people | change -15000000
people | 15,000 | 15000
USD million | rate: 8% | rate 0.08
USD million | rate: 8% a year | rate 0.08
USD million | rate: 8% per year | rate 0.08
USD million | rate: 8% annually | rate 0.08
USD million | rate: 8%/year | rate 0.08
USD million | rate: 8% p.a. | rate 0.08
USD million | rate: 8% per annum | rate 0.08
USD million | rate: 8% CAGR | rate 0.08
USD million | rate: CAGR of 8% | rate 0.08
USD million | rate: 8% yearly | rate 0.08
USD million | rate: 8% each year | rate 0.08
USD million | rate: 8 percent | rate 0.08
USD million | rate: at least 8% | rate >=0.08
USD million | rate: 8% or more | rate >=0.08
USD million | rate: about 8% | rate ~0.08
USD million | rate: 7-8% | rate 0.07..0.08
USD million | rate: 7 to 8% | rate 0.07..0.08
USD million | rate: real growth of 8% | rate 0.08 real
USD million | rate: 8% in real terms | rate 0.08 real
USD million | rate: nominal 8% | rate 0.08 nominal
USD million | rate: average annual growth of 8% | rate 0.08
USD million | rate: an average of 8% | rate 0.08
USD million | rate: 8% on average | rate 0.08
USD million | rate: growth of 8% | rate 0.08
USD million | rate: -3% | rate -0.03
USD million | rate: fall of 3% | rate -0.03
USD million | rate: 8% decline | rate -0.08
USD million | rate: 0.8 | refused: rate-ambiguous
USD million | rate: eight percent | refused: rate-unit
"""
ROWS = [tuple(line.split(" | ")) for line in (CHINESE + ENGLISH).splitlines() if line]
_MEASURES = {"unit": "", "points": "points ", "multiple": "times ", "change": "change "}
_SIGNS = {"about": "~", "near": "→", None: ""}


def reading(unit: str, text: str) -> str:
    """Write down what is read of a wording."""
    word, _, rest = text.partition(": ")
    text = rest if word in ("rate", "cumulative", "jobs") else text
    entry = f"baseline: 50, goal: '{text}'"
    if word == "rate":
        entry = f"baseline: 50, rate: '{text}', goal: 60"
    elif word == "cumulative":
        entry = f"kind: cumulative, goal: '{text}'"
    name = "城镇新增就业" if word == "jobs" else "x"
    try:
        (goal,) = parse(
            "{zzplan: 1, base_year: 2020, goal_year: 2025, goals: "
            f"{{x: {{name: {name}, unit: '{unit}', {entry}}}}}}}"
        ).goals
    except PlanError as error:
        (found, *_) = error.diagnostics
        return f"refused: {found.hint}"
    one = goal.rate if word == "rate" else goal.goal
    assert one
    number = one.low.plain() + (f"..{one.high.plain()}" if one.high else "")
    measure = _MEASURES.get(one.measure, "rate ")
    said = [measure + _SIGNS.get(one.comparator, one.comparator or "") + number]
    said += [word for word, is_said in (
        ("striving", one.aspirational), ("more", one.more), (one.basis, one.basis),
        ("exact", one.exact and one.measure == "multiple"),
    ) if is_said]  # fmt: skip
    if word != "rate" and goal.kind in ("cumulative", "added", "hold"):
        said.append(f"[{goal.kind}]")
    return " ".join(said)


@pytest.mark.parametrize(("unit", "text", "expected"), ROWS)
def test_a_wording_is_read_or_refused_with_advice(unit: str, text: str, expected: str) -> None:
    assert reading(unit, text) == expected


def test_there_are_many_wordings_in_both_languages() -> None:
    assert len(CHINESE.split("\n")) > 150
    assert len(ENGLISH.split("\n")) > 100
