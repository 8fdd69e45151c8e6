"""Records without nesting, for formats of rows and columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from zzplan.report.model import Record, Report, Target


def of_one_type(report: Report, target: Target) -> Iterator[Record]:
    """Yield the records of the type that was asked for, else of the first one's."""
    wanted = target.of
    for record in report.findings(target.language) if wanted == "finding" else report.records():
        wanted = wanted or str(record["type"])
        if record["type"] == wanted:
            yield record


def flat(
    record: Mapping[str, object],
    written: Callable[[object], str] | None = None,
    parts: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> dict[str, str]:
    """Return the record with every value as a text; an object of ``parts`` has all of these.

    Examples
    --------
    >>> flat({"goal": "gdp", "robust": False, "gap": None, "location": {"line": 7}})
    {'goal': 'gdp', 'robust': 'false', 'gap': '', 'location.line': '7'}
    """
    row: dict[str, str] = {}
    for key, value in record.items():
        if key in parts and (value is None or isinstance(value, Mapping)):
            held = value or {}
            row.update((f"{key}.{inner}", cell(held.get(inner))) for inner in parts[key])
        elif isinstance(value, Mapping):
            row.update((f"{key}.{inner}", text) for inner, text in flat(value, written).items())
        else:
            row[key] = (written or cell)(value)
    return row


def cell(value: object) -> str:
    """Return one value as a text: nothing for None, ``true`` and ``false``, lists with ``;``."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(
            " ".join(f"{k}={v}" for k, v in flat(one).items()) if isinstance(one, Mapping)
            else cell(one)
            for one in value
        )  # fmt: skip
    return format(value, "d") if isinstance(value, int) else str(value)


_COMPUTED = tuple("=+-@\t\r＝＋－＠")
"""How a text begins that spreadsheets take for a formula; in Chinese also in full width."""
_HARMLESS = re.compile(r"[+-]?[\d.,]+[%‰]?|[=+-]")
"""Numbers, and signs that stand alone, such as the relation of a claim."""


def guarded(value: object) -> str:
    """Return one value as a text that no spreadsheet computes: a quote stands before a formula.

    Examples
    --------
    >>> guarded("=1+1"), guarded("-rail <= 3"), guarded("-20%"), guarded(-592.02)
    ("'=1+1", "'-rail <= 3", '-20%', '-592.02')
    """
    text = cell(value)
    if isinstance(value, int | float) or not text.lstrip(" ").startswith(_COMPUTED):
        return text
    return text if _HARMLESS.fullmatch(text) else f"'{text}"
