"""A pipe table of the main keys, to paste into a document; full precision, English keys."""

from __future__ import annotations

from zzplan.report.model import Report, Target
from zzplan.report.render.flat import cell


def render(report: Report, _target: Target) -> str:
    """Write a report as a Markdown table."""
    records = list(report.records())
    lines = [
        "| " + " | ".join(report.columns) + " |",
        "|" + " --- |" * len(report.columns),
        *(
            "| " + " | ".join(_escape(cell(r.get(key))) for key in report.columns) + " |"
            for r in records
        ),
    ]
    return "\n".join(lines) + "\n"


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
