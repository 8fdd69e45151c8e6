"""Records as rows of a table: flat, every row with the same keys, each column of one type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Cell = str | int | float | bool | None


def rows(records: Iterable[Mapping[str, object]]) -> list[dict[str, Cell]]:
    """Return records as a library of tables takes them.

    What is nested gets a key with a dot, a list becomes a text, and a column that has a fraction
    has floats alone.

    Examples
    --------
    >>> for row in rows([{"goal": "a", "gap": 1, "at": {"line": 3}}, {"goal": "b", "gap": 0.5}]):
    ...     print(row)
    {'goal': 'a', 'gap': 1.0, 'at.line': 3}
    {'goal': 'b', 'gap': 0.5, 'at.line': None}
    """
    flat = [dict(_flat(one, "")) for one in records]
    keys = dict.fromkeys(key for row in flat for key in row)
    fractions = {key for row in flat for key, cell in row.items() if type(cell) is float}
    return [
        {
            key: float(cell) if key in fractions and type(cell) is int else cell
            for key in keys
            for cell in [row.get(key)]
        }
        for row in flat
    ]


def _flat(record: Mapping[str, object], prefix: str) -> Iterable[tuple[str, Cell]]:
    for key, value in record.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        elif value is None or isinstance(value, str | int | float):
            yield prefix + key, value
        else:
            yield prefix + key, _text(value)


def _text(value: object) -> str:
    """Write a list as one cell: its items between semicolons, an object as its pairs."""
    items = value if isinstance(value, list | tuple) else [value]
    return "; ".join(
        " ".join(f"{key}={cell}" for key, cell in _flat(one, "") if cell is not None)
        if isinstance(one, Mapping)
        else str(one)
        for one in items
    )
