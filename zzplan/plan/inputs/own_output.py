"""What zzplan itself wrote about a plan: no document, and nothing to read goals out of."""

from __future__ import annotations

from zzplan.plan.inputs.archive import opened, part
from zzplan.plan.inputs.blocks import Document, Table
from zzplan.plan.inputs.refusal import DocumentError

_PAGE = b'<script type="application/json" id="words">'
_COMMENT = b"<dc:description>zzplan</dc:description>"
_COLUMNS = (
    ({"unit", "baseline", "rate", "goal", "by"}, {"key", "verdict"}),
    ({"单位", "基数", "增速", "目标", "目标年"}, {"键", "判定"}),
)
"""Headers of a table of goals, and those of which it has one more."""


def refuse_own_bytes(data: bytes, kind: str) -> None:
    """Refuse the page of a report and the workbook of a check.

    Raises
    ------
    DocumentError
        ``own-output``.
    """
    own = kind == "html" and _PAGE in data and b'<p class="about">' in data
    if kind == "xlsx":
        own = _COMMENT in (part(opened(data), "docProps/core.xml") or b"")
    if own:
        raise DocumentError("own-output")


def without_own_tables(document: Document) -> Document:
    """Return a document that is no table of goals in Markdown.

    Raises
    ------
    DocumentError
        ``own-output``.
    """
    for block in document.blocks:
        if isinstance(block, Table):
            first = {cell.text for cell in block.cells if cell.row == block.cells[0].row}
            if any(first >= all_of and first & one for all_of, one in _COLUMNS):
                raise DocumentError("own-output")
    return document
