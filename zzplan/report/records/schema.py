"""The JSON Schema of the output, from the fields of its records."""

from __future__ import annotations

from zzplan.report.records import (
    changes,
    claim,
    figures,
    findings,
    goal,
    listing,
    outlook,
    progress,
    reading,
    solution,
    sweep,
    years,
)
from zzplan.report.records.fields import Field, Fields

RECORDS: dict[tuple[str, str], Fields] = {
    ("check", "goal"): goal.GOAL,
    ("check", "identity"): claim.IDENTITY,
    ("check, progress, solve, diff", "finding"): findings.FINDING,
    ("progress", "goal"): progress.PROGRESS,
    ("project", "year"): years.YEAR,
    ("project --needed", "needed-year"): years.NEEDED_YEAR,
    ("outlook", "goal"): outlook.OUTLOOK,
    ("sweep", "cell"): sweep.CELL,
    ("solve", "solution"): solution.SOLUTION,
    ("list", "goal"): listing.LISTED_GOAL,
    ("list --no-rate", "goal"): listing.WITHOUT_RATE,
    ("list --no-verdict", "goal"): listing.WITHOUT_VERDICT,
    ("list --indicators", "indicator"): listing.INDICATOR,
    ("show", "actual"): figures.ACTUAL,
    ("show", "growth"): figures.ACTUAL,
    ("show", "goal"): figures.GOAL,
    ("diff", "change"): changes.CHANGE,
    ("read", "goal"): reading.READ_GOAL,
    ("read --left-out", "left-out"): reading.LEFT_OUT,
    ("read --explain", "clause"): reading.CLAUSE,
}
"""By command and type: what every record has."""


def json_schema() -> dict[str, object]:
    """Return the JSON Schema of what ``--format json`` writes.

    Examples
    --------
    >>> json_schema()["required"]
    ['format_version', 'command', 'plan_file', 'carried', 'summary', 'results', 'findings']
    """
    results = [
        _object(fields, of_type, f"Of {command}.")
        for (command, of_type), fields in RECORDS.items()
        if of_type != "finding"
    ]
    properties: dict[str, object] = {
        "format_version": {"const": "2.0"},
        "command": {"type": "string"},
        "plan_file": {"type": ["string", "null"]},
        "carried": {"type": "boolean"},
        "summary": {"type": "object"},
        "results": {"type": "array", "items": {"anyOf": results}},
        "findings": {"type": "array", "items": _object(findings.FINDING, "finding", "")},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What zzplan writes with --format json",
        "type": "object",
        "required": list(properties),
        "properties": properties,
    }


def _object(fields: tuple[Field, ...], of_type: str, says: str) -> dict[str, object]:
    properties: dict[str, object] = {"type": {"const": of_type}} if of_type else {}
    properties |= {field.name: _property(field) for field in fields}
    return {
        "description": says,
        "type": "object",
        "required": [name for name in properties if name not in {f.name for f in fields if f.rare}],
        "properties": properties,
        "additionalProperties": False,
    }


def _property(field: Field) -> dict[str, object]:
    plain = field.type.removesuffix("?")
    found: dict[str, object] = {
        "description": field.says,
        "type": [plain, "null"] if field.type.endswith("?") else plain,
    }
    if field.parts:
        parts = _object(field.parts, "", "")
        if plain == "array":
            found["items"] = parts
        else:
            found |= {key: parts[key] for key in ("properties", "required")}
    return found
