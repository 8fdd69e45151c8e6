"""Names of the cells of a sheet: E4 is in its fifth column and fourth row."""

from __future__ import annotations


def column_name(column: int) -> str:
    """Return the letters of a column, counted from 0.

    Examples
    --------
    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return the name of a cell, its row and column counted from 0.

    Examples
    --------
    >>> cell_name(3, 4), cell_name(0, 26)
    ('E4', 'AA1')
    """
    return f"{column_name(column)}{row + 1}"
