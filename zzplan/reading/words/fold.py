"""One folded copy of a text: what all rules work on; what is shown is the original."""

from __future__ import annotations

import re

from zzplan.plan.numbers.years import Year
from zzplan.reading.words.fiscal import ended, placed
from zzplan.structs import Struct

_PUNCTUATION = {
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "～": "~", "〜": "~",
    "〔": "[", "［": "[", "〕": "]", "］": "]", "－": "-", "–": "-", "—": "-", "−": "-", "―": "-",
    "∶": ":", "「": "“", "」": "”", "『": "“", "』": "”", "‘": "'", "’": "'", "．": ".", "○": "〇",
}  # fmt: skip
_TRADITIONAL = dict(
    zip(
        "萬億與產業個達佔畝噸戶場歲張條總間區發電為從時間內來對後動會實現進過還關開增長將"
        "較億縣鎮鄉農費資財務員練習學師醫療衛環護標準規劃計劃項級優勢創興轉變應運輸車輛"
        "鐵際貿額稅積極職務單位數據雲門類構質負債處這們圖書館養齡廣電視網絡氣體碳強術藝"
        "專業畢業報導歷歲階價幣購買賣當觀點備題設總結選舉黨國團結約東風飛機節約層樓樹種"
        "聯盟調減擴縮爭確維給預測權屬續斷壓緩濟適齡殘殺獲檢驗認證訓練"
        "綱輪緣異類產壽險補貼薦選據廠礦糧種園場橋鋼電機庫熱輸導織紡隊優惠穩妥紅綠藍滿達還遷徵試"
        "繁榮壯啟動組織認購聯網絡頻譜應責臺灣陸島嶼鄰沿後勞僱傭職訪談詢問聽證論據說話讀寫語於顧願週復準幹臨齊飲餘",
        "万亿与产业个达占亩吨户场岁张条总间区发电为从时间内来对后动会实现进过还关开增长将"
        "较亿县镇乡农费资财务员练习学师医疗卫环护标准规划计划项级优势创兴转变应运输车辆"
        "铁际贸额税积极职务单位数据云门类构质负债处这们图书馆养龄广电视网络气体碳强术艺"
        "专业毕业报导历岁阶价币购买卖当观点备题设总结选举党国团结约东风飞机节约层楼树种"
        "联盟调减扩缩争确维给预测权属续断压缓济适龄残杀获检验认证训练"
        "纲轮缘异类产寿险补贴荐选据厂矿粮种园场桥钢电机库热输导织纺队优惠稳妥红绿蓝满达还迁征试"
        "繁荣壮启动组织认购联网络频谱应责台湾陆岛屿邻沿后劳雇佣职访谈询问听证论据说话读写语于顾愿周复准干临齐饮余",
        strict=True,
    )
)
_TABLE = (
    {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
    | _TRADITIONAL
    | _PUNCTUATION
    | dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad", "")
)
_SPACES = re.compile(r"[\s\u3000\u00a0]+")
_WIDE = re.compile(r"[\u2e80-\u9fff，。、；：（）“”《》％]")
_WRAPPED = re.compile(rf"(?<={_WIDE.pattern})[ \t]*\n\s*(?={_WIDE.pattern})")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")
_DIGITS = "0123456789."
_NEAR = 12
_STOP_IN_NUMBER = re.compile(r"(?<=[0-9])。(?=[0-9]{1,2}(?![0-9年月日]))")


class Folded(Struct):
    """A text in one width and one script, without spaces that mean nothing.

    Examples
    --------
    >>> folded = fold("達到 1 250 萬噸，佔３％")
    >>> folded.text, folded.span(2, 8)
    ('达到1250万吨,占3%', (3, 11))
    """

    text: str
    origin: tuple[int, ...]
    """Of each character its place in the original."""
    fiscal: tuple[Year, ...] = ()
    """The fiscal years of the original; in the text stand the years in which they end."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where characters stand in the original."""
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str, *, fiscal: bool = False) -> Folded:
    """Fold width, script, dashes and quotes; drop spaces within numbers and between characters.

    Parameters
    ----------
    fiscal : bool
        Fiscal years stay as they are printed; else each becomes the year in which it ends.
    """
    if text.isascii() and not _SPACES.search(text):
        return _reckoned(text, list(range(len(text))), fiscal)
    if "。" in text:
        text = _STOP_IN_NUMBER.sub(".", text)  # 76。7, as scanned pages have it
    plain: list[str] = []
    origin: list[int] = []
    last = 0
    for found in _SPACES.finditer(text):
        start, end = found.span()
        _copy(text, last, start, plain, origin)
        last = end
        if plain and end < len(text) and _kept(text, start, end, plain):
            plain.append(" ")
            origin.append(start)
    _copy(text, last, len(text), plain, origin)
    return _reckoned("".join(plain), origin, fiscal)


def _reckoned(text: str, origin: list[int], fiscal: bool) -> Folded:
    years, labels = (text, ()) if fiscal else ended(text)
    if not labels:
        return Folded(text, tuple(origin))
    return Folded(years, tuple(placed(origin, labels)), tuple(year for *_, year in labels))


def unwrapped(text: str) -> str:
    r"""Return a text in one line: what was wrapped within Chinese gets no blank.

    Examples
    --------
    >>> unwrapped("万元地\n区生产总值"), unwrapped("第二章 目标"), unwrapped("total\n jobs")
    ('万元地区生产总值', '第二章 目标', 'total jobs')
    """
    return " ".join(_WRAPPED.sub("", text).split())


def _copy(text: str, start: int, end: int, plain: list[str], origin: list[int]) -> None:
    piece = text[start:end]
    if piece.isascii():
        plain.extend(piece)
        origin.extend(range(start, end))
        return
    for place in range(start, end):
        character = text[place]
        folded = _TABLE.get(character, character)
        if folded:
            plain.append(folded)
            origin.append(place)


def _kept(text: str, start: int, end: int, plain: list[str]) -> bool:
    """Tell whether white space separates: not beside Chinese, and not within 1 250."""
    before, after = plain[-1], text[end]
    if _WIDE.match(before) or _WIDE.match(after) or after == "%":
        return False
    if "\n" in text[start:end] and before in _DIGITS and after in _DIGITS:
        return not any(map(_WIDE.match, plain[-_NEAR:]))  # a line of Chinese ends anywhere
    if before.isdigit() and _GROUP.match(text, end) and end - start == 1:
        whole = re.search(r"(?<![0-9.])[0-9]{1,3}$", "".join(plain[-4:]))
        return whole is None
    return True
