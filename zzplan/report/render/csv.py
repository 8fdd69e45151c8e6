"""Comma-separated values: a header of English keys, one line a result, full precision."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from zzplan.report.model import Report, Target
from zzplan.report.render.flat import cell, flat, guarded, of_one_type


def render(report: Report, target: Target, delimiter: str = ",") -> Iterator[str]:
    """Yield a report as CSV, line by line; nested values become ``outer.inner`` columns."""
    if target.bom:
        yield "\ufeff"
    lines: list[str] = []
    writer: csv.DictWriter[str] | None = None
    for record in of_one_type(report, target):
        row = flat(record, cell if target.raw_cells else guarded, report.parts)
        if writer is None:
            writer = csv.DictWriter(
                _Sink(lines), list(row), delimiter=delimiter, lineterminator="\n"
            )
            writer.writeheader()
        writer.writerow(row)
        yield "".join(lines)
        lines.clear()


class _Sink:
    """What ``csv`` writes to: it hands the lines on."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append
