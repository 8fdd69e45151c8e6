"""One JSON object, UTF-8, full precision, one line a result; the same keys in every language."""

from __future__ import annotations

import json

from zzplan.report.model import Report, Target

FORMAT_VERSION = "1.0"
"""A minor step adds keys, a major one may remove some."""


def render(report: Report, _target: Target) -> str:
    """Write a report as JSON."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    head = {
        "format_version": FORMAT_VERSION,
        "command": report.command,
        "plan_file": report.plan_file,
        "summary": report.summary,
    }
    lines = [f"  {encode(key)}: {encode(value)},\n" for key, value in head.items()]
    results = ",\n".join(f"    {encode(record)}" for record in report.records())
    body = f"[\n{results}\n  ]" if results else "[]"
    return "{\n" + "".join(lines) + f'  "results": {body}\n' + "}\n"
