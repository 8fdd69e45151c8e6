"""A page to hand on: one file of HTML that asks for nothing outside itself."""

from __future__ import annotations

import json
import os
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from html import escape

from zzplan.plan.words.visible import visible
from zzplan.report.chart import Chart
from zzplan.report.hypertext import (
    Article,
    Fold,
    Grid,
    Links,
    Listing,
    Page,
    Part,
    Passage,
    Run,
    Tools,
)
from zzplan.report.model import Column, Line, Report, Table, Target
from zzplan.report.render import svg
from zzplan.report.width import widest

_KEPT = 16
"""A column of texts of so many cells is not broken."""
_LANG = {"zh": "zh-CN", "en": "en"}


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield the page of a report."""
    page = report.page(target.language) if report.page else None
    assert isinstance(page, Page)
    yield from _Writer(page, target.language.code).whole()


def _text(text: str) -> str:
    return escape(visible(text))


def _several(text: str) -> str:
    """Write a text of a document, whose line ends are its own."""
    return "<br>".join(_text(line) for line in text.splitlines() or [""])


def _read(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as stream:
        return stream.read()


def _head(column: Column) -> str:
    kind = ' class="n"' if column.number else ""
    return f'<th scope="col"{kind}>{_text(column.title)}</th>' if column.title else "<td></td>"


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


class _Writer:
    """Writes one page, and counts its charts."""

    def __init__(self, page: Page, language: str) -> None:
        self.page, self.language = page, language
        self.charts = 0
        self.about = ""
        """The title of the article that is written: the caption of its tables."""
        self.level = 2
        """Of the last heading of the document: below it none is skipped."""

    def whole(self) -> Iterator[str]:
        page, words = self.page, self.page.words
        style, script = svg.colours() + _read("page.css"), _read("page.js")
        policy = (
            f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
            "base-uri 'none'; form-action 'none'"
        )
        said = json.dumps({**words}, ensure_ascii=False).replace("<", "\\u003c")
        wide = ' class="beside"' if page.document else ""
        yield (
            f'<!DOCTYPE html>\n<html lang="{_LANG[self.language]}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="color-scheme" content="light dark">\n'
            f"<title>{_text(page.title)}</title>\n<style>{style}</style>\n</head>\n"
            f"<body{wide}>\n"
        )
        yield f'<header id="top">\n<h1>{_text(page.title)}</h1>\n'
        yield f'<p class="about">{_text(page.about)}</p>\n'
        yield f'<p class="result {page.result.tone}">{_text(page.result.text)}</p>\n'
        for line in page.lead:
            yield from self.block(line)
        yield f'<nav aria-label="{_text(words["contents"])}">\n<ul>\n'
        for part in (*page.parts, *filter(None, [page.document])):
            count = sum(isinstance(one, Article) for one in part.blocks)
            number = f' <span class="count">{count}</span>' if count else ""
            yield f'<li><a href="#{part.key}">{_text(part.title)}</a>{number}</li>\n'
        yield '</ul>\n</nav>\n</header>\n<div class="columns">\n<main>\n'
        for part in page.parts:
            yield from self.part(part)
        yield "</main>\n"
        if page.document is not None:
            title = _text(page.document.title)
            yield (
                f'<aside id="{page.document.key}" tabindex="0" aria-label="{title}">\n'
                f"<h2>{title}</h2>\n"
            )
            yield from self.blocks(page.document.blocks)
            yield "</aside>\n"
        yield f"</div>\n<footer><p>{_text(page.foot)}</p></footer>\n"
        yield f'<script type="application/json" id="words">{said}</script>\n'
        yield f"<script>{script}</script>\n</body>\n</html>\n"

    def part(self, part: Part) -> Iterator[str]:
        cards = part.key == "goals"
        yield (
            f'<section id="{part.key}" aria-labelledby="{part.key}-title">\n'
            f'<h2 id="{part.key}-title">{_text(part.title)}</h2>\n'
        )
        if cards:
            yield '<div class="cards">\n'
        yield from self.blocks(part.blocks)
        yield "</div>\n</section>\n" if cards else "</section>\n"

    def blocks(self, blocks: Iterable[object]) -> Iterator[str]:
        for one in blocks:
            yield from self.block(one)

    def block(self, one: object) -> Iterator[str]:
        if isinstance(one, Line):
            yield from self.line(one)
        elif isinstance(one, Table):
            yield from self.table(Listing(one, self.about))
        elif isinstance(one, Listing):
            yield from self.table(one)
        elif isinstance(one, Links):
            yield from self.links(one)
        elif isinstance(one, Fold):
            yield f"<details>\n<summary>{_text(one.title)}</summary>\n"
            yield from self.blocks(one.blocks)
            yield "</details>\n"
        elif isinstance(one, Article):
            yield from self.article(one)
        elif isinstance(one, Chart):
            self.charts += 1
            yield from svg.within(one, f"chart-{self.charts}")
        elif isinstance(one, Tools):
            yield from self.tools(one)
        elif isinstance(one, Passage):
            yield from self.passage(one)
        elif isinstance(one, Grid):
            yield from self.grid(one)

    def line(self, one: Line) -> Iterator[str]:
        if not one.text and not one.mark:
            return
        mark = f'<strong class="mark {one.tone}">{_text(one.mark)}</strong> ' if one.mark else ""
        names = " ".join(filter(None, (one.style, "" if one.mark else one.tone)))
        kind = f' class="{names}"' if names else ""
        tag = {"heading": "h4", "group": "h3"}.get(one.style, "p")
        yield f"<{tag}{kind}>{mark}{_text(one.text)}</{tag}>\n"

    def table(self, one: Listing) -> Iterator[str]:
        table, columns = one.table, one.table.columns
        yield '<div class="scroll" tabindex="0" role="group"' + (
            f' aria-label="{_text(one.caption)}">\n' if one.caption else ">\n"
        )
        yield "<table>\n"
        if one.caption:
            yield f'<caption class="unseen">{_text(one.caption)}</caption>\n'
        if any(column.title for column in columns):
            heads = "".join(map(_head, columns))
            yield f"<thead><tr>{heads}</tr></thead>\n"
        yield "<tbody>\n"
        kept = [
            widest([row[at] for row in table.rows]) <= _KEPT and not column.number
            for at, column in enumerate(columns)
        ]
        for number, row in enumerate(table.rows):
            if table.heads and table.heads[number]:
                yield "</tbody>\n<tbody>\n" if number else ""
                yield (
                    f'<tr class="plan"><th scope="rowgroup" colspan="{len(columns)}">'
                    f"{_text(table.heads[number])}</th></tr>\n"
                )
            key = f' id="{one.keys[number]}"' if one.keys else ""
            yield f"<tr{key}>" + "".join(self.cells(one, number, row, kept)) + "</tr>\n"
        yield "</tbody>\n</table>\n</div>\n"

    def cells(
        self, one: Listing, number: int, row: tuple[str, ...], kept: list[bool]
    ) -> Iterator[str]:
        table = one.table
        for at, (text, column) in enumerate(zip(row, table.columns, strict=True)):
            tone = table.cell_tones[number][at] if table.cell_tones else ""
            if at == len(row) - 1 and table.tone:
                tone = table.tone(number)
            names = " ".join(filter(None, ("n" if column.number else "k" * kept[at], tone)))
            kind = f' class="{names}"' if names else ""
            shown = _text(text)
            if at == 0 and one.targets and one.targets[number]:
                shown = f'<a href="#{one.targets[number]}">{shown}</a>'
            if at == 0:
                yield f'<th scope="row"{kind}>{shown}</th>'
            else:
                yield f"<td{kind}>{shown}</td>"

    def links(self, one: Links) -> Iterator[str]:
        if one.links:
            inner = " · ".join(f'<a href="#{x.key}">{_text(x.text)}</a>' for x in one.links)
            yield f'<p class="links">{inner}</p>\n'

    def article(self, one: Article) -> Iterator[str]:
        self.about = one.title
        facts = "".join(f' data-{name}="{_text(value)}"' for name, value in one.facts.items())
        yield (
            f'<article id="{one.key}" class="{one.tone}" tabindex="-1" '
            f'aria-labelledby="{one.key}-title"{facts}>\n'
            f'<h3 id="{one.key}-title">{_text(one.title)} '
            f'<span class="mark {one.tone}">{_text(one.mark)}</span></h3>\n'
        )
        yield from self.blocks(one.blocks)
        yield "</article>\n"
        self.about = ""

    def tools(self, one: Tools) -> Iterator[str]:
        words = {name: _text(text) for name, text in self.page.words.items()}

        def choice(name: str, options: Iterable[str]) -> str:
            return (
                f'<label>{words[name]} <select id="tool-{name}">{"".join(options)}</select></label>'
            )

        kinds = (f'<option value="{_text(x.value)}">{_text(x.text)}</option>' for x in one.kinds)
        orders = (f'<option value="{x.value}">{_text(x.text)}</option>' for x in one.orders)
        yield '<div class="tools" id="tools" hidden>\n'
        yield choice("kind", (f'<option value="">{words["all"]}</option>', *kinds)) + "\n"
        yield choice("order", orders) + "\n"
        yield f'<label>{words["search"]} <input id="tool-search" type="search"></label>\n'
        yield (
            f'<span class="steps"><button type="button" id="tool-previous">{words["previous"]}'
            f'</button> <button type="button" id="tool-next">{words["next"]}</button></span>\n'
            f'<span id="tool-shown" role="status"></span>\n<p class="remark">{words["keys"]}</p>\n'
            "</div>\n"
        )

    def passage(self, one: Passage) -> Iterator[str]:
        yield from self.place(one.place)
        text = "".join(map(self.run, one.runs))
        if one.level:
            self.level = min(6, one.level + 2, self.level + 1)
            tag = f"h{self.level}"
            yield f"<{tag}>{text}</{tag}>\n"
        elif text.strip():
            yield f"<p>{text}</p>\n"

    def place(self, text: str) -> Iterator[str]:
        if text:
            yield f'<p class="place">{_text(text)}</p>\n'

    def run(self, one: Run) -> str:
        if not one.key:
            return _several(one.text)
        named = f'id="{one.key}" class="figure {one.tone}" title="{_text(one.title)}"'
        if not one.target:
            return f"<span {named}>{_several(one.text)}</span>"
        number = one.target.removeprefix("finding-")
        number = f' data-n="{number}"' if number.isdigit() else ""
        return f'<a {named}{number} href="#{one.target}">{_several(one.text)}</a>'

    def grid(self, one: Grid) -> Iterator[str]:
        yield from self.place(one.place)
        yield (
            f'<div class="scroll" tabindex="0" role="group" aria-label="{_text(one.caption)}">\n'
            "<table>\n"
        )
        for row in one.rows:
            cells = []
            for cell in row:
                span = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
                span += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
                tag = "th" if cell.header else "td"
                text = "".join(map(self.run, cell.runs))
                cells.append(f"<{tag}{span}>{text}</{tag}>")
            yield f"<tr>{''.join(cells)}</tr>\n"
        yield "</table>\n</div>\n"
