"""The lines that are drawn on a page of a PDF, which tables stand between."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

_THIN = 3.0
"""Points; what is filled and no wider is a line."""
_STRAIGHT = 1.0
"""Points by which the ends of a line may differ that runs along the page."""
_MOST_OBJECTS = 20_000
"""On one page; more are a drawing."""
_DEEPEST = 4
"""Forms within each other."""

Matrix = tuple[float, float, float, float, float, float]


class Rule(NamedTuple):
    """A line across the page, or down it."""

    across: bool
    at: float
    """Its height; of one down the page its distance from the left."""
    start: float
    end: float


def rules_of(page: Any) -> list[Rule]:
    """Return the lines of a page that run along its edges; none of a drawing."""
    import pypdfium2.raw as pdfium

    found: list[Rule] = []
    budget = [_MOST_OBJECTS]

    def walk(count: int, get: Any, outer: Matrix, depth: int) -> None:
        for index in range(count):
            budget[0] -= 1
            if budget[0] < 0:
                return
            one = get(index)
            kind = pdfium.FPDFPageObj_GetType(one)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                found.extend(_of_path(one, outer))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inner = _times(_matrix(one), outer)
                walk(
                    pdfium.FPDFFormObj_CountObjects(one),
                    lambda at, form=one: pdfium.FPDFFormObj_GetObject(form, at),
                    inner,
                    depth + 1,
                )

    whole = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    walk(
        pdfium.FPDFPage_CountObjects(page),
        lambda at: pdfium.FPDFPage_GetObject(page, at),
        whole,
        0,
    )
    return found if budget[0] >= 0 else []


def _matrix(one: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    read = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(one, read)
    return read.a, read.b, read.c, read.d, read.e, read.f


def _times(one: Matrix, two: Matrix) -> Matrix:
    """Return the matrix that does one and then two."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = two
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _of_path(path: Any, outer: Matrix) -> Iterator[Rule]:
    """Yield the lines of a path: those it strokes, and the thin boxes that it fills."""
    import pypdfium2.raw as pdfium

    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, filled, stroked)
    if not (filled.value or stroked.value):
        return
    a, b, c, d, e, f = _times(_matrix(path), outer)
    x, y = ctypes.c_float(), ctypes.c_float()
    part: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_OBJECTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = a * x.value + c * y.value + e, b * x.value + d * y.value + f
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            yield from _of_part(part, stroked=bool(stroked.value))
            part = []
        elif kind != pdfium.FPDF_SEGMENT_LINETO:
            part = []  # a curve
        part.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment) and part:
            part.append(part[0])
    yield from _of_part(part, stroked=bool(stroked.value))


def _of_part(points: list[tuple[float, float]], *, stroked: bool) -> Iterator[Rule]:
    if len(points) < 2:
        return
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    low, high = min(y for _, y in points), max(y for _, y in points)
    if high - low <= _THIN < right - left:
        yield Rule(True, (low + high) / 2, left, right)
    elif right - left <= _THIN < high - low:
        yield Rule(False, (left + right) / 2, low, high)
    elif stroked and high - low > _THIN:
        for (x, y), (to_x, to_y) in pairwise(points):
            if abs(y - to_y) <= _STRAIGHT < abs(x - to_x):
                yield Rule(True, y, min(x, to_x), max(x, to_x))
            elif abs(x - to_x) <= _STRAIGHT < abs(y - to_y):
                yield Rule(False, x, min(y, to_y), max(y, to_y))
