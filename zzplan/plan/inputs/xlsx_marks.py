"""What a .xlsx says of its cells beside their values: per cent, hidden, never computed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from zzplan.plan.inputs import bounds
from zzplan.plan.inputs.archive import attribute, elements, local, opened, part
from zzplan.plan.inputs.raised import raised
from zzplan.plan.inputs.refusal import DocumentError
from zzplan.structs import Struct

if TYPE_CHECKING:
    from zipfile import ZipFile

_CELL = re.compile(r"([A-Za-z]{1,9})([0-9]{1,18})")
_PERCENT, _PLAIN = True, False
_BUILT_IN = {
    "9": (_PERCENT, 0), "10": (_PERCENT, 2), "2": (_PLAIN, 2), "4": (_PLAIN, 2), "39": (_PLAIN, 2),
    "40": (_PLAIN, 2),
}  # fmt: skip
"""Number formats of every workbook: whether they are in per cent, and their decimals."""
_FIXED = re.compile(r"[^0#?.A-Za-z/@]*[0#?,]*[0#?]\.(0{1,9})#*[^0#?.,A-Za-z/@]*")
"""A format that shows so many decimals, be they zeros: 0.0, #,##0.00."""
_TOO_MANY = 1 << 62
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class Marks(Struct):
    """What is known of one sheet; rows and columns are counted from 0."""

    percent: Mapping[tuple[int, int], int] = {}
    """Row and column of a cell shown in per cent → its decimals."""
    decimals: Mapping[tuple[int, int], int] = {}
    """Row and column of another number → the decimals that are shown, be they zeros."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    uncomputed: bool = False
    """Some formula has no value: the program that wrote it did not compute."""
    raised: Mapping[tuple[int, int], str] = {}
    """Row and column of a cell with raised characters → its text with them."""
    places: int = 0
    """Cells of the smallest rectangle from the first cell on that holds all of the sheet."""


def marks_of(data: bytes) -> dict[str, Marks]:
    """Return what is known of each sheet; nothing of a file of another kind.

    Examples
    --------
    >>> marks_of(b"no archive")
    {}
    """
    if not data.startswith(b"PK"):
        return {}
    try:
        archive = opened(data)
        names = _sheets(archive)
        styles = _number_styles(archive)
        texts = _raised_texts(archive)
        return {title: _marks(archive, target, styles, texts) for title, target in names.items()}
    except DocumentError as refusal:
        if refusal.code == "document-broken":  # of another kind; its reader will tell
            return {}
        raise


def _sheets(archive: ZipFile) -> dict[str, str]:
    """Return the parts of the sheets, by their titles."""
    targets: dict[str, str] = {}
    for event, element in elements(part(archive, "xl/_rels/workbook.xml.rels") or b"<none/>"):
        if event == "end" and local(element.tag) == "Relationship":
            target = attribute(element, "Target") or ""
            path = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            targets[attribute(element, "Id") or ""] = path
    found: dict[str, str] = {}
    for event, element in elements(part(archive, "xl/workbook.xml") or b"<none/>"):
        if event == "end" and local(element.tag) == "sheet":
            relation = next((value for key, value in element.items() if key.endswith("}id")), "")
            if relation in targets:
                found[attribute(element, "name") or ""] = targets[relation]
    return found


def _number_styles(archive: ZipFile) -> dict[str, tuple[bool, int]]:
    """Return which cell styles are in per cent, and the decimals they show, by their numbers."""
    formats = dict(_BUILT_IN)
    found: dict[str, tuple[bool, int]] = {}
    within, count = False, 0
    for event, element in elements(part(archive, "xl/styles.xml") or b"<none/>"):
        tag = local(element.tag)
        if tag == "cellXfs":
            within = event == "start"
        elif event == "end" and tag == "numFmt":
            code = attribute(element, "formatCode") or ""
            for kind, read in ((_PERCENT, percent_decimals), (_PLAIN, fixed_decimals)):
                decimals = read(code)
                if decimals is not None:
                    formats[attribute(element, "numFmtId") or ""] = kind, decimals
        elif event == "end" and tag == "xf" and within:
            number = attribute(element, "numFmtId") or ""
            if number in formats:
                found[str(count)] = formats[number]
            count += 1
    return found


def _raised_texts(archive: ZipFile) -> dict[str, str]:
    """Return the texts of a workbook that have raised characters, by their numbers."""
    data = part(archive, "xl/sharedStrings.xml") or b""
    found: dict[str, str] = {}
    if b"superscript" not in data:
        return found
    pieces: list[tuple[str, bool]] = []
    count, lifted = 0, False
    for event, element in elements(data):
        tag = local(element.tag)
        if event == "start":
            lifted = lifted and tag != "r"
        elif tag == "vertAlign":
            lifted = attribute(element, "val") == "superscript"
        elif tag == "t":
            pieces.append((element.text or "", lifted))
        elif tag == "si":
            if any(high for _, high in pieces):
                found[str(count)] = "".join(raised(one) if high else one for one, high in pieces)
            count, pieces, lifted = count + 1, [], False
    return found


def percent_decimals(code: str) -> int | None:
    r"""Return the decimals that a number format in per cent shows; None for another format.

    Examples
    --------
    >>> percent_decimals("0.0%"), percent_decimals("0%;[Red]-0%"), percent_decimals('0"%"')
    (1, 0, None)
    """
    first = _LITERAL.sub("", code).split(";")[0]
    if "%" not in first:
        return None
    decimals = first.partition(".")[2]
    return sum(one in "0#?" for one in decimals)


def fixed_decimals(code: str) -> int | None:
    r"""Return the decimals that a plain number format shows in any case; None for another format.

    Examples
    --------
    >>> fixed_decimals("0.0"), fixed_decimals("#,##0.00;[Red]-0"), fixed_decimals('0.0"%"')
    (1, 2, 1)
    >>> fixed_decimals("0.0%"), fixed_decimals("0.##"), fixed_decimals("0.0,"), fixed_decimals("0")
    (None, None, None, None)
    """
    found = _FIXED.fullmatch(_LITERAL.sub("", code).split(";")[0].strip())
    return None if found is None or "%" in found[0] else len(found[1])


def _marks(
    archive: ZipFile, target: str, styles: dict[str, tuple[bool, int]], texts: Mapping[str, str]
) -> Marks:
    lifted: dict[tuple[int, int], str] = {}
    shown: dict[bool, dict[tuple[int, int], int]] = {_PERCENT: {}, _PLAIN: {}}
    rows: set[int] = set()
    columns: set[int] = set()
    uncomputed = False
    at = [0, 0]
    ends = [0, 0]
    cells = 0
    for event, element in elements(part(archive, target) or b"<none/>"):
        tag = local(element.tag)
        if event == "start":
            if tag == "row":
                number = attribute(element, "r") or ""
                at = [int(number) if number.isdecimal() else at[0] + 1, 0]
            continue
        if tag == "c":
            place = _CELL.fullmatch(attribute(element, "r") or "")
            at = [int(place[2]), _column(place[1]) + 1] if place else [at[0], at[1] + 1]
            ends = [max(ends[0], at[0]), max(ends[1], at[1])]
            style = attribute(element, "s")
            if place and style in styles and attribute(element, "t") in (None, "n"):
                kind, decimals = styles[style]
                shown[kind][int(place[2]) - 1, _column(place[1])] = decimals
            held = {local(child.tag): child.text for child in element}
            if place and texts and attribute(element, "t") == "s" and held.get("v") in texts:
                lifted[int(place[2]) - 1, _column(place[1])] = texts[held["v"] or ""]
            cells += bool(held)
            if cells > bounds.MOST_CELLS:
                return Marks(places=_TOO_MANY)
            uncomputed = uncomputed or ("f" in held and not held.get("v") and "is" not in held)
            element.clear()
        elif tag == "row":
            number = attribute(element, "r") or ""
            if attribute(element, "hidden") in ("1", "true") and number.isdecimal():
                rows.add(int(number) - 1)
            element.clear()
        elif tag == "col" and attribute(element, "hidden") in ("1", "true"):
            first, last = (int(attribute(element, one) or 0) for one in ("min", "max"))
            columns.update(range(first - 1, min(last, 16384)))
    places = max(ends[0], 1) * max(ends[1], 1)
    percent, plain = shown[_PERCENT], shown[_PLAIN]
    return Marks(percent, plain, frozenset(rows), frozenset(columns), uncomputed, lifted, places)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
