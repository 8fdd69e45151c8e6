"""What to write for a name that means nothing: where the key belongs, or the nearest that does."""

from __future__ import annotations

_ELSEWHERE = {
    "actuals": "actuals-elsewhere", "actual": "actuals-elsewhere", "values": "actuals-elsewhere",
    "target": "called-goal", "growth": "growth-elsewhere",
}  # fmt: skip
"""Advice on keys that a goal does not have, by the key."""
_MOST = 30
"""So many names are listed where none is near."""


def advice_on_key(name: str, known: tuple[str, ...]) -> tuple[str | None, dict[str, str]]:
    """Return the advice on a name that is none of the known ones, and what it speaks of.

    Examples
    --------
    >>> advice_on_key("basline", ("baseline", "goal", "rate"))
    ('did-you-mean', {'suggestion': 'baseline'})
    >>> advice_on_key("actuals", ("baseline", "goal"))[0]
    'actuals-elsewhere'
    """
    from difflib import get_close_matches

    if "goal" in known and name in _ELSEWHERE:
        return _ELSEWHERE[name], {}
    choices = sorted(known)
    folded = {one.casefold(): one for one in choices}
    near = get_close_matches(name.casefold(), folded, 1, 0.6)
    if near:
        return "did-you-mean", {"suggestion": folded[near[0]]}
    listed = ", ".join(choices) if len(choices) <= _MOST else ""
    return "one-of" if listed else None, {"choices": listed}
