"""Comma-separated values: a header of English keys, one line a result, full precision."""

from __future__ import annotations

import csv
from io import StringIO

from zzplan.report.model import Report, Target
from zzplan.report.render.flat import flat


def render(report: Report, _target: Target) -> str:
    """Write a report as CSV; nested values become ``outer.inner`` columns."""
    stream = StringIO()
    writer: csv.DictWriter[str] | None = None
    for record in report.records():
        row = flat(record)
        if writer is None:
            writer = csv.DictWriter(stream, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow(row)
    return stream.getvalue()
