"""A unit without a line in it: its magnitude, and the currency, the count or the measure."""

from __future__ import annotations

import re
from unicodedata import normalize

from zzplan.plan.units import magnitudes
from zzplan.plan.units.counts import counted
from zzplan.plan.units.currencies import currency, leading
from zzplan.plan.units.measures import measure
from zzplan.plan.words.keys import UnitKind

MONEY: UnitKind = "money"
COUNT: UnitKind = "count"
OTHER: UnitKind = "other"
NONE: UnitKind = ""

_TRADITIONAL = str.maketrans(
    "億萬圓圆幣個噸戶項處條臺輛點佔韓歐鎊畝間雙隻頭張千´’‘`",
    "亿万元元币个吨户项处条台辆点占韩欧镑亩间双只头张千''''",
)
_BRACKETS = r"[(\[【]([^()\[\]【】]*)[)\]】]"
_TOKEN = (
    r"[A-Za-z]{0,3}[$¥£](?:¥)?|[€₹₩₦₱₫₽₺₪₴₸฿৳]|[A-Za-zµμ°][A-Za-z0-9.'²³-]*"
    r"|'?\d[\d,]*s?(?![A-Za-z0-9])|[\u3400-\u9fff]+|#|[^\s,;:]"
)
_CHINESE = "\u3400"
"""The first Chinese character."""
_INDEX = r"(?:\d{4}\s*)?=\s*100(?!\d)"
_NORTHERN = {"danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "swiss": "CHF"}
_SPOKEN = rf"(?i)(?<![a-z])({'|'.join(_NORTHERN)}) (?:kron(?:er?|or|a)|francs?)(?![a-z])"
_DOLLARS = r"(?i)(?<![a-z])U\.?\s?S\.? dollars?(?![a-z])"
_POUNDS = r"(?i)(?<![a-z])pounds? sterling(?![a-z])"
_SILENT = frozenset(
    {"in", "of", "at", "the", "current", "constant", "prices", "price", "nominal", "real", "a"}
)


def plain_unit(text: str) -> str:
    """Return a unit in plain characters: NFKC, simplified, straight quotes."""
    return text if text.isascii() else normalize("NFKC", text).translate(_TRADITIONAL)


def read_part(string: str, *, behind: bool) -> tuple[int, str, UnitKind, int, int]:
    """Read what has no line: exponent, base, kind, what a letter may be, the prefix's power."""
    segments = [string]
    if any(bracket in string for bracket in "([【"):
        segments = [re.sub(_BRACKETS, " ", string), *re.findall(_BRACKETS, string)]
    exponents: list[int] = []
    codes: list[str] = []
    words: list[str] = []
    letters: list[str] = []
    for segment in segments:
        exponent = 0
        for token in _tokens(segment):
            exponent += _sort(token, codes, words, letters)
        if exponent:
            exponents.append(exponent)
    base = _base(words)
    sure = bool(codes) or (letters != ["T"] and (counted(base) is not None if base else behind))
    if letters and sure and len(letters) == 1:
        exponents.append(magnitudes.LETTERS[letters[0]])
    elif letters:
        base = _base([*letters, *words])
    if len(set(codes)) > 1 or len(set(exponents)) > 1 or (codes and base):
        return 0, string.casefold().replace(" ", ""), OTHER, 0, 0  # not understood: never converted
    exponent = exponents[0] if exponents else 0
    if codes:
        return exponent, codes[0], MONEY, 0, 0
    if not base:
        return exponent, "", NONE, 0, 0
    thing = counted(base)
    if thing:
        return exponent, thing, COUNT, 0, 0
    alone = letters[0] if len(letters) == 1 and not words and not exponents else ""
    base = base.replace(" ", "")
    base, prefix = measure(base) or (base.casefold(), 0)
    return exponent, base, OTHER, magnitudes.LETTERS.get(alone, 0), prefix


def _tokens(segment: str) -> list[str]:
    """Split a unit; USDm, m$ and Rs.crore are two each."""
    if segment.isalpha() and min(segment) >= _CHINESE:
        return [segment]
    tokens: list[str] = []
    if "=" in segment:
        segment = re.sub(_INDEX, " index ", segment)
    if "dollar" in segment or "sterling" in segment:
        segment = re.sub(_POUNDS, " GBP ", re.sub(_DOLLARS, " USD ", segment))
    if "kron" in segment or "franc" in segment:
        segment = re.sub(_SPOKEN, lambda found: f" {_NORTHERN[found[1].lower()]} ", segment)
    words = segment.isascii() and segment.replace(" ", "").isalpha()
    for token in segment.split() if words else re.findall(_TOKEN, segment):
        if currency(token) or not token[0].isascii() or len(token) < 2:
            tokens.append(token)
            continue
        for cut in (3, len(token) - 3, len(token) - 1, token.find(".") + 1):
            head, tail = token[:cut], token[cut:]
            if head and tail and _joined(head, tail):
                tokens += [head, tail]
                break
        else:
            tokens.append(token)
    return tokens


def _joined(head: str, tail: str) -> bool:
    """Tell whether one is a currency and the other a magnitude."""
    for money, size in ((head, tail), (tail, head)):
        if currency(money) and (size in magnitudes.LETTERS or magnitudes.english(size)):
            return True
    return False


def _sort(token: str, codes: list[str], words: list[str], letters: list[str]) -> int:
    """Put a token where it belongs; return its power of ten."""
    if code := currency(token):
        codes.append(code)
    elif token in magnitudes.LETTERS:
        letters.append(token)
    elif (exponent := magnitudes.english(token)) is not None:
        return exponent
    elif token >= _CHINESE:
        return _sort_chinese(token, codes, words)
    elif token.casefold() not in _SILENT and not _is_year(token):
        word = token.rstrip(".") or token
        words += [word] if word not in words else []
    return 0


def _is_year(token: str) -> bool:
    """Tell the year of some prices: 2015 of "constant 2015 US$"."""
    return token[:2] in ("18", "19", "20") and len(token) == 4 and token.isdecimal()


def _sort_chinese(run: str, codes: list[str], words: list[str]) -> int:
    """Read 亿元人民币 and 人民币亿元; what has more behind it, such as 元区, is no currency."""
    exponent, rest = magnitudes.chinese(run)
    name, code = leading(rest)
    if name:
        more, after = magnitudes.chinese(rest[len(name) :])
        again, other = leading(after)
        if after == again:
            codes += [code] if again in ("", "元") else [code, other]
            return exponent + more
    if rest:
        words.append(rest)
    return exponent


def _base(words: list[str]) -> str:
    return (
        "".join(word if word >= _CHINESE else f" {word} " for word in words)
        .strip()
        .replace("  ", " ")
    )
