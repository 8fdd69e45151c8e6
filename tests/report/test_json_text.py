"""The JSON of values is what the standard library writes of them, floats with twelve digits."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from random import Random

import pytest

from zzplan.plan.numbers.years import Year
from zzplan.report.json_text import number, written


def floats(dice: Random) -> Iterator[float]:
    """Yield floats of any bits, of a plan's size, whole ones, and those at the borders."""
    for _ in range(3000):
        yield struct.unpack("<d", dice.randbytes(8))[0]
        yield dice.uniform(-1, 1) * 10.0 ** dice.randint(-6, 18)
        yield float(dice.randint(-(10**13), 10**13))
        yield round(dice.uniform(-5000, 5000), dice.randint(0, 4))
    yield from (0.0, -0.0, 1e-4, 9.9999999999999e-5, 1e11, 1e12, 999999999999.9, 1e15, 1e16, 1e22)
    yield from (5e-324, 1.7976931348623157e308)


def test_a_number_is_written_as_the_float_of_its_twelve_digits() -> None:
    for value in floats(Random(20261129)):
        if value - value == 0:  # neither infinite nor no number
            assert number(value) == json.dumps(float(f"{value:.12g}")), value
        else:
            assert number(value) == "null", value


@pytest.mark.parametrize(
    "value",
    [
        "指标 \"a\\b\" \x00\x1f\x7f\u2028\t\n😀", "",
        {"a": [1, {"b": None}], "": {}}, [], (1, (True, "x")),
        {"rates": [0.3, -1e-9, 3.0]}, False, None, Year(2024, "2023/24"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_the_standard_library_writes_it(value: object) -> None:
    assert written(value) == json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def test_what_json_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match="JSON has no object"):
        written(object())
