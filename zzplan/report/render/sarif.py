"""SARIF 2.1.0: findings with their places, for code scanning and editors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from zzplan.report.model import Record, Report, Target
from zzplan.report.render.levels import place_of, severity, whole_message, worst_first

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield one run of one tool; what the plan file accepts is suppressed."""
    from zzplan import __version__

    findings = worst_first(report, target)
    rules = list(dict.fromkeys(str(one["code"]) for one in findings))
    run = {
        "tool": {
            "driver": {
                "name": "zzplan",
                "version": __version__,
                "rules": [{"id": code} for code in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules) for one in findings],
    }
    whole = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _result(finding: Record, rules: list[str]) -> dict[str, Any]:
    code = str(finding["code"])
    result: dict[str, Any] = {
        "ruleId": code,
        "ruleIndex": rules.index(code),
        "level": severity(finding),
        "message": {"text": whole_message(finding)},
        "locations": _locations(finding),
    }
    related = [
        {**one, "message": {"text": f"{record['name']}: {record['printed']}".removesuffix(": ")}}
        for record in cast("list[Mapping[str, object]]", finding["related"])
        for one in _locations(record)
    ]
    if related:
        result["relatedLocations"] = related
    if finding["accepted"]:
        result["suppressions"] = [
            {"kind": "inSource", "status": "accepted", "justification": str(finding["accepted"])}
        ]
    return result


def _locations(record: Mapping[str, object]) -> list[dict[str, Any]]:
    place = place_of(record)
    if place is None:
        return []
    from urllib.parse import quote

    region = {"startLine": place[1], "startColumn": place[2]}
    path = place[0].replace("\\", "/")
    drive = path[1:3] == ":/"
    file = {"uri": f"file:///{quote(path, '/:')}" if drive else quote(path)}
    return [{"physicalLocation": {"artifactLocation": file, "region": region}}]
