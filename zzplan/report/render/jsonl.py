"""JSON, one object a line: the results, the findings, and last the summary."""

from __future__ import annotations

from collections.abc import Iterator

from zzplan.report.json_text import written
from zzplan.report.model import Report, Target
from zzplan.report.render.json import head


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report line by line; each line's ``type`` says what it is."""
    for records in (report.records(), report.findings(target.language)):
        for record in records:
            yield record.text() + "\n"
    yield written({"type": "summary"} | head(report)) + "\n"
