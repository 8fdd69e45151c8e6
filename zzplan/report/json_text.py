"""Values as JSON: UTF-8, no blanks, of a float the 12 digits that it is worth.

What a type has in JSON is known from the fields of a record; each has its own function, since
there are half a hundred values in a record, and thousands of records.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

try:  # what `json` writes texts with; itself it compiles what it reads JSON with
    from _json import encode_basestring
except ImportError:  # pragma: no cover - not CPython
    from json.encoder import encode_basestring

NULL = "null"
quoted: Callable[[str], str] = encode_basestring
"""What writes a text."""


def written(value: object) -> str:
    """Return any value as JSON.

    Examples
    --------
    >>> print(written({"goal": "gdp", "rate": 0.1 + 0.2, "years": (5, None), "robust": False}))
    {"goal":"gdp","rate":0.3,"years":[5,null],"robust":false}
    """
    if value is None:
        return NULL
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool):
        return truth(value)
    if isinstance(value, int | float):
        return number(value)
    if isinstance(value, Mapping):
        pairs = [f"{quoted(key)}:{written(one)}" for key, one in value.items()]
        return f"{{{','.join(pairs)}}}"
    if isinstance(value, Iterable):
        return array(value)
    raise TypeError(f"JSON has no {type(value).__name__}")


def array(values: Iterable[object]) -> str:
    """Return values as an array."""
    return f"[{','.join([written(one) for one in values])}]"


def number(value: float) -> str:
    """Return a number as JSON; null for one that is none.

    Examples
    --------
    >>> [number(one) for one in (0.1 + 0.2, 5, 2.0, -0.0, -1e15, 1e-7, float("inf"), float("nan"))]
    ['0.3', '5', '2.0', '-0.0', '-1000000000000000.0', '1e-07', 'null', 'null']
    """
    if type(value) is not float:
        return NULL if value is None else int.__repr__(value)
    text = f"{value:.12g}"
    if "e" not in text:
        if "." in text:
            return text  # as Python writes the float that this text is
        if "n" not in text:
            return text + ".0"
    return repr(float(text)) if math.isfinite(value) else NULL


def plain(value: object) -> object:
    """Return a value with the 12 digits that it is worth, of a float's 15 to 17; tuples as lists.

    Examples
    --------
    >>> plain(0.1 + 0.2), plain((1, 2.0000000000000004)), plain(float("inf"))
    (0.3, [1, 2.0], None)
    """
    if type(value) is float:
        return float(f"{value:.12g}") if math.isfinite(value) else None
    return [plain(one) for one in value] if isinstance(value, tuple) else value


truth = {True: "true", False: "false"}.__getitem__
WRITERS: dict[str, Callable[[Any], str]] = {
    "string": quoted,
    "number": number,
    "integer": int.__repr__,
    "boolean": truth,
    "array": array,
    "object": written,
}
"""What writes a value, by the type that its field declares."""
