"""A number printed in one unit is moved into another by a power of ten, or refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.plan.units import COUNTS, shift, split


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("", (0, "")), ("元", (0, "元")), ("亿元", (8, "元")), ("万亿元", (12, "元")),
        ("亿", (8, "")), ("千亿元", (11, "元")), ("十亿元", (9, "元")), ("百万元", (6, "元")),
        ("千瓦", (0, "千瓦")), ("万千瓦", (4, "千瓦")), ("亿千瓦时", (8, "千瓦时")),
        ("千米", (0, "千米")), ("千克", (0, "千克")), ("千人", (3, "人")),
        ("百分点", (0, "百分点")), ("十年", (0, "十年")), ("万吨/年", (4, "吨/年")),
        ("USD billion", (9, "usd")), ("billion USD", (9, "usd")), ("bn", (9, "")),
        ("million persons", (6, "persons")), ("thousand", (3, "")), ("trillion", (12, "")),
        ("m²", (0, "m2")), ("㎡", (0, "m2")), ("万㎡", (4, "m2")),
    ],
)  # fmt: skip
def test_a_unit_is_a_power_of_ten_and_a_base(unit: str, expected: tuple[int, str]) -> None:
    assert split(unit) == expected


@pytest.mark.parametrize(
    ("printed", "unit", "expected"),
    [
        ("", "亿元", 0), ("亿元", "亿元", 0), ("亿", "亿元", 0), ("万亿", "亿元", 4),
        ("万亿元", "亿元", 4), ("万元", "亿元", -4), ("万", "亿元", -4), ("元", "亿元", -8),
        ("千瓦", "万千瓦", -4), ("万千瓦", "万千瓦", 0), ("万", "万千瓦", 0),
        ("亿吨/年", "万吨/年", 4), ("million", "USD billion", -3),
        ("billion USD", "USD billion", 0), ("trillion", "USD billion", 3),
        ("m2", "㎡", 0), ("GWh", "gwh", 0), ("亿", "", 8),
    ],
)  # fmt: skip
def test_a_magnitude_is_converted(printed: str, unit: str, expected: int) -> None:
    assert shift(printed, unit) == expected


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("亿美元", "亿元"), ("元", "吨"), ("万名", "人"), ("亿元", ""), ("万吨", "万吨/年"),
        ("万/亩", "万元/亩"), ("瓦", "千瓦"), ("usd", "million persons"),
    ],
)  # fmt: skip
def test_another_unit_is_refused_not_guessed(printed: str, unit: str) -> None:
    assert shift(printed, unit) is None


@given(st.text(alphabet="十百千万亿元吨瓦 million", max_size=12), st.text(max_size=8))
def test_moving_there_and_back_is_no_move(printed: str, unit: str) -> None:
    there, back = shift(printed, unit), shift(unit, printed)
    if printed and unit and there is not None and back is not None:
        assert there == -back


def test_what_is_counted_one_by_one_is_a_count() -> None:
    assert set("家项个人名处") <= COUNTS  # methods.md 2.3
    assert not COUNTS & {"亿元", "%", "万人", "吨"}
