"""Currencies by sign, code and name: $, US$, USD, 美元, KSh."""

from __future__ import annotations

from functools import lru_cache

from zzplan.plan.words.signs import DIGITS

_ISO_4217 = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
    SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES
    VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW
"""
_CODES = frozenset(_ISO_4217.split())

_NAMES = {
    "CNY": "元 人民币 人民币元 元人民币 rmb yuan renminbi ¥ rmb¥ cny¥ cn¥",
    "USD": "美元 美金 美圆 us$ usd$ $ dollar dollars us_dollar us_dollars",
    "HKD": "港元 港币 hk$", "TWD": "新台币 台币 nt$", "MOP": "澳门元 澳门币 mop$",
    "JPY": "日元 日圆 yen jp¥ jpy¥", "KRW": "韩元 韩币 won ₩", "EUR": "欧元 euro euros €",
    "GBP": "英镑 sterling pounds_sterling £ gbp£ uk£", "INR": "卢比 印度卢比 rs rs. rupee rupees ₹",
    "KES": "肯尼亚先令 ksh kshs ksh. kshs.", "UGX": "乌干达先令 ush ushs ugsh",
    "TZS": "坦桑尼亚先令 tsh tshs", "AUD": "澳元 a$ au$", "CAD": "加元 c$ ca$ can$",
    "NZD": "新西兰元 nz$", "SGD": "新加坡元 s$ sg$", "BRL": "雷亚尔 r$", "RUB": "卢布 ruble rubles "
    "rouble roubles ₽", "ZAR": "兰特 rand", "NGN": "奈拉 naira ₦",
    "GHS": "cedi cedis gh¢ gh₵ ghs₵ ₵",
    "MYR": "林吉特 ringgit rm", "IDR": "印尼盾 印度尼西亚盾 rupiah rp rp.", "THB": "泰铢 baht ฿",
    "PHP": "菲律宾比索 ₱", "VND": "越南盾 dong ₫", "BDT": "塔卡 taka tk tk. ৳", "ETB": "birr",
    "TRY": "₺", "ILS": "₪", "UAH": "₴", "KZT": "坚戈 ₸", "CHF": "瑞士法郎",
    "XOF": "fcfa", "SEK": "kronor krona",
}  # fmt: skip
_BY_NAME = {
    name.replace("_", " "): code for code, names in _NAMES.items() for name in names.split()
}
_IN_CHINESE = tuple(sorted((name for name in _BY_NAME if name > "一"), key=len, reverse=True))
_COMMON = frozenset({"usd", "eur", "gbp", "cny", "hkd", "jpy", "inr", "kes"})
"""Codes that are known in small letters too."""
_DOLLARS = "USD HKD TWD AUD CAD NZD SGD MOP FJD JMD NAD TTD BBD BZD LRD XCD GYD"
_LOOSE = {
    "$": frozenset(_DOLLARS.split()),
    "¥": frozenset({"CNY", "JPY"}),
    "rs": frozenset({"INR", "PKR", "LKR", "NPR", "MUR", "SCR"}),
}  # fmt: skip
"""Signs that several countries print."""


def currency(word: str) -> str | None:
    """Return the ISO code of a sign, a code or a name that is a currency as a whole.

    Examples
    --------
    >>> [currency(word) for word in ("US$", "美元", "KSh", "usd", "PEN", "pen", "km")]
    ['USD', 'USD', 'KES', 'USD', 'PEN', None, None]
    """
    if word in _CODES:
        return word
    low = word.casefold()
    return low.upper() if low in _COMMON else _BY_NAME.get(low)


def leading(text: str) -> tuple[str, str]:
    """Return the Chinese name of a currency that a text begins with, and its code.

    Examples
    --------
    >>> leading("元人民币"), leading("美元/人"), leading("吨")
    (('元人民币', 'CNY'), ('美元', 'USD'), ('', ''))
    """
    if not text.startswith(_IN_CHINESE):
        return "", ""
    name = next(name for name in _IN_CHINESE if text.startswith(name))
    return name, _BY_NAME[name]


@lru_cache(maxsize=1024)
def in_front(text: str) -> str:
    """Return the currency that stands before a number, with the blanks behind it; else nothing.

    Examples
    --------
    >>> in_front("US$3.5bn"), in_front("KSh 1 trillion"), in_front("人民币三千亿元"), in_front("3")
    ('US$', 'KSh ', '人民币', '')
    """
    if text.startswith(DIGITS):
        return ""
    end = next((place for place, sign in enumerate(text) if sign in "0123456789+-"), 0)
    word = text[:end].strip()
    if word and (word == "R" or currency(word)):  # R500m is South African; R is no unit
        return text[:end]
    name, _ = leading(text)
    if not name and text[:1] in _BY_NAME:  # ¥三千亿
        name = text[:1]
    return "" if text.startswith(f"{name}/") else name


def may_be(printed: str, code: str) -> bool:
    """Tell whether a sign that several countries print can be a currency: $ is one of A$ too.

    Examples
    --------
    >>> may_be("bn $", "AUD"), may_be("¥", "JPY"), may_be("US$", "AUD")
    (True, True, False)
    """
    signs = (one.rstrip(".") for one in printed.casefold().split())
    return any(code in _LOOSE.get(sign, ()) for sign in signs)
