"""Word: the paragraphs and tables of a .docx as they are printed, with the standard library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.archive import attribute, elements, local, opened, part
from zzplan.plan.inputs.blocks import (
    Block,
    Cell,
    CellPlace,
    Document,
    ParagraphPlace,
    Passage,
    Table,
)
from zzplan.plan.inputs.raised import raised
from zzplan.plan.inputs.refusal import DocumentError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element
    from zipfile import ZipFile

_DEEPEST = 100
"""Elements within each other that may hold text."""
_UNPRINTED = frozenset(
    {
        "del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "tblPr", "trPr",
        "sectPr", "Fallback", "commentReference", "footnoteReference", "endnoteReference", "rt",
    }
)  # fmt: skip
"""What stands in the file and not on the page: deleted text, field codes, the marks of notes,
and the second form of what newer programs draw."""
_LIFTED = re.compile("superscript|0*[1-9][0-9]*")
"""How a run is raised: by its alignment, or by half points."""
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}


def read_docx(data: bytes, name: str) -> Document:
    """Read a Word document.

    Deleted text of tracked changes is left out, inserted text is read; text boxes follow the
    paragraph that they are anchored in; footnotes stand at the end. Paragraphs are counted from 0
    as they follow each other outside tables, tables likewise.

    Raises
    ------
    DocumentError
        For an archive that is broken, encrypted, too large, or no Word document.
    """
    archive = opened(data)
    body = part(archive, "word/document.xml")
    if body is None:
        raise DocumentError("document-broken")
    reader = _Reader(_heading_styles(archive))
    blocks = list(reader.body(body))
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        text = part(archive, notes)
        if text is not None:
            blocks += reader.notes(text)
    return Document(name, tuple(blocks))


def _heading_styles(archive: ZipFile) -> dict[str, int]:
    """Return the levels of the styles that are headings, by the style's identifier."""
    found: dict[str, int] = {}
    for event, element in elements(part(archive, "word/styles.xml") or b"<styles/>"):
        if event == "end" and local(element.tag) == "style":
            identifier, name, outline = attribute(element, "styleId"), "", None
            for inner in element.iter():
                if local(inner.tag) == "name":
                    name = attribute(inner, "val") or ""
                elif local(inner.tag) == "outlineLvl":
                    outline = attribute(inner, "val")
            level = _level(name, outline)
            if identifier and level:
                found[identifier] = level
            element.clear()
    return found


def _level(name: str, outline: str | None) -> int:
    """Return 1 for a title, 2 and more for the headings below it, 0 for a paragraph.

    Examples
    --------
    >>> _level("heading 1", None), _level("Title", None), _level("正文", None), _level("a", "1")
    (2, 1, 0, 3)
    """
    folded = name.casefold().replace(" ", "")
    if folded in ("title", "标题"):
        return 1
    for prefix in ("heading", "标题"):
        if folded.startswith(prefix) and folded[len(prefix) :].isdecimal():
            return 1 + int(folded[len(prefix) :])
    return 2 + int(outline) if outline and outline.isdecimal() and int(outline) < 9 else 0


