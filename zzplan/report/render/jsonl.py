"""JSON, one object a line: the results, the findings, and last the summary."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zzplan.report.model import Report, Target
from zzplan.report.render.json import head, said


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a report line by line; each line's ``type`` says what it is."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode
    rare = report.rare()
    for records in (report.records(), report.findings(target.language)):
        for record in records:
            yield encode(said(record, rare)) + "\n"
    yield encode({"type": "summary"} | head(report)) + "\n"
