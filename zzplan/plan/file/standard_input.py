"""A plan file or a document that no name tells apart: known by its bytes."""

from __future__ import annotations

import os
import re

from zzplan.plan.file.load import read_bytes
from zzplan.plan.file.locate import Located
from zzplan.plan.file.pipes import is_pipe
from zzplan.plan.inputs.charset import decoded
from zzplan.plan.inputs.encoding import is_packed
from zzplan.plan.inputs.own_goals import is_drawn

_PLAN = re.compile(
    r"^(?:[ \t]*(?:zzplan|goals|plans|indicators)[\"']?[ \t]*:|\{|---\s*$)", re.MULTILINE
)
_KEY = re.compile(r"[\"']?[\w-]+(?: [\w-]+)?[\"']?[ \t]*:(?:[ \t]|$)")
"""What a plan file may begin with, even one that lacks what it needs."""
_PAGE = re.compile(r"<(?:!doctype|html|\?xml|head|body|table|p\b|h[1-6]\b)", re.IGNORECASE)
_SEPARATORS = {"\t": "tsv", ",": "csv", ";": "csv"}
_FEWEST = 2
_START = 400
"""Bytes of a file that show what made it."""
_LINES = 5
"""How many lines show whether a text is a table."""


def suffix_of(data: bytes) -> str:
    r"""Tell what bytes hold, as the suffix that a file of it has; empty for a plan file.

    Of a workbook, a Word file or a PDF it is ``document``: what it is shows when it is opened.

    Examples
    --------
    >>> suffix_of(b"zzplan: 1\ngoals: {}"), suffix_of("到2025年，达到500家。".encode("gbk"))
    ('', 'txt')
    >>> suffix_of(b"name,unit,goal\na,km,5"), suffix_of(b"<html><p>5"), suffix_of(b"%PDF-1.7")
    ('csv', 'html', 'document')
    """
    if is_packed(data) or b"%PDF-" in data[:1024]:
        return "document"
    found = decoded(data)
    if found is None:
        return "document" if b"\0" in data else ""
    text = found[0].lstrip()
    if not text or _PLAN.search(text):
        return ""
    if _PAGE.match(text):
        return "html"
    lines = [line for line in text.split("\n")[:_LINES] if line.strip()]
    for separator, suffix in _SEPARATORS.items():
        counts = {line.count(separator) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and min(counts) >= _FEWEST and "。" not in text:
            return suffix
    return "" if _KEY.match(text) and "。" not in text else "txt"


def known(located: Located) -> Located:
    """Return a file that no suffix tells, under a name that says what its bytes are.

    What cannot be read is returned as it is: whoever reads it says why.
    """
    if located.is_read or not (os.path.isfile(located.path) or is_pipe(located.path)):
        return located
    data = read_bytes(located)
    own = is_drawn(data[:_START].decode(errors="replace"))
    kind = "" if own else suffix_of(data)
    return located.replace(path=f"{located.path}.{kind}" if kind else located.path, data=data)


def read_standard_input(located: Located) -> Located:
    """Return what was named ``-`` with its bytes, under a name that says what they are."""
    data = read_bytes(located)
    kind = suffix_of(data)
    return located.replace(path=f"stdin.{kind}" if kind else located.path, data=data)
