"""The table of formats: a new one is a file beside this and a row here."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from zzplan.report.model import Report, Target

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "markdown", "github", "junit", "sarif")
"""What ``--format`` takes: the name of a module beside this one."""
SUFFIXES = {
    ".txt": "table", ".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "tsv",
    ".md": "markdown", ".sarif": "sarif", ".xml": "junit",
}  # fmt: skip
"""What the suffix of an output file says."""
DRAWING = "svg"
"""The charts alone, of the commands that have some."""
WORKBOOK = "xlsx"
"""Written into a file alone, by the commands that have sheets; its library is an extra."""
MACHINE = frozenset(FORMATS) - {"table"}
"""Formats that are UTF-8 and never translated."""
UTF_8 = MACHINE | {"html", DRAWING}
"""What says itself that it is UTF-8."""


WITH_FINDINGS = frozenset({"json", "jsonl", "github", "junit", "sarif"})
"""Formats in which the mistakes of a plan file are findings, as all others are."""
ONE_TABLE = frozenset({"csv", "tsv"})
"""Formats that hold the records of one type."""


def render(name: str, report: Report, target: Target) -> Iterable[str | bytes]:
    """Write a report in the format of that name, piece by piece."""
    module = import_module(f"zzplan.report.render.{name}")
    pieces: Iterable[str | bytes] = module.render(report, target)
    return pieces
