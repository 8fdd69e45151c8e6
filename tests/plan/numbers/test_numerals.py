"""Chinese numerals say what Arabic digits would, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzplan.plan.numbers.numerals import CHARACTERS, read

_DIGITS = "零一二三四五六七八九"


def spell(number: int) -> str:
    """Write a number below 10**12 as Chinese does, without the shortcuts of speech."""
    if number >= 10**8:
        return _join(spell(number // 10**8) + "亿", number % 10**8, 10**7)
    if number >= 10**4:
        return _join(spell(number // 10**4) + "万", number % 10**4, 10**3)
    for size, unit in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            return _join(_DIGITS[number // size] + unit, number % size, size // 10)
    return _DIGITS[number]


def _join(head: str, rest: int, full: int) -> str:
    """Put 零 where a place is skipped."""
    if rest == 0:
        return head
    return head + ("" if rest >= full else "零") + spell(rest)


def value(numeral: str) -> int | None:
    """Return the whole number that a reading stands for."""
    found = read(numeral)
    if found is None:
        return None
    assert found.decimals == 0
    size = 1
    for magnitude in found.magnitude:
        size *= {"万": 10**4, "亿": 10**8}[magnitude]
    return int(found.digits) * size


@given(st.integers(1, 10**12 - 1))
def test_every_number_that_is_spelled_out_is_read_back(number: int) -> None:
    assert value(spell(number)) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("零", 0), ("〇", 0), ("十", 10), ("十二", 12), ("二十", 20), ("一百零五", 105),
        ("一百一十", 110), ("一百十", 110), ("两千", 2000), ("两亿", 2 * 10**8),
        ("二〇二六", 2026), ("二零二六", 2026), ("二〇", 20), ("三亿五千万", 350_000_000),
        ("三千亿", 3 * 10**11), ("三万亿", 3 * 10**12), ("百亿", 10**10), ("百万", 10**6),
    ],
)  # fmt: skip
def test_numerals_as_documents_print_them(numeral: str, number: int) -> None:
    assert value(numeral) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("一百五", 150), ("一百零五", 105), ("三千五", 3500), ("三千零五", 3005),
        ("三千五十", 3050), ("三千零五十", 3050), ("一万五", 15_000), ("一万零五", 10_005),
        ("三千二百五", 3250), ("二十五", 25), ("三亿五", 350_000_000),
    ],
)  # fmt: skip
def test_a_last_digit_without_its_unit_counts_the_next_unit(numeral: str, number: int) -> None:
    assert value(numeral) == number


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("十点八", ("108", 1, "")),
        ("零点五", ("05", 1, "")),
        ("一点五亿", ("15", 1, "亿")),
        ("二点五万亿", ("25", 1, "万亿")),
        ("三点一四一六", ("31416", 4, "")),
        ("八点〇", ("80", 1, "")),
        ("三千亿", ("3000", 0, "亿")),
        ("三亿五千万", ("35000", 0, "万")),
    ],
)
def test_the_printed_digits_stay_apart_from_the_magnitude(
    numeral: str, expected: tuple[str, int, str]
) -> None:
    assert tuple(read(numeral) or ()) == expected


@pytest.mark.parametrize(
    "numeral",
    [
        "", "亿", "万", "万亿", "点", "点五", "三点", "三点十", "一点五千亿", "三点五点一",
        "三五",  # from three to five
        "三四十",  # thirty or forty
        "零五", "零十", "三千零", "三亿万", "三亿亿", "三万五万", "三万亿五千亿", "十十", "百百",
        "五千千", "三百万千", "二百三百", "三千百",
    ],
)  # fmt: skip
def test_what_is_no_numeral_or_could_be_two_is_none(numeral: str) -> None:
    assert read(numeral) is None


@given(st.text(alphabet=CHARACTERS, max_size=40))
def test_no_text_of_the_characters_raises(numeral: str) -> None:
    found = read(numeral)
    assert found is None or (found.digits.isdigit() and 0 <= found.decimals <= len(found.digits))
