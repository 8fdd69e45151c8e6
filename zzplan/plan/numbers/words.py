"""The words that stand around a printed number, and what each of them says (methods.md 2.2).

A blank within a word is written ``_``. The longest word that fits is the one that is read.
"""

from __future__ import annotations

from zzplan.plan.words.keys import Basis

FLOOR, ABOVE, CEILING, BELOW, ABOUT, NEAR = ">=", ">", "<=", "<", "about", "near"
ASPIRE, HOLD, CONTROL, REACH, MORE = "aspire", "hold", "control", "reach", "more"
RISE, FALL, NOTHING = "+", "-", ""
YEARLY_RISE, YEARLY_FALL, YEARLY = "+ a year", "- a year", "a year"
REAL: Basis = "real"
NOMINAL: Basis = "nominal"

_BEFORE = {
    FLOOR: """
        不低于 不少于 不小于 不得低于 不得少于 不短于 大于等于 大于或等于 高于或等于 至少 最少
        最低 迈上 跨上 站上 登上 增加到 增长到 提高到 提升到 上升到 扩大到 发展到 发展至 提高至
        提升至 增加至 增长至 上升至 扩大至 增至 升至 提至 升到 增到 >= ≥ ⩾ at_least no_less_than
        not_less_than no_fewer_than no_lower_than not_below min. minimum a_minimum_of minimum_of
        increase_to increased_to increasing_to rise_to rising_to raise_to raised_to raising_to
        grow_to growing_to expand_to improve_to improved_to
    """,
    ABOVE: """
        超过 突破 高于 大于 多于 长于 逾 超 跨过 跨越 越过 迈过 过 > over above more_than
        greater_than higher_than in_excess_of exceeding exceed surpass surpassing upwards_of
    """,
    CEILING: """
        不超过 不高于 不多于 不大于 不突破 不超 不得超过 不得高于 不得突破 小于等于 小于或等于
        低于或等于 最多 至多 最高 下降到 降低到 减少到 缩小到 压减到 压缩到 削减到 缩短到 回落到
        控制到 下降至 降低至 减少至 缩小至 压减至 压缩至 削减至 缩短至 回落至 降到 降至 减到 减至
        缩至 <= ≤ ⩽ at_most no_more_than not_more_than no_higher_than not_above not_exceeding
        not_to_exceed up_to down_to falling_to fall_to reduce_to reduced_to reducing_to cut_to
        lower_to lowered_to decline_to drop_to decrease_to decreased_to within max. maximum
        a_maximum_of maximum_of limit_to limited_to
    """,
    BELOW: """
        低于 小于 少于 短于 不足 不满 未满 < below under less_than fewer_than lower_than
    """,
    ABOUT: """
        约为 大约 大概 大致 约 ~ ≈ about around approximately approx. roughly some circa ca. c.
    """,
    NEAR: """
        接近 将近 近 基本达到 基本实现 nearly almost close_to just_under
    """,
}
_AFTER = {
    FLOOR: """
        以上 及以上 或以上 含以上 以上台阶 以上水平 新台阶 台阶 + plus or_more or_greater or_higher
        or_over and_above and_over and_more or_above
    """,
    CEILING: """
        以内 之内 内 以下 之下 及以下 或以下 以内水平 以下水平 or_less or_fewer or_lower or_below
        and_below and_under or_under
    """,
    ABOUT: """
        左右 上下 左右水平 or_so approx.
    """,
}
_OTHERS = {
    ASPIRE: """
        力争 争取 努力 力求 aim_for aiming_at aiming_for aim_at strive_for striving_for
    """,
    HOLD: """
        保持在 保持 稳定在 稳定保持在 基本稳定在 维持在 维持 稳定 保有 保持稳定在 keep hold
        maintain maintained stay remain
    """,
    CONTROL: """
        控制在
    """,
    REACH: """
        达到 达 实现 完成 reach reaching reached achieve achieving attain
    """,
    RISE: """
        增长 上升 提高 增加 提升 新增 净增 净增加 增 升 累计新增 累计增长 累计增加 累计提高 新增加
        再增加 再增 扩大 延长 新建 新改建 新培育 新引进 新认定 growth_of growing rise_of up_by up
        increase_of increase_by increased_by increase an_increase_of increasing_by raise_by
        raised_by rise_by rising_by grow_by growing_by grow a_rise_of an_additional an_extra extra
        additional another plus gain_of add adding net_increase_of
    """,
    FALL: """
        累计下降 累计降低 累计减少 累计削减 下降 降低 减少 削减 压减 压缩 缩短 缩小 减 降 净减少
        下调 fall_of falling down_by down reduction_of reduction_by reduce_by reduced_by reduction
        reduce reducing_by a_reduction_of cut_by cut_of cut a_cut_of decrease_of decrease_by
        decreased_by decrease a_decrease_of fall_by falling_by a_fall_of drop_of drop_by a_drop_of
        decline_of decline_by a_decline_of lower_by lowered_by minus
    """,
    YEARLY_RISE: """
        年均增长 平均增长 年均增加 年均提高 年均提升 年均上升 年均新增 年均净增 每年增长 每年增加
        每年提高 每年提升 每年新增 每年净增 年增长 年增加 年提高 年新增 年净增 逐年提高 逐年增加
        逐年增长 年均递增 每年递增 逐年递增 年递增 年平均递增
        年平均增长 年平均增加 年平均提高 annual_growth_of average_annual_growth_of
        annual_increase_of an_annual_increase_of annual_growth_rate_of
    """,
    YEARLY_FALL: """
        年均下降 年均降低 年均减少 平均下降 平均降低 每年下降 每年降低 每年减少 年下降 年降低
        年减少 年均递减 每年递减 逐年递减
        逐年下降 逐年降低 逐年减少 年平均下降 年平均降低 annual_reduction_of
        annual_decrease_of an_annual_reduction_of
    """,
    YEARLY: """
        年均 平均 每年 年平均 逐年 同比 比上年 较上年 增速 增幅 增长率 年均增速 年均增长率 年增速
        年增长率 年均增幅 增速达到 增速保持在 a_yearly annual yearly cagr cagr_of an_average_of
        average_of a_cagr_of average_annual
    """,
    NOTHING: """
        累计 总量 总数 总额 总规模 规模 占比 比重 比例 为 是 到 将 预计 预期 预计达到 可达 确保
        确保在 力保 继续 进一步 全面 持续 to of at target_of a_target_of target a_total_of
        total_of total only the a an between 介于 在
    """,
    REAL: """
        实际 可比 可比价 按可比价 按可比价格 按可比价格计算 按可比价计算 按不变价 按不变价格计算
        扣除价格因素 real in_real_terms
    """,
    NOMINAL: """
        名义 按现价 按现价计算 按当年价 按当年价格计算 nominal
    """,
}
_BEHIND = {
    MORE: """
        多 余
    """,
    NOTHING: """
        大关 关口 的水平 水平 的目标 目标 的 in_total in_all 之间 overall on_average
    """,
    YEARLY: """
        的年均增速 的年均增长率 的增速 cagr
    """,
    RISE: """
        more extra additional higher increase growth rise up
    """,
    FALL: """
        fewer less lower reduction decrease decline cut drop down
    """,
    REAL: """
        in_real_terms real
    """,
    NOMINAL: """
        in_nominal_terms in_cash_terms nominal
    """,
}
YEARLY_ENDS = (
    "a year", "per year", "each year", "every year", "annually", "yearly", "per annum", "p.a.",
    "pa", "/yr", "/year", "/a", "/年", "每年",
)  # fmt: skip
"""What says behind a number that it is one a year."""


def _meanings(rows: dict[str, str]) -> dict[str, str]:
    return {w.replace("_", " "): meaning for meaning, line in rows.items() for w in line.split()}


PREFIXES = _meanings(_BEFORE | _OTHERS)
SUFFIXES = _meanings(_AFTER) | _meanings(_BEHIND)

ARTICLES = frozenset(("a", "an"))
COMPARATORS = frozenset(_BEFORE)
FLOORS, CEILINGS = frozenset((FLOOR, ABOVE)), frozenset((CEILING, BELOW))
SIGNS = {RISE: 1, YEARLY_RISE: 1, FALL: -1, YEARLY_FALL: -1}
"""Which way a word says that a figure moves."""
YEARS = frozenset((YEARLY, YEARLY_RISE, YEARLY_FALL))
"""What makes a figure one a year."""