class _Reader:
    """Turns paragraphs and tables into blocks, counting them."""

    def __init__(self, styles: dict[str, int]) -> None:
        self.styles = styles
        self.paragraphs = self.tables = self.cells = 0

    def body(self, data: bytes) -> Iterator[Block]:
        """Yield the blocks of the body; what has been read is dropped, so memory stays small."""
        depth, path = 0, list[str]()
        for event, element in elements(data):
            tag = local(element.tag)
            if event == "start":
                path.append(tag)
                depth += 1
                self.cells += tag == "tc"
                if self.cells > bounds.MOST_CELLS:
                    raise bounds.too_many_cells()
                if depth > _DEEPEST * 3:
                    raise DocumentError("document-broken")
                continue
            path.pop()
            depth -= 1
            if tag in ("p", "tbl") and not {"p", "tbl", *_UNPRINTED} & set(path):
                yield from self.block(element, counted=path[-1:] == ["body"])
                element.clear()

    def block(self, element: Element, *, counted: bool = True) -> Iterator[Block]:
        """Yield a paragraph or a table, and what floats in it."""
        if local(element.tag) == "tbl":
            yield from self.table(element)
            return
        place = ParagraphPlace(self.paragraphs if counted else max(0, self.paragraphs - 1))
        self.paragraphs += counted
        if self.paragraphs > bounds.MOST_PARAGRAPHS:
            raise bounds.too_long()
        boxes: list[Element] = []
        text = _text(element, boxes)
        if text.strip():
            yield Passage(text, place, level=self.heading(element))
        for box in boxes:
            for inner in box:
                if local(inner.tag) == "tbl":
                    yield from self.table(inner)
                elif (text := _text(inner, [])).strip():
                    yield Passage(text, place)

    def heading(self, paragraph: Element) -> int:
        """Return the level of a paragraph: by its own outline, else by its style."""
        for properties in paragraph:
            if local(properties.tag) == "pPr":
                for one in properties:
                    value = attribute(one, "val") or ""
                    if local(one.tag) == "outlineLvl":
                        return _level("", value)
                    if local(one.tag) == "pStyle" and value in self.styles:
                        return self.styles[value]
        return 0

    def notes(self, data: bytes) -> Iterator[Block]:
        """Yield the footnotes, without the lines that separate them from the text."""
        for event, element in elements(data):
            if event == "end" and local(element.tag) in ("footnote", "endnote"):
                if attribute(element, "type") is None:
                    text = "\n".join(_text(p, []) for p in element if local(p.tag) == "p")
                    if text.strip():
                        yield Passage(text.strip(), ParagraphPlace(max(0, self.paragraphs - 1)))
                element.clear()

    def table(self, element: Element) -> Iterator[Block]:
        """Yield a table, then those that stand in its cells."""
        table, row, headers = self.tables, -1, 0
        self.tables += 1
        cells: list[Cell] = []
        inner: list[Element] = []
        going_on: dict[int, int] = {}  # column → the cell that reaches down
        for line in _children(element, "tr"):
            row, column = row + 1, _before(line)
            headers = row + 1 if headers == row and _is_header(line) else headers
            for cell in _children(line, "tc"):
                span, merge = _merged(cell)
                if merge == "continue" and column in going_on:
                    above = cells[going_on[column]]
                    cells[going_on[column]] = above.replace(rows=row - above.row + 1)
                else:
                    going_on.pop(column, None)
                    if merge:
                        going_on[column] = len(cells)
                    inner += _children(cell, "tbl")
                    text = "\n".join(_text(p, []) for p in _children(cell, "p"))
                    place = CellPlace(table, row, column)
                    cells.append(Cell(text.strip(), place, row, column, 1, span))
                column += span
        if cells:
            yield Table(tuple(cells), cells[0].place, headers or None)
        for one in inner:
            yield from self.table(one)


def _children(element: Element, tag: str) -> Iterator[Element]:
    """Yield the children of a name, looking into content controls and insertions."""
    for child in element:
        name = local(child.tag)
        if name == tag:
            yield child
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _children(child, tag)


def _text(paragraph: Element, boxes: list[Element]) -> str:
    """Return the printed text of a paragraph; its text boxes are put aside."""
    pieces: list[str] = []
    is_raised = False
    waiting = [iter(paragraph)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
            continue
        name = local(element.tag)
        if name == "r":
            lifted = (*_run_says(element, "vertAlign"), *_run_says(element, "position"))
            is_raised = any(
                one and (one == "superscript" or one.strip("0").isdecimal()) for one in lifted
            )
        if name == "t":
            pieces.append(raised(element.text or "") if is_raised else element.text or "")
        elif name in _CHARACTERS:
            pieces.append(_CHARACTERS[name])
        elif name == "txbxContent":
            boxes.append(element)
        elif name == "r" and _is_hidden(element):
            continue
        elif name not in _UNPRINTED and name not in ("tbl", "rPr"):
            if len(waiting) > _DEEPEST:
                raise DocumentError("document-broken")
            waiting.append(iter(element))
    return "".join(pieces)


def _is_hidden(run: Element) -> bool:
    """Tell text that Word does not print."""
    return any(one not in ("0", "false") for one in _run_says(run, "vanish"))


def _run_says(run: Element, name: str) -> Iterator[str | None]:
    """Yield the values of a property of a run."""
    for properties in run:
        if local(properties.tag) == "rPr":
            for one in properties:
                if local(one.tag) == name:
                    yield attribute(one, "val")


def _before(row: Element) -> int:
    """Return how many columns are left free before the first cell of a row."""
    for properties in _children(row, "trPr"):
        for one in properties:
            if local(one.tag) == "gridBefore":
                return _whole(attribute(one, "val"))
    return 0


def _is_header(row: Element) -> bool:
    """Tell a row that is repeated at the top of every page."""
    return any(
        local(one.tag) == "tblHeader" and attribute(one, "val") not in ("0", "false")
        for properties in _children(row, "trPr")
        for one in properties
    )


def _merged(cell: Element) -> tuple[int, str]:
    """Return how many columns a cell spans, and ``restart``, ``continue`` or nothing."""
    span, merge = 1, ""
    for properties in _children(cell, "tcPr"):
        for one in properties:
            if local(one.tag) == "gridSpan":
                span = max(1, _whole(attribute(one, "val")))
            elif local(one.tag) == "vMerge":
                merge = attribute(one, "val") or "continue"
    return span, merge


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 5 else 0
