"""Whatever there are many of costs its number of steps, not the square of it: counted, not timed.

A step is a line of the program that runs; each turn of a loop is one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not part of the package")

from benchmarks.inputs import KINDS
from tests.fuzz.checks import run_here

_FEW, _MANY = 100, 600
_REFUSED = ("sums over all",)
_LIMIT = 7
"""Six times as many cost six times as much, and up to 36 times where something is squared."""


def steps(arguments: list[str]) -> int:
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run_here(arguments)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in _REFUSED])
def test_what_there_are_many_of_takes_its_number_of_steps(kind: str, tmp_path: Path) -> None:
    def measured(size: int) -> int:
        file = tmp_path / f"{size}.{KINDS[kind].suffix}"
        file.write_text(KINDS[kind].text(size), encoding="utf-8")
        return steps(["check", "-f", str(file)])

    measured(_MANY)  # what is loaded or read once
    least = measured(4)
    assert measured(_MANY) - least <= _LIMIT * (measured(_FEW) - least)


@pytest.mark.parametrize("kind", _REFUSED)
def test_what_would_take_the_square_is_refused_with_a_word(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"many.{KINDS[kind].suffix}"
    file.write_text(KINDS[kind].text(1000), encoding="utf-8")
    code, out, err = run_here(["check", "-f", str(file)])
    assert (code, out) == (2, "")
    assert "error[too-many-figures]" in err
