"""What a workbook shows: each number as its format writes it, as a reader sees it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}
NUMBER = re.compile(r"(#,##)?0(\.0+)?(%?)")


def shown(path: Path, sheet: int = 1) -> Iterator[list[str]]:
    """Yield the rows of a sheet as they are shown."""
    with zipfile.ZipFile(path) as book:
        styles = ElementTree.fromstring(book.read("xl/styles.xml"))
        strings = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
        cells = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    codes = BUILT_IN | {
        int(one.attrib["numFmtId"]): one.attrib["formatCode"]
        for one in styles.iter(f"{SPACE}numFmt")
    }
    formats = [int(one.attrib["numFmtId"]) for one in styles.findall(f"{SPACE}cellXfs/*")]
    texts = ["".join(one.itertext()) for one in strings.iter(f"{SPACE}si")]
    for row in cells.iter(f"{SPACE}row"):
        yield [written(cell, texts, codes[formats[int(cell.get("s", "0"))]]) for cell in row]


def written(cell: ElementTree.Element, texts: list[str], code: str) -> str:
    value = cell.findtext(f"{SPACE}v") or ""
    if cell.get("t") == "s":
        return texts[int(value)]
    found = NUMBER.search(re.sub(r'"[^"]*"', lambda literal: "x" * len(literal[0]), code))
    if cell.get("t") or not value or found is None:
        return value
    grouped, decimals, percent = found.groups()
    places = len(decimals or ".") - 1
    number = float(value) * (100 if percent else 1)
    said = f"{number:{',' if grouped else ''}.{places}f}{percent}"
    return (code[: found.start()] + said + code[found.end() :]).replace('"', "")
