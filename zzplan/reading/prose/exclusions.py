"""Figures that are no statements: labels, ordinals, and amounts that only describe a noun."""

from __future__ import annotations

import re

from zzplan.reading.keys import NoGoal
from zzplan.reading.prose.grammar import PERCENT, TIMES
from zzplan.reading.prose.thresholds_en import says_which
from zzplan.reading.text.figures import Figure

_COUNTERS = frozenset(
    [
        "家",
        "个",
        "项",
        "名",
        "位",
        "处",
        "件",
        "座",
        "所",
        "条",
        "台",
        "套",
        "间",
        "张",
        "辆",
        "艘",
        "架",
        "列",
        "栋",
        "幢",
        "盏",
        "部",
        "册",
        "种",
        "类",
        "场",
        "期",
        "支",
        "只",
        "门",
        "款",
        "批",
        "对",
        "眼",
        "口",
    ]
)
_DEALT = ("人", "人次", "户", "户次", "亩", "公里", "辆", "")
"""What deeds are counted in: 培训2100万人次以上农民工."""
_ONE_AMONG = re.compile("[^,;。0-9]{1,10}之一")
"""全国4个试点省份之一."""
_GROUPS = (
    "企业 项目 园区 产业 集群 市场 村 镇 乡 县 街区 街道 单位 商户 基地 工程 工厂 品牌 产品 "
    "大户 农户 主体 机构 平台 生产线 公司 电站 医院 学校"
)
_GROUP = re.compile(f"(?:的|级)?[^,、;。和0-9]{{0,8}}?(?:{'|'.join(_GROUPS.split())})")
_SPENT = re.compile("(?:投资|资金|投入|安排|筹集|补助|经费)(?:约|近|超过?)?$")
_ON = re.compile("(?:将|以)?(?:用于|实施|建设(?!项目)|推进|开展|支持|新建|改造|启动|组织|完成)")
"""安排资金28.6亿元实施五大工程: what it is spent on."""
_BOUND = re.compile("(?:及)?(?:以上|以下|以内)(?:的)?(?=[\u4e00-\u9fff“])(?![、和及与;或且并])")
_MORE_MONEY = re.compile("(?:(?:、|和|及|或)[0-9.]+[万千百]?[亿万]元?)+(?:级|以上)?")
"""超500亿、1000亿优势特色产业集群."""
_NATION = re.compile("(?:多)?(?:中国人|[\u4e00-\u9fff]{0,3}人民|民|人|群众)?的(?!目标)")
"""保障好14亿人的粮食安全."""
_PEOPLES = re.compile("各族(?:儿女|人民|群众)|[\u4e00-\u9fff]{0,4}(?:儿女|同胞)")
_LEVIED = re.compile("(?:的?税率)?(?:征收|缴纳|计征|计缴|预征)")
"""减按15%征收: how much is paid."""
_CAPACITIES = ("吨", "千瓦", "立方米")
_SIZE = re.compile("[^,、;。0-9]{0,12}?(?:项目|工程|装置|生产线)(?![0-9])")
_BUILT = re.compile(
    "(?:建成|投产|开工|新增|建设|完成|推进|实施|新建|达到?|等|启动|核准|投运|并网)$"
)
_COUNT_BEHIND = re.compile("(?:及?以上|以下)(?:的)?[0-9]")
_ATTRIBUTE = re.compile(
    "(?:投资|总?产值|收入|规模|面积|装机|容量|资产|税收|库容|长|高|宽|设计时速|额|主营|营收|税|约|达|超|过|为|"
    "产能|人口)$"
)
_FALLS_SHORT = re.compile("(?:低于|高于|不足|不到|未达到?|超过|大于|小于)$")
"""对完成率低于80%的村进行约谈: which ones."""
_RANGE = re.compile(r"(?:范围)?之?内(?=[\u4e00-\u9fff])(?!的[0-9])")
_LIMITED = re.compile("(?:控制|压缩|缩短|降低?|限制|保持|稳定|缩减)(?:在|至|到)$")
"""50米内换乘比例, but not 压缩至3天内办结."""
_PEOPLE = re.compile("[^,;。]{0,6}?(?:人口|群众|居民|农民|职工)")
_FUND = re.compile("[^,、;。]{0,10}?(?:基金|资金|贷款|债|授信)")
_INSTITUTE = re.compile("(?:[、,和与及以]|依托|发挥)$")
_NUMBERED_FROM = 100
"""The numbers of institutes have three digits."""
_SUPPLIED = re.compile("(?:提供|形成|新增|增加|具备|建成|释放)(?:约|近|超过?|不[低少]于)?$")
_OF_SIZE = re.compile("的[^,;。0-9]{0,10}?(?:容量|能力|产能|规模|面积|装机)(?=[,;。、和及]|$)")
"""提供超3亿千瓦的公共充电容量: what there will be, and no size of a thing."""
_OF_COUNTED = re.compile(
    "[0-9](?:家|个|户|名)(?:以上|左右)?[^,、;。0-9]{0,10}(?:超|过|达|超过|逾)$"
)
_OTHERS = "(?:同期|上一?[个届任]|全[国省市县区球]|世界|周边|[东中西]部)"
_OF_OTHERS = re.compile(
    f"[高低快慢优好]于(?:{_OTHERS}[^,;。0-9]{{0,8}}|[^,;。0-9]{{0,12}}(?:预[估测计]|平均(?:水平|值)?)的)$"
    "|[比较与](?:规划|预期|年度)?目标值?[^,;。0-9]{0,4}[高低快慢多少]出?(?:约|近)?$"
    f"|[比较]{_OTHERS}[^,;。0-9]{{0,8}}[高低快慢多少]出?(?:约|近)?$"
)
"""What others have, or foretell."""
_ORDINAL = re.compile(
    r"(?:第|排名|(?<!安)排|前|名列|位列|位居|(?<![编班车])列|居)(?:全[国省市县])?$|\bthe\stop\s$"
)
_LABEL_BEFORE = re.compile(
    r"(?:[“\"每]|(?<!\()[+＋]|[0-9]个|编号|电话|邮编|ICP|号|PM|AG|R&D|"
    r"\b(?:per|for\s(?:each|every)|scope|phase|chapter|table|figure|section|goal|priority|article|annex|part|tier|"
    r"level|grade|"
    r"type|category|agenda|no\.?|vision|sdg|stage|page|box|pillar|objective|appendix|version|act|"
    r"schedule)s?(?:\s[0-9]+(?:,|\s(?:and|or|to|&)))*)\s?$",
    re.IGNORECASE,
)
_LABEL_BEHIND = re.compile(
    r"^(?:[+＋]|\"(?!.{0,3}[0-9])|强|号|线|级(?!台阶)|G(?![a-zA-Z])|A级|版|届|[·:](?!1(?![0-9:]|[.][0-9]))[0-9])"
)
_AND_SECONDS = re.compile(r"[0-9]\s(?:years?|months?|weeks?|days?|hours?|minutes?),?\s(?:and\s)?$")
_SECONDS = re.compile(r",?\s(?:and\s)?[0-9]{1,2}\s(?:seconds?|minutes?|hours?|days?|months?)\b")
_NUMBER_OF = re.compile(r"\s*[A-Z]{1,4}[\s.-]?")
_CLASS = re.compile(r"(?:及?以上|及?以下|以内)\)")
"""(56人及以上): what the noun before it means."""
_IN_YEAR = re.compile(r"[0-9]{1,2}\s(?:students|pupils|children|learners)\b")
_IN = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?[0-9]{1,2}\b(?![,.%][0-9])")
_ONE_OF = re.compile(r"\b[0-9]\s(?:in|out\sof)\s(?:every\s)?$")
"""4 in 5 residents: a share that is no number of its own."""
_CLOCK = re.compile(r"\s?[ap]\.?m\b")
_PARTS = ("个", "项", "条", "类", "大", "大类")
_OF_PLAN = re.compile(
    "(?:主要|重点|核心|具体|关键|预期性|约束性)?(?:方面|指标(?!完成)|领域|环节|维度|层面|原则|路径|要点|目标(?!企业|村|群)|体系(?!认证))"
)
"""抓好9个方面工作, 22项主要指标: what a plan is made of."""
_REACH = re.compile("[^,;。0-9]{0,12}?(?:圈(?![定养存舍])|论坛)")
"""15分钟社区生活圈, 50人论坛: names."""
_REACHED = ("分钟", "小时", "公里", "人")
_TENS = 10
_BEFORE = 40
"""Characters before a figure that are looked at."""
_QUOTED = re.compile("“[^“”]{0,9}$")
_QUOTED_END = re.compile("^[^“”,。]{0,9}”(?!.{0,3}[0-9])")
_DONE = re.compile(
    "(?:完成|培训|新增|帮扶|转移|安置|搬迁|改造|解决|带动|吸纳|惠及|救助|资助|引导|支持|输送|"
    "发放|建设|新建|整治|治理|修复|实现)$"
)
_SORTED = re.compile(
    "[^,;。]{0,8}?(?:企业|(?<!农)村|社区|小区|项目|园区|单位|市场|基地|学校|家庭)|[^,;。]{0,12}?[0-9]"
)
"""Behind 完成N人以上: which ones, and how many of them."""
_NUMBERED = re.compile(r"\.[\s_A-Z]")
"""Behind the number of a paragraph: 190.In 2026, ..."""
_TITLE = re.compile("《[^《》]*$")


