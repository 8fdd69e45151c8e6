"""JUnit's XML: one test case for each goal and claim, which CI servers list and count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zzplan.report.model import Record, Report, Target
from zzplan.report.render.levels import place_of, severity, whole_message, worst_first

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UNJUDGED = frozenset({"no-rate", "undefined"})


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield a test suite: a case fails with its findings, and what cannot be judged is skipped."""
    found: dict[str, list[Record]] = {}
    for finding in worst_first(report, target):
        found.setdefault(str(finding["subject"] or ""), []).append(finding)
    cases = [_case(record, found) for record in report.records()]
    for subject, findings in found.items():  # of a plan, or of the file
        cases.append(_written(report.plan_file or "", subject or "file", findings, None))
    counts = {
        "tests": len(cases),
        "failures": sum("<failure" in case for case in cases),
        "errors": sum("<error" in case for case in cases),
        "skipped": sum("<skipped" in case for case in cases),
    }
    numbers = " ".join(f'{key}="{count}"' for key, count in counts.items())
    name = _attribute(report.plan_file or "zzplan")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites {numbers}>\n"
    yield f'  <testsuite name="{name}" {numbers}>\n'
    yield from cases
    yield "  </testsuite>\n</testsuites>\n"


def _case(record: Record, found: dict[str, list[Record]]) -> str:
    name = str(record.get("goal") or record.get("identity") or record.get("indicator") or "")
    verdict = str(record.get("verdict") or "")
    reason = str(record.get("reason") or verdict) if verdict in _UNJUDGED else None
    place = place_of(record)
    kind = str(record.get("plan") or record["type"])
    return _written(kind, name, found.pop(name, []), reason, place)


def _written(
    classname: str,
    name: str,
    findings: list[Record],
    reason: str | None,
    place: tuple[str, int, int] | None = None,
) -> str:
    """Write one test case."""
    where = f' file="{_attribute(place[0])}" line="{place[1]}"' if place else ""
    lines = [f'    <testcase classname="{_attribute(classname)}" name="{_attribute(name)}"{where}>']
    remarks = []
    for finding in findings:
        if severity(finding) != "error":
            remarks.append(f"{finding['code']}: {whole_message(finding)}")
            continue
        element = "error" if finding["level"] == "error" else "failure"
        at = place_of(finding)
        text = "".join(f"{one}:" for one in at or ()) + f" {whole_message(finding)}"
        message = _attribute(str(finding["message"]))
        lines.append(
            f'      <{element} type="{finding["code"]}" message="{message}">'
            f"{_text(text.strip())}</{element}>"
        )
    if reason is not None and len(lines) == 1:
        lines.append(f'      <skipped message="{_attribute(reason)}"/>')
    if remarks:
        lines.append(f"      <system-out>{_text(chr(10).join(remarks))}</system-out>")
    if len(lines) == 1:
        return lines[0][:-1] + "/>\n"
    return "\n".join([*lines, "    </testcase>"]) + "\n"


def _text(text: str) -> str:
    """Escape a text; characters that XML cannot hold become U+FFFD."""
    safe = _NO_XML.sub("\ufffd", text)
    return safe.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\n", " ")
