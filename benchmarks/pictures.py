"""``python -m benchmarks.pictures``: the screens that README shows, drawn anew from the command."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from zzplan.engine.review import review
from zzplan.plan.file.load import parse
from zzplan.report.language import Language
from zzplan.report.model import Target
from zzplan.report.pages.check import check_report
from zzplan.report.render.table import render

ROOT = Path(__file__).resolve().parents[1]
PICTURES = {"en": ROOT / "docs" / "check.svg", "zh": ROOT / "docs" / "zh" / "check.svg"}
WIDTH = 80
PLAN = """\
zzplan: 1
title: {en: Riverton five-year plan, zh: 清河市五年规划纲要}
base_year: 2020
goal_year: 2025
goals:
  gdp: {name: {en: Gross city product, zh: 地区生产总值}, unit: 亿元, baseline: 4200, rate: 6%, goal: 5600}
  urban: {name: {en: Urban share, zh: 常住人口城镇化率}, unit: "%", baseline: 52.3%, goal: 56%}
  trade: {name: {en: Imports and exports, zh: 进出口总额}, unit: 亿美元, baseline: 17.6, rate: 10%, goal: 44}
  energy: {name: {en: Energy per output, zh: 单位产值能耗}, unit: "%", kind: cumulative, rate: -3%, goal: -15%}
  firms: {name: {en: New firms, zh: 新增企业}, unit: 家, kind: added, goal: 500}
  park: {name: {en: Output of the park, zh: 园区产值}, unit: 亿元, baseline: 291.9, rate: 15.5%, goal: 640}
  farmland: {name: {en: Farmland, zh: 耕地保有量}, unit: 万亩, kind: hold, goal: 250}
"""  # noqa: E501
_CELL, _LINE, _LEFT, _TOP = 8.4, 18, 14, 40
_COLOURS = {"": "#d8dee9", "1": "#ffffff", "2": "#8d97a8", "1;2": "#8d97a8", "32": "#8ccf7e",
            "33": "#e5c76b", "1;31": "#ff6b6b"}  # fmt: skip
_STYLE = re.compile(r"\x1b\[([\d;]*)m")
_FONT = "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace"


def screen(language: str, *, colour: bool) -> list[str]:
    """Return the lines of the screen, as a terminal of 80 cells shows them."""
    found = check_report(review(parse(PLAN, "plan.yaml")), named=False)
    target = Target(Language(language), WIDTH, colour, [])
    command = "$ zzplan check plan.yaml" + ("" if language == "en" else f" --lang {language}")
    return [command, *(line.rstrip("\n") for line in render(found, target))]


def picture(language: str) -> str:
    """Draw the screen: each character at its cell, so that no font moves a column."""
    lines = screen(language, colour=True)
    width, height = round(_LEFT * 2 + WIDTH * _CELL), _TOP + _LINE * len(lines)
    drawn = "\n".join(_drawn(line, _TOP + _LINE * at) for at, line in enumerate(lines))
    dots = "".join(f'<circle cx="{18 + 16 * at}" cy="14" r="5"/>' for at in range(3))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="{_FONT}" font-size="14">\n'
        f"<title>{escape(lines[0][2:])}</title>\n"
        f'<rect width="{width}" height="{height}" rx="8" fill="#22262e"/>\n'
        f'<g fill="#4a5160">{dots}</g>\n{drawn}\n</svg>\n'
    )


def _drawn(line: str, down: int) -> str:
    """Draw one line, a piece for each colour."""
    pieces, cell = [], 0
    parts = ["", *_STYLE.split(line)]
    for style, text in zip(parts[::2], parts[1::2], strict=True):
        across = []
        for c in text:
            across.append(f"{_LEFT + cell * _CELL:g}")
            cell += 2 if unicodedata.east_asian_width(c) in "WF" else 1
        if text.strip():
            colour = _COLOURS.get("" if style == "0" else style, _COLOURS[""])
            weight = ' font-weight="bold"' if style.startswith("1") else ""
            places = " ".join(across)
            pieces.append(f'<tspan x="{places}" fill="{colour}"{weight}>{escape(text)}</tspan>')
        elif text:
            pieces.append(text)
    return f'<text y="{down}" xml:space="preserve">{"".join(pieces)}</text>'


def text_of(svg: str) -> Iterator[str]:
    """Yield the lines of text that a picture holds."""
    from xml.etree import ElementTree

    for one in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        yield "".join(one.itertext()).rstrip()


def main() -> None:
    """Write the pictures."""
    for language, path in PICTURES.items():
        path.write_text(picture(language), encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