def excluded(text: str, figure: Figure) -> NoGoal | None:
    """Return why a figure can be no goal wherever it stands; None where it may be one.

    Examples
    --------
    >>> excluded("打造“300亿园区”", Figure(3, 7, 300.0, None, "亿", False))
    'label'
    >>> excluded("培育过100亿元企业3家", Figure(3, 8, 100.0, None, "亿元", False))
    'threshold'
    >>> excluded("培育过100亿元企业3家", Figure(10, 12, 3.0, None, "家", False))
    """
    before, behind = text[max(0, figure.start - _BEFORE) : figure.start], text[figure.end :]
    if _TITLE.search(before):
        return "label"
    if _QUOTED.search(before) and _QUOTED_END.match(behind):
        return "label"
    if _ORDINAL.search(before):
        return "ordinal"
    if not figure.unit and not text[: figure.start].strip() and _NUMBERED.match(behind):
        return "label"
    if re.search("[0-9]:$", before):  # the other part of 2.3:1
        return "label"
    share = figure.unit in PERCENT  # to level 2 and 62% to level 3
    if (_LABEL_BEFORE.search(before) and not share) or _LABEL_BEHIND.match(behind):
        return "label"
    if (
        not figure.unit
        and _NUMBER_OF.fullmatch(text[: figure.start])
        and re.match(r"\s[A-Z]", behind)
    ):
        return "label"  # KR 1.4 Travel time
    if before.rstrip().endswith(("±", "+/-")) or _OF_OTHERS.search(before):
        return "unclear"  # 8±2 percent, 高于同期世界3.9%
    if figure.unit in TIMES and (_AND_SECONDS.search(before) or _SECONDS.match(behind)):
        return "unclear"  # 9 minutes 40 seconds
    few = not figure.unit and figure.value < _TENS
    if (few and _IN.match(behind)) or _ONE_OF.search(before) or _CLOCK.match(behind):
        return "unclear"
    if figure.unit == "%" and _LEVIED.match(behind):
        return "unclear"
    if re.search(r"\b[Yy]ears?\s$", before) and _IN_YEAR.match(text, figure.start):
        return "label"
    if re.search("[0-9]/$", before) or (not figure.unit and re.match("/[0-9]", behind)):
        return "unclear"  # a 2/3 reduction
    if _CLASS.match(behind) and before.endswith("("):
        return "threshold"
    if says_which(text, before, figure):
        return "threshold"
    if figure.unit in _REACHED and _REACH.match(behind):
        return "label"
    if figure.unit in _PARTS and _OF_PLAN.match(behind):
        return "unclear"
    numbered = figure.unit == "所" and figure.value >= _NUMBERED_FROM and "分别" not in text
    if numbered and _INSTITUTE.search(before) and re.match("[、等]", behind):
        return "label"  # 依托608所、331厂
    if figure.unit.endswith(("伏", "kV")):
        return "label"
    if figure.unit.lstrip("万千百亿") in _COUNTERS:
        subject = not text[: figure.start].strip() and _BOUND.match(behind)
        return "threshold" if subject or _ONE_AMONG.match(behind) else None
    return "threshold" if _describes(before, behind, figure.unit) else None


