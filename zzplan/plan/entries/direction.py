"""Which way a goal is to be reached, and what tells it (methods.md 2.13, "the direction")."""

from __future__ import annotations

from functools import lru_cache

from zzplan.plan.model.kinds import KINDS
from zzplan.plan.model.plan_file import Indicator
from zzplan.plan.numbers.comparators import COMPARATORS
from zzplan.plan.numbers.quantity import Quantity
from zzplan.plan.words.keys import DirectionOrigin, KindName
from zzplan.plan.words.stems import Stems
from zzplan.structs import Struct


class Direction(Struct):
    """Which way a goal is reached."""

    sign: int
    """+1 from below, -1 from above; where nothing tells, the way that its numbers go."""
    origin: DirectionOrigin


_FALLS = Stems(
    """
    贫困 失业 能耗 水耗 电耗 物耗 煤耗 油耗 能源消耗 能源强度 碳强度 煤炭消费
    排放 pm2.5 pm10 细颗粒物 可吸入颗粒物 二氧化硫 氮氧化物 化学需氧量 氨氮
    死亡 伤亡 夭折 事故 发病率 患病率 感染率 近视率 肥胖率 超重率 文盲 辍学 失学
    犯罪 刑事案件 发案 污染 劣v类 劣ⅴ类 黑臭水体 恩格尔系数 基尼系数 漏损 线损
    不良贷款 不良率 物流费用 收入比 收入差距 化肥 农药使用 通关时间 办理时限
    单位~用水 单位~耗水 单位~用能 单位~耗能 万元~用水 万元~耗水
    二氧化氮 臭氧 缺勤 旷课 拖欠 欠薪 欠费 逾期 积压 投诉 自杀 拥堵 等候时间 等待时间 等候时长 候诊
    办理时间 办理用时 审批时间 审批时限 审批用时 办理时长 平均用时 响应时间
    出警时间 停电时间 平均住院日 火灾 盗窃 诈骗 差错率 损耗率
    撂荒 流失率 出生缺陷 返贫 剖宫产率
    """,
    """
    poverty; poor; unemploy*; jobless*; mortality; death|deaths; fatalit*; emission|emissions;
    emitted; pm 2 5; pm2 5; pm 10; pm10; pollut*; particulate*; nox; so2;
    energy|carbon|emission|emissions|water|material intensity;
    energy|water|electricity|coal|fuel use|consumption per;
    malnutrition; malnourish*; undernourish*; undernutrition; stunting; stunted; wasting;
    underweight; obes*; hunger; food insecure|insecurity; illitera*; dropout|dropouts;
    drop out|outs; out of school; crime|crimes; homicide|homicides; murder|murders;
    accident|accidents; injur*; casualt*; incidence; prevalence; infection|infections; slum|slums;
    homeless*; inequality; gini; child labor|labour|marriage|marriages;
    teenage|adolescent pregnancy|pregnancies|birth|births; landfill*; littering;
    water|harvest|postharvest|transmission|food loss|losses; non revenue water;
    nonrevenue water; non performing; nonperforming; smoking; smoker|smokers; deforestation;
    rough sleeper|sleepers|sleeping; sleeping rough; temporary accommodation; overcrowd*;
    eviction|evictions;
    absence|absences; absentee*; truan*; suspensions; neet; arrears; overdue; backlog*; delay*;
    waiting time|times|list|lists; complaint|complaints; offence|offences|offense|offenses;
    reoffend*; recidivism; burglar*; victim*; suicide|suicides; readmission*; leakage; congestion;
    no2; no 2; nitrogen dioxide; sulphur|sulfur dioxide; co2; co 2; carbon dioxide; ozone;
    carbon footprint; exceedance*; residual waste; fly tipping|tips;
    response|processing|turnaround|handling|clearance|dwell|travel|journey|commuting time|times;
    time|days to|taken; average|mean|median time; days|hours|minutes lost; outage*; downtime;
    interruption*; theft|thefts; robber*; knife; antisocial behaviour|behavior; violen*;
    anti social behaviour|behavior; collision|collisions; fires; vacancy rate|rates; error|errors;
    defect*; spill|spills; sickness; staff turnover; abandoned; unit|average cost|costs;
    cost|costs per
    """,
)
"""The documented table of names: what such a name counts is meant to become less."""
_GOES = {
    -1: (
        "降至", "降到", "降低至", "降低到", "减至", "减到", "减少至", "减少到", "以内",
        "不超过", "不超于", "不高于", "不高过", "不大于", "不大过", "不多于", "不多过", "控制在",
        "down to", "falling to", "at most", "up to",
    ),
    +1: (
        "升至", "升到", "提至", "提到", "提高至", "提高到", "增至", "增到", "增高至", "增高到",
        "增加至", "增加到", "增长至", "增长到", "以上", "不低于", "不少于", "至少",
        "rising to", "at least",
    ),
}  # fmt: skip
"""The words of a goal that say the way where 左右 or 接近 bounds its number."""
_TURNED = Stems(
    """
    降低 下降 减少 减排 减量 减幅 削减 压减 降幅 脱贫 减贫 消除 达标 合格
    处理 处置 治理 整治 防治 防控 控制率 监测 保险 参保 覆盖 救助 帮扶
    及时 按时 按期 预警 消防 打击 侦破 破案
    再就业 交易 标准 零排放 低排放 许可 投资 产业 产值 面积 隐患 回收 办结 化解 追讨 清偿
    """,
    """
    reduc*; cut|cuts; avoid*; saved; saving|savings; decreas*; declin*; fall; prevent*; eradicat*;
    abate*; insur*; benefit|benefits; cover*; treat*; monitor*; trad*; market; standard|standards;
    control; low; zero; ultralow; free; without; relief; support*; clean up; cleanup;
    pro poor; propoor; invest*; financ*; spending; industr*; survey*; recycl*; recover*; diver*;
    cessation; captur*; removal*; stored|storage; resolv*; answered; responded; collected; within;
    on time; met; detect*; survivor*; solved; response plan|plans|team|teams|capacity|rate;
    spill|crisis|outbreak|pollution|violence|crime|injury response
    """,
)
"""What makes another thing of such a name: a fall, a remedy, a business."""
_OWED = Stems("赤字 负债 债务 杠杆率", "deficit|deficits; debt|debts; indebted*; gearing")
"""What is to be kept low where the goal lies not above its start; else it is planned to rise."""


