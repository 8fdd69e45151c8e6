"""The name of a Chinese indicator: the words around its figure without verbs and comparisons."""

from __future__ import annotations

import re

from zzplan.reading.words.around_zh import LEAD, TRAIL
from zzplan.reading.words.cues import FILLER, Naming

_LONGEST = 30
_GENERIC = re.compile(
    "^(?:总量|总数|总额|总值|总规模|规模|产业规模|产值|总产值|工业总产值|营业收入|主营业务收入|"
    "产量|面积|数量|总数量|占比|比重|(?:年度)?(?:计划)?(?:完成)?(?:总)?投资|"
    "覆盖率|增速|总投资|收入|总收入|技工贸总收入|投资|完成投资|其中|人数|里程|总里程|总面积|"
    "农村|乡村|城镇|城市|其他|省级|国家级|市级|毛入学率)$"
)
_MEMBER = re.compile("(?:农村|乡村|城镇|城市|其他|(?:省|国家|市|县)级)$")
"""What divides a whole: a member is of the whole, not of the member before it."""
_SPEED = re.compile("(?<=..)(?:年均)?(?:增速|增幅|增长率)$")
_TOTAL = re.compile("^(?:总量|总数|总额|总值|总规模|规模|占比|比重|省级|国家级|市级|其中)$")
_WHOLE_MEASURE = re.compile(
    "(?<=..)(?:(?:工业)?(?:总产值|产值|增加值)|(?:(?:营业|销售|主营业务|可支配)?(?:总?收入))|(?:总?产|销售?|消费|用电|吞吐|保有|周转|运输)量|"
    "(?:总|播种|种植|建筑)?面积|(?:通车|运营|营业|总)?里程|(?:固定资产)?投资额?|(?:产业|市场|经营|经济)规模|(?:最低)?(?:收购|出厂|零售|平均)价格?|装机(?:容量|规模)?|(?:重点工程)?(?:排放(?:总量|量|强度)|减排量)|"
    "年?均?浓度|占比|比重|"
    "(?:毛?入学|入园|巩固|毕业|死亡|发病|患病|覆盖|普及|达标|合格|利用|处理|处置|回收|参保|就业|失业|增长|优良|完好|绿化|到位|签约|转化)率)$"
)
"""What a list of names has behind its last: 农产品加工、新能源、文旅康养产值."""
_TAIL = re.compile("(?:(?:补助|补贴|保障|津贴|生活费|供养|养老金)?标准|..[额率])?$")
"""The same, where only its last character tells: 新能源汽车、锂电、光伏产品出口额."""
_COMPARED = re.compile("(?<!_)___(?:预计)?(?:年初|调整)?(?:预算|完成|执行|决算)数?$")
"""比上年完成数增长4%: what is compared with."""
_HALF = re.compile("城镇|城市|农村|乡村|男性|女性|国内|国际")
"""城镇、农村居民人均可支配收入: of each all that stands behind the last."""
_MEASURE = re.compile("(?:面积|经费|标准|补助|率|值|收入|量|数|额|投资|里程)$")
_SIZES = re.compile("(?:规模|产能|能力|水平|比例|比重|占比|强度)$")
_SUBJECT = re.compile(
    "([^,;:。]{2,20}?)(?:连跨|跨越|再上|跃上|迈上|增速|增长(?!机制|点|极|动力|潜力|空间)|年均|高于|快于|与|同步|保持|稳步|明显|"
    "大幅|显著|持续|进一步|"
    "不断|基本(?!养老|医疗|公共|农田|建设)|不超过|不低于|控制在)"
)
_PER_UNIT = re.compile("以[^,;。、以]{1,6}为单位$")
_PRICES = re.compile(
    "(?<=.)按(?:可比|不变|现行|当年)价格?(?:计算|口径)?[,_]*$|^按(?:可比|不变|现行|当年)价格?(?:计算|口径)?[,_]*"
)
"""地区生产总值按可比价格计算增长6%."""
_AIMED = re.compile(
    "(?:增长)?(?:预期)?(?:增长)?目标(?:(?:是|为)在.*|[设拟]?定[于为在]?)$"
    "|(?<=..)(?:增长预期|预期增长|预期|增长)目标(?:[设拟]?定?[于为在])?$"
    "|(?<=收入|支出|投资|资金|投入)(?:预期|计划|拟?安排)$"
)
"""经济增长预期目标是在提高质量的基础上; 一般公共预算支出安排420亿元."""
_ALLOTS = re.compile("(?<=财政)(?:[拟将再]|预算)*安排(?=.*(?:资金|支出|投入|投资)$)")
"""中央财政拟安排教育支出90亿元."""
_ADDS = re.compile("^(?:新增|净增|新建|新培育)")
_DOES = re.compile(
    "^(.{2,}?)(?:(?:提供|改善|进行|开展|享受|参加|纳入|实现|完成|达到|通过)(?![率量值额度])).*"
)
"""10万名女童进行接种: what is counted, without what it does."""
_RAISED = re.compile(
    "(?:继续|再|逐步|稳步|适当|持续|进一步)?(?:提高|提升|增加|扩大|降低|减少)([^,;:。、和]{4,14}),$"
)
"""继续提高基本养老金,人均每年增长10%."""
_SIZED = re.compile("[超过达][0-9.]+[万亿]")
"""产值超10亿元的企业: what tells them from others."""
_NO_NAMES = (
    "人",
    "户",
    "亩",
    "目标",
    "目标值",
    "净减",
    "增收",
    "减收",
    "增支",
    "减支",
    "增幅",
    "三年",
    "四年",
    "五年",
    "降幅",
)
"""人均每年增长10%; 28583万元,增收2798万元: of what was named before."""
_LEVEL = re.compile("(?:国家|自治区|[省市县区镇乡])级?")
_SUMMED = re.compile(
    "(?<=[^、和与及])[两二三四五六七八九十](?:大|个|类|项)(?:主导|支柱|特色)?"
    "(?:产业集群|产业链|产业|集群|行业|领域)?(?=.{2})"
)
"""What says again how many a list has: 新材料、电子信息两大产业集群产值."""
_LIST = re.compile("[、和与及]|以及")
_PREPOSITION = re.compile(
    "(?:围绕|依托|通过|按照|根据|针对|利用(?!率|量|水平|系数|面积)|立足|聚焦|面向|依据|随着|结合|充分发挥|以.*为)|"
    "(?:在|于|对|为|从|以).*(?:领域|方面|[中上下内]|基础|过程)$|[一-鿿]$"
)


