"""What may stand behind a printed number in running text, as one pattern."""

from __future__ import annotations

import re

MONEY = "美元 欧元 英镑 港元 港币 日元 澳元 元人民币 人民币 元 块"
_PHYSICAL = (
    "吨公里 人公里 吨海里 "
    "吨标准煤 吨标煤 吨油当量 吨二氧化碳当量 吨二氧化碳 吨 公吨 公噸 千瓦时 千瓦 瓩 兆瓦 "
    "吉瓦 度 伏 千伏 千伏安 "
    "平方公里 平方千米 平方米 平方公尺 立方米 立方公尺 立方 平方 平米 公里 千米 海里 米 "
    "毫米 厘米 微米 公尺 公顷 亩 顷 "
    "克标准煤 克标煤 "
    "微克 毫克 公斤 斤 千克 克 升 毫升 标准箱 标箱 标台 标方 分贝 "
    "摄氏度 ℃ 核 标准立方米 比特 字节 大卡 "
    "焦耳 当量"
)
_COUNTED = (
    "人次 人月 人年 车次 架次 班次 户次 艘次 件次 家次 场次 批次 例次 台次 套次 项次 剂次 人份 "
    "人 户 家 个 项 名 位 处 件 座 所 条 台 套 间 张 辆 "
    "艘 架 列 栋 幢 盏 部 册 种 类 场 期 支 只 头 匹 棵 株 门 颗 根 节 道 口 眼 批 对 片 块 "
    "粒 宗 例 "
    "首 本 篇 卷 段 孔 组 队 班 课时 学时 学分 床 床位 席 羽 尾 包 瓶 箱 袋 枚 面 次 村 镇 乡 站 "
    "县 市 区 校 "
    "里 层 款 单 笔 岁 泊位 机组 辆次 卷次 枚次 车位 蒲式耳 间房 座次 扇 副 顶 双 家庭 桩 管 "
    "根次 株次 窝 穴 垄"
)
_TIME = "小时 分钟 秒 天 日 个月 个工作日 工作日 年 周岁 周"
_RATIO = "个百分点 百分点 个千分点 千分点 % ‰ 倍 成 个点"
_LATIN = (
    "tCO2e TCO2e MtCO2e MTCO2e GtCO2e ktCO2e tCO2 MtCO2 kWh MWh GWh TWh kW MW GW TW km2 km² km m2 "
    "m² m3 m³ t/ha kg/ha mm cm ha Ha kg mg "
    "µg μg ug g GB TB PB EB P Mbps Gbps Tbps Mb/s EFLOPS PFLOPS EFlops PFlops TEU TEUs Mt kt bcm "
    "GJ TJ PJ "
    "MMT bbl kV t hectares"
)
_DENOMINATORS = (
    "年 月 日 天 人 户 亩 公顷 平方米 立方米 平方公里 万元 亿元 元 吨 公里 小时 千瓦时 升 人次 "
    "次 人·年 km m2 m3"
)


def _words(*lines: str) -> str:
    found = sorted({word for line in lines for word in line.split()}, key=len, reverse=True)
    return "|".join(map(re.escape, found))


_MAGNITUDE = "万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![瓦米克伏卡焦])|百(?!分)"
_MORE = "[多余来几]"
_BASE = _words(MONEY, _PHYSICAL, _COUNTED, _TIME, _RATIO) + "|分(?![之别级类期区批组工布钟])"
_BASE += "|方(?![案面式针向位法略程])"
_LETTERS = rf"(?:{_words(_LATIN)})(?![A-Za-z])"
PER_MANY = "/(?:10|十)万人?"
"""20.1/10万: of a hundred thousand people."""
CHINESE = (
    rf"{_MORE}?(?:(?:{_MAGNITUDE}){_MORE}?)?(?:(?:{_BASE}|{_LETTERS})(?:/(?:{_MAGNITUDE})?"
    rf"(?:{_words(_DENOMINATORS)}|{_BASE}))*|{PER_MANY})?"
)
"""2.5|万亿元, 2|万余名, 0.5|吨/万元, 300|PB: what stands behind the digits; may be empty."""

