"""Headings that no style marks: numbered as official documents number them."""

from __future__ import annotations

import re

from zzplan.plan.inputs.blocks import Document, Passage

_LONGEST = 60
"""Characters; Latin letters take twice as many."""
_NUMERAL = "[一二三四五六七八九十百零〇0-9]+"
_NUMBERED = (
    (1, re.compile(rf"第{_NUMERAL}[篇编部]")),
    (2, re.compile(rf"第{_NUMERAL}章|(?:chapter|part)\s+[0-9ivx]+\b", re.IGNORECASE)),
    (
        3,
        re.compile(rf"第{_NUMERAL}节|[一二三四五六七八九十]+\s*[、.．]|[IVX]{{1,5}}\.\s+(?=[A-Z])"),
    ),
    (4, re.compile(r"[（(][一二三四五六七八九十]+[)）]|专栏\s*[0-9一二三四五六七八九十]+")),
    (5, re.compile(r"[0-9]{1,2}\s*[.．、](?![0-9])|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\s")),
    (6, re.compile(r"[（(]?[0-9]{1,2}[)）]|——")),
)
_SENTENCE = re.compile(r"[。；;!！?？]|[,，].*[,，]|[.:：]$")
_LABEL = re.compile(r"[^,，。;；]{2,16}[:：]$")


def level_of(line: str) -> int:
    """Return the level of a heading by its number, 0 for a line that is none.

    Examples
    --------
    >>> level_of("第二章 发展目标"), level_of("一、主要目标"), level_of("（三）绿色发展")
    (2, 3, 4)
    >>> level_of("1.培育企业。到2025年达到500家"), level_of("——陶瓷产业："), level_of("陶瓷产业")
    (0, 6, 0)
    """
    plain = line.strip()
    if not plain or len(plain) > _LONGEST * (2 if plain.isascii() else 1):
        return 0
    for level, pattern in _NUMBERED:
        found = pattern.match(plain)
        if found:
            rest = plain[found.end() :]
            return level if _LABEL.match(rest) or not _SENTENCE.search(rest) else 0
    return 0


def headed(document: Document) -> Document:
    """Return a document whose numbered headings are known as such where no style marks them."""
    blocks = (
        block.replace(level=level_of(block.text))
        if isinstance(block, Passage) and not block.level
        else block
        for block in document.blocks
    )
    return document.replace(blocks=tuple(blocks))
