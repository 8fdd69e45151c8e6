"""What to write for a name that means nothing: where the key belongs, or the nearest that does."""

from __future__ import annotations

from zzplan.plan.near import Near

_ELSEWHERE = {
    "actuals": "actuals-elsewhere", "actual": "actuals-elsewhere", "values": "actuals-elsewhere",
    "target": "called-goal", "growth": "growth-elsewhere",
}  # fmt: skip
"""Advice on keys that a goal does not have, by the key."""
_MOST = 30
"""So many names are listed where none is near."""


def advice_on_key(name: str, known: Near) -> tuple[str | None, dict[str, str]]:
    """Return the advice on a name that is none of the known ones, and what it speaks of.

    Examples
    --------
    >>> advice_on_key("basline", Near(["baseline", "goal", "rate"]))
    ('did-you-mean', {'suggestion': 'baseline'})
    >>> advice_on_key("actuals", Near(["baseline", "goal"]))[0]
    'actuals-elsewhere'
    """
    if name in _ELSEWHERE and "goal" in known.names:
        return _ELSEWHERE[name], {}
    near = known.nearest(name)
    if near is not None:
        return "did-you-mean", {"suggestion": near}
    listed = ", ".join(known.names) if len(known.names) <= _MOST else ""
    return "one-of" if listed else None, {"choices": listed}
