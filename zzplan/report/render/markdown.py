"""A report to paste into a document: what people read on a screen, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.plan.words.visible import visible
from zzplan.report.language import Language
from zzplan.report.model import Block, Line, Report, Table, Target

_ITEM = 4
"""Lines that are set in so far are the items of a list, further ones of a list within it."""


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as Markdown: its title, the result, and then as on the screen."""
    before = ""
    for block in _result_first([*report.blocks(target.language)]):
        if isinstance(block, Line) and (block.again or not block.text):
            continue
        kind, lines = _written(block, target.language, first=not before)
        if before and not (kind == before and kind in ("item", "drawing")):
            yield "\n"
        if kind == "drawing":
            lines = [f"    {block.text}" if isinstance(block, Line) else ""]
        yield from (line + "\n" for line in lines)
        before = kind


def _result_first(blocks: list[Block]) -> Iterator[Block]:
    """Yield the blocks with the result, which a screen has last, below the title."""
    results = [one for one in blocks if isinstance(one, Line) and one.style == "result"]
    titled = bool(blocks) and isinstance(blocks[0], Line) and blocks[0].style == "heading"
    yield from blocks[:titled]
    yield from results
    yield from (one for one in blocks[titled:] if one not in results)


def _written(block: Block, language: Language, *, first: bool) -> tuple[str, list[str]]:
    """Return what a block is in Markdown, and its lines."""
    if isinstance(block, Table):
        return "table", [*_table(block)]
    text = _escape(block.text)
    if block.style == "drawing":
        return "drawing", [block.text]
    if block.style == "heading":
        return "heading", [f"{'##' if first else '###'} {text}"]
    if block.style == "result":
        return "paragraph", [f"**{text}**"]
    if block.place:
        _ = language.gettext
        where = _("; ").join(map(_escape, filter(None, (block.source, block.place))))
        return "item", ["- " + _("{text} ({place})").format(text=text, place=where)]
    if block.indent >= _ITEM:
        return "item", [f"{'  ' * (block.indent > _ITEM)}- {text}"]
    if block.mark:
        mark = f"**{block.mark[:1].upper()}{block.mark[1:]}**"
        text = language.gettext("{name}: {sentence}").format(name=mark, sentence=text)
    return "paragraph", [text]


def _table(table: Table) -> Iterator[str]:
    """Yield the rows; the title of a group stands in a row of its own."""
    yield _row([column.title for column in table.columns])
    yield "|" + "".join(" ---: |" if column.number else " --- |" for column in table.columns)
    for number, cells in enumerate(table.rows):
        if table.heads and table.heads[number]:
            yield f"| **{_escape(table.heads[number])}** |" + "  |" * (len(table.columns) - 1)
        yield _row(cells)


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(_escape(one.strip()) for one in cells)} |"


_SIGNS = re.compile(
    r"[\\`*\[\]|]|(?<!\w)_|_(?!\w)|~(?=~)|^[#>+-](?=\s)|(?:(?<=^\d)|(?<=^\d\d))[.)](?=\s)"
)
"""What makes code, emphasis, links, images, columns, headings and lists of a text; an underscore
within a key makes nothing."""
_ENTITY = re.compile(r"&(?=#?\w+;)")


def _escape(text: str) -> str:
    r"""Return a text that reads in Markdown as it stands.

    >>> print(_escape("![x](y) `a` <b> R&D &amp; a|b trade_total"))
    !\[x\](y) \`a\` &lt;b> R&D &amp;amp; a\|b trade_total
    """
    plain = _ENTITY.sub("&amp;", visible(text)).replace("<", "&lt;")
    return _SIGNS.sub(r"\\\g<0>", plain)