def _describes(before: str, behind: str, unit: str) -> bool:
    """Tell an amount that describes a noun: 过100亿元企业, 投资50亿元的电站."""
    if unit.endswith(_CAPACITIES) and _SIZE.match(behind):
        return re.search("[\u4e00-\u9fff]$", before) is not None and not _BUILT.search(before)
    money = "元" in unit or (unit.endswith("亿") and not _PEOPLE.match(behind))
    if money and _OF_COUNTED.search(before):
        return True
    if money and _SPENT.search(before) and _ON.match(behind):
        return False
    if money and _FUND.match(behind) and not behind.startswith("的"):
        return False
    if money and _GROUP.match(behind) and not re.match("[、,;。]", behind):
        return True
    if money and (more := _MORE_MONEY.match(behind)) and _GROUP.match(behind, more.end()):
        return True
    if money and _COUNT_BEHIND.match(behind):
        return True
    bound = _BOUND.match(behind)
    done = bound and _DONE.search(before) and not _SORTED.match(behind, bound.end())
    if done and unit.lstrip("万千百亿") in _DEALT:
        return False
    if _PEOPLES.match(behind) or (unit.endswith(("亿人", "亿")) and _NATION.match(behind)):
        return True
    if bound and (money or unit not in ("%", "个百分点", "百分点")):
        return unit != "%"
    if _SUPPLIED.search(before) and _OF_SIZE.match(behind):
        return False
    if unit.endswith(("米", "公里", "分钟", "小时")) and _RANGE.match(behind):
        return not _LIMITED.search(before)
    if unit == "%" and _FALLS_SHORT.search(before) and _GROUP.match(behind, 1):
        return behind.startswith("的")
    if behind.startswith("的") and not re.match(
        "的(?:[0-9.]+[倍%]|基础|目标|速度|增速|水平|台阶|增长|要求|任务|预期)", behind
    ):
        return money or (unit != "%" and bool(_ATTRIBUTE.search(before)))
    return False
