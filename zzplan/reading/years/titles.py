"""What a document calls itself."""

from __future__ import annotations

import re

from zzplan.plan.inputs.blocks import Block, Document, Passage
from zzplan.reading.words.fold import unwrapped
from zzplan.reading.years.sections import CONTENTS

_LONGEST_TITLE = 100
_ENDS = "。；：，.;:,"
_TITLE = re.compile(
    "规划|纲要|方案|报告|计划|意见|目标|plan|strateg|report|budget|speech|vision|programme",
    re.IGNORECASE,
)
_SPAN = re.compile("(?:19|20)[0-9]{2}.{1,3}(?:19|20)[0-9]{2}")
_NUMBERED = re.compile("[(（]?[一二三四五六七八九十]+[)）、]|第.{1,3}[章节篇]")
_TITLES = 5
"""Short lines at the top among which a title without a heading's style stands."""
_FIRST_BLOCKS = 80
"""Among which the title stands."""


def title_of(document: Document) -> str:
    """Return the line at the top that calls itself a plan or a report, else the first heading.

    Without either it is the file's plain name.
    """
    front = [one for one in document.blocks[:_FIRST_BLOCKS] if not _is_contents(one)]
    lines = [
        (unwrapped(block.text), block.level)
        for block in front
        if isinstance(block, Passage) and block.text.strip()
    ]
    short = [one for one in lines if len(one[0]) <= _LONGEST_TITLE and one[0][-1] not in _ENDS]
    titles = (text for text, _ in short[:_TITLES] if _TITLE.search(text))
    spans = (text for text, _ in short if _TITLE.search(text) and _SPAN.search(text))
    headings = (text for text, level in lines if level and not _NUMBERED.match(text))
    plain = document.name.rpartition(".")[0] or document.name
    return next(titles, next(spans, next(headings, plain)))[:_LONGEST_TITLE]


def _is_contents(block: Block) -> bool:
    return isinstance(block, Passage) and CONTENTS.search(block.text.strip()) is not None
