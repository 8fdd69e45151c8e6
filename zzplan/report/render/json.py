"""One JSON object, UTF-8, full precision, one line a result; the same keys in every language."""

from __future__ import annotations

import json
from collections.abc import Iterator

from zzplan.report.model import Report, Target

FORMAT_VERSION = "1.0"
"""A minor step adds keys, a major one may remove some."""


def render(report: Report, _target: Target) -> Iterator[str]:
    """Yield a report as JSON, record by record."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    head = {
        "format_version": FORMAT_VERSION,
        "command": report.command,
        "plan_file": report.plan_file,
        "summary": report.summary,
    }
    yield "{\n"
    for key, value in head.items():
        yield f"  {encode(key)}: {encode(value)},\n"
    yield '  "results": ['
    between = "\n"
    for record in report.records():
        yield f"{between}    {encode(record)}"
        between = ",\n"
    yield "]\n}\n" if between == "\n" else "\n  ]\n}\n"
