"""Plain text and markdown as blocks: headings, paragraphs, and the tables that text can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.blocks import Block, Document, LinePlace, Passage
from zzplan.plan.inputs.headings import level_of
from zzplan.plan.inputs.text_tables import FORMS, Line

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_MARKDOWN = re.compile(r"(#{1,6})\s+(?=\S)")
_SENTENCE_END = tuple('。；;！!？?：:.…”"』」')
_WRAPPED = 60
"""Columns; a line at least so long that ends within a sentence goes on in the next."""
_ROOM = 6
"""Columns that a line may leave before the next word: lines are not filled to the last one."""
_TITLE = re.compile(r"(?:19|20)[0-9]{2}\s?(?:[-–/]|to)\s?(?:(?:19|20)[0-9]{2}|[0-9]{2})$")
"""The end of a title, right above its text: Strategy for Jobs and Homes 2024-2030."""
_ITEM = re.compile(
    r"\s*(?:[-*•·—○●■◆▪▲]|[(（]?[0-9一二三四五六七八九十]+(?:[)）、]|[.．](?![0-9]))"
    r"|(?:[A-Z]{1,4}[\s-]?)?[0-9]{1,2}(?:\.[0-9]{1,2})+\s+(?=[A-Z][a-z]{2})"
    r"|[A-Z]{1,3}-[0-9]+(?:\.[0-9]+)*\s+(?=[A-Z][a-z]))"
)


def read_text(text: str, name: str) -> Document:
    r"""Return the blocks of a text.

    Examples
    --------
    >>> pipes = "| 指标 | 2025 |\n|--|--|\n| 甲 | 5 |"
    >>> document = read_text(f"# 规划\n\n到2025年，达到500家。\n\n{pipes}", "a.md")
    >>> [type(block).__name__ for block in document.blocks], document.blocks[0].level
    (['Passage', 'Passage', 'Table'], 1)
    >>> [cell.text for cell in document.blocks[2].cells]
    ['指标', '2025', '甲', '5']
    """
    if len(text) > bounds.MOST_CHARACTERS:
        raise bounds.too_long()
    return Document(name, tuple(_blocks(text, list(_lines(text)))), text)


def _lines(text: str) -> Iterator[Line]:
    for number, found in enumerate(_LINE.finditer(text), 1):
        line = found[0].rstrip("\r\n")
        body = line.strip()
        skip = len(line) - len(line.lstrip())
        yield Line(body, found.start() + skip, number, line[:skip])


def _blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    widest = _widest(lines)
    here = 0
    while here < len(lines):
        line = lines[here]
        if not line.text:
            here += 1
            continue
        for table in FORMS:
            found, after = table(lines, here)
            if found:
                yield found
                here = after
                break
        else:
            after = _paragraph(lines, widest, here)
            last = lines[after - 1]
            yield _passage(text[line.start : last.start + len(last.text)], line)
            here = after


def _passage(body: str, line: Line) -> Passage:
    marked = _MARKDOWN.match(body)
    if marked:
        skip = marked.end()
        place = LinePlace(line.number, line.column + skip)
        return Passage(body[skip:], place, line.start + skip, len(marked[1]))
    return Passage(body, line.place, line.start, level_of(body))


def _paragraph(lines: list[Line], widest: list[int], here: int) -> int:
    """Return the line behind a paragraph: a line that was broken at the margin goes on."""
    after = here + 1
    while after < len(lines) and lines[after].text:
        if not _goes_on(lines[after - 1], lines[after], widest[here]):
            break
        after += 1
    return after


def _goes_on(line: Line, following: Line, widest: int) -> bool:
    if line.text.endswith(_SENTENCE_END) and line.text[-1] != ".":
        return False
    if line.number == 1 and _TITLE.search(line.text) and following.text[0].isupper():
        return False
    width = _width(line.text)
    if width < _WRAPPED or _MARKDOWN.match(line.text) or _ITEM.match(following.text):
        return False
    if following.text[0].isupper() and width + _ROOM + len(following.text.split()[0]) <= widest:
        return False  # its first word had room
    return not (level_of(line.text) or level_of(following.text) or "|" in following.text)


def _widest(lines: list[Line]) -> list[int]:
    """Return of each line how wide the widest of those is that no empty line parts from it."""
    found = [0] * len(lines)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        last = 0
        for here in order:
            text = lines[here].text
            found[here] = last = max(last, found[here], _width(text)) if text else 0
    return found


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(1 if c.isascii() else 2 for c in text)
