"""The bytes of a plan file as text."""

from __future__ import annotations

import re

from zzplan.finding import START, Finding

_SIGNS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")


def is_packed(data: bytes) -> bool:
    """Tell by its first bytes what is no text: an archive, a PDF, a file of Office 97, RTF."""
    return data.startswith(_SIGNS)


def decode(data: bytes) -> tuple[str, list[Finding]]:
    r"""Return the text that ``data`` encodes.

    Parameters
    ----------
    data
        The bytes of a file: UTF-8, with or without a byte order mark, or UTF-16 with one.

    Returns
    -------
    tuple
        The text without its byte order mark, and no diagnostic; or the text as far as it can be
        read, good for quoting its lines only, and a diagnostic: ``encoding`` at the first bad byte,
        whose parameter ``guess`` is ``"GB18030"`` where the bytes make Chinese text of it, or
        ``wide-encoding`` with the ``guess`` UTF-32, or UTF-16 where no byte order mark says so.

    Examples
    --------
    >>> decode("单位: 亿元".encode())
    ('单位: 亿元', [])
    >>> text, (mistake,) = decode("a: 1\n单位: 亿元".encode("gbk"))
    >>> mistake.span[:2], mistake.params
    ((2, 1), {'byte': '0xb5', 'guess': 'GB18030'})
    """
    wide = _wide(data) if b"\0" in data else None
    if wide:
        text, name = wide
        return text, [Finding(START, "wide-encoding", {"guess": name}, "encoding")]
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
    from zzplan.plan.inputs.lookalikes import mistake_at, place_behind

    line, column = place_behind(data[:bad].decode(encoding, "ignore"))
    params = {"byte": f"0x{data[bad]:02x}", "guess": guess}
    return text, [mistake_at("encoding", line, column, params=params)]


def _wide(data: bytes) -> tuple[str, str] | None:
    """Return the text of bytes in UTF-32, or in UTF-16 without a byte order mark, and which it is.

    Every plan has a colon with white space behind it; bytes in another encoding, or in the other
    order, hardly ever make one of them.
    """
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for name in ("UTF-32",) if marked else ("UTF-32", "UTF-16"):
        for order in ("le", "be"):
            try:
                text = data.decode(f"{name}-{order}").removeprefix("\ufeff")
            except UnicodeDecodeError:
                continue
            if re.search(r":\s", text):
                return text, name
    return None


def _is_chinese(data: bytes) -> bool:
    """Return whether bytes that are no UTF-8 make Chinese text in the encoding of old Windows."""
    try:
        return re.search("[\u4e00-\u9fff]", data.decode("gb18030")) is not None
    except UnicodeDecodeError:
        return False