def before(words: str) -> str:
    """Return the indicator that words before a figure name; empty where they name none.

    Examples
    --------
    >>> before("全社会研发经费支出占地区生产总值比重达到"), before("力争引进")
    ('全社会研发经费支出占地区生产总值比重', '')
    """
    words = words.replace(FILLER, "")
    if words.endswith("等"):  # 甲、乙等6家企业: what is counted stands behind
        return ""
    words = _AIMED.sub("", words)
    known = None
    while known != words:
        known, words = words, _PRICES.sub("", _PER_UNIT.sub("", TRAIL.sub("", words)))
    words = _ALLOTS.sub("", _COMPARED.sub("", words).rpartition("__")[2])
    if words.endswith("占"):  # 其中工业投资占40%以上
        words += "比"
    known = None
    while known != words:
        known, words = words, LEAD.sub("", words, count=1)
    if "、" in words and "等" in words:
        words = words.rpartition("等")[2] or words
    if words.count("”") > words.count("“"):
        words = "“" + words
    while len(words) > _LONGEST and "、" in words:  # of a long list the last members
        words = words.partition("、")[2]
    return "" if words in _NO_NAMES else words[-_LONGEST:]  # 人均每年增长10%


def behind(words: str) -> str:
    """Return what is counted by the words behind a figure.

    Examples
    --------
    >>> behind("以上高新技术企业和"), behind(",建成")
    ('高新技术企业', '')
    """
    words = words.replace(FILLER, "")
    words = re.split("[,;。:!?]|、(?=平均|每年|年均)", words, maxsplit=1)[0]
    words = _DOES.sub(r"\1", words)
    words = re.sub("^(?:及?以上|以下|以内|左右|上下)?(?:新?台阶|大关)?的?", "", words)
    if found := re.match("[与和同].{2,16}相[^的]{1,4}的", words):  # 与产业相配套的高技能人才
        words = words[found.end() :]
    if re.match("[、及与_]|和(?![美谐平睦])", words):
        return ""
    known = None
    while known != words:
        known, words = words, re.sub("(?:[、和与及_的]|以及|分别|并|同时)$", "", words)
    what, _, head = words.rpartition("的")
    if 2 <= len(head) <= 14 and not _SIZED.search(what):
        words = head
    if ")" in words and "(" not in words:
        words = words.partition(")")[0]
    return _quoted(words.strip("\"' "))[:_LONGEST]


def _quoted(words: str) -> str:
    """Take off quotation marks that stand around all words, or without their other one."""
    whole = re.fullmatch("“[^“”]*”", words) is not None
    if whole or words.count("“") > words.count("”"):
        words = words.removeprefix("“")
    return words.removesuffix("”") if words.count("”") > words.count("“") else words


def last(words: str) -> str:
    """Return the verb that leads to a figure without a name: 投入800万元."""
    found = re.search("[\u4e00-\u9fff]{2,4}$", words.strip("_、, "))
    return found[0] if found and not TRAIL.search(found[0]) else ""


