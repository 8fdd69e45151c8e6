"""Annotations of GitHub Actions: each finding at its line, the worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from zzplan.report.model import Report, Target
from zzplan.report.render.levels import place_of, severity, whole_message, worst_first

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_MOST = 10
"""Of each kind GitHub shows so many in a step; the rest it drops without a word."""


def render(report: Report, target: Target) -> Iterator[str]:
    """Yield one workflow command a finding, then how many there are."""
    written: Counter[str] = Counter()
    left = 0
    for finding in worst_first(report, target):
        kind = _COMMANDS[severity(finding)]
        written[kind] += 1
        if written[kind] > _MOST:
            left += 1
            continue
        properties = {"title": f"zzplan {finding['code']}"}
        place = place_of(finding)
        if place is not None:
            properties = {
                "file": place[0],
                "line": str(place[1]),
                "col": str(place[2]),
            } | properties
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        yield f"::{kind} {listed}::{_data(whole_message(finding))}\n"
    _ = target.language.gettext
    total = target.language.ngettext("{n} finding.", "{n} findings.", sum(written.values()))
    line = total.format(n=sum(written.values()))
    if left:
        line += " " + _("{n} of them are not annotated: GitHub shows {most} of a kind.").format(
            n=left, most=_MOST
        )
    yield line + "\n"


def _data(text: str) -> str:
    r"""Escape a message.

    Examples
    --------
    >>> _data("8% a year\nfits")
    '8%25 a year%0Afits'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
