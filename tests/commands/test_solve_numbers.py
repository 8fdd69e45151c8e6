"""``zzplan solve 3000 5000 5 8%``: numbers without an option."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("numbers", "options"),
    [
        ("3000 5000 5", "--baseline 3000 --goal 5000 --years 5"),
        ("3000亿 5000亿 2021-2026", "--baseline 3000亿 --goal 5000亿 --years 5"),
        ("3000 5000 5年 8%", "--baseline 3000 --goal 5000 --years 5 --rate 8%"),
        ("3000 5 --goal 5000", "--baseline 3000 --goal 5000 --years 5"),
        ("3000 5000 --rate 8%", "--baseline 3000 --goal 5000 --rate 8%"),
    ],
)
def test_numbers_stand_for_the_options_in_their_order(run: Run, numbers: str, options: str):
    assert run("solve", *numbers.split()) == run("solve", *options.split())


def test_a_number_too_many_is_refused_with_an_example(run: Run):
    outcome = run("solve", *["3000", "5000", "5", "8%", "9%"])
    assert (outcome.code, outcome.err.splitlines()[-1]) == (
        2,
        'Error: There is no place for "9%": write BASELINE GOAL YEARS RATE, such as '
        "3000 5000 5 8%.",
    )