@lru_cache(maxsize=4096)
def falls_by_name(name: str) -> bool:
    """Tell whether what a name counts is meant to become less, by the table of names.

    Examples
    --------
    >>> [falls_by_name(name) for name in ("城镇调查失业率", "失业保险参保人数", "单位GDP能耗")]
    [True, False, True]
    >>> [falls_by_name(name) for name in ("Maternal mortality", "Emission reductions", "GDP")]
    [True, False, False]
    """
    return _FALLS.within(name) and not _TURNED.within(name)


def direction_of(
    indicator: Indicator,
    kind: KindName,
    baseline: Quantity | None,
    rate: Quantity | None,
    goal: Quantity | None,
    *,
    declared: int | None = None,
    years: int | None = None,
) -> Direction:
    """Tell whether a goal is to be reached from below (+1) or from above (-1), and by what.

    In this order: what the file declares; the goal's words (以内, 降至, 以上); the kind; the table
    of names; a yearly goal, which is a floor even below last year's value; a goal above its
    baseline. A goal that merely lies below it may be a wanted fall or a floor: only another goal
    of the same can tell (`zzplan.plan.entries.siblings`).

    Parameters
    ----------
    declared : int, optional
        The goal's own ``direction``.
    years : int, optional
        The years from the baseline to the goal.

    Examples
    --------
    >>> from zzplan.plan.file.load import parse
    >>> head = "{zzplan: 1, base_year: 2024, goal_year: 2025, goals: "
    >>> jobs, = parse(head + "{jobs: {unit: 万人, baseline: 30.5, goal: 30}}}").goals
    >>> jobs.direction, jobs.direction_by
    (1, 'yearly')
    """
    stated = declared if declared is not None else indicator.direction
    if stated is not None:
        return Direction.make((stated, "declared"))
    said = COMPARATORS[goal.comparator if goal else None]
    if said.side:
        return Direction.make((said.side, "words"))
    if goal is not None and said.around and goal.measure == "unit":
        for sign, words in _GOES.items():
            if any(word in goal.text for word in words):
                return Direction.make((sign, "words"))
    printed = goal.measure if goal and goal.measure in ("multiple", "points") else kind
    if goal is not None and (goal.measure == "change" or KINDS[printed].change):
        return Direction.make((-1 if goal.low.digits < 0 else 1, "kind"))
    if goal is not None and printed == "multiple":
        return Direction.make((-1 if goal.low.value < 1 else 1, "kind"))
    if falls_by_name(indicator.name.en) or falls_by_name(indicator.name.zh):
        return Direction.make((-1, "name"))
    start = baseline.low.value if baseline else None
    end = goal.low.value if goal else None
    owes = end is not None and end >= 0 and (start is None or end <= start)
    if owes and any(_OWED.within(one) and not _TURNED.within(one) for one in indicator.name):
        return Direction.make((-1, "name"))
    kept_near = goal is not None and (goal.high is not None or goal.comparator is not None)
    if kind == "hold" and not kept_near:  # else a band, which is left on either side
        return Direction.make((1, "kind"))
    if years is not None and years <= 1 and start is not None and end is not None:
        return Direction.make((1, "yearly"))
    falling = rate is not None and rate.low.digits < 0
    if start is not None and end is not None and (end > start or (end == start and not falling)):
        return Direction.make((1, "numbers"))
    if start is None and rate is not None and not falling:
        return Direction.make((1, "numbers"))
    falls = start is not None and end is not None and end < start
    return Direction.make((-1 if falls or falling else 1, "unknown"))
