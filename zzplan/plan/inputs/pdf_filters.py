"""How long the streams of a PDF are: what each of their filters unpacks, up to a limit."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Callable

_FILTER = re.compile(rb"/(?:Filter|F)\s{0,9}(\[[^\]]{0,999}\]|/[A-Za-z0-9]{1,30})")
_NAME = re.compile(rb"/([A-Za-z0-9]+)")
_BLANKS = b"\0\t\n\f\r "
_CLEAR, _END = 256, 257
_WIDEST = 12
"""Bits of the longest code of LZW."""


def unpacked(said: bytes, raw: bytes, limit: int) -> bytes:
    """Return what a stream holds, cut behind the limit; nothing of pictures and of what is broken.

    Parameters
    ----------
    said : bytes
        Its dictionary.
    """
    found = _FILTER.search(said)
    for name in _NAME.findall(found[1]) if found else ():
        undo = _FILTERS.get(name)
        raw = undo(raw, limit) if undo else b""
    return raw[:limit]


def _flate(raw: bytes, limit: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, limit)
    except zlib.error:
        return b""


def _ascii85(raw: bytes, limit: int) -> bytes:
    text = raw.partition(b"~")[0][: limit * 5 // 4 + 5]
    try:
        return a85decode(text, ignorechars=_BLANKS)
    except ValueError:
        return b""


def _hexadecimal(raw: bytes, limit: int) -> bytes:
    digits = raw.partition(b">")[0].translate(None, _BLANKS)[: 2 * limit]
    try:
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("latin-1"))
    except ValueError:
        return b""


def _run_length(raw: bytes, limit: int) -> bytes:
    found = bytearray()
    at = 0
    while at + 1 < len(raw) and raw[at] != 128 and len(found) < limit:
        count = raw[at]
        if count < 128:
            found += raw[at + 1 : at + 2 + count]
            at += 2 + count
        else:
            found += raw[at + 1 : at + 2] * (257 - count)
            at += 2
    return bytes(found)


def _lzw(raw: bytes, limit: int) -> bytes:
    """Undo LZW, whose codes grow one early, as PDF has it."""
    found = bytearray()
    table: list[bytes] = []
    before = b""
    held = bits = 0
    width = 9
    for byte in raw:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & ((1 << width) - 1)
        if code == _END or len(found) >= limit:
            break
        if code == _CLEAR:
            table, before, width = [], b"", 9
            continue
        if code < _CLEAR:
            word = bytes((code,))
        elif code - 258 < len(table):
            word = table[code - 258]
        else:
            word = before + before[:1]
        found += word
        if before and len(table) < 4096 - 258:
            table.append(before + word[:1])
        before = word
        width = min(max(9, (len(table) + 259).bit_length()), _WIDEST)
    return bytes(found)


_FILTERS: dict[bytes, Callable[[bytes, int], bytes]] = {
    b"FlateDecode": _flate, b"Fl": _flate, b"ASCII85Decode": _ascii85, b"A85": _ascii85,
    b"ASCIIHexDecode": _hexadecimal, b"AHx": _hexadecimal, b"RunLengthDecode": _run_length,
    b"RL": _run_length, b"LZWDecode": _lzw, b"LZW": _lzw,
}  # fmt: skip