def counted(unit: str) -> str:
    """Return nothing: a Chinese unit does not name what it counts."""
    return ""


def subject(words: str) -> str:
    """Return what a clause without a figure speaks of: 居民收入增速高于经济增速.

    Examples
    --------
    >>> subject("居民人均可支配收入增速高于经济增速"), subject("加快推进园区建设")
    ('居民人均可支配收入', '')
    """
    found = _RAISED.match(words) or _SUBJECT.match(words)
    return before(found[1]) if found else ""


def completed(name: str, known: str) -> str:
    """Put the subject that was named before in front of a name that says nothing without it.

    Examples
    --------
    >>> completed("总量", "地区生产总值"), completed("产量", "粮食播种面积")
    ('地区生产总值总量', '产量')
    >>> completed("农村", "新增就业城镇"), completed("农村", "城镇")
    ('新增就业农村', '农村')
    """
    if _MEMBER.match(name):
        known = _MEMBER.sub("", known)
    if known and re.match("[高快低]于", name):
        return known  # 居民收入与经济增长同步,高于经济增速1个百分点
    known = _SPEED.sub("", known) if name.startswith("占") else known
    if name.startswith("占") and known and not name.startswith(f"占{known}"):
        return known + name  # 研发经费投入增长10%,占地区生产总值比重达到3%
    if not is_generic(name) or is_generic(known) or known in name:
        return name
    if _TOTAL.match(name):
        known = _ADDS.sub("", known)  # 新增企业12家,总数达到150家
    own = _MEASURE.search(known) or _SIZES.search(known)
    return known + name if _TOTAL.match(name) or not own else name


def is_generic(name: str) -> bool:
    """Tell a name that says nothing without its subject: 总量, 规模, 占比."""
    return _GENERIC.match(name) is not None


def is_place(words: str) -> bool:
    """Tell words that only lead to a statement: 在轨道交通装备领域."""
    return _PREPOSITION.match(words) is not None


def without_lead(words: str) -> str:
    """Take connecting words and verbs off the beginning of a list of names."""
    words, known = words.replace(FILLER, ""), None
    while known != words:
        known, words = words, LEAD.sub("", words, count=1)
    return words


def listed(words: str) -> list[str]:
    """Split the names that 分别 spreads over figures.

    Examples
    --------
    >>> listed("高中阶段教育毛入学率、高等教育毛入学率")
    ['高中阶段教育毛入学率', '高等教育毛入学率']
    >>> listed("城市、农村供电可靠率")
    ['城市供电可靠率', '农村供电可靠率']
    >>> listed("新能源、文旅康养产值")
    ['新能源产值', '文旅康养产值']
    >>> listed("国家级、省级示范区"), listed("国家、省级示范区")
    (['国家级示范区', '省级示范区'], ['国家级示范区', '省级示范区'])
    """
    words = without_lead(words)
    if again := _SUMMED.search(words):
        tail = before(words[again.end() :])
        return [one + tail for one in _LIST.split(words[: again.start()])]
    names = [name for one in _LIST.split(words) if (name := before(one))]
    alike = len(names) > 1 and all(_LEVEL.fullmatch(one) for one in names[:-1])
    if alike and (level := _LEVEL.match(names[-1])):  # 国家、省级示范区
        last = names[-1].removeprefix(level[0].removesuffix("级"))
        bare = last.removeprefix("级")
        return [one + (bare if one.endswith("级") else last) for one in names[:-1]] + names[-1:]
    if len(names) < 2:
        return names
    halves = _HALF.match(names[-1]) and all(_HALF.fullmatch(one) for one in names[:-1])
    if not halves and (shared := _WHOLE_MEASURE.search(names[-1])):
        return [one if _ends_alike(one) else one + shared[0] for one in names[:-1]] + names[-1:]
    if not _MEASURE.search(names[-1]):
        return names
    alike = len({len(one) for one in names[:-1]}) == 1
    ends = None if alike or not (found := _TAIL.search(names[-1])) else found[0]
    return [_measured(one, names[-1], ends) for one in names[:-1]] + names[-1:]


def _ends_alike(name: str) -> bool:
    """Tell a name with a measure of its own: 园区收入、税收."""
    own = _MEASURE.search(name) is not None and not name.endswith("需氧量")
    return own or _WHOLE_MEASURE.search(name) is not None


def _measured(name: str, last: str, tail: str | None) -> str:
    """Give a name the measure that stands only behind the last of its list.

    Without ``tail``, which says what that is, it stands behind a name of the same length.
    """
    if _MEASURE.search(name) or len(last) <= len(name) + 1:
        return name
    return name + (last[len(name) :] if tail is None else tail)


NAMING = Naming(before, behind, last, counted, subject, completed, is_place, listed)
