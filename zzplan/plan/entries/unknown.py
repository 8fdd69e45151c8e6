"""Names that mean nothing as they stand: keys in Chinese, and what to write for the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zzplan.plan.entries.called import called
from zzplan.plan.inputs.nodes import EMPTY, Mapping, Node, Scalar
from zzplan.plan.inputs.nodes import Sequence as List
from zzplan.plan.words.chinese import MEANT, in_chinese, key_meant, written
from zzplan.plan.words.near import Near

_ELSEWHERE = {
    "actuals": "actuals-elsewhere", "actual": "actuals-elsewhere", "values": "actuals-elsewhere",
    "target": "called-goal", "growth": "growth-elsewhere",
}  # fmt: skip
"""Advice on keys that a goal does not have, by the key."""
_MOST = 30
"""So many names are listed where none is near."""

Kept = dict[tuple[int, bool], tuple[object, Near]]
"""By the names, each with what was made of them; kept, so that no others get their identity."""


Item = tuple[Scalar, Node]


def by_meaning(items: dict[str, Item], keys: frozenset[str]) -> Iterator[tuple[str, Item]]:
    """Yield items with the keys that Chinese ones stand for, or with what is no key at all."""
    for text, item in items.items():
        meant = None
        if text not in keys and not text.isascii():
            meant = key_meant(text, keys, many=type(item[1]) is Mapping)
        yield meant or text, item


def said_in_chinese(code: str, params: dict[str, object]) -> dict[str, object]:
    """Return what a message speaks of, by the names that a file in Chinese has for it."""
    said = params | {"chinese": True}
    if code == "missing-key":
        said["key"] = written(str(params["key"]))
    if "kind" in params:
        said["kind"] = written("kind", str(params["kind"]))
    return said


def advice_on(
    code: str, name: str, known: Iterable[str], of: str | None, kept: Kept, value: str = ""
) -> tuple[str | None, dict[str, str]]:
    """Return the advice on a name that is none of the known ones, in the language of the name.

    Parameters
    ----------
    of : str or None
        The key whose values are known.
    value : str
        What stands behind a key.
    """
    chosen = code in ("unknown-key", "bad-choice")
    chinese = chosen and not name.isascii()
    elsewhere = called(name, known, of, value) if chosen else None
    if elsewhere is not None:
        hint, said = elsewhere
        return hint, {key: written(one) if chinese else one for key, one in said.items()}
    if (id(known), chinese) not in kept:
        kept[id(known), chinese] = known, Near(in_chinese(known, of) if chinese else known)
    near = kept[id(known), chinese][1]
    if not chinese:
        return advice_on_key(name, near)
    for key in MEANT.get(name, ()):
        if key in _ELSEWHERE and "goal" in known:
            return _ELSEWHERE[key], {}
    listed = [written(of, one) if of else written(one) for one in sorted(known)]
    return advice_on_key(name, near, listed)


def advice_on_type(node: Node, keys: frozenset[str] | None) -> dict[str, str]:
    """Return the advice on what stands where a mapping is expected, and what it speaks of."""
    if type(node) is List and keys is None:
        return {"hint": "no-list"}
    key = "goal" if "goal" in (keys or ()) else "name"
    if type(node) is not Scalar or key not in (keys or ()) or node.text in EMPTY:
        return {}
    return {"hint": "key-of-value", "key": key, "text": node.text}


def advice_on_key(
    name: str, known: Near, listed: Sequence[str] = ()
) -> tuple[str | None, dict[str, str]]:
    """Return the advice on a name that is none of the known ones, and what it speaks of.

    Parameters
    ----------
    name : str
    known : Near
    listed : sequence of str
        What is listed where none is near, if not all of them.

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
    names = listed or known.names
    choices = ", ".join(names) if len(names) <= _MOST else ""
    return "one-of" if choices else None, {"choices": choices}
