"""PDF: the characters of each page with their boxes (extra ``pdf``: pypdfium2)."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.archive import LARGEST
from zzplan.plan.inputs.blocks import Document
from zzplan.plan.inputs.page_layout import blocks_of
from zzplan.plan.inputs.pdf_forms import draws_without_end
from zzplan.plan.inputs.pdf_rules import Rule, rules_of
from zzplan.plan.inputs.pieces import Piece, lines_of
from zzplan.plan.inputs.raised import raised
from zzplan.plan.inputs.refusal import DocumentError
from zzplan.plan.inputs.ruled_tables import Grid, grids_of, is_filled, table_piece
from zzplan.plan.inputs.ticks import tick
from zzplan.plan.words.keys import Unread

_MOST_PAGES = 3000
_MOST_OBJECTS = 6_000_000
"""Lines, words and pictures of all pages; PDFium makes a million in some seconds."""
_WIDE_GAP = 0.9
"""Parts of a character's height: what is further apart stands in two cells or columns."""
_SMALL, _LIFTED = 0.8, 0.3
"""Parts of the height of what stands before it that a raised character is less high, and above."""
_FLAT, _TALLEST = 3.5, 12.0
"""Points; a flat character is of a line as high as it is wide, up to a limit."""
_RUNNING = 60
"""Characters of a running line at most."""
_BROKEN_AT = 2
"""What PDFium makes of a hyphen at the end of a line."""
_PASSWORD = 4
"""PDFium's code of a file that needs a password."""