CURRENCY = (
    r"(?:[A-Z]{0,3}\$|USD|[KUT]?[Ss][Hh]s?\.?|KES|UGX|TZS|R[Ww][Ff]|"
    r"F[Rr][Ww]|ETB|NGN|ZAR|"
    r"GHS|(?:GH)?¢|ZMW|RM|AUD|CAD|NZD|SGD|MYR|THB|VND|LKR|NPR|PGK|FJD|CHF|SEK|NOK|DKK|PLN|BRL|MXN|"
    r"AED|SAR|EGP|"
    r"MWK|BWP|TTD|JMD|BBD|XCD|"
    r"INR|PKR|BDT|IDR|P[Hh][Pp]|Rs\.?|RMB|CNY|EUR|GBP|JPY|GH₵|Tk|Birr|[£€¥₦₹₱$]|"
    r"[NKRPM](?=\s?[0-9][0-9.,]*\s?(?:mill|bill|trill)ion))"
)
_MONEY_UNIT = re.compile(
    f"{CURRENCY}|[A-Z]$|[NKRPM]\\s(?:thousand|million|billion|trillion)|.*\\b(?:euros?|rand|yuan|yen|naira|baht|rupiah|ringgit|taka|kron(?:er|or|a|e)|dollars|pounds|rupees|shillings|pesos)$"
)
SCALES = r"thousand|million|billion|trillion|mn|bn|tn|lakhs?\scrores?|lakhs?|crores?"
_SCALE = rf"(?:(?i:{SCALES})|[mkM](?=[\s,.;:)/’\"-]|$))"
_PERCENT = r"%|per\s?cent|percentage[\s-]points?|pct|p[cp]\b|basis\spoints?"
MEASURED = re.compile(
    r"percent|per\s?cent|percentage points?$|basis points?$|"
    r"kilomet|(?<!smart )(?<!water )(?<!prepaid )met(?:re|er)s?|^points?$|"
    r"miles|hectares|acres|tonnes|tons|litres|watts|"
    r"barrels|years|months|weeks|days|hours|minutes|seconds|times|per\s|feet|kilograms|cents|pence"
)
_MEASURE = (
    r"(?:square\s|cubic\s)?(?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?|hectares?|acres?|"
    r"tonnes?|tons?|"
    r"litres?|megawatts?|gigawatts?|kilowatts?|barrels?|kilograms?|feet|(?:US\scents?|cents?|"
    r"pence))(?:\s(?:of\s)?CO2e?)?"
)
_PER = (
    r"(?:\s?(?:per|/)\s?(?:1[0,]*0(?:\s(?:live\sbirths|people|population|inhabitants|residents|"
    r"women|children|births))?|hectare|capita|person|household|day|km2|tonne|unit|ha|MWh|kWh))?"
)
_PEOPLE = (
    r"US\s[Dd]ollars|(?:(?:Danish|Norwegian|Swedish|Icelandic)\s)?kron(?:er|or|a)|euro|rand|yuan|yen|naira|baht|rupiah|ringgit|taka|people|persons|women|men|children|staff|youth|housing(?!\s(?:homes|units|schemes|projects|estates))|homes|jobs|"
    r"households|hospital"
)
_BETWEEN = (
    r"(?:(?!(?:and|of|in|to|by|for|from|at|per|with|is|are|was|were|has|had|have|will|or|a|the|"
    r"than|as|on|over|under|which|that|through|percent|times|years?)\b(?!-))[a-z-]+\s){0,3}?"
)
"""But on-street charge points."""
NOUN = re.compile(rf"((?:{_SCALE}\s)?)(?:[a-z-]+\s)*([a-z]+)")
_NOUN = (
    rf"(?:{_PEOPLE}|(?![a-z-]*(?:ous|ss)\b|zero-|years?\b|was\b|has\b|is\b|times\b|its\b|this\b|"
    rf"towards\b|versus\b|"
    rf"plus\b|sets\sout\b|across\b|less\b|comprises\b|consists?\b|includes\b|totals\b|goes\b|covers\b|"
    rf"accounts\b|represents\b|takes\b|brings\b|belongs\b|remains\b|arises\b|"
    rf"falls\b|rises\b|grows\b|comes\b|stands\b|lies\b)[a-z]{{2,}}(?:-[a-z]+)*[a-z]s)\b"
)
OF_MONEY = rf"(?:[\s-]?(?:{_SCALE}|trn|[bB](?=[\s,.;:)]|$)))?{_PER}"
"""Behind an amount of money, whose next word is no unit: £45m roads."""
ENGLISH = (
    rf"(?:p(?=[\s,.;:)]|$)|(?:[\s-]?{_SCALE})?(?:[\s-]?(?:{_PERCENT})(?![A-Za-z])|\s?(?:{_LETTERS}|"
    rf"(?:{_MEASURE})\b){_PER}|"
    rf"\s(?:years\b|times\b|point(?:s\b|(?=\s(?:a\b|per\b|each\b|_|fall\b|rise\b|drop\b|increase\b|cut\b|reduction\b|improvement\b|gain\b|decline\b))))|[\s-]?fold\b|{_PER.rstrip('?')}|\s{_BETWEEN}{_NOUN}{_PER})?)"
)
"""46.2|%, 5| million trees, 4,200| MW, 2.8| tonnes per hectare; may be empty."""
OF_YEARS = (
    "targets", "goals", "ambitions", "objectives", "levels", "commitments", "emissions",
    "programmes", "results", "figures",
    "prices", "budgets", "elections", "census", "estimates", "accounts", "forecasts", "reports",
)  # fmt: skip
"""Words behind a year, which is no count of them."""


def is_money(unit: str) -> bool:
    """Tell what is in a currency by its sign in front.

    Examples
    --------
    >>> is_money("US$ billion"), is_money("billion euro"), is_money("MW"), is_money("homes")
    (True, True, False, False)
    """
    return _MONEY_UNIT.match(unit) is not None
