"""One folded copy of a text: what all rules work on; what is shown is the original."""

from __future__ import annotations

import re

from zzplan.plan.numbers.years import Year
from zzplan.reading.words.fiscal import ended, placed
from zzplan.structs import Struct

_PUNCTUATION = {
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "％": "%", "～": "~", "〜": "~",
    "〔": "[", "［": "[", "〕": "]", "］": "]", "－": "-", "–": "-", "—": "-", "−": "-", "―": "-",
    "∶": ":", "︰": ":", "「": "“", "」": "”", "『": "“", "』": "”", "‘": "'", "’": "'", "．": ".",
    "○": "〇",
}  # fmt: skip
_TRADITIONAL = dict(
    zip(
        "萬億與產業個達佔畝噸戶場歲張條總間區發電為從時內來對後動會實現進過還關開長將較縣鎮鄉"
        "農費資財務員練習學師醫療衛環護標準規劃計項級優勢創興轉變應運輸車輛鐵際貿額稅積極職單"
        "數據雲門類構質負債處這們圖書館養齡廣視網絡氣體強術藝專畢報導歷階價幣購買賣當觀點備題"
        "設結選舉黨國團約東風飛機節層樓樹種聯調減擴縮爭確維給預測權屬續斷壓緩濟適殘殺獲檢驗認"
        "證訓綱輪緣異壽險補貼薦廠礦糧園橋鋼庫熱織紡隊穩紅綠藍滿遷徵試榮壯啟組頻譜責臺灣陸島嶼"
        "鄰勞僱傭訪談詢問聽論說話讀寫語於顧願週復幹臨齊飲餘兩嚴箇爲麼麽義産僅眾衆脩儲兒剋冊軍"
        "沖衝決況凈淨幾齣剛別彆製辦勵韆昇陞卽捲厤厠廁釐參蔘雙髮隻檯颱號閤衕嚮啓迴糰睏圍圓塊堅"
        "壟複頭奮奬獎婦傢寬爾儘盡侷屆嵗佈帶蓆幫並併莊牀歸噹彔錄録徑態戰纔託釦執摺撫擬擁撥掛揮"
        "攝敎鬥無舊顯朮闆査棟欄覈樁歐匯彙滙註濃潤漲溫災牽狀獻盞蓋盤碼礎禮稱窩筆築篩籌簽籤簡係"
        "繫緊纍納綫線細經繞統繼績綜緑編繳罰羣勝脫囌甦蘇範穫營錶裝見讓議記証評詞請課謀諧貝貢貧"
        "貸躍躋蹤軌邊邁遠連遞踰郵釋裏裡針鍼鐘鍾鋪鏈鎭鎊閉聞隨難麪麫麵頂頃順須鬚領顆麥則畫",
        "万亿与产业个达占亩吨户场岁张条总间区发电为从时内来对后动会实现进过还关开长将较县镇乡"
        "农费资财务员练习学师医疗卫环护标准规划计项级优势创兴转变应运输车辆铁际贸额税积极职单"
        "数据云门类构质负债处这们图书馆养龄广视网络气体强术艺专毕报导历阶价币购买卖当观点备题"
        "设结选举党国团约东风飞机节层楼树种联调减扩缩争确维给预测权属续断压缓济适残杀获检验认"
        "证训纲轮缘异寿险补贴荐厂矿粮园桥钢库热织纺队稳红绿蓝满迁征试荣壮启组频谱责台湾陆岛屿"
        "邻劳雇佣访谈询问听论说话读写语于顾愿周复干临齐饮余两严个为么么义产仅众众修储儿克册军"
        "冲冲决况净净几出刚别别制办励千升升即卷历厕厕厘参参双发只台台号合同向启回团困围圆块坚"
        "垄复头奋奖奖妇家宽尔尽尽局届岁布带席帮并并庄床归当录录录径态战才托扣执折抚拟拥拨挂挥"
        "摄教斗无旧显术板查栋栏核桩欧汇汇汇注浓润涨温灾牵状献盏盖盘码础礼称窝笔筑筛筹签签简系"
        "系紧累纳线线细经绕统继绩综绿编缴罚群胜脱苏苏苏范获营表装见让议记证评词请课谋谐贝贡贫"
        "贷跃跻踪轨边迈远连递逾邮释里里针针钟钟铺链镇镑闭闻随难面面面顶顷顺须须领颗麦则划",
        strict=True,
    )
)
_TABLE = (
    {chr(0xFEE0 + code): chr(code) for code in range(0x21, 0x7F)}
    | _TRADITIONAL
    | _PUNCTUATION
    | dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad", "")
)
_SPACES = re.compile(r"[\s\u3000\u00a0]+|[*]{2}")
"""White space, and what markdown makes bold with."""
_WIDE = re.compile(r"[\u2e80-\u9fff，。、；：（）“”《》％]")
_WRAPPED = re.compile(rf"(?<={_WIDE.pattern})[ \t]*\n\s*(?={_WIDE.pattern})")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")
_SPACED = re.compile(r"(?<![0-9])[0-9]{1,3}[ \u00a0][0-9]{3}(?![0-9])")
_DIGITS = "0123456789."
_NEAR = 12
_STOP_IN_NUMBER = re.compile(
    r"(?<=[0-9])(?<!:[0-9])(?<!\.[0-9])(?<!\.[0-9]{2})。(?=[0-9]{1,2}(?![0-9年月日—–~-]))"
)


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
        space = plain and end < len(text) and text[start] != "*" and plain[-1] != " "
        if space and _kept(text, start, end, plain):
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
    r"""Return a text in one line: what was wrapped within Chinese gets no blank, nothing is bold.

    Examples
    --------
    >>> unwrapped("万元地\n区生产总值"), unwrapped("第二章 目标"), unwrapped("total\n jobs")
    ('万元地区生产总值', '第二章 目标', 'total jobs')
    """
    return " ".join(_WRAPPED.sub("", text.replace("**", "")).split())


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
        if any(map(_WIDE.match, plain[-_NEAR:])):
            return False  # a line of Chinese ends anywhere
        if not _SPACED.search(text):  # where blanks group digits, a line may end at one
            return True
    if before.isdigit() and _GROUP.match(text, end) and end - start == 1:
        whole = re.search(r"(?<![0-9.])[0-9]{1,3}$", "".join(plain[-4:]))
        return whole is None
    return True
