"""A pipe table of the main keys, to paste into a document; full precision, English keys."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.report.model import Report, Target
from zzplan.report.render.flat import cell


def render(report: Report, _target: Target) -> Iterator[str]:
    """Yield a report as the lines of a Markdown table."""
    yield f"| {' | '.join(report.columns)} |\n"
    yield f"|{' --- |' * len(report.columns)}\n"
    for record in report.records():
        cells = (_escape(cell(record.get(key))) for key in report.columns)
        yield f"| {' | '.join(cells)} |\n"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
