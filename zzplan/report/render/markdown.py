"""Pipe tables of the main keys, to paste into a document: one for each type, one of findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from zzplan.plan.visible import visible
from zzplan.report.model import Record, Report, Target
from zzplan.report.render.flat import cell

_FINDING = ("code", "level", "subject", "message")


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as the lines of Markdown tables."""
    tables = [list(rows) for _, rows in groupby(report.records(), lambda one: one["type"])]
    for position, records in enumerate(tables or [[]]):
        columns = [key for key in report.columns if not records or key in records[0]]
        if position:
            yield "\n"
        yield from _table(columns, records)
    findings = list(report.findings(target.language))
    if findings:
        yield "\n"
        yield from _table(_FINDING, findings)


def _table(columns: Sequence[str], records: Iterable[Record]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |\n"
    yield f"|{' --- |' * len(columns)}\n"
    for record in records:
        cells = (_escape(cell(record.get(key))) for key in columns)
        yield f"| {' | '.join(cells)} |\n"


_SIGNS = re.compile(r"[\\`*\[\]|]|(?<!\w)_|_(?!\w)|~(?=~)")
"""What makes code, emphasis, links, images and columns of a text; an underscore within a key makes
nothing."""
_ENTITY = re.compile(r"&(?=#?\w+;)")


def _escape(text: str) -> str:
    r"""Return a text that reads in Markdown as it stands.

    >>> print(_escape("![x](y) `a` <b> R&D &amp; a|b trade_total"))
    !\[x\](y) \`a\` &lt;b> R&D &amp;amp; a\|b trade_total
    """
    plain = _ENTITY.sub("&amp;", visible(text)).replace("<", "&lt;")
    return _SIGNS.sub(r"\\\g<0>", plain)