def read_pdf(data: bytes, name: str) -> Document:
    """Read the text of a PDF, its lines joined to paragraphs and its tables to cells.

    Raises
    ------
    DocumentError
        ``extra-missing`` where pypdfium2 is not installed, ``document-broken``,
        ``document-encrypted``, ``document-scanned`` where the pages hold pictures and no text,
        ``document-too-large``.
    """
    try:
        import pypdfium2
    except ImportError:
        raise DocumentError("extra-missing", extra="pdf", name=name) from None

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == _PASSWORD
        raise DocumentError("document-encrypted" if locked else "document-broken") from None
    try:
        if len(document) > _MOST_PAGES:
            raise DocumentError("document-too-many-pages", limit=_MOST_PAGES)
        pages: list[list[Piece]] = []
        characters = objects = 0
        unread: dict[Unread, None] = {}
        if draws_without_end(_open(document, data)):
            raise DocumentError("document-too-large", megabytes=LARGEST // 2**20)
        for number in range(len(document)):
            tick(number, len(document))
            found, rules, drawn = _drawn(document, number)
            characters += len(found)
            objects += drawn
            if objects > _MOST_OBJECTS:
                raise DocumentError("document-too-large", megabytes=LARGEST // 2**20)
            if characters > bounds.MOST_CHARACTERS:
                raise bounds.too_long()
            if any(_is_unreadable(one[0]) for one in found):
                unread["unreadable-characters"] = None
            pages.append(_pieces(found, rules, number + 1))
    except pypdfium2.PdfiumError:
        raise DocumentError("document-broken") from None
    finally:
        document.close()
    if not characters:
        raise DocumentError("document-scanned" if pages else "document-broken")
    return Document(name, blocks_of(pages), unread=tuple(unread))


def _open(document: Any, data: bytes) -> bytes:
    """Return the bytes of a document with nothing encrypted: who may print it is no matter here."""
    import pypdfium2.raw as pdfium

    if pdfium.FPDF_GetSecurityHandlerRevision(document) < 0:
        return data
    plain = BytesIO()
    document.save(plain, flags=pdfium.FPDF_REMOVE_SECURITY)
    return plain.getvalue()


Character = tuple[str, float, float, float, float]
"""A character with its left, bottom, right and top; those that PDFium adds have no box."""


def _drawn(document: Any, number: int) -> tuple[list[Character], list[Rule], int]:
    """Return the characters of a page in the order of the file, its lines, and what it draws."""
    import pypdfium2.raw as pdfium

    page = document[number]
    try:
        return list(_characters(page)), rules_of(page), pdfium.FPDFPage_CountObjects(page)
    finally:
        page.close()


def _characters(page: Any) -> Iterator[Character]:
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    ends = [ctypes.byref(one) for one in (left, right, bottom, top)]
    try:
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, index)
            if pdfium.FPDFText_IsGenerated(text, index) == 1:
                yield chr(code), 0.0, 0.0, 0.0, 0.0
            else:
                pdfium.FPDFText_GetCharBox(text, index, *ends)
                code = 0x2D if code == _BROKEN_AT else code
                shown = chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"
                yield shown, left.value, bottom.value, right.value, top.value
    finally:
        text.close()


def _pieces(characters: list[Character], rules: Sequence[Rule], page: int) -> list[Piece]:
    """Return the text of a page in pieces; a table between lines is one piece."""
    tables = []
    for grid in grids_of(rules):
        held: list[list[Character]] = [[] for _ in grid.boxes]
        rest: list[Character] = []
        into = rest
        for one in characters:
            _, left, bottom, right, top = one
            if right > left:  # what has no box stays with what is before it
                x, y = (left + right) / 2, (bottom + top) / 2
                cell = grid.at(x, y) if grid.holds(x, y) else None
                into = rest if cell is None else held[cell]
            into.append(one)
        cells = [lines_of(list(pieces_of(one))) for one in held]
        filled = is_filled(
            grid, [[" ".join(p.text for p in line) for line in one] for one in cells]
        )
        if filled and (len({box.row for box in grid.boxes}) > 1 or _is_at_edge(grid, rest)):
            tables.append(table_piece(grid, cells, page))
            characters = rest
    return [*pieces_of(characters), *tables]


def _is_at_edge(grid: Grid, rest: Sequence[Character]) -> bool:
    """Tell a row at the top or the foot of a page, where no more stands than a running line."""
    shown = [one for one in rest if one[3] > one[1] and not one[0].isspace()]
    above = sum(one[2] >= grid.top for one in shown)
    below = sum(one[4] <= grid.bottom for one in shown)
    return min(above, below) <= _RUNNING


def _is_unreadable(character: str) -> bool:
    """Tell what a font without Latin letters makes of digits: no character at all."""
    return character in ("\0", "\ufffd") or "\ue000" <= character <= "\uf8ff"


def pieces_of(characters: list[Character]) -> Iterator[Piece]:
    """Join characters that stand beside each other in one line.

    Examples
    --------
    >>> line = [("2", 0, 0, 5, 10), ("5", 5, 0, 10, 10), ("%", 60, 0, 65, 10)]
    >>> [piece.text for piece in pieces_of(line)]
    ['25', '%']
    """
    words: list[list[Any]] = []
    box = [0.0, 0.0, 0.0, 0.0]
    foot = (0.0, 0.0)
    """Bottom and top of the last character that is not raised."""
    edge = 0.0
    """Where the text ends, with the one blank behind it: in a typewriter's font that is wide."""
    spaces = 0
    for shown, left, bottom, right, top in characters:
        if shown in "\r\n" or (
            words and right > left and _apart(box, edge, left, bottom, right, top)
        ):
            if words:
                yield _piece(words, box)
            words, spaces = [], 0
        if shown.isspace() or right <= left:
            spaces += shown.isspace() and shown not in "\r\n"
            edge = right if spaces == 1 and right > left else box[2]
            continue
        lifted = bool(words) and not spaces and _is_raised(shown, foot, bottom, top)
        foot = foot if lifted else (bottom, top)
        if not words:
            box = [left, bottom, right, top]
        if not words or spaces:
            words.append(["", left, right])
        words[-1][0] += raised(shown) if lifted else shown
        words[-1][2] = max(words[-1][2], right)
        spaces = 0
        box = [min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top)]
        edge = box[2]
    if words:
        yield _piece(words, box)


def _piece(words: Sequence[Sequence[Any]], box: Sequence[float]) -> Piece:
    parts = tuple((word, left, right) for word, left, right in words)
    text = " ".join(word for word, _, _ in parts)
    return Piece(text, box[0], box[1], box[2], box[3], words=parts)


def _is_raised(shown: str, foot: tuple[float, float], bottom: float, top: float) -> bool:
    """Tell a digit that is small, and stands above the foot of what is before it."""
    height = foot[1] - foot[0]
    small = top - bottom < _SMALL * height
    return shown.isdigit() and small and bottom > foot[0] + _LIFTED * height


def _apart(
    box: list[float], edge: float, left: float, bottom: float, right: float, top: float
) -> bool:
    """Tell whether a character stands in another line or column than what is before it."""
    height = max(box[3] - box[1], top - bottom, 1.0)
    middle = (bottom + top) / 2
    level = height
    if min(box[3] - box[1], top - bottom) < _FLAT:  # 一 is flat, and as wide as others are high
        level = 2 * min(max(right - left, box[2] - box[0]), _TALLEST)
    if middle > box[3] + level / 4 or middle < box[1] - level / 4:
        return True
    return left - edge > _WIDE_GAP * height or right < box[0]
