"""The bytes of a plan file as text."""

from __future__ import annotations

import re

from zzplan.plan.diagnostics import Diagnostic
from zzplan.plan.slips import mistake_at, place_behind


def decode(data: bytes) -> tuple[str, list[Diagnostic]]:
    r"""Return the text that ``data`` encodes.

    Parameters
    ----------
    data
        The bytes of a file: UTF-8, with or without a byte order mark, or UTF-16 with one.

    Returns
    -------
    tuple
        The text without its byte order mark, and no diagnostic; or the text as far as it can be
        read, good for quoting its lines only, and a diagnostic ``encoding`` at the first bad byte,
        whose parameter ``guess`` is ``"GB18030"`` where the bytes make Chinese text of it.

    Examples
    --------
    >>> decode("单位: 亿元".encode())
    ('单位: 亿元', [])
    >>> text, (mistake,) = decode("a: 1\n单位: 亿元".encode("gbk"))
    >>> mistake.span[:2], mistake.params
    ((2, 1), {'byte': '0xb5', 'guess': 'GB18030'})
    """
    encoding, skip = "utf-8", 0
    if data.startswith(b"\xef\xbb\xbf"):
        skip = 3
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding, skip = "utf-16-le" if data[0] == 0xFF else "utf-16-be", 2
    data = data[skip:]
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError as error:
        bad = error.start
    guess = None
    if encoding == "utf-8" and _is_chinese(data):
        encoding = guess = "GB18030"
    text = data.decode(encoding, "replace")
    line, column = place_behind(data[:bad].decode(encoding, "ignore"))
    params = {"byte": f"0x{data[bad]:02x}", "guess": guess}
    return text, [mistake_at("encoding", line, column, params=params)]


def _is_chinese(data: bytes) -> bool:
    """Return whether bytes that are no UTF-8 make Chinese text in the encoding of old Windows."""
    try:
        return re.search("[\u4e00-\u9fff]", data.decode("gb18030")) is not None
    except UnicodeDecodeError:
        return False
