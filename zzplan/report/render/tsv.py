"""Tab-separated values: as CSV, with tabs."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.report.model import Report, Target
from zzplan.report.render import csv


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report as TSV, line by line."""
    return csv.render(report, target, delimiter="\t")
