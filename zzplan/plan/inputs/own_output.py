"""What zzplan itself wrote about a plan is no document, and nothing to read goals out of."""

from __future__ import annotations

import re

from zzplan.plan.inputs.blocks import Document, Passage, Table
from zzplan.plan.inputs.exported import is_own_header
from zzplan.plan.inputs.own_goals import is_own_workbook
from zzplan.plan.inputs.refusal import DocumentError

_PAGE = b'<script type="application/json" id="words">'
_COLUMNS = (
    ({"unit", "baseline", "rate", "goal", "by"}, {"key", "verdict"}),
    ({"单位", "基数", "增速", "目标", "目标年"}, {"键", "判定"}),
    ({"year", "needed", "difference"}, {"at the rate", "actual"}),
    ({"年份", "所需值", "差距"}, {"推算值", "实际值"}),
    ({"as printed"}, {"within rounding"}),
    ({"按原文"}, {"四舍五入范围"}),
    ({"indicator", "change", "old", "new"}, {"old place", "new place"}),
    ({"指标", "变化", "旧版", "新版"}, {"旧版位置", "新版位置"}),
)
"""Headers of its tables of goals, years, values and changes, and those of which each has one."""


_HOLDING = re.compile(
    r".+: \d+ goals?(?: in \d+ plans?)?(?:, \d+ (?:indicators?|identity|identities))?\.?|"
    r".+：\d+个目标(?:（分属\d+个规划）)?(?:，\d+(?:个指标|项勾稽关系))?。?"
)
"""The line at the top that says what a plan file holds."""
_FIRST = 3
"""Blocks among which it stands."""


def refuse_own_bytes(data: bytes, kind: str) -> None:
    """Refuse the page of a report and the workbook of a check.

    Raises
    ------
    DocumentError
        ``own-output``.
    """
    own = kind == "html" and _PAGE in data and b'<p class="about">' in data
    if own or (kind == "xlsx" and is_own_workbook(data)):
        raise DocumentError("own-output")


def without_own_output(document: Document) -> Document:
    """Return a document that is none of zzplan's own tables or screens.

    Raises
    ------
    DocumentError
        ``own-output``.
    """
    for block in document.blocks[:_FIRST]:
        if isinstance(block, Passage) and any(map(_HOLDING.fullmatch, block.text.splitlines())):
            raise DocumentError("own-output")
    for block in document.blocks:
        if isinstance(block, Table):
            header = [cell.text for cell in block.cells if cell.row == block.cells[0].row]
            if is_own_header(header) or any(
                all_of <= {*header} and {*header} & one for all_of, one in _COLUMNS
            ):
                raise DocumentError("own-output")
    return document
