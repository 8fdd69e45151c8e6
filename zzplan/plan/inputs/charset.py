"""The encoding of a document that does not say it: the reading with the commoner characters."""

from __future__ import annotations

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CHINESE = ("gb18030", "big5hkscs")
_WESTERN = "cp1252"
_SIGNS = frozenset("£€¥‘’“”–—…•·°±²³¼½¾«»§©®™")
"""What stands in texts of Western Europe beside their letters."""
_MOST_WESTERN = 0.1
"""A text with a greater part of such letters is another one."""
_SAMPLE = 20000
"""Characters that are looked at; more tell nothing new."""

_COMMON = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过"
    "家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本"
    "经民工业产发展市县区省政府规划计划建设全达增长提高比重率万亿元人均总值企业项目目标实现"
    "第三二四五六七八九个百分点农村城镇教育医疗环境能源水平新高面积收入投资创新加快推进重点"
    "這中來國個說們為時會對後過還發當無開經業產發展縣區劃設達長億萬農鎮療環總値實現標項點"
    "，。、；：（）《》“”％"
)


def decoded(data: bytes) -> tuple[str, str] | None:
    r"""Return the text that bytes make, without a byte order mark, and the name of its encoding.

    Parameters
    ----------
    data
        With a byte order mark, else strict UTF-8, else UTF-16 known by its zero bytes, else of
        GB18030 and Big5 the one that gives the commoner characters: many texts are valid in both.
        What is none of these is Windows-1252 where it has few other than ASCII letters.

    Returns
    -------
    tuple or None
        None where the bytes are no text in any of these.

    Examples
    --------
    >>> decoded("到2025年".encode("gbk"))
    ('到2025年', 'gb18030')
    >>> decoded("預期目標：增長百分之六".encode("big5"))
    ('預期目標：增長百分之六', 'big5hkscs')
    >>> decoded("a\nb".encode("utf-16-be"))[1], decoded(b"\x00\x00\x00")
    ('utf-16-be', None)
    >>> decoded("Rents rise to £400 in 2020–2025".encode("cp1252"))
    ('Rents rise to £400 in 2020–2025', 'cp1252')
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], name)
    if b"\0" in data:
        return _wide(data)
    found = _strict(data, "utf-8")
    if found:
        return found
    readings = [reading for name in _CHINESE if (reading := _strict(data, name))]
    return max(readings, key=_commonness, default=None) or _western(data)


def _strict(data: bytes, name: str) -> tuple[str, str] | None:
    try:
        return data.decode(name), name
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """Read UTF-16 without a mark: the zero bytes are the high halves of digits and line ends."""
    name = "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
    found = _strict(data, name)
    return found if found and "\0" not in found[0] else None


def _western(data: bytes) -> tuple[str, str] | None:
    """Read the text of an older Windows: £400, Café, 2020–2025."""
    found = _strict(data, _WESTERN)
    other = [c for c in found[0] if not c.isascii()] if found else []
    known = all(c in _SIGNS or "À" <= c <= "ÿ" for c in other)
    return found if known and len(other) <= _MOST_WESTERN * len(data) else None


def _commonness(reading: tuple[str, str]) -> float:
    wide = [c for c in reading[0][:_SAMPLE] if not c.isascii()]
    return sum(c in _COMMON for c in wide) / max(1, len(wide))
