"""Reading a document: its blocks become a draft."""

from __future__ import annotations

from zzplan.plan.inputs.blocks import Document, Table
from zzplan.reading.items import Draft
from zzplan.reading.reader import Reader


def draft_of(document: Document) -> Draft:
    r"""Return the goals that a document prints, and its other figures with the reasons.

    Examples
    --------
    >>> from zzplan.plan.inputs.text import read_text
    >>> text = "全市十四五规划\n\n到2025年，高新技术企业达到500家以上。"
    >>> draft = draft_of(read_text(text, "plan.txt"))
    >>> [(item.name, item.value, item.unit, item.year, item.comparator) for item in draft.items]
    [('高新技术企业', 500.0, '家', 2025, '>=')]
    """
    if any(isinstance(block, Table) for block in document.blocks):
        from zzplan.reading.table_reader import TableReader

        return TableReader(document).draft()
    return Reader(document).draft()
